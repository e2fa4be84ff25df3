/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-map.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The whole sheet on one line: a cell a criterion with its points, by part and section. A click jumps there. */
struct _OcopSheetMap
{
  GtkWidget parent_instance;

  const OcopSet *set;
  guint current;
  GtkWidget *scrolled; /* a long strip must not make the window wider */
  GtkWidget *box;
  GtkWidget **cells; /* (array): by criterion */
  int *looks;        /* (array): what each shows */
  GtkWidget *sums[OCOP_N_PARTS];
};

G_DEFINE_FINAL_TYPE (OcopSheetMap, ocop_sheet_map, GTK_TYPE_WIDGET)

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (OcopSheetMap *self,
            GtkWidget    *cell)
{
  for (guint i = 0; i < self->set->n_items; i++)
    if (self->cells[i] == cell)
      g_signal_emit (self, signals[JUMP], 0, i);
}

static void
dispose (GObject *object)
{
  OcopSheetMap *self = OCOP_SHEET_MAP (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->cells, g_free);
  g_clear_pointer (&self->looks, g_free);

  G_OBJECT_CLASS (ocop_sheet_map_parent_class)->dispose (object);
}

static void
ocop_sheet_map_class_init (OcopSheetMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* jump (criterion) */
  signals[JUMP] = g_signal_new ("jump", OCOP_TYPE_SHEET_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ocop_sheet_map_init (OcopSheetMap *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  ocop_accessible_name (self->scrolled, _("The whole sheet"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The whole sheet"), -1);
}

GtkWidget *
ocop_sheet_map_new (void)
{
  return g_object_new (OCOP_TYPE_SHEET_MAP, NULL);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
make_cell (OcopSheetMap *self,
           guint         item)
{
  GtkWidget *cell = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (cell, "map-cell");
  gtk_widget_set_focus_on_click (cell, FALSE);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  self->cells[item] = cell;

  return cell;
}

static GtkWidget *
make_part (OcopSheetMap *self,
           guint         number)
{
  const OcopPart *part = &self->set->parts[number];
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 1);
  g_autofree char *most = g_strdup_printf ("/%d", part->max);
  GtkWidget *name;

  add_label (heading, ocop_part_code (number), "strong");
  name = add_label (heading, part->name, "small");
  gtk_widget_add_css_class (name, "mute");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  self->sums[number] = add_label (heading, "", "strong");
  gtk_widget_add_css_class (add_label (heading, most, "small"), "mute");
  for (guint s = part->first_section; s < part->first_section + part->n_sections; s++)
    {
      const OcopSection *section = &self->set->sections[s];

      gtk_widget_add_css_class (add_label (row, section->code, "tiny"), "map-section");
      for (guint i = section->first_item; i < section->first_item + section->n_items; i++)
        gtk_box_append (GTK_BOX (row), make_cell (self, i));
    }
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), row);
  gtk_widget_set_hexpand (box, FALSE);

  return box;
}

/**
 * ocop_sheet_map_set_set:
 * @self: the map
 * @set: criteria set of the sheets to come
 *
 * Makes the cells, once for the set.
 */
void
ocop_sheet_map_set_set (OcopSheetMap  *self,
                        const OcopSet *set)
{
  if (self->set == set)
    return;
  g_free (self->cells);
  g_free (self->looks);
  self->looks = g_new0 (int, set->n_items);
  self->set = set;
  self->current = 0;
  self->cells = g_new0 (GtkWidget *, set->n_items);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->box, "sheet-map");
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    gtk_box_append (GTK_BOX (self->box), make_part (self, part));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
}

/* What a cell shows, in one number: cells that show it already are left alone. */
static int
look_of (OcopItemState state,
         int           points,
         gboolean      is_missing)
{
  return ((int) state * 2 + is_missing) * 1000 + points + 1;
}

static void
set_class (GtkWidget  *cell,
           const char *name,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (cell, name);
  else
    gtk_widget_remove_css_class (cell, name);
}

static void
show_cell (OcopSheetMap           *self,
           guint                   item,
           const OcopMemberSheet  *sheet,
           const OcopSheetOutlook *outlook)
{
  GtkWidget *cell = self->cells[item];
  OcopItemState state = ocop_choices_get_state (self->set, sheet->choices, item);
  gboolean is_missing = state != OCOP_ITEM_UNSCORED && ocop_sheet_outlook_misses (outlook, item);
  int points = ocop_choices_get_points (self->set, sheet->choices, item);
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  const char *text;

  if (self->looks[item] == look_of (state, points, is_missing))
    return;
  self->looks[item] = look_of (state, points, is_missing);
  figure = g_strdup_printf ("%d", points);
  text = state == OCOP_ITEM_UNSCORED ? "?" : state == OCOP_ITEM_SCORED ? figure : "–";
  gtk_button_set_label (GTK_BUTTON (cell), text);
  set_class (cell, "due", state == OCOP_ITEM_UNSCORED);
  set_class (cell, "missing", is_missing);
  set_class (cell, "apart", state == OCOP_ITEM_OTHER_CHOSEN || state == OCOP_ITEM_NO_STORY);
  words = g_strdup_printf (state == OCOP_ITEM_UNSCORED ? _("%s %s: not scored") : _("%s %s: %s points"), self->set->items[item].code,
                           self->set->items[item].criterion->name, text);
  gtk_widget_set_tooltip_text (cell, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/**
 * ocop_sheet_map_refresh:
 * @self: the map
 * @sheet: the sheet   @outlook: what it comes to
 */
void
ocop_sheet_map_refresh (OcopSheetMap           *self,
                        const OcopMemberSheet  *sheet,
                        const OcopSheetOutlook *outlook)
{
  for (guint i = 0; i < self->set->n_items; i++)
    show_cell (self, i, sheet, outlook);
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    {
      g_autofree char *sum = g_strdup_printf ("%d", outlook->score.parts[part]);

      gtk_label_set_label (GTK_LABEL (self->sums[part]), sum);
    }
}

/**
 * ocop_sheet_map_set_current:
 * @self: the map
 * @item: index of the criterion that keys go to; its cell has a ring
 */
void
ocop_sheet_map_set_current (OcopSheetMap *self,
                            guint         item)
{
  gtk_widget_remove_css_class (self->cells[self->current], "current");
  self->current = item;
  gtk_widget_add_css_class (self->cells[item], "current");
}

/**
 * ocop_sheet_map_enter:
 * @self: the map
 *
 * Puts the focus on the current cell, from which arrows go to others and Enter jumps.
 */
void
ocop_sheet_map_enter (OcopSheetMap *self)
{
  gtk_widget_grab_focus (self->cells[self->current]);
}
