/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criterion-row.h"

#include "window/evaluations/ocop-colour.h"
#include "window/evaluations/ocop-option-row.h"
#include "window/evaluations/ocop-sign-chip.h"

#include <glib/gi18n-lib.h>

/* A criterion with its options. Made once for a criteria set and filled anew for each product. */
struct _OcopCriterionRow
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  const OcopSet *set;
  guint item;
  gboolean is_current;

  GtkWidget *left;
  GtkWidget *points;
  GtkWidget *state;
  GtkWidget *none; /* (nullable): "none of these" */
  GtkWidget *remark;
  GtkWidget *right;
  GPtrArray *options; /* (element-type OcopOptionRow) */
  GPtrArray *case_headings;
};

G_DEFINE_FINAL_TYPE (OcopCriterionRow, ocop_criterion_row, GTK_TYPE_WIDGET)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const OcopItem *
get_item (OcopCriterionRow *self)
{
  return &self->set->items[self->item];
}

static void
option_chosen_cb (OcopCriterionRow *self,
                  GtkWidget        *option)
{
  g_signal_emit (self, signals[PICKED], 0);
  ocop_sheet_desk_choose (self->desk, self->item, ocop_option_row_get_place (OCOP_OPTION_ROW (option)));
}

static void
none_clicked_cb (OcopCriterionRow *self)
{
  g_signal_emit (self, signals[PICKED], 0);
  ocop_sheet_desk_choose (self->desk, self->item, OCOP_NONE_OF_THESE);
}

static void
pressed_cb (OcopCriterionRow *self)
{
  g_signal_emit (self, signals[PICKED], 0);
}

/* The line below and the bar before the current criterion. As borders of the style, two of different colours, they would be filled
 * as slanted shapes, which without a graphics card takes longer than all the text. */
static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopCriterionRow *self = OCOP_CRITERION_ROW (widget);
  graphene_rect_t bounds;
  GdkRGBA line = ocop_colour_faint (ocop_colour_named (widget, "borders"), 0.7f);
  GdkRGBA bar = ocop_colour_named (widget, "accent_bg_color");

  /* Of the padding too, which stands around what the widget counts from. */
  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y + bounds.size.height - 1, bounds.size.width, 1));
  if (self->is_current)
    gtk_snapshot_append_color (snapshot, &bar, &GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y, 4, bounds.size.height));
  GTK_WIDGET_CLASS (ocop_criterion_row_parent_class)->snapshot (widget, snapshot);
}

static void
dispose (GObject *object)
{
  OcopCriterionRow *self = OCOP_CRITERION_ROW (object);

  g_clear_pointer (&self->left, gtk_widget_unparent);
  g_clear_pointer (&self->right, gtk_widget_unparent);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_clear_pointer (&self->case_headings, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_criterion_row_parent_class)->dispose (object);
}

static void
ocop_criterion_row_class_init (OcopCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "criterion");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  /* picked: by the mouse; it is to be the current one. */
  signals[PICKED] = g_signal_new ("picked", OCOP_TYPE_CRITERION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_criterion_row_init (OcopCriterionRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->options = g_ptr_array_new ();
  self->case_headings = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* "none of these": a button like a key, since the 0 of the keyboard means it and nothing else. */
static void
add_none (OcopCriterionRow *self,
          GtkWidget        *box)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words;

  self->none = gtk_toggle_button_new ();
  gtk_widget_add_css_class (add_label (content, "0", "keycap"), "num");
  words = add_label (content, _("None of these: 0 p"), "tiny");
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_button_set_child (GTK_BUTTON (self->none), content);
  gtk_widget_add_css_class (self->none, "flat");
  gtk_widget_add_css_class (self->none, "none-of-these");
  gtk_widget_set_focusable (self->none, FALSE);
  gtk_widget_set_halign (self->none, GTK_ALIGN_START);
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (none_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->none);
}

static void
make_left (OcopCriterionRow *self)
{
  const OcopItem *item = get_item (self);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *below = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name;

  self->left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (add_label (heading, item->code, "code"), "strong");
  name = add_label (heading, item->criterion->name, "strong");
  gtk_widget_add_css_class (name, "small");
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 18);
  gtk_widget_set_hexpand (name, TRUE);
  /* An inscription does not ask for room anew when it says another thing. */
  self->points = gtk_inscription_new (NULL);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->points), 5);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->points), 5);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->points), 1);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (self->points), 0);
  gtk_widget_add_css_class (self->points, "criterion-points");
  gtk_box_append (GTK_BOX (heading), self->points);
  gtk_box_append (GTK_BOX (self->left), heading);
  self->state = ocop_sign_chip_new (NULL, "", "");
  gtk_box_append (GTK_BOX (below), self->state);
  self->remark = ocop_sign_chip_new ("document-edit-symbolic", _("remark"), "");
  gtk_box_append (GTK_BOX (below), self->remark);
  if (item->criterion->stars_on_heading > 0)
    {
      g_autofree char *from = g_strdup_printf (_("from %d★: at least the lowest option"), item->criterion->stars_on_heading);

      gtk_widget_add_css_class (add_label (below, from, "tiny"), "star-text");
      gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (below)), TRUE);
    }
  if (item->criterion->none_of_these)
    add_none (self, below);
  gtk_widget_add_css_class (below, "below-name");
  gtk_box_append (GTK_BOX (self->left), below);
  gtk_widget_set_size_request (self->left, 240, -1);
  gtk_widget_set_hexpand (self->left, FALSE);
  gtk_widget_set_parent (self->left, GTK_WIDGET (self));
}

