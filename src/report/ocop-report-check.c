/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-report-check-private.h"

#include "base/ocop-date.h"
#include "model/ocop-papers.h"
#include "model/ocop-units.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *title;
  const char *passed;
} checks[OCOP_N_CHECKS] = {
  [OCOP_CHECK_NAMES] = { N_("Names"), N_("Every name is written alike in all papers") },
  [OCOP_CHECK_DECISIONS] = { N_("Decisions"), N_("Every decision has its number and day") },
  [OCOP_CHECK_UNITS] = { N_("Units"), N_("Every product has its commune or ward of the day") },
  [OCOP_CHECK_SUMS] = { N_("Sums"), N_("Register, annex, minutes and breakdowns agree") },
  [OCOP_CHECK_SIGNERS] = { N_("Signers"), N_("Everybody who signs is known for the day") },
  [OCOP_CHECK_SESSIONS] = { N_("Sessions"), N_("All sessions are complete and sealed") },
};

static void
finding_free (gpointer data)
{
  OcopFinding *finding = data;

  g_free (finding->subject);
  g_free (finding->sentence);
  g_free (finding);
}

OcopFinding *
ocop_finding_add (GPtrArray        *findings,
                  OcopCheckKind     check,
                  OcopFindingLevel  level,
                  OcopKind          kind,
                  gint64            id,
                  const char       *subject,
                  const char       *format,
                  ...)
{
  OcopFinding *finding = g_new0 (OcopFinding, 1);
  va_list args;

  finding->check = check;
  finding->level = level;
  finding->kind = kind;
  finding->id = id;
  finding->subject = g_strdup (subject);
  va_start (args, format);
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (findings, finding);

  return finding;
}

static void
check_decisions (const OcopReport *report,
                 GPtrArray        *findings)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);

      if (row->decision == NULL)
        ocop_finding_add (findings, OCOP_CHECK_DECISIONS, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCT, row->product, row->name,
                          _("recognised, but by which decision is not recorded; number, day and end of the certificate print as blanks"));
      else if (row->decided_on == NULL)
        ocop_finding_add (findings, OCOP_CHECK_DECISIONS, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCT, row->product, row->name,
                          _("decision %s has no day; day and end of the certificate print as blanks"), row->decision);
    }
}

static gboolean
check_units (const OcopReport  *report,
             OcopDb            *db,
             GPtrArray         *findings,
             GError           **error)
{
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);
  g_autofree char *day = ocop_date_to_short (report->as_of);
  gint64 first_moved = 0;
  guint n_moved = 0;

  if (map == NULL)
    return FALSE;
  for (guint i = 0; i < report->rows->len; i++)
    {
      const OcopRegisterRow *row = g_ptr_array_index (report->rows, i);
      const OcopUnit *unit = ocop_unit_map_get (map, row->unit);

      if (unit == NULL)
        ocop_finding_add (findings, OCOP_CHECK_UNITS, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCER, row->producer, row->producer_name,
                          _("has no commune or ward; “%s” is counted in the sum only"), row->name);
      else if (row->area == 0)
        {
          g_autofree char *name = ocop_unit_get_full_name (unit);

          ocop_finding_add (findings, OCOP_CHECK_UNITS, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCER, row->producer, row->producer_name,
                            _("lies in “%s”, which no longer is on %s and was divided; say where “%s” lies now"), name, day, row->name);
        }
      else if (!ocop_unit_stands_on (unit, report->as_of))
        {
          if (n_moved++ == 0)
            first_moved = row->producer;
        }
      else if (row->commune == NULL)
        ocop_finding_add (findings, OCOP_CHECK_UNITS, OCOP_FINDING_DOUBT, OCOP_KIND_PRODUCER, row->producer, row->producer_name,
                          _("is placed in a district only; the column of communes and wards stays blank"));
    }
  if (n_moved > 0)
    {
      g_autofree char *subject = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u product", "%u products", n_moved), n_moved);

      ocop_finding_add (findings, OCOP_CHECK_UNITS, OCOP_FINDING_NOTE, OCOP_KIND_PRODUCER, first_moved, subject,
                        _("entered under a former unit; printed under the one that took its place, as it stands on %s"), day);
    }

  return TRUE;
}

