/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ocop-error.h"
#include "regulation/ocop-documents-check.h"
#include "regulation/ocop-documents-loader.h"
#include "regulation/ocop-regulations.h"

#include <string.h>

static const OcopRegulation *
regulation (const char *id)
{
  g_autoptr (GError) error = NULL;
  const OcopRegulation *found = ocop_regulation_get (id, &error);

  g_assert_no_error (error);
  return found;
}

/* Every list names criteria that exist, and says of each criterion what proves it. */
static void
test_sound (void)
{
  const OcopDocuments *documents = ocop_documents_get ();
  guint n_findings = 0;

  for (guint i = 0; i < documents->n_lists; i++)
    {
      g_autoptr (GPtrArray) findings =
        ocop_documents_check (&documents->lists[i], regulation (documents->lists[i].regulation));

      for (guint k = 0; k < findings->len; k++)
        g_test_message ("%s", (const char *) findings->pdata[k]);
      n_findings += findings->len;
    }
  g_assert_cmpuint (documents->n_lists, ==, 3);
  g_assert_cmpuint (n_findings, ==, 0);
}

static guint
count_listed (const char *id)
{
  const OcopDocumentList *list = ocop_documents_for (id);
  guint n = 0;

  for (guint i = 0; i < list->n_documents; i++)
    n += list->documents[i]->listed && list->documents[i]->by_producer;

  return n;
}

static void
test_lists (void)
{
  const OcopDocumentList *borrowed = ocop_documents_for ("148-2023");

  g_assert_cmpuint (count_listed ("1048-2019"), ==, 18);
  /* Two forms, what an upgrade and a re-evaluation add, samples, and the fifteen of the guide. */
  g_assert_cmpuint (count_listed ("26-2026"), ==, 2 + 2 + 1 + 15);
  g_assert_cmpuint (count_listed ("148-2023"), ==, 2 + 2 + 1 + 15);
  g_assert_null (ocop_documents_for ("1-2018"));

  g_assert_cmpstr (borrowed->borrowed_from, ==, "26-2026");
  g_assert_nonnull (strstr (borrowed->gap, "26/2026"));
  g_assert_null (ocop_document_list_find (borrowed, "commune-report"));
  g_assert_nonnull (ocop_document_list_find (ocop_documents_for ("26-2026"), "commune-report"));
  g_assert_nonnull (ocop_document_list_find (ocop_documents_for ("1048-2019"), "management-system")->gap);
  for (guint i = 0; i < borrowed->n_proofs; i++)
    g_assert_false (borrowed->proofs[i].by_law);
}

static void
assert_need (const char *id,
             const char *key,
             int         set,
             OcopFiling  filing,
             OcopNeed    expected)
{
  const OcopDocument *document = ocop_document_list_find (ocop_documents_for (id), key);

  g_assert_nonnull (document);
  g_assert_cmpint (ocop_document_need (document, ocop_regulation_get_set (regulation (id), set), "household", filing), ==,
                   expected);
}

static void
test_needs (void)
{
  assert_need ("26-2026", "samples", 1, OCOP_FILING_FIRST, OCOP_NEED_ASKED);
  assert_need ("26-2026", "samples", 26, OCOP_FILING_FIRST, OCOP_NEED_NONE);
  assert_need ("1048-2019", "samples", 26, OCOP_FILING_FIRST, OCOP_NEED_NONE);
  assert_need ("26-2026", "changes", 1, OCOP_FILING_FIRST, OCOP_NEED_NONE);
  assert_need ("26-2026", "changes", 1, OCOP_FILING_UPGRADE, OCOP_NEED_ASKED);
  assert_need ("26-2026", "update", 1, OCOP_FILING_RE_EVALUATION, OCOP_NEED_ASKED);
  assert_need ("26-2026", "council-report", 1, OCOP_FILING_RE_EVALUATION, OCOP_NEED_NONE);
  assert_need ("26-2026", "agency-report", 1, OCOP_FILING_RE_EVALUATION, OCOP_NEED_ASKED);
  assert_need ("26-2026", "production-licence", 1, OCOP_FILING_FIRST, OCOP_NEED_MAYBE);
  assert_need ("26-2026", "awards", 1, OCOP_FILING_FIRST, OCOP_NEED_MAYBE);
  /* Mandatory, but only of those who are registered. */
  assert_need ("1048-2019", "business-licence", 1, OCOP_FILING_FIRST, OCOP_NEED_MAYBE);
  assert_need ("1048-2019", "operation-plan", 1, OCOP_FILING_FIRST, OCOP_NEED_NONE);
  assert_need ("1048-2019", "operation-plan", 26, OCOP_FILING_FIRST, OCOP_NEED_MAYBE);
}

