/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criteria-list.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* The criteria of a set, one below the other under the headings of its sections. One of them is current: keys go to it, and Tab
 * leads past the others. */
struct _OcopCriteriaList
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  const OcopSet *set;
  guint current;
  guint scroll_source;
  GtkWidget *scrolled;
  GtkWidget *box;
  GPtrArray *rows; /* (element-type OcopCriterionRow): by criterion */
  GPtrArray *sums; /* (element-type GtkLabel): by section */
};

G_DEFINE_FINAL_TYPE (OcopCriteriaList, ocop_criteria_list, GTK_TYPE_WIDGET)

#define SCROLL_LATER_MS 20

enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OcopCriterionRow *
get_row (OcopCriteriaList *self,
         guint             item)
{
  return g_ptr_array_index (self->rows, item);
}

static void
picked_cb (OcopCriteriaList *self,
           OcopCriterionRow *row)
{
  ocop_criteria_list_set_current (self, ocop_criterion_row_get_item (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (get_row (self, self->current)));
}

/* One stop for Tab: the current criterion. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return grab_focus (widget);
}

static void
dispose (GObject *object)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->sums, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_criteria_list_parent_class)->dispose (object);
}

static void
ocop_criteria_list_class_init (OcopCriteriaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->focus = focus;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* current-changed: keys go to another criterion. */
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", OCOP_TYPE_CRITERIA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
ocop_criteria_list_init (OcopCriteriaList *self)
{
  self->rows = g_ptr_array_new ();
  self->sums = g_ptr_array_new ();
  self->scrolled = gtk_scrolled_window_new ();
  ocop_accessible_name (self->scrolled, _("Criteria"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (self->scrolled, "panel");
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Criteria"), -1);
}

GtkWidget *
ocop_criteria_list_new (OcopSheetDesk *desk)
{
  OcopCriteriaList *self = g_object_new (OCOP_TYPE_CRITERIA_LIST, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static void
add_heading (OcopCriteriaList  *self,
             const OcopSection *section,
             guint              part)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = g_strdup_printf (section->choose_one ? _("%s.%s  %s – one of the alternatives is scored") : "%s.%s  %s",
                                           ocop_part_code (part), section->code, section->name);
  GtkWidget *name = gtk_label_new (text);
  GtkWidget *sum = gtk_label_new ("");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (heading), name);
  gtk_box_append (GTK_BOX (heading), sum);
  gtk_widget_add_css_class (heading, "section-heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  g_ptr_array_add (self->sums, sum);
}

/**
 * ocop_criteria_list_set_set:
 * @self: the list
 * @set: criteria set of the sheets to come
 *
 * Makes the criteria, once for the set.
 */
void
ocop_criteria_list_set_set (OcopCriteriaList *self,
                            const OcopSet    *set)
{
  if (self->set == set)
    return;
  self->set = set;
  self->current = 0;
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->sums, 0);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    for (guint s = 0; s < set->parts[part].n_sections; s++)
      {
        const OcopSection *section = &set->sections[set->parts[part].first_section + s];

        add_heading (self, section, part);
        for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
          {
            GtkWidget *row = ocop_criterion_row_new (self->desk, set, i);

            g_signal_connect_object (row, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
            gtk_box_append (GTK_BOX (self->box), row);
            g_ptr_array_add (self->rows, row);
          }
      }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  /* Focus is led here by the list alone, which keeps one criterion above in view. */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled))), FALSE);
}

static void
show_sums (OcopCriteriaList *self)
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
      gtk_label_set_label (g_ptr_array_index (self->sums, s), text);
    }
}

/**
 * ocop_criteria_list_refresh:
 * @self: the list   @outlook: what the sheet on the desk comes to
 *
 * Shows the sheet on the desk.
 */
void
ocop_criteria_list_refresh (OcopCriteriaList       *self,
                            const OcopSheetOutlook *outlook)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ocop_criterion_row_refresh (get_row (self, i));
      ocop_criterion_row_set_next_rank (get_row (self, i), outlook->next);
    }
  show_sums (self);
  if (ocop_sheet_desk_is_open (self->desk))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "closed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "closed");
  ocop_criterion_row_set_current (get_row (self, self->current), TRUE);
}

/**
 * ocop_criteria_list_refresh_item:
 * @self: the list   @item: index of a criterion whose choice changed   @outlook: what the sheet comes to
 */
