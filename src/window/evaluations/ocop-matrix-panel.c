/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-matrix-panel.h"

#include "model/ocop-turns.h"
#include "window/evaluations/ocop-matrix-chip.h"
#include "window/evaluations/ocop-matrix-criterion.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/ocop-stars.h"
#include "window/evaluations/ocop-strip-plot.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Below the chair's table: the selected product, its totals on one line of points, its parts, and the next act. In a narrow
 * window plot and parts are left out. */
struct _OcopMatrixPanel
{
  GtkWidget parent_instance;

  OcopSessionContext *context;
  gint64 session_product;
  char *product_name;
  int next_turn;
  gboolean is_narrow;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *producer;
  GtkWidget *mean;
  GtkWidget *mean_button;
  GtkWidget *chip_button;
  GtkWidget *differences;
  int missed_item; /* criterion whose minimum is missed, -1 for none */
  GtkWidget *stars;
  GtkWidget *stars_note;
  GtkWidget *chip;
  GtkWidget *plot;
  GtkWidget *plot_box;
  GtkWidget *plot_title;
  GtkWidget *parts_box;
  GtkWidget *parts;
  GtkWidget *widest;
  GtkWidget *turn_button;
  GtkWidget *turn_reason;
};

G_DEFINE_FINAL_TYPE (OcopMatrixPanel, ocop_matrix_panel, GTK_TYPE_WIDGET)

enum
{
  OPEN_CRITERION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The mean opens down to the totals, the minimum to the points on its criterion, the differences to all of them. */
static void
figure_clicked_cb (OcopMatrixPanel *self,
                   GtkWidget       *button)
{
  g_signal_emit (self, signals[OPEN_CRITERION], 0,
                 button == self->chip_button ? self->missed_item : button == self->mean_button ? OCOP_NO_ITEM : 0);
}

static GtkWidget *
make_figure_button (OcopMatrixPanel *self,
                    GtkWidget       *child,
                    const char      *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure-button");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (figure_clicked_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static gboolean
open_turn (OcopDb    *db,
           gpointer   data,
           GError   **error)
{
  return ocop_turn_open (db, *(gint64 *) data, error);
}

static void
turn_opened_cb (GtkWidget *widget)
{
  OcopMatrixPanel *self = OCOP_MATRIX_PANEL (widget);
  g_autofree char *text = g_strdup_printf (_("Scoring turn %d of “%s” is open"), self->next_turn - 1, self->product_name);

  ocop_main_window_toast (ocop_main_window_of (widget), text);
}

static void
turn_clicked_cb (OcopMatrixPanel *self)
{
  g_autofree char *label = g_strdup_printf (_("Open scoring turn %d of “%s”"), self->next_turn, self->product_name);
  gint64 *id = g_new (gint64, 1);

  *id = self->session_product;
  ocop_session_context_write (self->context, GTK_WIDGET (self), label, open_turn, id, g_free, turn_opened_cb);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
make_product (OcopMatrixPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *score = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *ranks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->name = add_label (box, "heading");
  self->producer = add_label (box, "small");
  gtk_widget_add_css_class (self->producer, "mute");
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->producer), PANGO_ELLIPSIZE_END);
  self->mean = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->mean, "big");
  self->mean_button = make_figure_button (self, self->mean, _("The totals under the mean"));
  gtk_box_append (GTK_BOX (score), self->mean_button);
  self->stars = ocop_stars_new (0);
  gtk_box_append (GTK_BOX (ranks), self->stars);
  self->stars_note = add_label (ranks, "tiny");
  gtk_widget_set_valign (ranks, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (score), ranks);
  gtk_box_append (GTK_BOX (box), score);
  self->chip = ocop_sign_chip_new (NULL, "", "");
  self->chip_button = make_figure_button (self, self->chip, _("The members’ points on this criterion"));
  gtk_box_append (GTK_BOX (box), self->chip_button);
  gtk_widget_set_size_request (box, 250, -1);
  gtk_widget_set_hexpand (box, FALSE);

  return box;
}

static GtkWidget *
make_plot (OcopMatrixPanel *self)
{
  self->plot_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->plot_box, "panel-part");
  self->plot_title = add_label (self->plot_box, "strong");
  gtk_widget_add_css_class (self->plot_title, "small");
  self->plot = ocop_strip_plot_new ();
  gtk_widget_set_vexpand (self->plot, TRUE);
  gtk_widget_set_hexpand (self->plot_box, TRUE);
  gtk_box_append (GTK_BOX (self->plot_box), self->plot);

  return self->plot_box;
}

