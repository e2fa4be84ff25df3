/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-page.h"

#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* A list of the office, looked at before it comes into the city file. */
struct _OcopImportPage
{
  OcopSubpage parent_instance;

  OcopImportView *view; /* borrowed: the content */
  OcopImportShape *shape;
  char *path;
};

G_DEFINE_FINAL_TYPE (OcopImportPage, ocop_import_page, OCOP_TYPE_SUBPAGE)

static void
imported_cb (OcopMainWindow *window,
             const GError   *error,
             gpointer        data)
{
  OcopImportDeed *deed = data;
  guint n = deed->counts[OCOP_IMPORT_ADDED] + deed->counts[OCOP_IMPORT_MERGED];
  g_autofree char *text = g_strdup_printf (ocop_import_shape_is_products (deed->wish->shape)
                                             ? g_dngettext (GETTEXT_PACKAGE, "%u product was imported", "%u products were imported", n)
                                             : g_dngettext (GETTEXT_PACKAGE, "%u row was imported", "%u rows were imported", n),
                                           n);

  if (error != NULL)
    {
      ocop_main_window_complain (window, _("The list was not imported"), error);
      return;
    }
  if (OCOP_IS_IMPORT_PAGE (ocop_main_window_get_subpage (window)))
    ocop_main_window_back (window);
  ocop_main_window_toast_undo (window, text);
}

static void
import_cb (OcopImportPage *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *name = g_filename_display_basename (self->path);
  /* Translators: the name of a file; the history names the act so */
  g_autofree char *label = g_strdup_printf (_("Import of “%s”"), name);

  ocop_main_window_write (window, label, _("Importing the list…"), ocop_import_deed_do, ocop_import_view_make_deed (self->view),
                          ocop_import_deed_free, imported_cb);
}

static void
build (OcopPage *page)
{
  OcopImportPage *self = OCOP_IMPORT_PAGE (page);

  ocop_import_view_start (self->view, ocop_page_get_workspace (page), ocop_import_shape_copy (self->shape), self->path);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static void
finalize (GObject *object)
{
  OcopImportPage *self = OCOP_IMPORT_PAGE (object);

  ocop_import_shape_free (self->shape);
  g_free (self->path);

  G_OBJECT_CLASS (ocop_import_page_parent_class)->finalize (object);
}

static void
ocop_import_page_class_init (OcopImportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
}

static void
ocop_import_page_init (OcopImportPage *self)
{
}

/**
 * ocop_import_page_new:
 * @workspace: the city file
 * @shape: (transfer full): what the list is of
 * @path: the list
 *
 * Returns: (transfer floating): the page that shows what importing it would come to
 */
OcopSubpage *
ocop_import_page_new (OcopWorkspace   *workspace,
                      OcopImportShape *shape,
                      const char      *path)
{
  OcopImportPage *self = g_object_new (OCOP_TYPE_IMPORT_PAGE, "workspace", workspace, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = NULL;

  self->shape = shape;
  self->path = g_strdup (path);
  self->view = g_object_new (OCOP_TYPE_IMPORT_VIEW, NULL);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), GTK_WIDGET (self->view));
  if (ocop_import_shape_is_products (shape))
    title = g_strdup (_("Import a List of Products"));
  else
    /* Translators: a kind of record */
    title = g_strdup_printf (_("Import a List: %s"), _(ocop_entity_get (ocop_import_shape_get_kind (shape))->label));
  ocop_subpage_set_title (OCOP_SUBPAGE (self), title, name);
  g_signal_connect_object (self->view, "import", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);

  return OCOP_SUBPAGE (self);
}

OcopImportView *
ocop_import_page_get_view (OcopImportPage *self)
{
  return self->view;
}
