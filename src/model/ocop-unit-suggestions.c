/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-unit-suggestions.h"

#include "base/ocop-collation.h"
#include "base/ocop-text.h"
#include "model/ocop-names.h"
#include "model/ocop-search.h"

#include <string.h>

/* How well a unit fits, the best first. */
typedef enum
{
  IS_NAME,
  BEGINS_NAME,
  WORDS_OF_NAME,
  WORDS_OF_LABEL,
  WITHIN_NAME,
  NOT_AT_ALL,
} Fit;

typedef struct
{
  const OcopUnit *unit;
  char *label;
  Fit fit;
  GBytes *key;
} Candidate;

/* What was typed, in the forms in which it is compared. */
typedef struct
{
  const char *kind; /* (nullable) that it begins with */
  char *name;       /* without its kind */
  GPtrArray *name_words;
  GPtrArray *words;
} Typed;

static void
suggestion_free (gpointer data)
{
  OcopUnitSuggestion *suggestion = data;

  g_free (suggestion->label);
  g_free (suggestion);
}

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->label);
  g_bytes_unref (candidate->key);
}

/**
 * ocop_unit_get_label:
 * @unit: a unit
 * @date: ISO date
 *
 * Returns: (transfer full): its full name with the district it lies in on @date, "Phường Hòa An, quận Cẩm Lệ"
 */
char *
ocop_unit_get_label (const OcopUnit *unit,
                     const char     *date)
{
  g_autofree char *name = ocop_unit_get_full_name (unit);
  g_autofree char *district = NULL;
  g_autofree char *rest = NULL;

  if (unit->parent == NULL || !ocop_unit_is_district (unit->parent) || !ocop_unit_stands_on (unit->parent, date))
    return g_steal_pointer (&name);
  district = ocop_unit_get_full_name (unit->parent);
  rest = g_utf8_substring (district, 1, -1);

  return g_strdup_printf ("%s, %c%s", name, g_ascii_tolower (*district), rest);
}

static Fit
fit_of (const Typed    *typed,
        const OcopUnit *unit,
        const char     *label)
{
  g_autofree char *name = ocop_name_key_of_unit (unit->name);
  g_autofree char *folded = ocop_text_fold (label);
  gboolean of_kind = typed->kind == NULL || strcmp (typed->kind, unit->kind) == 0;

  if (of_kind && strcmp (name, typed->name) == 0)
    return IS_NAME;
  if (of_kind && g_str_has_prefix (name, typed->name))
    return BEGINS_NAME;
  if (of_kind && ocop_search_has_words (name, typed->name_words))
    return WORDS_OF_NAME;
  if (ocop_search_has_words (folded, typed->words))
    return WORDS_OF_LABEL;
  if (of_kind && strstr (name, typed->name) != NULL)
    return WITHIN_NAME;

  return NOT_AT_ALL;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;
  int district = ocop_unit_is_district (first->unit) - ocop_unit_is_district (second->unit);

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;
  if (district != 0)
    return district;
  district = g_bytes_compare (first->key, second->key);

  return district != 0 ? district : strcmp (first->label, second->label);
}

/**
 * ocop_unit_map_suggest:
 * @map: units
 * @text: (nullable): any part of a name, with or without tones, kind and district: "hoa an", "p. hòa an cẩm lệ"
 * @date: ISO date on which the unit must stand
 * @most: how many are wanted
 *
 * Communes, wards and districts that may be meant; the city is none. Nothing typed suggests all.
 *
 * Returns: (transfer full) (element-type OcopUnitSuggestion): the best first; the units are the map's
 */
GPtrArray *
ocop_unit_map_suggest (const OcopUnitMap *map,
                       const char        *text,
                       const char        *date,
                       guint              most)
{
  const GPtrArray *units = ocop_unit_map_get_all (map);
  GPtrArray *suggestions = g_ptr_array_new_with_free_func (suggestion_free);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *name = ocop_name_key_of_unit (text != NULL ? text : "");
  g_autoptr (GPtrArray) name_words = ocop_search_split (name);
  g_autoptr (GPtrArray) words = ocop_search_split (text);
  const Typed typed = { ocop_name_kind_of_unit (text != NULL ? text : ""), name, name_words, words };

  g_array_set_clear_func (candidates, clear_candidate);
  for (guint i = 0; i < units->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (units, i);
      g_autofree char *label = NULL;
      Candidate candidate;

      if (strcmp (unit->kind, "city") == 0 || !ocop_unit_stands_on (unit, date))
        continue;
      label = ocop_unit_get_label (unit, date);
      candidate.fit = fit_of (&typed, unit, label);
      if (candidate.fit == NOT_AT_ALL)
        continue;
      candidate.unit = unit;
      candidate.label = g_steal_pointer (&label);
      candidate.key = ocop_collation_key (unit->name);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, most); i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      OcopUnitSuggestion *suggestion = g_new0 (OcopUnitSuggestion, 1);

      suggestion->unit = candidate->unit;
      suggestion->label = g_steal_pointer (&candidate->label);
      g_ptr_array_add (suggestions, suggestion);
    }

  return suggestions;
}
