/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-documents-private.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond so many days what is left is told in months. */
#define MOST_DAYS 120

static char *
copy_date (OcopRecord *record,
           guint       field)
{
  return g_strdup (ocop_record_get_text (record, field));
}

static void
take_evidence (OcopDocumentFacts          *self,
               const OcopDossierDocuments *of)
{
  const OcopEvidenceFacts *first = self->evidence->len > 0 ? g_ptr_array_index (self->evidence, 0) : NULL;

  if (first == NULL || !first->decides)
    return;
  self->number = g_strdup (ocop_record_get_text (first->record, OCOP_EVIDENCE_NUMBER));
  self->issued_on = copy_date (first->record, OCOP_EVIDENCE_ISSUED_ON);
  self->expires_on = copy_date (first->record, OCOP_EVIDENCE_EXPIRES_ON);
  if (self->expires_on != NULL)
    self->days_left = ocop_date_days_until (of->on_date, self->expires_on);
}

static char *
say_what_is_left (const OcopDocumentFacts *self)
{
  if (self->expires_on == NULL)
    return g_strdup (_("present"));
  if (self->days_left == 0)
    return g_strdup (_("last day"));
  if (self->days_left <= MOST_DAYS)
    return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) self->days_left), self->days_left);

  return g_strdup_printf (ngettext ("%d month left", "%d months left", (gulong) self->days_left / 30), self->days_left / 30);
}

static int
samples_asked (const OcopDossierDocuments *of)
{
  int samples = 1;

  ocop_edition_get_rule (ocop_programme_get_edition (ocop_programme_get (), of->list->regulation), OCOP_RULE_SAMPLES, &samples);

  return samples;
}

/* The dossier's own samples, confirmation and self-assessment need no evidence beside them. */
static char *
say_own (OcopDocumentFacts          *self,
         const OcopDossierDocuments *of,
         OcopRecord                 *dossier,
         int                         own)
{
  if (own == 0)
    return NULL;
  if (strcmp (self->document->key, "samples") == 0)
    {
      self->issued_on = copy_date (dossier, OCOP_DOSSIER_SAMPLES_ON);
      return g_strdup_printf (_("%d of %d handed in"), (int) ocop_record_get_integer (dossier, OCOP_DOSSIER_SAMPLES), samples_asked (of));
    }
  if (strcmp (self->document->key, "commune-confirmation") == 0)
    self->issued_on = copy_date (dossier, OCOP_DOSSIER_CONFIRMED_ON);

  return g_strdup (own == 2 ? _("present") : _("not finished"));
}

static char *
say_state (OcopDocumentFacts *self,
           char              *own)
{
  g_autofree char *expires = self->expires_on != NULL ? ocop_date_to_short (self->expires_on) : NULL;

  if (strcmp (self->state, "not_applicable") == 0)
    return g_strdup (_("does not apply"));
  if (strcmp (self->state, "defective") == 0 && self->choice != NULL && ocop_record_is_set (self->choice, OCOP_DOSSIER_DOCUMENT_DEFECT))
    return g_strdup (ocop_record_get_text (self->choice, OCOP_DOSSIER_DOCUMENT_DEFECT));
  if (own != NULL && strcmp (self->state, "lapsed") != 0)
    return g_strdup (own);
  if (strcmp (self->state, "lapsed") == 0)
    return g_strdup_printf (_("lapsed on %s"), expires);
  if (strcmp (self->state, "missing") == 0)
    return g_strdup (_("missing"));
  if (strcmp (self->state, "unasked") == 0)
    return g_strdup (_("not asked for"));

  return say_what_is_left (self);
}

/* What is wrong, and what mends it: the sentences under the selected document. */
static char *
say_trouble (const OcopDocumentFacts    *self,
             const OcopDossierDocuments *of)
{
  g_autofree char *expires = self->expires_on != NULL ? ocop_date_to_short (self->expires_on) : NULL;
  g_autofree char *on = ocop_date_to_short (of->on_date);

  if (strcmp (self->state, "lapsing") == 0)
    return g_strdup_printf (_("It lapses on %s; a new one is needed for what comes after."), expires);
  if (strcmp (self->state, "lapsed") == 0)
    return g_strdup_printf (_("It lapsed on %s and does not count on %s; add the new one."), expires, on);
  if (strcmp (self->state, "defective") == 0)
    return g_strdup_printf (_("It does not count as it is (%s); have it completed."), self->words);
  if (strcmp (self->state, "missing") != 0)
    return NULL;
  if (self->document->condition != NULL)
    return g_strdup_printf (_("It is asked for where: %s. Add it, or record why it does not apply."), self->document->condition);

  return g_strdup (self->is_mandatory ? _("No dossier is complete without it; add it.")
                                      : _("It is not in the file; add it, or record why it does not apply."));
}

/**
 * ocop_document_facts_say:
 * @self: a document whose state and evidence are known
 * @of: the documents of the dossier
 * @dossier: the dossier
 * @own: what the dossier itself holds of it: 0 nothing, 1 in part, 2 wholly
 *
 * Fills in the words and dates that are shown of it.
 */
void
ocop_document_facts_say (OcopDocumentFacts          *self,
                         const OcopDossierDocuments *of,
                         OcopRecord                 *dossier,
                         int                         own)
{
  g_autofree char *own_words = NULL;

  take_evidence (self, of);
  if (self->number == NULL && self->issued_on == NULL)
    own_words = say_own (self, of, dossier, own);
  self->words = say_state (self, own_words);
  self->trouble = say_trouble (self, of);
}
