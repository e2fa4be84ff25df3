/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history/ocop-history-page.h"

#include "model/ocop-act-pages.h"
#include "window/history/ocop-history-list.h"
#include "window/ocop-accessible.h"
#include "window/ocop-filter-choice.h"

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
};

G_DEFINE_FINAL_TYPE (OcopHistoryPage, ocop_history_page, OCOP_TYPE_SUBPAGE)

/* The kinds that people ask for; the others are found through these. */
static const OcopKind kinds[] = {
  OCOP_KIND_PRODUCT, OCOP_KIND_PRODUCER, OCOP_KIND_DOSSIER, OCOP_KIND_RECOGNITION, OCOP_KIND_CERTIFICATE, OCOP_KIND_DECISION,
  OCOP_KIND_ROUND, OCOP_KIND_SESSION, OCOP_KIND_SHEET, OCOP_KIND_OUTCOME, OCOP_KIND_COUNCIL, OCOP_KIND_PERSON, OCOP_KIND_PLAN,
  OCOP_KIND_TARGET, OCOP_KIND_UNIT, OCOP_KIND_OFFICE, OCOP_KIND_SALES_POINT, OCOP_KIND_TRADE_MEETING, OCOP_KIND_MERGER,
};

static void
filter (OcopHistoryPage *self)
{
  const char *kind = ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (self->kind));

  ocop_history_list_show_file (OCOP_HISTORY_LIST (self->list), ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (self->who)),
                               kind != NULL ? ocop_entity_find (kind) : NULL, gtk_editable_get_text (GTK_EDITABLE (self->search)));
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
  ocop_filter_choice_set_key (OCOP_FILTER_CHOICE (self->who), NULL);
  ocop_filter_choice_set_key (OCOP_FILTER_CHOICE (self->kind), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  filter (self);
  gtk_widget_grab_focus (self->search);
}

/* Everyone who did something; asked anew when somebody new may have. */
static void
offer_authors (OcopHistoryPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = ocop_act_list_authors (ocop_page_get_db (OCOP_PAGE (self)), &error);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  if (names == NULL)
    {
      g_warning ("%s", error->message);
      return;
    }
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      g_ptr_array_add (labels, (gpointer) (*name != '\0' ? name : _("unknown")));
    }
  g_ptr_array_add (names, NULL);
  g_ptr_array_add (labels, NULL);
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (self->who), (const char *const *) names->pdata,
                                  (const char *const *) labels->pdata);
}

static void
offer_kinds (OcopHistoryPage *self)
{
  const char *keys[G_N_ELEMENTS (kinds) + 1] = { NULL };
  const char *labels[G_N_ELEMENTS (kinds) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      keys[i] = ocop_entity_get (kinds[i])->table;
      labels[i] = _(ocop_entity_get (kinds[i])->label);
    }
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (self->kind), keys, labels);
}

static GtkWidget *
make_choice (OcopHistoryPage *self,
             GtkWidget       *filters,
             const char      *title)
{
  GtkWidget *choice = ocop_filter_choice_new (title);

  g_signal_connect_swapped (choice, "changed", G_CALLBACK (filter), self);
  gtk_box_append (GTK_BOX (filters), choice);

  return choice;
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

  gtk_widget_add_css_class (filters, "filters");
  self->who = make_choice (self, filters, _("Who"));
  self->kind = make_choice (self, filters, _("Kind of record"));
  offer_kinds (self);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search in the words of the acts"), NULL);
  gtk_widget_set_hexpand (self->search, TRUE);
  ocop_accessible_name (self->search, _("Search in the words of the acts"));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter), self);
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
  ocop_accessible_name_status (page, _("No act matches"));

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

  offer_authors (self);
  if (changes != NULL)
    ocop_history_list_update (OCOP_HISTORY_LIST (self->list));
  else
    filter (self);
}

static void
ocop_history_page_class_init (OcopHistoryPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_f, GDK_CONTROL_MASK, search_key_cb, NULL);
}

static void
ocop_history_page_init (OcopHistoryPage *self)
{
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
