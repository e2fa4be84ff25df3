/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-table.h"

#include "window/import/ocop-import-lines.h"
#include "window/ocop-chip.h"

#include <glib/gi18n-lib.h>

static const struct
{
  OcopChipKind kind;
  const char *icon;
  const char *word;
} verdicts[OCOP_IMPORT_N_VERDICTS] = {
  [OCOP_IMPORT_ADDED] = { OCOP_CHIP_OK, "list-add-symbolic", N_("new") },
  [OCOP_IMPORT_MERGED] = { OCOP_CHIP_INFO, "document-edit-symbolic", N_("completed") },
  [OCOP_IMPORT_UNCHANGED] = { OCOP_CHIP_NEUTRAL, "object-select-symbolic", N_("there already") },
  [OCOP_IMPORT_DOUBTFUL] = { OCOP_CHIP_WARN, "dialog-question-symbolic", N_("doubtful") },
  [OCOP_IMPORT_REFUSED] = { OCOP_CHIP_BAD, "window-close-symbolic", N_("cannot be") },
  [OCOP_IMPORT_SKIPPED] = { OCOP_CHIP_NEUTRAL, "go-next-symbolic", N_("passed over") },
};

/**
 * ocop_import_table_verdict:
 *
 * Returns: what becomes of a row, in a word
 */
const char *
ocop_import_table_verdict (OcopImportVerdict verdict)
{
  return _(verdicts[verdict].word);
}

typedef enum
{
  COLUMN_ROW,
  COLUMN_VERDICT,
  COLUMN_NAME,
  COLUMN_OF,
  COLUMN_REASON,
} Column;

static char *
text_of (const OcopImportLine *line,
         Column                column)
{
  switch (column)
    {
    case COLUMN_ROW:
      return g_strdup_printf ("%u", line->row);
    case COLUMN_NAME:
      return g_strdup (line->name);
    case COLUMN_OF:
      return g_strdup (line->of);
    case COLUMN_REASON:
      return g_strdup (line->reason);
    case COLUMN_VERDICT:
    default:
      return NULL;
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  column)
{
  GtkWidget *cell;

  if (GPOINTER_TO_INT (column) == COLUMN_VERDICT)
    {
      cell = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
      gtk_widget_set_halign (cell, GTK_ALIGN_START);
      gtk_list_item_set_child (item, cell);
      return;
    }
  /* Reasons are sentences and are never cut. */
  if (GPOINTER_TO_INT (column) == COLUMN_REASON)
    {
      cell = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (cell), 0);
      gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (cell), GTK_NATURAL_WRAP_NONE);
      gtk_widget_add_css_class (cell, "small");
      gtk_list_item_set_child (item, cell);
      return;
    }
  cell = gtk_inscription_new (NULL);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), GPOINTER_TO_INT (column) == COLUMN_ROW ? 1 : 0);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (cell, "small");
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  column)
{
  const OcopImportLine *line = ocop_import_item_get_line (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = text_of (line, GPOINTER_TO_INT (column));

  if (GPOINTER_TO_INT (column) == COLUMN_VERDICT)
    {
      ocop_chip_set (OCOP_CHIP (cell), verdicts[line->verdict].kind, verdicts[line->verdict].icon, _(verdicts[line->verdict].word));
      return;
    }
  if (GPOINTER_TO_INT (column) == COLUMN_REASON)
    {
      gtk_label_set_label (GTK_LABEL (cell), text != NULL ? text : "");
      return;
    }
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "–", -1);
}

static void
add_column (GtkColumnView *view,
            Column         column,
            const char    *title,
            int            width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) made = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  made = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (made, TRUE);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (made, width);
  gtk_column_view_column_set_expand (made, column == COLUMN_REASON);
  gtk_column_view_append_column (view, made);
}

/**
 * ocop_import_table_fill:
 * @view: an empty table
 * @lines: (transfer full): the rows of a plan, OcopImportItem
 * @shape: what the list is of
 */
void
ocop_import_table_fill (GtkColumnView         *view,
                        GListModel            *lines,
                        const OcopImportShape *shape)
{
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (gtk_no_selection_new (lines));

  add_column (view, COLUMN_ROW, _("Row"), 56);
  add_column (view, COLUMN_VERDICT, _("Result"), 112);
  add_column (view, COLUMN_NAME, _(ocop_entity_get (ocop_import_shape_get_kind (shape))->label), 230);
  add_column (view, COLUMN_OF, ocop_import_shape_is_products (shape) ? _("Producer") : _("Of"), 240);
  add_column (view, COLUMN_REASON, _("Why"), 0);
  gtk_column_view_set_model (view, selection);
}
