/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history/ocop-act-row.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "window/ocop-accessible.h"
#include "window/ocop-chip.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* An act in a list: what was done, by whom and when; opened, every record it changed, and the way to take it back. */
struct _OcopActRow
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;
  OcopActItem *item; /* (nullable) */

  GtkWidget *box; /* the only child, with all that follows */
  GtkWidget *arrow;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *undone;
  GtkWidget *details;
};

G_DEFINE_FINAL_TYPE (OcopActRow, ocop_act_row, GTK_TYPE_WIDGET)

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  OcopMainWindow *window = ocop_main_window_of (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = ocop_workspace_undo_finish (OCOP_WORKSPACE (source), result, &error);

  if (window == NULL)
    return;
  if (label != NULL)
    ocop_main_window_toast (window, label);
  else
    ocop_main_window_complain (window, _("It could not be taken back"), error);
}

static void
undo_clicked_cb (OcopActRow *self)
{
  ocop_workspace_undo_act_async (self->workspace, ocop_act_item_get_act (self->item)->number, undone_cb,
                                 g_object_ref (GTK_WIDGET (self)));
}

static const char *
sign_of (const OcopHistoryLine *line)
{
  return line->is_new ? "list-add-symbolic" : line->is_gone ? "list-remove-symbolic" : "document-edit-symbolic";
}

static char *
line_in_words (const OcopHistoryLine *line)
{
  const char *kind = line->entity != NULL ? _(line->entity->label) : line->name;

  if (line->is_new)
    /* Translators: a record that was added: its kind and its name */
    return g_strdup_printf (_("Added: %s “%s”"), kind, line->name);
  if (line->is_gone)
    return g_strdup_printf (_("Removed: %s “%s”"), kind, line->name);

  return g_strdup_printf (_("Changed: %s “%s”"), kind, line->name);
}

static char *
field_in_words (const OcopHistoryLine  *line,
                const OcopHistoryField *field)
{
  const char *empty = _("(empty)");

  if (line->is_new || line->is_gone)
    return g_strdup (line->is_new ? field->after : field->before);

  return g_strdup_printf ("%s → %s", field->before != NULL ? field->before : empty, field->after != NULL ? field->after : empty);
}

static GtkWidget *
make_line (const OcopHistoryLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *grid = ocop_facts_grid_new ();
  GtkWidget *sign = gtk_image_new_from_icon_name (sign_of (line));
  g_autofree char *words = line_in_words (line);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), sign);
  gtk_box_append (GTK_BOX (head), ocop_label_new (words, "small strong"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_widget_set_margin_start (grid, 22);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < line->fields->len; i++)
    {
      const OcopHistoryField *field = g_ptr_array_index (line->fields, i);
      g_autofree char *value = field_in_words (line, field);

      ocop_facts_grid_add (grid, _(field->field->label), value);
    }
  gtk_box_append (GTK_BOX (box), grid);

  return box;
}

/* The way back, or the sentence why there is none. */
static GtkWidget *
make_undo (OcopActRow *self)
{
  g_autoptr (GError) error = NULL;
  const char *barrier = ocop_workspace_get_barrier (self->workspace);
  GtkWidget *button;

  if (barrier != NULL || !ocop_undo_check (ocop_workspace_get_db (self->workspace), ocop_act_item_get_act (self->item), &error))
    return ocop_label_new (barrier != NULL ? barrier : error->message, "small mute");

  button = gtk_button_new_with_mnemonic (_("_Take This Back"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (undo_clicked_cb), self);

  return button;
}

static void fill_details (OcopActRow *self);

static void
more_clicked_cb (OcopActRow *self)
{
  fill_details (self);
}

static void
append_lines (OcopActRow *self)
{
  GPtrArray *lines = ocop_act_item_get_lines (self->item);

  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (self->details), make_line (g_ptr_array_index (lines, i)));
  if (ocop_act_item_has_more (self->item))
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("Show _More"));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (more_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->details), button);
    }
  if (ocop_act_item_is_part (self->item))
    {
      guint rest = ocop_act_item_get_act (self->item)->n_changes - lines->len;
      g_autofree char *n = ocop_text_from_count (rest);
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The act changed %s other record as well.",
                                                         "The act changed %s other records as well.", rest), n);

      gtk_box_append (GTK_BOX (self->details), ocop_label_new (text, "small mute"));
    }
}

