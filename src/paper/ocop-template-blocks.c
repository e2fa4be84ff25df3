/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-template-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Blocks that use blocks that use blocks: deeper than this they go round in circles. */
#define MOST_USES 8

#define BLOCK_MEMBERS "for if text style rule of space field value lines stars height columns share tail table use blocks"

/* Where blocks go to. */
typedef struct
{
  GPtrArray *blocks;
  guint depth;
} Place;

static gboolean add_blocks (OcopFilling  *self,
                            JsonArray    *array,
                            const Place  *place,
                            GError      **error);

static gboolean
add_text (OcopFilling  *self,
          JsonObject   *object,
          const Place  *place,
          GError      **error)
{
  const char *words = NULL;
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_PARAGRAPH);

  if (!ocop_filling_text (self, object, "text", &words, error)
      || !ocop_filling_style (self, object, "style", "body", &block->style, error))
    return FALSE;
  block->text = ocop_filling_rich (self, words, error);

  return block->text != NULL;
}

static gboolean
add_rule (OcopFilling  *self,
          JsonObject   *object,
          const Place  *place,
          GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_RULE);
  const char *of = "words";

  if (!ocop_filling_number (self, object, "rule", &block->times, error) || !ocop_filling_text (self, object, "of", &of, error))
    return FALSE;
  block->of_room = strcmp (of, "room") == 0;
  if (!block->of_room && strcmp (of, "words") != 0)
    return ocop_filling_complain (self, error, _("“of” is either words or room"));

  return TRUE;
}

static gboolean
add_space (OcopFilling  *self,
           JsonObject   *object,
           const Place  *place,
           GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_SPACE);

  return ocop_filling_number (self, object, "space", &block->height, error);
}

static gboolean
add_field (OcopFilling  *self,
           JsonObject   *object,
           const Place  *place,
           GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_FIELD);
  const char *label = NULL;
  const char *value = NULL;
  double lines = 1;

  if (!ocop_filling_text (self, object, "field", &label, error) || !ocop_filling_text (self, object, "value", &value, error)
      || !ocop_filling_number (self, object, "lines", &lines, error)
      || !ocop_filling_style (self, object, "style", "field", &block->style, error))
    return FALSE;
  block->count = (int) lines;
  block->text = ocop_filling_rich (self, label, error);
  if (block->text == NULL || value == NULL)
    return block->text != NULL;
  block->value = ocop_filling_rich (self, value, error);
  if (block->value == NULL)
    return FALSE;
  if (block->value->text[0] == '\0')
    g_clear_pointer (&block->value, ocop_rich_free);

  return TRUE;
}

static gboolean
add_stars (OcopFilling  *self,
           JsonObject   *object,
           const Place  *place,
           GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_STARS);
  const char *words = NULL;
  g_autofree char *count = NULL;

  block->height = 12;
  if (!ocop_filling_text (self, object, "stars", &words, error)
      || !ocop_filling_number (self, object, "height", &block->height, error)
      || (count = ocop_filling_words (self, words, error)) == NULL)
    return FALSE;
  block->count = atoi (count);
  if (block->count < 0 || block->count > 5)
    return ocop_filling_complain (self, error, _("there are 0 to 5 stars, not “%s”"), count);

  return TRUE;
}

static gboolean
add_columns (OcopFilling  *self,
             JsonObject   *object,
             const Place  *place,
             GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_COLUMNS);
  JsonArray *columns;

  if (!ocop_filling_array (self, object, "columns", &columns, error) || !ocop_filling_flag (self, object, "tail", &block->tail, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (columns); i++)
    {
      gsize mark = ocop_filling_enter (self, ".columns[%u]", i);
      JsonObject *column = ocop_filling_object (self, json_array_get_element (columns, i), error);
      JsonArray *blocks;
      double share = 1;
      Place inner = { .depth = place->depth };

      if (column == NULL || !ocop_filling_only (self, column, "share blocks", error)
          || !ocop_filling_number (self, column, "share", &share, error)
          || !ocop_filling_array (self, column, "blocks", &blocks, error))
        return FALSE;
      if (share <= 0)
        return ocop_filling_complain (self, error, _("“share” is to be more than 0"));
      inner.blocks = ocop_block_add_column (block, share)->blocks;
      if (blocks != NULL && !add_blocks (self, blocks, &inner, error))
        return FALSE;
      ocop_filling_leave (self, mark);
    }
  if (block->columns->len == 0)
    return ocop_filling_complain (self, error, _("“columns” are empty"));

  return TRUE;
}

