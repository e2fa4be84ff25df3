/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-form-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopForm, ocop_form, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
check (OcopForm *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += !ocop_form_item_check (g_ptr_array_index (self->items, i), self->record, self->is_tried);

  return n;
}

/* Everything that is entered is read anew, and what is wrong with it is told. */
void
ocop_form_read_all (OcopForm *self)
{
  for (guint i = 0; i < self->items->len; i++)
    ocop_form_item_read (g_ptr_array_index (self->items, i), self->record);
  check (self);
}

static void
item_changed_cb (OcopForm  *self,
                 OcopEntry *entry)
{
  ocop_form_item_read (ocop_form_get_item (self, ocop_entry_get_field (entry)), self->record);
  check (self);
  g_signal_emit (self, signals[CHANGED], 0, ocop_entry_get_field (entry));
}

static void
item_left_cb (OcopForm     *self,
              OcopFormItem *item)
{
  if (self->record == NULL)
    return;
  ocop_form_item_read (item, self->record);
  check (self);
}

static OcopFormItem *
item_with (OcopForm  *self,
           GtkWidget *widget)
{
  for (guint i = 0; widget != NULL && i < self->items->len; i++)
    if (gtk_widget_is_ancestor (widget, g_ptr_array_index (self->items, i)))
      return g_ptr_array_index (self->items, i);

  return NULL;
}

/**
 * ocop_form_focus_next:
 * @self: a form
 *
 * Goes on to the next field, from the last one to what follows the form.
 *
 * Returns: whether there was one more
 */
gboolean
ocop_form_focus_next (OcopForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  OcopFormItem *present = root != NULL ? item_with (self, gtk_root_get_focus (root)) : NULL;
  guint place = 0;

  if (present == NULL || !g_ptr_array_find (self->items, present, &place))
    return FALSE;
  for (guint i = place + 1; i < self->items->len; i++)
    if (gtk_widget_grab_focus (GTK_WIDGET (ocop_form_item_get_entry (g_ptr_array_index (self->items, i)))))
      return TRUE;
  g_signal_emit (self, signals[DONE], 0);

  return FALSE;
}

static void
entry_done_cb (OcopForm *self)
{
  ocop_form_focus_next (self);
}

