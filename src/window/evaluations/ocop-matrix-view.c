/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-view.h"

#include "window/evaluations/ocop-fold-layout.h"
#include "window/evaluations/ocop-matrix-head.h"
#include "window/evaluations/ocop-matrix-panel.h"
#include "window/evaluations/ocop-matrix-row.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-voter-choice.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* The chair's table: products × members, what needs a decision marked, the selected product below. */
struct _OcopMatrixView
{
  OcopSessionView parent_instance;

  OcopMatrixFilter filter;
  gint64 selected; /* row id of the product in the session */
  gboolean is_filling;

  GtkWidget *filters[OCOP_N_MATRIX_FILTERS];
  GtkWidget *quorum;
  GtkWidget *voter;
  GtkWidget *head;
  GtkListBox *list;
  GtkWidget *legend;
  GtkWidget *nothing;
  GtkWidget *panel;
};

G_DEFINE_FINAL_TYPE (OcopMatrixView, ocop_matrix_view, OCOP_TYPE_SESSION_VIEW)

#define NARROW_WIDTH 980
#define LOW_HEIGHT 480

static const char *const filter_labels[OCOP_N_MATRIX_FILTERS] = {
  [OCOP_MATRIX_ALL] = N_("All %u"),
  [OCOP_MATRIX_COMPLETE] = N_("Complete %u"),
  [OCOP_MATRIX_TO_DISCUSS] = N_("To Discuss %u"),
  [OCOP_MATRIX_MINIMUM_MISSED] = N_("Minimum Missed %u"),
  [OCOP_MATRIX_INCOMPLETE] = N_("Incomplete %u"),
};

static gboolean
passes (OcopMatrixView        *self,
        OcopMatrixFilter       filter,
        const OcopSessionLine *line)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  gboolean is_complete = ocop_session_line_is_complete (line);

  /* What is hidden must not be told by a filter either. */
  if ((filter == OCOP_MATRIX_TO_DISCUSS || filter == OCOP_MATRIX_MINIMUM_MISSED) &&
      ocop_session_hides (ocop_session_context_get_sheets (context), ocop_session_context_get_head (context), line->product,
                          ocop_session_context_get_voter (context)))
    return FALSE;
  switch (filter)
    {
    case OCOP_MATRIX_COMPLETE:
      return is_complete;
    case OCOP_MATRIX_TO_DISCUSS:
      return line->product->knock_out == NULL && (line->is_apart || line->n_proposals > 0);
    case OCOP_MATRIX_MINIMUM_MISSED:
      return line->misses;
    case OCOP_MATRIX_INCOMPLETE:
      return !is_complete;
    case OCOP_MATRIX_ALL:
    default:
      return TRUE;
    }
}

static const OcopSessionLine *
find_line (OcopMatrixView *self,
           gint64          session_product)
{
  GPtrArray *lines = ocop_session_context_get_lines (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));

  for (guint i = 0; i < lines->len; i++)
    if (((OcopSessionLine *) g_ptr_array_index (lines, i))->product->id == session_product)
      return g_ptr_array_index (lines, i);

  return NULL;
}

static void
row_selected_cb (OcopMatrixView *self,
                 GtkListBoxRow  *row)
{
  if (self->is_filling || row == NULL)
    return;
  self->selected = ocop_matrix_row_get_session_product (OCOP_MATRIX_ROW (row));
  ocop_matrix_panel_set (OCOP_MATRIX_PANEL (self->panel), find_line (self, self->selected));
}

/* The rows that the filter shows; one of them stays selected. */
static void
apply_filter (OcopMatrixView *self)
{
  GPtrArray *lines = ocop_session_context_get_lines (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));
  GtkListBoxRow *first = NULL, *kept = NULL;

  self->is_filling = TRUE;
  for (guint i = 0; i < lines->len; i++)
    {
      const OcopSessionLine *line = g_ptr_array_index (lines, i);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
      gboolean is_shown = passes (self, self->filter, line);

      gtk_widget_set_visible (GTK_WIDGET (row), is_shown);
      if (is_shown && first == NULL)
        first = row;
      if (is_shown && line->product->id == self->selected)
        kept = row;
    }
  if (kept == NULL)
    kept = first;
  self->selected = kept != NULL ? ocop_matrix_row_get_session_product (OCOP_MATRIX_ROW (kept)) : 0;
  gtk_list_box_select_row (self->list, kept);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->nothing, kept == NULL);
  gtk_label_set_label (GTK_LABEL (self->nothing),
                       lines->len == 0 ? _("No product is on the session's list yet.") : _("No product is like that. Choose “All”."));
  ocop_matrix_panel_set (OCOP_MATRIX_PANEL (self->panel), kept != NULL ? find_line (self, self->selected) : NULL);
}

static void
filter_toggled_cb (OcopMatrixView  *self,
                   GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (guint i = 0; i < OCOP_N_MATRIX_FILTERS; i++)
    if (self->filters[i] == GTK_WIDGET (button))
      self->filter = (OcopMatrixFilter) i;
  apply_filter (self);
}

