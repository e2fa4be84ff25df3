/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/files/ocop-files-card.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "window/files/ocop-file-open.h"
#include "window/files/ocop-file-row.h"
#include "window/files/ocop-files-take.h"
#include "window/form/ocop-record-remove.h"
#include "window/ocop-file-dialogs.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* A list that is longer than this is scrolled. */
#define MOST_HEIGHT 320

/* The files of a record: dropped onto it or chosen, several at once; opened, taken off; what became of them on the disk is
 * told. */
struct _OcopFilesCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *scroller;
  GtkWidget *none;

  OcopWorkspace *workspace;
  OcopAttachedTo to;
  char *whose;
  GListStore *items; /* OcopFileItem */
  GCancellable *cancellable;
  GtkRoot *root; /* borrowed */
  gulong activated;
};

G_DEFINE_FINAL_TYPE (OcopFilesCard, ocop_files_card, GTK_TYPE_WIDGET)

static gboolean
can_write (OcopFilesCard *self)
{
  return !ocop_workspace_is_read_only (self->workspace);
}

/* Adding. */

typedef struct
{
  OcopAttachedTo to;
} Addition;

static int
keep_files (OcopDb     *db,
            GPtrArray  *attachments,
            gpointer    data,
            GError    **error)
{
  guint n_added = 0;

  return ocop_attached_add (db, &((Addition *) data)->to, attachments, &n_added, error) ? (int) n_added : -1;
}

/**
 * ocop_files_card_add:
 * @self: a card in a window
 * @files: (element-type GFile): what was dropped or chosen
 *
 * Adds them to the record, in the background and in one act.
 */
void
ocop_files_card_add (OcopFilesCard *self,
                     GSList        *files)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  guint n_out_of_reach = 0;
  g_autoptr (GPtrArray) paths = ocop_files_list_paths (files, &n_out_of_reach);
  g_autofree char *act = NULL;
  Addition *addition;

  /* The page was left while the person chose. */
  if (window == NULL || !can_write (self))
    return;
  if (n_out_of_reach > 0)
    ocop_main_window_toast (window, _("What is not in a folder of this machine cannot be added. Save it first, then add the file."));
  if (paths->len == 0)
    return;
  addition = g_new0 (Addition, 1);
  addition->to = self->to;
  /* Translators: how many files, and what they were added to */
  act = g_strdup_printf (ngettext ("Added %u file to “%s”", "Added %u files to “%s”", paths->len), paths->len, self->whose);
  ocop_files_take (window, paths, act, keep_files, addition, g_free);
}

static gboolean
dropped_cb (OcopFilesCard *self,
            const GValue  *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));

  ocop_files_card_add (self, files);
  g_slist_free (files);

  return TRUE;
}

static void
chosen_cb (GSList   *files,
           gpointer  card)
{
  ocop_files_card_add (card, files);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *target)
{
  ocop_file_dialog_open_several (GTK_WINDOW (gtk_widget_get_root (widget)), _("Which files?"), chosen_cb, widget);
}

static void
remove_action (GtkWidget  *widget,
               const char *action,
               GVariant   *link)
{
  OcopFilesCard *self = OCOP_FILES_CARD (widget);

  ocop_record_remove_now (ocop_main_window_of (widget), OCOP_FIELD_KIND (self->to.parent), g_variant_get_int64 (link), NULL, NULL, NULL);
}

/* Showing. */

static void
setup_cb (OcopFilesCard *self,
          GtkListItem   *item)
{
  gtk_list_item_set_child (item, ocop_file_row_new (can_write (self)));
}

static void
bind_cb (OcopFilesCard *self,
         GtkListItem   *item)
{
  OcopFileItem *file = gtk_list_item_get_item (item);

  ocop_file_row_show (OCOP_FILE_ROW (gtk_list_item_get_child (item)), file);
  ocop_file_item_examine (file, self->cancellable);
}

static void
unbind_cb (OcopFilesCard *self,
           GtkListItem   *item)
{
  ocop_file_row_show (OCOP_FILE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (OcopFilesCard *self,
             guint          place)
{
  g_autoptr (OcopFileItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), place);

  ocop_file_open (item, GTK_WIDGET (self));
}

/**
 * ocop_files_card_examine:
 * @self: a card
 *
 * Sees anew whether its files are on the disk as they were added.
 */
void
ocop_files_card_examine (OcopFilesCard *self)
{
  for (guint i = 0; i < ocop_files_card_get_n_files (self); i++)
    if (ocop_file_item_is_examined (ocop_files_card_get_file (self, i)))
      ocop_file_item_examine (ocop_files_card_get_file (self, i), self->cancellable);
}

/* Whoever comes back from another program may have changed a file there. */
static void
window_activated_cb (OcopFilesCard *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self->root)))
    ocop_files_card_examine (self);
}

