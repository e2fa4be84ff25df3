/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-plan-page.h"

#include "model/ocop-register.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "window/ocop-plan-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  /* borrowed: of the description in plan-page.ui */
  OcopPlanCard *plan;
  AdwPreferencesGroup *criteria;
  GtkLabel *failure;

  GPtrArray *rows; /* borrowed: rows of criteria */
} OcopPlanPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OcopPlanPage, ocop_plan_page, OCOP_TYPE_PAGE)

/* The plan, or that there is none: a query must tell this from failing. */
typedef struct
{
  int year;
  char *as_of;
  OcopPlanProgress *plan; /* (nullable) */
} YearPlan;

static void
year_plan_free (gpointer data)
{
  YearPlan *self = data;

  g_free (self->as_of);
  g_clear_pointer (&self->plan, ocop_plan_progress_free);
  g_free (self);
}

static gpointer
read_plan (OcopDb      *db,
           int          year,
           const char  *as_of,
           GError     **error)
{
  g_autoptr (GPtrArray) rows = ocop_register_load (db, as_of, error);
  g_autoptr (GError) local = NULL;
  OcopPlanProgress *plan;
  YearPlan *self;

  if (rows == NULL)
    return NULL;
  plan = ocop_plan_progress_find (db, year, as_of, rows, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  self = g_new0 (YearPlan, 1);
  self->year = year;
  self->as_of = g_strdup (as_of);
  self->plan = plan;

  return self;
}

static void
show_plan (OcopPage     *page,
           gpointer      result,
           const GError *error)
{
  OcopPlanPagePrivate *priv = ocop_plan_page_get_instance_private (OCOP_PLAN_PAGE (page));
  YearPlan *found = result;

  gtk_label_set_label (priv->failure, found == NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->failure), found == NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->plan), found != NULL);
  if (found == NULL)
    return;
  ocop_plan_card_show (priv->plan, found->plan, found->year, found->as_of, OCOP_PLAN_PAGE_GET_CLASS (page)->measures, FALSE);
  year_plan_free (found);
}

static const OcopPageQuery query = {
  .read = read_plan,
  .free_result = year_plan_free,
  .show = show_plan,
};

static guint
count_sets (const OcopRegulation *regulation,
            const OcopCriterion  *criterion)
{
  guint count = 0;

  for (guint i = 0; i < regulation->n_sets; i++)
    for (guint j = 0; j < regulation->sets[i].n_items; j++)
      if (regulation->sets[i].items[j].criterion == criterion)
        {
          count++;
          break;
        }

  return count;
}

static void
add_criterion (OcopPlanPagePrivate  *priv,
               const OcopRegulation *regulation,
               const OcopCriterion  *criterion)
{
  guint n_sets = count_sets (regulation, criterion);
  /* The options of a criterion stand from the least points to the most. */
  const OcopOption *best = &criterion->options[criterion->n_options - 1];
  g_autofree char *title = g_markup_escape_text (criterion->name, -1);
  const char *format = ngettext ("up to %d points · in %u criteria set", "up to %d points · in %u criteria sets", n_sets);
  g_autofree char *sets = g_strdup_printf (format, criterion->max, n_sets);
  /* Translators: what gives the most points of a criterion */
  g_autofree char *most = g_strdup_printf (_("The most for: %s"), best->text);
  g_autofree char *subtitle = g_markup_printf_escaped ("%s\n%s", sets, most);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (priv->criteria, row);
  g_ptr_array_add (priv->rows, row);
}

static gboolean
is_named (const char        *id,
          const char *const *beginnings)
{
  for (gsize i = 0; beginnings[i] != NULL; i++)
    if (g_str_has_prefix (id, beginnings[i]))
      return TRUE;

  return FALSE;
}

/* What the decision in force on the day of the figures gives points for. */
static void
show_criteria (OcopPlanPage *self)
{
  OcopPlanPagePrivate *priv = ocop_plan_page_get_instance_private (self);
  OcopPlanPageClass *klass = OCOP_PLAN_PAGE_GET_CLASS (self);
  const char *as_of = ocop_workspace_get_as_of (ocop_page_get_workspace (OCOP_PAGE (self)));
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), as_of);
  const OcopRegulation *regulation = edition != NULL ? ocop_regulation_get (edition->id, NULL) : NULL;

  for (guint i = 0; i < priv->rows->len; i++)
    adw_preferences_group_remove (priv->criteria, g_ptr_array_index (priv->rows, i));
  g_ptr_array_set_size (priv->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->criteria), regulation != NULL);
  if (regulation == NULL)
    return;

  adw_preferences_group_set_description (priv->criteria, regulation->title);
  for (guint i = 0; i < regulation->n_criteria; i++)
    if (is_named (regulation->criteria[i].id, klass->criteria))
      add_criterion (priv, regulation, &regulation->criteria[i]);
}

static void
build (OcopPage *page)
{
  OcopPlanPagePrivate *priv = ocop_plan_page_get_instance_private (OCOP_PLAN_PAGE (page));
  OcopPlanPageClass *klass = OCOP_PLAN_PAGE_GET_CLASS (page);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/vn/danang/Ocop/ui/plan-page.ui");
  GtkWidget *content;

  priv->plan = OCOP_PLAN_CARD (gtk_builder_get_object (builder, "plan"));
  priv->criteria = ADW_PREFERENCES_GROUP (gtk_builder_get_object (builder, "criteria"));
  priv->failure = GTK_LABEL (gtk_builder_get_object (builder, "failure"));
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_builder_get_object (builder, "icon")), klass->icon);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "title")), _(klass->title));
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "explanation")), _(klass->explanation));
  adw_preferences_group_set_title (priv->criteria, _(klass->criteria_title));
  content = GTK_WIDGET (gtk_builder_get_object (builder, "content"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (content), GTK_ACCESSIBLE_PROPERTY_LABEL, _(klass->title), -1);
  ocop_page_set_child (page, content);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  if (changes == NULL)
    show_criteria (OCOP_PLAN_PAGE (page));
  if (changes == NULL || ocop_changes_touch (changes, "plan") || ocop_changes_touch (changes, "target"))
    ocop_page_load (page, &query);
}

static void
finalize (GObject *object)
{
  OcopPlanPagePrivate *priv = ocop_plan_page_get_instance_private (OCOP_PLAN_PAGE (object));

  g_ptr_array_unref (priv->rows);

  G_OBJECT_CLASS (ocop_plan_page_parent_class)->finalize (object);
}

static void
ocop_plan_page_class_init (OcopPlanPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  g_type_ensure (OCOP_TYPE_PLAN_CARD);
}

static void
ocop_plan_page_init (OcopPlanPage *self)
{
  OcopPlanPagePrivate *priv = ocop_plan_page_get_instance_private (self);

  priv->rows = g_ptr_array_new ();
}
