/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/* In which state each document of a dossier is, said here once as pieces of the statements of a dossier's page, of the lists
 * and of the tables. DAY is the as-of date; PART is "" for all dossiers or an AND about d. temp.asked_now (made by
 * ocop_documents_prepare()) has what the regulations ask for. */

/* Evidence that ends within so many days of the date is about to lapse. */
#define OCOP_EVIDENCE_LAPSING_DAYS 90

/* A dossier is judged on the day of the session that hears it, be that to come or past; without one on the as-of date. */
#define OCOP_JUDGED_SQL(day, part) \
  "judged AS (" \
  "  SELECT d.id, d.product, p.producer, d.regulation, d.kind, d.set_no, d.samples, r.type, d.local_labour_percent AS labour, " \
  "         d.local_material_percent AS material, d.samples_on, d.confirmed_on, " \
  "         coalesce ((SELECT max (s.held_on) FROM session_product sp JOIN session s ON s.id = sp.session " \
  "                    WHERE sp.dossier = d.id), " day ") " \
  "           AS on_date " \
  "  FROM dossier d JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer WHERE 1 " part \
  ")"

/* best: the last day of the evidence that decides, and behind it the evidence: what the office chose, else the one that lasts
 * longest. NAME is that of the
 * table, OF "" or an AND about a, the document. own: what the dossier itself holds: 1 in part, 2 wholly. */
#define OCOP_BEST_SQL "coalesce (e.expires_on, '9999-12-31') || printf ('%012d', e.id)"
#define OCOP_ASKED_SQL(name, of) \
  name " AS MATERIALIZED (" \
  "  SELECT j.id AS dossier, j.on_date, a.document, a.name, a.position, a.listed, x.id AS choice, x.not_applicable, x.defect, " \
  "    CASE WHEN x.evidence IS NOT NULL THEN (SELECT " OCOP_BEST_SQL " FROM evidence e WHERE e.id = x.evidence " \
  "                                           AND coalesce (e.issued_on, '') <= j.on_date) " \
  "         WHEN NOT a.filing_only THEN (SELECT max (" OCOP_BEST_SQL ") FROM evidence e WHERE e.producer = j.producer " \
  "                                      AND e.document = a.document AND coalesce (e.product, j.product) = j.product " \
  "                                      AND coalesce (e.issued_on, '') <= j.on_date) END AS best, " \
  "    CASE a.document " \
  "      WHEN 'samples' THEN CASE WHEN coalesce (j.samples_on, '') > j.on_date THEN NULL WHEN j.samples >= a.samples THEN 2 " \
  "                               WHEN j.samples > 0 THEN 1 END " \
  "      WHEN 'commune-confirmation' THEN CASE WHEN j.confirmed_on > j.on_date THEN NULL " \
  "                                            WHEN j.labour + j.material IS NOT NULL AND j.confirmed_on IS NOT NULL THEN 2 " \
  "                                            WHEN j.labour IS NOT NULL OR j.material IS NOT NULL THEN 1 END " \
  "      WHEN 'self-assessment' THEN (SELECT max (CASE h.state WHEN 'submitted' THEN 2 ELSE 1 END) FROM sheet h " \
  "                                   WHERE h.dossier = j.id AND h.kind = 'self') END AS own " \
  "  FROM judged j CROSS JOIN temp.asked_now a ON a.regulation = j.regulation AND a.filing = j.kind AND (a.sets >> j.set_no) & 1 " \
  "    AND (a.producers IS NULL OR instr (a.producers, ' ' || j.type || ' ') > 0) " \
  "    AND (a.for_centre = 0 OR EXISTS (SELECT 1 FROM dossier_step f WHERE f.dossier = j.id AND f.kind = 'forwarded_centre' " \
  "                                     AND f.made_on <= j.on_date)) " of " " \
  "  LEFT JOIN dossier_document x ON x.dossier = j.id AND x.document = a.document" \
  ")"

/* k: asked. A document that only criteria name is not missed where it is not there. */
#define OCOP_DOCUMENT_STATE_SQL \
  "CASE WHEN k.not_applicable = 1 THEN 'not_applicable' WHEN k.defect IS NOT NULL THEN 'defective' WHEN k.own = 2 THEN 'present' " \
  "     WHEN substr (k.best, 1, 10) > date (k.on_date, '+" G_STRINGIFY (OCOP_EVIDENCE_LAPSING_DAYS) " days') THEN 'present' " \
  "     WHEN substr (k.best, 1, 10) >= k.on_date THEN 'lapsing' WHEN k.best IS NOT NULL THEN 'lapsed' WHEN k.own = 1 THEN 'defective' " \
  "     WHEN k.listed THEN 'missing' ELSE 'unasked' END"

#define OCOP_IS_LACKING_SQL "IN ('missing', 'lapsed', 'defective')"

/* Of each dossier how many documents apply, how many of them are there and valid, and the names of the others. Comes after
 * OCOP_ASKED_SQL. */
#define OCOP_COUNTED_SQL \
  "stated AS (SELECT k.dossier, k.name, k.position, " OCOP_DOCUMENT_STATE_SQL " AS state FROM asked k), " \
  "counted AS (SELECT dossier, sum (state IN ('present', 'lapsing')) AS n_present, " \
  "            sum (state NOT IN ('not_applicable', 'unasked')) AS n_asked, " \
  "            group_concat (CASE WHEN state " OCOP_IS_LACKING_SQL " THEN name END, '; ') AS lacking " \
  "            FROM (SELECT * FROM stated ORDER BY dossier, position) GROUP BY dossier) "

gboolean ocop_documents_prepare (OcopDb   *db,
                                 GError  **error);

G_END_DECLS
