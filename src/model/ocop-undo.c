/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-undo.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-act-pages.h"
#include "model/ocop-undo-private.h"

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

/**
 * ocop_undo_list:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type OcopAct) (nullable): all acts, the newest first
 */
GPtrArray *
ocop_undo_list (OcopDb  *db,
                GError **error)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new_with_free_func (free_act);
  g_autoptr (OcopActPages) pages = ocop_act_pages_new (NULL, NULL, NULL);

  while (!ocop_act_pages_is_end (pages))
    if (!ocop_act_pages_next (pages, db, acts, error))
      return NULL;

  return g_steal_pointer (&acts);
}

static OcopAct *
find_act (GPtrArray *acts,
          gint64     number)
{
  for (guint i = 0; i < acts->len; i++)
    if (((OcopAct *) g_ptr_array_index (acts, i))->number == number)
      return g_ptr_array_index (acts, i);

  return NULL;
}

/* Doing something again counts as the thing itself; taking something back does not. */
static gboolean
takes_back (GPtrArray     *acts,
            const OcopAct *act)
{
  gboolean back = FALSE;

  while (act != NULL && act->undoes != 0)
    {
      back = !back;
      act = find_act (acts, act->undoes);
    }

  return back;
}

/**
 * ocop_undo_next:
 * @acts: (element-type OcopAct): as ocop_undo_list() gave them
 * @way: undo or redo
 *
 * Undo takes back the newest act that stands; redo takes back the newest undo, as long as nothing else was
 * done after it.
 *
 * Returns: (transfer none) (nullable): the act that is next to be taken back
 */
OcopAct *
ocop_undo_next (GPtrArray   *acts,
                OcopUndoWay  way)
{
  for (guint i = 0; i < acts->len; i++)
    {
      OcopAct *act = g_ptr_array_index (acts, i);

      if (act->is_undone || (way == OCOP_UNDO && act->undoes != 0))
        continue;
      if (way == OCOP_UNDO)
        return act->is_beginning ? NULL : act;
      if (act->undoes == 0)
        return NULL;
      if (takes_back (acts, act))
        return act;
    }

  return NULL;
}

/* Whether the file may take back an act at all, whatever became of what it changed. */
static gboolean
may_undo (const OcopAct  *act,
          gint64          wanted,
          GError        **error)
{
  g_autofree char *number = ocop_text_from_count (wanted);

  if (act == NULL)
    return ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no act %s. Nothing was changed."), number);
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
  g_autoptr (GPtrArray) acts = ocop_undo_list (db, error);
  g_autoptr (GPtrArray) lines = NULL;

  if (acts == NULL || !may_undo (find_act (acts, act), act, error))
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
make_label (GPtrArray     *acts,
            const OcopAct *act)
{
  gboolean again = takes_back (acts, act);

  while (act->undoes != 0 && find_act (acts, act->undoes) != NULL)
    act = find_act (acts, act->undoes);

  return again ? g_strdup_printf (_("Done again: %s"), act->label) : g_strdup_printf (_("Taken back: %s"), act->label);
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
  g_autoptr (GPtrArray) acts = ocop_undo_list (db, error);
  const OcopAct *chosen;

  if (acts == NULL)
    return NULL;
  chosen = *act != 0 ? find_act (acts, *act) : ocop_undo_next (acts, way);
  if (chosen == NULL && *act == 0)
    {
      ocop_fail (error, OCOP_ERROR_MISSING, "%s",
                 way == OCOP_UNDO ? _("There is nothing to take back.") : _("There is nothing to do again."));
      return NULL;
    }
  if (chosen == NULL)
    {
      g_autofree char *number = ocop_text_from_count (*act);

      ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no act %s. Nothing was changed."), number);
      return NULL;
    }
  *act = chosen->number;

  return make_label (acts, chosen);
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
