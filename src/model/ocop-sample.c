/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-sample.h"

#include "model/ocop-city.h"
#include "model/ocop-data-file.h"
#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-sample-session.h"
#include "model/ocop-sample-trade.h"
#include "model/ocop-units.h"
#include "regulation/ocop-regulations.h"

/* The sample keeps two kinds of fact apart. Products, producers, ranks, the decision and the plan are as
 * published, with their source; they are recognitions. Dossiers, sessions and sheets of 2021 are flagged
 * illustrative: scores were not published. Of 2020 only the ranks are known, so there is nothing else. The
 * round of 2026, in which some of the products are evaluated again, is made up as a whole to show what the
 * years before do not; nothing was decided, so no recognition follows. */

#define DOSSIERS_PATH "/vn/danang/Ocop/sample/dossiers.json"
#define SAMPLE_PATH "/vn/danang/Ocop/sample/danang.json"
#define FAIRS_PATH "/vn/danang/Ocop/sample/fairs.json"
#define PROGRAMME_PATH "/vn/danang/Ocop/sample/programme.json"
#define REGULATION "1048-2019"
#define REGULATION_OF_2026 "26-2026"
#define MAP_DATE "2021-12-31"

static gboolean
name_units (OcopDataFile *file,
            OcopDb       *db,
            GError      **error)
{
  static const char *const kinds[] = { "city", "urban_district", "rural_district", "ward", "commune" };
  g_autoptr (OcopUnitMap) map = ocop_unit_map_load (db, error);

  if (map == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GPtrArray) units = ocop_unit_map_list (map, kinds[i], MAP_DATE);

      for (guint k = 0; k < units->len; k++)
        {
          const OcopUnit *unit = g_ptr_array_index (units, k);

          ocop_data_file_name (file, OCOP_KIND_UNIT, unit->code, unit->id);
        }
    }

  return TRUE;
}

static gboolean
save_kinds (OcopDataFile   *file,
            OcopDb         *db,
            const OcopKind *kinds,
            gsize           n_kinds,
            GError        **error)
{
  for (gsize i = 0; i < n_kinds; i++)
    if (!ocop_data_file_save_all (file, db, kinds[i], error))
      return FALSE;

  return TRUE;
}

/* Where a rank was published: for the round, or for the year where no round is known. */
static JsonObject *
find_source (OcopDataFile *file,
             const char   *of)
{
  JsonArray *sources = ocop_data_file_get_list (file, "source");

  for (guint i = 0; i < json_array_get_length (sources); i++)
    {
      JsonObject *source = json_array_get_object_element (sources, i);

      if (g_str_equal (json_object_get_string_member (source, "of"), of))
        return source;
    }

  g_error ("The sample has no source for “%s”", of);
}

static gboolean
save_product (OcopDataFile *file,
              OcopDb       *db,
              JsonObject   *line,
              GError      **error)
{
  g_autoptr (OcopRecord) product = ocop_record_new (OCOP_KIND_PRODUCT);
  const char *code = json_object_get_string_member (line, "code");

  ocop_record_set_text (product, OCOP_PRODUCT_CODE, code);
  ocop_record_set_text (product, OCOP_PRODUCT_NAME, json_object_get_string_member (line, "name"));
  ocop_record_set_ref (product, OCOP_PRODUCT_PRODUCER,
                       ocop_data_file_find (file, OCOP_KIND_PRODUCER, json_object_get_string_member (line, "producer")));
  ocop_record_set_text (product, OCOP_PRODUCT_SET_REGULATION, REGULATION);
  ocop_record_set_integer (product, OCOP_PRODUCT_SET_NO, json_object_get_int_member (line, "set_no"));
  if (!ocop_record_save (product, db, error))
    return FALSE;
  ocop_data_file_name (file, OCOP_KIND_PRODUCT, code, ocop_record_get_id (product));

  return TRUE;
}

