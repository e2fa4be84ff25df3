/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-page-private.h"

#include "model/ocop-kinds.h"
#include "model/ocop-self-sheet.h"
#include "window/dossiers/ocop-dossier-new.h"
#include "window/dossiers/ocop-self-assessment-page.h"
#include "window/dossiers/ocop-withdrawal.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/products/ocop-product-print.h"

#include <glib/gi18n-lib.h>

/* What can be done with a product and with what belongs to it, from its page. */

static void
push_form (OcopProductPage *self,
           OcopKind         kind,
           gint64           id,
           OcopRecord      *defaults)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  ocop_main_window_push (window, ocop_record_forms_edit (ocop_page_get_workspace (OCOP_PAGE (self)), kind, id, defaults));
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);

  if (g_str_equal (action, "product.edit"))
    push_form (self, OCOP_KIND_PRODUCT, self->id, NULL);
  else
    push_form (self, g_str_equal (action, "product.edit-recognition") ? OCOP_KIND_RECOGNITION : OCOP_KIND_CERTIFICATE,
               g_variant_get_int64 (target), NULL);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  gboolean is_certificate = target != NULL;
  OcopKind kind = is_certificate ? OCOP_KIND_CERTIFICATE : OCOP_KIND_RECOGNITION;
  OcopRecord *defaults = ocop_record_new (kind);

  if (is_certificate)
    ocop_record_set_ref (defaults, OCOP_CERTIFICATE_RECOGNITION, g_variant_get_int64 (target));
  else
    ocop_record_set_ref (defaults, OCOP_RECOGNITION_PRODUCT, self->id);
  push_form (self, kind, 0, defaults);
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *certificate)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (widget));

  ocop_main_window_push (ocop_main_window_of (widget), ocop_withdrawal_page (workspace, g_variant_get_int64 (certificate)));
}

/* Of the dossier looked at. */

static void
dossier_action (GtkWidget  *widget,
                const char *action,
                GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);

  ocop_product_page_show_dossier (self, g_variant_get_int64 (target));
}

static void
edit_dossier_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  const OcopDossierFacts *dossier = ocop_product_page_get_dossier (self);

  if (dossier != NULL)
    push_form (self, OCOP_KIND_DOSSIER, ocop_record_get_id (dossier->record), NULL);
}

/* A new dossier is what is looked at from then on. */
static void
begin_dossier_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  const char *kind = g_str_equal (action, "product.re-evaluate") ? "re_evaluation" : NULL;
  OcopSubpage *page = ocop_dossier_new_page (ocop_page_get_workspace (OCOP_PAGE (self)), self->id, kind);

  self->dossier = 0;
  if (page != NULL)
    ocop_main_window_push (ocop_main_window_of (widget), page);
}

typedef struct
{
  OcopProductPage *page; /* touched in the window's thread alone */
  gint64 dossier;
  gint64 sheet;
} SelfAssessment;

static void
open_self_assessment (OcopProductPage *self,
                      gint64           dossier)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (window != NULL)
    ocop_main_window_push (window, ocop_self_assessment_page_new (ocop_page_get_workspace (OCOP_PAGE (self)), dossier,
                                                                  ocop_record_get_text (self->facts->record, OCOP_PRODUCT_NAME)));
}

static gboolean
begin_self_assessment (OcopDb    *db,
                       gpointer   data,
                       GError   **error)
{
  SelfAssessment *begun = data;

  begun->sheet = ocop_self_sheet_begin (db, begun->dossier, error);

  return begun->sheet != 0;
}

static void
self_assessment_begun_cb (GObject      *workspace,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  SelfAssessment *begun = user_data;
  g_autoptr (OcopProductPage) page = begun->page;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (page));

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error))
    open_self_assessment (page, begun->dossier);
  else if (window != NULL)
    ocop_main_window_complain (window, _("The assessment was not begun"), error);
  g_free (begun);
}

static void
self_assessment_action (GtkWidget  *widget,
                        const char *action,
                        GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  const OcopDossierFacts *dossier = ocop_product_page_get_dossier (self);
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  g_autoptr (OcopMemberSheet) sheet = NULL;
  SelfAssessment *begun;
  gint64 id;

  if (dossier == NULL)
    return;
  id = ocop_record_get_id (dossier->record);
  sheet = ocop_self_sheet_load (ocop_workspace_get_db (workspace), id, NULL);
  if (sheet != NULL && sheet->sheet == 0 && sheet->is_closed)
    {
      ocop_main_window_toast (ocop_main_window_of (widget),
                              _("A council has concluded on this dossier, so the producer's own assessment is no longer entered."));
      return;
    }
  if (sheet == NULL || sheet->sheet != 0)
    {
      open_self_assessment (self, id);
      return;
    }
  begun = g_new0 (SelfAssessment, 1);
  begun->page = g_object_ref (self);
  begun->dossier = id;
  ocop_workspace_write_async (workspace, _("Began the producer's own assessment"), begin_self_assessment, begun, NULL, NULL,
                              self_assessment_begun_cb, begun);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  const OcopDossierFacts *dossier = ocop_product_page_get_dossier (self);

  if (dossier != NULL)
    ocop_product_print (ocop_main_window_of (widget), self->facts->record, dossier->record, g_variant_get_string (target, NULL));
}

/* Certificate and forms are of the session that heard the product last. */
static void
papers_action (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  OcopProductPage *self = OCOP_PRODUCT_PAGE (widget);
  OcopMainWindow *window = ocop_main_window_of (widget);
  gint64 session = 0;

  if (self->facts != NULL && self->facts->evaluations->len > 0)
    session = ((OcopEvaluationFacts *) g_ptr_array_index (self->facts->evaluations, 0))->session;
  if (session == 0)
    ocop_main_window_toast (window, _("No session has evaluated the product yet; its papers are made of one."));
  else
    ocop_main_window_open_reports (window, session, ocop_record_get_uid (self->facts->record),
                                   ocop_record_get_text (self->facts->record, OCOP_PRODUCT_NAME),
                                   self->facts->standing != NULL ? "paper/certificate" : "paper/registration");
}

static const struct
{
  const char *name;
  const char *target;
  GtkWidgetActionActivateFunc activate;
} acts[] = {
  { "product.edit", NULL, edit_action },
  { "product.edit-recognition", "x", edit_action },
  { "product.edit-certificate", "x", edit_action },
  { "product.add-recognition", NULL, add_action },
  { "product.add-certificate", "x", add_action },
  { "product.withdraw", "x", withdraw_action },
  { "product.edit-dossier", NULL, edit_dossier_action },
  { "product.begin-dossier", NULL, begin_dossier_action },
  { "product.re-evaluate", NULL, begin_dossier_action },
  { "product.self-assessment", NULL, self_assessment_action },
};

/* What does not change the file. */
static const struct
{
  const char *name;
  const char *target;
  GtkWidgetActionActivateFunc activate;
} looks[] = {
  { "product.dossier", "x", dossier_action },
  { "product.print", "s", print_action },
  { "papers.open", NULL, papers_action },
};

/**
 * ocop_product_page_install_acts:
 * @widget_class: of the page
 */
void
ocop_product_page_install_acts (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (widget_class, acts[i].name, acts[i].target, acts[i].activate);
  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_class_install_action (widget_class, looks[i].name, looks[i].target, looks[i].activate);
}

/**
 * ocop_product_page_update_acts:
 * @self: the page
 *
 * A file that can only be read, and a product that is gone, cannot be edited.
 */
void
ocop_product_page_update_acts (OcopProductPage *self)
{
  gboolean can_write = self->facts != NULL && !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self)));

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i].name, can_write);
}
