/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "model/ocop-dossier-details.h"
#include "model/ocop-kinds.h"

#include <string.h>

/* Mẫu số 01, 02, 03 of 26/2026/QĐ-TTg, Phụ lục III, filled from the dossier. */

/* Boxes of Mẫu 02, I.7, by the evidence that ticks them. */
static const char *const boxes[] = { "business-licence", "quality-declaration", "production-licence", "intellectual-property", NULL };

static gboolean
is_there (const char *state)
{
  return strcmp (state, "present") == 0 || strcmp (state, "lapsing") == 0;
}

static void
add_boxes (OcopValues                 *values,
           const OcopDossierDocuments *documents)
{
  for (guint i = 0; boxes[i] != NULL; i++)
    {
      const OcopDocumentFacts *facts = documents != NULL ? ocop_dossier_documents_find (documents, boxes[i]) : NULL;
      g_autofree char *name = g_strconcat ("has-", boxes[i], NULL);

      ocop_values_set_flag (values, name, facts != NULL && is_there (facts->state));
    }
}

static void
add_criterion (OcopValues               *values,
               const OcopDossierDetails *details,
               guint                     index)
{
  const OcopSet *set = details->documents->set;
  const OcopItem *item = &set->items[index];
  int choice = details->self_choices[index];
  OcopItemState state = ocop_choices_get_state (set, details->self_choices, index);
  OcopValues *entry;

  if (state == OCOP_ITEM_OTHER_CHOSEN)
    return;
  entry = ocop_values_add (values, "criteria");
  ocop_values_set (entry, "code", item->code);
  ocop_values_set (entry, "criterion", item->criterion->name);
  ocop_values_set (entry, "option", choice > 0                     ? item->criterion->options[choice - 1].text
                                    : state == OCOP_ITEM_UNSCORED ? NULL
                                                                  : "Không có");
  ocop_values_take (entry, "points", state == OCOP_ITEM_UNSCORED
                    ? NULL : g_strdup_printf ("%d", ocop_choices_get_points (set, details->self_choices, index)));
  ocop_values_set (entry, "words", details->self_words[index]);
}

static void
add_self_assessment (OcopValues               *values,
                     const OcopDossierDetails *details)
{
  gboolean is_begun = details != NULL && details->self_sheet != 0;

  ocop_values_set_flag (values, "has-self", is_begun);
  ocop_values_set_list (values, "criteria");
  if (!is_begun)
    {
      ocop_values_set (values, "self-total", NULL);
      return;
    }
  for (guint i = 0; i < details->documents->set->n_items; i++)
    add_criterion (values, details, i);
  ocop_values_take (values, "self-total", g_strdup_printf ("%d", details->self_score.total));
}

static char *
day_at (OcopRecord *dossier,
        guint       field)
{
  const char *iso = dossier != NULL ? ocop_record_get_text (dossier, field) : NULL;

  return iso != NULL ? ocop_date_to_short (iso) : NULL;
}

static void
add_dossier (OcopValues               *values,
             const OcopDossierDetails *details)
{
  OcopRecord *record = details != NULL ? details->record : NULL;
  gboolean has_samples = record != NULL && ocop_record_is_set (record, OCOP_DOSSIER_SAMPLES);

  ocop_values_take (values, "samples", has_samples
                    ? g_strdup_printf ("%d", (int) ocop_record_get_integer (record, OCOP_DOSSIER_SAMPLES)) : NULL);
  ocop_values_take (values, "confirmed-on", day_at (record, OCOP_DOSSIER_CONFIRMED_ON));
  add_boxes (values, details != NULL ? details->documents : NULL);
  add_self_assessment (values, details);
}

/* The dossier that no session hears yet: its year is that of its round, its day that on which it is printed. */
static gboolean
make_unheard (OcopPrint  *self,
              GError    **error)
{
  g_autoptr (OcopValues) values = ocop_values_new ();
  g_autoptr (OcopMeetingProduct) product = ocop_meeting_product_load (self->db, self->unheard.dossier, error);
  g_autoptr (OcopDossierDetails) details = NULL;

  if (product == NULL || !ocop_print_add_city (self, values, error))
    return FALSE;
  details = ocop_dossier_details_load (self->db, self->unheard.dossier, ocop_print_day (self), error);
  if (details == NULL)
    return FALSE;
  ocop_print_add_year (values, self->unheard.year);
  ocop_values_set_flag (values, "illustrative", self->unheard.illustrative);
  ocop_print_add_filed (self, values, product);
  add_dossier (values, details);

  return ocop_print_emit (self, values, error);
}

/**
 * ocop_print_forms:
 *
 * The forms that go with a dossier: a paper a dossier, with what it holds.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_forms (OcopPrint  *self,
                  GError    **error)
{
  if (self->unheard.dossier != 0)
    return make_unheard (self, error);
  if (!ocop_print_need_session (self, error))
    return FALSE;
  for (guint i = 0; i < self->results->lines->len; i++)
    {
      const OcopResultLine *line = g_ptr_array_index (self->results->lines, i);
      g_autoptr (OcopValues) values = NULL;
      g_autoptr (OcopDossierDetails) details = NULL;
      gint64 dossier;

      if (!ocop_print_wants (self, line->product))
        continue;
      values = ocop_values_new ();
      if (!ocop_print_add_session (self, values, error) ||
          !ocop_dossier_find_heard (self->db, self->session, line->product, &dossier, error))
        return FALSE;
      if (dossier != 0 && (details = ocop_dossier_details_load (self->db, dossier, ocop_print_day (self), error)) == NULL)
        return FALSE;
      ocop_print_add_line (self, values, line);
      add_dossier (values, details);
      if (!ocop_print_emit (self, values, error))
        return FALSE;
    }

  return TRUE;
}
