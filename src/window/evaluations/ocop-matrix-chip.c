/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-chip.h"

#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-sign-chip.h"

#include <glib/gi18n-lib.h>

/**
 * ocop_matrix_chip_show:
 * @chip: as ocop_sign_chip_new() made it
 * @sheets: sheets of the session   @head: of the same session   @line: one of its products
 *
 * Shows the one thing about the product that the chair has to know.
 */
void
ocop_matrix_chip_show (GtkWidget               *chip,
                       const OcopSessionSheets *sheets,
                       const OcopSessionHead   *head,
                       const OcopSessionLine   *line)
{
  g_autofree char *minimum = ocop_matrix_words_minimum (sheets, line);
  g_autofree char *text = NULL;

  if (line->product->knock_out != NULL)
    ocop_sign_chip_set (chip, "process-stop-symbolic", _("put out by the council"), "bad");
  else if (line->n_proposals > 0)
    {
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet proposes to put it out", "%u sheets propose to put it out",
                                           line->n_proposals),
                              line->n_proposals);
      ocop_sign_chip_set (chip, "process-stop-symbolic", text, "bad");
    }
  else if (line->is_apart)
    {
      text = g_strdup_printf (_("spread %d points, over %d"), line->spread, head->spread_limit);
      ocop_sign_chip_set (chip, "dialog-warning-symbolic", text, "warn");
    }
  else if (minimum != NULL)
    ocop_sign_chip_set (chip, "dialog-warning-symbolic", minimum, "bad");
  else if (!ocop_session_line_is_complete (line))
    {
      text = g_strdup_printf (_("sheets %u of %u"), line->n_in, line->n_due);
      ocop_sign_chip_set (chip, "content-loading-symbolic", text, "info");
    }
  else
    ocop_sign_chip_set (chip, "object-select-symbolic",
                        ocop_regulation_has_minimums (line->product->set->regulation) ? _("points and minimums reached")
                                                                                      : _("all sheets in"),
                        "ok");
}
