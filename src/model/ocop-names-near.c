/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-names.h"

#include "base/ocop-error.h"
#include "model/ocop-producer-keys.h"
#include "store/ocop-statement.h"

#include <string.h>

/* Names so long and longer may differ by one or two letters and still be near. */
#define LETTERS_FOR_ONE 6
#define LETTERS_FOR_TWO 12

/* Longer ones are compared by their words only. */
#define MOST_LETTERS 120

typedef struct
{
  gint64 id;
  char *key;       /* words in alphabetical order, without those of the legal form */
  guint n_letters;
  guint64 letters; /* a bit for each letter or digit in it */
} Entry;

struct _OcopNames
{
  OcopDb *db;
  OcopKind kind;
  GArray *entries;   /* of Entry */
  gint64 seen;       /* last line of the history that is taken account of */
  gboolean is_loaded;
};

typedef struct
{
  gint64 id;
  guint distance; /* 0: the same */
} Find;

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->key);
}

static void
near_name_free (gpointer data)
{
  OcopNearName *name = data;

  g_free (name->name);
  g_free (name->beside);
  g_free (name);
}

/**
 * ocop_names_new:
 * @db: the connection of the thread that will use it, which must outlive it
 * @kind: producers, products or persons; a person is known by the office
 *
 * Returns: (transfer full): names, read when they are first asked for
 */
OcopNames *
ocop_names_new (OcopDb   *db,
                OcopKind  kind)
{
  OcopNames *self;

  g_return_val_if_fail (kind == OCOP_KIND_PRODUCER || kind == OCOP_KIND_PRODUCT || kind == OCOP_KIND_PERSON, NULL);

  self = g_new0 (OcopNames, 1);
  self->db = db;
  self->kind = kind;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

void
ocop_names_free (OcopNames *self)
{
  g_array_unref (self->entries);
  g_free (self);
}

/* Of a name that is nothing but a legal form the legal form is what can be compared. */
static char *
make_key (OcopNames  *self,
          const char *name)
{
  g_autoptr (OcopProducerKeys) keys = self->kind == OCOP_KIND_PRODUCER ? ocop_producer_keys_new (name) : NULL;
  g_autofree char *plain = keys != NULL ? g_strdup (keys->plain) : ocop_name_plain_words (name);

  return keys != NULL && *keys->core != '\0' ? g_strdup (keys->core) : ocop_name_sort_words (plain);
}

static void
fill_entry (OcopNames  *self,
            Entry      *entry,
            const char *name)
{
  entry->key = make_key (self, name);
  entry->n_letters = (guint) strlen (entry->key);
  entry->letters = 0;
  for (const char *p = entry->key; *p != '\0'; p++)
    if (*p != ' ')
      entry->letters |= G_GUINT64_CONSTANT (1) << ((guchar) *p % 64);
}

static void
take_name (OcopNames  *self,
           gint64      id,
           const char *name)
{
  Entry entry = { .id = id };

  fill_entry (self, &entry, name);
  g_array_append_val (self->entries, entry);
}

static gboolean
read_names (OcopNames   *self,
            const char  *sql,
            GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->db, error, sql, "l", self->seen))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);

      for (guint i = 0; self->is_loaded && i < self->entries->len; i++)
        if (g_array_index (self->entries, Entry, i).id == id)
          {
            g_array_remove_index_fast (self->entries, i);
            break;
          }
      /* Without a name it is gone. */
      if (!ocop_statement_is_null (&statement, 1))
        take_name (self, id, ocop_statement_text (&statement, 1));
    }

  return ocop_pass_error (&local, error);
}

/* Names that changed since the last time are read again: the history says which. */
static gboolean
bring_up_to_date (OcopNames  *self,
                  GError    **error)
{
  static const char *const all[] = {
    [OCOP_KIND_PRODUCER] = "SELECT id, name FROM producer WHERE ?1 IS NOT NULL",
    [OCOP_KIND_PRODUCT] = "SELECT id, name FROM product WHERE ?1 IS NOT NULL",
    [OCOP_KIND_PERSON] = "SELECT id, office FROM person WHERE ?1 IS NOT NULL",
  };
  static const char *const since[] = {
    [OCOP_KIND_PRODUCER] = "SELECT c.record, r.name FROM (SELECT DISTINCT record FROM change WHERE id > ? AND +kind = 'producer') c "
                           "LEFT JOIN producer r ON r.id = c.record",
    [OCOP_KIND_PRODUCT] = "SELECT c.record, r.name FROM (SELECT DISTINCT record FROM change WHERE id > ? AND +kind = 'product') c "
                          "LEFT JOIN product r ON r.id = c.record",
    [OCOP_KIND_PERSON] = "SELECT c.record, r.office FROM (SELECT DISTINCT record FROM change WHERE id > ? AND +kind = 'person') c "
                         "LEFT JOIN person r ON r.id = c.record",
  };
  gint64 last = 0;

  if (!ocop_statement_scalar (self->db, &last, error, "SELECT max (id) FROM change", ""))
    return FALSE;
  if (self->is_loaded && last == self->seen)
    return TRUE;
  if (!read_names (self, self->is_loaded ? since[self->kind] : all[self->kind], error))
    {
      g_array_set_size (self->entries, 0);
      self->is_loaded = FALSE;
      return FALSE;
    }
  self->is_loaded = TRUE;
  self->seen = last;

  return TRUE;
}

