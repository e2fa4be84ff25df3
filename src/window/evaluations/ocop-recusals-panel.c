/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-recusals-panel.h"

#include "base/ocop-text.h"
#include "model/ocop-session-recusals.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Who does not score what, and why: declared, suggested by names that match, and a line to declare another case. */
struct _OcopRecusalsPanel
{
  OcopSessionView parent_instance;

  GtkWidget *list;
  GtkWidget *form;
  GtkWidget *member;
  GtkWidget *product;
  GtkWidget *reason;
  GtkWidget *fault;
};

G_DEFINE_FINAL_TYPE (OcopRecusalsPanel, ocop_recusals_panel, OCOP_TYPE_SESSION_VIEW)

#define RECUSAL_KEY "ocop-recusal"

static OcopSessionContext *
get_context (OcopRecusalsPanel *self)
{
  return ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
}

static gboolean
write_recusal (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_recuse (db, act->id, act->other, act->text, error);
}

static gboolean
write_end (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  return ocop_session_end_recusal (db, ((const OcopStepAct *) data)->id, error);
}

static void
declare (OcopRecusalsPanel *self,
         gint64             session_product,
         gint64             session_member,
         const char        *reason)
{
  OcopStepAct act = { .id = session_product, .other = session_member, .text = (char *) reason };

  ocop_step_write (get_context (self), GTK_WIDGET (self), _("Recusal of a member"), write_recusal, &act);
}

static const OcopStepAct *
get_act (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), RECUSAL_KEY);
}

static void
suggested_cb (OcopRecusalsPanel *self,
              GtkWidget         *button)
{
  const OcopStepAct *act = get_act (button);

  declare (self, act->id, act->other, act->text);
}

static void
reason_cb (OcopRecusalsPanel *self,
           GtkWidget         *entry)
{
  const OcopStepAct *act = get_act (entry);

  declare (self, act->id, act->other, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
end_cb (OcopRecusalsPanel *self,
        GtkWidget         *button)
{
  ocop_step_write (get_context (self), GTK_WIDGET (self), _("Recusal taken back"), write_end, get_act (button));
}

static void
add_cb (OcopRecusalsPanel *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (get_context (self));
  guint member = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->member));
  guint product = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->product));
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  if (member >= sheets->voters->len || product >= sheets->products->len)
    return;
  gtk_widget_set_visible (self->fault, ocop_text_is_blank (reason));
  if (ocop_text_is_blank (reason))
    {
      gtk_widget_grab_focus (self->reason);
      return;
    }
  declare (self, ((OcopSessionProduct *) g_ptr_array_index (sheets->products, product))->id,
           ((OcopSessionVoter *) g_ptr_array_index (sheets->voters, member))->id, reason);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
}

static GtkWidget *
add_choice (OcopRecusalsPanel *self,
            const char        *label)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);

  ocop_accessible_name (choice, label);
  gtk_widget_set_tooltip_text (choice, label);
  gtk_box_append (GTK_BOX (self->form), choice);

  return choice;
}

static GtkWidget *
make_form (OcopRecusalsPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_with_label (_("Declare"));

  self->form = ocop_step_foot_new ();
  self->member = add_choice (self, _("Member"));
  self->product = add_choice (self, _("Product"));
  self->reason = gtk_entry_new ();
  g_object_set (self->reason, "placeholder-text", _("Reason, for the minutes"), "hexpand", TRUE, NULL);
  ocop_accessible_name (self->reason, _("Reason"));
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), self->reason);
  gtk_box_append (GTK_BOX (self->form), button);
  self->fault = ocop_step_label_new (_("A recusal goes into the minutes with its reason; write why."), "small bad");
  gtk_widget_add_css_class (self->fault, "step-line");
  gtk_widget_set_visible (self->fault, FALSE);
  gtk_box_append (GTK_BOX (box), self->fault);
  gtk_box_append (GTK_BOX (box), self->form);

  return box;
}

static void
build (OcopSessionView *view)
{
  OcopRecusalsPanel *self = OCOP_RECUSALS_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *heading = ocop_step_heading_new (_("Recusals"), NULL);
  GtkWidget *scrolled;

  ocop_step_heading_say (heading, _("A member with a stake in a producer does not score its products; it goes into the minutes."));
  self->list = ocop_step_list_new (_("Recusals"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                ocop_label_new (_("None is declared, and no name of a member matches a producer."), "small mute nothing"));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), make_form (self));
  ocop_session_view_set_child (view, box);
}

