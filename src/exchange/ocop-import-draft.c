/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-private.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_TEXT 1000

/**
 * ocop_import_say:
 * @sentences: what is said so far
 * @format: one more sentence
 *
 * Adds a sentence.
 */
void
ocop_import_say (GString    *sentences,
                 const char *format,
                 ...)
{
  va_list args;

  if (sentences->len > 0)
    g_string_append_c (sentences, ' ');
  va_start (args, format);
  g_string_append_vprintf (sentences, format, args);
  va_end (args);
}

void
ocop_import_draft_clear (OcopImportDraft *draft)
{
  for (guint i = 0; i < OCOP_IMPORT_N_COLUMNS; i++)
    g_free (draft->text[i]);
  g_free (draft->decided_on);
  g_string_free (draft->doubts, TRUE);
  g_string_free (draft->refusals, TRUE);
  g_string_free (draft->remarks, TRUE);
}

static void
read_texts (OcopImportDraft    *draft,
            OcopImport         *import,
            const OcopTableRow *row)
{
  for (guint i = 0; i < OCOP_IMPORT_N_COLUMNS; i++)
    {
      const OcopTableCell *cell = ocop_import_columns_get (&import->columns, row, i);

      if (cell == NULL || cell->type == OCOP_TABLE_EMPTY)
        continue;
      draft->text[i] = ocop_text_tidy (cell->text);
      /* A dash is how people write that there is nothing. */
      if (draft->text[i] != NULL &&
          (strcmp (draft->text[i], "-") == 0 || strcmp (draft->text[i], "–") == 0 || strcmp (draft->text[i], "...") == 0))
        g_clear_pointer (&draft->text[i], g_free);
      if (draft->text[i] == NULL || i == OCOP_IMPORT_NUMBER)
        continue;
      for (char *p = strchr (draft->text[i], '\n'); p != NULL; p = strchr (p, '\n'))
        *p = ' ';
      if (cell->type == OCOP_TABLE_ERROR)
        ocop_import_say (draft->refusals, _("A formula failed (%s)."), draft->text[i]);
      if (strlen (draft->text[i]) > LONGEST_TEXT)
        ocop_import_say (draft->refusals, _("A cell holds more than %d letters."), LONGEST_TEXT);
    }
}

/* The last number of a product's code is a year in all three regulations: "48-493-20263-01-2020". */
static int
year_of_code (const char *code)
{
  const char *dash = code != NULL ? strrchr (code, '-') : NULL;
  int year = 0;

  return dash != NULL && ocop_import_read_year (dash + 1, &year) ? year : 0;
}

static void
read_year (OcopImportDraft *draft,
           OcopImport      *import)
{
  if (draft->text[OCOP_IMPORT_YEAR] != NULL)
    {
      draft->is_year_sure = ocop_import_read_year (draft->text[OCOP_IMPORT_YEAR], &draft->year);
      if (!draft->is_year_sure)
        ocop_import_say (draft->refusals, _("“%s” is no year from 2018 on."), draft->text[OCOP_IMPORT_YEAR]);
    }
  else if (draft->decided_on != NULL)
    {
      draft->year = ocop_date_year (draft->decided_on);
      draft->is_year_sure = TRUE;
    }
  else if (import->options.year > 0)
    draft->year = import->options.year;
  else
    draft->year = year_of_code (draft->text[OCOP_IMPORT_CODE]);
}

static void
read_decision (OcopImportDraft    *draft,
               OcopImport         *import,
               const OcopTableRow *row)
{
  const OcopTableCell *cell = ocop_import_columns_get (&import->columns, row, OCOP_IMPORT_DECIDED);

  if (draft->text[OCOP_IMPORT_DECIDED] != NULL && !ocop_import_read_date (cell, row->from_1904, &draft->decided_on))
    ocop_import_say (draft->refusals, _("“%s” is not a date."), draft->text[OCOP_IMPORT_DECIDED]);
  else if (draft->decided_on != NULL && (ocop_date_year (draft->decided_on) < 2018 || strcmp (draft->decided_on, import->today) > 0))
    ocop_import_say (draft->refusals, _("The date %s lies before the programme or in the future."), draft->text[OCOP_IMPORT_DECIDED]);
}