static GtkWidget *
make_parts (OcopMatrixPanel *self)
{
  GtkWidget *title;

  self->parts_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (self->parts_box, "panel-part");
  title = add_label (self->parts_box, "strong");
  gtk_label_set_label (GTK_LABEL (title), _("By part"));
  self->parts = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->parts), 12);
  gtk_box_append (GTK_BOX (self->parts_box), self->parts);
  self->widest = add_label (self->parts_box, "tiny");
  gtk_widget_add_css_class (self->widest, "mute");
  gtk_label_set_wrap (GTK_LABEL (self->widest), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->widest), 28);
  self->differences = make_figure_button (self, gtk_label_new (_("Differences by Criterion")),
                                          _("What every member gave on every criterion"));
  gtk_box_append (GTK_BOX (self->parts_box), self->differences);

  return self->parts_box;
}

static GtkWidget *
make_acts (OcopMatrixPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "panel-part");
  self->turn_button = gtk_button_new ();
  gtk_widget_add_css_class (self->turn_button, "suggested-action");
  g_signal_connect_object (self->turn_button, "clicked", G_CALLBACK (turn_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->turn_button);
  self->turn_reason = add_label (box, "tiny");
  gtk_widget_add_css_class (self->turn_reason, "mute");
  gtk_label_set_wrap (GTK_LABEL (self->turn_reason), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->turn_reason), 30);
  gtk_widget_set_size_request (box, 210, -1);

  return box;
}

static void
dispose (GObject *object)
{
  OcopMatrixPanel *self = OCOP_MATRIX_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_pointer (&self->product_name, g_free);

  G_OBJECT_CLASS (ocop_matrix_panel_parent_class)->dispose (object);
}

static void
ocop_matrix_panel_class_init (OcopMatrixPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* open-criterion (index, OCOP_NO_ITEM for the totals): what is under a figure is to be seen */
  signals[OPEN_CRITERION] = g_signal_new ("open-criterion", OCOP_TYPE_MATRIX_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                          1, G_TYPE_INT);
}

static void
ocop_matrix_panel_init (OcopMatrixPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->box, "footer");
  gtk_box_append (GTK_BOX (self->box), make_product (self));
  gtk_box_append (GTK_BOX (self->box), make_plot (self));
  gtk_box_append (GTK_BOX (self->box), make_parts (self));
  gtk_box_append (GTK_BOX (self->box), make_acts (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ocop_matrix_panel_new (OcopSessionContext *context)
{
  OcopMatrixPanel *self = g_object_new (OCOP_TYPE_MATRIX_PANEL, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

static void
add_figure (OcopMatrixPanel *self,
            int              column,
            int              row,
            char            *text,
            const char      *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "num");
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_grid_attach (GTK_GRID (self->parts), label, column, row, 1, 1);
  g_free (text);
}

static void
show_parts (OcopMatrixPanel         *self,
            const OcopSessionSheets *sheets,
            const OcopSessionLine   *line)
{
  OcopLineDetail detail = ocop_session_line_get_detail (sheets, line);
  const OcopRegulation *regulation = line->product->set->regulation;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->parts)) != NULL)
    gtk_grid_remove (GTK_GRID (self->parts), child);
  add_figure (self, 0, 0, g_strdup (_("Part")), "tiny");
  add_figure (self, 1, 0, g_strdup (C_("score table", "Mean")), "tiny");
  add_figure (self, 2, 0, g_strdup (C_("score table", "Spread")), "tiny");
  for (guint part = 0; part < OCOP_N_PARTS; part++)
    {
      OcopFraction mean = ocop_fraction_new (detail.parts[part], MAX (line->ranking->n_sheets, 1));

      add_figure (self, 0, (int) part + 1, g_strdup_printf ("%s /%d", ocop_part_code (part), regulation->part_max[part]), "small");
      add_figure (self, 1, (int) part + 1, ocop_fraction_to_score (mean, NULL, 0), "small");
      add_figure (self, 2, (int) part + 1, g_strdup_printf ("%d", detail.part_spreads[part]), "small");
    }
  if (detail.widest >= 0)
    {
      const OcopItem *item = &line->product->set->items[detail.widest];
      g_autofree char *text = g_strdup_printf (_("Farthest apart: %s %s (%d–%d)"), item->code, item->criterion->name, detail.least,
                                               detail.most);

      gtk_label_set_label (GTK_LABEL (self->widest), text);
    }
  else
    gtk_label_set_label (GTK_LABEL (self->widest), line->ranking->n_sheets > 1 ? _("All members agree on every criterion") : "");
}

/* Only the minimum that is missed has something under it. */
static void
find_missed (OcopMatrixPanel       *self,
             const OcopSessionLine *line)
{
  g_autoptr (GPtrArray) missed = line != NULL ? ocop_ranking_list_missed (line->ranking, line->ranking->rank_by_points) : NULL;

  self->missed_item = missed != NULL && missed->len > 0 ? (int) ((OcopMinimum *) g_ptr_array_index (missed, 0))->mark->item : OCOP_NO_ITEM;
  gtk_widget_set_can_target (self->chip_button, self->missed_item != OCOP_NO_ITEM);
  gtk_widget_set_focusable (self->chip_button, self->missed_item != OCOP_NO_ITEM);
}