/* How many letters must be put in, taken out, changed or exchanged with the next, if not more than @most. */
static guint
letters_apart (const Entry *a,
               const Entry *b,
               guint        most)
{
  guint rows[3][MOST_LETTERS + 1];
  guint *before = rows[0];
  guint *above = rows[1];
  guint *row = rows[2];

  for (guint k = 0; k <= b->n_letters; k++)
    above[k] = k;
  for (guint i = 1; i <= a->n_letters; i++)
    {
      guint *spare = before;
      guint least = i;

      row[0] = i;
      for (guint k = 1; k <= b->n_letters; k++)
        {
          guint cost = a->key[i - 1] == b->key[k - 1] ? 0 : 1;

          row[k] = MIN (MIN (above[k], row[k - 1]) + 1, above[k - 1] + cost);
          if (i > 1 && k > 1 && a->key[i - 1] == b->key[k - 2] && a->key[i - 2] == b->key[k - 1])
            row[k] = MIN (row[k], before[k - 2] + 1);
          least = MIN (least, row[k]);
        }
      if (least > most)
        return G_MAXUINT;
      before = above;
      above = row;
      row = spare;
    }

  return above[b->n_letters] <= most ? above[b->n_letters] : G_MAXUINT;
}

/* Whether all words of the shorter are in the longer, which has one more; a single word is too little to say so. */
static gboolean
is_one_word_more (const Entry *shorter,
                  const Entry *longer)
{
  g_auto (GStrv) few = g_strsplit (shorter->key, " ", -1);
  g_auto (GStrv) many = g_strsplit (longer->key, " ", -1);
  guint n = g_strv_length (few);
  guint k = 0;

  if (n < 2 || g_strv_length (many) != n + 1)
    return FALSE;
  for (guint i = 0; many[i] != NULL && k < n; i++)
    k += strcmp (many[i], few[k]) == 0;

  return k == n;
}

/* How far two names are from being the same; G_MAXUINT: too far. Most pairs are told apart by their letters alone. */
static guint
distance_of (const Entry *a,
             const Entry *b)
{
  const Entry *shorter = a->n_letters <= b->n_letters ? a : b;
  const Entry *longer = shorter == a ? b : a;
  guint most = shorter->n_letters >= LETTERS_FOR_TWO ? 2 : shorter->n_letters >= LETTERS_FOR_ONE ? 1 : 0;
  guint distance = G_MAXUINT;

  if (longer->n_letters - shorter->n_letters <= most && longer->n_letters <= MOST_LETTERS &&
      (guint) __builtin_popcountll (a->letters ^ b->letters) <= 2 * most)
    distance = letters_apart (a, b, most);
  if (distance == G_MAXUINT && shorter->n_letters > 0 && (shorter->letters & ~longer->letters) == 0 && is_one_word_more (shorter, longer))
    distance = most + 1;

  return distance;
}

static int
compare_finds (gconstpointer a,
               gconstpointer b)
{
  const Find *first = a;
  const Find *second = b;

  if (first->distance != second->distance)
    return first->distance < second->distance ? -1 : 1;

  return (first->id > second->id) - (first->id < second->id);
}

static gboolean
add_name (OcopNames    *self,
          const Find   *find,
          GPtrArray    *names,
          GError      **error)
{
  static const char *const statements[] = {
    [OCOP_KIND_PRODUCER] = "SELECT name, address FROM producer WHERE id = ?",
    [OCOP_KIND_PRODUCT] = "SELECT p.name, coalesce (r.name, u.name) FROM product p LEFT JOIN producer r ON r.id = p.producer "
                          "LEFT JOIN unit u ON u.id = p.proposed_by WHERE p.id = ?",
    [OCOP_KIND_PERSON] = "SELECT office, coalesce (name, position) FROM person WHERE id = ?",
  };
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, self->db, error, statements[self->kind], "l", find->id))
    return FALSE;
  if (ocop_statement_next (&statement, &local))
    {
      OcopNearName *name = g_new0 (OcopNearName, 1);

      name->id = find->id;
      name->name = ocop_statement_dup (&statement, 0);
      name->beside = ocop_statement_dup (&statement, 1);
      name->is_same = find->distance == 0;
      g_ptr_array_add (names, name);
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_names_near:
 * @self: names
 * @text: a name, as far as it is typed
 * @exclude: row id of the record it is the name of, 0 if it is a new one
 * @most: how many are wanted
 * @error: return location
 *
 * The records whose names are the typed one or nearly so: tones, capitals, marks, order of words and the words of a
 * legal form aside, with a letter or two wrong or a word more or less.
 *
 * Returns: (transfer full) (element-type OcopNearName) (nullable): the nearest first
 */
GPtrArray *
ocop_names_near (OcopNames   *self,
                 const char  *text,
                 gint64       exclude,
                 guint        most,
                 GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (near_name_free);
  g_autoptr (GArray) finds = g_array_new (FALSE, FALSE, sizeof (Find));
  Entry typed = { 0 };

  if (!bring_up_to_date (self, error))
    return NULL;
  fill_entry (self, &typed, text);
  for (guint i = 0; i < self->entries->len && typed.n_letters > 0; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      Find find = { .id = entry->id, .distance = entry->id != exclude ? distance_of (&typed, entry) : G_MAXUINT };

      if (find.distance != G_MAXUINT)
        g_array_append_val (finds, find);
    }
  clear_entry (&typed);
  g_array_sort (finds, compare_finds);
  for (guint i = 0; i < MIN (finds->len, most); i++)
    if (!add_name (self, &g_array_index (finds, Find, i), names, error))
      return NULL;

  return g_steal_pointer (&names);
}
