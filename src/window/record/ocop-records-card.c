/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-records-card.h"

#include "base/ocop-text.h"
#include "model/ocop-record-children.h"
#include "model/ocop-record-words.h"
#include "window/form/ocop-record-forms.h"
#include "window/form/ocop-record-remove.h"
#include "window/ocop-buttons.h"
#include "window/ocop-main-window.h"
#include "window/ocop-record-pages.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ┌ title ────────────────────────── add ┐   Rows of the records that belong to the record of the page, under the names
 * │ name        name        name         │   of their fields. Enter or a click opens the page of one, or its form, Delete takes it
 * │ …           …           …            │   away, and what is money is summed up.
 * └──────────────────────────────────────┘ */

/* Letters that a cell takes before its words go on in the next line. */
#define WIDEST_CELL 28

struct _OcopRecordsCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* the only child */
  GtkWidget *body; /* what is made anew */
  GtkWidget *rows; /* (nullable): of the records */

  const OcopRecordsCardKind *kind;
  OcopWorkspace *workspace;
  gint64 parent;
  GPtrArray *records; /* in the order of the rows */
};

G_DEFINE_FINAL_TYPE (OcopRecordsCard, ocop_records_card, GTK_TYPE_WIDGET)

static OcopKind
get_kind (OcopRecordsCard *self)
{
  return OCOP_FIELD_KIND (self->kind->parent);
}

static gboolean
is_figure (guint field)
{
  OcopFieldType type = ocop_entity_get_field (field)->type;

  return type == OCOP_MONEY || type == OCOP_INTEGER;
}

static gboolean
is_illustrative (OcopRecord *record)
{
  const OcopEntity *entity = ocop_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    if (strcmp (entity->fields[i].name, "illustrative") == 0)
      return ocop_record_get_flag (record, OCOP_FIRST_FIELD (entity->kind) + i);

  return FALSE;
}

/* A cell of a row, as wide as those above and below it. */
static GtkWidget *
make_cell (guint         field,
           gboolean      is_first,
           const char   *words,
           const char   *classes,
           GtkSizeGroup *width)
{
  GtkWidget *label = ocop_label_new (words, classes);

  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CELL);
  gtk_widget_set_hexpand (label, is_first);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (is_figure (field))
    {
      gtk_widget_add_css_class (label, "num");
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
  if (!is_first)
    gtk_size_group_add_widget (width, label);

  return label;
}

typedef char *(*CellWords) (OcopRecordsCard *self,
                            guint            field,
                            gpointer         data);

static GtkWidget *
make_line (OcopRecordsCard *self,
           GSList          *widths,
           CellWords        get_words,
           gpointer         data,
           const char      *classes)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  for (guint i = 0; self->kind->fields[i] != 0; i++, widths = widths->next)
    {
      g_autofree char *words = get_words (self, self->kind->fields[i], data);

      gtk_box_append (GTK_BOX (line), make_cell (self->kind->fields[i], i == 0, words != NULL ? words : "", classes, widths->data));
    }

  return line;
}

static char *
get_heading (OcopRecordsCard *self,
             guint            field,
             gpointer         unused)
{
  return g_strdup (_(ocop_entity_get_field (field)->label));
}

static char *
get_value (OcopRecordsCard *self,
           guint            field,
           gpointer         record)
{
  g_autofree char *words = ocop_record_in_words (record, ocop_workspace_get_db (self->workspace), field);

  if (field != self->kind->fields[0] || !is_illustrative (record))
    return g_steal_pointer (&words);

  /* Translators: what a record is called, of one whose figures are made up to show how the program works */
  return g_strdup_printf (_("%s (illustrative)"), words != NULL ? words : "");
}

