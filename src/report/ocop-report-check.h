/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "report/ocop-report-data.h"

G_BEGIN_DECLS

/**
 * OcopFindingLevel:
 * @OCOP_FINDING_NOTE: to be known, nothing is wrong
 * @OCOP_FINDING_DOUBT: to be looked at: something is missing or written in two ways
 * @OCOP_FINDING_WRONG: two papers would contradict each other
 */
typedef enum
{
  OCOP_FINDING_NOTE,
  OCOP_FINDING_DOUBT,
  OCOP_FINDING_WRONG,
} OcopFindingLevel;

/**
 * OcopCheckKind:
 * @OCOP_CHECK_NAMES: one name in two ways of writing, or two records of one name
 * @OCOP_CHECK_DECISIONS: decisions without number or day
 * @OCOP_CHECK_UNITS: products without a unit, and units that are no longer
 * @OCOP_CHECK_SUMS: whether annex, minutes, decision, register and breakdowns say the same
 * @OCOP_CHECK_SIGNERS: whether somebody signs on the day
 * @OCOP_CHECK_SESSIONS: whether sessions are complete and sealed
 *
 * What is looked at before papers are written.
 */
typedef enum
{
  OCOP_CHECK_NAMES,
  OCOP_CHECK_DECISIONS,
  OCOP_CHECK_UNITS,
  OCOP_CHECK_SUMS,
  OCOP_CHECK_SIGNERS,
  OCOP_CHECK_SESSIONS,
} OcopCheckKind;

#define OCOP_N_CHECKS (OCOP_CHECK_SESSIONS + 1)

/**
 * OcopFinding:
 * @check: by which check   @level: how bad it is
 * @subject: whose matter it is: a product, a producer, a session
 * @sentence: what is the matter, translated
 * @kind: of the record that mends it, %OCOP_N_KINDS for none
 * @id: its row id; 0 where it is still to be made
 * @detail: (nullable): what a record to be made begins with: the role of a signer
 */
typedef struct
{
  OcopCheckKind check;
  OcopFindingLevel level;
  char *subject;
  char *sentence;
  OcopKind kind;
  gint64 id;
  const char *detail;
} OcopFinding;

GPtrArray  *ocop_report_check       (OcopDb           *db,
                                     const OcopReport *report,
                                     GError          **error);
const char *ocop_check_kind_passed  (OcopCheckKind     check);
const char *ocop_check_kind_title   (OcopCheckKind     check);

G_END_DECLS
