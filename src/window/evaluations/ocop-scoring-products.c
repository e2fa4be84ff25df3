/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-products.h"

#include "window/evaluations/ocop-sheet-sign.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* The member's products with the state of each sheet. */
struct _OcopScoringProducts
{
  GtkWidget parent_instance;

  gboolean is_filling;
  guint n_submitted;
  guint n_due;

  GtkWidget *box;
  GtkWidget *count;
  GtkWidget *progress;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (OcopScoringProducts, ocop_scoring_products, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The widgets of a row, found again by their order. */
typedef struct
{
  GtkWidget *sign;
  GtkWidget *position;
  GtkWidget *name;
  GtkWidget *figure;
} RowParts;

static RowParts
parts_of (GtkListBoxRow *row)
{
  RowParts parts = { gtk_widget_get_first_child (gtk_list_box_row_get_child (row)), NULL, NULL, NULL };

  parts.position = gtk_widget_get_next_sibling (parts.sign);
  parts.name = gtk_widget_get_next_sibling (parts.position);
  parts.figure = gtk_widget_get_next_sibling (parts.name);

  return parts;
}

static void
row_selected_cb (OcopScoringProducts *self,
                 GtkListBoxRow       *row)
{
  if (!self->is_filling && row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, (guint) gtk_list_box_row_get_index (row));
}

static void
dispose (GObject *object)
{
  OcopScoringProducts *self = OCOP_SCORING_PRODUCTS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_scoring_products_parent_class)->dispose (object);
}

static void
ocop_scoring_products_class_init (OcopScoringProductsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* chosen (place in the session's list) */
  signals[CHOSEN] = g_signal_new ("chosen", OCOP_TYPE_SCORING_PRODUCTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_UINT);
}

static void
make_heading (OcopScoringProducts *self)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Products"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_set_hexpand (title, TRUE);
  self->count = gtk_label_new ("");
  gtk_widget_add_css_class (self->count, "small");
  gtk_widget_add_css_class (self->count, "mute");
  gtk_box_append (GTK_BOX (heading), title);
  gtk_box_append (GTK_BOX (heading), self->count);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->progress, "thin");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sheets submitted"), -1);
  gtk_widget_add_css_class (heading, "side-heading");
  gtk_widget_add_css_class (self->progress, "side-progress");
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), self->progress);
}

/* The keys that a member needs, always in sight. */
static GtkWidget *
make_hints (void)
{
  static const struct
  {
    const char *keys;
    const char *words;
  } hints[] = {
    { "1–9", N_("choose") },        { "0", N_("none of these") }, { "⌫", N_("clear") },
    { "↑↓", N_("criterion") },      { "N", N_("remark") },        { "PgDn", N_("next product") },
  };
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  for (gsize i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
      GtkWidget *keys = gtk_label_new (hints[i].keys);
      GtkWidget *words = gtk_label_new (_(hints[i].words));

      gtk_widget_add_css_class (keys, "keycap");
      gtk_widget_add_css_class (keys, "hint");
      gtk_widget_add_css_class (words, "tiny");
      gtk_widget_add_css_class (words, "mute");
      gtk_box_append (GTK_BOX (pair), keys);
      gtk_box_append (GTK_BOX (pair), words);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), pair);
      gtk_widget_set_focusable (gtk_widget_get_parent (pair), FALSE);
    }
  gtk_widget_add_css_class (flow, "hints");

  return flow;
}

