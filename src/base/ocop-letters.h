/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopLettersForm:
 * @OCOP_LETTERS_TIDY: as ocop_text_tidy() leaves it
 * @OCOP_LETTERS_COMPOSED: each letter is its own NFC
 * @OCOP_LETTERS_OTHER: not known yet; perhaps no UTF-8 at all
 */
typedef enum
{
  OCOP_LETTERS_TIDY,
  OCOP_LETTERS_COMPOSED,
  OCOP_LETTERS_OTHER,
} OcopLettersForm;

/* For the files of this room only: ocop-text.h has what others use. */
OcopLettersForm ocop_letters_look       (const char *text);
void            ocop_letters_fold       (const char *text,
                                         GString    *folded);
void            ocop_letters_move_tones (const char *text,
                                         GString    *moved,
                                         GString    *folded);

G_END_DECLS
