/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-row.h"

#include "model/ocop-paper-sheets.h"
#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-matrix-layout.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/ocop-stars.h"
#include "window/evaluations/ocop-sheet-sign.h"
#include "window/evaluations/ocop-strip-plot.h"

#include <glib/gi18n-lib.h>

/* What a member's cell shows. */
typedef struct
{
  OcopSheetState state;
  int total;
  int n_chosen;
  gboolean is_highest; /* of a product whose totals lie apart */
  gboolean is_lowest;
  gboolean is_unchecked; /* entered from paper, nobody has compared it */
  int later;             /* total in the turn that counts, -1 for none */
} Cell;

/* A product in the chair's table. It draws its cells itself: 117 × 15 of them are too many for widgets of their own. */
struct _OcopMatrixRow
{
  OcopGridRow parent_instance;

  gint64 session_product;
  int position;
  char *name;
  guint n_cells;
  Cell *cells;
  gboolean is_hidden;
  gboolean is_complete;
  gboolean is_apart;
  gboolean is_out; /* knocked out by the council */
  guint n_in;
  guint n_due;
  int n_sheets;
  int rank;
  int spread;
  char *mean;
  gboolean has_minimums;
  char *minimum; /* (nullable) */
  double exact_mean;
  char *words;
};

G_DEFINE_FINAL_TYPE (OcopMatrixRow, ocop_matrix_row, OCOP_TYPE_GRID_ROW)

static void
clear (OcopMatrixRow *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->mean, g_free);
  g_clear_pointer (&self->minimum, g_free);
  g_clear_pointer (&self->words, g_free);
}

static PangoAttrList *
make_attributes (gboolean bold,
                 double   scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));

  return attributes;
}

static void
draw_text (OcopMatrixRow          *self,
           GtkSnapshot            *snapshot,
           const OcopMatrixColumn *column,
           const char             *text,
           gboolean                bold,
           double                  scale,
           float                   alignment,
           GdkRGBA                 colour)
{
  PangoAttrList *attributes = make_attributes (bold, scale);

  ocop_matrix_draw_text (snapshot, GTK_WIDGET (self), column, (float) gtk_widget_get_height (GTK_WIDGET (self)), text, attributes,
                         alignment, colour);
  pango_attr_list_unref (attributes);
}

static void
draw_ground (OcopMatrixRow          *self,
             GtkSnapshot            *snapshot,
             const OcopMatrixColumn *column,
             GdkRGBA                 colour)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GskRoundedRect ground;

  gsk_rounded_rect_init_from_rect (&ground, &GRAPHENE_RECT_INIT (column->x + 3, 3, column->width - 6, height - 6), 5);
  gtk_snapshot_push_rounded_clip (snapshot, &ground);
  gtk_snapshot_append_color (snapshot, &colour, &ground.bounds);
  gtk_snapshot_pop (snapshot);
}

/* A sign, alone or with a number beside it. */
static void
draw_sign (OcopMatrixRow          *self,
           GtkSnapshot            *snapshot,
           const OcopMatrixColumn *column,
           OcopSheetState          state,
           const char             *beside)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float height = (float) gtk_widget_get_height (widget);
  float size = height / 2;
  float shift = beside != NULL ? column->width * 0.2f : 0;
  OcopMatrixColumn rest = { column->x + column->width / 2 - shift + size / 2, column->width / 2 + shift - size / 2 };

  ocop_sheet_sign_draw (snapshot, widget, column->x + column->width / 2 - shift - size / 2, (height - size) / 2, size, state);
  if (beside != NULL)
    draw_text (self, snapshot, &rest, beside, FALSE, 0.85, 0, ocop_colour_named (widget, "mute"));
}

/* A sheet of paper in the corner of a cell: entered from it and not compared. */
static void
draw_paper (OcopMatrixRow          *self,
            GtkSnapshot            *snapshot,
            const OcopMatrixColumn *column)
{
  GdkRGBA colour = ocop_colour_named (GTK_WIDGET (self), "warn");
  GskRoundedRect sheet;

  gsk_rounded_rect_init_from_rect (&sheet, &GRAPHENE_RECT_INIT (column->x + column->width - 11, 4, 7, 9), 0);
  gtk_snapshot_append_border (snapshot, &sheet, (const float[4]){ 1, 1, 1, 1 }, (const GdkRGBA[4]){ colour, colour, colour, colour });
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (column->x + column->width - 9, 7, 3, 1));
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (column->x + column->width - 9, 9, 3, 1));
}

