/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"
#include "store/ocop-statement.h"

G_BEGIN_DECLS

#define OCOP_LISTING_STARS 5

/* A place of a listing: which record, and what the foot counts or sums: its stars, 0 for none, or đồng. */
typedef struct
{
  gint64 id;
  gint64 figure;
} OcopListingEntry;

OcopRow  *ocop_row_new             (const OcopList  *list,
                                    gint64           id);
gboolean  ocop_row_read            (OcopRow         *self,
                                    OcopStatement   *statement);
void      ocop_row_tell_changed    (OcopRow         *self);

/* The rows of a listing that are in memory (ocop-listing-rows.c): one object for one row id as long as anybody holds it,
 * and the last ones read. */
typedef struct _OcopListingRows OcopListingRows;

OcopListingRows *ocop_listing_rows_new    (const OcopList       *list,
                                           OcopDb               *db);
void             ocop_listing_rows_free   (OcopListingRows      *self);
OcopRow         *ocop_listing_rows_get    (OcopListingRows      *self,
                                           const GArray         *entries,
                                           guint                 position,
                                           GError              **error);
gboolean         ocop_listing_rows_reload (OcopListingRows      *self,
                                           GHashTable           *touched,
                                           GError              **error);
guint            ocop_listing_rows_n_read (OcopListingRows      *self);

/* What is looked for (ocop-listing-find.c). */
typedef struct
{
  const OcopList *list;
  OcopDb *db;
  const OcopListQuery *query;
} OcopListingWanted;

GArray          *ocop_listing_find_all    (const OcopListingWanted  *wanted,
                                           GError                  **error);
GArray          *ocop_listing_find_anew   (const OcopListingWanted  *wanted,
                                           const GArray             *present,
                                           GHashTable               *touched,
                                           GError                  **error);

/* Exact changes of what is listed (ocop-listing-entries.c). */
typedef void (*OcopListingTold) (guint    position,
                                 guint    n_removed,
                                 guint    n_added,
                                 gpointer data);

void             ocop_listing_entries_replace (GArray           *entries,
                                               const GArray     *fresh,
                                               GHashTable       *touched,
                                               OcopListingTold   tell,
                                               gpointer          data);

/* For tests: how many rows were read so far. */
guint            ocop_listing_get_n_read  (OcopListing          *self);

G_END_DECLS
