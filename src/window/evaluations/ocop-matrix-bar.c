/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-bar.h"

#include "base/ocop-date.h"
#include "model/ocop-showings.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/evaluations/ocop-voter-choice.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* How the chair's table is looked at: totals of all products or criteria of one, in which turn, by whom; whether there is a
 * quorum; and, for a member, the button that shows what the member may see. */
struct _OcopMatrixBar
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  gboolean is_filling;

  GtkWidget *box;
  GtkWidget *show;
  GtkWidget *quorum;
  GtkWidget *what;
  GtkWidget *turns;
  GtkWidget *voter;
};

G_DEFINE_FINAL_TYPE (OcopMatrixBar, ocop_matrix_bar, GTK_TYPE_WIDGET)

enum
{
  BY_CRITERION,
  TURN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Products whose totals the one at the screen may see, and which the file does not say were shown. */
static GArray *
list_unshown (OcopMatrixBar *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  int voter = ocop_session_context_get_voter (self->context);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);

      if (!ocop_session_hides (sheets, head, product, voter) && !ocop_session_shows (sheets, head, product, voter))
        g_array_append_val (ids, product->id);
    }

  return ids;
}

typedef struct
{
  gint64 member;
  GArray *products;
} Showing;

static void
showing_free (gpointer data)
{
  Showing *showing = data;

  g_array_unref (showing->products);
  g_free (showing);
}

static gboolean
write_showings (OcopDb    *db,
                gpointer   data,
                GError   **error)
{
  const Showing *showing = data;
  g_autofree char *now = ocop_date_now ();

  for (guint i = 0; i < showing->products->len; i++)
    if (!ocop_showing_note (db, g_array_index (showing->products, gint64, i), showing->member, now, error))
      return FALSE;

  return TRUE;
}

/* First the file has it, then the totals show. */
static void
show_clicked_cb (OcopMatrixBar *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  int voter = ocop_session_context_get_voter (self->context);
  const OcopSessionVoter *member;
  g_autofree char *label = NULL;
  Showing *showing;

  if (voter == OCOP_NO_VOTER)
    return;
  member = g_ptr_array_index (sheets->voters, voter);
  label = g_strdup_printf (_("Others’ totals shown to %s"), member->short_office);
  showing = g_new0 (Showing, 1);
  showing->member = member->id;
  showing->products = list_unshown (self);
  ocop_session_context_write (self->context, GTK_WIDGET (self), label, write_showings, showing, showing_free, NULL);
}

static void
what_selected_cb (OcopMatrixBar *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[BY_CRITERION], 0, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->what)) == 1);
}

static void
turn_selected_cb (OcopMatrixBar *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->turns));

  if (!self->is_filling && place != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[TURN], 0,
                   place + 1 == g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (self->turns))) ? 0 : (int) place + 1);
}

static void
dispose (GObject *object)
{
  OcopMatrixBar *self = OCOP_MATRIX_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_matrix_bar_parent_class)->dispose (object);
}

static void
ocop_matrix_bar_class_init (OcopMatrixBarClass *klass)
{
  const GType type = OCOP_TYPE_MATRIX_BAR;

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /* by-criterion (whether); turn (from 1, 0 for the one that counts) */
  signals[BY_CRITERION] = g_signal_new ("by-criterion", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[TURN] = g_signal_new ("turn", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
ocop_matrix_bar_init (OcopMatrixBar *self)
{
  const char *const kinds[] = { _("Totals"), _("By criterion"), NULL };

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->show = gtk_button_new ();
  gtk_widget_set_tooltip_text (self->show, _("Afterwards these own sheets can no longer be taken back"));
  g_signal_connect_object (self->show, "clicked", G_CALLBACK (show_clicked_cb), self, G_CONNECT_SWAPPED);
  self->quorum = ocop_sign_chip_new (NULL, "", "");
  self->what = gtk_drop_down_new_from_strings (kinds);
  ocop_accessible_name (self->what, _("What is shown"));
  gtk_widget_set_tooltip_text (self->what, _("Totals of all products, or the criteria of the selected one"));
  g_signal_connect_object (self->what, "notify::selected", G_CALLBACK (what_selected_cb), self, G_CONNECT_SWAPPED);
  self->turns = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  ocop_accessible_name (self->turns, _("Scoring turn"));
  g_signal_connect_object (self->turns, "notify::selected", G_CALLBACK (turn_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->show);
  gtk_box_append (GTK_BOX (self->box), self->quorum);
  gtk_box_append (GTK_BOX (self->box), self->what);
  gtk_box_append (GTK_BOX (self->box), self->turns);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ocop_matrix_bar_new (OcopSessionContext *context)
{
  OcopMatrixBar *self = g_object_new (OCOP_TYPE_MATRIX_BAR, NULL);

  self->context = g_object_ref (context);
  self->voter = ocop_voter_choice_new (context);
  gtk_box_append (GTK_BOX (self->box), self->voter);

  return GTK_WIDGET (self);
}

static void
show_turns (OcopMatrixBar           *self,
            const OcopSessionSheets *sheets)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->turns)));
  int most = 1;

  for (guint i = 0; i < sheets->products->len; i++)
    most = MAX (most, ((OcopSessionProduct *) g_ptr_array_index (sheets->products, i))->last_turn);
  gtk_widget_set_visible (self->turns, most > 1);
  if ((int) g_list_model_get_n_items (G_LIST_MODEL (names)) == most)
    return;
  gtk_string_list_splice (names, 0, g_list_model_get_n_items (G_LIST_MODEL (names)), NULL);
  for (int turn = 1; turn <= most; turn++)
    gtk_string_list_take (names, g_strdup_printf (turn < most ? _("Turn %d") : _("Turn %d, counts"), turn));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->turns), (guint) most - 1);
}

/**
 * ocop_matrix_bar_refresh:
 * @self: the bar
 *
 * Shows how the session now is.
 */
void
ocop_matrix_bar_refresh (OcopMatrixBar *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  g_autoptr (GArray) unshown = list_unshown (self);
  g_autofree char *show = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show Totals of %u Product", "Show Totals of %u Products",
                                                        unshown->len), unshown->len);
  guint n_present, n_needed;
  gboolean has_quorum = ocop_session_has_quorum (sheets, ocop_session_context_get_head (self->context), &n_present, &n_needed);
  g_autofree char *text = g_strdup_printf (has_quorum ? _("%u/%u present · quorum") : _("%u/%u present · no quorum"), n_present,
                                           sheets->voters->len);

  self->is_filling = TRUE;
  ocop_sign_chip_set (self->quorum, has_quorum ? "object-select-symbolic" : "dialog-warning-symbolic", text, has_quorum ? "ok" : "warn");
  gtk_button_set_label (GTK_BUTTON (self->show), show);
  gtk_widget_set_visible (self->show, unshown->len > 0 && ocop_session_context_can_write (self->context));
  gtk_widget_set_visible (self->quorum, !gtk_widget_get_visible (self->show));
  show_turns (self, sheets);
  ocop_voter_choice_refresh (OCOP_VOTER_CHOICE (self->voter));
  self->is_filling = FALSE;
}

/**
 * ocop_matrix_bar_set_by_criterion:
 * @self: the bar
 * @by_criterion: whether the criteria of one product are shown
 */
void
ocop_matrix_bar_set_by_criterion (OcopMatrixBar *self,
                                  gboolean       by_criterion)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->what), by_criterion ? 1 : 0);
}
