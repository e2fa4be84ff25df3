/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command-compare-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As wide as fits on A4, upright, in a fixed-width type. */
#define WIDTH 100

/* Prints @lead and then @text, broken between words, its later lines as far to the right as @indent. */
static void
print_wrapped (const char *lead,
               glong       indent,
               const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (lead);
  gboolean fresh = TRUE;

  while (g_utf8_strlen (line->str, -1) < indent)
    g_string_append_c (line, ' ');
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!fresh && g_utf8_strlen (line->str, -1) + 1 + g_utf8_strlen (words[i], -1) > WIDTH)
        {
          g_print ("%s\n", line->str);
          g_string_printf (line, "%*s", (int) indent, "");
          fresh = TRUE;
        }
      if (!fresh)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
      fresh = FALSE;
    }
  g_print ("%s\n", line->str);
}

/* A heading with its sentences below. @code: (nullable) */
static void
print_entry (const char *code,
             const char *heading,
             GPtrArray  *sentences,
             int         width)
{
  g_autofree char *lead = g_strdup_printf ("  %s", code != NULL ? code : "");

  print_wrapped (lead, width + 4, heading);
  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *bullet = g_strdup_printf ("%*s– ", width + 4, "");

      print_wrapped (bullet, width + 6, sentences->pdata[i]);
    }
}

static int
code_width (const OcopComparison *comparison)
{
  glong width = 2;

  for (guint i = 0; i < comparison->before->n_items; i++)
    width = MAX (width, g_utf8_strlen (comparison->before->items[i].code, -1));
  for (guint i = 0; i < comparison->after->n_items; i++)
    width = MAX (width, g_utf8_strlen (comparison->after->items[i].code, -1));

  return (int) width;
}

static void
print_item (const OcopItemChange *change,
            int                   width)
{
  const OcopItem *own = change->after != NULL ? change->after : change->before;
  g_autoptr (GPtrArray) sentences = ocop_item_change_explain (change);
  g_autoptr (GString) heading = g_string_new (own->criterion->name);

  if (sentences->len == 0)
    return;
  if (change->changes & OCOP_CHANGE_CODE)
    g_string_append_printf (heading, _(" (before: %s)"), change->before->code);
  if (change->after == NULL)
    g_string_prepend (heading, _("[before] "));
  if (change->match == OCOP_MATCH_GUESS)
    g_ptr_array_insert (sentences, 0,
                        g_strdup_printf (_("a guess, because both read alike: it was %s “%s”; please check"),
                                         change->before->code, change->before->criterion->name));
  print_entry (own->code, heading->str, sentences, width);
}

static void
print_section (const OcopSectionChange *change,
               int                      width)
{
  const OcopSection *own = change->after != NULL ? change->after : change->before;
  g_autoptr (GPtrArray) sentences = ocop_section_change_explain (change);
  g_autofree char *heading = NULL;

  if (sentences->len == 0 && !(change->changes & OCOP_CHANGE_CODE))
    return;
  if (change->changes & OCOP_CHANGE_CODE)
    g_ptr_array_insert (sentences, 0, g_strdup_printf (_("before: section %s"), change->before->code));
  heading = g_strdup_printf (_("Section: %s"), own->name);
  print_entry (own->code, heading, sentences, width);
}

