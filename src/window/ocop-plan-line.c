/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-plan-line.h"

#include "model/ocop-register.h"
#include "window/ocop-target-words.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

struct _OcopPlanLine
{
  GtkWidget parent_instance;

  guint measures;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (OcopPlanLine, ocop_plan_line, GTK_TYPE_WIDGET)

typedef struct
{
  int year;
  OcopPlanProgress *plan; /* (nullable) */
} YearPlan;

void
ocop_plan_line_free_result (gpointer result)
{
  YearPlan *found = result;

  g_clear_pointer (&found->plan, ocop_plan_progress_free);
  g_free (found);
}

/**
 * ocop_plan_line_read:
 * @db: a connection of its own
 * @year: the year in view, 0 for all   @as_of: ISO date of the figures
 * @error: return location
 *
 * Returns: (transfer full) (nullable): for ocop_plan_line_show()
 */
gpointer
ocop_plan_line_read (OcopDb      *db,
                     int          year,
                     const char  *as_of,
                     GError     **error)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (db, as_of, error);
  g_autoptr (GError) local = NULL;
  OcopPlanProgress *plan;
  YearPlan *found;

  if (rows == NULL)
    return NULL;
  plan = ocop_plan_progress_find (db, year, as_of, rows, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  found = g_new0 (YearPlan, 1);
  found->year = year;
  found->plan = plan;

  return found;
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_PLAN_LINE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_plan_line_parent_class)->dispose (object);
}

static void
ocop_plan_line_class_init (OcopPlanLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_plan_line_init (OcopPlanLine *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "filters");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Targets of the Plan"), -1);
}

/**
 * ocop_plan_line_new:
 * @measures: a bit for each #OcopTargetMeasure to show
 *
 * Returns: (transfer floating): a line that says nothing yet
 */
GtkWidget *
ocop_plan_line_new (guint measures)
{
  OcopPlanLine *self = g_object_new (OCOP_TYPE_PLAN_LINE, NULL);

  self->measures = measures;

  return GTK_WIDGET (self);
}

static void
add_words (OcopPlanLine *self,
           const char   *words)
{
  gtk_box_append (GTK_BOX (self->box), ocop_label_new (words, "small mute"));
}

static void
add_target (OcopPlanLine             *self,
            const OcopPlanProgress   *plan,
            const OcopTargetProgress *target)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name;
  GtkWidget *chip = ocop_target_words_chip (target);
  GtkWidget *count;
  g_autofree char *figure = ocop_target_words_figure (target);
  /* Translators: number of a plan, and one of its targets */
  g_autofree char *words = g_strdup_printf (_("Plan %s: %s"), plan->number, target->label);

  name = ocop_label_new (words, "small");
  count = ocop_label_new (figure, "strong num");
  gtk_label_set_wrap (GTK_LABEL (count), FALSE);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), name);
  gtk_box_append (GTK_BOX (line), count);
  gtk_box_append (GTK_BOX (line), chip);
  gtk_box_append (GTK_BOX (self->box), line);
}

/**
 * ocop_plan_line_show:
 * @self: a line
 * @result: (transfer full) (nullable): as ocop_plan_line_read() gave it
 * @error: (nullable): why there is none
 */
void
ocop_plan_line_show (OcopPlanLine *self,
                     gpointer      result,
                     const GError *error)
{
  YearPlan *found = result;
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (found == NULL)
    {
      add_words (self, error->message);
      return;
    }
  for (guint i = 0; found->plan != NULL && i < found->plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (found->plan->targets, i);

      if (target->heading || target->level > 1 || (self->measures & (1u << target->measure)) == 0)
        continue;
      add_target (self, found->plan, target);
      n++;
    }
  if (n == 0 && found->year == 0)
    add_words (self, _("A plan is of one year. Choose a year at the left of the header."));
  else if (n == 0)
    {
      g_autofree char *words = g_strdup_printf (_("The file has no target of %d for this."), found->year);

      add_words (self, words);
    }
  ocop_plan_line_free_result (found);
}
