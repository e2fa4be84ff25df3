/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-heard-panel.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record-name.h"
#include "model/ocop-search.h"
#include "model/ocop-session-candidates.h"
#include "model/ocop-session-steps.h"
#include "window/evaluations/ocop-candidates-page.h"
#include "window/evaluations/ocop-heard-detail.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/form/ocop-picker.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* What the session hears, in which order, with how complete each dossier is. Alt and an arrow, or the mouse, move a product;
 * Delete takes it off the list. */
struct _OcopHeardPanel
{
  OcopSessionView parent_instance;

  gint64 selected; /* in the session, 0 for none */
  gboolean is_filling;
  GPtrArray *heard;

  GtkWidget *heading;
  GtkWidget *list;
  GtkWidget *detail;
  GtkWidget *foot;
  GtkWidget *picker;
};

G_DEFINE_FINAL_TYPE (OcopHeardPanel, ocop_heard_panel, OCOP_TYPE_SESSION_VIEW)

static OcopSessionContext *
get_context (OcopHeardPanel *self)
{
  return ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
}

static const OcopHeard *
get_heard (OcopHeardPanel *self,
           GtkListBoxRow  *row)
{
  return row != NULL && self->heard != NULL ? g_ptr_array_index (self->heard, gtk_list_box_row_get_index (row)) : NULL;
}

static gboolean
write_move (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_move (db, act->id, act->number, error);
}

static gboolean
write_drop (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  return ocop_session_drop (db, ((const OcopStepAct *) data)->id, error);
}

static gboolean
write_add (OcopDb   *db,
           gpointer  data,
           GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_add_product (db, act->id, act->other, error);
}

static void
move (OcopHeardPanel *self,
      gint64          session_product,
      int             place)
{
  OcopStepAct act = { .id = session_product, .number = place };

  if (place >= 1 && place <= (int) self->heard->len && ocop_session_context_can_write (get_context (self)))
    ocop_step_write (get_context (self), GTK_WIDGET (self), _("Order of the session's products"), write_move, &act);
}

static void
drop (OcopHeardPanel  *self,
      const OcopHeard *heard)
{
  g_autofree char *label = g_strdup_printf (_("“%s” taken off the session's list"), heard->name);
  OcopStepAct act = { .id = heard->session_product };

  if (ocop_session_context_can_write (get_context (self)))
    ocop_step_write (get_context (self), GTK_WIDGET (self), label, write_drop, &act);
}

static gboolean
key_cb (OcopHeardPanel  *self,
        guint            keyval,
        guint            keycode,
        GdkModifierType  state)
{
  const OcopHeard *heard = get_heard (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));

  if (heard == NULL)
    return FALSE;
  if (keyval == GDK_KEY_Delete && (state & gtk_accelerator_get_default_mod_mask ()) == 0)
    drop (self, heard);
  else if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_Up)
    move (self, heard->session_product, heard->position - 1);
  else if ((state & GDK_ALT_MASK) != 0 && keyval == GDK_KEY_Down)
    move (self, heard->session_product, heard->position + 1);
  else
    return FALSE;

  return TRUE;
}

static void
row_selected_cb (OcopHeardPanel *self,
                 GtkListBoxRow  *row)
{
  const OcopHeard *heard = get_heard (self, row);

  if (self->is_filling || heard == NULL)
    return;
  ocop_heard_detail_keep (OCOP_HEARD_DETAIL (self->detail));
  self->selected = heard->session_product;
  ocop_heard_detail_show (OCOP_HEARD_DETAIL (self->detail), heard);
}

/* Dragging: a row carries its product, and the row it is let go on says where it goes. */
static GdkContentProvider *
prepare_drag_cb (OcopHeardPanel *self,
                 double          x,
                 double          y,
                 GtkDragSource  *source)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));

  return gdk_content_provider_new_typed (G_TYPE_INT64, get_heard (self, GTK_LIST_BOX_ROW (row))->session_product);
}

