/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-candidates-page.h"

#include "model/ocop-session-candidates.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Products that come before a session, to be ticked and taken in one act; what the session cannot hear says why. */
struct _OcopCandidatesPage
{
  OcopSubpage parent_instance;

  OcopSessionContext *context;
  GPtrArray *candidates;
  GPtrArray *checks; /* (element-type GtkWidget): one a candidate, %NULL where it cannot be taken */
  GtkWidget *list;
  GtkWidget *state;
  GtkWidget *take;
};

G_DEFINE_FINAL_TYPE (OcopCandidatesPage, ocop_candidates_page, OCOP_TYPE_SUBPAGE)

/* The dossiers taken, on their way to the disk. */
typedef struct
{
  gint64 session;
  GArray *dossiers;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *taking = data;

  g_array_unref (taking->dossiers);
  g_free (taking);
}

static gboolean
write_taking (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const Taking *taking = data;

  for (guint i = 0; i < taking->dossiers->len; i++)
    if (!ocop_session_take_candidate (db, taking->session, g_array_index (taking->dossiers, gint64, i), error))
      return FALSE;

  return TRUE;
}

static void
taken_cb (GtkWidget *widget)
{
  OcopMainWindow *window = ocop_main_window_of (widget);

  if (ocop_main_window_get_subpage (window) == OCOP_SUBPAGE (widget))
    ocop_main_window_back (window);
  ocop_main_window_toast_undo (window, _("The products are on the session's list"));
}

static void
take_cb (OcopCandidatesPage *self)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->session = ocop_session_context_get_session (self->context);
  taking->dossiers = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->checks->len; i++)
    if (self->checks->pdata[i] != NULL && gtk_check_button_get_active (self->checks->pdata[i]))
      g_array_append_val (taking->dossiers, ((OcopCandidate *) g_ptr_array_index (self->candidates, i))->dossier);
  ocop_session_context_write (self->context, GTK_WIDGET (self), _("Products put on the session's list"), write_taking, taking,
                              taking_free, taken_cb);
}

static void
show_state (OcopCandidatesPage *self)
{
  guint n_taken = 0;
  guint n_barred = 0;
  g_autofree char *label = NULL;
  g_autofree char *state = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (self->checks->pdata[i] == NULL)
      n_barred++;
    else
      n_taken += gtk_check_button_get_active (self->checks->pdata[i]);
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Take %u Product", "Take %u Products", n_taken), n_taken);
  state = n_barred > 0
            ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dossier does not belong into this session; the reason stands beside it",
                                            "%u dossiers do not belong into this session; the reason stands beside each", n_barred),
                               n_barred)
            : g_strdup (self->checks->len > 0 ? "" : _("No dossier waits for this session"));
  gtk_button_set_label (GTK_BUTTON (self->take), label);
  gtk_widget_set_sensitive (self->take, n_taken > 0);
  gtk_label_set_label (GTK_LABEL (self->state), state);
}

static GtkWidget *
make_row (OcopCandidatesPage  *self,
          const OcopCandidate *candidate,
          GtkSizeGroup        *kinds)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *kind = ocop_label_new (ocop_dossier_kind_label (candidate->kind), "small");
  const char *beside = candidate->barrier != NULL ? candidate->barrier : candidate->origin;
  g_autofree char *words = g_strdup_printf ("%s, %s, %s", candidate->name, candidate->producer_name, beside);
  GtkWidget *reason = ocop_label_new (beside, candidate->barrier != NULL ? "small warn" : "small mute");

  ocop_accessible_name (check, words);
  gtk_widget_set_sensitive (check, candidate->barrier == NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), candidate->barrier == NULL);
  g_signal_connect_object (check, "toggled", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, candidate->barrier == NULL ? check : NULL);
  gtk_box_append (GTK_BOX (names), ocop_label_new (candidate->name, "small strong"));
  gtk_box_append (GTK_BOX (names), ocop_label_new (candidate->producer_name, "tiny mute"));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (reason), 52);
  gtk_widget_set_valign (reason, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (kinds, kind);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static void
build (OcopPage *page)
{
  OcopCandidatesPage *self = OCOP_CANDIDATES_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scrolled;

  self->list = ocop_step_list_new (_("Products that come before the session"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                ocop_label_new (_("Nothing waits: no dossier is filed for the round, and no result of the level below is "
                                                  "sent on. A product can still be added by its name."),
                                                "small mute nothing"));
  self->state = ocop_step_label_new ("", "small mute");
  gtk_widget_set_hexpand (self->state, TRUE);
  self->take = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->take, "suggested-action");
  g_signal_connect_object (self->take, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (footer), self->state);
  gtk_box_append (GTK_BOX (footer), self->take);
  gtk_widget_add_css_class (footer, "footer");
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), footer);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), box);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopCandidatesPage *self = OCOP_CANDIDATES_PAGE (page);
  g_autoptr (GtkSizeGroup) kinds = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (!ocop_session_context_load (self->context, &error))
    return;
  title = ocop_session_context_make_title (self->context);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Choose Products"), title);
  ocop_step_clear (self->list);
  g_ptr_array_set_size (self->checks, 0);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = ocop_session_list_candidates (ocop_page_get_db (page), ocop_session_context_get_session (self->context), &error);
  for (guint i = 0; self->candidates != NULL && i < self->candidates->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (self->candidates, i), kinds));
  show_state (self);
}

static void
dispose (GObject *object)
{
  OcopCandidatesPage *self = OCOP_CANDIDATES_PAGE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_candidates_page_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_CANDIDATES_PAGE (object)->checks);

  G_OBJECT_CLASS (ocop_candidates_page_parent_class)->finalize (object);
}

static void
ocop_candidates_page_class_init (OcopCandidatesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
}

static void
ocop_candidates_page_init (OcopCandidatesPage *self)
{
  self->checks = g_ptr_array_new ();
}

/**
 * ocop_candidates_page_new:
 * @context: a session that is prepared
 *
 * Returns: (transfer floating): a page to choose its products on, for ocop_main_window_push()
 */
OcopSubpage *
ocop_candidates_page_new (OcopSessionContext *context)
{
  OcopCandidatesPage *self = g_object_new (OCOP_TYPE_CANDIDATES_PAGE, "workspace", ocop_session_context_get_workspace (context), NULL);

  self->context = g_object_ref (context);

  return OCOP_SUBPAGE (self);
}
