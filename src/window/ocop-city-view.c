/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-city-view.h"

#include "base/ocop-date.h"
#include "window/evaluations/ocop-evaluations-page.h"
#include "window/fairs/ocop-fairs-page.h"
#include "window/ocop-accessible.h"
#include "window/ocop-save-sign.h"
#include "window/overview/ocop-overview-page.h"
#include "window/products/ocop-products-page.h"
#include "window/sales-points/ocop-sales-points-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* The five pages of a city file under one header: year, switcher, search, export, menu. */
struct _OcopCityView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  AdwHeaderBar *header;
  GtkMenuButton *year_button;
  GtkToggleButton *search_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkRevealer *barrier;
  GtkLabel *barrier_label;
  AdwViewStack *stack;
  GMenu *recent_menu;
  GMenu *author_menu;

  OcopWorkspace *workspace;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (OcopCityView, ocop_city_view, GTK_TYPE_WIDGET)

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} PageKind;

static const PageKind page_kinds[] = {
  { "overview", N_("Overview"), "ocop-overview-symbolic", ocop_overview_page_get_type },
  { "products", N_("Products"), "ocop-products-symbolic", ocop_products_page_get_type },
  { "evaluations", N_("Evaluations"), "ocop-evaluations-symbolic", ocop_evaluations_page_get_type },
  { "fairs", N_("Fairs"), "ocop-fairs-symbolic", ocop_fairs_page_get_type },
  { "sales-points", N_("Sales points"), "ocop-sales-points-symbolic", ocop_sales_points_page_get_type },
};

static void
search_changed_cb (OcopCityView *self)
{
  ocop_page_search (ocop_city_view_get_page (self), gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* A search belongs to its page: it ends when another one is looked at. */
static void
page_changed_cb (OcopCityView *self)
{
  OcopPage *page = ocop_city_view_get_page (self);

  if (page == NULL)
    return;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_button), ocop_page_can_search (page));
  gtk_search_bar_set_key_capture_widget (self->search_bar, ocop_page_can_search (page) ? GTK_WIDGET (self) : NULL);
  g_object_set (self->search_entry, "placeholder-text", ocop_page_get_search_hint (page), NULL);
  ocop_accessible_name (GTK_WIDGET (self->search_entry), _("Search in this page"));
}

static char *
make_year_title (int year)
{
  if (year == OCOP_ALL_YEARS)
    return g_strdup (_("All years"));

  /* Translators: the year in view, 2021 */
  return g_strdup_printf (_("Year %d"), year);
}

static void
add_year (GMenu *menu,
          int    year)
{
  g_autofree char *title = make_year_title (year);
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "win.year", "i", year);
  g_menu_append_item (menu, item);
}

static void
show_years (OcopCityView *self)
{
  g_autoptr (GArray) years = ocop_workspace_list_years (self->workspace);
  g_autofree char *title = make_year_title (ocop_workspace_get_year (self->workspace));
  g_autofree char *as_of = ocop_date_to_short (ocop_workspace_get_as_of (self->workspace));
  g_autofree char *tip = g_strdup_printf (_("Figures as of %s"), as_of);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  for (guint i = 0; i < years->len; i++)
    add_year (section, g_array_index (years, int, i));
  add_year (all, OCOP_ALL_YEARS);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
  gtk_menu_button_set_menu_model (self->year_button, G_MENU_MODEL (menu));
  gtk_menu_button_set_label (self->year_button, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->year_button), tip);
}

/* A menu takes "_" for the mark of a key. */
static char *
plain_label (const char *text)
{
  g_autoptr (GString) label = g_string_new (text);

  g_string_replace (label, "_", "__", 0);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

/* The other files opened before that are still there. */
static void
show_recent (OcopCityView *self)
{
  g_auto (GStrv) paths = g_settings_get_strv (self->settings, "recent-files");

  g_menu_remove_all (self->recent_menu);
  for (char **path = paths; *path != NULL; path++)
    {
      g_autofree char *name = g_filename_display_basename (*path);
      g_autofree char *label = plain_label (name);
      g_autoptr (GMenuItem) item = NULL;

      if (g_str_equal (*path, ocop_workspace_get_path (self->workspace)) || !g_file_test (*path, G_FILE_TEST_IS_REGULAR))
        continue;
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "app.open-path", "s", *path);
      g_menu_append_item (self->recent_menu, item);
    }
}

