/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-desk.h"

#include "base/ocop-date.h"
#include "model/ocop-fair-acts.h"
#include "model/ocop-kinds.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* What the views of a fair share: its facts as they are in the file, and the acts on them. */
struct _OcopFairDesk
{
  GObject parent_instance;

  OcopWorkspace *workspace;
  gint64 fair;
  char *today;
  OcopFairFacts *facts;     /* (nullable) before the first ocop_fair_desk_load() */
  OcopFairReturns *returns; /* (nullable) where nobody asked for them since they changed */
  gboolean has_old_sums;    /* returns changed since the facts were read: only their sums differ */
};

G_DEFINE_FINAL_TYPE (OcopFairDesk, ocop_fair_desk, G_TYPE_OBJECT)

static void
finalize (GObject *object)
{
  OcopFairDesk *self = OCOP_FAIR_DESK (object);

  g_clear_pointer (&self->returns, ocop_fair_returns_free);
  g_clear_pointer (&self->facts, ocop_fair_facts_free);
  g_object_unref (self->workspace);
  g_free (self->today);

  G_OBJECT_CLASS (ocop_fair_desk_parent_class)->finalize (object);
}

static void
ocop_fair_desk_class_init (OcopFairDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
}

static void
ocop_fair_desk_init (OcopFairDesk *self)
{
}

/**
 * ocop_fair_desk_new:
 * @workspace: the city file   @fair: row id of a fair
 *
 * Returns: (transfer full): the fair, not read yet
 */
OcopFairDesk *
ocop_fair_desk_new (OcopWorkspace *workspace,
                    gint64         fair)
{
  OcopFairDesk *self = g_object_new (OCOP_TYPE_FAIR_DESK, NULL);

  self->workspace = g_object_ref (workspace);
  self->fair = fair;
  self->today = ocop_date_today ();

  return self;
}

OcopWorkspace *
ocop_fair_desk_get_workspace (OcopFairDesk *self)
{
  return self->workspace;
}

OcopDb *
ocop_fair_desk_get_db (OcopFairDesk *self)
{
  return ocop_workspace_get_db (self->workspace);
}

gint64
ocop_fair_desk_get_fair (OcopFairDesk *self)
{
  return self->fair;
}

/**
 * ocop_fair_desk_get_today:
 *
 * Returns: ISO date by which the fair is coming, running or over
 */
const char *
ocop_fair_desk_get_today (OcopFairDesk *self)
{
  return self->today;
}

gboolean
ocop_fair_desk_can_write (OcopFairDesk *self)
{
  return !ocop_workspace_is_read_only (self->workspace);
}

/* What is read with the whole fair alone. */
static gboolean
is_touched (OcopChanges *changes)
{
  static const char *const tables[] = { "fair", "fair_budget", "fair_zone", "participation_product", "fair_contract", "support",
                                        "producer", "product", "recognition", "certificate", "decision" };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (ocop_changes_touch (changes, tables[i]))
      return TRUE;

  return FALSE;
}

static gboolean
read_facts (OcopFairDesk  *self,
            GError       **error)
{
  OcopFairFacts *facts = ocop_fair_facts_load (ocop_fair_desk_get_db (self), self->fair, error);

  if (facts == NULL)
    return FALSE;
  g_clear_pointer (&self->returns, ocop_fair_returns_free);
  g_clear_pointer (&self->facts, ocop_fair_facts_free);
  self->facts = facts;
  self->has_old_sums = FALSE;

  return TRUE;
}

static OcopFairNews
list_news (OcopChanges *changes)
{
  OcopFairNews news = OCOP_FAIR_NEWS_NONE;

  if (ocop_changes_touch (changes, "daily_return"))
    news |= OCOP_FAIR_NEWS_RETURNS;
  if (ocop_changes_touch (changes, "participation"))
    news |= OCOP_FAIR_NEWS_PEOPLE;
  if (ocop_changes_touch (changes, "booth"))
    news |= OCOP_FAIR_NEWS_BOOTHS;

  return news;
}

/* Reads of the fair what the news are about, or everything where that is not enough. */
static gboolean
follow (OcopFairDesk  *self,
        OcopChanges   *changes,
        OcopFairNews  *news,
        GError       **error)
{
  gboolean is_followed = TRUE;

  if (*news & (OCOP_FAIR_NEWS_PEOPLE | OCOP_FAIR_NEWS_BOOTHS))
    {
      if (!ocop_fair_facts_follow (self->facts, ocop_fair_desk_get_db (self), changes, &is_followed, error))
        return FALSE;
      if (!is_followed)
        {
          *news = OCOP_FAIR_NEWS_ALL;
          return read_facts (self, error);
        }
    }
  if (*news & OCOP_FAIR_NEWS_RETURNS)
    self->has_old_sums = TRUE;
  if (self->returns != NULL && ((*news & OCOP_FAIR_NEWS_RETURNS) || !ocop_fair_returns_arrange (self->returns, self->facts)))
    g_clear_pointer (&self->returns, ocop_fair_returns_free);

  return TRUE;
}

/**
 * ocop_fair_desk_load:
 * @self: the fair
 * @changes: (nullable): what may be other than before, %NULL for everything
 * @news: (out): what is other than before
 * @error: why it cannot be read
 *
 * Brings the fair up to date. A figure typed makes only the returns new, and the sums of the facts old, until
 * ocop_fair_desk_sum_up(): it is typed a thousand times.
 *
 * Returns: whether it can be looked at
 */
