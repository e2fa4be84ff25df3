/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-ask.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* libadwaita 1.2 has AdwMessageDialog; what comes after it is used from here when the least version rises. */

typedef struct
{
  OcopAgreed agreed;
  gpointer data;
} Request;

static void
responded_cb (AdwMessageDialog *dialog,
              const char       *response,
              gpointer          user_data)
{
  Request *request = user_data;

  if (g_str_equal (response, "act") && request->agreed != NULL)
    request->agreed (request->data);
}

static void
free_request (gpointer  request,
              GClosure *closure)
{
  g_free (request);
}

static void
show (GtkWindow  *parent,
      GtkWidget  *dialog,
      OcopAgreed  agreed,
      gpointer    data)
{
  Request *request = g_new0 (Request, 1);

  request->agreed = agreed;
  request->data = data;
  /* Goes with the dialog, which may be closed without an answer together with its parent. */
  g_signal_connect_data (dialog, "response", G_CALLBACK (responded_cb), request, free_request, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * ocop_ask:
 * @parent: the window it belongs to
 * @question: what is asked; only what cannot be taken back is asked at all
 * @agreed: called if the user agrees
 * @data: given to @agreed
 */
void
ocop_ask (GtkWindow          *parent,
          const OcopQuestion *question,
          OcopAgreed          agreed,
          gpointer            data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_set_body (message, question->body);
  adw_message_dialog_add_response (message, "cancel", _("Cancel"));
  adw_message_dialog_add_response (message, "act", question->act);
  adw_message_dialog_set_response_appearance (message, "act", question->destroys ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  show (parent, dialog, agreed, data);
}

/**
 * ocop_ask_tell:
 * @parent: (nullable): the window it belongs to
 * @heading: what could not be done
 * @body: why, and what to do
 */
void
ocop_ask_tell (GtkWindow  *parent,
               const char *heading,
               const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_set_body (message, body);
  adw_message_dialog_add_response (message, "close", _("Close"));
  adw_message_dialog_set_default_response (message, "close");
  adw_message_dialog_set_close_response (message, "close");
  show (parent, dialog, NULL, NULL);
}
