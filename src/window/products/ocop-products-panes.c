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

static void
open_recognition (OcopMainWindow *window,
                  gint64          id)
{
  ocop_main_window_open_record (window, OCOP_KIND_PRODUCT, id);
  show_entry (window, "recognitions");
}

static void
open_inspection (OcopMainWindow *window,
                 gint64          id)
{
  ocop_main_window_push (window, ocop_record_forms_edit (ocop_main_window_get_workspace (window), OCOP_KIND_INSPECTION, id, NULL));
}

static void
open_support (OcopMainWindow *window,
              gint64          id)
{
  ocop_main_window_push (window, ocop_record_forms_edit (ocop_main_window_get_workspace (window), OCOP_KIND_SUPPORT, id, NULL));
}

static OcopSubpage *
edit_product (OcopWorkspace *workspace,
              gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_PRODUCT, id, NULL);
}

static OcopSubpage *
edit_producer (OcopWorkspace *workspace,
               gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_PRODUCER, id, NULL);
}

static OcopSubpage *
edit_dossier (OcopWorkspace *workspace,
              gint64         id)
{
  return id == 0 ? ocop_dossier_new_page (workspace, 0, NULL) : ocop_record_forms_edit (workspace, OCOP_KIND_DOSSIER, id, NULL);
}

static OcopSubpage *
edit_evidence (OcopWorkspace *workspace,
               gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_EVIDENCE, id, NULL);
}

static OcopSubpage *
edit_recognition (OcopWorkspace *workspace,
                  gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_RECOGNITION, id, NULL);
}

static OcopSubpage *
edit_inspection (OcopWorkspace *workspace,
                 gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_INSPECTION, id, NULL);
}

static OcopSubpage *
edit_support (OcopWorkspace *workspace,
              gint64         id)
{
  return ocop_record_forms_edit (workspace, OCOP_KIND_SUPPORT, id, NULL);
}

const OcopListsPagePane ocop_products_panes[OCOP_PRODUCTS_N_PANES] = {
  [OCOP_PRODUCTS_PANE_PRODUCTS] = {
    .key = "products",
    .title = N_("Products"),
    .record = OCOP_KIND_PRODUCT,
    .edit = edit_product,
    .kind = {
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
    .edit = edit_producer,
    .kind = {
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
    .edit = edit_dossier,
    .open = open_dossier,
    .kind = {
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
    .edit = edit_evidence,
    .imports = OCOP_KIND_EVIDENCE,
    .kind = {
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
    .edit = edit_recognition,
    .open = open_recognition,
    .kind = {
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
    .edit = edit_inspection,
    .open = open_inspection,
    .imports = OCOP_KIND_INSPECTION,
    .kind = {
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
    .edit = edit_support,
    .open = open_support,
    .imports = OCOP_KIND_SUPPORT,
    .kind = {
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
