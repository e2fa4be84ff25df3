/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-wishes.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "window/fairs/ocop-fair-floor.h"
#include "window/fairs/ocop-fair-people.h"
#include "window/ocop-accessible.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Wish → support → attended: a line each participant. A line can be dragged into a booth of the floor. */
struct _OcopFairWishes
{
  GtkWidget parent_instance;

  GtkWidget *card; /* the only child */
  GtkWidget *filter;
  OcopFairDesk *desk;
  GListStore *people;
  GtkSingleSelection *selection;
  GHashTable *reference; /* (nullable): product ids of the reference set */
};

G_DEFINE_FINAL_TYPE (OcopFairWishes, ocop_fair_wishes, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  ALL,
  REFERENCE,
  WITHOUT_BOOTH,
};

static gboolean
is_wanted (const OcopFairParticipant *participant,
           gpointer                   data)
{
  OcopFairWishes *self = data;

  switch (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter)))
    {
    case WITHOUT_BOOTH:
      return strcmp (participant->approval, "approved") == 0 && participant->n_booths == 0;
    case REFERENCE:
      for (guint i = 0; self->reference != NULL && i < participant->products->len; i++)
        if (g_hash_table_contains (self->reference, &((OcopFairProduct *) participant->products->pdata[i])->product))
          return TRUE;
      return FALSE;
    case ALL:
    default:
      return TRUE;
    }
}

static void
list_people (OcopFairWishes *self)
{
  if (ocop_fair_desk_get_facts (self->desk) != NULL)
    ocop_fair_people_sync (self->people, ocop_fair_desk_get_facts (self->desk), is_wanted, self);
}

typedef struct
{
  GtkWidget *product;
  GtkWidget *producer;
  GtkWidget *wish;
  GtkWidget *support;
  GtkWidget *supports;
  GtkWidget *booth;
  GtkWidget *attendance;
} Cells;

#define CELLS_KEY "ocop-cells"

static GtkWidget *
make_label (const char *classes,
            int         chars)
{
  GtkWidget *label = ocop_label_new ("", classes);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (chars > 0)
    {
      gtk_label_set_width_chars (GTK_LABEL (label), chars);
      gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
    }

  return label;
}

static GtkWidget *
stack (GtkWidget *above,
       GtkWidget *below)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

#define WISH_CHARS 7
#define SUPPORT_CHARS 13
#define BOOTH_CHARS 6
#define ATTENDANCE_CHARS 12

static GdkContentProvider *
drag_prepare_cb (GtkListItem *item,
                 double       x,
                 double       y)
{
  OcopFairPerson *person = gtk_list_item_get_item (item);

  return person != NULL ? gdk_content_provider_new_typed (G_TYPE_INT64, ocop_fair_person_get_id (person)) : NULL;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          OcopFairWishes           *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkDragSource *drag = gtk_drag_source_new ();
  Cells *cells = g_new0 (Cells, 1);
  GtkWidget *names;

  cells->product = make_label ("strong", 0);
  cells->producer = make_label ("small mute", 0);
  cells->wish = make_label ("small num", WISH_CHARS);
  cells->support = make_label ("small num", SUPPORT_CHARS);
  cells->supports = make_label ("tiny mute", SUPPORT_CHARS);
  cells->booth = make_label ("small", BOOTH_CHARS);
  cells->attendance = make_label ("small", ATTENDANCE_CHARS);
  names = stack (cells->product, cells->producer);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_add_css_class (row, "roll-line");
  gtk_box_append (GTK_BOX (row), names);
  gtk_box_append (GTK_BOX (row), cells->wish);
  gtk_box_append (GTK_BOX (row), stack (cells->support, cells->supports));
  gtk_box_append (GTK_BOX (row), cells->booth);
  gtk_box_append (GTK_BOX (row), cells->attendance);
  g_object_set_data_full (G_OBJECT (row), CELLS_KEY, cells, g_free);
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (drag));
  gtk_list_item_set_child (item, row);
}

