/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-session.h"

#include "model/ocop-kinds.h"
#include "model/ocop-record.h"
#include "model/ocop-session.h"
#include "model/ocop-sheets.h"
#include "store/ocop-statement.h"

static const MadeSession *made;

static const char long_product[] = "Đông trùng hạ thảo sấy thăng hoa nguyên con, hộp quà tặng cao cấp phiên bản đặc biệt Ngũ Hành Sơn số";
static const char long_producer[]
    = "Hợp tác xã Nông nghiệp công nghệ cao sản xuất, chế biến và kinh doanh dược liệu hữu cơ Hòa Ninh - Hòa Phú số";
static const char long_address[]
    = "Lô B2-15, tổ 12, đường Nguyễn Văn Linh nối dài, khu dân cư số 3 mở rộng giai đoạn 2, thôn Đông Sơn số";

static void
add_office (OcopTestCity *city,
            const char   *role,
            const char   *name,
            const char   *heading)
{
  g_autoptr (OcopRecord) office = ocop_record_new (OCOP_KIND_OFFICE);
  g_autoptr (GError) error = NULL;

  ocop_record_set_text (office, OCOP_OFFICE_ROLE, role);
  ocop_record_set_text (office, OCOP_OFFICE_NAME, name);
  ocop_record_set_text (office, OCOP_OFFICE_SUPERIOR, "UBND THÀNH PHỐ ĐÀ NẴNG");
  ocop_record_set_text (office, OCOP_OFFICE_HEADING, heading);
  ocop_record_set_text (office, OCOP_OFFICE_PLACE, "Đà Nẵng");
  ocop_record_set_text (office, OCOP_OFFICE_VALID_FROM, "2018-01-01");
  ocop_record_save (office, city->db, &error);
  g_assert_no_error (error);
}

static void
set_address (OcopTestCity *city,
             gint64        producer,
             int           nth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (city->db, OCOP_KIND_PRODUCER, producer, &error);
  g_autofree char *address = g_strdup_printf ("%s %d", long_address, nth);

  g_assert_no_error (error);
  ocop_record_set_text (record, OCOP_PRODUCER_ADDRESS, address);
  ocop_record_save (record, city->db, &error);
  g_assert_no_error (error);
}

static gint64
add_product (OcopTestCity *city,
             gint64        round,
             int           nth)
{
  g_autofree char *producer_name = g_strdup_printf ("%s %d", made->long_names ? long_producer : "HTX Nông nghiệp", nth);
  g_autofree char *name = g_strdup_printf ("%s %d", made->long_names ? long_product : "Nước mắm nhĩ Nam Ô", nth);
  gint64 producer = ocop_test_city_producer (city, producer_name, "cooperative", city->ward);

  if (made->long_names)
    set_address (city, producer, nth);

  return ocop_test_city_dossier (city, ocop_test_city_product (city, name, producer, 1), round, "first", 1);
}

static void
fill (OcopTestCity *city)
{
  g_autoptr (GError) error = NULL;
  gint64 round = ocop_test_city_round (city, 2021, 1);
  gint64 session = ocop_test_city_session (city, round, made->n_members, "2021-10-12");

  add_office (city, "city", "Ủy ban nhân dân thành phố Đà Nẵng", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG");
  add_office (city, "standing", "Sở Nông nghiệp và Phát triển nông thôn", "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN");
  add_office (city, "council", "Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố", "HỘI ĐỒNG ĐÁNH GIÁ,\nPHÂN HẠNG SẢN PHẨM OCOP");
  for (int i = 1; i <= made->n_products; i++)
    ocop_test_city_hear (city, session, add_product (city, round, i), i);
  ocop_session_make_sheets (city->db, session, &error);
  g_assert_no_error (error);
  for (int i = 0; i < made->n_products; i++)
    for (int k = 0; k < made->n_members; k++)
      {
        gint64 sheet = 0;

        ocop_statement_scalar (city->db, &sheet, &error,
                               "SELECT h.id FROM sheet h JOIN session_product sp ON sp.id = h.session_product "
                               "JOIN session_member sm ON sm.id = h.session_member "
                               "JOIN council_member m ON m.id = sm.council_member WHERE sp.position = ? AND m.position = ?",
                               "ii", i + 1, k + 1);
        g_assert_no_error (error);
        ocop_test_city_score (city, sheet, MAX (made->best - i, made->least) + k % 3);
        ocop_test_city_submit (city, sheet);
      }
}

/**
 * made_session_write:
 * @path: where the city's file goes
 *
 * Makes a city whose only session has all its sheets submitted.
 */
void
made_session_write (OcopTestFolder    *folder,
                    const char        *path,
                    const MadeSession *session)
{
  made = session;
  ocop_test_city_make (folder, path, fill);
}
