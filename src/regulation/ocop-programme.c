/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-programme.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "regulation/ocop-programme-loader.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Not among the regulations: whatever stands in that folder is taken for one. */
#define PATH "/vn/danang/Ocop/programme/rules.json"

static gpointer
load_own (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  OcopProgramme *programme;
  const char *text;
  gsize size;

  g_assert_no_error (error);
  text = g_bytes_get_data (bytes, &size);
  programme = ocop_programme_load (text, (gssize) size, &error);
  g_assert_no_error (error);

  return programme;
}

/**
 * ocop_programme_get:
 *
 * Reads the rules that travel inside the program, on first use. They are the builder's business: what is
 * wrong in them asserts. Any thread may ask.
 *
 * Returns: (transfer none): the rules, which stay until the process ends
 */
const OcopProgramme *
ocop_programme_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_own, NULL);
}

/**
 * ocop_period_covers:
 * @date: ISO date
 *
 * Returns: whether @date lies in @period, its first and last day included
 */
gboolean
ocop_period_covers (const OcopPeriod *period,
                    const char       *date)
{
  return strcmp (period->from, date) <= 0 && (period->to == NULL || strcmp (date, period->to) <= 0);
}

/**
 * ocop_programme_get_edition:
 * @id: of a regulation, e.g. "148-2023"
 *
 * Returns: (transfer none) (nullable): its rules
 */
const OcopEdition *
ocop_programme_get_edition (const OcopProgramme *self,
                            const char          *id)
{
  for (guint i = 0; i < self->n_editions; i++)
    if (strcmp (self->editions[i].id, id) == 0)
      return &self->editions[i];

  return NULL;
}

/**
 * ocop_programme_edition_on:
 * @date: ISO date
 *
 * Returns: (transfer none) (nullable): the edition under which a dossier is filed that day; %NULL before the
 *   first one
 */
const OcopEdition *
ocop_programme_edition_on (const OcopProgramme *self,
                           const char          *date)
{
  for (guint i = 0; i < self->n_editions; i++)
    if (ocop_period_covers (&self->editions[i].filed, date))
      return &self->editions[i];

  return NULL;
}

static char *
describe (const OcopEdition *edition,
          const char        *filed_on,
          const char        *limit)
{
  g_autofree char *filed = ocop_date_to_short (filed_on);
  g_autofree char *from = ocop_date_to_short (edition->filed.from);
  g_autofree char *to = ocop_date_to_short (edition->filed.to);
  g_autofree char *last = ocop_date_to_short (limit);

  if (limit != NULL)
    return g_strdup_printf (_("Filed on %s, so Decision %s applies (to dossiers filed from %s to %s), if it is "
                              "concluded by %s."),
                            filed, edition->number, from, to, last);
  if (edition->filed.to != NULL)
    return g_strdup_printf (_("Filed on %s, so Decision %s applies (to dossiers filed from %s to %s)."), filed,
                            edition->number, from, to);
  return g_strdup_printf (_("Filed on %s, so Decision %s applies (to dossiers filed from %s on)."), filed,
                          edition->number, from);
}

static gboolean
refuse_late (const OcopEdition *edition,
             const OcopEdition *next,
             const char        *filed_on,
             const char        *limit,
             GError           **error)
{
  g_autofree char *filed = ocop_date_to_short (filed_on);
  g_autofree char *last = ocop_date_to_short (limit);

  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("The dossier was filed on %s under Decision %s, which had to conclude it by %s (%s). It must be "
                      "filed anew under Decision %s."),
                    filed, edition->number, last, edition->concluded_source, next->number);
}

/**
 * ocop_programme_regulation_for:
 * @filed_on: the day the producer filed the dossier, ISO date
 * @filing: what it asks for
 * @concluded_on: (nullable): the day of the conclusion, ISO date; %NULL while there is none
 * @why: (out) (transfer full) (optional): a translated sentence that gives the reason
 * @error: (out) (optional): %OCOP_ERROR_REFUSED if no decision was in force, if the conclusion lies before the
 *   filing, or if it comes too late for the old decision: the dossier must then be filed anew (26/2026/QĐ-TTg,
 *   Điều 12 khoản 2)
 *
 * Chooses the regulation of a dossier, which then never changes.
 *
 * Returns: (transfer none) (nullable): id of the regulation
 */
