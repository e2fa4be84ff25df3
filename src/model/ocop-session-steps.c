/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-session-steps.h"

#include "base/ocop-date.h"
#include "model/ocop-councils.h"
#include "model/ocop-session-products.h"
#include "model/ocop-session-recusals.h"
#include "regulation/ocop-programme-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What of a session is prepared, and what is missing before it can open. */

/* What all steps are told from, read once. */
typedef struct
{
  OcopSessionHead *head;
  OcopSessionSheets *sheets;
  OcopCouncil *council;
  GPtrArray *heard;
  GPtrArray *recusals;
  GPtrArray *suggestions;
  GPtrArray *steps;
} Preparation;

static void
preparation_clear (Preparation *self)
{
  g_clear_pointer (&self->head, ocop_session_head_free);
  g_clear_pointer (&self->sheets, ocop_session_sheets_free);
  g_clear_pointer (&self->council, ocop_council_free);
  g_clear_pointer (&self->heard, g_ptr_array_unref);
  g_clear_pointer (&self->recusals, g_ptr_array_unref);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Preparation, preparation_clear)

static void
free_step (gpointer data)
{
  OcopSessionStep *step = data;

  g_free (step->words);
  g_free (step->bar);
  g_free (step);
}

static void
add_step (Preparation          *self,
          OcopSessionStepKind   kind,
          OcopSessionStepState  state,
          char                 *words,
          char                 *bar)
{
  OcopSessionStep *step = g_new0 (OcopSessionStep, 1);

  step->kind = kind;
  step->state = state;
  step->words = words;
  step->bar = bar;
  g_ptr_array_add (self->steps, step);
}

static const OcopEdition *
edition_of (const OcopSessionHead *head)
{
  return ocop_programme_get_edition (ocop_programme_get (), head->regulation->id);
}

/**
 * ocop_session_samples_needed:
 * @head: a session
 *
 * Returns: samples that go with a dossier under its regulation, 0 where none are known
 */
int
ocop_session_samples_needed (const OcopSessionHead *head)
{
  const OcopEdition *edition = edition_of (head);
  int samples = 0;

  if (edition != NULL)
    ocop_edition_get_rule (edition, OCOP_RULE_SAMPLES, &samples);

  return samples;
}

static void
add_council (Preparation *self)
{
  const OcopCouncil *council = self->council;
  guint n_voters = self->sheets->voters->len;
  g_autofree char *day = council->decided_on != NULL ? ocop_date_to_short (council->decided_on) : NULL;
  g_autofree char *voters = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member with a vote", "%u members with a vote", n_voters),
                                             n_voters);

  /* Members are said to vote before the decision has its number: the paper may be on its way. */
  add_step (self, OCOP_STEP_COUNCIL,
            n_voters == 0 ? OCOP_STEP_TO_DO : council->decision != NULL ? OCOP_STEP_DONE : OCOP_STEP_PARTLY,
            council->decision != NULL ? g_strdup_printf (_("%s of %s · %s"), council->decision, day, voters)
                                      : g_strdup_printf (_("decision not recorded yet · %s"), voters),
            n_voters == 0 ? g_strdup (_("Nobody of the council has a vote.")) : NULL);
}

static void
add_time (Preparation *self)
{
  const OcopSessionHead *head = self->head;
  g_autofree char *day = head->held_on != NULL ? ocop_date_to_short (head->held_on) : NULL;

  if (head->held_on == NULL)
    add_step (self, OCOP_STEP_TIME, OCOP_STEP_TO_DO, g_strdup (_("no day yet")), g_strdup (_("The session has no day yet.")));
  else
    add_step (self, OCOP_STEP_TIME, head->place != NULL || head->written ? OCOP_STEP_DONE : OCOP_STEP_PARTLY,
              head->place != NULL ? g_strdup_printf ("%s · %s", day, head->place) : g_strdup (day), NULL);
}

static void
add_products (Preparation *self)
{
  g_autoptr (GHashTable) producers = g_hash_table_new (NULL, NULL);
  guint n = self->heard->len;
  g_autofree char *products = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u product", "%u products", n), n);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (producers, GSIZE_TO_POINTER ((gsize) ((OcopHeard *) g_ptr_array_index (self->heard, i))->producer));
  if (n == 0)
    add_step (self, OCOP_STEP_PRODUCTS, OCOP_STEP_TO_DO, g_strdup (_("none yet")),
              g_strdup (_("No product is on the session's list yet.")));
  else
    add_step (self, OCOP_STEP_PRODUCTS, OCOP_STEP_DONE,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s of %u producer", "%s of %u producers", g_hash_table_size (producers)),
                               products, g_hash_table_size (producers)),
              NULL);
}

