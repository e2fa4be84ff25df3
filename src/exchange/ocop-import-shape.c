/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-shape.h"

#include "exchange/ocop-import-columns.h"
#include "exchange/ocop-import-headings.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _OcopImportShape
{
  OcopKind kind;
  OcopRecord *preset;   /* (nullable): what every row holds that the list does not say */
  OcopKind within;
  gint64 within_id;     /* 0 where all of the file is meant */
  GHashTable *headings; /* (nullable): folded heading → column + 1, of a kind that is not the product's */
};

static const OcopEntity *
get_entity (const OcopImportShape *self)
{
  return ocop_entity_get (self->kind);
}

static guint
field_of (const OcopImportShape *self,
          guint                  column)
{
  return OCOP_FIRST_FIELD (self->kind) + column;
}

static gboolean
is_preset (const OcopImportShape *self,
           guint                  column)
{
  return self->preset != NULL && ocop_record_is_set (self->preset, field_of (self, column));
}

static gboolean
is_taken (const OcopImportShape *self,
          guint                  column)
{
  const OcopField *field = &get_entity (self)->fields[column];

  return (field->flags & OCOP_KEPT) == 0 && !(field->type == OCOP_REF && field->target == OCOP_KIND_ATTACHMENT);
}

/* A list must say it of every row; who gave the return of a day is known by the booth. */
static gboolean
is_needed (const OcopImportShape *self,
           guint                  column)
{
  const OcopField *field = &get_entity (self)->fields[column];

  return field_of (self, column) != OCOP_DAILY_RETURN_PARTICIPATION && (field->flags & OCOP_REQUIRED) != 0 &&
         field->type != OCOP_FLAG && is_taken (self, column) && !is_preset (self, column);
}

static void
add_heading (OcopImportShape *self,
             const char      *words,
             guint            column)
{
  char *folded = ocop_import_heading_fold (words);

  if (*folded == '\0' || g_hash_table_contains (self->headings, folded))
    g_free (folded);
  else
    g_hash_table_insert (self->headings, folded, GUINT_TO_POINTER (column + 1));
}

/* A column is headed as the field is called in the language of the program, in English, or in the file. */
static void
gather_headings (OcopImportShape *self)
{
  const OcopEntity *entity = get_entity (self);

  self->headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    if (is_taken (self, i))
      {
        add_heading (self, _(entity->fields[i].label), i);
        add_heading (self, entity->fields[i].label, i);
        add_heading (self, entity->fields[i].name, i);
      }
}

/**
 * ocop_import_shape_new:
 * @kind: of the records of the list; %OCOP_KIND_PRODUCT for products with their ranks
 * @preset: (transfer full) (nullable): what every row holds that the list does not say, as the fair of its participants;
 *   never of products
 *
 * Returns: (transfer full): what the columns of such a list can hold
 */
OcopImportShape *
ocop_import_shape_new (OcopKind    kind,
                       OcopRecord *preset)
{
  OcopImportShape *self = g_new0 (OcopImportShape, 1);

  g_return_val_if_fail (ocop_entity_get (kind)->n_fields <= OCOP_IMPORT_MOST_COLUMNS, NULL);

  self->kind = kind;
  self->preset = preset;
  if (!ocop_import_shape_is_products (self))
    gather_headings (self);

  return self;
}

OcopImportShape *
ocop_import_shape_copy (const OcopImportShape *self)
{
  OcopImportShape *copy = ocop_import_shape_new (self->kind, self->preset != NULL ? g_object_ref (self->preset) : NULL);

  copy->within = self->within;
  copy->within_id = self->within_id;

  return copy;
}

void
ocop_import_shape_free (OcopImportShape *self)
{
  g_clear_object (&self->preset);
  g_clear_pointer (&self->headings, g_hash_table_unref);
  g_free (self);
}

OcopKind
ocop_import_shape_get_kind (const OcopImportShape *self)
{
  return self->kind;
}

/**
 * ocop_import_shape_get_preset:
 *
 * Returns: (transfer none) (nullable): what every row holds that the list does not say
 */
OcopRecord *
ocop_import_shape_get_preset (const OcopImportShape *self)
{
  return self->preset;
}

