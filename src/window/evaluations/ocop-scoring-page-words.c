/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Which product lies before which member, and what is said of it. */

const OcopSessionProduct *
ocop_scoring_page_get_product (OcopScoringPage *self)
{
  return g_ptr_array_index (ocop_session_context_get_sheets (self->context)->products, self->place);
}

int
ocop_scoring_page_find_voter (OcopScoringPage *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);

  for (guint i = 0; i < sheets->voters->len; i++)
    if (((OcopSessionVoter *) g_ptr_array_index (sheets->voters, i))->id == self->member)
      return (int) i;

  return OCOP_NO_VOTER;
}

/**
 * ocop_scoring_page_show_no_sheet:
 * @self: the screen
 *
 * Says why the member has no sheet for the product.
 */
void
ocop_scoring_page_show_no_sheet (OcopScoringPage *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  OcopSheetState state = ocop_session_sheets_state (sheets, ocop_scoring_page_get_product (self),
                                                    (guint) ocop_scoring_page_find_voter (self));
  const char *title = _("No Sheet Yet");
  const char *reason = _("Sheets are laid out when the session opens for scoring.");

  if (state == OCOP_SHEET_RECUSED)
    {
      title = _("Recused");
      reason = _("The member has a stake in this producer and does not score the product.");
    }
  else if (state == OCOP_SHEET_ABSENT)
    {
      title = _("Absent");
      reason = _("The member is not there; no sheet is due.");
    }
  adw_status_page_set_title (ADW_STATUS_PAGE (self->no_sheet), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->no_sheet), reason);
}

/**
 * ocop_scoring_page_show_heading:
 * @self: the screen
 *
 * Names the product, its set and its place in the session.
 */
void
ocop_scoring_page_show_heading (OcopScoringPage *self)
{
  const OcopSessionProduct *product = ocop_scoring_page_get_product (self);
  guint n = ocop_session_context_get_sheets (self->context)->products->len;
  g_autofree char *name = g_markup_escape_text (product->name, -1);
  g_autofree char *title = g_strdup_printf (_("<b>%s</b> · product %u/%u · turn %d"), name, self->place + 1, n,
                                             ocop_sheet_desk_get_sheet (self->desk)->turn);
  g_autofree char *about = g_strdup_printf (_("%s · set %d: %s · %s"), product->producer_name, product->set->no, product->set->name,
                                            product->set->regulation->short_title);
  g_autofree char *place = g_strdup_printf ("%u/%u", self->place + 1, n);

  gtk_label_set_markup (GTK_LABEL (self->name), title);
  gtk_label_set_label (GTK_LABEL (self->about), about);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->place_button), place);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), product->name, about);
}
