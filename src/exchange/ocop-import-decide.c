/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-private.h"

#include "base/ocop-text.h"
#include "model/ocop-names.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a row means for what the file has: first all of it is looked at, then, if it is taken, changed. */

static gboolean
is_same_text (const char *a,
              const char *b)
{
  g_autofree char *first = ocop_name_plain_words (a);
  g_autofree char *second = ocop_name_plain_words (b);

  return strcmp (first, second) == 0;
}

static void
match_product (OcopImportDraft *draft,
               OcopImport      *import)
{
  const char *code = draft->text[OCOP_IMPORT_CODE];
  const char *name = draft->text[OCOP_IMPORT_NAME];
  const char *producer_name = draft->text[OCOP_IMPORT_PRODUCER];
  OcopCatalogueProduct *coded = code != NULL ? ocop_import_match_code (import->match, code) : NULL;
  OcopMatchSurety surety = ocop_import_match_producer (import->match, producer_name, draft->unit != NULL ? draft->unit->id : 0,
                                                       &draft->producer);

  if (coded != NULL)
    {
      draft->product = coded;
      if (!is_same_text (coded->name, name))
        ocop_import_say (draft->doubts, _("The code %s is that of “%s”; taken as the same product, its name stays."), code, coded->name);
      if (draft->producer != coded->producer)
        ocop_import_say (draft->doubts, _("The code %s is that of a product of “%s”; its producer stays."), code, coded->producer->name);
      draft->producer = coded->producer;
      return;
    }
  if (surety == OCOP_MATCH_NEAR)
    ocop_import_say (draft->doubts, _("The producer may be “%s”, which the file has; taken as the same."), draft->producer->name);
  if (draft->producer != NULL)
    draft->product = ocop_import_match_product (import->match, draft->producer, name);
  else if (draft->type == NULL)
    ocop_import_say (draft->refusals, _("The kind of producer is not known; give it in a column “Loại hình”."));
  if (draft->product != NULL && code != NULL && draft->product->code != NULL)
    ocop_import_say (draft->doubts, _("The file has the code %s for this product; it stays."), draft->product->code);
}

/* The recognition that the row's rank is about: of its year, or where the year is only supposed, of its rank. */
static OcopCatalogueRecognition *
find_recognition (const OcopImportDraft *draft)
{
  OcopCatalogueRecognition *of_year = NULL;
  OcopCatalogueRecognition *of_rank = NULL;

  for (GSList *l = draft->product->recognitions; l != NULL; l = l->next)
    {
      OcopCatalogueRecognition *recognition = l->data;

      if (recognition->year == draft->year && (of_year == NULL || (of_year->stars != draft->stars && recognition->stars == draft->stars)))
        of_year = recognition;
      if (recognition->stars == draft->stars && of_rank == NULL)
        of_rank = recognition;
    }

  return draft->is_year_sure || of_rank == NULL ? of_year : of_rank;
}

static OcopCatalogueRecognition *
last_recognition (const OcopCatalogueProduct *product)
{
  OcopCatalogueRecognition *last = NULL;

  for (GSList *l = product->recognitions; l != NULL; l = l->next)
    {
      OcopCatalogueRecognition *recognition = l->data;

      if (last == NULL || recognition->year > last->year)
        last = recognition;
    }

  return last;
}

static void
compare_stars (OcopImportDraft *draft)
{
  const OcopCatalogueRecognition *there = draft->recognition;
  const char *number = draft->text[OCOP_IMPORT_DECISION];

  if (there->stars == draft->stars)
    return;
  if (draft->stars > there->stars && g_strcmp0 (draft->kind, "upgrade") == 0 && number != NULL && there->decision != NULL &&
      !is_same_text (number, there->decision->number))
    draft->recognition = NULL;
  else if (there->has_sheets)
    ocop_import_say (draft->refusals, _("The file has %d stars for %d by the council's sheets; the list says %d."), there->stars,
                     there->year, draft->stars);
  else
    ocop_import_say (draft->doubts, _("The file has %d stars for %d; the list says %d, which then takes their place."), there->stars,
                     there->year, draft->stars);
}

static void
compare_recognition (OcopImportDraft *draft,
                     OcopImport      *import)
{
  const OcopCatalogueRecognition *there = draft->recognition;
  const char *number = draft->text[OCOP_IMPORT_DECISION];

  if (draft->has_score && there->has_score && !ocop_import_score_agrees (&draft->score, there->score))
    /* Points that the list itself calls illustrative put nobody's sheets in doubt. */
    ocop_import_say (there->has_sheets && import->columns.illustrative ? draft->remarks : draft->doubts,
                     there->has_sheets ? _("The points %s are not those of the council's sheets, which stay.")
                                       : _("The file has other points; %s then take their place."),
                     draft->text[OCOP_IMPORT_SCORE]);
  if (number != NULL && there->decision != NULL &&
      (!is_same_text (number, there->decision->number) ||
       (draft->decided_on != NULL && strcmp (draft->decided_on, there->decision->issued_on) != 0)))
    ocop_import_say (draft->doubts, _("The file has decision %s of %s; that of the list then takes its place."),
                     there->decision->number, there->decision->issued_on);
  if (draft->kind != NULL && strcmp (draft->kind, there->kind) != 0)
    ocop_import_say (draft->doubts, _("The file has another kind of evaluation; that of the list then takes its place."));
}

