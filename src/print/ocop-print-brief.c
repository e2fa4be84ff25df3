/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-agenda.h"
#include "model/ocop-fund-use.h"
#include "model/ocop-overview.h"
#include "model/ocop-tasks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Two pages have room for so many lines of each; what is left out is counted below them. */
#define MOST_UNITS 8
#define MOST_TASKS 7
#define MOST_DATES 7

static char *
number_of (OcopFraction value)
{
  return value.den == 1 ? ocop_text_from_count (value.num) : ocop_fraction_to_score (value, NULL, 0);
}

static char *
say_planned (const OcopTargetProgress *target)
{
  g_autofree char *planned = number_of (target->planned);
  g_autofree char *before = NULL;
  g_autofree char *words = NULL;

  if (target->measure == OCOP_TARGET_RECOGNISED_EACH_UNIT)
    words = g_strdup_printf ("%s đơn vị", planned);
  else if (target->most > 0)
    words = g_strdup_printf ("%s–%" G_GINT64_FORMAT, planned, target->most);
  else
    words = g_strdup_printf ("%s %s%s", target->at_most ? "≤" : "≥", planned, target->percent ? " %" : "");
  if (target->amended_by == NULL)
    return g_steal_pointer (&words);
  before = ocop_text_from_count (target->planned_first);

  return g_strdup_printf ("%s (theo %s; trước đó %s)", words, target->amended_by, before);
}

static char *
say_assumption (const OcopAssumption *assumption)
{
  static const char *const words[] = {
    [OCOP_ASSUME_RANKED] = "cộng %u sản phẩm Hội đồng đã xếp hạng, chờ quyết định",
    [OCOP_ASSUME_SCHEDULED] = "cộng %u sản phẩm đã xếp phiên họp trong năm",
    [OCOP_ASSUME_ENROLLED] = "cộng %u đơn vị có trong danh sách lớp sắp mở",
    [OCOP_ASSUME_LAPSING] = "trừ %u sản phẩm hết hạn chứng nhận trước cuối năm",
    [OCOP_ASSUME_WAITING] = "chưa tính %u hồ sơ chưa xếp phiên họp",
    [OCOP_ASSUME_IN_REACH] = "chưa tính %u sản phẩm chỉ thiếu không quá 5 điểm",
  };

  G_STATIC_ASSERT (OCOP_REACH_POINTS == 5);

  return g_strdup_printf (words[assumption->kind], assumption->records->len);
}

