/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-state-sign.h"

/* Which sign and colour go with the key of a state, whatever list it stands in; the word is the list's. */
typedef struct
{
  const char *key;
  OcopChipKind kind;
  const char *icon;
} StateSign;

static const StateSign signs[] = {
  /* stages */
  { "idea", OCOP_CHIP_NEUTRAL, "ocop-open-symbolic" },
  { "plan", OCOP_CHIP_NEUTRAL, "ocop-half-symbolic" },
  { "preparing", OCOP_CHIP_INFO, "ocop-half-symbolic" },
  { "evaluated", OCOP_CHIP_INFO, "ocop-done-symbolic" },
  { "recognised", OCOP_CHIP_OK, "ocop-done-symbolic" },
  { "lapsing", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "lapsed", OCOP_CHIP_BAD, "window-close-symbolic" },
  { "withdrawn", OCOP_CHIP_BAD, "action-unavailable-symbolic" },
  /* certificates */
  { "valid", OCOP_CHIP_OK, "object-select-symbolic" },
  { "unknown", OCOP_CHIP_WARN, "dialog-question-symbolic" },
  { "none", OCOP_CHIP_NEUTRAL, "ocop-open-symbolic" },
  { "extended", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  /* documents of dossiers */
  { "present", OCOP_CHIP_OK, "object-select-symbolic" },
  { "missing", OCOP_CHIP_BAD, "window-close-symbolic" },
  { "defective", OCOP_CHIP_BAD, "window-close-symbolic" },
  { "not_applicable", OCOP_CHIP_NEUTRAL, "action-unavailable-symbolic" },
  { "unasked", OCOP_CHIP_NEUTRAL, "ocop-open-symbolic" },
  /* renewals */
  { "running", OCOP_CHIP_NEUTRAL, "ocop-done-symbolic" },
  { "open", OCOP_CHIP_INFO, "ocop-half-symbolic" },
  { "remind", OCOP_CHIP_INFO, "dialog-information-symbolic" },
  { "late", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "filed", OCOP_CHIP_OK, "ocop-half-symbolic" },
  { "filed_late", OCOP_CHIP_WARN, "ocop-half-symbolic" },
  { "not_renewed", OCOP_CHIP_BAD, "window-close-symbolic" },
  /* dossiers */
  { "received", OCOP_CHIP_INFO, "ocop-half-symbolic" },
  { "returned", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "accepted", OCOP_CHIP_OK, "ocop-done-symbolic" },
  { "refused", OCOP_CHIP_BAD, "window-close-symbolic" },
};

/**
 * ocop_state_sign_show:
 * @chip: shows the state
 * @key: (nullable): the state's key; %NULL shows nothing
 * @label: the state's word, in the language of the window
 */
void
ocop_state_sign_show (OcopChip   *chip,
                      const char *key,
                      const char *label)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (signs[i].key, key) == 0)
      {
        ocop_chip_set (chip, signs[i].kind, signs[i].icon, label);
        return;
      }
  ocop_chip_set (chip, OCOP_CHIP_NEUTRAL, NULL, key != NULL ? label : "");
}
