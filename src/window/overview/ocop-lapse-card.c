/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-lapse-card.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The days that are listed; the rest is counted below. */
#define MOST_DAYS 6
#define MOST_NAMES 4

/* The days on which certificates end, the next first, with the time in which a re-evaluation is filed. */
struct _OcopLapseCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *note;
  GtkGrid *grid;
  GtkLabel *foot;
};

G_DEFINE_FINAL_TYPE (OcopLapseCard, ocop_lapse_card, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCOP_TYPE_LAPSE_CARD);

  G_OBJECT_CLASS (ocop_lapse_card_parent_class)->dispose (object);
}

static void
ocop_lapse_card_class_init (OcopLapseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/lapse-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopLapseCard, box);
  gtk_widget_class_bind_template_child (widget_class, OcopLapseCard, note);
  gtk_widget_class_bind_template_child (widget_class, OcopLapseCard, grid);
  gtk_widget_class_bind_template_child (widget_class, OcopLapseCard, foot);
}

static void
ocop_lapse_card_init (OcopLapseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text,
            const char *class_name,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class_name);
  gtk_widget_set_valign (label, GTK_ALIGN_START);

  return label;
}

/* "Nước mắm nhĩ, Chả bò and 3 more" */
static char *
name_products (const OcopLapse *lapse)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint shown = lapse->rows->len > MOST_NAMES + 1 ? MOST_NAMES : lapse->rows->len;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", ((OcopRegisterRow *) g_ptr_array_index (lapse->rows, i))->name);
  if (shown < lapse->rows->len)
    {
      guint more = lapse->rows->len - shown;

      g_string_append_c (names, ' ');
      g_string_append_printf (names, ngettext ("and %u more product", "and %u more products", more), more);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* When a re-evaluation is filed; nothing where the decision in force on that day sets no time. */
static char *
tell_filing (const OcopLapse *lapse,
             const char      *as_of)
{
  g_autofree char *opens = lapse->opens_on != NULL ? ocop_date_to_short (lapse->opens_on) : NULL;
  g_autofree char *closes = lapse->closes_on != NULL ? ocop_date_to_short (lapse->closes_on) : NULL;

  if (opens == NULL || closes == NULL)
    return g_strdup (_("no time for the re-evaluation is set"));
  if (strcmp (as_of, lapse->opens_on) < 0)
    return g_strdup_printf (_("re-evaluation filed from %s to %s"), opens, closes);
  if (strcmp (as_of, lapse->closes_on) <= 0)
    return g_strdup_printf (_("re-evaluation to be filed by %s"), closes);

  return g_strdup_printf (_("time to file the re-evaluation ended on %s"), closes);
}

static void
add_lapse (OcopLapseCard   *self,
           const OcopLapse *lapse,
           const char      *as_of,
           int              row)
{
  g_autofree char *day = ocop_date_to_short (lapse->expires_on);
  g_autofree char *days = g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) lapse->days), lapse->days);
  g_autofree char *count = g_strdup_printf (ngettext ("%u product", "%u products", lapse->rows->len), lapse->rows->len);
  g_autofree char *names = name_products (lapse);
  g_autofree char *filing = tell_filing (lapse, as_of);
  GtkWidget *date = make_label (day, "strong", 0);
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *products = make_label (names, "small", 0);
  GtkWidget *time = make_label (filing, "tiny", 0);
  GtkWidget *until = make_label (days, "tiny", 1);
  GtkWidget *number = make_label (count, "small", 1);

  gtk_widget_add_css_class (date, "num");
  gtk_widget_add_css_class (time, "mute");
  gtk_widget_add_css_class (until, "mute");
  gtk_label_set_width_chars (GTK_LABEL (products), 16);
  gtk_widget_set_hexpand (about, TRUE);
  gtk_box_append (GTK_BOX (about), products);
  gtk_box_append (GTK_BOX (about), time);
  gtk_box_append (GTK_BOX (left), number);
  gtk_box_append (GTK_BOX (left), until);
  gtk_grid_attach (self->grid, date, 0, row, 1, 1);
  gtk_grid_attach (self->grid, about, 1, row, 1, 1);
  gtk_grid_attach (self->grid, left, 2, row, 1, 1);
}

static void
append_count (GString    *text,
              const char *format,
              int         count)
{
  g_autofree char *number = ocop_text_from_count (count);

  if (count == 0)
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append_printf (text, format, number);
}

/* What the list above does not show. */
static char *
make_foot (const OcopOverview *overview)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int listed = 0;
  int later = 0;

  for (guint i = 0; i < overview->lapses->len; i++)
    {
      const OcopLapse *lapse = g_ptr_array_index (overview->lapses, i);

      listed += (int) lapse->rows->len;
      later += i >= MOST_DAYS ? (int) lapse->rows->len : 0;
    }
  if (overview->rows->len == 0)
    return g_strdup (_("No product is recognised yet on this date."));
  append_count (text, _("%s end later"), later);
  append_count (text, _("%s valid, but the day of their decision is not recorded"), overview->n_in_force - listed);
  append_count (text, _("%s may have lapsed: the day of their decision is not recorded"), overview->n_unknown);
  append_count (text, _("%s lapsed"), overview->n_lapsed);
  append_count (text, _("%s withdrawn"), overview->n_withdrawn);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ocop_lapse_card_show:
 * @self: a card
 * @overview: the days on which certificates end, and the counts of the register
 */
void
ocop_lapse_card_show (OcopLapseCard      *self,
                      const OcopOverview *overview)
{
  g_autofree char *in_force = ocop_text_from_count (overview->n_in_force);
  g_autofree char *note = g_strdup_printf (_("%s certificates in force"), in_force);
  g_autofree char *foot = make_foot (overview);
  GtkWidget *child;
  guint shown = MIN (overview->lapses->len, MOST_DAYS);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < shown; i++)
    add_lapse (self, g_ptr_array_index (overview->lapses, i), overview->as_of, (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), shown > 0);
  gtk_label_set_label (self->note, note);
  gtk_label_set_label (self->foot, foot);
  gtk_widget_set_visible (GTK_WIDGET (self->foot), *foot != '\0');
}
