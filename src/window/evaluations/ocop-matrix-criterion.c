/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-criterion.h"

#include "base/ocop-fraction.h"
#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-matrix-layout.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-sheet-sign.h"

#include <glib/gi18n-lib.h>

/* One criterion of a product with the points of every member, in the columns of the chair's table; the last row has the totals
 * and the fraction that the mean is. */
struct _OcopMatrixCriterion
{
  OcopGridRow parent_instance;

  int item;
  char *code;
  char *name;
  guint n_members;
  int *points; /* (array): by member */
  int least;
  int most;
  char *mean;
  char *note;
  gboolean is_missed;
  char *words;
};

G_DEFINE_FINAL_TYPE (OcopMatrixCriterion, ocop_matrix_criterion, OCOP_TYPE_GRID_ROW)

static void
clear (OcopMatrixCriterion *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->points, g_free);
  g_clear_pointer (&self->mean, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->words, g_free);
}

static void
draw_text (OcopMatrixCriterion    *self,
           GtkSnapshot            *snapshot,
           const OcopMatrixColumn *column,
           const char             *text,
           gboolean                bold,
           float                   alignment,
           const char             *colour)
{
  GtkWidget *widget = GTK_WIDGET (self);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.92));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  ocop_matrix_draw_text (snapshot, widget, column, (float) gtk_widget_get_height (widget), text, attributes, alignment,
                         colour != NULL ? ocop_colour_named (widget, colour) : ocop_colour_text (widget));
  pango_attr_list_unref (attributes);
}

/* Where members differ, the most and the fewest points have the signs of the table of totals. */
static void
draw_points (OcopMatrixCriterion    *self,
             GtkSnapshot            *snapshot,
             const OcopMatrixColumn *column,
             int                     points)
{
  gboolean is_most = self->most > self->least && points == self->most;
  gboolean is_least = self->most > self->least && points == self->least;
  gboolean is_apart = self->most - self->least > 1 || self->item == OCOP_NO_ITEM;
  g_autofree char *text = points == OCOP_NO_POINTS
                              ? g_strdup ("–")
                              : g_strdup_printf ("%d%s", points, is_apart && is_most ? "▲" : is_apart && is_least ? "▼" : "");

  draw_text (self, snapshot, column, text, self->item == OCOP_NO_ITEM || (is_apart && (is_most || is_least)), 0.5f,
             points == OCOP_NO_POINTS ? "mute" : NULL);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopMatrixCriterion *self = OCOP_MATRIX_CRITERION (widget);
  OcopMatrixLayout layout = ocop_matrix_layout (widget, (float) gtk_widget_get_width (widget), self->n_members);
  OcopMatrixColumn column = layout.members;
  OcopMatrixColumn note = layout.rank;
  gboolean is_whole = self->item == OCOP_NO_ITEM;
  g_autofree char *spread = g_strdup_printf ("%d", self->most - self->least);

  GTK_WIDGET_CLASS (ocop_matrix_criterion_parent_class)->snapshot (widget, snapshot);
  draw_text (self, snapshot, &layout.position, self->code, is_whole, 0.8f, "mute");
  draw_text (self, snapshot, &layout.name, self->name, is_whole || gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (self)), 0, NULL);
  for (guint i = 0; i < self->n_members; i++)
    {
      draw_points (self, snapshot, &column, self->points[i]);
      column.x += column.width;
    }
  draw_text (self, snapshot, &layout.mean, self->mean, TRUE, 1, NULL);
  draw_text (self, snapshot, &layout.spread, spread, self->most - self->least > 1, 1, self->most > self->least ? NULL : "mute");
  note.x += 8;
  note.width += layout.minimum.width - 8;
  draw_text (self, snapshot, &note, self->note, self->is_missed, 0, self->is_missed ? "bad" : "mute");
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
  OcopMatrixCriterion *self = OCOP_MATRIX_CRITERION (widget);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? ocop_matrix_least_width (widget, self->n_members)
                                                                  : ocop_matrix_row_height (widget);
}

static void
finalize (GObject *object)
{
  clear (OCOP_MATRIX_CRITERION (object));

  G_OBJECT_CLASS (ocop_matrix_criterion_parent_class)->finalize (object);
}

static void
ocop_matrix_criterion_class_init (OcopMatrixCriterionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  GTK_WIDGET_CLASS (klass)->measure = measure;
  GTK_WIDGET_CLASS (klass)->snapshot = snapshot;
}

static void
ocop_matrix_criterion_init (OcopMatrixCriterion *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix-row");
}

GtkWidget *
ocop_matrix_criterion_new (void)
{
  return g_object_new (OCOP_TYPE_MATRIX_CRITERION, NULL);
}

