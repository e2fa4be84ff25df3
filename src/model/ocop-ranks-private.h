/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Which rank a product holds on a date, and where it stands in the OCOP cycle: said here once, as pieces of the
 * statements of the register, of the lists on the screen and of one product's page. ?1 is the as-of date, ?2 the
 * date up to which a certificate is about to lapse. PART is "" for all products or an AND that names one. */

/* How long before its end a certificate is about to lapse: from then on the re-evaluation is prepared (it is filed 180
 * to 120 days before the end). */
#define OCOP_LAPSING_MONTHS 6

/* A recognition is valid for 36 months under all three decisions; one of 29 February ends on 28 February. */
#define OCOP_VALID_MONTHS 36
#define OCOP_EXPIRY_SQL(date) "((substr (" date ", 1, 4) + 3) || replace (substr (" date ", 5), '-02-29', '-02-28'))"

/* The recognition that holds on a date is the last one up to it. A decision whose date is unknown holds from its
 * year on, as the last of the year. The keys say the order and, from their 15th sign on, the recognition.
 *
 * The score comes from the council's outcome in the same round, else as published; where a dossier was heard twice in a
 * round the last outcome counts. Of certificates the last that was not withdrawn counts; '' if all were. */
#define OCOP_HELD_SQL(part) \
  "known AS (" \
  "  SELECT c.product, printf ('%04d%s%012d', c.year, coalesce (d.issued_on, printf ('%04d-12-31', c.year)), c.id) AS key " \
  "  FROM recognition c LEFT JOIN decision d ON d.id = c.decision " \
  "  WHERE c.stars >= 3 AND coalesce (d.issued_on, printf ('%04d-01-01', c.year)) <= ?1 " part \
  "), ends AS (" \
  "  SELECT product, CAST (substr (max (key), 15) AS INTEGER) AS newest, CAST (substr (min (key), 15) AS INTEGER) AS oldest " \
  "  FROM known GROUP BY product" \
  "), newest AS (" \
  "  SELECT e.product, e.oldest, n.id AS recognition, n.stars, n.kind, n.year, n.round, n.decision, n.authority, " \
  "         n.score_num, n.score_den, n.illustrative, " \
  "         (SELECT max (CASE state WHEN 'issued' THEN expires_on ELSE '' END) FROM certificate WHERE recognition = n.id) AS certified, " \
  "         (SELECT max (o.id) FROM dossier d JOIN session_product sp ON sp.dossier = d.id JOIN outcome o ON o.session_product = sp.id " \
  "          WHERE d.product = e.product AND d.round = n.round) AS outcome " \
  "  FROM ends e CROSS JOIN recognition n ON n.id = e.newest" \
  "), held AS (" \
  "  SELECT n.product, n.recognition, n.stars, n.kind, n.year, n.round, n.stars = 5 AND b.level IS 'city' AS proposed, " \
  "         d.number AS decision, " \
  "         d.issued_on AS decided_on, coalesce (n.authority, d.authority) AS authority, f.year AS year_first, " \
  "         f.round AS round_first, f.id AS first, n.certified IS '' AS is_withdrawn, " \
  "         CASE WHEN n.certified > '' THEN n.certified ELSE " OCOP_EXPIRY_SQL ("d.issued_on") " END AS expires_on, " \
  "         CASE WHEN u.sheets > 0 THEN u.sum ELSE n.score_num END AS score_num, " \
  "         CASE WHEN u.sheets > 0 THEN u.sheets ELSE n.score_den END AS score_den, " \
  "         CASE WHEN u.sheets > 0 THEN s.illustrative ELSE n.illustrative END AS illustrative " \
  "  FROM newest n CROSS JOIN recognition f ON f.id = n.oldest LEFT JOIN decision d ON d.id = n.decision " \
  "  LEFT JOIN round b ON b.id = n.round LEFT JOIN outcome u ON u.id = n.outcome " \
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

/* Where the day of the decision is not known its year may still settle it, as in ocop_register_row_get_validity(): a
 * decision of 2020 was good on the first day of 2023 and no longer on the first of 2024, whatever its day. h: held */
#define OCOP_LASTS_SQL "?1 <= (h.year + 3) || '-01-01'"
#define OCOP_IS_OVER_SQL "?1 > (h.year + 3) || '-12-31'"

/* p: product, h: held, g: filed */
#define OCOP_STAGE_SQL \
  "CASE WHEN h.is_withdrawn THEN 'withdrawn' WHEN h.expires_on < ?1 THEN 'lapsed' WHEN h.expires_on <= ?2 THEN 'lapsing' " \
  "     WHEN h.expires_on IS NULL AND h.stars IS NOT NULL AND " OCOP_IS_OVER_SQL " THEN 'lapsed' " \
  "     WHEN h.stars IS NOT NULL THEN 'recognised' WHEN g.outcome IS NOT NULL THEN 'evaluated' WHEN g.id IS NOT NULL THEN 'preparing' " \
  "     WHEN EXISTS (SELECT 1 FROM recognition l WHERE l.product = p.id AND printf ('%04d-01-01', l.year) <= ?1) THEN 'evaluated' " \
  "     WHEN p.plan_received_on <= ?1 THEN 'plan' ELSE 'idea' END"

#define OCOP_CERTIFICATE_SQL \
  "CASE WHEN h.stars IS NULL THEN 'none' WHEN h.is_withdrawn THEN 'withdrawn' " \
  "     WHEN h.expires_on IS NULL AND " OCOP_LASTS_SQL " THEN 'valid' WHEN h.expires_on IS NULL AND " OCOP_IS_OVER_SQL " THEN 'lapsed' " \
  "     WHEN h.expires_on IS NULL THEN 'unknown' " \
  "     WHEN h.expires_on < ?1 THEN 'lapsed' WHEN h.expires_on <= ?2 THEN 'lapsing' ELSE 'valid' END"
