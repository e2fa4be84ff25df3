/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-papers.h"

#include "model/ocop-kinds-private.h"
#include "model/ocop-record.h"

#include <string.h>

static const OcopChoice signer_roles[] = {
  { "city", N_("For the city People's Committee") },
  { "standing", N_("For the standing agency of the programme") },
  { "chair", N_("Chair of the council") },
  { "secretary", N_("Secretary of the council") },
  { NULL, NULL },
};

static const OcopChoice documents[] = {
  { "statute", N_("Decision on the council's working rules") },
  { "minutes", N_("Minutes of a session") },
  { "submission", N_("Submission to the city") },
  { "notice", N_("Notice of results") },
  { NULL, NULL },
};

static gboolean
signs_until_after_begin (OcopRecord *record)
{
  const char *from = ocop_record_get_text (record, OCOP_SIGNER_VALID_FROM);
  const char *to = ocop_record_get_text (record, OCOP_SIGNER_VALID_TO);

  return from == NULL || to == NULL || strcmp (to, from) >= 0;
}

static gboolean
is_statute (OcopRecord *record)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_PAPER_DOCUMENT), "statute") == 0;
}

static gboolean
belongs_to_session (OcopRecord *record)
{
  return is_statute (record) != ocop_record_is_set (record, OCOP_PAPER_SESSION);
}

static gboolean
statute_has_day (OcopRecord *record)
{
  return !is_statute (record) || ocop_record_is_set (record, OCOP_PAPER_ISSUED_ON);
}

static const OcopDemand signer_demands[] = {
  { OCOP_SIGNER_VALID_TO, signs_until_after_begin, N_("The last day lies before the first; correct one of them.") },
};

static const OcopDemand paper_demands[] = {
  { OCOP_PAPER_SESSION, belongs_to_session,
    N_("A paper of a session needs its session; the working rules are of none. Correct the document or the session.") },
  { OCOP_PAPER_ISSUED_ON, statute_has_day, N_("The working rules hold from the day of the decision on; enter the day.") },
};

static const OcopField signer_fields[] = {
  FIELD (OCOP_SIGNER_ROLE, "role", N_("Signs"), OCOP_CHOICE, OCOP_REQUIRED, .choices = signer_roles),
  FIELD (OCOP_SIGNER_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_SIGNER_CAPACITY, "capacity", N_("Lines above the signature"), OCOP_LINES, 0),
  FIELD (OCOP_SIGNER_VALID_FROM, "valid_from", N_("Signs from"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_SIGNER_VALID_TO, "valid_to", N_("Signs until"), OCOP_DATE, 0),
};
ENTITY (signer, OCOP_KIND_SIGNER, N_("Signer"), DEMANDS (signer_demands));

static const OcopField paper_fields[] = {
  FIELD (OCOP_PAPER_DOCUMENT, "document", N_("Document"), OCOP_CHOICE, OCOP_REQUIRED, .choices = documents),
  FIELD (OCOP_PAPER_SESSION, "session", N_("Session"), OCOP_REF, 0, .target = OCOP_KIND_SESSION),
  FIELD (OCOP_PAPER_NUMBER, "number", N_("Number"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_PAPER_ISSUED_ON, "issued_on", N_("Issued on"), OCOP_DATE, 0),
};
ENTITY (paper, OCOP_KIND_PAPER, N_("Number of a paper"), DEMANDS (paper_demands));
