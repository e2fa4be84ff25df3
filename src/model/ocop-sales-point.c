/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sales-point.h"

#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sales-point-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order in which a point goes through them; a list is sorted by it. */
const OcopChoice ocop_sales_point_states[] = {
  { "proposed", N_("Proposed") },
  { "assessed", N_("Assessed") },
  { "operating", N_("Running") },
  { "closed", N_("Closed down") },
  { NULL, NULL },
};

static gboolean
is_reached (OcopRecord *point,
            guint       field,
            const char *day)
{
  const char *reached = ocop_record_get_text (point, field);

  return reached != NULL && strcmp (reached, day) <= 0;
}

/**
 * ocop_sales_point_get_state:
 * @point: a sales point
 * @day: ISO date
 *
 * Returns: where it stands on @day, a key of #ocop_sales_point_states
 */
const char *
ocop_sales_point_get_state (OcopRecord *point,
                            const char *day)
{
  if (is_reached (point, OCOP_SALES_POINT_CLOSED_ON, day))
    return "closed";
  if (is_reached (point, OCOP_SALES_POINT_OPENED_ON, day))
    return "operating";

  return is_reached (point, OCOP_SALES_POINT_ASSESSED_ON, day) ? "assessed" : "proposed";
}

/**
 * ocop_sales_point_get_next:
 * @state: a key of #ocop_sales_point_states
 *
 * Returns: (nullable): what comes after it in the way of a point; %NULL after the last. A point may close from any state
 */
const char *
ocop_sales_point_get_next (const char *state)
{
  guint i = 0;

  while (strcmp (ocop_sales_point_states[i].key, state) != 0)
    i++;

  return ocop_sales_point_states[i + 1].key;
}

/**
 * ocop_sales_point_check_item:
 * @db: a connection in a transaction
 * @check: what was found of an item of the checklist
 * @error: return location
 *
 * Notes what was found. What was noted the same day is corrected, what was noted before stays as it was.
 *
 * Returns: whether it is written
 */
gboolean
ocop_sales_point_check_item (OcopDb                *db,
                             const OcopPointCheck  *check,
                             GError               **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error,
                              "SELECT id FROM sales_point_check WHERE sales_point = ? AND item = ? AND checked_on = ?", "llt",
                              check->point, check->item, check->day))
    return FALSE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_SALES_POINT_CHECK, id, error) : ocop_record_new (OCOP_KIND_SALES_POINT_CHECK);
  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_SALES_POINT_CHECK_SALES_POINT, check->point);
  ocop_record_set_ref (record, OCOP_SALES_POINT_CHECK_ITEM, check->item);
  ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_RESULT, check->result);
  ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_CHECKED_ON, check->day);
  if (!ocop_text_is_blank (check->inspector))
    ocop_record_set_text (record, OCOP_SALES_POINT_CHECK_INSPECTOR, check->inspector);

  return ocop_record_save (record, db, error);
}

/**
 * ocop_sales_point_set_month:
 * @db: a connection in a transaction
 * @figure: one of the figures of a month
 * @error: return location
 *
 * A month without any figure is none: nothing is known of it.
 *
 * Returns: whether it is written
 */
gboolean
ocop_sales_point_set_month (OcopDb                *db,
                            const OcopPointMonth  *figure,
                            GError               **error)
{
  g_autoptr (OcopRecord) record = NULL;
  gint64 id = 0;

  if (!ocop_statement_scalar (db, &id, error, "SELECT id FROM sales_point_month WHERE sales_point = ? AND year = ? AND month = ?",
                              "lii", figure->point, figure->year, figure->month))
    return FALSE;
  if (id == 0 && !figure->is_known)
    return TRUE;
  record = id != 0 ? ocop_record_load (db, OCOP_KIND_SALES_POINT_MONTH, id, error) : ocop_record_new (OCOP_KIND_SALES_POINT_MONTH);
  if (record == NULL)
    return FALSE;
  ocop_record_set_ref (record, OCOP_SALES_POINT_MONTH_SALES_POINT, figure->point);
  ocop_record_set_integer (record, OCOP_SALES_POINT_MONTH_YEAR, figure->year);
  ocop_record_set_integer (record, OCOP_SALES_POINT_MONTH_MONTH, figure->month);
  if (figure->is_known)
    ocop_record_set_integer (record, figure->field, figure->value);
  else
    ocop_record_clear (record, figure->field);
  if (!ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OCOP) && !ocop_record_is_set (record, OCOP_SALES_POINT_MONTH_OTHER))
    return ocop_record_delete (record, db, error);

  return ocop_record_save (record, db, error);
}
