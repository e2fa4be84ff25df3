/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-page.h"

#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-course.h"
#include "window/fairs/ocop-fair-edit.h"
#include "window/fairs/ocop-fair-papers.h"
#include "window/fairs/ocop-fair-record.h"
#include "window/fairs/ocop-fair-roll.h"
#include "window/fairs/ocop-fair-row.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-gone.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* One fair: how it goes, who takes part, and all else that is kept of it. */
struct _OcopFairPage
{
  OcopSubpage parent_instance;

  gint64 fair;
  OcopFairDesk *desk;
  GtkWidget *root;
  AdwViewStack *stack;
  GtkWidget *gone;
  GtkWidget *course;
  GtkWidget *roll;
  GtkWidget *record;
  GtkWidget *state; /* where the chip stands */
  gboolean is_course_stale;
  gboolean is_roll_stale;
  gboolean is_record_stale;
};

G_DEFINE_FINAL_TYPE (OcopFairPage, ocop_fair_page, OCOP_TYPE_SUBPAGE)

static void show_view (OcopFairPage *self);

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopFairPage *self = OCOP_FAIR_PAGE (widget);

  ocop_main_window_push (ocop_main_window_of (widget), ocop_fair_edit_new (ocop_page_get_workspace (OCOP_PAGE (self)), self->fair));
}

static void
paper_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  ocop_fair_papers_save (OCOP_FAIR_PAGE (widget)->desk, widget, g_variant_get_string (parameter, NULL));
}

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

static void
add_view (OcopFairPage *self,
          GtkWidget    *view,
          const char   *name,
          const char   *title,
          const char   *icon)
{
  adw_view_stack_add_titled (self->stack, view, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, view), icon);
  ocop_accessible_name (view, title);
}

static void
build (OcopPage *page)
{
  OcopFairPage *self = OCOP_FAIR_PAGE (page);
  GtkWidget *papers = gtk_menu_button_new ();
  GtkWidget *edit = gtk_button_new_with_mnemonic (_("_Edit"));

  self->desk = ocop_fair_desk_new (ocop_page_get_workspace (page), self->fair);
  self->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  self->course = ocop_fair_course_new (self->desk);
  self->roll = ocop_fair_roll_new (self->desk);
  self->record = ocop_fair_record_new (self->desk);
  add_view (self, self->course, "course", _("Floor and Returns"), "view-grid-symbolic");
  add_view (self, self->roll, "roll", _("Participants"), "system-users-symbolic");
  add_view (self, self->record, "record", _("Fair Record"), "ocop-fairs-symbolic");
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  self->gone = ocop_gone_new (_("The fair is no longer in the file"));
  self->root = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->root), GTK_WIDGET (self->stack));
  gtk_stack_add_child (GTK_STACK (self->root), self->gone);
  self->state = adw_bin_new ();
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (papers), _("Papers"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (papers), ocop_fair_papers_menu ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (edit), "fair.edit");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "fair.edit", ocop_fair_desk_can_write (self->desk));
  ocop_subpage_pack_start (OCOP_SUBPAGE (self), make_switcher (self->stack));
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), papers);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), edit);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->state);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->root);
}

/* What was shown of the facts is no longer there. */
static void
set_stale (OcopFairPage *self)
{
  self->is_course_stale = self->is_roll_stale = self->is_record_stale = TRUE;
  ocop_fair_course_forget (OCOP_FAIR_COURSE (self->course));
}

/* "15–19/12/2021 · Công viên 29 Tháng 3 · held by the city" */
static void
show_title (OcopFairPage *self)
{
  OcopRecord *fair = ocop_fair_desk_get_facts (self->desk)->record;
  const char *from = ocop_record_get_text (fair, OCOP_FAIR_STARTS_ON);
  const char *to = ocop_record_get_text (fair, OCOP_FAIR_ENDS_ON);
  const char *place = ocop_record_get_text (fair, OCOP_FAIR_PLACE);
  g_autofree char *days = ocop_fair_days_in_words (from, to);
  g_autofree char *subtitle = place != NULL ? g_strdup_printf ("%s · %s", days, place) : g_strdup (days);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), ocop_record_get_text (fair, OCOP_FAIR_NAME), subtitle);
  adw_bin_set_child (ADW_BIN (self->state), ocop_fair_state_chip_new (from, to, ocop_fair_desk_get_today (self->desk)));
}

