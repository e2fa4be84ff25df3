/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-products-panes.h"

#include "model/ocop-kinds.h"
#include "model/ocop-list-dossiers.h"
#include "window/dossiers/ocop-dossier-new.h"
#include "window/dossiers/ocop-list-panels.h"
#include "window/form/ocop-record-forms.h"
#include "window/products/ocop-product-page.h"
#include "window/products/ocop-product-panel.h"

#include <glib/gi18n-lib.h>

static char *
count_products (guint n)
{
  return g_strdup_printf (ngettext ("%u product", "%u products", n), n);
}

static char *
count_products_found (guint n,
                      guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u product", "%u of %u products", of), n, of);
}

static char *
products_searched (const char *text)
{
  return g_strdup_printf (_("No product has “%s” in its name, producer or code."), text);
}

static char *
count_producers (guint n)
{
  return g_strdup_printf (ngettext ("%u producer", "%u producers", n), n);
}

static char *
count_producers_found (guint n,
                       guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u producer", "%u of %u producers", of), n, of);
}

static char *
producers_searched (const char *text)
{
  return g_strdup_printf (_("No producer has “%s” in its name, address or telephone."), text);
}

static char *
count_dossiers (guint n)
{
  return g_strdup_printf (ngettext ("%u dossier", "%u dossiers", n), n);
}

static char *
count_dossiers_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u dossier", "%u of %u dossiers", of), n, of);
}

static char *
dossiers_searched (const char *text)
{
  return g_strdup_printf (_("No dossier is of a product or producer with “%s” in its name."), text);
}

static char *
count_evidence (guint n)
{
  return g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n), n);
}

static char *
count_evidence_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u piece of evidence", "%u of %u pieces of evidence", of), n, of);
}

static char *
evidence_searched (const char *text)
{
  return g_strdup_printf (_("No evidence has “%s” in its name, number or issuer."), text);
}

static char *
count_certificates (guint n)
{
  return g_strdup_printf (ngettext ("%u certificate", "%u certificates", n), n);
}

static char *
count_certificates_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u certificate", "%u of %u certificates", of), n, of);
}

static char *
certificates_searched (const char *text)
{
  return g_strdup_printf (_("No certificate is of a product or producer with “%s” in its name."), text);
}

static char *
count_inspections (guint n)
{
  return g_strdup_printf (ngettext ("%u inspection", "%u inspections", n), n);
}

static char *
count_inspections_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u inspection", "%u of %u inspections", of), n, of);
}

static char *
inspections_searched (const char *text)
{
  return g_strdup_printf (_("No inspection has “%s” in its office, findings, product or producer."), text);
}

static char *
count_supports (guint n)
{
  return g_strdup_printf (ngettext ("%u support", "%u supports", n), n);
}

static char *
count_supports_found (guint n,
                    guint of)
{
  /* Translators: how many were found of how many there are */
  return g_strdup_printf (ngettext ("%u of %u support", "%u of %u supports", of), n, of);
}

static char *
supports_searched (const char *text)
{
  return g_strdup_printf (_("No support has “%s” in its content, product or producer."), text);
}

static const guint products_folded[] = { OCOP_PRODUCTS_PRODUCER, OCOP_PRODUCTS_DOSSIER };
static const guint producers_folded[] = { OCOP_PRODUCERS_COMMUNE, OCOP_PRODUCERS_ADDRESS };
static const guint dossiers_folded[] = { OCOP_DOSSIERS_PRODUCER, OCOP_DOSSIERS_AREA, OCOP_DOSSIERS_KIND };
static const guint evidence_folded[] = { OCOP_EVIDENCES_DOCUMENT, OCOP_EVIDENCES_AREA, OCOP_EVIDENCES_ISSUED_ON };
static const guint certificates_folded[] = { OCOP_CERTIFICATES_PRODUCER, OCOP_CERTIFICATES_DECISION, OCOP_CERTIFICATES_DECIDED_ON };
static const guint inspections_folded[] = { OCOP_INSPECTIONS_AREA, OCOP_INSPECTIONS_KIND, OCOP_INSPECTIONS_CONCERNS };
static const guint supports_folded[] = { OCOP_SUPPORTS_AREA, OCOP_SUPPORTS_FUND, OCOP_SUPPORTS_DECISION };

