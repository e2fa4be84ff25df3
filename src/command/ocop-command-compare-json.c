/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-json.h"
#include "command/ocop-command-compare-private.h"

/* Names of the #OcopChange flags, by their bit. */
static const char *const change_words[OCOP_N_CHANGES] = {
  "code", "section", "max", "points", "stars", "cases", "story", "alternative", "wording", "zero",
};

static const char *const match_words[] = { "none", "entry", "name", "guess" };

static const char *const story_words[] = { "apart", "asks", "needs" };

/* "added", "gone", "changed" or "same", and in what. */
static void
add_change (JsonBuilder   *builder,
            gconstpointer  before,
            gconstpointer  after,
            guint          changes)
{
  ocop_json_add_text (builder, "change", before == NULL ? "added" : after == NULL ? "gone" : changes != 0 ? "changed" : "same");
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < OCOP_N_CHANGES; i++)
    if (changes & (1u << i))
      json_builder_add_string_value (builder, change_words[i]);
  json_builder_end_array (builder);
}

static void
add_set (JsonBuilder   *builder,
         const char    *name,
         const OcopSet *set)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "regulation", set->regulation->id);
  ocop_json_add_number (builder, "set", set->no);
  ocop_json_add_text (builder, "name", set->name);
  ocop_json_add_text (builder, "sector", set->sector);
  ocop_json_add_text (builder, "group", set->group);
  ocop_json_add_text (builder, "subgroup", set->subgroup);
  ocop_json_add_text (builder, "agency", set->agency);
  json_builder_set_member_name (builder, "parts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    ocop_json_add_number (builder, ocop_part_code (i), set->parts[i].max);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_section (JsonBuilder       *builder,
             const char        *name,
             const OcopSection *section)
{
  json_builder_set_member_name (builder, name);
  if (section == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "code", section->code);
  ocop_json_add_text (builder, "name", section->name);
  ocop_json_add_number (builder, "max", section->max);
  ocop_json_add_flag (builder, "choose_one", section->choose_one);
  json_builder_end_object (builder);
}

static void
add_item (JsonBuilder    *builder,
          const char     *name,
          const OcopItem *item)
{
  const OcopCriterion *criterion;

  json_builder_set_member_name (builder, name);
  if (item == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  criterion = item->criterion;
  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "code", item->code);
  ocop_json_add_text (builder, "section", item->section->code);
  ocop_json_add_text (builder, "entry", criterion->id);
  ocop_json_add_text (builder, "name", criterion->name);
  ocop_json_add_text (builder, "note", criterion->note);
  ocop_json_add_number (builder, "max", criterion->max);
  ocop_json_add_text (builder, "story", story_words[criterion->story]);
  ocop_json_add_flag (builder, "alternative", item->section->choose_one);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < criterion->n_cases; i++)
    json_builder_add_string_value (builder, criterion->cases[i].name);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "minimums");
  json_builder_begin_object (builder);
  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    {
      char key[2] = { (char) ('0' + stars), '\0' };

      if (ocop_item_floor (item, stars) > 0)
        ocop_json_add_number (builder, key, ocop_item_floor (item, stars));
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_option (JsonBuilder    *builder,
            const char     *name,
            const OcopItem *item,
            guint           place)
{
  const OcopOption *option;

  json_builder_set_member_name (builder, name);
  if (place == 0)
    {
      json_builder_add_null_value (builder);
      return;
    }
  option = &item->criterion->options[place - 1];
  json_builder_begin_object (builder);
  ocop_json_add_number (builder, "option", (int) place);
  ocop_json_add_number (builder, "points", option->points);
  if (option->stars > 0)
    ocop_json_add_number (builder, "stars", option->stars);
  if (option->case_no > 0)
    ocop_json_add_number (builder, "case", option->case_no);
  ocop_json_add_text (builder, "text", option->text);
  json_builder_end_object (builder);
}

static void
add_options (JsonBuilder          *builder,
             const OcopItemChange *change)
{
  g_autoptr (GArray) pairs = NULL;
  const OcopItem *only = change->before == NULL ? change->after : change->before;

  if (change->before != NULL && change->after != NULL)
    pairs = ocop_item_change_pair_options (change);
  json_builder_set_member_name (builder, "options");
  json_builder_begin_array (builder);
  for (guint i = 0; i < (pairs != NULL ? pairs->len : only->criterion->n_options); i++)
    {
      OcopOptionPair pair = { change->before != NULL ? i + 1 : 0, change->after != NULL ? i + 1 : 0 };

      if (pairs != NULL)
        pair = g_array_index (pairs, OcopOptionPair, i);
      json_builder_begin_object (builder);
      add_option (builder, "before", change->before, pair.before);
      add_option (builder, "after", change->after, pair.after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_knock_out (JsonBuilder        *builder,
               const char         *name,
               const OcopKnockOut *knock_out)
{
  json_builder_set_member_name (builder, name);
  if (knock_out == NULL)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  ocop_json_add_text (builder, "criterion", knock_out->code);
  ocop_json_add_flag (builder, "zero", knock_out->zero);
  ocop_json_add_text (builder, "ground", knock_out->ground);
  json_builder_end_object (builder);
}

static void
add_lists (JsonBuilder          *builder,
           const OcopComparison *comparison)
{
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->n_sections; i++)
    {
      const OcopSectionChange *own = &comparison->sections[i];

      json_builder_begin_object (builder);
      add_change (builder, own->before, own->after, own->changes);
      add_section (builder, "before", own->before);
      add_section (builder, "after", own->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "criteria");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->n_items; i++)
    {
      const OcopItemChange *own = &comparison->items[i];

      json_builder_begin_object (builder);
      ocop_json_add_text (builder, "part", ocop_part_code (own->after != NULL ? own->after->part : own->before->part));
      add_change (builder, own->before, own->after, own->changes);
      ocop_json_add_text (builder, "match", match_words[own->match]);
      add_item (builder, "before", own->before);
      add_item (builder, "after", own->after);
      add_options (builder, own);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "knock_outs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->n_knock_outs; i++)
    {
      const OcopKnockOutChange *own = &comparison->knock_outs[i];

      json_builder_begin_object (builder);
      add_change (builder, own->before, own->after, own->changes);
      ocop_json_add_text (builder, "match", own->match == OCOP_MATCH_NAME ? "ground" : match_words[own->match]);
      add_knock_out (builder, "before", own->before);
      add_knock_out (builder, "after", own->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * ocop_compare_print_json:
 *
 * Prints the whole comparison, also what stayed the same.
 */
void
ocop_compare_print_json (const OcopComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  add_set (builder, "before", comparison->before);
  add_set (builder, "after", comparison->after);
  ocop_json_add_flag (builder, "same", ocop_comparison_is_same (comparison));
  add_lists (builder, comparison);
  json_builder_end_object (builder);

  ocop_command_print_json (builder);
}
