/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/producers/ocop-producer-sections.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "window/ocop-stars.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_producer_profile_new:
 * @facts: everything of the producer
 * @db: a connection, for the names of what it refers to
 *
 * Returns: (transfer floating): what is known of the producer
 */
GtkWidget *
ocop_producer_profile_new (const OcopProducerFacts *facts,
                           OcopDb                  *db)
{
  static const guint elsewhere[] = { OCOP_PRODUCER_NAME, 0 };

  return ocop_fields_card_new (facts->record, db, elsewhere);
}

typedef struct
{
  OcopProductChosen chosen;
  gpointer data;
  GArray *ids;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_array_unref (choice->ids);
  g_free (choice);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       data)
{
  Choice *choice = data;

  choice->chosen (g_array_index (choice->ids, gint64, gtk_list_box_row_get_index (row)), choice->data);
}

static GtkWidget *
make_product (const OcopProductFacts *facts)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chip = ocop_certificate_chip_new (&facts->certificate);
  const char *name = ocop_record_get_text (facts->record, OCOP_PRODUCT_NAME);
  const char *code = ocop_record_get_text (facts->record, OCOP_PRODUCT_CODE);
  g_autofree char *day = facts->certificate.expires_on != NULL ? ocop_date_to_short (facts->certificate.expires_on) : NULL;
  g_autofree char *note = day != NULL ? g_strdup_printf (_("%s · recognised until %s"), code != NULL ? code : _("no code"), day)
                                      : g_strdup (code != NULL ? code : _("no code"));
  g_autofree char *rank = facts->standing != NULL ? ocop_rank_in_words (facts->standing->stars, facts->standing->proposed)
                                                  : g_strdup (_("No rank on this day"));
  g_autofree char *said = g_strdup_printf ("%s, %s, %s", name, rank, note);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ocop_label_new (name, "strong"));
  gtk_box_append (GTK_BOX (words), ocop_label_new (note, "small mute"));
  gtk_box_append (GTK_BOX (box), words);
  if (facts->score != NULL)
    gtk_box_append (GTK_BOX (box), ocop_label_new (facts->score, "num strong"));
  if (facts->standing != NULL)
    gtk_box_append (GTK_BOX (box), ocop_stars_new (facts->standing->stars));
  else
    gtk_box_append (GTK_BOX (box), ocop_label_new (rank, "small mute"));
  if (chip != NULL)
    {
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), chip);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return row;
}

/**
 * ocop_producer_products_new:
 * @facts: everything of the producer
 * @chosen: called with the product that is to be opened
 * @data: of @chosen
 *
 * Returns: (transfer floating): its products with rank, score and end of the recognition
 */
GtkWidget *
ocop_producer_products_new (const OcopProducerFacts *facts,
                            OcopProductChosen        chosen,
                            gpointer                 data)
{
  GtkWidget *list = gtk_list_box_new ();
  Choice *choice;

  if (facts->products->len == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      return ocop_nothing_yet_new (_("No product of this producer is in the file."));
    }
  choice = g_new0 (Choice, 1);
  choice->chosen = chosen;
  choice->data = data;
  choice->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Products"), -1);
  for (guint i = 0; i < facts->products->len; i++)
    {
      const OcopProductFacts *product = g_ptr_array_index (facts->products, i);
      gint64 id = ocop_record_get_id (product->record);

      g_array_append_val (choice->ids, id);
      gtk_list_box_append (GTK_LIST_BOX (list), make_product (product));
    }
  g_signal_connect_data (list, "row-activated", G_CALLBACK (row_activated_cb), choice, choice_free, 0);

  return list;
}

guint
ocop_producer_count_evaluations (const OcopProducerFacts *facts)
{
  guint n = 0;

  for (guint i = 0; i < facts->products->len; i++)
    n += ((OcopProductFacts *) g_ptr_array_index (facts->products, i))->evaluations->len;

  return n;
}

/**
 * ocop_producer_evaluations_new:
 * @facts: everything of the producer
 *
 * Returns: (transfer floating): the hearings of its products, by product
 */
GtkWidget *
ocop_producer_evaluations_new (const OcopProducerFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < facts->products->len; i++)
    {
      const OcopProductFacts *product = g_ptr_array_index (facts->products, i);
      GtkWidget *card;

      if (product->evaluations->len == 0)
        continue;
      card = ocop_card_new (ocop_record_get_text (product->record, OCOP_PRODUCT_NAME), NULL);
      for (guint k = 0; k < product->evaluations->len; k++)
        gtk_box_append (GTK_BOX (card), ocop_evaluation_line_new (g_ptr_array_index (product->evaluations, k)));
      gtk_box_append (GTK_BOX (box), card);
    }
  if (ocop_producer_count_evaluations (facts) == 0)
    gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (_("No council has heard a product of this producer.")));

  return box;
}
