/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-marks-file.h"

#include "base/ocop-error.h"
#include "exchange/ocop-csv.h"
#include "regulation/ocop-scoring.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  MEMBER,
  CRITERION,
  OPTION,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = { "member", "criterion", "option" };

typedef struct
{
  const OcopSet *set;
  guint          columns[N_COLUMNS]; /* where each stands in a row */
  GPtrArray     *sheets;
  GHashTable    *sheet_of; /* member → OcopMarksSheet, both owned by the sheets */
} Marks;

static void
sheet_free (gpointer data)
{
  OcopMarksSheet *sheet = data;

  g_free (sheet->member);
  g_free (sheet->choices);
  g_free (sheet);
}

static gboolean
read_header (Marks   *self,
             OcopCsv *csv,
             GError **error)
{
  for (guint name = 0; name < N_COLUMNS; name++)
    {
      guint n_found = 0;

      for (guint i = 0; i < ocop_csv_get_n_cells (csv); i++)
        if (strcmp (ocop_csv_get_cell (csv, i), column_names[name]) == 0)
          {
            self->columns[name] = i;
            n_found++;
          }
      if (n_found != 1 || ocop_csv_get_n_cells (csv) != N_COLUMNS)
        return ocop_fail (error, OCOP_ERROR_REFUSED,
                          _("Line %u: the header should be “member,criterion,option”. Nothing was scored."),
                          ocop_csv_get_line (csv));
    }

  return TRUE;
}

static OcopMarksSheet *
sheet_of (Marks      *self,
          const char *member)
{
  OcopMarksSheet *sheet = g_hash_table_lookup (self->sheet_of, member);

  if (sheet == NULL)
    {
      sheet = g_new0 (OcopMarksSheet, 1);
      sheet->member = g_strdup (member);
      sheet->choices = ocop_choices_new (self->set);
      g_ptr_array_add (self->sheets, sheet);
      g_hash_table_insert (self->sheet_of, sheet->member, sheet);
    }

  return sheet;
}

/* Digits and nothing else; FALSE for anything that is no small whole number. */
static gboolean
read_place (const char *text,
            int        *place)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return FALSE;
  *place = (int) number;

  return TRUE;
}

static gboolean
check_option (const OcopItem *item,
              const char     *text,
              guint           line,
              int            *choice,
              GError        **error)
{
  if (!read_place (text, choice))
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Line %u: “%s” is not the number of an option. Nothing was scored."), line, text);
  if (ocop_criterion_offers (item->criterion, *choice))
    return TRUE;
  if (*choice == OCOP_NONE_OF_THESE)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Line %u: criterion %s has an option of 0 points, so “none of these” (0) is not offered there. "
                        "Nothing was scored."),
                      line, item->code);
  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("Line %u: criterion %s has options 1 to %u, not %d. Nothing was scored."), line, item->code,
                    item->criterion->n_options, *choice);
}

/* The alternative of @item's section for which @sheet already has a row; NULL if there is none. */
static const OcopItem *
other_alternative (const OcopSet        *set,
                   const OcopMarksSheet *sheet,
                   const OcopItem       *item)
{
  const OcopSection *section = item->section;

  for (guint i = section->first_item; section->choose_one && i < section->first_item + section->n_items; i++)
    if (&set->items[i] != item && sheet->choices[i] != OCOP_NOT_CHOSEN)
      return &set->items[i];

  return NULL;
}

/* One keyboard writes "ệ" as one character, another as three; both are the same name or code. */
static char *
composed_cell (OcopCsv *csv,
               guint    column)
{
  return g_utf8_normalize (ocop_csv_get_cell (csv, column), -1, G_NORMALIZE_NFC);
}

static gboolean
read_row (Marks   *self,
          OcopCsv *csv,
          GError **error)
{
  guint line = ocop_csv_get_line (csv);
  g_autofree char *member = NULL;
  g_autofree char *code = NULL;
  const OcopItem *item, *other;
  OcopMarksSheet *sheet;
  int choice = OCOP_NOT_CHOSEN;

  if (ocop_csv_get_n_cells (csv) != N_COLUMNS)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Line %u has %u cells instead of 3. Nothing was scored."), line,
                      ocop_csv_get_n_cells (csv));
  member = composed_cell (csv, self->columns[MEMBER]);
  code = composed_cell (csv, self->columns[CRITERION]);
  if (member[0] == '\0')
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Line %u: the member is missing. Nothing was scored."), line);
  item = ocop_set_find_item (self->set, code);
  if (item == NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Line %u: set %d has no criterion “%s”. Nothing was scored."), line,
                      self->set->no, code);
  if (!check_option (item, ocop_csv_get_cell (csv, self->columns[OPTION]), line, &choice, error))
    return FALSE;

  sheet = sheet_of (self, member);
  if (sheet->choices[ocop_item_index (self->set, item)] != OCOP_NOT_CHOSEN)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Line %u: “%s” has a row for criterion %s already. Nothing was scored."), line, member, code);
  other = other_alternative (self->set, sheet, item);
  if (other != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Line %u: “%s” has a row for %s already, and only one of %s and %s is scored. "
                        "Nothing was scored."),
                      line, member, other->code, other->code, code);
  sheet->choices[ocop_item_index (self->set, item)] = choice;

  return TRUE;
}

/**
 * ocop_marks_file_read:
 * @path: a table with the columns member, criterion and option, in any order
 * @set: the set that was scored
 * @error: (out) (optional): %OCOP_ERROR_REFUSED, naming the line; otherwise why the file was not read
 *
 * Reads the sheets of one product. An option is given by its place in the criterion, from 1, or 0 for "none
 * of these" where that is offered. A file with anything wrong in it is refused whole.
 *
 * Returns: (transfer full) (element-type OcopMarksSheet) (nullable): a sheet for each member, in the order in
 *   which they first appear
 */
GPtrArray *
ocop_marks_file_read (const char    *path,
                      const OcopSet *set,
                      GError       **error)
{
  g_autoptr (OcopCsv) csv = NULL;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (sheet_free);
  g_autoptr (GHashTable) by_member = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) problem = NULL;
  Marks self = { .set = set, .sheets = sheets, .sheet_of = by_member };

  g_return_val_if_fail (path != NULL && set != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  csv = ocop_csv_open (path, ',', error);
  if (csv == NULL)
    return NULL;

  if (ocop_csv_next (csv, &problem))
    {
      if (read_header (&self, csv, &problem))
        while (ocop_csv_next (csv, &problem) && read_row (&self, csv, &problem))
          ;
    }
  else if (problem == NULL)
    ocop_fail (&problem, OCOP_ERROR_REFUSED,
               _("Line 1: the table is empty; the header “member,criterion,option” is missing. Nothing was scored."));
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  return g_steal_pointer (&sheets);
}
