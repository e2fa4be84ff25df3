/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-entry.h"

G_BEGIN_DECLS

/**
 * OcopFormRow:
 * @field: field constant of what is entered
 * @hint: (nullable): marked for translation: what is expected, where the label does not say it
 * @label: (nullable): marked for translation, where the description's own label is not enough
 * @make: (nullable): makes the entry, where the field's type does not say which
 */
typedef struct
{
  guint field;
  const char *hint;
  const char *label;
  OcopEntry *(*make) (OcopWorkspace *workspace,
                      guint          field);
} OcopFormRow;

/**
 * OcopFormSection:
 * @title: marked for translation
 * @rows: (array length=n_rows): its rows
 *
 * A table of sections, ending with an empty one, is all that a form needs besides the description of the kind.
 */
typedef struct
{
  const char *title;
  const OcopFormRow *rows;
  guint n_rows;
} OcopFormSection;

#define OCOP_FORM_SECTION(words, table) { .title = words, .rows = table, .n_rows = G_N_ELEMENTS (table) }

G_END_DECLS
