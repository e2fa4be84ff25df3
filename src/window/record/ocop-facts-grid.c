/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-facts-grid.h"

/**
 * ocop_label_new:
 * @text: what it says
 * @classes: (nullable): style classes, separated by spaces
 *
 * Returns: (transfer floating): a label that wraps and begins at the left
 */
GtkWidget *
ocop_label_new (const char *text,
                const char *classes)
{
  GtkWidget *label = gtk_label_new (text);
  g_auto (GStrv) names = g_strsplit (classes != NULL ? classes : "", " ", -1);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      gtk_widget_add_css_class (label, names[i]);

  return label;
}

/**
 * ocop_facts_grid_new:
 *
 * Returns: (transfer floating): labels at the left, values at the right
 */
GtkWidget *
ocop_facts_grid_new (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);

  return grid;
}

/**
 * ocop_facts_grid_add_widget:
 * @grid: as ocop_facts_grid_new() made it
 * @label: what it is
 * @value: (transfer floating): shows it
 */
void
ocop_facts_grid_add_widget (GtkWidget  *grid,
                            const char *label,
                            GtkWidget  *value)
{
  GtkWidget *name = ocop_label_new (label, "mute small");
  GtkWidget *last = gtk_widget_get_last_child (grid);
  int row = 0;

  if (last != NULL)
    {
      gtk_grid_query_child (GTK_GRID (grid), last, NULL, &row, NULL, NULL);
      row++;
    }
  gtk_label_set_width_chars (GTK_LABEL (name), 9);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 16);
  gtk_widget_set_valign (name, GTK_ALIGN_START);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_grid_attach (GTK_GRID (grid), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 1, row, 1, 1);
}

/**
 * ocop_facts_grid_add:
 * @grid: as ocop_facts_grid_new() made it
 * @label: what it is
 * @value: (nullable): in words; nothing is added where it is not known
 */
void
ocop_facts_grid_add (GtkWidget  *grid,
                     const char *label,
                     const char *value)
{
  if (value != NULL)
    ocop_facts_grid_add_widget (grid, label, ocop_label_new (value, "small"));
}

/**
 * ocop_card_new:
 * @title: its heading
 * @at_end: (nullable) (transfer floating): what stands beside the heading, at its end
 *
 * Returns: (transfer floating): a box; what it tells is appended to it
 */
GtkWidget *
ocop_card_new (const char *title,
               GtkWidget  *at_end)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = ocop_label_new (title, "heading");

  gtk_widget_add_css_class (card, "framed");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (at_end != NULL)
    {
      gtk_widget_set_valign (at_end, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (head), at_end);
    }
  gtk_box_append (GTK_BOX (card), head);

  return card;
}

/**
 * ocop_link_new:
 * @text: what it leads to
 * @clicked: (nullable): called with @data when it is pressed
 * @data: of @clicked
 *
 * Returns: (transfer floating): words that lead to another page
 */
GtkWidget *
ocop_link_new (const char *text,
               GCallback   clicked,
               gpointer    data)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), ocop_label_new (text, "small"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "leads");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (clicked != NULL)
    g_signal_connect_swapped (button, "clicked", clicked, data);

  return button;
}

/**
 * ocop_act_button_new:
 * @label: a verb, with its mnemonic
 * @action: name of an action of the page
 * @target: row id that the action is given; 0 for an action without one
 *
 * Returns: (transfer floating): a button that does it; insensitive while the page cannot
 */
GtkWidget *
ocop_act_button_new (const char *label,
                     const char *action,
                     gint64      target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  if (target != 0)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return button;
}
