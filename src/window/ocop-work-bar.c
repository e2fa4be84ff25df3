/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-work-bar.h"

#define PULSE_MS 120

/* Long work in the background: what it is, how far it is, and the way to stop it. */
struct _OcopWorkBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkProgressBar *progress;
  GtkWidget *cancel;

  GCancellable *cancellable;
  guint pulse;
};

G_DEFINE_FINAL_TYPE (OcopWorkBar, ocop_work_bar, GTK_TYPE_WIDGET)

static void
cancel_clicked_cb (OcopWorkBar *self)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (self->cancel, FALSE);
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (OCOP_WORK_BAR (user_data)->progress);

  return G_SOURCE_CONTINUE;
}

static void
dispose (GObject *object)
{
  OcopWorkBar *self = OCOP_WORK_BAR (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_WORK_BAR);

  G_OBJECT_CLASS (ocop_work_bar_parent_class)->dispose (object);
}

static void
ocop_work_bar_class_init (OcopWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/work-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopWorkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, OcopWorkBar, label);
  gtk_widget_class_bind_template_child (widget_class, OcopWorkBar, progress);
  gtk_widget_class_bind_template_child (widget_class, OcopWorkBar, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
ocop_work_bar_init (OcopWorkBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ocop_work_bar_start:
 * @self: a bar that shows nothing
 * @label: what is being done
 * @cancellable: (nullable): stops it; without it there is no button
 */
void
ocop_work_bar_start (OcopWorkBar  *self,
                     const char   *label,
                     GCancellable *cancellable)
{
  g_return_if_fail (!ocop_work_bar_is_running (self));

  g_set_object (&self->cancellable, cancellable);
  gtk_label_set_label (self->label, label);
  gtk_widget_set_visible (self->cancel, cancellable != NULL);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->pulse = g_timeout_add (PULSE_MS, pulse_cb, self);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/**
 * ocop_work_bar_set_part:
 * @self: a running bar
 * @done: how many steps are done   @of: of how many, at least 1
 */
void
ocop_work_bar_set_part (OcopWorkBar *self,
                        guint        done,
                        guint        of)
{
  g_return_if_fail (of > 0);

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, (double) done / of);
}

void
ocop_work_bar_stop (OcopWorkBar *self)
{
  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_object (&self->cancellable);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

gboolean
ocop_work_bar_is_running (OcopWorkBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}
