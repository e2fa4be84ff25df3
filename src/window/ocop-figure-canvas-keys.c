/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-figure-canvas-private.h"

#include "base/ocop-text.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A page of rows that one key goes over. */
#define PAGE 10

/**
 * ocop_figure_canvas_fill_text:
 * @self: a canvas
 *
 * Puts what the cell shows into the text field, selected, so that typing takes its place; its name says which cell it is.
 */
void
ocop_figure_canvas_fill_text (OcopFigureCanvas *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *fault;

  if (self->row >= ocop_figure_cells_n_rows (self->cells) || self->column >= ocop_figure_cells_n_columns (self->cells))
    return;
  text = ocop_figure_cells_text (self->cells, self->row, self->column);
  fault = ocop_figure_cells_fault (self->cells, self->row, self->column);
  /* Translators: the heading of a row and of a column: the name of a cell */
  name = g_strdup_printf (_("%s, %s"), ocop_figure_cells_row (self->cells, self->row),
                          ocop_figure_cells_column (self->cells, self->column));
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
  self->is_filling = FALSE;
  self->is_typing = FALSE;
  ocop_accessible_name (self->text, name);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  ocop_figure_canvas_say (self, fault);
}

/**
 * ocop_figure_canvas_commit:
 * @self: a canvas
 *
 * Enters what was typed into the cell.
 *
 * Returns: whether there is nothing wrong with it
 */
gboolean
ocop_figure_canvas_commit (OcopFigureCanvas *self)
{
  gboolean is_right;

  if (!self->is_typing || self->row >= ocop_figure_cells_n_rows (self->cells) ||
      self->column >= ocop_figure_cells_n_columns (self->cells))
    return TRUE;
  self->is_typing = FALSE;
  is_right = ocop_figure_cells_enter (self->cells, self->row, self->column, gtk_editable_get_text (GTK_EDITABLE (self->text)));
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return is_right;
}

static void
step (OcopFigureCanvas *self,
      int               rows,
      int               columns)
{
  int row = CLAMP ((int) self->row + rows, 0, (int) ocop_figure_cells_n_rows (self->cells) - 1);
  int column = CLAMP ((int) self->column + columns, 0, (int) ocop_figure_cells_n_columns (self->cells) - 1);

  ocop_figure_canvas_go (self, (guint) row, (guint) column);
}

/* Through the row, then on in the next one; past the last cell one leaves the table as any other field. */
static gboolean
step_tab (OcopFigureCanvas *self,
          gboolean          is_back)
{
  guint n_columns = ocop_figure_cells_n_columns (self->cells);
  guint place = self->row * n_columns + self->column;

  ocop_figure_canvas_commit (self);
  if (is_back ? place == 0 : place + 1 >= n_columns * ocop_figure_cells_n_rows (self->cells))
    return FALSE;
  place = is_back ? place - 1 : place + 1;
  ocop_figure_canvas_go (self, place / n_columns, place % n_columns);

  return TRUE;
}

static void
paste_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OcopFigureCanvas) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *reason = NULL;

  if (text == NULL)
    return;
  reason = ocop_figure_cells_paste (self->cells, self->row, self->column, text);
  ocop_figure_canvas_update (self);
  ocop_figure_canvas_say (self, reason);
}

static void
paste (OcopFigureCanvas *self)
{
  self->is_typing = FALSE;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, paste_cb, g_object_ref (self));
}

static void
empty (OcopFigureCanvas *self)
{
  self->is_typing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  ocop_figure_canvas_commit (self);
  ocop_figure_canvas_fill_text (self);
}

static gboolean
press_with_control (OcopFigureCanvas *self,
                    guint             key)
{
  switch (key)
    {
    case GDK_KEY_v:
      if (!self->is_editable)
        return FALSE;
      paste (self);
      return TRUE;
    case GDK_KEY_Home:
      ocop_figure_canvas_go (self, 0, 0);
      return TRUE;
    case GDK_KEY_End:
      step (self, G_MAXINT16, G_MAXINT16);
      return TRUE;
    case GDK_KEY_z:
      /* What is typed and not entered yet goes first; then the acts of the file. */
      if (!self->is_typing)
        return FALSE;
      ocop_figure_canvas_fill_text (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press_sideways (OcopFigureCanvas *self,
                guint             key)
{
  if (self->is_typing)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, 0, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 0, 1);
      return TRUE;
    case GDK_KEY_Home:
      step (self, 0, G_MININT16);
      return TRUE;
    case GDK_KEY_End:
      step (self, 0, G_MAXINT16);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_BackSpace:
      if (self->is_editable)
        empty (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
press (OcopFigureCanvas *self,
       guint             key,
       GdkModifierType   modifiers)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1, 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1, 0);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      step (self, modifiers & GDK_SHIFT_MASK ? -1 : 1, 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return step_tab (self, key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK));
    case GDK_KEY_Page_Up:
      step (self, -PAGE, 0);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (self, PAGE, 0);
      return TRUE;
    case GDK_KEY_F2:
      self->is_typing = TRUE;
      gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
      return TRUE;
    case GDK_KEY_Escape:
      if (!self->is_typing)
        return FALSE;
      ocop_figure_canvas_fill_text (self);
      return TRUE;
    default:
      return press_sideways (self, key);
    }
}

static gboolean
key_cb (OcopFigureCanvas *self,
        guint             key,
        guint             code,
        GdkModifierType   modifiers)
{
  if (ocop_figure_cells_n_rows (self->cells) == 0 || (modifiers & GDK_ALT_MASK))
    return FALSE;
  if (modifiers & GDK_CONTROL_MASK)
    return press_with_control (self, gdk_keyval_to_lower (key));

  return press (self, key, modifiers);
}

static void
text_changed_cb (OcopFigureCanvas *self)
{
  if (!self->is_filling)
    self->is_typing = TRUE;
}

/* What was typed is entered when one leaves the table, as when one leaves the cell. */
static void
leave_cb (OcopFigureCanvas *self)
{
  if (!self->is_typing)
    return;
  ocop_figure_canvas_commit (self);
  ocop_figure_canvas_fill_text (self);
}

static void
pressed_cb (OcopFigureCanvas *self,
            int               n_press,
            double            x,
            double            y,
            GtkGesture       *gesture)
{
  graphene_rect_t body = ocop_figure_canvas_body (self);
  guint n_rows = ocop_figure_cells_n_rows (self->cells);
  guint n_columns = ocop_figure_cells_n_columns (self->cells);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (!graphene_rect_contains_point (&body, &point))
    return;
  for (guint row = 0; row < n_rows; row++)
    {
      graphene_rect_t first = ocop_figure_canvas_cell (self, row, 0);

      if (y < first.origin.y || y >= first.origin.y + first.size.height)
        continue;
      for (guint column = 0; column < n_columns; column++)
        {
          graphene_rect_t cell = ocop_figure_canvas_cell (self, row, column);

          if (graphene_rect_contains_point (&cell, &point))
            {
              ocop_figure_canvas_go (self, row, column);
              gtk_widget_grab_focus (self->text);
              return;
            }
        }
    }
}

/**
 * ocop_figure_canvas_add_keys:
 * @self: a canvas with its text field
 *
 * Lets it be worked as a workbook: arrows, Enter down, Tab right, a block pasted where one is.
 */
void
ocop_figure_canvas_add_keys (OcopFigureCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
}
