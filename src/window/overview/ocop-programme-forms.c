/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-programme-forms.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* The forms of what a plan is carried out with. */

static const OcopFormRow plan_rows[] = {
  { .field = OCOP_PLAN_YEAR },
  { .field = OCOP_PLAN_NUMBER, .hint = N_("As 43/KH-UBND") },
  { .field = OCOP_PLAN_ISSUED_ON },
  { .field = OCOP_PLAN_AUTHORITY, .hint = N_("As “UBND thành phố Đà Nẵng”") },
  { .field = OCOP_PLAN_SOURCE },
};
static const OcopFormSection plan_sections[] = { OCOP_FORM_SECTION (N_("Plan"), plan_rows), { NULL } };

static const OcopFormRow target_rows[] = {
  { .field = OCOP_TARGET_PLAN },
  { .field = OCOP_TARGET_POSITION },
  { .field = OCOP_TARGET_ORDINAL, .hint = N_("As the paper numbers it: 1.1, a") },
  { .field = OCOP_TARGET_LABEL },
  { .field = OCOP_TARGET_SHORT_LABEL, .hint = N_("As it stands in a chart") },
  { .field = OCOP_TARGET_UNIT_OF_MEASURE, .hint = N_("As “sản phẩm”, “%”") },
  { .field = OCOP_TARGET_LEVEL, .hint = N_("1 for one reading of an ambiguous target, else 0") },
};
static const OcopFormRow target_count_rows[] = {
  { .field = OCOP_TARGET_MEASURE },
  { .field = OCOP_TARGET_SUBSET, .hint = N_("Only of products, producers, units and tasks") },
  { .field = OCOP_TARGET_UNIT, .hint = N_("Only what lies there; empty for the whole city") },
  { .field = OCOP_TARGET_UNIT_KIND },
  { .field = OCOP_TARGET_STARS },
  { .field = OCOP_TARGET_PRODUCER_TYPE },
  { .field = OCOP_TARGET_REFERENCE, .hint = N_("For a share: of which set; empty for a number") },
};
static const OcopFormRow target_planned_rows[] = {
  { .field = OCOP_TARGET_COMPARISON },   { .field = OCOP_TARGET_PLANNED }, { .field = OCOP_TARGET_PLANNED_MOST },
  { .field = OCOP_TARGET_COUNTS },       { .field = OCOP_TARGET_NOTE },
};
static const OcopFormSection target_sections[] = {
  OCOP_FORM_SECTION (N_("Target"), target_rows),
  OCOP_FORM_SECTION (N_("What Is Counted"), target_count_rows),
  OCOP_FORM_SECTION (N_("What Is Planned"), target_planned_rows),
  { NULL },
};

static const OcopFormRow amendment_rows[] = {
  { .field = OCOP_TARGET_AMENDMENT_TARGET },
  { .field = OCOP_TARGET_AMENDMENT_DECISION },
  { .field = OCOP_TARGET_AMENDMENT_VALID_FROM },
  { .field = OCOP_TARGET_AMENDMENT_PLANNED },
  { .field = OCOP_TARGET_AMENDMENT_PLANNED_MOST },
  { .field = OCOP_TARGET_AMENDMENT_NOTE },
};
static const OcopFormSection amendment_sections[] = { OCOP_FORM_SECTION (N_("Amendment of a Target"), amendment_rows), { NULL } };

static const OcopFormRow task_rows[] = {
  { .field = OCOP_TASK_PLAN },
  { .field = OCOP_TASK_CONTENT },
  { .field = OCOP_TASK_AGENCY, .hint = N_("As “Sở Công Thương”") },
  { .field = OCOP_TASK_DUE_ON, .hint = N_("Typed as 30/6/2026, or picked") },
};
static const OcopFormRow task_result_rows[] = {
  { .field = OCOP_TASK_STATE },
  { .field = OCOP_TASK_DONE_ON, .hint = N_("Only of a task that is done") },
  { .field = OCOP_TASK_RESULT },
  { .field = OCOP_TASK_NOTE },
  { .field = OCOP_TASK_ILLUSTRATIVE },
};
static const OcopFormSection task_sections[] = {
  OCOP_FORM_SECTION (N_("Task"), task_rows),
  OCOP_FORM_SECTION (N_("Result"), task_result_rows),
  { NULL },
};

static const OcopFormRow officer_rows[] = {
  { .field = OCOP_OFFICER_UNIT },
  { .field = OCOP_OFFICER_POSITION },
  { .field = OCOP_OFFICER_POSTS },
  { .field = OCOP_OFFICER_VALID_FROM },
  { .field = OCOP_OFFICER_VALID_TO },
};
static const OcopFormSection officer_sections[] = { OCOP_FORM_SECTION (N_("Posts of OCOP Officers"), officer_rows), { NULL } };

static const OcopFormRow course_rows[] = {
  { .field = OCOP_COURSE_NAME },      { .field = OCOP_COURSE_PLAN_YEAR }, { .field = OCOP_COURSE_BEGINS_ON },
  { .field = OCOP_COURSE_ENDS_ON },   { .field = OCOP_COURSE_ORGANISER }, { .field = OCOP_COURSE_PLACE },
  { .field = OCOP_COURSE_CONTENT },   { .field = OCOP_COURSE_ILLUSTRATIVE },
};
static const OcopFormSection course_sections[] = { OCOP_FORM_SECTION (N_("Training Course"), course_rows), { NULL } };

static const OcopFormRow attendance_rows[] = {
  { .field = OCOP_COURSE_ATTENDANCE_COURSE },
  { .field = OCOP_COURSE_ATTENDANCE_UNIT },
  { .field = OCOP_COURSE_ATTENDANCE_OFFICE },
  { .field = OCOP_COURSE_ATTENDANCE_OFFICERS },
};
static const OcopFormSection attendance_sections[] = { OCOP_FORM_SECTION (N_("Attendance of a Course"), attendance_rows), { NULL } };

/**
 * ocop_programme_forms_find:
 *
 * Returns: (nullable): the sections of the form of a kind of this page
 */
const OcopFormSection *
ocop_programme_forms_find (OcopKind kind)
{
  static const OcopFormSection *const forms[OCOP_N_KINDS] = {
    [OCOP_KIND_PLAN] = plan_sections,
    [OCOP_KIND_TARGET] = target_sections,
    [OCOP_KIND_TARGET_AMENDMENT] = amendment_sections,
    [OCOP_KIND_TASK] = task_sections,
    [OCOP_KIND_OFFICER] = officer_sections,
    [OCOP_KIND_COURSE] = course_sections,
    [OCOP_KIND_COURSE_ATTENDANCE] = attendance_sections,
  };

  return forms[kind];
}