static gboolean
save_recognition (OcopDataFile *file,
                  OcopDb       *db,
                  JsonObject   *line,
                  const char   *round,
                  GError      **error)
{
  g_autoptr (OcopRecord) recognition = ocop_record_new (OCOP_KIND_RECOGNITION);
  g_autofree char *year = round == NULL ? g_strdup_printf ("%d", (int) json_object_get_int_member (line, "year"))
                                        : g_strndup (round, 4);
  JsonObject *source = find_source (file, round != NULL ? round : year);
  const char *code = json_object_get_string_member (line, "code");

  ocop_record_set_ref (recognition, OCOP_RECOGNITION_PRODUCT, ocop_data_file_find (file, OCOP_KIND_PRODUCT, code));
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_STARS, json_object_get_int_member (line, "stars"));
  ocop_record_set_text (recognition, OCOP_RECOGNITION_KIND, "first");
  ocop_record_set_integer (recognition, OCOP_RECOGNITION_YEAR, g_ascii_strtoll (year, NULL, 10));
  if (round != NULL)
    ocop_record_set_ref (recognition, OCOP_RECOGNITION_ROUND, ocop_data_file_find (file, OCOP_KIND_ROUND, round));
  if (json_object_has_member (source, "decision"))
    ocop_record_set_ref (recognition, OCOP_RECOGNITION_DECISION,
                         ocop_data_file_find (file, OCOP_KIND_DECISION,
                                              json_object_get_string_member (source, "decision")));
  ocop_record_set_text (recognition, OCOP_RECOGNITION_AUTHORITY, json_object_get_string_member (source, "authority"));
  ocop_record_set_text (recognition, OCOP_RECOGNITION_SOURCE, json_object_get_string_member (source, "address"));

  return ocop_record_save (recognition, db, error);
}

/* When a dossier of 2021 was filed, and by what share of local labour and material, was not published: left empty, but for one
 * whose way and documents are made up to show what they look like. */
static void
take_if_there (JsonObject *line,
               OcopRecord *record,
               const char *member,
               guint       field)
{
  if (!json_object_has_member (line, member))
    return;
  if (ocop_entity_get_field (field)->type == OCOP_INTEGER)
    ocop_record_set_integer (record, field, json_object_get_int_member (line, member));
  else
    ocop_record_set_text (record, field, json_object_get_string_member (line, member));
}

static gboolean
save_dossier (OcopDataFile         *file,
              OcopDb               *db,
              JsonObject           *line,
              const OcopRegulation *regulation,
              const char           *kind,
              GError              **error)
{
  g_autoptr (OcopRecord) dossier = ocop_record_new (OCOP_KIND_DOSSIER);
  const char *code = json_object_get_string_member (line, "code");
  const char *round = json_object_get_string_member (line, "round");
  g_autofree char *key = g_strdup_printf ("%s/%s", round, code);

  ocop_record_set_ref (dossier, OCOP_DOSSIER_PRODUCT, ocop_data_file_find (file, OCOP_KIND_PRODUCT, code));
  ocop_record_set_ref (dossier, OCOP_DOSSIER_ROUND, ocop_data_file_find (file, OCOP_KIND_ROUND, round));
  ocop_record_set_text (dossier, OCOP_DOSSIER_KIND, kind);
  ocop_record_set_text (dossier, OCOP_DOSSIER_REGULATION, regulation->id);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_REVISION, regulation->revision);
  ocop_record_set_integer (dossier, OCOP_DOSSIER_SET_NO, json_object_get_int_member (line, "set_no"));
  if (json_object_has_member (line, "case_no"))
    ocop_record_set_integer (dossier, OCOP_DOSSIER_CASE_NO, json_object_get_int_member (line, "case_no"));
  take_if_there (line, dossier, "received_on", OCOP_DOSSIER_RECEIVED_ON);
  take_if_there (line, dossier, "local_labour_percent", OCOP_DOSSIER_LOCAL_LABOUR_PERCENT);
  take_if_there (line, dossier, "local_material_percent", OCOP_DOSSIER_LOCAL_MATERIAL_PERCENT);
  take_if_there (line, dossier, "confirmed_on", OCOP_DOSSIER_CONFIRMED_ON);
  take_if_there (line, dossier, "confirmed_by", OCOP_DOSSIER_CONFIRMED_BY);
  take_if_there (line, dossier, "samples", OCOP_DOSSIER_SAMPLES);
  take_if_there (line, dossier, "samples_on", OCOP_DOSSIER_SAMPLES_ON);
  ocop_record_set_text (dossier, OCOP_DOSSIER_STATE, "accepted");
  ocop_record_set_flag (dossier, OCOP_DOSSIER_ILLUSTRATIVE, TRUE);
  if (!ocop_record_save (dossier, db, error))
    return FALSE;
  ocop_data_file_name (file, OCOP_KIND_DOSSIER, key, ocop_record_get_id (dossier));

  return TRUE;
}

static const char *
round_of (JsonObject *line)
{
  return json_object_get_string_member_with_default (line, "round", NULL);
}

