/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-edit.h"

#include "model/ocop-kinds.h"
#include "model/ocop-product-codes.h"
#include "window/form/ocop-making-entry.h"
#include "window/form/ocop-photo-entry.h"
#include "window/form/ocop-record-edit.h"
#include "window/form/ocop-ref-entry.h"
#include "window/form/ocop-set-entry.h"

#include <glib/gi18n-lib.h>

/* The page on which a product is made or changed, from an idea of a community onward. */

#define OCOP_TYPE_PRODUCT_EDIT (ocop_product_edit_get_type ())
G_DECLARE_FINAL_TYPE (OcopProductEdit, ocop_product_edit, OCOP, PRODUCT_EDIT, OcopRecordEdit)

struct _OcopProductEdit
{
  OcopRecordEdit parent_instance;

  GtkWidget *propose;
  GtkWidget *no_code; /* why no code can be proposed */
};

G_DEFINE_FINAL_TYPE (OcopProductEdit, ocop_product_edit, OCOP_TYPE_RECORD_EDIT)

static const OcopFormRow what_rows[] = {
  { .field = OCOP_PRODUCT_NAME, .hint = N_("As it is to stand on the certificate") },
  { .field = OCOP_PRODUCT_PRODUCER, .make = ocop_making_entry_new,
    .hint = N_("Type any part of the name; a producer that is not there yet can be added here. Leave it empty while the product is an "
               "idea.") },
  { .field = OCOP_PRODUCT_SET_REGULATION, .make = ocop_set_entry_new, .label = N_("Criteria set"),
    .hint = N_("Type any word of the set, its group or its subgroup") },
  { .field = OCOP_PRODUCT_CODE },
  { .field = OCOP_PRODUCT_DESCRIPTION },
};

static const OcopFormRow idea_rows[] = {
  { .field = OCOP_PRODUCT_PROPOSED_BY, .make = ocop_commune_entry_new, .hint = N_("The commune or ward whose people had the idea") },
  { .field = OCOP_PRODUCT_PROPOSED_ON },
  { .field = OCOP_PRODUCT_PLAN_RECEIVED_ON },
  { .field = OCOP_PRODUCT_PLAN_PROGRESS },
};

static const OcopFormRow profile_rows[] = {
  { .field = OCOP_PRODUCT_STORY },
  { .field = OCOP_PRODUCT_PACKAGING },
  { .field = OCOP_PRODUCT_STANDARDS, .hint = N_("One a line, with number and date where there are such") },
  { .field = OCOP_PRODUCT_BARCODE },
  { .field = OCOP_PRODUCT_TRACEABILITY },
  { .field = OCOP_PRODUCT_TRADEMARK },
};

static const OcopFormRow outside_rows[] = {
  { .field = OCOP_PRODUCT_PHOTO, .make = ocop_photo_entry_new },
};

static const OcopFormSection sections[] = {
  OCOP_FORM_SECTION (N_("Product"), what_rows),
  OCOP_FORM_SECTION (N_("Idea and Production Plan"), idea_rows),
  OCOP_FORM_SECTION (N_("Profile"), profile_rows),
  OCOP_FORM_SECTION (N_("On the Network, Photo"), outside_rows),
  { NULL },
};

/* What a code is made for: the product as it is entered; of a producer entered with it, what counts is where that is. */
static OcopRecord *
make_product (OcopForm *form)
{
  OcopRecord *made = ocop_entry_get_companion (ocop_form_get_entry (form, OCOP_PRODUCT_PRODUCER));
  OcopRecord *product;

  if (made == NULL)
    return g_object_ref (ocop_form_get_record (form));
  product = ocop_record_new (OCOP_KIND_PRODUCT);
  ocop_record_set_ref (product, OCOP_PRODUCT_PROPOSED_BY, ocop_record_get_ref (made, OCOP_PRODUCER_UNIT));

  return product;
}

static void
propose_cb (OcopProductEdit *self)
{
  OcopForm *form = ocop_record_edit_get_form (OCOP_RECORD_EDIT (self));
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  GtkWidget *control = ocop_entry_get_control (ocop_form_get_entry (form, OCOP_PRODUCT_CODE));
  g_autoptr (OcopRecord) product = make_product (form);
  g_autoptr (GError) error = NULL;
  g_autofree char *code = ocop_product_codes_propose (ocop_workspace_get_db (workspace), product, ocop_workspace_get_as_of (workspace),
                                                      &error);

  gtk_widget_set_visible (self->no_code, code == NULL);
  gtk_label_set_text (GTK_LABEL (self->no_code), error != NULL ? error->message : "");
  if (code == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (control), code);
  gtk_widget_grab_focus (control);
}

static void
prepare (OcopRecordEdit *edit,
         OcopForm       *form)
{
  OcopProductEdit *self = OCOP_PRODUCT_EDIT (edit);
  OcopFormItem *code = ocop_form_get_item (form, OCOP_PRODUCT_CODE);

  self->propose = gtk_button_new_with_label (_("Propose Code"));
  gtk_widget_set_tooltip_text (self->propose, _("By the pattern of the decision in force on the day in view, with the next free number"));
  gtk_widget_set_sensitive (self->propose, !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self))));
  self->no_code = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0, "visible",
                                FALSE, NULL);
  gtk_widget_add_css_class (self->no_code, "warn");
  gtk_widget_add_css_class (self->no_code, "small");
  ocop_form_item_add_beside (code, self->propose);
  ocop_form_item_add_below (code, self->no_code);
  g_signal_connect_object (self->propose, "clicked", G_CALLBACK (propose_cb), self, G_CONNECT_SWAPPED);
}

static void
ocop_product_edit_class_init (OcopProductEditClass *klass)
{
  OCOP_RECORD_EDIT_CLASS (klass)->prepare = prepare;
}

static void
ocop_product_edit_init (OcopProductEdit *self)
{
}

/**
 * ocop_product_edit_new:
 * @workspace: the city file
 * @id: row id of a product, 0 for a new one
 * @producer: row id of the producer that a new one is of, 0 for none
 *
 * Returns: (transfer floating): a page to make or change it, for ocop_main_window_push()
 */
OcopSubpage *
ocop_product_edit_new (OcopWorkspace *workspace,
                       gint64         id,
                       gint64         producer)
{
  OcopRecord *defaults = NULL;

  if (id == 0)
    {
      defaults = ocop_record_new (OCOP_KIND_PRODUCT);
      ocop_record_set_ref (defaults, OCOP_PRODUCT_PRODUCER, producer);
    }

  return ocop_record_edit_make (OCOP_TYPE_PRODUCT_EDIT, workspace, OCOP_KIND_PRODUCT, id, sections, defaults);
}
