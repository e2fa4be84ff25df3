/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-tables.h"

#include "base/ocop-date.h"

/* What carries out a plan: tasks by agency, the training of officers. */

enum
{
  TASK_NUMBER,
  TASK_AGENCY,
  TASK_CONTENT,
  TASK_DUE,
  TASK_STATE,
  TASK_DONE,
  TASK_RESULT,
  TASK_NOTE,
  TASK_N_COLUMNS,
};

static const OcopColumn task_columns[TASK_N_COLUMNS] = {
  [TASK_NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [TASK_AGENCY] = { "Cơ quan thực hiện", NULL, 44, OCOP_CELL_TEXT },
  [TASK_CONTENT] = { "Nhiệm vụ", NULL, 66, OCOP_CELL_TEXT },
  [TASK_DUE] = { "Thời hạn", NULL, 21, OCOP_CELL_DATE },
  [TASK_STATE] = { "Tình trạng", NULL, 26, OCOP_CELL_WORD },
  [TASK_DONE] = { "Ngày hoàn thành", NULL, 23, OCOP_CELL_DATE },
  [TASK_RESULT] = { "Kết quả", NULL, 46, OCOP_CELL_TEXT, NULL, 10 },
  [TASK_NOTE] = { "Ghi chú", NULL, 30, OCOP_CELL_TEXT, NULL, 10 },
};

/* A table that has nothing to show has no sheet. */
static GStrv
name_if (const char *name,
         gboolean    has_rows)
{
  const char *names[] = { has_rows ? name : NULL, NULL };

  return g_strdupv ((char **) names);
}

/**
 * ocop_table_tasks_names:
 *
 * Returns: (transfer full): the name of its sheet, where the plan has tasks
 */
GStrv
ocop_table_tasks_names (const OcopReport *report)
{
  return name_if ("Phân công nhiệm vụ", report->tasks != NULL && report->tasks->len > 0);
}

/* "Đã xong", "Đang làm", and whether it is late. */
static const char *
state_of (const OcopTaskRow *task)
{
  switch (task->state)
    {
    case OCOP_TASK_IS_DONE:
      return task->is_late ? "Đã xong, trễ hạn" : "Đã xong";
    case OCOP_TASK_IS_DROPPED:
      return "Không thực hiện";
    case OCOP_TASK_IS_RUNNING:
      return task->is_late ? "Đang làm, quá hạn" : "Đang làm";
    case OCOP_TASK_IS_OPEN:
    default:
      return task->is_late ? "Chưa làm, quá hạn" : "Chưa làm";
    }
}

static int
compare_agencies (gconstpointer a,
                  gconstpointer b)
{
  const OcopTaskRow *left = *(OcopTaskRow *const *) a;
  const OcopTaskRow *right = *(OcopTaskRow *const *) b;
  int compared = g_strcmp0 (left->agency, right->agency);

  if (compared == 0)
    compared = g_strcmp0 (left->due_on, right->due_on);

  return compared != 0 ? compared : left->task < right->task ? -1 : left->task > right->task;
}

static void
write_task (OcopSheet         *sheet,
            const OcopTaskRow *task,
            guint              ordinal)
{
  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, TASK_NUMBER, ordinal);
  ocop_sheet_text (sheet, TASK_AGENCY, task->agency);
  ocop_sheet_text (sheet, TASK_CONTENT, task->content);
  if (task->due_on != NULL)
    ocop_sheet_date (sheet, TASK_DUE, task->due_on);
  ocop_sheet_text (sheet, TASK_STATE, state_of (task));
  if (task->state == OCOP_TASK_IS_DONE)
    ocop_sheet_date (sheet, TASK_DONE, task->done_on);
  if (task->result != NULL)
    ocop_sheet_text (sheet, TASK_RESULT, task->result);
  if (task->note != NULL && !task->illustrative)
    ocop_sheet_text (sheet, TASK_NOTE, task->note);
  ocop_sheet_end_row (sheet);
}