gboolean
ocop_fair_desk_load (OcopFairDesk  *self,
                     OcopChanges   *changes,
                     OcopFairNews  *news,
                     GError       **error)
{
  *news = self->facts == NULL || changes == NULL || is_touched (changes) ? OCOP_FAIR_NEWS_ALL : list_news (changes);
  if (*news == OCOP_FAIR_NEWS_NONE)
    return TRUE;

  return *news == OCOP_FAIR_NEWS_ALL ? read_facts (self, error) : follow (self, changes, news, error);
}

/**
 * ocop_fair_desk_sum_up:
 * @self: the fair
 * @is_new: (out): whether the facts were read anew
 * @error: why it cannot be read
 *
 * For who shows sums of the returns.
 *
 * Returns: whether the sums are those of the file
 */
gboolean
ocop_fair_desk_sum_up (OcopFairDesk  *self,
                       gboolean      *is_new,
                       GError       **error)
{
  *is_new = self->has_old_sums;

  return !self->has_old_sums || read_facts (self, error);
}

/**
 * ocop_fair_desk_get_facts:
 *
 * Returns: (transfer none): the fair; only after ocop_fair_desk_load()
 */
const OcopFairFacts *
ocop_fair_desk_get_facts (OcopFairDesk *self)
{
  return self->facts;
}

/**
 * ocop_fair_desk_get_returns:
 *
 * Returns: (transfer none) (nullable): its returns; only after ocop_fair_desk_load()
 */
const OcopFairReturns *
ocop_fair_desk_get_returns (OcopFairDesk  *self,
                            GError       **error)
{
  if (self->returns == NULL)
    self->returns = ocop_fair_returns_load (ocop_fair_desk_get_db (self), self->facts, error);

  return self->returns;
}

typedef struct
{
  GtkWidget *widget;
  OcopFairDone failed;
} Act;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree Act *act = user_data;
  g_autoptr (GtkWidget) widget = act->widget;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (widget);

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    return;
  if (act->failed != NULL && gtk_widget_get_root (widget) != NULL)
    act->failed (widget);
  if (window != NULL)
    ocop_main_window_complain (window, _("Nothing was changed"), error);
}

/**
 * ocop_fair_desk_write:
 * @self: the fair
 * @widget: where the act is begun; an error is complained of in its window
 * @label: what is done, in words
 * @write: the work   @data: given to it   @free_data: (nullable): frees it
 * @failed: (nullable): called with @widget where nothing came of it, so that it shows again what is in the file
 */
void
ocop_fair_desk_write (OcopFairDesk   *self,
                      GtkWidget      *widget,
                      const char     *label,
                      OcopWriteFunc   write,
                      gpointer        data,
                      GDestroyNotify  free_data,
                      OcopFairDone    failed)
{
  Act *act = g_new0 (Act, 1);

  act->widget = g_object_ref (widget);
  act->failed = failed;
  ocop_workspace_write_async (self->workspace, label, write, data, free_data, NULL, written_cb, act);
}

static const OcopFairBooth *
find_booth (OcopFairDesk *self,
            gint64        id)
{
  for (guint i = 0; i < self->facts->booths->len; i++)
    if (((OcopFairBooth *) self->facts->booths->pdata[i])->id == id)
      return self->facts->booths->pdata[i];

  return NULL;
}

/**
 * ocop_fair_desk_seat:
 * @self: the fair   @widget: where the act is begun
 * @booth: row id of one of its booths
 * @participation: row id of who is to hold it, 0 for nobody
 *
 * Gives a booth to a participant, or frees it.
 */
void
ocop_fair_desk_seat (OcopFairDesk *self,
                     GtkWidget    *widget,
                     gint64        booth,
                     gint64        participation)
{
  const OcopFairBooth *place = find_booth (self, booth);
  const OcopFairParticipant *holder = ocop_fair_facts_find (self->facts, participation);
  OcopFairSeat *seat = g_new0 (OcopFairSeat, 1);
  g_autofree char *label = NULL;

  seat->booth = booth;
  seat->participation = participation;
  label = holder != NULL ? g_strdup_printf (_("Booth %s to %s"), place->number, holder->name)
                         : g_strdup_printf (_("Booth %s freed"), place->number);
  ocop_fair_desk_write (self, widget, label, ocop_fair_seat, seat, g_free, NULL);
}

/* What was done, as the history and the undo name it. */
static char *
name_move (OcopFairDesk *self,
           GArray       *participations,
           guint         field,
           const char   *key)
{
  const OcopFairParticipant *first = ocop_fair_facts_find (self->facts, g_array_index (participations, gint64, 0));
  const char *word = ocop_field_get_choice_label (field, key);

  if (participations->len == 1 && first != NULL)
    /* Translators: a producer, what was entered of it: “Hùng Hồng: Approved” */
    return g_strdup_printf (_("%s: %s"), first->name, word);

  return g_strdup_printf (ngettext ("%u participant: %s", "%u participants: %s", participations->len), participations->len, word);
}

/**
 * ocop_fair_desk_move:
 * @self: the fair   @widget: where the act is begun
 * @participations: (transfer full) (element-type gint64): row ids
 * @field: OCOP_PARTICIPATION_WISH, OCOP_PARTICIPATION_APPROVAL or OCOP_PARTICIPATION_ATTENDANCE   @key: what it is to be
 * @reason: (nullable): of a refusal
 *
 * Takes participants a step on or back, as one act of today.
 */
void
ocop_fair_desk_move (OcopFairDesk *self,
                     GtkWidget    *widget,
                     GArray       *participations,
                     guint         field,
                     const char   *key,
                     const char   *reason)
{
  OcopFairMove *move = ocop_fair_move_new (field, key, self->today, reason);
  g_autofree char *label = name_move (self, participations, field, key);

  g_array_unref (move->participations);
  move->participations = participations;
  ocop_fair_desk_write (self, widget, label, ocop_fair_move, move, ocop_fair_move_free, NULL);
}
