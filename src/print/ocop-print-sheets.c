/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-sheet-particulars.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CODE_DIGITS 32

/**
 * Sheet:
 * @choices: (nullable): what is ticked; %NULL on a blank sheet
 */
typedef struct
{
  const OcopSet *set;
  const int *choices;
} Sheet;

static void
add_option (Sheet               *self,
            OcopValues          *values,
            const OcopCriterion *criterion,
            guint                item,
            guint                place)
{
  OcopValues *entry = ocop_values_add (values, "options");
  const OcopOption *option = place > 0 ? &criterion->options[place - 1] : NULL;
  gboolean counts = self->choices != NULL
                    && ocop_choices_get_state (self->set, self->choices, item) == OCOP_ITEM_SCORED;

  ocop_values_take (entry, "option-points", g_strdup_printf ("%d", option != NULL ? option->points : 0));
  ocop_values_set (entry, "case-name", NULL);
  ocop_values_set (entry, "option-text", option != NULL ? option->text : NULL);
  ocop_values_take (entry, "marks", option != NULL && option->stars > 0 ? g_strnfill ((gsize) option->stars, '*') : NULL);
  ocop_values_set_flag (entry, "is-ticked", counts && self->choices[item] == (int) place);
}

/* Options in their order; where cases part them, each case's name stands above its own. */
static void
add_options (Sheet      *self,
             OcopValues *values,
             guint       item)
{
  const OcopCriterion *criterion = self->set->items[item].criterion;

  OcopValues *last;

  ocop_values_set_list (values, "options");
  for (guint i = 0; i < criterion->n_options; i++)
    {
      const OcopOption *option = &criterion->options[i];

      if (option->case_no > 0 && (i == 0 || criterion->options[i - 1].case_no != option->case_no))
        for (guint k = 0; k < criterion->n_cases; k++)
          if (criterion->cases[k].number == option->case_no)
            {
              OcopValues *entry = ocop_values_add (values, "options");

              ocop_values_set (entry, "case-name", criterion->cases[k].name);
              ocop_values_set (entry, "marks", NULL);
            }
      add_option (self, values, criterion, item, i + 1);
    }
  if (criterion->none_of_these)
    add_option (self, values, criterion, item, OCOP_NONE_OF_THESE);
  ocop_values_set_flag (values, "is-last", FALSE);
  last = g_ptr_array_index (ocop_values_get_list (values, "options"), ocop_values_get_list (values, "options")->len - 1);
  ocop_values_set_flag (last, "is-last", TRUE);
}

/* What the heading adds, and what puts a product out at this criterion. */
static char *
note_of (Sheet *self,
         guint  index)
{
  const OcopItem *item = &self->set->items[index];
  GString *note = g_string_new (item->criterion->note);

  if (item->criterion->stars_on_heading > 0)
    g_string_append_printf (note, "%s%.*s", note->len > 0 ? " " : "", item->criterion->stars_on_heading, "*****");
  for (guint i = 0; i < self->set->n_knock_outs; i++)
    if (self->set->knock_outs[i].code != NULL && ocop_knock_out_covers (&self->set->knock_outs[i], item))
      g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "", self->set->knock_outs[i].ground);

  return g_string_free (note, note->len == 0);
}

static void
add_item (Sheet      *self,
          OcopValues *section,
          guint       index)
{
  const OcopItem *item = &self->set->items[index];
  OcopValues *entry = ocop_values_add (section, "items");

  /* A heading inside the section stands above its first criterion. */
  ocop_values_take (entry, "heading", item->heading != NULL
                    && (index == item->section->first_item || self->set->items[index - 1].heading != item->heading)
                    ? g_strdup_printf ("%s. %s", item->heading->code, item->heading->name) : NULL);
  ocop_values_set (entry, "criterion-code", item->code);
  ocop_values_set (entry, "criterion", item->criterion->name);
  ocop_values_take (entry, "criterion-max", g_strdup_printf ("%d", item->criterion->max));
  ocop_values_take (entry, "criterion-note", note_of (self, index));
  ocop_values_set (entry, "points", NULL);
  if (self->choices != NULL)
    {
      gboolean other = ocop_choices_get_state (self->set, self->choices, index) == OCOP_ITEM_OTHER_CHOSEN;

      ocop_values_take (entry, "points", other ? g_strdup ("–")
                        : g_strdup_printf ("%d", ocop_choices_get_points (self->set, self->choices, index)));
    }
  add_options (self, entry, index);
}