static void
read_rank (OcopImportDraft *draft)
{
  const char *stars = draft->text[OCOP_IMPORT_STARS];
  const char *score = draft->text[OCOP_IMPORT_SCORE];
  const char *kind = draft->text[OCOP_IMPORT_KIND];
  const char *round = draft->text[OCOP_IMPORT_ROUND];

  if (stars != NULL && !ocop_import_read_stars (stars, &draft->stars, &draft->proposed))
    ocop_import_say (draft->refusals, _("“%s” is no rank from 1 to 5 stars."), stars);
  if (score != NULL)
    {
      draft->has_score = ocop_import_read_score (score, &draft->score);
      if (!draft->has_score)
        ocop_import_say (draft->refusals, _("“%s” are no points from 0 to 100."), score);
    }
  if (kind != NULL)
    {
      draft->kind = ocop_import_read_kind (kind);
      if (draft->kind == NULL)
        ocop_import_say (draft->doubts, _("“%s” is no known kind of evaluation; it is left out."), kind);
    }
  if (round != NULL && !ocop_import_read_ordinal (round, &draft->ordinal))
    ocop_import_say (draft->doubts, _("“%s” is no number of a round; it is left out."), round);
  if (draft->stars == 0 && draft->has_score)
    ocop_import_say (draft->doubts, _("There are points but no rank; the points are left out."));
}

static void
read_type (OcopImportDraft *draft)
{
  const char *type = draft->text[OCOP_IMPORT_TYPE];

  if (type != NULL)
    draft->type = ocop_import_read_type (type);
  if (draft->type == NULL && draft->text[OCOP_IMPORT_PRODUCER] != NULL)
    draft->type = ocop_import_type_of_name (draft->text[OCOP_IMPORT_PRODUCER]);
}

static void
read_place (OcopImportDraft *draft,
            OcopImport      *import)
{
  const char *commune = draft->text[OCOP_IMPORT_COMMUNE];
  const char *district = draft->text[OCOP_IMPORT_DISTRICT];
  g_autofree char *end = draft->year > 0 ? g_strdup_printf ("%04d-12-31", draft->year) : g_strdup (import->today);
  const char *date = draft->decided_on != NULL ? draft->decided_on : end;
  guint n;

  if (commune == NULL && district == NULL)
    return;
  n = ocop_import_match_unit (import->match, commune, district, date, &draft->unit);
  if (n == 0 && commune != NULL && district != NULL)
    {
      n = ocop_import_match_unit (import->match, commune, NULL, date, &draft->unit);
      if (n == 1)
        ocop_import_say (draft->doubts, _("“%s” does not lie in “%s”; the commune or ward counts."), commune, district);
    }
  if (n == 0)
    ocop_import_say (draft->doubts, _("No unit is called “%s”; the place is left out."), commune != NULL ? commune : district);
  else if (n > 1)
    ocop_import_say (draft->doubts, _("%u units are called “%s”; the place is left out."), n, commune != NULL ? commune : district);
}

/**
 * ocop_import_draft_read:
 * @draft: empty
 * @import: an import whose columns are found
 * @row: a row with a product
 *
 * Reads what the cells say.
 */
void
ocop_import_draft_read (OcopImportDraft    *draft,
                        OcopImport         *import,
                        const OcopTableRow *row)
{
  memset (draft, 0, sizeof *draft);
  draft->doubts = g_string_new (NULL);
  draft->refusals = g_string_new (NULL);
  draft->remarks = g_string_new (NULL);
  read_texts (draft, import, row);
  if (draft->text[OCOP_IMPORT_NAME] == NULL)
    ocop_import_say (draft->refusals, _("The product's name is missing."));
  if (draft->text[OCOP_IMPORT_PRODUCER] == NULL && import->last_producer != NULL && draft->text[OCOP_IMPORT_NAME] != NULL)
    {
      draft->text[OCOP_IMPORT_PRODUCER] = g_strdup (import->last_producer);
      ocop_import_say (draft->doubts, _("The producer is empty; that of the row above is taken."));
    }
  else if (draft->text[OCOP_IMPORT_PRODUCER] == NULL)
    ocop_import_say (draft->refusals, _("The producer's name is missing."));
  read_decision (draft, import, row);
  read_year (draft, import);
  read_rank (draft);
  read_type (draft);
  read_place (draft, import);
  draft->set = ocop_import_sets_find (import->sets, draft->year, draft->text[OCOP_IMPORT_GROUP], draft->text[OCOP_IMPORT_SUBGROUP]);
}
