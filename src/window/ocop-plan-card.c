/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-plan-card.h"

#include "base/ocop-date.h"
#include "window/ocop-target-words.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

enum
{
  LABEL,
  BAR,
  FIGURE,
  STATE,
  REASON,
  N_COLUMNS
};

/* The targets of a year's plan: what is planned, how far it is, the state in words and a line on the figure. */
struct _OcopPlanCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *note;
  GtkLabel *reason;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (OcopPlanCard, ocop_plan_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text,
            const char *class_name,
            float       xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class_name);

  return label;
}

/* The name of the target and, below it, what is planned. */
static GtkWidget *
make_name (const OcopTargetProgress *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = make_label (target->label, target->level == 0 ? "strong" : "small", 0);

  gtk_widget_set_margin_start (box, target->level * INDENT);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "small");
  gtk_box_append (GTK_BOX (box), label);
  if (!target->heading)
    {
      g_autofree char *planned = ocop_target_words_planned (target);
      GtkWidget *below = make_label (planned, "tiny", 0);

      gtk_widget_add_css_class (below, "mute");
      gtk_box_append (GTK_BOX (box), below);
    }

  return box;
}

static GtkWidget *
make_bar (const OcopTargetProgress *target)
{
  GtkWidget *bar = gtk_progress_bar_new ();
  g_autofree char *figure = ocop_target_words_figure (target);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), MIN (1, ocop_target_get_rate (target)));
  gtk_widget_add_css_class (bar, "thin");
  if (target->state == OCOP_TARGET_MET)
    gtk_widget_add_css_class (bar, "good");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 60, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, target->label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, figure, -1);

  return bar;
}

static GtkWidget *
make_chip (const OcopTargetProgress *target)
{
  GtkWidget *chip = ocop_target_words_chip (target);

  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);

  return chip;
}

static GtkWidget *
make_reason (const OcopPlanProgress *plan,
             guint                   index,
             gboolean                is_illustrative)
{
  const OcopTargetProgress *target = g_ptr_array_index (plan->targets, index);
  g_autofree char *reason = ocop_target_words_reason (plan, index);
  g_autofree char *marked = NULL;
  GtkWidget *label;

  /* Means of a made-up session must not pass for real ones. */
  if (is_illustrative && target->measure == OCOP_TARGET_TO_CENTRE && !target->heading && target->state != OCOP_TARGET_UNKNOWN)
    marked = g_strdup_printf ("%s%s%s", _("made-up scores"), reason != NULL ? " · " : "", reason != NULL ? reason : "");
  label = make_label (marked != NULL ? marked : reason != NULL ? reason : "", "tiny", 0);
  gtk_widget_add_css_class (label, "mute");
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static void
add_target (OcopPlanCard           *self,
            const OcopPlanProgress *plan,
            guint                   index,
            gboolean                is_illustrative,
            int                     row)
{
  const OcopTargetProgress *target = g_ptr_array_index (plan->targets, index);
  g_autofree char *figure = NULL;
  GtkWidget *label;

  gtk_grid_attach (self->grid, make_name (target), LABEL, row, 1, 1);
  gtk_grid_attach (self->grid, make_reason (plan, index, is_illustrative), REASON, row, 1, 1);
  if (target->heading)
    return;

  figure = ocop_target_words_figure (target);
  label = make_label (figure, "num", 1);
  gtk_widget_add_css_class (label, "strong");
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_grid_attach (self->grid, label, FIGURE, row, 1, 1);
  gtk_grid_attach (self->grid, make_chip (target), STATE, row, 1, 1);
  if (target->state != OCOP_TARGET_UNKNOWN)
    gtk_grid_attach (self->grid, make_bar (target), BAR, row, 1, 1);
}

/* Lines of single units are told in the reason of the reading they belong to. */
static gboolean
is_shown (const OcopTargetProgress *target,
          guint                     measures)
{
  if (target->level > 1)
    return FALSE;

  return measures == OCOP_ALL_MEASURES || (!target->heading && (measures & (1u << target->measure)) != 0);
}

static int
fill (OcopPlanCard           *self,
      const OcopPlanProgress *plan,
      guint                   measures,
      gboolean                is_illustrative)
{
  int row = 0;

  for (guint i = 0; i < plan->targets->len; i++)
    {
      if (!is_shown (g_ptr_array_index (plan->targets, i), measures))
        continue;
      if (row > 0)
        gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, row++, N_COLUMNS, 1);
      add_target (self, plan, i, is_illustrative, row++);
    }

  return row;
}

static void
dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCOP_TYPE_PLAN_CARD);

  G_OBJECT_CLASS (ocop_plan_card_parent_class)->dispose (object);
}

static void
ocop_plan_card_class_init (OcopPlanCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/plan-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopPlanCard, box);
  gtk_widget_class_bind_template_child (widget_class, OcopPlanCard, title);
  gtk_widget_class_bind_template_child (widget_class, OcopPlanCard, note);
  gtk_widget_class_bind_template_child (widget_class, OcopPlanCard, reason);
  gtk_widget_class_bind_template_child (widget_class, OcopPlanCard, grid);
}

static void
ocop_plan_card_init (OcopPlanCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
make_note (const OcopPlanProgress *plan,
           const char             *as_of,
           guint                   measures)
{
  g_autofree char *day = ocop_date_to_short (as_of);

  if (measures != OCOP_ALL_MEASURES)
    return g_strdup_printf (_("as of %s"), day);

  /* Translators: targets met, of how many, and the date of the figures */
  return g_strdup_printf (_("%d of %d met · as of %s"), plan->n_met, plan->n_counting, day);
}

static char *
explain_absence (const OcopPlanProgress *plan,
                 int                     year)
{
  if (plan != NULL)
    return g_strdup_printf (_("The plan of %d sets no target here."), year);
  if (year == 0)
    return g_strdup (_("A plan is of one year. Choose a year at the left of the header."));

  return g_strdup_printf (_("The file has no plan of %d, so there are no targets to compare with."), year);
}

/**
 * ocop_plan_card_show:
 * @self: a card
 * @plan: (nullable): the year's plan; %NULL where the file has none
 * @year: the year in view, 0 for all   @as_of: ISO date of the figures
 * @measures: a bit for each #OcopTargetMeasure to show, or %OCOP_ALL_MEASURES
 * @is_illustrative: whether the year's scores are made up
 */
void
ocop_plan_card_show (OcopPlanCard           *self,
                     const OcopPlanProgress *plan,
                     int                     year,
                     const char             *as_of,
                     guint                   measures,
                     gboolean                is_illustrative)
{
  g_autofree char *title = plan != NULL ? g_strdup_printf (_("Targets of Plan %s of %d"), plan->number, year)
                                        : g_strdup (_("Targets of the Plan"));
  g_autofree char *note = plan != NULL ? make_note (plan, as_of, measures) : g_strdup ("");
  g_autofree char *absence = NULL;
  GtkWidget *child;
  int n_rows;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  n_rows = plan != NULL ? fill (self, plan, measures, is_illustrative) : 0;
  absence = n_rows == 0 ? explain_absence (plan, year) : NULL;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->note, note);
  gtk_label_set_label (self->reason, absence != NULL ? absence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), absence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), n_rows > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