/* How many are done of how many, counted from the column of states. */
static void
write_done (OcopSheet       *sheet,
            const GPtrArray *tasks,
            guint            first,
            guint            last)
{
  const char *state = ocop_sheet_letters (TASK_STATE);
  int done = 0;

  for (guint i = 0; i < tasks->len; i++)
    done += ((const OcopTaskRow *) g_ptr_array_index (tasks, i))->state == OCOP_TASK_IS_DONE;
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, TASK_NUMBER, TASK_DUE, "SỐ NHIỆM VỤ ĐÃ XONG", TRUE);
  ocop_sheet_next_as (sheet, OCOP_CELL_INTEGER);
  ocop_sheet_formula (sheet, TASK_STATE, done, "=COUNTIF(%s%u:%s%u,\"Đã xong*\")", state, first, state, last);
  ocop_sheet_end_row (sheet);
}

/**
 * ocop_table_tasks_fill:
 *
 * Phân công nhiệm vụ: the plan's tasks by agency, with date, state and result.
 */
void
ocop_table_tasks_fill (OcopSheet        *sheet,
                       const OcopReport *report,
                       guint             nth)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_copy (report->tasks, NULL, NULL);
  g_autofree char *title = g_strdup_printf ("PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH NĂM %d", report->year);
  g_autofree char *subject = report->plan != NULL ? g_strdup_printf ("Kế hoạch số %s", report->plan->number) : NULL;
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .subject = subject,
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE,
                      .whole = TRUE };
  guint first, last;

  g_ptr_array_set_free_func (tasks, NULL);
  for (guint i = 0; i < tasks->len; i++)
    frame.illustrative = frame.illustrative || ((OcopTaskRow *) g_ptr_array_index (tasks, i))->illustrative;
  if (frame.illustrative)
    frame.source = "(Nội dung phân công theo Kế hoạch; thời hạn, tình trạng, kết quả là số liệu minh họa)";
  g_ptr_array_sort (tasks, compare_agencies);
  ocop_sheet_begin (sheet, &frame, task_columns, TASK_N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < tasks->len; i++)
    write_task (sheet, g_ptr_array_index (tasks, i), i + 1);
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_mark_where (sheet, TASK_STATE, TASK_STATE, first, last, OCOP_MARK_BAD, "RIGHT($%s%u,7)=\"quá hạn\"",
                         ocop_sheet_letters (TASK_STATE), first);
  write_done (sheet, tasks, first, last);
  ocop_sheet_note (sheet, "Quá hạn: chưa xong khi đã qua thời hạn, tính đến ngày của số liệu. "
                          "Ô trống: chưa có thời hạn hoặc chưa có kết quả.");
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}

enum
{
  UNIT_NUMBER,
  UNIT_NAME,
  UNIT_DISTRICT,
  UNIT_POSTS,
  UNIT_OFFICERS,
  UNIT_COURSES,
  UNIT_STATE,
  UNIT_N_COLUMNS,
};

static const OcopColumn unit_columns[UNIT_N_COLUMNS] = {
  [UNIT_NUMBER] = { "STT", NULL, 10, OCOP_CELL_COUNT },
  [UNIT_NAME] = { "Đơn vị", NULL, 52, OCOP_CELL_TEXT },
  [UNIT_DISTRICT] = { "Thuộc quận, huyện", NULL, 34, OCOP_CELL_TEXT },
  [UNIT_POSTS] = { "Cán bộ phụ trách OCOP", NULL, 24, OCOP_CELL_COUNT },
  [UNIT_OFFICERS] = { "Lượt cán bộ được tập huấn", NULL, 26, OCOP_CELL_COUNT },
  [UNIT_COURSES] = { "Số lớp tham gia", NULL, 20, OCOP_CELL_COUNT },
  [UNIT_STATE] = { "Kết quả", NULL, 30, OCOP_CELL_WORD },
};

/**
 * ocop_table_training_names:
 *
 * Returns: (transfer full): the name of its sheet, where officers or courses are recorded
 */
GStrv
ocop_table_training_names (const OcopReport *report)
{
  return name_if ("Tập huấn", report->training != NULL && report->training->rows->len > 0);
}

static void
write_unit (OcopSheet             *sheet,
            const OcopTrainingRow *row,
            guint                  ordinal)
{
  ocop_sheet_begin_row (sheet, OCOP_ROW_PLAIN);
  ocop_sheet_number (sheet, UNIT_NUMBER, ordinal);
  ocop_sheet_text (sheet, UNIT_NAME, row->name);
  if (row->district != NULL)
    ocop_sheet_text (sheet, UNIT_DISTRICT, row->district);
  ocop_sheet_number (sheet, UNIT_POSTS, row->posts);
  ocop_sheet_number (sheet, UNIT_OFFICERS, row->officers);
  ocop_sheet_number (sheet, UNIT_COURSES, row->courses);
  ocop_sheet_text (sheet, UNIT_STATE, row->officers > 0 ? "Đã tập huấn" : row->enrolled > 0 ? "Đã đăng ký lớp" : "Chưa tập huấn");
  ocop_sheet_end_row (sheet);
}

