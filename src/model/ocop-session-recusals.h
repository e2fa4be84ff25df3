/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopRecusal:
 * @recusal: row id; 0 for one that is only suggested
 * @session_product: @session_member: row ids of what is not scored, and by whom
 * @position: of the product in the session
 * @product: its name   @producer: name of its producer
 * @office: of the member   @person: (nullable): whom the office sent
 * @reason: why, in words
 *
 * A member who does not score a product for a conflict of interest.
 */
typedef struct
{
  gint64 recusal;
  gint64 session_product;
  gint64 session_member;
  int position;
  char *product;
  char *producer;
  char *office;
  char *person;
  char *reason;
} OcopRecusal;

GPtrArray *ocop_session_list_recusals    (OcopDb      *db,
                                          gint64       session,
                                          GError     **error);
GPtrArray *ocop_session_suggest_recusals (OcopDb      *db,
                                          gint64       session,
                                          GError     **error);

/* Inside a transaction. */
gboolean   ocop_session_recuse           (OcopDb      *db,
                                          gint64       session_product,
                                          gint64       session_member,
                                          const char  *reason,
                                          GError     **error);
gboolean   ocop_session_end_recusal      (OcopDb      *db,
                                          gint64       recusal,
                                          GError     **error);

G_END_DECLS