/* The keys of what proves a criterion, joined; a star marks what the law itself joins with it. */
static char *
proofs_of (const char *id,
           int         set_no,
           const char *criterion)
{
  const OcopSet *set = ocop_regulation_get_set (regulation (id), set_no);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < set->n_items; i++)
    if (strcmp (set->items[i].criterion->id, criterion) == 0)
      {
        g_autoptr (GPtrArray) proofs = ocop_documents_proving (id, set, &set->items[i]);

        for (guint k = 0; k < proofs->len; k++)
          {
            const OcopProof *proof = proofs->pdata[k];

            g_string_append_printf (keys, "%s%s%s", k > 0 ? " " : "", proof->document->key, proof->by_law ? "*" : "");
          }
        return g_string_free (g_steal_pointer (&keys), FALSE);
      }

  g_error ("set %d of %s has no criterion “%s”", set_no, id, criterion);
}

static void
assert_proofs (const char *id,
               int         set,
               const char *criterion,
               const char *expected)
{
  g_autofree char *keys = proofs_of (id, set, criterion);

  g_assert_cmpstr (keys, ==, expected);
}

static void
test_proofs (void)
{
  assert_proofs ("26-2026", 9, "local-labour", "commune-report* local-labour*");
  assert_proofs ("26-2026", 9, "growth", "growth*");
  assert_proofs ("26-2026", 9, "environment-production", "environment*");
  assert_proofs ("26-2026", 9, "intellectual-property", "intellectual-property*");
  assert_proofs ("26-2026", 26, "location-tourism", "");
  assert_proofs ("26-2026", 1, "colour-ripeness-produce", "samples");
  assert_proofs ("1048-2019", 9, "accounting", "accounting*");
  assert_proofs ("1048-2019", 9, "environment-production", "environment*");
  assert_proofs ("1048-2019", 26, "accounting-tourism", "accounting*");
  assert_proofs ("148-2023", 9, "growth", "growth");
  assert_proofs ("148-2023", 9, "local-labour", "commune-confirmation local-labour");
}

static void
test_patterns (void)
{
  g_assert_true (ocop_proof_covers ("growth", "growth"));
  g_assert_false (ocop_proof_covers ("growth", "growth-tourism"));
  g_assert_true (ocop_proof_covers ("growth*", "growth"));
  g_assert_true (ocop_proof_covers ("growth*", "growth-tourism"));
  g_assert_false (ocop_proof_covers ("growth*", "grow"));
}

/* Evidence is matched by these keys: what two lists ask for alike bears one key. */
static void
test_keys (void)
{
  static const char *const shared[] = { "registration-form", "business-licence", "production-licence", "samples",
                                        "materials", "environment", "market", "story", "quality-declaration",
                                        "quality-test", "management-system", "awards" };

  for (gsize i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_assert_nonnull (ocop_document_list_find (ocop_documents_for ("1048-2019"), shared[i]));
      g_assert_nonnull (ocop_document_list_find (ocop_documents_for ("26-2026"), shared[i]));
    }
}

