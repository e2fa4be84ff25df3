/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-voter-choice.h"

#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* Who sits at the screen: the secretariat, or one of the members, who then does not see what is kept from members. */
struct _OcopVoterChoice
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  GtkWidget *label;
  GtkWidget *choice;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (OcopVoterChoice, ocop_voter_choice, GTK_TYPE_WIDGET)

static void
chosen_cb (OcopVoterChoice *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (!self->is_filling && place != GTK_INVALID_LIST_POSITION)
    ocop_session_context_set_voter (self->context, (int) place - 1);
}

static void
dispose (GObject *object)
{
  OcopVoterChoice *self = OCOP_VOTER_CHOICE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_voter_choice_parent_class)->dispose (object);
}

static void
ocop_voter_choice_class_init (OcopVoterChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
ocop_voter_choice_init (OcopVoterChoice *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  self->label = gtk_label_new (_("At the screen"));
  gtk_widget_add_css_class (self->label, "small");
  self->choice = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  ocop_accessible_name (self->choice, _("At the screen"));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ocop_voter_choice_new (OcopSessionContext *context)
{
  OcopVoterChoice *self = g_object_new (OCOP_TYPE_VOTER_CHOICE, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * ocop_voter_choice_refresh:
 * @self: the choice
 *
 * Shows the session's voters and which of them sits at the screen.
 */
void
ocop_voter_choice_refresh (OcopVoterChoice *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (self->choice));

  self->is_filling = TRUE;
  if (g_list_model_get_n_items (names) != sheets->voters->len + 1)
    {
      g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (all, g_strdup (_("Secretariat")));
      for (guint i = 0; i < sheets->voters->len; i++)
        g_ptr_array_add (all, g_strdup (((OcopSessionVoter *) g_ptr_array_index (sheets->voters, i))->short_office));
      g_ptr_array_add (all, NULL);
      gtk_string_list_splice (GTK_STRING_LIST (names), 0, g_list_model_get_n_items (names), (const char *const *) all->pdata);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), (guint) (ocop_session_context_get_voter (self->context) + 1));
  self->is_filling = FALSE;
}
