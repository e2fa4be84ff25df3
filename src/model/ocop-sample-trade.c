/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample-trade.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

/* Two sales points, a meeting with buyers and offers on the network. Nothing of them was published in a form that could be
 * taken over: all of it is illustrative. They come after 2021, of which the file keeps what was published. */

#define SAMPLE_PATH "/vn/danang/Ocop/sample/sales-points.json"

/* The items of the checklists that every new city has, as "950/1". */
static gboolean
name_items (OcopDataFile *file,
            OcopDb       *db,
            GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT i.id, substr (l.decision, 1, instr (l.decision, '/')) || i.position "
                             "FROM checklist_item i JOIN checklist l ON l.id = i.checklist",
                             ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    ocop_data_file_name (file, OCOP_KIND_CHECKLIST_ITEM, ocop_statement_text (&statement, 1), ocop_statement_int64 (&statement, 0));

  return ocop_pass_error (&local, error);
}

/**
 * ocop_sample_open_points:
 * @file: the sample, of which producers and products are saved
 * @db: a connection in a transaction
 * @error: return location
 *
 * Returns: whether the sample's sales points and trade links are written
 */
gboolean
ocop_sample_open_points (OcopDataFile *file,
                         OcopDb       *db,
                         GError      **error)
{
  static const OcopKind kinds[] = { OCOP_KIND_SALES_POINT,       OCOP_KIND_SALES_POINT_CHECK, OCOP_KIND_SALES_POINT_GOOD,
                                    OCOP_KIND_SALES_POINT_MONTH, OCOP_KIND_SALES_POINT_VISIT, OCOP_KIND_TRADE_MEETING,
                                    OCOP_KIND_TRADE_MEETING_PRODUCER, OCOP_KIND_ONLINE_LISTING };

  ocop_data_file_add (file, SAMPLE_PATH);
  if (!name_items (file, db, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!ocop_data_file_save_all (file, db, kinds[i], error))
      return FALSE;

  return TRUE;
}
