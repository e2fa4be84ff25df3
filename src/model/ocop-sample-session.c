/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample-session.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sample-sheets.h"
#include "model/ocop-session.h"
#include "model/ocop-sheets.h"
#include "model/ocop-turns.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

/* Sheets come in from half past eight, the members one after the other, a quarter of an hour a product. */
#define FIRST_SHEET_AT (90 * 60) /* seconds after midnight, UTC */
#define SECONDS_A_PRODUCT (15 * 60)
#define SECONDS_A_MEMBER 47
#define SECONDS_A_TURN (5 * 60 * 60) /* what is scored again is scored in the afternoon */

/* Everybody of the council is there who is not named among the absent. */
static gboolean
save_attendance (OcopDataFile *file,
                 OcopDb       *db,
                 const char   *session,
                 const char   *council,
                 GError      **error)
{
  JsonArray *members = ocop_data_file_get_list (file, "council_member");
  JsonArray *absences = ocop_data_file_get_list (file, "absence");

  for (guint i = 0; i < json_array_get_length (members); i++)
    {
      JsonObject *member = json_array_get_object_element (members, i);
      const char *key = json_object_get_string_member (member, "key");
      g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_SESSION_MEMBER);
      g_autofree char *name = g_strdup_printf ("%s/%s", session, key);

      if (!g_str_equal (json_object_get_string_member (member, "council"), council))
        continue;
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

/* The lines of the file whose dossiers a round hears, first evaluations and new ones. */
static GPtrArray *
list_lines (OcopDataFile *file,
            const char   *round)
{
  static const char *const lists[] = { "product", "re_evaluation" };
  GPtrArray *found = g_ptr_array_new ();

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      JsonArray *lines = ocop_data_file_get_list (file, lists[l]);

      for (guint i = 0; i < json_array_get_length (lines); i++)
        {
          JsonObject *line = json_array_get_object_element (lines, i);

          if (g_strcmp0 (json_object_get_string_member_with_default (line, "round", NULL), round) == 0)
            g_ptr_array_add (found, line);
        }
    }

  return found;
}

static gint64
find_heard (OcopDataFile *file,
            const char   *session,
            const char   *code)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", session, code);

  return ocop_data_file_find (file, OCOP_KIND_SESSION_PRODUCT, key);
}

static gboolean
save_hearings (OcopDataFile *file,
               OcopDb       *db,
               const char   *session,
               const char   *round,
               GPtrArray    *lines,
               GError      **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = g_ptr_array_index (lines, i);
      const char *code = json_object_get_string_member (line, "code");
      g_autofree char *dossier = g_strdup_printf ("%s/%s", round, code);
      g_autofree char *key = g_strdup_printf ("%s/%s", session, code);
      g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_SESSION_PRODUCT);

      ocop_record_set_ref (record, OCOP_SESSION_PRODUCT_SESSION,
                           ocop_data_file_find (file, OCOP_KIND_SESSION, session));
      ocop_record_set_ref (record, OCOP_SESSION_PRODUCT_DOSSIER, ocop_data_file_find (file, OCOP_KIND_DOSSIER, dossier));
      ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_POSITION, (gint64) i + 1);
      ocop_record_set_integer (record, OCOP_SESSION_PRODUCT_TURN, 1);
      ocop_record_set_text (record, OCOP_SESSION_PRODUCT_CONCLUSION,
                            json_object_get_string_member_with_default (line, "conclusion", NULL));
      if (!ocop_record_save (record, db, error))
        return FALSE;
      ocop_data_file_name (file, OCOP_KIND_SESSION_PRODUCT, key, ocop_record_get_id (record));
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
                           find_heard (file, session, json_object_get_string_member (line, "product")));
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
  gint64 council_member;
  guint member;
  int turn;
  char *at;
  JsonObject *line;
  OcopSampleProduct product;
} DueSheet;

static void
due_sheet_clear (gpointer data)
{
  DueSheet *due = data;

  g_free (due->at);
}

