/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-undo.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-act-pages.h"
#include "model/ocop-undo-private.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>

/* Of an act of so many changes the last ones stand for all before the button is offered. */
#define MOST_CHECKED 100

/* Nothing is ever taken out of the history: undo is an act of its own that names what it takes back, and
 * redo is the undo of an undo. So all of it is there again after a restart. */

void
ocop_act_free (OcopAct *act)
{
  g_free (act->at);
  g_free (act->who);
  g_free (act->label);
  g_free (act);
}

static void
free_act (gpointer act)
{
  ocop_act_free (act);
}

/* Doing something again counts as the thing itself; taking something back does not. */
static gboolean
takes_back (OcopDb        *db,
            const OcopAct *act)
{
  g_autoptr (OcopAct) before = NULL;
  gboolean back = FALSE;

  while (act != NULL && act->undoes != 0)
    {
      OcopAct *of = ocop_act_find (db, act->undoes, NULL);

      back = !back;
      g_clear_pointer (&before, ocop_act_free);
      before = of;
      act = of;
    }

  return back;
}

typedef enum
{
  LOOK_ON,
  FOUND,
  NONE,
} Sight;

/* What was shown to somebody cannot be unseen. Such an act changed nothing else, so it bars neither what was done before it
 * nor what was taken back. */
static gboolean
is_passed_over (OcopDb        *db,
                const OcopAct *act)
{
  gint64 n_other = 0;

  return ocop_statement_scalar (db, &n_other, NULL, "SELECT count(*) FROM change WHERE act = ? AND kind <> 'showing'", "l", act->number) &&
         n_other == 0;
}

/* Undo takes back the newest act that stands; redo takes back the newest undo, as long as nothing else was done after it. */
static Sight
look_at (OcopDb        *db,
         const OcopAct *act,
         OcopUndoWay    way)
{
  if (act->is_undone || (way == OCOP_UNDO && act->undoes != 0))
    return LOOK_ON;
  if (way == OCOP_UNDO)
    return act->is_beginning ? NONE : FOUND;
  if (act->undoes == 0)
    return NONE;

  return takes_back (db, act) ? FOUND : LOOK_ON;
}

/**
 * ocop_undo_next:
 * @db: a connection
 * @way: undo or redo
 * @error: %OCOP_ERROR_MISSING where there is nothing
 *
 * Looks from the newest act back, and no further than it must. An act that only showed something is passed over.
 *
 * Returns: (transfer full) (nullable): the act that is next to be taken back
 */
OcopAct *
ocop_undo_next (OcopDb       *db,
                OcopUndoWay   way,
                GError      **error)
{
  g_autoptr (OcopActPages) pages = ocop_act_pages_new (NULL, NULL, NULL);
  Sight sight = LOOK_ON;

  while (sight == LOOK_ON && !ocop_act_pages_is_end (pages))
    {
      g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);

      if (!ocop_act_pages_next (pages, db, acts, error))
        return NULL;
      for (guint i = 0; i < acts->len && sight == LOOK_ON; i++)
        {
          sight = look_at (db, acts->pdata[i], way);
          if (sight != LOOK_ON && is_passed_over (db, acts->pdata[i]))
            sight = LOOK_ON;
          if (sight == FOUND)
            return ocop_act_find (db, ((OcopAct *) acts->pdata[i])->number, error);
        }
    }
  ocop_fail (error, OCOP_ERROR_MISSING, "%s",
             way == OCOP_UNDO ? _("There is nothing to take back.") : _("There is nothing to do again."));

  return NULL;
}

/* Whether the file may take back an act at all, whatever became of what it changed. */
static gboolean
may_undo (const OcopAct  *act,
          gint64          wanted,
          GError        **error)
{
  g_autofree char *number = ocop_text_from_count (wanted);

  if (act->is_undone)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Act %s is taken back already. Nothing was changed."), number);
  if (act->is_beginning)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The file began with act %s, which cannot be taken back. Nothing was changed."),
                      number);

  return TRUE;
}

