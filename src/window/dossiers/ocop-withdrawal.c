/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-withdrawal.h"

#include "base/ocop-date.h"
#include "model/ocop-certificate-facts.h"
#include "model/ocop-kinds.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MOST_WIDTH 760

/* A certificate is withdrawn: on which ground, what was found, and until when the withdrawal is due after the conclusion. */
struct _OcopWithdrawal
{
  OcopSubpage parent_instance;

  gint64 certificate;

  GtkWidget *form; /* (nullable) before the page was looked at */
  GtkWidget *due;
};

G_DEFINE_FINAL_TYPE (OcopWithdrawal, ocop_withdrawal, OCOP_TYPE_SUBPAGE)

static const OcopFormRow rows[] = {
  { .field = OCOP_CERTIFICATE_GROUND },
  { .field = OCOP_CERTIFICATE_REASON, .hint = N_("What was found; the ground's own words where nothing is entered") },
  { .field = OCOP_CERTIFICATE_CONCLUDED_ON },
  { .field = OCOP_CERTIFICATE_WITHDRAWN_ON },
  { .field = OCOP_CERTIFICATE_WITHDRAWAL },
};
static const OcopFormSection sections[] = { OCOP_FORM_SECTION (N_("Withdrawal"), rows), { NULL } };

static OcopRecord *
get_record (OcopWithdrawal *self)
{
  return ocop_form_get_record (OCOP_FORM (self->form));
}

static void
show_due (OcopWithdrawal *self)
{
  const char *concluded = ocop_record_get_text (get_record (self), OCOP_CERTIFICATE_CONCLUDED_ON);
  g_autofree char *due = concluded != NULL ? ocop_withdrawal_due (concluded) : NULL;
  g_autofree char *day = due != NULL ? ocop_date_to_short (due) : NULL;
  g_autofree char *words = day != NULL ? g_strdup_printf (_("The withdrawal is due by %s."), day) : NULL;

  if (words != NULL)
    gtk_label_set_text (GTK_LABEL (self->due), words);
  else if (concluded != NULL)
    gtk_label_set_text (GTK_LABEL (self->due), _("The decision in force on the day of the conclusion is not known to set a time for it."));
  else
    gtk_label_set_text (GTK_LABEL (self->due), _("By when the withdrawal is due follows from the day of the authority's conclusion."));
}

typedef struct
{
  OcopWithdrawal *page; /* touched in the window's thread alone */
  OcopRecord *entered;
  gint64 certificate;
} Withdrawing;

static gboolean
write_withdrawal (OcopDb    *db,
                  gpointer   data,
                  GError   **error)
{
  const Withdrawing *work = data;
  OcopRecord *entered = work->entered;

  return ocop_certificate_withdraw (db, work->certificate, ocop_record_get_text (entered, OCOP_CERTIFICATE_GROUND),
                                    ocop_record_get_text (entered, OCOP_CERTIFICATE_REASON),
                                    ocop_record_get_text (entered, OCOP_CERTIFICATE_CONCLUDED_ON),
                                    ocop_record_get_text (entered, OCOP_CERTIFICATE_WITHDRAWN_ON),
                                    ocop_record_get_ref (entered, OCOP_CERTIFICATE_WITHDRAWAL), error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      user_data)
{
  Withdrawing *work = user_data;
  g_autoptr (OcopWithdrawal) page = work->page;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (page));
  gboolean is_written = ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error);

  if (window != NULL && !is_written)
    ocop_main_window_complain (window, _("The certificate was not withdrawn"), error);
  else if (window != NULL)
    {
      ocop_main_window_back (window);
      ocop_main_window_toast_undo (window, _("The certificate was withdrawn"));
    }
  g_object_unref (work->entered);
  g_free (work);
}

/* A withdrawal needs more than a certificate does: its ground and its day. */
static guint
find_lacking (OcopWithdrawal *self)
{
  if (!ocop_record_is_set (get_record (self), OCOP_CERTIFICATE_GROUND))
    return OCOP_CERTIFICATE_GROUND;

  return ocop_record_is_set (get_record (self), OCOP_CERTIFICATE_WITHDRAWN_ON) ? 0 : OCOP_CERTIFICATE_WITHDRAWN_ON;
}

