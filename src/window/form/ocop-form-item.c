/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-form-item.h"

#include <glib/gi18n-lib.h>

/* A row of a form: what it is called, where it is entered, what is expected, and what is wrong with it. Label and entry
 * stand beside one another where there is room, which larger text takes away. */
struct _OcopFormItem
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *body;
  GtkWidget *line; /* the entry and what stands beside it */
  OcopEntry *entry;
  GtkWidget *hint; /* (nullable) */
  GtkWidget *fault_box;
  GtkWidget *fault;
  const char *name;
  char *original; /* what the entry held before the person came */
  gboolean is_touched;
  gboolean is_left;
  char *unreadable; /* (nullable): why what is entered could not be read */
};

G_DEFINE_FINAL_TYPE (OcopFormItem, ocop_form_item, GTK_TYPE_WIDGET)

#define GAP 12
#define GAP_BELOW_LABEL 3
#define WIDEST_LABEL 26
#define TALLEST_LINE 34

static void
get_label_width (OcopFormItem *self,
                 int          *width)
{
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width, NULL, NULL);
}

static gboolean
is_wide (OcopFormItem *self,
         int           width)
{
  int label;

  get_label_width (self, &label);

  return width < 0 || width >= label + GAP + label * 13 / 10;
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
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
  OcopFormItem *self = OCOP_FORM_ITEM (widget);
  int label_minimum, label_natural, body_minimum, body_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->label, orientation, -1, &label_minimum, &label_natural, NULL, NULL);
      gtk_widget_measure (self->body, orientation, -1, &body_minimum, &body_natural, NULL, NULL);
      *minimum = MAX (label_minimum, body_minimum);
      *natural = label_natural + GAP + body_natural;
      return;
    }
  get_label_width (self, &label_natural);
  if (is_wide (self, for_size))
    *minimum = MAX (height_of (self->label, label_natural), height_of (self->body, for_size < 0 ? -1 : for_size - label_natural - GAP));
  else
    *minimum = height_of (self->label, for_size) + GAP_BELOW_LABEL + height_of (self->body, for_size);
  *natural = *minimum;
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopFormItem *self = OCOP_FORM_ITEM (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int label_width, label_height, first_line;

  if (!is_wide (self, width))
    {
      label_height = height_of (self->label, width);
      gtk_widget_size_allocate (self->label, &(GtkAllocation) { 0, 0, width, label_height }, -1);
      gtk_widget_size_allocate (self->body, &(GtkAllocation) { 0, label_height + GAP_BELOW_LABEL, width,
                                                               height - label_height - GAP_BELOW_LABEL }, -1);
      return;
    }
  get_label_width (self, &label_width);
  label_height = height_of (self->label, label_width);
  gtk_widget_size_allocate (self->body, &(GtkAllocation) { is_rtl ? 0 : label_width + GAP, 0, width - label_width - GAP, height }, -1);
  /* The label stands before the first line of the entry. */
  first_line = MIN (height_of (GTK_WIDGET (self->entry), -1), TALLEST_LINE);
  gtk_widget_size_allocate (self->label, &(GtkAllocation) { is_rtl ? width - label_width : 0, MAX (0, (first_line - label_height) / 2),
                                                            label_width, label_height }, -1);
}

static void
dispose (GObject *object)
{
  OcopFormItem *self = OCOP_FORM_ITEM (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_form_item_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopFormItem *self = OCOP_FORM_ITEM (object);

  g_free (self->original);
  g_free (self->unreadable);

  G_OBJECT_CLASS (ocop_form_item_parent_class)->finalize (object);
}

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
ocop_form_item_class_init (OcopFormItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->get_request_mode = get_request_mode;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopFormItem::left:
   *
   * The person went on to something else.
   */
  signals[LEFT] = g_signal_new ("left", OCOP_TYPE_FORM_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
left_cb (OcopFormItem *self)
{
  self->is_left = TRUE;
  ocop_entry_tidy (self->entry);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
changed_cb (OcopFormItem *self)
{
  self->is_touched = TRUE;
  self->is_left = FALSE;
}

static void
ocop_form_item_init (OcopFormItem *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), WIDEST_LABEL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->body, GTK_WIDGET (self));

  self->fault = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0, NULL);
  self->fault_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);
  gtk_box_append (GTK_BOX (self->fault_box), icon);
  gtk_box_append (GTK_BOX (self->fault_box), self->fault);
  gtk_widget_add_css_class (self->fault_box, "bad");
  gtk_widget_add_css_class (self->fault_box, "small");
  gtk_widget_set_visible (self->fault_box, FALSE);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * ocop_form_item_new:
 * @workspace: the city file
 * @row: what is entered
 * @label: what it is called, with an underscore before the letter that leads to it
 * @labels: gives all labels of the form one width
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
ocop_form_item_new (OcopWorkspace     *workspace,
                    const OcopFormRow *row,
                    const char        *label,
                    GtkSizeGroup      *labels)
{
  OcopFormItem *self = g_object_new (OCOP_TYPE_FORM_ITEM, NULL);
  GtkWidget *control;

  self->name = _(row->label != NULL ? row->label : ocop_entity_get_field (row->field)->label);
  self->entry = row->make != NULL ? row->make (workspace, row->field) : ocop_entry_new (workspace, row->field);
  control = ocop_entry_get_control (self->entry);
  gtk_label_set_text_with_mnemonic (GTK_LABEL (self->label), label);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), control);
  gtk_size_group_add_widget (labels, self->label);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->line), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self->body), self->line);
  gtk_box_append (GTK_BOX (self->body), self->fault_box);
  if (row->hint != NULL)
    {
      self->hint = gtk_label_new (_(row->hint));
      gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
      gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
      gtk_widget_add_css_class (self->hint, "mute");
      gtk_widget_add_css_class (self->hint, "tiny");
      gtk_box_append (GTK_BOX (self->body), self->hint);
    }
  ocop_entry_name (self->entry, self->label, self->hint);
  if ((ocop_entry_describe (self->entry)->flags & OCOP_REQUIRED) != 0 && ocop_entry_describe (self->entry)->type != OCOP_FLAG)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_REQUIRED, TRUE, -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);

  return GTK_WIDGET (self);
}

