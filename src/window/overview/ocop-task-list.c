/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-task-list.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-tasks.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* The tasks of a plan: Enter opens one, Space says that it is done or is not. */
struct _OcopTaskList
{
  GtkWidget parent_instance;

  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (OcopTaskList, ocop_task_list, GTK_TYPE_WIDGET)

static GQuark
task_quark (void)
{
  return g_quark_from_static_string ("ocop-task");
}

static gint64
get_task (GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_qdata (G_OBJECT (row), task_quark ());

  return *id;
}

static OcopWorkspace *
get_workspace (OcopTaskList *self)
{
  return ocop_main_window_get_workspace (ocop_main_window_of (GTK_WIDGET (self)));
}

static void
activated_cb (OcopTaskList  *self,
              GtkListBoxRow *row)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_record_forms_edit (get_workspace (self), OCOP_KIND_TASK, get_task (row), NULL));
}

typedef struct
{
  gint64 task;
  char *day;
} Toggle;

static void
toggle_free (gpointer data)
{
  Toggle *toggle = data;

  g_free (toggle->day);
  g_free (toggle);
}

/* What was done is under way again, and the other way round. */
static gboolean
write_toggle (OcopDb    *db,
              gpointer   data,
              GError   **error)
{
  Toggle *toggle = data;
  g_autoptr (OcopRecord) task = ocop_record_load (db, OCOP_KIND_TASK, toggle->task, error);
  gboolean was_done;

  if (task == NULL)
    return FALSE;
  was_done = g_strcmp0 (ocop_record_get_text (task, OCOP_TASK_STATE), "done") == 0;
  ocop_record_set_text (task, OCOP_TASK_STATE, was_done ? "running" : "done");
  ocop_record_set_text (task, OCOP_TASK_DONE_ON, was_done ? NULL : toggle->day);

  return ocop_record_save (task, db, error);
}

static void
toggled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopMainWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    ocop_main_window_toast_undo (window, _("The state of the task was changed"));
  else
    ocop_main_window_complain (window, _("It was not saved"), error);
}

static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  OcopTaskList *self = user_data;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  OcopWorkspace *workspace = get_workspace (self);
  Toggle *toggle;

  if (row == NULL || ocop_workspace_is_read_only (workspace))
    return FALSE;
  toggle = g_new0 (Toggle, 1);
  toggle->task = get_task (row);
  toggle->day = g_strdup (ocop_workspace_get_as_of (workspace));
  ocop_workspace_write_async (workspace, _("State of a task"), write_toggle, toggle, toggle_free, NULL, toggled_cb,
                              g_object_ref (ocop_main_window_of (GTK_WIDGET (self))));

  return TRUE;
}

static GtkWidget *
make_sign (const OcopTaskRow *task)
{
  static const struct
  {
    const char *icon;
    const char *colour;
  } signs[] = {
    [OCOP_TASK_IS_OPEN] = { "ocop-open-symbolic", "mute" },
    [OCOP_TASK_IS_RUNNING] = { "ocop-half-symbolic", "info" },
    [OCOP_TASK_IS_DONE] = { "ocop-done-symbolic", "ok" },
    [OCOP_TASK_IS_DROPPED] = { "window-close-symbolic", "mute" },
  };
  GtkWidget *image = gtk_image_new_from_icon_name (signs[task->state].icon);

  gtk_widget_add_css_class (image, task->is_late && task->state < OCOP_TASK_IS_DONE ? "bad" : signs[task->state].colour);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 14);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);

  return image;
}

/* What is still to be said of a task beside its date. */
static char *
say_state (const OcopTaskRow *task)
{
  if (task->state == OCOP_TASK_IS_DONE)
    return g_strdup (task->is_late ? _("done late") : _("done"));
  if (task->state == OCOP_TASK_IS_DROPPED)
    return g_strdup (_("dropped"));
  if (task->due_on == NULL)
    return g_strdup (task->state == OCOP_TASK_IS_RUNNING ? _("under way") : _("not yet"));
  if (task->days < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", (gulong) -task->days), -task->days);

  return g_strdup_printf (ngettext ("%d day left", "%d days left", (gulong) task->days), task->days);
}

static GtkWidget *
make_row (const OcopTaskRow *task)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *about = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *when = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *day = task->due_on != NULL ? ocop_date_to_short (task->due_on) : g_strdup (_("no date"));
  g_autofree char *state = say_state (task);
  GtkWidget *content = ocop_label_new (task->content, "small strong");
  GtkWidget *due = ocop_label_new (day, "small num");
  GtkWidget *word = ocop_label_new (state, task->is_late && task->state < OCOP_TASK_IS_DONE ? "tiny bad" : "tiny mute");
  g_autofree char *name = NULL;
  g_autofree char *tip = task->illustrative ? g_strdup_printf ("%s\n%s", task->result != NULL ? task->result : task->content, _("illustrative"))
                                            : g_strdup (task->result);

  if (task->state == OCOP_TASK_IS_DONE)
    {
      gtk_widget_remove_css_class (content, "strong");
      gtk_widget_add_css_class (content, "mute");
    }
  gtk_label_set_xalign (GTK_LABEL (due), 1);
  gtk_label_set_xalign (GTK_LABEL (word), 1);
  gtk_label_set_wrap (GTK_LABEL (due), FALSE);
  gtk_label_set_wrap (GTK_LABEL (word), FALSE);
  gtk_box_append (GTK_BOX (about), content);
  gtk_box_append (GTK_BOX (about), ocop_label_new (task->agency, "tiny mute"));
  gtk_widget_set_hexpand (about, TRUE);
  gtk_box_append (GTK_BOX (when), due);
  gtk_box_append (GTK_BOX (when), word);
  gtk_widget_set_valign (when, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), make_sign (task));
  gtk_box_append (GTK_BOX (line), about);
  gtk_box_append (GTK_BOX (line), when);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  name = g_strdup_printf ("%s, %s, %s, %s", task->content, task->agency, day, state);
  ocop_accessible_name (row, name);
  gtk_widget_set_tooltip_text (row, tip);
  g_object_set_qdata_full (G_OBJECT (row), task_quark (), g_memdup2 (&task->task, sizeof task->task), g_free);

  return row;
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_TASK_LIST (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_task_list_parent_class)->dispose (object);
}

static void
ocop_task_list_class_init (OcopTaskListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_task_list_init (OcopTaskList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "task-list");
  ocop_accessible_name (self->list, _("Tasks"));
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (toggle_cb, self, NULL)));
  gtk_widget_add_controller (self->list, keys);
}

/**
 * ocop_task_list_show:
 * @self: a list
 * @tasks: (element-type OcopTaskRow): tasks   @most: how many are shown
 *
 * The row that was chosen stays chosen, wherever its task went.
 */
void
ocop_task_list_show (OcopTaskList *self,
                     GPtrArray    *tasks,
                     guint         most)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  gint64 task = chosen != NULL ? get_task (chosen) : 0;
  gboolean had_focus = chosen != NULL && gtk_widget_is_focus (GTK_WIDGET (chosen));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < MIN (tasks->len, most); i++)
    {
      const OcopTaskRow *row = g_ptr_array_index (tasks, i);
      GtkWidget *widget = make_row (row);

      gtk_list_box_append (GTK_LIST_BOX (self->list), widget);
      if (row->task != task)
        continue;
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (widget));
      if (had_focus)
        gtk_widget_grab_focus (widget);
    }
  gtk_widget_set_visible (self->list, tasks->len > 0);
}
