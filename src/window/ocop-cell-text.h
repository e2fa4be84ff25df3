/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-listing.h"

G_BEGIN_DECLS

char *ocop_cell_text         (OcopRow      *row,
                              guint         column);
char *ocop_cell_text_copied  (OcopRow      *row,
                              guint         column);
char *ocop_score_text        (OcopFraction  score);

G_END_DECLS
