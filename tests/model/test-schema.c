/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-kinds.h"
#include "ocop-test-records.h"
#include "ocop-test.h"
#include "store/ocop-statement.h"

#include <string.h>

/* Descriptions and tables say the same twice; here is where they must agree. */

#define EACH_KIND(kind) (OcopKind kind = 0; kind < OCOP_N_KINDS; kind++)

static OcopTestFolder *folder;
static OcopDb *db;

static const OcopField *
find_field (const OcopEntity *entity,
            const char       *name)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if (strcmp (entity->fields[i].name, name) == 0)
      return &entity->fields[i];

  return NULL;
}

static const char *
type_of_column (const OcopField *field)
{
  switch (field->type)
    {
    case OCOP_TEXT:
    case OCOP_LINES:
    case OCOP_DATE:
    case OCOP_TIME:
    case OCOP_CHOICE:
      return "TEXT";
    case OCOP_INTEGER:
    case OCOP_MONEY:
    case OCOP_FLAG:
    case OCOP_REF:
      return "INTEGER";
    default:
      g_assert_not_reached ();
    }
}

/* The columns that every kind has without describing them. */
static const char *
type_of_kept_column (const OcopEntity *entity,
                     const char       *name)
{
  if (strcmp (name, "id") == 0)
    return "INTEGER";
  if (strcmp (name, "uid") == 0)
    return "TEXT";
  if (strcmp (name, "search") == 0 && ocop_entity_is_searched (entity))
    return "TEXT";
  if (strcmp (name, "sort_key") == 0 && ocop_entity_is_sorted (entity))
    return "BLOB";

  return NULL;
}

static void
check_columns (const OcopEntity *entity)
{
  g_auto (OcopStatement) columns = { 0 };
  g_autoptr (GError) error = NULL;
  guint n_described = 0;
  guint n_kept = 0;

  ocop_statement_begin (&columns, db, &error, "SELECT name, type, \"notnull\" FROM pragma_table_info (?)", "t", entity->table);
  g_assert_no_error (error);
  while (ocop_statement_next (&columns, &error))
    {
      const char *name = ocop_statement_text (&columns, 0);
      const char *type = ocop_statement_text (&columns, 1);
      gboolean not_null = ocop_statement_int (&columns, 2) != 0;
      const OcopField *field = find_field (entity, name);

      if (field == NULL)
        {
          if (g_strcmp0 (type, type_of_kept_column (entity, name)) != 0)
            g_error ("%s.%s (%s) is not described", entity->table, name, type);
          /* A row id is never NULL and need not say so. */
          if (strcmp (name, "id") != 0 && !not_null)
            g_error ("%s.%s may be NULL", entity->table, name);
          n_kept++;
          continue;
        }
      n_described++;
      if (strcmp (type, type_of_column (field)) != 0)
        g_error ("%s.%s is %s", entity->table, name, type);
      /* A flag is always there: one nobody has touched is a no. */
      if (not_null != ((field->flags & OCOP_REQUIRED) != 0 || field->type == OCOP_FLAG))
        g_error ("%s.%s is %s, which is not what its description says", entity->table, name, not_null ? "NOT NULL" : "nullable");
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_described, ==, entity->n_fields); /* every field is a column */
  g_assert_cmpuint (n_kept, ==, 2u + ocop_entity_is_searched (entity) + ocop_entity_is_sorted (entity));
}

static void
test_columns (void)
{
  for EACH_KIND (kind)
    check_columns (ocop_entity_get (kind));
}

/* Every table holds a kind of record, but for those that hold no records. */
static void
test_tables (void)
{
  static const char *const others[] = { "setting", "change", "mark", "tick", NULL };
  g_auto (OcopStatement) tables = { 0 };
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ocop_statement_begin (&tables, db, &error, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' "
                                             "AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", "");
  g_assert_no_error (error);
  while (ocop_statement_next (&tables, &error))
    {
      const char *name = ocop_statement_text (&tables, 0);

      if (ocop_statement_int (&tables, 1) == 0)
        g_error ("%s is not STRICT", name);
      if (ocop_entity_find (name) != NULL)
        n++;
      else if (!g_strv_contains (others, name))
        g_error ("%s is not described", name);
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, OCOP_N_KINDS);
}

