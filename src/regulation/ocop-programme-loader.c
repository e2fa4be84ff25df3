/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-programme-loader.h"

#include "base/ocop-date.h"
#include "regulation/ocop-regulation-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  OcopReader     reader;
  OcopProgramme *programme;
} Loader;

/* Reads one element of a list into a row of its own form. */
typedef void (*ReadRow) (Loader     *self,
                         JsonObject *object,
                         gpointer    row);

static const char *const rule_words[OCOP_N_RULES] = {
  [OCOP_RULE_FIRST_WORKING_DAYS] = "first_working_days",
  [OCOP_RULE_FORWARDED_FROM] = "forwarded_from",
  [OCOP_RULE_PROPOSED_FROM] = "proposed_from",
  [OCOP_RULE_CERTIFICATE_MONTHS] = "certificate_months",
  [OCOP_RULE_REFILE_OPENS_DAYS] = "refile_opens_days",
  [OCOP_RULE_REFILE_CLOSES_DAYS] = "refile_closes_days",
  [OCOP_RULE_RE_EVALUATED_DAYS] = "re_evaluated_days",
  [OCOP_RULE_EXTENDED_DAYS] = "extended_days",
  [OCOP_RULE_REMINDER_DAYS] = "reminder_days",
  [OCOP_RULE_WITHDRAWN_DAYS] = "withdrawn_days",
  [OCOP_RULE_PAPERS_SENT_DAYS] = "papers_sent_days",
  [OCOP_RULE_SAMPLES] = "samples",
  [OCOP_RULE_RE_EVALUATED_IN_WRITING] = "re_evaluated_in_writing",
  [OCOP_RULE_SPREAD_LIMIT] = "spread_limit",
  [OCOP_RULE_QUORUM_NUM] = "quorum_num",
  [OCOP_RULE_QUORUM_DEN] = "quorum_den",
};

/**
 * ocop_rule_to_word:
 *
 * Returns: the name of @rule in the data file
 */
const char *
ocop_rule_to_word (OcopRule rule)
{
  g_return_val_if_fail (rule < OCOP_N_RULES, NULL);

  return rule_words[rule];
}

static const char *
read_date (Loader     *self,
           JsonObject *object,
           const char *member)
{
  const char *date = ocop_reader_text_at (&self->reader, object, member);

  if (self->reader.error == NULL && !ocop_date_is_valid (date))
    ocop_reader_complain (&self->reader, _("“%s” is not a date."), date);

  return date;
}

static OcopPeriod
read_period (Loader     *self,
             JsonObject *object,
             const char *from,
             const char *to)
{
  OcopPeriod period = { read_date (self, object, from), NULL };

  if (ocop_reader_has (object, to))
    period.to = read_date (self, object, to);

  return period;
}

/* Rows of @size bytes each; they go with the programme. */
static gpointer
read_rows (Loader            *self,
           JsonObject        *parent,
           const char        *member,
           const char *const *members,
           gsize              size,
           ReadRow            read,
           guint             *n)
{
  JsonArray *list = ocop_reader_list_at (&self->reader, parent, member);
  guint length = list != NULL ? json_array_get_length (list) : 0;
  char *rows = length > 0 ? g_malloc0_n (length, size) : NULL;

  if (rows != NULL)
    g_ptr_array_add (self->programme->blocks, rows);
  for (guint i = 0; i < length && self->reader.error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (&self->reader, "%s[%u]", member, i);
      JsonObject *object = ocop_reader_object (&self->reader, json_array_get_element (list, i), members);

      if (object != NULL)
        read (self, object, rows + i * size);
      ocop_reader_leave (&self->reader, outside);
    }

  *n = length;
  return rows;
}

static OcopLevel
read_level (Loader     *self,
            JsonObject *object,
            const char *member)
{
  static const char *const words[] = { "commune", "district", "city", "centre" };
  const char *word = ocop_reader_text_at (&self->reader, object, member);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      return (OcopLevel) i;

  ocop_reader_complain (&self->reader, _("“%s” is not a level."), word);
  return OCOP_LEVEL_COMMUNE;
}

