/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-council-page.h"

#include "base/ocop-date.h"
#include "model/ocop-councils.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session-prepare.h"
#include "window/evaluations/ocop-council-words.h"
#include "window/evaluations/ocop-session-edit.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-records-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A council: the decision that founded it, who belongs to it, what it lacks; and what comes of it: next year's, a session. */
struct _OcopCouncilPage
{
  OcopSubpage parent_instance;

  gint64 id;
  int year;
  GtkWidget *stack;
  GtkWidget *facts; /* what is made anew */
  GtkWidget *members;
  GtkWidget *gone;
};

G_DEFINE_FINAL_TYPE (OcopCouncilPage, ocop_council_page, OCOP_TYPE_SUBPAGE)

#define WIDEST 900

static void
prepare_member (OcopRecord    *member,
                OcopWorkspace *workspace)
{
  ocop_council_prepare_seat (member, ocop_workspace_get_db (workspace));
}

static const guint member_fields[] = { OCOP_COUNCIL_MEMBER_PERSON, OCOP_COUNCIL_MEMBER_ROLE, OCOP_COUNCIL_MEMBER_VOTES,
                                       OCOP_COUNCIL_MEMBER_POSITION, 0 };
static const OcopRecordsCardKind members_kind = {
  .title = N_("Who Belongs to It"),
  .parent = OCOP_COUNCIL_MEMBER_COUNCIL,
  .fields = member_fields,
  .order = OCOP_COUNCIL_MEMBER_POSITION,
  .add = N_("Add _Member…"),
  .none = N_("Nobody belongs to the council yet. Add the chair first."),
  .prepare = prepare_member,
};

typedef struct
{
  OcopCouncilPage *page;
  gint64 council;
  int year;
  gint64 copy;
} Copy;

static gboolean
write_copy (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  Copy *copy = data;

  return ocop_council_copy (db, copy->council, copy->year, &copy->copy, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Copy *copy = user_data;
  g_autoptr (OcopCouncilPage) self = copy->page;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (!ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    {
      if (window != NULL)
        ocop_main_window_complain (window, _("Nothing was changed"), error);
      return;
    }
  if (window == NULL)
    return;
  ocop_main_window_open_record (window, OCOP_KIND_COUNCIL, copy->copy);
  ocop_main_window_toast_undo (window, _("The council is founded for the next year; its decision is still to come"));
}

static void
copy_council (OcopCouncilPage *self)
{
  g_autofree char *label = g_strdup_printf (_("Council of %d founded like that of %d"), self->year + 1, self->year);
  Copy *copy = g_new0 (Copy, 1);

  copy->page = g_object_ref (self);
  copy->council = self->id;
  copy->year = self->year + 1;
  ocop_workspace_write_async (ocop_page_get_workspace (OCOP_PAGE (self)), label, write_copy, copy, NULL, NULL, copied_cb, copy);
}

static void
council_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  OcopCouncilPage *self = OCOP_COUNCIL_PAGE (widget);
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  g_autofree char *today = NULL;
  OcopRecord *session;

  if (g_str_equal (action, "council.copy"))
    {
      copy_council (self);
      return;
    }
  if (g_str_equal (action, "council.edit"))
    {
      ocop_main_window_push (ocop_main_window_of (widget), ocop_record_forms_edit (workspace, OCOP_KIND_COUNCIL, self->id, NULL));
      return;
    }
  today = ocop_date_today ();
  session = ocop_session_new_defaults (today);
  ocop_record_set_ref (session, OCOP_SESSION_COUNCIL, self->id);
  ocop_main_window_push (ocop_main_window_of (widget), ocop_session_edit_new (workspace, 0, session));
}

static void
build (OcopPage *page)
{
  OcopCouncilPage *self = OCOP_COUNCIL_PAGE (page);
  static const char *const actions[] = { "council.edit", "council.copy", "council.session" };
  gboolean can_write = !ocop_workspace_is_read_only (ocop_page_get_workspace (page));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], can_write);
  self->facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->members = ocop_records_card_new (&members_kind, ocop_page_get_workspace (page), self->id);
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (_("_Edit"), actions[0], 0));
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (_("_Copy for Next Year"), actions[1], 0));
  gtk_box_append (GTK_BOX (acts), ocop_act_button_new (_("New _Session…"), actions[2], 0));
  gtk_box_append (GTK_BOX (box), self->facts);
  gtk_box_append (GTK_BOX (box), acts);
  gtk_box_append (GTK_BOX (box), self->members);
  gtk_widget_add_css_class (box, "page-body");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  ocop_accessible_name (scrolled, _("Council"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  self->gone = ocop_gone_new (_("The council is no longer in the file"));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), scrolled);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
show_council (OcopCouncilPage   *self,
              const OcopCouncil *council)
{
  OcopDb *db = ocop_page_get_db (OCOP_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seats = ocop_council_list_seats (db, council->council, &error);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *year = g_strdup_printf ("%d", council->year);
  g_autofree char *unit = ocop_council_words_unit (council, db);
  g_autofree char *decision = ocop_council_words_decision (council);
  g_autofree char *missing = seats != NULL ? ocop_council_words_missing (council, seats) : g_strdup (error->message);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->facts)) != NULL)
    gtk_box_remove (GTK_BOX (self->facts), child);
  ocop_facts_grid_add (grid, _("Level"), ocop_field_get_choice_label (OCOP_COUNCIL_LEVEL, council->level));
  ocop_facts_grid_add (grid, _("Year"), year);
  ocop_facts_grid_add (grid, _("Unit"), unit);
  ocop_facts_grid_add (grid, _("Founded by"), decision);
  gtk_box_append (GTK_BOX (self->facts), grid);
  if (missing != NULL)
    gtk_box_append (GTK_BOX (self->facts), ocop_label_new (missing, "small warn"));
  self->year = council->year;
  ocop_subpage_set_title (OCOP_SUBPAGE (self), council->name, year);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopCouncilPage *self = OCOP_COUNCIL_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopCouncil) council = ocop_council_load (ocop_page_get_db (page), self->id, &error);

  if (council == NULL)
    ocop_gone_set_reason (self->gone, error->message);
  else
    {
      show_council (self, council);
      ocop_records_card_refresh (OCOP_RECORDS_CARD (self->members));
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), council != NULL ? gtk_widget_get_first_child (self->stack) : self->gone);
}

static void
ocop_council_page_class_init (OcopCouncilPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  gtk_widget_class_install_action (widget_class, "council.edit", NULL, council_action);
  gtk_widget_class_install_action (widget_class, "council.copy", NULL, council_action);
  gtk_widget_class_install_action (widget_class, "council.session", NULL, council_action);
}

static void
ocop_council_page_init (OcopCouncilPage *self)
{
}

/**
 * ocop_council_page_new:
 * @workspace: the city file   @council: row id of a council
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_council_page_new (OcopWorkspace *workspace,
                       gint64         council)
{
  OcopCouncilPage *self = g_object_new (OCOP_TYPE_COUNCIL_PAGE, "workspace", workspace, NULL);

  self->id = council;

  return OCOP_SUBPAGE (self);
}
