/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-conclusion-work.h"

#include "model/ocop-session-end.h"
#include "model/ocop-session.h"
#include "model/ocop-turns.h"

OcopConclusionWords *
ocop_conclusion_words_new (gint64      id,
           const char *text,
           const char *more)
{
  OcopConclusionWords *words = g_new0 (OcopConclusionWords, 1);

  words->id = id;
  words->text = g_strdup (text);
  words->more = g_strdup (more);

  return words;
}

void
ocop_conclusion_words_free (gpointer data)
{
  OcopConclusionWords *words = data;

  g_free (words->text);
  g_free (words->more);
  g_free (words);
}

gboolean
ocop_conclusion_write_words (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  const OcopConclusionWords *words = data;

  return ocop_session_product_say (db, words->id, words->text, error);
}

gboolean
ocop_conclusion_write_put_out (OcopDb   *db,
               gpointer  data,
               GError  **error)
{
  const OcopConclusionWords *words = data;

  return ocop_knock_out_conclude (db, words->id, words->text, words->more, error);
}

gboolean
ocop_conclusion_write_conclude (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  return ocop_session_conclude (db, ((const OcopConclusionWords *) data)->id, error);
}

gboolean
ocop_conclusion_write_seal (OcopDb   *db,
            gpointer  data,
            GError  **error)
{
  return ocop_session_seal (db, ((const OcopConclusionWords *) data)->id, error);
}

gboolean
ocop_conclusion_write_reopen (OcopDb   *db,
              gpointer  data,
              GError  **error)
{
  const OcopConclusionWords *words = data;

  return ocop_session_reopen (db, words->id, words->text, error);
}
