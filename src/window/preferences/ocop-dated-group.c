/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-dated-group.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-offices.h"
#include "model/ocop-papers.h"
#include "window/form/ocop-record-forms.h"

#include <glib/gi18n-lib.h>

/* Records that hold from one day to another, as papers need them: the offices that head them, and who signs them. */
struct _OcopDatedGroup
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkWidget *add_button;

  const struct _Dated *dated;
  OcopMainWindow *window;   /* borrowed: the preferences belong to it */
  OcopWorkspace *workspace; /* (nullable) */
  GPtrArray *rows;          /* borrowed: one a record */
};

G_DEFINE_FINAL_TYPE (OcopDatedGroup, ocop_dated_group, ADW_TYPE_PREFERENCES_GROUP)

/* A kind of record with a role and days. */
struct _Dated
{
  OcopKind kind;
  guint name;
  guint role;
  guint from;
  guint to;
  GPtrArray *(*list) (OcopDb  *db,
                      GError **error);
};

static const struct _Dated dated_kinds[] = {
  { OCOP_KIND_OFFICE, OCOP_OFFICE_NAME, OCOP_OFFICE_ROLE, OCOP_OFFICE_VALID_FROM, OCOP_OFFICE_VALID_TO, ocop_offices_list },
  { OCOP_KIND_SIGNER, OCOP_SIGNER_NAME, OCOP_SIGNER_ROLE, OCOP_SIGNER_VALID_FROM, OCOP_SIGNER_VALID_TO, ocop_signers_list },
};

/* The form is a page of the main window, with its draft and its way back; the preferences make room for it. */
static void
open_form (OcopDatedGroup *self,
           gint64          id)
{
  OcopMainWindow *window = self->window;
  OcopSubpage *page = ocop_record_forms_edit (self->workspace, self->dated->kind, id, NULL);

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  ocop_main_window_push (window, page);
}

static void
row_activated_cb (AdwActionRow *row,
                  gpointer      user_data)
{
  open_form (OCOP_DATED_GROUP (user_data), ocop_record_get_id (g_object_get_data (G_OBJECT (row), "record")));
}

static void
add_clicked_cb (OcopDatedGroup *self)
{
  open_form (self, 0);
}

/* "Standing agency · from 01/01/2018 to 28/02/2025" */
static char *
make_subtitle (OcopDatedGroup *self,
               OcopRecord     *record)
{
  const char *role = ocop_field_get_choice_label (self->dated->role, ocop_record_get_text (record, self->dated->role));
  const char *until = ocop_record_get_text (record, self->dated->to);
  g_autofree char *first = ocop_date_to_short (ocop_record_get_text (record, self->dated->from));
  g_autofree char *last = until != NULL ? ocop_date_to_short (until) : NULL;

  if (last != NULL)
    /* Translators: the role of an office or signer, and the days from and to which it holds */
    return g_strdup_printf (_("%s · from %s to %s"), role, first, last);

  return g_strdup_printf (_("%s · from %s on"), role, first);
}

static GtkWidget *
make_row (OcopDatedGroup *self,
          OcopRecord     *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = make_subtitle (self, record);
  g_autofree char *escaped = g_markup_escape_text (subtitle, -1);
  g_autofree char *title = g_markup_escape_text (ocop_record_get_text (record, self->dated->name), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  if (!ocop_workspace_is_read_only (self->workspace))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("document-edit-symbolic"));
      g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), self);
    }

  return row;
}

static void
list_records (OcopDatedGroup *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = self->dated->list (ocop_workspace_get_db (self->workspace), &error);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  if (records == NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    {
      GtkWidget *row = make_row (self, g_ptr_array_index (records, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
changed_cb (OcopDatedGroup *self,
            OcopChanges      *changes)
{
  if (ocop_changes_touch (changes, ocop_entity_get (self->dated->kind)->table))
    list_records (self);
}

/* Lets go of the file as soon as the preferences close: the rows that AdwPreferencesWindow 1.2 keeps for its search hold the
 * group longer than that. */
static void
unroot (GtkWidget *widget)
{
  OcopDatedGroup *self = OCOP_DATED_GROUP (widget);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_func (self->workspace, changed_cb, self);
  g_clear_object (&self->workspace);

  GTK_WIDGET_CLASS (ocop_dated_group_parent_class)->unroot (widget);
}

static void
dispose (GObject *object)
{
  OcopDatedGroup *self = OCOP_DATED_GROUP (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_DATED_GROUP);

  G_OBJECT_CLASS (ocop_dated_group_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_DATED_GROUP (object)->rows);

  G_OBJECT_CLASS (ocop_dated_group_parent_class)->finalize (object);
}

static void
ocop_dated_group_class_init (OcopDatedGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->unroot = unroot;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/dated-group.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopDatedGroup, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
ocop_dated_group_init (OcopDatedGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ocop_dated_group_show:
 * @self: a group
 * @window: whose file's records it shows; nothing where it shows no file
 * @kind: %OCOP_KIND_OFFICE or %OCOP_KIND_SIGNER
 */
void
ocop_dated_group_show (OcopDatedGroup *self,
                       OcopMainWindow *window,
                       OcopKind        kind)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);

  if (workspace == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (dated_kinds); i++)
    if (dated_kinds[i].kind == kind)
      self->dated = &dated_kinds[i];
  self->window = window;
  self->workspace = g_object_ref (workspace);
  gtk_widget_set_sensitive (self->add_button, !ocop_workspace_is_read_only (workspace));
  g_signal_connect_object (workspace, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  list_records (self);
}