const OcopProductsPaneKind ocop_products_panes[OCOP_PRODUCTS_N_PANES] = {
  [OCOP_PRODUCTS_PANE_PRODUCTS] = {
    .key = "products",
    .title = N_("Products"),
    .record = OCOP_KIND_PRODUCT,
    .pane = {
      .list = &ocop_products_list,
      .sort = OCOP_PRODUCTS_SCORE,
      .name = N_("Products"),
      .count = count_products,
      .count_found = count_products_found,
      .searched = products_searched,
      .add = N_("_Add Product"),
      .nothing_title = N_("No Products Yet"),
      .nothing_text = N_("Add the first one, or bring in the list that the office already has in Excel."),
      .none_title = N_("No Product Fits"),
      .folded = products_folded,
      .n_folded = G_N_ELEMENTS (products_folded),
      .fill = ocop_product_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_PRODUCERS] = {
    .key = "producers",
    .title = N_("Producers"),
    .record = OCOP_KIND_PRODUCER,
    .pane = {
      .list = &ocop_producers_list,
      .sort = OCOP_PRODUCERS_NAME,
      .name = N_("Producers"),
      .count = count_producers,
      .count_found = count_producers_found,
      .searched = producers_searched,
      .add = N_("_Add Producer"),
      .nothing_title = N_("No Producers Yet"),
      .nothing_text = N_("Add the first one, or bring in the list of products: its producers come with it."),
      .none_title = N_("No Producer Fits"),
      .folded = producers_folded,
      .n_folded = G_N_ELEMENTS (producers_folded),
      .fill = ocop_producer_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_DOSSIERS] = {
    .key = "dossiers",
    .title = N_("Dossiers"),
    .record = OCOP_KIND_DOSSIER,
    .pane = {
      .list = &ocop_dossiers_list,
      .sort = OCOP_DOSSIERS_RECEIVED_ON,
      .name = N_("Dossiers"),
      .count = count_dossiers,
      .count_found = count_dossiers_found,
      .searched = dossiers_searched,
      .add = N_("_Begin a Dossier"),
      .nothing_title = N_("No Dossiers Yet"),
      .nothing_text = N_("Begin one for a product that is to be evaluated; the documents it is asked for follow from the day it is filed."),
      .none_title = N_("No Dossier Fits"),
      .folded = dossiers_folded,
      .n_folded = G_N_ELEMENTS (dossiers_folded),
      .fill = ocop_dossier_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_EVIDENCE] = {
    .key = "evidence",
    .title = N_("Evidence"),
    .record = OCOP_KIND_EVIDENCE,
    .pane = {
      .list = &ocop_evidences_list,
      .sort = OCOP_EVIDENCES_EXPIRES_ON,
      .name = N_("Evidence"),
      .count = count_evidence,
      .count_found = count_evidence_found,
      .searched = evidence_searched,
      .add = N_("_Add Evidence"),
      .nothing_title = N_("No Evidence Yet"),
      .nothing_text = N_("Add it here, or drop scans on the documents of a dossier."),
      .none_title = N_("No Evidence Fits"),
      .folded = evidence_folded,
      .n_folded = G_N_ELEMENTS (evidence_folded),
      .fill = ocop_evidence_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_CERTIFICATES] = {
    .key = "certificates",
    .title = N_("Certificates"),
    .record = OCOP_KIND_RECOGNITION,
    .pane = {
      .list = &ocop_certificates_list,
      .sort = OCOP_CERTIFICATES_EXPIRES_ON,
      .name = N_("Certificates"),
      .count = count_certificates,
      .count_found = count_certificates_found,
      .searched = certificates_searched,
      .add = N_("_Add a Recognition"),
      .nothing_title = N_("No Certificates Yet"),
      .nothing_text = N_("They come with the decision that follows a session, or with a list of products that is imported."),
      .none_title = N_("No Certificate Fits"),
      .folded = certificates_folded,
      .n_folded = G_N_ELEMENTS (certificates_folded),
      .fill = ocop_certificate_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_INSPECTIONS] = {
    .key = "inspections",
    .title = N_("Inspections"),
    .record = OCOP_KIND_INSPECTION,
    .pane = {
      .list = &ocop_inspections_list,
      .sort = OCOP_INSPECTIONS_PLANNED_ON,
      .name = N_("Inspections"),
      .count = count_inspections,
      .count_found = count_inspections_found,
      .searched = inspections_searched,
      .add = N_("Plan an _Inspection"),
      .nothing_title = N_("No Inspections Yet"),
      .nothing_text = N_("Plan the yearly inspections of recognised products here, and enter what the visits found."),
      .none_title = N_("No Inspection Fits"),
      .folded = inspections_folded,
      .n_folded = G_N_ELEMENTS (inspections_folded),
      .fill = ocop_inspection_panel_fill,
    },
  },
  [OCOP_PRODUCTS_PANE_SUPPORTS] = {
    .key = "supports",
    .title = N_("Support"),
    .record = OCOP_KIND_SUPPORT,
    .pane = {
      .list = &ocop_supports_list,
      .sort = OCOP_SUPPORTS_GIVEN_ON,
      .name = N_("Support"),
      .count = count_supports,
      .count_found = count_supports_found,
      .searched = supports_searched,
      .add = N_("Add _Support"),
      .nothing_title = N_("No Support Yet"),
      .nothing_text = N_("What producers received is entered here, with its source of money and its decision."),
      .none_title = N_("No Support Fits"),
      .folded = supports_folded,
      .n_folded = G_N_ELEMENTS (supports_folded),
      .fill = ocop_support_panel_fill,
    },
  },
};

/**
 * ocop_products_panes_switch_new:
 * @shown: the list that it stands above
 *
 * Returns: (transfer floating): the way to the other lists; the page's action “page.show” does it
 */
GtkWidget *
ocop_products_panes_switch_new (OcopProductsPane shown)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *said = g_strdup_printf (_("List in view: %s"), _(ocop_products_panes[shown].title));

  for (OcopProductsPane which = 0; which < OCOP_PRODUCTS_N_PANES; which++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(ocop_products_panes[which].title), NULL);

      g_menu_item_set_action_and_target (item, "page.show", "s", ocop_products_panes[which].key);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _(ocop_products_panes[shown].title));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "list-switch");
  gtk_widget_set_tooltip_text (button, _("Another list: producers, dossiers, evidence, certificates, inspections, support"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return button;
}

/* The page of a product that was just opened begins at another place than usual. */
static void
show_entry (OcopMainWindow *window,
            const char     *entry)
{
  OcopSubpage *page = ocop_main_window_get_subpage (window);

  ocop_product_page_show (OCOP_PRODUCT_PAGE (page), entry);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
open_dossier (OcopMainWindow *window,
              gint64          id)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);
  g_autoptr (OcopRecord) dossier = ocop_record_load (ocop_workspace_get_db (workspace), OCOP_KIND_DOSSIER, id, NULL);

  if (dossier == NULL)
    return;
  ocop_main_window_open_record (window, OCOP_KIND_PRODUCT, ocop_record_get_ref (dossier, OCOP_DOSSIER_PRODUCT));
  ocop_product_page_show_dossier (OCOP_PRODUCT_PAGE (ocop_main_window_get_subpage (window)), id);
  show_entry (window, "dossiers");
}

/**
 * ocop_products_pane_open:
 * @which: list   @window: the window
 * @id: row id of one of its rows
 * @ids: (element-type gint64): all of them, in their order
 *
 * Opens what the row stands for: its page at the right place, or its form.
 */
void
ocop_products_pane_open (OcopProductsPane  which,
                         OcopMainWindow   *window,
                         gint64            id,
                         GArray           *ids)
{
  OcopKind kind = ocop_products_panes[which].pane.list->kind;

  switch (which)
    {
    case OCOP_PRODUCTS_PANE_DOSSIERS:
      open_dossier (window, id);
      break;
    case OCOP_PRODUCTS_PANE_CERTIFICATES:
      ocop_main_window_open_record_among (window, kind, id, ids);
      show_entry (window, "recognitions");
      break;
    case OCOP_PRODUCTS_PANE_INSPECTIONS:
    case OCOP_PRODUCTS_PANE_SUPPORTS:
      ocop_main_window_push (window, ocop_record_forms_edit (ocop_main_window_get_workspace (window), kind, id, NULL));
      break;
    case OCOP_PRODUCTS_PANE_PRODUCTS:
    case OCOP_PRODUCTS_PANE_PRODUCERS:
    case OCOP_PRODUCTS_PANE_EVIDENCE:
    case OCOP_PRODUCTS_N_PANES:
    default:
      ocop_main_window_open_record_among (window, kind, id, ids);
    }
}

/**
 * ocop_products_pane_edit:
 * @which: list   @workspace: the city file
 * @id: row id of one of its rows, 0 for a new one
 *
 * Returns: (transfer floating) (nullable): where it is made or changed
 */
OcopSubpage *
ocop_products_pane_edit (OcopProductsPane  which,
                         OcopWorkspace    *workspace,
                         gint64            id)
{
  if (which == OCOP_PRODUCTS_PANE_DOSSIERS && id == 0)
    return ocop_dossier_new_page (workspace, 0, NULL);

  return ocop_record_forms_edit (workspace, ocop_products_panes[which].record, id, NULL);
}
