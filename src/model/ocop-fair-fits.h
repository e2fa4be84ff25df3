/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

/* Whether the rest of the file allows a record of a fair: what the descriptions in ocop-kinds-fairs.c cannot say. */

gboolean ocop_fair_fits               (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_participation (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_product       (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_booth         (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_return        (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_contract      (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);
gboolean ocop_fair_fits_support       (OcopRecord  *record,
                                       OcopDb      *db,
                                       GError     **error);

G_END_DECLS