static void
read_ministry (Loader     *self,
               JsonObject *object,
               gpointer    row)
{
  OcopMinistry *ministry = row;

  ministry->period = read_period (self, object, "from", "to");
  ministry->name = ocop_reader_text_at (&self->reader, object, "name");
  ministry->short_name = ocop_reader_text_at (&self->reader, object, "short_name");
  ministry->source = ocop_reader_maybe_at (&self->reader, object, "source");
}

static void
read_holiday (Loader     *self,
              JsonObject *object,
              gpointer    row)
{
  OcopHoliday *holiday = row;
  g_autofree char *date = NULL;

  holiday->day = ocop_reader_text_at (&self->reader, object, "day");
  holiday->name = ocop_reader_text_at (&self->reader, object, "name");
  holiday->source = ocop_reader_text_at (&self->reader, object, "source");
  date = g_strdup_printf ("2021-%s", holiday->day);
  if (self->reader.error == NULL && !ocop_date_is_valid (date))
    ocop_reader_complain (&self->reader, _("“%s” is not a date."), holiday->day);
}

static void
read_amendment (Loader     *self,
                JsonObject *object,
                gpointer    row)
{
  OcopAmendment *amendment = row;

  amendment->number = ocop_reader_text_at (&self->reader, object, "number");
  amendment->from = read_date (self, object, "from");
  amendment->what = ocop_reader_maybe_at (&self->reader, object, "what");
}

static void
read_stages (Loader     *self,
             JsonObject *object,
             gpointer    row)
{
  static const char *const ranks[] = { "3", "4", "5", NULL };
  OcopReader *reader = &self->reader;
  OcopStages *stages = row;
  JsonObject *certifies;
  gsize outside;

  stages->period = read_period (self, object, "from", "to");
  stages->first = read_level (self, object, "first");
  stages->first_scores = ocop_reader_flag_at (reader, object, "first_scores");
  stages->gap = ocop_reader_maybe_at (reader, object, "gap");
  stages->source = ocop_reader_maybe_at (reader, object, "source");

  outside = ocop_reader_enter (reader, "certifies");
  certifies = ocop_reader_object (reader, ocop_reader_node_at (reader, object, "certifies"), ranks);
  for (int stars = 3; stars <= OCOP_MAX_STARS && certifies != NULL; stars++)
    stages->certifies[stars] = read_level (self, certifies, ranks[stars - 3]);
  ocop_reader_leave (reader, outside);
}

static void
read_code (Loader     *self,
           JsonObject *object,
           gpointer    row)
{
  OcopReader *reader = &self->reader;
  OcopCodePattern *code = row;

  code->period = read_period (self, object, "from", "to");
  code->pattern = ocop_reader_maybe_at (reader, object, "pattern");
  code->serial_digits = ocop_reader_has (object, "serial_digits") ?
                          ocop_reader_number_at (reader, object, "serial_digits", 1, 6) : 1;
  code->practice = ocop_reader_flag_at (reader, object, "practice");
  code->note = ocop_reader_maybe_at (reader, object, "note");
  code->gap = ocop_reader_maybe_at (reader, object, "gap");
  code->source = ocop_reader_maybe_at (reader, object, "source");
  if ((code->pattern == NULL) == (code->gap == NULL))
    ocop_reader_complain (reader, _("Either the pattern or the reason why it is not known should stand here."));
}

/* A day of any year: one that a common year has. */
static const char *
read_day (Loader     *self,
          JsonObject *object,
          const char *member)
{
  const char *day = ocop_reader_text_at (&self->reader, object, member);
  g_autofree char *date = g_strconcat ("2001-", day, NULL);

  if (self->reader.error == NULL && !ocop_date_is_valid (date))
    ocop_reader_complain (&self->reader, _("“%s” is not a month and a day."), day);

  return day;
}

