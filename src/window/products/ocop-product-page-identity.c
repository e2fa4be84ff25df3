/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-page-private.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "window/ocop-main-window.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Whose page it is. */

static void
producer_clicked_cb (OcopProductPage *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  ocop_main_window_open_record (window, OCOP_KIND_PRODUCER, ocop_record_get_id (self->facts->producer));
}

static void
add_producer (OcopProductPage *self,
              GtkWidget       *grid)
{
  OcopRecord *producer = self->facts->producer;

  if (producer == NULL)
    {
      ocop_facts_grid_add (grid, _("Producer"), _("nobody yet: an idea of the community"));
      return;
    }
  ocop_facts_grid_add_widget (grid, _("Producer"),
                              ocop_link_new (ocop_record_get_text (producer, OCOP_PRODUCER_NAME), G_CALLBACK (producer_clicked_cb), self));
  ocop_facts_grid_add (grid, _("Kind"), ocop_record_choice_word (producer, OCOP_PRODUCER_TYPE));
  ocop_facts_grid_add (grid, _("Address"), ocop_record_get_text (producer, OCOP_PRODUCER_ADDRESS));
  ocop_facts_grid_add (grid, _("Unit"), self->facts->place);
}

static GtkWidget *
make_rank (OcopProductPage *self)
{
  const OcopRegisterRow *standing = self->facts->standing;
  GtkWidget *line;

  if (standing == NULL)
    return ocop_label_new (_("No rank on this day"), "strong");
  line = ocop_rank_new (standing->stars, standing->proposed);
  gtk_widget_set_hexpand (gtk_widget_get_last_child (line), TRUE);
  if (standing->illustrative)
    gtk_box_append (GTK_BOX (line), ocop_illustrative_new ());

  return line;
}

static GtkWidget *
make_score (OcopProductPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *note = g_strdup_printf (_("points · %d"), self->facts->standing->year);
  GtkWidget *score = ocop_label_new (self->facts->score, "big");

  gtk_label_set_wrap (GTK_LABEL (score), FALSE);
  gtk_box_append (GTK_BOX (line), score);
  gtk_box_append (GTK_BOX (line), ocop_label_new (note, "small mute"));

  return line;
}

/**
 * ocop_product_page_make_identity:
 * @owner: the page
 *
 * Returns: (transfer floating): what stands above its navigation
 */
GtkWidget *
ocop_product_page_make_identity (gpointer owner)
{
  OcopProductPage *self = owner;
  const OcopProductFacts *facts = self->facts;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = ocop_facts_grid_new ();
  const char *code = ocop_record_get_text (facts->record, OCOP_PRODUCT_CODE);
  g_autofree char *set = facts->set != NULL ? g_strdup_printf (_("set %d of %s"), facts->set->no, facts->regulation) : NULL;

  gtk_box_append (GTK_BOX (box), make_rank (self));
  if (facts->score != NULL)
    gtk_box_append (GTK_BOX (box), make_score (self));
  ocop_facts_grid_add (grid, _("Code"), code != NULL ? code : _("not given yet"));
  add_producer (self, grid);
  ocop_facts_grid_add (grid, _("Group"), facts->set != NULL ? facts->set->group : _("not known"));
  ocop_facts_grid_add (grid, _("Criteria set"), set);
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}
