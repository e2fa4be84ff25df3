/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-head.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ocop_sign_chip_new        (const char       *icon,
                                      const char       *text,
                                      const char       *tone);
void       ocop_sign_chip_set        (GtkWidget        *chip,
                                      const char       *icon,
                                      const char       *text,
                                      const char       *tone);
GtkWidget *ocop_sign_chip_phase      (OcopSessionPhase  phase);
void       ocop_sign_chip_set_phase  (GtkWidget        *chip,
                                      OcopSessionPhase  phase);
const char *ocop_sign_chip_phase_words (OcopSessionPhase phase);
GtkWidget *ocop_sign_chip_illustrative (void);

G_END_DECLS