OcopEntry *
ocop_form_item_get_entry (OcopFormItem *self)
{
  return self->entry;
}

/**
 * ocop_form_item_get_name:
 *
 * Returns: (transfer none): what is entered there, as its label says it
 */
const char *
ocop_form_item_get_name (OcopFormItem *self)
{
  return self->name;
}

/**
 * ocop_form_item_show:
 * @self: a row   @record: what the file has, or what a new record begins with
 *
 * Shows it, as if nobody had touched the row.
 */
void
ocop_form_item_show (OcopFormItem *self,
                     OcopRecord   *record)
{
  ocop_entry_show (self->entry, record);
  g_free (self->original);
  self->original = ocop_entry_keep (self->entry);
  self->is_touched = FALSE;
  self->is_left = FALSE;
}

/**
 * ocop_form_item_recall:
 * @self: a row   @kept: what a draft kept of it
 */
void
ocop_form_item_recall (OcopFormItem *self,
                       const char   *kept)
{
  ocop_entry_recall (self->entry, kept);
  self->is_touched = TRUE;
  self->is_left = TRUE;
}

/**
 * ocop_form_item_is_changed:
 *
 * Returns: whether it holds anything else than it began with
 */
gboolean
ocop_form_item_is_changed (OcopFormItem *self)
{
  g_autofree char *now = self->is_touched ? ocop_entry_keep (self->entry) : NULL;

  return now != NULL && g_strcmp0 (now, self->original) != 0;
}

/**
 * ocop_form_item_read:
 * @self: a row   @record: what is entered goes here, if it can be read
 */
void
ocop_form_item_read (OcopFormItem *self,
                     OcopRecord   *record)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->unreadable, g_free);
  if (!ocop_entry_read (self->entry, record, &error))
    self->unreadable = g_strdup (error->message);
}

static char *
find_fault (OcopFormItem *self,
            OcopRecord   *record)
{
  const OcopEntity *entity = ocop_record_get_entity (record);
  char *fault = g_strdup (self->unreadable);

  for (guint i = 0; i < entity->n_fields && fault == NULL; i++)
    if (ocop_entry_covers (self->entry, OCOP_FIRST_FIELD (entity->kind) + i))
      fault = ocop_record_find_fault (record, OCOP_FIRST_FIELD (entity->kind) + i);

  return fault;
}

/* Nobody is told off for what they have not come to yet, nor in the middle of a word. */
static gboolean
is_spared (OcopFormItem *self,
           OcopRecord   *record)
{
  if (!self->is_touched && !ocop_record_is_set (record, ocop_entry_get_field (self->entry)))
    return TRUE;

  return !self->is_left && self->unreadable != NULL && ocop_entry_goes_on (self->entry);
}

/**
 * ocop_form_item_check:
 * @self: a row
 * @record: all that is entered in the form
 * @tried: whether the person wanted to save, and all that is wrong is to be told
 *
 * Says beside the entry what is wrong with it.
 *
 * Returns: whether nothing is, told or not
 */
gboolean
ocop_form_item_check (OcopFormItem *self,
                      OcopRecord   *record,
                      gboolean      tried)
{
  g_autofree char *fault = find_fault (self, record);
  gboolean told = fault != NULL && (tried || !is_spared (self, record));

  if (told && g_strcmp0 (fault, gtk_label_get_text (GTK_LABEL (self->fault))) != 0)
    gtk_label_set_text (GTK_LABEL (self->fault), fault);
  if (told != gtk_widget_get_visible (self->fault_box))
    {
      gtk_widget_set_visible (self->fault_box, told);
      ocop_entry_set_fault (self->entry, told ? self->fault : NULL);
    }

  return fault == NULL;
}

/**
 * ocop_form_item_get_fault:
 *
 * Returns: (nullable): what stands beside the entry as wrong; %NULL if nothing does
 */
const char *
ocop_form_item_get_fault (OcopFormItem *self)
{
  return gtk_widget_get_visible (self->fault_box) ? gtk_label_get_text (GTK_LABEL (self->fault)) : NULL;
}

/**
 * ocop_form_item_add_beside:
 * @self: a row   @widget: something that belongs to the entry
 */
void
ocop_form_item_add_beside (OcopFormItem *self,
                           GtkWidget    *widget)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->line), widget);
}

/**
 * ocop_form_item_add_below:
 * @self: a row   @widget: something that belongs to it
 */
void
ocop_form_item_add_below (OcopFormItem *self,
                          GtkWidget    *widget)
{
  gtk_box_append (GTK_BOX (self->body), widget);
}
