/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-offices-group.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-offices.h"
#include "window/preferences/ocop-office-form.h"

#include <glib/gi18n-lib.h>

/* The offices whose names head papers, each with the days in which it bears the name. */
struct _OcopOfficesGroup
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkWidget *add_button;

  OcopWorkspace *workspace; /* (nullable) */
  GPtrArray *rows;          /* borrowed: one an office */
};

G_DEFINE_FINAL_TYPE (OcopOfficesGroup, ocop_offices_group, ADW_TYPE_PREFERENCES_GROUP)

static void
open_form (OcopOfficesGroup *self,
           OcopRecord       *office)
{
  GtkWidget *form = ocop_office_form_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->workspace, office);

  gtk_window_present (GTK_WINDOW (form));
}

static void
row_activated_cb (AdwActionRow *row,
                  gpointer      user_data)
{
  OcopOfficesGroup *self = OCOP_OFFICES_GROUP (user_data);
  OcopRecord *listed = g_object_get_data (G_OBJECT (row), "office");
  /* A record of its own: the form changes it, and may be cancelled. */
  g_autoptr (OcopRecord) office = ocop_record_load (ocop_workspace_get_db (self->workspace), OCOP_KIND_OFFICE,
                                                    ocop_record_get_id (listed), NULL);

  if (office != NULL)
    open_form (self, office);
}

static void
add_clicked_cb (OcopOfficesGroup *self)
{
  g_autoptr (OcopRecord) office = ocop_record_new (OCOP_KIND_OFFICE);

  open_form (self, office);
}

/* "Standing agency · from 01/01/2018 to 28/02/2025" */
static char *
make_subtitle (OcopRecord *office)
{
  const char *role = ocop_field_get_choice_label (OCOP_OFFICE_ROLE, ocop_record_get_text (office, OCOP_OFFICE_ROLE));
  const char *until = ocop_record_get_text (office, OCOP_OFFICE_VALID_TO);
  g_autofree char *first = ocop_date_to_short (ocop_record_get_text (office, OCOP_OFFICE_VALID_FROM));
  g_autofree char *last = until != NULL ? ocop_date_to_short (until) : NULL;

  if (last != NULL)
    /* Translators: the role of an office, and the days from and to which it has its name */
    return g_strdup_printf (_("%s · from %s to %s"), role, first, last);

  return g_strdup_printf (_("%s · from %s on"), role, first);
}

static GtkWidget *
make_row (OcopOfficesGroup *self,
          OcopRecord       *office)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = make_subtitle (office);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);
  g_autofree char *title = g_markup_escape_text (ocop_record_get_text (office, OCOP_OFFICE_NAME), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  g_object_set_data_full (G_OBJECT (row), "office", g_object_ref (office), g_object_unref);
  if (!ocop_workspace_is_read_only (self->workspace))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
      g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
    }

  return row;
}

static void
list_offices (OcopOfficesGroup *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) offices = ocop_offices_list (ocop_workspace_get_db (self->workspace), &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (offices == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
      return;
    }
  for (guint i = 0; i < offices->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (offices, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
changed_cb (OcopOfficesGroup *self,
            OcopChanges      *changes)
{
  if (ocop_changes_touch (changes, "office"))
    list_offices (self);
}

/* Lets go of the file as soon as the preferences close: the rows that AdwPreferencesWindow 1.2 keeps for its search hold the
 * group longer than that. */
static void
unroot (GtkWidget *widget)
{
  OcopOfficesGroup *self = OCOP_OFFICES_GROUP (widget);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, changed_cb, self);
  g_clear_object (&self->workspace);

  GTK_WIDGET_CLASS (ocop_offices_group_parent_class)->unroot (widget);
}

static void
dispose (GObject *object)
{
  OcopOfficesGroup *self = OCOP_OFFICES_GROUP (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_OFFICES_GROUP);

  G_OBJECT_CLASS (ocop_offices_group_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_OFFICES_GROUP (object)->rows);

  G_OBJECT_CLASS (ocop_offices_group_parent_class)->finalize (object);
}

static void
ocop_offices_group_class_init (OcopOfficesGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->unroot = unroot;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/offices-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopOfficesGroup, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
ocop_offices_group_init (OcopOfficesGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ocop_offices_group_show:
 * @self: a group
 * @window: whose file's offices it shows; nothing where it shows no file
 */
void
ocop_offices_group_show (OcopOfficesGroup *self,
                         OcopMainWindow   *window)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);

  if (workspace == NULL)
    return;
  self->workspace = g_object_ref (workspace);
  gtk_widget_set_sensitive (self->add_button, !ocop_workspace_is_read_only (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_offices (self);
}