/* What stands in the cells, for whoever listens. */
static void
name_cells (OcopMatrixCriterion     *self,
            const OcopSessionSheets *sheets,
            const OcopSessionLine   *line)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GString *all = g_string_new (NULL);

  g_string_append_printf (all, "%s %s", self->code, self->name);
  g_string_append_printf (all, _(", mean %s"), self->mean);
  if (self->most > self->least)
    g_string_append_printf (all, _(", from %d to %d points"), self->least, self->most);
  if (*self->note != '\0')
    g_string_append_printf (all, ", %s", self->note);
  for (guint i = 0; i < self->n_members; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);
      OcopSheetState state = ocop_session_sheets_state (sheets, line->product, i);

      g_ptr_array_add (words, self->points[i] != OCOP_NO_POINTS
                                  ? g_strdup_printf ("%s: %d", voter->office, self->points[i])
                                  : g_strdup_printf ("%s: %s", voter->office, ocop_sheet_sign_words (state)));
    }
  self->words = g_string_free (all, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->words, -1);
  ocop_grid_row_take_words (OCOP_GRID_ROW (self), words);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* The marks of the criterion, or the minimum that is missed there. */
static char *
make_note (const OcopSessionSheets *sheets,
           const OcopSessionLine   *line,
           const OcopLineCriterion *criterion)
{
  const OcopSet *set = line->product->set;
  GString *marks = NULL;

  if (criterion->minimum != NULL)
    return ocop_matrix_words_of_minimum (sheets, set, criterion->minimum);
  marks = g_string_new (NULL);
  for (guint i = 0; i < set->n_star_marks; i++)
    if (set->star_marks[i].item == criterion->item)
      /* Translators: a rank and the least points for it: "4★ from 2 p" */
      g_string_append_printf (marks, _("%s%d★ from %d p"), marks->len > 0 ? " · " : "", set->star_marks[i].stars,
                              set->star_marks[i].points);

  return g_string_free (marks, FALSE);
}

/**
 * ocop_matrix_criterion_set:
 * @self: a row
 * @sheets: sheets of the session   @line: one of its products
 * @criterion: what members gave on one criterion
 *
 * Shows the criterion. Nothing given is held.
 */
void
ocop_matrix_criterion_set (OcopMatrixCriterion     *self,
                           const OcopSessionSheets *sheets,
                           const OcopSessionLine   *line,
                           const OcopLineCriterion *criterion)
{
  const OcopItem *item = &line->product->set->items[criterion->item];

  clear (self);
  self->item = (int) criterion->item;
  self->code = g_strdup (item->code);
  self->name = g_strdup (item->criterion->name);
  self->n_members = sheets->voters->len;
  self->points = g_memdup2 (criterion->points, sizeof (int) * MAX (self->n_members, 1));
  self->least = criterion->least;
  self->most = criterion->most;
  self->mean = criterion->n > 0 ? ocop_fraction_to_score (ocop_fraction_new (criterion->sum, criterion->n), NULL, 0) : g_strdup ("–");
  self->is_missed = criterion->minimum != NULL;
  self->note = make_note (sheets, line, criterion);
  name_cells (self, sheets, line);
}

/**
 * ocop_matrix_criterion_set_totals:
 * @self: a row
 * @sheets: sheets of the session   @line: one of its products
 *
 * Shows the totals of the members and how the mean comes of them, exactly.
 */
void
ocop_matrix_criterion_set_totals (OcopMatrixCriterion     *self,
                                  const OcopSessionSheets *sheets,
                                  const OcopSessionLine   *line)
{
  clear (self);
  self->item = OCOP_NO_ITEM;
  self->code = g_strdup ("");
  self->name = g_strdup (_("Total"));
  self->n_members = sheets->voters->len;
  self->points = g_new (int, MAX (self->n_members, 1));
  self->least = self->most = OCOP_NO_POINTS;
  for (guint i = 0; i < self->n_members; i++)
    {
      gboolean counts = ocop_session_sheets_state (sheets, line->product, i) == OCOP_SHEET_SUBMITTED;
      int total = counts ? ocop_choices_score (line->product->set, line->product->current[i]->choices).total : OCOP_NO_POINTS;

      self->points[i] = total;
      if (!counts)
        continue;
      self->least = self->least == OCOP_NO_POINTS ? total : MIN (self->least, total);
      self->most = MAX (self->most, total);
    }
  self->mean = ocop_matrix_words_mean (line);
  self->is_missed = FALSE;
  /* Translators: a mean as a fraction: sum of the totals by the number of sheets */
  self->note = line->ranking->n_sheets > 0
                   ? g_strdup_printf (_("= %d : %d sheets"), (int) line->ranking->sum, line->ranking->n_sheets)
                   : g_strdup ("");
  name_cells (self, sheets, line);
}

int
ocop_matrix_criterion_get_item (OcopMatrixCriterion *self)
{
  return self->item;
}

/**
 * ocop_matrix_criterion_differs:
 *
 * Returns: whether members gave different points there, or a minimum is missed, or it is the row of the totals
 */
gboolean
ocop_matrix_criterion_differs (OcopMatrixCriterion *self)
{
  return self->item == OCOP_NO_ITEM || self->most > self->least || self->is_missed;
}

const char *
ocop_matrix_criterion_get_words (OcopMatrixCriterion *self)
{
  return self->words;
}
