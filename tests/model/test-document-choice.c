/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-document-choice.h"

#include "base/ocop-error.h"
#include "model/ocop-attached.h"
#include "model/ocop-dossier-documents.h"
#include "model/ocop-dossier-usual.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sample.h"
#include "model/ocop-self-sheet.h"
#include "model/ocop-sheets.h"
#include "ocop-test.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"
#include "store/ocop-store.h"

/* A day after the last session of the sample. */
#define DAY "2026-11-25"

static gint64
scalar (OcopDb     *db,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  ocop_statement_scalar (db, &value, &error, sql, "");
  g_assert_no_error (error);

  return value;
}

static gint64
find_dossier (OcopDb *db)
{
  return scalar (db, "SELECT d.id FROM dossier d JOIN product p ON p.id = d.product WHERE p.name = 'Bún khô Phước Hòa' "
                     "AND d.regulation = '26-2026'");
}

static void
run (OcopWriteFunc work,
     gboolean      is_sound)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_filled_file (folder, "a.ocop", ocop_sample_fill);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = ocop_store_open (path, OCOP_STORE_WRITE, &error);

  g_assert_no_error (error);
  ocop_store_write (store, "thử", work, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&store);
  if (is_sound)
    ocop_test_assert_sound (path);
}

static guint
count_applicable (OcopDb *db,
                  gint64  dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDossierDocuments) documents = ocop_dossier_documents_load (db, dossier, DAY, &error);

  g_assert_no_error (error);

  return documents->n_applicable;
}

/* A choice is one record of the dossier and document, and goes when it says nothing any longer. */
static gboolean
work_choices (OcopDb    *db,
              gpointer   unused,
              GError   **error)
{
  gint64 dossier = find_dossier (db);
  gint64 n = scalar (db, "SELECT count(*) FROM dossier_document");
  guint n_applicable = count_applicable (db, dossier);

  g_assert_true (ocop_document_set_aside (db, dossier, "growth", "  mới  hoạt động ", error));
  g_assert_cmpuint (count_applicable (db, dossier), ==, n_applicable - 1);
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM dossier_document WHERE reason = 'mới hoạt động'"), ==, 1);
  g_assert_true (ocop_document_note_defect (db, dossier, "growth", "thiếu dấu", error));
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM dossier_document"), ==, n + 1);
  g_assert_true (ocop_document_set_aside (db, dossier, "growth", NULL, error));
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM dossier_document"), ==, n + 1);
  g_assert_true (ocop_document_note_defect (db, dossier, "growth", "", error));
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM dossier_document"), ==, n);

  return TRUE;
}

/* What belongs to one filing is chosen for it; a paper of the producer is not bound to the product. */
static gboolean
work_evidence (OcopDb    *db,
               gpointer   unused,
               GError   **error)
{
  gint64 dossier = find_dossier (db);
  const OcopDocumentList *list = ocop_documents_for ("26-2026");
  gint64 filed = ocop_document_add_evidence (db, dossier, ocop_document_list_find (list, "commune-request"), error);
  gint64 labour = ocop_document_add_evidence (db, dossier, ocop_document_list_find (list, "local-labour"), error);
  g_autoptr (OcopRecord) of_filing = ocop_record_load (db, OCOP_KIND_EVIDENCE, filed, error);
  g_autoptr (OcopRecord) of_producer = ocop_record_load (db, OCOP_KIND_EVIDENCE, labour, error);

  g_assert_true (ocop_record_is_set (of_filing, OCOP_EVIDENCE_PRODUCT));
  g_assert_false (ocop_record_is_set (of_producer, OCOP_EVIDENCE_PRODUCT));
  g_assert_cmpint (scalar (db, "SELECT evidence FROM dossier_document WHERE document = 'commune-request' ORDER BY id DESC LIMIT 1"), ==,
                   filed);
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM dossier_document WHERE document = 'local-labour' AND evidence = "
                               "(SELECT max (id) FROM evidence)"),
                   ==, 0);

  return TRUE;
}

