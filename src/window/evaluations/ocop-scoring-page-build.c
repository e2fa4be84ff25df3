/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include "window/evaluations/ocop-criteria-list.h"
#include "window/evaluations/ocop-scoring-products.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-footer.h"
#include "window/evaluations/ocop-sheet-map.h"
#include "window/evaluations/ocop-sheet-past.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The widgets of the scoring screen, put together. */

static GtkWidget *
add_line (GtkWidget  *box,
          const char *style,
          float       alignment)
{
  GtkWidget *label = gtk_label_new ("");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), alignment);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
build_header (OcopScoringPage *self)
{
  GtkWidget *centre = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *popover = gtk_popover_new ();

  self->name = add_line (centre, "scored-product", 0.5f);
  self->about = add_line (centre, "tiny", 0.5f);
  gtk_widget_add_css_class (self->about, "mute");
  gtk_widget_set_valign (centre, GTK_ALIGN_CENTER);
  self->session = add_line (left, "small", 0);
  gtk_widget_add_css_class (self->session, "strong");
  self->whose = add_line (left, "tiny", 0);
  gtk_widget_add_css_class (self->whose, "mute");
  gtk_label_set_max_width_chars (GTK_LABEL (self->whose), 26);
  gtk_widget_set_valign (left, GTK_ALIGN_CENTER);
  self->place_button = gtk_menu_button_new ();
  gtk_widget_set_tooltip_text (self->place_button, _("Products of the session"));
  gtk_widget_set_size_request (self->menu_products, 280, 360);
  gtk_popover_set_child (GTK_POPOVER (popover), self->menu_products);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->place_button), popover);
  gtk_widget_set_visible (self->place_button, FALSE);
  self->past = ocop_sheet_past_new (self->context, self->desk);
  self->beside_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->beside_button), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (self->beside_button, _("Beside the criterion (F9)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->beside_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Beside the criterion"), -1);
  g_object_bind_property (self->flap, "reveal-flap", self->beside_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  ocop_subpage_pack_start (OCOP_SUBPAGE (self), self->place_button);
  ocop_subpage_pack_start (OCOP_SUBPAGE (self), left);
  ocop_subpage_set_title_widget (OCOP_SUBPAGE (self), centre);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->beside_button);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->past);
}

static GtkWidget *
build_sheet (OcopScoringPage *self)
{
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = gtk_stack_new ();
  self->map = ocop_sheet_map_new ();
  self->list = ocop_criteria_list_new (self->desk);
  self->no_sheet = adw_status_page_new ();
  gtk_box_append (GTK_BOX (sheet), self->map);
  gtk_box_append (GTK_BOX (sheet), self->list);
  gtk_stack_add_child (GTK_STACK (self->stack), sheet);
  gtk_stack_add_child (GTK_STACK (self->stack), self->no_sheet);
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);

  return self->stack;
}

/**
 * ocop_scoring_page_build:
 * @self: the screen
 *
 * Makes the widgets; the page connects them with each other.
 *
 * Returns: (transfer floating): what stands below the header
 */
GtkWidget *
ocop_scoring_page_build (OcopScoringPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->products = ocop_scoring_products_new ();
  self->menu_products = ocop_scoring_products_new ();
  self->aside = ocop_sheet_aside_new (self->desk);
  self->footer = ocop_sheet_footer_new (self->desk);
  self->flap = adw_flap_new ();
  adw_flap_set_flap_position (ADW_FLAP (self->flap), GTK_PACK_END);
  adw_flap_set_content (ADW_FLAP (self->flap), build_sheet (self));
  adw_flap_set_flap (ADW_FLAP (self->flap), self->aside);
  adw_flap_set_fold_policy (ADW_FLAP (self->flap), ADW_FLAP_FOLD_POLICY_NEVER);
  gtk_widget_set_hexpand (self->flap, TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_widget_add_css_class (self->products, "sidebar-end-line");
  gtk_box_append (GTK_BOX (columns), self->products);
  gtk_box_append (GTK_BOX (columns), self->flap);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), self->footer);
  build_header (self);

  return box;
}

/**
 * ocop_scoring_page_fold:
 * @self: the screen   @width: that it was given
 *
 * Leaves out what has no room in the width that the screen was given.
 */
void
ocop_scoring_page_fold (OcopScoringPage *self,
                        int              width)
{
  gboolean is_narrow = width < OCOP_SCORING_WHOLE_WIDTH;

  if (self->products == NULL || is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  gtk_widget_set_visible (self->products, !is_narrow);
  gtk_widget_set_visible (self->place_button, is_narrow);
  ocop_sheet_footer_set_narrow (OCOP_SHEET_FOOTER (self->footer), is_narrow);
  adw_flap_set_fold_policy (ADW_FLAP (self->flap), is_narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (ADW_FLAP (self->flap), !is_narrow);
}
