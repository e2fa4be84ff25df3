/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-layout-form.h"

#include "base/ocop-error.h"
#include "model/ocop-fair-acts.h"
#include "model/ocop-kinds.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A run of booths made at once: their zone, their letters and numbers, and where the first stands on the floor. */
struct _OcopFairLayoutForm
{
  OcopSubpage parent_instance;

  OcopFairDesk *desk;
  GtkWidget *zone;
  GtkWidget *letters;
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *width;
  GtkWidget *column;
  GtkWidget *row;
};

G_DEFINE_FINAL_TYPE (OcopFairLayoutForm, ocop_fair_layout_form, OCOP_TYPE_SUBPAGE)

static int
number_of (GtkWidget *spin)
{
  return gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

/* Goes by the prefix of the zone that is chosen, which a person may then change. */
static void
zone_chosen_cb (OcopFairLayoutForm *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->zone));

  if (chosen > 0 && chosen <= facts->zones->len)
    gtk_editable_set_text (GTK_EDITABLE (self->letters), ((OcopFairZone *) facts->zones->pdata[chosen - 1])->name);
}

/* The zone that is typed as a letter and not there yet is made with its booths. */
typedef struct
{
  OcopFairRow row;
  char *new_zone; /* (nullable) */
  int position;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  g_free (layout->row.prefix);
  g_free (layout->new_zone);
  g_free (layout);
}

static gboolean
write_layout (OcopDb    *db,
              gpointer   data,
              GError   **error)
{
  Layout *layout = data;

  if (layout->new_zone != NULL)
    {
      g_autoptr (OcopRecord) zone = ocop_record_new (OCOP_KIND_FAIR_ZONE);

      ocop_record_set_ref (zone, OCOP_FAIR_ZONE_FAIR, layout->row.fair);
      ocop_record_set_text (zone, OCOP_FAIR_ZONE_NAME, layout->new_zone);
      ocop_record_set_integer (zone, OCOP_FAIR_ZONE_POSITION, layout->position);
      if (!ocop_record_save (zone, db, error))
        return FALSE;
      layout->row.zone = ocop_record_get_id (zone);
    }

  return ocop_fair_lay_out (db, &layout->row, error);
}

static const OcopFairZone *
find_zone (const OcopFairFacts *facts,
           const char          *name)
{
  for (guint i = 0; i < facts->zones->len; i++)
    if (g_strcmp0 (((OcopFairZone *) facts->zones->pdata[i])->name, name) == 0)
      return facts->zones->pdata[i];

  return NULL;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopFairLayoutForm) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    {
      if (window != NULL && ocop_main_window_get_subpage (window) == OCOP_SUBPAGE (self))
        ocop_main_window_back (window);
    }
  else if (window != NULL)
    ocop_main_window_complain (window, _("No booth was added"), error);
}

static void
add_cb (OcopFairLayoutForm *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->zone));
  g_autofree char *letters = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->letters))));
  const OcopFairZone *zone = chosen > 0 ? facts->zones->pdata[chosen - 1] : find_zone (facts, letters);
  Layout *layout = g_new0 (Layout, 1);
  int n = number_of (self->to) - number_of (self->from) + 1;
  g_autofree char *label = g_strdup_printf (ngettext ("%d booth %s added", "%d booths %s added", (gulong) MAX (n, 0)), n, letters);

  layout->row = (OcopFairRow){ .fair = ocop_fair_desk_get_fair (self->desk), .zone = zone != NULL ? zone->id : 0,
                               .prefix = g_steal_pointer (&letters), .from = number_of (self->from), .to = number_of (self->to),
                               .column = number_of (self->column), .row = number_of (self->row), .width = number_of (self->width) };
  if (zone == NULL && *layout->row.prefix != '\0')
    {
      layout->new_zone = g_strdup (layout->row.prefix);
      layout->position = (int) facts->zones->len + 1;
    }
  ocop_workspace_write_async (ocop_fair_desk_get_workspace (self->desk), label, write_layout, layout, layout_free, NULL, written_cb,
                              g_object_ref (self));
}

