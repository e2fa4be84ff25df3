/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-list-empty.h"

#include "window/ocop-accessible.h"
#include "window/ocop-workspace.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What stands where the rows would: why there are none, and what to do next. */
struct _OcopListEmpty
{
  GtkWidget parent_instance;

  const OcopListPaneKind *kind;
  GtkWidget *status;
  GtkWidget *acts;
};

G_DEFINE_FINAL_TYPE (OcopListEmpty, ocop_list_empty, GTK_TYPE_WIDGET)

static void
dispose (GObject *object)
{
  OcopListEmpty *self = OCOP_LIST_EMPTY (object);

  g_clear_pointer (&self->status, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_list_empty_parent_class)->dispose (object);
}

static void
ocop_list_empty_class_init (OcopListEmptyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_list_empty_init (OcopListEmpty *self)
{
  self->status = adw_status_page_new ();
  self->acts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_halign (self->acts, GTK_ALIGN_CENTER);
  adw_status_page_set_child (ADW_STATUS_PAGE (self->status), self->acts);
  gtk_widget_set_parent (self->status, GTK_WIDGET (self));
}

/**
 * ocop_list_empty_new:
 * @kind: of what there is none
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
ocop_list_empty_new (const OcopListPaneKind *kind)
{
  OcopListEmpty *self = g_object_new (OCOP_TYPE_LIST_EMPTY, NULL);

  self->kind = kind;
  ocop_accessible_name_status (self->status, _(kind->name));

  return GTK_WIDGET (self);
}

static void
begin (OcopListEmpty *self,
       const char    *icon,
       const char    *title,
       const char    *text)
{
  AdwStatusPage *status = ADW_STATUS_PAGE (self->status);
  GtkWidget *child;

  adw_status_page_set_icon_name (status, icon);
  adw_status_page_set_title (status, title);
  adw_status_page_set_description (status, text);
  while ((child = gtk_widget_get_first_child (self->acts)) != NULL)
    gtk_box_remove (GTK_BOX (self->acts), child);
}

static GtkWidget *
add_buttons (OcopListEmpty *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->acts), buttons);

  return buttons;
}

static void
add_button (GtkWidget  *buttons,
            const char *label,
            const char *action,
            gboolean    is_suggested)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  if (is_suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (buttons), button);
}

/**
 * ocop_list_empty_show_nothing:
 * @self: the page
 * @can_write: whether something can be added
 *
 * The file has none yet.
 */
void
ocop_list_empty_show_nothing (OcopListEmpty *self,
                              gboolean       can_write)
{
  GtkWidget *buttons;

  begin (self, "ocop-products-symbolic", _(self->kind->nothing_title), _(self->kind->nothing_text));
  if (!can_write)
    return;
  buttons = add_buttons (self);
  add_button (buttons, _(self->kind->add), "win.new", TRUE);
  add_button (buttons, _("_Import a List…"), "win.import-list", FALSE);
}

/* In words what was asked: a search and what was chosen in the filter row. */
static char *
describe (OcopListEmpty *self,
          const char    *search,
          const char    *chosen)
{
  g_autofree char *searched_text = g_markup_escape_text (search, -1);
  g_autofree char *chosen_text = g_markup_escape_text (chosen != NULL ? chosen : "", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  if (*search != '\0')
    {
      g_autofree char *sentence = self->kind->searched (searched_text);

      g_string_append_printf (text, "%s\n", sentence);
    }
  if (chosen != NULL)
    {
      /* Translators: what was chosen in the filter row, "Area: Cẩm Lệ · Stars: 4 stars" */
      g_string_append_printf (text, _("Chosen: %s."), chosen_text);
      g_string_append_c (text, '\n');
    }
  if (*search != '\0')
    g_string_append (text, _("The search takes no account of diacritics."));

  return g_strdup (g_strchomp (text->str));
}

/**
 * ocop_list_empty_show_none:
 * @self: the page
 * @search: what was looked for; empty for nothing
 * @chosen: (nullable): what was chosen in the filter row, in words
 * @n_all: how many there are without search and filters
 * @is_one_year: whether one year alone is looked at
 *
 * There are some, but none is what was asked.
 */
void
ocop_list_empty_show_none (OcopListEmpty *self,
                           const char    *search,
                           const char    *chosen,
                           guint          n_all,
                           gboolean       is_one_year)
{
  g_autofree char *text = describe (self, search, chosen);
  g_autofree char *all = self->kind->count (n_all);
  g_autofree char *without = g_strdup_printf (_("Without filters: %s."), all);
  GtkWidget *buttons, *label;

  begin (self, "system-search-symbolic", _(self->kind->none_title), text);
  buttons = add_buttons (self);
  add_button (buttons, _("_Clear Filters"), "page.clear", TRUE);
  if (is_one_year)
    {
      g_autofree char *action = g_strdup_printf ("win.year(%d)", OCOP_ALL_YEARS);

      add_button (buttons, _("Look in All _Years"), action, FALSE);
    }
  label = gtk_label_new (without);
  gtk_widget_add_css_class (label, "mute");
  gtk_box_append (GTK_BOX (self->acts), label);
}

/**
 * ocop_list_empty_show_failure:
 * @self: the page
 * @reason: why the list could not be read
 */
void
ocop_list_empty_show_failure (OcopListEmpty *self,
                              const char    *reason)
{
  g_autofree char *escaped = g_markup_escape_text (reason, -1);

  begin (self, "dialog-warning-symbolic", _("The list could not be read"), escaped);
}