static void
act_free (gpointer data)
{
  OcopStepAct *act = data;

  g_free (act->text);
  g_free (act);
}

static void
set_act (GtkWidget  *widget,
         gint64      id,
         gint64      other,
         const char *text)
{
  OcopStepAct *act = g_new0 (OcopStepAct, 1);

  act->id = id;
  act->other = other;
  act->text = g_strdup (text);
  g_object_set_data_full (G_OBJECT (widget), RECUSAL_KEY, act, act_free);
}

/* A declared one can be worded otherwise and taken back; a suggestion can be declared. */
static GtkWidget *
make_row (OcopRecusalsPanel *self,
          const OcopRecusal *recusal,
          gboolean           can_write)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean is_declared = recusal->recusal != 0;
  g_autofree char *product = g_strdup_printf ("%d. %s · %s", recusal->position, recusal->product, recusal->producer);
  g_autofree char *words = g_strdup_printf ("%s, %s, %s", recusal->office, product, recusal->reason);
  GtkWidget *button = gtk_button_new_with_label (is_declared ? _("End Recusal") : _("Declare"));

  gtk_box_append (GTK_BOX (names), ocop_label_new (recusal->office, "small strong"));
  gtk_box_append (GTK_BOX (names), ocop_label_new (product, "small"));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (box), names);
  if (is_declared)
    {
      GtkWidget *reason = gtk_entry_new ();

      gtk_editable_set_text (GTK_EDITABLE (reason), recusal->reason);
      gtk_editable_set_width_chars (GTK_EDITABLE (reason), 46);
      gtk_widget_set_valign (reason, GTK_ALIGN_CENTER);
      gtk_widget_set_sensitive (reason, can_write);
      gtk_widget_set_tooltip_text (reason, _("Reason; Enter keeps it"));
      ocop_accessible_name (reason, _("Reason"));
      set_act (reason, recusal->session_product, recusal->session_member, NULL);
      g_signal_connect_object (reason, "activate", G_CALLBACK (reason_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), reason);
      set_act (button, recusal->recusal, 0, NULL);
    }
  else
    {
      gtk_box_append (GTK_BOX (names), ocop_label_new (recusal->reason, "tiny warn"));
      gtk_box_append (GTK_BOX (box), ocop_sign_chip_new ("dialog-warning-symbolic", _("suggested"), "warn"));
      set_act (button, recusal->session_product, recusal->session_member, recusal->reason);
    }
  g_signal_connect_object (button, "clicked", is_declared ? G_CALLBACK (end_cb) : G_CALLBACK (suggested_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, can_write);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return row;
}

static void
fill_choices (OcopRecusalsPanel       *self,
              const OcopSessionSheets *sheets)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->member)));

  for (guint i = 0; i < sheets->voters->len; i++)
    g_ptr_array_add (members, ((OcopSessionVoter *) g_ptr_array_index (sheets->voters, i))->short_office);
  g_ptr_array_add (members, NULL);
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), (const char *const *) members->pdata);
  list = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->product)));
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      g_ptr_array_add (products, g_strdup_printf ("%d. %s", product->position, product->name));
    }
  g_ptr_array_add (products, NULL);
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), (const char *const *) products->pdata);
}

static void
refresh (OcopSessionView *view)
{
  OcopRecusalsPanel *self = OCOP_RECUSALS_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  OcopDb *db = ocop_session_context_get_db (context);
  gint64 session = ocop_session_context_get_session (context);
  gboolean can_write = ocop_session_context_can_write (context);
  g_autoptr (GPtrArray) declared = ocop_session_list_recusals (db, session, NULL);
  g_autoptr (GPtrArray) suggested = ocop_session_suggest_recusals (db, session, NULL);

  ocop_step_clear (self->list);
  for (guint i = 0; suggested != NULL && i < suggested->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (suggested, i), can_write));
  for (guint i = 0; declared != NULL && i < declared->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, g_ptr_array_index (declared, i), can_write));
  fill_choices (self, ocop_session_context_get_sheets (context));
  gtk_widget_set_visible (self->form, can_write);
}

static void
ocop_recusals_panel_class_init (OcopRecusalsPanelClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_recusals_panel_init (OcopRecusalsPanel *self)
{
}