/* Whether nothing is to be said about a section and what stands in it. */
static gboolean
is_section_same (const OcopComparison    *comparison,
                 const OcopSectionChange *change)
{
  if (change->before == NULL || change->after == NULL || change->changes != 0)
    return FALSE;
  for (guint i = change->first_item; i < change->first_item + change->n_items; i++)
    {
      const OcopItemChange *own = &comparison->items[i];

      if (own->before == NULL || own->after == NULL || (own->changes & ~(guint) OCOP_CHANGE_CODE) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
print_sections (const OcopComparison *comparison,
                int                   width)
{
  guint printed = OCOP_N_PARTS;

  for (guint s = 0; s < comparison->n_sections; s++)
    {
      const OcopSectionChange *own = &comparison->sections[s];
      guint part = own->after != NULL ? ocop_section_part (comparison->after, own->after)
                                      : ocop_section_part (comparison->before, own->before);

      if (is_section_same (comparison, own))
        continue;
      if (part != printed)
        {
          g_print ("\n");
          g_print (_("Part %s: %s\n"), ocop_part_code (part), comparison->after->parts[part].name);
        }
      printed = part;
      print_section (own, width);
      for (guint i = own->first_item; i < own->first_item + own->n_items; i++)
        print_item (&comparison->items[i], width);
    }
}

static void
print_knock_outs (const OcopComparison *comparison,
                  int                   width)
{
  gboolean any = FALSE;

  for (guint i = 0; i < comparison->n_knock_outs; i++)
    {
      const OcopKnockOutChange *own = &comparison->knock_outs[i];
      const OcopKnockOut *knock_out = own->after != NULL ? own->after : own->before;
      g_autoptr (GPtrArray) sentences = ocop_knock_out_change_explain (own);

      if (sentences->len == 0)
        continue;
      if (!any)
        g_print ("\n%s\n", _("Grounds for putting a product out"));
      any = TRUE;
      if (own->match == OCOP_MATCH_GUESS)
        g_ptr_array_add (sentences, g_strdup (_("a guess, because both read alike; please check")));
      for (guint s = 0; s < sentences->len; s++)
        {
          g_autofree char *lead = g_strdup_printf ("  %s", s > 0 || knock_out->code == NULL ? "" : knock_out->code);

          print_wrapped (lead, width + 4, sentences->pdata[s]);
        }
    }
}

/* Criteria of which nothing changed but the code, and those of which nothing did at all. */
static void
print_rest (const OcopComparison *comparison)
{
  g_autoptr (GString) renumbered = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);

  for (guint i = 0; i < comparison->n_items; i++)
    {
      const OcopItemChange *own = &comparison->items[i];

      if (own->before == NULL || own->after == NULL)
        continue;
      if (own->changes == OCOP_CHANGE_CODE)
        g_string_append_printf (renumbered, "%s%s\u00a0→\u00a0%s", renumbered->len > 0 ? ", " : "", own->before->code,
                                own->after->code);
      if (own->changes == 0)
        g_string_append_printf (same, "%s%s", same->len > 0 ? ", " : "", own->after->code);
    }
  if (renumbered->len + same->len > 0)
    g_print ("\n");
  if (renumbered->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Only another code: %s"), renumbered->str);

      print_wrapped ("", 0, text);
    }
  if (same->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Unchanged: %s"), same->str);

      print_wrapped ("", 0, text);
    }
}

static void
print_sum (const OcopComparison *comparison)
{
  guint added = 0, gone = 0, changed = 0, guesses = 0;

  for (guint i = 0; i < comparison->n_items; i++)
    {
      const OcopItemChange *own = &comparison->items[i];

      added += own->before == NULL;
      gone += own->after == NULL;
      changed += (own->changes & ~(guint) OCOP_CHANGE_CODE) != 0;
      guesses += own->match == OCOP_MATCH_GUESS;
    }
  g_print (_("Criteria: %u before, %u after; changed: %u, new: %u, gone: %u, pairs that are guesses: %u\n"),
           comparison->before->n_items, comparison->after->n_items, changed, added, gone, guesses);
}

/**
 * ocop_compare_print_words:
 *
 * Prints what changed, in the order of the newer set.
 */
void
ocop_compare_print_words (const OcopComparison *comparison)
{
  const OcopSet *before = comparison->before;
  const OcopSet *after = comparison->after;
  g_autoptr (GPtrArray) frame = ocop_comparison_explain_frame (comparison);
  int width = code_width (comparison);

  g_print (_("Before: %s, set %d: %s\n"), before->regulation->id, before->no, before->name);
  g_print (_("After:  %s, set %d: %s\n"), after->regulation->id, after->no, after->name);
  if (ocop_comparison_is_same (comparison))
    {
      g_print (_("Nothing changed.\n"));
      return;
    }

  print_sum (comparison);
  if (frame->len > 0)
    g_print ("\n%s\n", _("The set"));
  for (guint i = 0; i < frame->len; i++)
    print_wrapped ("  – ", 4, frame->pdata[i]);
  print_sections (comparison, width);
  print_knock_outs (comparison, width);
  print_rest (comparison);
}
