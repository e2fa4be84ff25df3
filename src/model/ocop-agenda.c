/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-agenda.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-register.h"
#include "regulation/ocop-programme-dates.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Dated records, one line a kind: id, first day, last day, title, detail, whether it is settled. ?1 first day, ?2 last day asked. */
static const struct
{
  OcopAgendaSort sort;
  OcopKind kind;
  const char *sql;
} sources[] = {
  { OCOP_AGENDA_TASK, OCOP_KIND_TASK,
    "SELECT id, due_on, NULL, content, agency, state = 'done' FROM task WHERE due_on BETWEEN ?1 AND ?2 AND state <> 'dropped'" },
  { OCOP_AGENDA_SESSION, OCOP_KIND_SESSION,
    "SELECT s.id, s.held_on, NULL, b.name || ' – ' || b.year, c.name, s.phase IN ('concluded', 'sealed') "
    "FROM session s JOIN round b ON b.id = s.round JOIN council c ON c.id = s.council WHERE s.held_on BETWEEN ?1 AND ?2" },
  { OCOP_AGENDA_COURSE, OCOP_KIND_COURSE,
    "SELECT id, begins_on, ends_on, name, organiser, 0 FROM course WHERE begins_on <= ?2 AND coalesce (ends_on, begins_on) >= ?1" },
  { OCOP_AGENDA_PLAN_ENDS, OCOP_KIND_PLAN,
    "SELECT id, year || '-12-31', NULL, number, authority, 0 FROM plan WHERE year || '-12-31' BETWEEN ?1 AND ?2" },
};

static const char *const labels[OCOP_N_AGENDA_SORTS] = {
  [OCOP_AGENDA_TASK] = N_("Task due"),
  [OCOP_AGENDA_SESSION] = N_("Session of the council"),
  [OCOP_AGENDA_COURSE] = N_("Training course"),
  [OCOP_AGENDA_LAPSE] = N_("Certificates end"),
  [OCOP_AGENDA_REFILING_OPENS] = N_("Re-evaluation can be filed from now on"),
  [OCOP_AGENDA_REFILING_CLOSES] = N_("Last day to file a re-evaluation in time"),
  [OCOP_AGENDA_ROUND_FILING] = N_("Dossiers of the round are proposed before this day"),
  [OCOP_AGENDA_ROUND_HELD] = N_("The round is held before this day"),
  [OCOP_AGENDA_PLAN_ENDS] = N_("The year of the plan ends"),
};

/**
 * ocop_agenda_sort_get_label:
 *
 * Returns: (transfer none): what it is, for people, translated
 */
const char *
ocop_agenda_sort_get_label (OcopAgendaSort sort)
{
  return _(labels[sort]);
}

static void
entry_free (gpointer data)
{
  OcopAgendaEntry *entry = data;

  g_free (entry->from);
  g_free (entry->to);
  g_free (entry->title);
  g_free (entry->detail);
  g_array_unref (entry->records);
  g_free (entry);
}

static OcopAgendaEntry *
add_entry (GPtrArray      *entries,
           OcopAgendaSort  sort,
           OcopKind        kind,
           const char     *from)
{
  OcopAgendaEntry *entry = g_new0 (OcopAgendaEntry, 1);

  entry->sort = sort;
  entry->kind = kind;
  entry->from = g_strdup (from);
  entry->records = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (entries, entry);

  return entry;
}

static gboolean
read_source (GPtrArray   *entries,
             gsize        source,
             OcopDb      *db,
             const char  *from,
             const char  *to,
             GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, sources[source].sql, "tt", from, to))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      gint64 id = ocop_statement_int64 (&statement, 0);
      OcopAgendaEntry *entry =
          add_entry (entries, sources[source].sort, sources[source].kind, ocop_statement_text (&statement, 1));

      entry->to = ocop_statement_dup (&statement, 2);
      entry->title = ocop_statement_dup (&statement, 3);
      entry->detail = ocop_statement_dup (&statement, 4);
      entry->is_settled = ocop_statement_int (&statement, 5) != 0;
      g_array_append_val (entry->records, id);
    }

  return ocop_pass_error (&local, error);
}

typedef struct
{
  GPtrArray *entries;
  GHashTable *by_day; /* "sort day": entry: what happens to several products on a day is one entry */
  const char *from;
  const char *to;
} Days;

