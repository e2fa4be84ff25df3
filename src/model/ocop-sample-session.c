/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample-session.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sample-sheets.h"
#include "model/ocop-session.h"
#include "model/ocop-sheets.h"
#include "store/ocop-statement.h"

/* Sheets come in from half past eight, the members one after the other, a quarter of an hour a product. */
#define FIRST_SHEET_AT (90 * 60) /* seconds after midnight, UTC */
#define SECONDS_A_PRODUCT (15 * 60)
#define SECONDS_A_MEMBER 47

/* Everybody of the council is there who is not named among the absent. */
static gboolean
save_attendance (OcopDataFile *file,
                 OcopDb       *db,
                 const char   *session,
                 GError      **error)
{
  JsonArray *members = ocop_data_file_get_list (file, "council_member");
  JsonArray *absences = ocop_data_file_get_list (file, "absence");

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      const char *key = json_object_get_string_member (json_array_get_object_element (members, i), "key");
      g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_SESSION_MEMBER);
      g_autofree char *name = g_strdup_printf ("%s/%s", session, key);

      ocop_record_set_ref (record, OCOP_SESSION_MEMBER_SESSION, ocop_data_file_find (file, OCOP_KIND_SESSION, session));
      ocop_record_set_ref (record, OCOP_SESSION_MEMBER_COUNCIL_MEMBER,
                           ocop_data_file_find (file, OCOP_KIND_COUNCIL_MEMBER, key));
      ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, "present");
      for (guint k = 0; k < json_array_get_length (absences); k++)
        {
          JsonObject *absence = json_array_get_object_element (absences, k);

          if (!g_str_equal (json_object_get_string_member (absence, "session"), session) ||
              !g_str_equal (json_object_get_string_member (absence, "council_member"), key))
            continue;
          ocop_record_set_text (record, OCOP_SESSION_MEMBER_PRESENCE, "absent");
          ocop_record_set_text (record, OCOP_SESSION_MEMBER_NOTE, json_object_get_string_member (absence, "note"));
        }
      if (!ocop_record_save (record, db, error))
        return FALSE;
      ocop_data_file_name (file, OCOP_KIND_SESSION_MEMBER, name, ocop_record_get_id (record));
    }

  return TRUE;
}

static gboolean
save_hearings (OcopDataFile *file,
               OcopDb       *db,
               const char   *session,
               const char   *round,
               GError      **error)
{
  JsonArray *lines = ocop_data_file_get_list (file, "product");
  int position = 0;

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      const char *code = json_object_get_string_member (line, "code");
      g_autoptr (OcopRecord) record = NULL;

      if (g_strcmp0 (json_object_get_string_member_with_default (line, "round", NULL), round) != 0)
        continue;
      record = ocop_record_new (OCOP_KIND_SESSION_PRODUCT);
      ocop_record_set_ref (record, OCOP_SESSION_PRODUCT_SESSION,
                           ocop_data_file_find (file, OCOP_KIND_SESSION, session));
      ocop_record_set_ref (record, OCOP_SESSION_PRODUCT_DOSSIER, ocop_data_file_find (file, OCOP_KIND_DOSSIER, code));
      ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_POSITION, ++position);
      ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_TURN, 1);
      if (!ocop_record_save (record, db, error))
        return FALSE;
      ocop_data_file_name (file, OCOP_KIND_SESSION_PRODUCT, code, ocop_record_get_id (record));
    }

  return TRUE;
}

static gboolean
save_recusals (OcopDataFile *file,
               OcopDb       *db,
               const char   *session,
               GError      **error)
{
  JsonArray *recusals = ocop_data_file_get_list (file, "recusal");

  for (guint i = 0; i < json_array_get_length (recusals); i++)
    {
      JsonObject *line = json_array_get_object_element (recusals, i);
      g_autoptr (OcopRecord) recusal = ocop_record_new (OCOP_KIND_RECUSAL);
      const char *key = json_object_get_string_member (line, "council_member");
      g_autofree char *member = g_strdup_printf ("%s/%s", session, key);

      if (!g_str_equal (json_object_get_string_member (line, "session"), session))
        continue;
      ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_PRODUCT,
                           ocop_data_file_find (file, OCOP_KIND_SESSION_PRODUCT,
                                                json_object_get_string_member (line, "product")));
      ocop_record_set_ref (recusal, OCOP_RECUSAL_SESSION_MEMBER,
                           ocop_data_file_find (file, OCOP_KIND_SESSION_MEMBER, member));
      ocop_record_set_text (recusal, OCOP_RECUSAL_REASON, json_object_get_string_member (line, "reason"));
      if (!ocop_record_save (recusal, db, error))
        return FALSE;
    }

  return TRUE;
}