/* The same file twice is one of the record's files, and each has the next place. */
static gboolean
work_attached (OcopDb    *db,
               gpointer   unused,
               GError   **error)
{
  const OcopAttachedTo to = { OCOP_EVIDENCE_FILE_EVIDENCE, OCOP_EVIDENCE_FILE_ATTACHMENT, OCOP_EVIDENCE_FILE_POSITION,
                              scalar (db, "SELECT max (id) FROM evidence") };
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  guint n_added = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *digest = g_strnfill (64, i == 2 ? 'a' : 'a' + (char) i);
      g_autofree char *name = g_strdup_printf ("%c.pdf", digest[0]);
      OcopRecord *file = ocop_record_new (OCOP_KIND_ATTACHMENT);

      ocop_record_set_text (file, OCOP_ATTACHMENT_SHA256, digest);
      ocop_record_set_text (file, OCOP_ATTACHMENT_NAME, name);
      ocop_record_set_integer (file, OCOP_ATTACHMENT_BYTES, 1);
      ocop_record_set_text (file, OCOP_ATTACHMENT_MEDIA_TYPE, "application/pdf");
      g_ptr_array_add (files, file);
    }
  g_assert_true (ocop_attached_add (db, &to, files, &n_added, error));
  g_assert_cmpuint (n_added, ==, 2);
  found = ocop_attached_list (db, &to, error);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (ocop_record_get_text (((OcopAttached *) g_ptr_array_index (found, 1))->record, OCOP_ATTACHMENT_NAME), ==, "b.pdf");

  return TRUE;
}

static void
test_choices (void)
{
  run (work_choices, TRUE);
}

static void
test_evidence (void)
{
  run (work_evidence, TRUE);
}

/* The sets of a product in the regulations after its own. */
static void
test_usual_set (void)
{
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);
  const OcopRegulation *later = ocop_regulation_get ("26-2026", NULL);
  const OcopSet *own, *set;

  g_assert_null (ocop_dossier_usual_set (product, later));
  ocop_record_set_text (product, OCOP_PRODUCT_SET_REGULATION, "26-2026");
  ocop_record_set_integer (product, OCOP_PRODUCT_SET_NO, 9);
  g_assert_cmpint (ocop_dossier_usual_set (product, later)->no, ==, 9);
  ocop_record_set_text (product, OCOP_PRODUCT_SET_REGULATION, "148-2023");
  own = ocop_regulation_get_set (ocop_regulation_get ("148-2023", NULL), 9);
  set = ocop_dossier_usual_set (product, later);
  g_assert_nonnull (set);
  g_assert_true (g_strcmp0 (set->name, own->name) == 0 || g_strcmp0 (set->subgroup, own->subgroup) == 0);
}

/* A producer's own assessment is begun once, and closed where a council has concluded on the dossier. */
static gboolean
work_self_sheet (OcopDb    *db,
                 gpointer   unused,
                 GError   **error)
{
  gint64 dossier = find_dossier (db);
  g_autoptr (OcopMemberSheet) sheet = ocop_self_sheet_load (db, dossier, error);
  g_autoptr (GError) refused = NULL;
  gint64 begun;

  g_assert_true (ocop_member_sheet_is_self (sheet));
  g_assert_true (sheet->is_closed);
  begun = ocop_self_sheet_begin (db, dossier, error);
  g_assert_cmpint (begun, !=, 0);
  g_assert_cmpint (ocop_self_sheet_begin (db, dossier, error), ==, begun);
  g_assert_false (ocop_sheet_tick (db, begun, 0, 1, &refused));
  ocop_test_assert_fails (refused, OCOP_ERROR_REFUSED, "");
  g_assert_cmpint (scalar (db, "SELECT count(*) FROM mark m JOIN sheet h ON h.id = m.sheet WHERE h.kind = 'self' "
                               "AND h.id = (SELECT max (id) FROM sheet)"), ==, 0);

  return TRUE;
}

static void
test_self_sheet (void)
{
  run (work_self_sheet, TRUE);
}

static void
test_attached (void)
{
  /* Its files are not on the disk. */
  run (work_attached, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-choice/choices", test_choices);
  g_test_add_func ("/document-choice/evidence", test_evidence);
  g_test_add_func ("/document-choice/attached", test_attached);
  g_test_add_func ("/document-choice/usual-set", test_usual_set);
  g_test_add_func ("/document-choice/self-sheet", test_self_sheet);

  return g_test_run ();
}