static void
add_section (Sheet             *self,
             OcopValues        *part,
             const OcopSection *section)
{
  OcopValues *entry = ocop_values_add (part, "sections");
  gboolean alone = section->n_items == 1 && g_strcmp0 (section->code, self->set->items[section->first_item].code) == 0;

  ocop_values_set (entry, "section-code", section->code);
  ocop_values_take (entry, "section", alone ? NULL : ocop_text_upper (section->name));
  ocop_values_take (entry, "section-max", g_strdup_printf ("%d", section->max));
  ocop_values_set_flag (entry, "choose-one", section->choose_one);
  ocop_values_set_list (entry, "items");
  for (guint i = 0; i < section->n_items; i++)
    add_item (self, entry, section->first_item + i);
}

static void
add_parts (Sheet      *self,
           OcopValues *values)
{
  OcopSheetScore score = self->choices != NULL ? ocop_choices_score (self->set, self->choices) : (OcopSheetScore){ 0 };

  ocop_values_set_list (values, "parts");
  for (guint i = 0; i < OCOP_N_PARTS; i++)
    {
      const OcopPart *part = &self->set->parts[i];
      OcopValues *entry = ocop_values_add (values, "parts");

      ocop_values_set (entry, "part-code", part->code);
      ocop_values_take (entry, "part", ocop_text_upper (part->name));
      ocop_values_take (entry, "part-max", g_strdup_printf ("%d", part->max));
      ocop_values_take (entry, "part-points", self->choices != NULL ? g_strdup_printf ("%d", score.parts[i]) : NULL);
      ocop_values_set_list (entry, "sections");
      for (guint k = 0; k < part->n_sections; k++)
        add_section (self, entry, &self->set->sections[part->first_section + k]);
    }
  ocop_values_take (values, "total", self->choices != NULL ? g_strdup_printf ("%d", score.total) : NULL);
}

/* Grounds that concern the whole product have a box each. */
static void
add_grounds (Sheet      *self,
             OcopValues *values,
             const char *proposed)
{
  ocop_values_set_list (values, "grounds");
  for (guint i = 0; i < self->set->n_knock_outs; i++)
    if (self->set->knock_outs[i].code == NULL)
      {
        OcopValues *entry = ocop_values_add (values, "grounds");

        ocop_values_set (entry, "ground", self->set->knock_outs[i].ground);
        ocop_values_set_flag (entry, "is-ticked", g_strcmp0 (proposed, self->set->knock_outs[i].ground) == 0);
      }
}

/* What only a submitted sheet has. */
static gboolean
add_submission (OcopPrint                *self,
                OcopValues               *values,
                const OcopSessionProduct *product,
                const OcopCouncilSheet   *sheet,
                GError                  **error)
{
  g_auto (OcopSheetParticulars) particulars = { 0 };
  g_autofree char *digest = NULL;
  g_autofree char *start = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (!ocop_sheet_particulars_load (self->db, sheet->id, &particulars, error))
    return FALSE;
  digest = ocop_session_sheets_digest (self->sheets, product, sheet);
  start = g_strndup (digest, CODE_DIGITS);
  utc = g_date_time_new_from_iso8601 (particulars.submitted_at, NULL);
  local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  ocop_values_take (values, "digest", ocop_words_digest (start));
  ocop_values_take (values, "submitted-at", local != NULL ? g_date_time_format (local, "%H:%M ngày %d/%m/%Y") : NULL);
  ocop_values_set (values, "entered-by", sheet->entered_by);
  ocop_values_set (values, "checked-by", sheet->checked_by);
  ocop_values_set (values, "opinion", particulars.opinion);
  ocop_values_set (values, "knock-out-reason", particulars.knock_out_reason);

  return TRUE;
}

