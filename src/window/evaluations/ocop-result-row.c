/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-result-row.h"

#include "model/ocop-register.h"
#include "regulation/ocop-explanation.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

/* A product's result with the reason in words. */

void
ocop_result_columns_init (OcopResultColumns *columns)
{
  columns->name = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->kind = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->sheets = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->mean = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  columns->stars = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
ocop_result_columns_clear (OcopResultColumns *columns)
{
  g_clear_object (&columns->name);
  g_clear_object (&columns->kind);
  g_clear_object (&columns->sheets);
  g_clear_object (&columns->mean);
  g_clear_object (&columns->stars);
}

/**
 * ocop_result_row_reason:
 * @sheets: sheets of a session   @head: of the same session   @line: a product
 * @tone: (out): class of the style sheet for it
 *
 * Returns: (transfer full): why the product has the rank it has, or none yet
 */
char *
ocop_result_row_reason (const OcopSessionSheets *sheets,
                        const OcopSessionHead   *head,
                        const OcopSessionLine   *line,
                        const char             **tone)
{
  const OcopRanking *ranking = line->ranking;
  g_autoptr (GPtrArray) missed = NULL;

  *tone = "bad";
  if (line->product->knock_out != NULL)
    return g_strdup_printf (_("put out: %s"), line->product->knock_out);
  *tone = "warn";
  if (!ocop_session_line_is_complete (line))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet is still due", "%u sheets are still due", line->n_due - line->n_in),
                            line->n_due - line->n_in);
  if (ranking->n_sheets == 0)
    return g_strdup (_("no sheet counts"));
  if (line->n_proposals > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u sheet proposes to put it out", "%u sheets propose to put it out",
                                         line->n_proposals),
                            line->n_proposals);
  if (line->is_apart)
    return g_strdup_printf (_("spread %d points, over %d; to be discussed"), line->spread, head->spread_limit);
  *tone = "bad";
  missed = ocop_ranking_list_missed (ranking, ranking->rank_by_points);
  if (missed->len > 0)
    {
      g_autofree char *sentence = ocop_explain_minimum (ranking, sheets->minimums_rule, g_ptr_array_index (missed, 0));

      return g_strdup_printf (_("%d stars by points, but: %s"), ranking->rank_by_points, sentence);
    }
  *tone = "ok";
  if (ranking->rank == OCOP_MAX_STARS && g_strcmp0 (line->product->to_centre, "kept") != 0)
    return g_strdup (_("points and minimums reached; proposed to the centre"));
  if (line->product->turn > 1)
    return g_strdup_printf (_("turn %d: spread %d points; points and minimums reached"), line->product->turn, line->spread);

  return g_strdup (_("points and minimums reached"));
}

static GtkWidget *
add_label (GtkWidget    *box,
           const char   *text,
           const char   *style,
           float         alignment,
           GtkSizeGroup *column)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), alignment);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (label, style);
  if (column != NULL)
    gtk_size_group_add_widget (column, label);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/**
 * ocop_result_row_new:
 * @sheets: sheets of a session   @head: of the same session   @line: a product
 * @columns: of its list
 *
 * Returns: its row
 */
GtkWidget *
ocop_result_row_new (const OcopSessionSheets *sheets,
                     const OcopSessionHead   *head,
                     const OcopSessionLine   *line,
                     const OcopResultColumns *columns)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gboolean has_rank = line->ranking->n_sheets > 0 && line->product->knock_out == NULL && ocop_session_line_is_complete (line);
  const char *tone = NULL;
  g_autofree char *position = g_strdup_printf ("%d", line->product->position);
  g_autofree char *count = g_strdup_printf (_("turn %d · %u/%u"), line->product->turn, line->n_in, line->n_due);
  g_autofree char *mean = ocop_matrix_words_mean (line);
  g_autofree char *reason = ocop_result_row_reason (sheets, head, line, &tone);
  g_autofree char *stars = ocop_stars_to_text (has_rank ? line->ranking->rank : 0);
  g_autofree char *words = g_strdup_printf ("%s. %s, %s, %s, %s", position, line->product->name, mean, stars, reason);
  GtkWidget *label, *shapes;

  label = add_label (box, position, "mute", 1, NULL);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  label = add_label (box, line->product->name, "strong", 0, columns->name);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  add_label (box, ocop_dossier_kind_label (line->product->kind), "small", 0, columns->kind);
  add_label (box, count, "small", 0, columns->sheets);
  add_label (box, mean, "strong", 1, columns->mean);
  shapes = ocop_stars_new (has_rank ? line->ranking->rank : 0);
  gtk_size_group_add_widget (columns->stars, shapes);
  gtk_box_append (GTK_BOX (box), shapes);
  label = add_label (box, reason, "small", 0, NULL);
  gtk_widget_add_css_class (label, tone);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}
