/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-check-private.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One word may be written in two ways that are the same to a reader: “Hòa” and “Hoà”. Papers then do not look alike, and a search
 * finds one of them only. */

/**
 * Spelling:
 * @word: as it is written, in small letters
 * @count: how often
 */
typedef struct
{
  char *word;
  guint count;
} Spelling;

/* Words as they are written → what they are alike in (g_intern_string), and that → its spellings. */
typedef struct
{
  GHashTable *alike;
  GHashTable *spellings;
} Words;

static void
spellings_free (gpointer data)
{
  GArray *spellings = data;

  for (guint i = 0; i < spellings->len; i++)
    g_free (g_array_index (spellings, Spelling, i).word);
  g_array_unref (spellings);
}

static const char *
find_alike (Words      *self,
            const char *word)
{
  char *alike = g_hash_table_lookup (self->alike, word);
  g_autofree char *plain = NULL;

  if (alike != NULL)
    return alike;
  alike = ocop_text_fold_toned (word, &plain);
  g_hash_table_insert (self->alike, g_strdup (word), alike);

  return alike;
}

static void
count_word (Words      *self,
            const char *word)
{
  const char *alike = find_alike (self, word);
  GArray *spellings = g_hash_table_lookup (self->spellings, alike);
  Spelling added = { NULL, 1 };

  if (spellings == NULL)
    {
      spellings = g_array_new (FALSE, FALSE, sizeof (Spelling));
      g_hash_table_insert (self->spellings, g_strdup (alike), spellings);
    }
  for (guint i = 0; i < spellings->len; i++)
    if (strcmp (g_array_index (spellings, Spelling, i).word, word) == 0)
      {
        g_array_index (spellings, Spelling, i).count++;
        return;
      }
  added.word = g_strdup (word);
  g_array_append_val (spellings, added);
}

/* The spelling used most of those alike, the first of equals; %NULL where there is one only. */
static const char *
find_usual (Words      *self,
            const char *word)
{
  const GArray *spellings = g_hash_table_lookup (self->spellings, find_alike (self, word));
  guint best = 0;

  if (spellings->len < 2)
    return NULL;
  for (guint i = 1; i < spellings->len; i++)
    if (g_array_index (spellings, Spelling, i).count > g_array_index (spellings, Spelling, best).count)
      best = i;

  return g_array_index (spellings, Spelling, best).word;
}

/* Calls for each word of letters, in small letters and one form of Unicode. */
static void
each_word (const char *text,
           void      (*func) (const char *word,
                              gpointer    data),
           gpointer    data)
{
  g_autofree char *composed = text != NULL ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;
  g_autofree char *small = composed != NULL ? g_utf8_strdown (composed, -1) : NULL;
  const char *p = small;

  while (p != NULL && *p != '\0')
    {
      const char *end = p;
      g_autofree char *word = NULL;

      while (g_unichar_isalpha (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = g_strndup (p, (gsize) (end - p));
      func (word, data);
      p = end;
    }
}

static void
count_cb (const char *word,
          gpointer    words)
{
  count_word (words, word);
}

/* A text that is looked through for words written otherwise than usual. */
typedef struct
{
  Words *words;
  GPtrArray *findings;
  OcopKind kind;
  gint64 id;
  const char *subject;
} Look;

static void
look_cb (const char *word,
         gpointer    data)
{
  Look *look = data;
  const char *usual = find_usual (look->words, word);

  if (usual != NULL && strcmp (usual, word) != 0)
    ocop_finding_add (look->findings, OCOP_CHECK_NAMES, OCOP_FINDING_DOUBT, look->kind, look->id, look->subject,
                      _("is written with “%s”, other papers with “%s”"), word, usual);
}

static void
check_spelling (const OcopReport *report,
                GPtrArray        *findings)
{
  g_autoptr (GHashTable) alike = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, spellings_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  Words words = { alike, spellings };

  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      each_word (row->name, count_cb, &words);
      each_word (row->producer_name, count_cb, &words);
      each_word (row->address, count_cb, &words);
    }
  for (guint i = 0; i < report->rows->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (report->rows, i);
      Look look = { &words, findings, OCOP_KIND_PRODUCT, row->product, row->name };

      each_word (row->name, look_cb, &look);
      if (!g_hash_table_add (seen, &row->producer))
        continue;
      look.kind = OCOP_KIND_PRODUCER;
      look.id = row->producer;
      look.subject = row->producer_name;
      each_word (row->producer_name, look_cb, &look);
      each_word (row->address, look_cb, &look);
    }
}

/* Producers that are one by name and two by record count twice in every table. */
static void
check_doubles (const OcopReport *report,
               GPtrArray        *findings)
{
  g_autoptr (GHashTable) producers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) products = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) told = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < report->rows->len; i++)
    {
      OcopRegisterRow *row = g_ptr_array_index (report->rows, i);
      g_autofree char *producer = ocop_text_fold (row->producer_name);
      g_autofree char *name = ocop_text_fold (row->name);
      g_autofree char *product = g_strdup_printf ("%" G_GINT64_FORMAT " %s", row->producer, name);
      const OcopRegisterRow *other = g_hash_table_lookup (producers, producer);
      const OcopRegisterRow *same = g_hash_table_lookup (products, product);

      if (other == NULL)
        g_hash_table_insert (producers, g_steal_pointer (&producer), row);
      else if (other->producer != row->producer && g_hash_table_add (told, &row->producer))
        ocop_finding_add (findings, OCOP_CHECK_NAMES, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCER, row->producer, row->producer_name,
                          _("has the name of another producer, “%s”; if they are one, merge them, or it counts twice"),
                          other->producer_name);
      if (same == NULL)
        g_hash_table_insert (products, g_steal_pointer (&product), row);
      else
        ocop_finding_add (findings, OCOP_CHECK_NAMES, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCT, row->product, row->name,
                          _("is there twice for “%s”; if they are one, merge them, or it counts twice"), row->producer_name);
    }
}

/**
 * ocop_check_names:
 *
 * Names and addresses that papers would show in two ways of writing, and records that seem to be one.
 */
void
ocop_check_names (const OcopReport *report,
                  GPtrArray        *findings)
{
  check_spelling (report, findings);
  check_doubles (report, findings);
}