static void
clear_details (OcopActRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->details)) != NULL)
    gtk_box_remove (GTK_BOX (self->details), child);
}

/* Reads on, and shows all that was read. */
static void
fill_details (OcopActRow *self)
{
  g_autoptr (GError) error = NULL;

  clear_details (self);
  if (!ocop_act_item_read_more (self->item, ocop_workspace_get_db (self->workspace), &error))
    gtk_box_append (GTK_BOX (self->details), ocop_label_new (error->message, "small bad"));
  append_lines (self);
  gtk_box_append (GTK_BOX (self->details), make_undo (self));
}

static void
show_details (OcopActRow *self)
{
  gboolean is_open = ocop_act_item_is_open (self->item);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (self->details, is_open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
  if (!is_open)
    clear_details (self);
  else if (ocop_act_item_get_lines (self->item)->len == 0)
    fill_details (self);
  else
    {
      clear_details (self);
      append_lines (self);
      gtk_box_append (GTK_BOX (self->details), make_undo (self));
    }
}

static char *
note_of (const OcopAct *act)
{
  g_autofree char *at = ocop_date_moment_to_local (act->at);
  g_autofree char *n = ocop_text_from_count (act->n_changes);
  g_autofree char *count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s change", "%s changes", act->n_changes), n);

  return g_strdup_printf ("%s · %s · %s", *act->who != '\0' ? act->who : _("unknown"), at, count);
}

static void
show (OcopActRow *self)
{
  const OcopAct *act = ocop_act_item_get_act (self->item);
  g_autofree char *note = note_of (act);
  g_autofree char *said = g_strdup_printf ("%s. %s%s%s", act->label, note, act->is_undone ? ". " : "",
                                           act->is_undone ? _("taken back") : "");

  gtk_label_set_text (GTK_LABEL (self->title), act->label);
  gtk_label_set_text (GTK_LABEL (self->note), note);
  gtk_widget_set_visible (self->undone, act->is_undone);
  ocop_accessible_name (GTK_WIDGET (self), said);
  /* What takes the focus is the place in the list that the row stands in. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    ocop_accessible_name (gtk_widget_get_parent (GTK_WIDGET (self)), said);
  show_details (self);
}

static void
dispose (GObject *object)
{
  OcopActRow *self = OCOP_ACT_ROW (object);

  ocop_act_row_set_item (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_act_row_parent_class)->dispose (object);
}

static void
ocop_act_row_class_init (OcopActRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "act");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_act_row_init (OcopActRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->arrow = gtk_image_new ();
  gtk_widget_set_valign (self->arrow, GTK_ALIGN_START);
  self->title = ocop_label_new ("", "strong");
  self->note = ocop_label_new ("", "small mute");
  self->undone = ocop_chip_new (OCOP_CHIP_NEUTRAL, "edit-undo-symbolic", _("taken back"));
  gtk_widget_set_valign (self->undone, GTK_ALIGN_CENTER);
  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->details, "details");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_box_append (GTK_BOX (head), self->arrow);
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), self->undone);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->details);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ocop_act_row_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): a row without an act
 */
GtkWidget *
ocop_act_row_new (OcopWorkspace *workspace)
{
  OcopActRow *self = g_object_new (OCOP_TYPE_ACT_ROW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * ocop_act_row_set_item:
 * @self: a row
 * @item: (nullable): the act it shows
 */
void
ocop_act_row_set_item (OcopActRow  *self,
                       OcopActItem *item)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  g_signal_connect_swapped (item, "changed", G_CALLBACK (show), self);
  show (self);
}
