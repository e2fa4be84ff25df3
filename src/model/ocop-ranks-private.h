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

/* The days around the end of a certificate, by the decision in force at its end (26/2026/QĐ-TTg, Điều 7 khoản 6, Điều 12 khoản 3):
 * a re-evaluation is filed 180 to 120 days before; filed too early or too late, the certificate is valid until the authority
 * has decided, at most 180 days past its end. A test holds these to data/programme, where nothing is known of other decisions. */
#define OCOP_REFILING_FROM "2026-05-22"
#define OCOP_REFILE_OPENS_DAYS 180
#define OCOP_REFILE_CLOSES_DAYS 120
#define OCOP_EXTENDED_DAYS 180
#define OCOP_REMINDER_FROM "2023-02-24"
#define OCOP_REMINDER_DAYS 30

/* b, h: what is held. A day before or after its end; NULL where no decision sets one. */
#define OCOP_WINDOW_SQL(of, sign, days) \
  "CASE WHEN " of ".expires_on >= '" OCOP_REFILING_FROM "' THEN date (" of ".expires_on, '" sign G_STRINGIFY (days) " days') END"
#define OCOP_OPENS_SQL(of) OCOP_WINDOW_SQL (of, "-", OCOP_REFILE_OPENS_DAYS)
#define OCOP_CLOSES_SQL(of) OCOP_WINDOW_SQL (of, "-", OCOP_REFILE_CLOSES_DAYS)
#define OCOP_EXTENDED_SQL(of) OCOP_WINDOW_SQL (of, "+", OCOP_EXTENDED_DAYS)

/* Whether a re-evaluation was filed that no authority has decided by the date; WHEN is an AND about l, the dossier. */
#define OCOP_REFILED_SQL(of, when) \
  "EXISTS (SELECT 1 FROM dossier l WHERE l.product = " of ".product AND l.kind = 're_evaluation' AND l.received_on <= ?1 " \
  "        AND l.received_on > coalesce (" of ".decided_on, '') AND l.state NOT IN ('refused', 'withdrawn') " when \
  "        AND NOT EXISTS (SELECT 1 FROM session_product v JOIN session w ON w.id = v.session JOIN outcome y ON y.session_product = v.id " \
  "                        WHERE v.dossier = l.id AND w.held_on <= ?1))"
#define OCOP_FILED_LATE_SQL(of) \
  OCOP_REFILED_SQL (of, "AND l.received_on <= " OCOP_EXTENDED_SQL (of) \
                        " AND NOT l.received_on BETWEEN " OCOP_OPENS_SQL (of) " AND " OCOP_CLOSES_SQL (of))

/* The recognition that holds on a date is the last one up to it. A decision whose date is unknown holds from its
 * year on, as the last of the year. The keys say the order and, from their 15th sign on, the recognition.
 *
 * The score comes from the council's outcome in the same round, else as published; where a dossier was heard twice in a
 * round the last outcome counts. Of certificates the last that was not withdrawn by then counts; '' if all were. */
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
  "         (SELECT max (CASE WHEN state = 'issued' OR withdrawn_on > ?1 THEN expires_on ELSE '' END) FROM certificate WHERE recognition = n.id) AS certified, " \
  "         (SELECT max (o.id) FROM dossier d JOIN session_product sp ON sp.dossier = d.id JOIN outcome o ON o.session_product = sp.id " \
  "          WHERE d.product = e.product AND d.round = n.round) AS outcome " \
  "  FROM ends e CROSS JOIN recognition n ON n.id = e.newest" \
  "), ranked AS (" \
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
  "), held AS (" \
  "  SELECT b.*, CASE WHEN b.expires_on < ?1 AND b.expires_on >= '" OCOP_REFILING_FROM "' AND " OCOP_FILED_LATE_SQL ("b") \
  "                   THEN " OCOP_EXTENDED_SQL ("b") " END AS extended_to FROM ranked b" \
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

/* Where the day of the decision is not known its year may still settle it: a decision of 2020 was good on the first day of 2023 and no longer on the first of 2024, whatever its day. h: held */
#define OCOP_LASTS_SQL "?1 <= (h.year + 3) || '-01-01'"
#define OCOP_IS_OVER_SQL "?1 > (h.year + 3) || '-12-31'"

/* h: held. A certificate is valid to its last day, that day included. */
#define OCOP_VALIDITY_SQL \
  "CASE WHEN h.is_withdrawn THEN 'withdrawn' WHEN h.expires_on >= ?1 THEN 'valid' WHEN h.extended_to >= ?1 THEN 'extended' " \
  "     WHEN h.expires_on IS NOT NULL THEN 'lapsed' WHEN " OCOP_LASTS_SQL " THEN 'valid' WHEN " OCOP_IS_OVER_SQL " THEN 'lapsed' " \
  "     ELSE 'unknown' END"

#define OCOP_CERTIFICATE_SQL \
  "CASE WHEN h.stars IS NULL THEN 'none' WHEN NOT h.is_withdrawn AND h.expires_on BETWEEN ?1 AND ?2 THEN 'lapsing' " \
  "     ELSE " OCOP_VALIDITY_SQL " END"

/* How far the renewal of a certificate is; h: held */
#define OCOP_RENEWAL_SQL \
  "CASE WHEN h.stars IS NULL THEN NULL WHEN h.is_withdrawn THEN 'withdrawn' WHEN h.expires_on IS NULL THEN 'unknown' " \
  "     WHEN h.extended_to >= ?1 THEN 'extended' " \
  "     WHEN h.expires_on >= '" OCOP_REFILING_FROM "' AND h.expires_on >= ?1 AND " OCOP_FILED_LATE_SQL ("h") " THEN 'filed_late' " \
  "     WHEN h.extended_to IS NULL AND " OCOP_REFILED_SQL ("h", "") " THEN 'filed' " \
  "     WHEN h.expires_on < ?1 THEN 'not_renewed' " \
  "     WHEN h.expires_on < '" OCOP_REFILING_FROM "' THEN " \
  "       CASE WHEN h.expires_on >= '" OCOP_REMINDER_FROM "' AND " \
  "                 date (h.expires_on, '-" G_STRINGIFY (OCOP_REMINDER_DAYS) " days') <= ?1 THEN 'remind' ELSE 'running' END " \
  "     WHEN ?1 < " OCOP_OPENS_SQL ("h") " THEN 'running' WHEN ?1 <= " OCOP_CLOSES_SQL ("h") " THEN 'open' ELSE 'late' END"

/* p: product, h: held, g: filed */
#define OCOP_STAGE_SQL \
  "CASE WHEN h.stars IS NOT NULL THEN " \
  "       CASE " OCOP_VALIDITY_SQL " WHEN 'withdrawn' THEN 'withdrawn' WHEN 'lapsed' THEN 'lapsed' WHEN 'extended' THEN 'lapsing' " \
  "            ELSE iif (h.expires_on <= ?2, 'lapsing', 'recognised') END " \
  "     WHEN g.outcome IS NOT NULL THEN 'evaluated' WHEN g.id IS NOT NULL THEN 'preparing' " \
  "     WHEN EXISTS (SELECT 1 FROM recognition l WHERE l.product = p.id AND printf ('%04d-01-01', l.year) <= ?1) THEN 'evaluated' " \
  "     WHEN p.plan_received_on <= ?1 THEN 'plan' ELSE 'idea' END"