static gboolean
dropped_cb (OcopHeardPanel *self,
            const GValue   *value,
            double          x,
            double          y,
            GtkDropTarget  *target)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  move (self, g_value_get_int64 (value), get_heard (self, GTK_LIST_BOX_ROW (row))->position);

  return TRUE;
}

static void
make_draggable (OcopHeardPanel *self,
                GtkWidget      *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
make_readiness (const OcopHeard *heard)
{
  if (heard->readiness.state == OCOP_READINESS_COMPLETE)
    return ocop_sign_chip_new ("object-select-symbolic", heard->readiness.words, "ok");
  if (heard->heard_because != NULL)
    return ocop_sign_chip_new ("dialog-information-symbolic", _("heard with a reason"), "info");

  return ocop_sign_chip_new (heard->readiness.state == OCOP_READINESS_INCOMPLETE ? "dialog-warning-symbolic" : NULL,
                             heard->readiness.words, heard->readiness.state == OCOP_READINESS_INCOMPLETE ? "bad" : "open");
}

static char *
say_samples (const OcopHeard *heard,
             int              needed)
{
  if (heard->is_service)
    return g_strdup (_("visited"));
  if (heard->samples < 0)
    return g_strdup_printf (_("samples –/%d"), needed);

  return g_strdup_printf (_("samples %d/%d"), heard->samples, needed);
}

static GtkWidget *
make_row (OcopHeardPanel  *self,
          const OcopHeard *heard,
          int              samples_needed,
          GtkSizeGroup   **columns)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *readiness = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *number = g_strdup_printf ("%d", heard->position);
  g_autofree char *samples = say_samples (heard, samples_needed);
  g_autofree char *words = g_strdup_printf ("%s. %s, %s, %s", number, heard->name, heard->producer_name, heard->readiness.words);
  GtkWidget *position = ocop_label_new (number, "small mute num");
  GtkWidget *kind = ocop_label_new (ocop_dossier_kind_label (heard->kind), "small");
  GtkWidget *tasted = ocop_label_new (samples, "small mute");

  gtk_label_set_width_chars (GTK_LABEL (position), 3);
  gtk_box_append (GTK_BOX (names), ocop_label_new (heard->name, "small strong"));
  gtk_box_append (GTK_BOX (names), ocop_label_new (heard->producer_name, "tiny mute"));
  gtk_widget_set_hexpand (names, TRUE);
  gtk_box_append (GTK_BOX (readiness), make_readiness (heard));
  gtk_box_append (GTK_BOX (box), position);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), kind);
  gtk_box_append (GTK_BOX (box), tasted);
  gtk_box_append (GTK_BOX (box), readiness);
  gtk_size_group_add_widget (columns[0], kind);
  gtk_size_group_add_widget (columns[1], tasted);
  gtk_size_group_add_widget (columns[2], readiness);
  gtk_widget_add_css_class (box, "result-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  make_draggable (self, row);

  return row;
}

static void
choose_cb (OcopHeardPanel *self)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)), ocop_candidates_page_new (get_context (self)));
}

static void
remove_cb (OcopHeardPanel *self)
{
  const OcopHeard *heard = get_heard (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));

  if (heard != NULL)
    drop (self, heard);
}

static GPtrArray *
find_products (const char *text,
               guint       most,
               gpointer    data)
{
  OcopSessionContext *context = get_context (data);
  OcopDb *db = ocop_session_context_get_db (context);
  const char *as_of = ocop_workspace_get_as_of (ocop_session_context_get_workspace (context));
  g_autoptr (GArray) ids = ocop_search_run (db, OCOP_KIND_PRODUCT, text, NULL);
  GPtrArray *picks = ocop_picks_new ();

  for (guint i = 0; ids != NULL && i < ids->len && picks->len <= most; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *caption = ocop_record_get_caption (db, OCOP_KIND_PRODUCT, id, as_of);

      if (caption != NULL)
        ocop_picks_add (picks, g_strdup_printf ("%" G_GINT64_FORMAT, id), g_steal_pointer (&caption));
    }

  return picks;
}

