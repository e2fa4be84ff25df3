/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-sales-point-pieces.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record-words.h"
#include "model/ocop-sales-point.h"
#include "window/ocop-accessible.h"
#include "window/ocop-stars.h"
#include "window/ocop-state-sign.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More goods than this are counted; all of them stand on the entry of goods. */
#define MOST_GOODS 40

/* The day and the ground of reaching each state, in the order of ocop_sales_point_states. */
static const struct
{
  guint day;
  guint ground;
} steps[] = {
  { OCOP_SALES_POINT_PROPOSED_ON, OCOP_SALES_POINT_PROPOSAL },
  { OCOP_SALES_POINT_ASSESSED_ON, OCOP_SALES_POINT_ASSESSMENT },
  { OCOP_SALES_POINT_OPENED_ON, OCOP_SALES_POINT_OPENING },
  { OCOP_SALES_POINT_CLOSED_ON, OCOP_SALES_POINT_CLOSING },
};

static guint
place_of (const char *state)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (strcmp (ocop_sales_point_states[i].key, state) == 0)
      return i;

  g_return_val_if_reached (0);
}

/**
 * ocop_point_state_chip_new:
 * @state: a key of #ocop_sales_point_states
 *
 * Returns: (transfer floating): the state as a sign and a word
 */
GtkWidget *
ocop_point_state_chip_new (const char *state)
{
  GtkWidget *chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");

  ocop_state_sign_show (OCOP_CHIP (chip), state, ocop_choice_label (ocop_sales_point_states, state));
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);

  return chip;
}

static GtkWidget *
make_step (const OcopSalesPointFacts *facts,
           guint                      place,
           guint                      now)
{
  const char *iso = ocop_record_get_text (facts->record, steps[place].day);
  const char *ground = ocop_record_get_text (facts->record, steps[place].ground);
  gboolean is_past = place < now;
  gboolean is_reached = place <= now;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sign = gtk_image_new_from_icon_name (is_past ? "ocop-done-symbolic" : is_reached ? "go-next-symbolic" : "ocop-open-symbolic");
  const char *name = _(ocop_sales_point_states[place].label);
  GtkWidget *label = ocop_label_new (name, place == now ? "small strong" : "small mute");
  g_autofree char *day = is_reached && iso != NULL ? ocop_date_to_short (iso) : NULL;
  g_autofree char *said = g_strdup_printf (is_past ? _("%s: done") : is_reached ? _("%s: now") : _("%s: to come"), name);

  gtk_widget_add_css_class (sign, is_past ? "ok" : "mute");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), label);
  if (is_reached && ground != NULL)
    gtk_box_append (GTK_BOX (words), ocop_label_new (ground, "tiny mute"));
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), words);
  if (day != NULL)
    {
      GtkWidget *date = ocop_label_new (day, "small mute num");

      gtk_label_set_wrap (GTK_LABEL (date), FALSE);
      gtk_widget_set_valign (date, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), date);
    }
  ocop_accessible_name (label, said);

  return box;
}

/**
 * ocop_point_steps_new:
 * @facts: of a sales point
 *
 * Returns: (transfer floating): its way from proposal to closing, with days and grounds
 */
