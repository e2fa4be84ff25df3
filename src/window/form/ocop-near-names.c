/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-near-names.h"

#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "model/ocop-merge.h"
#include "model/ocop-names.h"
#include "model/ocop-record-name.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/ocop-record-pages.h"

#include <glib/gi18n-lib.h>

/* Below the name that is being typed: records that may be the same thing, to be looked at or merged. */
struct _OcopNearNames
{
  GtkWidget parent_instance;

  GtkWidget *box;
  OcopWorkspace *workspace;
  OcopNames *names;
  OcopKind kind;
  gint64 id; /* of the record that is being changed, 0 for a new one */
};

G_DEFINE_FINAL_TYPE (OcopNearNames, ocop_near_names, GTK_TYPE_WIDGET)

#define MOST_SHOWN 3
/* Two letters fit too many names. */
#define LEAST_TYPED 3

typedef struct
{
  OcopNearNames *self;
  gint64 id;
  char *name;
} Line;

static void
line_free (gpointer  data,
           GClosure *closure)
{
  Line *line = data;

  g_free (line->name);
  g_free (line);
}

static void
open_cb (GtkButton *button,
         gpointer   data)
{
  const Line *line = data;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (line->self));
  OcopSubpage *page = ocop_record_pages_make (line->self->workspace, line->self->kind, line->id, NULL);

  if (page == NULL)
    page = ocop_record_forms_edit (line->self->workspace, line->self->kind, line->id, NULL);
  if (window != NULL && page != NULL)
    ocop_main_window_push (window, page);
}

typedef struct
{
  OcopKind kind;
  char *survivor;
  char *other;
} Merger;

static void
merger_free (gpointer data)
{
  Merger *merger = data;

  g_free (merger->survivor);
  g_free (merger->other);
  g_free (merger);
}

static gboolean
write_merger (OcopDb    *db,
              gpointer   data,
              GError   **error)
{
  const Merger *merger = data;
  g_autoptr (OcopMerge) merge = ocop_merge_run (db, merger->kind, merger->survivor, merger->other, error);

  return merge != NULL;
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopMainWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    ocop_main_window_toast_undo (window, _("The two records are one now"));
  else
    ocop_main_window_complain (window, _("They were not merged"), error);
}

static void
merge_cb (GtkButton *button,
          gpointer   data)
{
  const Line *line = data;
  OcopNearNames *self = line->self;
  OcopDb *db = ocop_workspace_get_db (self->workspace);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autoptr (OcopRecord) survivor = ocop_record_load (db, self->kind, self->id, NULL);
  g_autoptr (OcopRecord) other = ocop_record_load (db, self->kind, line->id, NULL);
  g_autofree char *into = NULL;
  g_autofree char *label = NULL;
  Merger *merger;

  if (survivor == NULL || other == NULL || window == NULL)
    return;
  merger = g_new0 (Merger, 1);
  merger->kind = self->kind;
  merger->survivor = g_strdup (ocop_record_get_uid (survivor));
  merger->other = g_strdup (ocop_record_get_uid (other));
  into = ocop_record_get_name (survivor, db);
  label = g_strdup_printf (_("Merged “%s” into “%s”"), line->name, into);
  ocop_workspace_write_async (self->workspace, label, write_merger, merger, merger_free, NULL, merged_cb, g_object_ref (window));
}

static GtkWidget *
make_button (OcopNearNames      *self,
             const OcopNearName *near,
             const char         *label,
             GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, near->name);
  Line *line = g_new0 (Line, 1);

  line->self = self;
  line->id = near->id;
  line->name = g_strdup (near->name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", clicked, line, line_free, 0);

  return button;
}

static void
add_line (OcopNearNames      *self,
          const OcopNearName *near)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  g_autofree char *whole = near->beside != NULL ? g_strdup_printf ("%s – %s", near->name, near->beside) : g_strdup (near->name);
  /* Translators: a record of that name, or nearly, which is in the file */
  g_autofree char *words = g_strdup_printf (near->is_same ? _("Already there: %s") : _("Nearly the same: %s"), whole);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (row, "small");
  gtk_widget_add_css_class (row, near->is_same ? "warn" : "info");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), make_button (self, near, C_("act", "Open"), G_CALLBACK (open_cb)));
  if (self->id != 0 && self->kind != OCOP_KIND_PERSON && !ocop_workspace_is_read_only (self->workspace))
    gtk_box_append (GTK_BOX (row), make_button (self, near, _("Merge Into This"), G_CALLBACK (merge_cb)));
  gtk_box_append (GTK_BOX (self->box), row);
}

static void
dispose (GObject *object)
{
  OcopNearNames *self = OCOP_NEAR_NAMES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->names, ocop_names_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_near_names_parent_class)->dispose (object);
}

static void
ocop_near_names_class_init (OcopNearNamesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
ocop_near_names_init (OcopNearNames *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Shows what is near the name, as far as it is typed. */
static void
show_near (OcopNearNames *self,
           const char    *name)
{
  g_autoptr (GPtrArray) near = NULL;
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), line);
  if (name != NULL && g_utf8_strlen (name, -1) >= LEAST_TYPED)
    near = ocop_names_near (self->names, name, self->id, MOST_SHOWN, NULL);
  for (guint i = 0; near != NULL && i < near->len; i++)
    add_line (self, g_ptr_array_index (near, i));
  gtk_widget_set_visible (GTK_WIDGET (self), near != NULL && near->len > 0);
}

static guint
name_field (OcopKind kind)
{
  return kind == OCOP_KIND_PRODUCT ? OCOP_PRODUCT_NAME : kind == OCOP_KIND_PERSON ? OCOP_PERSON_OFFICE : OCOP_PRODUCER_NAME;
}

static void
form_changed_cb (OcopNearNames *self,
                 guint          field,
                 OcopForm      *form)
{
  if (field == name_field (self->kind))
    show_near (self, ocop_record_get_text (ocop_form_get_record (form), field));
}

static gboolean
first_look_cb (gpointer data)
{
  OcopNearNames *self = data;
  OcopForm *form = OCOP_FORM (gtk_widget_get_ancestor (GTK_WIDGET (self), OCOP_TYPE_FORM));

  if (form != NULL && self->names != NULL)
    form_changed_cb (self, name_field (self->kind), form);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_near_names_watch:
 * @form: the form of any kind of record
 * @workspace: the city file
 * @id: row id of the record that is being changed, 0 for a new one
 *
 * Lets a near-same name be noticed while a product, a producer or the office of a person is typed; other kinds have no twins.
 */
void
ocop_near_names_watch (OcopForm      *form,
                       OcopWorkspace *workspace,
                       gint64         id)
{
  OcopKind kind = ocop_record_get_entity (ocop_form_get_base (form))->kind;
  OcopNearNames *self;

  if (kind != OCOP_KIND_PRODUCT && kind != OCOP_KIND_PRODUCER && kind != OCOP_KIND_PERSON)
    return;
  self = g_object_new (OCOP_TYPE_NEAR_NAMES, NULL);
  self->workspace = g_object_ref (workspace);
  self->kind = kind;
  self->id = id;
  self->names = ocop_names_new (ocop_workspace_get_db (workspace), kind);
  ocop_form_item_add_below (ocop_form_get_item (form, name_field (kind)), GTK_WIDGET (self));
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  /* All names are read the first time: not before the form is seen. */
  g_idle_add_full (G_PRIORITY_LOW, first_look_cb, g_object_ref (self), g_object_unref);
}
