/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-page-private.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"

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
  gtk_widget_class_install_action (widget_class, "papers.open", NULL, papers_action);
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
