/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-draft.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "base/ocop-json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <errno.h>

/* Drafts are the person's and not the city's: they lie in the user's state folder, a file for each form that was left
 * half-typed. They are written whole under another name and renamed, so that a crash leaves the one before. */

#define VERSION 1
#define NAME_DIGITS 16

void
ocop_draft_free (OcopDraft *draft)
{
  g_free (draft->at);
  g_free (draft->base);
  g_clear_pointer (&draft->kept, g_hash_table_unref);
  g_free (draft);
}

/**
 * ocop_draft_get_path:
 * @city: path of the city file
 * @kind: which kind of record
 * @uid: (nullable): which one; %NULL for one that is new
 *
 * Returns: (transfer full): where its draft lies, if there is one
 */
char *
ocop_draft_get_path (const char *city,
                     OcopKind    kind,
                     const char *uid)
{
  g_autofree char *whole = g_canonicalize_filename (city, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
  g_autofree char *name = g_strdup_printf ("%.*s-%s-%s.json", NAME_DIGITS, digest, ocop_entity_get (kind)->table,
                                           uid != NULL ? uid : "new");

  return g_build_filename (g_get_user_state_dir (), "ocop-danang", "drafts", name, NULL);
}

static char *
moment_in_words (gint64 seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);
  g_autofree char *day = moment != NULL ? g_date_time_format (moment, "%Y-%m-%d") : NULL;
  g_autofree char *today = ocop_date_today ();

  if (moment == NULL)
    return g_strdup ("?");

  return g_date_time_format (moment, g_strcmp0 (day, today) == 0 ? "%H:%M" : "%H:%M %d/%m/%Y");
}

static gboolean
read_kept (JsonObject *object,
           GHashTable *kept)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &node))
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;
      g_hash_table_insert (kept, g_strdup (name), json_node_dup_string (node));
    }

  return TRUE;
}

static JsonNode *
get_member (JsonObject *object,
            const char *name,
            GType       type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type ? node : NULL;
}

/**
 * ocop_draft_load:
 * @path: as ocop_draft_get_path() gave it
 *
 * Returns: (transfer full) (nullable): the draft; %NULL if there is none, or what is there is none
 */
OcopDraft *
ocop_draft_load (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (OcopDraft) draft = NULL;
  JsonObject *object;
  JsonNode *root, *at, *base, *kept;

  root = json_parser_load_from_file (parser, path, NULL) ? json_parser_get_root (parser) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  object = json_node_get_object (root);
  at = get_member (object, "at", G_TYPE_INT64);
  base = get_member (object, "base", G_TYPE_STRING);
  kept = json_object_get_member (object, "kept");
  if (at == NULL || base == NULL || kept == NULL || !JSON_NODE_HOLDS_OBJECT (kept))
    return NULL;
  draft = g_new0 (OcopDraft, 1);
  draft->at = moment_in_words (json_node_get_int (at));
  draft->base = json_node_dup_string (base);
  draft->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!read_kept (json_node_get_object (kept), draft->kept) || g_hash_table_size (draft->kept) == 0)
    return NULL;

  return g_steal_pointer (&draft);
}

static char *
write_json (const char *city,
            OcopRecord *base,
            GHashTable *kept)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *begun = ocop_record_to_json (base);
  GHashTableIter iter;
  gpointer name, text;

  json_builder_begin_object (builder);
  ocop_json_add_number (builder, "version", VERSION);
  ocop_json_add_text (builder, "city", city);
  ocop_json_add_number (builder, "at", g_get_real_time () / G_USEC_PER_SEC);
  ocop_json_add_text (builder, "base", begun);
  json_builder_set_member_name (builder, "kept");
  json_builder_begin_object (builder);
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &name, &text))
    ocop_json_add_text (builder, name, text);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return ocop_json_to_text (root, TRUE);
}

/**
 * ocop_draft_save:
 * @path: as ocop_draft_get_path() gave it
 * @city: path of the city file
 * @base: what the form began with
 * @kept: (element-type utf8 utf8): what is entered
 * @error: return location
 *
 * Returns: whether the disk has it
 */
gboolean
ocop_draft_save (const char  *path,
                 const char  *city,
                 OcopRecord  *base,
                 GHashTable  *kept,
                 GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = write_json (city, base, kept);
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return ocop_fail_system (error, errno, _("The draft could not be kept in “%s”"), folder);
  /* No waiting for the disk at every key: a draft outlives the program, and mostly a power cut. */
  if (!g_file_set_contents_full (temporary, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    return ocop_fail_system (error, errno, _("The draft could not be kept in “%s”"), folder);

  return TRUE;
}

void
ocop_draft_remove (const char *path)
{
  g_unlink (path);
}
