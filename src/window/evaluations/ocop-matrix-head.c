/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-head.h"

#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-matrix-layout.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-session-context.h"

#include <glib/gi18n-lib.h>

/* The titles of the chair's table; over a member's column the whole name of the office as a tooltip. */
struct _OcopMatrixHead
{
  GtkWidget parent_instance;

  GPtrArray *short_offices;
  GPtrArray *offices;
  gboolean is_by_criterion;
};

G_DEFINE_FINAL_TYPE (OcopMatrixHead, ocop_matrix_head, GTK_TYPE_WIDGET)

static OcopMatrixLayout
lay_out (OcopMatrixHead *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return ocop_matrix_layout (widget, (float) gtk_widget_get_width (widget), self->offices->len);
}

static void
draw_title (OcopMatrixHead         *self,
            GtkSnapshot            *snapshot,
            const OcopMatrixColumn *column,
            const char             *title,
            float                   alignment)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.85));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  ocop_matrix_draw_text (snapshot, GTK_WIDGET (self), column, (float) gtk_widget_get_height (GTK_WIDGET (self)), title, attributes,
                         alignment, ocop_colour_named (GTK_WIDGET (self), "mute"));
  pango_attr_list_unref (attributes);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopMatrixHead *self = OCOP_MATRIX_HEAD (widget);
  OcopMatrixLayout layout = lay_out (self);
  OcopMatrixColumn column = layout.members;

  /* Translators: number in the list, as the title of a narrow column */
  draw_title (self, snapshot, &layout.position, C_("score table", "No"), 0.8f);
  draw_title (self, snapshot, &layout.name, self->is_by_criterion ? _("Criterion") : _("Product"), 0);
  for (guint i = 0; i < self->short_offices->len; i++)
    {
      draw_title (self, snapshot, &column, g_ptr_array_index (self->short_offices, i), 0.5f);
      column.x += column.width;
    }
  if (!self->is_by_criterion)
    draw_title (self, snapshot, &layout.strip, _("Spread over 50·70·90"), 0.5f);
  /* Translators: mean, as the title of a narrow column */
  draw_title (self, snapshot, &layout.mean, C_("score table", "Mean"), 1);
  draw_title (self, snapshot, &layout.spread, C_("score table", "Spread"), 1);
  if (self->is_by_criterion)
    {
      OcopMatrixColumn note = layout.rank;

      note.x += 8;
      note.width += layout.minimum.width - 8;
      draw_title (self, snapshot, &note, _("Star minimums"), 0);
      return;
    }
  draw_title (self, snapshot, &layout.rank, C_("score table", "Rank"), 0.08f);
  draw_title (self, snapshot, &layout.minimum, _("Star minimums"), 0);
}

static gboolean
query_tooltip (GtkWidget  *widget,
               int         x,
               int         y,
               gboolean    keyboard,
               GtkTooltip *tooltip)
{
  OcopMatrixHead *self = OCOP_MATRIX_HEAD (widget);
  OcopMatrixLayout layout = lay_out (self);
  int place = (int) (((float) x - layout.members.x) / MAX (layout.members.width, 1));

  if ((float) x < layout.members.x || place < 0 || place >= (int) self->offices->len)
    return FALSE;
  gtk_tooltip_set_text (tooltip, g_ptr_array_index (self->offices, place));

  return TRUE;
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
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? ocop_matrix_least_width (widget,
                                                                                             OCOP_MATRIX_HEAD (widget)->offices->len)
                                                                  : ocop_matrix_row_height (widget);
}

static void
finalize (GObject *object)
{
  OcopMatrixHead *self = OCOP_MATRIX_HEAD (object);

  g_ptr_array_unref (self->short_offices);
  g_ptr_array_unref (self->offices);

  G_OBJECT_CLASS (ocop_matrix_head_parent_class)->finalize (object);
}

static void
ocop_matrix_head_class_init (OcopMatrixHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  widget_class->query_tooltip = query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_matrix_head_init (OcopMatrixHead *self)
{
  self->short_offices = g_ptr_array_new_with_free_func (g_free);
  self->offices = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Titles of the columns"), -1);
}

GtkWidget *
ocop_matrix_head_new (void)
{
  return g_object_new (OCOP_TYPE_MATRIX_HEAD, NULL);
}

/**
 * ocop_matrix_head_set:
 * @self: the titles
 * @sheets: sheets of the session whose voters have columns
 */
void
ocop_matrix_head_set (OcopMatrixHead          *self,
                      const OcopSessionSheets *sheets)
{
  g_ptr_array_set_size (self->short_offices, 0);
  g_ptr_array_set_size (self->offices, 0);
  for (guint i = 0; i < sheets->voters->len; i++)
    {
      const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, i);

      g_ptr_array_add (self->short_offices, ocop_matrix_short_office (voter->short_office));
      g_ptr_array_add (self->offices, ocop_session_voter_make_name (voter));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ocop_matrix_head_set_by_criterion:
 * @self: the titles
 * @by_criterion: whether the rows below are criteria
 */
void
ocop_matrix_head_set_by_criterion (OcopMatrixHead *self,
                                   gboolean        by_criterion)
{
  self->is_by_criterion = by_criterion;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
