/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-entity.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const OcopEntity *const entities[OCOP_N_KINDS] = {
  [OCOP_KIND_UNIT] = &ocop_unit_entity,
  [OCOP_KIND_UNIT_FOLLOW] = &ocop_unit_follow_entity,
  [OCOP_KIND_OFFICE] = &ocop_office_entity,
  [OCOP_KIND_PRODUCER] = &ocop_producer_entity,
  [OCOP_KIND_PERSON] = &ocop_person_entity,
  [OCOP_KIND_ATTACHMENT] = &ocop_attachment_entity,
  [OCOP_KIND_PRODUCT] = &ocop_product_entity,
  [OCOP_KIND_ROUND] = &ocop_round_entity,
  [OCOP_KIND_DOSSIER] = &ocop_dossier_entity,
  [OCOP_KIND_DECISION] = &ocop_decision_entity,
  [OCOP_KIND_RECOGNITION] = &ocop_recognition_entity,
  [OCOP_KIND_CERTIFICATE] = &ocop_certificate_entity,
  [OCOP_KIND_COUNCIL] = &ocop_council_entity,
  [OCOP_KIND_COUNCIL_MEMBER] = &ocop_council_member_entity,
  [OCOP_KIND_SESSION] = &ocop_session_entity,
  [OCOP_KIND_SESSION_MEMBER] = &ocop_session_member_entity,
  [OCOP_KIND_SESSION_PRODUCT] = &ocop_session_product_entity,
  [OCOP_KIND_RECUSAL] = &ocop_recusal_entity,
  [OCOP_KIND_SHEET] = &ocop_sheet_entity,
  [OCOP_KIND_REMARK] = &ocop_remark_entity,
  [OCOP_KIND_OUTCOME] = &ocop_outcome_entity,
  [OCOP_KIND_PLAN] = &ocop_plan_entity,
  [OCOP_KIND_TARGET] = &ocop_target_entity,
  [OCOP_KIND_DOUBT] = &ocop_doubt_entity,
  [OCOP_KIND_FAIR] = &ocop_fair_entity,
  [OCOP_KIND_FAIR_BUDGET] = &ocop_fair_budget_entity,
  [OCOP_KIND_FAIR_ZONE] = &ocop_fair_zone_entity,
  [OCOP_KIND_PARTICIPATION] = &ocop_participation_entity,
  [OCOP_KIND_PARTICIPATION_PRODUCT] = &ocop_participation_product_entity,
  [OCOP_KIND_BOOTH] = &ocop_booth_entity,
  [OCOP_KIND_DAILY_RETURN] = &ocop_daily_return_entity,
  [OCOP_KIND_FAIR_CONTRACT] = &ocop_fair_contract_entity,
  [OCOP_KIND_TARGET_AMENDMENT] = &ocop_target_amendment_entity,
  [OCOP_KIND_TASK] = &ocop_task_entity,
  [OCOP_KIND_TASK_DOCUMENT] = &ocop_task_document_entity,
  [OCOP_KIND_OFFICER] = &ocop_officer_entity,
  [OCOP_KIND_COURSE] = &ocop_course_entity,
  [OCOP_KIND_COURSE_ATTENDANCE] = &ocop_course_attendance_entity,
  [OCOP_KIND_DAY_OFF] = &ocop_day_off_entity,
  [OCOP_KIND_EVIDENCE] = &ocop_evidence_entity,
  [OCOP_KIND_EVIDENCE_FILE] = &ocop_evidence_file_entity,
  [OCOP_KIND_DOSSIER_DOCUMENT] = &ocop_dossier_document_entity,
  [OCOP_KIND_DOSSIER_STEP] = &ocop_dossier_step_entity,
  [OCOP_KIND_FUND] = &ocop_fund_entity,
  [OCOP_KIND_SUPPORT] = &ocop_support_entity,
  [OCOP_KIND_INSPECTION] = &ocop_inspection_entity,
  [OCOP_KIND_CHECKLIST] = &ocop_checklist_entity,
  [OCOP_KIND_CHECKLIST_ITEM] = &ocop_checklist_item_entity,
  [OCOP_KIND_SALES_POINT] = &ocop_sales_point_entity,
  [OCOP_KIND_SALES_POINT_CHECK] = &ocop_sales_point_check_entity,
  [OCOP_KIND_SALES_POINT_GOOD] = &ocop_sales_point_good_entity,
  [OCOP_KIND_SALES_POINT_MONTH] = &ocop_sales_point_month_entity,
  [OCOP_KIND_SALES_POINT_VISIT] = &ocop_sales_point_visit_entity,
  [OCOP_KIND_TRADE_MEETING] = &ocop_trade_meeting_entity,
  [OCOP_KIND_TRADE_MEETING_PRODUCER] = &ocop_trade_meeting_producer_entity,
  [OCOP_KIND_ONLINE_LISTING] = &ocop_online_listing_entity,
  [OCOP_KIND_SIGNER] = &ocop_signer_entity,
  [OCOP_KIND_PAPER] = &ocop_paper_entity,
  [OCOP_KIND_MERGER] = &ocop_merger_entity,
};

