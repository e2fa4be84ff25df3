/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-centre-strip.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "model/ocop-session-end.h"
#include "regulation/ocop-programme.h"
#include "window/evaluations/ocop-step-parts.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

/* Of a product of 90 points and more: whether the council proposes it to the centre, and later what the centre decided. */
struct _OcopCentreStrip
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  gint64 id; /* in the session */

  GtkWidget *box;
  GtkWidget *state;
  GtkWidget *propose;
  GtkWidget *keep;
  GtkWidget *form;
  GtkWidget *stars;
  GtkWidget *number;
  GtkWidget *date;
  GtkWidget *fault;
};

G_DEFINE_FINAL_TYPE (OcopCentreStrip, ocop_centre_strip, GTK_TYPE_WIDGET)

/* Ranks that the centre can give, in the order of the choice. */
static const int ranks[] = { 5, 4, 3 };

static gboolean
write_answer (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopStepAct *act = data;

  return ocop_session_propose (db, act->id, act->text, error);
}

/* @other of the act is not used; @more holds day and authority, a line each. */
static gboolean
write_decision (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  const OcopStepAct *act = data;
  g_auto (GStrv) lines = g_strsplit (act->more, "\n", 2);

  return ocop_session_decide_centre (db, act->id, act->number, act->text, lines[0], lines[1], error);
}

static void
answer (OcopCentreStrip *self,
        const char      *key,
        const char      *label)
{
  OcopStepAct act = { .id = self->id, .text = (char *) key };

  ocop_step_write (self->context, GTK_WIDGET (self), label, write_answer, &act);
}

static void
propose_cb (OcopCentreStrip *self)
{
  answer (self, "proposed", _("Product proposed to the centre"));
}

static void
keep_cb (OcopCentreStrip *self)
{
  answer (self, "kept", _("Product not proposed to the centre"));
}

static void
complain (OcopCentreStrip *self,
          GtkWidget       *entry,
          const char      *fault)
{
  gtk_label_set_label (GTK_LABEL (self->fault), fault);
  gtk_widget_set_visible (self->fault, TRUE);
  gtk_widget_grab_focus (entry);
}

static void
record_cb (OcopCentreStrip *self)
{
  const char *number = gtk_editable_get_text (GTK_EDITABLE (self->number));
  const char *date = gtk_editable_get_text (GTK_EDITABLE (self->date));
  g_autofree char *today = ocop_date_today ();
  g_autofree char *day = NULL;
  g_autofree char *tidy = ocop_text_tidy (number);
  g_autofree char *more = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  const OcopMinistry *ministry;
  OcopStepAct act = { .id = self->id, .text = tidy,
                      .number = ranks[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->stars)), G_N_ELEMENTS (ranks) - 1)] };

  gtk_widget_set_visible (self->fault, FALSE);
  if (ocop_text_is_blank (number))
    {
      complain (self, self->number, _("The number of the decision is missing."));
      return;
    }
  if (ocop_text_is_blank (date) || !ocop_typed_date (date, today, &day, &error))
    {
      complain (self, self->date, error != NULL ? error->message : _("The date of the decision is missing."));
      return;
    }
  ministry = ocop_programme_ministry_on (ocop_programme_get (), day);
  more = g_strdup_printf ("%s\n%s", day, ministry != NULL ? ministry->name : _("the ministry"));
  act.more = more;
  label = g_strdup_printf (_("Decision %s of the centre and its certificate"), tidy);
  ocop_step_write (self->context, GTK_WIDGET (self), label, write_decision, &act);
}

