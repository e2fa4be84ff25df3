/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "base/ocop-error.h"
#include "model/ocop-dossier-way.h"
#include "model/ocop-fair-fits.h"
#include "model/ocop-record.h"
#include "store/ocop-statement.h"

#include <string.h>

/* By the keys of data/programme/documents.json, whatever a regulation calls a document; in the order of a dossier. */
const OcopChoice ocop_evidence_documents[] = {
  { "registration-form", N_("Registration form") },
  { "self-assessment", N_("Self-assessment report") },
  { "changes", N_("What has changed since the recognition") },
  { "update", N_("New contents and results since the recognition") },
  { "business-plan", N_("Business plan") },
  { "organisation", N_("Organisation of the producer") },
  { "samples", N_("Samples") },
  { "commune-request", N_("Request of the commune") },
  { "commune-report", N_("Report of the commune") },
  { "commune-confirmation", N_("Confirmation of the commune") },
  { "business-licence", N_("Business registration") },
  { "production-licence", N_("Certificate of production conditions, food safety") },
  { "quality-declaration", N_("Declaration of quality") },
  { "product-standard", N_("Product standard") },
  { "quality-test", N_("Test report") },
  { "codes", N_("Bar code, traceability stamp") },
  { "codes-property", N_("Bar code, traceability stamp, trademark") },
  { "intellectual-property", N_("Intellectual property") },
  { "materials", N_("Origin of raw material, links of the chain") },
  { "local-labour", N_("Local labour") },
  { "management-system", N_("Quality management") },
  { "quality-plan", N_("Quality control plan") },
  { "environment", N_("Environmental protection") },
  { "accounting", N_("Accounting") },
  { "growth", N_("Growth of the business") },
  { "market", N_("Market and trade promotion") },
  { "promotion", N_("Advertising") },
  { "story", N_("Product story") },
  { "awards", N_("Awards") },
  { "research", N_("Research results") },
  { "operation-plan", N_("Operation plan of the tourist place") },
  { "city-request", N_("Request of the city for five stars") },
  { "advisory-report", N_("Report of the advisory team") },
  { "council-report", N_("Report of the city's council") },
  { "results-decision", N_("Decision on the results") },
  { "agency-report", N_("Report of the OCOP office") },
  { "extra-tests", N_("Additional tests") },
  { "other", N_("Other document") },
  { NULL, NULL },
};

