/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-agenda-words.h"

#include "base/ocop-date.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/ocop-record-pages.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-records-page.h"

#include <glib/gi18n-lib.h>

/* What is called by its own name; everything else by what happens. */
static gboolean
has_own_name (const OcopAgendaEntry *entry)
{
  return entry->sort == OCOP_AGENDA_TASK || entry->sort == OCOP_AGENDA_COURSE;
}

/**
 * ocop_agenda_words_title:
 *
 * Returns: (transfer full): what is on that day
 */
char *
ocop_agenda_words_title (const OcopAgendaEntry *entry)
{
  return g_strdup (has_own_name (entry) ? entry->title : ocop_agenda_sort_get_label (entry->sort));
}

/**
 * ocop_agenda_words_detail:
 *
 * Returns: (transfer full): whom it concerns
 */
char *
ocop_agenda_words_detail (const OcopAgendaEntry *entry)
{
  if (has_own_name (entry))
    return g_strdup (entry->detail != NULL ? entry->detail : "");
  if (entry->kind == OCOP_KIND_PRODUCT && entry->records->len > 1)
    return g_strdup_printf (ngettext ("%u product", "%u products", entry->records->len), entry->records->len);
  if (entry->sort == OCOP_AGENDA_ROUND_FILING || entry->sort == OCOP_AGENDA_ROUND_HELD)
    return g_strdup_printf ("%s · %s", entry->title, entry->detail);

  return g_strdup (entry->title != NULL ? entry->title : "");
}

/**
 * ocop_agenda_words_days:
 *
 * Returns: (transfer full): its day or days, "15/12/2021" or "15/12/2021 – 19/12/2021"
 */
char *
ocop_agenda_words_days (const OcopAgendaEntry *entry)
{
  g_autofree char *from = ocop_date_to_short (entry->from);
  g_autofree char *to = entry->to != NULL ? ocop_date_to_short (entry->to) : NULL;

  return to != NULL ? g_strdup_printf ("%s – %s", from, to) : g_steal_pointer (&from);
}

/**
 * ocop_agenda_words_colour:
 *
 * Returns: (transfer none): name of the colour of its mark, which only repeats what the words say
 */
const char *
ocop_agenda_words_colour (const OcopAgendaEntry *entry)
{
  if (entry->is_settled)
    return "ok";
  switch (entry->sort)
    {
    case OCOP_AGENDA_LAPSE:
    case OCOP_AGENDA_REFILING_CLOSES:
      return "warn";
    case OCOP_AGENDA_COURSE:
      return "ok";
    case OCOP_AGENDA_TASK:
    case OCOP_AGENDA_SESSION:
    case OCOP_AGENDA_REFILING_OPENS:
    case OCOP_AGENDA_ROUND_FILING:
    case OCOP_AGENDA_ROUND_HELD:
    case OCOP_AGENDA_PLAN_ENDS:
    default:
      return "info";
    }
}

/* The entries stay as long as one of their buttons does. */
typedef struct
{
  GPtrArray *entries;
  guint index;
} Target;

static void
target_free (gpointer  data,
             GClosure *closure)
{
  Target *target = data;

  g_ptr_array_unref (target->entries);
  g_free (target);
}

/* One record by its page or its form, several as a list. */
static void
open_cb (GtkWidget *button,
         gpointer   data)
{
  const Target *target = data;
  const OcopAgendaEntry *entry = g_ptr_array_index (target->entries, target->index);
  OcopMainWindow *window = ocop_main_window_of (button);
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);
  OcopSubpage *page = NULL;

  if (entry->records->len == 1)
    {
      gint64 id = g_array_index (entry->records, gint64, 0);

      page = ocop_record_pages_make (workspace, entry->kind, id, NULL);
      if (page == NULL)
        page = ocop_record_forms_edit (workspace, entry->kind, id, NULL);
    }
  else if (entry->records->len > 1)
    {
      g_autofree char *title = ocop_agenda_words_title (entry);
      g_autofree char *detail = ocop_agenda_words_detail (entry);
      g_autofree char *days = ocop_agenda_words_days (entry);

      page = ocop_records_page_new (workspace, title, days);
      ocop_records_page_add (OCOP_RECORDS_PAGE (page), detail, entry->kind, entry->records);
    }
  if (page != NULL)
    ocop_main_window_push (window, page);
}

/**
 * ocop_agenda_button_new:
 * @entries: (element-type OcopAgendaEntry): a calendar
 * @index: which of its entries   @with_detail: whether its day and a second line are shown
 *
 * Returns: (transfer floating): the entry as a button that opens its records
 */
GtkWidget *
ocop_agenda_button_new (GPtrArray *entries,
                        guint      index,
                        gboolean   with_detail)
{
  const OcopAgendaEntry *entry = g_ptr_array_index (entries, index);
  Target *target = g_new0 (Target, 1);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = ocop_agenda_words_title (entry);
  g_autofree char *detail = ocop_agenda_words_detail (entry);
  g_autofree char *days = ocop_agenda_words_days (entry);
  g_autofree char *heading = with_detail ? g_strdup_printf ("%.5s  %s", days, title) : NULL;
  g_autofree char *name = g_strdup_printf ("%s: %s. %s", days, title, detail);
  GtkWidget *first = ocop_label_new (with_detail ? heading : title, with_detail ? "tiny strong" : "tiny");

  target->entries = g_ptr_array_ref (entries);
  target->index = index;
  gtk_label_set_wrap (GTK_LABEL (first), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (first), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (first), 34);
  gtk_box_append (GTK_BOX (box), first);
  if (with_detail)
    {
      GtkWidget *second = ocop_label_new (detail, "tiny mute");

      gtk_label_set_wrap (GTK_LABEL (second), FALSE);
      gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (second), 34);
      gtk_box_append (GTK_BOX (box), second);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "agenda-entry");
  gtk_widget_add_css_class (button, ocop_agenda_words_colour (entry));
  gtk_widget_set_tooltip_text (button, name);
  ocop_accessible_name (button, name);
  g_signal_connect_data (button, "clicked", G_CALLBACK (open_cb), target, target_free, 0);

  return button;
}
