/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reports/ocop-scope-box.h"

#include "base/ocop-date.h"
#include "model/ocop-round-results.h"
#include "model/ocop-session-list.h"
#include "model/ocop-units.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* What papers and tables tell of: a year, a round or session of it, the city or a unit, one product or all. */
struct _OcopScopeBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *year;
  GtkWidget *part;
  GtkWidget *unit;
  GtkWidget *as_of;
  GtkWidget *product_box;
  GtkWidget *product;

  OcopWorkspace *workspace;
  GArray *years;  /* int */
  GArray *rounds; /* gint64: of each entry of @part, 0 for all */
  GArray *sessions; /* gint64: the same */
  GArray *units;  /* gint64: of each entry of @unit, 0 for the city */
  OcopIssueWish wish;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (OcopScopeBox, ocop_scope_box, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
get_id (GArray    *ids,
        GtkWidget *drop_down)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return place < ids->len ? g_array_index (ids, gint64, place) : 0;
}

static void
take_model (GtkWidget     *drop_down,
            GtkStringList *labels,
            guint          selected)
{
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
}

static void
add_part (OcopScopeBox  *self,
          GtkStringList *labels,
          const char    *label,
          gint64         round,
          gint64         session)
{
  gtk_string_list_append (labels, label);
  g_array_append_val (self->rounds, round);
  g_array_append_val (self->sessions, session);
}

/* The year, its rounds, and the sessions of each: what is chosen stays chosen where it is still there. */
static void
fill_parts (OcopScopeBox *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  OcopDb *db = ocop_workspace_get_db (self->workspace);
  g_autofree char *today = ocop_date_today ();
  g_autofree char *as_of = ocop_date_as_of (self->wish.year, today);
  g_autoptr (OcopYearRounds) rounds = ocop_year_rounds_load (db, self->wish.year, as_of, NULL);
  g_autoptr (GPtrArray) sessions = ocop_session_list_load (db, NULL);
  guint selected = 0;

  g_array_set_size (self->rounds, 0);
  g_array_set_size (self->sessions, 0);
  add_part (self, labels, _("Whole year"), 0, 0);
  for (guint i = 0; rounds != NULL && i < rounds->rounds->len; i++)
    {
      const OcopRoundResults *round = g_ptr_array_index (rounds->rounds, i);

      add_part (self, labels, round->name, round->round, 0);
      for (guint k = 0; sessions != NULL && k < sessions->len; k++)
        {
          const OcopSessionListed *one = g_ptr_array_index (sessions, k);
          g_autofree char *day = one->held_on != NULL ? ocop_date_to_short (one->held_on) : NULL;
          /* Translators: a round and the day of a session of it */
          g_autofree char *label = day != NULL ? g_strdup_printf (_("%s, session of %s"), round->name, day)
                                               : g_strdup_printf (_("%s, session without a day"), round->name);

          if (one->year == self->wish.year && g_str_equal (one->round_name, round->name))
            add_part (self, labels, label, round->round, one->session);
        }
    }
  for (guint i = 0; i < self->rounds->len; i++)
    if (g_array_index (self->rounds, gint64, i) == self->wish.round && g_array_index (self->sessions, gint64, i) == self->wish.session)
      selected = i;
  take_model (self->part, labels, selected);
}

static void
fill_units (OcopScopeBox *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (ocop_workspace_get_db (self->workspace), NULL);
  g_autofree char *today = ocop_date_today ();
  g_autofree char *as_of = self->wish.as_of != NULL ? g_strdup (self->wish.as_of) : ocop_date_as_of (self->wish.year, today);
  g_autoptr (GPtrArray) areas = map != NULL ? ocop_unit_map_areas (map, as_of) : NULL;
  gint64 none = 0;
  guint selected = 0;

  g_array_set_size (self->units, 0);
  gtk_string_list_append (labels, _("Whole city"));
  g_array_append_val (self->units, none);
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const OcopUnit *unit = g_ptr_array_index (areas, i);
      g_autofree char *name = ocop_unit_get_full_name (unit);

      gtk_string_list_append (labels, name);
      g_array_append_val (self->units, unit->id);
      if (unit->id == self->wish.unit)
        selected = self->units->len - 1;
    }
  take_model (self->unit, labels, selected);
}

static void
fill_years (OcopScopeBox *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  g_clear_pointer (&self->years, g_array_unref);
  self->years = ocop_workspace_list_years (self->workspace);
  for (guint i = 0; i < self->years->len; i++)
    {
      int year = g_array_index (self->years, int, i);
      g_autofree char *label = g_strdup_printf ("%d", year);

      gtk_string_list_append (labels, label);
      if (year == self->wish.year)
        selected = i;
    }
  take_model (self->year, labels, selected);
  if (self->years->len > 0)
    self->wish.year = g_array_index (self->years, int, selected);
}

/* The day follows from the rest, and is said. */
static void
show_day (OcopScopeBox *self)
{
  g_autoptr (OcopScope) scope = ocop_scope_new (ocop_workspace_get_db (self->workspace), self->wish.year, self->wish.round,
                                                self->wish.session, self->wish.unit, NULL, NULL);
  g_autofree char *day = scope != NULL ? ocop_date_to_short (scope->as_of) : NULL;
  g_autofree char *text = day != NULL ? g_strdup_printf (_("Figures as they stand on %s"), day) : NULL;

  gtk_label_set_label (GTK_LABEL (self->as_of), text != NULL ? text : "");
}

