/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "model/ocop-proof-of-sheets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "thứ hai", as minutes number the sessions of a year. */
static char *
ordinal (int number)
{
  static const char *const words[] = { "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười" };

  return number >= 1 && number <= (int) G_N_ELEMENTS (words) ? g_strdup_printf ("thứ %s", words[number - 1])
                                                             : g_strdup_printf ("thứ %d", number);
}

/* "88,9": of a hundred, with one decimal, exactly rounded. */
static char *
percent (guint part,
         guint whole)
{
  guint tenths = whole > 0 ? (part * 2000 + whole) / (2 * whole) : 0;

  return g_strdup_printf ("%u,%u", tenths / 10, tenths % 10);
}

/* The products a member was kept from, "8, 11". */
static char *
recused_from (const OcopMeeting       *meeting,
              const OcopMeetingMember *member)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < meeting->recusals->len; i++)
    {
      const OcopMeetingRecusal *recusal = g_ptr_array_index (meeting->recusals, i);

      if (recusal->member == member->member)
        g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", recusal->position);
    }

  return g_string_free (text, text->len == 0);
}

/* "10:15": by the clock alone, since the day stands above. */
static char *
clock_of (const char *moment)
{
  g_autofree char *local = moment != NULL ? ocop_date_moment_to_local (moment) : NULL;
  const char *space = local != NULL ? strchr (local, ' ') : NULL;

  return space != NULL ? g_strndup (local, (gsize) (space - local)) : NULL;
}

/* Sheets that the member handed in, in the turns that count. */
static guint
count_answers (const OcopPrint         *self,
               const OcopMeetingMember *member)
{
  guint n = 0;

  for (guint m = 0; m < self->results->members->len; m++)
    for (guint i = 0; ((OcopResultMember *) g_ptr_array_index (self->results->members, m))->member == member->member &&
                      i < self->results->lines->len; i++)
      {
        const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);

        n += line->cells[m].state == OCOP_SHEET_SUBMITTED || line->cells[m].state == OCOP_SHEET_KNOCKED_OUT;
      }

  return n;
}

/* Who led the session: the chair or, where the chair was not there, the vice-chair by whatever the chair delegated. */
static void
add_leader (OcopPrint               *self,
            OcopValues              *values,
            const OcopMeetingMember *member)
{
  if (!member->present || !member->leads || strcmp (member->role, "vice_chair") != 0)
    return;
  ocop_values_set (values, "vice-chair-office", member->office);
  ocop_values_set (values, "vice-chair-delegation", member->delegation);
}

static void
add_members (OcopPrint  *self,
             OcopValues *values)
{
  static const char *const roles[][2] = { { "chair", "is-chair" }, { "vice_chair", "is-vice-chair" }, { "member", "is-member" },
                                          { "secretary", "is-secretary" }, { "adviser", "is-adviser" } };
  const OcopMeeting *meeting = self->meeting;
  const char *chair = NULL;
  const char *secretary = NULL;

  ocop_values_set_list (values, "members");
  ocop_values_set_flag (values, "chair-leads", FALSE);
  ocop_values_set (values, "vice-chair-office", NULL);
  ocop_values_set (values, "vice-chair-delegation", NULL);
  for (guint i = 0; i < meeting->members->len; i++)
    {
      const OcopMeetingMember *member = g_ptr_array_index (meeting->members, i);
      OcopValues *entry = ocop_values_add (values, "members");

      ocop_values_take (entry, "n", g_strdup_printf ("%u", i + 1));
      ocop_values_set (entry, "office", member->office);
      for (gsize k = 0; k < G_N_ELEMENTS (roles); k++)
        ocop_values_set_flag (entry, roles[k][1], strcmp (member->role, roles[k][0]) == 0);
      ocop_values_set_flag (entry, "votes", member->votes);
      ocop_values_set_flag (entry, "is-present", member->present && !member->delegated);
      ocop_values_set_flag (entry, "is-delegated", member->delegated);
      ocop_values_set (entry, "presence-note", member->note);
      ocop_values_take (entry, "recused-from", recused_from (meeting, member));
      ocop_values_take (entry, "arrived-at", clock_of (member->arrived_at));
      ocop_values_take (entry, "left-at", clock_of (member->left_at));
      ocop_values_set (entry, "delegation", member->delegation);
      ocop_print_set_count (entry, "n-answers", (int) count_answers (self, member));
      if (strcmp (member->role, "chair") == 0)
        {
          chair = member->office;
          ocop_values_set_flag (values, "chair-leads", member->present && member->leads);
        }
      add_leader (self, values, member);
      if (strcmp (member->role, "secretary") == 0)
        secretary = member->office;
    }
  ocop_values_set (values, "chair-office", chair);
  ocop_values_set (values, "secretary-office", secretary);
}