static void
show_act (OcopMatrixPanel       *self,
          const OcopSessionHead *head,
          const OcopSessionLine *line)
{
  gboolean is_running = head->phase == OCOP_PHASE_SCORING || head->phase == OCOP_PHASE_REVIEWING;
  gboolean can_open = is_running && line->product->turn == line->product->last_turn &&
                      ocop_session_context_can_write (self->context) && ocop_session_line_is_complete (line) &&
                      line->product->knock_out == NULL;
  g_autofree char *label = g_strdup_printf (_("Open Scoring Turn %d"), self->next_turn);
  const char *reason = "";

  if (!is_running)
    reason = head->phase >= OCOP_PHASE_CONCLUDED ? _("The session is concluded; its sheets no longer change.")
                                                 : _("Scoring has not begun.");
  else if (line->product->turn < line->product->last_turn)
    reason = _("An earlier turn is shown; it no longer counts.");
  else if (line->product->knock_out != NULL)
    reason = _("The council has put the product out.");
  else if (!ocop_session_line_is_complete (line))
    reason = _("A new turn can be opened once every sheet due is submitted.");
  else if (!line->is_apart)
    reason = _("The totals lie within the limit; a new turn is not needed.");
  gtk_button_set_label (GTK_BUTTON (self->turn_button), label);
  gtk_widget_set_sensitive (self->turn_button, can_open);
  if (can_open && line->is_apart)
    gtk_widget_add_css_class (self->turn_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->turn_button, "suggested-action");
  gtk_label_set_label (GTK_LABEL (self->turn_reason), reason);
  gtk_widget_set_visible (self->turn_reason, *reason != '\0');
}

/**
 * ocop_matrix_panel_set_narrow:
 * @self: the panel
 * @narrow: whether only the product and its acts have room
 */
void
ocop_matrix_panel_set_narrow (OcopMatrixPanel *self,
                              gboolean         narrow)
{
  gtk_widget_set_visible (self->plot_box, !narrow);
  gtk_widget_set_visible (self->parts_box, !narrow);
  self->is_narrow = narrow;
}

/**
 * ocop_matrix_panel_set:
 * @self: the panel
 * @sheets: sheets of the session, in the turn that is looked at
 * @line: (nullable): the product selected
 */
void
ocop_matrix_panel_set (OcopMatrixPanel         *self,
                       const OcopSessionSheets *sheets,
                       const OcopSessionLine   *line)
{
  const OcopSessionHead *head = ocop_session_context_get_head (self->context);
  gboolean is_hidden;
  g_autofree char *name = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), line != NULL);
  if (line == NULL)
    return;
  is_hidden = !ocop_session_shows (sheets, head, line->product, ocop_session_context_get_voter (self->context));
  self->session_product = line->product->id;
  g_free (self->product_name);
  self->product_name = g_strdup (line->product->name);
  self->next_turn = line->product->last_turn + 1;
  name = g_strdup_printf ("%d  %s", line->product->position, line->product->name);
  mean = is_hidden ? g_strdup ("–") : ocop_matrix_words_mean (line);
  gtk_label_set_label (GTK_LABEL (self->name), name);
  gtk_label_set_label (GTK_LABEL (self->producer), line->product->producer_name);
  gtk_label_set_label (GTK_LABEL (self->mean), mean);
  ocop_stars_set_rank (OCOP_STARS (self->stars), is_hidden || line->product->knock_out != NULL ? 0 : line->ranking->rank);
  gtk_label_set_label (GTK_LABEL (self->stars_note),
                       is_hidden ? _("hidden") : !ocop_session_line_is_complete (line) ? _("provisional")
                                               : line->is_apart ? _("waits for the discussion") : "");
  find_missed (self, is_hidden ? NULL : line);
  gtk_widget_set_sensitive (self->mean_button, !is_hidden);
  if (is_hidden)
    ocop_sign_chip_set (self->chip, "view-conceal-symbolic", _("totals are hidden until the own sheet is submitted"), "open");
  else
    ocop_matrix_chip_show (self->chip, sheets, head, line);
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Totals of %d member · turn %d", "Totals of %d members · turn %d",
                                        (gulong) line->ranking->n_sheets),
                           is_hidden ? 0 : line->ranking->n_sheets, line->product->turn);
  gtk_label_set_label (GTK_LABEL (self->plot_title), title);
  ocop_strip_plot_set (OCOP_STRIP_PLOT (self->plot), sheets, is_hidden ? NULL : line);
  gtk_widget_set_visible (self->parts_box, !is_hidden && !self->is_narrow);
  if (!is_hidden)
    show_parts (self, sheets, line);
  show_act (self, head, line);
}

/**
 * ocop_matrix_panel_get_text:
 *
 * Returns: (transfer full): name and mean as shown
 */
char *
ocop_matrix_panel_get_text (OcopMatrixPanel *self)
{
  return g_strdup_printf ("%s %s", gtk_label_get_label (GTK_LABEL (self->name)), gtk_label_get_label (GTK_LABEL (self->mean)));
}