static void
year_changed_cb (OcopScopeBox *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->year));

  if (self->is_filling || place >= self->years->len)
    return;
  self->is_filling = TRUE;
  self->wish.year = g_array_index (self->years, int, place);
  self->wish.round = self->wish.session = self->wish.unit = 0;
  fill_parts (self);
  fill_units (self);
  show_day (self);
  self->is_filling = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rest_changed_cb (OcopScopeBox *self)
{
  if (self->is_filling)
    return;
  self->wish.round = get_id (self->rounds, self->part);
  self->wish.session = get_id (self->sessions, self->part);
  self->wish.unit = get_id (self->units, self->unit);
  show_day (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
all_products_cb (OcopScopeBox *self)
{
  ocop_scope_box_set_product (self, NULL, NULL);
}

static void
dispose (GObject *object)
{
  OcopScopeBox *self = OCOP_SCOPE_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_scope_box_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopScopeBox *self = OCOP_SCOPE_BOX (object);

  g_clear_pointer (&self->years, g_array_unref);
  g_array_unref (self->rounds);
  g_array_unref (self->sessions);
  g_array_unref (self->units);
  g_free (self->wish.as_of);
  g_free (self->wish.product);

  G_OBJECT_CLASS (ocop_scope_box_parent_class)->finalize (object);
}

static void
ocop_scope_box_class_init (OcopScopeBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_choice (OcopScopeBox *self,
            const char   *title,
            GCallback     changed)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_add_css_class (label, "mute");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (drop_down, "notify::selected", changed, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), drop_down);

  return drop_down;
}

static void
ocop_scope_box_init (OcopScopeBox *self)
{
  GtkWidget *all = gtk_button_new_from_icon_name ("edit-clear-symbolic");

  self->rounds = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->units = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->year = add_choice (self, _("Year"), G_CALLBACK (year_changed_cb));
  self->part = add_choice (self, _("Round, session"), G_CALLBACK (rest_changed_cb));
  self->unit = add_choice (self, _("Area"), G_CALLBACK (rest_changed_cb));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->unit), FALSE);
  self->product_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->product = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->product), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->product), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->product, TRUE);
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_set_tooltip_text (all, _("All products of the session"));
  ocop_accessible_name (all, _("All products of the session"));
  g_signal_connect_object (all, "clicked", G_CALLBACK (all_products_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->product_box), self->product);
  gtk_box_append (GTK_BOX (self->product_box), all);
  gtk_widget_set_visible (self->product_box, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->product_box);
  self->as_of = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->as_of), 0);
  gtk_label_set_wrap (GTK_LABEL (self->as_of), TRUE);
  gtk_widget_add_css_class (self->as_of, "tiny");
  gtk_widget_add_css_class (self->as_of, "mute");
  gtk_box_append (GTK_BOX (self->box), self->as_of);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ocop_scope_box_reload:
 *
 * Fills the choices from the file; what was chosen stays where it still is.
 */
void
ocop_scope_box_reload (OcopScopeBox *self)
{
  self->is_filling = TRUE;
  fill_years (self);
  fill_parts (self);
  fill_units (self);
  show_day (self);
  self->is_filling = FALSE;
}

/**
 * ocop_scope_box_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): the choices, at first the year in view and all of the city
 */
GtkWidget *
ocop_scope_box_new (OcopWorkspace *workspace)
{
  OcopScopeBox *self = g_object_new (OCOP_TYPE_SCOPE_BOX, NULL);

  self->workspace = g_object_ref (workspace);
  self->wish.year = ocop_workspace_get_year (workspace);
  ocop_scope_box_reload (self);

  return GTK_WIDGET (self);
}

const OcopIssueWish *
ocop_scope_box_get_wish (OcopScopeBox *self)
{
  return &self->wish;
}

/**
 * ocop_scope_box_set_session:
 * @session: row id of the session that shall be told of
 */
void
ocop_scope_box_set_session (OcopScopeBox *self,
                            gint64        session)
{
  g_autoptr (OcopScope) scope = ocop_scope_new (ocop_workspace_get_db (self->workspace), 0, 0, session, 0, NULL, NULL);

  if (scope == NULL)
    return;
  self->wish.year = scope->year;
  self->wish.round = scope->round;
  self->wish.session = session;
  self->wish.unit = 0;
  ocop_scope_box_reload (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ocop_scope_box_set_product:
 * @uid: (nullable): the one product that papers of products tell of; %NULL for all of the session
 * @name: (nullable): its name
 */
void
ocop_scope_box_set_product (OcopScopeBox *self,
                            const char   *uid,
                            const char   *name)
{
  g_free (self->wish.product);
  self->wish.product = g_strdup (uid);
  gtk_label_set_label (GTK_LABEL (self->product), name != NULL ? name : "");
  gtk_widget_set_visible (self->product_box, uid != NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}
