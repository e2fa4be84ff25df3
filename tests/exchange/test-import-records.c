/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-fields.h"
#include "exchange/ocop-import.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sample.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

#include <string.h>

/* Lists of anything but products, read by the descriptions of their kinds. */

typedef struct
{
  OcopTestFolder *folder;
  OcopStore *store;
  OcopImport *plan;
} Fixture;

static void
setup (Fixture       *fixture,
       gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = ocop_test_folder_new ();
  path = ocop_test_filled_file (fixture->folder, "mau.ocop", ocop_sample_fill);
  fixture->store = ocop_store_open (path, OCOP_STORE_WRITE, &error);
  g_assert_no_error (error);
}

static void
teardown (Fixture       *fixture,
          gconstpointer  unused)
{
  g_clear_pointer (&fixture->plan, ocop_import_free);
  g_clear_object (&fixture->store);
  ocop_test_folder_free (fixture->folder);
}

static OcopImport *
plan_list (Fixture    *fixture,
           OcopKind    kind,
           OcopRecord *preset,
           const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (OcopTableFile) file = ocop_table_file_new (bytes, "ds.csv", error);
  g_autoptr (OcopImportShape) shape = ocop_import_shape_new (kind, preset);
  OcopImportOptions options = { .shape = shape };

  g_clear_pointer (&fixture->plan, ocop_import_free);
  fixture->plan = ocop_import_plan (ocop_store_get_reader (fixture->store), file, &options, error);

  return fixture->plan;
}

static void
import (Fixture    *fixture,
        OcopKind    kind,
        OcopRecord *preset,
        const char *text)
{
  g_autoptr (GError) error = NULL;

  plan_list (fixture, kind, preset, text, &error);
  g_assert_no_error (error);
}

static void
assert_counts (Fixture *fixture,
               guint    added,
               guint    merged,
               guint    unchanged,
               guint    doubtful,
               guint    refused)
{
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_ADDED), ==, added);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_MERGED), ==, merged);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_UNCHANGED), ==, unchanged);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_DOUBTFUL), ==, doubtful);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_REFUSED), ==, refused);
}

static const char *
reason_of (Fixture *fixture,
           guint    place)
{
  return ((const OcopImportLine *) ocop_import_get_lines (fixture->plan)->pdata[place])->reason;
}

static void
apply (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  ocop_store_write (fixture->store, "nhập", ocop_import_apply, fixture->plan, &error);
  g_assert_no_error (error);
}

/* Headings are the names of the fields, titles stand above; what is there already is completed; the same list again changes nothing. */
static void
test_persons (Fixture       *fixture,
              gconstpointer  unused)
{
  static const char *const list = "DANH SÁCH CÁN BỘ;;;\n"
                                  "STT;office;short_office;Telephone\n"
                                  "1;Sở Thử nghiệm thành phố;Sở Thử nghiệm;0236 1\n"
                                  "2;Phòng Kinh tế quận Thử;PKT Thử;\n"
                                  "Tổng cộng: 2 cơ quan;;;\n";
  static const char *const more = "office;short_office;Telephone\n"
                                  "Phòng Kinh tế quận Thử;PKT Thử;0236 2\n"
                                  "Sở Thử nghiệm thành phố;Sở Thử nghiệm;0236 9\n";

  import (fixture, OCOP_KIND_PERSON, NULL, list);
  assert_counts (fixture, 2, 0, 0, 0, 0);
  apply (fixture);
  import (fixture, OCOP_KIND_PERSON, NULL, list);
  assert_counts (fixture, 0, 0, 2, 0, 0);
  g_assert_false (ocop_import_is_change (fixture->plan));

  import (fixture, OCOP_KIND_PERSON, NULL, more);
  assert_counts (fixture, 0, 1, 0, 1, 0);
  g_assert_nonnull (strstr (reason_of (fixture, 1), "0236 9"));
  g_assert_true (ocop_import_is_blocked (fixture->plan));
}

static gint64
find_plan (Fixture *fixture)
{
  return ocop_test_number (ocop_store_get_path (fixture->store), "SELECT id FROM plan WHERE year = 2021");
}

/* What is the same in every row need not stand in the list; choices, numbers and references are read as people write them, and what
 * cannot be says why. */