static gboolean
add_table (OcopFilling  *self,
           JsonObject   *object,
           const Place  *place,
           GError      **error)
{
  OcopBlock *block = ocop_block_new (place->blocks, OCOP_BLOCK_GRID);
  gsize mark = ocop_filling_enter (self, ".table");
  JsonObject *table = ocop_filling_object (self, json_object_get_member (object, "table"), error);

  if (table == NULL || !ocop_filling_grid (self, table, block->grid, error))
    return FALSE;
  ocop_filling_leave (self, mark);

  return TRUE;
}

static JsonNode *
find_blocks (JsonNode   *root,
             const char *name)
{
  JsonObject *object = json_node_get_object (root);
  JsonNode *blocks = json_object_has_member (object, "blocks") ? json_object_get_member (object, "blocks") : NULL;

  if (blocks == NULL || !JSON_NODE_HOLDS_OBJECT (blocks) || !json_object_has_member (json_node_get_object (blocks), name))
    return NULL;

  return json_object_get_member (json_node_get_object (blocks), name);
}

/* Blocks of a name: the layout's own, or those that all layouts share. */
static gboolean
add_used (OcopFilling  *self,
          JsonObject   *object,
          const Place  *place,
          GError      **error)
{
  Place inner = { .blocks = place->blocks, .depth = place->depth + 1 };
  const char *file = self->file;
  g_autofree char *place_before = g_strdup (self->place->str);
  const char *name = NULL;
  JsonNode *node;
  gboolean done;

  if (!ocop_filling_text (self, object, "use", &name, error))
    return FALSE;
  if (inner.depth > MOST_USES)
    return ocop_filling_complain (self, error, _("“use” goes round in circles"));
  node = find_blocks (self->template->root, name);
  if (node == NULL && (node = find_blocks (self->template->common, name)) != NULL)
    self->file = self->template->common_file;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return ocop_filling_complain (self, error, _("there are no blocks “%s”"), name);
  g_string_printf (self->place, "blocks.%s", name);
  done = add_blocks (self, json_node_get_array (node), &inner, error);
  if (done)
    {
      self->file = file;
      g_string_assign (self->place, place_before);
    }

  return done;
}

static gboolean
add_group (OcopFilling  *self,
           JsonObject   *object,
           const Place  *place,
           GError      **error)
{
  JsonArray *blocks;

  return ocop_filling_array (self, object, "blocks", &blocks, error) && add_blocks (self, blocks, place, error);
}

static const struct
{
  const char *member;
  gboolean (*add) (OcopFilling  *self,
                   JsonObject   *object,
                   const Place  *place,
                   GError      **error);
} kinds[] = {
  { "text", add_text },       { "rule", add_rule },   { "space", add_space }, { "field", add_field }, { "stars", add_stars },
  { "columns", add_columns }, { "table", add_table }, { "use", add_used },    { "blocks", add_group },
};

static gboolean
add_block (OcopFilling  *self,
           JsonObject   *object,
           gpointer      data,
           GError      **error)
{
  if (!ocop_filling_only (self, object, BLOCK_MEMBERS, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (json_object_has_member (object, kinds[i].member))
      return kinds[i].add (self, object, data, error);

  return ocop_filling_complain (self, error, _("it is no block: a block has one of text, rule, space, field, stars, columns, "
                                               "table, use, blocks"));
}

static gboolean
add_blocks (OcopFilling  *self,
            JsonArray    *array,
            const Place  *place,
            GError      **error)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize mark = ocop_filling_enter (self, ".blocks[%u]", i);
      JsonObject *object = ocop_filling_object (self, json_array_get_element (array, i), error);

      if (object == NULL || !ocop_filling_each (self, object, add_block, (gpointer) place, error))
        return FALSE;
      ocop_filling_leave (self, mark);
    }

  return TRUE;
}