const OcopChoice ocop_dossier_steps[] = {
  { "received", N_("Received") },
  { "returned", N_("Returned for completion") },
  { "completed", N_("Completed") },
  { "accepted", N_("Accepted") },
  { "forwarded_city", N_("Forwarded to the city") },
  { "forwarded_centre", N_("Forwarded to the centre") },
  { "refused", N_("Refused") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

const OcopChoice ocop_fund_sources[] = {
  { "central", N_("Central budget") },
  { "city", N_("City budget") },
  { "district", N_("District budget") },
  { "commune", N_("Commune budget") },
  { "producer", N_("Producer's own money") },
  { "other", N_("Other source") },
  { NULL, NULL },
};

const OcopChoice ocop_support_kinds[] = {
  { "advice", N_("Advice") },
  { "certification", N_("Certification") },
  { "dossier", N_("Dossier") },
  { "story", N_("Product story") },
  { "packaging", N_("Packaging and label") },
  { "trademark", N_("Trademark") },
  { "stamps", N_("Stamps") },
  { "equipment", N_("Equipment") },
  { "booth", N_("Fair booth") },
  { "decoration", N_("Booth decoration") },
  { "transport", N_("Transport of goods") },
  { "travel", N_("Travel") },
  { "printing", N_("Printing") },
  { "sales_point", N_("Sales point") },
  { "training", N_("Training") },
  { "other", N_("Other support") },
  { NULL, NULL },
};

const OcopChoice ocop_inspection_kinds[] = {
  { "yearly", N_("Yearly") },
  { "ad_hoc", N_("Ad hoc") },
  { NULL, NULL },
};

const OcopChoice ocop_inspection_concerns[] = {
  { "product", N_("Quality of the product") },
  { "mark", N_("Use of the OCOP mark") },
  { NULL, NULL },
};

const OcopChoice ocop_inspection_results[] = {
  { "met", N_("Requirements met") },
  { "remedy", N_("To be put right") },
  { "violation", N_("Violation") },
  { NULL, NULL },
};

/* Six grounds, 26/2026/QĐ-TTg, Điều 8 khoản 1; their words stand in data/programme/rules.json. */
const OcopChoice ocop_withdrawal_grounds[] = {
  { "dishonest", N_("Forged or dishonest dossier") },
  { "below", N_("No longer meets the criteria") },
  { "unlawful", N_("Unlawful product") },
  { "misuse", N_("Misuse of the OCOP mark") },
  { "stopped", N_("Production stopped") },
  { "other", N_("Other conclusion of an authority") },
  { NULL, NULL },
};

static gboolean
is_choice (OcopRecord *record,
           guint       field,
           const char *key)
{
  return g_strcmp0 (ocop_record_get_text (record, field), key) == 0;
}

static gboolean
is_ordered (OcopRecord *record,
            guint       first,
            guint       second)
{
  const char *before = ocop_record_get_text (record, first);
  const char *after = ocop_record_get_text (record, second);

  return before == NULL || after == NULL || strcmp (before, after) <= 0;
}

static gboolean
lapses_after_issue (OcopRecord *record)
{
  return is_ordered (record, OCOP_EVIDENCE_ISSUED_ON, OCOP_EVIDENCE_EXPIRES_ON);
}

static const OcopDemand evidence_demands[] = {
  { OCOP_EVIDENCE_EXPIRES_ON, lapses_after_issue, N_("The document would lapse before it is issued; correct one of the dates.") },
};

static gboolean
reason_goes_with_choice (OcopRecord *record)
{
  return ocop_record_get_flag (record, OCOP_DOSSIER_DOCUMENT_NOT_APPLICABLE) ==
         ocop_record_is_set (record, OCOP_DOSSIER_DOCUMENT_REASON);
}

static const OcopDemand dossier_document_demands[] = {
  { OCOP_DOSSIER_DOCUMENT_REASON, reason_goes_with_choice, N_("A document that does not apply needs the reason, and only such a one has it.") },
};

static gboolean
step_says_what (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_DOSSIER_STEP_WORDS) ||
         !(is_choice (record, OCOP_DOSSIER_STEP_KIND, "returned") || is_choice (record, OCOP_DOSSIER_STEP_KIND, "refused"));
}

static gboolean
due_after_step (OcopRecord *record)
{
  return is_ordered (record, OCOP_DOSSIER_STEP_MADE_ON, OCOP_DOSSIER_STEP_DUE_ON);
}

static const OcopDemand dossier_step_demands[] = {
  { OCOP_DOSSIER_STEP_WORDS, step_says_what, N_("Enter what is to be completed, or why the dossier is refused.") },
  { OCOP_DOSSIER_STEP_DUE_ON, due_after_step, N_("The deadline lies before the day itself; correct one of the dates.") },
};

static gboolean
support_has_year (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_SUPPORT_GIVEN_ON) || ocop_record_is_set (record, OCOP_SUPPORT_FUND);
}

static const OcopDemand support_demands[] = {
  { OCOP_SUPPORT_GIVEN_ON, support_has_year, N_("Support belongs to a year: enter the day or the source of the money.") },
};

static gboolean
inspection_has_day (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_INSPECTION_PLANNED_ON) || ocop_record_is_set (record, OCOP_INSPECTION_VISITED_ON);
}

static gboolean
result_has_visit (OcopRecord *record)
{
  return !ocop_record_is_set (record, OCOP_INSPECTION_RESULT) || ocop_record_is_set (record, OCOP_INSPECTION_VISITED_ON);
}

static const OcopDemand inspection_demands[] = {
  { OCOP_INSPECTION_PLANNED_ON, inspection_has_day, N_("Enter the day that is planned, or the day of the visit.") },
  { OCOP_INSPECTION_VISITED_ON, result_has_visit, N_("A result follows from a visit; enter its day.") },
};

/* Whoever enters a product and a producer beside each other means one who makes it. */
static gboolean
makes (OcopDb   *db,
       gint64    producer,
       gint64    product,
       GError  **error)
{
  gint64 n = 0;

  if (product == 0)
    return TRUE;
  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM product WHERE id = ? AND producer IS NOT ?", "ll", product, producer))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The product is another producer's. Nothing was saved; choose one of the producer's products, or none "
                                "where it concerns all of them."));
}

static gboolean
fits_evidence (OcopRecord *record,
               OcopDb     *db,
               GError    **error)
{
  return makes (db, ocop_record_get_ref (record, OCOP_EVIDENCE_PRODUCER), ocop_record_get_ref (record, OCOP_EVIDENCE_PRODUCT), error);
}

static gboolean
fits_support (OcopRecord *record,
              OcopDb     *db,
              GError    **error)
{
  return makes (db, ocop_record_get_ref (record, OCOP_SUPPORT_PRODUCER), ocop_record_get_ref (record, OCOP_SUPPORT_PRODUCT), error) &&
         ocop_fair_fits_support (record, db, error);
}

