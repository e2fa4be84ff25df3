/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-panel.h"

#include "model/ocop-kinds.h"
#include "model/ocop-producer-facts.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

/* A producer with more products than this has them on its page. */
#define MOST_PRODUCTS 12

static void
add_products (OcopSidePanel           *panel,
              const OcopProducerFacts *facts)
{
  guint n = facts->products->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u product", "%u products", n), n);

  ocop_side_panel_add_section (panel, title, NULL);
  for (guint i = 0; i < MIN (n, MOST_PRODUCTS); i++)
    {
      const OcopProductFacts *product = g_ptr_array_index (facts->products, i);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *name = gtk_label_new (ocop_record_get_text (product->record, OCOP_PRODUCT_NAME));
      GtkWidget *stars = ocop_stars_new (product->standing != NULL ? product->standing->stars : 0);

      gtk_label_set_xalign (GTK_LABEL (name), 0);
      gtk_label_set_wrap (GTK_LABEL (name), TRUE);
      gtk_widget_add_css_class (name, "small");
      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_set_valign (stars, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), name);
      gtk_box_append (GTK_BOX (row), stars);
      ocop_side_panel_add (panel, row);
    }
  if (n > MOST_PRODUCTS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more on its page", "and %u more on its page", n - MOST_PRODUCTS),
                                               n - MOST_PRODUCTS);
      GtkWidget *label = gtk_label_new (more);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "mute");
      ocop_side_panel_add (panel, label);
    }
}

/**
 * ocop_producer_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a producer
 *
 * Tells of the producer where it is, whom to ask, and what it makes.
 */
void
ocop_producer_panel_fill (OcopSidePanel *panel,
                          OcopWorkspace *workspace,
                          gint64         id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProducerFacts) facts = ocop_producer_facts_load (ocop_workspace_get_db (workspace), id,
                                                                  ocop_workspace_get_as_of (workspace), &error);

  if (facts == NULL)
    {
      ocop_side_panel_set_title (panel, _("Nothing can be told of it"), error->message);
      return;
    }
  ocop_side_panel_set_title (panel, ocop_record_get_text (facts->record, OCOP_PRODUCER_NAME),
                             ocop_field_get_choice_label (OCOP_PRODUCER_TYPE, ocop_record_get_text (facts->record, OCOP_PRODUCER_TYPE)));
  ocop_side_panel_add_fact (panel, _("Address"), ocop_record_get_text (facts->record, OCOP_PRODUCER_ADDRESS), NULL);
  ocop_side_panel_add_fact (panel, _("Area"), facts->place, NULL);
  ocop_side_panel_add_fact (panel, _("Telephone"), ocop_record_get_text (facts->record, OCOP_PRODUCER_PHONE), NULL);
  ocop_side_panel_add_fact (panel, _("E-mail"), ocop_record_get_text (facts->record, OCOP_PRODUCER_EMAIL), NULL);
  add_products (panel, facts);
  ocop_side_panel_add_act (panel, _("_Open Producer Page"), "page.open", id, TRUE);
  ocop_side_panel_add_act (panel, _("_Edit"), "page.edit", id, FALSE);
}
