/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-criteria-list.h"

#include "window/evaluations/ocop-criteria-page.h"

#include <glib/gi18n-lib.h>

/* The criteria of the sheet on the desk. One of them is current: keys go to it, and Tab leads past the others. */
struct _OcopCriteriaList
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  const OcopSet *set;
  guint current;
  GtkWidget *stack;
  OcopCriteriaPage *page; /* (nullable): in view */
  GPtrArray *pages;       /* (element-type OcopCriteriaPage): made so far */
  GPtrArray *expected;    /* (element-type OcopSet): that will be scored */
  guint n_prepared;
  guint prepare_source;
};

G_DEFINE_FINAL_TYPE (OcopCriteriaList, ocop_criteria_list, GTK_TYPE_WIDGET)

/* Sets whose criteria are kept ready; a session has rarely more. */
#define MOST_PAGES 12
/* The sheet that was opened comes first. */
#define PREPARE_LATER_MS 400

enum
{
  CURRENT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static OcopCriterionRow *
get_row (OcopCriteriaList *self,
         guint             item)
{
  return ocop_criteria_page_get_row (self->page, item);
}

static guint
n_rows (OcopCriteriaList *self)
{
  return self->page != NULL ? ocop_criteria_page_get_n_rows (self->page) : 0;
}

static void
picked_cb (OcopCriteriaList *self,
           OcopCriterionRow *row)
{
  ocop_criteria_list_set_current (self, ocop_criterion_row_get_item (row));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (widget);

  return self->page != NULL && gtk_widget_grab_focus (GTK_WIDGET (get_row (self, self->current)));
}

/* One stop for Tab: the current criterion. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  return grab_focus (widget);
}

static void
dispose (GObject *object)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  self->page = NULL;
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->expected, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_criteria_list_parent_class)->dispose (object);
}

static void
ocop_criteria_list_class_init (OcopCriteriaListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->focus = focus;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* current-changed: keys go to another criterion. */
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", OCOP_TYPE_CRITERIA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
}

static void
ocop_criteria_list_init (OcopCriteriaList *self)
{
  self->pages = g_ptr_array_new ();
  self->expected = g_ptr_array_new ();
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Criteria"), -1);
}

GtkWidget *
ocop_criteria_list_new (OcopSheetDesk *desk)
{
  OcopCriteriaList *self = g_object_new (OCOP_TYPE_CRITERIA_LIST, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static OcopCriteriaPage *
find_page (OcopCriteriaList *self,
           const OcopSet    *set)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (ocop_criteria_page_get_set (g_ptr_array_index (self->pages, i)) == set)
      return g_ptr_array_index (self->pages, i);

  return NULL;
}

static OcopCriteriaPage *
need_page (OcopCriteriaList *self,
           const OcopSet    *set)
{
  OcopCriteriaPage *page = find_page (self, set);

  if (page == NULL)
    {
      page = OCOP_CRITERIA_PAGE (ocop_criteria_page_new (self->desk, set, G_CALLBACK (picked_cb), self));
      gtk_stack_add_child (GTK_STACK (self->stack), GTK_WIDGET (page));
      g_ptr_array_add (self->pages, page);
    }

  return page;
}

/* One bit of the pages to come at a time, between all that a member does. */
static gboolean
prepare_cb (gpointer user_data)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (user_data);

  for (; self->n_prepared < self->expected->len; self->n_prepared++)
    {
      OcopCriteriaPage *page = need_page (self, g_ptr_array_index (self->expected, self->n_prepared));

      if (page != self->page && ocop_criteria_page_prepare (page, self->page != NULL ? gtk_widget_get_width (GTK_WIDGET (self->page)) : 0))
        return G_SOURCE_CONTINUE;
    }
  self->prepare_source = 0;

  return G_SOURCE_REMOVE;
}

static gboolean
begin_preparing_cb (gpointer user_data)
{
  OcopCriteriaList *self = OCOP_CRITERIA_LIST (user_data);

  self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_criteria_list_expect:
 * @self: the list
 * @set: a criteria set that will be scored
 *
 * Has the criteria of the set made while there is nothing else to do, so that its first product comes as fast as the others.
 */
void
ocop_criteria_list_expect (OcopCriteriaList *self,
                           const OcopSet    *set)
{
  if (g_ptr_array_find (self->expected, set, NULL) || self->expected->len == MOST_PAGES)
    return;
  g_ptr_array_add (self->expected, (gpointer) set);
  if (self->prepare_source == 0)
    self->prepare_source = g_timeout_add (PREPARE_LATER_MS, begin_preparing_cb, self);
}

/**
 * ocop_criteria_list_set_set:
 * @self: the list
 * @set: criteria set of the sheet on the desk
 *
 * Shows the criteria of the set.
 */
void
ocop_criteria_list_set_set (OcopCriteriaList *self,
                            const OcopSet    *set)
{
  if (self->set == set)
    return;
  if (self->page != NULL)
    ocop_criterion_row_set_current (get_row (self, self->current), FALSE);
  self->set = set;
  self->current = 0;
  self->page = need_page (self, set);
  ocop_criteria_page_finish (self->page);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), GTK_WIDGET (self->page));
}

