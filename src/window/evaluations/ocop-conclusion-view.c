/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-conclusion-view.h"

#include "base/ocop-text.h"
#include "model/ocop-session-end.h"
#include "window/evaluations/ocop-centre-strip.h"
#include "window/evaluations/ocop-closing-panel.h"
#include "window/evaluations/ocop-conclusion-work.h"
#include "window/evaluations/ocop-result-row.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* The results with their reasons, the council's words on each product, concluding, sealing, reopening. */
struct _OcopConclusionView
{
  OcopSessionView parent_instance;

  gint64 selected; /* row id of the product in the session */
  gboolean is_filling;

  GtkListBox *list;
  GtkWidget *words_title;
  GtkWidget *words;
  GtkWidget *put_out;
  GtkWidget *centre;
  GtkWidget *panel;
  GtkWidget *state;
  GtkWidget *reason;
  GtkWidget *conclude;
  GtkWidget *seal;
  GtkWidget *reopen;
  GtkWidget *reopen_reason;
};

G_DEFINE_FINAL_TYPE (OcopConclusionView, ocop_conclusion_view, OCOP_TYPE_SESSION_VIEW)

static OcopSessionContext *
get_context (OcopConclusionView *self)
{
  return ocop_session_view_get_context (OCOP_SESSION_VIEW (self));
}

static const OcopSessionLine *
get_line (OcopConclusionView *self)
{
  GPtrArray *lines = ocop_session_context_get_lines (get_context (self));

  for (guint i = 0; i < lines->len; i++)
    if (((OcopSessionLine *) g_ptr_array_index (lines, i))->product->id == self->selected)
      return g_ptr_array_index (lines, i);

  return NULL;
}

static char *
get_words (OcopConclusionView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What was written about a product is kept when another one, another view or another window is looked at. */
static void
keep_words (OcopConclusionView *self)
{
  const OcopSessionLine *line = self->selected != 0 ? get_line (self) : NULL;
  g_autofree char *text = get_words (self);

  if (line == NULL || self->is_filling || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->words)) ||
      g_strcmp0 (line->product->conclusion != NULL ? line->product->conclusion : "", text) == 0)
    return;
  ocop_session_context_write (get_context (self), GTK_WIDGET (self), _("Conclusion on a product"), ocop_conclusion_write_words,
                              ocop_conclusion_words_new (line->product->id, text, NULL), ocop_conclusion_words_free, NULL);
}

static const char *
find_proposed_ground (const OcopSessionLine *line,
                      guint                  n_voters)
{
  for (guint i = 0; i < n_voters; i++)
    if (line->product->current[i] != NULL && line->product->current[i]->submitted && line->product->current[i]->knock_out != NULL)
      return line->product->current[i]->knock_out;

  return NULL;
}

static void
put_out_clicked_cb (OcopConclusionView *self)
{
  const OcopSessionLine *line = get_line (self);
  g_autofree char *text = get_words (self);
  gboolean is_out = line->product->knock_out != NULL;
  const char *ground = is_out ? NULL : find_proposed_ground (line, ocop_session_context_get_sheets (get_context (self))->voters->len);
  OcopConclusionWords *words = ocop_conclusion_words_new (line->product->id, ground, ocop_text_is_blank (text) ? NULL : text);

  ocop_session_context_write (get_context (self), GTK_WIDGET (self), is_out ? _("Product no longer put out") : _("Product put out"),
                              ocop_conclusion_write_put_out, words, ocop_conclusion_words_free, NULL);
}

static void
show_selected (OcopConclusionView *self)
{
  OcopSessionContext *context = get_context (self);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  const OcopSessionLine *line = get_line (self);
  gboolean can_change = ocop_session_context_can_write (context) && head->phase >= OCOP_PHASE_SCORING;
  gboolean has_ground = line != NULL && find_proposed_ground (line, ocop_session_context_get_sheets (context)->voters->len) != NULL;

  self->is_filling = TRUE;
  gtk_label_set_label (GTK_LABEL (self->words_title), line != NULL ? line->product->name : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->words)),
                            line != NULL && line->product->conclusion != NULL ? line->product->conclusion : "", -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->words), line != NULL && can_change);
  gtk_widget_set_visible (self->put_out, can_change && line != NULL && (has_ground || line->product->knock_out != NULL));
  if (line != NULL)
    gtk_button_set_label (GTK_BUTTON (self->put_out), line->product->knock_out != NULL ? _("Take Back Putting Out")
                          : _("Conclude to Put Out"));
  ocop_centre_strip_show (OCOP_CENTRE_STRIP (self->centre), line);
  self->is_filling = FALSE;
}