static void
read_round (Loader     *self,
            JsonObject *object,
            gpointer    row)
{
  OcopRoundDates *round = row;

  round->level = read_level (self, object, "level");
  round->ordinal = ocop_reader_number_at (&self->reader, object, "ordinal", 1, 12);
  round->proposed_before = read_day (self, object, "proposed_before");
  round->held_before = read_day (self, object, "held_before");
  round->source = ocop_reader_maybe_at (&self->reader, object, "source");
}

static void
read_ground (Loader     *self,
             JsonObject *object,
             gpointer    row)
{
  OcopWithdrawalGround *ground = row;

  ground->key = ocop_reader_text_at (&self->reader, object, "key");
  ground->text = ocop_reader_text_at (&self->reader, object, "text");
  ground->source = ocop_reader_maybe_at (&self->reader, object, "source");
}

static void
read_rules (Loader      *self,
            JsonObject  *parent,
            OcopEdition *edition)
{
  static const char *const members[] = { "value", "practice", "note", "source", NULL };
  OcopReader *reader = &self->reader;
  gsize outside = ocop_reader_enter (reader, "rules");
  JsonObject *rules = ocop_reader_object (reader, ocop_reader_node_at (reader, parent, "rules"), NULL);
  guint n_read = 0;

  for (guint i = 0; i < OCOP_N_RULES && rules != NULL && reader->error == NULL; i++)
    if (ocop_reader_has (rules, rule_words[i]))
      {
        gsize all = ocop_reader_enter (reader, "%s", rule_words[i]);
        JsonObject *object = ocop_reader_object (reader, json_object_get_member (rules, rule_words[i]), members);
        OcopRuleValue *rule = &edition->rules[i];

        rule->known = TRUE;
        rule->value = ocop_reader_number_at (reader, object, "value", 0, 9999);
        rule->practice = ocop_reader_flag_at (reader, object, "practice");
        rule->note = ocop_reader_maybe_at (reader, object, "note");
        rule->source = ocop_reader_maybe_at (reader, object, "source");
        ocop_reader_leave (reader, all);
        n_read++;
      }
  if (rules != NULL && reader->error == NULL && n_read != json_object_get_size (rules))
    ocop_reader_complain (reader, _("A rule stands here that the program does not know."));
  ocop_reader_leave (reader, outside);
}

static void
read_concluded_by (Loader      *self,
                   JsonObject  *parent,
                   OcopEdition *edition)
{
  static const char *const members[] = { "first", "upgrade", "re_evaluation", "source", NULL };
  OcopReader *reader = &self->reader;
  gsize outside;
  JsonObject *object;

  if (!ocop_reader_has (parent, "concluded_by"))
    return;
  outside = ocop_reader_enter (reader, "concluded_by");
  object = ocop_reader_object (reader, json_object_get_member (parent, "concluded_by"), members);
  for (guint i = 0; i < OCOP_N_FILINGS; i++)
    edition->concluded_by[i] = read_date (self, object, ocop_filing_to_word ((OcopFiling) i));
  edition->concluded_source = ocop_reader_text_at (reader, object, "source");
  ocop_reader_leave (reader, outside);
}

static void
read_gaps (Loader      *self,
           JsonObject  *parent,
           OcopEdition *edition)
{
  JsonArray *list = ocop_reader_list_at (&self->reader, parent, "gaps");
  const char **gaps;

  edition->n_gaps = list != NULL ? json_array_get_length (list) : 0;
  gaps = g_new0 (const char *, edition->n_gaps + 1);
  g_ptr_array_add (self->programme->blocks, gaps);
  for (guint i = 0; i < edition->n_gaps; i++)
    gaps[i] = ocop_reader_text (&self->reader, json_array_get_element (list, i));
  edition->gaps = gaps;
}

