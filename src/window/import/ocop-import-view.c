/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/import/ocop-import-view.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "window/import/ocop-import-lines.h"
#include "window/import/ocop-import-table.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A list before it is imported: what its columns are taken for, what becomes of each row, and what to do with doubts.
 * Every change of the wish is planned anew in the background; the import itself is asked for by “import”. */
struct _OcopImportView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkWidget *sheet_label;
  GtkDropDown *sheet;
  GtkSpinButton *heading_row;
  GtkSpinButton *year;
  GtkWidget *year_label;
  GtkSpinner *spinner;
  OcopImportColumnsPanel *columns;
  GtkBox *verdicts;
  GtkLabel *notes;
  GtkStack *stack;
  GtkColumnView *lines;
  AdwStatusPage *reason;
  GtkLabel *state;
  GtkCheckButton *accept_doubtful;
  GtkCheckButton *skip_refused;
  GtkButton *go;

  /* borrowed: a toggle a verdict, all first */
  GtkWidget *toggles[1 + OCOP_IMPORT_N_VERDICTS];

  /* owned */
  OcopWorkspace *workspace;
  OcopImportLines *shown;
  OcopImportWish *wish;
  OcopImportPreview *preview; /* (nullable) */
  GCancellable *cancellable;  /* (nullable) of the look under way */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (OcopImportView, ocop_import_view, GTK_TYPE_WIDGET)

enum
{
  IMPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
sum_of (OcopImportView *self)
{
  return ocop_import_view_count (self, OCOP_IMPORT_ADDED) + ocop_import_view_count (self, OCOP_IMPORT_MERGED);
}

static void
show_state (OcopImportView *self)
{
  OcopImport *plan = self->preview != NULL ? self->preview->plan : NULL;
  guint n = plan != NULL ? sum_of (self) : 0;
  gboolean can_go = plan != NULL && !ocop_import_view_is_busy (self) && !ocop_import_is_blocked (plan) && ocop_import_is_change (plan);
  g_autofree char *label = g_strdup_printf (ocop_import_shape_is_products (self->wish->shape)
                                              ? g_dngettext (GETTEXT_PACKAGE, "Import %u Product", "Import %u Products", n)
                                              : g_dngettext (GETTEXT_PACKAGE, "Import %u Row", "Import %u Rows", n),
                                            n);
  const char *text = "";

  if (ocop_import_view_is_busy (self))
    text = _("Looking through the list…");
  else if (plan == NULL)
    text = _("Nothing can be imported yet.");
  else if (ocop_import_is_blocked (plan))
    text = _("Rows in doubt or refused keep the list out: "
             "accept the doubtful ones, leave them out, or correct the list and open it again.");
  else if (!ocop_import_is_change (plan))
    text = _("All that the list says is in the file already.");
  else
    text = _("All of it comes in as one act, which can be taken back.");
  gtk_label_set_label (self->state, text);
  gtk_button_set_label (self->go, n > 0 ? label : _("Import"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->go), can_go);
  gtk_widget_set_visible (GTK_WIDGET (self->accept_doubtful),
                          self->wish->accept_doubtful || (plan != NULL && ocop_import_view_count (self, OCOP_IMPORT_DOUBTFUL) > 0));
  gtk_widget_set_visible (GTK_WIDGET (self->skip_refused),
                          self->wish->skip_refused || (plan != NULL && ocop_import_view_count (self, OCOP_IMPORT_REFUSED) +
                                                                               ocop_import_view_count (self, OCOP_IMPORT_DOUBTFUL) > 0));
}

static void
show_counts (OcopImportView *self)
{
  OcopImport *plan = self->preview->plan;
  guint all = plan != NULL ? ocop_import_get_lines (plan)->len : 0;

  for (int i = -1; i < OCOP_IMPORT_N_VERDICTS; i++)
    {
      guint n = i < 0 ? all : ocop_import_view_count (self, i);
      /* Translators: what becomes of rows and how many: “new 12” */
      g_autofree char *label = g_strdup_printf (_("%s %u"), i < 0 ? _("All") : ocop_import_table_verdict (i), n);

      gtk_button_set_label (GTK_BUTTON (self->toggles[i + 1]), label);
      gtk_widget_set_visible (self->toggles[i + 1], i < 0 || n > 0);
    }
}

static void
show_notes (OcopImportView *self)
{
  GPtrArray *notes = self->preview->plan != NULL ? ocop_import_get_notes (self->preview->plan) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) notes->pdata[i]);
  gtk_label_set_label (self->notes, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), text->len > 0);
}