static void
root (GtkWidget *widget)
{
  OcopFilesCard *self = OCOP_FILES_CARD (widget);

  GTK_WIDGET_CLASS (ocop_files_card_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  self->activated = g_signal_connect_swapped (self->root, "notify::is-active", G_CALLBACK (window_activated_cb), self);
}

static void
unroot (GtkWidget *widget)
{
  OcopFilesCard *self = OCOP_FILES_CARD (widget);

  g_clear_signal_handler (&self->activated, self->root);
  self->root = NULL;
  GTK_WIDGET_CLASS (ocop_files_card_parent_class)->unroot (widget);
}

static void
dispose (GObject *object)
{
  OcopFilesCard *self = OCOP_FILES_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->whose, g_free);

  G_OBJECT_CLASS (ocop_files_card_parent_class)->dispose (object);
}

static void
ocop_files_card_class_init (OcopFilesCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->root = root;
  widget_class->unroot = unroot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "files");
  gtk_widget_class_install_action (widget_class, "files.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "files.remove", "x", remove_action);
}

static void
add_list (OcopFilesCard *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)))), factory);
  gtk_widget_add_css_class (list, "plain");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Files"), -1);
  g_signal_connect_swapped (list, "activate", G_CALLBACK (activate_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), list);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
}

static void
ocop_files_card_init (OcopFilesCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *heading = ocop_label_new (_("Files"), "heading");

  self->items = g_list_store_new (OCOP_TYPE_FILE_ITEM);
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->count = ocop_label_new ("", "small mute num");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_box_append (GTK_BOX (head), heading);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_box_append (GTK_BOX (head), ocop_act_button_new (_("Add _Files…"), "files.add", 0));
  gtk_box_append (GTK_BOX (self->box), head);
  self->none = ocop_label_new (_("No file yet. Drop scans and photos here, several at once, or choose them."), "small mute");
  gtk_box_append (GTK_BOX (self->box), self->none);
  add_list (self);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * ocop_files_card_new:
 * @workspace: the city file
 * @to: whose files
 * @whose: the name of the record that has them, for the history
 *
 * Returns: (transfer floating): its files
 */
GtkWidget *
ocop_files_card_new (OcopWorkspace        *workspace,
                     const OcopAttachedTo *to,
                     const char           *whose)
{
  OcopFilesCard *self = g_object_new (OCOP_TYPE_FILES_CARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->to = *to;
  self->whose = g_strdup (whose);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "files.add", can_write (self));
  ocop_files_card_refresh (self);

  return GTK_WIDGET (self);
}

/* What is known of a file that stays need not be found out again. */
static GPtrArray *
make_items (OcopFilesCard *self,
            GPtrArray     *files)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < ocop_files_card_get_n_files (self); i++)
    {
      OcopFileItem *item = ocop_files_card_get_file (self, i);

      g_hash_table_insert (known, (gpointer) ocop_file_item_get_link (item), item);
    }
  for (guint i = 0; i < files->len; i++)
    {
      const OcopAttached *file = g_ptr_array_index (files, i);
      OcopFileItem *item = g_hash_table_lookup (known, &file->link);

      g_ptr_array_add (items, item != NULL ? g_object_ref (item) : ocop_file_item_new (file, ocop_workspace_get_path (self->workspace)));
    }

  return items;
}

/* Rows that stay keep their place and their focus. */
static void
set_items (OcopFilesCard *self,
           GPtrArray     *items)
{
  guint n = ocop_files_card_get_n_files (self);
  guint first = 0, last = 0;

  while (first < MIN (n, items->len) && ocop_files_card_get_file (self, first) == g_ptr_array_index (items, first))
    first++;
  while (first + last < MIN (n, items->len) &&
         ocop_files_card_get_file (self, n - last - 1) == g_ptr_array_index (items, items->len - last - 1))
    last++;
  g_list_store_splice (self->items, first, n - first - last, items->pdata + first, items->len - first - last);
}

/**
 * ocop_files_card_refresh:
 * @self: a card
 *
 * Shows the files that the record now has.
 */
void
ocop_files_card_refresh (OcopFilesCard *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = ocop_attached_list (ocop_workspace_get_db (self->workspace), &self->to, &error);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = make_items (self, files != NULL ? files : none);
  g_autofree char *count = ocop_text_from_count (items->len);

  set_items (self, items);
  gtk_label_set_text (GTK_LABEL (self->count), items->len > 0 ? count : "");
  gtk_widget_set_visible (self->scroller, items->len > 0);
  gtk_widget_set_visible (self->none, items->len == 0);
  if (files == NULL)
    gtk_label_set_text (GTK_LABEL (self->none), error->message);
}

guint
ocop_files_card_get_n_files (OcopFilesCard *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * ocop_files_card_get_file:
 *
 * Returns: (transfer none): one of its files
 */
OcopFileItem *
ocop_files_card_get_file (OcopFilesCard *self,
                          guint          place)
{
  g_autoptr (OcopFileItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), place);

  return item;
}
