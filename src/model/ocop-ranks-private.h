/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Which rank a product holds on a date, and where it stands in the OCOP cycle: said here once, as pieces of the
 * statements of the register, of the lists on the screen and of one product's page. ?1 is the as-of date, ?2 the
 * date up to which a certificate is about to lapse. PART is "" for all products or an AND that names one. */

/* How long before its end a certificate is about to lapse: from then on the re-evaluation is prepared (it is filed 180
 * to 120 days before the end). */
#define OCOP_LAPSING_MONTHS 6

/* A recognition is valid for 36 months under all three decisions; one of 29 February ends on 28 February. */
#define OCOP_EXPIRY_SQL(date) \
  "(CASE WHEN substr (" date ", 6) = '02-29' THEN printf ('%04d-02-28', substr (" date ", 1, 4) + 3) " \
  "      ELSE printf ('%04d%s', substr (" date ", 1, 4) + 3, substr (" date ", 5)) END)"

/* The recognition that holds on a date is the last one up to it. A decision whose date is unknown holds from its
 * year on, as the last of the year. SQLite takes all of a row that max() or min() names. */
#define OCOP_KNOWN_SQL(part) \
  "FROM recognition c LEFT JOIN decision d ON d.id = c.decision " \
  "WHERE c.stars >= 3 AND coalesce (d.issued_on, printf ('%04d-01-01', c.year)) <= ?1 " part " GROUP BY c.product"

#define OCOP_ORDER_SQL "(printf ('%04d%s%012d', c.year, coalesce (d.issued_on, printf ('%04d-12-31', c.year)), c.id))"

/* The score comes from the council's outcome in the same round, else as published; where a dossier was heard twice in a
 * round the last outcome counts. */
#define OCOP_HELD_SQL(part) \
  "newest AS (" \
  "  SELECT c.product, c.id, c.stars, c.kind, c.year, c.round, c.authority, c.score_num, c.score_den, c.illustrative, d.number, " \
  "         d.issued_on, d.authority AS decided_by, max " OCOP_ORDER_SQL OCOP_KNOWN_SQL (part) \
  "), first AS (" \
  "  SELECT c.product, c.id, c.year, c.round, min " OCOP_ORDER_SQL OCOP_KNOWN_SQL (part) \
  "), held AS (" \
  "  SELECT n.product, n.id AS recognition, n.stars, n.kind, n.year, n.round, n.stars = 5 AND b.level IS 'city' AS proposed, " \
  "         n.number AS decision, " \
  "         n.issued_on AS decided_on, coalesce (n.authority, n.decided_by) AS authority, f.year AS year_first, " \
  "         f.round AS round_first, f.id AS first, " \
  "         coalesce ((SELECT max (expires_on) FROM certificate WHERE recognition = n.id AND state = 'issued'), " \
  "                   CASE WHEN n.issued_on IS NOT NULL THEN " OCOP_EXPIRY_SQL ("n.issued_on") " END) AS expires_on, " \
  "         (SELECT max (state = 'issued') FROM certificate WHERE recognition = n.id) IS 0 AS is_withdrawn, " \
  "         CASE WHEN u.sheets > 0 THEN u.sum ELSE n.score_num END AS score_num, " \
  "         CASE WHEN u.sheets > 0 THEN u.sheets ELSE n.score_den END AS score_den, " \
  "         CASE WHEN u.sheets > 0 THEN s.illustrative ELSE n.illustrative END AS illustrative " \
  "  FROM newest n JOIN first f ON f.product = n.product LEFT JOIN round b ON b.id = n.round " \
  "  LEFT JOIN outcome u ON u.id = (SELECT max (o.id) FROM dossier d JOIN session_product sp ON sp.dossier = d.id " \
  "                                 JOIN outcome o ON o.session_product = sp.id WHERE d.product = n.product AND d.round = n.round) " \
  "  LEFT JOIN session_product sp ON sp.id = u.session_product LEFT JOIN session s ON s.id = sp.session" \
  ")"

/* The dossier filed last up to the date, of those not withdrawn, and the council's outcome on it if there was one by
 * then. One whose day of filing is unknown counts from its round's year on. */
#define OCOP_FILED_SQL(part) \
  "filing AS (" \
  "  SELECT c.product, c.id, c.state, b.year, max (printf ('%04d%02d%012d', b.year, b.ordinal, c.id)) " \
  "  FROM dossier c JOIN round b ON b.id = c.round " \
  "  WHERE c.state <> 'withdrawn' AND coalesce (c.received_on, printf ('%04d-01-01', b.year)) <= ?1 " part " GROUP BY c.product" \
  "), filed AS (" \
  "  SELECT g.product, g.id, g.state, g.year, " \
  "         (SELECT max (o.id) FROM session_product sp JOIN outcome o ON o.session_product = sp.id JOIN session s ON s.id = sp.session " \
  "          WHERE sp.dossier = g.id AND coalesce (s.held_on, printf ('%04d-01-01', g.year)) <= ?1) AS outcome FROM filing g" \
  ")"

/* p: product, h: held, g: filed */
#define OCOP_STAGE_SQL \
  "CASE WHEN h.is_withdrawn THEN 'withdrawn' WHEN h.expires_on < ?1 THEN 'lapsed' WHEN h.expires_on <= ?2 THEN 'lapsing' " \
  "     WHEN h.stars IS NOT NULL THEN 'recognised' WHEN g.outcome IS NOT NULL THEN 'evaluated' WHEN g.id IS NOT NULL THEN 'preparing' " \
  "     WHEN EXISTS (SELECT 1 FROM recognition l WHERE l.product = p.id AND printf ('%04d-01-01', l.year) <= ?1) THEN 'evaluated' " \
  "     WHEN p.plan_received_on <= ?1 THEN 'plan' ELSE 'idea' END"

#define OCOP_CERTIFICATE_SQL \
  "CASE WHEN h.stars IS NULL THEN 'none' WHEN h.is_withdrawn THEN 'withdrawn' WHEN h.expires_on IS NULL THEN 'unknown' " \
  "     WHEN h.expires_on < ?1 THEN 'lapsed' WHEN h.expires_on <= ?2 THEN 'lapsing' ELSE 'valid' END"
