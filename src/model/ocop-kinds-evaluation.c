/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "model/ocop-councils.h"
#include "model/ocop-record.h"
#include "model/ocop-session-prepare.h"

static const OcopChoice levels[] = {
  { "commune", N_("Commune") },
  { "district", N_("District") },
  { "city", N_("City") },
  { "centre", N_("Centre") },
  { NULL, NULL },
};

static const OcopChoice member_roles[] = {
  { "chair", N_("Chair") },
  { "vice_chair", N_("Vice-chair") },
  { "member", N_("Member") },
  { "secretary", N_("Secretary") },
  { "adviser", N_("Advisory team") },
  { NULL, NULL },
};

static const OcopChoice phases[] = {
  { "draft", N_("Draft") },
  { "prepared", N_("Prepared") },
  { "open", N_("Open") },
  { "scoring", N_("Scoring") },
  { "reviewing", N_("Under review") },
  { "concluded", N_("Concluded") },
  { "sealed", N_("Sealed") },
  { NULL, NULL },
};

static const OcopChoice minimums_rules[] = {
  { "mean", N_("Mean of the members' points on the criterion") },
  { "every", N_("Every member") },
  { "majority", N_("More than half of the members") },
  { NULL, NULL },
};

static const OcopChoice presences[] = {
  { "expected", N_("Expected") },
  { "present", N_("Present") },
  { "absent", N_("Absent") },
  { "delegated", N_("Sent a delegate") },
  { NULL, NULL },
};

static const OcopChoice session_forms[] = {
  { "meeting", N_("In a meeting") },
  { "written", N_("By written opinion") },
  { NULL, NULL },
};

static const OcopChoice to_centre_answers[] = {
  { "proposed", N_("Proposed to the centre") },
  { "kept", N_("Not proposed") },
  { NULL, NULL },
};

static const OcopChoice sheet_kinds[] = {
  { "council", N_("Council") },
  { "self", N_("Self-assessment") },
  { "advisory", N_("Advisory team") },
  { "district", N_("District") },
  { NULL, NULL },
};

static const OcopChoice sheet_states[] = {
  { "open", N_("Open") },
  { "submitted", N_("Submitted") },
  { NULL, NULL },
};

static gboolean
adviser_has_no_vote (OcopRecord *record)
{
  return g_strcmp0 (ocop_record_get_text (record, OCOP_COUNCIL_MEMBER_ROLE), "adviser") != 0 ||
         !ocop_record_get_flag (record, OCOP_COUNCIL_MEMBER_VOTES);
}

static const OcopDemand council_member_demands[] = {
  { OCOP_COUNCIL_MEMBER_ROLE, adviser_has_no_vote, N_("The advisory team does not vote; choose another role or take the vote away.") },
};

static gboolean
quorum_is_a_share (OcopRecord *record)
{
  return ocop_record_get_integer (record, OCOP_SESSION_QUORUM_NUM) <= ocop_record_get_integer (record, OCOP_SESSION_QUORUM_DEN);
}

static const OcopDemand session_demands[] = {
  { OCOP_SESSION_QUORUM_NUM, quorum_is_a_share, N_("The quorum would be more than all members; enter a share of at most one.") },
};

