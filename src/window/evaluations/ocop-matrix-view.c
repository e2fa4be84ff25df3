/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-view.h"

#include "window/evaluations/ocop-fold-layout.h"
#include "window/evaluations/ocop-matrix-bar.h"
#include "window/evaluations/ocop-matrix-criteria.h"
#include "window/evaluations/ocop-matrix-filter.h"
#include "window/evaluations/ocop-matrix-head.h"
#include "window/evaluations/ocop-matrix-panel.h"
#include "window/evaluations/ocop-matrix-row.h"
#include "window/evaluations/ocop-scoring-page.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* The chair's table: products × members, what needs a decision marked, the selected product below. */
struct _OcopMatrixView
{
  OcopSessionView parent_instance;

  OcopMatrixFilter filter;
  gint64 selected; /* row id of the product in the session */
  gboolean is_filling;
  int turn;                    /* an earlier one that is looked at, 0 for the one that counts */
  OcopSessionSheets *earlier;  /* (nullable): as it stood in that turn */
  GPtrArray *earlier_lines;

  GtkWidget *filters[OCOP_N_MATRIX_FILTERS];
  GtkWidget *bar;
  GtkWidget *head;
  GtkWidget *stack;
  GtkListBox *list;
  GtkListBox *criteria;
  GtkWidget *legend;
  GtkWidget *nothing;
  GtkWidget *panel;
};

G_DEFINE_FINAL_TYPE (OcopMatrixView, ocop_matrix_view, OCOP_TYPE_SESSION_VIEW)

#define NARROW_WIDTH 980
#define LOW_HEIGHT 480
static const OcopSessionSheets *
get_sheets (OcopMatrixView *self)
{
  return self->earlier != NULL ? self->earlier : ocop_session_context_get_sheets (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));
}

static GPtrArray *
get_lines (OcopMatrixView *self)
{
  return self->earlier != NULL ? self->earlier_lines
                               : ocop_session_context_get_lines (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));
}

static gboolean
is_shown (OcopMatrixView        *self,
          const OcopSessionLine *line)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));

  return ocop_session_shows (get_sheets (self), ocop_session_context_get_head (context), line->product,
                             ocop_session_context_get_voter (context));
}

static gboolean
passes (OcopMatrixView        *self,
        OcopMatrixFilter       filter,
        const OcopSessionLine *line)
{
  return ocop_matrix_filter_passes (filter, line, is_shown (self, line));
}

static const OcopSessionLine *
find_line (OcopMatrixView *self,
           gint64          session_product)
{
  GPtrArray *lines = get_lines (self);

  for (guint i = 0; i < lines->len; i++)
    if (((OcopSessionLine *) g_ptr_array_index (lines, i))->product->id == session_product)
      return g_ptr_array_index (lines, i);

  return NULL;
}

static gboolean
is_by_criterion (OcopMatrixView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "criteria") == 0;
}

static void
show_selected (OcopMatrixView *self)
{
  const OcopSessionLine *line = find_line (self, self->selected);

  ocop_matrix_panel_set (OCOP_MATRIX_PANEL (self->panel), get_sheets (self), line);
  if (is_by_criterion (self))
    ocop_matrix_criteria_fill (self->criteria, get_sheets (self), line != NULL && is_shown (self, line) ? line : NULL);
}

static void
by_criterion_cb (OcopMatrixView *self,
                 gboolean        by_criterion)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), by_criterion ? "criteria" : "totals");
  ocop_matrix_head_set_by_criterion (OCOP_MATRIX_HEAD (self->head), by_criterion);
  show_selected (self);
}

/* A figure of the panel is opened: the criterion under it, or all totals. */
static void
open_criterion_cb (OcopMatrixView *self,
                   int             item)
{
  ocop_matrix_bar_set_by_criterion (OCOP_MATRIX_BAR (self->bar), TRUE);
  ocop_matrix_criteria_select (self->criteria, item);
}

/* The sheet under a total or under points on a criterion, to be read; from the row the criteria of the product. */
static void
open_cell (OcopMatrixView *self,
           int             cell,
           guint           item)
{
  OcopSessionContext *context = ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
  const OcopSessionLine *line = find_line (self, self->selected);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  GPtrArray *products = ocop_session_context_get_sheets (context)->products;

  /* Sheets that wait, and others' that are not to be seen yet, stay closed. */
  if (line == NULL || window == NULL || cell == OCOP_GRID_WHOLE_ROW ||
      (!is_shown (self, line) && cell != ocop_session_context_get_voter (context)) ||
      line->product->current[cell] == NULL)
    return;
  for (guint i = 0; i < products->len; i++)
    if (((OcopSessionProduct *) g_ptr_array_index (products, i))->id == line->product->id)
      ocop_main_window_push (window, ocop_scoring_page_new_to_read (context, cell, i, self->earlier != NULL ? self->turn : G_MAXINT, item));
}