static const char *
name_of_case (const OcopCriterion *criterion,
              int                  number)
{
  for (guint i = 0; i < criterion->n_cases; i++)
    if (criterion->cases[i].number == number)
      return criterion->cases[i].name;

  return "";
}

static void
make_right (OcopCriterionRow *self)
{
  const OcopCriterion *criterion = get_item (self)->criterion;
  gboolean has_marks = FALSE;
  int last_case = 0;

  for (guint i = 0; i < criterion->n_options; i++)
    has_marks = has_marks || criterion->options[i].stars > 0;
  self->right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (self->right, TRUE);
  for (guint i = 0; i < criterion->n_options; i++)
    {
      GtkWidget *option = ocop_option_row_new (&criterion->options[i], (int) i + 1, has_marks);

      if (criterion->options[i].case_no != last_case)
        {
          GtkWidget *heading;

          last_case = criterion->options[i].case_no;
          heading = add_label (self->right, name_of_case (criterion, last_case), "case-heading");
          gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
          g_ptr_array_add (self->case_headings, heading);
        }
      g_signal_connect_object (option, "chosen", G_CALLBACK (option_chosen_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->right), option);
      g_ptr_array_add (self->options, option);
    }
  gtk_widget_set_parent (self->right, GTK_WIDGET (self));
}

/**
 * ocop_criterion_row_new:
 * @desk: where the sheet lies
 * @set: a criteria set   @item: index of a criterion in it
 *
 * Returns: the criterion, still empty
 */
GtkWidget *
ocop_criterion_row_new (OcopSheetDesk *desk,
                        const OcopSet *set,
                        guint          item)
{
  OcopCriterionRow *self = g_object_new (OCOP_TYPE_CRITERION_ROW, NULL);
  g_autofree char *name = NULL;

  self->desk = g_object_ref (desk);
  self->set = set;
  self->item = item;
  make_left (self);
  make_right (self);
  name = g_strdup_printf ("%s %s", get_item (self)->code, get_item (self)->criterion->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

guint
ocop_criterion_row_get_item (OcopCriterionRow *self)
{
  return self->item;
}

static void
show_points (OcopCriterionRow *self,
             const int        *choices,
             OcopItemState     state)
{
  int most = get_item (self)->criterion->highest;
  g_autofree char *markup = state == OCOP_ITEM_SCORED
                                ? g_strdup_printf ("<b>%d</b><small>/%d</small>", ocop_choices_get_points (self->set, choices,
                                                                                                           self->item), most)
                                : g_strdup_printf ("<b>–</b><small>/%d</small>", most);

  gtk_inscription_set_markup (GTK_INSCRIPTION (self->points), markup);
}

/* What has to be said of the criterion besides its choice, the most pressing first. Its place is kept free where there is nothing
 * to say, so that a tick moves nothing. */
static void
show_state (OcopCriterionRow *self,
            OcopItemState     state)
{
  gboolean is_said = TRUE;

  if (ocop_sheet_desk_get_tick_state (self->desk, self->item) == OCOP_TICK_LOST)
    ocop_sign_chip_set (self->state, "dialog-warning-symbolic", _("not saved"), "bad");
  else if (state == OCOP_ITEM_UNSCORED)
    ocop_sign_chip_set (self->state, NULL, _("○ not scored"), "open");
  else if (state == OCOP_ITEM_OTHER_CHOSEN)
    ocop_sign_chip_set (self->state, NULL, _("the other alternative is scored"), "open");
  else if (state == OCOP_ITEM_NO_STORY)
    ocop_sign_chip_set (self->state, NULL, _("no story: 0 p"), "open");
  else
    is_said = FALSE;
  gtk_widget_set_opacity (self->state, is_said ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->state), GTK_ACCESSIBLE_STATE_HIDDEN, !is_said, -1);
}

static char *
make_beside (const OcopMemberSheet *sheet,
             guint                  item,
             int                    place)
{
  gboolean is_self = sheet->self != NULL && sheet->self[item] == place;
  gboolean is_advised = sheet->advisory != NULL && sheet->advisory[item] == place;

  if (is_self && is_advised)
    return g_strdup (_("self, advisers"));

  return g_strdup (is_self ? _("self") : is_advised ? _("advisers") : "");
}

/* With a case fixed for the product, the options of the other are not offered, and keys count those that are. */
static void
show_options (OcopCriterionRow      *self,
              const OcopMemberSheet *sheet)
{
  const OcopCriterion *criterion = get_item (self)->criterion;
  int key = 0;

  for (guint i = 0; i < self->options->len; i++)
    {
      OcopOptionRow *option = g_ptr_array_index (self->options, i);
      int case_no = criterion->options[i].case_no;
      gboolean is_offered = case_no == 0 || sheet->case_no == 0 || case_no == sheet->case_no;
      g_autofree char *beside = make_beside (sheet, self->item, (int) i + 1);

      gtk_widget_set_visible (GTK_WIDGET (option), is_offered);
      if (is_offered)
        key++;
      ocop_option_row_set_key (option, is_offered && key <= 9 ? key : 0);
      ocop_option_row_set_chosen (option, sheet->choices[self->item] == (int) i + 1);
      ocop_option_row_set_beside (option, beside);
    }
  for (guint i = 0; i < self->case_headings->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->case_headings, i), sheet->case_no == 0);
}