/* The sums, and the rate that the plan asks: units trained of those with officers. */
static void
write_rate (OcopSheet          *sheet,
            const OcopTraining *training,
            guint               first,
            guint               last)
{
  int posts = 0, officers = 0;
  g_autofree char *words = g_strdup_printf ("%u/%u đơn vị", training->trained->len, training->with_officers->len);

  for (guint i = 0; i < training->rows->len; i++)
    {
      posts += ((OcopTrainingRow *) g_ptr_array_index (training->rows, i))->posts;
      officers += ((OcopTrainingRow *) g_ptr_array_index (training->rows, i))->officers;
    }
  ocop_sheet_begin_row (sheet, OCOP_ROW_SUM);
  ocop_sheet_text_across (sheet, UNIT_NUMBER, UNIT_DISTRICT, "TỔNG CỘNG", TRUE);
  ocop_sheet_sum (sheet, UNIT_POSTS, posts, first, last);
  ocop_sheet_sum (sheet, UNIT_OFFICERS, officers, first, last);
  ocop_sheet_text (sheet, UNIT_STATE, words);
  ocop_sheet_end_row (sheet);
}

/* The courses of the year, one a line of the notes. */
static void
write_courses (OcopSheet          *sheet,
               const OcopTraining *training)
{
  for (guint i = 0; i < training->courses->len; i++)
    {
      const OcopCourseRow *course = g_ptr_array_index (training->courses, i);
      g_autofree char *day = ocop_date_to_short (course->begins_on);
      g_autofree char *line = g_strdup_printf ("Lớp %u: %s, ngày %s, %s: %d đơn vị, %d cán bộ%s.", i + 1, course->name, day,
                                               course->organiser, course->units, course->officers,
                                               course->is_held ? "" : " (theo danh sách, chưa mở)");

      ocop_sheet_note (sheet, line);
    }
}

/**
 * ocop_table_training_fill:
 *
 * Tập huấn: which units' OCOP officers were trained in courses of the year, toward 100 %.
 */
void
ocop_table_training_fill (OcopSheet        *sheet,
                          const OcopReport *report,
                          guint             nth)
{
  const OcopTraining *training = report->training;
  g_autofree char *title = g_strdup_printf ("TẬP HUẤN CÁN BỘ PHỤ TRÁCH OCOP NĂM %d", report->year);
  OcopFrame frame = { .office = report->standing,
                      .title = title,
                      .unit = "cán bộ, lượt cán bộ",
                      .paper = OCOP_PAPER_A4_LANDSCAPE,
                      .tab = OCOP_COLOUR_GREEN,
                      .numbered = TRUE,
                      .whole = TRUE,
                      .illustrative = training->illustrative,
                      .source = training->illustrative ? "(Lớp và đơn vị tham gia là số liệu minh họa)" : NULL };
  guint first, last;

  ocop_sheet_begin (sheet, &frame, unit_columns, UNIT_N_COLUMNS);
  first = ocop_sheet_next_row (sheet);
  for (guint i = 0; i < training->rows->len; i++)
    write_unit (sheet, g_ptr_array_index (training->rows, i), i + 1);
  last = ocop_sheet_next_row (sheet) - 1;
  ocop_sheet_mark_where (sheet, UNIT_STATE, UNIT_STATE, first, last, OCOP_MARK_WARNING, "$%s%u=\"Chưa tập huấn\"",
                         ocop_sheet_letters (UNIT_STATE), first);
  write_rate (sheet, training, first, last);
  ocop_sheet_note (sheet, "Chỉ tiêu đếm theo đơn vị có cán bộ phụ trách OCOP; một cán bộ dự hai lớp là hai lượt. Đơn vị theo địa giới "
                          "tại ngày của số liệu.");
  write_courses (sheet, training);
  ocop_sheet_sign (sheet, OCOP_SIGNERS_OFFICE, report->as_of);
  ocop_sheet_finish (sheet);
}