/* An incomplete dossier is heard only with a recorded reason. */
static void
add_dossiers (Preparation *self)
{
  guint n_complete = 0;
  guint n_excused = 0;
  const OcopHeard *first_barred = NULL;

  for (guint i = 0; i < self->heard->len; i++)
    {
      const OcopHeard *heard = g_ptr_array_index (self->heard, i);

      n_complete += heard->readiness.state == OCOP_READINESS_COMPLETE;
      n_excused += heard->readiness.state != OCOP_READINESS_COMPLETE && heard->heard_because != NULL;
      if (first_barred == NULL && !ocop_heard_is_ready (heard))
        first_barred = heard;
    }
  add_step (self, OCOP_STEP_DOSSIERS,
            self->heard->len == 0 || first_barred != NULL        ? OCOP_STEP_TO_DO
            : n_complete + n_excused == self->heard->len ? OCOP_STEP_DONE
                                                                 : OCOP_STEP_PARTLY,
            n_excused > 0 ? g_strdup_printf (_("complete %u/%u · heard with a reason %u"), n_complete, self->heard->len, n_excused)
                          : g_strdup_printf (_("complete %u/%u"), n_complete, self->heard->len),
            first_barred != NULL ? g_strdup_printf (_("The dossier of “%s” is incomplete; take it off the list or record why it is heard."),
                                                    first_barred->name)
                                 : NULL);
}

static void
add_sent (Preparation *self)
{
  const OcopSessionHead *head = self->head;
  const OcopEdition *edition = edition_of (head);
  int days = 0;
  g_autofree char *sent = head->sent_on != NULL ? ocop_date_to_short (head->sent_on) : NULL;
  g_autofree char *earliest = NULL;

  if (edition != NULL)
    ocop_edition_get_rule (edition, OCOP_RULE_PAPERS_SENT_DAYS, &days);
  if (head->sent_on == NULL)
    {
      add_step (self, OCOP_STEP_SENT, OCOP_STEP_TO_DO,
                days > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "not sent yet · %d working day before",
                                                         "not sent yet · %d working days before", (gulong) days),
                                            days)
                         : g_strdup (_("not sent yet")),
                NULL);
      return;
    }
  earliest = ocop_date_add_working_days (head->sent_on, days, NULL);
  if (head->held_on != NULL && strcmp (earliest, head->held_on) > 0)
    add_step (self, OCOP_STEP_SENT, OCOP_STEP_PARTLY,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: less than %d working day before", "%s: less than %d working days before",
                                            (gulong) days), sent, days),
              NULL);
  else
    add_step (self, OCOP_STEP_SENT, OCOP_STEP_DONE, g_strdup (sent), NULL);
}

static void
add_samples (Preparation *self)
{
  int needed = ocop_session_samples_needed (self->head);
  const OcopHeard *missing = NULL;
  guint n_tasted = 0;
  guint n = 0;

  for (guint i = 0; i < self->heard->len; i++)
    {
      const OcopHeard *heard = g_ptr_array_index (self->heard, i);

      if (heard->is_service)
        continue;
      n_tasted++;
      n += ocop_heard_has_samples (heard, needed);
      if (missing == NULL && !ocop_heard_has_samples (heard, needed))
        missing = heard;
    }
  /* Nobody tastes where opinions are written, or where there are services only. */
  if (self->head->written || needed == 0 || n_tasted == 0)
    return;
  add_step (self, OCOP_STEP_SAMPLES, n == n_tasted ? OCOP_STEP_DONE : n > 0 ? OCOP_STEP_PARTLY : OCOP_STEP_TO_DO,
            missing != NULL ? g_strdup_printf (_("%u/%u with %d samples · “%s” lacks some"), n, n_tasted, needed, missing->name)
                            : g_strdup_printf (_("%u/%u with %d samples"), n, n_tasted, needed),
            NULL);
}

static void
add_advice (Preparation *self)
{
  guint n = 0;

  for (guint i = 0; i < self->heard->len; i++)
    n += ((OcopHeard *) g_ptr_array_index (self->heard, i))->advice != NULL;
  add_step (self, OCOP_STEP_ADVICE,
            self->head->advice != NULL || (n > 0 && n == self->heard->len) ? OCOP_STEP_DONE
            : n > 0                                                        ? OCOP_STEP_PARTLY
                                                                           : OCOP_STEP_TO_DO,
            self->head->advice == NULL && n == 0 ? g_strdup (_("no report yet"))
                                                 : g_strdup_printf (_("findings on %u/%u products"), n, self->heard->len),
            NULL);
}

