/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-tasks-card.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-tasks.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-buttons.h"
#include "window/ocop-main-window.h"
#include "window/overview/ocop-task-list.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* What is to be done, by whom and until when. */
struct _OcopTasksCard
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *note;
  GtkWidget *add;
  OcopTaskList *list;
  GtkWidget *rest;

  gint64 plan; /* row id of the plan in view, 0 for none */
};

G_DEFINE_FINAL_TYPE (OcopTasksCard, ocop_tasks_card, GTK_TYPE_WIDGET)

static void
add_cb (OcopTasksCard *self)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  OcopRecord *task = ocop_record_new (OCOP_KIND_TASK);

  ocop_record_set_ref (task, OCOP_TASK_PLAN, self->plan);
  ocop_record_set_text (task, OCOP_TASK_STATE, "open");
  ocop_main_window_push (window, ocop_record_forms_edit (ocop_main_window_get_workspace (window), OCOP_KIND_TASK, 0, task));
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_TASKS_CARD (object)->card, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_tasks_card_parent_class)->dispose (object);
}

static void
ocop_tasks_card_class_init (OcopTasksCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_tasks_card_init (OcopTasksCard *self)
{
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->note = ocop_label_new ("", "small mute");
  self->add = ocop_button_with_sign (gtk_button_new (), "list-add-symbolic", _("Add Task"), _("Add a task"));
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "in-heading");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (end), self->note);
  gtk_box_append (GTK_BOX (end), self->add);
  self->card = ocop_card_new (_("To Be Done"), end);
  self->list = g_object_new (OCOP_TYPE_TASK_LIST, NULL);
  self->rest = ocop_label_new ("", "tiny mute");
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->card), self->rest);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("To Be Done"));
}

static char *
say_rest (const OcopOverview *overview,
          guint               most)
{
  guint n = overview->tasks->len;

  if (overview->plan == NULL && n == 0)
    return g_strdup (_("Tasks belong to the plan of a year, and there is none here."));
  if (n == 0)
    return g_strdup (_("The plan has no tasks yet."));
  if (n > most)
    return g_strdup_printf (ngettext ("%u more under “Plan and Tasks…”", "%u more under “Plan and Tasks…”", n - most), n - most);

  return g_strdup (_("Space says that a task is done, or is not."));
}

/**
 * ocop_tasks_card_show:
 * @self: a card
 * @overview: the tasks   @most: how many are shown
 */
void
ocop_tasks_card_show (OcopTasksCard      *self,
                      const OcopOverview *overview,
                      guint               most)
{
  guint n = ocop_tasks_count_open (overview->tasks);
  g_autofree char *note = g_strdup_printf (ngettext ("%u not done", "%u not done", n), n);
  g_autofree char *rest = say_rest (overview, most);
  OcopWorkspace *workspace = ocop_main_window_get_workspace (ocop_main_window_of (GTK_WIDGET (self)));

  self->plan = overview->plan != NULL ? overview->plan->id : 0;
  gtk_label_set_label (GTK_LABEL (self->note), note);
  gtk_label_set_label (GTK_LABEL (self->rest), rest);
  gtk_widget_set_visible (self->add, self->plan != 0 && !ocop_workspace_is_read_only (workspace));
  ocop_task_list_show (self->list, overview->tasks, most);
}