/* The file with one place changed, and what the reader must say. */
static const struct
{
  const char *name, *from, *to, *words;
} changed[] = {
  { "no-revision", "\"revision\": 1,", "", "“revision” is missing" },
  { "no-name", "\"name\": \"Giấy đăng ký kinh doanh\", ", "", "“name” is missing" },
  { "unknown-member", "\"mandatory\": true", "\"necessary\": true", "necessary" },
  { "key-twice", "\"key\": \"organisation\"", "\"key\": \"business-plan\"", "business-plan" },
  { "lost-document", "\"document\": \"environment\"", "\"document\": \"environs\"", "environs" },
  { "basis", "\"basis\": \"law\"", "\"basis\": \"guess\"", "basis" },
  { "set-number", "\"except_sets\": [26]", "\"except_sets\": [0]", "except_sets" },
  { "set-text", "\"except_sets\": [26]", "\"except_sets\": [\"26\"]", "except_sets" },
  { "filing", "\"filings\": [\"upgrade\"]", "\"filings\": [\"rise\"]", "rise" },
  { "by", "\"by\": \"commune\"", "\"by\": \"village\"", "village" },
  { "lender", "\"borrowed_from\": \"26-2026\"", "\"borrowed_from\": \"27-2026\"", "27-2026" },
  { "list-twice", "\"regulation\": \"26-2026\"", "\"regulation\": \"1048-2019\"", "1048-2019" },
};

static void
test_changed (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *path = g_build_filename (g_getenv ("OCOP_SOURCE_ROOT"), "data", "programme", "documents.json", NULL);
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDocuments) documents = NULL;
  g_autoptr (GString) text = NULL;

  g_file_get_contents (path, &whole, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (whole);
  if (g_string_replace (text, changed[i].from, changed[i].to, 1) == 0)
    g_error ("the lists have no “%s”", changed[i].from);

  documents = ocop_documents_load (text->str, -1, &error);
  g_assert_null (documents);
  g_assert_error (error, OCOP_ERROR, OCOP_ERROR_DAMAGED);
  if (strstr (error->message, changed[i].words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, changed[i].words);
}

/* What the check must find in a list that does not fit its regulation. */
static void
test_misfit (void)
{
  static const char text[] =
    "{\"revision\": 1, \"lists\": [{\"regulation\": \"1048-2019\", \"unproved\": [\"growth\", \"nothing\"], "
    "\"documents\": [{\"key\": \"a\", \"name\": \"A\", \"only_sets\": [1]}], "
    "\"proofs\": [{\"document\": \"a\", \"basis\": \"law\", \"criteria\": [\"g*\"]}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDocuments) documents = ocop_documents_load (text, -1, &error);
  g_autoptr (GPtrArray) findings = NULL;
  gboolean unknown = FALSE;
  gboolean both = FALSE;
  gboolean unsaid = FALSE;

  g_assert_no_error (error);
  findings = ocop_documents_check (&documents->lists[0], regulation ("1048-2019"));
  for (guint i = 0; i < findings->len; i++)
    {
      unknown = unknown || strstr (findings->pdata[i], "“nothing”") != NULL;
      both = both || strstr (findings->pdata[i], "set 1: criterion “growth”") != NULL;
      unsaid = unsaid || strstr (findings->pdata[i], "proves criterion “capacity”") != NULL;
    }
  g_assert_true (unknown);
  g_assert_true (both);
  g_assert_true (unsaid);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/sound", test_sound);
  g_test_add_func ("/documents/lists", test_lists);
  g_test_add_func ("/documents/needs", test_needs);
  g_test_add_func ("/documents/proofs", test_proofs);
  g_test_add_func ("/documents/patterns", test_patterns);
  g_test_add_func ("/documents/keys", test_keys);
  for (gsize i = 0; i < G_N_ELEMENTS (changed); i++)
    {
      g_autofree char *path = g_strconcat ("/documents/changed/", changed[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_changed);
    }
  g_test_add_func ("/documents/misfit", test_misfit);

  return g_test_run ();
}
