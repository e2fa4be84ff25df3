/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/products/ocop-product-sections.h"

#include "window/ocop-chip.h"
#include "window/ocop-stars.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static const char *
state_in_words (OcopSheetState state)
{
  switch (state)
    {
    case OCOP_SHEET_NOT_STARTED:
      return _("not started");
    case OCOP_SHEET_IN_PROGRESS:
      return _("not handed in");
    case OCOP_SHEET_SUBMITTED:
      return _("handed in");
    case OCOP_SHEET_ABSENT:
      return _("absent");
    case OCOP_SHEET_RECUSED:
      return _("recused");
    case OCOP_SHEET_KNOCKED_OUT:
      return _("proposes to put it out");
    default:
      g_assert_not_reached ();
    }
}

static void
attach (GtkWidget  *grid,
        int         column,
        int         row,
        const char *text,
        const char *classes)
{
  GtkWidget *label = ocop_label_new (text, classes);

  if (column > 0)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_grid_attach (GTK_GRID (grid), label, column, row, 1, 1);
}

static void
add_member (GtkWidget                 *grid,
            const OcopEvaluationFacts *facts,
            guint                      member,
            int                        row)
{
  const OcopSessionVoter *voter = g_ptr_array_index (facts->sheets->voters, member);
  OcopSheetState state = ocop_session_sheets_state (facts->sheets, facts->product, member);
  OcopSheetScore score;

  attach (grid, 0, row, voter->short_office, "small");
  if (facts->is_open || state != OCOP_SHEET_SUBMITTED)
    {
      GtkWidget *label = ocop_label_new (state_in_words (state), "small mute");

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_grid_attach (GTK_GRID (grid), label, 1, row, OCOP_N_PARTS + 1, 1);
      return;
    }
  score = ocop_choices_score (facts->product->set, facts->product->current[member]->choices);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    {
      g_autofree char *points = g_strdup_printf ("%d", score.parts[part]);

      attach (grid, (int) part + 1, row, points, "small num");
    }
  {
    g_autofree char *total = g_strdup_printf ("%d", score.total);

    attach (grid, OCOP_N_PARTS + 1, row, total, "small num strong");
  }
}

/* Who gave what: a row a member, and the means below. */
static GtkWidget *
make_members (const OcopEvaluationFacts *facts)
{
  GtkWidget *grid = gtk_grid_new ();
  int row = 1;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  attach (grid, 0, 0, _("Member"), "small mute");
  for (guint part = 0; part < OCOP_N_PARTS && !facts->is_open; part++)
    {
      g_autofree char *title = g_strdup_printf (_("Part %s (%d)"), ocop_part_code (part), facts->sheets->regulation->part_max[part]);

      attach (grid, (int) part + 1, 0, title, "small mute");
    }
  attach (grid, OCOP_N_PARTS + 1, 0, facts->is_open ? _("Sheet") : _("Total"), "small mute");
  for (guint i = 0; i < facts->sheets->voters->len; i++)
    add_member (grid, facts, i, row++);
  if (facts->mean != NULL)
    {
      attach (grid, 0, row, _("Mean"), "small strong");
      for (guint part = 0; part < OCOP_N_PARTS; part++)
        attach (grid, (int) part + 1, row, facts->parts[part], "small num");
      attach (grid, OCOP_N_PARTS + 1, row, facts->mean, "small num strong");
    }

  return grid;
}

static void
add_outcome (GtkWidget                 *card,
             const OcopEvaluationFacts *facts)
{
  GtkWidget *grid = ocop_facts_grid_new ();
  const OcopRanking *ranking = facts->ranking;
  g_autofree char *day = ocop_date_or_unknown (facts->held_on);
  g_autofree char *sheets = g_strdup_printf (_("%u of %u handed in"), facts->n_submitted, facts->sheets->voters->len);

  ocop_facts_grid_add (grid, _("Council"), facts->council);
  ocop_facts_grid_add (grid, _("Held on"), day);
  ocop_facts_grid_add (grid, _("Sheets"), sheets);
  if (facts->mean != NULL)
    {
      g_autofree char *spread = g_strdup_printf ("%d", facts->spread);
      g_autofree char *turn = g_strdup_printf ("%d", facts->product->turn);

      ocop_facts_grid_add_widget (grid, _("Mean"), ocop_label_new (facts->mean, "num strong"));
      ocop_facts_grid_add (grid, _("Spread"), spread);
      if (facts->product->turn > 1)
        ocop_facts_grid_add (grid, _("Scoring turn"), turn);
      ocop_facts_grid_add_widget (grid, _("Rank by points"), ocop_rank_new (ranking->rank_by_points, FALSE));
    }
  if (facts->product->knock_out != NULL)
    ocop_facts_grid_add_widget (grid, _("Put out"), ocop_label_new (facts->product->knock_out, "small bad"));
  else if (facts->mean != NULL)
    ocop_facts_grid_add_widget (grid, _("Rank"), ocop_rank_new (ranking->rank, ranking->rank == 5));
  for (guint i = 0; i < facts->missed->len; i++)
    ocop_facts_grid_add_widget (grid, i == 0 ? _("Minimums missed") : "",
                                ocop_label_new (g_ptr_array_index (facts->missed, i), "small bad"));
  ocop_facts_grid_add (grid, _("Conclusion"), facts->conclusion);
  gtk_box_append (GTK_BOX (card), grid);
}

static GtkWidget *
make_evaluation (const OcopEvaluationFacts *facts)
{
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *card = ocop_card_new (facts->round, signs);

  if (facts->illustrative)
    gtk_box_append (GTK_BOX (signs), ocop_illustrative_new ());
  gtk_box_append (GTK_BOX (signs), ocop_chip_new (facts->is_open ? OCOP_CHIP_INFO : OCOP_CHIP_OK,
                                                  facts->is_open ? "media-record-symbolic" : "object-select-symbolic", facts->phase));
  add_outcome (card, facts);
  if (facts->is_open)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("What the members gave is shown once the session is concluded."), "small mute"));
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (card), make_members (facts));

  return card;
}

/**
 * ocop_product_evaluations_new:
 * @facts: everything of the product
 *
 * Returns: (transfer floating): each hearing down to each member's total, the newest first
 */
GtkWidget *
ocop_product_evaluations_new (const OcopProductFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < facts->evaluations->len; i++)
    gtk_box_append (GTK_BOX (box), make_evaluation (g_ptr_array_index (facts->evaluations, i)));
  if (facts->evaluations->len == 0)
    gtk_box_append (GTK_BOX (box), ocop_nothing_yet_new (_("No council has heard this product. A hearing comes into the file with "
                                                           "the session in which it is scored.")));

  return box;
}
