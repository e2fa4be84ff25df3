/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-record-forms.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-lines-entry.h"
#include "window/form/ocop-photo-entry.h"
#include "window/evaluations/ocop-session-edit.h"
#include "window/form/ocop-making-entry.h"
#include "window/form/ocop-record-edit.h"
#include "window/form/ocop-text-entry.h"
#include "window/overview/ocop-programme-forms.h"
#include "window/producers/ocop-producer-edit.h"
#include "window/products/ocop-product-edit.h"

#include <glib/gi18n-lib.h>

/* Kinds whose form is no more than a table of sections. */

static const OcopFormRow round_rows[] = {
  { .field = OCOP_ROUND_NAME, .hint = N_("As “Đợt 1 năm 2026”") },
  { .field = OCOP_ROUND_YEAR },
  { .field = OCOP_ROUND_ORDINAL },
  { .field = OCOP_ROUND_LEVEL },
  { .field = OCOP_ROUND_FILED_BY, .hint = N_("Typed as 30/6/2026, or picked") },
  { .field = OCOP_ROUND_NOTE },
  { .field = OCOP_ROUND_ILLUSTRATIVE },
};
static const OcopFormSection round_sections[] = { OCOP_FORM_SECTION (N_("Round"), round_rows), { NULL } };

static const OcopFormRow decision_rows[] = {
  { .field = OCOP_DECISION_NUMBER, .hint = N_("As 3500/QĐ-UBND") },
  { .field = OCOP_DECISION_ISSUED_ON },
  { .field = OCOP_DECISION_AUTHORITY, .hint = N_("As “UBND thành phố Đà Nẵng”") },
  { .field = OCOP_DECISION_SUBJECT },
};
static const OcopFormSection decision_sections[] = { OCOP_FORM_SECTION (N_("Decision"), decision_rows), { NULL } };

static const OcopFormRow recognition_rows[] = {
  { .field = OCOP_RECOGNITION_PRODUCT },
  { .field = OCOP_RECOGNITION_STARS },
  { .field = OCOP_RECOGNITION_KIND },
  { .field = OCOP_RECOGNITION_YEAR },
  { .field = OCOP_RECOGNITION_ROUND },
  { .field = OCOP_RECOGNITION_SCORE_NUM, .make = ocop_fraction_entry_new, .label = N_("Published score"),
    .hint = N_("With comma or point, as 84,36; an exact mean as 695/9") },
};
static const OcopFormRow recognition_source_rows[] = {
  { .field = OCOP_RECOGNITION_DECISION },
  { .field = OCOP_RECOGNITION_AUTHORITY },
  { .field = OCOP_RECOGNITION_SOURCE },
  { .field = OCOP_RECOGNITION_ILLUSTRATIVE },
};
static const OcopFormSection recognition_sections[] = {
  OCOP_FORM_SECTION (N_("Recognition"), recognition_rows),
  OCOP_FORM_SECTION (N_("By Whom"), recognition_source_rows),
  { NULL },
};

static const OcopFormRow certificate_rows[] = {
  { .field = OCOP_CERTIFICATE_RECOGNITION }, { .field = OCOP_CERTIFICATE_REGISTER_NO }, { .field = OCOP_CERTIFICATE_ISSUED_ON },
  { .field = OCOP_CERTIFICATE_EXPIRES_ON },  { .field = OCOP_CERTIFICATE_STATE },       { .field = OCOP_CERTIFICATE_GROUND },
  { .field = OCOP_CERTIFICATE_REASON },      { .field = OCOP_CERTIFICATE_CONCLUDED_ON }, { .field = OCOP_CERTIFICATE_WITHDRAWN_ON },
  { .field = OCOP_CERTIFICATE_WITHDRAWAL },
  { .field = OCOP_CERTIFICATE_ILLUSTRATIVE },
};
static const OcopFormSection certificate_sections[] = { OCOP_FORM_SECTION (N_("Certificate"), certificate_rows), { NULL } };

static const OcopFormRow office_rows[] = {
  { .field = OCOP_OFFICE_NAME }, { .field = OCOP_OFFICE_ROLE }, { .field = OCOP_OFFICE_SUPERIOR },
};
static const OcopFormRow office_paper_rows[] = {
  { .field = OCOP_OFFICE_HEADING, .hint = N_("Line by line, as it stands on top of the papers") },
  { .field = OCOP_OFFICE_PLACE },
  { .field = OCOP_OFFICE_VALID_FROM },
  { .field = OCOP_OFFICE_VALID_TO },
};
static const OcopFormSection office_sections[] = {
  OCOP_FORM_SECTION (N_("Office"), office_rows),
  OCOP_FORM_SECTION (N_("On Papers"), office_paper_rows),
  { NULL },
};

