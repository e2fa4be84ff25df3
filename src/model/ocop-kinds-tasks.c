/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds-private.h"

#include "model/ocop-record.h"

#include <string.h>

/* What carries out a plan: its amendments, tasks of the agencies, officers and their training. */

const OcopChoice ocop_task_states[] = {
  { "open", N_("not yet") },
  { "running", N_("under way") },
  { "done", N_("done") },
  { "dropped", N_("dropped") },
  { NULL, NULL },
};

static gboolean
is_done (OcopRecord *task)
{
  return g_strcmp0 (ocop_record_get_text (task, OCOP_TASK_STATE), "done") == 0;
}

static gboolean
done_has_day (OcopRecord *task)
{
  return is_done (task) == ocop_record_is_set (task, OCOP_TASK_DONE_ON);
}

static const OcopDemand task_demands[] = {
  { OCOP_TASK_DONE_ON, done_has_day, N_("A task that is done needs the day on which it was done, and no other task has one.") },
};

static gboolean
is_not_before (OcopRecord *record,
               guint       earlier,
               guint       later)
{
  const char *from = ocop_record_get_text (record, earlier);
  const char *to = ocop_record_get_text (record, later);

  return from == NULL || to == NULL || strcmp (from, to) <= 0;
}

static gboolean
course_ends_after_it_begins (OcopRecord *course)
{
  return is_not_before (course, OCOP_COURSE_BEGINS_ON, OCOP_COURSE_ENDS_ON);
}

static const OcopDemand course_demands[] = {
  { OCOP_COURSE_ENDS_ON, course_ends_after_it_begins, N_("The course ends before it begins; correct one of the days.") },
};

static gboolean
officer_ends_after_it_begins (OcopRecord *officer)
{
  return is_not_before (officer, OCOP_OFFICER_VALID_FROM, OCOP_OFFICER_VALID_TO);
}

static const OcopDemand officer_demands[] = {
  { OCOP_OFFICER_VALID_TO, officer_ends_after_it_begins, N_("The last day is before the first; correct one of them.") },
};

static gboolean
amended_most_is_not_less (OcopRecord *amendment)
{
  return !ocop_record_is_set (amendment, OCOP_TARGET_AMENDMENT_PLANNED_MOST) ||
         ocop_record_get_integer (amendment, OCOP_TARGET_AMENDMENT_PLANNED_MOST) >=
             ocop_record_get_integer (amendment, OCOP_TARGET_AMENDMENT_PLANNED);
}

static const OcopDemand target_amendment_demands[] = {
  { OCOP_TARGET_AMENDMENT_PLANNED_MOST, amended_most_is_not_less,
    N_("The most that is planned is less than the least; correct one of them.") },
};