static void
read_edition (Loader     *self,
              JsonObject *object,
              gpointer    row)
{
  static const char *const amendments[] = { "number", "from", "what", NULL };
  static const char *const stages[] = { "from", "to", "first", "first_scores", "certifies", "gap", "source", NULL };
  static const char *const codes[] = { "from", "to", "pattern", "serial_digits", "practice", "note", "gap", "source",
                                       NULL };
  static const char *const rounds[] = { "level", "ordinal", "proposed_before", "held_before", "source", NULL };
  static const char *const grounds[] = { "key", "text", "source", NULL };
  OcopReader *reader = &self->reader;
  OcopEdition *edition = row;

  edition->id = ocop_reader_text_at (reader, object, "id");
  edition->number = ocop_reader_text_at (reader, object, "number");
  edition->signed_on = read_date (self, object, "signed_on");
  edition->filed = read_period (self, object, "filed_from", "filed_to");
  edition->source = ocop_reader_maybe_at (reader, object, "source");
  edition->minimums = ocop_reader_text_at (reader, object, "minimums");
  edition->amendments = read_rows (self, object, "amendments", amendments, sizeof (OcopAmendment), read_amendment,
                                   &edition->n_amendments);
  edition->stages = read_rows (self, object, "stages", stages, sizeof (OcopStages), read_stages, &edition->n_stages);
  edition->codes = read_rows (self, object, "codes", codes, sizeof (OcopCodePattern), read_code, &edition->n_codes);
  edition->rounds = read_rows (self, object, "rounds", rounds, sizeof (OcopRoundDates), read_round,
                               &edition->n_rounds);
  edition->grounds = read_rows (self, object, "withdrawal", grounds, sizeof (OcopWithdrawalGround), read_ground,
                                &edition->n_grounds);
  read_concluded_by (self, object, edition);
  read_rules (self, object, edition);
  read_gaps (self, object, edition);
}

/**
 * ocop_programme_load:
 * @text: the rules' file: JSON in UTF-8
 * @size: its length in bytes; -1 if it ends with a zero
 * @error: (out) (optional): %OCOP_ERROR_DAMAGED, naming the place in the file
 *
 * Reads the rules. Whether they contradict each other is ocop_programme_check()'s to find.
 *
 * Returns: (transfer full) (nullable): the rules
 */
OcopProgramme *
ocop_programme_load (const char *text,
                     gssize      size,
                     GError    **error)
{
  static const char *const members[] = { "revision", "ministries", "holidays", "editions", NULL };
  static const char *const holidays[] = { "day", "name", "source", NULL };
  static const char *const ministries[] = { "name", "short_name", "from", "to", "source", NULL };
  static const char *const editions[] = { "id",         "number", "signed_on", "filed_from", "filed_to", "source",
                                          "concluded_by", "amendments", "stages", "codes", "rounds", "rules",
                                          "minimums",   "withdrawal", "gaps", NULL };
  g_autoptr (OcopProgramme) programme = g_new0 (OcopProgramme, 1);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  Loader self = { .programme = programme };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  programme->strings = g_string_chunk_new (8 * 1024);
  programme->blocks = g_ptr_array_new_with_free_func (g_free);
  self.reader.place = place;
  self.reader.strings = programme->strings;

  node = ocop_reader_parse (&self.reader, text, size < 0 ? strlen (text) : (gsize) size);
  if (node != NULL)
    {
      JsonObject *root = ocop_reader_object (&self.reader, node, members);

      programme->revision = ocop_reader_number_at (&self.reader, root, "revision", 1, 9999);
      programme->ministries = read_rows (&self, root, "ministries", ministries, sizeof (OcopMinistry), read_ministry,
                                         &programme->n_ministries);
      if (ocop_reader_has (root, "holidays"))
        programme->holidays = read_rows (&self, root, "holidays", holidays, sizeof (OcopHoliday), read_holiday,
                                         &programme->n_holidays);
      programme->editions = read_rows (&self, root, "editions", editions, sizeof (OcopEdition), read_edition,
                                       &programme->n_editions);
    }
  if (self.reader.error != NULL)
    {
      g_propagate_error (error, self.reader.error);
      return NULL;
    }

  return g_steal_pointer (&programme);
}

/**
 * ocop_programme_free:
 *
 * Frees rules that were read with ocop_programme_load(), and all that they hold.
 */
void
ocop_programme_free (OcopProgramme *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}
