/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-record-remove.h"

#include "base/ocop-text.h"
#include "model/ocop-record-name.h"
#include "model/ocop-references.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OcopMainWindow *window;
  OcopKind kind;
  char *name;
  OcopRecordRemoved removed;
  gpointer data;
  GDestroyNotify free_data;
} Removal;

static void
removal_free (Removal *removal)
{
  if (removal->free_data != NULL)
    removal->free_data (removal->data);
  g_object_unref (removal->window);
  g_free (removal->name);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

typedef struct
{
  OcopKind kind;
  gint64 id;
} Which;

static gboolean
remove_record (OcopDb    *db,
               gpointer   data,
               GError   **error)
{
  const Which *which = data;
  g_autoptr (OcopRecord) record = NULL;

  if (!ocop_references_refuse (db, which->kind, which->id, error))
    return FALSE;
  record = ocop_record_load (db, which->kind, which->id, error);

  return record != NULL && ocop_record_delete (record, db, error);
}

static char *
in_words (const char *format,
          Removal    *removal)
{
  g_autofree char *kind = ocop_text_lower_first (_(ocop_entity_get (removal->kind)->label));
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "{kind}", kind, 1);
  g_string_replace (words, "{name}", removal->name, 1);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Removal) removal = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *toast = in_words (_("Deleted the {kind} “{name}”"), removal);

  if (!ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    {
      ocop_main_window_complain (removal->window, _("It was not deleted"), error);
      return;
    }
  if (removal->removed != NULL)
    removal->removed (removal->data);
  ocop_main_window_toast_undo (removal->window, toast);
}

/**
 * ocop_record_remove_now:
 * @window: the window
 * @kind: which kind of record   @id: its row id
 * @removed: (nullable): called with @data when it is gone
 * @data: given to @removed   @free_data: (nullable): frees it
 *
 * Takes a record out of the file at once and offers to take that back; one that others refer to stays, and a sentence
 * names them.
 */
void
ocop_record_remove_now (OcopMainWindow    *window,
                        OcopKind           kind,
                        gint64             id,
                        OcopRecordRemoved  removed,
                        gpointer           data,
                        GDestroyNotify     free_data)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (window);
  Removal *removal = g_new0 (Removal, 1);
  Which *which = g_new0 (Which, 1);
  g_autoptr (OcopRecord) record = ocop_record_find_last (ocop_workspace_get_db (workspace), kind, id);
  g_autofree char *label = NULL;

  which->kind = kind;
  which->id = id;
  removal->window = g_object_ref (window);
  removal->kind = kind;
  removal->name = record != NULL ? ocop_record_get_name (record, ocop_workspace_get_db (workspace)) : g_strdup ("");
  removal->removed = removed;
  removal->data = data;
  removal->free_data = free_data;
  label = in_words (_("Deleted the {kind} “{name}”"), removal);
  ocop_workspace_write_async (workspace, label, remove_record, which, g_free, NULL, removed_cb, removal);
}