static void
add_recusals (OcopPrint  *self,
              OcopValues *values)
{
  ocop_values_set_list (values, "recusals");
  for (guint i = 0; i < self->meeting->recusals->len; i++)
    {
      const OcopMeetingRecusal *recusal = g_ptr_array_index (self->meeting->recusals, i);
      OcopValues *entry = ocop_values_add (values, "recusals");
      g_autofree char *reason = ocop_words_lower_first (recusal->reason);

      ocop_values_set (entry, "office", recusal->office);
      ocop_values_take (entry, "position", g_strdup_printf ("%d", recusal->position));
      ocop_values_set (entry, "product", recusal->product);
      ocop_values_set (entry, "producer", recusal->producer);
      ocop_values_set (entry, "reason", reason);
    }
}

/* What the advisory team found, and what is heard though its dossier is incomplete. */
static void
add_dossiers (OcopPrint  *self,
              OcopValues *values)
{
  ocop_values_set (values, "team-report", self->meeting->advice);
  ocop_values_set_list (values, "findings");
  ocop_values_set_list (values, "exceptions");
  for (guint i = 0; i < self->meeting->products->len; i++)
    {
      const OcopMeetingProduct *product = g_ptr_array_index (self->meeting->products, i);
      const char *const words[] = { product->advice, product->heard_because };
      static const char *const lists[] = { "findings", "exceptions" };

      for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
        if (words[k] != NULL)
          {
            OcopValues *entry = ocop_values_add (values, lists[k]);

            ocop_values_take (entry, "position", g_strdup_printf ("%d", product->position));
            ocop_values_set (entry, "product", product->name);
            ocop_values_set (entry, "words", words[k]);
          }
    }
}

static void
add_sheets (OcopPrint  *self,
            OcopValues *values)
{
  g_autoptr (OcopProofOfSheets) proof = ocop_proof_of_sheets_new (self->sheets);

  ocop_print_set_count (values, "sheets-due", (int) proof->due);
  ocop_print_set_count (values, "sheets-received", (int) proof->received);
  ocop_print_set_count (values, "sheets-recused", (int) proof->recused);
  ocop_print_set_count (values, "sheets-missing", (int) proof->missing);
}

/**
 * ocop_print_add_meeting:
 *
 * Adds who was there, who was kept from what, and whether the session could decide.
 */
void
ocop_print_add_meeting (OcopPrint  *self,
                        OcopValues *values)
{
  const OcopMeeting *meeting = self->meeting;
  g_autofree char *decided = meeting->council_decided_on != NULL ? ocop_date_to_long (meeting->council_decided_on) : NULL;
  g_autofree char *filed_by = meeting->filed_by != NULL ? ocop_date_to_long (meeting->filed_by) : NULL;

  ocop_values_take (values, "session-ordinal", ordinal (meeting->number));
  ocop_print_set_count (values, "n-voters", (int) meeting->n_voters);
  ocop_print_set_count (values, "n-present", (int) meeting->n_present);
  ocop_print_set_count (values, "n-absent", (int) (meeting->n_voters - meeting->n_present));
  ocop_values_take (values, "percent-present", percent (meeting->n_present, meeting->n_voters));
  ocop_values_set_flag (values, "has-quorum", meeting->has_quorum);
  ocop_values_set_flag (values, "chair-present", meeting->chair_present);
  ocop_values_set_flag (values, "quorum-is-three-quarters", meeting->quorum_num * 4 == meeting->quorum_den * 3);
  ocop_values_take (values, "quorum", g_strdup_printf ("%d/%d", meeting->quorum_num, meeting->quorum_den));
  ocop_values_set (values, "chair-conclusion", meeting->conclusion);
  ocop_values_set_known (values, "council-decision", _("Number of the decision that founded the council"),
                         meeting->council_decision);
  ocop_values_set_known (values, "council-decided-on", _("Day of the decision that founded the council"), decided);
  ocop_values_set_known (values, "filed-by", _("Last day on which dossiers were received"), filed_by);
  add_members (self, values);
  add_recusals (self, values);
  add_dossiers (self, values);
  add_sheets (self, values);
}
