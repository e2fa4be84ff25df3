/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-page.h"

#include "window/ocop-page-layout.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OcopWorkspace *workspace;
  GtkWidget *child;
  gboolean is_built;
  gboolean is_stale;
  GCancellable *loading; /* (nullable) */
} OcopPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopPage, ocop_page, GTK_TYPE_WIDGET)

enum
{
  PROP_WORKSPACE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
workspace_changed_cb (OcopPage    *self,
                      OcopChanges *changes)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  if (!priv->is_built)
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    OCOP_PAGE_GET_CLASS (self)->refresh (self, changes);
  else
    priv->is_stale = TRUE;
}

static void
year_changed_cb (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  priv->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ocop_page_refresh (self);
}

static void
map (GtkWidget *widget)
{
  OcopPage *self = OCOP_PAGE (widget);
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  if (!priv->is_built)
    {
      priv->is_built = TRUE;
      priv->is_stale = TRUE;
      OCOP_PAGE_GET_CLASS (self)->build (self);
    }
  if (priv->is_stale)
    ocop_page_refresh (self);

  GTK_WIDGET_CLASS (ocop_page_parent_class)->map (widget);
}

static void
set_property (GObject      *object,
              guint         id,
              const GValue *value,
              GParamSpec   *pspec)
{
  OcopPage *self = OCOP_PAGE (object);
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  switch (id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      if (priv->workspace == NULL)
        break;
      g_signal_connect_object (priv->workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (priv->workspace, "notify::year", G_CALLBACK (year_changed_cb), self, G_CONNECT_SWAPPED);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
get_property (GObject    *object,
              guint       id,
              GValue     *value,
              GParamSpec *pspec)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (OCOP_PAGE (object));

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (OCOP_PAGE (object));

  if (priv->loading != NULL)
    g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (ocop_page_parent_class)->dispose (object);
}

static void
ocop_page_class_init (OcopPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = set_property;
  object_class->get_property = get_property;
  object_class->dispose = dispose;
  widget_class->map = map;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, OCOP_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, OCOP_TYPE_PAGE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_page_init (OcopPage *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

/**
 * ocop_page_get_workspace:
 *
 * Returns: (transfer none): the city file that the page shows
 */
OcopWorkspace *
ocop_page_get_workspace (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  return priv->workspace;
}

/**
 * ocop_page_get_db:
 *
 * Returns: (transfer none): the connection to read it with
 */
OcopDb *
ocop_page_get_db (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  return ocop_workspace_get_db (priv->workspace);
}

/**
 * ocop_page_set_child:
 * @self: a page
 * @child: (nullable): its content, which takes the place of what was there
 */
void
ocop_page_set_child (OcopPage  *self,
                     GtkWidget *child)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

gboolean
ocop_page_can_search (OcopPage *self)
{
  return OCOP_PAGE_GET_CLASS (self)->search != NULL;
}

/**
 * ocop_page_search:
 * @self: a page that can search
 * @text: what to look for; empty for everything
 */
void
ocop_page_search (OcopPage   *self,
                  const char *text)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  if (priv->is_built && ocop_page_can_search (self))
    OCOP_PAGE_GET_CLASS (self)->search (self, text);
}

/**
 * ocop_page_get_search_hint:
 *
 * Returns: what the search looks through, in the language of the window
 */
const char *
ocop_page_get_search_hint (OcopPage *self)
{
  const char *hint = OCOP_PAGE_GET_CLASS (self)->search_hint;

  return hint != NULL ? _(hint) : "";
}

gboolean
ocop_page_can_add (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  return OCOP_PAGE_GET_CLASS (self)->add != NULL && !ocop_workspace_is_read_only (priv->workspace);
}

/**
 * ocop_page_add:
 * @self: a page that can add
 *
 * Begins a new record of what the page shows.
 */
void
ocop_page_add (OcopPage *self)
{
  if (ocop_page_can_add (self))
    OCOP_PAGE_GET_CLASS (self)->add (self);
}

/**
 * ocop_page_describe_table:
 * @self: a page
 * @report: (out): what its table shows
 *
 * Returns: whether it shows a table
 */
gboolean
ocop_page_describe_table (OcopPage          *self,
                          OcopListingReport *report)
{
  return OCOP_PAGE_GET_CLASS (self)->describe_table != NULL && OCOP_PAGE_GET_CLASS (self)->describe_table (self, report);
}

/**
 * ocop_page_make_import_shape:
 *
 * Returns: (transfer full): what a list is of that is imported while the page is in view
 */
OcopImportShape *
ocop_page_make_import_shape (OcopPage *self)
{
  OcopPageClass *klass = OCOP_PAGE_GET_CLASS (self);

  return klass->make_import_shape != NULL ? klass->make_import_shape (self) : ocop_import_shape_new (OCOP_KIND_PRODUCT, NULL);
}

/**
 * ocop_page_refresh:
 * @self: a page
 *
 * Shows anew what the file holds.
 */
void
ocop_page_refresh (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  priv->is_stale = FALSE;
  OCOP_PAGE_GET_CLASS (self)->refresh (self, NULL);
}

/* What is read away from the window's thread. */
typedef struct
{
  const OcopPageQuery *query;
  OcopStore *store;
  int year;
  char *as_of;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->store);
  g_free (loading->as_of);
  g_free (loading);
}

static void
run_query (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Loading *loading = task_data;
  GError *error = NULL;
  g_autoptr (OcopDb) db = ocop_store_open_reader (loading->store, cancellable, &error);
  gpointer result = db != NULL ? loading->query->read (db, loading->year, loading->as_of, &error) : NULL;

  if (result != NULL)
    g_task_return_pointer (task, result, loading->query->free_result);
  else
    g_task_return_error (task, error);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *async,
           gpointer      user_data)
{
  OcopPage *self = OCOP_PAGE (source);
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);
  Loading *loading = g_task_get_task_data (G_TASK (async));
  g_autoptr (GError) error = NULL;
  gpointer result = g_task_propagate_pointer (G_TASK (async), &error);

  /* Another year was asked for meanwhile, or the page or its window is gone: what comes late is not shown. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (async))) || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      if (result != NULL)
        loading->query->free_result (result);
      return;
    }
  g_clear_object (&priv->loading);
  loading->query->show (self, result, error);
}

/**
 * ocop_page_load:
 * @self: a page
 * @query: what to read and who shows it; it must outlive the page
 *
 * Reads of the year in view, on a thread and a connection of its own, what would take the window's thread too long. A
 * query that was still under way is stopped, and its result never shown.
 */
void
ocop_page_load (OcopPage            *self,
                const OcopPageQuery *query)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);
  g_autoptr (GTask) task = NULL;
  Loading *loading = g_new0 (Loading, 1);

  if (priv->loading != NULL)
    g_cancellable_cancel (priv->loading);
  g_clear_object (&priv->loading);
  priv->loading = g_cancellable_new ();
  loading->query = query;
  loading->store = g_object_ref (ocop_workspace_get_store (priv->workspace));
  loading->year = ocop_workspace_get_year (priv->workspace);
  loading->as_of = g_strdup (ocop_workspace_get_as_of (priv->workspace));
  task = g_task_new (self, priv->loading, loaded_cb, NULL);
  g_task_set_source_tag (task, ocop_page_load);
  g_task_set_task_data (task, loading, loading_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_query);
}

/**
 * ocop_page_is_loading:
 *
 * Returns: whether what ocop_page_load() was asked for is still to come
 */
gboolean
ocop_page_is_loading (OcopPage *self)
{
  OcopPagePrivate *priv = ocop_page_get_instance_private (self);

  return priv->loading != NULL;
}

/**
 * ocop_page_open:
 * @self: (nullable): a page
 *
 * Returns: whether the page had something to open
 */
gboolean
ocop_page_open (OcopPage *self)
{
  return self != NULL && OCOP_PAGE_GET_CLASS (self)->open != NULL && OCOP_PAGE_GET_CLASS (self)->open (self);
}

/**
 * ocop_page_undo:
 * @self: a page
 * @way: undo or redo
 *
 * Returns: whether the page has a list of its own and has done it
 */
gboolean
ocop_page_undo (OcopPage   *self,
                OcopUndoWay way)
{
  return OCOP_PAGE_GET_CLASS (self)->undo != NULL && OCOP_PAGE_GET_CLASS (self)->undo (self, way);
}
