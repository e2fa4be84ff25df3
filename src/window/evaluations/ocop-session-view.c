/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-session-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  OcopSessionContext *context;
  GtkWidget *child;
  gboolean is_built;
  gboolean is_stale;
} OcopSessionViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopSessionView, ocop_session_view, GTK_TYPE_WIDGET)

enum
{
  PROP_CONTEXT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
bring_up_to_date (OcopSessionView *self)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);
  g_autoptr (GError) error = NULL;

  priv->is_stale = FALSE;
  if (!ocop_session_context_load (priv->context, &error))
    {
      GtkWidget *status = adw_status_page_new ();

      adw_status_page_set_title (ADW_STATUS_PAGE (status), _("The session cannot be shown"));
      adw_status_page_set_description (ADW_STATUS_PAGE (status), error->message);
      priv->is_built = FALSE;
      priv->is_stale = TRUE;
      ocop_session_view_set_child (self, status);
      return;
    }
  if (!priv->is_built)
    {
      priv->is_built = TRUE;
      OCOP_SESSION_VIEW_GET_CLASS (self)->build (self);
    }
  OCOP_SESSION_VIEW_GET_CLASS (self)->refresh (self);
}

static void
changed_cb (OcopSessionView *self)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  priv->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    bring_up_to_date (self);
}

static void
map (GtkWidget *widget)
{
  OcopSessionView *self = OCOP_SESSION_VIEW (widget);
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  if (priv->is_stale)
    bring_up_to_date (self);

  GTK_WIDGET_CLASS (ocop_session_view_parent_class)->map (widget);
}

static void
set_property (GObject      *object,
              guint         id,
              const GValue *value,
              GParamSpec   *pspec)
{
  OcopSessionView *self = OCOP_SESSION_VIEW (object);
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  switch (id)
    {
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      if (priv->context == NULL)
        break;
      g_signal_connect_object (priv->context, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (priv->context, "voter-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (OCOP_SESSION_VIEW (object));

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->context);

  G_OBJECT_CLASS (ocop_session_view_parent_class)->dispose (object);
}

static void
ocop_session_view_class_init (OcopSessionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = set_property;
  object_class->dispose = dispose;
  widget_class->map = map;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, OCOP_TYPE_SESSION_CONTEXT,
                                                  G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_session_view_init (OcopSessionView *self)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  priv->is_stale = TRUE;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * ocop_session_view_get_context:
 *
 * Returns: (transfer none): the session that is looked at
 */
OcopSessionContext *
ocop_session_view_get_context (OcopSessionView *self)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  return priv->context;
}

/**
 * ocop_session_view_set_child:
 * @self: a view
 * @child: its content, which takes the place of what was there
 */
void
ocop_session_view_set_child (OcopSessionView *self,
                             GtkWidget       *child)
{
  OcopSessionViewPrivate *priv = ocop_session_view_get_instance_private (self);

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
