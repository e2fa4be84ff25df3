/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-session-edit.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-session-prepare.h"
#include "window/form/ocop-making-entry.h"
#include "window/form/ocop-regulation-entry.h"
#include "window/form/ocop-text-entry.h"

#include <glib/gi18n-lib.h>

/* The page on which a session is made or changed. Its members come with it: they are those of its council. */

#define OCOP_TYPE_SESSION_EDIT (ocop_session_edit_get_type ())
G_DECLARE_FINAL_TYPE (OcopSessionEdit, ocop_session_edit, OCOP, SESSION_EDIT, OcopRecordEdit)

struct _OcopSessionEdit
{
  OcopRecordEdit parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopSessionEdit, ocop_session_edit, OCOP_TYPE_RECORD_EDIT)

static const OcopFormRow session_rows[] = {
  { .field = OCOP_SESSION_ROUND, .make = ocop_making_entry_new,
    .hint = N_("Type its name or year; a round that is not there yet can be added here") },
  { .field = OCOP_SESSION_COUNCIL, .hint = N_("Type its name or year; councils are founded on the page “Evaluations”") },
  { .field = OCOP_SESSION_FORM, .hint = N_("Only a re-evaluation is decided by written opinion; it has no attendance and no quorum") },
  { .field = OCOP_SESSION_HELD_ON, .hint = N_("Of written opinions the day on which they are summed up") },
  { .field = OCOP_SESSION_PLACE },
  { .field = OCOP_SESSION_SENT_ON, .hint = N_("1 working day before the session at least, 2 where that is practised") },
};

static const OcopFormRow rules_rows[] = {
  { .field = OCOP_SESSION_REGULATION, .make = ocop_regulation_entry_new,
    .hint = N_("One a session: dossiers of another regulation need a session of their own") },
  { .field = OCOP_SESSION_SPREAD_LIMIT, .hint = N_("In points; beyond it a product is discussed and scored again") },
  { .field = OCOP_SESSION_QUORUM_NUM, .make = ocop_fraction_entry_new, .label = N_("Quorum"),
    .hint = N_("A share of the members with a vote, as 3/4; the chair or the vice-chair whom the chair delegated must be among them") },
  { .field = OCOP_SESSION_MINIMUMS_RULE },
  { .field = OCOP_SESSION_SHOWS_SCORES },
  { .field = OCOP_SESSION_TURNS, .hint = N_("2 where the first names missing tests and papers and the second decides") },
  { .field = OCOP_SESSION_ILLUSTRATIVE },
};

static const OcopFormSection sections[] = {
  OCOP_FORM_SECTION (N_("Session"), session_rows),
  OCOP_FORM_SECTION (N_("Rules of the Session"), rules_rows),
  { NULL },
};

static void
ocop_session_edit_class_init (OcopSessionEditClass *klass)
{
  OCOP_RECORD_EDIT_CLASS (klass)->complete = ocop_session_complete;
}

static void
ocop_session_edit_init (OcopSessionEdit *self)
{
}

/**
 * ocop_session_edit_new:
 * @workspace: the city file
 * @session: row id of a session, 0 for a new one
 * @defaults: (transfer full) (nullable): what a new one begins with; %NULL for the edition of today with its rules
 *
 * Returns: (transfer floating): a page to make or change it, for ocop_main_window_push()
 */
OcopSubpage *
ocop_session_edit_new (OcopWorkspace *workspace,
                       gint64         session,
                       OcopRecord    *defaults)
{
  g_autofree char *today = ocop_date_today ();

  if (session == 0 && defaults == NULL)
    defaults = ocop_session_new_defaults (today);

  return ocop_record_edit_make (OCOP_TYPE_SESSION_EDIT, workspace, OCOP_KIND_SESSION, session, sections, defaults);
}