static const OcopFormRow person_rows[] = {
  { .field = OCOP_PERSON_NAME },     { .field = OCOP_PERSON_OFFICE }, { .field = OCOP_PERSON_SHORT_OFFICE },
  { .field = OCOP_PERSON_POSITION }, { .field = OCOP_PERSON_PHONE },
};
static const OcopFormSection person_sections[] = { OCOP_FORM_SECTION (N_("Person"), person_rows), { NULL } };

static const OcopFormRow council_rows[] = {
  { .field = OCOP_COUNCIL_NAME, .hint = N_("As the decision names it") },
  { .field = OCOP_COUNCIL_LEVEL },
  { .field = OCOP_COUNCIL_YEAR },
  { .field = OCOP_COUNCIL_UNIT,
    .hint = N_("The city, the district or the commune whose council it is; papers of a district's council are headed by it") },
};
static const OcopFormRow founding_rows[] = {
  { .field = OCOP_COUNCIL_DECISION, .make = ocop_making_entry_new, .label = N_("Founded by"),
    .hint = N_("Type the number; a decision that is not there yet can be added here") },
};
static const OcopFormSection council_sections[] = {
  OCOP_FORM_SECTION (N_("Council"), council_rows),
  OCOP_FORM_SECTION (N_("Decision"), founding_rows),
  { NULL },
};

static const OcopFormRow council_member_rows[] = {
  { .field = OCOP_COUNCIL_MEMBER_PERSON, .make = ocop_making_entry_new,
    .hint = N_("Type any part of the name or the office; who is not there yet can be added here") },
  { .field = OCOP_COUNCIL_MEMBER_ROLE },
  { .field = OCOP_COUNCIL_MEMBER_VOTES },
  { .field = OCOP_COUNCIL_MEMBER_POSITION },
};
static const OcopFormSection council_member_sections[] = { OCOP_FORM_SECTION (N_("Council member"), council_member_rows), { NULL } };

static const OcopFormRow dossier_rows[] = {
  { .field = OCOP_DOSSIER_KIND }, { .field = OCOP_DOSSIER_ROUND }, { .field = OCOP_DOSSIER_ILLUSTRATIVE },
};
static const OcopFormRow confirmation_rows[] = {
  { .field = OCOP_DOSSIER_LOCAL_LABOUR_PERCENT },
  { .field = OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT },
  { .field = OCOP_DOSSIER_CONFIRMED_ON },
  { .field = OCOP_DOSSIER_CONFIRMED_BY, .hint = N_("As “UBND phường Hòa An”") },
};
static const OcopFormRow samples_rows[] = { { .field = OCOP_DOSSIER_SAMPLES }, { .field = OCOP_DOSSIER_SAMPLES_ON } };
static const OcopFormSection dossier_sections[] = {
  OCOP_FORM_SECTION (N_("Dossier"), dossier_rows),
  OCOP_FORM_SECTION (N_("Confirmation of the Commune"), confirmation_rows),
  OCOP_FORM_SECTION (N_("Samples"), samples_rows),
  { NULL },
};

static const OcopFormRow signer_rows[] = {
  { .field = OCOP_SIGNER_ROLE },
  { .field = OCOP_SIGNER_NAME },
  { .field = OCOP_SIGNER_CAPACITY, .hint = N_("Line by line, as “KT. CHỦ TỊCH” and “PHÓ CHỦ TỊCH”; empty as the paper has them") },
  { .field = OCOP_SIGNER_VALID_FROM },
  { .field = OCOP_SIGNER_VALID_TO },
};
static const OcopFormSection signer_sections[] = { OCOP_FORM_SECTION (N_("Signer"), signer_rows), { NULL } };

static const OcopFormRow paper_rows[] = {
  { .field = OCOP_PAPER_DOCUMENT },
  { .field = OCOP_PAPER_SESSION },
  { .field = OCOP_PAPER_NUMBER, .hint = N_("As it stands behind “Số:”, 125/TTr-SNNMT") },
  { .field = OCOP_PAPER_ISSUED_ON },
};
static const OcopFormSection paper_sections[] = { OCOP_FORM_SECTION (N_("Number of a paper"), paper_rows), { NULL } };

static const OcopFormRow check_rows[] = {
  { .field = OCOP_SALES_POINT_CHECK_ITEM },
  { .field = OCOP_SALES_POINT_CHECK_RESULT },
  { .field = OCOP_SALES_POINT_CHECK_CHECKED_ON },
  { .field = OCOP_SALES_POINT_CHECK_INSPECTOR, .hint = N_("The office, not a person") },
  { .field = OCOP_SALES_POINT_CHECK_NOTE },
  { .field = OCOP_SALES_POINT_CHECK_EVIDENCE, .make = ocop_photo_entry_new },
};
static const OcopFormSection check_sections[] = { OCOP_FORM_SECTION (N_("Check of a sales point"), check_rows), { NULL } };

