/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "base/ocop-error.h"
#include "model/ocop-record.h"
#include "store/ocop-files.h"
#include "store/ocop-statement.h"

#include <string.h>

const OcopChoice ocop_producer_types[] = {
  { "enterprise", N_("Enterprise") },
  { "cooperative", N_("Cooperative") },
  { "cooperative_group", N_("Cooperative group") },
  { "farm", N_("Farm") },
  { "household", N_("Household business") },
  { "association", N_("Association") },
  { NULL, NULL },
};

const OcopChoice ocop_dossier_kinds[] = {
  { "first", N_("First time") },
  { "upgrade", N_("Upgrade") },
  { "re_evaluation", N_("Re-evaluation") },
  { NULL, NULL },
};

const OcopChoice ocop_dossier_states[] = {
  { "received", N_("Received") },
  { "returned", N_("Returned for completion") },
  { "accepted", N_("Accepted") },
  { "refused", N_("Refused") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

static const OcopChoice certificate_states[] = {
  { "issued", N_("Issued") },
  { "withdrawn", N_("Withdrawn") },
  { NULL, NULL },
};

static gboolean
set_has_regulation (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_PRODUCT_SET_NO) == ocop_record_is_set (record, OCOP_PRODUCT_SET_REGULATION);
}

static gboolean
has_maker_or_proposer (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_PRODUCT_PRODUCER) || ocop_record_is_set (record, OCOP_PRODUCT_PROPOSED_BY);
}

static gboolean
links_are_addresses (OcopRecord *record)
{
  const char *links = ocop_record_get_text (record, OCOP_PRODUCT_MARKETPLACES);
  g_auto (GStrv) lines = g_strsplit (links != NULL ? links : "", "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autoptr (GUri) uri = **line != '\0' ? g_uri_parse (*line, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;

      if (**line == '\0')
        continue;
      if (uri == NULL || g_uri_get_host (uri) == NULL || strchr (g_uri_get_host (uri), '.') == NULL ||
          (strcmp (g_uri_get_scheme (uri), "https") != 0 && strcmp (g_uri_get_scheme (uri), "http") != 0))
        return FALSE;
    }

  return TRUE;
}

static const OcopDemand product_demands[] = {
  { OCOP_PRODUCT_PRODUCER, has_maker_or_proposer, N_("A product has a producer, or it is an idea that a commune or ward proposed; choose one of them.") },
  { OCOP_PRODUCT_SET_NO, set_has_regulation, N_("A criteria set belongs to a regulation; choose both or neither.") },
  { OCOP_PRODUCT_MARKETPLACES, links_are_addresses, N_("Each line is one address on the network, as https://danangtrade.com.vn.") },
};

static gboolean
score_is_whole (OcopRecord *record)
{
  return ocop_record_is_set (record, OCOP_RECOGNITION_SCORE_NUM) == ocop_record_is_set (record, OCOP_RECOGNITION_SCORE_DEN);
}

static const OcopDemand recognition_demands[] = {
  { OCOP_RECOGNITION_SCORE_NUM, score_is_whole, N_("A published score needs its numerator and its denominator; enter both or neither.") },
};

/* What is filed or recognised has a producer: an idea must first find one. */
static gboolean
fits_product (OcopRecord *record,
              OcopDb     *db,
              GError    **error)
{
  gint64 n = 0;

  if (ocop_record_is_set (record, OCOP_PRODUCT_PRODUCER))
    return TRUE;
  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT EXISTS (SELECT 1 FROM dossier WHERE product = ?1) + "
                              "EXISTS (SELECT 1 FROM recognition WHERE product = ?1)",
                              "l", ocop_record_get_id (record)))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The product has a dossier or a recognition and cannot be without a producer. Nothing was saved; "
                                "choose the producer."));
}

static gboolean
has_producer (OcopDb   *db,
              gint64    product,
              GError  **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error, "SELECT count(*) FROM product WHERE id = ? AND producer IS NULL", "l", product))
    return FALSE;

  return n == 0 || ocop_fail (error, OCOP_ERROR_REFUSED,
                              _("The product is an idea without a producer, and only producers file dossiers and are recognised. "
                                "Nothing was saved; enter the product's producer first."));
}

static gboolean
fits_dossier (OcopRecord *record,
              OcopDb     *db,
              GError    **error)
{
  return has_producer (db, ocop_record_get_ref (record, OCOP_DOSSIER_PRODUCT), error);
}

static gboolean
fits_recognition (OcopRecord *record,
                  OcopDb     *db,
                  GError    **error)
{
  return has_producer (db, ocop_record_get_ref (record, OCOP_RECOGNITION_PRODUCT), error);
}

