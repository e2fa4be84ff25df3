/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-ask.h"

#include "base/ocop-text.h"
#include "window/ocop-accessible.h"

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

typedef struct
{
  OcopAnswered answered;
  gpointer data;
  GDestroyNotify free_data;
  GtkWidget *entry; /* of the dialog */
} Answer;

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Answer *answer = user_data;

  if (g_str_equal (response, "act"))
    answer->answered (gtk_editable_get_text (GTK_EDITABLE (answer->entry)), answer->data);
}

static void
free_answer (gpointer  data,
             GClosure *closure)
{
  Answer *answer = data;

  if (answer->free_data != NULL)
    answer->free_data (answer->data);
  g_free (answer);
}

/* There is nothing to do while nothing is typed. */
static void
typed_cb (GtkEditable      *entry,
          AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (dialog, "act", !ocop_text_is_blank (gtk_editable_get_text (entry)));
}

/**
 * ocop_ask_words:
 * @parent: the window it belongs to
 * @question: what is asked
 * @label: what is to be typed, in a word or two
 * @answered: called with what was typed
 * @data: given to @answered   @free_data: (nullable): frees it
 */
void
ocop_ask_words (GtkWindow          *parent,
                const OcopQuestion *question,
                const char         *label,
                OcopAnswered        answered,
                gpointer            data,
                GDestroyNotify      free_data)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, question->heading, question->body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  GtkWidget *entry = gtk_entry_new ();
  Answer *answer = g_new0 (Answer, 1);

  answer->answered = answered;
  answer->data = data;
  answer->free_data = free_data;
  answer->entry = entry;
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), label);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  ocop_accessible_name (entry, label);
  adw_message_dialog_set_extra_child (message, entry);
  adw_message_dialog_add_response (message, "cancel", _("Cancel"));
  adw_message_dialog_add_response (message, "act", question->act);
  adw_message_dialog_set_response_appearance (message, "act", question->destroys ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (message, "act", FALSE);
  adw_message_dialog_set_default_response (message, "act");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), answer, free_answer, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
