/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-filter.h"

#include <glib/gi18n-lib.h>

static const char *const filter_labels[OCOP_N_MATRIX_FILTERS] = {
  [OCOP_MATRIX_ALL] = N_("All %u"),
  [OCOP_MATRIX_COMPLETE] = N_("Complete %u"),
  [OCOP_MATRIX_TO_DISCUSS] = N_("To Discuss %u"),
  [OCOP_MATRIX_MINIMUM_MISSED] = N_("Minimum Missed %u"),
  [OCOP_MATRIX_INCOMPLETE] = N_("Incomplete %u"),
};

/**
 * ocop_matrix_filter_passes:
 * @filter: which products are to be seen   @line: one of them
 * @is_shown: whether its totals are; what is hidden is not told by a filter either
 *
 * Returns: whether the product is among them
 */
gboolean
ocop_matrix_filter_passes (OcopMatrixFilter       filter,
                           const OcopSessionLine *line,
                           gboolean               is_shown)
{
  gboolean is_complete = ocop_session_line_is_complete (line);

  switch (filter)
    {
    case OCOP_MATRIX_COMPLETE:
      return is_complete;
    case OCOP_MATRIX_TO_DISCUSS:
      return is_shown && line->product->knock_out == NULL && (line->is_apart || line->n_proposals > 0);
    case OCOP_MATRIX_MINIMUM_MISSED:
      return is_shown && line->misses;
    case OCOP_MATRIX_INCOMPLETE:
      return !is_complete;
    case OCOP_MATRIX_ALL:
    default:
      return TRUE;
    }
}

/**
 * ocop_matrix_filter_make_label:
 * @filter: which products   @n: how many they are
 *
 * Returns: (transfer full): the words on its button
 */
char *
ocop_matrix_filter_make_label (OcopMatrixFilter filter,
                               guint            n)
{
  return g_strdup_printf (_(filter_labels[filter]), n);
}
