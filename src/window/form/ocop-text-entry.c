/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-text-entry.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"

#include <glib/gi18n-lib.h>

/* One line: words, a whole number, an amount of money, or the fraction of two fields as one number with decimals. */
struct _OcopTextEntry
{
  OcopEntry parent_instance;

  GtkWidget *entry;
  gboolean is_fraction;
};

G_DEFINE_FINAL_TYPE (OcopTextEntry, ocop_text_entry, OCOP_TYPE_ENTRY)

/* Room for a year and for a milliard, in characters. */
#define WIDTH_OF_NUMBER 14
#define WIDTH_OF_MONEY 22

static const char *
get_text (OcopTextEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Without a signal: it is not the person who changes it. */
static void
set_text (OcopTextEntry *self,
          const char    *text)
{
  g_signal_handlers_block_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  g_signal_handlers_unblock_matched (self->entry, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

/* A year has no mark in it; other numbers of four digits are read as well without one. */
static char *
write_integer (const OcopField *field,
               gint64           number)
{
  return field->most > 0 && field->most < 10000 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : ocop_text_from_count (number);
}

static char *
write_fraction (OcopRecord *record,
                guint       field)
{
  OcopFraction value;
  char *text;

  if (!ocop_record_is_set (record, field) || ocop_record_get_integer (record, field + 1) <= 0)
    return NULL;
  value = ocop_fraction_new (ocop_record_get_integer (record, field), ocop_record_get_integer (record, field + 1));
  text = ocop_typed_from_decimal (value);

  return text != NULL ? text : g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, value.num, value.den);
}

static char *
write_value (OcopTextEntry *self,
             OcopRecord    *record)
{
  guint field = ocop_entry_get_field (OCOP_ENTRY (self));
  const OcopField *description = ocop_entity_get_field (field);

  if (!ocop_record_is_set (record, field))
    return NULL;
  if (self->is_fraction)
    return write_fraction (record, field);
  if (description->type == OCOP_INTEGER)
    return write_integer (description, ocop_record_get_integer (record, field));
  if (description->type == OCOP_MONEY)
    return ocop_text_from_count (ocop_record_get_integer (record, field));

  return g_strdup (ocop_record_get_text (record, field));
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  g_autofree char *text = write_value (OCOP_TEXT_ENTRY (entry), record);

  set_text (OCOP_TEXT_ENTRY (entry), text);
}

/* 695/9, where the decimals of a mean have no end. */
static gboolean
read_fraction (const char    *text,
               OcopFraction  *value,
               GError       **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  gint64 num, den;

  if (parts[0] == NULL || parts[1] == NULL)
    return ocop_typed_decimal (text, value, error);
  if (!ocop_typed_integer (parts[0], &num, error) || !ocop_typed_integer (parts[1], &den, error))
    return FALSE;
  if (den < 1)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("A number cannot be divided by %s."), parts[1]);
  *value = ocop_fraction_new (num, den);

  return TRUE;
}

static gboolean
read_number (OcopTextEntry  *self,
             OcopRecord     *record,
             const char     *text,
             GError        **error)
{
  guint field = ocop_entry_get_field (OCOP_ENTRY (self));
  OcopFraction fraction;
  gint64 number;

  if (self->is_fraction)
    {
      if (!read_fraction (text, &fraction, error))
        return FALSE;
      ocop_record_set_integer (record, field, fraction.num);
      ocop_record_set_integer (record, field + 1, fraction.den);
      return TRUE;
    }
  if (ocop_entry_describe (OCOP_ENTRY (self))->type == OCOP_MONEY ? !ocop_typed_money (text, &number, error)
                                                                   : !ocop_typed_integer (text, &number, error))
    return FALSE;
  ocop_record_set_integer (record, field, number);

  return TRUE;
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopTextEntry *self = OCOP_TEXT_ENTRY (entry);
  guint field = ocop_entry_get_field (entry);

  if (ocop_text_is_blank (get_text (self)))
    {
      ocop_record_clear (record, field);
      if (self->is_fraction)
        ocop_record_clear (record, field + 1);
      return TRUE;
    }
  if (ocop_entry_describe (entry)->type != OCOP_TEXT)
    return read_number (self, record, get_text (self), error);
  ocop_record_set_text (record, field, get_text (self));

  return TRUE;
}

static void
tidy (OcopEntry *entry)
{
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_FIELD_KIND (ocop_entry_get_field (entry)));
  g_autofree char *text = NULL;

  if (!ocop_entry_read (entry, record, NULL))
    return;
  text = write_value (OCOP_TEXT_ENTRY (entry), record);
  if (g_strcmp0 (text != NULL ? text : "", get_text (OCOP_TEXT_ENTRY (entry))) != 0)
    set_text (OCOP_TEXT_ENTRY (entry), text);
}

static char *
keep (OcopEntry *entry)
{
  return g_strdup (get_text (OCOP_TEXT_ENTRY (entry)));
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_text (OCOP_TEXT_ENTRY (entry), kept);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (OCOP_TEXT_ENTRY (entry)->entry), editable);
}

static void
constructed (GObject *object)
{
  OcopTextEntry *self = OCOP_TEXT_ENTRY (object);
  OcopFieldType type = ocop_entry_describe (OCOP_ENTRY (self))->type;

  G_OBJECT_CLASS (ocop_text_entry_parent_class)->constructed (object);

  self->entry = gtk_entry_new ();
  if (type != OCOP_TEXT)
    {
      gtk_widget_add_css_class (self->entry, "num");
      gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
      gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), type == OCOP_MONEY ? WIDTH_OF_MONEY : WIDTH_OF_NUMBER);
    }
  /* As for one's own: no capitals forced, no words guessed over names of people and products. */
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_NO_SPELLCHECK);
  ocop_entry_set_child (OCOP_ENTRY (self), self->entry, self->entry);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (ocop_entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (ocop_entry_done), self);
}

static void
ocop_text_entry_class_init (OcopTextEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->tidy = tidy;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_text_entry_init (OcopTextEntry *self)
{
}

/**
 * ocop_text_entry_new:
 * @workspace: the city file
 * @field: a field of text, a whole number or money
 *
 * Returns: (transfer floating): an entry of one line
 */
OcopEntry *
ocop_text_entry_new (OcopWorkspace *workspace,
                     guint          field)
{
  return g_object_new (OCOP_TYPE_TEXT_ENTRY, "workspace", workspace, "field", field, NULL);
}

/**
 * ocop_fraction_entry_new:
 * @workspace: the city file
 * @field: a numerator, whose denominator is the field after it
 *
 * Returns: (transfer floating): an entry for one number with decimals, kept exactly
 */
OcopEntry *
ocop_fraction_entry_new (OcopWorkspace *workspace,
                         guint          field)
{
  OcopEntry *entry = ocop_text_entry_new (workspace, field);

  OCOP_TEXT_ENTRY (entry)->is_fraction = TRUE;
  ocop_entry_add_field (entry, field + 1);

  return entry;
}
