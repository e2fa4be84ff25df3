/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-regulation-loader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CASES 9

static OcopOption
read_option (OcopLoader              *self,
             JsonNode            *node,
             const OcopCriterion *criterion)
{
  static const char *const members[] = { "points", "text", "case", "stars", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopOption option = { 0 };
  gboolean known = criterion->n_cases == 0;

  option.points = ocop_reader_number_at (reader, object, "points", 0, OCOP_MAX_POINTS);
  option.text = ocop_reader_text_at (reader, object, "text");
  if (ocop_reader_has (object, "stars"))
    option.stars = ocop_reader_number_at (reader, object, "stars", 2, OCOP_MAX_STARS);
  if (ocop_reader_has (object, "case"))
    option.case_no = ocop_reader_number_at (reader, object, "case", 1, MAX_CASES);
  if (criterion->n_cases == 0 && option.case_no != 0)
    ocop_reader_complain (reader, _("The criterion has no cases."));
  for (guint i = 0; i < criterion->n_cases; i++)
    known = known || criterion->cases[i].number == option.case_no;
  if (!known)
    ocop_reader_complain (reader, _("The option belongs to none of the criterion's cases."));

  return option;
}

static void
read_cases (OcopLoader        *self,
            JsonObject    *object,
            OcopCriterion *criterion)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (OcopCase));
  gsize outside = ocop_reader_enter (&self->reader, "cases");
  JsonObject *names = ocop_reader_object (&self->reader, ocop_reader_node_at (&self->reader, object, "cases"), NULL);
  JsonObjectIter iter;
  const char *number;

  if (names != NULL)
    json_object_iter_init_ordered (&iter, names);
  while (names != NULL && json_object_iter_next_ordered (&iter, &number, NULL))
    {
      OcopCase own = { number[0] - '0', ocop_reader_text_at (&self->reader, names, number) };

      if (own.number < 1 || own.number > MAX_CASES || number[1] != '\0')
        ocop_reader_complain (&self->reader, _("“%s” is not the number of a case."), number);
      g_array_append_val (cases, own);
    }
  if (names != NULL && cases->len == 0)
    ocop_reader_complain (&self->reader, _("It is empty."));

  ocop_reader_leave (&self->reader, outside);
  criterion->cases = ocop_loader_keep (self, cases, &criterion->n_cases);
}

static gboolean
case_has_zero (const OcopCriterion *criterion,
               int                  case_no)
{
  for (guint i = 0; i < criterion->n_options; i++)
    if (criterion->options[i].case_no == case_no && criterion->options[i].points == 0)
      return TRUE;

  return FALSE;
}

/* On paper a member who finds no option fitting leaves all boxes empty, which is 0. That choice is offered
 * unless the criterion, or each of its cases, has an option of 0 points to tick. */
static gboolean
offers_none_of_these (const OcopCriterion *criterion)
{
  if (criterion->n_cases == 0)
    return !case_has_zero (criterion, 0);

  for (guint i = 0; i < criterion->n_cases; i++)
    if (!case_has_zero (criterion, criterion->cases[i].number))
      return TRUE;

  return FALSE;
}

static OcopStory
read_story (OcopLoader     *self,
            JsonObject *object)
{
  const char *word = ocop_reader_maybe_at (&self->reader, object, "story");

  if (word == NULL)
    return OCOP_STORY_APART;
  if (strcmp (word, "asks") == 0)
    return OCOP_STORY_ASKS;
  if (strcmp (word, "needs") != 0)
    ocop_reader_complain (&self->reader, _("“story” is neither “asks” nor “needs”."));

  return OCOP_STORY_NEEDS;
}

static OcopCriterion
read_criterion (OcopLoader     *self,
                const char *id,
                JsonNode   *node)
{
  static const char *const members[] = { "name", "note", "max", "cases", "story", "stars_on_heading", "options", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopCriterion criterion = { .id = ocop_reader_name (reader, id) };
  GArray *options = g_array_new (FALSE, FALSE, sizeof (OcopOption));
  JsonArray *list;

  criterion.name = ocop_reader_text_at (reader, object, "name");
  criterion.note = ocop_reader_maybe_at (reader, object, "note");
  criterion.max = ocop_reader_number_at (reader, object, "max", 0, OCOP_MAX_POINTS);
  criterion.story = read_story (self, object);
  if (ocop_reader_has (object, "stars_on_heading"))
    criterion.stars_on_heading = ocop_reader_number_at (reader, object, "stars_on_heading", 2, OCOP_MAX_STARS);
  if (ocop_reader_has (object, "cases"))
    read_cases (self, object, &criterion);

  list = ocop_loader_list_at (self, object, "options");
  criterion.lowest = OCOP_MAX_POINTS;
  for (guint i = 0; i < ocop_loader_length (list) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "options[%u]", i);
      OcopOption option = read_option (self, json_array_get_element (list, i), &criterion);

      ocop_reader_leave (reader, outside);
      criterion.lowest = MIN (criterion.lowest, option.points);
      criterion.highest = MAX (criterion.highest, option.points);
      g_array_append_val (options, option);
    }
  criterion.options = ocop_loader_keep (self, options, &criterion.n_options);
  criterion.none_of_these = offers_none_of_these (&criterion);

  return criterion;
}

/**
 * ocop_loader_read_criteria:
 * @root: (nullable): the outermost object
 *
 * Reads every criterion, before the sets that refer to them.
 */
void
ocop_loader_read_criteria (OcopLoader *self,
                           JsonObject *root)
{
  OcopReader *reader = &self->reader;
  GArray *criteria = g_array_new (FALSE, FALSE, sizeof (OcopCriterion));
  JsonNode *node = ocop_reader_node_at (reader, root, "criteria");
  gsize outside = ocop_reader_enter (reader, "criteria");
  JsonObject *object = ocop_reader_object (reader, node, NULL);
  OcopRegulation *regulation = self->regulation;
  JsonObjectIter iter;
  const char *id;
  JsonNode *value;

  if (object != NULL)
    json_object_iter_init_ordered (&iter, object);
  while (object != NULL && reader->error == NULL && json_object_iter_next_ordered (&iter, &id, &value))
    {
      gsize all = ocop_reader_enter (reader, "%s", id);
      OcopCriterion criterion = read_criterion (self, id, value);

      ocop_reader_leave (reader, all);
      g_array_append_val (criteria, criterion);
    }
  ocop_reader_leave (reader, outside);

  regulation->criteria = ocop_loader_keep (self, criteria, &regulation->n_criteria);
  for (guint i = 0; i < regulation->n_criteria; i++)
    g_hash_table_insert (self->criteria, (gpointer) regulation->criteria[i].id, (gpointer) &regulation->criteria[i]);
}
