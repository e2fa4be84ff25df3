/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-subpage.h"

#include "window/ocop-save-sign.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *box;
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *content;
} OcopSubpagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopSubpage, ocop_subpage, OCOP_TYPE_PAGE)

static GtkWidget *
make_back_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-previous-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.back");
  gtk_widget_set_tooltip_text (button, _("Back (Alt+Left)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back"), -1);

  return button;
}

static void
constructed (GObject *object)
{
  OcopSubpage *self = OCOP_SUBPAGE (object);
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  G_OBJECT_CLASS (ocop_subpage_parent_class)->constructed (object);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  priv->header = adw_header_bar_new ();
  /* Held, since another title widget may take its place. */
  priv->title = g_object_ref_sink (adw_window_title_new ("", ""));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (priv->header), priv->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), make_back_button ());
  if (ocop_page_get_workspace (OCOP_PAGE (self)) != NULL)
    adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), ocop_save_sign_new (ocop_page_get_workspace (OCOP_PAGE (self))));
  gtk_box_append (GTK_BOX (priv->box), priv->header);
  ocop_page_set_child (OCOP_PAGE (self), priv->box);
}

static void
dispose (GObject *object)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (OCOP_SUBPAGE (object));

  g_clear_object (&priv->title);

  G_OBJECT_CLASS (ocop_subpage_parent_class)->dispose (object);
}

static void
ocop_subpage_class_init (OcopSubpageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->dispose = dispose;
}

static void
ocop_subpage_init (OcopSubpage *self)
{
}

/**
 * ocop_subpage_set_content:
 * @self: a subpage
 * @content: what stands below the header
 */
void
ocop_subpage_set_content (OcopSubpage *self,
                          GtkWidget   *content)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  if (priv->content != NULL)
    gtk_box_remove (GTK_BOX (priv->box), priv->content);
  priv->content = content;
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (priv->box), content);
}

/**
 * ocop_subpage_set_title:
 * @self: a subpage
 * @title: whose page it is   @subtitle: (nullable): a few words on it
 */
void
ocop_subpage_set_title (OcopSubpage *self,
                        const char  *title,
                        const char  *subtitle)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  adw_window_title_set_title (ADW_WINDOW_TITLE (priv->title), title);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (priv->title), subtitle != NULL ? subtitle : "");
}

const char *
ocop_subpage_get_title (OcopSubpage *self)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  return adw_window_title_get_title (ADW_WINDOW_TITLE (priv->title));
}

/**
 * ocop_subpage_set_title_widget:
 * @self: a subpage
 * @widget: stands where the title would, as a session's own switcher does
 */
void
ocop_subpage_set_title_widget (OcopSubpage *self,
                               GtkWidget   *widget)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (priv->header), widget);
}

void
ocop_subpage_pack_start (OcopSubpage *self,
                         GtkWidget   *widget)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), widget);
}

void
ocop_subpage_pack_end (OcopSubpage *self,
                       GtkWidget   *widget)
{
  OcopSubpagePrivate *priv = ocop_subpage_get_instance_private (self);

  adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), widget);
}

/**
 * ocop_subpage_leave:
 * @self: a subpage
 *
 * Returns: whether it can be left
 */
gboolean
ocop_subpage_leave (OcopSubpage *self)
{
  return OCOP_SUBPAGE_GET_CLASS (self)->leave == NULL || OCOP_SUBPAGE_GET_CLASS (self)->leave (self);
}
