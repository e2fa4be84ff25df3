/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-side-panel.h"

/* What a list says of the one record selected in it: title, facts in sections, and what can be done fixed at the foot. */
struct _OcopSidePanel
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *body;
  GtkWidget *acts;

  GtkWidget *grid; /* (nullable) borrowed: the facts being added to */
  int n_facts;
};

G_DEFINE_FINAL_TYPE (OcopSidePanel, ocop_side_panel, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  OcopSidePanel *self = OCOP_SIDE_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_side_panel_parent_class)->dispose (object);
}

static void
ocop_side_panel_class_init (OcopSidePanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
ocop_side_panel_init (OcopSidePanel *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->body, "side-panel-body");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->body);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->acts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (self->acts, "side-panel-acts");
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_box_append (GTK_BOX (self->box), self->acts);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "side-panel");
  gtk_widget_add_css_class (GTK_WIDGET (self), "panel");
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
}

/**
 * ocop_side_panel_new:
 * @name: what it tells of, for a screen reader
 *
 * Returns: (transfer floating): an empty panel
 */
GtkWidget *
ocop_side_panel_new (const char *name)
{
  OcopSidePanel *self = g_object_new (OCOP_TYPE_SIDE_PANEL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (self->box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/**
 * ocop_side_panel_clear:
 * @self: a panel
 *
 * Takes out all it tells.
 */
void
ocop_side_panel_clear (OcopSidePanel *self)
{
  g_return_if_fail (OCOP_IS_SIDE_PANEL (self));

  empty (self->body);
  empty (self->acts);
  self->grid = NULL;
  gtk_widget_set_visible (self->acts, FALSE);
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);

  return label;
}

/**
 * ocop_side_panel_set_title:
 * @self: an empty panel
 * @title: whose panel it is   @subtitle: a few words on it
 */
void
ocop_side_panel_set_title (OcopSidePanel *self,
                           const char    *title,
                           const char    *subtitle)
{
  GtkWidget *below = make_label (subtitle, "small");

  gtk_box_append (GTK_BOX (self->body), make_label (title, "title-4"));
  gtk_widget_add_css_class (below, "mute");
  gtk_box_append (GTK_BOX (self->body), below);
}

/**
 * ocop_side_panel_add:
 * @self: a panel
 * @widget: (transfer floating): stands below what is there
 */
void
ocop_side_panel_add (OcopSidePanel *self,
                     GtkWidget     *widget)
{
  g_return_if_fail (OCOP_IS_SIDE_PANEL (self));

  gtk_box_append (GTK_BOX (self->body), widget);
  self->grid = NULL;
}

/**
 * ocop_side_panel_add_section:
 * @self: a panel
 * @title: what the facts that follow are of
 * @at_end: (nullable) (transfer floating): stands at the right of the title, as a chip does
 */
void
ocop_side_panel_add_section (OcopSidePanel *self,
                             const char    *title,
                             GtkWidget     *at_end)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *heading = make_label (title, "heading");

  gtk_widget_set_hexpand (heading, TRUE);
  gtk_box_append (GTK_BOX (line), heading);
  if (at_end != NULL)
    gtk_box_append (GTK_BOX (line), at_end);
  gtk_widget_add_css_class (line, "side-panel-section");
  ocop_side_panel_add (self, line);
}

/**
 * ocop_side_panel_add_fact:
 * @self: a panel
 * @label: what it is   @value: (nullable): what is so; nothing is added where it is not known
 * @note: (nullable): a few smaller words behind it
 */
void
ocop_side_panel_add_fact (OcopSidePanel *self,
                          const char    *label,
                          const char    *value,
                          const char    *note)
{
  GtkWidget *name, *said;

  if (value == NULL || *value == '\0')
    return;
  if (self->grid == NULL)
    {
      GtkWidget *grid = gtk_grid_new ();

      gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
      gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
      ocop_side_panel_add (self, grid);
      self->grid = grid;
      self->n_facts = 0;
    }
  name = make_label (label, "small");
  gtk_widget_add_css_class (name, "mute");
  gtk_widget_add_css_class (name, "side-panel-label");
  said = make_label (value, "small");
  if (note != NULL)
    {
      g_autofree char *markup = g_markup_printf_escaped ("%s  <span size=\"smaller\" alpha=\"76%%\">%s</span>", value, note);

      gtk_label_set_markup (GTK_LABEL (said), markup);
    }
  gtk_widget_set_hexpand (said, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), name, 0, self->n_facts, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), said, 1, self->n_facts, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (said), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  self->n_facts++;
}

/**
 * ocop_side_panel_add_act:
 * @self: a panel
 * @label: what it does, with its mnemonic
 * @action: name of the action that does it; the button is insensitive while that cannot be done
 * @target: row id that the action is given
 * @is_suggested: whether it is what one does as a rule
 *
 * Adds a button at the foot.
 */
void
ocop_side_panel_add_act (OcopSidePanel *self,
                         const char    *label,
                         const char    *action,
                         gint64         target,
                         gboolean       is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_if_fail (OCOP_IS_SIDE_PANEL (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_hexpand (button, is_suggested);
  gtk_box_append (GTK_BOX (self->acts), button);
  gtk_widget_set_visible (self->acts, TRUE);
}
