/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "ocop-test-records.h"

#include <string.h>

/* What a description must be for the code that works from it, whatever the kind. */

#define EACH_KIND(kind) (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)

static void
test_kinds (void)
{
  for EACH_KIND (kind)
    {
      const OcopEntity *entity = ocop_entity_get (kind);

      g_assert_cmpint (entity->kind, ==, kind);
      g_assert_cmpuint (entity->n_fields, >, 0);
      g_assert_cmpuint (entity->n_fields, <, 0x100); /* a place fits into a field constant */
      g_assert_cmpuint (strlen (entity->label), >, 0);
      g_assert_true (ocop_entity_find (entity->table) == entity);
    }
  g_assert_null (ocop_entity_find ("change"));
  g_assert_null (ocop_entity_find (""));
}

static void
test_fields (void)
{
  for EACH_KIND (kind)
    {
      const OcopEntity *entity = ocop_entity_get (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
      guint n_sorted = 0;

      for (guint place = 0; place < entity->n_fields; place++)
        {
          guint constant = ocop_test_field (kind, place);
          const OcopField *field = ocop_entity_get_field (constant);

          g_test_message ("%s %u", entity->table, place);
          g_assert_true (field == &entity->fields[place]);
          g_assert_cmpint (OCOP_FIELD_KIND (constant), ==, kind);
          g_assert_cmpuint (OCOP_FIELD_PLACE (constant), ==, place);
          /* No place was left out of the description, and none is described twice. */
          g_assert_nonnull (field->name);
          g_assert_true (g_hash_table_add (names, (gpointer) field->name));
          g_assert_true (g_hash_table_add (labels, (gpointer) field->label)); /* people can tell them apart */
          g_assert_cmpint (field->type == OCOP_CHOICE, ==, field->choices != NULL);
          g_assert_cmpint (field->least, <=, field->most);
          if (field->type != OCOP_INTEGER && field->type != OCOP_MONEY)
            g_assert_cmpint (field->most, ==, 0);
          if (field->flags & (OCOP_SEARCHED | OCOP_SORTED | OCOP_SORTED_AS_PERSON))
            g_assert_true (field->type == OCOP_TEXT || field->type == OCOP_LINES);
          if (field->type == OCOP_REF)
            g_assert_cmpint (field->target, <, OCOP_N_KINDS);
          n_sorted += (field->flags & (OCOP_SORTED | OCOP_SORTED_AS_PERSON)) != 0;
        }
      g_assert_cmpuint (n_sorted, <=, 1);
      g_assert_cmpint (ocop_entity_is_sorted (entity), ==, n_sorted == 1);
    }
}

/* The last constant of each kind is its last field: constants and descriptions go on together. */
static void
test_last_constants (void)
{
  static const guint last[OCOP_N_KINDS] = {
    [OCOP_KIND_UNIT] = OCOP_UNIT_VALID_TO,
    [OCOP_KIND_UNIT_FOLLOW] = OCOP_UNIT_FOLLOW_SOURCE,
    [OCOP_KIND_OFFICE] = OCOP_OFFICE_VALID_TO,
    [OCOP_KIND_PRODUCER] = OCOP_PRODUCER_REPRESENTATIVE,
    [OCOP_KIND_PERSON] = OCOP_PERSON_PHONE,
    [OCOP_KIND_ATTACHMENT] = OCOP_ATTACHMENT_MEDIA_TYPE,
    [OCOP_KIND_PRODUCT] = OCOP_PRODUCT_PHOTO,
    [OCOP_KIND_ROUND] = OCOP_ROUND_ILLUSTRATIVE,
    [OCOP_KIND_DOSSIER] = OCOP_DOSSIER_SAMPLES_ON,
    [OCOP_KIND_DECISION] = OCOP_DECISION_SUBJECT,
    [OCOP_KIND_RECOGNITION] = OCOP_RECOGNITION_ILLUSTRATIVE,
    [OCOP_KIND_CERTIFICATE] = OCOP_CERTIFICATE_WITHDRAWAL,
    [OCOP_KIND_COUNCIL] = OCOP_COUNCIL_DECISION,
    [OCOP_KIND_COUNCIL_MEMBER] = OCOP_COUNCIL_MEMBER_POSITION,
    [OCOP_KIND_SESSION] = OCOP_SESSION_ILLUSTRATIVE,
    [OCOP_KIND_SESSION_MEMBER] = OCOP_SESSION_MEMBER_NOTE,
    [OCOP_KIND_SESSION_PRODUCT] = OCOP_SESSION_PRODUCT_CONCLUSION,
    [OCOP_KIND_RECUSAL] = OCOP_RECUSAL_REASON,
    [OCOP_KIND_SHEET] = OCOP_SHEET_KNOCK_OUT_REASON,
    [OCOP_KIND_REMARK] = OCOP_REMARK_TEXT,
    [OCOP_KIND_OUTCOME] = OCOP_OUTCOME_MINIMUMS,
    [OCOP_KIND_PLAN] = OCOP_PLAN_SOURCE,
    [OCOP_KIND_TARGET] = OCOP_TARGET_NOTE,
    [OCOP_KIND_DOUBT] = OCOP_DOUBT_TEXT,
    [OCOP_KIND_DAY_OFF] = OCOP_DAY_OFF_SOURCE,
    [OCOP_KIND_EVIDENCE] = OCOP_EVIDENCE_ILLUSTRATIVE,
    [OCOP_KIND_EVIDENCE_FILE] = OCOP_EVIDENCE_FILE_POSITION,
    [OCOP_KIND_DOSSIER_DOCUMENT] = OCOP_DOSSIER_DOCUMENT_DEFECT,
    [OCOP_KIND_DOSSIER_STEP] = OCOP_DOSSIER_STEP_DUE_ON,
    [OCOP_KIND_FUND] = OCOP_FUND_ILLUSTRATIVE,
    [OCOP_KIND_SUPPORT] = OCOP_SUPPORT_PARTICIPATION,
    [OCOP_KIND_INSPECTION] = OCOP_INSPECTION_ILLUSTRATIVE,
    [OCOP_KIND_FAIR] = OCOP_FAIR_ILLUSTRATIVE,
    [OCOP_KIND_FAIR_BUDGET] = OCOP_FAIR_BUDGET_NOTE,
    [OCOP_KIND_FAIR_ZONE] = OCOP_FAIR_ZONE_POSITION,
    [OCOP_KIND_PARTICIPATION] = OCOP_PARTICIPATION_ILLUSTRATIVE,
    [OCOP_KIND_PARTICIPATION_PRODUCT] = OCOP_PARTICIPATION_PRODUCT_PRODUCT,
    [OCOP_KIND_BOOTH] = OCOP_BOOTH_HOLDER,
    [OCOP_KIND_DAILY_RETURN] = OCOP_DAILY_RETURN_VISITORS,
    [OCOP_KIND_FAIR_CONTRACT] = OCOP_FAIR_CONTRACT_NOTE,
    [OCOP_KIND_CHECKLIST] = OCOP_CHECKLIST_NOTED_ON,
    [OCOP_KIND_CHECKLIST_ITEM] = OCOP_CHECKLIST_ITEM_NOTE,
    [OCOP_KIND_SALES_POINT] = OCOP_SALES_POINT_ILLUSTRATIVE,
    [OCOP_KIND_SALES_POINT_CHECK] = OCOP_SALES_POINT_CHECK_EVIDENCE,
    [OCOP_KIND_SALES_POINT_GOOD] = OCOP_SALES_POINT_GOOD_UNTIL,
    [OCOP_KIND_SALES_POINT_MONTH] = OCOP_SALES_POINT_MONTH_OTHER,
    [OCOP_KIND_SALES_POINT_VISIT] = OCOP_SALES_POINT_VISIT_REMEDIED_ON,
    [OCOP_KIND_TRADE_MEETING] = OCOP_TRADE_MEETING_ILLUSTRATIVE,
    [OCOP_KIND_TRADE_MEETING_PRODUCER] = OCOP_TRADE_MEETING_PRODUCER_NOTE,
    [OCOP_KIND_ONLINE_LISTING] = OCOP_ONLINE_LISTING_NOTE,
    [OCOP_KIND_TARGET_AMENDMENT] = OCOP_TARGET_AMENDMENT_NOTE,
    [OCOP_KIND_TASK] = OCOP_TASK_ILLUSTRATIVE,
    [OCOP_KIND_TASK_DOCUMENT] = OCOP_TASK_DOCUMENT_POSITION,
    [OCOP_KIND_OFFICER] = OCOP_OFFICER_VALID_TO,
    [OCOP_KIND_COURSE] = OCOP_COURSE_ILLUSTRATIVE,
    [OCOP_KIND_COURSE_ATTENDANCE] = OCOP_COURSE_ATTENDANCE_OFFICERS,
    [OCOP_KIND_SIGNER] = OCOP_SIGNER_VALID_TO,
    [OCOP_KIND_PAPER] = OCOP_PAPER_ISSUED_ON,
    [OCOP_KIND_MERGER] = OCOP_MERGER_NAME,
  };

  for EACH_KIND (kind)
    g_assert_cmpuint (OCOP_FIELD_PLACE (last[kind]) + 1, ==, ocop_entity_get (kind)->n_fields);
}

static void
test_choices (void)
{
  guint n_choices = 0;

  for EACH_KIND (kind)
    for (guint place = 0; place < ocop_entity_get (kind)->n_fields; place++)
      {
        guint constant = ocop_test_field (kind, place);
        const OcopField *field = ocop_entity_get_field (constant);
        g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

        if (field->type != OCOP_CHOICE)
          continue;
        for (const OcopChoice *choice = field->choices; choice->key != NULL; choice++, n_choices++)
          {
            g_assert_true (g_hash_table_add (keys, (gpointer) choice->key));
            g_assert_cmpstr (ocop_field_get_choice_label (constant, choice->key), ==, choice->label);
          }
        g_assert_null (ocop_field_get_choice_label (constant, "guild"));
        g_assert_null (ocop_field_get_choice_label (constant, ""));
        g_assert_null (ocop_field_get_choice_label (constant, NULL));
      }
  g_assert_cmpuint (n_choices, >, 50);
}

static void
do_unknown_kind (void)
{
  ocop_entity_get (OCOP_N_KINDS);
}

static void
do_unknown_field (void)
{
  ocop_entity_get_field (OCOP_MERGER_NAME + 1);
}

static void
do_label_of_text (void)
{
  ocop_field_get_choice_label (OCOP_PRODUCT_NAME, "first");
}

static const struct
{
  const char *name;
  GTestFunc run;
} mistakes[] = {
  { "unknown-kind", do_unknown_kind },
  { "unknown-field", do_unknown_field },
  { "label-of-text", do_label_of_text },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/model/entity/subprocess/", mistakes[i].name, NULL);

      g_test_trap_subprocess (path, 0, 0);
      g_test_trap_assert_failed ();
      g_test_trap_assert_stderr ("*assertion failed*");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/entity/kinds", test_kinds);
  g_test_add_func ("/model/entity/fields", test_fields);
  g_test_add_func ("/model/entity/last-constants", test_last_constants);
  g_test_add_func ("/model/entity/choices", test_choices);
  g_test_add_func ("/model/entity/mistakes", test_mistakes);
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autofree char *path = g_strconcat ("/model/entity/subprocess/", mistakes[i].name, NULL);

      g_test_add_func (path, mistakes[i].run);
    }
  return g_test_run ();
}
