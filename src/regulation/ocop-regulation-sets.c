/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
read_headings (OcopLoader      *self,
               JsonObject  *object,
               OcopSection *section)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (OcopHeading));
  gsize outside = ocop_reader_enter (&self->reader, "groups");
  JsonObject *names = ocop_reader_object (&self->reader, ocop_reader_node_at (&self->reader, object, "groups"), NULL);
  JsonObjectIter iter;
  const char *code;

  if (names != NULL)
    json_object_iter_init_ordered (&iter, names);
  while (names != NULL && json_object_iter_next_ordered (&iter, &code, NULL))
    {
      OcopHeading heading = { ocop_reader_name (&self->reader, code),
                              ocop_reader_text_at (&self->reader, names, code) };

      g_array_append_val (headings, heading);
    }

  ocop_reader_leave (&self->reader, outside);
  section->headings = ocop_loader_keep (self, headings, &section->n_headings);
}

/* One pair of code and criterion. */
static void
read_item (OcopLoader   *self,
           JsonNode *node,
           guint     part,
           GArray   *items)
{
  OcopReader *reader = &self->reader;
  JsonArray *pair = ocop_reader_list (reader, node);
  OcopItem item = { .part = part };
  const char *id;

  if (pair != NULL && ocop_loader_length (pair) != 2)
    ocop_reader_complain (reader, _("A code and a criterion should stand here."));
  if (reader->error != NULL)
    return;

  item.code = ocop_reader_text (reader, json_array_get_element (pair, 0));
  id = ocop_reader_text (reader, json_array_get_element (pair, 1));
  item.criterion = g_hash_table_lookup (self->criteria, id);
  if (item.criterion == NULL)
    ocop_reader_complain (reader, _("There is no criterion “%s”."), id);
  g_array_append_val (items, item);
}

static OcopSection
read_section (OcopLoader   *self,
              JsonNode *node,
              guint     part,
              GArray   *items)
{
  static const char *const members[] = { "code", "name", "max", "choose_one", "groups", "criteria", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopSection section = { .first_item = items->len };
  JsonArray *list;

  section.code = ocop_reader_text_at (reader, object, "code");
  section.name = ocop_reader_text_at (reader, object, "name");
  section.max = ocop_reader_number_at (reader, object, "max", 0, OCOP_MAX_POINTS);
  section.choose_one = ocop_reader_flag_at (reader, object, "choose_one");
  if (ocop_reader_has (object, "groups"))
    read_headings (self, object, &section);

  list = ocop_loader_list_at (self, object, "criteria");
  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "criteria[%u]", i);

      read_item (self, json_array_get_element (list, i), part, items);
      ocop_reader_leave (reader, outside);
    }
  section.n_items = items->len - section.first_item;

  return section;
}

static OcopPart
read_part (OcopLoader   *self,
           JsonNode *node,
           guint     index,
           GArray   *sections,
           GArray   *items)
{
  static const char *const members[] = { "code", "name", "max", "sections", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopPart part = { .first_section = sections->len };
  JsonArray *list;

  part.code = ocop_reader_text_at (reader, object, "code");
  if (strcmp (part.code, ocop_part_code (index)) != 0)
    ocop_reader_complain (reader, _("Part %s should stand here."), ocop_part_code (index));
  part.name = ocop_reader_text_at (reader, object, "name");
  part.max = ocop_reader_number_at (reader, object, "max", 0, OCOP_MAX_POINTS);

  list = ocop_loader_list_at (self, object, "sections");
  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "sections[%u]", i);
      OcopSection section = read_section (self, json_array_get_element (list, i), index, items);

      ocop_reader_leave (reader, outside);
      g_array_append_val (sections, section);
    }
  part.n_sections = sections->len - part.first_section;

  return part;
}

static void
read_parts (OcopLoader     *self,
            JsonObject *object,
            OcopSet    *set)
{
  OcopReader *reader = &self->reader;
  JsonArray *list = ocop_reader_list_at (reader, object, "parts");
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (OcopSection));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (OcopItem));

  if (list != NULL && ocop_loader_length (list) != OCOP_N_PARTS)
    ocop_reader_complain (reader, _("A set has the parts A, B and C."));
  for (guint i = 0; i < OCOP_N_PARTS && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "parts[%u]", i);

      set->parts[i] = read_part (self, json_array_get_element (list, i), i, sections, items);
      ocop_reader_leave (reader, outside);
    }

  set->sections = ocop_loader_keep (self, sections, &set->n_sections);
  set->items = ocop_loader_keep (self, items, &set->n_items);
}

static const OcopHeading *
find_heading (const OcopSection *section,
              const char        *code)
{
  for (guint i = 0; i < section->n_headings; i++)
    {
      gsize size = strlen (section->headings[i].code);

      if (strncmp (code, section->headings[i].code, size) == 0 && code[size] == '.')
        return &section->headings[i];
    }

  return NULL;
}

/* The rows stay where they are from here on: now they can point at each other. */
static void
link_items (OcopSet *set)
{
  OcopItem *items = (OcopItem *) set->items;

  set->story_item = -1;
  for (guint s = 0; s < set->n_sections; s++)
    for (guint i = set->sections[s].first_item; i < set->sections[s].first_item + set->sections[s].n_items; i++)
      {
        items[i].section = &set->sections[s];
        items[i].heading = find_heading (&set->sections[s], items[i].code);
        if (items[i].criterion->story == OCOP_STORY_ASKS && set->story_item < 0)
          set->story_item = (int) i;
      }
}