static JsonObject *
find_line (GPtrArray  *lines,
           const char *code)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_strcmp0 (json_object_get_string_member (g_ptr_array_index (lines, i), "code"), code) == 0)
      return g_ptr_array_index (lines, i);

  g_assert_not_reached ();
}

static void
plan_product (OcopSampleProduct *product,
              JsonObject        *line)
{
  product->code = json_object_get_string_member (line, "code");
  product->stars = (int) json_object_get_int_member (line, "stars");
  product->case_no = (int) json_object_get_int_member_with_default (line, "case_no", 0);
  product->missed = json_object_get_string_member_with_default (line, "missed", NULL);
  product->parted = json_object_get_boolean_member_with_default (line, "parted", FALSE);
}

static GArray *
list_due_sheets (OcopDb               *db,
                 gint64                session,
                 const OcopRegulation *regulation,
                 GPtrArray            *lines,
                 GError              **error)
{
  g_autoptr (GArray) sheets = g_array_new (FALSE, TRUE, sizeof (DueSheet));
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  g_array_set_clear_func (sheets, due_sheet_clear);
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT h.id, m.position, sp.position, s.held_on, p.code, d.set_no, h.turn, m.id, "
                             "       r.type = 'cooperative', r.type = 'household' "
                             "FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                             "JOIN session s ON s.id = sp.session JOIN dossier d ON d.id = sp.dossier "
                             "JOIN product p ON p.id = d.product JOIN producer r ON r.id = p.producer "
                             "JOIN session_member sm ON sm.id = h.session_member "
                             "JOIN council_member m ON m.id = sm.council_member "
                             "WHERE sp.session = ? AND h.state = 'open' ORDER BY sp.position, m.position",
                             "l", session))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    {
      DueSheet due = {
        .sheet = ocop_statement_int64 (&statement, 0),
        .member = (guint) ocop_statement_int (&statement, 1),
        .turn = ocop_statement_int (&statement, 6),
        .council_member = ocop_statement_int64 (&statement, 7),
        .line = find_line (lines, ocop_statement_text (&statement, 4)),
      };
      int seconds = FIRST_SHEET_AT + (due.turn - 1) * SECONDS_A_TURN +
                    ocop_statement_int (&statement, 2) * SECONDS_A_PRODUCT + (int) due.member * SECONDS_A_MEMBER;

      due.at = g_strdup_printf ("%sT%02d:%02d:%02d.000Z", ocop_statement_text (&statement, 3), seconds / 3600,
                                seconds / 60 % 60, seconds % 60);
      plan_product (&due.product, due.line);
      due.product.set = ocop_regulation_get_set (regulation, ocop_statement_int (&statement, 5));
      due.product.cooperative = ocop_statement_int (&statement, 8) != 0;
      due.product.household = ocop_statement_int (&statement, 9) != 0;
      g_array_append_val (sheets, due);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  return g_steal_pointer (&sheets);
}

static gboolean
proposes_knock_out (OcopDataFile   *file,
                    const DueSheet *due)
{
  JsonArray *members;

  if (!json_object_has_member (due->line, "proposed_by"))
    return FALSE;
  members = json_object_get_array_member (due->line, "proposed_by");
  for (guint i = 0; i < json_array_get_length (members); i++)
    if (ocop_data_file_find (file, OCOP_KIND_COUNCIL_MEMBER, json_array_get_string_element (members, i)) ==
        due->council_member)
      return TRUE;

  return FALSE;
}

/* Ticked and submitted as a member would, so that nothing passes that the program refuses a member. A sheet of a
 * later turn holds the last choices already; those that stay are not ticked again. */
