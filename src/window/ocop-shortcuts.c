/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-shortcuts.h"

#include <glib/gi18n-lib.h>

/* Every key of the program, once: accelerators and the window that lists them are both made from this table. */

typedef struct
{
  const char *group;  /* a line with a group alone begins it */
  const char *action; /* NULL: the key belongs to a widget and is only listed */
  const char *accelerators;
  const char *title;
} Shortcut;

static const Shortcut shortcuts[] = {
  { .group = N_("General") },
  { .action = "win.search", .accelerators = "<Control>f", .title = N_("Search in this page") },
  { .action = "win.undo", .accelerators = "<Control>z", .title = N_("Take back") },
  { .action = "win.redo", .accelerators = "<Control><Shift>z <Control>y", .title = N_("Do again") },
  { .action = "win.history", .accelerators = "<Control>h", .title = N_("History of changes") },
  { .action = "win.back", .accelerators = "<Alt>Left", .title = N_("Back") },
  { .accelerators = "F10", .title = N_("Menu") },
  { .action = "app.preferences", .accelerators = "<Control>comma", .title = N_("Preferences") },
  { .action = "app.shortcuts", .accelerators = "<Control>question F1", .title = N_("Keyboard shortcuts") },
  { .action = "window.close", .accelerators = "<Control>w", .title = N_("Close the window") },
  { .action = "app.quit", .accelerators = "<Control>q", .title = N_("Quit") },

  { .group = N_("City file") },
  { .action = "app.new-city", .accelerators = "<Control><Shift>n", .title = N_("New city file") },
  { .action = "app.open", .accelerators = "<Control>o", .title = N_("Open a city file") },
  { .action = "win.import-list", .accelerators = "<Control>i", .title = N_("Import a list of what is in view") },
  { .action = "win.reports", .accelerators = "<Control>p", .title = N_("Reports and printing") },
  { .action = "win.export-workbook", .accelerators = "<Control>e", .title = N_("Export the year's workbook") },

  { .group = N_("Pages") },
  { .action = "win.page::overview", .accelerators = "<Alt>1", .title = N_("Overview") },
  { .action = "win.page::products", .accelerators = "<Alt>2", .title = N_("Products") },
  { .action = "win.page::evaluations", .accelerators = "<Alt>3", .title = N_("Evaluations") },
  { .action = "win.page::fairs", .accelerators = "<Alt>4", .title = N_("Fairs") },
  { .action = "win.page::sales-points", .accelerators = "<Alt>5", .title = N_("Sales points") },

  { .group = N_("Tables") },
  { .action = "win.new", .accelerators = "<Control>n", .title = N_("Add a record to this page") },
  { .accelerators = "Return", .title = N_("Open the selected record") },
  { .accelerators = "<Control>c", .title = N_("Copy the selected rows for Excel") },
  { .accelerators = "<Control>a", .title = N_("Select all rows") },
  { .accelerators = "F9", .title = N_("Show or hide the panel at the side") },

  { .group = N_("Reports and printing") },
  { .accelerators = "Page_Up Page_Down", .title = N_("Previous or next page") },
  { .accelerators = "<Control>plus <Control>minus", .title = N_("Larger or smaller") },
  { .accelerators = "<Control>0", .title = N_("As wide as there is room") },

  { .group = N_("Scoring screen") },
  { .accelerators = "1...9", .title = N_("Choose the option and go to the next criterion") },
  { .accelerators = "0", .title = N_("None of these, 0 points") },
  { .accelerators = "Up Down", .title = N_("Previous or next criterion") },
  { .accelerators = "Left Right", .title = N_("Previous or next option") },
  { .accelerators = "Home End", .title = N_("First or last criterion of the part") },
  { .accelerators = "<Control>Up <Control>Down", .title = N_("Previous or next criterion that is not scored") },
  { .accelerators = "BackSpace", .title = N_("Clear the choice") },
  { .accelerators = "Page_Up Page_Down", .title = N_("Previous or next product") },
  { .accelerators = "n", .title = N_("Write a remark") },
  { .accelerators = "<Control>g", .title = N_("Jump by the strip of the whole sheet") },
  { .accelerators = "<Control>Return", .title = N_("Hand in the sheet") },

  { .group = N_("Forms") },
  { .accelerators = "Return", .title = N_("Next field") },
  { .accelerators = "<Control>s", .title = N_("Save") },
  { .accelerators = "Escape", .title = N_("Close without saving; what was typed is kept as a draft") },
};

/**
 * ocop_shortcuts_install:
 * @app: the application
 *
 * Gives every action its keys.
 */
void
ocop_shortcuts_install (GtkApplication *app)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].action != NULL)
      {
        g_auto (GStrv) accelerators = g_strsplit (shortcuts[i].accelerators, " ", -1);

        gtk_application_set_accels_for_action (app, shortcuts[i].action, (const char *const *) accelerators);
      }
}

/* GtkShortcutsWindow can be filled by a builder alone. */
static char *
make_description (void)
{
  GString *xml = g_string_new ("<interface><object class='GtkShortcutsWindow' id='window'><property name='modal'>1</property>"
                               "<child><object class='GtkShortcutsSection'><property name='section-name'>all</property>"
                               "<property name='max-height'>12</property>");

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      const Shortcut *shortcut = &shortcuts[i];
      g_autofree char *title = g_markup_escape_text (_(shortcut->group != NULL ? shortcut->group : shortcut->title), -1);
      g_autofree char *keys = g_markup_escape_text (shortcut->accelerators != NULL ? shortcut->accelerators : "", -1);

      if (shortcut->group != NULL)
        g_string_append_printf (xml, "%s<child><object class='GtkShortcutsGroup'><property name='title'>%s</property>",
                                i > 0 ? "</object></child>" : "", title);
      else
        g_string_append_printf (xml,
                                "<child><object class='GtkShortcutsShortcut'><property name='accelerator'>%s</property>"
                                "<property name='title'>%s</property></object></child>",
                                keys, title);
    }
  g_string_append (xml, "</object></child></object></child></object></interface>");

  return g_string_free (xml, FALSE);
}

/* GTK's own title is in the language of its catalogue, which has little Vietnamese. The window goes on using the widget. */
static void
set_title (GtkWindow *window)
{
  GtkWidget *bar = gtk_window_get_titlebar (window);
  GtkWidget *title;

  if (!GTK_IS_HEADER_BAR (bar) || gtk_header_bar_get_title_widget (GTK_HEADER_BAR (bar)) == NULL)
    return;
  title = gtk_label_new (_("Keyboard shortcuts"));
  gtk_widget_add_css_class (title, "title");
  g_object_set_data_full (G_OBJECT (window), "ocop-own-title",
                          g_object_ref (gtk_header_bar_get_title_widget (GTK_HEADER_BAR (bar))), g_object_unref);
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (bar), title);
}

/**
 * ocop_shortcuts_show:
 * @parent: (nullable): the window it belongs to
 *
 * Shows the window that lists every key.
 */
void
ocop_shortcuts_show (GtkWindow *parent)
{
  g_autofree char *description = make_description ();
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (description, -1);
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));

  set_title (window);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