static GtkWidget *
make_spin (int least,
           int most,
           int value)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (least, most, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);

  return spin;
}

static void
add_row (GtkWidget  *group,
         const char *title,
         const char *subtitle,
         GtkWidget  *control)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  ocop_accessible_name (control, title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
make_zones (OcopFairLayoutForm *self)
{
  const OcopFairFacts *facts = ocop_fair_desk_get_facts (self->desk);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *zones;

  gtk_string_list_append (names, _("A new one, by its letters"));
  for (guint i = 0; i < facts->zones->len; i++)
    gtk_string_list_append (names, ((OcopFairZone *) facts->zones->pdata[i])->name);
  zones = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_signal_connect_object (zones, "notify::selected", G_CALLBACK (zone_chosen_cb), self, G_CONNECT_SWAPPED);

  return zones;
}

/* Booths go below those that are there. */
static int
next_row (const OcopFairFacts *facts)
{
  int last = 0;

  for (guint i = 0; i < facts->booths->len; i++)
    last = MAX (last, ((OcopFairBooth *) facts->booths->pdata[i])->row);

  return last > 0 ? MIN (last + 2, 60) : 1;
}

static void
build (OcopPage *page)
{
  OcopFairLayoutForm *self = OCOP_FAIR_LAYOUT_FORM (page);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *add = gtk_button_new_with_mnemonic (_("_Add Booths"));

  self->zone = make_zones (self);
  self->letters = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->letters), "A");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->letters), 6);
  self->from = make_spin (1, 999, 1);
  self->to = make_spin (1, 999, 8);
  self->width = make_spin (1, 60, 8);
  self->column = make_spin (1, 60, 1);
  self->row = make_spin (1, 60, next_row (ocop_fair_desk_get_facts (self->desk)));
  add_row (group, _("Zone"), NULL, self->zone);
  add_row (group, _("Letters before the number"), _("As A for A1, A2, …"), self->letters);
  add_row (group, _("First number"), NULL, self->from);
  add_row (group, _("Last number"), NULL, self->to);
  add_row (group, _("Booths in a row"), NULL, self->width);
  add_row (group, _("First column on the floor"), _("From the left; a column left out is an aisle"), self->column);
  add_row (group, _("First row on the floor"), _("From the top; a row left out is an aisle"), self->row);
  gtk_widget_set_margin_top (group, 18);
  gtk_widget_set_margin_bottom (group, 18);
  gtk_widget_set_margin_start (group, 12);
  gtk_widget_set_margin_end (group, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), group);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  ocop_accessible_name (scrolled, _("Add Booths"));
  gtk_widget_add_css_class (add, "suggested-action");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), add);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Add Booths"),
                          ocop_record_get_text (ocop_fair_desk_get_facts (self->desk)->record, OCOP_FAIR_NAME));
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scrolled);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static void
dispose (GObject *object)
{
  g_clear_object (&OCOP_FAIR_LAYOUT_FORM (object)->desk);

  G_OBJECT_CLASS (ocop_fair_layout_form_parent_class)->dispose (object);
}

static void
ocop_fair_layout_form_class_init (OcopFairLayoutFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
}

static void
ocop_fair_layout_form_init (OcopFairLayoutForm *self)
{
}

/**
 * ocop_fair_layout_form_open:
 * @desk: a fair
 * @widget: where it is opened from
 *
 * Opens the page on which booths are added to the fair.
 */
void
ocop_fair_layout_form_open (OcopFairDesk *desk,
                            GtkWidget    *widget)
{
  OcopFairLayoutForm *self = g_object_new (OCOP_TYPE_FAIR_LAYOUT_FORM, "workspace", ocop_fair_desk_get_workspace (desk), NULL);

  self->desk = g_object_ref (desk);
  ocop_main_window_push (ocop_main_window_of (widget), OCOP_SUBPAGE (self));
}