static void
show_gone (OcopFairPage *self,
           const GError *error)
{
  ocop_gone_set_reason (self->gone, error->message);
  gtk_stack_set_visible_child (GTK_STACK (self->root), self->gone);
}

/* The view that is looked at; the others are made up to date when they are. */
static void
show_view (OcopFairPage *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->stack);
  g_autoptr (GError) error = NULL;
  gboolean is_new = FALSE;

  if (ocop_fair_desk_get_facts (self->desk) == NULL)
    return;
  if (view != self->course && !ocop_fair_desk_sum_up (self->desk, &is_new, &error))
    {
      show_gone (self, error);
      return;
    }
  if (is_new)
    set_stale (self);
  if (view == self->course && self->is_course_stale)
    ocop_fair_course_show (OCOP_FAIR_COURSE (self->course));
  if (view == self->roll && self->is_roll_stale)
    ocop_fair_roll_show (OCOP_FAIR_ROLL (self->roll));
  if (view == self->record && self->is_record_stale)
    ocop_fair_record_show (OCOP_FAIR_RECORD (self->record));
  self->is_course_stale &= view != self->course;
  self->is_roll_stale &= view != self->roll;
  self->is_record_stale &= view != self->record;
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopFairPage *self = OCOP_FAIR_PAGE (page);
  g_autoptr (GError) error = NULL;
  OcopFairNews news;

  if (!ocop_fair_desk_load (self->desk, changes, &news, &error))
    {
      set_stale (self);
      show_gone (self, error);
      return;
    }
  if (news == OCOP_FAIR_NEWS_ALL)
    {
      gtk_stack_set_visible_child (GTK_STACK (self->root), GTK_WIDGET (self->stack));
      show_title (self);
    }
  if (news == OCOP_FAIR_NEWS_NONE)
    return;
  if (news == OCOP_FAIR_NEWS_ALL || self->is_course_stale || adw_view_stack_get_visible_child (self->stack) != self->course)
    set_stale (self);
  else
    {
      self->is_roll_stale = self->is_record_stale = TRUE;
      ocop_fair_course_follow (OCOP_FAIR_COURSE (self->course), news);
    }
  show_view (self);
}

static void
dispose (GObject *object)
{
  g_clear_object (&OCOP_FAIR_PAGE (object)->desk);

  G_OBJECT_CLASS (ocop_fair_page_parent_class)->dispose (object);
}

static void
ocop_fair_page_class_init (OcopFairPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "fair.edit", NULL, edit_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "fair.paper", "s", paper_action);
}

static void
ocop_fair_page_init (OcopFairPage *self)
{
}

/**
 * ocop_fair_page_new:
 * @workspace: the city file   @fair: row id of a fair
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_fair_page_new (OcopWorkspace *workspace,
                    gint64         fair)
{
  OcopFairPage *self = g_object_new (OCOP_TYPE_FAIR_PAGE, "workspace", workspace, NULL);

  self->fair = fair;

  return OCOP_SUBPAGE (self);
}

OcopFairDesk *
ocop_fair_page_get_desk (OcopFairPage *self)
{
  return self->desk;
}

/**
 * ocop_fair_page_show_view:
 * @self: a fair's page, which was looked at
 * @view: "course", "roll" or "record"
 */
void
ocop_fair_page_show_view (OcopFairPage *self,
                          const char   *view)
{
  adw_view_stack_set_visible_child_name (self->stack, view);
}

/**
 * ocop_fair_page_get_view:
 *
 * Returns: (transfer none): the view called "course", "roll" or "record"
 */
GtkWidget *
ocop_fair_page_get_view (OcopFairPage *self,
                         const char   *view)
{
  return adw_view_stack_get_child_by_name (self->stack, view);
}
