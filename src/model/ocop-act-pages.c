/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-act-pages.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many acts are looked at in one step, whether they match or not: a step stays well below a frame. */
#define STEP 200

struct _OcopActPages
{
  char *who;
  const OcopEntity *entity;
  char *text;

  gint64 since;  /* acts up to here are not looked at */
  gint64 before; /* acts from here on were looked at */
  gint64 newest; /* number of the first act looked at, 0 before that */
  gboolean is_end;
  GHashTable *undone; /* numbers of acts that a later act took back */
};

/* Columns of an act c, as read_act() reads them. */
#define ACT_COLUMNS \
  "c.id, coalesce ((SELECT u.act FROM change u WHERE u.id = c.undoes), 0), c.at, c.who, c.label, " \
  "(SELECT count(*) FROM change x WHERE x.act = c.id), " \
  "coalesce ((SELECT value FROM setting WHERE key = 'begun_with'), '0') = c.id || ''"

static OcopAct *
read_act (OcopStatement *statement)
{
  OcopAct *act = g_new0 (OcopAct, 1);

  act->number = ocop_statement_int64 (statement, 0);
  act->undoes = ocop_statement_int64 (statement, 1);
  act->at = ocop_statement_dup (statement, 2);
  act->who = ocop_statement_dup (statement, 3);
  act->label = ocop_statement_dup (statement, 4);
  act->n_changes = (guint) ocop_statement_int64 (statement, 5);
  act->is_beginning = ocop_statement_int (statement, 6) != 0;

  return act;
}

/**
 * ocop_act_pages_new_since:
 * @since: number of an act; it and all before it are not looked at
 * @who: (nullable): @entity: (nullable): @text: (nullable): as for ocop_act_pages_new()
 *
 * Returns: (transfer full): a way through what was done after an act
 */
OcopActPages *
ocop_act_pages_new_since (gint64            since,
                          const char       *who,
                          const OcopEntity *entity,
                          const char       *text)
{
  OcopActPages *self = ocop_act_pages_new (who, entity, text);

  self->since = since;

  return self;
}

/**
 * ocop_act_pages_new:
 * @who: (nullable): only acts of this person
 * @entity: (nullable): only acts that changed a record of this kind
 * @text: (nullable): only acts whose words or author contain all these words
 *
 * Returns: (transfer full): a way through the history, at its newest end
 */
OcopActPages *
ocop_act_pages_new (const char       *who,
                    const OcopEntity *entity,
                    const char       *text)
{
  OcopActPages *self = g_new0 (OcopActPages, 1);

  self->who = g_strdup (who);
  self->entity = entity;
  self->text = text != NULL && !ocop_text_is_blank (text) ? ocop_text_fold (text) : NULL;
  self->before = G_MAXINT64;
  self->undone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return self;
}

void
ocop_act_pages_free (OcopActPages *self)
{
  g_free (self->who);
  g_free (self->text);
  g_hash_table_unref (self->undone);
  g_free (self);
}

/* What takes back comes later than what is taken back, and counts only if it was not taken back itself. */
static void
note_undone (OcopActPages *self,
             OcopAct      *act)
{
  act->is_undone = g_hash_table_contains (self->undone, &act->number);
  if (!act->is_undone && act->undoes != 0)
    g_hash_table_add (self->undone, g_memdup2 (&act->undoes, sizeof act->undoes));
}

static gboolean
matches (OcopActPages  *self,
         const OcopAct *act)
{
  g_autofree char *said = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) wanted = NULL;

  if (self->who != NULL && strcmp (act->who, self->who) != 0)
    return FALSE;
  if (self->text == NULL)
    return TRUE;
  said = g_strdup_printf ("%s %s", act->label, act->who);
  words = ocop_text_fold (said);
  wanted = g_strsplit (self->text, " ", -1);
  for (guint i = 0; wanted[i] != NULL; i++)
    if (strstr (words, wanted[i]) == NULL)
      return FALSE;

  return TRUE;
}

/**
 * ocop_act_pages_next:
 * @self: a way through the history
 * @db: a connection
 * @acts: (element-type OcopAct): what matches is added, the newest first
 * @error: return location
 *
 * Looks at some further acts. None may match; go on until ocop_act_pages_is_end().
 *
 * Returns: whether the history could be read
 */
