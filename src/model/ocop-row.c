/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing-private.h"

/**
 * OcopRow:
 *
 * One row of an #OcopListing: what the columns of its list show. A getter asked for a column of another type
 * asserts. “changed” tells that the row shows something else than before.
 */

typedef struct
{
  gboolean is_set;
  gint64 number;
  gint64 den; /* of a score */
  char *text;
} Value;

struct _OcopRow
{
  GObject parent_instance;

  const OcopList *list;
  gint64 id;
  gboolean is_illustrative;
  Value *values;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopRow, ocop_row, G_TYPE_OBJECT)

static void
ocop_row_finalize (GObject *object)
{
  OcopRow *self = OCOP_ROW (object);

  for (guint i = 0; i < self->list->n_columns; i++)
    g_free (self->values[i].text);
  g_free (self->values);
  G_OBJECT_CLASS (ocop_row_parent_class)->finalize (object);
}

static void
ocop_row_class_init (OcopRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ocop_row_finalize;

  /**
   * OcopRow::changed:
   * @self: the row
   *
   * At least one of its columns shows something else.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_row_init (OcopRow *self)
{
}

/* A row that shows nothing yet. */
OcopRow *
ocop_row_new (const OcopList *list,
              gint64          id)
{
  OcopRow *self = g_object_new (OCOP_TYPE_ROW, NULL);

  self->list = list;
  self->id = id;
  self->values = g_new0 (Value, list->n_columns);

  return self;
}

static gboolean
take_text (char       **held,
           const char  *text)
{
  if (g_strcmp0 (*held, text) == 0)
    return FALSE;
  g_free (*held);
  *held = g_strdup (text);

  return TRUE;
}

static gboolean
take_number (gint64 *held,
             gint64  number)
{
  gboolean other = *held != number;

  *held = number;

  return other;
}

/**
 * ocop_row_read:
 * @self: a row
 * @statement: on its row of a list's statement of rows: the id, then the columns
 *
 * Returns: whether the row shows something else now
 */
gboolean
ocop_row_read (OcopRow       *self,
               OcopStatement *statement)
{
  gboolean changed = FALSE;
  int place = 1;

  for (guint i = 0; i < self->list->n_columns; i++, place++)
    {
      Value *value = &self->values[i];
      gboolean is_set = !ocop_statement_is_null (statement, place);

      changed |= value->is_set != is_set;
      value->is_set = is_set;
      switch (self->list->columns[i].type)
        {
        case OCOP_COLUMN_SCORE:
          changed |= take_number (&value->number, ocop_statement_int64 (statement, place)) |
                     take_number (&value->den, ocop_statement_int64 (statement, place + 1));
          place++;
          break;
        case OCOP_COLUMN_STARS:
          changed |= take_number (&value->number, ocop_statement_int64 (statement, place)) |
                     take_text (&value->text, ocop_statement_text (statement, place + 1));
          place++;
          break;
        case OCOP_COLUMN_COUNT:
        case OCOP_COLUMN_MONEY:
          changed |= take_number (&value->number, ocop_statement_int64 (statement, place));
          break;
        case OCOP_COLUMN_TEXT:
        case OCOP_COLUMN_DATE:
        case OCOP_COLUMN_STATE:
          changed |= take_text (&value->text, ocop_statement_text (statement, place));
          break;
        default:
          g_assert_not_reached ();
        }
    }
  changed |= self->is_illustrative != (ocop_statement_int (statement, place) != 0);
  self->is_illustrative = ocop_statement_int (statement, place) != 0;

  return changed;
}

void
ocop_row_tell_changed (OcopRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ocop_row_get_id:
 *
 * Returns: row id of the record it shows
 */
gint64
ocop_row_get_id (OcopRow *self)
{
  g_return_val_if_fail (OCOP_IS_ROW (self), 0);

  return self->id;
}

const OcopList *
ocop_row_get_list (OcopRow *self)
{
  g_return_val_if_fail (OCOP_IS_ROW (self), NULL);

  return self->list;
}

static const Value *
value_of (OcopRow *self,
          guint    column)
{
  g_assert (column < self->list->n_columns);

  return &self->values[column];
}

static OcopColumnType
type_of (OcopRow *self,
         guint    column)
{
  return self->list->columns[column].type;
}

/**
 * ocop_row_is_set:
 *
 * Returns: whether the column shows anything; what is not known is never 0
 */
gboolean
ocop_row_is_set (OcopRow *self,
                 guint    column)
{
  g_return_val_if_fail (OCOP_IS_ROW (self), FALSE);

  return value_of (self, column)->is_set;
}

/**
 * ocop_row_get_text:
 * @self: a row
 * @column: place of a column of text, a date, a state (its key) or stars (“proposed” or nothing)
 *
 * Returns: (transfer none) (nullable): what the column says, until the row changes
 */
const char *
ocop_row_get_text (OcopRow *self,
                   guint    column)
{
  const Value *value;

  g_return_val_if_fail (OCOP_IS_ROW (self), NULL);

  value = value_of (self, column);
  g_assert (type_of (self, column) == OCOP_COLUMN_TEXT || type_of (self, column) == OCOP_COLUMN_DATE ||
            type_of (self, column) == OCOP_COLUMN_STATE || type_of (self, column) == OCOP_COLUMN_STARS);

  return value->text;
}

/**
 * ocop_row_get_number:
 * @self: a row
 * @column: place of a column of a count, of money in đồng or of stars
 *
 * Returns: the number, 0 where nothing is known
 */
gint64
ocop_row_get_number (OcopRow *self,
                     guint    column)
{
  const Value *value;

  g_return_val_if_fail (OCOP_IS_ROW (self), 0);

  value = value_of (self, column);
  g_assert (type_of (self, column) == OCOP_COLUMN_COUNT || type_of (self, column) == OCOP_COLUMN_MONEY ||
            type_of (self, column) == OCOP_COLUMN_STARS);

  return value->number;
}

/**
 * ocop_row_get_fraction:
 * @self: a row
 * @column: place of a column of a score
 * @value: (out): the exact score, for ocop_fraction_to_score()
 *
 * Returns: whether there is a score
 */
gboolean
ocop_row_get_fraction (OcopRow      *self,
                       guint         column,
                       OcopFraction *value)
{
  const Value *held;

  g_return_val_if_fail (OCOP_IS_ROW (self), FALSE);

  held = value_of (self, column);
  g_assert (type_of (self, column) == OCOP_COLUMN_SCORE);
  if (!held->is_set || held->den == 0)
    return FALSE;
  *value = ocop_fraction_new (held->number, held->den);

  return TRUE;
}

/**
 * ocop_row_is_illustrative:
 *
 * Returns: whether its score comes from records flagged illustrative, which must show wherever the score does
 */
gboolean
ocop_row_is_illustrative (OcopRow *self)
{
  g_return_val_if_fail (OCOP_IS_ROW (self), FALSE);

  return self->is_illustrative;
}
