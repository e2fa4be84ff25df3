/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-words.h"

#include "base/ocop-date.h"

#include <string.h>

/**
 * ocop_words_count:
 * @count: how many
 * @noun: of what
 *
 * Returns: (transfer full): as prose counts, "09 sản phẩm"
 */
char *
ocop_words_count (int         count,
                  const char *noun)
{
  return g_strdup_printf (count > 0 && count < 10 ? "%02d %s" : "%d %s", count, noun);
}

/**
 * ocop_words_lower_first:
 * @text: a name, "Phường Hòa An"
 *
 * Returns: (transfer full): as it stands within a sentence, "phường Hòa An"
 */
char *
ocop_words_lower_first (const char *text)
{
  char first[8] = "";

  if (*text == '\0')
    return g_strdup ("");
  first[g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (text)), first)] = '\0';

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/**
 * ocop_words_score:
 * @mean: a mean of the session
 *
 * Returns: (transfer full): as text that crosses no band, "89,99"
 */
char *
ocop_words_score (const OcopSessionResults *session,
                  OcopFraction              mean)
{
  int bands[4];

  for (int rank = 2; rank <= 5; rank++)
    bands[rank - 2] = ocop_session_band (session, rank);
  return ocop_fraction_to_score (mean, bands, G_N_ELEMENTS (bands));
}

/**
 * ocop_words_sheet_state:
 *
 * Returns: the state of a score sheet as papers say it
 */
const char *
ocop_words_sheet_state (OcopSheetState state)
{
  switch (state)
    {
    case OCOP_SHEET_NOT_STARTED:
      return "Chưa chấm";
    case OCOP_SHEET_IN_PROGRESS:
      return "Chưa nộp";
    case OCOP_SHEET_SUBMITTED:
      return "Đã nộp";
    case OCOP_SHEET_ABSENT:
      return "Vắng mặt";
    case OCOP_SHEET_RECUSED:
      return "Không chấm (xung đột lợi ích)";
    case OCOP_SHEET_KNOCKED_OUT:
      return "Đã nộp (đề nghị loại hồ sơ)";
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_words_minimums:
 *
 * Returns: how a session applies a star minimum to several members
 */
const char *
ocop_words_minimums (OcopMinimums rule)
{
  switch (rule)
    {
    case OCOP_MINIMUMS_MEAN:
      return "trung bình điểm các thành viên ở tiêu chí đó phải đạt mức đánh dấu";
    case OCOP_MINIMUMS_EVERY:
      return "từng thành viên đều phải cho từ mức đánh dấu";
    case OCOP_MINIMUMS_MAJORITY:
      return "hơn một nửa số thành viên phải cho từ mức đánh dấu";
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_words_decision:
 * @number: (nullable): of the decision
 * @date: (nullable): ISO date
 *
 * Returns: (transfer full): "Quyết định số 3500/QĐ-UBND ngày 03/11/2021", with what is not known left blank
 */
char *
ocop_words_decision (const char *number,
                     const char *date)
{
  g_autofree char *day = date != NULL ? ocop_date_to_short (date) : NULL;

  if (number == NULL && day == NULL)
    return g_strdup ("chưa có số, ngày quyết định");
  if (number == NULL)
    return g_strdup_printf ("Quyết định ngày %s, chưa có số", day);
  if (day == NULL)
    return g_strdup_printf ("Quyết định số %s, chưa có ngày", number);
  return g_strdup_printf ("Quyết định số %s ngày %s", number, day);
}

/**
 * ocop_words_digest:
 * @digest: hexadecimal digits
 *
 * Returns: (transfer full): the digits in capitals, in groups of eight
 */
char *
ocop_words_digest (const char *digest)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; digest[i] != '\0'; i++)
    {
      if (i > 0 && i % 8 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, g_ascii_toupper (digest[i]));
    }

  return g_string_free (text, FALSE);
}

/**
 * ocop_words_producer_type:
 * @type: key of a kind of producer
 *
 * Returns: (transfer full): the kind as the breakdown by kinds names it, "Hợp tác xã"
 */
char *
ocop_words_producer_type (const OcopReport *report,
                          const char       *type)
{
  for (guint i = 0; i < report->by_producer_type->rows->len; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (report->by_producer_type->rows, i);

      if (g_strcmp0 (row->key, type) == 0)
        return g_strdup (row->label);
    }

  return g_strdup (type);
}

/**
 * ocop_words_sheet_sign:
 * @state: of a sheet that gives no points
 *
 * Returns: what stands in a member's cell instead of points
 */
const char *
ocop_words_sheet_sign (OcopSheetState state)
{
  switch (state)
    {
    case OCOP_SHEET_ABSENT:
      return "V";
    case OCOP_SHEET_RECUSED:
      return "XĐ";
    case OCOP_SHEET_KNOCKED_OUT:
      return "L";
    case OCOP_SHEET_NOT_STARTED:
    case OCOP_SHEET_IN_PROGRESS:
      return "CN";
    case OCOP_SHEET_SUBMITTED:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ocop_words_turn_sign:
 * @turn: scoring turn, from 1
 *
 * Returns: what stands beside the spread of a product that was scored again, "²"
 */
const char *
ocop_words_turn_sign (int turn)
{
  static const char *const signs[] = { "", "", "²", "³", "⁴", "⁵" };

  return turn < (int) G_N_ELEMENTS (signs) ? signs[turn] : "⁺";
}

/**
 * ocop_words_rank:
 *
 * Returns: (transfer full): the rank proposed, as papers say it
 */
char *
ocop_words_rank (const OcopResultLine *line)
{
  if (line->knocked_out != NULL)
    return g_strdup ("Không xếp hạng");
  if (!line->has_rank)
    return g_strdup ("Chưa xếp hạng");
  if (line->rank == 5)
    return g_strdup ("Tiềm năng 5 sao");

  return g_strdup_printf ("%d sao", line->rank);
}

/**
 * ocop_words_minimums_of:
 *
 * Returns: (transfer full): whether the product meets the star minimums, and what lowers its rank
 */
char *
ocop_words_minimums_of (const OcopSessionResults *session,
                        const OcopResultLine     *line)
{
  const char *text;

  if (line->knocked_out != NULL)
    return g_strdup_printf ("Hồ sơ bị loại: %s", line->knocked_out);
  if (!line->has_rank)
    text = "Chưa có phiếu chấm";
  else if (!session->has_minimums)
    text = "Không quy định";
  else if (line->rank_by_points < 3)
    text = "Không xét (dưới 3 sao)";
  else
    text = line->minimums != NULL ? line->minimums : "Đạt";
  /* From 90 points a product is proposed to the centre by points alone, whatever the city's own rank. */
  if (line->has_rank && line->rank_by_points == 5 && line->rank < 5)
    return g_strdup_printf ("%s; từ %d điểm: đề nghị trung ương xét (tiềm năng 5 sao)", text, ocop_session_band (session, 5));

  return g_strdup (text);
}