/**
 * ocop_import_shape_set_within:
 * @self: a shape
 * @kind: @id: of what the list is about: a fair, whose booths the numbers of the list mean
 *
 * Words of the list that refer to a kind of record which belongs to one of @kind mean those of this one alone.
 */
void
ocop_import_shape_set_within (OcopImportShape *self,
                              OcopKind         kind,
                              gint64           id)
{
  self->within = kind;
  self->within_id = id;
}

/**
 * ocop_import_shape_get_within:
 * @kind: (out): of what the list is about
 *
 * Returns: its row id, 0 where all of the file is meant
 */
gint64
ocop_import_shape_get_within (const OcopImportShape *self,
                              OcopKind              *kind)
{
  *kind = self->within;

  return self->within_id;
}

/**
 * ocop_import_shape_is_products:
 *
 * Returns: whether the columns are those of #OcopImportColumn; otherwise a column is the place of a field
 */
gboolean
ocop_import_shape_is_products (const OcopImportShape *self)
{
  return self->kind == OCOP_KIND_PRODUCT;
}

guint
ocop_import_shape_n_columns (const OcopImportShape *self)
{
  return ocop_import_shape_is_products (self) ? OCOP_IMPORT_N_COLUMNS : get_entity (self)->n_fields;
}

/**
 * ocop_import_shape_get_label:
 *
 * Returns: (nullable): what a column holds, in the language of the program; %NULL for one that no list can hold
 */
const char *
ocop_import_shape_get_label (const OcopImportShape *self,
                             guint                  column)
{
  g_return_val_if_fail (column < ocop_import_shape_n_columns (self), NULL);

  if (ocop_import_shape_is_products (self))
    return ocop_import_column_label (column);

  return is_taken (self, column) ? _(get_entity (self)->fields[column].label) : NULL;
}

/**
 * ocop_import_shape_find:
 * @folded: a heading as ocop_import_heading_fold() gives it
 *
 * Returns: the column that it names, -1 for none
 */
int
ocop_import_shape_find (const OcopImportShape *self,
                        const char            *folded)
{
  if (ocop_import_shape_is_products (self))
    return ocop_import_heading_find (folded);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->headings, folded)) - 1;
}

/**
 * ocop_import_shape_first:
 *
 * Returns: the column whose heading tells a heading row from others: the name, or the first that a list must have
 */
guint
ocop_import_shape_first (const OcopImportShape *self)
{
  if (ocop_import_shape_is_products (self))
    return OCOP_IMPORT_NAME;
  for (guint i = 0; i < get_entity (self)->n_fields; i++)
    if (is_needed (self, i))
      return i;

  return 0;
}

/**
 * ocop_import_shape_is_whole:
 * @at: where each column stands, -1 if nowhere
 *
 * Returns: whether all that a list must say has its column
 */
gboolean
ocop_import_shape_is_whole (const OcopImportShape *self,
                            const int             *at)
{
  gboolean has_any = FALSE;

  if (ocop_import_shape_is_products (self))
    return at[OCOP_IMPORT_NAME] >= 0 && at[OCOP_IMPORT_PRODUCER] >= 0;
  for (guint i = 0; i < get_entity (self)->n_fields; i++)
    {
      if (is_needed (self, i) && at[i] < 0)
        return FALSE;
      has_any = has_any || at[i] >= 0;
    }

  return has_any;
}

/**
 * ocop_import_shape_say_needed:
 *
 * Returns: (transfer full): what a list must have columns of: “Chủ thể”, “Nội dung”
 */
char *
ocop_import_shape_say_needed (const OcopImportShape *self)
{
  GString *words = g_string_new (NULL);

  if (ocop_import_shape_is_products (self))
    {
      /* As the lists of the city's offices head them, whatever the language of the program. */
      g_string_append (words, "“Tên sản phẩm”, “Chủ thể”");
      return g_string_free (words, FALSE);
    }
  for (guint i = 0; i < get_entity (self)->n_fields; i++)
    if (is_needed (self, i))
      g_string_append_printf (words, "%s“%s”", words->len > 0 ? ", " : "", _(get_entity (self)->fields[i].label));

  return g_string_free (words, FALSE);
}
