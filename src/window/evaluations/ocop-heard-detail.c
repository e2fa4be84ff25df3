/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-heard-detail.h"

#include "model/ocop-kinds.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Below the list, of the product selected in it: its samples, why it is heard with an incomplete dossier, what the advisory team
 * found. What is written is kept when the focus leaves it. */
struct _OcopHeardDetail
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  gint64 id; /* in the session, 0 for none */
  gint64 product;
  gboolean can_write;
  int samples_kept;
  char *because_kept;
  char *advice_kept;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *readiness;
  GtkWidget *samples;
  GtkWidget *because;
  GtkWidget *advice;
};

G_DEFINE_FINAL_TYPE (OcopHeardDetail, ocop_heard_detail, GTK_TYPE_WIDGET)

#define MOST_SAMPLES 99

static gboolean
write_detail (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_note_heard (db, act->id, act->text, act->number, act->more, error);
}

/**
 * ocop_heard_detail_keep:
 * @self: the detail
 *
 * Writes what a person changed of the product shown.
 */
void
ocop_heard_detail_keep (OcopHeardDetail *self)
{
  g_autofree char *advice = ocop_step_lines_get (self->advice);
  const char *because = gtk_editable_get_text (GTK_EDITABLE (self->because));
  int samples = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->samples));
  OcopStepAct act = { .id = self->id, .number = samples, .text = (char *) because, .more = advice };

  /* No sample that nobody wrote down is not the same as none. */
  if (samples == 0 && self->samples_kept < 0)
    act.number = -1;
  if (self->id == 0 || !self->can_write ||
      (act.number == self->samples_kept && g_strcmp0 (because, self->because_kept != NULL ? self->because_kept : "") == 0 &&
       g_strcmp0 (advice, self->advice_kept != NULL ? self->advice_kept : "") == 0))
    return;
  ocop_step_write (self->context, GTK_WIDGET (self), _("Samples, reason or finding on a product"), write_detail, &act);
}

static void
watch_focus (OcopHeardDetail *self,
             GtkWidget       *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (ocop_heard_detail_keep), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

static void
open_cb (OcopHeardDetail *self)
{
  if (self->product != 0)
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_PRODUCT, self->product);
}

static void
dispose (GObject *object)
{
  OcopHeardDetail *self = OCOP_HEARD_DETAIL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->because_kept, g_free);
  g_clear_pointer (&self->advice_kept, g_free);

  G_OBJECT_CLASS (ocop_heard_detail_parent_class)->dispose (object);
}

static void
ocop_heard_detail_class_init (OcopHeardDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_heading (OcopHeardDetail *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = ocop_label_new ("", "heading");
  self->readiness = ocop_label_new ("", "small mute");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (heading), self->title);
  gtk_box_append (GTK_BOX (heading), self->readiness);
  gtk_box_append (GTK_BOX (heading), ocop_link_new (_("Open Product"), G_CALLBACK (open_cb), self));

  return heading;
}

static GtkWidget *
make_line (OcopHeardDetail *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *samples = ocop_label_new (_("Samples"), "small strong");

  self->samples = gtk_spin_button_new_with_range (0, MOST_SAMPLES, 1);
  self->because = gtk_entry_new ();
  g_object_set (self->because, "placeholder-text", _("Why it is heard though its dossier is incomplete"), "hexpand", TRUE, NULL);
  ocop_accessible_name (self->samples, _("Samples received"));
  ocop_accessible_name (self->because, _("Why it is heard with an incomplete dossier"));
  g_signal_connect_object (self->because, "activate", G_CALLBACK (ocop_heard_detail_keep), self, G_CONNECT_SWAPPED);
  watch_focus (self, self->samples);
  watch_focus (self, self->because);
  gtk_label_set_wrap (GTK_LABEL (samples), FALSE);
  gtk_box_append (GTK_BOX (line), samples);
  gtk_box_append (GTK_BOX (line), self->samples);
  gtk_box_append (GTK_BOX (line), self->because);

  return line;
}

static void
ocop_heard_detail_init (OcopHeardDetail *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), make_heading (self));
  gtk_box_append (GTK_BOX (self->box), make_line (self));
  gtk_box_append (GTK_BOX (self->box), ocop_step_lines_new (_("Finding of the advisory team"), &self->advice));
  watch_focus (self, self->advice);
  gtk_widget_add_css_class (self->box, "council-words");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ocop_heard_detail_new:
 * @context: the session
 *
 * Returns: (transfer floating): the detail, of no product yet
 */
GtkWidget *
ocop_heard_detail_new (OcopSessionContext *context)
{
  OcopHeardDetail *self = g_object_new (OCOP_TYPE_HEARD_DETAIL, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

/**
 * ocop_heard_detail_show:
 * @self: the detail
 * @heard: (nullable): the product selected
 */
void
ocop_heard_detail_show (OcopHeardDetail *self,
                        const OcopHeard *heard)
{
  gtk_widget_set_visible (GTK_WIDGET (self), heard != NULL);
  self->id = 0;
  if (heard == NULL)
    return;
  self->can_write = ocop_session_context_can_write (self->context);
  g_free (self->because_kept);
  g_free (self->advice_kept);
  self->because_kept = g_strdup (heard->heard_because);
  self->advice_kept = g_strdup (heard->advice);
  self->samples_kept = heard->samples;
  self->product = heard->product;
  gtk_label_set_label (GTK_LABEL (self->title), heard->name);
  gtk_label_set_label (GTK_LABEL (self->readiness), heard->readiness.words);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->samples), MAX (heard->samples, 0));
  gtk_widget_set_sensitive (self->samples, self->can_write && !heard->is_service);
  gtk_editable_set_text (GTK_EDITABLE (self->because), heard->heard_because != NULL ? heard->heard_because : "");
  gtk_widget_set_sensitive (self->because, self->can_write);
  ocop_step_lines_set (self->advice, heard->advice);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->advice), self->can_write);
  self->id = heard->session_product;
}
