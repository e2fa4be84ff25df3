/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-list-sums.h"

#include "base/ocop-text.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

/* Ranks that a decision is issued for. */
#define MOST_STARS 5
#define LEAST_STARS 3

static void
add_words (GtkWidget  *sums,
           const char *words,
           const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "num");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (sums), label);
}

static void
add_rank (GtkWidget *sums,
          int        rank,
          guint      n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *stars = ocop_stars_new (rank);
  g_autofree char *count = ocop_text_from_count (n);
  g_autofree char *rank_text = ocop_stars_to_text (rank);
  g_autofree char *name = g_strdup_printf ("%s: %s", rank_text, count);

  gtk_widget_set_valign (stars, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), stars);
  add_words (box, count, NULL);
  gtk_widget_set_tooltip_text (box, name);
  gtk_box_append (GTK_BOX (sums), box);
}

/**
 * ocop_list_sums_new:
 *
 * Returns: (transfer floating): an empty row of sums
 */
GtkWidget *
ocop_list_sums_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
}

static void
add_ranks (GtkWidget   *sums,
           OcopListing *listing,
           guint        total)
{
  guint unranked = total;

  for (int rank = MOST_STARS; rank >= LEAST_STARS; rank--)
    {
      guint n = ocop_listing_count_stars (listing, rank);

      if (n > 0)
        add_rank (sums, rank, n);
      unranked -= n;
    }
  if (unranked > 0)
    {
      g_autofree char *count = ocop_text_from_count (unranked);
      g_autofree char *text = g_strdup_printf (_("no rank yet %s"), count);

      add_words (sums, text, NULL);
    }
}

/**
 * ocop_list_sums_show:
 * @sums: as ocop_list_sums_new() made it
 * @listing: what is summed up: its rows as they are filtered now
 *
 * Says how many there are and, by the list, how many hold each rank or what they sum up to.
 */
void
ocop_list_sums_show (GtkWidget   *sums,
                     OcopListing *listing)
{
  OcopListFoot foot = ocop_listing_get_list (listing)->foot;
  guint total = g_list_model_get_n_items (G_LIST_MODEL (listing));
  g_autofree char *total_count = ocop_text_from_count (total);
  g_autofree char *total_text = g_strdup_printf (_("Total %s"), total_count);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (sums)) != NULL)
    gtk_box_remove (GTK_BOX (sums), child);

  add_words (sums, total_text, "strong");
  if (foot == OCOP_LIST_COUNTS_RANKS)
    add_ranks (sums, listing, total);
  /* Where no row tells of money there is nothing to sum. */
  if (foot == OCOP_LIST_SUMS_MONEY && ocop_listing_get_sum (listing) != 0)
    {
      g_autofree char *money = ocop_text_from_money (ocop_listing_get_sum (listing));
      /* Translators: a sum of money */
      g_autofree char *text = g_strdup_printf (_("together %s"), money);

      add_words (sums, text, "strong");
    }
}