static void
dispose (GObject *object)
{
  OcopCentreStrip *self = OCOP_CENTRE_STRIP (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (ocop_centre_strip_parent_class)->dispose (object);
}

static void
ocop_centre_strip_class_init (OcopCentreStripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
add_entry (OcopCentreStrip *self,
           const char      *name,
           const char      *example)
{
  GtkWidget *entry = gtk_entry_new ();

  g_object_set (entry, "placeholder-text", example, "width-chars", 14, NULL);
  ocop_accessible_name (entry, name);
  gtk_widget_set_tooltip_text (entry, name);
  g_signal_connect_object (entry, "activate", G_CALLBACK (record_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), entry);

  return entry;
}

static GtkWidget *
make_button (OcopCentreStrip *self,
             const char      *label,
             GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static void
make_form (OcopCentreStrip *self)
{
  const char *const words[] = { _("5 stars"), _("4 stars"), _("3 stars"), NULL };

  self->form = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->stars = gtk_drop_down_new_from_strings (words);
  ocop_accessible_name (self->stars, _("Rank that the centre gives"));
  gtk_box_append (GTK_BOX (self->form), self->stars);
  self->number = add_entry (self, _("Number of the centre's decision"), "1234/QĐ-BNNMT");
  self->date = add_entry (self, _("Date of the centre's decision"), "30/3/2027");
  gtk_box_append (GTK_BOX (self->form), make_button (self, _("Record the Centre's Decision"), G_CALLBACK (record_cb)));
}

static void
ocop_centre_strip_init (OcopCentreStrip *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->state = ocop_step_label_new ("", "small");
  gtk_widget_set_hexpand (self->state, TRUE);
  self->propose = make_button (self, _("Propose to the Centre"), G_CALLBACK (propose_cb));
  self->keep = make_button (self, _("Do Not Propose"), G_CALLBACK (keep_cb));
  make_form (self);
  self->fault = ocop_step_label_new ("", "small bad");
  gtk_box_append (GTK_BOX (line), self->state);
  gtk_box_append (GTK_BOX (line), self->propose);
  gtk_box_append (GTK_BOX (line), self->keep);
  gtk_box_append (GTK_BOX (line), self->form);
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->fault);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ocop_centre_strip_new:
 * @context: the session
 *
 * Returns: (transfer floating): the strip, of no product yet
 */
GtkWidget *
ocop_centre_strip_new (OcopSessionContext *context)
{
  OcopCentreStrip *self = g_object_new (OCOP_TYPE_CENTRE_STRIP, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

static char *
say_state (const char *to_centre,
           const char *decision,
           int         stars)
{
  if (decision != NULL)
    return g_strdup_printf (_("The centre gave %d stars: %s"), stars, decision);
  if (g_strcmp0 (to_centre, "kept") == 0)
    return g_strdup (_("90 points and more; the council does not propose it to the centre"));
  if (g_strcmp0 (to_centre, "proposed") == 0)
    return g_strdup (_("90 points and more; proposed to the centre"));

  return g_strdup (_("90 points and more: proposed to the centre once the council confirms it"));
}

/**
 * ocop_centre_strip_show:
 * @self: the strip   @line: (nullable): the product selected
 *
 * Shows the strip of a product of 90 points and more, and hides it for any other.
 */
void
ocop_centre_strip_show (OcopCentreStrip       *self,
                        const OcopSessionLine *line)
{
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  gboolean is_shown = line != NULL && ocop_session_line_may_be_proposed (line);
  gboolean can_write = !ocop_workspace_is_read_only (ocop_session_context_get_workspace (self->context));
  g_autofree char *decision = NULL;
  g_autofree char *state = NULL;
  const char *to_centre;
  int stars = 0;

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (!is_shown)
    return;
  self->id = line->product->id;
  to_centre = line->product->to_centre;
  decision = ocop_session_find_centre (ocop_session_context_get_db (self->context), self->id, &stars, NULL);
  state = say_state (to_centre, decision, stars);
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_widget_set_visible (self->propose, can_write && head->phase < OCOP_PHASE_SEALED && g_strcmp0 (to_centre, "proposed") != 0);
  gtk_widget_set_visible (self->keep, can_write && head->phase < OCOP_PHASE_SEALED && g_strcmp0 (to_centre, "kept") != 0);
  gtk_widget_set_visible (self->form, can_write && head->decision != NULL && decision == NULL && g_strcmp0 (to_centre, "kept") != 0);
  gtk_widget_set_visible (self->fault, FALSE);
}
