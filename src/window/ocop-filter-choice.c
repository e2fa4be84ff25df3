/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-filter-choice.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From how many options on a person would rather type than look. */
#define MANY 12
#define LABEL_CHARS 22

/* One choice of a filter row: its title and a drop-down whose first entry is “All”. What narrows the list is marked. */
struct _OcopFilterChoice
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *drop_down;

  char **keys; /* (nullable) of the options after “All” */
};

G_DEFINE_FINAL_TYPE (OcopFilterChoice, ocop_filter_choice, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
find_search_text (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_search_text (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A GtkDropDown keeps the entries whose text begins with what is typed. “cam” has to find “Quận Cẩm Lệ”: an entry that
 * has the typed words in it, diacritics or none, therefore answers with the typed text itself. */
static char *
match_typed (GtkStringObject  *option,
             OcopFilterChoice *self)
{
  GtkWidget *entry = find_search_text (self->drop_down);
  const char *typed = entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (entry)) : "";
  g_autofree char *wanted = ocop_text_fold (typed);
  g_autofree char *text = ocop_text_fold (gtk_string_object_get_string (option));

  return g_strdup (strstr (text, wanted) != NULL ? typed : "");
}

static void
show_chosen (OcopFilterChoice *self)
{
  GtkWidget *button = gtk_widget_get_first_child (self->drop_down);
  GtkStringObject *option = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down));
  g_autofree char *name = g_strdup_printf ("%s: %s", ocop_filter_choice_get_title (self),
                                           option != NULL ? gtk_string_object_get_string (option) : "");

  if (ocop_filter_choice_get_key (self) != NULL)
    gtk_widget_add_css_class (self->drop_down, "chosen");
  else
    gtk_widget_remove_css_class (self->drop_down, "chosen");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected_cb (OcopFilterChoice *self)
{
  show_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
dispose (GObject *object)
{
  OcopFilterChoice *self = OCOP_FILTER_CHOICE (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_filter_choice_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopFilterChoice *self = OCOP_FILTER_CHOICE (object);

  g_strfreev (self->keys);

  G_OBJECT_CLASS (ocop_filter_choice_parent_class)->finalize (object);
}

static void
ocop_filter_choice_class_init (OcopFilterChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopFilterChoice::changed:
   *
   * A person chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_FILTER_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_filter_choice_init (OcopFilterChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 4);
  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "mute");
  gtk_widget_add_css_class (self->title, "small");
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->title), self->drop_down);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), factory);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  ocop_filter_choice_set_options (self, NULL, NULL);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ocop_filter_choice_new:
 * @title: what is chosen by, in the language of the window
 *
 * Returns: (transfer floating): a choice that still has “All” alone
 */
GtkWidget *
ocop_filter_choice_new (const char *title)
{
  OcopFilterChoice *self = g_object_new (OCOP_TYPE_FILTER_CHOICE, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  show_chosen (self);

  return GTK_WIDGET (self);
}

const char *
ocop_filter_choice_get_title (OcopFilterChoice *self)
{
  g_return_val_if_fail (OCOP_IS_FILTER_CHOICE (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->title));
}

/**
 * ocop_filter_choice_set_options:
 * @self: a choice
 * @keys: (nullable): what stands for each option, ending with %NULL
 * @labels: (nullable): the options in the language of the window, as many
 *
 * Offers other options. What was chosen stays so where it is still offered; “changed” is not emitted.
 */
void
ocop_filter_choice_set_options (OcopFilterChoice  *self,
                                const char *const *keys,
                                const char *const *labels)
{
  const char *const all[] = { _("All"), NULL };
  g_autofree char *chosen = g_strdup (ocop_filter_choice_get_key (self));
  g_autoptr (GtkStringList) options = gtk_string_list_new (all);
  g_autoptr (GtkExpression) match = NULL;
  gboolean is_long = keys != NULL && g_strv_length ((char **) keys) >= MANY;

  if (keys != NULL)
    gtk_string_list_splice (options, 1, 0, labels);
  if (is_long)
    match = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (match_typed), self, NULL);

  g_signal_handlers_block_by_func (self->drop_down, selected_cb, self);
  g_strfreev (self->keys);
  self->keys = g_strdupv ((char **) keys);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (options));
  gtk_drop_down_set_expression (GTK_DROP_DOWN (self->drop_down), match);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->drop_down), is_long);
  ocop_filter_choice_set_key (self, chosen);
  show_chosen (self);
  g_signal_handlers_unblock_by_func (self->drop_down, selected_cb, self);
}

/**
 * ocop_filter_choice_get_key:
 *
 * Returns: (nullable): the key of what is chosen; %NULL for all
 */
const char *
ocop_filter_choice_get_key (OcopFilterChoice *self)
{
  guint selected;

  g_return_val_if_fail (OCOP_IS_FILTER_CHOICE (self), NULL);

  selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  return self->keys != NULL && selected > 0 && selected <= g_strv_length (self->keys) ? self->keys[selected - 1] : NULL;
}

/**
 * ocop_filter_choice_get_label:
 *
 * Returns: (nullable): what is chosen, in the language of the window; %NULL for all
 */
const char *
ocop_filter_choice_get_label (OcopFilterChoice *self)
{
  if (ocop_filter_choice_get_key (self) == NULL)
    return NULL;

  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->drop_down)));
}

/**
 * ocop_filter_choice_set_key:
 * @self: a choice
 * @key: (nullable): what is to be chosen; %NULL, or what is not offered, for all
 */
void
ocop_filter_choice_set_key (OcopFilterChoice *self,
                            const char       *key)
{
  guint selected = 0;

  g_return_if_fail (OCOP_IS_FILTER_CHOICE (self));

  for (guint i = 0; key != NULL && self->keys != NULL && self->keys[i] != NULL; i++)
    if (strcmp (self->keys[i], key) == 0)
      selected = i + 1;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), selected);
}