/* A sheet that is due, with what its choices are made from. */
typedef struct
{
  gint64 sheet;
  guint member;
  char *at;
  OcopSampleProduct product;
  char *code;
} DueSheet;

static void
due_sheet_clear (gpointer data)
{
  DueSheet *due = data;

  g_free (due->at);
  g_free (due->code);
}

static GArray *
list_due_sheets (OcopDb               *db,
                 gint64                session,
                 const OcopRegulation *regulation,
                 GError              **error)
{
  g_autoptr (GArray) sheets = g_array_new (FALSE, TRUE, sizeof (DueSheet));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  g_array_set_clear_func (sheets, due_sheet_clear);
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT h.id, m.position, sp.position, s.held_on, p.code, d.set_no, d.case_no, "
                             "       (SELECT c.stars FROM recognition c WHERE c.product = p.id AND c.round = d.round), "
                             "       r.type = 'cooperative' "
                             "FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                             "JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "JOIN session_member sm ON sm.id = h.session_member "
                             "JOIN council_member m ON m.id = sm.council_member "
                             "WHERE sp.session = ? ORDER BY sp.position, m.position",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      DueSheet due = {
        .sheet = ocop_statement_int64 (&statement, 0),
        .member = (guint) ocop_statement_int (&statement, 1),
        .code = ocop_statement_dup (&statement, 4),
      };
      int seconds = FIRST_SHEET_AT + ocop_statement_int (&statement, 2) * SECONDS_A_PRODUCT +
                    (int) due.member * SECONDS_A_MEMBER;

      due.at = g_strdup_printf ("%sT%02d:%02d:%02d.000Z", ocop_statement_text (&statement, 3), seconds / 3600,
                                seconds / 60 % 60, seconds % 60);
      due.product.code = due.code;
      due.product.set = ocop_regulation_get_set (regulation, ocop_statement_int (&statement, 5));
      due.product.case_no = ocop_statement_int (&statement, 6);
      due.product.stars = ocop_statement_int (&statement, 7);
      due.product.cooperative = ocop_statement_int (&statement, 8) != 0;
      g_array_append_val (sheets, due);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&sheets);
}

/* Ticked and submitted as a member would, so that nothing passes that the program refuses a member. */
static gboolean
fill_sheet (OcopDb          *db,
            const DueSheet  *due,
            GError         **error)
{
  g_autofree int *choices = ocop_choices_new (due->product.set);

  ocop_sample_sheet_fill (&due->product, due->member, choices);
  for (guint i = 0; i < due->product.set->n_items; i++)
    if (choices[i] != OCOP_NOT_CHOSEN && !ocop_sheet_tick (db, due->sheet, i, choices[i], error))
      return FALSE;

  return ocop_sheet_submit (db, due->sheet, due->at, error);
}

static gboolean
hold_session (OcopDb               *db,
              gint64                session,
              const OcopRegulation *regulation,
              GError              **error)
{
  g_autoptr (GArray) sheets = NULL;

  if (!ocop_session_make_sheets (db, session, error))
    return FALSE;
  sheets = list_due_sheets (db, session, regulation, error);
  if (sheets == NULL)
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    if (!fill_sheet (db, &g_array_index (sheets, DueSheet, i), error))
      return FALSE;

  return ocop_session_conclude (db, session, error) && ocop_session_seal (db, session, error);
}

/**
 * ocop_sample_hold_sessions:
 * @file: the sample's file, of which all else is saved
 * @db: a connection in a transaction
 * @regulation: by which is scored
 * @error: return location
 *
 * Holds the sessions that the file names, from the attendance to the seal, with computed sheets.
 *
 * Returns: whether all are sealed
 */
gboolean
ocop_sample_hold_sessions (OcopDataFile         *file,
                           OcopDb               *db,
                           const OcopRegulation *regulation,
                           GError              **error)
{
  JsonArray *sessions = ocop_data_file_get_list (file, "session");

  for (guint i = 0; i < json_array_get_length (sessions); i++)
    {
      JsonObject *session = json_array_get_object_element (sessions, i);
      const char *key = json_object_get_string_member (session, "key");

      if (!save_attendance (file, db, key, error) ||
          !save_hearings (file, db, key, json_object_get_string_member (session, "round"), error) ||
          !save_recusals (file, db, key, error) ||
          !hold_session (db, ocop_data_file_find (file, OCOP_KIND_SESSION, key), regulation, error))
        return FALSE;
    }

  return TRUE;
}
