/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-documents-table.h"

#include "base/ocop-date.h"
#include "window/ocop-ink.h"
#include "window/ocop-state-sign.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Narrower than so many letters the table does without number and day. */
#define WHOLE_EMS 52.0f

/* Every document of a dossier, in the order of the regulation: what it proves, number and days, and its state as sign and word. */
enum
{
  PLACE,
  NAME,
  CRITERIA,
  NUMBER,
  ISSUED,
  EXPIRES,
  STATE,
  N_COLUMNS
};

static const char *const titles[N_COLUMNS] = {
  N_("No."), N_("Document"), N_("Criteria"), N_("Number"), N_("Date"), N_("Valid until"), N_("State"),
};

struct _OcopDocumentsTable
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *head;
  GtkWidget *list;
  GtkSizeGroup *widths[N_COLUMNS];
  GPtrArray *keys; /* of the rows, static strings */
  char *selected;
  gboolean is_filling;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (OcopDocumentsTable, ocop_documents_table, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_folded (OcopDocumentsTable *self,
           guint               column)
{
  return self->is_narrow && (column == NUMBER || column == ISSUED);
}

static void
row_selected_cb (OcopDocumentsTable *self,
                 GtkListBoxRow      *row)
{
  if (self->is_filling || row == NULL)
    return;
  g_free (self->selected);
  self->selected = g_strdup (g_ptr_array_index (self->keys, gtk_list_box_row_get_index (row)));
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
row_activated_cb (OcopDocumentsTable *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* What is dropped on a document is its. */
static gboolean
dropped_cb (OcopDocumentsTable *self,
            const GValue       *value,
            double              x,
            double              y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), (int) y);
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (self->selected != NULL)
    g_signal_emit (self, signals[DROPPED], 0, files);
  g_slist_free (files);

  return TRUE;
}

static GtkWidget *
make_cell (OcopDocumentsTable *self,
           guint               column,
           const char         *text,
           const char         *classes)
{
  GtkWidget *label = ocop_label_new (text, classes);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), column == NAME || column == NUMBER || column == CRITERIA ? PANGO_ELLIPSIZE_END
                                                                                                     : PANGO_ELLIPSIZE_NONE);
  if (column == NUMBER)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  if (column == CRITERIA)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 9);
  if (column == PLACE)
    gtk_label_set_xalign (GTK_LABEL (label), 1);

  return label;
}

static void
add_cell (OcopDocumentsTable *self,
          GtkWidget          *line,
          guint               column,
          GtkWidget          *cell)
{
  gtk_widget_set_hexpand (cell, column == NAME);
  if (column != NAME)
    gtk_size_group_add_widget (self->widths[column], cell);
  gtk_widget_set_visible (cell, !is_folded (self, column));
  gtk_box_append (GTK_BOX (line), cell);
}

static GtkWidget *
make_head (OcopDocumentsTable *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (self, line, i, make_cell (self, i, _(titles[i]), "tiny mute strong"));
  gtk_widget_add_css_class (line, "documents-head");

  return line;
}

static char *
short_date (const char *iso)
{
  return iso != NULL ? ocop_date_to_short (iso) : g_strdup ("");
}

static GtkWidget *
make_row (OcopDocumentsTable      *self,
          const OcopDocumentFacts *facts,
          guint                    place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *sign = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
  g_autofree char *number = g_strdup_printf ("%u", place + 1);
  g_autofree char *codes = ocop_document_facts_list_codes (facts);
  g_autofree char *issued = short_date (facts->issued_on);
  g_autofree char *expires = facts->expires_on != NULL || facts->evidence->len == 0 ? short_date (facts->expires_on)
                                                                                   : g_strdup (_("no end"));
  /* Translators: a document of a dossier and its state, for a screen reader */
  g_autofree char *said = g_strdup_printf (_("%s, %s"), facts->document->name, facts->words);
  const char *classes = strcmp (facts->state, "not_applicable") == 0 || strcmp (facts->state, "unasked") == 0 ? "small mute" : "small";
  GtkWidget *name = make_cell (self, NAME, facts->document->name, classes);

  gtk_widget_set_tooltip_text (name, facts->document->name);
  ocop_state_sign_show (OCOP_CHIP (sign), facts->state, facts->words);
  gtk_widget_add_css_class (sign, "bare");
  gtk_widget_add_css_class (sign, "small");
  add_cell (self, line, PLACE, make_cell (self, PLACE, number, "small mute num"));
  add_cell (self, line, NAME, name);
  add_cell (self, line, CRITERIA, make_cell (self, CRITERIA, codes != NULL && *codes != '\0' ? codes : facts->is_mandatory ? _("required") : "",
                                             "small mute"));
  add_cell (self, line, NUMBER, make_cell (self, NUMBER, facts->number != NULL ? facts->number : "", "small"));
  add_cell (self, line, ISSUED, make_cell (self, ISSUED, issued, "small num"));
  add_cell (self, line, EXPIRES, make_cell (self, EXPIRES, expires, facts->expires_on != NULL ? "small num" : "small mute"));
  add_cell (self, line, STATE, sign);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return row;
}