static void
test_references (void)
{
  for EACH_KIND (kind)
    {
      const OcopEntity *entity = ocop_entity_get (kind);
      g_auto (OcopStatement) keys = { 0 };
      g_autoptr (GError) error = NULL;
      guint n_found = 0;
      guint n_described = 0;

      ocop_statement_begin (&keys, db, &error, "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list (?)", "t",
                            entity->table);
      while (ocop_statement_next (&keys, &error))
        {
          const OcopField *field = find_field (entity, ocop_statement_text (&keys, 0));

          g_assert_nonnull (field);
          g_assert_cmpint (field->type, ==, OCOP_REF);
          g_assert_cmpstr (ocop_statement_text (&keys, 1), ==, ocop_entity_get (field->target)->table);
          g_assert_cmpstr (ocop_statement_text (&keys, 2), ==, "id");
          n_found++;
        }
      g_assert_no_error (error);
      for (guint i = 0; i < entity->n_fields; i++)
        n_described += entity->fields[i].type == OCOP_REF;
      g_assert_cmpuint (n_found, ==, n_described);
    }
}

/* Deleting a record looks for those that refer to it; without an index that reads whole tables. */
static void
test_references_are_indexed (void)
{
  /* Few rows, or never deleted. */
  static const char *const without[] = { "change.undoes", "council.unit", "council.decision", "session.decision", "target.unit", NULL };

  for EACH_KIND (kind)
    {
      const OcopEntity *entity = ocop_entity_get (kind);

      for (guint i = 0; i < entity->n_fields; i++)
        {
          g_autofree char *column = g_strconcat (entity->table, ".", entity->fields[i].name, NULL);
          gint64 n = 0;

          if (entity->fields[i].type != OCOP_REF || g_strv_contains (without, column))
            continue;
          g_assert_true (ocop_statement_scalar (db, &n, NULL,
                                                "SELECT count(*) FROM pragma_index_list (?) AS l, pragma_index_info (l.name) AS i "
                                                "WHERE i.seqno = 0 AND i.name = ?",
                                                "tt", entity->table, entity->fields[i].name));
          if (n == 0)
            g_error ("%s leads to %s without an index", column, ocop_entity_get (entity->fields[i].target)->table);
        }
    }
}

/* Writes @value, an SQL literal, past the program's own validation; answers what the table has against it. */
static char *
objection (OcopRecord *record,
           const char *column,
           const char *value)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = %s WHERE id = %" G_GINT64_FORMAT,
                                          ocop_record_get_entity (record)->table, column, value, ocop_record_get_id (record));
  g_autoptr (GError) error = NULL;

  g_assert_true (ocop_db_exec (db, "SAVEPOINT try", NULL));
  ocop_db_exec (db, sql, &error);
  g_assert_true (ocop_db_exec (db, "ROLLBACK TO try; RELEASE try", NULL));

  return error != NULL ? g_strdup (error->message) : g_strdup ("");
}

