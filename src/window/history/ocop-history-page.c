/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history/ocop-history-page.h"

#include "model/ocop-act-pages.h"
#include "window/history/ocop-history-list.h"
#include "window/record/ocop-facts-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Everything that was done in the file: who, when, what; each act opens to what it changed and can be taken back. */
struct _OcopHistoryPage
{
  OcopSubpage parent_instance;

  GtkWidget *search;
  GtkWidget *who;
  GtkWidget *kind;
  GtkWidget *stack;
  GtkWidget *list;

  GPtrArray *authors; /* (nullable) char *: those offered, after “all” */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (OcopHistoryPage, ocop_history_page, OCOP_TYPE_SUBPAGE)

/* The kinds that people ask for; the others are found through these. */
static const OcopKind kinds[] = {
  OCOP_KIND_PRODUCT, OCOP_KIND_PRODUCER, OCOP_KIND_DOSSIER, OCOP_KIND_RECOGNITION, OCOP_KIND_CERTIFICATE, OCOP_KIND_DECISION,
  OCOP_KIND_ROUND, OCOP_KIND_SESSION, OCOP_KIND_SHEET, OCOP_KIND_OUTCOME, OCOP_KIND_COUNCIL, OCOP_KIND_PERSON, OCOP_KIND_PLAN,
  OCOP_KIND_TARGET, OCOP_KIND_UNIT, OCOP_KIND_OFFICE, OCOP_KIND_MERGER,
};

static const char *
chosen_author (OcopHistoryPage *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->who));

  return place > 0 && place <= self->authors->len ? g_ptr_array_index (self->authors, place - 1) : NULL;
}

static const OcopEntity *
chosen_entity (OcopHistoryPage *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));

  return place > 0 && place <= G_N_ELEMENTS (kinds) ? ocop_entity_get (kinds[place - 1]) : NULL;
}

static void
mark (GtkWidget *drop_down)
{
  if (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)) > 0)
    gtk_widget_add_css_class (drop_down, "chosen");
  else
    gtk_widget_remove_css_class (drop_down, "chosen");
}

static void
filter (OcopHistoryPage *self)
{
  if (self->is_filling)
    return;
  mark (self->who);
  mark (self->kind);
  ocop_history_list_show_file (OCOP_HISTORY_LIST (self->list), chosen_author (self), chosen_entity (self),
                               gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* Only once all was looked through is it sure that nothing matches. */
static void
filled_cb (OcopHistoryPage *self)
{
  OcopHistoryList *list = OCOP_HISTORY_LIST (self->list);
  gboolean is_empty = ocop_history_list_get_n_acts (list) == 0 && ocop_history_list_is_whole (list);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? "nothing" : "list");
}

static void
clear_cb (OcopHistoryPage *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->who), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  self->is_filling = FALSE;
  filter (self);
  gtk_widget_grab_focus (self->search);
}

/* Everyone who did something; asked anew when somebody new may have. */
static void
fill_authors (OcopHistoryPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ocop_act_list_authors (ocop_page_get_db (OCOP_PAGE (self)), &error);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (chosen_author (self));

  if (found == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  if (self->authors->len == found->len)
    return;
  self->is_filling = TRUE;
  gtk_string_list_append (names, _("All"));
  for (guint i = 0; i < found->len; i++)
    {
      const char *name = g_ptr_array_index (found, i);

      gtk_string_list_append (names, *name != '\0' ? name : _("unknown"));
    }
  g_ptr_array_unref (self->authors);
  self->authors = g_steal_pointer (&found);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->who), G_LIST_MODEL (names));
  for (guint i = 0; chosen != NULL && i < self->authors->len; i++)
    if (g_str_equal (g_ptr_array_index (self->authors, i), chosen))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->who), i + 1);
  self->is_filling = FALSE;
}

static GtkWidget *
make_drop_down (OcopHistoryPage *self,
                GtkWidget       *filters,
                const char      *label,
                GtkStringList   *names)
{
  GtkWidget *name = gtk_label_new_with_mnemonic (label);
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  gtk_label_set_mnemonic_widget (GTK_LABEL (name), drop_down);
  gtk_widget_add_css_class (name, "mute");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (filter), self);
  gtk_box_append (GTK_BOX (filters), name);
  gtk_box_append (GTK_BOX (filters), drop_down);

  return drop_down;
}

static gboolean
search_key_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  return gtk_widget_grab_focus (OCOP_HISTORY_PAGE (widget)->search);
}

static GtkWidget *
make_filters (OcopHistoryPage *self)
{
  GtkWidget *filters = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkStringList *kind_names = gtk_string_list_new (NULL);
  GtkStringList *author_names = gtk_string_list_new (NULL);

  gtk_string_list_append (author_names, _("All"));
  gtk_string_list_append (kind_names, _("All"));
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (kind_names, _(ocop_entity_get (kinds[i])->label));

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in the words of the acts"), NULL);
  gtk_widget_set_hexpand (self->search, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search in the words of the acts"), -1);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter), self);

  gtk_widget_add_css_class (filters, "filters");
  self->who = make_drop_down (self, filters, _("_Who"), author_names);
  self->kind = make_drop_down (self, filters, _("_Kind of record"), kind_names);
  gtk_box_append (GTK_BOX (filters), self->search);

  return filters;
}

static GtkWidget *
make_nothing (OcopHistoryPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Clear the Filters"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No act matches"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _("Nobody did anything of this kind in the file."));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_cb), self);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

static void
build (OcopPage *page)
{
  OcopHistoryPage *self = OCOP_HISTORY_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("History of Changes"), _("Who changed what and when, before and after"));
  self->list = ocop_history_list_new (ocop_page_get_workspace (page));
  g_signal_connect_object (self->list, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), make_filters (self));
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->list, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), make_nothing (self), "nothing");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), self->stack);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), box);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopHistoryPage *self = OCOP_HISTORY_PAGE (page);

  fill_authors (self);
  if (changes != NULL)
    ocop_history_list_update (OCOP_HISTORY_LIST (self->list));
  else
    filter (self);
}

static void
finalize (GObject *object)
{
  g_ptr_array_unref (OCOP_HISTORY_PAGE (object)->authors);

  G_OBJECT_CLASS (ocop_history_page_parent_class)->finalize (object);
}

static void
ocop_history_page_class_init (OcopHistoryPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_f, GDK_CONTROL_MASK, search_key_cb, NULL);
}

static void
ocop_history_page_init (OcopHistoryPage *self)
{
  self->authors = g_ptr_array_new_with_free_func (g_free);
}

/**
 * ocop_history_page_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): the page with everything that was done in the file
 */
OcopSubpage *
ocop_history_page_new (OcopWorkspace *workspace)
{
  return g_object_new (OCOP_TYPE_HISTORY_PAGE, "workspace", workspace, NULL);
}