/* Enter goes on from whatever does not take it for itself: a drop-down, which Space opens, and a switch. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        OcopForm              *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  OcopFormItem *item = item_with (self, focus);
  GtkWidget *control;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || item == NULL)
    return GDK_EVENT_PROPAGATE;
  control = ocop_entry_get_control (ocop_form_item_get_entry (item));
  if (!(GTK_IS_SWITCH (control) || (GTK_IS_DROP_DOWN (control) && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)) ||
      (focus != control && !gtk_widget_is_ancestor (focus, control)))
    return GDK_EVENT_PROPAGATE;
  ocop_form_focus_next (self);

  return GDK_EVENT_STOP;
}

static void
dispose (GObject *object)
{
  OcopForm *self = OCOP_FORM (object);

  g_clear_object (&self->base);
  g_clear_object (&self->record);
  g_ptr_array_set_size (self->items, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->labels);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_form_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_FORM (object)->items);

  G_OBJECT_CLASS (ocop_form_parent_class)->finalize (object);
}

static void
ocop_form_class_init (OcopFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);

  /**
   * OcopForm::changed:
   * @field: field constant of what the person changed
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * OcopForm::done:
   *
   * Enter was pressed in the last field.
   */
  signals[DONE] = g_signal_new ("done", OCOP_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_form_init (OcopForm *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->items = g_ptr_array_new ();
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->is_editable = TRUE;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* The first letter of the label that leads nowhere else in this form. */
static char *
make_mnemonic (const char *label,
               gboolean   *used)
{
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      int letter = g_ascii_tolower (*p) - 'a';

      if (!g_ascii_isalpha (*p) || used[letter])
        continue;
      used[letter] = TRUE;
      return g_strdup_printf ("%.*s_%s", (int) (p - label), label, p);
    }

  return g_strdup (label);
}

static void
add_row (OcopForm          *self,
         GtkWidget         *rows,
         const OcopFormRow *row,
         gboolean          *used)
{
  const OcopField *field = ocop_entity_get_field (row->field);
  g_autofree char *words = make_mnemonic (_(row->label != NULL ? row->label : field->label), used);
  g_autofree char *label = g_strdup_printf ((field->flags & OCOP_REQUIRED) != 0 && field->type != OCOP_FLAG ? "%s *" : "%s", words);
  GtkWidget *item = ocop_form_item_new (self->workspace, row, label, self->labels);
  OcopEntry *entry = ocop_form_item_get_entry (OCOP_FORM_ITEM (item));

  g_ptr_array_add (self->items, item);
  gtk_box_append (GTK_BOX (rows), item);
  g_signal_connect_object (entry, "changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "done", G_CALLBACK (entry_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "left", G_CALLBACK (item_left_cb), self, G_CONNECT_SWAPPED);
}

static void
add_section (OcopForm              *self,
             const OcopFormSection *section,
             gboolean              *used)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = gtk_label_new (_(section->title));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (rows, "framed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (GTK_BOX (group), title);
  gtk_box_append (GTK_BOX (group), rows);
  for (guint i = 0; i < section->n_rows; i++)
    add_row (self, rows, &section->rows[i], used);
  gtk_box_append (GTK_BOX (self->box), group);
}

/**
 * ocop_form_new:
 * @workspace: the city file
 * @base: (transfer none): the record as the file has it, or what a new one begins with
 * @sections: ending with an empty one
 *
 * Returns: (transfer floating): its form
 */
GtkWidget *
ocop_form_new (OcopWorkspace         *workspace,
               OcopRecord            *base,
               const OcopFormSection *sections)
{
  OcopForm *self = g_object_new (OCOP_TYPE_FORM, NULL);
  gboolean used['z' - 'a' + 1] = { FALSE };

  self->workspace = g_object_ref (workspace);
  for (const OcopFormSection *section = sections; section->title != NULL; section++)
    add_section (self, section, used);
  self->record = ocop_record_new (ocop_record_get_entity (base)->kind);
  g_ptr_array_unref (ocop_form_rebase (self, base));

  return GTK_WIDGET (self);
}

/**
 * ocop_form_get_base:
 *
 * Returns: (transfer none): what the person began from
 */
OcopRecord *
ocop_form_get_base (OcopForm *self)
{
  return self->base;
}

/**
 * ocop_form_get_record:
 *
 * Returns: (transfer none): what is entered; empty where it cannot be read
 */
OcopRecord *
ocop_form_get_record (OcopForm *self)
{
  return self->record;
}

OcopFormItem *
ocop_form_get_item (OcopForm *self,
                    guint     field)
{
  for (guint i = 0; i < self->items->len; i++)
    if (ocop_entry_covers (ocop_form_item_get_entry (g_ptr_array_index (self->items, i)), field))
      return g_ptr_array_index (self->items, i);

  return NULL;
}

/**
 * ocop_form_get_entry:
 *
 * Returns: (transfer none) (nullable): where @field is entered; %NULL if the form does not ask for it
 */
OcopEntry *
ocop_form_get_entry (OcopForm *self,
                     guint     field)
{
  OcopFormItem *item = ocop_form_get_item (self, field);

  return item != NULL ? ocop_form_item_get_entry (item) : NULL;
}

guint
ocop_form_count_faults (OcopForm *self)
{
  return check (self);
}

/**
 * ocop_form_check:
 * @self: a form
 *
 * The person wants to save: all that is wrong is told, and the first of it gets the focus.
 *
 * Returns: whether nothing is
 */
gboolean
ocop_form_check (OcopForm *self)
{
  self->is_tried = TRUE;
  for (guint i = 0; i < self->items->len; i++)
    {
      ocop_entry_tidy (ocop_form_item_get_entry (g_ptr_array_index (self->items, i)));
      ocop_entry_insist (ocop_form_item_get_entry (g_ptr_array_index (self->items, i)));
    }
  ocop_form_read_all (self);
  for (guint i = 0; i < self->items->len; i++)
    if (ocop_form_item_get_fault (g_ptr_array_index (self->items, i)) != NULL)
      {
        gtk_widget_grab_focus (GTK_WIDGET (ocop_form_item_get_entry (g_ptr_array_index (self->items, i))));
        return FALSE;
      }

  return TRUE;
}

void
ocop_form_focus_first (OcopForm *self)
{
  if (self->items->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (ocop_form_item_get_entry (g_ptr_array_index (self->items, 0))));
}

void
ocop_form_set_editable (OcopForm *self,
                        gboolean  editable)
{
  self->is_editable = editable;
  for (guint i = 0; i < self->items->len; i++)
    ocop_entry_set_editable (ocop_form_item_get_entry (g_ptr_array_index (self->items, i)), editable);
}

/**
 * ocop_form_add_companions:
 * @self: a form
 * @companions: (element-type guint OcopRecord): the new records to be saved with this one go here, by the field that is
 *   to lead to them
 */
void
ocop_form_add_companions (OcopForm   *self,
                          GHashTable *companions)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      OcopEntry *entry = ocop_form_item_get_entry (g_ptr_array_index (self->items, i));
      OcopRecord *companion = ocop_entry_get_companion (entry);

      if (companion != NULL)
        g_hash_table_insert (companions, GUINT_TO_POINTER (ocop_entry_get_field (entry)), g_object_ref (companion));
    }
}
