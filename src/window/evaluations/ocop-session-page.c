/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-session-page.h"

#include "window/evaluations/ocop-conclusion-view.h"
#include "window/evaluations/ocop-matrix-view.h"
#include "window/evaluations/ocop-scoring-view.h"
#include "window/evaluations/ocop-session-view.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-steps-view.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A session: preparing it, scoring, the chair's table, the conclusion; its phase as a chip in the header. */
struct _OcopSessionPage
{
  OcopSubpage parent_instance;

  gint64 session;
  OcopSessionContext *context;
  AdwViewStack *stack;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *phase;
  GtkWidget *illustrative;
};

G_DEFINE_FINAL_TYPE (OcopSessionPage, ocop_session_page, OCOP_TYPE_SUBPAGE)

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} ViewKind;

static const ViewKind view_kinds[] = {
  { "steps", N_("Prepare"), "system-users-symbolic", ocop_steps_view_get_type },
  { "scoring", N_("Score Products"), "document-edit-symbolic", ocop_scoring_view_get_type },
  { "matrix", N_("Score Table"), "view-grid-symbolic", ocop_matrix_view_get_type },
  { "conclusion", N_("Conclusion"), "object-select-symbolic", ocop_conclusion_view_get_type },
};

/* Icon beside word where there is room, above it where there is not. */
static GtkWidget *
make_switcher (AdwViewStack *stack)
{
  static const AdwViewSwitcherPolicy policies[] = { ADW_VIEW_SWITCHER_POLICY_WIDE, ADW_VIEW_SWITCHER_POLICY_NARROW };
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      GtkWidget *switcher = adw_view_switcher_new ();

      adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), policies[i]);
      adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), stack);
      adw_squeezer_add (ADW_SQUEEZER (squeezer), switcher);
    }

  return squeezer;
}

static GtkWidget *
make_title (OcopSessionPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = gtk_label_new (NULL);
  self->subtitle = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "strong");
  gtk_widget_add_css_class (self->title, "small");
  gtk_widget_add_css_class (self->subtitle, "tiny");
  gtk_widget_add_css_class (self->subtitle, "mute");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->subtitle), 0);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->subtitle);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

/* What is to be looked at first follows from how far the session is. */
static const char *
first_view (const OcopSessionHead *head)
{
  return head->phase < OCOP_PHASE_SCORING ? "steps" : "matrix";
}

/* A tick changes nothing here, and is not worth reading all for it; what cannot be read the views say. */
static void
show_head (OcopSessionPage *self,
           OcopChanges     *changes)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *products = NULL;
  g_autofree char *subtitle = NULL;
  const OcopSessionHead *head;

  if ((changes != NULL && !ocop_changes_touch (changes, "session") && !ocop_changes_touch (changes, "session_product") &&
       !ocop_changes_touch (changes, "round")) ||
      !ocop_session_context_load (self->context, &error))
    return;
  head = ocop_session_context_get_head (self->context);
  title = ocop_session_context_make_title (self->context);
  products = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d product", "%d products", (gulong) head->n_products),
                              head->n_products);
  subtitle = g_strdup_printf ("%s · %s", head->regulation->short_title, products);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->subtitle), subtitle);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), title, subtitle);
  ocop_sign_chip_set_phase (self->phase, head->phase);
  gtk_widget_set_visible (self->illustrative, head->illustrative);
}

static GtkWidget *
make_papers_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("printer-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "papers.open");
  gtk_widget_set_tooltip_text (button, _("Papers of the session (Ctrl+P)"));
  ocop_accessible_name (button, _("Papers of the session"));

  return button;
}

/* The paper that is needed first follows from how far the session is. */
static void
papers_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  OcopSessionPage *self = OCOP_SESSION_PAGE (widget);
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  OcopSessionPhase phase = head != NULL ? head->phase : OCOP_PHASE_DRAFT;

  ocop_main_window_open_reports (ocop_main_window_of (widget), self->session, NULL, NULL,
                                 phase < OCOP_PHASE_SCORING ? "paper/score-sheet-blank"
                                 : phase == OCOP_PHASE_SCORING ? "paper/score-summary" : "paper/minutes");
}

static void
build (OcopPage *page)
{
  OcopSessionPage *self = OCOP_SESSION_PAGE (page);
  g_autoptr (GError) error = NULL;

  self->context = ocop_session_context_new (ocop_page_get_workspace (page), self->session);
  g_signal_connect_object (self->context, "changed", G_CALLBACK (show_head), self, G_CONNECT_SWAPPED);
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  for (gsize i = 0; i < G_N_ELEMENTS (view_kinds); i++)
    {
      GtkWidget *view = g_object_new (view_kinds[i].get_type (), "context", self->context, NULL);

      adw_view_stack_add_titled (self->stack, view, view_kinds[i].name, _(view_kinds[i].title));
      adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, view), view_kinds[i].icon);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(view_kinds[i].title), -1);
    }
  ocop_subpage_pack_start (OCOP_SUBPAGE (self), make_title (self));
  ocop_subpage_set_title_widget (OCOP_SUBPAGE (self), make_switcher (self->stack));
  self->phase = ocop_sign_chip_new (NULL, "", "");
  self->illustrative = ocop_sign_chip_illustrative ();
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), make_papers_button ());
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->phase);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->illustrative);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), GTK_WIDGET (self->stack));
  if (ocop_session_context_load (self->context, &error))
    adw_view_stack_set_visible_child_name (self->stack, first_view (ocop_session_context_get_head (self->context)));
}

/* What changes the context tells, once it knows that it has to be read anew. */
static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  if (changes == NULL)
    show_head (OCOP_SESSION_PAGE (page), NULL);
}

static void
dispose (GObject *object)
{
  OcopSessionPage *self = OCOP_SESSION_PAGE (object);

  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_session_page_parent_class)->dispose (object);
}

static void
ocop_session_page_class_init (OcopSessionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "papers.open", NULL, papers_action);
}

static void
ocop_session_page_init (OcopSessionPage *self)
{
}

/**
 * ocop_session_page_new:
 * @workspace: the city file   @session: row id of a session
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_session_page_new (OcopWorkspace *workspace,
                       gint64         session)
{
  OcopSessionPage *self = g_object_new (OCOP_TYPE_SESSION_PAGE, "workspace", workspace, NULL);

  self->session = session;

  return OCOP_SUBPAGE (self);
}

OcopSessionContext *
ocop_session_page_get_context (OcopSessionPage *self)
{
  return self->context;
}

/**
 * ocop_session_page_show:
 * @self: a session's page
 * @view: "steps", "scoring", "matrix" or "conclusion"
 */
void
ocop_session_page_show (OcopSessionPage *self,
                        const char      *view)
{
  adw_view_stack_set_visible_child_name (self->stack, view);
}

const char *
ocop_session_page_get_shown (OcopSessionPage *self)
{
  return adw_view_stack_get_visible_child_name (self->stack);
}
