/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-list.h"
#include "store/ocop-changes.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCOP_TYPE_ROW (ocop_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopRow, ocop_row, OCOP, ROW, GObject)

gint64          ocop_row_get_id          (OcopRow  *self);
const OcopList *ocop_row_get_list        (OcopRow  *self);
gboolean        ocop_row_is_set          (OcopRow  *self,
                                          guint     column);
const char     *ocop_row_get_text        (OcopRow  *self,
                                          guint     column);
gint64          ocop_row_get_number      (OcopRow  *self,
                                          guint     column);
gboolean        ocop_row_get_fraction    (OcopRow      *self,
                                          guint         column,
                                          OcopFraction *value);
gboolean        ocop_row_is_illustrative (OcopRow  *self);

#define OCOP_TYPE_LISTING (ocop_listing_get_type ())
G_DECLARE_FINAL_TYPE (OcopListing, ocop_listing, OCOP, LISTING, GObject)

OcopListing         *ocop_listing_new         (const OcopList       *list,
                                               OcopDb               *db);
const OcopList      *ocop_listing_get_list    (OcopListing          *self);
const OcopListQuery *ocop_listing_get_query   (OcopListing          *self);
gboolean             ocop_listing_set_query   (OcopListing          *self,
                                               const OcopListQuery  *query,
                                               GError              **error);
gboolean             ocop_listing_refresh     (OcopListing          *self,
                                               OcopChanges          *changes,
                                               GError              **error);
gboolean             ocop_listing_find        (OcopListing          *self,
                                               gint64                id,
                                               guint                *position);
guint                ocop_listing_count_stars (OcopListing          *self,
                                               int                   stars);
gint64               ocop_listing_get_sum     (OcopListing          *self);
gint64               ocop_listing_get_id      (OcopListing          *self,
                                               guint                 position);

G_END_DECLS