static char *
get_sum (OcopRecordsCard *self,
         guint            field,
         gpointer         unused)
{
  gint64 sum = 0;

  if (field == self->kind->fields[0])
    return g_strdup (_("Together"));
  if (ocop_entity_get_field (field)->type != OCOP_MONEY)
    return NULL;
  for (guint i = 0; i < self->records->len; i++)
    if (ocop_record_is_set (self->records->pdata[i], field))
      sum += ocop_record_get_integer (self->records->pdata[i], field);

  return ocop_text_from_money (sum);
}

static gboolean
has_money (OcopRecordsCard *self)
{
  for (guint i = 0; self->kind->fields[i] != 0; i++)
    if (ocop_entity_get_field (self->kind->fields[i])->type == OCOP_MONEY)
      return TRUE;

  return FALSE;
}

/* "Nội dung: Bao bì, Số tiền: 5.000.000": a row for who hears it. */
static char *
say_row (OcopRecordsCard *self,
         OcopRecord      *record)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; self->kind->fields[i] != 0; i++)
    {
      g_autofree char *words = get_value (self, self->kind->fields[i], record);

      if (words != NULL)
        g_string_append_printf (said, "%s%s: %s", said->len > 0 ? ", " : "", _(ocop_entity_get_field (self->kind->fields[i])->label),
                                words);
    }

  return g_string_free (said, FALSE);
}

static void
row_activated_cb (OcopRecordsCard *self,
                  GtkListBoxRow   *row)
{
  gint64 id = ocop_record_get_id (self->records->pdata[gtk_list_box_row_get_index (row)]);
  OcopSubpage *page = ocop_record_pages_make (self->workspace, get_kind (self), id, NULL);

  if (page == NULL)
    page = ocop_record_forms_edit (self->workspace, get_kind (self), id, NULL);
  if (page != NULL)
    ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), page);
}

static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *unused,
           gpointer   data)
{
  OcopRecordsCard *self = data;
  GtkWidget *row = self->rows != NULL ? gtk_widget_get_focus_child (self->rows) : NULL;
  OcopRecord *record;

  if (row == NULL || ocop_workspace_is_read_only (self->workspace))
    return FALSE;
  record = self->records->pdata[gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row))];
  ocop_record_remove_now (ocop_main_window_of (GTK_WIDGET (self)), get_kind (self), ocop_record_get_id (record), NULL, NULL, NULL);

  return TRUE;
}

static GtkWidget *
make_rows (OcopRecordsCard *self,
           GSList          *widths)
{
  GtkWidget *rows = gtk_list_box_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "plain-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _(self->kind->title), -1);
  for (guint i = 0; i < self->records->len; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      g_autofree char *said = say_row (self, self->records->pdata[i]);

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_line (self, widths, get_value, self->records->pdata[i], "small"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
      gtk_list_box_append (GTK_LIST_BOX (rows), row);
    }
  g_signal_connect_swapped (rows, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_callback_action_new (delete_cb, self, NULL)));
  gtk_widget_add_controller (rows, keys);

  return rows;
}

static GtkWidget *
make_table (OcopRecordsCard *self)
{
  GtkWidget *table = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading;
  GtkWidget *sum;
  GSList *widths = NULL;

  for (guint i = 0; self->kind->fields[i] != 0; i++)
    widths = g_slist_prepend (widths, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  heading = make_line (self, widths, get_heading, NULL, "tiny mute");
  gtk_widget_add_css_class (heading, "plain-line");
  gtk_box_append (GTK_BOX (table), heading);
  self->rows = make_rows (self, widths);
  gtk_box_append (GTK_BOX (table), self->rows);
  if (self->records->len > 1 && has_money (self))
    {
      sum = make_line (self, widths, get_sum, NULL, "small strong");
      gtk_widget_add_css_class (sum, "plain-line");
      gtk_box_append (GTK_BOX (table), sum);
    }
  g_slist_free_full (widths, g_object_unref);

  return table;
}

/**
 * ocop_records_card_refresh:
 * @self: a card
 *
 * Reads the records anew; the focus stays on the row where it was, as far as there is one.
 */
void
ocop_records_card_refresh (OcopRecordsCard *self)
{
  GtkWidget *focus = self->rows != NULL ? gtk_widget_get_focus_child (self->rows) : NULL;
  int place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  g_autoptr (GError) error = NULL;
  GtkWidget *child;

  g_return_if_fail (OCOP_IS_RECORDS_CARD (self));

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = ocop_record_load_children (ocop_workspace_get_db (self->workspace), self->kind->parent, self->parent,
                                             self->kind->order, self->kind->latest_first, &error);
  self->rows = NULL;
  while ((child = gtk_widget_get_first_child (self->body)) != NULL)
    gtk_box_remove (GTK_BOX (self->body), child);
  if (self->records == NULL || self->records->len == 0)
    gtk_box_append (GTK_BOX (self->body), ocop_label_new (error != NULL ? error->message : _(self->kind->none), "small mute"));
  else
    gtk_box_append (GTK_BOX (self->body), make_table (self));
  if (place >= 0 && self->rows != NULL)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), MIN (place, (int) self->records->len - 1));

      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* A new record that belongs to the record of the page. */
