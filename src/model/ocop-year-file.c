/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-year-file.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "store/ocop-copies.h"
#include "store/ocop-files.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* What of each kind belongs to a year (?1), in an order in which nothing refers to what comes later; units refer
 * to one another. What is not named (mergers) stays behind. Recognitions are of the year or earlier, for what a
 * product has been granted; rounds and decisions are those of the year and those that recognitions name. */
static const struct
{
  OcopKind kind;
  const char *sql;
} parts[] = {
  { OCOP_KIND_UNIT, "SELECT id FROM unit WHERE ?1 ORDER BY parent IS NOT NULL, id" },
  { OCOP_KIND_UNIT_FOLLOW, "SELECT id FROM unit_follow WHERE ?1" },
  { OCOP_KIND_OFFICE, "SELECT id FROM office WHERE ?1" },
  { OCOP_KIND_SIGNER, "SELECT id FROM signer WHERE ?1" },
  { OCOP_KIND_PRODUCER, "SELECT id FROM producer WHERE ?1" },
  { OCOP_KIND_PERSON,
    "SELECT id FROM person WHERE id IN (SELECT m.person FROM council_member m JOIN council c ON c.id = m.council "
    "WHERE c.year = ?1 OR c.id IN (SELECT s.council FROM session s JOIN round r ON r.id = s.round WHERE r.year = ?1))" },
  { OCOP_KIND_ATTACHMENT, "SELECT id FROM attachment WHERE ?1" },
  { OCOP_KIND_PRODUCT, "SELECT id FROM product WHERE ?1" },
  { OCOP_KIND_ROUND, "SELECT id FROM round WHERE year = ?1 OR id IN (SELECT round FROM recognition WHERE year <= ?1)" },
  { OCOP_KIND_DOSSIER, "SELECT d.id FROM dossier d JOIN round r ON r.id = d.round WHERE r.year = ?1" },
  { OCOP_KIND_DECISION,
    "SELECT id FROM decision WHERE id IN (SELECT decision FROM recognition WHERE year <= ?1) "
    "OR id IN (SELECT s.decision FROM session s JOIN round r ON r.id = s.round WHERE r.year = ?1) "
    "OR id IN (SELECT c.decision FROM council c WHERE c.year = ?1 OR c.id IN "
    "          (SELECT s.council FROM session s JOIN round r ON r.id = s.round WHERE r.year = ?1)) "
    "OR id IN (SELECT a.decision FROM target_amendment a JOIN target t ON t.id = a.target JOIN plan p ON p.id = t.plan "
    "          WHERE p.year = ?1)" },
  { OCOP_KIND_RECOGNITION, "SELECT id FROM recognition WHERE year <= ?1" },
  { OCOP_KIND_CERTIFICATE, "SELECT c.id FROM certificate c JOIN recognition r ON r.id = c.recognition WHERE r.year <= ?1" },
  { OCOP_KIND_COUNCIL,
    "SELECT id FROM council WHERE year = ?1 OR id IN (SELECT s.council FROM session s JOIN round r ON r.id = s.round "
    "WHERE r.year = ?1)" },
  { OCOP_KIND_COUNCIL_MEMBER,
    "SELECT m.id FROM council_member m JOIN council c ON c.id = m.council WHERE c.year = ?1 OR c.id IN "
    "(SELECT s.council FROM session s JOIN round r ON r.id = s.round WHERE r.year = ?1)" },
  { OCOP_KIND_SESSION, "SELECT s.id FROM session s JOIN round r ON r.id = s.round WHERE r.year = ?1" },
  { OCOP_KIND_PAPER,
    "SELECT p.id FROM paper p LEFT JOIN session s ON s.id = p.session LEFT JOIN round r ON r.id = s.round "
    "WHERE p.session IS NULL OR r.year = ?1" },
  { OCOP_KIND_SESSION_MEMBER,
    "SELECT m.id FROM session_member m JOIN session s ON s.id = m.session JOIN round r ON r.id = s.round WHERE r.year = ?1" },
  { OCOP_KIND_SESSION_PRODUCT,
    "SELECT p.id FROM session_product p JOIN session s ON s.id = p.session JOIN round r ON r.id = s.round WHERE r.year = ?1" },
  { OCOP_KIND_RECUSAL,
    "SELECT x.id FROM recusal x JOIN session_product p ON p.id = x.session_product JOIN session s ON s.id = p.session "
    "JOIN round r ON r.id = s.round WHERE r.year = ?1" },
  { OCOP_KIND_SHEET,
    "SELECT h.id FROM sheet h JOIN dossier d ON d.id = h.dossier JOIN round r ON r.id = d.round WHERE r.year = ?1" },
  { OCOP_KIND_REMARK,
    "SELECT x.id FROM remark x JOIN sheet h ON h.id = x.sheet JOIN dossier d ON d.id = h.dossier JOIN round r ON r.id = d.round "
    "WHERE r.year = ?1" },
  { OCOP_KIND_OUTCOME,
    "SELECT o.id FROM outcome o JOIN session_product p ON p.id = o.session_product JOIN session s ON s.id = p.session "
    "JOIN round r ON r.id = s.round WHERE r.year = ?1" },
  { OCOP_KIND_PLAN, "SELECT id FROM plan WHERE year = ?1" },
  { OCOP_KIND_TARGET, "SELECT t.id FROM target t JOIN plan p ON p.id = t.plan WHERE p.year = ?1" },
  { OCOP_KIND_FAIR, "SELECT id FROM fair WHERE year = ?1" },
  { OCOP_KIND_FAIR_BUDGET, "SELECT b.id FROM fair_budget b JOIN fair f ON f.id = b.fair WHERE f.year = ?1" },
  { OCOP_KIND_FAIR_ZONE, "SELECT z.id FROM fair_zone z JOIN fair f ON f.id = z.fair WHERE f.year = ?1" },
  { OCOP_KIND_PARTICIPATION, "SELECT p.id FROM participation p JOIN fair f ON f.id = p.fair WHERE f.year = ?1" },
  { OCOP_KIND_PARTICIPATION_PRODUCT,
    "SELECT x.id FROM participation_product x JOIN participation p ON p.id = x.participation JOIN fair f ON f.id = p.fair "
    "WHERE f.year = ?1" },
  { OCOP_KIND_BOOTH, "SELECT b.id FROM booth b JOIN fair f ON f.id = b.fair WHERE f.year = ?1" },
  { OCOP_KIND_DAILY_RETURN,
    "SELECT r.id FROM daily_return r JOIN booth b ON b.id = r.booth JOIN fair f ON f.id = b.fair WHERE f.year = ?1" },
  { OCOP_KIND_FAIR_CONTRACT, "SELECT c.id FROM fair_contract c JOIN fair f ON f.id = c.fair WHERE f.year = ?1" },
  { OCOP_KIND_TARGET_AMENDMENT,
    "SELECT a.id FROM target_amendment a JOIN target t ON t.id = a.target JOIN plan p ON p.id = t.plan WHERE p.year = ?1" },
  { OCOP_KIND_TASK, "SELECT t.id FROM task t JOIN plan p ON p.id = t.plan WHERE p.year = ?1" },
  { OCOP_KIND_TASK_DOCUMENT,
    "SELECT d.id FROM task_document d JOIN task t ON t.id = d.task JOIN plan p ON p.id = t.plan WHERE p.year = ?1" },
  { OCOP_KIND_OFFICER,
    "SELECT id FROM officer WHERE valid_from <= ?1 || '-12-31' AND coalesce (valid_to, '9999') >= ?1 || '-01-01'" },
  { OCOP_KIND_COURSE, "SELECT id FROM course WHERE plan_year = ?1" },
  { OCOP_KIND_COURSE_ATTENDANCE,
    "SELECT a.id FROM course_attendance a JOIN course c ON c.id = a.course WHERE c.plan_year = ?1" },
  { OCOP_KIND_DOUBT, "SELECT id FROM doubt WHERE year IS NULL OR year = ?1" },
};

