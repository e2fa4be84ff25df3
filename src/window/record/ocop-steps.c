/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-steps.h"

#include "model/ocop-stage.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* The cycle as people speak of it. The last stages of the model are all "after recognition", each with its own words. */
static const struct
{
  const char *stage;
  guint step;
} stages[] = {
  { "idea", 0 }, { "plan", 1 }, { "preparing", 2 }, { "evaluated", 3 }, { "recognised", 4 },
  { "lapsing", 5 }, { "lapsed", 5 }, { "withdrawn", 5 },
};

static const char *const steps[] = {
  N_("Idea"), N_("Production plan"), N_("Dossier"), N_("Hearing"), N_("Rank granted"), N_("Heard again"),
};

static guint
step_of (const char *stage)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    if (g_strcmp0 (stages[i].stage, stage) == 0)
      return stages[i].step;

  g_return_val_if_reached (0);
}

/* The stages are words within a sentence; a step begins with a capital. */
static char *
with_capital (const char *words)
{
  char first[8] = "";

  first[g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (words)), first)] = '\0';

  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static GtkWidget *
make_step (const char *name,
           gboolean    is_past,
           gboolean    is_now)
{
  g_autofree char *words = with_capital (name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  const char *icon_name = is_past ? "object-select-symbolic" : is_now ? "go-next-symbolic" : "media-record-symbolic";
  GtkWidget *sign = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *label = ocop_label_new (words, is_now ? "small strong" : "small mute");
  /* Translators: a step of the OCOP cycle that lies behind, a step that the product stands at, one to come */
  g_autofree char *said = g_strdup_printf (is_past ? _("%s: done") : is_now ? _("%s: now") : _("%s: to come"), words);

  gtk_widget_add_css_class (sign, is_past ? "ok" : "mute");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "step");
  gtk_widget_add_css_class (box, is_now ? "now" : is_past ? "past" : "ahead");
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return box;
}

/**
 * ocop_steps_new:
 * @stage: a key of #ocop_stages
 *
 * Returns: (transfer floating): the OCOP cycle as a row of steps: those behind, the one the product stands at, in the
 *   words of its stage, and those to come
 */
GtkWidget *
ocop_steps_new (const char *stage)
{
  GtkWidget *row = gtk_flow_box_new ();
  guint now = step_of (stage);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (row), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (row), 3);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (row), G_N_ELEMENTS (steps));
  gtk_widget_add_css_class (row, "steps");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Stage in the OCOP cycle"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (row),
                           make_step (i == now ? ocop_choice_label (ocop_stages, stage) : _(steps[i]), i < now, i == now));
      gtk_widget_set_focusable (gtk_widget_get_last_child (row), FALSE);
    }

  return row;
}
