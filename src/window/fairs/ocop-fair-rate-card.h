/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-support.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_RATE_CARD (ocop_fair_rate_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairRateCard, ocop_fair_rate_card, OCOP, FAIR_RATE_CARD, GtkWidget)

GtkWidget  *ocop_fair_rate_card_new      (gboolean               explains);
void        ocop_fair_rate_card_show     (OcopFairRateCard      *self,
                                          const OcopFairSupport *support,
                                          int                    planned);
const char *ocop_fair_rate_card_get_rate (OcopFairRateCard      *self);

char       *ocop_fair_rate_in_words      (const OcopFairSupport *support);

G_END_DECLS