static const OcopField target_amendment_fields[] = {
  FIELD (OCOP_TARGET_AMENDMENT_TARGET, "target", N_("Target"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_TARGET),
  FIELD (OCOP_TARGET_AMENDMENT_DECISION, "decision", N_("Decision"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_DECISION),
  FIELD (OCOP_TARGET_AMENDMENT_VALID_FROM, "valid_from", N_("In force from"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_TARGET_AMENDMENT_PLANNED, "planned", N_("Planned, at least"), OCOP_INTEGER, OCOP_REQUIRED, .least = 0,
         .most = G_MAXINT32),
  FIELD (OCOP_TARGET_AMENDMENT_PLANNED_MOST, "planned_most", N_("Planned, at most"), OCOP_INTEGER, 0, .least = 0, .most = G_MAXINT32),
  FIELD (OCOP_TARGET_AMENDMENT_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
};
ENTITY (target_amendment, OCOP_KIND_TARGET_AMENDMENT, N_("Amendment of a target"), DEMANDS (target_amendment_demands));

static const OcopField task_fields[] = {
  FIELD (OCOP_TASK_PLAN, "plan", N_("Plan"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_PLAN),
  FIELD (OCOP_TASK_AGENCY, "agency", N_("Agency"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_TASK_CONTENT, "content", N_("Task"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_TASK_DUE_ON, "due_on", N_("Due on"), OCOP_DATE, 0),
  FIELD (OCOP_TASK_STATE, "state", N_("State"), OCOP_CHOICE, OCOP_REQUIRED, .choices = ocop_task_states),
  FIELD (OCOP_TASK_DONE_ON, "done_on", N_("Done on"), OCOP_DATE, 0),
  FIELD (OCOP_TASK_RESULT, "result", N_("Result"), OCOP_LINES, 0),
  FIELD (OCOP_TASK_NOTE, "note", N_("Note"), OCOP_TEXT, 0),
  FIELD (OCOP_TASK_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, OCOP_REQUIRED),
};
ENTITY (task, OCOP_KIND_TASK, N_("Task"), DEMANDS (task_demands));

static const OcopField task_document_fields[] = {
  FIELD (OCOP_TASK_DOCUMENT_TASK, "task", N_("Task"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_TASK),
  FIELD (OCOP_TASK_DOCUMENT_ATTACHMENT, "attachment", N_("File"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_ATTACHMENT),
  FIELD (OCOP_TASK_DOCUMENT_POSITION, "position", N_("Place in the list"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 9999),
};
ENTITY (task_document, OCOP_KIND_TASK_DOCUMENT, N_("Document of a task"));

static const OcopField officer_fields[] = {
  FIELD (OCOP_OFFICER_UNIT, "unit", N_("Unit"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_OFFICER_POSITION, "position", N_("Post"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_OFFICER_POSTS, "posts", N_("How many"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1, .most = 999),
  FIELD (OCOP_OFFICER_VALID_FROM, "valid_from", N_("From"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_OFFICER_VALID_TO, "valid_to", N_("Until"), OCOP_DATE, 0),
};
ENTITY (officer, OCOP_KIND_OFFICER, N_("Posts of OCOP officers"), DEMANDS (officer_demands));

static const OcopField course_fields[] = {
  FIELD (OCOP_COURSE_NAME, "name", N_("Name"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED | OCOP_SORTED),
  FIELD (OCOP_COURSE_PLAN_YEAR, "plan_year", N_("Year of the plan"), OCOP_INTEGER, OCOP_REQUIRED, .least = 2018, .most = 2999),
  FIELD (OCOP_COURSE_BEGINS_ON, "begins_on", N_("Begins on"), OCOP_DATE, OCOP_REQUIRED),
  FIELD (OCOP_COURSE_ENDS_ON, "ends_on", N_("Ends on"), OCOP_DATE, 0),
  FIELD (OCOP_COURSE_ORGANISER, "organiser", N_("Organiser"), OCOP_TEXT, OCOP_REQUIRED | OCOP_SEARCHED),
  FIELD (OCOP_COURSE_PLACE, "place", N_("Place"), OCOP_TEXT, 0),
  FIELD (OCOP_COURSE_CONTENT, "content", N_("What is taught"), OCOP_LINES, 0),
  FIELD (OCOP_COURSE_ILLUSTRATIVE, "illustrative", N_("Illustrative"), OCOP_FLAG, OCOP_REQUIRED),
};
ENTITY (course, OCOP_KIND_COURSE, N_("Training course"), DEMANDS (course_demands));

static const OcopField course_attendance_fields[] = {
  FIELD (OCOP_COURSE_ATTENDANCE_COURSE, "course", N_("Training course"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_COURSE),
  FIELD (OCOP_COURSE_ATTENDANCE_UNIT, "unit", N_("Unit"), OCOP_REF, OCOP_REQUIRED, .target = OCOP_KIND_UNIT),
  FIELD (OCOP_COURSE_ATTENDANCE_OFFICE, "office", N_("Office of the officers"), OCOP_TEXT, OCOP_REQUIRED),
  FIELD (OCOP_COURSE_ATTENDANCE_OFFICERS, "officers", N_("Officers who attended"), OCOP_INTEGER, OCOP_REQUIRED, .least = 1,
         .most = 999),
};
ENTITY (course_attendance, OCOP_KIND_COURSE_ATTENDANCE, N_("Attendance of a course"));