static void
add_attendance (Preparation *self)
{
  guint n_present, n_needed;
  gboolean has_quorum = ocop_session_has_quorum (self->sheets, self->head, &n_present, &n_needed);

  if (self->head->written)
    {
      add_step (self, OCOP_STEP_ATTENDANCE, n_present > 0 ? OCOP_STEP_DONE : OCOP_STEP_TO_DO,
                g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member asked", "%u members asked", n_present), n_present),
                n_present == 0 ? g_strdup (_("Nobody is asked for an opinion.")) : NULL);
      return;
    }
  add_step (self, OCOP_STEP_ATTENDANCE, has_quorum ? OCOP_STEP_DONE : n_present > 0 ? OCOP_STEP_PARTLY : OCOP_STEP_TO_DO,
            g_strdup_printf (_("%u/%u present"), n_present, self->sheets->voters->len),
            has_quorum ? NULL
                       : g_strdup_printf (_("No quorum: %u present, %u needed, the chair or the vice-chair whom the chair delegated "
                                            "among them."),
                                          n_present, n_needed));
}

static void
add_recusals (Preparation *self)
{
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  guint n_suggested = self->suggestions->len;

  for (guint i = 0; i < self->recusals->len; i++)
    g_hash_table_add (members, GSIZE_TO_POINTER ((gsize) ((OcopRecusal *) g_ptr_array_index (self->recusals, i))->session_member));
  if (n_suggested > 0)
    add_step (self, OCOP_STEP_RECUSALS, OCOP_STEP_PARTLY,
              g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u case to look at", "%u cases to look at", n_suggested), n_suggested), NULL);
  else
    add_step (self, OCOP_STEP_RECUSALS, OCOP_STEP_DONE,
              self->recusals->len > 0
                ? g_strdup_printf (_("%u members, %u products"), g_hash_table_size (members), self->recusals->len)
                : g_strdup (_("none declared")),
              NULL);
}

static void
add_rules (Preparation *self)
{
  gboolean is_confirmed = self->head->rules_confirmed_at != NULL;

  add_step (self, OCOP_STEP_RULES, is_confirmed ? OCOP_STEP_DONE : OCOP_STEP_TO_DO,
            g_strdup (is_confirmed ? _("confirmed by the chair") : _("not confirmed by the chair")),
            is_confirmed ? NULL : g_strdup (_("The chair has not confirmed the rules.")));
}

/**
 * ocop_session_list_steps:
 * @db: a connection   @session: row id of a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopSessionStep) (nullable): what is to be prepared, in the order of the work; steps
 *   that such a session does not have are left out
 */
GPtrArray *
ocop_session_list_steps (OcopDb  *db,
                         gint64   session,
                         GError **error)
{
  g_auto (Preparation) self = { .steps = g_ptr_array_new_with_free_func (free_step) };

  if ((self.head = ocop_session_head_load (db, session, error)) == NULL ||
      (self.sheets = ocop_session_sheets_load (db, session, error)) == NULL ||
      (self.council = ocop_council_load (db, self.head->council, error)) == NULL ||
      (self.heard = ocop_session_list_heard (db, session, error)) == NULL ||
      (self.recusals = ocop_session_list_recusals (db, session, error)) == NULL ||
      (self.suggestions = ocop_session_suggest_recusals (db, session, error)) == NULL)
    return NULL;
  add_council (&self);
  add_time (&self);
  add_products (&self);
  add_dossiers (&self);
  add_sent (&self);
  add_samples (&self);
  add_advice (&self);
  add_attendance (&self);
  add_recusals (&self);
  add_rules (&self);

  return g_steal_pointer (&self.steps);
}

/**
 * ocop_session_step_title:
 *
 * Returns: what a step is called, translated
 */
const char *
ocop_session_step_title (OcopSessionStepKind kind)
{
  static const char *const titles[] = {
    [OCOP_STEP_COUNCIL] = N_("Council and Its Decision"),
    [OCOP_STEP_TIME] = N_("Day and Place"),
    [OCOP_STEP_PRODUCTS] = N_("List of Products"),
    [OCOP_STEP_DOSSIERS] = N_("Dossiers Complete"),
    [OCOP_STEP_SENT] = N_("Dossiers Sent to Members"),
    [OCOP_STEP_SAMPLES] = N_("Samples"),
    [OCOP_STEP_ADVICE] = N_("Report of the Advisory Team"),
    [OCOP_STEP_ATTENDANCE] = N_("Attendance"),
    [OCOP_STEP_RECUSALS] = N_("Recusals"),
    [OCOP_STEP_RULES] = N_("Rules of the Session"),
  };

  g_assert (kind < G_N_ELEMENTS (titles));

  return _(titles[kind]);
}