static void
open_total_cb (GtkListBox  *list,
               OcopGridRow *row,
               int          cell,
               gpointer     data)
{
  OcopMatrixView *self = data;

  self->selected = ocop_matrix_row_get_session_product (OCOP_MATRIX_ROW (row));
  if (cell == OCOP_GRID_WHOLE_ROW)
    open_criterion_cb (self, 0);
  else
    open_cell (self, cell, 0);
}

static void
open_points_cb (GtkListBox  *list,
                OcopGridRow *row,
                int          cell,
                gpointer     data)
{
  int item = ocop_matrix_criterion_get_item (OCOP_MATRIX_CRITERION (row));

  open_cell (OCOP_MATRIX_VIEW (data), cell, item == OCOP_NO_ITEM ? 0 : (guint) item);
}

static void
row_selected_cb (OcopMatrixView *self,
                 GtkListBoxRow  *row)
{
  if (self->is_filling || row == NULL)
    return;
  self->selected = ocop_matrix_row_get_session_product (OCOP_MATRIX_ROW (row));
  show_selected (self);
}

/* The rows that the filter shows; one of them stays selected. */
static void
apply_filter (OcopMatrixView *self)
{
  GPtrArray *lines = get_lines (self);
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
  show_selected (self);
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

static void refresh (OcopSessionView *view);

static void
turn_cb (OcopMatrixView *self,
         int             turn)
{
  self->turn = turn;
  refresh (OCOP_SESSION_VIEW (self));
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
  self->bar = ocop_matrix_bar_new (ocop_session_view_get_context (OCOP_SESSION_VIEW (self)));
  g_signal_connect_object (self->bar, "by-criterion", G_CALLBACK (by_criterion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "turn", G_CALLBACK (turn_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), linked);
  gtk_box_append (GTK_BOX (bar), space);
  gtk_box_append (GTK_BOX (bar), self->bar);
  gtk_widget_add_css_class (bar, "filters");

  return bar;
}

static GtkWidget *
scroll (GtkWidget  *child,
        const char *name)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  ocop_accessible_name (scrolled, name);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_list (OcopMatrixView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = gtk_stack_new ();
  self->list = GTK_LIST_BOX (ocop_grid_list_new (_("Products and the members' sheets"), open_total_cb, self));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  self->nothing = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->nothing, "nothing");
  gtk_widget_add_css_class (box, "panel");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->nothing);
  self->criteria = GTK_LIST_BOX (ocop_grid_list_new (_("Criteria and the members' points"), open_points_cb, self));
  gtk_list_box_set_placeholder (self->criteria,
                                gtk_label_new (_("Totals are hidden until the own sheet is submitted and they are shown.")));
  gtk_widget_add_css_class (GTK_WIDGET (self->criteria), "panel");
  gtk_stack_add_named (GTK_STACK (self->stack), scroll (box, _("Score table")), "totals");
  gtk_stack_add_named (GTK_STACK (self->stack), scroll (GTK_WIDGET (self->criteria), _("Points by criterion")), "criteria");

  return self->stack;
}

/* The signs in words. */
static GtkWidget *
make_legend (void)
{
  GtkWidget *label = gtk_label_new (_("78 submitted · ◐ 12 in progress, criteria scored so far · ○ not begun · absent · "
                                      "recused, conflict of interest · out, proposes to put out · ▲▼ highest and lowest where "
                                      "the spread is over the limit · ↗↘ changed in the later turn · ▯ from paper, not compared"));

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
  g_signal_connect_object (self->panel, "open-criterion", G_CALLBACK (open_criterion_cb), self, G_CONNECT_SWAPPED);
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
      label = ocop_matrix_filter_make_label ((OcopMatrixFilter) f, n);
      gtk_button_set_label (GTK_BUTTON (self->filters[f]), label);
    }
}

static void
forget_earlier (OcopMatrixView *self)
{
  g_clear_pointer (&self->earlier_lines, g_ptr_array_unref);
  g_clear_pointer (&self->earlier, ocop_session_sheets_free);
}

/* An earlier turn is read beside what the session's views share. */
static void
read_earlier (OcopMatrixView     *self,
              OcopSessionContext *context)
{
  g_autoptr (GError) error = NULL;

  forget_earlier (self);
  if (self->turn == 0)
    return;
  self->earlier = ocop_session_sheets_load_turn (ocop_session_context_get_db (context), ocop_session_context_get_session (context),
                                                 self->turn, &error);
  if (self->earlier != NULL)
    self->earlier_lines = ocop_session_lines_new (self->earlier, ocop_session_context_get_head (context));
}

static void
refresh (OcopSessionView *view)
{
  OcopMatrixView *self = OCOP_MATRIX_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionSheets *sheets;
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  GPtrArray *lines;
  int voter = ocop_session_context_get_voter (context);
  GtkListBoxRow *row;

  read_earlier (self, context);
  sheets = get_sheets (self);
  lines = get_lines (self);
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
  ocop_matrix_bar_refresh (OCOP_MATRIX_BAR (self->bar));
  show_counts (self, lines);
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
  forget_earlier (self);
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

void
ocop_matrix_view_select (OcopMatrixView *self,
                         int             position)
{
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, position));
}
