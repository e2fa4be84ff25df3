/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-records-page.h"

#include "model/ocop-record-name.h"
#include "model/ocop-units.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/ocop-record-pages.h"

#include <glib/gi18n-lib.h>

/* One line: a heading, where @id is 0, or a record. Its words are read when it comes into view. */
#define OCOP_TYPE_RECORDS_LINE (ocop_records_line_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecordsLine, ocop_records_line, OCOP, RECORDS_LINE, GObject)

struct _OcopRecordsLine
{
  GObject parent_instance;

  OcopKind kind;
  gint64 id;
  char *text; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OcopRecordsLine, ocop_records_line, G_TYPE_OBJECT)

static void
line_finalize (GObject *object)
{
  g_free (OCOP_RECORDS_LINE (object)->text);

  G_OBJECT_CLASS (ocop_records_line_parent_class)->finalize (object);
}

static void
ocop_records_line_class_init (OcopRecordsLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = line_finalize;
}

static void
ocop_records_line_init (OcopRecordsLine *self)
{
}

/* The records behind a figure: each can be opened. */
struct _OcopRecordsPage
{
  OcopSubpage parent_instance;

  GListStore *lines;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (OcopRecordsPage, ocop_records_page, OCOP_TYPE_SUBPAGE)

static void
setup_cb (OcopRecordsPage *self,
          GtkListItem     *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (OcopRecordsPage *self,
         GtkListItem     *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  OcopRecordsLine *line = gtk_list_item_get_item (item);
  gboolean is_heading = line->id == 0;

  if (line->text == NULL)
    line->text = ocop_record_get_caption (ocop_page_get_db (OCOP_PAGE (self)), line->kind, line->id,
                                          ocop_workspace_get_as_of (ocop_page_get_workspace (OCOP_PAGE (self))));
  gtk_label_set_label (GTK_LABEL (label), line->text);
  gtk_widget_set_margin_start (label, is_heading ? 0 : 12);
  gtk_widget_set_margin_top (label, is_heading ? 9 : 0);
  if (is_heading)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  gtk_list_item_set_activatable (item, !is_heading);
  gtk_list_item_set_selectable (item, !is_heading);
}

/* A product leads on to the next one of the same heading. */
static void
activate_cb (OcopRecordsPage *self,
             guint            position)
{
  g_autoptr (OcopRecordsLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  OcopSubpage *page;
  guint first = position;

  if (line->id == 0)
    return;
  for (;; first--)
    {
      g_autoptr (OcopRecordsLine) before = g_list_model_get_item (G_LIST_MODEL (self->lines), first);

      if (before->id == 0 || first == 0)
        break;
    }
  for (guint i = first + 1; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OcopRecordsLine) other = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (other->id == 0)
        break;
      g_array_append_val (ids, other->id);
    }
  page = ocop_record_pages_make (workspace, line->kind, line->id, ids);
  if (page == NULL)
    page = ocop_record_forms_edit (workspace, line->kind, line->id, NULL);
  if (page != NULL)
    ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), page);
}

static void
build (OcopPage *page)
{
  OcopRecordsPage *self = OCOP_RECORDS_PAGE (page);

  gtk_widget_grab_focus (self->view);
}

/* What was counted stands as it was when the figure was shown; only the words of a record may have changed. */
static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopRecordsPage *self = OCOP_RECORDS_PAGE (page);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OcopRecordsLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (line->id != 0 && line->kind != OCOP_KIND_UNIT)
        g_clear_pointer (&line->text, g_free);
    }
}

static void
dispose (GObject *object)
{
  g_clear_object (&OCOP_RECORDS_PAGE (object)->lines);

  G_OBJECT_CLASS (ocop_records_page_parent_class)->dispose (object);
}

static void
ocop_records_page_class_init (OcopRecordsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_records_page_init (OcopRecordsPage *self)
{
  self->lines = g_list_store_new (OCOP_TYPE_RECORDS_LINE);
}

static OcopRecordsLine *
make_line (OcopKind kind,
           gint64   id,
           char    *text)
{
  OcopRecordsLine *line = g_object_new (OCOP_TYPE_RECORDS_LINE, NULL);

  line->kind = kind;
  line->id = id;
  line->text = text;

  return line;
}

/* The names of units need the map of all of them, which is read once for the whole heading. */
static char *
name_unit (const OcopUnitMap *units,
           gint64             id,
           const char        *as_of)
{
  const OcopUnit *unit = units != NULL ? ocop_unit_map_get (units, id) : NULL;

  return unit != NULL ? ocop_unit_get_caption (unit, as_of) : NULL;
}

/**
 * ocop_records_page_add:
 * @self: a page
 * @heading: what the records are, with how many
 * @kind: their kind   @records: (element-type gint64): their row ids
 */
void
ocop_records_page_add (OcopRecordsPage *self,
                       const char      *heading,
                       OcopKind         kind,
                       GArray          *records)
{
  OcopPage *page = OCOP_PAGE (self);
  const char *as_of = ocop_workspace_get_as_of (ocop_page_get_workspace (page));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (OcopUnitMap) units = kind == OCOP_KIND_UNIT ? ocop_unit_map_load (ocop_page_get_db (page), NULL) : NULL;

  g_ptr_array_add (lines, make_line (kind, 0, g_strdup (heading)));
  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = g_array_index (records, gint64, i);

      g_ptr_array_add (lines, make_line (kind, id, name_unit (units, id, as_of)));
    }
  g_list_store_splice (self->lines, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), 0, lines->pdata, lines->len);
}

/**
 * ocop_records_page_new:
 * @workspace: the city file
 * @title: of which figure   @subtitle: (nullable): the figure itself
 *
 * Returns: (transfer floating): a page that lists the records behind a figure; see ocop_records_page_add()
 */
OcopSubpage *
ocop_records_page_new (OcopWorkspace *workspace,
                       const char    *title,
                       const char    *subtitle)
{
  OcopRecordsPage *self = g_object_new (OCOP_TYPE_RECORDS_PAGE, "workspace", workspace, NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines)))), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), title, subtitle);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scrolled);

  return OCOP_SUBPAGE (self);
}
