/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "model/ocop-papers.h"

#include <glib/gi18n-lib.h>

/* Who signs on the day of a paper, and by which numbers papers name one another; what is not recorded prints as a blank. */

static const struct
{
  OcopSignerRole role;
  const char *name;
  const char *capacity;
  const char *label;
} signers[] = {
  { OCOP_SIGNER_CHAIR, "chair-name", "chair-capacity", N_("Name of the council's chair") },
  { OCOP_SIGNER_SECRETARY, "secretary-name", "secretary-capacity", N_("Name of the council's secretary") },
  { OCOP_SIGNER_STANDING, "director-name", "director-capacity", N_("Name of the standing agency's director") },
  { OCOP_SIGNER_CITY, "city-signer-name", "city-signer-capacity", N_("Name of who signs for the city") },
};

static const struct
{
  const char *document;
  const char *name;
  const char *label;
} numbers[] = {
  { "minutes", "minutes-number", N_("Number of the minutes") },
  { "submission", "submission-number", N_("Number of the submission") },
  { "notice", "notice-number", N_("Number of the notice of results") },
};

static gboolean
add_signers (OcopPrint   *self,
             OcopValues  *values,
             GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signers); i++)
    {
      g_autoptr (OcopSigner) signer = NULL;

      if (!ocop_signer_on (self->db, signers[i].role, ocop_print_day (self), &signer, error))
        return FALSE;
      ocop_values_set_known (values, signers[i].name, _(signers[i].label), signer != NULL ? signer->name : NULL);
      ocop_values_set (values, signers[i].capacity, signer != NULL ? signer->capacity : NULL);
    }

  return TRUE;
}

static gboolean
add_numbers (OcopPrint   *self,
             OcopValues  *values,
             GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (OcopPaperNumber) number = NULL;
      g_autofree char *day = NULL;

      if (self->session != 0
          && !ocop_paper_number_find (self->db, numbers[i].document, self->session, ocop_print_day (self), &number, error))
        return FALSE;
      ocop_values_set_known (values, numbers[i].name, _(numbers[i].label), number != NULL ? number->number : NULL);
      if (number != NULL && number->issued_on != NULL)
        day = ocop_date_to_long (number->issued_on);
      if (i == 1)
        ocop_values_set_known (values, "submission-day", _("Day of the submission, “ngày 23 tháng 11 năm 2026”"), day);
    }

  return TRUE;
}

/* "Quyết định số 12/QĐ-HĐ ngày 3 tháng 2 năm 2026" */
static gboolean
add_statute (OcopPrint   *self,
             OcopValues  *values,
             GError     **error)
{
  g_autoptr (OcopPaperNumber) statute = NULL;
  g_autofree char *words = NULL;

  if (!ocop_paper_number_find (self->db, "statute", 0, ocop_print_day (self), &statute, error))
    return FALSE;
  if (statute != NULL)
    {
      g_autofree char *day = ocop_date_to_long (statute->issued_on);

      words = g_strdup_printf ("Quyết định số %s %s về Quy chế hoạt động của Hội đồng", statute->number, day);
    }
  ocop_values_set_known (values, "statute", _("Decision on the council's working rules"), words);

  return TRUE;
}

/**
 * ocop_print_add_people:
 *
 * Adds who signs, the numbers of papers, and what only people know: until it is put in it prints as a blank.
 *
 * Returns: whether the file could be read
 */
gboolean
ocop_print_add_people (OcopPrint   *self,
                       OcopValues  *values,
                       GError     **error)
{
  ocop_values_set_known (values, "opened-at", _("Hour at which the session opened, “08 giờ 00”"), NULL);
  ocop_values_set_known (values, "closed-at", _("Hour at which the session closed, “16 giờ 45”"), NULL);

  return add_signers (self, values, error) && add_numbers (self, values, error) && add_statute (self, values, error);
}