static gboolean
fits_inspection (OcopRecord *record,
                 OcopDb     *db,
                 GError    **error)
{
  return makes (db, ocop_record_get_ref (record, OCOP_INSPECTION_PRODUCER), ocop_record_get_ref (record, OCOP_INSPECTION_PRODUCT), error);
}

/* Evidence of other hands proves nothing. */
static gboolean
fits_dossier_document (OcopRecord *record,
                       OcopDb     *db,
                       GError    **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM dossier d JOIN product p ON p.id = d.product, evidence e "
                              "WHERE d.id = ? AND e.id = ? AND (coalesce (e.product, p.id) <> p.id OR "
                              "                                 (e.product IS NULL AND e.producer IS NOT p.producer))",
                              "ll", ocop_record_get_ref (record, OCOP_DOSSIER_DOCUMENT_DOSSIER),
                              ocop_record_get_ref (record, OCOP_DOSSIER_DOCUMENT_EVIDENCE)))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The evidence is another producer's or of another product. Nothing was saved; choose evidence of this "
                                "product or of its producer."));
}

static gboolean
follow_dossier_step (OcopRecord *record,
                     OcopDb     *db,
                     GError    **error)
{
  return ocop_dossier_way_follow (db, ocop_record_get_ref (record, OCOP_DOSSIER_STEP_DOSSIER), error);
}

#define MOST_MONEY G_GINT64_CONSTANT (999999999999999)

