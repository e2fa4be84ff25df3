/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-columns-panel.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What each column of the list holds: its heading, the first of what stands below it, and a choice that a person can
 * correct. */
struct _OcopImportColumnsPanel
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GPtrArray *choices; /* borrowed: a drop-down a column */
  const OcopImportShape *shape; /* borrowed, once something is shown */
  guint row;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (OcopImportColumnsPanel, ocop_import_columns_panel, GTK_TYPE_WIDGET)

enum
{
  CORRECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
dispose (GObject *object)
{
  OcopImportColumnsPanel *self = OCOP_IMPORT_COLUMNS_PANEL (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_import_columns_panel_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_IMPORT_COLUMNS_PANEL (object)->choices);

  G_OBJECT_CLASS (ocop_import_columns_panel_parent_class)->finalize (object);
}

static void
ocop_import_columns_panel_class_init (OcopImportColumnsPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /**
   * OcopImportColumnsPanel::corrected:
   *
   * A person says otherwise of a column.
   */
  signals[CORRECTED] = g_signal_new ("corrected", OCOP_TYPE_IMPORT_COLUMNS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
ocop_import_columns_panel_init (OcopImportColumnsPanel *self)
{
  self->choices = g_ptr_array_new ();
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/* What can be chosen: nothing, then every column that a list can hold. */
static GtkStringList *
make_meanings (OcopImportColumnsPanel *self)
{
  GtkStringList *meanings = gtk_string_list_new (NULL);

  gtk_string_list_append (meanings, _("not imported"));
  for (guint i = 0; i < ocop_import_shape_n_columns (self->shape); i++)
    if (ocop_import_shape_get_label (self->shape, i) != NULL)
      gtk_string_list_append (meanings, ocop_import_shape_get_label (self->shape, i));

  return meanings;
}

/* The place among the choices of what stands in @column of the list. */
static guint
meaning_of (OcopImportColumnsPanel *self,
            const OcopImportLayout *layout,
            guint                   column)
{
  guint place = 0;

  for (guint i = 0; i < ocop_import_shape_n_columns (self->shape); i++)
    {
      if (ocop_import_shape_get_label (self->shape, i) == NULL)
        continue;
      place++;
      if (layout->at[i] == (int) column)
        return place;
    }

  return 0;
}

/* The column that the choice at @place means. */
static guint
column_meant (OcopImportColumnsPanel *self,
              guint                   place)
{
  guint i = 0;

  for (;; i++)
    if (ocop_import_shape_get_label (self->shape, i) != NULL && --place == 0)
      return i;
}

/* A meaning stands once: given to one column, it is taken from the other. */
static void
chosen_cb (OcopImportColumnsPanel *self,
           GParamSpec             *pspec,
           GtkDropDown            *choice)
{
  guint meaning = gtk_drop_down_get_selected (choice);

  if (self->is_showing)
    return;
  self->is_showing = TRUE;
  for (guint i = 0; meaning > 0 && i < self->choices->len; i++)
    if (self->choices->pdata[i] != choice && gtk_drop_down_get_selected (self->choices->pdata[i]) == meaning)
      gtk_drop_down_set_selected (self->choices->pdata[i], 0);
  self->is_showing = FALSE;
  g_signal_emit (self, signals[CORRECTED], 0);
}

static const char *
heading_of (const OcopImportSample *sample,
            const OcopImportLayout *layout,
            guint                   column)
{
  for (guint i = 0; i < sample->rows->len; i++)
    if (g_array_index (sample->numbers, guint, i) == layout->row)
      return ocop_import_sample_cell (sample, i, column);

  return "";
}

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_tooltip_text (label, text);

  return label;
}

static void
add_column (OcopImportColumnsPanel *self,
            const OcopImportSample *sample,
            const OcopImportLayout *layout,
            guint                   column)
{
  g_autofree char *letters = ocop_import_sample_name (column);
  const char *heading = heading_of (sample, layout, column);
  /* Translators: a column of a spreadsheet: its letter and its heading */
  g_autofree char *title = g_strdup_printf (_("%s · %s"), letters, *heading != '\0' ? heading : _("without heading"));
  g_autofree char *examples = ocop_import_sample_text (sample, layout, column);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = make_label (title, "strong");
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (make_meanings (self)), NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), meaning_of (self, layout, column));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (*examples != '\0' ? examples : "–", "mute"));
  gtk_box_append (GTK_BOX (box), choice);
  gtk_box_append (GTK_BOX (self->list), box);
  g_ptr_array_add (self->choices, choice);
}

/**
 * ocop_import_columns_panel_show:
 * @self: the panel
 * @shape: what the list is of; to be kept
 * @sample: the beginning of the list
 * @layout: what its columns are taken for
 */
void
ocop_import_columns_panel_show (OcopImportColumnsPanel *self,
                                const OcopImportShape  *shape,
                                const OcopImportSample *sample,
                                const OcopImportLayout *layout)
{
  GtkWidget *child;

  self->shape = shape;
  self->is_showing = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_ptr_array_set_size (self->choices, 0);
  self->row = layout->row;
  for (guint i = 0; i < sample->n_columns; i++)
    add_column (self, sample, layout, i);
  self->is_showing = FALSE;
}

/**
 * ocop_import_columns_panel_get_layout:
 * @self: the panel
 * @layout: (out): what its columns are taken for now
 */
void
ocop_import_columns_panel_get_layout (OcopImportColumnsPanel *self,
                                      OcopImportLayout       *layout)
{
  layout->row = self->row;
  memset (layout->at, -1, sizeof layout->at);
  for (guint i = 0; i < self->choices->len; i++)
    {
      guint meaning = gtk_drop_down_get_selected (self->choices->pdata[i]);

      if (meaning > 0)
        layout->at[column_meant (self, meaning)] = (int) i;
    }
}

/**
 * ocop_import_columns_panel_get_choice:
 *
 * Returns: (transfer none) (nullable): what a column is chosen to be, from 0
 */
GtkDropDown *
ocop_import_columns_panel_get_choice (OcopImportColumnsPanel *self,
                                      guint                   column)
{
  return column < self->choices->len ? self->choices->pdata[column] : NULL;
}
