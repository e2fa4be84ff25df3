/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "model/ocop-certificates.h"

#include <glib/gi18n-lib.h>

static char *
long_day (const char *iso)
{
  return iso != NULL ? ocop_date_to_long (iso) : NULL;
}

/* What is recorded of the certificate; else what follows from the decision. */
static gboolean
add_certificate (OcopPrint            *self,
                 OcopValues           *values,
                 const OcopResultLine *line,
                 GError              **error)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), self->results->regulation);
  g_auto (OcopCertificate) certificate = { 0 };
  g_autofree char *expires_on = NULL;
  g_autofree char *issued = NULL;
  g_autofree char *expires = NULL;
  int months = 0;

  if (!ocop_certificate_load (self->db, line->product, self->results->round, &certificate, error))
    return FALSE;
  if (edition != NULL && ocop_edition_get_rule (edition, OCOP_RULE_CERTIFICATE_MONTHS, &months))
    ocop_values_take (values, "certificate-months", g_strdup_printf ("%d", months));
  else
    ocop_values_set (values, "certificate-months", NULL);
  expires_on = g_strdup (certificate.expires_on);
  if (expires_on == NULL && self->results->decided_on != NULL && months > 0)
    expires_on = ocop_date_add_months (self->results->decided_on, months);
  issued = long_day (certificate.issued_on != NULL ? certificate.issued_on : self->results->decided_on);
  expires = long_day (expires_on);
  ocop_values_set_known (values, "issued-on", _("Day of the certificate"), issued);
  ocop_values_set_known (values, "expires-on", _("Last day of the certificate"), expires);
  ocop_values_set_known (values, "register-number", _("Number in the register of certificates"), certificate.register_no);

  return TRUE;
}

static gboolean
print_one (OcopPrint            *self,
           const OcopResultLine *line,
           GError              **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();

  if (!ocop_print_add_session (self, values, error))
    return FALSE;
  ocop_print_add_line (self, values, line);

  return add_certificate (self, values, line, error) && ocop_print_emit (self, values, error);
}

/**
 * ocop_print_certificate:
 *
 * Giấy chứng nhận: a paper a product of three and four stars, in the order of the annex.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_certificate (OcopPrint  *self,
                        GError    **error)
{
  if (!ocop_print_need_session (self, error))
    return FALSE;
  for (int stars = 4; stars >= 3; stars--)
    for (guint i = 0; i < self->results->lines->len; i++)
      {
        const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);

        if (ocop_line_is_recognised (line) && line->rank == stars && ocop_print_wants (self, line->product)
            && !print_one (self, line, error))
          return FALSE;
      }

  return TRUE;
}