typedef struct
{
  OcopDb *from;
  int year;
} Source;

static gboolean
take_kind (const Source *source,
           OcopDb       *db,
           OcopKind      kind,
           const char   *sql,
           GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, source->from, error, sql, "i", source->year))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    {
      g_autoptr (OcopRecord) record = ocop_record_load (source->from, kind, ocop_statement_int64 (&statement, 0), error);

      if (record == NULL || !ocop_record_restore (record, db, 0, error))
        return FALSE;
    }

  return ocop_pass_error (&local, error);
}

static gboolean
take_marks (const Source *source,
            OcopDb       *db,
            GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, source->from, error,
                             "SELECT m.sheet, m.criterion, m.option FROM mark m JOIN sheet h ON h.id = m.sheet "
                             "JOIN dossier d ON d.id = h.dossier JOIN round r ON r.id = d.round WHERE r.year = ?",
                             "i", source->year))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!ocop_statement_run (db, error, "INSERT INTO mark (sheet, criterion, option) VALUES (?, ?, ?)", "lll",
                             ocop_statement_int64 (&statement, 0), ocop_statement_int64 (&statement, 1),
                             ocop_statement_int64 (&statement, 2)))
      return FALSE;

  return ocop_pass_error (&local, error);
}

static gboolean
take_settings (const Source *source,
               OcopDb       *db,
               GError      **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, source->from, error, "SELECT key, value FROM setting WHERE key IN ('city', 'collation')", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!ocop_statement_run (db, error, "INSERT INTO setting (key, value) VALUES (?, ?)", "tt",
                             ocop_statement_text (&statement, 0), ocop_statement_text (&statement, 1)))
      return FALSE;

  return ocop_pass_error (&local, error);
}