/* The day of signing is that of the figures. */
static gboolean
check_signers (const OcopReport  *report,
               OcopDb            *db,
               GPtrArray         *findings,
               GError           **error)
{
  static const char *const roles[OCOP_N_SIGNER_ROLES] = {
    [OCOP_SIGNER_CITY] = N_("Who signs for the city"),
    [OCOP_SIGNER_STANDING] = N_("Who signs for the standing agency"),
    [OCOP_SIGNER_CHAIR] = N_("Chair of the council"),
    [OCOP_SIGNER_SECRETARY] = N_("Secretary of the council"),
  };
  g_autofree char *day = ocop_date_to_short (report->as_of);

  for (guint role = 0; role < OCOP_N_SIGNER_ROLES; role++)
    {
      g_autoptr (OcopSigner) signer = NULL;
      g_autoptr (GError) local = NULL;
      gint64 last;

      if (!ocop_signer_on (db, role, report->as_of, &signer, error))
        return FALSE;
      if (signer != NULL)
        continue;
      last = ocop_signer_last (db, role, report->as_of, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      ocop_finding_add (findings, OCOP_CHECK_SIGNERS, OCOP_FINDING_DOUBT, OCOP_KIND_SIGNER, last, _(roles[role]),
                        last != 0 ? _("no longer signs on %s; the name prints as a blank")
                                  : _("is not recorded for %s; the name prints as a blank"),
                        day)
          ->detail = ocop_signer_role_key (role);
    }

  return TRUE;
}

static void
check_sessions (const OcopReport *report,
                GPtrArray        *findings)
{
  for (guint i = 0; i < report->sessions->len; i++)
    {
      const OcopSessionResults *session = g_ptr_array_index (report->sessions, i);
      guint missing = 0;

      for (guint k = 0; k < session->lines->len; k++)
        for (guint m = 0; m < session->members->len; m++)
          {
            OcopSheetState state = ((const OcopResultLine *) g_ptr_array_index (session->lines, k))->cells[m].state;

            missing += state == OCOP_SHEET_NOT_STARTED || state == OCOP_SHEET_IN_PROGRESS;
          }
      if (missing > 0)
        ocop_finding_add (findings, OCOP_CHECK_SESSIONS, OCOP_FINDING_DOUBT, OCOP_KIND_SESSION, session->session, session->title,
                          g_dngettext (GETTEXT_PACKAGE, "%u score sheet is not submitted; figures can still change",
                                       "%u score sheets are not submitted; figures can still change", missing),
                          missing);
      else if (session->seal == NULL)
        ocop_finding_add (findings, OCOP_CHECK_SESSIONS, OCOP_FINDING_DOUBT, OCOP_KIND_SESSION, session->session, session->title,
                          _("is not sealed; figures can still change"));
      if (session->illustrative)
        ocop_finding_add (findings, OCOP_CHECK_SESSIONS, OCOP_FINDING_NOTE, OCOP_KIND_SESSION, session->session, session->title,
                          _("its scores are illustrative; every paper says so"));
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const OcopFinding *left = *(const OcopFinding *const *) a;
  const OcopFinding *right = *(const OcopFinding *const *) b;

  return left->level != right->level ? (int) right->level - (int) left->level : (int) left->check - (int) right->check;
}

/**
 * ocop_report_check:
 * @db: the file
 * @report: what the papers would tell, read from it
 * @error: why it could not be looked at
 *
 * What a person would look for by eye before papers leave the office. Nothing is changed.
 *
 * Returns: (transfer full) (element-type OcopFinding) (nullable): what was found, the worst first
 */
GPtrArray *
ocop_report_check (OcopDb            *db,
                   const OcopReport  *report,
                   GError           **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (finding_free);

  ocop_check_sums (report, findings);
  ocop_check_names (report, findings);
  check_decisions (report, findings);
  if (!check_units (report, db, findings, error) || !check_signers (report, db, findings, error))
    return NULL;
  check_sessions (report, findings);
  g_ptr_array_sort (findings, compare_findings);

  return g_steal_pointer (&findings);
}

/**
 * ocop_check_kind_title:
 *
 * Returns: (transfer none): what the check looks at, translated
 */
const char *
ocop_check_kind_title (OcopCheckKind check)
{
  return _(checks[check].title);
}

/**
 * ocop_check_kind_passed:
 *
 * Returns: (transfer none): what is so where the check finds nothing, translated
 */
const char *
ocop_check_kind_passed (OcopCheckKind check)
{
  return _(checks[check].passed);
}
