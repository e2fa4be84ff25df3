/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-template-private.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define RESOURCES "/vn/danang/Ocop/documents/"
#define COMMON "common"

static JsonNode *
parse (const char  *file,
       const char  *text,
       gsize        length,
       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, text, (gssize) length, &local))
    {
      /* The parser forgets where it was and only says it: "<data>:12:5: …". */
      guint line = 1, column = 1;

      sscanf (local->message, "<data>:%u:%u:", &line, &column);
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The layout “%s” is not well-formed at line %u, column %u. Nothing was printed."),
                 file, line, column);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      ocop_fail (error, OCOP_ERROR_REFUSED, _("The layout “%s” is to be an object { … }. Nothing was printed."), file);
      return NULL;
    }

  return json_node_ref (root);
}

/* An office's own file takes the place of the program's. */
static JsonNode *
read_file (const char  *name,
           const char  *folder,
           char       **file,
           GError     **error)
{
  g_autofree char *base = g_strconcat (name, ".json", NULL);
  g_autofree char *own = folder != NULL ? g_build_filename (folder, base, NULL) : NULL;
  g_autofree char *resource = g_strconcat (RESOURCES, base, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (own != NULL && g_file_test (own, G_FILE_TEST_EXISTS))
    {
      g_autofree char *text = NULL;
      gsize length;

      *file = g_strdup (own);
      if (g_file_get_contents (own, &text, &length, &local))
        return parse (own, text, length, error);
      ocop_fail (error, OCOP_ERROR_IO, _("The layout “%s” could not be read: %s"), own, local->message);
      return NULL;
    }
  bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &local);
  g_assert_no_error (local);
  *file = g_steal_pointer (&base);

  return parse (*file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/**
 * ocop_template_load:
 * @name: of a layout, e.g. "minutes"; the program has one of that name
 * @folder: (nullable): where an office may have its own "minutes.json" and "common.json"
 * @error: why it cannot be used, with the file and the place in it
 *
 * Returns: (transfer full) (nullable): the layout
 */
OcopTemplate *
ocop_template_load (const char  *name,
                    const char  *folder,
                    GError     **error)
{
  g_autoptr (OcopTemplate) self = g_new0 (OcopTemplate, 1);
  JsonObject *object;

  self->root = read_file (name, folder, &self->file, error);
  if (self->root == NULL)
    return NULL;
  self->common = read_file (COMMON, folder, &self->common_file, error);
  if (self->common == NULL)
    return NULL;
  object = json_node_get_object (self->root);
  self->title = g_strdup (json_object_get_string_member_with_default (object, "title", name));

  return g_steal_pointer (&self);
}

void
ocop_template_free (OcopTemplate *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->common, json_node_unref);
  g_free (self->file);
  g_free (self->common_file);
  g_free (self->title);
  g_free (self);
}

const char *
ocop_template_get_title (const OcopTemplate *self)
{
  return self->title;
}

static gboolean
fill_style (OcopFilling    *self,
            OcopTextStyle  *style,
            JsonObject     *object,
            GError        **error)
{
  const char *title = NULL;
  const char *colour = NULL;
  gboolean given;

  if (!ocop_filling_only (self, object, "like title size bold italic colour align first left before after line keep", error)
      || !ocop_filling_text (self, object, "title", &title, error) || !ocop_filling_text (self, object, "colour", &colour, error)
      || !ocop_filling_number (self, object, "size", &style->size, error)
      || !ocop_filling_flag (self, object, "bold", &style->bold, error)
      || !ocop_filling_flag (self, object, "italic", &style->italic, error)
      || !ocop_filling_align (self, object, &style->align, &given, error)
      || !ocop_filling_number (self, object, "first", &style->first, error)
      || !ocop_filling_number (self, object, "left", &style->left, error)
      || !ocop_filling_number (self, object, "before", &style->before, error)
      || !ocop_filling_number (self, object, "after", &style->after, error)
      || !ocop_filling_number (self, object, "line", &style->line, error)
      || !ocop_filling_flag (self, object, "keep", &style->keep, error))
    return FALSE;
  if (style->size < 4 || style->size > 100)
    return ocop_filling_complain (self, error, _("a letter is from 4 to 100 points large"));
  if (style->line < 0.5 || style->line > 4)
    return ocop_filling_complain (self, error, _("lines are 0.5 to 4 apart"));
  if (colour != NULL && (colour[0] != '#' || strlen (colour) != 7 || strspn (colour + 1, "0123456789abcdefABCDEF") != 6))
    return ocop_filling_complain (self, error, _("a colour is written as #1F4E6B"));
  if (colour != NULL)
    style->colour = (guint) g_ascii_strtoull (colour + 1, NULL, 16);
  if (title != NULL)
    {
      g_free (style->title);
      style->title = g_strdup (title);
    }

  return TRUE;
}

static gboolean
read_styles (OcopFilling  *self,
             JsonNode     *root,
             const char   *file,
             GError      **error)
{
  JsonObject *object = json_node_get_object (root);
  JsonObject *styles;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  self->file = file;
  if (!json_object_has_member (object, "styles"))
    return TRUE;
  g_string_assign (self->place, "styles");
  styles = ocop_filling_object (self, json_object_get_member (object, "styles"), error);
  if (styles == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, styles);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const OcopTextStyle *like;
      JsonObject *style;

      g_string_printf (self->place, "styles.%s", name);
      style = ocop_filling_object (self, node, error);
      if (style == NULL || !ocop_filling_style (self, style, "like", NULL, &like, error)
          || !fill_style (self, ocop_manuscript_add_style (self->manuscript, name, like), style, error))
        return FALSE;
    }
  g_string_truncate (self->place, 0);

  return TRUE;
}