/* A mark on a criterion's heading names no option; it asks for the lowest. */
static void
collect_star_marks (OcopLoader  *self,
                    OcopSet *set)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (OcopStarMark));

  for (int stars = 2; stars <= OCOP_MAX_STARS; stars++)
    for (guint i = 0; i < set->n_items; i++)
      {
        const OcopCriterion *criterion = set->items[i].criterion;
        guint first = marks->len;

        if (criterion->stars_on_heading == stars)
          {
            OcopStarMark mark = { i, stars, criterion->lowest };
            g_array_append_val (marks, mark);
          }
        for (guint o = 0; o < criterion->n_options; o++)
          {
            OcopStarMark mark = { i, stars, criterion->options[o].points };
            gboolean again = FALSE;

            /* Two cases can ask for the same points. */
            for (guint m = first; m < marks->len; m++)
              again = again || g_array_index (marks, OcopStarMark, m).points == mark.points;
            if (criterion->options[o].stars == stars && !again)
              g_array_append_val (marks, mark);
          }
      }

  set->star_marks = ocop_loader_keep (self, marks, &set->n_star_marks);
}

static void
read_gaps (OcopLoader     *self,
           JsonObject *object,
           OcopSet    *set)
{
  static const char *const members[] = { "text", "part", "sum", NULL };
  OcopReader *reader = &self->reader;
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (OcopGap));
  JsonArray *list = ocop_reader_has (object, "gaps") ? ocop_reader_list_at (reader, object, "gaps") : NULL;

  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "gaps[%u]", i);
      JsonObject *own = ocop_reader_object (reader, json_array_get_element (list, i), members);
      OcopGap gap = { ocop_reader_text_at (reader, own, "text"), ocop_reader_maybe_at (reader, own, "part"), -1 };

      if (gap.part != NULL && strcmp (gap.part, "A") != 0 && strcmp (gap.part, "B") != 0 && strcmp (gap.part, "C") != 0)
        ocop_reader_complain (reader, _("There is no part “%s”."), gap.part);
      if (ocop_reader_has (own, "sum"))
        gap.sum = ocop_reader_number_at (reader, own, "sum", 0, OCOP_MAX_POINTS);
      if (gap.sum >= 0 && gap.part == NULL)
        ocop_reader_complain (reader, _("“part” is missing."));
      ocop_reader_leave (reader, outside);
      g_array_append_val (gaps, gap);
    }

  set->gaps = ocop_loader_keep (self, gaps, &set->n_gaps);
}

static void
read_knock_outs (OcopLoader     *self,
                 JsonObject *object,
                 OcopSet    *set)
{
  static const char *const members[] = { "criterion", "zero", "ground", NULL };
  OcopReader *reader = &self->reader;
  GArray *knock_outs = g_array_new (FALSE, FALSE, sizeof (OcopKnockOut));
  JsonArray *list = ocop_reader_has (object, "knock_outs") ? ocop_reader_list_at (reader, object, "knock_outs") : NULL;

  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "knock_outs[%u]", i);
      JsonObject *own = ocop_reader_object (reader, json_array_get_element (list, i), members);
      OcopKnockOut knock_out = { ocop_reader_maybe_at (reader, own, "criterion"),
                                 ocop_reader_flag_at (reader, own, "zero"),
                                 ocop_reader_text_at (reader, own, "ground") };

      ocop_reader_leave (reader, outside);
      g_array_append_val (knock_outs, knock_out);
    }

  set->knock_outs = ocop_loader_keep (self, knock_outs, &set->n_knock_outs);
}

static OcopSet
read_set (OcopLoader   *self,
          JsonNode *node)
{
  static const char *const members[] = { "no",         "name",  "sector", "group", "subgroup", "agency", "gaps",
                                         "knock_outs", "parts", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopSet set = { .regulation = self->regulation };

  set.no = ocop_reader_number_at (reader, object, "no", 1, 999);
  set.name = ocop_reader_text_at (reader, object, "name");
  set.sector = ocop_reader_maybe_at (reader, object, "sector");
  set.group = ocop_reader_maybe_at (reader, object, "group");
  set.subgroup = ocop_reader_maybe_at (reader, object, "subgroup");
  set.agency = ocop_reader_maybe_at (reader, object, "agency");
  read_gaps (self, object, &set);
  read_knock_outs (self, object, &set);
  read_parts (self, object, &set);
  if (reader->error == NULL)
    {
      link_items (&set);
      collect_star_marks (self, &set);
    }

  return set;
}

/**
 * ocop_loader_read_sets:
 * @root: (nullable): the outermost object
 *
 * Reads every set; the criteria are known by then.
 */
void
ocop_loader_read_sets (OcopLoader *self,
                       JsonObject *root)
{
  OcopReader *reader = &self->reader;
  GArray *sets = g_array_new (FALSE, FALSE, sizeof (OcopSet));
  JsonArray *list = ocop_loader_list_at (self, root, "sets");

  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "sets[%u]", i);
      OcopSet set = read_set (self, json_array_get_element (list, i));

      for (guint other = 0; other < sets->len; other++)
        if (g_array_index (sets, OcopSet, other).no == set.no)
          ocop_reader_complain (reader, _("There is a set %d already."), set.no);
      ocop_reader_leave (reader, outside);
      g_array_append_val (sets, set);
    }

  self->regulation->sets = ocop_loader_keep (self, sets, &self->regulation->n_sets);
}
