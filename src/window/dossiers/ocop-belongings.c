/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-belongings.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* What a product is given or found to be is its producer's, too. */
static void
set_producer_of (OcopRecord    *record,
                 OcopWorkspace *workspace,
                 guint          product_field,
                 guint          producer_field)
{
  g_autoptr (OcopRecord) product = ocop_record_load (ocop_workspace_get_db (workspace), OCOP_KIND_PRODUCT,
                                                     ocop_record_get_ref (record, product_field), NULL);

  if (product != NULL && ocop_record_is_set (product, OCOP_PRODUCT_PRODUCER))
    ocop_record_set_ref (record, producer_field, ocop_record_get_ref (product, OCOP_PRODUCT_PRODUCER));
}

static void
prepare_support (OcopRecord    *record,
                 OcopWorkspace *workspace)
{
  set_producer_of (record, workspace, OCOP_SUPPORT_PRODUCT, OCOP_SUPPORT_PRODUCER);
}

static void
prepare_inspection (OcopRecord    *record,
                    OcopWorkspace *workspace)
{
  ocop_record_set_text (record, OCOP_INSPECTION_KIND, "yearly");
  ocop_record_set_text (record, OCOP_INSPECTION_CONCERNS, "product");
  if (!ocop_record_is_set (record, OCOP_INSPECTION_PRODUCER))
    set_producer_of (record, workspace, OCOP_INSPECTION_PRODUCT, OCOP_INSPECTION_PRODUCER);
}

static void
prepare_evidence (OcopRecord    *record,
                  OcopWorkspace *workspace)
{
  set_producer_of (record, workspace, OCOP_EVIDENCE_PRODUCT, OCOP_EVIDENCE_PRODUCER);
}

static void
prepare_step (OcopRecord    *record,
              OcopWorkspace *workspace)
{
  g_autofree char *today = ocop_date_today ();

  ocop_record_set_text (record, OCOP_DOSSIER_STEP_KIND, "received");
  ocop_record_set_text (record, OCOP_DOSSIER_STEP_MADE_ON, today);
}

static const guint support_fields[] = { OCOP_SUPPORT_CONTENT, OCOP_SUPPORT_KIND, OCOP_SUPPORT_GIVEN_ON, OCOP_SUPPORT_FUND,
                                        OCOP_SUPPORT_AMOUNT, 0 };
static const guint inspection_fields[] = { OCOP_INSPECTION_CONCERNS, OCOP_INSPECTION_PLANNED_ON, OCOP_INSPECTION_VISITED_ON,
                                           OCOP_INSPECTION_RESULT, OCOP_INSPECTION_REMEDY_DUE, 0 };
static const guint evidence_fields[] = { OCOP_EVIDENCE_NAME, OCOP_EVIDENCE_NUMBER, OCOP_EVIDENCE_ISSUED_ON, OCOP_EVIDENCE_EXPIRES_ON, 0 };
static const guint step_fields[] = { OCOP_DOSSIER_STEP_WORDS, OCOP_DOSSIER_STEP_KIND, OCOP_DOSSIER_STEP_MADE_ON, OCOP_DOSSIER_STEP_MADE_BY,
                                     OCOP_DOSSIER_STEP_DUE_ON, 0 };

const OcopRecordsCardKind ocop_product_supports = {
  .title = N_("Support Received"),
  .parent = OCOP_SUPPORT_PRODUCT,
  .fields = support_fields,
  .order = OCOP_SUPPORT_GIVEN_ON,
  .latest_first = TRUE,
  .add = N_("Add _Support"),
  .none = N_("No support for this product is recorded. What was paid for packaging, stamps, a fair or advice is entered here with its "
             "source of money."),
  .prepare = prepare_support,
};

const OcopRecordsCardKind ocop_producer_supports = {
  .title = N_("Support Received"),
  .parent = OCOP_SUPPORT_PRODUCER,
  .fields = support_fields,
  .order = OCOP_SUPPORT_GIVEN_ON,
  .latest_first = TRUE,
  .add = N_("Add _Support"),
  .none = N_("No support for this producer is recorded. What was paid for packaging, stamps, a fair or advice is entered here with its "
             "source of money."),
};

const OcopRecordsCardKind ocop_product_inspections = {
  .title = N_("Inspections"),
  .parent = OCOP_INSPECTION_PRODUCT,
  .fields = inspection_fields,
  .order = OCOP_INSPECTION_PLANNED_ON,
  .latest_first = TRUE,
  .add = N_("Plan an _Inspection"),
  .none = N_("No inspection of this product is planned or recorded."),
  .prepare = prepare_inspection,
};

const OcopRecordsCardKind ocop_producer_inspections = {
  .title = N_("Inspections"),
  .parent = OCOP_INSPECTION_PRODUCER,
  .fields = inspection_fields,
  .order = OCOP_INSPECTION_PLANNED_ON,
  .latest_first = TRUE,
  .add = N_("Plan an _Inspection"),
  .none = N_("No inspection of this producer is planned or recorded."),
  .prepare = prepare_inspection,
};

const OcopRecordsCardKind ocop_product_evidence = {
  .title = N_("Evidence of This Product Alone"),
  .parent = OCOP_EVIDENCE_PRODUCT,
  .fields = evidence_fields,
  .order = OCOP_EVIDENCE_EXPIRES_ON,
  .add = N_("Add _Evidence"),
  .none = N_("All evidence of the product is that of its producer."),
  .prepare = prepare_evidence,
};

const OcopRecordsCardKind ocop_producer_evidence = {
  .title = N_("Evidence"),
  .parent = OCOP_EVIDENCE_PRODUCER,
  .fields = evidence_fields,
  .order = OCOP_EVIDENCE_EXPIRES_ON,
  .add = N_("Add _Evidence"),
  .none = N_("No evidence of this producer is recorded. What is given once serves all dossiers until it lapses."),
};

const OcopRecordsCardKind ocop_dossier_way_steps = {
  .title = N_("The Way of the Dossier"),
  .parent = OCOP_DOSSIER_STEP_DOSSIER,
  .fields = step_fields,
  .order = OCOP_DOSSIER_STEP_MADE_ON,
  .add = N_("Add a _Step"),
  .none = N_("No step is recorded. The first one is that the dossier was received; its state follows from the last."),
  .prepare = prepare_step,
};
