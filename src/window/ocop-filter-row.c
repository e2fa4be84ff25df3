/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-filter-row.h"

#include "window/ocop-filter-choice.h"
#include "window/ocop-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The filters of a list, which wrap where they have no room, and what else belongs to the list at the right. */
struct _OcopFilterRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *wrap;

  const OcopList *list;
  OcopFilterChoice *choices[OCOP_LIST_MOST_FILTERS]; /* borrowed: children of wrap */
};

G_DEFINE_FINAL_TYPE (OcopFilterRow, ocop_filter_row, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (OcopFilterRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
dispose (GObject *object)
{
  OcopFilterRow *self = OCOP_FILTER_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_filter_row_parent_class)->dispose (object);
}

static void
ocop_filter_row_class_init (OcopFilterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);

  /**
   * OcopFilterRow::changed:
   *
   * A person chose something else, once for all that was cleared together.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_FILTER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_filter_row_init (OcopFilterRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->wrap = ocop_wrap_new (9, 6);
  gtk_widget_set_hexpand (self->wrap, TRUE);
  gtk_widget_set_valign (self->wrap, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->wrap);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "filters");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filters"), -1);
}

/**
 * ocop_filter_row_new:
 * @list: whose filters
 * @at_start: (nullable) (transfer floating): stands before them
 *
 * Returns: (transfer floating): the row, still without options
 */
GtkWidget *
ocop_filter_row_new (const OcopList *list,
                     GtkWidget      *at_start)
{
  OcopFilterRow *self = g_object_new (OCOP_TYPE_FILTER_ROW, NULL);

  self->list = list;
  if (at_start != NULL)
    gtk_box_append (GTK_BOX (self->wrap), at_start);
  for (guint i = 0; i < list->n_filters; i++)
    {
      GtkWidget *choice = ocop_filter_choice_new (_(list->filters[i].label));

      self->choices[i] = OCOP_FILTER_CHOICE (choice);
      gtk_box_append (GTK_BOX (self->wrap), choice);
      g_signal_connect_object (choice, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }

  return GTK_WIDGET (self);
}

/**
 * ocop_filter_row_append:
 * @self: a filter row
 * @widget: (transfer floating): stands at its right end
 */
void
ocop_filter_row_append (OcopFilterRow *self,
                        GtkWidget     *widget)
{
  g_return_if_fail (OCOP_IS_FILTER_ROW (self));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), widget);
}

static void
offer (OcopFilterChoice *choice,
       GPtrArray        *values)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < values->len; i++)
    {
      const OcopListValue *value = g_ptr_array_index (values, i);

      g_ptr_array_add (keys, value->key);
      g_ptr_array_add (labels, value->label);
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (labels, NULL);
  ocop_filter_choice_set_options (choice, (const char *const *) keys->pdata, (const char *const *) labels->pdata);
}

/**
 * ocop_filter_row_offer:
 * @self: a filter row
 * @db: a connection
 * @as_of: ISO date
 *
 * Offers what there is to choose from on that day. What cannot be read keeps its options.
 */
void
ocop_filter_row_offer (OcopFilterRow *self,
                       OcopDb        *db,
                       const char    *as_of)
{
  g_return_if_fail (OCOP_IS_FILTER_ROW (self));

  for (guint i = 0; i < self->list->n_filters; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) values = ocop_list_get_values (self->list, i, db, as_of, &error);

      if (values != NULL)
        offer (self->choices[i], values);
    }
}

/**
 * ocop_filter_row_fill:
 * @self: a filter row
 * @query: gets what is chosen
 */
void
ocop_filter_row_fill (OcopFilterRow *self,
                      OcopListQuery *query)
{
  g_return_if_fail (OCOP_IS_FILTER_ROW (self));

  for (guint i = 0; i < self->list->n_filters; i++)
    ocop_list_query_set_filter (query, i, ocop_filter_choice_get_key (self->choices[i]));
}

/**
 * ocop_filter_row_clear:
 * @self: a filter row
 *
 * Takes back every choice.
 */
void
ocop_filter_row_clear (OcopFilterRow *self)
{
  g_return_if_fail (OCOP_IS_FILTER_ROW (self));

  for (guint i = 0; i < self->list->n_filters; i++)
    {
      g_signal_handlers_block_by_func (self->choices[i], changed_cb, self);
      ocop_filter_choice_set_key (self->choices[i], NULL);
      g_signal_handlers_unblock_by_func (self->choices[i], changed_cb, self);
    }
  changed_cb (self);
}

/**
 * ocop_filter_row_describe:
 * @self: a filter row
 *
 * Returns: (transfer full) (nullable): what is chosen, in words: "Địa bàn: Cẩm Lệ · Sao: 4 sao"; %NULL where nothing is
 */
char *
ocop_filter_row_describe (OcopFilterRow *self)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (OCOP_IS_FILTER_ROW (self), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < self->list->n_filters; i++)
    if (ocop_filter_choice_get_key (self->choices[i]) != NULL)
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", ocop_filter_choice_get_title (self->choices[i]),
                              ocop_filter_choice_get_label (self->choices[i]));

  return text->len > 0 ? g_strdup (text->str) : NULL;
}
