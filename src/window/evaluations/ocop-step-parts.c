/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-step-parts.h"

#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

#define NOTE_KEY "ocop-note"

/* Letters that a sentence does not go below: a window is never lower than its sentences at their narrowest. */
#define LEAST_LETTERS 36

/**
 * ocop_step_label_new:
 * @text: a sentence   @classes: of the style sheet
 *
 * Returns: (transfer floating): a sentence that wraps, but not into a column of words
 */
GtkWidget *
ocop_step_label_new (const char *text,
                     const char *classes)
{
  GtkWidget *label = ocop_label_new (text, classes);

  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_LETTERS);

  return label;
}

/**
 * ocop_step_facts_new:
 * @facts: (out): where facts are put
 *
 * Returns: (transfer floating): room for facts that fills its panel, whatever they are
 */
GtkWidget *
ocop_step_facts_new (GtkWidget **facts)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  *facts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (*facts, "step-line");
  ocop_accessible_name (scrolled, _("Facts"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), *facts);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/**
 * ocop_step_heading_new:
 * @title: what the panel is for   @at_end: (nullable): stands at its right end
 *
 * Returns: (transfer floating): the head of a panel
 */
GtkWidget *
ocop_step_heading_new (const char *title,
                       GtkWidget  *at_end)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *note = ocop_step_label_new ("", "small mute");

  gtk_box_append (GTK_BOX (texts), ocop_label_new (title, "title-4"));
  gtk_box_append (GTK_BOX (texts), note);
  gtk_widget_set_visible (note, FALSE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (heading), texts);
  if (at_end != NULL)
    gtk_box_append (GTK_BOX (heading), at_end);
  gtk_widget_add_css_class (heading, "side-heading");
  g_object_set_data (G_OBJECT (heading), NOTE_KEY, note);

  return heading;
}

/**
 * ocop_step_heading_say:
 * @heading: of ocop_step_heading_new()   @note: (nullable): a line below the title
 */
void
ocop_step_heading_say (GtkWidget  *heading,
                       const char *note)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (heading), NOTE_KEY);

  gtk_label_set_label (GTK_LABEL (label), note != NULL ? note : "");
  gtk_widget_set_visible (label, note != NULL);
}

GtkWidget *
ocop_step_foot_new (void)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_add_css_class (foot, "step-foot");

  return foot;
}

/**
 * ocop_step_list_new:
 * @name: what it lists   @scrolled: (out): what it scrolls in
 *
 * Returns: (transfer none): a list of rows that fills its panel
 */
GtkWidget *
ocop_step_list_new (const char  *name,
                    GtkWidget  **scrolled)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (list, "matrix");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  *scrolled = gtk_scrolled_window_new ();
  ocop_accessible_name (*scrolled, name);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (*scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (*scrolled), list);
  gtk_widget_set_vexpand (*scrolled, TRUE);

  return list;
}

/**
 * ocop_step_clear:
 * @box: a box or a list
 *
 * Takes everything out of it.
 */
void
ocop_step_clear (GtkWidget *box)
{
  GtkWidget *child;
  GtkListBoxRow *row;

  /* What a list shows while it is empty is a child of it, too, and stays. */
  if (GTK_IS_LIST_BOX (box))
    while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (box), 0)) != NULL)
      gtk_list_box_remove (GTK_LIST_BOX (box), GTK_WIDGET (row));
  else
    while ((child = gtk_widget_get_first_child (box)) != NULL)
      gtk_box_remove (GTK_BOX (box), child);
}

/**
 * ocop_step_lines_new:
 * @label: what is written there   @view: (out): where it is written
 *
 * Returns: (transfer floating): room for several lines of text under its label
 */
GtkWidget *
ocop_step_lines_new (const char  *label,
                     GtkWidget  **view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = ocop_label_new (label, "small strong");

  *view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (*view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (*view), FALSE);
  gtk_widget_add_css_class (*view, "remark");
  gtk_widget_set_size_request (*view, -1, 48);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (*view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), *view);

  return box;
}

char *
ocop_step_lines_get (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
ocop_step_lines_set (GtkWidget  *view,
                     const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text != NULL ? text : "", -1);
}

static void
act_free (gpointer data)
{
  OcopStepAct *act = data;

  g_free (act->text);
  g_free (act->more);
  g_free (act);
}

/**
 * ocop_step_done:
 * @widget: where the act was begun
 *
 * Offers to take back what was just done.
 */
void
ocop_step_done (GtkWidget *widget)
{
  OcopMainWindow *window = ocop_main_window_of (widget);

  if (window != NULL)
    ocop_main_window_toast_undo (window, _("Saved"));
}

/**
 * ocop_step_write:
 * @context: the session   @widget: where the act is begun
 * @label: what is done, in words
 * @write: the work, given a copy of @act
 * @act: what is changed
 *
 * Begins an act of preparing, which can be taken back.
 */
void
ocop_step_write (OcopSessionContext *context,
                 GtkWidget          *widget,
                 const char         *label,
                 OcopWriteFunc       write,
                 const OcopStepAct  *act)
{
  OcopStepAct *copy = g_new0 (OcopStepAct, 1);

  *copy = *act;
  copy->text = g_strdup (act->text);
  copy->more = g_strdup (act->more);
  ocop_session_context_write (context, widget, label, write, copy, act_free, ocop_step_done);
}
