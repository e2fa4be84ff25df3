/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The made regulation of these tests, whole or with one place changed. */
#pragma once

#include "regulation/ocop-regulation-loader.h"
#include "regulation/ocop-scoring.h"

#include <string.h>

static inline char *
small_text (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("OCOP_SOURCE_ROOT"), "tests", "regulation", "fixtures", "small.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The text with the first @from, which must be there, replaced. */
static inline char *
small_text_with (const char *from,
                 const char *to)
{
  g_autofree char *whole = small_text ();
  GString *text = g_string_new (whole);

  if (g_string_replace (text, from, to, 1) == 0)
    g_error ("the small regulation has no “%s”", from);

  return g_string_free (text, FALSE);
}

static inline OcopRegulation *
small_load (const char *text)
{
  g_autoptr (GError) error = NULL;
  OcopRegulation *regulation = ocop_regulation_load (text, -1, &error);

  g_assert_no_error (error);
  return regulation;
}

static inline OcopRegulation *
small_regulation (void)
{
  g_autofree char *text = small_text ();

  return small_load (text);
}

static inline void
choose (const OcopSet *set,
        int           *choices,
        const char    *code,
        int            choice)
{
  const OcopItem *item = ocop_set_find_item (set, code);

  g_assert_nonnull (item);
  choices[ocop_item_index (set, item)] = choice;
}

/* A finished sheet of set 1: the last option everywhere, and of the alternatives the first. */
static inline int *
full_sheet (const OcopSet *set)
{
  int *choices = ocop_choices_new (set);

  for (guint i = 0; i < set->n_items; i++)
    if (!set->items[i].section->choose_one || set->items[i].section->first_item == i)
      choices[i] = (int) set->items[i].criterion->n_options;

  return choices;
}
