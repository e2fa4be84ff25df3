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
      if (strcmp (member->role, "chair") == 0)
        chair = member->office;
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
  add_sheets (self, values);
}