GtkWidget *
ocop_point_steps_new (const OcopSalesPointFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  guint now = place_of (facts->state);

  gtk_box_append (GTK_BOX (box), ocop_label_new (_("Steps"), "heading"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_box_append (GTK_BOX (box), make_step (facts, i, now));

  return box;
}

/**
 * ocop_point_describe_goods:
 *
 * Returns: (transfer full): how many goods of which origin, and how many with lapsed certificates
 */
char *
ocop_point_describe_goods (const OcopSalesPointFacts *facts)
{
  guint n = facts->goods->len;
  g_autofree char *all = g_strdup_printf (ngettext ("%u good", "%u goods", n), n);
  g_autofree char *words = NULL;

  if (n == 0)
    return g_strdup (_("No goods are recorded."));
  /* Translators: "15 goods", then how many of the city and of other localities */
  words = g_strdup_printf (_("%s: %u of the city, %u of other localities"), all, facts->n_own, facts->n_other);
  if (facts->n_lapsed == 0)
    return g_steal_pointer (&words);

  return g_strdup_printf (ngettext ("%s · %u with a lapsed certificate", "%s · %u with lapsed certificates", facts->n_lapsed), words,
                          facts->n_lapsed);
}

static void
attach (GtkWidget  *grid,
        GtkWidget  *widget,
        int         column,
        int         row)
{
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_grid_attach (GTK_GRID (grid), widget, column, row, 1, 1);
}

static void
add_good (GtkWidget           *grid,
          const OcopPointGood *good,
          int                  row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *day = good->valid_until != NULL ? ocop_date_to_short (good->valid_until) : NULL;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ocop_label_new (good->name, "small"));
  if (good->place != NULL)
    gtk_box_append (GTK_BOX (words), ocop_label_new (good->place, "tiny mute"));
  gtk_box_append (GTK_BOX (signs), ocop_stars_new (good->stars));
  gtk_widget_set_visible (gtk_widget_get_first_child (signs), good->stars > 0);
  if (good->is_lapsed)
    gtk_box_append (GTK_BOX (signs), ocop_chip_new (OCOP_CHIP_BAD, "window-close-symbolic", day != NULL ? day : _("no longer valid")));
  else if (day != NULL)
    gtk_box_append (GTK_BOX (signs), ocop_chip_new (OCOP_CHIP_OK, "object-select-symbolic", day));
  gtk_widget_set_halign (signs, GTK_ALIGN_END);
  attach (grid, words, 0, row);
  attach (grid, signs, 1, row);
}

/**
 * ocop_point_goods_new:
 * @facts: of a sales point
 *
 * Returns: (transfer floating): what it carries, by origin, with lapsed certificates marked
 */
GtkWidget *
ocop_point_goods_new (const OcopSalesPointFacts *facts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *words = ocop_point_describe_goods (facts);
  guint n = MIN (facts->goods->len, MOST_GOODS);

  gtk_box_append (GTK_BOX (box), ocop_label_new (_("Goods by Origin"), "heading"));
  gtk_box_append (GTK_BOX (box), ocop_label_new (words, facts->n_lapsed > 0 ? "small bad" : "small mute"));
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  for (guint i = 0; i < n; i++)
    add_good (grid, g_ptr_array_index (facts->goods, i), (int) i);
  gtk_box_append (GTK_BOX (box), grid);
  if (n < facts->goods->len)
    {
      guint rest = facts->goods->len - n;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more good", "and %u more goods", rest), rest);

      gtk_box_append (GTK_BOX (box), ocop_label_new (more, "small mute"));
    }

  return box;
}

static void
add_field (OcopSidePanel *panel,
           OcopRecord    *record,
           guint          field,
           OcopDb        *db)
{
  g_autofree char *value = ocop_record_in_words (record, db, field);

  ocop_side_panel_add_fact (panel, _(ocop_entity_get_field (field)->label), value, NULL);
}

/**
 * ocop_sales_point_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a sales point
 *
 * Tells of the point where it stands, how many criteria it meets and what it carries.
 */
void
ocop_sales_point_panel_fill (OcopSidePanel *panel,
                             OcopWorkspace *workspace,
                             gint64         id)
{
  OcopDb *db = ocop_workspace_get_db (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopSalesPointFacts) facts = ocop_sales_point_facts_load (db, id, ocop_workspace_get_as_of (workspace), &error);
  g_autofree char *met = NULL;

  if (facts == NULL)
    {
      ocop_side_panel_set_title (panel, _("Nothing can be told of it"), error->message);
      return;
    }
  ocop_side_panel_set_title (panel, ocop_record_get_text (facts->record, OCOP_SALES_POINT_NAME), facts->place);
  ocop_side_panel_add (panel, ocop_point_state_chip_new (facts->state));
  met = facts->items->len > 0 ? g_strdup_printf (_("%u/%u met"), facts->n_met, facts->items->len) : NULL;
  add_field (panel, facts->record, OCOP_SALES_POINT_TYPE, db);
  add_field (panel, facts->record, OCOP_SALES_POINT_ADDRESS, db);
  ocop_side_panel_add_fact (panel, _("Run by"), facts->operator, NULL);
  ocop_side_panel_add_fact (panel, _("Criteria"), met, NULL);
  ocop_side_panel_add (panel, ocop_point_goods_new (facts));
  ocop_side_panel_add_act (panel, _("_Open Page"), "page.open", id, TRUE);
  ocop_side_panel_add_act (panel, _("_Edit"), "page.edit", id, FALSE);
}

/**
 * ocop_trade_meeting_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a trade meeting
 */
void
ocop_trade_meeting_panel_fill (OcopSidePanel *panel,
                               OcopWorkspace *workspace,
                               gint64         id)
{
  OcopDb *db = ocop_workspace_get_db (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (db, OCOP_KIND_TRADE_MEETING, id, &error);

  if (record == NULL)
    {
      ocop_side_panel_set_title (panel, _("Nothing can be told of it"), error->message);
      return;
    }
  ocop_side_panel_set_title (panel, ocop_record_get_text (record, OCOP_TRADE_MEETING_NAME),
                             ocop_record_get_text (record, OCOP_TRADE_MEETING_PLACE));
  add_field (panel, record, OCOP_TRADE_MEETING_HELD_ON, db);
  add_field (panel, record, OCOP_TRADE_MEETING_PARTNER, db);
  add_field (panel, record, OCOP_TRADE_MEETING_OUTCOME, db);
  ocop_side_panel_add_act (panel, _("_Open Page"), "page.open", id, TRUE);
  ocop_side_panel_add_act (panel, _("_Edit"), "page.edit", id, FALSE);
}
