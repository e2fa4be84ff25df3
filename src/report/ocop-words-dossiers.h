/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Keys of choices as the office's tables write them, whatever language the program speaks. */

const char *ocop_words_renewal             (const char *key);
const char *ocop_words_support_kind        (const char *key);
const char *ocop_words_fund_source         (const char *key);
const char *ocop_words_inspection_kind     (const char *key);
const char *ocop_words_inspection_concerns (const char *key);
const char *ocop_words_inspection_result   (const char *key);
const char *ocop_words_inspection_state    (const char *key);
const char *ocop_words_dossier_state       (const char *key);

G_END_DECLS