static void
test_preset_and_faults (Fixture       *fixture,
                        gconstpointer  unused)
{
  static const char *const list = "position;ordinal;Target;short_label;level;What is counted;Unit;Planned, at least;Counts as a target\n"
                                  "50;9;Chỉ tiêu thử;Thử;0;Products recognised in one unit;Hòa Vang;1.200;x\n"
                                  "51;9;Chỉ tiêu thử;Thử;0;Thứ gì đó;;3;x\n"
                                  "52;9;Chỉ tiêu thử;Thử;0;recognised;Xã Không Có;3;x\n"
                                  "53;9;Chỉ tiêu thử;Thử;7;recognised;;3;x\n"
                                  "54;9;Chỉ tiêu thử;Thử;0;recognised;;ba;x\n";
  OcopRecord *preset = ocop_record_new (OCOP_KIND_TARGET);
  g_autoptr (GError) error = NULL;

  ocop_record_set_ref (preset, OCOP_TARGET_PLAN, find_plan (fixture));
  import (fixture, OCOP_KIND_TARGET, preset, list);
  assert_counts (fixture, 1, 0, 0, 0, 4);
  g_assert_nonnull (strstr (reason_of (fixture, 1), "Thứ gì đó"));
  g_assert_nonnull (strstr (reason_of (fixture, 2), "Xã Không Có"));
  g_assert_nonnull (strstr (reason_of (fixture, 3), "Level"));
  g_assert_nonnull (strstr (reason_of (fixture, 4), "ba"));

  /* Without the preset the list must say of which plan each is. */
  g_assert_null (plan_list (fixture, OCOP_KIND_TARGET, NULL, list, &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "Plan");
}

/* A preset is typed as FIELD=VALUE, what it refers to by its name. */
static void
test_preset_words (Fixture       *fixture,
                   gconstpointer  unused)
{
  static const char *const words[] = { "plan=43/KH-UBND", "level=0", NULL };
  static const char *const wrong[] = { "plan=không có", NULL };
  static const char *const unknown[] = { "gì đó=1", NULL };
  OcopDb *db = ocop_store_get_reader (fixture->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) preset = ocop_import_preset_read (db, OCOP_KIND_TARGET, words, "2026-01-01", &error);

  g_assert_no_error (error);
  g_assert_cmpint (ocop_record_get_ref (preset, OCOP_TARGET_PLAN), ==, find_plan (fixture));
  g_assert_null (ocop_import_preset_read (db, OCOP_KIND_TARGET, wrong, "2026-01-01", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_REFUSED, "không có");
  g_clear_error (&error);
  g_assert_null (ocop_import_preset_read (db, OCOP_KIND_TARGET, unknown, "2026-01-01", &error));
  ocop_test_assert_fails (error, OCOP_ERROR_USAGE, "gì đó");
}

/* Products are found by name or code, also where two producers have one of the same name: then only by code. */
static void
test_references (Fixture       *fixture,
                 gconstpointer  unused)
{
  static const char *const list = "Product;Stars;Kind of evaluation;Year;Decision\n"
                                  "Chả cá thu chiên;3;First time;2024;3500/QĐ-UBND\n"
                                  "Sản phẩm không có;3;First time;2024;3500/QĐ-UBND\n";

  import (fixture, OCOP_KIND_RECOGNITION, NULL, list);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_REFUSED), ==, 1);
  g_assert_nonnull (strstr (reason_of (fixture, 1), "Sản phẩm không có"));
}

static gint64
ask (Fixture    *fixture,
     const char *sql,
     gint64      id)
{
  g_autoptr (GError) error = NULL;
  gint64 answer = 0;

  g_assert_true (ocop_statement_scalar (ocop_store_get_reader (fixture->store), &answer, &error, sql, "l", id));
  g_assert_no_error (error);

  return answer;
}

