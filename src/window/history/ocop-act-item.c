/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history/ocop-act-item.h"

/* So many lines of an act are shown at a time: an import has tens of thousands. */
#define LINES_AT_A_TIME 50

/* One act in a list, with as many of its lines as were asked for. */
struct _OcopActItem
{
  GObject parent_instance;

  OcopAct *act;
  GPtrArray *lines; /* OcopHistoryLine */
  gboolean is_part; /* the lines are those of one record, and no more are read */
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (OcopActItem, ocop_act_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
finalize (GObject *object)
{
  OcopActItem *self = OCOP_ACT_ITEM (object);

  ocop_act_free (self->act);
  g_ptr_array_unref (self->lines);

  G_OBJECT_CLASS (ocop_act_item_parent_class)->finalize (object);
}

static void
ocop_act_item_class_init (OcopActItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;

  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_ACT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_act_item_init (OcopActItem *self)
{
}

static void
free_line (gpointer line)
{
  ocop_history_line_free (line);
}

/**
 * ocop_act_item_new:
 * @act: (transfer full): the act
 * @lines: (nullable) (transfer full) (element-type OcopHistoryLine): those of its lines that are to be shown; %NULL for
 *   all, which are read when they are asked for
 *
 * Returns: (transfer full): the item
 */
OcopActItem *
ocop_act_item_new (OcopAct   *act,
                   GPtrArray *lines)
{
  OcopActItem *self = g_object_new (OCOP_TYPE_ACT_ITEM, NULL);

  self->act = act;
  self->is_part = lines != NULL;
  self->lines = lines != NULL ? lines : g_ptr_array_new_with_free_func (free_line);

  return self;
}

const OcopAct *
ocop_act_item_get_act (OcopActItem *self)
{
  return self->act;
}

/**
 * ocop_act_item_set_act:
 * @self: an item
 * @act: (transfer full): the same act, as it stands now
 */
void
ocop_act_item_set_act (OcopActItem *self,
                       OcopAct     *act)
{
  g_return_if_fail (act->number == self->act->number);

  ocop_act_free (self->act);
  self->act = act;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
ocop_act_item_is_open (OcopActItem *self)
{
  return self->is_open;
}

/**
 * ocop_act_item_set_open:
 * @self: an item
 * @open: whether its lines are in view
 */
void
ocop_act_item_set_open (OcopActItem *self,
                        gboolean     open)
{
  if (open == self->is_open)
    return;
  self->is_open = open;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * ocop_act_item_get_lines:
 *
 * Returns: (transfer none) (element-type OcopHistoryLine): the lines read so far
 */
GPtrArray *
ocop_act_item_get_lines (OcopActItem *self)
{
  return self->lines;
}

/**
 * ocop_act_item_read_more:
 * @self: an item
 * @db: a connection
 * @error: return location
 *
 * Reads some further lines of the act.
 *
 * Returns: whether they could be read
 */
gboolean
ocop_act_item_read_more (OcopActItem  *self,
                         OcopDb       *db,
                         GError      **error)
{
  guint n = self->lines->len;
  gint64 last = n > 0 ? ((OcopHistoryLine *) g_ptr_array_index (self->lines, n - 1))->id : 0;
  GPtrArray *more;

  if (!ocop_act_item_has_more (self))
    return TRUE;
  more = ocop_history_list_act (db, self->act->number, last, LINES_AT_A_TIME, error);
  if (more == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (self->lines, more);

  return TRUE;
}

/**
 * ocop_act_item_has_more:
 *
 * Returns: whether the act has lines that were not read yet
 */
gboolean
ocop_act_item_has_more (OcopActItem *self)
{
  return !self->is_part && self->lines->len < self->act->n_changes;
}

/**
 * ocop_act_item_is_part:
 *
 * Returns: whether the act changed more than the lines of the one record that are shown
 */
gboolean
ocop_act_item_is_part (OcopActItem *self)
{
  return self->is_part && self->lines->len < self->act->n_changes;
}
