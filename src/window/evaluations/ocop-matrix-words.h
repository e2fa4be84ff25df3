/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/* The chair's table in words: for its cells, the panel below it and a screen reader. */

char    *ocop_matrix_words_mean     (const OcopSessionLine   *line);
char    *ocop_matrix_words_minimum  (const OcopSessionSheets *sheets,
                                     const OcopSessionLine   *line);
char    *ocop_matrix_words_cell     (const OcopSessionSheets *sheets,
                                     const OcopSessionLine   *line,
                                     guint                    member,
                                     gboolean                 hidden);
char    *ocop_matrix_words_line     (const OcopSessionSheets *sheets,
                                     const OcopSessionHead   *head,
                                     const OcopSessionLine   *line,
                                     gboolean                 hidden);
char    *ocop_matrix_short_office   (const char              *office);
int      ocop_matrix_count_chosen   (const OcopSessionLine   *line,
                                     guint                    member);
char *ocop_matrix_words_of_minimum (const OcopSessionSheets *sheets,
                                    const OcopSet           *set,
                                    const OcopMinimum       *minimum);
int   ocop_matrix_later_total      (const OcopSessionProduct *product,
                                    guint                    member);

G_END_DECLS
