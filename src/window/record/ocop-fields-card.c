/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-fields-card.h"

#include "model/ocop-record-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static gboolean
is_elsewhere (const guint *elsewhere,
              guint        field)
{
  for (; *elsewhere != 0; elsewhere++)
    if (*elsewhere == field)
      return TRUE;

  return FALSE;
}

static void
add_unknown (GString    *unknown,
             const char *label)
{
  g_autofree char *lower = g_utf8_strdown (label, -1);

  g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? ", " : "", lower);
}

/**
 * ocop_fields_card_new:
 * @record: a record
 * @db: a connection, for the names of what it refers to
 * @elsewhere: fields that the page shows at another place, ending with 0
 *
 * Every described field that holds something, so that a new field of the description is shown by itself; those that hold
 * nothing are named in one quiet line.
 *
 * Returns: (transfer floating): the profile
 */
GtkWidget *
ocop_fields_card_new (OcopRecord  *record,
                      OcopDb      *db,
                      const guint *elsewhere)
{
  const OcopEntity *entity = ocop_record_get_entity (record);
  GtkWidget *card = ocop_card_new (_("Profile"), NULL);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (entity->kind) + i;
      g_autofree char *value = NULL;

      if (is_elsewhere (elsewhere, field))
        continue;
      value = ocop_record_in_words (record, db, field);
      ocop_facts_grid_add (grid, _(entity->fields[i].label), value);
      if (value == NULL)
        add_unknown (unknown, _(entity->fields[i].label));
    }
  gtk_box_append (GTK_BOX (card), grid);
  if (unknown->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("Not entered yet: %s."), unknown->str);

      gtk_box_append (GTK_BOX (card), ocop_label_new (text, "small mute"));
    }

  return card;
}