static const OcopField person_fields[] = {
  FIELD (OCOP_PERSON_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_SEARCHED | OCOP_SORTED_AS_PERSON),
  FIELD (OCOP_PERSON_OFFICE, "office", N_("Office"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_PERSON_SHORT_OFFICE, "short_office", N_("Short name of the office"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_PERSON_POSITION, "position", N_("Position"), OCOP_TEXT, 0),
  FIELD (OCOP_PERSON_PHONE, "phone", N_("Telephone"), OCOP_TEXT, 0),
};
ENTITY (person, OCOP_KIND_PERSON, N_("Person"));

static const OcopField round_fields[] = {
  FIELD (OCOP_ROUND_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_ROUND_ORDINAL, "ordinal", N_("Number in the year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 99),
  FIELD (OCOP_ROUND_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_ROUND_LEVEL, "level", N_("Level"), OCOP_CHOICE, OCOP_REQUIRED, .choices = levels),
  FIELD (OCOP_ROUND_FILED_BY, "filed_by", N_("Dossiers filed by"), OCOP_DATE, 0),
  FIELD (OCOP_ROUND_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
  FIELD (OCOP_ROUND_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (round, OCOP_KIND_ROUND, N_("Round"));

static const OcopField council_fields[] = {
  FIELD (OCOP_COUNCIL_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_COUNCIL_LEVEL, "level", N_("Level"), OCOP_CHOICE, OCOP_REQUIRED, .choices = levels),
  FIELD (OCOP_COUNCIL_YEAR, "year", N_("Year"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_COUNCIL_UNIT, "unit", N_("Unit"), OCOP_REF, 0, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_COUNCIL_DECISION, "decision", N_("Decision"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
};
ENTITY (council, OCOP_KIND_COUNCIL, N_("Council"));

static const OcopField council_member_fields[] = {
  FIELD (OCOP_COUNCIL_MEMBER_COUNCIL, "council", N_("Council"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_COUNCIL),
  FIELD (OCOP_COUNCIL_MEMBER_PERSON, "person", N_("Person"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PERSON),
  FIELD (OCOP_COUNCIL_MEMBER_ROLE, "role", N_("Role"), OCOP_CHOICE, OCOP_REQUIRED, .choices = member_roles),
  FIELD (OCOP_COUNCIL_MEMBER_VOTES, "votes", N_("May vote"), OCOP_FLAG, OCOP_REQUIRED),
  FIELD (OCOP_COUNCIL_MEMBER_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
};
ENTITY (council_member, OCOP_KIND_COUNCIL_MEMBER, N_("Council member"), DEMANDS (council_member_demands),
        .fits = ocop_council_member_fits);

static const OcopField session_fields[] = {
  FIELD (OCOP_SESSION_COUNCIL, "council", N_("Council"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_COUNCIL),
  FIELD (OCOP_SESSION_ROUND, "round", N_("Round"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_ROUND),
  FIELD (OCOP_SESSION_REGULATION, "regulation", N_("Regulation"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_SESSION_REVISION, "revision", N_("Revision of the regulation's data"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_SESSION_HELD_ON, "held_on", N_("Held on"), OCOP_DATE, 0),
  FIELD (OCOP_SESSION_PLACE, "place", N_("Place"), OCOP_TEXT, 0),
  FIELD (OCOP_SESSION_PHASE, "phase", N_("Phase"), OCOP_CHOICE, OCOP_REQUIRED | OCOP_KEPT, .choices = phases),
  FIELD (OCOP_SESSION_MINIMUMS_RULE, "minimums_rule", N_("How a minimum applies to several members"), OCOP_CHOICE, OCOP_REQUIRED, .choices = minimums_rules),
  FIELD (OCOP_SESSION_SPREAD_LIMIT, "spread_limit", N_("Largest spread of totals"), OCOP_INTEGER, OCOP_REQUIRED, .least = 0, .most = 100),
  FIELD (OCOP_SESSION_QUORUM_NUM, "quorum_num", N_("Quorum, numerator"), OCOP_INTEGER, OCOP_REQUIRED, .least = 0, .most = 100),
  FIELD (OCOP_SESSION_QUORUM_DEN, "quorum_den", N_("Quorum, denominator"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 100),
  FIELD (OCOP_SESSION_SHOWS_SCORES, "shows_scores", N_("Members see others' scores after submitting"), OCOP_FLAG, OCOP_REQUIRED),
  FIELD (OCOP_SESSION_FORM, "form", N_("How members decide"), OCOP_CHOICE, 0, .choices = session_forms),
  FIELD (OCOP_SESSION_TURNS, "turns", N_("Scoring turns by design"), OCOP_INTEGER, 0, .least = 1, .most = 9),
  FIELD (OCOP_SESSION_SENT_ON, "sent_on", N_("Dossiers sent to members on"), OCOP_DATE, 0),
  FIELD (OCOP_SESSION_RULES_CONFIRMED_AT, "rules_confirmed_at", N_("Rules confirmed by the chair at"), OCOP_TIME, OCOP_KEPT),
  FIELD (OCOP_SESSION_ADVICE, "advice", N_("Report of the advisory team"), OCOP_LINES, 0),
  FIELD (OCOP_SESSION_DECISION, "decision", N_("Decision that followed"), OCOP_REF, 0, .target = OCOP_KIND_DECISION),
  FIELD (OCOP_SESSION_CONCLUSION, "conclusion", N_("Conclusion of the chair"), OCOP_LINES, 0),
  FIELD (OCOP_SESSION_SEAL, "seal", N_("Seal"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_SESSION_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, 0),
};
ENTITY (session, OCOP_KIND_SESSION, N_("Session"), DEMANDS (session_demands), .fits = ocop_session_fits);

static const OcopField session_member_fields[] = {
  FIELD (OCOP_SESSION_MEMBER_SESSION, "session", N_("Session"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SESSION),
  FIELD (OCOP_SESSION_MEMBER_COUNCIL_MEMBER, "council_member", N_("Council member"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_COUNCIL_MEMBER),
  FIELD (OCOP_SESSION_MEMBER_PRESENCE, "presence", N_("Attendance"), OCOP_CHOICE, OCOP_REQUIRED, .choices = presences),
  FIELD (OCOP_SESSION_MEMBER_DELEGATION, "delegation", N_("Delegated by the chair to lead"), OCOP_TEXT, 0),
  FIELD (OCOP_SESSION_MEMBER_ARRIVED_AT, "arrived_at", N_("Arrived at"), OCOP_TIME, 0),
  FIELD (OCOP_SESSION_MEMBER_LEFT_AT, "left_at", N_("Left at"), OCOP_TIME, 0),
  FIELD (OCOP_SESSION_MEMBER_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (session_member, OCOP_KIND_SESSION_MEMBER, N_("Attendance of a member"));

static const OcopField session_product_fields[] = {
  FIELD (OCOP_SESSION_PRODUCT_SESSION, "session", N_("Session"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SESSION),
  FIELD (OCOP_SESSION_PRODUCT_DOSSIER, "dossier", N_("Dossier"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_DOSSIER),
  FIELD (OCOP_SESSION_PRODUCT_POSITION, "position", N_("Place in the session"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 9999),
  FIELD (OCOP_SESSION_PRODUCT_TURN, "turn", N_("Scoring turn"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 1, .most = 99),
  FIELD (OCOP_SESSION_PRODUCT_KNOCK_OUT, "knock_out", N_("Knock-out concluded"), OCOP_TEXT, 0),
  FIELD (OCOP_SESSION_PRODUCT_CONCLUSION, "conclusion", N_("Conclusion"), OCOP_LINES, 0),
  FIELD (OCOP_SESSION_PRODUCT_HEARD_BECAUSE, "heard_because", N_("Why it is heard with an incomplete dossier"), OCOP_TEXT, 0),
  FIELD (OCOP_SESSION_PRODUCT_ADVICE, "advice", N_("Finding of the advisory team"), OCOP_LINES, 0),
  FIELD (OCOP_SESSION_PRODUCT_TO_CENTRE, "to_centre", N_("Five stars of the centre"), OCOP_CHOICE, 0, .choices = to_centre_answers),
};
ENTITY (session_product, OCOP_KIND_SESSION_PRODUCT, N_("Product of a session"));

static const OcopField recusal_fields[] = {
  FIELD (OCOP_RECUSAL_SESSION_PRODUCT, "session_product", N_("Product of the session"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SESSION_PRODUCT),
  FIELD (OCOP_RECUSAL_SESSION_MEMBER, "session_member", N_("Member of the session"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SESSION_MEMBER),
  FIELD (OCOP_RECUSAL_REASON, "reason", N_("Reason"), OCOP_TEXT, OCOP_REQUIRED),
};
ENTITY (recusal, OCOP_KIND_RECUSAL, N_("Recusal"));

static const OcopField sheet_fields[] = {
  FIELD (OCOP_SHEET_KIND, "kind", N_("Kind of sheet"), OCOP_CHOICE, OCOP_REQUIRED, .choices = sheet_kinds),
  FIELD (OCOP_SHEET_DOSSIER, "dossier", N_("Dossier"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_DOSSIER),
  FIELD (OCOP_SHEET_SESSION_PRODUCT, "session_product", N_("Product of the session"), OCOP_REF, 0, .target = OCOP_KIND_SESSION_PRODUCT),
  FIELD (OCOP_SHEET_SESSION_MEMBER, "session_member", N_("Member of the session"), OCOP_REF, 0, .target = OCOP_KIND_SESSION_MEMBER),
  FIELD (OCOP_SHEET_TURN, "turn", N_("Scoring turn"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 1, .most = 99),
  FIELD (OCOP_SHEET_STATE, "state", N_("State"), OCOP_CHOICE, OCOP_REQUIRED | OCOP_KEPT, .choices = sheet_states),
  FIELD (OCOP_SHEET_TOTAL, "total", N_("Total"), OCOP_INTEGER, OCOP_KEPT, .least = 0, .most = 100),
  FIELD (OCOP_SHEET_SUBMITTED_AT, "submitted_at", N_("Submitted at"), OCOP_TIME, OCOP_KEPT),
  FIELD (OCOP_SHEET_DIGEST, "digest", N_("Fingerprint"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_SHEET_KNOCK_OUT, "knock_out", N_("Knock-out proposed"), OCOP_TEXT, 0),
  FIELD (OCOP_SHEET_KNOCK_OUT_REASON, "knock_out_reason", N_("Reason of the knock-out"), OCOP_TEXT, 0),
  FIELD (OCOP_SHEET_CHOICES, "choices", N_("Choices as submitted"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_SHEET_ENTERED_BY, "entered_by", N_("Entered from paper by"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_SHEET_CHECKED_BY, "checked_by", N_("Compared with the paper by"), OCOP_TEXT, OCOP_KEPT),
  FIELD (OCOP_SHEET_CHECKED_AT, "checked_at", N_("Compared at"), OCOP_TIME, OCOP_KEPT),
};
ENTITY (sheet, OCOP_KIND_SHEET, N_("Score sheet"));

static const OcopField showing_fields[] = {
  FIELD (OCOP_SHOWING_SESSION_PRODUCT, "session_product", N_("Product of the session"), OCOP_REF, OCOP_REQUIRED | OCOP_KEPT, .target = OCOP_KIND_SESSION_PRODUCT),
  FIELD (OCOP_SHOWING_SESSION_MEMBER, "session_member", N_("Member of the session"), OCOP_REF, OCOP_REQUIRED | OCOP_KEPT, .target = OCOP_KIND_SESSION_MEMBER),
  FIELD (OCOP_SHOWING_TURN, "turn", N_("Scoring turn"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 1, .most = 99),
  FIELD (OCOP_SHOWING_SHOWN_AT, "shown_at", N_("Shown at"), OCOP_TIME, OCOP_REQUIRED | OCOP_KEPT),
};
ENTITY (showing, OCOP_KIND_SHOWING, N_("Others’ scores shown to a member"));

static const OcopField remark_fields[] = {
  FIELD (OCOP_REMARK_SHEET, "sheet", N_("Score sheet"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_SHEET),
  FIELD (OCOP_REMARK_CRITERION, "criterion", N_("Criterion"), OCOP_INTEGER, 0, .least = 0, .most = 999),
  FIELD (OCOP_REMARK_TEXT, "text", N_("Remark"), OCOP_LINES, OCOP_REQUIRED),
};
ENTITY (remark, OCOP_KIND_REMARK, N_("Remark"));

static const OcopField outcome_fields[] = {
  FIELD (OCOP_OUTCOME_SESSION_PRODUCT, "session_product", N_("Product of the session"), OCOP_REF, OCOP_REQUIRED | OCOP_KEPT, .target = OCOP_KIND_SESSION_PRODUCT),
  FIELD (OCOP_OUTCOME_SHEETS, "sheets", N_("Sheets"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 0, .most = 9999),
  FIELD (OCOP_OUTCOME_SUM, "sum", N_("Sum of totals"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 0, .most = 999900),
  FIELD (OCOP_OUTCOME_SPREAD, "spread", N_("Spread"), OCOP_INTEGER, OCOP_REQUIRED | OCOP_KEPT, .least = 0, .most = 100),
  FIELD (OCOP_OUTCOME_RANK_BY_POINTS, "rank_by_points", N_("Rank by points"), OCOP_INTEGER, OCOP_KEPT, .least = 1, .most = 5),
  FIELD (OCOP_OUTCOME_RANK, "rank", N_("Rank"), OCOP_INTEGER, OCOP_KEPT, .least = 1, .most = 5),
  FIELD (OCOP_OUTCOME_MINIMUMS, "minimums", N_("Minimums missed"), OCOP_TEXT, OCOP_REQUIRED | OCOP_KEPT),
};
ENTITY (outcome, OCOP_KIND_OUTCOME, N_("Outcome"));