/**
 * ocop_undo_act:
 * @db: a connection in a transaction
 * @act: number of the act
 * @error: why nothing was changed: what it left was changed since, is submitted, concluded or sealed, or
 *   others refer to it
 *
 * Takes back all the changes of one act, the last first. Records come back under their own ids and uids.
 *
 * Returns: whether it was taken back
 */
gboolean
ocop_undo_act (OcopDb  *db,
               gint64   act,
               GError **error)
{
  g_autoptr (OcopAct) taken = ocop_act_find (db, act, error);
  g_autoptr (GPtrArray) lines = NULL;

  if (taken == NULL || !may_undo (taken, act, error))
    return FALSE;
  lines = ocop_undo_lines_read (db, act, -1, error);
  if (lines == NULL)
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    if (!ocop_undo_line_run (db, g_ptr_array_index (lines, i), error))
      return FALSE;

  return TRUE;
}

/**
 * ocop_undo_check:
 * @db: a connection; nothing is written
 * @act: an act
 * @error: why it cannot be taken back
 *
 * Asks before the button is offered. Of an act of very many changes only the last ones are looked at; ocop_undo_act()
 * has the last word.
 *
 * Returns: whether nothing is known to be in the way of taking it back
 */
gboolean
ocop_undo_check (OcopDb         *db,
                 const OcopAct  *act,
                 GError        **error)
{
  g_autoptr (GPtrArray) lines = NULL;

  if (!may_undo (act, act->number, error))
    return FALSE;
  lines = ocop_undo_lines_read (db, act->number, MOST_CHECKED, error);

  return lines != NULL && ocop_undo_lines_check (db, lines, error);
}

static gboolean
write_undo (OcopDb   *db,
            gpointer  act,
            GError  **error)
{
  return ocop_undo_act (db, *(const gint64 *) act, error);
}

/* What the new act is called: by what it takes back or does again in the end. */
static char *
make_label (OcopDb        *db,
            const OcopAct *act)
{
  gboolean again = takes_back (db, act);
  g_autofree char *label = g_strdup (act->label);

  for (gint64 number = act->undoes; number != 0;)
    {
      g_autoptr (OcopAct) of = ocop_act_find (db, number, NULL);

      if (of == NULL)
        break;
      g_free (label);
      label = g_strdup (of->label);
      number = of->undoes;
    }

  return again ? g_strdup_printf (_("Done again: %s"), label) : g_strdup_printf (_("Taken back: %s"), label);
}

/**
 * ocop_undo_choose:
 * @db: a connection
 * @way: undo or redo
 * @act: (inout): number of the act to take back, 0 for the next one; what ocop_undo_act() is to be called with
 * @error: %OCOP_ERROR_MISSING where there is nothing
 *
 * Returns: (transfer full) (nullable): what the new act is called
 */
char *
ocop_undo_choose (OcopDb       *db,
                  OcopUndoWay   way,
                  gint64       *act,
                  GError      **error)
{
  g_autoptr (OcopAct) chosen = *act != 0 ? ocop_act_find (db, *act, error) : ocop_undo_next (db, way, error);

  if (chosen == NULL)
    return NULL;
  *act = chosen->number;

  return make_label (db, chosen);
}

/**
 * ocop_undo_run:
 * @store: a store opened for writing
 * @way: undo or redo
 * @act: number of the act to take back, 0 for the next one
 * @label: (out) (optional): what was done, in words
 * @error: why nothing was changed
 *
 * Returns: whether it is committed
 */
gboolean
ocop_undo_run (OcopStore    *store,
               OcopUndoWay   way,
               gint64        act,
               char        **label,
               GError      **error)
{
  g_autofree char *words = ocop_undo_choose (ocop_store_get_reader (store), way, &act, error);

  if (words == NULL || !ocop_store_write (store, words, write_undo, &act, error))
    return FALSE;
  if (label != NULL)
    *label = g_steal_pointer (&words);

  return TRUE;
}