/**
 * ocop_criteria_list_refresh:
 * @self: the list   @outlook: what the sheet on the desk comes to
 *
 * Shows the sheet on the desk.
 */
void
ocop_criteria_list_refresh (OcopCriteriaList       *self,
                            const OcopSheetOutlook *outlook)
{
  for (guint i = 0; i < n_rows (self); i++)
    {
      ocop_criterion_row_refresh (get_row (self, i));
      ocop_criterion_row_set_next_rank (get_row (self, i), outlook->next);
    }
  ocop_criteria_page_show_sums (self->page);
  if (ocop_sheet_desk_is_open (self->desk))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "closed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "closed");
  ocop_criterion_row_set_current (get_row (self, self->current), TRUE);
}

/**
 * ocop_criteria_list_refresh_item:
 * @self: the list   @item: index of a criterion whose choice changed   @outlook: what the sheet comes to
 */
void
ocop_criteria_list_refresh_item (OcopCriteriaList       *self,
                                 guint                   item,
                                 const OcopSheetOutlook *outlook)
{
  ocop_criterion_row_refresh (get_row (self, item));
  for (guint i = 0; i < n_rows (self); i++)
    ocop_criterion_row_set_next_rank (get_row (self, i), outlook->next);
  ocop_criteria_page_show_sums (self->page);
}

guint
ocop_criteria_list_get_current (OcopCriteriaList *self)
{
  return self->current;
}

/**
 * ocop_criteria_list_set_current:
 * @self: the list
 * @item: index of the criterion that keys go to from now on
 */
void
ocop_criteria_list_set_current (OcopCriteriaList *self,
                                guint             item)
{
  if (item >= n_rows (self))
    return;
  if (item != self->current)
    {
      ocop_criterion_row_set_current (get_row (self, self->current), FALSE);
      self->current = item;
      ocop_criterion_row_set_current (get_row (self, item), TRUE);
      g_signal_emit (self, signals[CURRENT_CHANGED], 0);
    }
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, item)));
  ocop_criteria_page_scroll_to (self->page, item);
}

/**
 * ocop_criteria_list_move:
 * @self: the list
 * @by: 1 to the next criterion that asks for a choice, -1 to the one before
 */
void
ocop_criteria_list_move (OcopCriteriaList *self,
                         int               by)
{
  int to = (int) self->current + by;

  while (to >= 0 && to < (int) n_rows (self) && !ocop_criterion_row_is_asked (get_row (self, (guint) to)))
    to += by;
  if (to >= 0 && to < (int) n_rows (self))
    ocop_criteria_list_set_current (self, (guint) to);
}

/**
 * ocop_criteria_list_move_unscored:
 * @self: the list
 * @by: 1 to the next unscored criterion, -1 to the one before; from the end on from the other end
 */
void
ocop_criteria_list_move_unscored (OcopCriteriaList *self,
                                  int               by)
{
  const int *choices = ocop_sheet_desk_get_sheet (self->desk)->choices;
  int n = (int) n_rows (self);

  for (int i = 1; i <= n; i++)
    {
      guint to = (guint) ((((int) self->current + by * i) % n + n) % n);

      if (ocop_choices_get_state (self->set, choices, to) == OCOP_ITEM_UNSCORED)
        {
          ocop_criteria_list_set_current (self, to);
          return;
        }
    }
}

static guint
first_of_part (OcopCriteriaList *self,
               guint             part)
{
  return self->set->sections[self->set->parts[part].first_section].first_item;
}

/**
 * ocop_criteria_list_move_end:
 * @self: the list
 * @by: -1 to the first criterion of the part, 1 to its last
 */
void
ocop_criteria_list_move_end (OcopCriteriaList *self,
                             int               by)
{
  guint part = self->set->items[self->current].part;

  if (by < 0)
    ocop_criteria_list_set_current (self, first_of_part (self, part));
  else
    ocop_criteria_list_set_current (self, part + 1 < OCOP_N_PARTS ? first_of_part (self, part + 1) - 1 : n_rows (self) - 1);
}

/**
 * ocop_criteria_list_move_part:
 * @self: the list
 * @part: index of a part, whose first criterion becomes the current one
 */
void
ocop_criteria_list_move_part (OcopCriteriaList *self,
                              guint             part)
{
  ocop_criteria_list_set_current (self, first_of_part (self, part));
}

/**
 * ocop_criteria_list_press:
 * @self: the list
 * @digit: 0 to 9, for the current criterion
 *
 * Returns: whether something was chosen there
 */
gboolean
ocop_criteria_list_press (OcopCriteriaList *self,
                          int               digit)
{
  return ocop_criterion_row_press (get_row (self, self->current), digit);
}

gboolean
ocop_criteria_list_step (OcopCriteriaList *self,
                         int               by)
{
  return ocop_criterion_row_step (get_row (self, self->current), by);
}
