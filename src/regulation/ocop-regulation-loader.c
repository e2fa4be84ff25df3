/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-loader.h"

#include "base/ocop-date.h"
#include "regulation/ocop-regulation-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * ocop_loader_keep:
 * @array: (transfer full): rows, complete
 * @n: (out): how many
 *
 * Hands rows over to the regulation, with which they go.
 *
 * Returns: (transfer none) (nullable): the rows; %NULL if there are none
 */
gpointer
ocop_loader_keep (OcopLoader *self,
                  GArray     *array,
                  guint      *n)
{
  gpointer rows;

  *n = array->len;
  rows = g_array_free (array, FALSE);
  if (rows != NULL)
    g_ptr_array_add (self->regulation->blocks, rows);

  return rows;
}

/**
 * ocop_loader_list_at:
 * @object: (nullable): the object at the place
 *
 * Returns: (transfer none) (nullable): the list under @member, which no regulation leaves empty
 */
JsonArray *
ocop_loader_list_at (OcopLoader *self,
                     JsonObject *object,
                     const char *member)
{
  JsonArray *list = ocop_reader_list_at (&self->reader, object, member);

  if (list != NULL && json_array_get_length (list) == 0)
    ocop_reader_complain (&self->reader, _("“%s” is empty."), member);

  return list;
}

/**
 * ocop_loader_length:
 *
 * Returns: how many elements @list has; 0 if there is no list
 */
guint
ocop_loader_length (JsonArray *list)
{
  return list == NULL ? 0 : json_array_get_length (list);
}

static void
read_maxima_and_bands (OcopLoader     *self,
                       JsonObject *root)
{
  static const char *const part_members[] = { "A", "B", "C", NULL };
  static const char *const band_members[] = { "1", "2", "3", "4", "5", NULL };
  OcopReader *reader = &self->reader;
  gsize outside = ocop_reader_enter (reader, "parts");
  JsonObject *object = ocop_reader_object (reader, ocop_reader_node_at (reader, root, "parts"), part_members);

  for (guint i = 0; i < OCOP_N_PARTS; i++)
    self->regulation->part_max[i] = ocop_reader_number_at (reader, object, part_members[i], 0, OCOP_MAX_POINTS);
  ocop_reader_leave (reader, outside);

  outside = ocop_reader_enter (reader, "bands");
  object = ocop_reader_object (reader, ocop_reader_node_at (reader, root, "bands"), band_members);
  for (guint i = 0; i < OCOP_MAX_STARS; i++)
    self->regulation->bands[i + 1] = ocop_reader_number_at (reader, object, band_members[i], 0, OCOP_MAX_POINTS);
  ocop_reader_leave (reader, outside);
}

static const char *
read_date (OcopLoader     *self,
           JsonObject *root,
           const char *member)
{
  const char *date = ocop_reader_text_at (&self->reader, root, member);

  if (self->reader.error == NULL && !ocop_date_is_valid (date))
    ocop_reader_complain (&self->reader, _("“%s” is not a date."), date);

  return date;
}

static void
read_regulation (OcopLoader   *self,
                 JsonNode *node)
{
  static const char *const members[] = { "id",    "revision", "title",    "short_title", "in_force_from", "in_force_to",
                                         "parts", "bands",    "criteria", "sets",        NULL };
  OcopReader *reader = &self->reader;
  JsonObject *root = ocop_reader_object (reader, node, members);
  OcopRegulation *regulation = self->regulation;

  regulation->id = ocop_reader_text_at (reader, root, "id");
  regulation->revision = ocop_reader_number_at (reader, root, "revision", 1, 9999);
  regulation->title = ocop_reader_text_at (reader, root, "title");
  regulation->short_title = ocop_reader_text_at (reader, root, "short_title");
  regulation->in_force_from = read_date (self, root, "in_force_from");
  if (ocop_reader_has (root, "in_force_to"))
    regulation->in_force_to = read_date (self, root, "in_force_to");
  read_maxima_and_bands (self, root);
  ocop_loader_read_criteria (self, root);
  ocop_loader_read_sets (self, root);
}

/**
 * ocop_regulation_load:
 * @text: a regulation's file: JSON in UTF-8
 * @size: its length in bytes; -1 if it ends with a zero
 * @error: (out) (optional): %OCOP_ERROR_DAMAGED, naming the place in the file
 *
 * Reads a regulation. What it states may still contradict itself: that is ocop_regulation_check()'s to find.
 *
 * Returns: (transfer full) (nullable): the regulation
 */
OcopRegulation *
ocop_regulation_load (const char *text,
                      gssize      size,
                      GError    **error)
{
  g_autoptr (OcopRegulation) regulation = g_atomic_rc_box_new0 (OcopRegulation);
  g_autoptr (GHashTable) criteria = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  OcopLoader self = { .regulation = regulation, .criteria = criteria };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  regulation->strings = g_string_chunk_new (64 * 1024);
  regulation->blocks = g_ptr_array_new_with_free_func (g_free);
  self.reader.place = place;
  self.reader.strings = regulation->strings;

  node = ocop_reader_parse (&self.reader, text, size < 0 ? strlen (text) : (gsize) size);
  if (node != NULL)
    read_regulation (&self, node);
  if (self.reader.error != NULL)
    {
      g_propagate_error (error, self.reader.error);
      return NULL;
    }

  return g_steal_pointer (&regulation);
}