static gboolean
fill_sheet (OcopDataFile    *file,
            OcopDb          *db,
            const DueSheet  *due,
            GError         **error)
{
  const OcopSet *set = due->product.set;
  g_autofree int *choices = ocop_choices_new (set);
  g_autofree int *held = ocop_choices_new (set);

  if (proposes_knock_out (file, due))
    return ocop_sheet_propose_knock_out (db, due->sheet, json_object_get_string_member (due->line, "knock_out"),
                                         json_object_get_string_member (due->line, "reason"), error) &&
           ocop_sheet_submit (db, due->sheet, due->at, error);

  ocop_sample_sheet_fill (&due->product, due->member, due->turn, choices);
  if (!ocop_sheet_read_choices (db, due->sheet, set, held, error))
    return FALSE;
  for (guint i = 0; i < set->n_items; i++)
    if (choices[i] != held[i] && !ocop_sheet_tick (db, due->sheet, i, choices[i], error))
      return FALSE;

  return ocop_sheet_submit (db, due->sheet, due->at, error);
}

static gboolean
fill_sheets (OcopDataFile         *file,
             OcopDb               *db,
             gint64                session,
             const OcopRegulation *regulation,
             GPtrArray            *lines,
             GError              **error)
{
  g_autoptr (GArray) sheets = list_due_sheets (db, session, regulation, lines, error);

  if (sheets == NULL)
    return FALSE;
  for (guint i = 0; i < sheets->len; i++)
    if (!fill_sheet (file, db, &g_array_index (sheets, DueSheet, i), error))
      return FALSE;

  return TRUE;
}

/* What the council does after the first turn: it opens a second one where members are far apart, and concludes
 * on the knock-outs proposed. */
static gboolean
review (OcopDataFile *file,
        OcopDb       *db,
        const char   *session,
        GPtrArray    *lines,
        GError      **error)
{
  for (guint i = 0; i < lines->len; i++)
    {
      JsonObject *line = g_ptr_array_index (lines, i);
      gint64 heard = find_heard (file, session, json_object_get_string_member (line, "code"));

      if (json_object_get_boolean_member_with_default (line, "parted", FALSE) && !ocop_turn_open (db, heard, error))
        return FALSE;
      if (json_object_has_member (line, "knock_out") &&
          !ocop_knock_out_conclude (db, heard, json_object_get_string_member (line, "knock_out"),
                                    json_object_get_string_member (line, "conclusion"), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
hold_session (OcopDataFile *file,
              OcopDb       *db,
              JsonObject   *session,
              GError      **error)
{
  const char *key = json_object_get_string_member (session, "key");
  const char *round = json_object_get_string_member (session, "round");
  const OcopRegulation *regulation = ocop_regulation_get (json_object_get_string_member (session, "regulation"), error);
  g_autoptr (GPtrArray) lines = list_lines (file, round);
  gint64 id = ocop_data_file_find (file, OCOP_KIND_SESSION, key);

  return regulation != NULL &&
         save_attendance (file, db, key, json_object_get_string_member (session, "council"), error) &&
         save_hearings (file, db, key, round, lines, error) && save_recusals (file, db, key, error) &&
         ocop_session_make_sheets (db, id, error) && fill_sheets (file, db, id, regulation, lines, error) &&
         review (file, db, key, lines, error) && fill_sheets (file, db, id, regulation, lines, error) &&
         ocop_session_conclude (db, id, error) && ocop_session_seal (db, id, error);
}

/**
 * ocop_sample_hold_sessions:
 * @file: the sample's file, of which all else is saved
 * @db: a connection in a transaction
 * @error: return location
 *
 * Holds the sessions that the file names, from the attendance to the seal, with computed sheets.
 *
 * Returns: whether all are sealed
 */
gboolean
ocop_sample_hold_sessions (OcopDataFile  *file,
                           OcopDb        *db,
                           GError       **error)
{
  JsonArray *sessions = ocop_data_file_get_list (file, "session");

  for (guint i = 0; i < json_array_get_length (sessions); i++)
    if (!hold_session (file, db, json_array_get_object_element (sessions, i), error))
      return FALSE;

  return TRUE;
}