static void
match_rank (OcopImportDraft *draft,
            OcopImport      *import)
{
  const char *number = draft->text[OCOP_IMPORT_DECISION];

  if (draft->stars == 0)
    return;
  if (draft->product != NULL)
    draft->recognition = find_recognition (draft);
  if (draft->recognition != NULL)
    compare_stars (draft);
  if (draft->recognition != NULL && draft->refusals->len == 0)
    compare_recognition (draft, import);
  if (draft->recognition == NULL)
    {
      const OcopCatalogueRecognition *last = draft->product != NULL ? last_recognition (draft->product) : NULL;

      if (draft->year == 0)
        ocop_import_say (draft->refusals, _("The year of the rank is not known; give it with --year."));
      if (last != NULL && last->year > draft->year)
        ocop_import_say (draft->doubts, _("The file has a later rank, of %d."), last->year);
      if (draft->kind == NULL)
        draft->kind = last == NULL ? "first" : draft->stars > last->stars ? "upgrade" : "re_evaluation";
    }
  if (number != NULL && draft->decided_on == NULL && ocop_import_match_decision (import->match, number, NULL) == NULL)
    ocop_import_say (draft->doubts, _("Decision %s has no date; it is left out."), number);
  if (number == NULL && draft->decided_on != NULL)
    ocop_import_say (draft->remarks, _("The date has no number of a decision; only its year is kept."));
  if (draft->proposed && draft->ordinal == 0 && (draft->recognition == NULL || draft->recognition->round == NULL))
    {
      draft->ordinal = 1;
      ocop_import_say (draft->doubts, _("Five stars are proposed, but the round is not known; taken as the city's first of the year."));
    }
}

/**
 * ocop_import_draft_match:
 * @draft: a row that was read
 * @import: the import
 *
 * Finds what the row is about, and says what is doubtful or cannot be. Changes nothing.
 */
void
ocop_import_draft_match (OcopImportDraft *draft,
                         OcopImport      *import)
{
  if (draft->refusals->len > 0)
    return;
  match_product (draft, import);
  if (draft->refusals->len == 0)
    match_rank (draft, import);
  if (draft->producer != NULL && draft->type != NULL && strcmp (draft->type, draft->producer->type) != 0)
    ocop_import_say (draft->remarks, _("The file has another kind of producer; it stays."));
}

static gboolean
fill (OcopImport  *import,
      const char **field,
      const char  *text)
{
  if (*field != NULL || text == NULL)
    return FALSE;
  *field = ocop_catalogue_keep (import->catalogue, text);

  return TRUE;
}

static gboolean
commit_producer (OcopImportDraft *draft,
                 OcopImport      *import)
{
  OcopCatalogueProducer *producer = draft->producer;
  gboolean is_new = producer == NULL;
  gboolean changed = is_new;

  if (is_new)
    {
      producer = draft->producer = ocop_catalogue_add_producer (import->catalogue);
      producer->name = ocop_catalogue_keep (import->catalogue, draft->text[OCOP_IMPORT_PRODUCER]);
      producer->type = draft->type;
    }
  changed |= fill (import, &producer->address, draft->text[OCOP_IMPORT_ADDRESS]);
  changed |= fill (import, &producer->phone, draft->text[OCOP_IMPORT_PHONE]);
  changed |= fill (import, &producer->representative, draft->text[OCOP_IMPORT_REPRESENTATIVE]);
  if (draft->text[OCOP_IMPORT_ADDRESS] != NULL && !is_same_text (producer->address, draft->text[OCOP_IMPORT_ADDRESS]))
    ocop_import_say (draft->remarks, _("The file has the address “%s”; it stays."), producer->address);
  if (producer->unit == 0 && draft->unit != NULL)
    {
      producer->unit = draft->unit->id;
      changed = TRUE;
    }
  producer->changed |= changed;
  if (is_new)
    ocop_import_match_add_producer (import->match, producer);

  return changed;
}