/**
 * ocop_entity_get:
 *
 * Returns: (transfer none): the description of @kind
 */
const OcopEntity *
ocop_entity_get (OcopKind kind)
{
  g_assert (kind < OCOP_N_KINDS);

  return entities[kind];
}

/**
 * ocop_entity_find:
 * @table: name of a table
 *
 * Returns: (transfer none) (nullable): the kind kept there, %NULL if there is none
 */
const OcopEntity *
ocop_entity_find (const char *table)
{
  for (guint i = 0; i < OCOP_N_KINDS; i++)
    if (strcmp (entities[i]->table, table) == 0)
      return entities[i];

  return NULL;
}

/**
 * ocop_entity_get_field:
 * @field: a field constant, OCOP_PRODUCT_NAME
 *
 * Returns: (transfer none): its description
 */
const OcopField *
ocop_entity_get_field (guint field)
{
  const OcopEntity *entity = ocop_entity_get (OCOP_FIELD_KIND (field));

  g_assert (OCOP_FIELD_PLACE (field) < entity->n_fields);

  return &entity->fields[OCOP_FIELD_PLACE (field)];
}

static gboolean
has_flag (const OcopEntity *entity,
          OcopFieldFlags    flags)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].flags & flags)
      return TRUE;

  return FALSE;
}

/**
 * ocop_entity_is_searched:
 *
 * Returns: whether the table has a column “search”, the folded text of the fields searched
 */
gboolean
ocop_entity_is_searched (const OcopEntity *entity)
{
  return has_flag (entity, OCOP_SEARCHED);
}

/**
 * ocop_entity_is_sorted:
 *
 * Returns: whether the table has a column “sort_key”
 */
gboolean
ocop_entity_is_sorted (const OcopEntity *entity)
{
  return has_flag (entity, OCOP_SORTED | OCOP_SORTED_AS_PERSON);
}

/**
 * ocop_choice_label:
 * @choices: keys and labels, ending with an empty entry
 * @key: (nullable): one of the keys
 *
 * Returns: (transfer none) (nullable): what people call it, translated; %NULL if it is none of them
 */
const char *
ocop_choice_label (const OcopChoice *choices,
                   const char       *key)
{
  for (const OcopChoice *choice = choices; choice->key != NULL; choice++)
    if (g_strcmp0 (choice->key, key) == 0)
      return _(choice->label);

  return NULL;
}

/**
 * ocop_field_get_choice_label:
 * @field: a field constant of type choice
 * @key: a key
 *
 * Returns: (transfer none) (nullable): what people call it, translated; %NULL if it is no key of the field
 */
const char *
ocop_field_get_choice_label (guint       field,
                             const char *key)
{
  const OcopField *description = ocop_entity_get_field (field);

  g_assert (description->type == OCOP_CHOICE);

  return ocop_choice_label (description->choices, key);
}