static void
draw_total (OcopMatrixRow          *self,
            GtkSnapshot            *snapshot,
            const OcopMatrixColumn *column,
            const Cell             *cell)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *mark = cell->later >= 0 && cell->later != cell->total ? (cell->later > cell->total ? "↗" : "↘")
                     : cell->is_highest ? "▲" : cell->is_lowest ? "▼" : "";
  g_autofree char *text = g_strdup_printf ("%d%s", cell->total, mark);
  gboolean is_marked = *mark != '\0';

  if (is_marked)
    draw_ground (self, snapshot, column, ocop_colour_faint (ocop_colour_named (widget, "warn"), 0.18f));
  draw_text (self, snapshot, column, text, is_marked, 1, 0.5f, ocop_colour_text (widget));
  if (cell->is_unchecked)
    draw_paper (self, snapshot, column);
}

static void
draw_cell (OcopMatrixRow          *self,
           GtkSnapshot            *snapshot,
           const OcopMatrixColumn *column,
           const Cell             *cell)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *chosen = NULL;

  switch (cell->state)
    {
    case OCOP_SHEET_SUBMITTED:
      if (self->is_hidden)
        draw_sign (self, snapshot, column, cell->state, NULL);
      else
        draw_total (self, snapshot, column, cell);
      break;
    case OCOP_SHEET_IN_PROGRESS:
      chosen = g_strdup_printf ("%d", cell->n_chosen);
      draw_sign (self, snapshot, column, cell->state, chosen);
      break;
    case OCOP_SHEET_ABSENT:
    case OCOP_SHEET_RECUSED:
      draw_ground (self, snapshot, column, ocop_colour_faint (ocop_colour_text (widget), 0.06f));
      /* Translators: absent, in a narrow column | recused, in a narrow column */
      draw_text (self, snapshot, column, cell->state == OCOP_SHEET_ABSENT ? C_("score table", "absent") : C_("score table", "recused"),
                 FALSE, 0.82, 0.5f, ocop_colour_named (widget, cell->state == OCOP_SHEET_ABSENT ? "mute" : "info"));
      break;
    case OCOP_SHEET_KNOCKED_OUT:
      draw_ground (self, snapshot, column, ocop_colour_faint (ocop_colour_named (widget, "bad"), 0.12f));
      /* Translators: proposes to put the product out, in a narrow column */
      draw_text (self, snapshot, column, C_("score table", "out"), TRUE, 0.82, 0.5f, ocop_colour_named (widget, "bad"));
      break;
    case OCOP_SHEET_NOT_STARTED:
    default:
      draw_sign (self, snapshot, column, cell->state, NULL);
      break;
    }
}

static void
draw_strip (OcopMatrixRow          *self,
            GtkSnapshot            *snapshot,
            const OcopMatrixColumn *column)
{
  g_autofree int *totals = g_new (int, self->n_cells);
  guint n = 0;

  if (column->width <= 0 || self->n_sheets == 0)
    return;
  for (guint i = 0; i < self->n_cells; i++)
    if (self->cells[i].state == OCOP_SHEET_SUBMITTED)
      totals[n++] = self->cells[i].total;
  ocop_strip_plot_draw_small (snapshot, GTK_WIDGET (self),
                              &GRAPHENE_RECT_INIT (column->x + 6, 0, column->width - 12, (float) gtk_widget_get_height (GTK_WIDGET (self))),
                              totals, n, self->is_complete ? self->exact_mean : -1);
}