void
ocop_criteria_list_refresh_item (OcopCriteriaList       *self,
                                 guint                   item,
                                 const OcopSheetOutlook *outlook)
{
  ocop_criterion_row_refresh (get_row (self, item));
  for (guint i = 0; i < self->rows->len; i++)
    ocop_criterion_row_set_next_rank (get_row (self, i), outlook->next);
  show_sums (self);
}

guint
ocop_criteria_list_get_current (OcopCriteriaList *self)
{
  return self->current;
}

static gboolean scroll_later_cb (gpointer user_data);

/* The criterion stands whole in view, with one more above it. Rows just made have no places yet. */
static void
scroll_to (OcopCriteriaList *self,
           guint             item)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  GtkWidget *row = GTK_WIDGET (get_row (self, item));
  GtkWidget *above = gtk_widget_get_prev_sibling (row);
  graphene_rect_t bounds, context;
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top, bottom;

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

static gboolean
scroll_later_cb (gpointer user_data)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (user_data);

  self->scroll_source = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    scroll_to (self, self->current);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_criteria_list_set_current:
 * @self: the list
 * @item: index of the criterion that keys go to from now on
 */
void
ocop_criteria_list_set_current (OcopCriteriaList *self,
                                guint             item)
{
  if (item >= self->rows->len)
    return;
  if (item != self->current)
    {
      ocop_criterion_row_set_current (get_row (self, self->current), FALSE);
      self->current = item;
      ocop_criterion_row_set_current (get_row (self, item), TRUE);
      g_signal_emit (self, signals[CURRENT_CHANGED], 0);
    }
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, item)));
  scroll_to (self, item);
}

/**
 * ocop_criteria_list_move:
 * @self: the list
 * @by: 1 to the next criterion that asks for a choice, -1 to the one before
 */
void
ocop_criteria_list_move (OcopCriteriaList *self,
                         int               by)
{
  int to = (int) self->current + by;

  while (to >= 0 && to < (int) self->rows->len && !ocop_criterion_row_is_asked (get_row (self, (guint) to)))
    to += by;
  if (to >= 0 && to < (int) self->rows->len)
    ocop_criteria_list_set_current (self, (guint) to);
}

/**
 * ocop_criteria_list_move_unscored:
 * @self: the list
 * @by: 1 to the next unscored criterion, -1 to the one before; from the end on from the other end
 */
void
ocop_criteria_list_move_unscored (OcopCriteriaList *self,
                                  int               by)
{
  const int *choices = ocop_sheet_desk_get_sheet (self->desk)->choices;
  int n = (int) self->rows->len;

  for (int i = 1; i <= n; i++)
    {
      guint to = (guint) ((((int) self->current + by * i) % n + n) % n);

      if (ocop_choices_get_state (self->set, choices, to) == OCOP_ITEM_UNSCORED)
        {
          ocop_criteria_list_set_current (self, to);
          return;
        }
    }
}

static guint
first_of_part (OcopCriteriaList *self,
               guint             part)
{
  return self->set->sections[self->set->parts[part].first_section].first_item;
}

/**
 * ocop_criteria_list_move_end:
 * @self: the list
 * @by: -1 to the first criterion of the part, 1 to its last
 */
void
ocop_criteria_list_move_end (OcopCriteriaList *self,
                             int               by)
{
  guint part = self->set->items[self->current].part;

  if (by < 0)
    ocop_criteria_list_set_current (self, first_of_part (self, part));
  else
    ocop_criteria_list_set_current (self, part + 1 < OCOP_N_PARTS ? first_of_part (self, part + 1) - 1 : self->rows->len - 1);
}

/**
 * ocop_criteria_list_move_part:
 * @self: the list
 * @part: index of a part, whose first criterion becomes the current one
 */
void
ocop_criteria_list_move_part (OcopCriteriaList *self,
                              guint             part)
{
  ocop_criteria_list_set_current (self, first_of_part (self, part));
}

/**
 * ocop_criteria_list_press:
 * @self: the list
 * @digit: 0 to 9, for the current criterion
 *
 * Returns: whether something was chosen there
 */
gboolean
ocop_criteria_list_press (OcopCriteriaList *self,
                          int               digit)
{
  return ocop_criterion_row_press (get_row (self, self->current), digit);
}

gboolean
ocop_criteria_list_step (OcopCriteriaList *self,
                         int               by)
{
  return ocop_criterion_row_step (get_row (self, self->current), by);
}