const char *
ocop_programme_regulation_for (const OcopProgramme *self,
                               const char          *filed_on,
                               OcopFiling           filing,
                               const char          *concluded_on,
                               char               **why,
                               GError             **error)
{
  const OcopEdition *edition = ocop_programme_edition_on (self, filed_on);
  const char *limit;

  g_return_val_if_fail (ocop_date_is_valid (filed_on), NULL);
  g_return_val_if_fail (concluded_on == NULL || ocop_date_is_valid (concluded_on), NULL);

  if (edition == NULL)
    {
      g_autofree char *filed = ocop_date_to_short (filed_on);

      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("On %s no decision on the programme was in force that the program knows; check the day."), filed);
      return NULL;
    }
  if (concluded_on != NULL && strcmp (concluded_on, filed_on) < 0)
    {
      ocop_fail (error, OCOP_ERROR_REFUSED,
                 _("The conclusion lies before the day on which the dossier was filed; correct one of them."));
      return NULL;
    }
  limit = edition->concluded_by[filing];
  if (limit != NULL && concluded_on != NULL && strcmp (concluded_on, limit) > 0)
    {
      /* The checks of the data see to it that an edition with such a limit is not the last. */
      refuse_late (edition, edition + 1, filed_on, limit, error);
      return NULL;
    }

  if (why != NULL)
    *why = describe (edition, filed_on, limit);
  return edition->id;
}

/**
 * ocop_edition_stages_on:
 * @date: ISO date
 *
 * An edition's last stages have no last day: dossiers filed under it are concluded after its last filing.
 *
 * Returns: (transfer none) (nullable): the levels of a dossier under this edition on @date; %NULL before it
 */
const OcopStages *
ocop_edition_stages_on (const OcopEdition *self,
                        const char        *date)
{
  for (guint i = 0; i < self->n_stages; i++)
    if (ocop_period_covers (&self->stages[i].period, date))
      return &self->stages[i];

  return NULL;
}

/**
 * ocop_programme_level_on:
 * @date: ISO date
 *
 * Returns: (transfer none) (nullable): the levels of a dossier that is filed on @date
 */
const OcopStages *
ocop_programme_level_on (const OcopProgramme *self,
                         const char          *date)
{
  const OcopEdition *edition = ocop_programme_edition_on (self, date);

  return edition != NULL ? ocop_edition_stages_on (edition, date) : NULL;
}

/**
 * ocop_programme_ministry_on:
 * @date: ISO date
 *
 * Returns: (transfer none) (nullable): the ministry to which the city proposes products on @date
 */
const OcopMinistry *
ocop_programme_ministry_on (const OcopProgramme *self,
                            const char          *date)
{
  for (guint i = 0; i < self->n_ministries; i++)
    if (ocop_period_covers (&self->ministries[i].period, date))
      return &self->ministries[i];

  return NULL;
}

/**
 * ocop_edition_code_on:
 * @date: ISO date of the evaluation
 *
 * Returns: (transfer none) (nullable): how product codes are put together; its pattern may be unknown
 */
const OcopCodePattern *
ocop_edition_code_on (const OcopEdition *self,
                      const char        *date)
{
  for (guint i = 0; i < self->n_codes; i++)
    if (ocop_period_covers (&self->codes[i].period, date))
      return &self->codes[i];

  return NULL;
}

/**
 * ocop_edition_get_rule:
 * @value: (out) (optional): the number, if one is known
 *
 * Returns: whether the edition, or practice under it, is known to set the number
 */
gboolean
ocop_edition_get_rule (const OcopEdition *self,
                       OcopRule           rule,
                       int               *value)
{
  g_return_val_if_fail (rule < OCOP_N_RULES, FALSE);

  if (self->rules[rule].known && value != NULL)
    *value = self->rules[rule].value;
  return self->rules[rule].known;
}

static const char *const filing_words[] = { "first", "upgrade", "re_evaluation" };

/**
 * ocop_filing_from_word:
 * @word: as records and data files keep it
 * @filing: (out): the kind
 *
 * Returns: whether @word is one
 */
gboolean
ocop_filing_from_word (const char *word,
                       OcopFiling *filing)
{
  for (guint i = 0; i < G_N_ELEMENTS (filing_words); i++)
    if (strcmp (word, filing_words[i]) == 0)
      {
        *filing = (OcopFiling) i;
        return TRUE;
      }

  return FALSE;
}

/**
 * ocop_filing_to_word:
 *
 * Returns: the word by which records keep @filing
 */
const char *
ocop_filing_to_word (OcopFiling filing)
{
  return filing_words[filing];
}

/**
 * ocop_level_get_name:
 * @ministry: (nullable): what the centre is, on the day that is meant
 *
 * Returns: (transfer full): the level as a sentence names it, e.g. "the city"; the centre by its ministry
 */
char *
ocop_level_get_name (OcopLevel           level,
                     const OcopMinistry *ministry)
{
  switch (level)
    {
    case OCOP_LEVEL_COMMUNE:
      return g_strdup (_("the commune"));
    case OCOP_LEVEL_DISTRICT:
      return g_strdup (_("the district"));
    case OCOP_LEVEL_CITY:
      return g_strdup (_("the city"));
    case OCOP_LEVEL_CENTRE:
      return g_strdup (ministry != NULL ? ministry->name : _("the centre"));
    default:
      g_return_val_if_reached (NULL);
    }
}
