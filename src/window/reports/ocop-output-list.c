/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reports/ocop-output-list.h"

#include "base/ocop-text.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Every paper and table in the order of the work: one is looked at, several are chosen. */
struct _OcopOutputList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget **checks; /* in the order of ocop_outputs() */
  char *wanted;       /* folded: what is searched */
};

G_DEFINE_FINAL_TYPE (OcopOutputList, ocop_output_list, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *const headings[OCOP_N_MOMENTS] = {
  [OCOP_MOMENT_BEFORE] = N_("Before the Session"),
  [OCOP_MOMENT_DURING] = N_("During the Session"),
  [OCOP_MOMENT_AFTER] = N_("After the Session"),
  [OCOP_MOMENT_YEAR] = N_("Summaries"),
};

static const OcopOutput *
get_output (GtkListBoxRow *row)
{
  guint n;

  return row != NULL ? &ocop_outputs (&n)[gtk_list_box_row_get_index (row)] : NULL;
}

static void
add_heading (GtkListBoxRow *row,
             GtkListBoxRow *before,
             gpointer       data)
{
  const OcopOutput *output = get_output (row);
  const OcopOutput *above = get_output (before);
  GtkWidget *label;

  if (above != NULL && above->moment == output->moment)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_(headings[output->moment]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "tiny");
  gtk_widget_add_css_class (label, "strong");
  gtk_widget_add_css_class (label, "mute");
  gtk_widget_add_css_class (label, "output-heading");
  gtk_list_box_row_set_header (row, label);
}

static gboolean
is_wanted (GtkListBoxRow *row,
           gpointer       data)
{
  OcopOutputList *self = data;
  g_autofree char *title = ocop_text_fold (ocop_output_get_title (get_output (row)));

  return *self->wanted == '\0' || strstr (title, self->wanted) != NULL;
}

static void
search_cb (OcopOutputList *self)
{
  g_free (self->wanted);
  self->wanted = ocop_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static void
row_selected_cb (OcopOutputList *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
toggled_cb (OcopOutputList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static GtkWidget *
make_row (OcopOutputList   *self,
          const OcopOutput *output,
          guint             place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (ocop_output_get_title (output));
  GtkWidget *check = gtk_check_button_new ();
  const char *description = ocop_output_get_description (output);
  g_autofree char *name = g_strdup_printf (_("Choose “%s”"), ocop_output_get_title (output));

  ocop_accessible_name (check, name);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_set_tooltip_text (row, description != NULL ? description : ocop_output_get_title (output));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (output->paper != NULL ? "x-office-document-symbolic"
                                                                                     : "x-office-spreadsheet-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  ocop_accessible_name (row, ocop_output_get_title (output));
  self->checks[place] = check;

  return row;
}

static void
dispose (GObject *object)
{
  OcopOutputList *self = OCOP_OUTPUT_LIST (object);

  /* Rows that go with the list are no choice of anybody. */
  if (self->box != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->checks, g_free);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (ocop_output_list_parent_class)->dispose (object);
}

static void
ocop_output_list_class_init (OcopOutputListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_output_list_init (OcopOutputList *self)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->wanted = g_strdup ("");
  self->checks = g_new0 (GtkWidget *, n);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Search papers and tables"), NULL);
  ocop_accessible_name (self->search, _("Search papers and tables"));
  gtk_widget_add_css_class (self->search, "output-search");
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->search);
  self->list = gtk_list_box_new ();
  ocop_accessible_name (self->list, _("Papers and tables"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), add_heading, NULL, NULL);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_wanted, self, NULL);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_widget_add_css_class (self->list, "outputs");
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, &outputs[i], i));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_widget_add_css_class (self->box, "panel");
  gtk_widget_add_css_class (self->box, "sidebar-end-line");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
ocop_output_list_new (void)
{
  return g_object_new (OCOP_TYPE_OUTPUT_LIST, NULL);
}

/**
 * ocop_output_list_get_selected:
 *
 * Returns: (transfer none) (nullable): what is looked at
 */
const OcopOutput *
ocop_output_list_get_selected (OcopOutputList *self)
{
  return get_output (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)));
}

void
ocop_output_list_select (OcopOutputList   *self,
                         const OcopOutput *output)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) (output - outputs)));
}

/**
 * ocop_output_list_choose:
 * @output: one of the list   @chosen: whether it shall be written with the others
 */
void
ocop_output_list_choose (OcopOutputList   *self,
                         const OcopOutput *output,
                         gboolean          chosen)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[output - outputs]), chosen);
}

/**
 * ocop_output_list_get_chosen:
 *
 * Returns: (transfer container) (element-type OcopOutput): what is chosen and can be told; where nothing is, what is looked at
 */
GPtrArray *
ocop_output_list_get_chosen (OcopOutputList *self)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])) && gtk_widget_get_sensitive (self->checks[i]))
      g_ptr_array_add (chosen, (gpointer) &outputs[i]);
  if (chosen->len == 0 && ocop_output_list_get_selected (self) != NULL)
    {
      const OcopOutput *selected = ocop_output_list_get_selected (self);

      if (gtk_widget_get_sensitive (self->checks[selected - outputs]))
        g_ptr_array_add (chosen, (gpointer) selected);
    }

  return chosen;
}

/**
 * ocop_output_list_set_scope:
 * @scope: what is told of: what cannot tell of it cannot be chosen
 */
void
ocop_output_list_set_scope (OcopOutputList  *self,
                            const OcopScope *scope)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);

  for (guint i = 0; i < n; i++)
    {
      gboolean fits = ocop_output_fits (&outputs[i], scope);
      GtkWidget *label = gtk_widget_get_last_child (gtk_widget_get_parent (self->checks[i]));

      gtk_widget_set_sensitive (self->checks[i], fits);
      if (fits)
        gtk_widget_remove_css_class (label, "mute");
      else
        gtk_widget_add_css_class (label, "mute");
    }
}

/**
 * ocop_output_list_select_first:
 *
 * Selects the first that can tell of what is asked for, so that there is something to look at.
 */
void
ocop_output_list_select_first (OcopOutputList *self)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);

  for (guint i = 0; i < n; i++)
    if (gtk_widget_get_sensitive (self->checks[i]))
      {
        ocop_output_list_select (self, &outputs[i]);
        return;
      }
}