static void
add_product (Days                  *days,
             OcopAgendaSort         sort,
             const char            *day,
             const OcopRegisterRow *row)
{
  g_autofree char *key = day != NULL ? g_strdup_printf ("%d %s", sort, day) : NULL;
  OcopAgendaEntry *entry;

  if (day == NULL || strcmp (day, days->from) < 0 || strcmp (day, days->to) > 0)
    return;
  entry = g_hash_table_lookup (days->by_day, key);
  if (entry == NULL)
    {
      entry = add_entry (days->entries, sort, OCOP_KIND_PRODUCT, day);
      entry->title = g_strdup (row->name);
      entry->detail = g_strdup (row->producer_name);
      g_hash_table_insert (days->by_day, g_steal_pointer (&key), entry);
    }
  g_array_append_val (entry->records, row->product);
}

/* The days around the ends of certificates in force, by the decision in force on the last day. */
static void
add_lapses (GPtrArray  *entries,
            GPtrArray  *rows,
            const char *from,
            const char *to)
{
  g_autoptr (GHashTable) by_day = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Days days = { entries, by_day, from, to };

  for (guint i = 0; i < rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (rows, i);
      const OcopEdition *edition;
      g_auto (OcopRefiling) refiling = { 0 };

      if (row->expires_on == NULL || row->validity != OCOP_VALIDITY_IN_FORCE)
        continue;
      add_product (&days, OCOP_AGENDA_LAPSE, row->expires_on, row);
      edition = ocop_programme_edition_on (ocop_programme_get (), row->expires_on);
      if (edition == NULL)
        continue;
      ocop_edition_find_refiling (edition, row->expires_on, &refiling);
      add_product (&days, OCOP_AGENDA_REFILING_OPENS, refiling.opens_on, row);
      add_product (&days, OCOP_AGENDA_REFILING_CLOSES, refiling.closes_on, row);
    }
}

static void
add_limit (GPtrArray            *entries,
           OcopAgendaSort        sort,
           const OcopEdition    *edition,
           const OcopRoundDates *round,
           int                   year,
           const char           *month_and_day,
           const char           *from,
           const char           *to)
{
  g_autofree char *day = g_strdup_printf ("%04d-%s", year, month_and_day);
  OcopAgendaEntry *entry;
  g_autofree char *level = NULL;

  if (!ocop_date_is_valid (day) || strcmp (day, from) < 0 || strcmp (day, to) > 0 || !ocop_period_covers (&edition->filed, day))
    return;
  entry = add_entry (entries, sort, OCOP_KIND_ROUND, day);
  level = ocop_level_get_name (round->level, ocop_programme_ministry_on (ocop_programme_get (), day));
  /* Translators: the number of a round in the year, and who holds it */
  entry->title = g_strdup_printf (_("Round %d, %s"), round->ordinal, level);
  entry->detail = g_strdup (edition->number);
}

/* The days that the decisions set for the rounds of a year. */
static void
add_limits (GPtrArray  *entries,
            const char *from,
            const char *to)
{
  const OcopProgramme *programme = ocop_programme_get ();

  for (guint i = 0; i < programme->n_editions; i++)
    for (guint k = 0; k < programme->editions[i].n_rounds; k++)
      for (int year = ocop_date_year (from); year <= ocop_date_year (to); year++)
        {
          const OcopEdition *edition = &programme->editions[i];
          const OcopRoundDates *round = &edition->rounds[k];

          add_limit (entries, OCOP_AGENDA_ROUND_FILING, edition, round, year, round->proposed_before, from, to);
          add_limit (entries, OCOP_AGENDA_ROUND_HELD, edition, round, year, round->held_before, from, to);
        }
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const OcopAgendaEntry *left = *(OcopAgendaEntry *const *) a;
  const OcopAgendaEntry *right = *(OcopAgendaEntry *const *) b;
  int compared = strcmp (left->from, right->from);

  if (compared == 0)
    compared = (int) left->sort - (int) right->sort;

  return compared != 0 ? compared : g_strcmp0 (left->title, right->title);
}

/**
 * ocop_agenda_load:
 * @db: a connection
 * @register_rows: (element-type OcopRegisterRow): the register on @as_of, for the certificates
 * @as_of: ISO date of the figures
 * @from: first day   @to: last day, both ISO dates
 * @error: return location
 *
 * Everything dated that falls into a time: what the plan asks, what councils and courses are set for, what certificates end, and the
 * days that the regulation sets. A kind of record joins with a line of the table at the top of ocop-agenda.c.
 *
 * Returns: (transfer full) (nullable) (element-type OcopAgendaEntry): in the order of their days
 */
GPtrArray *
ocop_agenda_load (OcopDb      *db,
                  GPtrArray   *register_rows,
                  const char  *as_of,
                  const char  *from,
                  const char  *to,
                  GError     **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_source (entries, i, db, from, to, error))
      return NULL;
  add_lapses (entries, register_rows, from, to);
  add_limits (entries, from, to);
  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}
