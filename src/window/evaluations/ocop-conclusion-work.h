/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-transaction.h"

G_BEGIN_DECLS

/**
 * OcopConclusionWords:
 * @id: row id of the session, or of one of its products
 * @text: (nullable): conclusion, ground or reason   @more: (nullable): conclusion beside a ground
 *
 * Something that the council says, on its way to the disk.
 */
typedef struct
{
  gint64 id;
  char *text;
  char *more;
} OcopConclusionWords;

OcopConclusionWords *ocop_conclusion_words_new  (gint64      id,
                                                 const char *text,
                                                 const char *more);
void                 ocop_conclusion_words_free (gpointer    data);

/* Each is the work of one transaction. */
gboolean ocop_conclusion_write_words (OcopDb   *db,
                                      gpointer  data,
                                      GError  **error);
gboolean ocop_conclusion_write_put_out (OcopDb   *db,
                                        gpointer  data,
                                        GError  **error);
gboolean ocop_conclusion_write_conclude (OcopDb   *db,
                                         gpointer  data,
                                         GError  **error);
gboolean ocop_conclusion_write_seal (OcopDb   *db,
                                     gpointer  data,
                                     GError  **error);
gboolean ocop_conclusion_write_reopen (OcopDb   *db,
                                       gpointer  data,
                                       GError  **error);

G_END_DECLS