/* The plan knows better where headings of two rows stand than the first look at the list. */
static void
show_columns (OcopImportView *self)
{
  if (!self->wish->has_layout)
    {
      self->wish->layout = self->preview->sample->layout;
      if (self->preview->plan != NULL)
        ocop_import_get_layout (self->preview->plan, &self->wish->layout);
      self->wish->layout.row = MAX (self->wish->layout.row, 1);
    }
  ocop_import_columns_panel_show (self->columns, self->wish->shape, self->preview->sample, &self->wish->layout);
  gtk_spin_button_set_value (self->heading_row, self->wish->layout.row);
}

static void
show_preview (OcopImportView *self)
{
  gboolean has_sheets = g_strv_length (self->preview->sheets) > 1;

  self->is_showing = TRUE;
  if (gtk_drop_down_get_model (self->sheet) == NULL)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const *) self->preview->sheets);

      gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
    }
  gtk_drop_down_set_selected (self->sheet, self->preview->sheet);
  self->wish->sheet = (int) self->preview->sheet;
  gtk_widget_set_visible (self->sheet_label, has_sheets);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), has_sheets);
  show_columns (self);
  show_counts (self);
  show_notes (self);
  adw_status_page_set_description (self->reason, self->preview->reason);
  gtk_stack_set_visible_child_name (self->stack, self->preview->plan != NULL ? "lines" : "reason");
  self->is_showing = FALSE;
  show_state (self);
}

static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OcopImportView) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopImportPreview *preview = ocop_import_preview_finish (OCOP_STORE (source), result, &error);

  /* A later look is under way, or the page is gone. */
  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    {
      g_clear_pointer (&preview, ocop_import_preview_free);
      return;
    }
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  if (preview == NULL)
    {
      adw_status_page_set_title (self->reason, _("The list cannot be read"));
      adw_status_page_set_description (self->reason, error->message);
      gtk_stack_set_visible_child_name (self->stack, "reason");
      show_state (self);
      return;
    }
  ocop_import_lines_set_plan (self->shown, preview->plan);
  g_clear_pointer (&self->preview, ocop_import_preview_free);
  self->preview = preview;
  show_preview (self);
}

static void
look_again (OcopImportView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  ocop_import_preview_async (ocop_workspace_get_store (self->workspace), self->wish, self->cancellable, previewed_cb,
                             g_object_ref (self));
  show_state (self);
}

static void
sheet_changed_cb (OcopImportView *self)
{
  if (self->is_showing || self->wish == NULL)
    return;
  self->wish->sheet = (int) gtk_drop_down_get_selected (self->sheet);
  self->wish->has_layout = FALSE;
  look_again (self);
}

static void
columns_corrected_cb (OcopImportView *self)
{
  ocop_import_columns_panel_get_layout (self->columns, &self->wish->layout);
  self->wish->has_layout = TRUE;
  look_again (self);
}

static void
heading_row_changed_cb (OcopImportView *self)
{
  if (self->is_showing || self->wish == NULL)
    return;
  self->wish->layout.row = (guint) gtk_spin_button_get_value_as_int (self->heading_row);
  self->wish->has_layout = TRUE;
  look_again (self);
}

static void
wish_changed_cb (OcopImportView *self)
{
  if (self->is_showing || self->wish == NULL)
    return;
  self->wish->year = gtk_spin_button_get_value_as_int (self->year);
  self->wish->accept_doubtful = gtk_check_button_get_active (self->accept_doubtful);
  self->wish->skip_refused = gtk_check_button_get_active (self->skip_refused);
  look_again (self);
}

static void
go_clicked_cb (OcopImportView *self)
{
  g_signal_emit (self, signals[IMPORT], 0);
}