static void
fold_cells (OcopDocumentsTable *self,
            GtkWidget          *line)
{
  guint column = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (line); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    gtk_widget_set_visible (cell, !is_folded (self, column++));
}

static gboolean
fold_cb (gpointer data)
{
  OcopDocumentsTable *self = data;

  fold_cells (self, self->head);
  for (guint i = 0; i < self->keys->len; i++)
    fold_cells (self, gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) i)));

  return G_SOURCE_REMOVE;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (OCOP_DOCUMENTS_TABLE (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, 1);
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopDocumentsTable *self = OCOP_DOCUMENTS_TABLE (widget);
  gboolean is_narrow = (float) width < WHOLE_EMS * ocop_ink_em (widget);
  int least;

  if (is_narrow != self->is_narrow)
    {
      self->is_narrow = is_narrow;
      g_idle_add_full (GTK_PRIORITY_RESIZE - 1, fold_cb, g_object_ref (self), g_object_unref);
    }
  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->box, &(GtkAllocation){ 0, 0, MAX (width, least), height }, baseline);
}

static void
dispose (GObject *object)
{
  OcopDocumentsTable *self = OCOP_DOCUMENTS_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  if (self->keys != NULL)
    g_ptr_array_set_size (self->keys, 0);

  G_OBJECT_CLASS (ocop_documents_table_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopDocumentsTable *self = OCOP_DOCUMENTS_TABLE (object);

  for (guint i = 0; i < N_COLUMNS; i++)
    g_object_unref (self->widths[i]);
  g_ptr_array_unref (self->keys);
  g_free (self->selected);

  G_OBJECT_CLASS (ocop_documents_table_parent_class)->finalize (object);
}

static void
ocop_documents_table_class_init (OcopDocumentsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = OCOP_TYPE_DOCUMENTS_TABLE;

  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->size_allocate = size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* selected: another document. activated: Enter or a double click on it. dropped (GSList of GFile): files on it. */
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
ocop_documents_table_init (OcopDocumentsTable *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->keys = g_ptr_array_new ();
  for (guint i = 0; i < N_COLUMNS; i++)
    self->widths[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->head = make_head (self);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), FALSE);
  gtk_widget_add_css_class (self->list, "documents");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Documents of the dossier"), -1);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), self->list);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
ocop_documents_table_new (void)
{
  return g_object_new (OCOP_TYPE_DOCUMENTS_TABLE, NULL);
}

static int
find_key (OcopDocumentsTable *self,
          const char         *key)
{
  for (guint i = 0; key != NULL && i < self->keys->len; i++)
    if (strcmp (g_ptr_array_index (self->keys, i), key) == 0)
      return (int) i;

  return -1;
}

static void
select_place (OcopDocumentsTable *self,
              int                 place,
              gboolean            has_focus)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);

  if (row == NULL)
    return;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* The first that lacks something is what one comes for. */
static int
find_worst (const OcopDossierDocuments *documents,
            GPtrArray                  *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const OcopDocumentFacts *facts = ocop_dossier_documents_find (documents, g_ptr_array_index (keys, i));

      if (facts != NULL && facts->trouble != NULL)
        return (int) i;
    }

  return 0;
}

/**
 * ocop_documents_table_show:
 * @self: the table
 * @documents: of a dossier
 * @all: whether those that do not apply or are not asked for are shown, too
 *
 * Shows the documents; the selection stays on the one it was on, as far as it is still there.
 */
void
ocop_documents_table_show (OcopDocumentsTable         *self,
                           const OcopDossierDocuments *documents,
                           gboolean                    all)
{
  gboolean has_focus = gtk_widget_get_focus_child (self->list) != NULL;
  GtkWidget *child;
  int place;

  self->is_filling = TRUE;
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  g_ptr_array_set_size (self->keys, 0);
  for (guint i = 0; i < documents->documents->len; i++)
    {
      const OcopDocumentFacts *facts = g_ptr_array_index (documents->documents, i);

      if (!all && strcmp (facts->state, "unasked") == 0)
        continue;
      g_ptr_array_add (self->keys, (gpointer) facts->document->key);
      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, facts, i));
    }
  self->is_filling = FALSE;
  place = find_key (self, self->selected);
  select_place (self, place >= 0 ? place : find_worst (documents, self->keys), has_focus);
}

/**
 * ocop_documents_table_get_selected:
 *
 * Returns: (nullable): key of the document selected
 */
const char *
ocop_documents_table_get_selected (OcopDocumentsTable *self)
{
  return self->selected;
}

void
ocop_documents_table_select (OcopDocumentsTable *self,
                             const char         *key)
{
  select_place (self, find_key (self, key), FALSE);
}