static void
row_selected_cb (OcopConclusionView *self,
                 GtkListBoxRow      *row)
{
  GPtrArray *lines = ocop_session_context_get_lines (get_context (self));

  if (self->is_filling || row == NULL)
    return;
  keep_words (self);
  self->selected = ((OcopSessionLine *) g_ptr_array_index (lines, gtk_list_box_row_get_index (row)))->product->id;
  show_selected (self);
}

static void
act (OcopConclusionView *self,
     const char         *label,
     OcopWriteFunc       write,
     const char         *text)
{
  keep_words (self);
  ocop_session_context_write (get_context (self), GTK_WIDGET (self), label, write,
                              ocop_conclusion_words_new (ocop_session_context_get_session (get_context (self)), text,
                                                         NULL), ocop_conclusion_words_free, NULL);
}

static void
conclude_clicked_cb (OcopConclusionView *self)
{
  act (self, _("Conclude the session"), ocop_conclusion_write_conclude, NULL);
}

static void
seal_clicked_cb (OcopConclusionView *self)
{
  act (self, _("Seal the session"), ocop_conclusion_write_seal, NULL);
}

static void
reopen_clicked_cb (OcopConclusionView *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reopen_reason));
  g_autofree char *label = g_strdup_printf (_("Session reopened: %s"), reason);

  if (ocop_text_is_blank (reason))
    {
      gtk_widget_grab_focus (self->reopen_reason);
      return;
    }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->reopen));
  act (self, label, ocop_conclusion_write_reopen, reason);
  gtk_editable_set_text (GTK_EDITABLE (self->reopen_reason), "");
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
make_words (OcopConclusionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = add_label (heading, _("Conclusion of the council"), "heading");
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (title, TRUE);
  self->words_title = add_label (heading, "", "small");
  self->put_out = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->put_out, "destructive-action");
  g_signal_connect_object (self->put_out, "clicked", G_CALLBACK (put_out_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (heading), self->put_out);
  self->words = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->words), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->words), FALSE);
  gtk_widget_add_css_class (self->words, "remark");
  gtk_widget_set_size_request (self->words, -1, 64);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (keep_words), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->words, focus);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->words);
  self->centre = ocop_centre_strip_new (get_context (self));
  gtk_box_append (GTK_BOX (box), self->centre);
  gtk_widget_add_css_class (box, "council-words");

  return box;
}