static OcopRecord *
make_record (OcopRecordsCard *self)
{
  OcopRecord *record = ocop_record_new (get_kind (self));

  ocop_record_set_ref (record, self->kind->parent, self->parent);

  return record;
}

static void
import_cb (OcopRecordsCard *self)
{
  ocop_main_window_import (ocop_main_window_of (GTK_WIDGET (self)), ocop_import_shape_new (get_kind (self), make_record (self)));
}

/**
 * ocop_records_card_add:
 * @self: a card
 *
 * Opens the form of a new record that belongs to the record of the page.
 */
void
ocop_records_card_add (OcopRecordsCard *self)
{
  OcopRecord *record;

  g_return_if_fail (OCOP_IS_RECORDS_CARD (self));

  if (ocop_workspace_is_read_only (self->workspace))
    return;
  record = make_record (self);
  if (self->kind->prepare != NULL)
    self->kind->prepare (record, self->workspace);
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_record_forms_edit (self->workspace, get_kind (self), 0, record));
}

static void
dispose (GObject *object)
{
  OcopRecordsCard *self = OCOP_RECORDS_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_records_card_parent_class)->dispose (object);
}

static void
ocop_records_card_class_init (OcopRecordsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_records_card_init (OcopRecordsCard *self)
{
}

static GtkWidget *
make_acts (OcopRecordsCard *self)
{
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *add = gtk_button_new_with_mnemonic (_(self->kind->add));

  if (self->kind->imports)
    {
      GtkWidget *import = ocop_button_with_sign (gtk_button_new (), "document-open-symbolic", _("Import a List…"), _("Import a list…"));

      gtk_widget_add_css_class (import, "flat");
      g_signal_connect_swapped (import, "clicked", G_CALLBACK (import_cb), self);
      gtk_box_append (GTK_BOX (acts), import);
    }
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (ocop_records_card_add), self);
  gtk_box_append (GTK_BOX (acts), add);
  gtk_widget_set_visible (acts, !ocop_workspace_is_read_only (self->workspace));

  return acts;
}

/**
 * ocop_records_card_new:
 * @kind: of what
 * @workspace: the city file
 * @parent: row id of the record of the page
 *
 * Returns: (transfer floating): the card of the records that belong to it
 */
GtkWidget *
ocop_records_card_new (const OcopRecordsCardKind *kind,
                       OcopWorkspace             *workspace,
                       gint64                     parent)
{
  OcopRecordsCard *self = g_object_new (OCOP_TYPE_RECORDS_CARD, NULL);

  self->kind = kind;
  self->workspace = g_object_ref (workspace);
  self->parent = parent;
  self->card = ocop_card_new (_(kind->title), make_acts (self));
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->card), self->body);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(kind->title), -1);
  ocop_records_card_refresh (self);

  return GTK_WIDGET (self);
}
