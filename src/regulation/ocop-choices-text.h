/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-scoring.h"

G_BEGIN_DECLS

char     *ocop_choices_to_text   (const OcopSet *set,
                                  const int     *choices);
gboolean  ocop_choices_from_text (const OcopSet *set,
                                  const char    *text,
                                  int           *choices);

G_END_DECLS
