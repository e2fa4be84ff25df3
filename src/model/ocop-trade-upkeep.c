/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-trade-upkeep.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-city.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* What a file of before version 4 says otherwise: it has no checklists, and the addresses of products on the network stand
 * in a field of the product. Both are brought to where they are kept now by an act of the history, never behind its back. */

/* Checklists that an office took out itself do not come back. */
#define LACKS_CHECKLISTS_SQL \
  "(NOT EXISTS (SELECT 1 FROM checklist) AND NOT EXISTS (SELECT 1 FROM change WHERE kind = 'checklist'))"

static gboolean
has_offer (OcopDb      *db,
           gint64       product,
           const char  *address,
           gint64      *n,
           GError     **error)
{
  return ocop_statement_scalar (db, n, error, "SELECT count(*) FROM online_listing WHERE product = ? AND address = ?", "lt", product,
                                address);
}

static gboolean
take_line (OcopDb      *db,
           gint64       product,
           const char  *address,
           GError     **error)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  g_autoptr (OcopRecord) offer = ocop_record_new (OCOP_KIND_ONLINE_LISTING);
  gint64 n = 0;

  if (!has_offer (db, product, address, &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  ocop_record_set_ref (offer, OCOP_ONLINE_LISTING_PRODUCT, product);
  ocop_record_set_text (offer, OCOP_ONLINE_LISTING_SITE, uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : address);
  ocop_record_set_text (offer, OCOP_ONLINE_LISTING_ADDRESS, address);

  return ocop_record_save (offer, db, error);
}

static gboolean
take_product (OcopDb   *db,
              gint64    id,
              GError  **error)
{
  g_autoptr (OcopRecord) product = ocop_record_load (db, OCOP_KIND_PRODUCT, id, error);
  g_auto (GStrv) lines = NULL;

  if (product == NULL)
    return FALSE;
  lines = g_strsplit (ocop_record_get_text (product, OCOP_PRODUCT_MARKETPLACES), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!ocop_text_is_blank (g_strstrip (lines[i])) && !take_line (db, id, lines[i], error))
      return FALSE;
  ocop_record_clear (product, OCOP_PRODUCT_MARKETPLACES);

  return ocop_record_save (product, db, error);
}

static gboolean
take_over (OcopDb    *db,
           gpointer   unused,
           GError   **error)
{
  gint64 lacks = 0;
  gint64 product = 0;

  if (!ocop_statement_scalar (db, &lacks, error, "SELECT " LACKS_CHECKLISTS_SQL, "") ||
      (lacks != 0 && !ocop_city_add_checklists (db, error)))
    return FALSE;
  for (;;)
    {
      product = 0;
      if (!ocop_statement_scalar (db, &product, error, "SELECT id FROM product WHERE marketplaces IS NOT NULL ORDER BY id LIMIT 1", ""))
        return FALSE;
      if (product == 0)
        return TRUE;
      if (!take_product (db, product, error))
        return FALSE;
    }
}

/**
 * ocop_trade_prepare:
 * @store: a store opened for writing
 * @error: return location
 *
 * Brings what a file of before version 4 keeps of sales points and of the network to where it is kept now.
 *
 * Returns: whether the file is as this program keeps it
 */
gboolean
ocop_trade_prepare (OcopStore  *store,
                    GError    **error)
{
  gint64 is_old = 0;

  if (!ocop_statement_scalar (ocop_store_get_reader (store), &is_old, error,
                              "SELECT " LACKS_CHECKLISTS_SQL " OR EXISTS (SELECT 1 FROM product WHERE marketplaces IS NOT NULL)", ""))
    return FALSE;

  return is_old == 0 || ocop_store_write (store, _("Brought the file up to date: checklists of sales points, offers on the network"), take_over,
                                          NULL, error);
}
