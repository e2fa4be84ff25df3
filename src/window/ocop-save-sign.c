/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-save-sign.h"

#include <glib/gi18n-lib.h>

/* Whether all that was entered is on the disk: a sign and a word, in every header. */
struct _OcopSaveSign
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;
  GtkWidget *icon;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (OcopSaveSign, ocop_save_sign, GTK_TYPE_WIDGET)

typedef struct
{
  const char *icon;
  const char *style;
} Look;

static const Look looks[] = {
  [OCOP_SAVE_NOTHING] = { "object-select-symbolic", "mute" },
  [OCOP_SAVE_RUNNING] = { "content-loading-symbolic", "mute" },
  [OCOP_SAVE_DONE] = { "object-select-symbolic", "ok" },
  [OCOP_SAVE_FAILED] = { "dialog-warning-symbolic", "bad" },
  [OCOP_SAVE_READ_ONLY] = { "changes-prevent-symbolic", "warn" },
};

static char *
make_text (OcopWorkspace *workspace)
{
  switch (ocop_workspace_get_save_state (workspace))
    {
    case OCOP_SAVE_NOTHING:
      return g_strdup (_("No changes"));
    case OCOP_SAVE_RUNNING:
      return g_strdup (_("Saving…"));
    case OCOP_SAVE_DONE:
      /* Translators: a time of the day, 09:42 */
      return g_strdup_printf (_("Saved %s"), ocop_workspace_get_saved_at (workspace));
    case OCOP_SAVE_FAILED:
      return g_strdup (_("Not saved"));
    case OCOP_SAVE_READ_ONLY:
      return g_strdup (_("Read only"));
    default:
      g_assert_not_reached ();
    }
}

static void
show_state (OcopSaveSign *self)
{
  const Look *look = &looks[ocop_workspace_get_save_state (self->workspace)];
  const char *classes[] = { "small", look->style, NULL };
  g_autofree char *text = make_text (self->workspace);
  const char *barrier = ocop_workspace_get_barrier (self->workspace);
  g_autofree char *author = g_strdup_printf (_("At the screen: %s"), ocop_workspace_get_author (self->workspace));
  g_autofree char *tooltip = barrier != NULL ? g_strdup_printf ("%s\n%s", barrier, author) : g_strdup (author);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), look->icon);
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
dispose (GObject *object)
{
  OcopSaveSign *self = OCOP_SAVE_SIGN (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_save_sign_parent_class)->dispose (object);
}

static void
ocop_save_sign_class_init (OcopSaveSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "savesign");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
ocop_save_sign_init (OcopSaveSign *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 4);
  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * ocop_save_sign_new:
 * @workspace: whose saving it tells of
 *
 * Returns: the sign
 */
GtkWidget *
ocop_save_sign_new (OcopWorkspace *workspace)
{
  OcopSaveSign *self = g_object_new (OCOP_TYPE_SAVE_SIGN, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "notify::save-state", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::author", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}

const char *
ocop_save_sign_get_text (OcopSaveSign *self)
{
  return gtk_label_get_label (GTK_LABEL (self->label));
}