static void
show_author (OcopCityView *self)
{
  g_autofree char *author = plain_label (ocop_workspace_get_author (self->workspace));
  g_autofree char *label = g_strdup_printf (_("At the screen: %s"), author);

  g_menu_remove_all (self->author_menu);
  g_menu_append (self->author_menu, label, "app.preferences");
}

static void
years_changed_cb (OcopCityView *self,
                  OcopChanges  *changes)
{
  static const char *const tables[] = { "plan", "round", "recognition", "council" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (ocop_changes_touch (changes, tables[i]))
      {
        show_years (self);
        return;
      }
}

static void
dispose (GObject *object)
{
  OcopCityView *self = OCOP_CITY_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OCOP_TYPE_CITY_VIEW);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (ocop_city_view_parent_class)->dispose (object);
}

static void
ocop_city_view_class_init (OcopCityViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/vn/danang/Ocop/ui/city-view.ui");
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, box);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, header);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, year_button);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, search_button);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, barrier);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, barrier_label);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, stack);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, OcopCityView, author_menu);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
ocop_city_view_init (OcopCityView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

/**
 * ocop_city_view_new:
 * @workspace: an opened city file
 * @settings: what the program remembers
 *
 * Returns: its five pages, of which only the one looked at reads anything
 */
GtkWidget *
ocop_city_view_new (OcopWorkspace *workspace,
                    GSettings     *settings)
{
  OcopCityView *self = g_object_new (OCOP_TYPE_CITY_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->settings = g_object_ref (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (page_kinds); i++)
    {
      GtkWidget *page = g_object_new (page_kinds[i].get_type (), "workspace", workspace, NULL);

      adw_view_stack_add_titled (self->stack, page, page_kinds[i].name, _(page_kinds[i].title));
      adw_view_stack_page_set_icon_name (adw_view_stack_get_page (self->stack, page), page_kinds[i].icon);
      gtk_accessible_update_property (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_LABEL, _(page_kinds[i].title), -1);
    }
  adw_header_bar_pack_end (self->header, ocop_save_sign_new (workspace));
  gtk_revealer_set_reveal_child (self->barrier, ocop_workspace_is_read_only (workspace));
  gtk_label_set_label (self->barrier_label, ocop_workspace_is_read_only (workspace) ? ocop_workspace_get_barrier (workspace) : "");
  g_signal_connect_object (workspace, "notify::year", G_CALLBACK (show_years), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (years_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::author", G_CALLBACK (show_author), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::recent-files", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_years (self);
  show_author (self);
  show_recent (self);
  page_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * ocop_city_view_get_page:
 *
 * Returns: (transfer none) (nullable): the page in view
 */
OcopPage *
ocop_city_view_get_page (OcopCityView *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->stack);

  return page != NULL ? OCOP_PAGE (page) : NULL;
}

const char *
ocop_city_view_get_page_name (OcopCityView *self)
{
  return adw_view_stack_get_visible_child_name (self->stack);
}

/**
 * ocop_city_view_show_page:
 * @self: the view
 * @name: "overview", "products", "evaluations", "fairs" or "sales-points"
 */
void
ocop_city_view_show_page (OcopCityView *self,
                          const char   *name)
{
  adw_view_stack_set_visible_child_name (self->stack, name);
}

/**
 * ocop_city_view_search:
 * @self: the view
 * @text: what to look for in the page in view; empty to end the search
 */
void
ocop_city_view_search (OcopCityView *self,
                       const char   *text)
{
  gtk_search_bar_set_search_mode (self->search_bar, *text != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
}

/**
 * ocop_city_view_toggle_search:
 * @self: the view
 *
 * Opens the search with the focus in it; with the focus in it already, closes it.
 */
void
ocop_city_view_toggle_search (OcopCityView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean is_searching = gtk_search_bar_get_search_mode (self->search_bar);

  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->search_button)))
    return;
  if (is_searching && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_entry)))
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      return;
    }
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
