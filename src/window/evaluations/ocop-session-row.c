/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-session-row.h"

#include "base/ocop-date.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

#define SESSION_KEY "ocop-session"

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_two_lines (const char *first,
                const char *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_label (first, "small"));
  gtk_box_append (GTK_BOX (box), make_label (second, "tiny"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "mute");

  return box;
}

/* "★★★★ 3": the words of the stars are their name. */
static void
add_rank (GtkWidget *box,
          int        stars,
          int        count)
{
  g_autofree char *text = g_strdup_printf ("%d", count);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *row = ocop_stars_new (0);

  ocop_stars_set_rank (OCOP_STARS (row), stars);
  gtk_box_append (GTK_BOX (pair), row);
  gtk_box_append (GTK_BOX (pair), make_label (text, "strong"));
  gtk_box_append (GTK_BOX (box), pair);
}

static GtkWidget *
make_outcome (const OcopSessionHead *head)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (head->phase < OCOP_PHASE_CONCLUDED)
    {
      gtk_box_append (GTK_BOX (box), make_label (_("no result yet"), "tiny"));
      gtk_widget_add_css_class (gtk_widget_get_first_child (box), "mute");
      return box;
    }
  for (int stars = OCOP_MAX_STARS; stars > 0; stars--)
    if (head->ranks[stars] > 0)
      add_rank (box, stars, head->ranks[stars]);
  if (head->ranks[0] > 0)
    {
      g_autofree char *text = g_strdup_printf (_("without rank: %d"), head->ranks[0]);

      gtk_box_append (GTK_BOX (box), make_label (text, "tiny"));
    }

  return box;
}

/* Wraps the columns: name, counts, outcome, phase. */
static GtkWidget *
make_row (const char                  *title,
          const char                  *subtitle,
          gboolean                     illustrative,
          GtkWidget                   *counts,
          GtkWidget                   *outcome,
          GtkWidget                   *phase,
          const OcopSessionRowColumns *columns)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (heading), make_label (title, "strong"));
  if (illustrative)
    gtk_box_append (GTK_BOX (heading), ocop_sign_chip_illustrative ());
  gtk_box_append (GTK_BOX (names), heading);
  gtk_box_append (GTK_BOX (names), make_label (subtitle, "small"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (names), "mute");
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (end), phase);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), counts);
  gtk_box_append (GTK_BOX (box), outcome);
  gtk_box_append (GTK_BOX (box), end);
  gtk_size_group_add_widget (columns->counts, counts);
  gtk_size_group_add_widget (columns->outcome, outcome);
  gtk_size_group_add_widget (columns->phase, end);
  gtk_widget_add_css_class (box, "session-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static char *
make_subtitle (const OcopSessionHead *head)
{
  g_autofree char *day = head->held_on != NULL ? ocop_date_to_short (head->held_on) : g_strdup (_("date not set"));

  return g_strdup_printf ("%s · %s · %s", day, head->regulation->short_title, head->council_name);
}

/**
 * ocop_session_row_new:
 * @head: a session   @columns: of its list
 *
 * Returns: its row
 */
GtkWidget *
ocop_session_row_new (const OcopSessionHead       *head,
                      const OcopSessionRowColumns *columns)
{
  /* Translators: the name of a round and its year: Đợt 2 năm 2026 */
  g_autofree char *title = g_strdup_printf (_("%s of %d"), head->round_name, head->year);
  g_autofree char *subtitle = make_subtitle (head);
  g_autofree char *products = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d product", "%d products", (gulong) head->n_products),
                                               head->n_products);
  g_autofree char *members = g_strdup_printf (_("%d members with a vote · sheets %d/%d"), head->n_voters, head->n_submitted,
                                              head->n_sheets);
  const char *phase = ocop_sign_chip_phase_words (head->phase);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s, %s, %s", title, subtitle, products, members, phase);
  GtkWidget *row = make_row (title, subtitle, head->illustrative, make_two_lines (products, members), make_outcome (head),
                             ocop_sign_chip_phase (head->phase), columns);
  gint64 *session = g_new (gint64, 1);

  *session = head->session;
  g_object_set_data_full (G_OBJECT (row), SESSION_KEY, session, g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

/**
 * ocop_session_row_get_session:
 *
 * Returns: row id of the session that a row shows, 0 for the row of a round
 */
gint64
ocop_session_row_get_session (GtkListBoxRow *row)
{
  gint64 *session = g_object_get_data (G_OBJECT (row), SESSION_KEY);

  return session != NULL ? *session : 0;
}

static GtkWidget *
make_round_outcome (const OcopRoundResults *round)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (round->proposed > 0)
    add_rank (box, 5, round->proposed);
  if (round->four > 0)
    add_rank (box, 4, round->four);
  if (round->three > 0)
    add_rank (box, 3, round->three);
  if (gtk_widget_get_first_child (box) == NULL)
    {
      gtk_box_append (GTK_BOX (box), make_label (_("no result yet"), "tiny"));
      gtk_widget_add_css_class (gtk_widget_get_first_child (box), "mute");
    }

  return box;
}

/**
 * ocop_round_row_new:
 * @round: a round   @year: its year   @columns: of its list
 *
 * Returns: its row
 */
GtkWidget *
ocop_round_row_new (const OcopRoundResults      *round,
                    int                          year,
                    const OcopSessionRowColumns *columns)
{
  g_autofree char *title = g_strdup_printf (_("%s of %d"), round->name, year);
  g_autofree char *filed = round->filed >= 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d dossier filed", "%d dossiers filed",
                                                                             (gulong) round->filed),
                                                                round->filed)
                                             : g_strdup (_("number filed not known"));
  g_autofree char *refused = round->refused >= 0 ? g_strdup_printf (_("refused: %d"), round->refused) : g_strdup ("");
  g_autofree char *kinds = g_strdup_printf (_("first %d · upgrade %d · re-evaluation %d"), round->kinds[0], round->kinds[1],
                                            round->kinds[2]);
  g_autofree char *subtitle = round->note != NULL ? g_strdup_printf ("%s · %s", kinds, round->note) : g_strdup (kinds);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s, %s", title, subtitle, filed, refused);
  GtkWidget *row;

  row = make_row (title, subtitle, round->illustrative || round->made_up, make_two_lines (filed, refused),
                  make_round_outcome (round), gtk_label_new (NULL), columns);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}
