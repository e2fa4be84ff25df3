/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-units.h"

G_BEGIN_DECLS

/**
 * OcopRenewalRow:
 * @commune: (nullable): of the producer on the as-of date   @stars: rank held   @proposed: whether five are only proposed
 * @begins_on: @expires_on: of the certificate, ISO
 * @opens_on: @closes_on: (nullable): between which the re-evaluation is filed in time
 * @refiled_on: (nullable): when one was filed last, by the as-of date
 * @renewal: a key of #ocop_renewals
 *
 * A certificate about to end or ended.
 */
typedef struct
{
  char *product;
  char *producer;
  char *commune;
  int stars;
  gboolean proposed;
  char *begins_on;
  char *expires_on;
  char *opens_on;
  char *closes_on;
  char *refiled_on;
  const char *renewal;
} OcopRenewalRow;

/**
 * OcopSupportRow:
 * @product: (nullable)   @kind: a key of #ocop_support_kinds
 * @amount: in đồng, -1 where it is not known
 * @fund: (nullable)   @source: (nullable): a key of #ocop_fund_sources
 * @decision: (nullable): “3500/QĐ-UBND ngày 03/11/2021”   @given_on: (nullable): ISO
 *
 * What a producer received in the year.
 */
typedef struct
{
  char *producer;
  char *product;
  const char *kind;
  char *content;
  gint64 amount;
  char *fund;
  const char *source;
  char *decision;
  char *given_on;
  gboolean illustrative;
} OcopSupportRow;

/**
 * OcopInspectionRow:
 * @product: (nullable): one product; %NULL for all of the producer
 * @kind: @concerns: @result: (nullable): @state: keys of their choices
 * @remedy_due: @remedied_on: (nullable): ISO
 *
 * An inspection planned or made in the year.
 */
typedef struct
{
  char *producer;
  char *product;
  char *commune;
  const char *kind;
  const char *concerns;
  char *planned_on;
  char *visited_on;
  char *inspected_by;
  char *findings;
  const char *result;
  char *remedy;
  char *remedy_due;
  char *remedied_on;
  char *proposal;
  const char *state;
  gboolean illustrative;
} OcopInspectionRow;

/**
 * OcopDossierRow:
 * @round: “Đợt 2”   @kind: @state: keys of their choices
 * @received_on: (nullable): ISO
 * @n_asked: documents that apply   @n_present: of them there and valid
 * @lacking: (nullable): names of the others, separated by semicolons
 *
 * A dossier of the year and its documents.
 */
typedef struct
{
  char *round;
  char *product;
  char *producer;
  char *commune;
  const char *kind;
  char *received_on;
  const char *state;
  int n_asked;
  int n_present;
  char *lacking;
  gboolean illustrative;
} OcopDossierRow;

/**
 * OcopDossierTables:
 * @renewals: (element-type OcopRenewalRow): certificates that end within a year of the as-of date, or ended since the beginning of the
 *   second year before and were not renewed; by their end
 * @supports: (element-type OcopSupportRow): of the year, up to the as-of date, by producer
 * @inspections: (element-type OcopInspectionRow): of the year, by day
 * @dossiers: (element-type OcopDossierRow): of the year's rounds, filed up to the as-of date
 *
 * What the office's tables of dossiers and what follows a recognition show.
 */
typedef struct
{
  GPtrArray *renewals;
  GPtrArray *supports;
  GPtrArray *inspections;
  GPtrArray *dossiers;
} OcopDossierTables;

OcopDossierTables *ocop_dossier_tables_load (OcopDb             *db,
                                             int                 year,
                                             const char         *as_of,
                                             GError            **error);
void               ocop_dossier_tables_free (OcopDossierTables  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopDossierTables, ocop_dossier_tables_free)

G_END_DECLS