/* Before everything is in: how much of it is. */
static void
draw_progress (OcopMatrixRow          *self,
               GtkSnapshot            *snapshot,
               const OcopMatrixLayout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float height = (float) gtk_widget_get_height (widget);
  g_autofree char *count = g_strdup_printf ("%u/%u", self->n_in, self->n_due);
  GdkRGBA ground = ocop_colour_faint (ocop_colour_text (widget), 0.12f);
  GdkRGBA bar = ocop_colour_named (widget, "accent_bg_color");
  float width = layout->rank.width - 16;
  float done = self->n_due > 0 ? width * (float) self->n_in / (float) self->n_due : 0;

  draw_text (self, snapshot, &layout->mean, count, FALSE, 0.9, 1, ocop_colour_named (widget, "mute"));
  draw_text (self, snapshot, &layout->spread, "–", FALSE, 1, 1, ocop_colour_named (widget, "mute"));
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (layout->rank.x + 8, height / 2 - 3, width, 6));
  gtk_snapshot_append_color (snapshot, &bar, &GRAPHENE_RECT_INIT (layout->rank.x + 8, height / 2 - 3, done, 6));
}

static void
draw_result (OcopMatrixRow          *self,
             GtkSnapshot            *snapshot,
             const OcopMatrixLayout *layout)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float height = (float) gtk_widget_get_height (widget);
  float size = MIN (11, height / 2.2f);
  GdkRGBA warn = ocop_colour_named (widget, "warn");
  g_autofree char *spread = g_strdup_printf (self->is_apart ? "⚠ %d" : "%d", self->spread);
  g_autofree char *missed = self->minimum != NULL ? g_strconcat ("✕ ", self->minimum, NULL) : NULL;
  g_autofree char *reached = g_strconcat ("✓ ", _("reached"), NULL);
  OcopMatrixColumn waits = layout->rank;

  draw_text (self, snapshot, &layout->mean, self->mean, TRUE, 1, 1, ocop_colour_text (widget));
  draw_text (self, snapshot, &layout->spread, spread, self->is_apart, 1, 1, self->is_apart ? warn : ocop_colour_text (widget));
  if (self->is_out)
    {
      draw_text (self, snapshot, &layout->rank, _("put out"), TRUE, 0.9, 0.1f, ocop_colour_named (widget, "bad"));
      return;
    }
  ocop_stars_draw (snapshot, layout->rank.x + 8, (height - size) / 2, size, self->rank, ocop_colour_named (widget, "star"));
  waits.x += 8 + OCOP_MAX_STARS * size + 2;
  waits.width -= 8 + OCOP_MAX_STARS * size + 2;
  if (self->is_apart)
    /* Translators: the rank waits for the discussion, in a narrow column */
    draw_text (self, snapshot, &waits, C_("score table", "wait"), TRUE, 0.82, 0, warn);
  if (!self->has_minimums)
    /* Translators: of star minimums, in a narrow column: the regulation has none */
    draw_text (self, snapshot, &layout->minimum, _("none laid down"), FALSE, 0.85, 0, ocop_colour_named (widget, "mute"));
  else
    draw_text (self, snapshot, &layout->minimum, missed != NULL ? missed : reached, missed != NULL, 0.85, 0,
               ocop_colour_named (widget, missed != NULL ? "bad" : "ok"));
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopMatrixRow *self = OCOP_MATRIX_ROW (widget);
  OcopMatrixLayout layout = ocop_matrix_layout (widget, (float) gtk_widget_get_width (widget), self->n_cells);
  g_autofree char *position = g_strdup_printf ("%d", self->position);
  OcopMatrixColumn column = layout.members;

  GTK_WIDGET_CLASS (ocop_matrix_row_parent_class)->snapshot (widget, snapshot);
  draw_text (self, snapshot, &layout.position, position, FALSE, 0.9, 0.8f, ocop_colour_named (widget, "mute"));
  draw_text (self, snapshot, &layout.name, self->name, gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (self)), 1, 0,
             ocop_colour_text (widget));
  for (guint i = 0; i < self->n_cells; i++)
    {
      draw_cell (self, snapshot, &column, &self->cells[i]);
      column.x += column.width;
    }
  if (self->is_hidden)
    {
      draw_text (self, snapshot, &layout.mean, _("hidden"), FALSE, 0.85, 1, ocop_colour_named (widget, "mute"));
      return;
    }
  draw_strip (self, snapshot, &layout.strip);
  if (self->is_out || (self->is_complete && self->n_sheets > 0))
    draw_result (self, snapshot, &layout);
  else
    draw_progress (self, snapshot, &layout);
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  OcopMatrixRow *self = OCOP_MATRIX_ROW (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? ocop_matrix_least_width (widget, self->n_cells)
                                                                  : ocop_matrix_row_height (widget);
}

