/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ocop_matrix_chip_show (GtkWidget               *chip,
                            const OcopSessionSheets *sheets,
                            const OcopSessionHead   *head,
                            const OcopSessionLine   *line);

G_END_DECLS
