/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criteria-page.h"

#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* The criteria of one set, one below the other under the headings of its sections. Made once and filled anew for each product
 * of the set; made and measured bit by bit while nothing else is to be done, for some two hundred widgets at once would keep a
 * member waiting. */
struct _OcopCriteriaPage
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  const OcopSet *set;
  GCallback picked;
  gpointer data; /* of the list that the page belongs to and does not outlive */
  guint n_measured;
  guint scroll_source;
  guint scroll_item;
  GtkWidget *scrolled;
  GtkWidget *box;
  GPtrArray *rows; /* (element-type OcopCriterionRow): by criterion */
  GPtrArray *sums; /* (element-type GtkInscription): by section */
};

G_DEFINE_FINAL_TYPE (OcopCriteriaPage, ocop_criteria_page, GTK_TYPE_WIDGET)

#define SCROLL_LATER_MS 20

static void
dispose (GObject *object)
{
  OcopCriteriaPage *self = OCOP_CRITERIA_PAGE (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_criteria_page_parent_class)->dispose (object);
}

static void
ocop_criteria_page_class_init (OcopCriteriaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_criteria_page_init (OcopCriteriaPage *self)
{
  self->rows = g_ptr_array_new ();
  self->sums = g_ptr_array_new ();
  self->scrolled = gtk_scrolled_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  ocop_accessible_name (self->scrolled, _("Criteria"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  /* Focus is led here by the list alone, which keeps one criterion above in view. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled))), FALSE);
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * ocop_criteria_page_new:
 * @desk: where the sheets lie
 * @set: criteria set of the sheets
 * @picked: called with @data and a row that was picked by the mouse
 * @data: for @picked; the page does not outlive it
 *
 * Returns: the page, none of its criteria made yet
 */
GtkWidget *
ocop_criteria_page_new (OcopSheetDesk *desk,
                        const OcopSet *set,
                        GCallback      picked,
                        gpointer       data)
{
  OcopCriteriaPage *self = g_object_new (OCOP_TYPE_CRITERIA_PAGE, NULL);

  self->desk = g_object_ref (desk);
  self->set = set;
  self->picked = picked;
  self->data = data;

  return GTK_WIDGET (self);
}

const OcopSet *
ocop_criteria_page_get_set (OcopCriteriaPage *self)
{
  return self->set;
}

static void
add_heading (OcopCriteriaPage  *self,
             const OcopSection *section,
             guint              part)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = g_strdup_printf (section->choose_one ? _("%s.%s  %s – one of the alternatives is scored") : "%s.%s  %s",
                                           ocop_part_code (part), section->code, section->name);
  GtkWidget *name = gtk_label_new (text);
  GtkWidget *sum = gtk_inscription_new (NULL);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (sum), 26);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (sum), 26);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (sum), 1);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (heading), name);
  gtk_box_append (GTK_BOX (heading), sum);
  gtk_widget_add_css_class (heading, "section-heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  g_ptr_array_add (self->sums, sum);
}

static void
add_row (OcopCriteriaPage *self)
{
  guint item = self->rows->len;
  GtkWidget *row = ocop_criterion_row_new (self->desk, self->set, item);

  if (item == self->set->items[item].section->first_item)
    add_heading (self, self->set->items[item].section, self->set->items[item].part);
  g_signal_connect_object (row, "picked", self->picked, self->data, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * ocop_criteria_page_prepare:
 * @self: a page that is not in view
 * @width: that it will have, 0 if that is not known
 *
 * Makes one more criterion, or finds out how high one more is.
 *
 * Returns: whether there is more to prepare
 */
gboolean
ocop_criteria_page_prepare (OcopCriteriaPage *self,
                            int               width)
{
  int ignored;

  if (self->rows->len < self->set->n_items)
    add_row (self);
  else if (self->n_measured < self->set->n_items && width > 0)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, self->n_measured++);

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &ignored, &ignored, NULL, NULL);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &ignored, &ignored, NULL, NULL);
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * ocop_criteria_page_finish:
 * @self: a page
 *
 * Makes all criteria that are not made yet: the page comes into view.
 */
void
ocop_criteria_page_finish (OcopCriteriaPage *self)
{
  while (self->rows->len < self->set->n_items)
    add_row (self);
}

guint
ocop_criteria_page_get_n_rows (OcopCriteriaPage *self)
{
  return self->rows->len;
}

OcopCriterionRow *
ocop_criteria_page_get_row (OcopCriteriaPage *self,
                            guint             item)
{
  return g_ptr_array_index (self->rows, item);
}

/**
 * ocop_criteria_page_show_sums:
 * @self: the page of the sheet on the desk
 *
 * Shows at each section its points so far.
 */
void
ocop_criteria_page_show_sums (OcopCriteriaPage *self)
{
  const int *choices = ocop_sheet_desk_get_sheet (self->desk)->choices;

  for (guint s = 0; s < self->set->n_sections; s++)
    {
      const OcopSection *section = &self->set->sections[s];
      int points = 0, n_scored = 0, n_due = 0;
      g_autofree char *text = NULL;

      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        {
          OcopItemState state = ocop_choices_get_state (self->set, choices, i);

          points += ocop_choices_get_points (self->set, choices, i);
          n_scored += state == OCOP_ITEM_SCORED;
          n_due += state == OCOP_ITEM_SCORED || state == OCOP_ITEM_UNSCORED;
        }
      text = g_strdup_printf (_("%d/%d points · %d/%d criteria"), points, section->max, n_scored, section->choose_one ? 1 : n_due);
      gtk_inscription_set_text (g_ptr_array_index (self->sums, s), text);
    }
}

static gboolean
scroll_later_cb (gpointer user_data)
{
  OcopCriteriaPage *self = OCOP_CRITERIA_PAGE (user_data);

  self->scroll_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ocop_criteria_page_scroll_to (self, self->scroll_item);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_criteria_page_scroll_to:
 * @self: the page in view
 * @item: index of a criterion
 *
 * Brings the criterion whole into view, with one more above it. Rows just made have no places yet: then a moment later.
 */
void
ocop_criteria_page_scroll_to (OcopCriteriaPage *self,
                              guint             item)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GtkWidget *row = GTK_WIDGET (ocop_criteria_page_get_row (self, item));
  GtkWidget *above = gtk_widget_get_prev_sibling (row);
  graphene_rect_t bounds, context;
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top, bottom;

  self->scroll_item = item;
  if (gtk_widget_get_height (row) == 0 || !gtk_widget_compute_bounds (row, self->box, &bounds))
    {
      if (self->scroll_source == 0)
        self->scroll_source = g_timeout_add (SCROLL_LATER_MS, scroll_later_cb, self);
      return;
    }
  if (above == NULL || !gtk_widget_compute_bounds (above, self->box, &context))
    context = bounds;
  top = context.origin.y;
  bottom = bounds.origin.y + bounds.size.height;
  if (bottom - top > page)
    top = bounds.origin.y;
  if (top < value)
    gtk_adjustment_set_value (adjustment, top);
  else if (bottom > value + page)
    gtk_adjustment_set_value (adjustment, bottom - page);
}
