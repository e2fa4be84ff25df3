/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-council-words.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-name.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

#define COUNCIL_KEY "ocop-council"

/**
 * ocop_council_words_decision:
 *
 * Returns: (transfer full): the decision that founded it, or that none is recorded
 */
char *
ocop_council_words_decision (const OcopCouncil *council)
{
  g_autofree char *day = council->decided_on != NULL ? ocop_date_to_short (council->decided_on) : NULL;

  return day != NULL ? g_strdup_printf (_("%s of %s"), council->decision, day) : g_strdup (_("decision not recorded yet"));
}

/**
 * ocop_council_words_unit:
 *
 * Returns: (transfer full) (nullable): whose council it is
 */
char *
ocop_council_words_unit (const OcopCouncil *council,
                         OcopDb            *db)
{
  g_autofree char *day = g_strdup_printf ("%d-12-31", council->year);

  return council->unit != 0 ? ocop_record_get_caption (db, OCOP_KIND_UNIT, council->unit, day) : NULL;
}

/**
 * ocop_council_words_missing:
 * @council: a council   @seats: who belongs to it
 *
 * Returns: (transfer full) (nullable): a sentence on what it lacks, %NULL if nothing
 */
char *
ocop_council_words_missing (const OcopCouncil *council,
                            GPtrArray         *seats)
{
  g_autoptr (GPtrArray) missing = ocop_council_list_missing (council, seats);
  g_autofree char *list = NULL;

  if (missing->len == 0)
    return NULL;
  g_ptr_array_add (missing, NULL);
  list = g_strjoinv (", ", (char **) missing->pdata);

  return g_strdup_printf (_("Not among its members yet: %s."), list);
}

/**
 * ocop_council_row_new:
 * @council: a council
 *
 * Returns: its row in the list of councils
 */
GtkWidget *
ocop_council_row_new (const OcopCouncil *council)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *counts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *level = ocop_field_get_choice_label (OCOP_COUNCIL_LEVEL, council->level);
  g_autofree char *decision = ocop_council_words_decision (council);
  g_autofree char *title = g_strdup_printf ("%s · %d", council->name, council->year);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", level, decision);
  g_autofree char *members = g_strdup_printf (_("%d members, %d with a vote"), council->n_members, council->n_voters);
  g_autofree char *sessions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d session", "%d sessions", (gulong) council->n_sessions),
                                               council->n_sessions);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s, %s", title, subtitle, members, sessions);
  gint64 *id = g_new (gint64, 1);

  *id = council->council;
  g_object_set_data_full (G_OBJECT (row), COUNCIL_KEY, id, g_free);
  gtk_box_append (GTK_BOX (names), ocop_label_new (title, "strong"));
  gtk_box_append (GTK_BOX (names), ocop_label_new (subtitle, "small mute"));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (counts), ocop_label_new (members, "small"));
  gtk_box_append (GTK_BOX (counts), ocop_label_new (sessions, "tiny mute"));
  gtk_widget_set_valign (counts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), counts);
  gtk_widget_add_css_class (box, "session-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

/**
 * ocop_council_row_get:
 *
 * Returns: row id of the council that a row shows
 */
gint64
ocop_council_row_get (GtkListBoxRow *row)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (row), COUNCIL_KEY);
}