static const OcopField day_off_fields[] = {
  FIELD (OCOP_DAY_OFF_DAY, "day", N_("Day"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_DAY_OFF_NAME, "name", N_("Occasion"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_DAY_OFF_SOURCE, "source", N_("Source"), OCOP_TEXT, 0),
};
ENTITY (day_off, OCOP_KIND_DAY_OFF, N_("Day off"));

static const OcopField evidence_fields[] = {
  FIELD (OCOP_EVIDENCE_PRODUCER, "producer", N_("Producer"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_EVIDENCE_PRODUCT, "product", N_("Product"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_EVIDENCE_DOCUMENT, "document", N_("Kind of document"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_evidence_documents),
  FIELD (OCOP_EVIDENCE_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_EVIDENCE_NUMBER, "number", N_("Number"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_EVIDENCE_ISSUED_ON, "issued_on", N_("Issued on"), OCOP_DATE, 0),
  FIELD (OCOP_EVIDENCE_EXPIRES_ON, "expires_on", N_("Valid until"), OCOP_DATE, 0),
  FIELD (OCOP_EVIDENCE_ISSUER, "issuer", N_("Issued by"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_EVIDENCE_CRITERIA, "criteria", N_("Criteria it proves"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_EVIDENCE_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_EVIDENCE_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (evidence, OCOP_KIND_EVIDENCE, N_("Evidence"), DEMANDS (evidence_demands), .fits = fits_evidence);

static const OcopField evidence_file_fields[] = {
  FIELD (OCOP_EVIDENCE_FILE_EVIDENCE, "evidence", N_("Evidence"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_EVIDENCE),
  FIELD (OCOP_EVIDENCE_FILE_ATTACHMENT, "attachment", N_("File"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_ATTACHMENT),
  FIELD (OCOP_EVIDENCE_FILE_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 9999),
};
ENTITY (evidence_file, OCOP_KIND_EVIDENCE_FILE, N_("File of evidence"));

static const OcopField dossier_document_fields[] = {
  FIELD (OCOP_DOSSIER_DOCUMENT_DOSSIER, "dossier", N_("Dossier"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_DOSSIER),
  FIELD (OCOP_DOSSIER_DOCUMENT_DOCUMENT, "document", N_("Document asked for"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_evidence_documents),
  FIELD (OCOP_DOSSIER_DOCUMENT_EVIDENCE, "evidence", N_("Evidence"), OCOP_REF, 0, .target = OCOP_KIND_EVIDENCE),
  FIELD (OCOP_DOSSIER_DOCUMENT_NOT_APPLICABLE, "not_applicable", N_("Does not apply"), OCOP_FLAG, 0),
  FIELD (OCOP_DOSSIER_DOCUMENT_REASON, "reason", N_("Why it does not apply"), OCOP_TEXT, 0),
  FIELD (OCOP_DOSSIER_DOCUMENT_DEFECT, "defect", N_("What is wrong with it"), OCOP_TEXT, 0),
};
ENTITY (dossier_document, OCOP_KIND_DOSSIER_DOCUMENT, N_("Document of a dossier"), DEMANDS (dossier_document_demands),
        .fits = fits_dossier_document);

static const OcopField dossier_step_fields[] = {
  FIELD (OCOP_DOSSIER_STEP_DOSSIER, "dossier", N_("Dossier"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_DOSSIER),
  FIELD (OCOP_DOSSIER_STEP_KIND, "kind", N_("What was done"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_dossier_steps),
  FIELD (OCOP_DOSSIER_STEP_MADE_ON, "made_on", N_("On"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_DOSSIER_STEP_MADE_BY, "made_by", N_("By whom"), OCOP_TEXT, 0),
  FIELD (OCOP_DOSSIER_STEP_WORDS, "words", N_("What is asked, why"), OCOP_LINES, 0),
  FIELD (OCOP_DOSSIER_STEP_DUE_ON, "due_on", N_("Deadline"), OCOP_DATE, 0),
};
ENTITY (dossier_step, OCOP_KIND_DOSSIER_STEP, N_("Step of a dossier"), DEMANDS (dossier_step_demands), .follow = follow_dossier_step);

static const OcopField fund_fields[] = {
  FIELD (OCOP_FUND_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_FUND_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_FUND_SOURCE, "source", N_("Source of the money"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_fund_sources),
  FIELD (OCOP_FUND_BUDGET, "budget", N_("Budget"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_FUND_DECISION, "decision", N_("Decision"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
  FIELD (OCOP_FUND_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_FUND_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (fund, OCOP_KIND_FUND, N_("Source of money"));

static const OcopField support_fields[] = {
  FIELD (OCOP_SUPPORT_PRODUCER, "producer", N_("Producer"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_SUPPORT_PRODUCT, "product", N_("Product"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_SUPPORT_KIND, "kind", N_("Kind of support"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_support_kinds),
  FIELD (OCOP_SUPPORT_CONTENT, "content", N_("Content"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_SUPPORT_AMOUNT, "amount", N_("Amount"), OCOP_MONEY, 0, .least = 0, .most = MOST_MONEY),
  FIELD (OCOP_SUPPORT_FUND, "fund", N_("Source of the money"), OCOP_REF, 0, .target = OCOP_KIND_FUND),
  FIELD (OCOP_SUPPORT_DECISION, "decision", N_("Decision"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
  FIELD (OCOP_SUPPORT_GIVEN_ON, "given_on", N_("Given on"), OCOP_DATE, 0),
  FIELD (OCOP_SUPPORT_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_SUPPORT_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
  FIELD (OCOP_SUPPORT_PARTICIPATION, "participation", N_("Participation in a fair"), OCOP_REF, 0, .target = OCOP_KIND_PARTICIPATION),
};
ENTITY (support, OCOP_KIND_SUPPORT, N_("Support"), DEMANDS (support_demands), .fits = fits_support);

static const OcopField inspection_fields[] = {
  FIELD (OCOP_INSPECTION_PRODUCER, "producer", N_("Producer"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_INSPECTION_PRODUCT, "product", N_("Product"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_INSPECTION_KIND, "kind", N_("Kind of inspection"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_inspection_kinds),
  FIELD (OCOP_INSPECTION_CONCERNS, "concerns", N_("What is inspected"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_inspection_concerns),
  FIELD (OCOP_INSPECTION_PLANNED_ON, "planned_on", N_("Planned on"), OCOP_DATE, 0),
  FIELD (OCOP_INSPECTION_VISITED_ON, "visited_on", N_("Visited on"), OCOP_DATE, 0),
  FIELD (OCOP_INSPECTION_INSPECTED_BY, "inspected_by", N_("Inspecting office"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_INSPECTION_FINDINGS, "findings", N_("Findings"), OCOP_LINES, OCOP_SEARCHED),
  FIELD (OCOP_INSPECTION_RESULT, "result", N_("Result"), OCOP_CHOICE, 0, .choices = ocop_inspection_results),
  FIELD (OCOP_INSPECTION_REMEDY, "remedy", N_("To be put right"), OCOP_LINES, OCOP_SEARCHED),
  FIELD (OCOP_INSPECTION_REMEDY_DUE, "remedy_due", N_("Put right by"), OCOP_DATE, 0),
  FIELD (OCOP_INSPECTION_REMEDIED_ON, "remedied_on", N_("Put right on"), OCOP_DATE, 0),
  FIELD (OCOP_INSPECTION_PROPOSAL, "proposal", N_("Proposal on the violation"), OCOP_LINES, OCOP_SEARCHED),
  FIELD (OCOP_INSPECTION_MINUTES, "minutes", N_("Minutes of the visit"), OCOP_REF, 0, .target = OCOP_KIND_ATTACHMENT),
  FIELD (OCOP_INSPECTION_NOTE, "note", N_("Note"), OCOP_LINES, 0),
  FIELD (OCOP_INSPECTION_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (inspection, OCOP_KIND_INSPECTION, N_("Inspection"), DEMANDS (inspection_demands), .fits = fits_inspection);
