/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-names.h"
#include "model/ocop-producer-keys.h"
#include "exchange/ocop-import-values.h"
#include "exchange/ocop-xlsx.h"

static void
test_dates (void)
{
  static const struct
  {
    OcopTableType type;
    const char   *text, *iso;
    gboolean      from_1904;
  } cases[] = {
    { OCOP_TABLE_TEXT, "3/11/2021", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "03-11-2021", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "3.11.2021", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "2021-11-03", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "2021-11-03T00:00:00", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "3/11/2021 0:00", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "ngày 03 tháng 11 năm 2021", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "ngày 3/11/2021", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "44503", "2021-11-03", FALSE },
    { OCOP_TABLE_NUMBER, "44503", "2021-11-03", FALSE },
    { OCOP_TABLE_NUMBER, "44503.75", "2021-11-03", FALSE },
    { OCOP_TABLE_NUMBER, "43041", "2021-11-03", TRUE },
    { OCOP_TABLE_DATE, "2021-11-03", "2021-11-03", FALSE },
    { OCOP_TABLE_TEXT, "31/2/2021", NULL, FALSE },
    { OCOP_TABLE_TEXT, "2021", NULL, FALSE },
    { OCOP_TABLE_TEXT, "3/11/21", NULL, FALSE },
    { OCOP_TABLE_TEXT, "tháng 11", NULL, FALSE },
    { OCOP_TABLE_TEXT, "3/11/2021/4", NULL, FALSE },
    { OCOP_TABLE_TEXT, "99999999999999999999", NULL, FALSE },
    { OCOP_TABLE_TEXT, "", NULL, FALSE },
    { OCOP_TABLE_NUMBER, "nan", NULL, FALSE },
    { OCOP_TABLE_DATE, "9999-99-99", NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const OcopTableCell cell = { cases[i].type, cases[i].text };
      g_autofree char *iso = NULL;

      g_assert_cmpint (ocop_import_read_date (&cell, cases[i].from_1904, &iso), ==, cases[i].iso != NULL);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_serials (void)
{
  static const struct
  {
    double      serial;
    gboolean    from_1904;
    const char *iso;
  } cases[] = {
    { 1, FALSE, "1900-01-01" },  { 59, FALSE, "1900-02-28" }, { 61, FALSE, "1900-03-01" }, { 0, TRUE, "1904-01-01" },
    { 0, FALSE, NULL },          { -1, TRUE, NULL },          { 1e300, FALSE, NULL },      { 44503.999, FALSE, "2021-11-03" },
    { 401769, FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = ocop_xlsx_date (cases[i].serial, cases[i].from_1904);

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_scores (void)
{
  static const struct
  {
    const char *text;
    gint64      num, den;
  } cases[] = {
    { "87,5", 175, 2 },           { "87.5", 175, 2 },      { "87", 87, 1 },      { "77.2222222222222", 695, 9 },
    { "77.22222222222223", 695, 9 }, { "89.996", 22499, 250 }, { "100", 100, 1 },   { "0", 0, 1 },
    { "61,43 điểm", 6143, 100 },  { "61,4/100", 307, 5 },  { "82,0", 82, 1 },    { "100,1", 0, 0 },
    { "1.234,5", 0, 0 },          { "-5", 0, 0 },          { "", 0, 0 },         { "8a", 0, 0 },
    { "nan", 0, 0 },              { ",5", 0, 0 },          { "5,", 0, 0 },       { "1e1", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OcopImportScore score;

      g_assert_cmpint (ocop_import_read_score (cases[i].text, &score), ==, cases[i].den != 0);
      if (cases[i].den == 0)
        continue;
      g_assert_cmpint (score.value.num, ==, cases[i].num);
      g_assert_cmpint (score.value.den, ==, cases[i].den);
    }
}

static void
test_agreement (void)
{
  OcopImportScore score;

  g_assert_true (ocop_import_read_score ("77,22", &score));
  g_assert_true (ocop_import_score_agrees (&score, ocop_fraction_new (695, 9)));
  g_assert_false (ocop_import_score_agrees (&score, ocop_fraction_new (7725, 100)));
  g_assert_true (ocop_import_read_score ("89,99", &score));
  g_assert_true (ocop_import_score_agrees (&score, ocop_fraction_new (89996, 1000)));
  g_assert_true (ocop_import_read_score ("77", &score));
  g_assert_false (ocop_import_score_agrees (&score, ocop_fraction_new (695, 9)));
}

static void
test_stars (void)
{
  static const struct
  {
    const char *text;
    int         stars;
    gboolean    proposed;
  } cases[] = {
    { "4 sao", 4, FALSE },  { "4", 4, FALSE },         { "4*", 4, FALSE },          { "★★★★", 4, FALSE },
    { "***", 3, FALSE },    { "4.0", 4, FALSE },       { "4★", 4, FALSE },          { "Hạng 3 sao", 3, FALSE },
    { "bốn sao", 4, FALSE }, { "5 SAO", 5, FALSE },    { "OCOP 4 sao", 4, FALSE },  { "Tiềm năng 5 sao", 5, TRUE },
    { "TN 5 sao", 5, TRUE }, { "6", 0, FALSE },        { "0", 0, FALSE },           { "", 0, FALSE },
    { "Tiềm năng 4 sao", 0, TRUE },                    { "đạt", 0, FALSE },         { "3 4", 0, FALSE },
    { "4 cái", 0, FALSE },  { "99999999999999", 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int stars;
      gboolean proposed;
      gboolean is_rank = ocop_import_read_stars (cases[i].text, &stars, &proposed);

      g_assert_cmpint (is_rank ? stars : 0, ==, cases[i].stars);
      g_assert_cmpint (proposed, ==, cases[i].proposed);
    }
}

static void
test_words (void)
{
  int number;

  g_assert_cmpstr (ocop_import_read_type ("DN"), ==, "enterprise");
  g_assert_cmpstr (ocop_import_read_type ("Hộ/cơ sở"), ==, "household");
  g_assert_cmpstr (ocop_import_read_type ("Tổ hợp tác"), ==, "cooperative_group");
  g_assert_cmpstr (ocop_import_read_type ("Hộ sản xuất, kinh doanh"), ==, "household");
  g_assert_cmpstr (ocop_import_read_type ("Hội"), ==, "association");
  g_assert_cmpstr (ocop_import_read_type ("Bánh"), ==, NULL);
  g_assert_cmpstr (ocop_import_type_of_name ("CTCP Trà"), ==, "enterprise");
  g_assert_cmpstr (ocop_import_read_kind ("Nâng hạng"), ==, "upgrade");
  g_assert_cmpstr (ocop_import_read_kind ("Đánh giá lại"), ==, "re_evaluation");
  g_assert_true (ocop_import_read_year ("Năm 2021", &number));
  g_assert_cmpint (number, ==, 2021);
  g_assert_false (ocop_import_read_year ("2017", &number));
  g_assert_true (ocop_import_read_ordinal ("Đợt II", &number));
  g_assert_cmpint (number, ==, 2);
  g_assert_false (ocop_import_read_ordinal ("Đợt cuối", &number));
}

static void
test_producer_keys (void)
{
  static const struct
  {
    const char *name, *toned, *plain, *core;
  } names[] = {
    { "Công ty TNHH MTV Thương mại dịch vụ Biển Xanh 12", "cty tnhh mtv tm dv biên\xcc\x89 xanh 12",
      "cty tnhh mtv tm dv bien xanh 12", "12 bien xanh" },
    { "MTV TNHH  Ðại Lộc", "tnhh mtv đai\xcc\xa3 lôc\xcc\xa3", "tnhh mtv dai loc", "dai loc" },
    { "Hộ Hoà & Va", "ho hoa\xcc\x80", "ho hoa", "hoa" },
    { "Cơ sở", "cs", "cs", "" },
    { "☆ – ☆", "", "", "" },
    { "HTX ½ ŉ", "htx ½ ŉ", "htx 1⁄2 ʼn", "1⁄2 ʼn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (OcopProducerKeys) keys = ocop_producer_keys_new (names[i].name);

      g_assert_cmpstr (keys->toned, ==, names[i].toned);
      g_assert_cmpstr (keys->plain, ==, names[i].plain);
      g_assert_cmpstr (keys->core, ==, names[i].core);
    }
}

static void
test_names (void)
{
  static const char *const same[][2] = {
    { "HTX Hòa Quý", "Hợp tác xã Hoà Qúy" },
    { "Cty TNHH MTV SX&TM Đại Cường", "CÔNG TY TNHH MỘT THÀNH VIÊN Sản xuất và Thương mại Đại Cường" },
    { "Công ty CP Ánh Linh", "CTCP Ánh Linh" },
    { "DNTN Bình Minh", "Doanh nghiệp tư nhân Bình Minh" },
    { "Hộ SXKD Phước Hà", "Hộ sản xuất kinh doanh Phước Hà" },
    { "HKD Võ Thị Huynh", "Hộ kinh doanh Võ Thị Huynh" },
    { "THT Rau Hòa Tiến", "Tổ hợp tác rau Hoà Tiến" },
  };
  static const char *const units[][2] = {
    { "Phường Hải Châu 1", "Hải Châu I" }, { "P. Hòa Qúy", "Hòa Quý" }, { "xã Hoà Phong", "Hòa Phong" },
    { "Q.Sơn Trà", "Sơn Trà" },            { "huyện đảo Hoàng Sa", "Hoàng Sa" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (OcopProducerKeys) a = ocop_producer_keys_new (same[i][0]);
      g_autoptr (OcopProducerKeys) b = ocop_producer_keys_new (same[i][1]);

      g_assert_cmpstr (a->toned, ==, b->toned);
      g_assert_cmpstr (a->plain, ==, b->plain);
      g_assert_cmpstr (a->core, ==, b->core);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *a = ocop_name_key_of_unit (units[i][0]);
      g_autofree char *b = ocop_name_key_of_unit (units[i][1]);

      g_assert_cmpstr (a, ==, b);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-values/dates", test_dates);
  g_test_add_func ("/import-values/serials", test_serials);
  g_test_add_func ("/import-values/scores", test_scores);
  g_test_add_func ("/import-values/agreement", test_agreement);
  g_test_add_func ("/import-values/stars", test_stars);
  g_test_add_func ("/import-values/words", test_words);
  g_test_add_func ("/import-values/producer-keys", test_producer_keys);
  g_test_add_func ("/import-values/names", test_names);

  return g_test_run ();
}