static void
ocop_scoring_products_init (OcopScoringProducts *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  ocop_accessible_name (scrolled, _("Products of the session"));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  make_heading (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "scoring-products");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Products"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_box_append (GTK_BOX (self->box), make_hints ());
  gtk_widget_add_css_class (self->box, "panel");
  gtk_widget_set_size_request (self->box, 212, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ocop_scoring_products_new (void)
{
  return g_object_new (OCOP_TYPE_SCORING_PRODUCTS, NULL);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *position = gtk_label_new ("");
  GtkWidget *name = gtk_label_new ("");
  GtkWidget *figure = gtk_label_new ("");

  gtk_label_set_width_chars (GTK_LABEL (position), 2);
  gtk_label_set_xalign (GTK_LABEL (position), 1);
  gtk_widget_add_css_class (position, "mute");
  gtk_widget_add_css_class (position, "small");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "small");
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (figure, "small");
  gtk_widget_add_css_class (figure, "num");
  gtk_box_append (GTK_BOX (box), ocop_sheet_sign_new (OCOP_SHEET_NOT_STARTED));
  gtk_box_append (GTK_BOX (box), position);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
show_row (GtkListBoxRow  *row,
          int             position,
          const char     *name,
          OcopSheetState  state,
          const char     *figure)
{
  RowParts parts = parts_of (row);
  g_autofree char *number = g_strdup_printf ("%d", position);
  g_autofree char *words = g_strdup_printf ("%d. %s, %s %s", position, name, ocop_sheet_sign_words (state), figure);

  ocop_sheet_sign_set_state (OCOP_SHEET_SIGN (parts.sign), state);
  gtk_label_set_label (GTK_LABEL (parts.position), number);
  gtk_label_set_label (GTK_LABEL (parts.name), name);
  gtk_label_set_label (GTK_LABEL (parts.figure), figure);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* A total once everything is scored, "12/32" before. */
static char *
make_figure (OcopSheetState  state,
             const OcopSet  *set,
             const int      *choices)
{
  OcopSheetScore score;

  if (state == OCOP_SHEET_ABSENT)
    return g_strdup (C_("score table", "absent"));
  if (state == OCOP_SHEET_RECUSED)
    return g_strdup (C_("score table", "recused"));
  if (state == OCOP_SHEET_KNOCKED_OUT)
    return g_strdup (C_("score table", "out"));
  if (state == OCOP_SHEET_NOT_STARTED || choices == NULL)
    return g_strdup ("");
  score = ocop_choices_score (set, choices);
  if (score.n_unscored > 0)
    return g_strdup_printf ("%u/%u", set->n_items - MIN (score.n_unscored, set->n_items), set->n_items);

  return g_strdup_printf ("%d", score.total);
}

static void
show_progress (OcopScoringProducts *self)
{
  g_autofree char *text = g_strdup_printf (_("submitted %u/%u"), self->n_submitted, self->n_due);

  gtk_label_set_label (GTK_LABEL (self->count), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), self->n_due > 0 ? (double) self->n_submitted / self->n_due : 0);
}

/**
 * ocop_scoring_products_refresh:
 * @self: the list
 * @sheets: sheets of the session   @voter: index of the member
 */
void
ocop_scoring_products_refresh (OcopScoringProducts     *self,
                               const OcopSessionSheets *sheets,
                               int                      voter)
{
  self->is_filling = TRUE;
  self->n_submitted = self->n_due = 0;
  for (guint i = 0; i < sheets->products->len; i++)
    {
      const OcopSessionProduct *product = g_ptr_array_index (sheets->products, i);
      const OcopCouncilSheet *sheet = product->current[voter];
      OcopSheetState state = ocop_session_sheets_state (sheets, product, (guint) voter);
      g_autofree char *figure = make_figure (state, product->set, sheet != NULL ? sheet->choices : NULL);
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);

      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (make_row ());
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      show_row (row, product->position, product->name, state, figure);
      self->n_submitted += state == OCOP_SHEET_SUBMITTED || state == OCOP_SHEET_KNOCKED_OUT;
      self->n_due += state != OCOP_SHEET_ABSENT && state != OCOP_SHEET_RECUSED;
    }
  self->is_filling = FALSE;
  show_progress (self);
}

/**
 * ocop_scoring_products_set_selected:
 * @self: the list
 * @place: of the product before the member, from 0
 */
void
ocop_scoring_products_set_selected (OcopScoringProducts *self,
                                    guint                place)
{
  self->is_filling = TRUE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) place));
  self->is_filling = FALSE;
}

/**
 * ocop_scoring_products_note_sheet:
 * @self: the list
 * @place: of a product   @sheet: as it now lies before the member
 *
 * Shows how far the sheet is after a tick, without reading the others again.
 */
void
ocop_scoring_products_note_sheet (OcopScoringProducts   *self,
                                  guint                  place,
                                  const OcopMemberSheet *sheet)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);
  OcopSheetState state = OCOP_SHEET_NOT_STARTED;
  g_autofree char *figure = NULL;
  RowParts parts;

  if (row == NULL || sheet->sheet == 0 || sheet->is_submitted)
    return;
  for (guint i = 0; i < sheet->set->n_items; i++)
    if (sheet->choices[i] != OCOP_NOT_CHOSEN)
      state = OCOP_SHEET_IN_PROGRESS;
  parts = parts_of (row);
  figure = make_figure (state, sheet->set, sheet->choices);
  ocop_sheet_sign_set_state (OCOP_SHEET_SIGN (parts.sign), state);
  gtk_label_set_label (GTK_LABEL (parts.figure), figure);
}