static void
verdict_toggled_cb (OcopImportView  *self,
                    GtkToggleButton *toggle)
{
  for (int i = -1; i < OCOP_IMPORT_N_VERDICTS; i++)
    if (gtk_toggle_button_get_active (toggle) && self->toggles[i + 1] == GTK_WIDGET (toggle))
      ocop_import_lines_set_verdict (self->shown, i);
}

static void
dispose (GObject *object)
{
  OcopImportView *self = OCOP_IMPORT_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->shown != NULL)
    ocop_import_lines_set_plan (self->shown, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_IMPORT_VIEW);
  g_clear_object (&self->shown);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->preview, ocop_import_preview_free);
  g_clear_pointer (&self->wish, ocop_import_wish_free);

  G_OBJECT_CLASS (ocop_import_view_parent_class)->dispose (object);
}

static void
ocop_import_view_class_init (OcopImportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  g_type_ensure (OCOP_TYPE_IMPORT_COLUMNS_PANEL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/import-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, box);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, sheet_label);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, sheet);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, heading_row);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, year);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, year_label);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, spinner);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, columns);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, verdicts);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, notes);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, stack);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, lines);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, reason);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, state);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, accept_doubtful);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, skip_refused);
  gtk_widget_class_bind_template_child (widget_class, OcopImportView, go);
  gtk_widget_class_bind_template_callback (widget_class, sheet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_corrected_cb);
  gtk_widget_class_bind_template_callback (widget_class, heading_row_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wish_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_clicked_cb);

  /**
   * OcopImportView::import:
   *
   * The person wants what the preview shows.
   */
  signals[IMPORT] = g_signal_new ("import", OCOP_TYPE_IMPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_import_view_init (OcopImportView *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
  self->shown = ocop_import_lines_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (self->toggles); i++)
    {
      self->toggles[i] = gtk_toggle_button_new ();
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->toggles[i]), i > 0 ? GTK_TOGGLE_BUTTON (self->toggles[0]) : NULL);
      gtk_widget_set_visible (self->toggles[i], i == 0);
      g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (verdict_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->verdicts, self->toggles[i]);
    }
  gtk_button_set_label (GTK_BUTTON (self->toggles[0]), _("All"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[0]), TRUE);
}

/**
 * ocop_import_view_start:
 * @self: an empty view
 * @workspace: the city file
 * @shape: (transfer full): what the list is of
 * @path: the list
 */
void
ocop_import_view_start (OcopImportView  *self,
                        OcopWorkspace   *workspace,
                        OcopImportShape *shape,
                        const char      *path)
{
  int year = ocop_workspace_get_year (workspace);

  self->workspace = g_object_ref (workspace);
  self->wish = g_new0 (OcopImportWish, 1);
  self->wish->shape = shape;
  self->wish->path = g_strdup (path);
  self->wish->sheet = -1;
  ocop_import_table_fill (self->lines, g_object_ref (G_LIST_MODEL (self->shown)), shape);
  gtk_widget_set_visible (GTK_WIDGET (self->year), ocop_import_shape_is_products (shape));
  gtk_widget_set_visible (self->year_label, ocop_import_shape_is_products (shape));
  self->is_showing = TRUE;
  gtk_spin_button_set_value (self->year, year != OCOP_ALL_YEARS ? year : g_ascii_strtoll (ocop_workspace_get_as_of (workspace), NULL, 10));
  self->is_showing = FALSE;
  self->wish->year = gtk_spin_button_get_value_as_int (self->year);
  look_again (self);
}

gboolean
ocop_import_view_is_busy (OcopImportView *self)
{
  return self->cancellable != NULL;
}

guint
ocop_import_view_count (OcopImportView    *self,
                        OcopImportVerdict  verdict)
{
  return self->preview != NULL && self->preview->plan != NULL ? ocop_import_count (self->preview->plan, verdict) : 0;
}

/**
 * ocop_import_view_make_deed:
 * @self: a view whose preview can be imported
 *
 * Returns: (transfer full): what the person agreed to
 */
OcopImportDeed *
ocop_import_view_make_deed (OcopImportView *self)
{
  g_return_val_if_fail (self->preview != NULL && self->preview->plan != NULL, NULL);

  return ocop_import_deed_new (self->wish, self->preview->plan);
}

OcopImportColumnsPanel *
ocop_import_view_get_columns (OcopImportView *self)
{
  return self->columns;
}