/* In the order in which the papers name them; that is the order of recognitions and of row ids. */
static gboolean
save_products (OcopDataFile         *file,
               OcopDb               *db,
               const OcopRegulation *regulation,
               GError              **error)
{
  JsonArray *lines = ocop_data_file_get_list (file, "product");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      const char *round = round_of (line);

      if (!save_product (file, db, line, error) || !save_recognition (file, db, line, round, error) ||
          (round != NULL && !save_dossier (file, db, line, regulation, "first", error)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
save_re_evaluations (OcopDataFile *file,
                     OcopDb       *db,
                     GError      **error)
{
  JsonArray *lines = ocop_data_file_get_list (file, "re_evaluation");
  const OcopRegulation *regulation = ocop_regulation_get (REGULATION_OF_2026, error);

  if (regulation == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (lines); i++)
    if (!save_dossier (file, db, json_array_get_object_element (lines, i), regulation, "re_evaluation", error))
      return FALSE;

  return TRUE;
}

/* Two fairs of 2021, made up as a whole; what was given for them are supports like all others. */
static gboolean
save_fairs (OcopDataFile *file,
            OcopDb       *db,
            GError      **error)
{
  static const OcopKind kinds[] = { OCOP_KIND_FAIR,  OCOP_KIND_FAIR_BUDGET,  OCOP_KIND_FAIR_ZONE, OCOP_KIND_PARTICIPATION,
                                    OCOP_KIND_PARTICIPATION_PRODUCT, OCOP_KIND_BOOTH, OCOP_KIND_DAILY_RETURN, OCOP_KIND_FAIR_CONTRACT };

  ocop_data_file_add (file, FAIRS_PATH);

  return save_kinds (file, db, kinds, G_N_ELEMENTS (kinds), error) &&
         ocop_data_file_save_list (file, db, OCOP_KIND_SUPPORT, "fair_support", error);
}

/**
 * ocop_sample_fill:
 * @db: a connection in a transaction, on a file without content
 * @data: not used
 * @error: return location
 *
 * The sample city: Đà Nẵng with the products published in 2020 and 2021, the plan of 2021, two
 * illustrative sessions whose sheets lead to the published ranks, one of 2026 and two sales points that are made up as a
 * whole.
 * An #OcopWriteFunc.
 *
 * Returns: whether all of it is written
 */
gboolean
ocop_sample_fill (OcopDb   *db,
                  gpointer  data,
                  GError  **error)
{
  static const OcopKind before[] = { OCOP_KIND_DECISION, OCOP_KIND_ROUND, OCOP_KIND_PRODUCER };
  static const OcopKind after[] = { OCOP_KIND_PERSON,  OCOP_KIND_COUNCIL, OCOP_KIND_COUNCIL_MEMBER, OCOP_KIND_SESSION,
                                    OCOP_KIND_PLAN,    OCOP_KIND_TARGET,  OCOP_KIND_DOUBT };
  static const OcopKind dossiers[] = { OCOP_KIND_EVIDENCE, OCOP_KIND_DOSSIER_DOCUMENT, OCOP_KIND_DOSSIER_STEP, OCOP_KIND_FUND,
                                       OCOP_KIND_SUPPORT,  OCOP_KIND_INSPECTION };
  static const OcopKind programme[] = { OCOP_KIND_TASK, OCOP_KIND_OFFICER, OCOP_KIND_COURSE, OCOP_KIND_COURSE_ATTENDANCE };
  g_autoptr (OcopDataFile) file = ocop_data_file_open (SAMPLE_PATH);
  const OcopRegulation *regulation = ocop_regulation_get (REGULATION, error);

  ocop_data_file_add (file, PROGRAMME_PATH);
  ocop_data_file_add (file, DOSSIERS_PATH);

  return regulation != NULL && ocop_city_fill (db, data, error) && name_units (file, db, error) &&
         save_kinds (file, db, before, G_N_ELEMENTS (before), error) && save_products (file, db, regulation, error) &&
         save_re_evaluations (file, db, error) && save_kinds (file, db, dossiers, G_N_ELEMENTS (dossiers), error) &&
         save_kinds (file, db, after, G_N_ELEMENTS (after), error) &&
         save_kinds (file, db, programme, G_N_ELEMENTS (programme), error) && save_fairs (file, db, error) &&
         ocop_sample_hold_sessions (file, db, error) && ocop_sample_open_points (file, db, error);
}
