/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"

G_BEGIN_DECLS

/* Words that several tables and papers share. */
char       *ocop_words_count            (int               count,
                                         const char       *noun);
char       *ocop_words_lower_first      (const char       *text);
char       *ocop_words_score            (const OcopSessionResults *session,
                                         OcopFraction      mean);
const char *ocop_words_sheet_state      (OcopSheetState    state);
const char *ocop_words_minimums         (OcopMinimums      rule);
char       *ocop_words_decision         (const char       *number,
                                         const char       *date);
char       *ocop_words_digest           (const char       *digest);
char       *ocop_words_producer_type    (const OcopReport *report,
                                         const char       *type);
const char *ocop_words_sheet_sign       (OcopSheetState    state);
const char *ocop_words_turn_sign        (int               turn);
char       *ocop_words_rank             (const OcopResultLine *line);
char       *ocop_words_minimums_of      (const OcopSessionResults *session,
                                         const OcopResultLine *line);

G_END_DECLS
