/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-date.h"

#include <string.h>
#include <time.h>

/* Dates are kept and compared as ISO text, "2021-11-03": order of text is order of time. */

static gboolean
read_digits (const char *text,
             int         n,
             int        *value)
{
  *value = 0;
  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * ocop_date_parse:
 * @iso: (nullable): a text
 * @year: (out) (optional): 1900 to 2999
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 *
 * Returns: whether @iso is exactly a date of the calendar in the form year-month-day
 */
gboolean
ocop_date_parse (const char *iso,
                 int        *year,
                 int        *month,
                 int        *day)
{
  int y, m, d;

  if (iso == NULL || strlen (iso) != 10 || iso[4] != '-' || iso[7] != '-')
    return FALSE;
  if (!read_digits (iso, 4, &y) || !read_digits (iso + 5, 2, &m) || !read_digits (iso + 8, 2, &d))
    return FALSE;
  if (y < 1900 || y > 2999 || m < 1 || m > 12 || d < 1 || !g_date_valid_dmy ((GDateDay) d, (GDateMonth) m, (GDateYear) y))
    return FALSE;

  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
  return TRUE;
}

/**
 * ocop_date_is_valid:
 *
 * Returns: whether ocop_date_parse() accepts @iso
 */
gboolean
ocop_date_is_valid (const char *iso)
{
  return ocop_date_parse (iso, NULL, NULL, NULL);
}

static GDate
to_date (const char *iso)
{
  int year, month, day;
  GDate date;

  if (!ocop_date_parse (iso, &year, &month, &day))
    g_error ("“%s” is not a date", iso);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return date;
}

static char *
from_date (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), (int) g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * ocop_date_year:
 * @iso: a valid date
 *
 * Returns: its year
 */
int
ocop_date_year (const char *iso)
{
  GDate date = to_date (iso);

  return g_date_get_year (&date);
}

/**
 * ocop_date_add_months:
 * @iso: a valid date
 * @months: how many, 0 or more
 *
 * Months are counted as the decisions count them and EDATE of a workbook does: the same day of the month,
 * or its last day where there is no such day.
 *
 * Returns: (transfer full): the later date
 */
char *
ocop_date_add_months (const char *iso,
                      int         months)
{
  GDate date = to_date (iso);

  g_date_add_months (&date, (guint) months);

  return from_date (&date);
}

/**
 * ocop_date_add_days:
 * @iso: a valid date
 * @days: how many, may be negative
 *
 * Returns: (transfer full): the date so many calendar days later
 */
char *
ocop_date_add_days (const char *iso,
                    int         days)
{
  GDate date = to_date (iso);

  if (days >= 0)
    g_date_add_days (&date, (guint) days);
  else
    g_date_subtract_days (&date, (guint) -days);

  return from_date (&date);
}

/**
 * ocop_date_days_until:
 *
 * Returns: calendar days from @from to @to, negative if @to is earlier
 */
int
ocop_date_days_until (const char *from,
                      const char *to)
{
  GDate a = to_date (from);
  GDate b = to_date (to);

  return g_date_days_between (&a, &b);
}

/**
 * ocop_date_today:
 *
 * Returns: (transfer full): the day at this machine, ISO
 */
char *
ocop_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * ocop_date_as_of:
 * @year: the year a figure is asked for
 * @today: the present day, ISO
 *
 * Every figure has one date it is true on: today in the current year, the last day of a past one.
 *
 * Returns: (transfer full): that date, ISO
 */
char *
ocop_date_as_of (int         year,
                 const char *today)
{
  if (ocop_date_year (today) == year)
    return g_strdup (today);

  return g_strdup_printf ("%04d-12-31", year);
}

/**
 * ocop_date_to_short:
 * @iso: (nullable): a valid date
 *
 * Returns: (transfer full): "03/11/2021", empty for %NULL
 */
char *
ocop_date_to_short (const char *iso)
{
  int year, month, day;

  if (iso == NULL || !ocop_date_parse (iso, &year, &month, &day))
    return g_strdup ("");

  return g_strdup_printf ("%02d/%02d/%04d", day, month, year);
}

/**
 * ocop_date_to_long:
 * @iso: a valid date
 *
 * The form of official papers: days and the months 1 and 2 have a leading zero (Nghị định 30/2020/NĐ-CP,
 * Phụ lục I), so that nobody can write a digit in front.
 *
 * Returns: (transfer full): "ngày 03 tháng 11 năm 2021"
 */
char *
ocop_date_to_long (const char *iso)
{
  GDate date = to_date (iso);
  int month = (int) g_date_get_month (&date);

  return g_strdup_printf (month < 3 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d",
                          g_date_get_day (&date), month, g_date_get_year (&date));
}

/**
 * ocop_date_now:
 *
 * Returns: (transfer full): the present moment in UTC with milliseconds, "2026-11-20T02:45:07.123Z"
 */
char *
ocop_date_now (void)
{
  gint64 now = g_get_real_time ();
  time_t seconds = (time_t) (now / G_USEC_PER_SEC);
  struct tm utc;

  gmtime_r (&seconds, &utc);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour,
                          utc.tm_min, utc.tm_sec, (int) (now % G_USEC_PER_SEC / 1000));
}

/**
 * ocop_date_moment_to_local:
 * @iso: a moment in UTC, as ocop_date_now() gives it
 *
 * Returns: (transfer full): the moment by the clock of this place, "09:45 20/11/2026"; @iso itself if it is none
 */
char *
ocop_date_moment_to_local (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) here = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return here != NULL ? g_date_time_format (here, "%H:%M %d/%m/%Y") : g_strdup (iso);
}