static char *
say_forecast (const OcopTargetProgress *target)
{
  g_autoptr (GString) text = NULL;
  g_autofree char *expected = NULL;

  if (target->forecast == NULL)
    return NULL;
  expected = number_of (target->forecast->expected);
  text = g_string_new (expected);
  if (target->percent)
    g_string_append (text, " %");
  for (guint i = 0; i < target->forecast->assumptions->len; i++)
    {
      g_autofree char *words = say_assumption (g_ptr_array_index (target->forecast->assumptions, i));

      g_string_append_printf (text, "%s%s", i == 0 ? ": " : "; ", words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_target (OcopValues               *values,
            const OcopTargetProgress *target)
{
  OcopValues *entry = ocop_values_add (values, "targets");
  gboolean is_known = !target->heading && target->state != OCOP_TARGET_UNKNOWN;
  g_autofree char *done = is_known ? number_of (target->done) : NULL;

  ocop_values_set (entry, "ordinal", target->ordinal);
  ocop_values_set (entry, "label", target->label);
  ocop_values_set_flag (entry, "is-reading", target->level > 0);
  ocop_values_take (entry, "planned", target->heading ? NULL : say_planned (target));
  ocop_values_take (entry, "done", is_known ? g_strdup_printf ("%s%s", done, target->percent ? " %" : "") : NULL);
  ocop_values_set (entry, "result", target->heading ? NULL
                                    : target->state == OCOP_TARGET_MET ? "Đạt"
                                    : target->state == OCOP_TARGET_NOT_MET ? "Chưa đạt" : "chưa có số liệu");
  ocop_values_take (entry, "forecast", say_forecast (target));
}

/* What the layout may name whether it is known or not. */
static void
declare (OcopValues *values)
{
  static const char *const names[] = { "plan",       "n-met",      "n-counting", "has-forecast", "more-units", "more-tasks",
                                       "more-dates", "trained",    "given",      "budget" };

  ocop_values_set_known (values, "brief-number", _("Number of the brief"), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    ocop_values_set (values, names[i], NULL);
  ocop_values_set_list (values, "targets");
}

static void
add_plan (OcopValues             *values,
          const OcopPlanProgress *plan)
{
  gboolean has_forecast = FALSE;

  ocop_values_set (values, "plan", plan->number);
  ocop_values_take (values, "n-met", g_strdup_printf ("%d", plan->n_met));
  ocop_values_take (values, "n-counting", g_strdup_printf ("%d", plan->n_counting));
  for (guint i = 0; i < plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (plan->targets, i);

      if (target->level > 1)
        continue;
      add_target (values, target);
      has_forecast = has_forecast || target->forecast != NULL;
    }
  ocop_values_set_flag (values, "has-forecast", has_forecast);
}

static void
set_more (OcopValues *values,
          const char *name,
          guint       n,
          guint       shown)
{
  if (n > shown)
    ocop_values_take (values, name, g_strdup_printf ("%u", n - shown));
}

static void
add_units (OcopValues         *values,
           const OcopOverview *overview)
{
  g_autoptr (GArray) order = ocop_breakdown_order (overview->by_unit, MOST_UNITS);

  ocop_values_set_list (values, "units");
  for (guint i = 0; i < order->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (overview->by_unit->rows, g_array_index (order, guint, i));
      OcopValues *entry = ocop_values_add (values, "units");

      ocop_values_set (entry, "unit", row->label);
      ocop_values_take (entry, "three", g_strdup_printf ("%d", row->all[0]));
      ocop_values_take (entry, "four", g_strdup_printf ("%d", row->all[1]));
      ocop_values_take (entry, "five", g_strdup_printf ("%d", row->all[2]));
      ocop_values_take (entry, "sum", g_strdup_printf ("%d", ocop_breakdown_row_count (row)));
      ocop_values_take (entry, "producers", g_strdup_printf ("%d", row->producers));
    }
  set_more (values, "more-units", overview->by_unit->rows->len, order->len);
}

static void
add_tasks (OcopValues         *values,
           const OcopOverview *overview)
{
  guint n = 0, n_late = 0;

  ocop_values_set_list (values, "tasks");
  for (guint i = 0; i < overview->tasks->len; i++)
    {
      const OcopTaskRow *task = g_ptr_array_index (overview->tasks, i);
      OcopValues *entry;

      if (task->state >= OCOP_TASK_IS_DONE)
        continue;
      n_late += task->is_late;
      if (n++ >= MOST_TASKS)
        continue;
      entry = ocop_values_add (values, "tasks");
      ocop_values_set (entry, "content", task->content);
      ocop_values_set (entry, "agency", task->agency);
      ocop_values_take (entry, "due", task->due_on != NULL ? ocop_date_to_short (task->due_on) : NULL);
      ocop_values_set (entry, "state", task->is_late ? "Quá hạn" : task->state == OCOP_TASK_IS_RUNNING ? "Đang làm" : "Chưa làm");
    }
  ocop_print_set_count (values, "n-tasks", (int) overview->tasks->len);
  ocop_print_set_count (values, "n-open", (int) n);
  ocop_print_set_count (values, "n-late", (int) n_late);
  set_more (values, "more-tasks", n, MOST_TASKS);
}

/* What a day is, in the words of a paper. */
static char *
say_entry (const OcopAgendaEntry *entry)
{
  static const char *const words[OCOP_N_AGENDA_SORTS] = {
    [OCOP_AGENDA_SESSION] = "Họp Hội đồng",
    [OCOP_AGENDA_EVIDENCE] = "Minh chứng hết hạn",
    [OCOP_AGENDA_INSPECTION] = "Kiểm tra theo kế hoạch",
    [OCOP_AGENDA_KEEP] = "Hết thời gian duy trì điểm bán hàng",
    [OCOP_AGENDA_LAPSE] = "Chứng nhận hết hạn",
    [OCOP_AGENDA_REFILING_OPENS] = "Bắt đầu nhận hồ sơ đánh giá lại",
    [OCOP_AGENDA_REFILING_CLOSES] = "Hạn cuối nộp hồ sơ đánh giá lại",
    [OCOP_AGENDA_ROUND_FILING] = "Đề nghị hồ sơ trước ngày này",
    [OCOP_AGENDA_ROUND_HELD] = "Tổ chức đợt trước ngày này",
    [OCOP_AGENDA_PLAN_ENDS] = "Hết năm kế hoạch",
  };

  if (words[entry->sort] == NULL)
    return g_strdup (entry->title);
  if (entry->kind == OCOP_KIND_PRODUCT && entry->records->len > 1)
    return g_strdup_printf ("%s: %u sản phẩm", words[entry->sort], entry->records->len);

  return g_strdup_printf ("%s: %s", words[entry->sort], entry->title);
}

static void
add_dates (OcopValues         *values,
           const OcopOverview *overview)
{
  guint n = 0;

  ocop_values_set_list (values, "dates");
  for (guint i = 0; i < overview->agenda->len; i++)
    {
      const OcopAgendaEntry *entry = g_ptr_array_index (overview->agenda, i);
      OcopValues *line;

      /* Tasks have a table of their own. */
      if (entry->is_settled || entry->sort == OCOP_AGENDA_TASK || strcmp (entry->from, overview->strip_to) > 0)
        continue;
      if (n++ >= MOST_DATES)
        continue;
      line = ocop_values_add (values, "dates");
      ocop_values_take (line, "date", ocop_date_to_short (entry->from));
      ocop_values_take (line, "what", say_entry (entry));
    }
  ocop_print_set_count (values, "n-dates", (int) n);
  set_more (values, "more-dates", n, MOST_DATES);
}

static void
add_work (OcopValues         *values,
          const OcopOverview *overview)
{
  const OcopTraining *training = overview->training;
  gint64 given = 0, budget = 0;
  gboolean has_budget = FALSE;

  for (guint i = 0; i < overview->funds->len; i++)
    {
      const OcopFundUse *use = g_ptr_array_index (overview->funds, i);

      given += use->given;
      budget += use->budget;
      has_budget = has_budget || use->has_budget;
    }
  if (training->with_officers->len > 0)
    ocop_values_take (values, "trained", g_strdup_printf ("%u/%u", training->trained->len, training->with_officers->len));
  ocop_print_set_count (values, "n-courses", (int) training->courses->len);
  ocop_values_take (values, "given", overview->funds->len > 0 ? ocop_text_from_money (given) : NULL);
  ocop_values_take (values, "budget", has_budget ? ocop_text_from_money (budget) : NULL);
}

static gboolean
any_illustrative (const OcopOverview *overview)
{
  gboolean any = overview->scores_illustrative || overview->training->illustrative;

  for (guint i = 0; i < overview->tasks->len; i++)
    any = any || ((OcopTaskRow *) g_ptr_array_index (overview->tasks, i))->illustrative;
  for (guint i = 0; i < overview->funds->len; i++)
    any = any || ((OcopFundUse *) g_ptr_array_index (overview->funds, i))->illustrative;

  return any;
}

/**
 * ocop_print_brief:
 *
 * Báo cáo tóm tắt: two pages for the People's Committee on how far the year of the day is: targets with their forecast, products by
 * unit, tasks, dates that come, training and money. The figures are those of the window's first page and of the workbook.
 *
 * Returns: whether it was made and taken
 */
gboolean
ocop_print_brief (OcopPrint  *self,
                  GError    **error)
{
  int year = ocop_date_year (self->as_of);
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopOverview) overview = ocop_overview_load (self->db, year, self->as_of, error);

  if (overview == NULL || !ocop_print_add_city (self, values, error))
    return FALSE;
  declare (values);
  ocop_print_set_count (values, "n-products", (int) overview->rows->len);
  ocop_print_set_count (values, "n-producers", overview->n_producers);
  ocop_print_set_count (values, "n-in-force", overview->n_in_force);
  ocop_print_set_count (values, "n-lapsed", overview->n_lapsed);
  ocop_print_set_count (values, "n-withdrawn", overview->n_withdrawn);
  if (overview->plan != NULL)
    add_plan (values, overview->plan);
  add_units (values, overview);
  add_tasks (values, overview);
  add_dates (values, overview);
  add_work (values, overview);
  ocop_values_set_flag (values, "illustrative", any_illustrative (overview));

  return ocop_print_emit (self, values, error);
}