static gboolean
read_paper (OcopFilling  *self,
            JsonObject   *object,
            OcopPaperSection  *section,
            GError      **error)
{
  static const struct
  {
    const char *word;
    double width;
    double height;
  } papers[] = { { "a4", 210, 297 }, { "a4-landscape", 297, 210 }, { "a3", 297, 420 }, { "a3-landscape", 420, 297 } };
  double *sides[] = { &section->top, &section->bottom, &section->left, &section->right };
  const char *word = "a4";
  JsonArray *margins;
  gboolean found = FALSE;

  if (!ocop_filling_text (self, object, "paper", &word, error) || !ocop_filling_array (self, object, "margins", &margins, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    if (strcmp (word, papers[i].word) == 0)
      {
        section->width = papers[i].width;
        section->height = papers[i].height;
        found = TRUE;
      }
  if (!found)
    return ocop_filling_complain (self, error, _("“%s” is none of a4, a4-landscape, a3, a3-landscape"), word);
  if (margins == NULL)
    return TRUE;
  if (json_array_get_length (margins) != G_N_ELEMENTS (sides))
    return ocop_filling_complain (self, error, _("“margins” are four numbers: top, bottom, left, right"));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      *sides[i] = json_array_get_double_element (margins, i);
      if (!(*sides[i] >= 5 && *sides[i] <= 60))
        return ocop_filling_complain (self, error, _("a margin is to be from 5 to 60 mm"));
    }

  return TRUE;
}

static gboolean
add_section (OcopFilling  *self,
             JsonObject   *object,
             gpointer      data,
             GError      **error)
{
  OcopPaperSection *section = ocop_manuscript_add_section (self->manuscript);
  Place place = { .blocks = section->blocks };
  gboolean numbers = TRUE;
  const char *foot = NULL;
  JsonArray *blocks;

  if (!ocop_filling_only (self, object, "for if paper margins foot numbers one-page frame ground blocks", error)
      || !read_paper (self, object, section, error) || !ocop_filling_text (self, object, "foot", &foot, error)
      || !ocop_filling_flag (self, object, "numbers", &numbers, error)
      || !ocop_filling_flag (self, object, "one-page", &section->one_page, error)
      || !ocop_filling_flag (self, object, "frame", &section->bordered, error)
      || !ocop_filling_flag (self, object, "ground", &section->ground, error)
      || !ocop_filling_array (self, object, "blocks", &blocks, error))
    return FALSE;
  if (!ocop_filling_style (self, object, "foot-style", "foot", &section->foot_style, error)
      || (numbers && !ocop_filling_style (self, object, "number-style", "page-number", &section->number_style, error)))
    return FALSE;
  if (foot != NULL && (section->foot = ocop_filling_rich (self, foot, error)) == NULL)
    return FALSE;
  if (section->foot != NULL && section->foot->text[0] == '\0')
    g_clear_pointer (&section->foot, ocop_rich_free);

  return blocks == NULL || add_blocks (self, blocks, &place, error);
}

/**
 * ocop_filling_sections:
 *
 * Returns: whether all sections of the layout were understood
 */
gboolean
ocop_filling_sections (OcopFilling  *self,
                       GError      **error)
{
  JsonArray *sections;

  if (!ocop_filling_array (self, json_node_get_object (self->template->root), "sections", &sections, error))
    return FALSE;
  if (sections == NULL)
    return ocop_filling_complain (self, error, _("a layout has “sections”"));
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      gsize mark = ocop_filling_enter (self, "sections[%u]", i);
      JsonObject *object = ocop_filling_object (self, json_array_get_element (sections, i), error);

      if (object == NULL || !ocop_filling_each (self, object, add_section, NULL, error))
        return FALSE;
      ocop_filling_leave (self, mark);
    }

  return TRUE;
}