/**
 * ocop_withdrawal_save:
 * @self: the page
 *
 * Withdraws the certificate, or goes to what still lacks.
 */
void
ocop_withdrawal_save (OcopWithdrawal *self)
{
  Withdrawing *work;
  guint lacking;

  if (!ocop_form_check (OCOP_FORM (self->form)))
    return;
  lacking = find_lacking (self);
  if (lacking != 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (ocop_form_get_entry (OCOP_FORM (self->form), lacking)));
      gtk_label_set_text (GTK_LABEL (self->due), _("A withdrawal needs its ground and its day; enter them."));
      return;
    }
  work = g_new0 (Withdrawing, 1);
  work->page = g_object_ref (self);
  work->certificate = self->certificate;
  work->entered = ocop_record_new (OCOP_KIND_CERTIFICATE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    ocop_record_take (work->entered, get_record (self), rows[i].field);
  ocop_workspace_write_async (ocop_page_get_workspace (OCOP_PAGE (self)), _("Withdrew a certificate"), write_withdrawal, work, NULL, NULL,
                              written_cb, work);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ocop_withdrawal_save (OCOP_WITHDRAWAL (widget));
}

/* Only what the withdrawal itself says is asked; the state comes with it. */
static OcopRecord *
make_base (void)
{
  OcopRecord *record = ocop_record_new (OCOP_KIND_CERTIFICATE);
  g_autofree char *today = ocop_date_today ();

  ocop_record_set_text (record, OCOP_CERTIFICATE_WITHDRAWN_ON, today);

  return record;
}

static void
build (OcopPage *page)
{
  OcopWithdrawal *self = OCOP_WITHDRAWAL (page);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *save = ocop_act_button_new (_("_Withdraw the Certificate"), "withdrawal.save", 0);
  g_autoptr (OcopRecord) base = make_base ();
  g_autoptr (OcopRecord) certificate = ocop_record_load (ocop_page_get_db (page), OCOP_KIND_CERTIFICATE, self->certificate, NULL);

  gtk_widget_add_css_class (save, "destructive-action");
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), save);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Withdrawal of a Certificate"),
                          certificate != NULL ? ocop_record_get_text (certificate, OCOP_CERTIFICATE_REGISTER_NO) : NULL);
  gtk_widget_add_css_class (body, "page-body");
  self->form = ocop_form_new (ocop_page_get_workspace (page), base, sections);
  self->due = ocop_label_new ("", "small mute");
  gtk_box_append (GTK_BOX (body), self->form);
  gtk_box_append (GTK_BOX (body), self->due);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  ocop_accessible_name (scroller, _("Withdrawal of a Certificate"));
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scroller);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (show_due), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "done", G_CALLBACK (ocop_withdrawal_save), self, G_CONNECT_SWAPPED);
  show_due (self);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static gboolean
grab_focus (GtkWidget *widget)
{
  ocop_form_focus_first (OCOP_FORM (OCOP_WITHDRAWAL (widget)->form));

  return TRUE;
}

static void
ocop_withdrawal_class_init (OcopWithdrawalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_install_action (widget_class, "withdrawal.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "withdrawal.save", NULL);
}

static void
ocop_withdrawal_init (OcopWithdrawal *self)
{
}

/**
 * ocop_withdrawal_page:
 * @workspace: the city file
 * @certificate: row id of a certificate
 *
 * Returns: (transfer floating): the page on which it is withdrawn
 */
OcopSubpage *
ocop_withdrawal_page (OcopWorkspace *workspace,
                      gint64         certificate)
{
  OcopWithdrawal *self = g_object_new (OCOP_TYPE_WITHDRAWAL, "workspace", workspace, NULL);

  self->certificate = certificate;

  return OCOP_SUBPAGE (self);
}

OcopForm *
ocop_withdrawal_get_form (OcopWithdrawal *self)
{
  return OCOP_FORM (self->form);
}

/* Until when it is due, in words. */
const char *
ocop_withdrawal_get_due (OcopWithdrawal *self)
{
  return gtk_label_get_text (GTK_LABEL (self->due));
}
