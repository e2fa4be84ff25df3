/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-returns-card.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "window/ocop-accessible.h"
#include "window/ocop-buttons.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The returns of a fair: a row each booth that is held, a column each day, of one measure at a time. */
struct _OcopFairReturnsCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* the only child */
  GtkWidget *measure;
  GtkWidget *import;
  GtkWidget *note;
  GtkWidget *grid;
  GtkWidget *none;
  OcopFairDesk *desk;
  const OcopFairReturns *returns; /* (nullable) borrowed: of the desk */
  GPtrArray *rows;                /* of OcopFairBooth, borrowed: of the desk */
};

G_DEFINE_FINAL_TYPE (OcopFairReturnsCard, ocop_fair_returns_card, GTK_TYPE_WIDGET)

static OcopFairMeasure
get_measure (OcopFairReturnsCard *self)
{
  return (OcopFairMeasure) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->measure));
}

static guint
count_rows (gpointer owner)
{
  return ((OcopFairReturnsCard *) owner)->rows->len;
}

static guint
count_columns (gpointer owner)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (((OcopFairReturnsCard *) owner)->desk);

  return facts != NULL ? (guint) facts->n_days : 0;
}

static char *
title_row (gpointer owner,
           guint    row)
{
  const OcopFairBooth *booth = g_ptr_array_index (((OcopFairReturnsCard *) owner)->rows, row);

  return g_strdup_printf ("%s  %s", booth->number, booth->holder->short_name);
}

static char *
title_column (gpointer owner,
              guint    column)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (((OcopFairReturnsCard *) owner)->desk);
  g_autofree char *day = ocop_date_to_short (facts->days[column]);

  return g_strndup (day, 5);
}

static gboolean
get_figure (gpointer owner,
            guint    row,
            guint    column,
            gint64  *value)
{
  OcopFairReturnsCard *self = owner;

  *value = self->returns != NULL ? ocop_fair_returns_get (self->returns, row, (int) column, get_measure (self)) : -1;

  return *value >= 0;
}

static char *
refuse (gpointer owner,
        guint    row,
        guint    column,
        gint64   value)
{
  static const guint fields[OCOP_FAIR_N_MEASURES] = { OCOP_DAILY_RETURN_OCOP_REVENUE, OCOP_DAILY_RETURN_OTHER_REVENUE,
                                                      OCOP_DAILY_RETURN_VISITORS };
  guint field = fields[get_measure (owner)];
  g_autoptr (OcopRecord) record = ocop_record_new (OCOP_KIND_DAILY_RETURN);

  ocop_record_set_integer (record, OCOP_DAILY_RETURN_OCOP_REVENUE, 0);
  ocop_record_set_integer (record, field, value);

  return ocop_record_find_fault (record, field);
}

static gboolean
is_money (gpointer owner,
          guint    column)
{
  return get_measure (owner) != OCOP_FAIR_VISITORS;
}

static void
free_figures (gpointer figures)
{
  g_array_unref (figures);
}

static void
failed (gpointer owner)
{
  ocop_fair_returns_card_show (OCOP_FAIR_RETURNS_CARD (owner));
}

/* What the history calls it: one figure by its booth and day, a block by how many. */
static char *
name_act (OcopFairReturnsCard  *self,
          const OcopFigureEdit *edits,
          guint                 n_edits)
{
  g_autofree char *day = title_column (self, edits->column);

  if (n_edits == 1)
    return g_strdup_printf (_("Return of booth %s on %s"), ((OcopFairBooth *) self->rows->pdata[edits->row])->number, day);

  return g_strdup_printf (ngettext ("%u figure of returns", "%u figures of returns", n_edits), n_edits);
}

static void
write_figures (gpointer              owner,
               const OcopFigureEdit *edits,
               guint                 n_edits)
{
  OcopFairReturnsCard *self = owner;
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  GArray *figures = g_array_new (FALSE, TRUE, sizeof (OcopFairFigure));
  g_autofree char *label = name_act (self, edits, n_edits);

  for (guint i = 0; i < n_edits; i++)
    {
      OcopFairFigure figure = { .measure = get_measure (self), .value = edits[i].is_known ? edits[i].value : -1 };

      figure.booth = ((OcopFairBooth *) self->rows->pdata[edits[i].row])->id;
      g_strlcpy (figure.day, facts->days[edits[i].column], sizeof figure.day);
      g_array_append_val (figures, figure);
    }
  ocop_fair_desk_write (self->desk, GTK_WIDGET (self), label, ocop_fair_returns_write, figures, free_figures, failed);
}

static const OcopFigureSource source = {
  .count_rows = count_rows,
  .count_columns = count_columns,
  .title_row = title_row,
  .title_column = title_column,
  .get = get_figure,
  .refuse = refuse,
  .is_money = is_money,
  .row_sum = N_("All days"),
  .write = write_figures,
};

/* The first day gone by of which figures are missing. */
static void
show_note (OcopFairReturnsCard *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  g_autofree char *words = NULL;

  for (int day = 0; words == NULL && self->returns != NULL && day < facts->n_days; day++)
    {
      int n = ocop_fair_returns_count_missing (self->returns, day);
      g_autofree char *name = title_column (self, (guint) day);

      if (n > 0 && strcmp (facts->days[day], ocop_fair_desk_get_today (self->desk)) <= 0)
        words = g_strdup_printf (ngettext ("%d booth not entered for %s", "%d booths not entered for %s", n), n, name);
    }
  gtk_label_set_label (GTK_LABEL (self->note), words != NULL ? words : "");
}