static void
add_cb (OcopHeardPanel *self)
{
  const char *key = ocop_picker_get_key (OCOP_PICKER (self->picker));
  OcopStepAct act = { .id = ocop_session_context_get_session (get_context (self)) };

  if (key == NULL)
    {
      gtk_widget_grab_focus (ocop_picker_get_entry (OCOP_PICKER (self->picker)));
      return;
    }
  act.other = g_ascii_strtoll (key, NULL, 10);
  ocop_step_write (get_context (self), GTK_WIDGET (self), _("Product put on the session's list"), write_add, &act);
  ocop_picker_set (OCOP_PICKER (self->picker), NULL, NULL);
}

static void
add_button (OcopHeardPanel *self,
            const char     *label,
            GCallback       clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), button);
}

static void
build (OcopSessionView *view)
{
  OcopHeardPanel *self = OCOP_HEARD_PANEL (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scrolled;

  self->heading = ocop_step_heading_new (_("List of Products"), NULL);
  self->list = ocop_step_list_new (_("Products of the session"), &scrolled);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                ocop_label_new (_("No product yet. Choose from those that come before this session, or add one by name."),
                                                "small mute nothing"));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, keys);
  self->detail = ocop_heard_detail_new (get_context (self));
  self->foot = ocop_step_foot_new ();
  add_button (self, _("_Choose Products…"), G_CALLBACK (choose_cb));
  self->picker = ocop_picker_new (find_products, self);
  gtk_widget_set_hexpand (self->picker, TRUE);
  ocop_accessible_name (ocop_picker_get_entry (OCOP_PICKER (self->picker)), _("Add a product by name"));
  g_signal_connect_object (self->picker, "done", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->foot), self->picker);
  add_button (self, _("_Add by Name"), G_CALLBACK (add_cb));
  add_button (self, _("Take _Off the List"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->detail);
  gtk_box_append (GTK_BOX (box), self->foot);
  ocop_session_view_set_child (view, box);
}

static void
refresh (OcopSessionView *view)
{
  OcopHeardPanel *self = OCOP_HEARD_PANEL (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  int samples_needed = ocop_session_samples_needed (head);
  g_autoptr (GtkSizeGroup) kind = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) samples = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autoptr (GtkSizeGroup) readiness = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkSizeGroup *columns[] = { kind, samples, readiness };
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *kept = NULL;

  self->is_filling = TRUE;
  ocop_step_clear (self->list);
  g_clear_pointer (&self->heard, g_ptr_array_unref);
  self->heard = ocop_session_list_heard (ocop_session_context_get_db (context), head->session, &error);
  for (guint i = 0; self->heard != NULL && i < self->heard->len; i++)
    {
      const OcopHeard *heard = g_ptr_array_index (self->heard, i);
      GtkWidget *row = make_row (self, heard, samples_needed, columns);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (kept == NULL || heard->session_product == self->selected)
        kept = GTK_LIST_BOX_ROW (row);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), kept);
  self->is_filling = FALSE;
  self->selected = kept != NULL ? get_heard (self, kept)->session_product : 0;
  ocop_heard_detail_show (OCOP_HEARD_DETAIL (self->detail), get_heard (self, kept));
  if (had_focus && kept != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (kept));
  ocop_step_heading_say (self->heading,
                         error != NULL ? error->message
                                       : _("One regulation a session. Alt+↑↓ or the mouse change the order, Delete takes off."));
  gtk_widget_set_sensitive (self->foot, ocop_session_context_can_write (context));
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_HEARD_PANEL (object)->heard, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_heard_panel_parent_class)->finalize (object);
}

static void
ocop_heard_panel_class_init (OcopHeardPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_heard_panel_init (OcopHeardPanel *self)
{
}
