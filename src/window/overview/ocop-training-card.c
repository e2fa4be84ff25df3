/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-training-card.h"

#include "base/ocop-date.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-records-page.h"

#include <glib/gi18n-lib.h>

/* Units whose officers no course reached, kept by the link that lists them. */
static void
left_cb (GtkWidget *link,
         GArray    *units)
{
  OcopMainWindow *window = ocop_main_window_of (link);
  OcopSubpage *page = ocop_records_page_new (ocop_main_window_get_workspace (window), _("Officers Not Trained Yet"), NULL);
  g_autofree char *heading = g_strdup_printf (ngettext ("%u unit", "%u units", units->len), units->len);

  ocop_records_page_add (OCOP_RECORDS_PAGE (page), heading, OCOP_KIND_UNIT, units);
  ocop_main_window_push (window, page);
}

static void
course_cb (GtkWidget *link,
           gint64    *course)
{
  OcopMainWindow *window = ocop_main_window_of (link);
  OcopSubpage *page = ocop_record_forms_edit (ocop_main_window_get_workspace (window), OCOP_KIND_COURSE, *course, NULL);

  ocop_main_window_push (window, page);
}

static GArray *
take_left (const OcopTraining *training)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < training->rows->len; i++)
    {
      const OcopTrainingRow *row = g_ptr_array_index (training->rows, i);

      if (row->posts > 0 && row->officers == 0)
        g_array_append_val (left, row->unit);
    }

  return left;
}

static GtkWidget *
make_course (const OcopCourseRow *course)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *link = ocop_link_new (course->name, NULL, NULL);
  g_autofree char *day = ocop_date_to_short (course->begins_on);
  g_autofree char *count = g_strdup_printf (ngettext ("%d unit", "%d units", (gulong) course->units), course->units);
  g_autofree char *words = g_strdup_printf ("%s · %s%s%s", day, count, course->is_held ? "" : " · ", course->is_held ? "" : _("to come"));
  GtkWidget *label = ocop_label_new (words, "tiny mute num");

  g_signal_connect_data (link, "clicked", G_CALLBACK (course_cb), g_memdup2 (&course->course, sizeof course->course),
                         (GClosureNotify) (GCallback) g_free, 0);
  gtk_widget_set_hexpand (link, TRUE);
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (line), link);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

/**
 * ocop_training_card_new:
 * @overview: the year's training
 *
 * Returns: (transfer floating): a card: how far the officers of the units are trained, the courses, and who is left
 */
GtkWidget *
ocop_training_card_new (const OcopOverview *overview)
{
  const OcopTraining *training = overview->training;
  g_autofree char *note = training->with_officers->len > 0
                              ? g_strdup_printf (_("%u of %u units%s%s"), training->trained->len, training->with_officers->len,
                                                 training->illustrative ? " · " : "", training->illustrative ? _("illustrative") : "")
                              : NULL;
  GtkWidget *card = ocop_card_new (_("Training of OCOP Officers"), note != NULL ? ocop_label_new (note, "small mute num") : NULL);
  g_autoptr (GArray) left = take_left (training);

  if (training->with_officers->len == 0)
    {
      gtk_box_append (GTK_BOX (card), ocop_label_new (_("No posts of OCOP officers are recorded, so there is no set to reach."), "small mute"));
    }
  else
    {
      GtkWidget *bar = gtk_progress_bar_new ();

      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), (double) training->trained->len / training->with_officers->len);
      gtk_widget_add_css_class (bar, "thin");
      if (left->len == 0)
        gtk_widget_add_css_class (bar, "good");
      gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Units with trained officers"),
                                      GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, note, -1);
      gtk_box_append (GTK_BOX (card), bar);
    }
  for (guint i = 0; i < training->courses->len; i++)
    gtk_box_append (GTK_BOX (card), make_course (g_ptr_array_index (training->courses, i)));
  if (training->courses->len == 0)
    gtk_box_append (GTK_BOX (card), ocop_label_new (_("No course is recorded for this year."), "small mute"));
  if (left->len > 0 && training->with_officers->len > 0)
    {
      g_autofree char *words = g_strdup_printf (ngettext ("%u unit left", "%u units left", left->len), left->len);
      GtkWidget *link = ocop_link_new (words, NULL, NULL);

      g_signal_connect_data (link, "clicked", G_CALLBACK (left_cb), g_array_ref (left), (GClosureNotify) (GCallback) g_array_unref, 0);
      gtk_widget_set_halign (link, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (card), link);
    }

  return card;
}