static void
dispose (GObject *object)
{
  OcopFairReturnsCard *self = OCOP_FAIR_RETURNS_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_returns_card_parent_class)->dispose (object);
}

static void
ocop_fair_returns_card_class_init (OcopFairReturnsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_returns_card_init (OcopFairReturnsCard *self)
{
}

static void
measure_chosen_cb (OcopFairReturnsCard *self)
{
  ocop_figure_grid_refresh (OCOP_FIGURE_GRID (self->grid));
}

/* A list of returns that an office has: booth, day and figures, taken in by the import of all kinds. */
static void
import_cb (OcopFairReturnsCard *self)
{
  OcopImportShape *shape = ocop_import_shape_new (OCOP_KIND_DAILY_RETURN, NULL);

  ocop_import_shape_set_within (shape, OCOP_KIND_FAIR, ocop_fair_desk_get_fair (self->desk));
  ocop_main_window_import (ocop_main_window_of (GTK_WIDGET (self)), shape);
}

/**
 * ocop_fair_returns_card_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the card, empty before ocop_fair_returns_card_show()
 */
GtkWidget *
ocop_fair_returns_card_new (OcopFairDesk *desk)
{
  OcopFairReturnsCard *self = g_object_new (OCOP_TYPE_FAIR_RETURNS_CARD, NULL);
  const char *measures[] = { _("OCOP revenue, đồng"), _("Other revenue, đồng"), _("Visitors"), NULL };
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->desk = g_object_ref (desk);
  self->rows = g_ptr_array_new ();
  self->measure = gtk_drop_down_new_from_strings (measures);
  ocop_accessible_name (self->measure, _("What is entered"));
  g_signal_connect_object (self->measure, "notify::selected", G_CALLBACK (measure_chosen_cb), self, G_CONNECT_SWAPPED);
  self->note = ocop_label_new ("", "small mute");
  gtk_label_set_wrap (GTK_LABEL (self->note), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->note, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (acts), self->note);
  gtk_box_append (GTK_BOX (acts), self->measure);
  self->import = ocop_button_with_sign (gtk_button_new (), "document-open-symbolic", _("Import a List…"), _("Import a list…"));
  g_signal_connect_object (self->import, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (acts), self->import);
  self->card = ocop_card_new (_("Returns by Day"), acts);
  self->grid = ocop_figure_grid_new (&source, self, _("Returns by Day"), _("Booth, participant"));
  ocop_figure_grid_set_editable (OCOP_FIGURE_GRID (self->grid), ocop_fair_desk_can_write (desk));
  gtk_widget_set_vexpand (self->grid, TRUE);
  self->none = ocop_label_new (_("Returns are entered here by booth and day, once booths are given to participants."), "mute");
  gtk_box_append (GTK_BOX (self->card), self->grid);
  gtk_box_append (GTK_BOX (self->card), self->none);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  ocop_accessible_name (GTK_WIDGET (self), _("Returns by Day"));

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_returns_card_show:
 * @self: the card
 *
 * Shows the returns as they now are at the desk.
 */
void
ocop_fair_returns_card_show (OcopFairReturnsCard *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);

  g_ptr_array_set_size (self->rows, 0);
  self->returns = ocop_fair_desk_get_returns (self->desk, NULL);
  for (guint i = 0; i < facts->booths->len; i++)
    if (((OcopFairBooth *) facts->booths->pdata[i])->holder != NULL)
      g_ptr_array_add (self->rows, facts->booths->pdata[i]);
  gtk_widget_set_visible (self->grid, self->rows->len > 0);
  gtk_widget_set_visible (self->measure, self->rows->len > 0);
  gtk_widget_set_visible (self->import, self->rows->len > 0 && ocop_fair_desk_can_write (self->desk));
  gtk_widget_set_visible (self->none, self->rows->len == 0);
  ocop_figure_grid_refresh (OCOP_FIGURE_GRID (self->grid));
  show_note (self);
}

/**
 * ocop_fair_returns_card_forget:
 * @self: a card that is not in view
 *
 * Lets go of the fair, which is read anew.
 */
void
ocop_fair_returns_card_forget (OcopFairReturnsCard *self)
{
  g_ptr_array_set_size (self->rows, 0);
  self->returns = NULL;
}

/**
 * ocop_fair_returns_card_go:
 * @self: the card
 * @booth: row id of a booth; nothing happens where it is not in the table
 *
 * Goes to the row of the booth, in the column where one is.
 */
void
ocop_fair_returns_card_go (OcopFairReturnsCard *self,
                           gint64               booth)
{
  guint row, column;

  ocop_figure_grid_get_place (OCOP_FIGURE_GRID (self->grid), &row, &column);
  for (guint i = 0; i < self->rows->len; i++)
    if (((OcopFairBooth *) self->rows->pdata[i])->id == booth && i != row)
      ocop_figure_grid_go (OCOP_FIGURE_GRID (self->grid), i, column);
}

void
ocop_fair_returns_card_set_measure (OcopFairReturnsCard *self,
                                    OcopFairMeasure      measure)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->measure), measure);
}

OcopFigureGrid *
ocop_fair_returns_card_get_grid (OcopFairReturnsCard *self)
{
  return OCOP_FIGURE_GRID (self->grid);
}
