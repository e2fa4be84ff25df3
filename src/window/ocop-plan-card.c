/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-plan-card.h"

#include "base/ocop-date.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/ocop-target-words.h"
#include "window/record/ocop-records-page.h"

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

/* What it will come to stands below what it is. */
static GtkWidget *
add_forecast (GtkWidget                *reason,
              const OcopTargetProgress *target)
{
  g_autofree char *forecast = ocop_target_words_forecast (target);
  GtkWidget *box, *label;

  if (forecast == NULL)
    return reason;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  label = make_label (forecast, "tiny", 0);
  gtk_widget_add_css_class (label, "info");
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_box_append (GTK_BOX (box), reason);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

/* The records behind a figure, kept by its button, since what they were read from goes. */
typedef struct
{
  char *title;
  char *figure;
  GPtrArray *headings;
  GPtrArray *lists;
  GArray *kinds;
} Behind;

static void
behind_free (gpointer data,
             GClosure *closure)
{
  Behind *self = data;

  g_free (self->title);
  g_free (self->figure);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->lists);
  g_array_unref (self->kinds);
  g_free (self);
}

static void
behind_add (Behind     *self,
            char       *heading,
            OcopKind    kind,
            GArray     *records)
{
  g_ptr_array_add (self->headings, heading);
  g_ptr_array_add (self->lists, g_array_ref (records));
  g_array_append_val (self->kinds, kind);
}

static Behind *
behind_new (const OcopTargetProgress *target)
{
  Behind *self = g_new0 (Behind, 1);

  self->title = g_strdup (target->label);
  self->figure = ocop_target_words_figure (target);
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->kinds = g_array_new (FALSE, FALSE, sizeof (OcopKind));
  behind_add (self, g_strdup_printf (_("Counted: %u"), target->records->len), target->kind, target->records);
  if (target->others != NULL)
    behind_add (self, g_strdup_printf (_("Not counted of the same set: %u"), target->others->len), target->kind, target->others);
  for (guint i = 0; target->forecast != NULL && i < target->forecast->assumptions->len; i++)
    {
      const OcopAssumption *assumption = g_ptr_array_index (target->forecast->assumptions, i);
      g_autofree char *words = ocop_target_words_assumption (assumption);
      OcopKind kind = assumption->kind == OCOP_ASSUME_ENROLLED ? OCOP_KIND_UNIT : OCOP_KIND_PRODUCT;

      /* Translators: what the forecast rests on */
      behind_add (self, g_strdup_printf (_("Forecast – %s"), words), kind, assumption->records);
    }

  return self;
}

static void
open_cb (GtkWidget *button,
         gpointer   data)
{
  Behind *behind = data;
  OcopMainWindow *window = ocop_main_window_of (button);
  OcopSubpage *page = ocop_records_page_new (ocop_main_window_get_workspace (window), behind->title, behind->figure);

  for (guint i = 0; i < behind->lists->len; i++)
    ocop_records_page_add (OCOP_RECORDS_PAGE (page), g_ptr_array_index (behind->headings, i), g_array_index (behind->kinds, OcopKind, i),
                           g_ptr_array_index (behind->lists, i));
  ocop_main_window_push (window, page);
}

/* The figure; where records stand behind it, it opens them. */
static GtkWidget *
make_figure (const OcopTargetProgress *target)
{
  g_autofree char *figure = ocop_target_words_figure (target);
  g_autofree char *name = NULL;
  GtkWidget *label = make_label (figure, "num", 1);
  GtkWidget *button;

  gtk_widget_add_css_class (label, "strong");
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  if (target->records == NULL)
    return label;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "figure");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Show the records behind this figure"));
  /* Translators: a figure, and the target it is of */
  name = g_strdup_printf (_("%s: records behind “%s”"), figure, target->label);
  ocop_accessible_name (button, name);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), behind_new (target), behind_free, 0);

  return button;
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

  /* What is made up must not pass for real. */
  if (target->illustrative)
    marked = g_strdup_printf ("%s%s%s", _("illustrative"), reason != NULL ? " · " : "", reason != NULL ? reason : "");
  else if (is_illustrative && target->measure == OCOP_TARGET_TO_CENTRE && !target->heading && target->state != OCOP_TARGET_UNKNOWN)
    marked = g_strdup_printf ("%s%s%s", _("made-up scores"), reason != NULL ? " · " : "", reason != NULL ? reason : "");
  label = make_label (marked != NULL ? marked : reason != NULL ? reason : "", "tiny", 0);
  gtk_widget_add_css_class (label, "mute");
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return add_forecast (label, target);
}

static void
add_target (OcopPlanCard           *self,
            const OcopPlanProgress *plan,
            guint                   index,
            gboolean                is_illustrative,
            int                     row)
{
  const OcopTargetProgress *target = g_ptr_array_index (plan->targets, index);

  gtk_grid_attach (self->grid, make_name (target), LABEL, row, 1, 1);
  gtk_grid_attach (self->grid, make_reason (plan, index, is_illustrative), REASON, row, 1, 1);
  if (target->heading)
    return;

  gtk_grid_attach (self->grid, make_figure (target), FIGURE, row, 1, 1);
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