static gboolean
check_members (OcopFilling  *self,
               JsonNode     *root,
               const char   *file,
               const char   *allowed,
               GError      **error)
{
  self->file = file;
  g_string_assign (self->place, "{");

  return ocop_filling_only (self, json_node_get_object (root), allowed, error);
}

/**
 * ocop_template_fill:
 * @values: what the layout may name
 * @error: what of the layout is not understood, with the file and the place in it
 *
 * Returns: (transfer full) (nullable): the paper's words in the order of the layout
 */
OcopManuscript *
ocop_template_fill (OcopTemplate      *self,
                    const OcopValues  *values,
                    GError           **error)
{
  g_autoptr (OcopManuscript) manuscript = NULL;
  g_autoptr (GHashTable) counters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autofree char *title = NULL;
  OcopFilling filling = { .template = self, .file = self->file, .place = place, .values = values, .counters = counters };

  title = ocop_filling_words (&filling, self->title, error);
  if (title == NULL)
    return NULL;
  filling.manuscript = manuscript = ocop_manuscript_new (title);
  if (!check_members (&filling, self->common, self->common_file, "note styles blocks", error)
      || !check_members (&filling, self->root, self->file, "note title styles blocks sections", error)
      || !read_styles (&filling, self->common, self->common_file, error)
      || !read_styles (&filling, self->root, self->file, error))
    return NULL;
  filling.file = self->file;
  g_string_truncate (place, 0);
  if (!ocop_filling_sections (&filling, error))
    return NULL;

  return g_steal_pointer (&manuscript);
}

static gboolean
copy_one (const char  *name,
          const char  *folder,
          GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *resource = g_strconcat (RESOURCES, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (OcopReplacement) file = NULL;
  g_autoptr (GError) local = NULL;

  g_assert (bytes != NULL);
  file = ocop_replacement_new (path, error);
  if (file == NULL)
    return FALSE;
  if (!g_file_set_contents (ocop_replacement_get_path (file), g_bytes_get_data (bytes, NULL),
                            (gssize) g_bytes_get_size (bytes), &local))
    return ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: %s"), path, local->message);

  return ocop_replacement_commit_new (file, error);
}

/**
 * ocop_templates_copy:
 * @folder: made if it is not there
 * @error: why they were not written; where one of them is there, none is
 *
 * Writes the program's own layouts out, for an office to change them.
 *
 * Returns: whether all of them stand in @folder
 */
gboolean
ocop_templates_copy (const char  *folder,
                     GError     **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (RESOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return ocop_fail (error, OCOP_ERROR_EXISTS, _("“%s” is there already and was left as it is. Give another folder."), path);
    }
  if (g_mkdir_with_parents (folder, 0777) != 0)
    return ocop_fail_system (error, errno, _("The folder “%s” could not be made"), folder);
  for (guint i = 0; names[i] != NULL; i++)
    if (!copy_one (names[i], folder, error))
      return FALSE;

  return TRUE;
}
