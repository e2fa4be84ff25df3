/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopChipKind:
 * @OCOP_CHIP_NEUTRAL: says what it is and no more
 * @OCOP_CHIP_OK: reached, valid   @OCOP_CHIP_WARN: soon, not yet
 * @OCOP_CHIP_BAD: missing, lapsed   @OCOP_CHIP_INFO: running
 *
 * The colour of a state, which is only its third sign after icon and word.
 */
typedef enum
{
  OCOP_CHIP_NEUTRAL,
  OCOP_CHIP_OK,
  OCOP_CHIP_WARN,
  OCOP_CHIP_BAD,
  OCOP_CHIP_INFO,
} OcopChipKind;

#define OCOP_TYPE_CHIP (ocop_chip_get_type ())
G_DECLARE_FINAL_TYPE (OcopChip, ocop_chip, OCOP, CHIP, GtkWidget)

GtkWidget    *ocop_chip_new      (OcopChipKind  kind,
                                  const char   *icon_name,
                                  const char   *text);
void          ocop_chip_set      (OcopChip     *self,
                                  OcopChipKind  kind,
                                  const char   *icon_name,
                                  const char   *text);
void          ocop_chip_set_open (OcopChip     *self,
                                  gboolean      is_open);
const char   *ocop_chip_get_text (OcopChip     *self);
OcopChipKind  ocop_chip_get_kind (OcopChip     *self);

G_END_DECLS