/* “✓ 02/11”, or the word where there is no wish. */
static void
show_wish (GtkWidget                 *label,
           const OcopFairParticipant *participant)
{
  g_autofree char *day = participant->wished_on != NULL ? ocop_date_to_short (participant->wished_on) : NULL;
  g_autofree char *words = NULL;

  if (strcmp (participant->wish, "wants") == 0)
    words = day != NULL ? g_strdup_printf ("✓ %.5s", day) : g_strdup ("✓");
  else if (strcmp (participant->wish, "withdrawn") == 0)
    words = g_strdup (_("withdrawn"));
  else
    words = g_strdup ("–");
  gtk_label_set_label (GTK_LABEL (label), words);
}

/* How it stands in a sign and a word. */
static const char *
tell_attendance (const OcopFairParticipant *participant,
                 const char               **classes)
{
  *classes = "mute";
  if (strcmp (participant->wish, "declines") == 0)
    return _("○ no wish");
  if (strcmp (participant->wish, "wants") != 0)
    return strcmp (participant->wish, "withdrawn") == 0 ? _("○ wish withdrawn") : _("○ not answered");
  if (strcmp (participant->approval, "refused") == 0)
    {
      *classes = "bad";
      return _("✕ refused");
    }
  if (strcmp (participant->attendance, "attended") == 0)
    {
      *classes = "ok";
      return participant->n_supports > 0 ? _("✓ attended") : _("✓ at own cost");
    }
  if (strcmp (participant->attendance, "absent") == 0)
    {
      *classes = "bad";
      return _("✕ absent");
    }
  *classes = "warn";

  return strcmp (participant->approval, "approved") == 0 ? _("◐ not come yet") : _("○ to be decided");
}

static void
show_person (OcopFairWishes *self,
             GtkWidget      *row,
             OcopFairPerson *person)
{
  static const char *const all[] = { "mute", "ok", "bad", "warn" };
  const OcopFairParticipant *participant = ocop_fair_facts_find (ocop_fair_desk_get_facts (self->desk), ocop_fair_person_get_id (person));
  Cells *cells = g_object_get_data (G_OBJECT (row), CELLS_KEY);
  g_autofree char *products = NULL;
  g_autofree char *amount = NULL;
  const char *classes;
  const char *attendance;
  g_autofree char *said = NULL;

  if (participant == NULL)
    return;
  products = ocop_fair_products_in_words (participant);
  amount = participant->n_supports > 0 ? ocop_text_from_money (participant->support) : g_strdup ("–");
  attendance = tell_attendance (participant, &classes);
  gtk_label_set_label (GTK_LABEL (cells->product), products);
  gtk_widget_set_tooltip_text (cells->product, products);
  gtk_label_set_label (GTK_LABEL (cells->producer), participant->short_name);
  show_wish (cells->wish, participant);
  gtk_label_set_label (GTK_LABEL (cells->support), amount);
  gtk_label_set_label (GTK_LABEL (cells->supports), participant->supports != NULL ? participant->supports : "");
  gtk_widget_set_visible (cells->supports, participant->supports != NULL);
  gtk_label_set_label (GTK_LABEL (cells->booth), participant->booths != NULL ? participant->booths : "–");
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    gtk_widget_remove_css_class (cells->attendance, all[i]);
  gtk_widget_add_css_class (cells->attendance, classes);
  gtk_label_set_label (GTK_LABEL (cells->attendance), attendance);
  said = g_strdup_printf ("%s, %s, %s", products, participant->name, attendance);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
}

static void
person_changed_cb (OcopFairPerson *person,
                   GtkListItem    *item)
{
  OcopFairWishes *self = OCOP_FAIR_WISHES (gtk_widget_get_ancestor (gtk_list_item_get_child (item), OCOP_TYPE_FAIR_WISHES));

  if (self != NULL)
    show_person (self, gtk_list_item_get_child (item), person);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         OcopFairWishes           *self)
{
  OcopFairPerson *person = gtk_list_item_get_item (item);

  g_signal_connect_object (person, "changed", G_CALLBACK (person_changed_cb), item, 0);
  show_person (self, gtk_list_item_get_child (item), person);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           OcopFairWishes           *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), person_changed_cb, item);
}

static void
selected_cb (OcopFairWishes *self)
{
  OcopFairPerson *person = gtk_single_selection_get_selected_item (self->selection);

  if (person != NULL)
    g_signal_emit (self, signals[SELECTED], 0, ocop_fair_person_get_id (person));
}