/* The contents of all attachments, before the file that names them. */
static gboolean
give_files (OcopDb      *from,
            const char  *path,
            GError     **error)
{
  g_autofree char *here = ocop_copies_files (ocop_db_get_path (from));
  g_autofree char *there = ocop_copies_files (path);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, from, error, "SELECT DISTINCT sha256 FROM attachment", ""))
    return FALSE;
  while (ocop_statement_next (&statement, &local))
    if (!ocop_files_give (here, there, ocop_statement_text (&statement, 0), error))
      return FALSE;

  return ocop_pass_error (&local, error);
}

static gboolean
fill (OcopDb   *db,
      gpointer  data,
      GError  **error)
{
  const Source *source = data;

  if (!ocop_db_exec (db, "PRAGMA defer_foreign_keys = ON", error) || !take_settings (source, db, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!take_kind (source, db, parts[i].kind, parts[i].sql, error))
      return FALSE;

  return take_marks (source, db, error);
}

/**
 * ocop_year_file_write:
 * @store: a store
 * @year: the year   @path: where its file goes; nothing may stand there
 * @author: (nullable): who does it
 * @error: why no file was made
 *
 * Makes a file of one year: units, offices, producers, products, and of the rest what belongs to the year, with
 * recognitions up to it, with the files that are attached. Ids and uids stay; the history begins anew with one act that names its source.
 *
 * Returns: whether the file stands at @path
 */
gboolean
ocop_year_file_write (OcopStore   *store,
                      int          year,
                      const char  *path,
                      const char  *author,
                      GError     **error)
{
  g_autoptr (OcopDb) reader = ocop_store_open_reader (store, NULL, error);
  g_autofree char *name = g_path_get_basename (ocop_store_get_path (store));
  g_autofree char *label = g_strdup_printf (_("Year %d, taken from “%s”"), year, name);
  Source source = { .from = reader, .year = year };
  gint64 n = 0;
  gboolean done;

  /* One state of the file, whoever writes to it meanwhile. */
  if (reader == NULL || !ocop_db_exec (reader, "BEGIN", error))
    return FALSE;
  done = ocop_statement_scalar (reader, &n, error, "SELECT (SELECT count(*) FROM round WHERE year = ?1) + "
                                                   "(SELECT count(*) FROM recognition WHERE year = ?1) + "
                                                   "(SELECT count(*) FROM plan WHERE year = ?1)", "i", year) &&
         (n > 0 || ocop_fail (error, OCOP_ERROR_MISSING, _("“%s” has nothing of the year %d. No file was made."), name, year)) &&
         give_files (reader, path, error) && ocop_store_create (path, author, label, fill, &source, error);
  ocop_db_exec (reader, "COMMIT", NULL);

  return done;
}
