/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/ocop-import-headings.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>

/* Headings as they are folded: no tones, no capitals, words apart by one space, nothing in brackets. */
static const struct
{
  OcopImportColumn column;
  const char      *names; /* with bars between */
} headings[] = {
  { OCOP_IMPORT_NUMBER, "stt|tt|so thu tu|so tt|no|#" },
  { OCOP_IMPORT_CODE, "ma san pham|ma sp|ma so|ma so san pham|ma|ma ocop|product code|code" },
  { OCOP_IMPORT_NAME, "ten san pham|ten sp|san pham|ten san pham ocop|san pham ocop|ten san pham dich vu|san pham ten|product name|"
                      "product|name" },
  { OCOP_IMPORT_PRODUCER, "chu the|ten chu the|chu the san xuat|chu the ocop|don vi san xuat|co so san xuat|ten co so|"
                          "ten chu the san xuat|to chuc san xuat|don vi|chu the ten|ten don vi|nha san xuat|doanh nghiep co so|"
                          "chu the tham gia|producer|producer name" },
  { OCOP_IMPORT_TYPE, "loai hinh|loai hinh chu the|loai hinh doan|loai hinh san xuat|loai hinh to chuc|chu the loai hinh|"
                      "loai chu the|producer type|kind of producer|type" },
  { OCOP_IMPORT_ADDRESS, "dia chi|dia chi san xuat|dia chi chu the|chu the dia chi|dia chi so nha|so nha|so nha duong|"
                         "dia chi so nha duong|dia diem|address" },
  { OCOP_IMPORT_COMMUNE, "xa phuong|phuong xa|xa phuong thi tran|xa|phuong|ten xa|commune|ward|commune or ward|commune ward" },
  { OCOP_IMPORT_DISTRICT, "quan huyen|huyen quan|quan|huyen|dia ban|quan huyen thi xa|district" },
  { OCOP_IMPORT_GROUP, "nhom|nhom san pham|group|product group" },
  { OCOP_IMPORT_SUBGROUP, "phan nhom|bo san pham|phan nhom san pham|bo tieu chi|subgroup|criteria set" },
  { OCOP_IMPORT_YEAR, "nam|nam cong nhan|nam danh gia|nam dat|year" },
  { OCOP_IMPORT_ROUND, "dot|dot danh gia|round" },
  { OCOP_IMPORT_STARS, "hang sao|hang|so sao|sao|xep hang|phan hang|ket qua phan hang|ket qua xep hang|hang dat duoc|"
                       "ket qua|hang san pham|stars|rank|star rank" },
  { OCOP_IMPORT_SCORE, "diem|tong diem|diem so|so diem|diem trung binh|diem tb|diem danh gia|ket qua diem|score|points" },
  { OCOP_IMPORT_DECISION, "so quyet dinh|quyet dinh|so qd|quyet dinh so|quyet dinh cong nhan|so quyet dinh cong nhan|"
                          "qd cong nhan|decision|decision number|decision no" },
  { OCOP_IMPORT_DECIDED, "ngay quyet dinh|ngay qd|quyet dinh ngay|ngay cong nhan|ngay|ngay cap|ngay ky|ngay ban hanh|"
                         "quyet dinh cong nhan ngay|decision date|date|decided on" },
  { OCOP_IMPORT_AUTHORITY, "co quan cong nhan|co quan|co quan ban hanh|cap cong nhan|authority" },
  { OCOP_IMPORT_KIND, "lan danh gia|hinh thuc|hinh thuc danh gia|loai danh gia|kind of evaluation|evaluation" },
  { OCOP_IMPORT_SOURCE, "nguon|source" },
  { OCOP_IMPORT_PHONE, "dien thoai|so dien thoai|sdt|dt|lien he|telephone|phone" },
  { OCOP_IMPORT_REPRESENTATIVE, "nguoi dai dien|dai dien|chu co so|ho ten chu co so|representative" },
};

static const char *const labels[OCOP_IMPORT_N_COLUMNS] = {
  [OCOP_IMPORT_NUMBER] = N_("Number in the list"),
  [OCOP_IMPORT_CODE] = N_("Code of the product"),
  [OCOP_IMPORT_NAME] = N_("Name of the product"),
  [OCOP_IMPORT_PRODUCER] = N_("Producer"),
  [OCOP_IMPORT_TYPE] = N_("Kind of producer"),
  [OCOP_IMPORT_ADDRESS] = N_("Address"),
  [OCOP_IMPORT_COMMUNE] = N_("Commune or ward"),
  [OCOP_IMPORT_DISTRICT] = N_("District"),
  [OCOP_IMPORT_GROUP] = N_("Group"),
  [OCOP_IMPORT_SUBGROUP] = N_("Criteria set"),
  [OCOP_IMPORT_YEAR] = N_("Year"),
  [OCOP_IMPORT_ROUND] = N_("Round"),
  [OCOP_IMPORT_STARS] = N_("Stars"),
  [OCOP_IMPORT_SCORE] = N_("Score"),
  [OCOP_IMPORT_DECISION] = N_("Number of the decision"),
  [OCOP_IMPORT_DECIDED] = N_("Date of the decision"),
  [OCOP_IMPORT_AUTHORITY] = N_("Authority"),
  [OCOP_IMPORT_KIND] = N_("Kind of evaluation"),
  [OCOP_IMPORT_SOURCE] = N_("Source"),
  [OCOP_IMPORT_PHONE] = N_("Telephone"),
  [OCOP_IMPORT_REPRESENTATIVE] = N_("Representative"),
};

/**
 * ocop_import_column_label:
 *
 * Returns: what a column holds, in the language of the program
 */
const char *
ocop_import_column_label (OcopImportColumn column)
{
  g_return_val_if_fail (column < OCOP_IMPORT_N_COLUMNS, NULL);

  return _(labels[column]);
}

/* heading → OcopImportColumn + 1 */
static GHashTable *
known_headings (void)
{
  static GHashTable *made = NULL;

  if (g_once_init_enter (&made))
    {
      GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
        {
          g_auto (GStrv) names = g_strsplit (headings[i].names, "|", -1);

          for (guint k = 0; names[k] != NULL; k++)
            g_hash_table_insert (table, g_strdup (names[k]), GINT_TO_POINTER ((int) headings[i].column + 1));
        }
      g_once_init_leave (&made, table);
    }

  return made;
}

/**
 * ocop_import_heading_find:
 * @folded: a heading as ocop_import_heading_fold() gives it
 *
 * Returns: the OcopImportColumn that it names, -1 for none
 */
int
ocop_import_heading_find (const char *folded)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (known_headings (), folded)) - 1;
}

/**
 * ocop_import_heading_fold:
 * @text: a cell
 *
 * Returns: (transfer full): the heading without tones, capitals and what is in brackets: "Xã,\nphường (2021)" → "xa phuong"
 */
char *
ocop_import_heading_fold (const char *text)
{
  g_autofree char *folded = ocop_text_fold (text);
  GString *words = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == '[')
        depth++;
      else if (c == ')' || c == ']')
        depth -= depth > 0;
      else if (depth > 0)
        continue;
      else if (g_unichar_isalnum (c) || c == '#')
        g_string_append_unichar (words, c);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  g_strchomp (words->str);

  return g_string_free (words, FALSE);
}
