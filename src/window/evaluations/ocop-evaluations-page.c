/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-evaluations-page.h"

#include "base/ocop-date.h"
#include "model/ocop-councils.h"
#include "model/ocop-kinds.h"
#include "window/evaluations/ocop-council-words.h"
#include "window/evaluations/ocop-session-edit.h"
#include "window/evaluations/ocop-session-row.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Two lists: the sessions of the year with their outcomes and the rounds with the numbers filed; the year's councils. */
struct _OcopEvaluationsPage
{
  OcopPage parent_instance;

  GtkWidget *stack;
  GtkWidget *sessions; /* what is made anew */
  GtkWidget *councils;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (OcopEvaluationsPage, ocop_evaluations_page, OCOP_TYPE_PAGE)

static void
row_activated_cb (OcopEvaluationsPage *self,
                  GtkListBoxRow       *row)
{
  gint64 session = ocop_session_row_get_session (row);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (session != 0 && window != NULL)
    ocop_main_window_open_record (window, OCOP_KIND_SESSION, session);
}

static GtkWidget *
make_heading (const char *text,
              GtkWidget  *list)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return label;
}

static GtkWidget *
make_list (OcopEvaluationsPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "card-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
add_sessions (OcopEvaluationsPage         *self,
              GtkWidget                   *box,
              GPtrArray                   *heads,
              const OcopSessionRowColumns *columns)
{
  GtkWidget *list = make_list (self);

  for (guint i = 0; i < heads->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), ocop_session_row_new (g_ptr_array_index (heads, i), columns));
  gtk_box_append (GTK_BOX (box), make_heading (_("Council Sessions"), list));
  gtk_box_append (GTK_BOX (box), list);
}

static void
add_rounds_of (GtkWidget                   *list,
               OcopDb                      *db,
               int                          year,
               const char                  *as_of,
               const OcopSessionRowColumns *columns)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopYearRounds) rounds = ocop_year_rounds_load (db, year, as_of, &error);

  for (guint i = 0; rounds != NULL && i < rounds->rounds->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), ocop_round_row_new (g_ptr_array_index (rounds->rounds, i), year, columns));
}

static void
add_rounds (OcopEvaluationsPage         *self,
            GtkWidget                   *box,
            const OcopSessionRowColumns *columns)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  OcopDb *db = ocop_page_get_db (OCOP_PAGE (self));
  const char *as_of = ocop_workspace_get_as_of (workspace);
  g_autoptr (GtkWidget) list = g_object_ref_sink (make_list (self));

  if (ocop_workspace_get_year (workspace) != OCOP_ALL_YEARS)
    add_rounds_of (list, db, ocop_workspace_get_year (workspace), as_of, columns);
  else
    {
      g_autoptr (GArray) years = ocop_workspace_list_years (workspace);

      for (guint i = 0; i < years->len; i++)
        add_rounds_of (list, db, g_array_index (years, int, i), as_of, columns);
    }
  if (gtk_widget_get_first_child (list) == NULL)
    return;
  gtk_box_append (GTK_BOX (box), make_heading (_("Rounds and Dossiers Filed"), list));
  gtk_box_append (GTK_BOX (box), list);
}

static GtkWidget *
make_empty (OcopEvaluationsPage *self,
            int                  year)
{
  GtkWidget *status = adw_status_page_new ();
  g_autofree char *title = year != OCOP_ALL_YEARS ? g_strdup_printf (_("No Council Session in %d"), year)
                                                  : g_strdup (_("No Council Session"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "ocop-evaluations-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("A session of the council appears here from its preparation to its seal, with its score table. "
                                     "Another year can be chosen at the left of the header."));

  return status;
}

static GtkWidget *
make_content (OcopEvaluationsPage *self,
              GPtrArray           *heads)
{
  int year = ocop_workspace_get_year (ocop_page_get_workspace (OCOP_PAGE (self)));
  g_autoptr (GtkSizeGroup) counts = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) outcome = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) phase = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  OcopSessionRowColumns columns = { counts, outcome, phase };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  ocop_accessible_name (scrolled, _("Sessions and rounds"));
  gtk_widget_add_css_class (box, "page-body");
  if (heads->len > 0)
    add_sessions (self, box, heads, &columns);
  else
    gtk_box_append (GTK_BOX (box), make_empty (self, year));
  add_rounds (self, box, &columns);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);

  return scrolled;
}

static GtkWidget *
make_error (const GError *error)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("The sessions cannot be shown"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), error->message);

  return status;
}

static void
council_activated_cb (OcopEvaluationsPage *self,
                      GtkListBoxRow       *row)
{
  ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_COUNCIL, ocop_council_row_get (row));
}