/* Two fairs may each have a booth of the same number; the list of one means its own, and who holds it gave the return. */
static void
test_daily_returns (Fixture       *fixture,
                    gconstpointer  unused)
{
  gint64 fair = ask (fixture, "SELECT max (fair) FROM booth WHERE holder IS NOT NULL AND fair <> ?", 0);
  gint64 booth = ask (fixture, "SELECT min (id) FROM booth WHERE holder IS NOT NULL AND fair = ?", fair);
  g_autoptr (OcopRecord) record = ocop_record_load (ocop_store_get_reader (fixture->store), OCOP_KIND_BOOTH, booth, NULL);
  g_autoptr (OcopRecord) event = ocop_record_load (ocop_store_get_reader (fixture->store), OCOP_KIND_FAIR, fair, NULL);
  const char *day = ocop_record_get_text (event, OCOP_FAIR_ENDS_ON);
  g_autofree char *text = g_strdup_printf ("booth;day;ocop_revenue;visitors\n%s;%s;1.250.000;\nZ99;%s;1;\n",
                                           ocop_record_get_text (record, OCOP_BOOTH_NUMBER), day, day);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (OcopTableFile) file = ocop_table_file_new (bytes, "ds.csv", NULL);
  g_autoptr (OcopImportShape) shape = ocop_import_shape_new (OCOP_KIND_DAILY_RETURN, NULL);
  OcopImportOptions options = { .shape = shape, .skip_refused = TRUE, .accept_doubtful = TRUE };
  g_autoptr (GError) error = NULL;

  ocop_import_shape_set_within (shape, OCOP_KIND_FAIR, fair);
  fixture->plan = ocop_import_plan (ocop_store_get_reader (fixture->store), file, &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ocop_import_count (fixture->plan, OCOP_IMPORT_REFUSED), ==, 1);
  g_assert_nonnull (strstr (reason_of (fixture, 1), "Z99"));
  apply (fixture);
  g_assert_cmpint (ask (fixture, "SELECT r.ocop_revenue FROM daily_return r JOIN booth b ON b.id = r.booth AND b.holder = r.participation "
                                 "JOIN fair f ON f.id = b.fair WHERE b.id = ? AND r.day = f.ends_on", booth), ==, 1250000);
}

/* The fair of the list is given with it; the list names who comes. */
static void
test_participants (Fixture       *fixture,
                   gconstpointer  unused)
{
  gint64 fair = ask (fixture, "SELECT max (id) FROM fair WHERE id <> ?", 0);
  gint64 producer = ask (fixture, "SELECT min (id) FROM producer r WHERE NOT EXISTS "
                                  "(SELECT 1 FROM participation p WHERE p.producer = r.id AND p.fair = ?)", fair);
  gint64 before = ask (fixture, "SELECT count(*) FROM participation WHERE fair = ?", fair);
  OcopRecord *preset = ocop_record_new (OCOP_KIND_PARTICIPATION);
  g_autoptr (OcopRecord) record = ocop_record_load (ocop_store_get_reader (fixture->store), OCOP_KIND_PRODUCER, producer, NULL);
  g_autofree char *text = g_strdup_printf ("producer\n%s\n", ocop_record_get_text (record, OCOP_PRODUCER_NAME));

  ocop_record_set_ref (preset, OCOP_PARTICIPATION_FAIR, fair);
  ocop_record_set_text (preset, OCOP_PARTICIPATION_WISH, "unknown");
  ocop_record_set_text (preset, OCOP_PARTICIPATION_APPROVAL, "open");
  ocop_record_set_text (preset, OCOP_PARTICIPATION_ATTENDANCE, "expected");
  import (fixture, OCOP_KIND_PARTICIPATION, preset, text);
  assert_counts (fixture, 1, 0, 0, 0, 0);
  apply (fixture);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM participation WHERE fair = ?", fair), ==, before + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/import-records/daily-returns", Fixture, NULL, setup, test_daily_returns, teardown);
  g_test_add ("/exchange/import-records/fair-participants", Fixture, NULL, setup, test_participants, teardown);
  g_test_add ("/exchange/import-records/persons", Fixture, NULL, setup, test_persons, teardown);
  g_test_add ("/exchange/import-records/preset-and-faults", Fixture, NULL, setup, test_preset_and_faults, teardown);
  g_test_add ("/exchange/import-records/preset-words", Fixture, NULL, setup, test_preset_words, teardown);
  g_test_add ("/exchange/import-records/references", Fixture, NULL, setup, test_references, teardown);

  return g_test_run ();
}
