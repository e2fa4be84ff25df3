/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-listing.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-offices.h"
#include "report/ocop-sheet.h"

#include <glib/gi18n-lib.h>

/* Print widths in millimetres: of the numbers in the first column, and of an A4 page lying down. */
#define ORDINAL_WIDTH 10
#define LANDSCAPE_WIDTH 252

static const struct
{
  OcopCellKind cell;
  double width;
} looks[] = {
  [OCOP_COLUMN_TEXT] = { OCOP_CELL_TEXT, 36 },   [OCOP_COLUMN_COUNT] = { OCOP_CELL_COUNT, 18 },
  [OCOP_COLUMN_SCORE] = { OCOP_CELL_SCORE, 15 }, [OCOP_COLUMN_STARS] = { OCOP_CELL_RANK, 16 },
  [OCOP_COLUMN_DATE] = { OCOP_CELL_DATE, 22 },   [OCOP_COLUMN_MONEY] = { OCOP_CELL_INTEGER, 28 },
  [OCOP_COLUMN_STATE] = { OCOP_CELL_TEXT, 30 },
};

static const char *
label_of_state (const OcopListColumn *column,
                const char           *key)
{
  for (const OcopChoice *choice = column->choices; choice != NULL && choice->key != NULL; choice++)
    if (g_strcmp0 (choice->key, key) == 0)
      return _(choice->label);

  return key;
}

/* What is not known stays empty; it is never 0. */
static void
write_cell (OcopSheet *sheet,
            guint      place,
            OcopRow   *row,
            guint      column)
{
  const OcopListColumn *described = &ocop_row_get_list (row)->columns[column];
  OcopFraction score;

  if (!ocop_row_is_set (row, column))
    return;
  switch (described->type)
    {
    case OCOP_COLUMN_SCORE:
      if (ocop_row_get_fraction (row, column, &score))
        ocop_sheet_number (sheet, place, ocop_fraction_to_double (score));
      break;
    case OCOP_COLUMN_COUNT:
    case OCOP_COLUMN_STARS:
    case OCOP_COLUMN_MONEY:
      ocop_sheet_number (sheet, place, (double) ocop_row_get_number (row, column));
      break;
    case OCOP_COLUMN_DATE:
      ocop_sheet_date (sheet, place, ocop_row_get_text (row, column));
      break;
    case OCOP_COLUMN_STATE:
      ocop_sheet_text (sheet, place, label_of_state (described, ocop_row_get_text (row, column)));
      break;
    case OCOP_COLUMN_TEXT:
    default:
      ocop_sheet_text (sheet, place, ocop_row_get_text (row, column));
    }
}

static GArray *
make_columns (const OcopListingReport *report,
              double                  *width)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (OcopColumn));
  OcopColumn ordinal = { .head = "STT", .width = ORDINAL_WIDTH, .kind = OCOP_CELL_COUNT };

  *width = ordinal.width;
  g_array_append_val (columns, ordinal);
  for (guint i = 0; i < report->n_columns; i++)
    {
      const OcopListColumn *described = &report->list->columns[report->columns[i]];
      /* The first column says whose row it is. */
      OcopColumn column = { .head = _(described->label),
                            .width = i == 0 ? 52 : looks[described->type].width,
                            .kind = looks[described->type].cell,
                            .bold = i == 0 };

      g_array_append_val (columns, column);
      *width += column.width;
    }

  return columns;
}

static gboolean
shows_illustrative (const OcopListingReport *report,
                    OcopListing             *listing)
{
  gboolean has_score = FALSE;

  for (guint i = 0; i < report->n_columns; i++)
    has_score = has_score || report->list->columns[report->columns[i]].type == OCOP_COLUMN_SCORE;
  for (guint i = 0; has_score && i < g_list_model_get_n_items (G_LIST_MODEL (listing)); i++)
    {
      g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      if (ocop_row_is_illustrative (row))
        return TRUE;
    }

  return FALSE;
}

static void
write_rows (OcopSheet               *sheet,
            const OcopListingReport *report,
            OcopListing             *listing)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (listing));

  for (guint i = 0; i < n && !ocop_workbook_is_stopped (ocop_sheet_get_workbook (sheet)); i++)
    {
      g_autoptr (OcopRow) row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
      ocop_sheet_number (sheet, 0, i + 1);
      for (guint k = 0; k < report->n_columns; k++)
        write_cell (sheet, k + 1, row, report->columns[k]);
      ocop_sheet_end_row (sheet);
    }
}

/**
 * ocop_report_write_listing:
 * @db: a connection of the thread's own
 * @report: what is shown
 * @path: where the workbook shall stand; what stands there is replaced only by a whole workbook
 * @cancellable: (nullable): stops the writing
 * @error: why it was not written
 *
 * Writes a list as a person has it on the screen: its rows, columns and order, real numbers and dates, in the frame of the
 * office's tables.
 *
 * Returns: whether the workbook stands at @path
 */
gboolean
ocop_report_write_listing (OcopDb                   *db,
                           const OcopListingReport  *report,
                           const char               *path,
                           GCancellable             *cancellable,
                           GError                  **error)
{
  g_autoptr (OcopListing) listing = ocop_listing_new (report->list, db);
  g_autoptr (OcopOffice) office = NULL;
  g_autoptr (OcopWorkbook) workbook = NULL;
  g_autoptr (OcopSheet) sheet = NULL;
  g_autoptr (GArray) columns = NULL;
  g_autofree char *title = ocop_text_upper (report->title);
  double width;

  g_return_val_if_fail (report->n_columns > 0, FALSE);

  if (!ocop_listing_set_query (listing, report->query, error))
    return FALSE;
  office = ocop_office_on (db, OCOP_OFFICE_STANDING, report->query->as_of, error);
  if (office == NULL)
    return FALSE;
  workbook = ocop_workbook_new (path, cancellable, error);
  if (workbook == NULL)
    return FALSE;
  ocop_workbook_describe (workbook, report->title, office->name, report->query->as_of);

  columns = make_columns (report, &width);
  sheet = ocop_sheet_new (workbook, report->title, TRUE);
  ocop_sheet_begin (sheet,
                    &(OcopFrame) { .office = office,
                                   .title = title,
                                   .subject = report->subject,
                                   .paper = width <= LANDSCAPE_WIDTH ? OCOP_PAPER_A4_LANDSCAPE : OCOP_PAPER_A3_LANDSCAPE,
                                   .tab = OCOP_COLOUR_INK,
                                   .freeze = 2,
                                   .filtered = TRUE,
                                   .whole = TRUE,
                                   .illustrative = shows_illustrative (report, listing),
                                   .zoom = 90 },
                    (const OcopColumn *) (void *) columns->data, columns->len);
  write_rows (sheet, report, listing);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->query->as_of);
  ocop_sheet_finish (sheet);

  return ocop_workbook_close (workbook, error);
}