static gboolean
digest_is_one (OcopRecord *record)
{
  const char *digest = ocop_record_get_text (record, OCOP_ATTACHMENT_SHA256);

  return digest == NULL || ocop_files_is_digest (digest);
}

static const OcopDemand attachment_demands[] = {
  { OCOP_ATTACHMENT_SHA256, digest_is_one, N_("This is not the SHA-256 of a file; add the file anew.") },
};

static gboolean
is_refused (OcopRecord *record)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_DOSSIER_STATE), "refused") == 0;
}

static gboolean
refusal_has_reason (OcopRecord *record)
{
  return !is_refused (record) || ocop_record_is_set (record, OCOP_DOSSIER_REFUSAL);
}

static gboolean
reason_has_refusal (OcopRecord *record)
{
  return is_refused (record) || !ocop_record_is_set (record, OCOP_DOSSIER_REFUSAL);
}

static const OcopDemand dossier_demands[] = {
  { OCOP_DOSSIER_REFUSAL, refusal_has_reason, N_("A refused dossier needs the reason; enter it.") },
  { OCOP_DOSSIER_REFUSAL, reason_has_refusal, N_("Only a refused dossier has a reason of refusal; choose “Refused” or clear the reason.") },
};

static gboolean
expires_after_issue (OcopRecord *record)
{
  const char *issued = ocop_record_get_text (record, OCOP_CERTIFICATE_ISSUED_ON);
  const char *expires = ocop_record_get_text (record, OCOP_CERTIFICATE_EXPIRES_ON);

  return issued == NULL || expires == NULL || strcmp (expires, issued) > 0;
}

static gboolean
withdrawal_has_ground (OcopRecord *record)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_CERTIFICATE_STATE), "withdrawn") != 0 ||
         ocop_record_is_set (record, OCOP_CERTIFICATE_REASON);
}

static gboolean
only_withdrawn_says_how (OcopRecord *record)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_CERTIFICATE_STATE), "issued") != 0 ||
         !(ocop_record_is_set (record, OCOP_CERTIFICATE_GROUND) || ocop_record_is_set (record, OCOP_CERTIFICATE_WITHDRAWN_ON));
}

static gboolean
withdrawn_after_conclusion (OcopRecord *record)
{
  const char *concluded = ocop_record_get_text (record, OCOP_CERTIFICATE_CONCLUDED_ON);
  const char *withdrawn = ocop_record_get_text (record, OCOP_CERTIFICATE_WITHDRAWN_ON);

  return concluded == NULL || withdrawn == NULL || strcmp (concluded, withdrawn) <= 0;
}

static const OcopDemand certificate_demands[] = {
  { OCOP_CERTIFICATE_EXPIRES_ON, expires_after_issue, N_("The certificate would expire before it is issued; correct one of the dates.") },
  { OCOP_CERTIFICATE_REASON, withdrawal_has_ground, N_("A withdrawn certificate needs the ground; enter it.") },
  { OCOP_CERTIFICATE_STATE, only_withdrawn_says_how, N_("Only a withdrawn certificate has a ground and a day of withdrawal; choose “Withdrawn” or clear them.") },
  { OCOP_CERTIFICATE_WITHDRAWN_ON, withdrawn_after_conclusion, N_("The certificate would be withdrawn before the conclusion that it follows; correct one of the dates.") },
};