static void
finalize (GObject *object)
{
  clear (OCOP_MATRIX_ROW (object));

  G_OBJECT_CLASS (ocop_matrix_row_parent_class)->finalize (object);
}

static void
ocop_matrix_row_class_init (OcopMatrixRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
}

static void
ocop_matrix_row_init (OcopMatrixRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix-row");
}

GtkWidget *
ocop_matrix_row_new (void)
{
  return g_object_new (OCOP_TYPE_MATRIX_ROW, NULL);
}

static void
set_cells (OcopMatrixRow           *self,
           const OcopSessionSheets *sheets,
           const OcopSessionLine   *line)
{
  int least = G_MAXINT, most = G_MININT;

  self->n_cells = sheets->voters->len;
  self->cells = g_new0 (Cell, MAX (self->n_cells, 1));
  for (guint i = 0; i < self->n_cells; i++)
    {
      Cell *cell = &self->cells[i];

      cell->state = ocop_session_sheets_state (sheets, line->product, i);
      cell->n_chosen = ocop_matrix_count_chosen (line, i);
      cell->later = ocop_matrix_later_total (line->product, i);
      cell->is_unchecked = ocop_council_sheet_is_unchecked (line->product->current[i]);
      if (cell->state != OCOP_SHEET_SUBMITTED)
        continue;
      cell->total = ocop_choices_score (line->product->set, line->product->current[i]->choices).total;
      least = MIN (least, cell->total);
      most = MAX (most, cell->total);
    }
  for (guint i = 0; line->is_apart && i < self->n_cells; i++)
    {
      Cell *cell = &self->cells[i];

      cell->is_highest = cell->state == OCOP_SHEET_SUBMITTED && cell->total == most;
      cell->is_lowest = cell->state == OCOP_SHEET_SUBMITTED && cell->total == least;
    }
}

/**
 * ocop_matrix_row_set:
 * @self: a row
 * @sheets: sheets of the session   @head: of the same session   @line: the product
 * @voter: who sits at the screen
 *
 * Shows a product. Nothing given is held.
 */
void
ocop_matrix_row_set (OcopMatrixRow           *self,
                     const OcopSessionSheets *sheets,
                     const OcopSessionHead   *head,
                     const OcopSessionLine   *line,
                     int                      voter)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  clear (self);
  self->session_product = line->product->id;
  self->position = line->product->position;
  self->name = g_strdup (line->product->name);
  self->is_hidden = !ocop_session_shows (sheets, head, line->product, voter);
  self->is_complete = ocop_session_line_is_complete (line);
  self->is_apart = line->is_apart;
  self->is_out = line->product->knock_out != NULL;
  self->n_in = line->n_in;
  self->n_due = line->n_due;
  self->n_sheets = line->ranking->n_sheets;
  self->rank = line->ranking->rank;
  self->spread = line->spread;
  self->mean = ocop_matrix_words_mean (line);
  self->exact_mean = ocop_fraction_to_double (line->ranking->mean);
  self->has_minimums = ocop_regulation_has_minimums (sheets->regulation);
  self->minimum = ocop_matrix_words_minimum (sheets, line);
  set_cells (self, sheets, line);
  for (guint i = 0; i < self->n_cells; i++)
    g_ptr_array_add (words, ocop_matrix_words_cell (sheets, line, i, self->is_hidden));
  ocop_grid_row_take_words (OCOP_GRID_ROW (self), words);
  self->words = ocop_matrix_words_line (sheets, head, line, self->is_hidden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ocop_matrix_row_get_session_product:
 *
 * Returns: row id of the product in the session
 */
gint64
ocop_matrix_row_get_session_product (OcopMatrixRow *self)
{
  return self->session_product;
}

/**
 * ocop_matrix_row_get_words:
 *
 * Returns: all that the row shows, in words
 */
const char *
ocop_matrix_row_get_words (OcopMatrixRow *self)
{
  return self->words;
}
