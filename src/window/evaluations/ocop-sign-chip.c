/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sign-chip.h"

#include "model/ocop-kinds.h"
#include "window/ocop-chip.h"

#include <glib/gi18n-lib.h>

/* Chips of a session: their tones are classes of the style sheet, as those of everything else here. */

static const struct
{
  const char *tone;
  OcopChipKind kind;
} tones[] = {
  { "ok", OCOP_CHIP_OK },
  { "warn", OCOP_CHIP_WARN },
  { "bad", OCOP_CHIP_BAD },
  { "info", OCOP_CHIP_INFO },
};

/**
 * ocop_sign_chip_new:
 * @icon: (nullable): name of its sign   @text: its word
 * @tone: "ok", "warn", "bad", "info", "open" for something still to be done, "" for neutral
 *
 * Returns: the chip
 */
GtkWidget *
ocop_sign_chip_new (const char *icon,
                    const char *text,
                    const char *tone)
{
  GtkWidget *chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, icon, text);

  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  ocop_sign_chip_set (chip, icon, text, tone);

  return chip;
}

/**
 * ocop_sign_chip_set:
 * @chip: a chip of ocop_sign_chip_new()
 *
 * Gives it another sign, word and tone.
 */
void
ocop_sign_chip_set (GtkWidget  *chip,
                    const char *icon,
                    const char *text,
                    const char *tone)
{
  OcopChipKind kind = OCOP_CHIP_NEUTRAL;

  for (gsize i = 0; i < G_N_ELEMENTS (tones); i++)
    if (g_str_equal (tones[i].tone, tone))
      kind = tones[i].kind;
  ocop_chip_set (OCOP_CHIP (chip), kind, icon, text);
  ocop_chip_set_open (OCOP_CHIP (chip), g_str_equal (tone, "open"));
}

typedef struct
{
  const char *icon;
  const char *tone;
} Look;

static const Look phase_looks[] = {
  [OCOP_PHASE_DRAFT] = { "document-edit-symbolic", "open" },
  [OCOP_PHASE_PREPARED] = { "emblem-ok-symbolic", "open" },
  [OCOP_PHASE_OPEN] = { "system-users-symbolic", "info" },
  [OCOP_PHASE_SCORING] = { "document-edit-symbolic", "info" },
  [OCOP_PHASE_REVIEWING] = { "view-refresh-symbolic", "warn" },
  [OCOP_PHASE_CONCLUDED] = { "emblem-ok-symbolic", "ok" },
  [OCOP_PHASE_SEALED] = { "changes-prevent-symbolic", "ok" },
};

/**
 * ocop_sign_chip_phase_words:
 *
 * Returns: the word for how far a session is
 */
const char *
ocop_sign_chip_phase_words (OcopSessionPhase phase)
{
  return ocop_field_get_choice_label (OCOP_SESSION_PHASE, ocop_session_phase_to_key (phase));
}

/**
 * ocop_sign_chip_phase:
 *
 * Returns: how far a session is, as a chip
 */
GtkWidget *
ocop_sign_chip_phase (OcopSessionPhase phase)
{
  GtkWidget *chip = ocop_sign_chip_new (NULL, "", "");

  ocop_sign_chip_set_phase (chip, phase);

  return chip;
}

void
ocop_sign_chip_set_phase (GtkWidget        *chip,
                          OcopSessionPhase  phase)
{
  ocop_sign_chip_set (chip, phase_looks[phase].icon, ocop_sign_chip_phase_words (phase), phase_looks[phase].tone);
}

/**
 * ocop_sign_chip_illustrative:
 *
 * Returns: the mark of made-up figures
 */
GtkWidget *
ocop_sign_chip_illustrative (void)
{
  GtkWidget *chip = ocop_sign_chip_new ("dialog-information-symbolic", _("illustrative"), "open");

  gtk_widget_set_tooltip_text (chip, _("The scores of this session are made up, to explore the program"));

  return chip;
}
