/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-view.h"

#include "window/evaluations/ocop-scoring-page.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Who scores: the session's voting members with what each has handed in. Choosing one opens the scoring screen. */
struct _OcopScoringView
{
  OcopSessionView parent_instance;

  GtkWidget *note;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (OcopScoringView, ocop_scoring_view, OCOP_TYPE_SESSION_VIEW)

/* The first product that still waits for the member's sheet. */
static guint
find_first_due (const OcopSessionSheets *sheets,
                guint                    voter)
{
  for (guint i = 0; i < sheets->products->len; i++)
    {
      OcopSheetState state = ocop_session_sheets_state (sheets, g_ptr_array_index (sheets->products, i), voter);

      if (state == OCOP_SHEET_NOT_STARTED || state == OCOP_SHEET_IN_PROGRESS)
        return i;
    }

  return 0;
}

static void
row_activated_cb (OcopScoringView *self,
                  GtkListBoxRow   *row)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  int voter = gtk_list_box_row_get_index (row);

  if (window == NULL || ocop_session_context_get_sheets (context)->products->len == 0)
    return;
  ocop_session_context_set_voter (context, voter);
  ocop_main_window_push (window, ocop_scoring_page_new (context, voter,
                                                        find_first_due (ocop_session_context_get_sheets (context), (guint) voter)));
}

/* The member filled in sheets on paper; whoever sits here enters them. */
static void
paper_clicked_cb (OcopScoringView *self,
                  GtkWidget       *button)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  int voter = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (window == NULL || ocop_session_context_get_sheets (context)->products->len == 0)
    return;
  ocop_session_context_set_voter (context, OCOP_NO_VOTER);
  ocop_main_window_push (window, ocop_scoring_page_new_from_paper (context, voter,
                                                                   find_first_due (ocop_session_context_get_sheets (context),
                                                                                   (guint) voter)));
}

static void
build (OcopSessionView *view)
{
  OcopScoringView *self = OCOP_SCORING_VIEW (view);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_label_new (_("Who Sits at the Screen?"));

  ocop_accessible_name (scrolled, _("Member’s sheet"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "title-4");
  self->note = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_widget_add_css_class (self->note, "small");
  gtk_widget_add_css_class (self->note, "mute");
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "card-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_add_css_class (box, "page-body");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 820);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  ocop_session_view_set_child (view, scrolled);
}

/* How far a member is with all products. */
static void
count (const OcopSessionSheets *sheets,
       guint                    voter,
       guint                   *n_submitted,
       guint                   *n_due)
{
  *n_submitted = *n_due = 0;
  for (guint i = 0; i < sheets->products->len; i++)
    switch (ocop_session_sheets_state (sheets, g_ptr_array_index (sheets->products, i), voter))
      {
      case OCOP_SHEET_SUBMITTED:
      case OCOP_SHEET_KNOCKED_OUT:
        (*n_submitted)++;
        (*n_due)++;
        break;
      case OCOP_SHEET_NOT_STARTED:
      case OCOP_SHEET_IN_PROGRESS:
        (*n_due)++;
        break;
      case OCOP_SHEET_ABSENT:
      case OCOP_SHEET_RECUSED:
      default:
        break;
      }
}

static GtkWidget *
make_state (const OcopSessionVoter *voter,
            guint                   n_submitted,
            guint                   n_due)
{
  g_autofree char *text = g_strdup_printf (_("submitted %u/%u"), n_submitted, n_due);

  if (!voter->present && n_submitted == 0)
    return ocop_sign_chip_new ("user-offline-symbolic", C_("score table", "absent"), "");
  if (n_due > 0 && n_submitted == n_due)
    return ocop_sign_chip_new ("object-select-symbolic", text, "ok");

  return ocop_sign_chip_new (n_submitted > 0 ? "content-loading-symbolic" : NULL, text, n_submitted > 0 ? "info" : "open");
}

static GtkWidget *
make_paper_button (OcopScoringView *self,
                   const char      *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  g_autofree char *words = g_strdup_printf (_("Enter paper sheets of %s"), name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Enter the member’s paper sheets; somebody else compares them"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (paper_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_row (OcopScoringView         *self,
          const OcopSessionSheets *sheets,
          guint                    place,
          gboolean                 is_running)
{
  const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, place);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *name = ocop_session_voter_make_name (voter);
  g_autofree char *words = NULL;
  GtkWidget *label = gtk_label_new (name);
  guint n_submitted, n_due;

  count (sheets, place, &n_submitted, &n_due);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (voter->leads)
    gtk_widget_add_css_class (label, "strong");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_state (voter, n_submitted, n_due));
  if (is_running && n_due > 0)
    gtk_box_append (GTK_BOX (box), make_paper_button (self, name));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "session-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  words = g_strdup_printf (_("%s, submitted %u of %u"), name, n_submitted, n_due);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static void
refresh (OcopSessionView *view)
{
  OcopScoringView *self = OCOP_SCORING_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (context);
  OcopSessionPhase phase = ocop_session_context_get_head (context)->phase;
  gboolean is_running = ocop_session_context_can_write (context) && phase >= OCOP_PHASE_SCORING;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < sheets->voters->len; i++)
    gtk_list_box_append (self->list, make_row (self, sheets, i, is_running));
  gtk_label_set_label (GTK_LABEL (self->note),
                       sheets->voters->len == 0 ? _("The session has no members with a vote yet.")
                       : phase < OCOP_PHASE_SCORING ? _("Scoring has not begun; sheets can be looked at once the session is open for it.")
                       : phase >= OCOP_PHASE_CONCLUDED ? _("The session is concluded. The sheets can be read.")
                                                       : _("Each member scores on the own sheet; what others gave stays hidden until it "
                                                           "is submitted."));
}

static void
ocop_scoring_view_class_init (OcopScoringViewClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_scoring_view_init (OcopScoringView *self)
{
}