static gboolean
print_sheet (OcopPrint                *self,
             const OcopSessionProduct *product,
             const OcopResultLine     *line,
             const OcopCouncilSheet   *sheet,
             GError                  **error)
{
  Sheet made = { .set = product->set, .choices = sheet != NULL && sheet->knock_out == NULL ? sheet->choices : NULL };
  guint member = sheet != NULL ? sheet->member : (guint) self->member;
  g_autoptr (OcopValues) values = ocop_values_new ();
  const char *office = NULL;

  if (!ocop_print_add_session (self, values, error))
    return FALSE;
  ocop_print_add_product (self, values, line);
  if (sheet != NULL || self->member >= 0)
    office = ((const OcopSessionVoter *) g_ptr_array_index (self->sheets->voters, member))->office;
  ocop_values_set (values, "office", office);
  ocop_values_set_flag (values, "is-filled", sheet != NULL);
  ocop_values_set_flag (values, "knocked-sheet", sheet != NULL && sheet->knock_out != NULL);
  ocop_values_take (values, "turn", g_strdup_printf ("%d", sheet != NULL ? sheet->turn : product->turn));
  ocop_values_set (values, "digest", NULL);
  ocop_values_set (values, "submitted-at", NULL);
  ocop_values_set (values, "entered-by", NULL);
  ocop_values_set (values, "checked-by", NULL);
  ocop_values_set (values, "opinion", NULL);
  ocop_values_set (values, "knock-out-reason", NULL);
  if (sheet != NULL && !add_submission (self, values, product, sheet, error))
    return FALSE;
  add_grounds (&made, values, sheet != NULL ? sheet->knock_out : NULL);
  add_parts (&made, values);

  return ocop_print_emit (self, values, error);
}

static gboolean
check_member (OcopPrint  *self,
              GError    **error)
{
  if (!ocop_print_need_session (self, error))
    return FALSE;
  if (self->member >= (int) self->sheets->voters->len)
    return ocop_fail (error, OCOP_ERROR_USAGE, _("The council has %u voting members, so there is no member %d. Nothing was printed."),
                      self->sheets->voters->len, self->member + 1);

  return TRUE;
}

/* Nothing is known of the product: every field is a line to write on. */
static void
add_no_product (OcopValues    *values,
                const OcopSet *set)
{
  static const char *const names[] = { "position", "product", "producer", "code", "address", "phone", "kind", "turn", "office",
                                       "digest", "submitted-at", "entered-by", "checked-by", "opinion", "knock-out-reason",
                                       "is-filled", "knocked-sheet" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    ocop_values_set (values, names[i], NULL);
  ocop_values_take (values, "set-no", g_strdup_printf ("%d", set->no));
  ocop_values_set (values, "set-name", set->name);
  ocop_values_set (values, "sector", set->sector);
  ocop_values_set (values, "group", set->group);
}

/**
 * ocop_print_sheet_forms:
 *
 * Score sheets without a product, one for each criteria set that the session uses.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_sheet_forms (OcopPrint  *self,
                        GError    **error)
{
  g_autoptr (GHashTable) printed = g_hash_table_new (NULL, NULL);

  if (!ocop_print_need_session (self, error))
    return FALSE;
  for (guint i = 0; i < self->sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (self->sheets->products, i);
      Sheet made = { .set = product->set };
      g_autoptr (OcopValues) values = NULL;

      if (!ocop_print_wants (self, product->product) || !g_hash_table_add (printed, (gpointer) product->set))
        continue;
      values = ocop_values_new ();
      if (!ocop_print_add_session (self, values, error))
        return FALSE;
      add_no_product (values, product->set);
      add_grounds (&made, values, NULL);
      add_parts (&made, values);
      if (!ocop_print_emit (self, values, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_print_blank_sheets:
 *
 * Score sheets to be filled in by hand: one a product, with what is known of it.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_blank_sheets (OcopPrint  *self,
                         GError    **error)
{
  if (!check_member (self, error))
    return FALSE;
  for (guint i = 0; i < self->sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (self->sheets->products, i);

      if (ocop_print_wants (self, product->product)
          && !print_sheet (self, product, g_ptr_array_index (self->results->lines, i), NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * ocop_print_filled_sheets:
 *
 * All submitted score sheets, by product, turn and member. An unfinished one is not printed as filled.
 *
 * Returns: whether all were made and taken
 */
gboolean
ocop_print_filled_sheets (OcopPrint  *self,
                          GError    **error)
{
  if (!check_member (self, error))
    return FALSE;
  for (guint i = 0; i < self->sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (self->sheets->products, i);

      for (guint k = 0; ocop_print_wants (self, product->product) && k < product->sheets->len; k++)
        {
          const OcopCouncilSheet *sheet = g_ptr_array_index (product->sheets, k);

          if (sheet->submitted && (self->member < 0 || sheet->member == (guint) self->member)
              && !print_sheet (self, product, g_ptr_array_index (self->results->lines, i), sheet, error))
            return FALSE;
        }
    }

  return TRUE;
}