static gboolean
commit_product (OcopImportDraft *draft,
                OcopImport      *import)
{
  OcopCatalogueProduct *product = draft->product;
  gboolean is_new = product == NULL;
  gboolean changed = is_new;

  if (is_new)
    {
      product = draft->product = ocop_catalogue_add_product (import->catalogue);
      product->name = ocop_catalogue_keep (import->catalogue, draft->text[OCOP_IMPORT_NAME]);
      product->producer = draft->producer;
    }
  changed |= fill (import, &product->code, draft->text[OCOP_IMPORT_CODE]);
  if (product->set_no == 0 && draft->set != NULL)
    {
      product->set_no = draft->set->no;
      product->set_regulation = draft->set->regulation->id;
      changed = TRUE;
    }
  product->changed |= changed;
  if (changed)
    ocop_import_match_add_product (import->match, product);

  return changed;
}

static OcopCatalogueDecision *
take_decision (OcopImportDraft *draft,
               OcopImport      *import)
{
  const char *number = draft->text[OCOP_IMPORT_DECISION];
  const char *authority = draft->text[OCOP_IMPORT_AUTHORITY];
  OcopCatalogueDecision *decision;

  if (number == NULL)
    return NULL;
  decision = ocop_import_match_decision (import->match, number, draft->decided_on);
  if (decision != NULL || draft->decided_on == NULL)
    return decision;
  decision = ocop_catalogue_add_decision (import->catalogue);
  decision->number = ocop_catalogue_keep (import->catalogue, number);
  decision->issued_on = ocop_catalogue_keep (import->catalogue, draft->decided_on);
  decision->authority = ocop_catalogue_keep (import->catalogue, authority != NULL ? authority : import->authority);
  decision->changed = TRUE;
  ocop_import_match_add_decision (import->match, decision);

  return decision;
}

static OcopCatalogueRound *
take_round (OcopImport *import,
            int         year,
            int         ordinal)
{
  OcopCatalogueRound *round;

  /* A city holds few rounds: these lists are short. */
  for (guint i = 0; i < import->catalogue->rounds->len; i++)
    {
      round = import->catalogue->rounds->pdata[i];
      if (round->year == year && round->ordinal == ordinal)
        return round;
    }
  round = ocop_catalogue_add_round (import->catalogue);
  round->year = year;
  round->ordinal = ordinal;
  round->changed = TRUE;

  return round;
}

static gboolean
commit_score (OcopImportDraft          *draft,
              OcopImport               *import,
              OcopCatalogueRecognition *recognition)
{
  if (!draft->has_score || recognition->has_sheets ||
      (recognition->has_score && ocop_import_score_agrees (&draft->score, recognition->score)))
    return FALSE;
  recognition->has_score = TRUE;
  recognition->score = draft->score.value;
  recognition->illustrative = recognition->illustrative || import->columns.illustrative;

  return TRUE;
}

static gboolean
commit_rank (OcopImportDraft *draft,
             OcopImport      *import)
{
  OcopCatalogueRecognition *recognition = draft->recognition;
  OcopCatalogueDecision *decision;
  gboolean changed = recognition == NULL;

  if (draft->stars == 0)
    return FALSE;
  if (recognition == NULL)
    {
      recognition = ocop_catalogue_add_recognition (import->catalogue, draft->product);
      recognition->year = draft->year;
      recognition->kind = draft->kind;
      recognition->stars = draft->stars;
    }
  changed |= recognition->stars != draft->stars;
  recognition->stars = draft->stars;
  if (draft->kind != NULL && strcmp (recognition->kind, draft->kind) != 0)
    {
      recognition->kind = draft->kind;
      changed = TRUE;
    }
  decision = take_decision (draft, import);
  if (decision != NULL && recognition->decision != decision)
    {
      recognition->decision = decision;
      changed = TRUE;
    }
  if (draft->ordinal > 0 && recognition->round == NULL)
    {
      recognition->round = take_round (import, recognition->year, draft->ordinal);
      changed = TRUE;
    }
  changed |= fill (import, &recognition->authority, draft->text[OCOP_IMPORT_AUTHORITY]);
  changed |= fill (import, &recognition->source, draft->text[OCOP_IMPORT_SOURCE]);
  changed |= commit_score (draft, import, recognition);
  recognition->changed |= changed;

  return changed;
}

/**
 * ocop_import_draft_commit:
 * @draft: a row that is taken
 * @import: the import
 *
 * Changes the catalogue as the row says; later rows are compared with that.
 *
 * Returns: what it came to
 */
OcopImportVerdict
ocop_import_draft_commit (OcopImportDraft *draft,
                          OcopImport      *import)
{
  gboolean is_new = draft->product == NULL;
  gboolean changed = commit_producer (draft, import);

  changed |= commit_product (draft, import);
  changed |= commit_rank (draft, import);

  return is_new ? OCOP_IMPORT_ADDED : changed ? OCOP_IMPORT_MERGED : OCOP_IMPORT_UNCHANGED;
}
