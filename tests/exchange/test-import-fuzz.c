/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import.h"
#include "model/ocop-city.h"
#include "ocop-test.h"
#include "store/ocop-store.h"

#include <zip.h>

/* Lists that were tampered with, always the same ones: each is read or refused with a sentence, and nothing worse. */

#define N_MUTATIONS 1500

static const char workbook[] =
  "<workbook xmlns:r='r'><workbookPr date1904='0'/><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>";
static const char relations[] =
  "<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>";
static const char strings[] =
  "<sst><si><t>Tên sản phẩm</t></si><si><r><t>Chủ </t></r><r><t>thể</t></r><rPh><t>x</t></rPh></si><si><t>Hạng</t></si></sst>";
static const char styles[] =
  "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd\\/mm'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/>"
  "</cellXfs></styleSheet>";
static const char sheet[] =
  "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c t='s'><v>2</v></c>"
  "<c t='inlineStr'><is><t>Năm</t></is></c><c t='str'><v>Ngày</v></c><c t='str'><v>Điểm</v></c></row>"
  "<row r='2'><c t='str'><v>Chả</v></c><c t='str'><v>HTX Một</v></c><c><v>4</v></c><c><v>2021</v></c><c s='1'><v>44503</v></c>"
  "<c><v>77.2222222222222</v></c></row><row><c r='C3' t='b'><v>1</v></c><c t='e'><v>#N/A</v></c></row></sheetData></worksheet>";
static const char text[] =
  "STT;Tên sản phẩm;Chủ thể;Xã, phường;Hạng;Năm;Điểm\n(1);(2);(3);(4);(5);(6);(7)\n1;\"Chả; cá\";Cty TNHH Một;P. Thọ Quang;★★★;2021;87,5\n"
  "2;Nem;HTX Hai;Hải Châu 1;4 sao;2021;1.0\nTỔNG CỘNG;2\n";

static void
add_part (zip_t      *zip,
          const char *name,
          GString    *content)
{
  zip_source_t *source = zip_source_buffer (zip, content->str, content->len, 0);

  g_assert_cmpint (zip_file_add (zip, name, source, 0), >=, 0);
}

static GBytes *
pack (GString *parts[5])
{
  static const char *const names[] = { "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
                                       "xl/worksheets/sheet1.xml" };
  zip_error_t problem;
  zip_source_t *source = zip_source_buffer_create (NULL, 0, 0, &problem);
  zip_t *zip = zip_open_from_source (source, ZIP_CREATE | ZIP_TRUNCATE, &problem);
  zip_stat_t about;
  guint8 *content;

  g_assert_nonnull (zip);
  zip_source_keep (source);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    add_part (zip, names[i], parts[i]);
  g_assert_cmpint (zip_close (zip), ==, 0);
  g_assert_cmpint (zip_source_open (source), ==, 0);
  g_assert_cmpint (zip_source_stat (source, &about), ==, 0);
  content = g_malloc (about.size);
  g_assert_cmpint (zip_source_read (source, content, about.size), ==, (zip_int64_t) about.size);
  zip_source_close (source);
  zip_source_free (source);

  return g_bytes_new_take (content, about.size);
}