static void
dispose (GObject *object)
{
  OcopFairWishes *self = OCOP_FAIR_WISHES (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->reference, g_hash_table_unref);
  g_clear_object (&self->people);
  g_clear_object (&self->selection);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_fair_wishes_parent_class)->dispose (object);
}

static void
ocop_fair_wishes_class_init (OcopFairWishesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * OcopFairWishes::selected:
   * @participation: row id of who is selected
   */
  signals[SELECTED] = g_signal_new ("selected", OCOP_TYPE_FAIR_WISHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_INT64);
}

static void
ocop_fair_wishes_init (OcopFairWishes *self)
{
}

static GtkWidget *
make_head (void)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  const struct
  {
    const char *title;
    int chars;
  } columns[] = { { _("Product, producer"), 0 },       { _("Wish"), WISH_CHARS },   { _("Support"), SUPPORT_CHARS },
                  { C_("column", "Booth"), BOOTH_CHARS }, { _("Presence"), ATTENDANCE_CHARS } };

  gtk_widget_add_css_class (row, "roll-line");
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkWidget *label = make_label ("small mute strong", columns[i].chars);

      gtk_label_set_label (GTK_LABEL (label), columns[i].title);
      gtk_widget_set_hexpand (label, columns[i].chars == 0);
      gtk_box_append (GTK_BOX (row), label);
    }

  return row;
}

/**
 * ocop_fair_wishes_new:
 * @desk: the fair
 *
 * Returns: (transfer floating): the table, empty before ocop_fair_wishes_show()
 */
GtkWidget *
ocop_fair_wishes_new (OcopFairDesk *desk)
{
  OcopFairWishes *self = g_object_new (OCOP_TYPE_FAIR_WISHES, NULL);
  const char *filters[] = { _("All"), _("3★ of the year before"), _("Without a booth"), NULL };
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  self->desk = g_object_ref (desk);
  self->people = g_list_store_new (OCOP_TYPE_FAIR_PERSON);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->people)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_widget_add_css_class (list, "roll");
  ocop_accessible_name (list, _("Wish → Support → Attended"));
  self->filter = gtk_drop_down_new_from_strings (filters);
  ocop_accessible_name (self->filter, _("Who is shown"));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (list_people), self, G_CONNECT_SWAPPED);
  self->card = ocop_card_new (_("Wish → Support → Attended"), self->filter);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->card), make_head ());
  gtk_box_append (GTK_BOX (self->card), scrolled);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  ocop_accessible_name (GTK_WIDGET (self), _("Wish → Support → Attended"));

  return GTK_WIDGET (self);
}

static gboolean
is_same (GHashTable *before,
         GHashTable *after)
{
  GHashTableIter each;
  gpointer id;

  if (before == NULL || g_hash_table_size (before) != g_hash_table_size (after))
    return FALSE;
  g_hash_table_iter_init (&each, before);
  while (g_hash_table_iter_next (&each, &id, NULL))
    if (!g_hash_table_contains (after, id))
      return FALSE;

  return TRUE;
}

/**
 * ocop_fair_wishes_show:
 * @self: the table
 * @reference: (transfer full) (nullable) (element-type gint64): row ids of the products of the reference set
 *
 * Shows the participants as they now are at the desk.
 */
void
ocop_fair_wishes_show (OcopFairWishes *self,
                       GHashTable     *reference)
{
  gboolean is_other = !is_same (self->reference, reference);

  g_clear_pointer (&self->reference, g_hash_table_unref);
  self->reference = reference;
  list_people (self);
  if (is_other)
    ocop_fair_people_touch (self->people);
}

/**
 * ocop_fair_wishes_show_booths:
 *
 * Shows the participants where only their booths have changed.
 */
void
ocop_fair_wishes_show_booths (OcopFairWishes *self)
{
  list_people (self);
}

/**
 * ocop_fair_wishes_select:
 * @self: the table
 * @participation: row id of who is to be selected; nobody is where it is not in the table
 */
void
ocop_fair_wishes_select (OcopFairWishes *self,
                         gint64          participation)
{
  guint position;

  if (!ocop_fair_people_find (self->people, participation, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
}
