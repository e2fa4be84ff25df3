/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-session-lines.h"

G_BEGIN_DECLS

/**
 * OcopSessionRest:
 * @n_products: products of the session   @n_complete: of these, with every sheet due
 * @n_sheets_missing: sheets still due
 * @n_apart: products whose totals lie apart over the limit
 * @n_proposals: products that a sheet proposes to put out and the council has not
 * @n_without_conclusion: products without words of the council
 * @n_turns_left: products of which a further turn is still to come by the session's design
 * @n_to_confirm: products of 90 points and more on which the council has not said whether they are proposed to the centre
 *
 * What is left to do before a session is concluded.
 */
typedef struct
{
  guint n_products;
  guint n_complete;
  guint n_sheets_missing;
  guint n_apart;
  guint n_proposals;
  guint n_without_conclusion;
  guint n_turns_left;
  guint n_to_confirm;
} OcopSessionRest;

/**
 * OcopDecided:
 * @n_recognised: products with three stars and more
 * @n_certificates: certificates made for them
 * @n_proposed: products of 90 points and more, of which the centre decides
 *
 * What a decision came to.
 */
typedef struct
{
  int n_recognised;
  int n_certificates;
  int n_proposed;
} OcopDecided;

OcopSessionRest ocop_session_count_rest (GPtrArray   *lines,
                                         const OcopSessionSheets *sheets);

/* Inside a transaction. */
gboolean        ocop_session_say        (OcopDb      *db,
                                         gint64       session,
                                         const char  *conclusion,
                                         GError     **error);
gboolean        ocop_session_product_say (OcopDb     *db,
                                         gint64       session_product,
                                         const char  *conclusion,
                                         GError     **error);
gboolean        ocop_session_reopen     (OcopDb      *db,
                                         gint64       session,
                                         const char  *reason,
                                         GError     **error);
gboolean        ocop_session_propose    (OcopDb      *db,
                                         gint64       session_product,
                                         const char  *answer,
                                         GError     **error);
gboolean        ocop_session_hold_meeting (OcopDb    *db,
                                         gint64       session,
                                         GError     **error);

/* Inside a transaction (ocop-session-decision.c). */
char           *ocop_session_find_centre (OcopDb     *db,
                                         gint64       session_product,
                                         int         *stars,
                                         GError     **error);
gboolean        ocop_session_decide_centre (OcopDb   *db,
                                         gint64       session_product,
                                         int          stars,
                                         const char  *number,
                                         const char  *issued_on,
                                         const char  *authority,
                                         GError     **error);
gboolean        ocop_session_decide     (OcopDb      *db,
                                         gint64       session,
                                         const char  *number,
                                         const char  *issued_on,
                                         const char  *authority,
                                         OcopDecided *decided,
                                         GError     **error);

G_END_DECLS
