/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-picks.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _OcopPickList
{
  GtkPopover parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (OcopPickList, ocop_pick_list, GTK_TYPE_POPOVER)

#define MOST_HEIGHT 260
#define WIDEST_LABEL 40

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pick_free (gpointer data)
{
  OcopPick *pick = data;

  g_free (pick->key);
  g_free (pick->label);
  g_free (pick);
}

GPtrArray *
ocop_picks_new (void)
{
  return g_ptr_array_new_with_free_func (pick_free);
}

/**
 * ocop_picks_add:
 * @picks: what is found so far
 * @key: (transfer full): @label: (transfer full): one more
 */
void
ocop_picks_add (GPtrArray *picks,
                char      *key,
                char      *label)
{
  OcopPick *pick = g_new0 (OcopPick, 1);

  pick->key = key;
  pick->label = label;
  g_ptr_array_add (picks, pick);
}

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (text, at)));
}

/**
 * ocop_picks_fits:
 * @label: what people read   @text: what was typed
 *
 * Returns: whether every word typed begins a word of the label, without case, tones and marks
 */
gboolean
ocop_picks_fits (const char *label,
                 const char *text)
{
  g_autofree char *in = ocop_text_fold (label);
  g_autofree char *folded = ocop_text_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.;-–", -1);

  for (char **word = words; *word != NULL; word++)
    {
      const char *found = in;

      while ((found = strstr (found, *word)) != NULL && !begins_word (in, found))
        found++;
      if (found == NULL)
        return FALSE;
    }

  return TRUE;
}

static void
row_activated_cb (OcopPickList  *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PICKED], 0, gtk_list_box_row_get_index (row));
}

static void
ocop_pick_list_class_init (OcopPickListClass *klass)
{
  /**
   * OcopPickList::picked:
   * @place: place of the line that was clicked
   */
  signals[PICKED] = g_signal_new ("picked", OCOP_TYPE_PICK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ocop_pick_list_init (OcopPickList *self)
{
  GtkPopover *popover = GTK_POPOVER (self);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "picks");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What fits"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_popover_set_child (popover, scrolled);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ocop_pick_list_new (void)
{
  return g_object_new (OCOP_TYPE_PICK_LIST, NULL);
}

void
ocop_pick_list_clear (OcopPickList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
add_row (OcopPickList *self,
         const char   *label,
         gboolean      selectable)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (words), WIDEST_LABEL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), words);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), selectable);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), selectable);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (!selectable)
    gtk_widget_add_css_class (words, "mute");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

void
ocop_pick_list_add (OcopPickList *self,
                    const char   *label)
{
  add_row (self, label, TRUE);
}

/**
 * ocop_pick_list_remark:
 * @self: a list
 * @words: a line at its end that only says something
 */
void
ocop_pick_list_remark (OcopPickList *self,
                       const char   *words)
{
  add_row (self, words, FALSE);
}

/**
 * ocop_pick_list_move:
 * @self: a list
 * @step: how many lines on or, negative, back
 *
 * Marks another line, if there is one; from none the first.
 *
 * Returns: (transfer none) (nullable): the line that is marked now
 */
GtkWidget *
ocop_pick_list_move (OcopPickList *self,
                     int           step)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *present = gtk_list_box_get_selected_row (list);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, present == NULL ? 0 : gtk_list_box_row_get_index (present) + step);

  if (row == NULL || !gtk_list_box_row_get_selectable (row))
    return present != NULL ? GTK_WIDGET (present) : NULL;
  gtk_list_box_select_row (list, row);

  return GTK_WIDGET (row);
}

/**
 * ocop_pick_list_get_selected:
 *
 * Returns: place of the line that is marked, -1 if none is
 */
int
ocop_pick_list_get_selected (OcopPickList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}