static const OcopField producer_fields[] = {
  FIELD (OCOP_PRODUCER_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_PRODUCER_TYPE, "type", N_("Kind of producer"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_producer_types),
  FIELD (OCOP_PRODUCER_REGISTRATION_NO, "registration_no", N_("Business registration number"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCER_ADDRESS, "address", N_("Address"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCER_UNIT, "unit", N_("Commune or ward"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_PRODUCER_PHONE, "phone", N_("Telephone"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCER_EMAIL, "email", N_("E-mail"), OCOP_TEXT, 0),
  FIELD (OCOP_PRODUCER_REPRESENTATIVE, "representative", N_("Representative"), OCOP_TEXT, OCOP_SEARCHED),
};
ENTITY (producer, OCOP_KIND_PRODUCER, N_("Producer"));

static const OcopField attachment_fields[] = {
  FIELD (OCOP_ATTACHMENT_SHA256, "sha256", N_("SHA-256 of the content"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
  FIELD (OCOP_ATTACHMENT_NAME, "name", N_("Name of the file"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_ATTACHMENT_BYTES, "bytes", N_("Size in bytes"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 0, .most = G_GINT64_CONSTANT (1) << 40),
  FIELD (OCOP_ATTACHMENT_MEDIA_TYPE, "media_type", N_("Kind of file"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
};
ENTITY (attachment, OCOP_KIND_ATTACHMENT, N_("Attached file"), DEMANDS (attachment_demands));

static const OcopField product_fields[] = {
  FIELD (OCOP_PRODUCT_CODE, "code", N_("Code"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCT_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_PRODUCT_PRODUCER, "producer", N_("Producer"), OCOP_REF, 0, .target = OCOP_KIND_PRODUCER),
  FIELD (OCOP_PRODUCT_PROPOSED_BY, "proposed_by", N_("Proposed by"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_PRODUCT_PROPOSED_ON, "proposed_on", N_("Proposed on"), OCOP_DATE, 0),
  FIELD (OCOP_PRODUCT_PLAN_RECEIVED_ON, "plan_received_on", N_("Production plan received on"), OCOP_DATE, 0),
  FIELD (OCOP_PRODUCT_PLAN_PROGRESS, "plan_progress", N_("How the plan is carried out"), OCOP_LINES, 0),
  FIELD (OCOP_PRODUCT_SET_REGULATION, "set_regulation", N_("Regulation of the criteria set"), OCOP_TEXT, 0),
  FIELD (OCOP_PRODUCT_SET_NO, "set_no", N_("Criteria set"), OCOP_INTEGER, 0, .least = 1, .most = 26),
  FIELD (OCOP_PRODUCT_DESCRIPTION, "description", N_("Description"), OCOP_LINES, 0),
  FIELD (OCOP_PRODUCT_STORY, "story", N_("Product story"), OCOP_LINES, 0),
  FIELD (OCOP_PRODUCT_PACKAGING, "packaging", N_("Packaging"), OCOP_LINES, 0),
  FIELD (OCOP_PRODUCT_STANDARDS, "standards", N_("Standards and certificates"), OCOP_LINES, 0),
  FIELD (OCOP_PRODUCT_BARCODE, "barcode", N_("Bar code"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCT_TRACEABILITY, "traceability", N_("Traceability"), OCOP_TEXT, 0),
  FIELD (OCOP_PRODUCT_TRADEMARK, "trademark", N_("Trademark"), OCOP_TEXT, OCOP_SEARCHED),
  FIELD (OCOP_PRODUCT_MARKETPLACES, "marketplaces", N_("E-commerce links"), OCOP_LINES, OCOP_KEPT),
  FIELD (OCOP_PRODUCT_PHOTO, "photo", N_("Photo"), OCOP_REF, 0, .target = OCOP_KIND_ATTACHMENT),
};
ENTITY (product, OCOP_KIND_PRODUCT, N_("Product"), DEMANDS (product_demands), .fits = fits_product);

static const OcopField dossier_fields[] = {
  FIELD (OCOP_DOSSIER_PRODUCT, "product", N_("Product"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_DOSSIER_ROUND, "round", N_("Round"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_ROUND),
  FIELD (OCOP_DOSSIER_KIND, "kind", N_("Kind of evaluation"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_dossier_kinds),
  FIELD (OCOP_DOSSIER_REGULATION, "regulation", N_("Regulation"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_DOSSIER_REVISION, "revision", N_("Revision of the regulation's data"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_DOSSIER_SET_NO, "set_no", N_("Criteria set"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 26),
  FIELD (OCOP_DOSSIER_CASE_NO, "case_no", N_("Case"), OCOP_INTEGER, 0, .least = 1, .most = 2),
  FIELD (OCOP_DOSSIER_RECEIVED_ON, "received_on", N_("Received on"), OCOP_DATE, OCOP_KEPT),
  FIELD (OCOP_DOSSIER_LOCAL_LABOUR_PERCENT, "local_labour_percent", N_("Local labour, percent"), OCOP_INTEGER, 0, .least = 0, .most = 100),
  FIELD (OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT, "local_material_percent", N_("Local raw material, percent"), OCOP_INTEGER, 0, .least = 0, .most = 100),
  FIELD (OCOP_DOSSIER_STATE, "state", N_("State"), OCOP_CHOICE, OCOP_REQUIRED | OCOP_KEPT, .choices = ocop_dossier_states),
  FIELD (OCOP_DOSSIER_REFUSAL, "refusal", N_("Reason of refusal"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_DOSSIER_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
  FIELD (OCOP_DOSSIER_CONFIRMED_ON, "confirmed_on", N_("Confirmed by the commune on"), OCOP_DATE, 0),
  FIELD (OCOP_DOSSIER_CONFIRMED_BY, "confirmed_by", N_("Confirmed by"), OCOP_TEXT, 0),
  FIELD (OCOP_DOSSIER_SAMPLES, "samples", N_("Samples handed in"), OCOP_INTEGER, 0, .least = 0, .most = 999),
  FIELD (OCOP_DOSSIER_SAMPLES_ON, "samples_on", N_("Samples handed in on"), OCOP_DATE, 0),
};
ENTITY (dossier, OCOP_KIND_DOSSIER, N_("Dossier"), DEMANDS (dossier_demands), .fits = fits_dossier);

static const OcopField decision_fields[] = {
  FIELD (OCOP_DECISION_NUMBER, "number", N_("Number"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_DECISION_ISSUED_ON, "issued_on", N_("Issued on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_DECISION_AUTHORITY, "authority", N_("Authority"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_DECISION_SUBJECT, "subject", N_("Subject"), OCOP_TEXT, 0),
};
ENTITY (decision, OCOP_KIND_DECISION, N_("Decision"));

static const OcopField recognition_fields[] = {
  FIELD (OCOP_RECOGNITION_PRODUCT, "product", N_("Product"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PRODUCT),
  FIELD (OCOP_RECOGNITION_STARS, "stars", N_("Stars"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 5),
  FIELD (OCOP_RECOGNITION_KIND, "kind", N_("Kind of evaluation"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_dossier_kinds),
  FIELD (OCOP_RECOGNITION_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_RECOGNITION_ROUND, "round", N_("Round"), OCOP_REF, 0, .target = OCOP_KIND_ROUND),
  FIELD (OCOP_RECOGNITION_DECISION, "decision", N_("Decision"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
  FIELD (OCOP_RECOGNITION_AUTHORITY, "authority", N_("Authority"), OCOP_TEXT, 0),
  FIELD (OCOP_RECOGNITION_SCORE_NUM, "score_num", N_("Published score, numerator"), OCOP_INTEGER, 0, .least = 0, .most = G_MAXINT32),
  FIELD (OCOP_RECOGNITION_SCORE_DEN, "score_den", N_("Published score, denominator"), OCOP_INTEGER, 0, .least = 1, .most = G_MAXINT32),
  FIELD (OCOP_RECOGNITION_SOURCE, "source", N_("Source"), OCOP_TEXT, 0),
  FIELD (OCOP_RECOGNITION_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (recognition, OCOP_KIND_RECOGNITION, N_("Recognition"), DEMANDS (recognition_demands), .fits = fits_recognition);

static const OcopField certificate_fields[] = {
  FIELD (OCOP_CERTIFICATE_RECOGNITION, "recognition", N_("Recognition"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_RECOGNITION),
  FIELD (OCOP_CERTIFICATE_REGISTER_NO, "register_no", N_("Register number"), OCOP_TEXT, 0),
  FIELD (OCOP_CERTIFICATE_ISSUED_ON, "issued_on", N_("Issued on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_CERTIFICATE_EXPIRES_ON, "expires_on", N_("Valid until"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_CERTIFICATE_STATE, "state", N_("State"), OCOP_CHOICE, OCOP_REQUIRED, .choices = certificate_states),
  FIELD (OCOP_CERTIFICATE_REASON, "reason", N_("Why it was withdrawn"), OCOP_TEXT, 0),
  FIELD (OCOP_CERTIFICATE_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
  FIELD (OCOP_CERTIFICATE_GROUND, "ground", N_("Ground of withdrawal"), OCOP_CHOICE, 0, .choices = ocop_withdrawal_grounds),
  FIELD (OCOP_CERTIFICATE_CONCLUDED_ON, "concluded_on", N_("Conclusion of the authority on"), OCOP_DATE, 0),
  FIELD (OCOP_CERTIFICATE_WITHDRAWN_ON, "withdrawn_on", N_("Withdrawn on"), OCOP_DATE, 0),
  FIELD (OCOP_CERTIFICATE_WITHDRAWAL, "withdrawal", N_("Decision on the withdrawal"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
};
ENTITY (certificate, OCOP_KIND_CERTIFICATE, N_("Certificate"), DEMANDS (certificate_demands));

static const OcopChoice merged_kinds[] = {
  { "producer", N_("Producer") },
  { "product", N_("Product") },
  { NULL, NULL },
};

static const OcopField merger_fields[] = {
  FIELD (OCOP_MERGER_KIND, "kind", N_("What was merged"), OCOP_CHOICE, OCOP_REQUIRED | OCOP_KEPT, .choices = merged_kinds),
  FIELD (OCOP_MERGER_SURVIVOR_UID, "survivor_uid", N_("Record that stays"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
  FIELD (OCOP_MERGER_MERGED_UID, "merged_uid", N_("Record that went into it"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
  FIELD (OCOP_MERGER_NAME, "name", N_("Its name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
};
ENTITY (merger, OCOP_KIND_MERGER, N_("Merger"));