static GtkWidget *
make_councils (OcopEvaluationsPage *self,
               GPtrArray           *councils)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "card-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (council_activated_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < councils->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), ocop_council_row_new (g_ptr_array_index (councils, i)));
  gtk_box_append (GTK_BOX (box), make_heading (_("Councils"), list));
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_add_css_class (box, "page-body");
  ocop_accessible_name (scrolled, _("Councils"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);

  return scrolled;
}

static GtkWidget *
make_no_councils (int year)
{
  GtkWidget *status = adw_status_page_new ();
  g_autofree char *title = year != OCOP_ALL_YEARS ? g_strdup_printf (_("No Council in %d"), year) : g_strdup (_("No Council"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "system-users-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("A council is founded by a decision for each level and year. Found one here, or open last year's and "
                                     "copy it with its members in one act."));

  return status;
}

static gboolean
shows_councils (OcopEvaluationsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "councils") == 0;
}

static void
add (OcopPage *page)
{
  OcopEvaluationsPage *self = OCOP_EVALUATIONS_PAGE (page);
  OcopWorkspace *workspace = ocop_page_get_workspace (page);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *today = ocop_date_today ();
  int year = ocop_workspace_get_year (workspace);
  OcopRecord *council;

  if (ocop_workspace_is_read_only (workspace))
    return;
  if (!shows_councils (self))
    {
      ocop_main_window_push (window, ocop_session_edit_new (workspace, 0, NULL));
      return;
    }
  council = ocop_record_new (OCOP_KIND_COUNCIL);
  ocop_record_set_text (council, OCOP_COUNCIL_LEVEL, "city");
  ocop_record_set_integer (council, OCOP_COUNCIL_YEAR, year != OCOP_ALL_YEARS ? year : ocop_date_year (today));
  ocop_main_window_push (window, ocop_record_forms_edit (workspace, OCOP_KIND_COUNCIL, 0, council));
}

static void
list_chosen_cb (OcopEvaluationsPage *self)
{
  gtk_button_set_label (GTK_BUTTON (self->add), shows_councils (self) ? _("New _Council…") : _("New _Session…"));
}

static GtkWidget *
add_list (OcopEvaluationsPage *self,
          const char          *name,
          const char          *title)
{
  GtkWidget *bin = adw_bin_new ();

  gtk_widget_set_vexpand (bin, TRUE);
  gtk_stack_add_titled (GTK_STACK (self->stack), bin, name, title);

  return bin;
}

static void
build (OcopPage *page)
{
  OcopEvaluationsPage *self = OCOP_EVALUATIONS_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->stack = gtk_stack_new ();
  self->sessions = add_list (self, "sessions", _("Sessions"));
  self->councils = add_list (self, "councils", _("Councils"));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->stack));
  self->add = gtk_button_new_with_mnemonic (_("New _Session…"));
  gtk_widget_set_hexpand (self->add, TRUE);
  gtk_widget_set_halign (self->add, GTK_ALIGN_END);
  gtk_widget_set_visible (self->add, !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (list_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), switcher);
  gtk_box_append (GTK_BOX (bar), self->add);
  gtk_widget_add_css_class (bar, "lists-bar");
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), self->stack);
  ocop_page_set_child (page, box);
}

static void
show_councils (OcopEvaluationsPage *self)
{
  int year = ocop_workspace_get_year (ocop_page_get_workspace (OCOP_PAGE (self)));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) councils = ocop_councils_list (ocop_page_get_db (OCOP_PAGE (self)), year, &error);
  GtkWidget *child = councils == NULL ? make_error (error) : councils->len > 0 ? make_councils (self, councils) : make_no_councils (year);

  adw_bin_set_child (ADW_BIN (self->councils), child);
}

/* Rows are few and cheap: they are made anew. */
static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  static const char *const tables[] = { "session", "session_product", "session_member", "sheet", "outcome", "round", "dossier",
                                        "council", "council_member", "decision", "recognition", "person" };
  OcopEvaluationsPage *self = OCOP_EVALUATIONS_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) heads = NULL;
  gboolean touched = changes == NULL;

  for (gsize i = 0; !touched && i < G_N_ELEMENTS (tables); i++)
    touched = ocop_changes_touch (changes, tables[i]);
  if (!touched)
    return;
  heads = ocop_session_head_list (ocop_page_get_db (page), ocop_workspace_get_year (ocop_page_get_workspace (page)), &error);
  adw_bin_set_child (ADW_BIN (self->sessions), heads != NULL ? make_content (self, heads) : make_error (error));
  show_councils (self);
}

static void
ocop_evaluations_page_class_init (OcopEvaluationsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  page_class->add = add;
}

static void
ocop_evaluations_page_init (OcopEvaluationsPage *self)
{
}
