/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-dossier-view.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* "Dossier by 1048/QĐ-TTg · Đợt 1 năm 2021 · first evaluation" */
static char *
describe (const OcopDossierFacts *dossier)
{
  /* Translators: the decision, the round, the kind of evaluation */
  return g_strdup_printf (_("Dossier by %s · %s · %s"), dossier->regulation, dossier->round,
                          ocop_record_choice_word (dossier->record, OCOP_DOSSIER_KIND));
}

/**
 * ocop_dossier_choice_new:
 * @facts: everything of a product
 * @dossier: which of its dossiers is looked at
 *
 * Returns: (transfer floating): its heading or, where the product has several, the choice among them; the page's action
 *   “product.dossier” does it
 */
GtkWidget *
ocop_dossier_choice_new (const OcopProductFacts *facts,
                         const OcopDossierFacts *dossier)
{
  g_autofree char *title = describe (dossier);
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *button, *label;

  label = ocop_label_new (title, "heading");
  if (facts->dossiers->len < 2)
    return label;
  menu = g_menu_new ();
  for (guint i = 0; i < facts->dossiers->len; i++)
    {
      const OcopDossierFacts *one = g_ptr_array_index (facts->dossiers, i);
      g_autofree char *words = describe (one);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "product.dossier", "x", ocop_record_get_id (one->record));
      g_menu_append_item (menu, item);
    }
  button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Another dossier of the product"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return button;
}
