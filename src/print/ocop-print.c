/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-fair-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @layout: of the documents that share one, the name of its file */
typedef struct
{
  OcopPrintKind kind;
  const char *layout;
  gboolean (*make) (OcopPrint  *self,
                    GError    **error);
} Kind;

/* In the order in which a secretary needs them. Each has its layout in data/documents. */
static const Kind all_kinds[] = {
  { { "registration", N_("Registration form (Mẫu 01)"), OCOP_PRINT_OF_DOSSIERS, TRUE, OCOP_MOMENT_BEFORE },
    "registration", ocop_print_forms },
  { { "self-assessment", N_("Self-assessment report (Mẫu 02)"), OCOP_PRINT_OF_DOSSIERS, TRUE, OCOP_MOMENT_BEFORE },
    "self-assessment", ocop_print_forms },
  { { "commune-report", N_("Report of the commune (Mẫu 03)"), OCOP_PRINT_OF_DOSSIERS, TRUE, OCOP_MOMENT_BEFORE },
    "commune-report", ocop_print_forms },
  { { "score-sheet-form", N_("Score sheet, blank, without a product: one for each criteria set"),
      OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_BEFORE },
    "score-sheet", ocop_print_sheet_forms },
  { { "score-sheet-blank", N_("Score sheet, blank"), OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_BEFORE },
    "score-sheet", ocop_print_blank_sheets },
  { { "score-sheet", N_("Score sheets submitted"), OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_DURING },
    "score-sheet", ocop_print_filled_sheets },
  { { "score-sheet-blank-official", N_("Score sheet, blank, in the decision's own layout"),
      OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_BEFORE },
    "score-sheet-official", ocop_print_blank_sheets },
  { { "score-sheet-official", N_("Score sheets submitted, in the decision's own layout"),
      OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_DURING },
    "score-sheet-official", ocop_print_filled_sheets },
  { { "product-summary", N_("Score summary of a product"), OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_DURING },
    "product-summary", ocop_print_product_summary },
  { { "score-summary", N_("Score summary of the session"), OCOP_PRINT_OF_SESSION, FALSE, OCOP_MOMENT_DURING },
    "score-summary", ocop_print_score_summary },
  { { "proof", N_("Proof that no score sheet is lost"), OCOP_PRINT_OF_SESSION, FALSE, OCOP_MOMENT_DURING },
    "proof", ocop_print_proof },
  { { "minutes", N_("Minutes of the session"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "minutes", ocop_print_of_session },
  { { "written-opinions", N_("Sum of the written opinions of a re-evaluation"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "written-opinions", ocop_print_of_session },
  { { "submission", N_("Submission to the city"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "submission", ocop_print_of_session },
  { { "decision", N_("Draft decision with its annex"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "decision", ocop_print_of_session },
  { { "notice", N_("Notice of results to communes and producers"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "notice", ocop_print_of_session },
  { { "publication", N_("Publication of the recognised products"), OCOP_PRINT_OF_SESSION, TRUE, OCOP_MOMENT_AFTER },
    "publication", ocop_print_of_session },
  { { "certificate", N_("Certificates"), OCOP_PRINT_OF_PRODUCTS, FALSE, OCOP_MOMENT_AFTER },
    "certificate", ocop_print_certificate },
  { { "register", N_("Register of products"), OCOP_PRINT_OF_CITY, FALSE, OCOP_MOMENT_YEAR },
    "register", ocop_print_register },
  { { "brief", N_("Brief of the year for the People's Committee"), OCOP_PRINT_OF_CITY, TRUE, OCOP_MOMENT_YEAR },
    "brief", ocop_print_brief },
  { { "fair-participants", N_("Participants of a fair"), OCOP_PRINT_OF_FAIR, TRUE, OCOP_MOMENT_YEAR },
    "fair-participants", ocop_print_fair_participants },
  { { "fair-floor", N_("Floor plan of a fair"), OCOP_PRINT_OF_FAIR, FALSE, OCOP_MOMENT_YEAR },
    "fair-floor", ocop_print_fair_floor },
  { { "fair-booths", N_("Booth signs of a fair"), OCOP_PRINT_OF_FAIR, FALSE, OCOP_MOMENT_YEAR },
    "fair-booth", ocop_print_fair_booths },
  { { "sales-points", N_("List of sales points"), OCOP_PRINT_OF_CITY, FALSE, OCOP_MOMENT_YEAR },
    "sales-points", ocop_print_sales_points },
};

static OcopPrintKind public_kinds[G_N_ELEMENTS (all_kinds)];

/**
 * ocop_print_kinds:
 * @n_kinds: (out): how many there are
 *
 * Returns: (array length=n_kinds): all documents that can be printed
 */
const OcopPrintKind *
ocop_print_kinds (guint *n_kinds)
{
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (all_kinds); i++)
        public_kinds[i] = all_kinds[i].kind;
      g_once_init_leave (&made, 1);
    }
  *n_kinds = G_N_ELEMENTS (all_kinds);

  return public_kinds;
}

/**
 * ocop_print_find_kind:
 *
 * Returns: (nullable): the document of that key
 */
const OcopPrintKind *
ocop_print_find_kind (const char *key)
{
  guint n;
  const OcopPrintKind *kinds = ocop_print_kinds (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (kinds[i].key, key) == 0)
      return &kinds[i];

  return NULL;
}

/**
 * ocop_print_new:
 * @db: a connection, which must live as long
 * @folder: (nullable): where an office keeps layouts of its own
 *
 * Returns: (transfer full): papers of the file, today's unless told otherwise
 */
OcopPrint *
ocop_print_new (OcopDb     *db,
                const char *folder)
{
  OcopPrint *self = g_new0 (OcopPrint, 1);

  self->db = db;
  self->folder = g_strdup (folder);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->member = -1;
  self->as_of = ocop_date_today ();

  return self;
}

static void
forget_session (OcopPrint *self)
{
  g_clear_pointer (&self->results, ocop_session_results_free);
  g_clear_pointer (&self->sheets, ocop_session_sheets_free);
  g_clear_pointer (&self->meeting, ocop_meeting_free);
}

void
ocop_print_free (OcopPrint *self)
{
  forget_session (self);
  g_clear_pointer (&self->units, ocop_unit_map_free);
  g_clear_pointer (&self->city, ocop_office_free);
  g_clear_pointer (&self->standing, ocop_office_free);
  g_clear_pointer (&self->council, ocop_office_free);
  g_hash_table_unref (self->words);
  g_free (self->folder);
  g_free (self->as_of);
  g_free (self);
}

/**
 * ocop_print_set_session:
 * @session: row id of the session that papers tell of
 * @error: why it cannot be read
 *
 * Returns: whether it is there
 */
gboolean
ocop_print_set_session (OcopPrint  *self,
                        gint64      session,
                        GError    **error)
{
  forget_session (self);
  self->session = session;
  self->product = 0;
  self->unheard = (OcopDossierHearing) { 0 };

  return ocop_print_need_session (self, error);
}

/**
 * ocop_print_set_product:
 * @uid: of a product of the session
 * @error: why it is not: there is none, or the session does not evaluate it
 *
 * Papers of products tell of this one alone.
 *
 * Returns: whether it is there
 */
gboolean
ocop_print_set_product (OcopPrint   *self,
                        const char  *uid,
                        GError     **error)
{
  if (!ocop_print_need_session (self, error))
    return FALSE;
  for (guint i = 0; i < self->meeting->products->len; i++)
    {
      const OcopMeetingProduct *product = g_ptr_array_index (self->meeting->products, i);

      if (strcmp (product->uid, uid) == 0 || g_strcmp0 (product->code, uid) == 0)
        {
          self->product = product->id;
          return TRUE;
        }
    }

  return ocop_fail (error, OCOP_ERROR_MISSING, _("The session evaluates no product “%s”. Nothing was printed."), uid);
}

/**
 * ocop_print_set_dossier:
 * @uid: of a dossier
 * @error: that there is none, or why its session cannot be read
 *
 * Papers of dossiers tell of this one alone; where a session hears it they are those of the session.
 *
 * Returns: whether it is there
 */
gboolean
ocop_print_set_dossier (OcopPrint   *self,
                        const char  *uid,
                        GError     **error)
{
  OcopDossierHearing hearing;

  if (!ocop_dossier_find_hearing (self->db, uid, &hearing, error))
    return FALSE;
  if (hearing.session != 0)
    {
      if (!ocop_print_set_session (self, hearing.session, error))
        return FALSE;
      self->product = hearing.product;
      return TRUE;
    }
  forget_session (self);
  self->session = 0;
  self->product = 0;
  self->unheard = hearing;

  return TRUE;
}

/**
 * ocop_print_set_fair:
 * @fair: uid of a fair, or its name
 * @error: that there is none
 *
 * Papers of a fair tell of this one.
 *
 * Returns: whether it is there
 */
gboolean
ocop_print_set_fair (OcopPrint   *self,
                     const char  *fair,
                     GError     **error)
{
  if (!ocop_fair_find (self->db, fair, &self->fair, error))
    return FALSE;

  return self->fair != 0 || ocop_fail (error, OCOP_ERROR_MISSING, _("The file has no fair “%s”. Nothing was printed."), fair);
}

/**
 * ocop_print_set_member:
 * @member: place of a voting member in the council, from 1; 0 for all
 *
 * Score sheets are those of this member alone.
 */
void
ocop_print_set_member (OcopPrint *self,
                       int        member)
{
  self->member = member - 1;
}

/**
 * ocop_print_set_as_of:
 * @as_of: ISO date of what is told of the city
 */
void
ocop_print_set_as_of (OcopPrint  *self,
                      const char *as_of)
{
  g_free (self->as_of);
  self->as_of = g_strdup (as_of);
}

/**
 * ocop_print_set_words:
 * @name: of a value, as ocop_print_list_missing() names it
 * @words: what takes its place
 */
void
ocop_print_set_words (OcopPrint  *self,
                      const char *name,
                      const char *words)
{
  g_hash_table_insert (self->words, g_strdup (name), g_strdup (words));
}

/* Whether papers of products tell of this one. */
gboolean
ocop_print_wants (const OcopPrint *self,
                  gint64           product)
{
  return self->product == 0 || self->product == product;
}

/* The day whose offices and units a paper shows. */
const char *
ocop_print_day (const OcopPrint *self)
{
  if (self->results != NULL && self->results->held_on != NULL)
    return self->results->held_on;

  return self->as_of;
}

/**
 * ocop_print_need_session:
 *
 * Returns: whether the session that was asked for is read
 */
gboolean
ocop_print_need_session (OcopPrint  *self,
                         GError    **error)
{
  if (self->session == 0)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("Of which session? Name it; nothing was printed."));
  if (self->results == NULL)
    self->results = ocop_session_results_load (self->db, self->session, error);
  if (self->results == NULL)
    return FALSE;
  if (self->sheets == NULL)
    self->sheets = ocop_session_sheets_load (self->db, self->session, error);
  if (self->sheets == NULL)
    return FALSE;
  if (self->meeting == NULL)
    {
      self->meeting = ocop_meeting_load (self->db, self->session, error);
      ocop_session_totals (self->results, &self->totals);
    }

  return self->meeting != NULL;
}

/**
 * ocop_print_emit:
 * @values: what the layout may name
 *
 * Returns: whether the paper was made and taken
 */
gboolean
ocop_print_emit (OcopPrint   *self,
                 OcopValues  *values,
                 GError     **error)
{
  g_autoptr (OcopManuscript) manuscript = NULL;
  GHashTableIter iter;
  gpointer name, words;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &name, &words))
    ocop_values_set (values, name, words);
  manuscript = ocop_template_fill (self->template, values, error);

  return manuscript != NULL && self->each (manuscript, self->data, error);
}

/**
 * ocop_print_make:
 * @each: takes each paper; who wants to keep it takes a reference
 * @error: why not all were made
 *
 * Makes the papers of one document, one after the other, so that a thousand score sheets take no more memory than one.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_make (OcopPrint            *self,
                 const OcopPrintKind  *kind,
                 OcopPrintFunc         each,
                 gpointer              data,
                 GError              **error)
{
  gboolean done;
  gsize place = 0;

  while (place < G_N_ELEMENTS (all_kinds) && strcmp (all_kinds[place].kind.key, kind->key) != 0)
    place++;
  g_return_val_if_fail (place < G_N_ELEMENTS (all_kinds), FALSE);

  self->template = ocop_template_load (all_kinds[place].layout, self->folder, error);
  if (self->template == NULL)
    return FALSE;
  self->each = each;
  self->data = data;
  done = all_kinds[place].make (self, error);
  g_clear_pointer (&self->template, ocop_template_free);

  return done;
}

static gboolean
note_missing (OcopManuscript  *manuscript,
              gpointer         data,
              GError         **error)
{
  OcopManuscript *all = data;

  for (guint i = 0; i < manuscript->missing->len; i++)
    {
      const OcopMissing *missing = g_ptr_array_index (manuscript->missing, i);

      ocop_manuscript_miss (all, missing->name, missing->label);
    }

  return TRUE;
}

/**
 * ocop_print_list_missing:
 * @error: why the document cannot be made at all
 *
 * Returns: (transfer full) (nullable) (element-type OcopMissing): what prints as a blank in the document
 */
GPtrArray *
ocop_print_list_missing (OcopPrint            *self,
                         const OcopPrintKind  *kind,
                         GError              **error)
{
  g_autoptr (OcopManuscript) all = ocop_manuscript_new (kind->key);

  if (!ocop_print_make (self, kind, note_missing, all, error))
    return NULL;

  return g_ptr_array_ref (all->missing);
}
