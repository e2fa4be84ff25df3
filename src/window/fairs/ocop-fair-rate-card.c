/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-rate-card.h"

#include "window/fairs/ocop-fair-bars.h"
#include "window/ocop-chip.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* The share of the 3★ products of the year before that want to join fairs and were supported: bars, the share, and which
 * products are counted as what and why. */
struct _OcopFairRateCard
{
  GtkWidget parent_instance;

  GtkWidget *card; /* the only child */
  GtkWidget *bars;
  GtkWidget *rate;
  GtkWidget *note;
  GtkWidget *chip;
  GtkWidget *lines; /* (nullable): the products, where the card explains */
};

G_DEFINE_FINAL_TYPE (OcopFairRateCard, ocop_fair_rate_card, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  OcopFairRateCard *self = OCOP_FAIR_RATE_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_fair_rate_card_parent_class)->dispose (object);
}

static void
ocop_fair_rate_card_class_init (OcopFairRateCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_fair_rate_card_init (OcopFairRateCard *self)
{
}

/**
 * ocop_fair_rate_card_new:
 * @explains: whether it lists the products, each with what it is counted as and why
 *
 * Returns: (transfer floating): the card, empty before ocop_fair_rate_card_show()
 */
GtkWidget *
ocop_fair_rate_card_new (gboolean explains)
{
  OcopFairRateCard *self = g_object_new (OCOP_TYPE_FAIR_RATE_CARD, NULL);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *share = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->card = ocop_card_new (_("Support of 3★ Products"), ocop_label_new (_("each product counted once"), "small mute"));
  self->bars = ocop_fair_bars_new ();
  self->rate = ocop_label_new ("", "big");
  self->note = ocop_label_new ("", "small mute");
  self->chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
  gtk_widget_set_halign (self->chip, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->bars, TRUE);
  gtk_widget_set_valign (self->bars, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (share, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (self->rate), FALSE);
  gtk_box_append (GTK_BOX (share), self->rate);
  gtk_box_append (GTK_BOX (share), self->note);
  gtk_box_append (GTK_BOX (share), self->chip);
  gtk_box_append (GTK_BOX (row), self->bars);
  gtk_box_append (GTK_BOX (row), share);
  gtk_box_append (GTK_BOX (self->card), row);
  if (explains)
    {
      GtkWidget *expander = gtk_expander_new_with_mnemonic (_("_Which products are counted, and why"));

      self->lines = gtk_grid_new ();
      gtk_grid_set_row_spacing (GTK_GRID (self->lines), 4);
      gtk_grid_set_column_spacing (GTK_GRID (self->lines), 18);
      gtk_widget_set_margin_top (self->lines, 6);
      gtk_expander_set_child (GTK_EXPANDER (expander), self->lines);
      gtk_box_append (GTK_BOX (self->card), expander);
    }
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Support of 3★ Products"), -1);

  return GTK_WIDGET (self);
}

/**
 * ocop_fair_rate_in_words:
 * @support: how far the products came
 *
 * Returns: (transfer full): supported ÷ wanting as “83,3 %”, cut and not rounded so that it never reads as reached before it is;
 *   “–” where no product wants to join
 */
char *
ocop_fair_rate_in_words (const OcopFairSupport *support)
{
  OcopFraction rate;
  gint64 tenths;

  if (!ocop_fair_support_get_rate (support, &rate))
    return g_strdup ("–");
  tenths = rate.num * 10 / rate.den;

  return tenths % 10 == 0 ? g_strdup_printf ("%" G_GINT64_FORMAT " %%", tenths / 10)
                          : g_strdup_printf ("%" G_GINT64_FORMAT ",%d %%", tenths / 10, (int) (tenths % 10));
}

static void
show_chip (OcopFairRateCard      *self,
           const OcopFairSupport *support,
           int                    planned)
{
  OcopFraction rate;

  if (!ocop_fair_support_get_rate (support, &rate))
    ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_NEUTRAL, "ocop-open-symbolic", _("no figures yet"));
  else if (ocop_fraction_compare_int (rate, planned) >= 0)
    ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_OK, "ocop-done-symbolic", _("target reached"));
  else
    ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_WARN, "ocop-half-symbolic", _("not reached yet"));
  gtk_widget_set_visible (self->chip, planned > 0);
}

static void
add_line (OcopFairRateCard          *self,
          const OcopFairSupportLine *line,
          int                        row)
{
  static const char *const classes[] = { "small mute", "small mute", "small mute", "small mute", "small", "small bad", "small warn", "small ok" };
  g_autofree char *name = g_strdup_printf ("%s\n%s", line->name, line->producer);
  GtkWidget *labels[] = { ocop_label_new (name, "small"), ocop_label_new (ocop_fair_ask_label (line->ask), classes[line->ask]),
                          ocop_label_new (ocop_fair_ask_reason (line->ask), "small mute") };

  for (int i = 0; i < (int) G_N_ELEMENTS (labels); i++)
    {
      gtk_widget_set_valign (labels[i], GTK_ALIGN_START);
      gtk_grid_attach (GTK_GRID (self->lines), labels[i], i, row, 1, 1);
    }
  gtk_widget_set_hexpand (labels[2], TRUE);
}

/**
 * ocop_fair_rate_card_show:
 * @self: the card
 * @support: how far the products came
 * @planned: percent that the plan of the year asks for, 0 where none does
 */
void
ocop_fair_rate_card_show (OcopFairRateCard      *self,
                          const OcopFairSupport *support,
                          int                    planned)
{
  g_autofree char *rate = ocop_fair_rate_in_words (support);
  g_autofree char *note = planned > 0 ? g_strdup_printf (_("%d of %d · from %d %% on"), support->n_supported, support->n_wanting, planned)
                                      : g_strdup_printf (_("%d of %d"), support->n_supported, support->n_wanting);

  ocop_fair_bars_show (OCOP_FAIR_BARS (self->bars), support, planned);
  gtk_label_set_label (GTK_LABEL (self->rate), rate);
  gtk_label_set_label (GTK_LABEL (self->note), note);
  show_chip (self, support, planned);
  if (self->lines == NULL)
    return;
  while (gtk_widget_get_first_child (self->lines) != NULL)
    gtk_grid_remove (GTK_GRID (self->lines), gtk_widget_get_first_child (self->lines));
  for (guint i = 0; i < support->lines->len; i++)
    add_line (self, g_ptr_array_index (support->lines, i), (int) i);
}

const char *
ocop_fair_rate_card_get_rate (OcopFairRateCard *self)
{
  return gtk_label_get_label (GTK_LABEL (self->rate));
}
