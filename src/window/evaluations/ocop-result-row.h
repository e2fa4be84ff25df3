/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns that the rows of the results share. */
typedef struct
{
  GtkSizeGroup *name;
  GtkSizeGroup *kind;
  GtkSizeGroup *sheets;
  GtkSizeGroup *mean;
  GtkSizeGroup *stars;
} OcopResultColumns;

void       ocop_result_columns_init  (OcopResultColumns       *columns);
void       ocop_result_columns_clear (OcopResultColumns       *columns);
GtkWidget *ocop_result_row_new       (const OcopSessionSheets *sheets,
                                      const OcopSessionHead   *head,
                                      const OcopSessionLine   *line,
                                      const OcopResultColumns *columns);
char      *ocop_result_row_reason    (const OcopSessionSheets *sheets,
                                      const OcopSessionHead   *head,
                                      const OcopSessionLine   *line,
                                      const char             **tone);

G_END_DECLS
