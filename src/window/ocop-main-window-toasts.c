/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "model/ocop-act-pages.h"
#include "window/ocop-ask.h"

#include <glib/gi18n-lib.h>

/* What the window says: done, taken back, written, not possible. */

static AdwToast *
make_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
ocop_main_window_toast (OcopMainWindow *self,
                        const char     *text)
{
  adw_toast_overlay_add_toast (self->toasts, make_toast (text));
}

/**
 * ocop_main_window_toast_undo:
 * @self: the window
 * @text: what was done, in words
 *
 * Says what was done last and offers to take it back: that very act, also while others follow.
 */
void
ocop_main_window_toast_undo (OcopMainWindow *self,
                             const char     *text)
{
  AdwToast *toast = make_toast (text);

  /* What was done before need no longer be said: the newest is what one wants to take back. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_set_weak_pointer (&self->undo_toast, toast);
  adw_toast_set_button_label (toast, _("Take Back"));
  adw_toast_set_action_name (toast, "win.undo-act");
  adw_toast_set_action_target (toast, "x", ocop_act_find_last (ocop_workspace_get_db (self->workspace)));
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * ocop_main_window_toast_button:
 * @self: the window
 * @text: what was done   @button: what can be done about it now
 * @clicked: called with @object when the button is pressed
 * @object: as long as it lives
 */
void
ocop_main_window_toast_button (OcopMainWindow *self,
                               const char     *text,
                               const char     *button,
                               GCallback       clicked,
                               gpointer        object)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_button_label (toast, button);
  g_signal_connect_object (toast, "button-clicked", clicked, object, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * ocop_main_window_toast_file:
 * @self: the window
 * @text: which file was written
 * @path: its whole path
 *
 * Says that a file was written and offers to open it.
 */
void
ocop_main_window_toast_file (OcopMainWindow *self,
                             const char     *text,
                             const char     *path)
{
  AdwToast *toast = make_toast (text);

  adw_toast_set_button_label (toast, C_("act", "Open"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target (toast, "s", path);
  adw_toast_set_timeout (toast, 10);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * ocop_main_window_complain:
 * @self: the window
 * @heading: what could not be done
 * @error: why, and what to do
 */
void
ocop_main_window_complain (OcopMainWindow *self,
                           const char     *heading,
                           const GError   *error)
{
  ocop_ask_tell (GTK_WINDOW (self), heading, error->message);
}