static const OcopFormRow offer_rows[] = {
  { .field = OCOP_ONLINE_LISTING_PRODUCT },
  { .field = OCOP_ONLINE_LISTING_SITE, .hint = N_("As “Sàn thương mại điện tử Đà Nẵng”") },
  { .field = OCOP_ONLINE_LISTING_ADDRESS, .make = ocop_links_entry_new, .hint = N_("One address, as danangtrade.com.vn/…") },
  { .field = OCOP_ONLINE_LISTING_SINCE },
  { .field = OCOP_ONLINE_LISTING_UNTIL },
  { .field = OCOP_ONLINE_LISTING_NOTE },
};
static const OcopFormSection offer_sections[] = { OCOP_FORM_SECTION (N_("Offer on the network"), offer_rows), { NULL } };

static const OcopFormSection *const forms[OCOP_N_KINDS] = {
  [OCOP_KIND_DOSSIER] = dossier_sections,
  [OCOP_KIND_ROUND] = round_sections,
  [OCOP_KIND_DECISION] = decision_sections,
  [OCOP_KIND_RECOGNITION] = recognition_sections,
  [OCOP_KIND_CERTIFICATE] = certificate_sections,
  [OCOP_KIND_OFFICE] = office_sections,
  [OCOP_KIND_PERSON] = person_sections,
  [OCOP_KIND_COUNCIL] = council_sections,
  [OCOP_KIND_COUNCIL_MEMBER] = council_member_sections,
  [OCOP_KIND_SIGNER] = signer_sections,
  [OCOP_KIND_PAPER] = paper_sections,
  [OCOP_KIND_ONLINE_LISTING] = offer_sections,
  [OCOP_KIND_SALES_POINT_CHECK] = check_sections,
};

/* What is kept by the program alone, or has a page of its own that is more than a form. */
static gboolean
has_no_form (OcopKind kind)
{
  static const OcopKind without[] = { OCOP_KIND_UNIT,           OCOP_KIND_UNIT_FOLLOW,     OCOP_KIND_ATTACHMENT, OCOP_KIND_DOSSIER,
                                      OCOP_KIND_SESSION_MEMBER, OCOP_KIND_SESSION_PRODUCT, OCOP_KIND_RECUSAL,    OCOP_KIND_SHEET,
                                      OCOP_KIND_REMARK,         OCOP_KIND_OUTCOME,         OCOP_KIND_MERGER,     OCOP_KIND_SESSION };

  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    if (without[i] == kind)
      return TRUE;

  return FALSE;
}

/* A kind that asks for nothing particular: every field that a person enters, in the order of its description. */
static OcopFormSection *
make_sections (const OcopEntity *entity)
{
  OcopFormSection *sections = g_new0 (OcopFormSection, 2);
  OcopFormRow *rows = g_new0 (OcopFormRow, entity->n_fields);
  guint n = 0;

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & OCOP_KEPT) == 0)
      rows[n++].field = OCOP_FIRST_FIELD (entity->kind) + i;
  sections[0] = (OcopFormSection){ .title = entity->label, .rows = rows, .n_rows = n };

  return sections;
}

/**
 * ocop_record_forms_find:
 *
 * Returns: (nullable): the sections of a kind whose form is nothing but a table: its own or, where it has none, all of its
 *   fields; %NULL for a kind that no form makes
 */
const OcopFormSection *
ocop_record_forms_find (OcopKind kind)
{
  static OcopFormSection *made[OCOP_N_KINDS];

  if (forms[kind] != NULL || has_no_form (kind))
    return forms[kind];
  if (made[kind] == NULL)
    made[kind] = make_sections (ocop_entity_get (kind));

  return made[kind];
}

/**
 * ocop_record_forms_edit:
 * @workspace: the city file
 * @kind: which kind of record   @id: its row id, 0 for a new one
 * @defaults: (transfer full) (nullable): what a new record begins with; products, producers and sessions have pages of their own
 *
 * Returns: (transfer floating) (nullable): a page to make or change it; %NULL for a kind that has no form
 */
OcopSubpage *
ocop_record_forms_edit (OcopWorkspace *workspace,
                        OcopKind       kind,
                        gint64         id,
                        OcopRecord    *defaults)
{
  g_autoptr (OcopRecord) owned = defaults;

  if (kind == OCOP_KIND_PRODUCT)
    return ocop_product_edit_new (workspace, id, defaults != NULL ? ocop_record_get_ref (defaults, OCOP_PRODUCT_PRODUCER) : 0);
  if (kind == OCOP_KIND_PRODUCER)
    return ocop_producer_edit_new (workspace, id);
  if (kind == OCOP_KIND_SESSION)
    return ocop_session_edit_new (workspace, id, g_steal_pointer (&owned));
  if (ocop_record_forms_find (kind) == NULL)
    return NULL;

  return ocop_record_edit_new (workspace, kind, id, ocop_record_forms_find (kind), g_steal_pointer (&owned));
}