/**
 * ocop_criterion_row_refresh:
 * @self: a criterion
 *
 * Shows what the sheet on the desk has there.
 */
void
ocop_criterion_row_refresh (OcopCriterionRow *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  OcopItemState state = ocop_choices_get_state (self->set, sheet->choices, self->item);
  gboolean is_asked = state == OCOP_ITEM_UNSCORED || state == OCOP_ITEM_SCORED;

  show_points (self, sheet->choices, state);
  show_state (self, state);
  show_options (self, sheet);
  gtk_widget_set_visible (self->remark, sheet->remarks[self->item] != NULL);
  gtk_widget_set_tooltip_text (self->remark, sheet->remarks[self->item]);
  if (self->none != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->none), sheet->choices[self->item] == OCOP_NONE_OF_THESE);
  if (is_asked)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "apart");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "apart");
}

void
ocop_criterion_row_set_next_rank (OcopCriterionRow *self,
                                  int               stars)
{
  for (guint i = 0; i < self->options->len; i++)
    ocop_option_row_set_next_rank (g_ptr_array_index (self->options, i), stars);
}

/**
 * ocop_criterion_row_set_current:
 * @self: a criterion
 * @is_current: whether keys go to it; only there keys are drawn as keys
 */
void
ocop_criterion_row_set_current (OcopCriterionRow *self,
                                gboolean          is_current)
{
  if (is_current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  self->is_current = is_current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  for (guint i = 0; i < self->options->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->options, i));
}

/**
 * ocop_criterion_row_takes_keys:
 *
 * Returns: whether digits choose among its options now
 */
gboolean
ocop_criterion_row_takes_keys (OcopCriterionRow *self)
{
  return self->is_current && ocop_sheet_desk_is_open (self->desk);
}

/**
 * ocop_criterion_row_press:
 * @self: a criterion
 * @digit: 1 to 9 for an option, 0 for "none of these"
 *
 * Returns: whether the digit means something there and the sheet could take it
 */
gboolean
ocop_criterion_row_press (OcopCriterionRow *self,
                          int               digit)
{
  if (digit == 0)
    return get_item (self)->criterion->none_of_these && ocop_sheet_desk_choose (self->desk, self->item, OCOP_NONE_OF_THESE);
  for (guint i = 0; i < self->options->len; i++)
    if (ocop_option_row_get_key (g_ptr_array_index (self->options, i)) == digit)
      return ocop_sheet_desk_choose (self->desk, self->item, (int) i + 1);

  return FALSE;
}

/**
 * ocop_criterion_row_step:
 * @self: a criterion
 * @by: 1 for the next option, -1 for the one before
 *
 * Returns: whether another option is chosen
 */
gboolean
ocop_criterion_row_step (OcopCriterionRow *self,
                         int               by)
{
  int chosen = ocop_sheet_desk_get_sheet (self->desk)->choices[self->item];
  int place = chosen >= 1 ? chosen + by : by > 0 ? 1 : (int) self->options->len;

  while (place >= 1 && place <= (int) self->options->len &&
         !gtk_widget_get_visible (g_ptr_array_index (self->options, place - 1)))
    place += by;
  if (place < 1 || place > (int) self->options->len)
    return FALSE;

  return ocop_sheet_desk_choose (self->desk, self->item, place);
}

/**
 * ocop_criterion_row_is_asked:
 *
 * Returns: whether a choice is to be made there: not where another alternative is scored, or without a story
 */
gboolean
ocop_criterion_row_is_asked (OcopCriterionRow *self)
{
  OcopItemState state = ocop_choices_get_state (self->set, ocop_sheet_desk_get_sheet (self->desk)->choices, self->item);

  return state == OCOP_ITEM_UNSCORED || state == OCOP_ITEM_SCORED;
}
