/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-councils.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is said of a council wherever it is shown. */

char      *ocop_council_words_decision (const OcopCouncil *council);
char      *ocop_council_words_unit     (const OcopCouncil *council,
                                        OcopDb            *db);
char      *ocop_council_words_missing  (const OcopCouncil *council,
                                        GPtrArray         *seats);
GtkWidget *ocop_council_row_new        (const OcopCouncil *council);
gint64     ocop_council_row_get        (GtkListBoxRow     *row);

G_END_DECLS