static void
mutate (GRand   *rand,
        GString *content)
{
  static const char *const words[] = { "<row>", "</row>", "<c t='s'>", "<v>", "</v>", "<!DOCTYPE a>", "&#0;", "999999999999", "\"", "-1",
                                       "<is><t>", "r='ZZZ9'", "r='A0'", "\xff\xfe", "Chủ thể", ";", "\n", "(1)", "nan" };
  gint n = g_rand_int_range (rand, 0, 4) == 0 ? 4 : 1;

  for (gint i = 0; i < n && content->len > 1; i++)
    {
      guint32 at = (guint32) g_rand_int_range (rand, 0, (gint32) content->len);

      switch (g_rand_int_range (rand, 0, 5))
        {
        case 0:
          content->str[at] = (char) g_rand_int_range (rand, 0, 256);
          break;
        case 1:
          g_string_erase (content, at, g_rand_int_range (rand, 1, (gint32) MIN (40, content->len - at) + 1));
          break;
        case 2:
          g_string_insert (content, at, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
          break;
        case 3:
          {
            g_autofree char *piece = g_strndup (content->str + at, MIN (60, content->len - at));

            g_string_insert (content, g_rand_int_range (rand, 0, (gint32) content->len), piece);
            break;
          }
        default:
          content->str[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
          break;
        }
    }
}

/* Answers whether the list was understood. */
static gboolean
read_list (OcopDb *db,
           GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopTableFile) file = ocop_table_file_new (bytes, NULL, &error);
  const OcopImportOptions options = { .year = 2021, .skip_refused = TRUE, .accept_doubtful = TRUE };
  g_autoptr (OcopImport) import = file != NULL ? ocop_import_plan (db, file, &options, &error) : NULL;

  g_assert_true ((import == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_error (error, OCOP_ERROR, OCOP_ERROR_REFUSED);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }

  return import != NULL;
}

typedef struct
{
  OcopTestFolder *folder;
  OcopStore      *store;
} City;

static void
open_city (City         *city,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  city->folder = ocop_test_folder_new ();
  path = ocop_test_folder_path (city->folder, "city.ocop");
  ocop_store_create (path, NULL, "fuzz", ocop_city_fill, NULL, &error);
  g_assert_no_error (error);
  city->store = ocop_store_open (path, OCOP_STORE_READ, &error);
  g_assert_no_error (error);
}

static void
close_city (City         *city,
            gconstpointer data)
{
  ocop_store_close (city->store);
  g_object_unref (city->store);
  ocop_test_folder_free (city->folder);
}

static void
test_parts (City         *city,
            gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (148);
  guint n_read = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      GString *parts[] = { g_string_new (workbook), g_string_new (relations), g_string_new (strings), g_string_new (styles),
                           g_string_new (sheet) };
      g_autoptr (GBytes) bytes = NULL;

      if (i > 0)
        mutate (rand, parts[i % 3 == 0 ? g_rand_int_range (rand, 0, 5) : 4]);
      bytes = pack (parts);
      n_read += read_list (ocop_store_get_reader (city->store), bytes);
      if (i == 0)
        g_assert_cmpuint (n_read, ==, 1);
      for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
        g_string_free (parts[k], TRUE);
    }
  g_test_message ("%u of %d were read", n_read, N_MUTATIONS);
}

/* The bytes of a whole file. */
static void
test_bytes (City         *city,
            gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1048);
  gboolean is_text = data != NULL;
  GString *parts[] = { g_string_new (workbook), g_string_new (relations), g_string_new (strings), g_string_new (styles),
                       g_string_new (sheet) };
  g_autoptr (GBytes) whole = is_text ? g_bytes_new_static (text, sizeof text - 1) : pack (parts);
  gsize size;
  const char *content = g_bytes_get_data (whole, &size);

  g_assert_true (read_list (ocop_store_get_reader (city->store), whole));
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      GString *changed = g_string_new_len (content, (gssize) size);
      g_autoptr (GBytes) bytes = NULL;

      mutate (rand, changed);
      if (i % 7 == 0)
        g_string_truncate (changed, (gsize) g_rand_int_range (rand, 0, (gint32) changed->len + 1));
      bytes = g_string_free_to_bytes (changed);
      read_list (ocop_store_get_reader (city->store), bytes);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
    g_string_free (parts[k], TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import-fuzz/parts", City, NULL, open_city, test_parts, close_city);
  g_test_add ("/import-fuzz/package", City, NULL, open_city, test_bytes, close_city);
  g_test_add ("/import-fuzz/text", City, "text", open_city, test_bytes, close_city);

  return g_test_run ();
}
