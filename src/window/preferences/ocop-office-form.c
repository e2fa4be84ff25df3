/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/preferences/ocop-office-form.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* An office whose name heads papers: its role, its names, the lines of the head, the days in which it bears the name. */
struct _OcopOfficeForm
{
  AdwWindow parent_instance;

  /* template */
  AdwComboRow *role;
  AdwEntryRow *name;
  AdwEntryRow *superior;
  GtkTextView *heading;
  AdwEntryRow *place;
  AdwEntryRow *valid_from;
  AdwEntryRow *valid_to;
  GtkLabel *wrong;
  GtkWidget *save_button;

  OcopWorkspace *workspace;
  OcopRecord *office;
};

G_DEFINE_FINAL_TYPE (OcopOfficeForm, ocop_office_form, ADW_TYPE_WINDOW)

static void
complain (OcopOfficeForm *self,
          const char     *sentence)
{
  gtk_label_set_label (self->wrong, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), *sentence != '\0');
}

static void
take_text (OcopOfficeForm *self,
           guint           field,
           const char     *typed)
{
  g_autofree char *text = ocop_text_tidy (typed);

  if (text != NULL && *text != '\0')
    ocop_record_set_text (self->office, field, text);
  else
    ocop_record_clear (self->office, field);
}

static gboolean
take_date (OcopOfficeForm  *self,
           guint            field,
           AdwEntryRow     *row,
           GError         **error)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *today = ocop_date_today ();
  g_autofree char *iso = NULL;

  if (ocop_text_is_blank (typed))
    {
      ocop_record_clear (self->office, field);
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
      return TRUE;
    }
  if (!ocop_typed_date (typed, today, &iso, error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return FALSE;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  ocop_record_set_text (self->office, field, iso);

  return TRUE;
}

/* The lines of a head keep their breaks; only what surrounds them is dropped. */
static void
take_heading (OcopOfficeForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->heading);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_strstrip (text);
  if (*text != '\0')
    ocop_record_set_text (self->office, OCOP_OFFICE_HEADING, text);
  else
    ocop_record_clear (self->office, OCOP_OFFICE_HEADING);
}

static gboolean
take_fields (OcopOfficeForm  *self,
             GError         **error)
{
  const OcopChoice *roles = ocop_entity_get_field (OCOP_OFFICE_ROLE)->choices;

  ocop_record_set_text (self->office, OCOP_OFFICE_ROLE, roles[adw_combo_row_get_selected (self->role)].key);
  take_text (self, OCOP_OFFICE_NAME, gtk_editable_get_text (GTK_EDITABLE (self->name)));
  take_text (self, OCOP_OFFICE_SUPERIOR, gtk_editable_get_text (GTK_EDITABLE (self->superior)));
  take_text (self, OCOP_OFFICE_PLACE, gtk_editable_get_text (GTK_EDITABLE (self->place)));
  take_heading (self);

  return take_date (self, OCOP_OFFICE_VALID_FROM, self->valid_from, error) &&
         take_date (self, OCOP_OFFICE_VALID_TO, self->valid_to, error) && ocop_record_validate (self->office, error);
}

static gboolean
write_office (OcopDb    *db,
              gpointer   office,
              GError   **error)
{
  return ocop_record_save (office, db, error);
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopOfficeForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  if (self->save_button == NULL)
    return;
  gtk_widget_set_sensitive (self->save_button, TRUE);
  complain (self, error->message);
}

static void
save_cb (OcopOfficeForm *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_new = ocop_record_get_id (self->office) == 0;
  g_autofree char *label = NULL;

  if (!gtk_widget_get_sensitive (self->save_button))
    return;
  if (!take_fields (self, &error))
    {
      complain (self, error->message);
      return;
    }

  complain (self, "");
  gtk_widget_set_sensitive (self->save_button, FALSE);
  label = g_strdup_printf (is_new ? _("Office added: %s") : _("Office changed: %s"), ocop_record_get_text (self->office, OCOP_OFFICE_NAME));
  ocop_workspace_write_async (self->workspace, label, write_office, g_object_ref (self->office), g_object_unref, NULL, written_cb,
                              g_object_ref (self));
}

static void
dispose (GObject *object)
{
  OcopOfficeForm *self = OCOP_OFFICE_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_OFFICE_FORM);
  g_clear_object (&self->workspace);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (ocop_office_form_parent_class)->dispose (object);
}

static void
ocop_office_form_class_init (OcopOfficeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/office-form.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, role);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, name);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, superior);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, heading);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, place);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, valid_from);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, valid_to);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, wrong);
  gtk_widget_class_bind_template_child (widget_class, OcopOfficeForm, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ocop_office_form_init (OcopOfficeForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkEditable *entry,
           OcopRecord  *office,
           guint        field)
{
  const char *text = ocop_record_get_text (office, field);

  gtk_editable_set_text (entry, text != NULL ? text : "");
}

static void
show_date (GtkEditable *entry,
           OcopRecord  *office,
           guint        field)
{
  const char *iso = ocop_record_get_text (office, field);
  g_autofree char *day = iso != NULL ? ocop_date_to_short (iso) : NULL;

  gtk_editable_set_text (entry, day != NULL ? day : "");
}

static void
show_office (OcopOfficeForm *self)
{
  const OcopChoice *roles = ocop_entity_get_field (OCOP_OFFICE_ROLE)->choices;
  const char *role = ocop_record_get_text (self->office, OCOP_OFFICE_ROLE);
  const char *heading = ocop_record_get_text (self->office, OCOP_OFFICE_HEADING);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; roles[i].key != NULL; i++)
    {
      gtk_string_list_append (labels, _(roles[i].label));
      if (g_strcmp0 (roles[i].key, role) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->role, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->role, selected);
  show_text (GTK_EDITABLE (self->name), self->office, OCOP_OFFICE_NAME);
  show_text (GTK_EDITABLE (self->superior), self->office, OCOP_OFFICE_SUPERIOR);
  show_text (GTK_EDITABLE (self->place), self->office, OCOP_OFFICE_PLACE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->heading), heading != NULL ? heading : "", -1);
  show_date (GTK_EDITABLE (self->valid_from), self->office, OCOP_OFFICE_VALID_FROM);
  show_date (GTK_EDITABLE (self->valid_to), self->office, OCOP_OFFICE_VALID_TO);
}

/**
 * ocop_office_form_new:
 * @parent: the window it belongs to
 * @workspace: the file, which can be written
 * @office: a new office or one of the file; it is changed by the form
 *
 * Returns: (transfer none): the form, to be presented
 */
GtkWidget *
ocop_office_form_new (GtkWindow     *parent,
                      OcopWorkspace *workspace,
                      OcopRecord    *office)
{
  OcopOfficeForm *self = g_object_new (OCOP_TYPE_OFFICE_FORM, "transient-for", parent, NULL);

  self->workspace = g_object_ref (workspace);
  self->office = g_object_ref (office);
  show_office (self);

  return GTK_WIDGET (self);
}