gboolean
ocop_act_pages_next (OcopActPages  *self,
                     OcopDb        *db,
                     GPtrArray     *acts,
                     GError       **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  guint n = 0;

  if (!ocop_statement_begin (&statement, db, error,
                             "WITH RECURSIVE step (act) AS ("
                             "  SELECT max (act) FROM change WHERE act < ?1 AND act > ?4 "
                             "  UNION ALL "
                             "  SELECT (SELECT max (act) FROM change WHERE act < step.act AND act > ?4) FROM step "
                             "  WHERE step.act IS NOT NULL "
                             "  LIMIT ?2) "
                             "SELECT " ACT_COLUMNS ", ?3 IS NULL OR EXISTS (SELECT 1 FROM change k WHERE k.act = c.id AND k.kind = ?3) "
                             "FROM step JOIN change c ON c.id = step.act",
                             "lltl", self->before, (gint64) STEP, self->entity != NULL ? self->entity->table : NULL, self->since))
    return FALSE;
  for (; ocop_statement_next (&statement, &local); n++)
    {
      g_autoptr (OcopAct) act = read_act (&statement);

      self->before = act->number;
      self->newest = MAX (self->newest, act->number);
      note_undone (self, act);
      if (ocop_statement_int (&statement, 7) != 0 && matches (self, act))
        g_ptr_array_add (acts, g_steal_pointer (&act));
    }
  self->is_end = n < STEP;

  return ocop_pass_error (&local, error);
}

gboolean
ocop_act_pages_is_end (OcopActPages *self)
{
  return self->is_end;
}

/**
 * ocop_act_pages_get_newest:
 *
 * Returns: number of the newest act looked at, whether it matched or not; 0 if there is none
 */
gint64
ocop_act_pages_get_newest (OcopActPages *self)
{
  return self->newest;
}

/* The acts that took back lines of this one; a later one may have taken them back in turn. */
static gboolean
find_undone (OcopDb    *db,
             gint64     number,
             gboolean  *undone,
             GError   **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  *undone = FALSE;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT DISTINCT u.act FROM change l JOIN change u ON u.undoes = l.id WHERE l.act = ?", "l", number))
    return FALSE;
  while (!*undone && ocop_statement_next (&statement, &local))
    {
      gboolean is_undone_itself;

      if (!find_undone (db, ocop_statement_int64 (&statement, 0), &is_undone_itself, error))
        return FALSE;
      *undone = !is_undone_itself;
    }

  return ocop_pass_error (&local, error);
}

/**
 * ocop_act_find:
 * @db: a connection
 * @number: of an act
 * @error: %OCOP_ERROR_MISSING if the history has none of that number
 *
 * Returns: (transfer full) (nullable): the act
 */
OcopAct *
ocop_act_find (OcopDb  *db,
               gint64   number,
               GError **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (OcopAct) act = NULL;
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error, "SELECT " ACT_COLUMNS " FROM change c WHERE c.id = ?1 AND c.act = ?1", "l", number))
    return NULL;
  if (!ocop_statement_next (&statement, &local))
    {
      g_autofree char *text = ocop_text_from_count (number);

      if (ocop_pass_error (&local, error))
        ocop_fail (error, OCOP_ERROR_MISSING, _("The history has no act %s. Nothing was changed."), text);
      return NULL;
    }
  act = read_act (&statement);
  if (!find_undone (db, number, &act->is_undone, error))
    return NULL;

  return g_steal_pointer (&act);
}

/**
 * ocop_act_find_last:
 * @db: a connection
 *
 * Returns: the number of the newest act, 0 if there is none
 */
gint64
ocop_act_find_last (OcopDb *db)
{
  gint64 number = 0;

  ocop_statement_scalar (db, &number, NULL, "SELECT coalesce ((SELECT act FROM change ORDER BY id DESC LIMIT 1), 0)", "");

  return number;
}

/**
 * ocop_act_list_authors:
 * @db: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8) (nullable): everyone who changed something
 */
GPtrArray *
ocop_act_list_authors (OcopDb  *db,
                       GError **error)
{
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;

  if (!ocop_statement_begin (&statement, db, error,
                             "WITH RECURSIVE author (who) AS ("
                             "  SELECT min (who) FROM change "
                             "  UNION ALL "
                             "  SELECT (SELECT min (who) FROM change WHERE who > author.who) FROM author WHERE author.who IS NOT NULL) "
                             "SELECT who FROM author WHERE who IS NOT NULL",
                             ""))
    return NULL;
  while (ocop_statement_next (&statement, &local))
    g_ptr_array_add (authors, ocop_statement_dup (&statement, 0));

  return ocop_pass_error (&local, error) ? g_steal_pointer (&authors) : NULL;
}