static GtkWidget *
make_reopen (OcopConclusionView *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = add_label (box, _("Why is the session reopened?"), "heading");
  GtkWidget *button = gtk_button_new_with_label (_("Reopen"));

  self->reopen_reason = gtk_entry_new ();
  gtk_widget_set_size_request (self->reopen_reason, 320, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->reopen_reason), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, NULL, -1);
  g_signal_connect_object (self->reopen_reason, "activate", G_CALLBACK (reopen_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (reopen_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->reopen_reason);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  self->reopen = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->reopen), _("Reopen…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->reopen), popover);

  return self->reopen;
}

static GtkWidget *
make_act (OcopConclusionView *self,
          const char         *label,
          GCallback           clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_footer (OcopConclusionView *self)
{
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->state = add_label (texts, "", "strong");
  self->reason = add_label (texts, "", "small");
  gtk_widget_add_css_class (self->reason, "mute");
  gtk_label_set_wrap (GTK_LABEL (self->reason), TRUE);
  gtk_widget_set_hexpand (texts, TRUE);
  self->conclude = make_act (self, _("Conclude Session"), G_CALLBACK (conclude_clicked_cb));
  self->seal = make_act (self, _("Seal Results"), G_CALLBACK (seal_clicked_cb));
  gtk_box_append (GTK_BOX (footer), texts);
  gtk_box_append (GTK_BOX (footer), make_reopen (self));
  gtk_box_append (GTK_BOX (footer), self->conclude);
  gtk_box_append (GTK_BOX (footer), self->seal);
  gtk_widget_add_css_class (footer, "footer");

  return footer;
}

static void
build (OcopSessionView *view)
{
  OcopConclusionView *self = OCOP_CONCLUSION_VIEW (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  ocop_accessible_name (scrolled, _("Results of the session"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "matrix");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Results"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "panel");
  gtk_box_append (GTK_BOX (left), scrolled);
  gtk_box_append (GTK_BOX (left), make_words (self));
  gtk_widget_set_hexpand (left, TRUE);
  self->panel = ocop_closing_panel_new (ocop_session_view_get_context (view));
  gtk_box_append (GTK_BOX (columns), left);
  gtk_box_append (GTK_BOX (columns), self->panel);
  gtk_widget_set_vexpand (columns, TRUE);
  gtk_box_append (GTK_BOX (box), columns);
  gtk_box_append (GTK_BOX (box), make_footer (self));
  ocop_session_view_set_child (view, box);
}

static void
show_footer (OcopConclusionView    *self,
             const OcopSessionHead *head)
{
  OcopSessionContext *context = get_context (self);
  OcopSessionRest rest = ocop_session_count_rest (ocop_session_context_get_lines (context), ocop_session_context_get_sheets (context));
  gboolean can_write = !ocop_workspace_is_read_only (ocop_session_context_get_workspace (context));
  gboolean is_running = head->phase == OCOP_PHASE_SCORING || head->phase == OCOP_PHASE_REVIEWING;
  gboolean is_complete = rest.n_products > 0 && rest.n_complete == rest.n_products;
  gboolean is_open = rest.n_turns_left > 0 || (head->written && rest.n_apart > 0);
  const char *state = _("Scoring has not begun.");
  const char *reason = "";

  if (is_running)
    {
      state = is_complete ? _("All sheets are in") : _("Sheets are still due");
      reason = is_complete ? _("Concluding keeps the ranks and closes the sheets.")
                           : _("The session is concluded once every sheet due is submitted.");
      if (is_complete && rest.n_turns_left > 0)
        reason = _("A further turn is planned; it can be opened at the right.");
      else if (is_complete && is_open)
        reason = _("Written opinions differ: a meeting is needed.");
    }
  else if (head->phase == OCOP_PHASE_CONCLUDED)
    {
      state = _("The session is concluded");
      reason = _("The seal fixes everything under one fingerprint.");
    }
  else if (head->phase == OCOP_PHASE_SEALED)
    {
      state = _("The session is sealed");
      reason = head->decision != NULL ? _("A decision followed from it.") : _("The decision can be recorded at the right.");
    }
  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_label_set_label (GTK_LABEL (self->reason), reason);
  gtk_widget_set_visible (self->conclude, head->phase < OCOP_PHASE_CONCLUDED);
  gtk_widget_set_sensitive (self->conclude, can_write && is_running && is_complete && !is_open);
  gtk_widget_set_visible (self->seal, head->phase == OCOP_PHASE_CONCLUDED);
  gtk_widget_set_sensitive (self->seal, can_write);
  gtk_widget_set_visible (self->reopen, can_write && head->phase >= OCOP_PHASE_CONCLUDED && head->decision == NULL);
}

static void
refresh (OcopSessionView *view)
{
  OcopConclusionView *self = OCOP_CONCLUSION_VIEW (view);
  OcopSessionContext *context = ocop_session_view_get_context (view);
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (context);
  const OcopSessionHead *head = ocop_session_context_get_head (context);
  GPtrArray *lines = ocop_session_context_get_lines (context);
  OcopResultColumns columns;
  GtkListBoxRow *row, *kept = NULL;

  self->is_filling = TRUE;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  ocop_result_columns_init (&columns);
  for (guint i = 0; i < lines->len; i++)
    {
      const OcopSessionLine *line = g_ptr_array_index (lines, i);
      GtkWidget *made = ocop_result_row_new (sheets, head, line, &columns);

      gtk_list_box_append (self->list, made);
      if (line->product->id == self->selected || kept == NULL)
        kept = GTK_LIST_BOX_ROW (made);
    }
  ocop_result_columns_clear (&columns);
  gtk_list_box_select_row (self->list, kept);
  self->selected = kept != NULL ? ((OcopSessionLine *) g_ptr_array_index (lines, gtk_list_box_row_get_index (kept)))->product->id : 0;
  self->is_filling = FALSE;
  show_selected (self);
  ocop_closing_panel_refresh (OCOP_CLOSING_PANEL (self->panel));
  show_footer (self, head);
}

static void
ocop_conclusion_view_class_init (OcopConclusionViewClass *klass)
{
  OCOP_SESSION_VIEW_CLASS (klass)->build = build;
  OCOP_SESSION_VIEW_CLASS (klass)->refresh = refresh;
}

static void
ocop_conclusion_view_init (OcopConclusionView *self)
{
}
