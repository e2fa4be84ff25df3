/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-lines.h"

/* One row of the list to import, as a table shows it. It holds a copy of what its plan says: a table can still show a row
 * while the next plan has taken the place of the one it is of. */
struct _OcopImportItem
{
  GObject parent_instance;

  OcopImportLine line;
};

G_DEFINE_FINAL_TYPE (OcopImportItem, ocop_import_item, G_TYPE_OBJECT)

static void
item_finalize (GObject *object)
{
  OcopImportItem *self = OCOP_IMPORT_ITEM (object);

  g_free (self->line.name);
  g_free (self->line.of);
  g_free (self->line.reason);

  G_OBJECT_CLASS (ocop_import_item_parent_class)->finalize (object);
}

static void
ocop_import_item_class_init (OcopImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = item_finalize;
}

static void
ocop_import_item_init (OcopImportItem *self)
{
}

const OcopImportLine *
ocop_import_item_get_line (OcopImportItem *self)
{
  return &self->line;
}

/* The rows of a plan with one verdict, or all. Rows are made when a table asks for them. */
struct _OcopImportLines
{
  GObject parent_instance;

  OcopImport *plan; /* (nullable) borrowed */
  int verdict;
  GArray *shown; /* of guint: places in the plan */
};

static GType
get_item_type (GListModel *model)
{
  return OCOP_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return OCOP_IMPORT_LINES (model)->shown->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  OcopImportLines *self = OCOP_IMPORT_LINES (model);
  const OcopImportLine *line;
  OcopImportItem *item;

  if (position >= self->shown->len)
    return NULL;
  line = g_ptr_array_index (ocop_import_get_lines (self->plan), g_array_index (self->shown, guint, position));
  item = g_object_new (OCOP_TYPE_IMPORT_ITEM, NULL);
  item->line = *line;
  item->line.name = g_strdup (line->name);
  item->line.of = g_strdup (line->of);
  item->line.reason = g_strdup (line->reason);

  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (OcopImportLines, ocop_import_lines, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
finalize (GObject *object)
{
  g_array_unref (OCOP_IMPORT_LINES (object)->shown);

  G_OBJECT_CLASS (ocop_import_lines_parent_class)->finalize (object);
}

static void
ocop_import_lines_class_init (OcopImportLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
}

static void
ocop_import_lines_init (OcopImportLines *self)
{
  self->verdict = OCOP_IMPORT_ALL_VERDICTS;
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

OcopImportLines *
ocop_import_lines_new (void)
{
  return g_object_new (OCOP_TYPE_IMPORT_LINES, NULL);
}

static void
show (OcopImportLines *self)
{
  GPtrArray *lines = self->plan != NULL ? ocop_import_get_lines (self->plan) : NULL;
  guint n_before = self->shown->len;

  /* Two emissions: in one, GTK would look at every row for those that moved. */
  g_array_set_size (self->shown, 0);
  if (n_before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const OcopImportLine *line = g_ptr_array_index (lines, i);

      if (self->verdict == OCOP_IMPORT_ALL_VERDICTS || (int) line->verdict == self->verdict)
        g_array_append_val (self->shown, i);
    }
  if (self->shown->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->shown->len);
}

/**
 * ocop_import_lines_set_plan:
 * @self: the rows
 * @plan: (nullable): whose rows; to be kept until another one is set
 */
void
ocop_import_lines_set_plan (OcopImportLines *self,
                            OcopImport      *plan)
{
  self->plan = plan;
  show (self);
}

/**
 * ocop_import_lines_set_verdict:
 * @self: the rows
 * @verdict: an OcopImportVerdict, or %OCOP_IMPORT_ALL_VERDICTS
 */
void
ocop_import_lines_set_verdict (OcopImportLines *self,
                               int              verdict)
{
  if (self->verdict == verdict)
    return;
  self->verdict = verdict;
  show (self);
}
