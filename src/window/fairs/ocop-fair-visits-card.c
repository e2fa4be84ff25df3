/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-visits-card.h"

#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "window/fairs/ocop-fair-row.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FAIR_KEY "ocop-fair"

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (list));

  if (window != NULL)
    ocop_main_window_open_record (window, OCOP_KIND_FAIR, *(const gint64 *) g_object_get_data (G_OBJECT (row), FAIR_KEY));
}

/* How far the participation came: the last of its steps that says anything. */
static const char *
tell_end (const OcopFairVisit *visit)
{
  if (strcmp (visit->attendance, "attended") == 0)
    return visit->supported ? _("attended, supported") : _("attended at own cost");
  if (strcmp (visit->attendance, "absent") == 0)
    return visit->supported ? _("supported, but absent") : _("absent");
  if (strcmp (visit->wish, "wants") != 0)
    return ocop_field_get_choice_label (OCOP_PARTICIPATION_WISH, visit->wish);

  return ocop_field_get_choice_label (OCOP_PARTICIPATION_APPROVAL, visit->approval);
}

static GtkWidget *
make_row (const OcopFairVisit *visit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *days = ocop_fair_days_in_words (visit->starts_on, visit->ends_on);
  g_autofree char *support = ocop_text_from_money (visit->support);
  g_autofree char *revenue = ocop_text_from_money (visit->ocop_revenue);
  g_autoptr (GString) note = g_string_new (days);
  g_autofree char *said = NULL;

  g_string_append_printf (note, " · %s", visit->outside ? _("outside the city") : _("inside the city"));
  if (visit->supported)
    g_string_append_printf (note, " · %s", support);
  if (visit->n_contracts > 0)
    g_string_append_printf (note, ngettext (" · %d contract", " · %d contracts", (gulong) visit->n_contracts), visit->n_contracts);
  said = g_strdup_printf ("%s, %s, %s", visit->name, note->str, tell_end (visit));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ocop_label_new (visit->name, "strong"));
  gtk_box_append (GTK_BOX (words), ocop_label_new (note->str, "small mute"));
  gtk_box_append (GTK_BOX (box), words);
  if (visit->n_returns > 0)
    gtk_box_append (GTK_BOX (box), ocop_label_new (revenue, "small num"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (tell_end (visit), "small"));
  gtk_widget_add_css_class (box, "session-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), FAIR_KEY, g_memdup2 (&visit->fair, sizeof visit->fair), g_free);
  ocop_accessible_name (row, said);

  return row;
}

/**
 * ocop_fair_visits_card_new:
 * @visits: (element-type OcopFairVisit): participations of a producer or of a product, the latest first
 *
 * Returns: (transfer floating): them all; Enter opens the fair
 */
GtkWidget *
ocop_fair_visits_card_new (GPtrArray *visits)
{
  GtkWidget *list;

  if (visits->len == 0)
    return ocop_nothing_yet_new (_("No fair is entered that it was invited to."));
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  ocop_accessible_name (list, _("Fairs"));
  for (guint i = 0; i < visits->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (g_ptr_array_index (visits, i)));
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), NULL);

  return list;
}