static GtkWidget *
make_filters (OcopMatrixView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (linked, "linked");
  for (guint i = 0; i < OCOP_N_MATRIX_FILTERS; i++)
    {
      self->filters[i] = gtk_toggle_button_new ();
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->filters[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->filters[0]) : NULL);
      gtk_box_append (GTK_BOX (linked), self->filters[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filters[OCOP_MATRIX_ALL]), TRUE);
  for (guint i = 0; i < OCOP_N_MATRIX_FILTERS; i++)
    g_signal_connect_object (self->filters[i], "toggled", G_CALLBACK (filter_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (space, TRUE);
  self->quorum = ocop_sign_chip_new (NULL, "", "");
  self->voter = ocop_voter_choice_new (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));
  gtk_box_append (GTK_BOX (bar), linked);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar), self->quorum);
  gtk_box_append (GTK_BOX (bar), self->voter);
  gtk_widget_add_css_class (bar, "filters");

  return bar;
}

static GtkWidget *
make_list (OcopMatrixView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  ocop_accessible_name (scrolled, _("Score table"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Products and the members' sheets"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  self->nothing = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->nothing, "nothing");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->nothing);
  gtk_widget_add_css_class (box, "panel");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/* The signs in words. */
static GtkWidget *
make_legend (void)
{
  GtkWidget *label = gtk_label_new (_("78 submitted · ◐ 12 in progress, criteria scored so far · ○ not begun · absent · "
                                      "recused, conflict of interest · out, proposes to put out · ▲▼ highest and lowest where "
                                      "the spread is over the limit"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "tiny");
  gtk_widget_add_css_class (label, "mute");
  gtk_widget_add_css_class (label, "legend");

  return label;
}

static void
build (OcopSessionView *view)
{
  OcopMatrixView *self = OCOP_MATRIX_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->panel = ocop_matrix_panel_new (ocop_session_view_get_context (view));
  self->head = ocop_matrix_head_new ();
  gtk_widget_add_css_class (self->head, "panel");
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), make_list (self));
  self->legend = make_legend ();
  gtk_box_append (GTK_BOX (box), self->legend);
  gtk_box_append (GTK_BOX (box), self->panel);
  ocop_session_view_set_child (view, box);
}

static void
show_counts (OcopMatrixView *self,
             GPtrArray      *lines)
{
  for (guint f = 0; f < OCOP_N_MATRIX_FILTERS; f++)
    {
      g_autofree char *label = NULL;
      guint n = 0;

      for (guint i = 0; i < lines->len; i++)
        n += passes (self, (OcopMatrixFilter) f, g_ptr_array_index (lines, i));
      label = g_strdup_printf (_(filter_labels[f]), n);
      gtk_button_set_label (GTK_BUTTON (self->filters[f]), label);
    }
}

static void
show_quorum (OcopMatrixView          *self,
             const OcopSessionSheets *sheets,
             const OcopSessionHead   *head)
{
  guint n_present, n_needed;
  gboolean has_quorum = ocop_session_has_quorum (sheets, head, &n_present, &n_needed);
  g_autofree char *text = g_strdup_printf (has_quorum ? _("%u/%u present · quorum") : _("%u/%u present · no quorum"), n_present,
                                           sheets->voters->len);

  ocop_sign_chip_set (self->quorum, has_quorum ? "object-select-symbolic" : "dialog-warning-symbolic", text, has_quorum ? "ok" : "warn");
}

static void
refresh (OcopSessionView *view)
{
  OcopMatrixView *self = OCOP_MATRIX_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (context);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  GPtrArray *lines = ocop_session_context_get_lines (context);
  int voter = ocop_session_context_get_voter (context);
  GtkListBoxRow *row;

  self->is_filling = TRUE;
  for (guint i = 0; i < lines->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (ocop_matrix_row_new ());
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      ocop_matrix_row_set (OCOP_MATRIX_ROW (row), sheets, head, g_ptr_array_index (lines, i), voter);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) lines->len)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  self->is_filling = FALSE;
  ocop_matrix_head_set (OCOP_MATRIX_HEAD (self->head), sheets);
  ocop_voter_choice_refresh (OCOP_VOTER_CHOICE (self->voter));
  show_counts (self, lines);
  show_quorum (self, sheets, head);
  apply_filter (self);
}

/* In little room the plot, the parts and the legend are left out. */
static void
fold (GtkWidget *widget,
      int        width,
      int        height)
{
  OcopMatrixView *self = OCOP_MATRIX_VIEW (widget);

  if (self->panel == NULL)
    return;
  ocop_matrix_panel_set_narrow (OCOP_MATRIX_PANEL (self->panel), width < NARROW_WIDTH || height < LOW_HEIGHT);
  gtk_widget_set_visible (self->legend, height >= LOW_HEIGHT);
}

static void
dispose (GObject *object)
{
  OcopMatrixView *self = OCOP_MATRIX_VIEW (object);

  G_OBJECT_CLASS (ocop_matrix_view_parent_class)->dispose (object);
  self->panel = NULL;
}

static void
ocop_matrix_view_class_init (OcopMatrixViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_matrix_view_init (OcopMatrixView *self)
{
  ocop_fold_layout_install (GTK_WIDGET (self), fold);
}

/**
 * ocop_matrix_view_select:
 * @self: the table
 * @position: index of a product in the list
 */
void
ocop_matrix_view_select (OcopMatrixView *self,
                         int             position)
{
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, position));
}