static void
check_choice (OcopRecord      *record,
              const OcopField *field)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *against = NULL;

  g_string_append_printf (list, "CHECK constraint failed: %s IN (", field->name);
  for (const OcopChoice *choice = field->choices; choice->key != NULL; choice++)
    g_string_append_printf (list, "%s'%s'", choice == field->choices ? "" : ", ", choice->key);
  g_string_append_c (list, ')');

  /* SQLite names the broken CHECK: its whole list is compared with ours. */
  against = objection (record, field->name, "'guild'");
  {
    g_auto (GStrv) words = g_regex_split_simple ("\\s+", against, 0, 0);
    g_autofree char *on_one_line = g_strjoinv (" ", words);

    if (strstr (on_one_line, list->str) == NULL)
      g_error ("%s.%s: “%s” and “%s” differ", ocop_record_get_entity (record)->table, field->name, on_one_line, list->str);
  }

  for (const OcopChoice *choice = field->choices; choice->key != NULL; choice++)
    {
      g_autofree char *literal = g_strdup_printf ("'%s'", choice->key);
      g_autofree char *list_begins = g_strdup_printf ("%s IN (", field->name);
      g_autofree char *message = objection (record, field->name, literal);

      if (strstr (message, list_begins) != NULL)
        g_error ("%s.%s: %s is refused", ocop_record_get_entity (record)->table, field->name, choice->key);
    }
}

static void
check_number (OcopRecord      *record,
              const OcopField *field)
{
  const gint64 bounds[] = { field->least, field->most };
  /* A bound that depends on another field is not the field's own. */
  g_autofree char *own_bound = g_strdup_printf ("failed: %s (BETWEEN -?\\d+ AND -?\\d+|[<>]=? -?\\d+)\\)", field->name);

  if (field->least == 0 && field->most == 0)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      g_autofree char *literal = g_strdup_printf ("%" G_GINT64_FORMAT, bounds[i]);
      g_autofree char *against = objection (record, field->name, literal);

      if (g_regex_match_simple (own_bound, against, 0, 0))
        g_error ("%s.%s: the program takes %s, the table does not: %s", ocop_record_get_entity (record)->table, field->name,
                 literal, against);
    }
}

static gboolean
check_constraints (OcopDb   *in,
                   gpointer  data,
                   GError  **error)
{
  guint n_choices = 0;

  for EACH_KIND (kind)
    {
      g_autoptr (OcopRecord) record = ocop_test_record_save (in, kind, OCOP_TEST_LEAST);
      const OcopEntity *entity = ocop_entity_get (kind);

      for (guint i = 0; i < entity->n_fields; i++)
        {
          const OcopField *field = &entity->fields[i];
          g_autofree char *against = NULL;

          switch (field->type)
            {
            case OCOP_CHOICE:
              check_choice (record, field);
              n_choices++;
              break;
            case OCOP_INTEGER:
            case OCOP_MONEY:
              check_number (record, field);
              break;
            case OCOP_FLAG:
              against = objection (record, field->name, "2");
              g_assert_nonnull (strstr (against, "CHECK constraint failed"));
              break;
            case OCOP_REF:
              against = objection (record, field->name, "987654321");
              /* What a record may refer to can depend on another field, and that is said first. */
              if (strstr (against, "CHECK constraint failed") == NULL)
                g_assert_nonnull (strstr (against, "FOREIGN KEY constraint failed"));
              break;
            case OCOP_TEXT:
            case OCOP_LINES:
            case OCOP_DATE:
            case OCOP_TIME:
              against = objection (record, field->name, "x'00'"); /* STRICT */
              g_assert_cmpstr (against, !=, "");
              break;
            default:
              g_assert_not_reached ();
            }
        }
    }
  g_assert_cmpuint (n_choices, >=, 15);

  return TRUE;
}

static void
test_constraints (void)
{
  g_autoptr (GError) error = NULL;

  ocop_transaction_run (db, "Lan", "test", check_constraints, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = ocop_test_folder_new ();
  path = ocop_test_new_file (folder, "a.ocop");
  db = ocop_db_open (path, OCOP_DB_WRITE, NULL);
  g_assert_nonnull (db);
  g_test_add_func ("/model/schema/tables", test_tables);
  g_test_add_func ("/model/schema/columns", test_columns);
  g_test_add_func ("/model/schema/references", test_references);
  g_test_add_func ("/model/schema/references-are-indexed", test_references_are_indexed);
  g_test_add_func ("/model/schema/constraints", test_constraints);
  status = g_test_run ();
  ocop_db_close (db);
  ocop_test_folder_free (folder);

  return status;
}
