/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

G_BEGIN_DECLS

char       *ocop_record_in_words    (OcopRecord *self,
                                     OcopDb     *db,
                                     guint       field);
const char *ocop_record_choice_word (OcopRecord *self,
                                     guint       field);

G_END_DECLS
