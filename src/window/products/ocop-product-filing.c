/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "window/ocop-chip.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *state;
  OcopChipKind kind;
  const char *icon_name;
} looks[] = {
  { "received", OCOP_CHIP_INFO, "document-open-symbolic" },  { "returned", OCOP_CHIP_WARN, "dialog-warning-symbolic" },
  { "accepted", OCOP_CHIP_OK, "object-select-symbolic" },    { "refused", OCOP_CHIP_BAD, "window-close-symbolic" },
  { "withdrawn", OCOP_CHIP_NEUTRAL, "edit-undo-symbolic" },
};

static GtkWidget *
make_state (OcopRecord *dossier)
{
  const char *state = ocop_record_get_text (dossier, OCOP_DOSSIER_STATE);

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].state, state) == 0)
      return ocop_chip_new (looks[i].kind, looks[i].icon_name, ocop_field_get_choice_label (OCOP_DOSSIER_STATE, state));

  g_return_val_if_reached (NULL);
}

static void
add_percent (GtkWidget  *grid,
             OcopRecord *dossier,
             guint       field,
             const char *label)
{
  g_autofree char *text = NULL;

  if (!ocop_record_is_set (dossier, field))
    return;
  text = g_strdup_printf ("%d %%", (int) ocop_record_get_integer (dossier, field));
  ocop_facts_grid_add (grid, label, text);
}

static GtkWidget *
make_dossier (const OcopDossierFacts *dossier)
{
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card = ocop_card_new (dossier->round, signs);
  GtkWidget *grid = ocop_facts_grid_new ();
  g_autofree char *received = ocop_date_or_unknown (ocop_record_get_text (dossier->record, OCOP_DOSSIER_RECEIVED_ON));
  g_autofree char *set = g_strdup_printf ("%d", (int) ocop_record_get_integer (dossier->record, OCOP_DOSSIER_SET_NO));

  if (ocop_record_get_flag (dossier->record, OCOP_DOSSIER_ILLUSTRATIVE))
    gtk_box_append (GTK_BOX (signs), ocop_illustrative_new ());
  gtk_box_append (GTK_BOX (signs), make_state (dossier->record));
  ocop_facts_grid_add (grid, _("Kind of evaluation"), ocop_record_choice_word (dossier->record, OCOP_DOSSIER_KIND));
  ocop_facts_grid_add (grid, _("Regulation"), dossier->regulation);
  ocop_facts_grid_add (grid, _("Criteria set"), set);
  ocop_facts_grid_add (grid, _("Received on"), received);
  add_percent (grid, dossier->record, OCOP_DOSSIER_LOCAL_LABOUR_PERCENT, _("Local labour"));
  add_percent (grid, dossier->record, OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT, _("Local raw material"));
  ocop_facts_grid_add (grid, _("Reason of refusal"), ocop_record_get_text (dossier->record, OCOP_DOSSIER_REFUSAL));
  gtk_box_append (GTK_BOX (card), grid);

  return card;
}

/**
 * ocop_product_dossiers_new:
 * @facts: everything of the product
 *
 * Returns: (transfer floating): its dossiers, the newest first
 */
GtkWidget *
ocop_product_dossiers_new (const OcopProductFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < facts->dossiers->len; i++)
    gtk_box_append (GTK_BOX (box), make_dossier (g_ptr_array_index (facts->dossiers, i)));
  if (facts->dossiers->len == 0)
    gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (_("No dossier of this product was entered. One comes into the file with the "
                                                           "round in which the product is evaluated.")));

  return box;
}
