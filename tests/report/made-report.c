/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-report.h"

#include <string.h>

static gpointer
keep (MadeReport *self,
      gsize       size)
{
  gpointer memory = g_malloc0 (size);

  g_ptr_array_add (self->pool, memory);
  return memory;
}

static char *
text (MadeReport *self,
      const char *format,
      ...)
{
  g_autofree char *made = NULL;
  va_list args;

  va_start (args, format);
  made = g_strdup_vprintf (format, args);
  va_end (args);

  return g_string_chunk_insert_const (self->strings, made);
}

static GPtrArray *
array (MadeReport *self)
{
  GPtrArray *made = g_ptr_array_new ();

  g_ptr_array_add (self->arrays, made);
  return made;
}

static OcopOffice *
office (MadeReport *self,
        const char *name,
        const char *superior,
        const char *heading)
{
  OcopOffice *made = keep (self, sizeof *made);

  made->name = text (self, "%s", name);
  made->superior = superior != NULL ? text (self, "%s", superior) : NULL;
  made->heading = text (self, "%s", heading);
  made->place = text (self, "Đà Nẵng");

  return made;
}

static const struct
{
  const char *kind;
  const char *name;
} districts[] = {
  { "Quận", "Liên Chiểu" },   { "Quận", "Thanh Khê" }, { "Quận", "Hải Châu" },  { "Quận", "Sơn Trà" },
  { "Quận", "Ngũ Hành Sơn" }, { "Quận", "Cẩm Lệ" },    { "Huyện", "Hòa Vang" },
};

static const struct
{
  const char *key;
  const char *label;
} types[] = {
  { "enterprise", "Doanh nghiệp" },
  { "cooperative", "Hợp tác xã" },
  { "cooperative_group", "Tổ hợp tác" },
  { "farm", "Trang trại" },
  { "household", "Hộ sản xuất, kinh doanh" },
};

static const struct
{
  const char *sector;
  const char *group;
  const char *name;
} subgroups[] = {
  { "Thực phẩm", "Thực phẩm tươi sống", "Rau, củ, quả, hạt tươi" },
  { "Thực phẩm", "Thực phẩm chế biến", "Chế biến từ gạo, ngũ cốc" },
  { "Thực phẩm", "Thực phẩm chế biến", "Chế biến từ thủy, hải sản" },
  { "Thực phẩm", "Gia vị", "Tương, nước mắm, gia vị dạng lỏng khác" },
  { "Đồ uống", "Đồ uống không cồn", "Nước khoáng \"thiên nhiên\", nước uống tinh khiết?" },
  { "Thảo dược", "Thảo dược khác", "Thảo dược khác" },
};

static const char *const names[] = {
  "Chả cá thu Biển Xanh", "Rau ăn lá Đồng Nghệ", "Nước mắm nhĩ Nam Ô Phúc Lộc", "Bánh khô mè Quang Châu",
  "Đông trùng hạ thảo sấy thăng hoa, hộp quà tặng cao cấp phiên bản đặc biệt Ngũ Hành Sơn", "Trà gừng mật ong Suối Mơ",
  "Tỏi đen cô đơn", "Cà phê hạt rang mộc",
};

static OcopRegisterRow *
add_product (MadeReport *self,
             guint       index)
{
  OcopRegisterRow *row = keep (self, sizeof *row);
  guint district = index * 3 % G_N_ELEMENTS (districts);
  guint subgroup = index % G_N_ELEMENTS (subgroups);
  gboolean decided = index % 3 != 0;

  row->product = index + 1;
  row->producer = index / 2 + 1;
  row->code = index % 11 == 10 ? NULL : text (self, "48-49%u-20%03u-%02u-20%u", district, index % 97, index % 9 + 1,
                                               20 + index % 2);
  row->name = text (self, "%s%s%u", names[index % G_N_ELEMENTS (names)], index < 8 ? " số " : " ", index + 1);
  row->producer_name = text (self, "%s %u", index % 2 ? "Hộ kinh doanh sản xuất chả Võ Thị Huynh và Cộng sự"
                                                      : "HTX Nông nghiệp sạch", index / 2 + 1);
  row->producer_type = text (self, "%s", types[index / 2 % 3 == 2 ? 4 : index / 2 % 2].key);
  row->address = index % 4 == 0 ? NULL : text (self, "số %u đường Lê Quảng Chí", index + 1);
  row->commune = text (self, district == 6 ? "Xã Hòa Phú" : "Phường Thọ Quang");
  if (index == 7)
    row->commune = NULL;
  else
    {
      row->district = text (self, "%s", districts[district].name);
      row->area = 100 + (gint64) district;
    }
  row->sector = text (self, "%s", subgroups[subgroup].sector);
  row->group = text (self, "%s", subgroups[subgroup].group);
  row->subgroup = text (self, "%s", subgroups[subgroup].name);
  row->set = (int) subgroup + 1;
  row->stars = index % 5 == 0 ? 4 : 3;
  if (index == 11)
    {
      row->stars = 5;
      row->proposed = TRUE;
    }
  row->year_first = index % 2 ? 2021 : 2020;
  row->year = 2021;
  row->has_score = index % 2;
  row->score = ocop_fraction_new (540 + (gint64) index, 9);
  row->illustrative = row->has_score;
  if (decided)
    {
      row->decision = text (self, "3500/QĐ-UBND");
      row->decided_on = text (self, index % 2 ? "2021-11-03" : "2018-02-28");
      row->expires_on = text (self, index % 2 ? "2024-11-03" : "2021-02-28");
    }
  row->authority = text (self, "UBND thành phố");
  row->kind = index % 9 == 8 ? OCOP_DOSSIER_UPGRADE : OCOP_DOSSIER_FIRST;
  g_ptr_array_add (self->report.rows, row);

  return row;
}

/* Counts the register by hand, as the model does. */
static OcopBreakdown *
break_down (MadeReport      *self,
            OcopBreakdownBy  by)
{
  OcopBreakdown *data = keep (self, sizeof *data);
  g_autoptr (GHashTable) everyone = g_hash_table_new (NULL, NULL);
  gsize n = by == OCOP_BY_UNIT ? G_N_ELEMENTS (districts)
            : by == OCOP_BY_PRODUCER_TYPE ? G_N_ELEMENTS (types)
                                          : G_N_ELEMENTS (subgroups);
  gboolean *placed = keep (self, (self->report.rows->len + 1) * sizeof *placed);

  data->rows = array (self);
  data->unplaced = array (self);
  for (gsize i = 0; i < n; i++)
    {
      OcopBreakdownRow *row = keep (self, sizeof *row);
      g_autoptr (GHashTable) producers = g_hash_table_new (NULL, NULL);

      if (by == OCOP_BY_UNIT)
        {
          row->label = text (self, "%s %s", districts[i].kind, districts[i].name);
          row->key = text (self, "%s", districts[i].name);
          row->unit = 100 + (gint64) i;
        }
      else if (by == OCOP_BY_PRODUCER_TYPE)
        {
          row->label = text (self, "%s", types[i].label);
          row->key = text (self, "%s", types[i].key);
        }
      else
        {
          row->label = row->key = text (self, "%s", subgroups[i].name);
          row->section = text (self, "%s", subgroups[i].sector);
        }
      for (guint j = 0; j < self->report.rows->len; j++)
        {
          const OcopRegisterRow *product = g_ptr_array_index (self->report.rows, j);
          gboolean here = by == OCOP_BY_UNIT            ? product->area == row->unit
                          : by == OCOP_BY_PRODUCER_TYPE ? g_str_equal (product->producer_type, row->key)
                                                        : g_strcmp0 (product->subgroup, row->key) == 0;

          if (!here)
            continue;
          placed[j] = TRUE;
          row->all[product->stars - 3]++;
          row->in_year[product->stars - 3] += product->year_first == self->report.year;
          g_hash_table_add (producers, GSIZE_TO_POINTER ((gsize) product->producer));
        }
      row->producers = (int) g_hash_table_size (producers);
      g_ptr_array_add (data->rows, row);
    }
  for (guint j = 0; j < self->report.rows->len; j++)
    {
      OcopRegisterRow *product = g_ptr_array_index (self->report.rows, j);

      data->all[product->stars - 3]++;
      data->in_year[product->stars - 3] += product->year_first == self->report.year;
      g_hash_table_add (everyone, GSIZE_TO_POINTER ((gsize) product->producer));
      if (!placed[j])
        g_ptr_array_add (data->unplaced, product);
    }
  data->producers = (int) g_hash_table_size (everyone);

  return data;
}

static const char *const offices[][2] = {
  { "Lãnh đạo UBND thành phố", "UBND TP" },
  { "Sở Nông nghiệp và Phát triển nông thôn", "Sở NN và PTNT" },
  { "Sở Công Thương", "Sở Công Thương" },
  { "Sở Khoa học và Công nghệ", "Sở KH và CN" },
  { "Sở Y tế", "Sở Y tế" },
  { "Sở Du lịch", "Sở Du lịch" },
  { "Ban Quản lý An toàn thực phẩm", "BQL ATTP" },
  { "Liên minh Hợp tác xã thành phố", "Liên minh HTX" },
  { "Chi cục Phát triển nông thôn", "Chi cục PTNT" },
};

static OcopSessionResults *
add_session (MadeReport *self,
             guint       number,
             guint       n_members,
             guint       first_product,
             guint       n_products)
{
  OcopSessionResults *session = keep (self, sizeof *session);
  const int bands[6] = { 0, 0, 30, 50, 70, 90 };

  session->session = number;
  session->title = text (self, "Đợt %u năm %d", number, self->report.year);
  session->round = number;
  session->round_name = text (self, "Đợt %u", number);
  session->held_on = text (self, "2021-10-%02u", 10 + number);
  session->council = text (self, "Hội đồng thành phố");
  session->regulation = text (self, number == 1 ? "1048" : "26/2026");
  session->regulation_title = text (self, number == 1 ? "Quyết định số 1048/QĐ-TTg" : "Quyết định số 26/2026/QĐ-TTg");
  session->has_minimums = number != 1;
  session->part_max[0] = number == 1 ? 35 : 40;
  session->part_max[1] = 25;
  session->part_max[2] = number == 1 ? 40 : 35;
  memcpy (session->bands, bands, sizeof bands);
  session->spread_limit = 10;
  session->illustrative = number == 1;
  session->members = array (self);
  session->lines = array (self);
  if (number == 1)
    {
      session->decision = text (self, "3500/QĐ-UBND");
      session->decided_on = text (self, "2021-11-03");
      session->seal = text (self, "f4776ed1225f07afa05e66d8c759e03a122fdf70aafc24a17f809d89f02f9d5b");
    }
  for (guint i = 0; i < n_members; i++)
    {
      OcopResultMember *member = keep (self, sizeof *member);

      member->member = i + 1;
      member->office = text (self, "%s", offices[i % G_N_ELEMENTS (offices)][0]);
      member->short_office = text (self, "%s", offices[i % G_N_ELEMENTS (offices)][1]);
      g_ptr_array_add (session->members, member);
    }
  for (guint i = 0; i < n_products; i++)
    {
      OcopResultLine *line = keep (self, sizeof *line);
      guint product = first_product + i;

      line->product = product + 1;
      line->position = (int) i + 1;
      line->name = text (self, "%s %u", names[product % G_N_ELEMENTS (names)], product + 1);
      line->producer_name = text (self, "Công ty TNHH Đầu tư sản xuất thương mại dịch vụ %u", product);
      line->code = i % 5 == 4 ? NULL : text (self, "48-495-20306-%02u-2021", i);
      line->cells = keep (self, (n_members + 1) * sizeof *line->cells);
      g_ptr_array_add (session->lines, line);
    }
  g_ptr_array_add (self->report.sessions, session);

  return session;
}

static void
score (MadeReport     *self,
       OcopResultCell *cell,
       int             a,
       int             b,
       int             c)
{
  cell->state = OCOP_SHEET_SUBMITTED;
  cell->turn = MAX (cell->turn, 1);
  cell->parts[0] = a;
  cell->parts[1] = b;
  cell->parts[2] = c;
  cell->total = a + b + c;
  cell->digest = text (self, "%08x%056d", (guint) (a * 7919 + b * 104729 + c * 1299709), 0);
}

static void
conclude (const OcopSessionResults *session)
{
  for (guint i = 0; i < session->lines->len; i++)
    {
      OcopResultLine *line = g_ptr_array_index (session->lines, i);
      int low = 101;
      int high = -1;

      line->sheets = line->sum = 0;
      memset (line->part_sums, 0, sizeof line->part_sums);
      for (guint j = 0; j < session->members->len; j++)
        {
          const OcopResultCell *cell = &line->cells[j];

          if (cell->state != OCOP_SHEET_SUBMITTED)
            continue;
          line->sheets++;
          line->sum += cell->total;
          for (int part = 0; part < 3; part++)
            line->part_sums[part] += cell->parts[part];
          low = MIN (low, cell->total);
          high = MAX (high, cell->total);
        }
      line->has_rank = line->sheets > 0 && line->knocked_out == NULL;
      line->spread = line->sheets > 0 ? high - low : 0;
      line->rank_by_points = line->sheets > 0 ? 1 : 0;
      for (int rank = 2; rank <= 5 && line->sheets > 0; rank++)
        if (line->sum >= session->bands[rank] * line->sheets)
          line->rank_by_points = rank;
      if (line->rank == 0)
        line->rank = line->has_rank ? line->rank_by_points : 0;
    }
}

static void
score_first_session (MadeReport         *self,
                     OcopSessionResults *session)
{
  for (guint i = 0; i < session->lines->len; i++)
    {
      OcopResultLine *line = g_ptr_array_index (session->lines, i);

      for (guint j = 0; j < session->members->len; j++)
        score (self, &line->cells[j], 20 + (int) ((i * 5 + j) % 9), 12 + (int) (i % 9), 22 + (int) ((i * 3 + j) % 8));
    }
  conclude (session);
}

/* Every state a sheet can be in, a second turn, a spread too wide, 90 points, a minimum missed, a knock-out. */
static void
score_second_session (MadeReport         *self,
                      OcopSessionResults *session)
{
  for (guint i = 0; i < session->lines->len; i++)
    {
      OcopResultLine *line = g_ptr_array_index (session->lines, i);

      for (guint j = 0; j < session->members->len; j++)
        {
          OcopResultCell *cell = &line->cells[j];

          cell->turn = i == 2 ? 2 : 1;
          line->turn = cell->turn;
          line->spread_before = i == 2 ? 13 : 0;
          if (j == 4)
            cell->state = OCOP_SHEET_ABSENT;
          else if (i == 3 && j == 7)
            cell->state = OCOP_SHEET_RECUSED;
          else if (i == 4)
            cell->state = OCOP_SHEET_KNOCKED_OUT;
          else if (i == 5 && j == 0)
            cell->state = OCOP_SHEET_IN_PROGRESS;
          else if (i == 6)
            cell->state = OCOP_SHEET_NOT_STARTED;
          else if (i == 0)
            score (self, cell, 38, 23, 29 + (int) (j % 3));
          else if (i == 1)
            score (self, cell, 30, 18, 24 + (int) (j % 2) * 14);
          else
            score (self, cell, 20 + (int) ((i + j) % 7), 14, 24 + (int) (j % 4));
        }
      if (i == 4)
        line->knocked_out = text (self, "thiếu giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm");
      if (i == 1)
        {
          line->minimums = text (self, "Chưa đạt 3.5: TB 1,38 < 2 (mức 4 sao)");
          line->rank = 3;
        }
    }
  conclude (session);
}

static void
add_rounds (MadeReport *self)
{
  OcopYearRounds *rounds = keep (self, sizeof *rounds);

  rounds->rounds = array (self);
  rounds->producers = 16;
  for (guint i = 0; i < self->report.sessions->len; i++)
    {
      OcopRoundResults *round = keep (self, sizeof *round);

      round->round = i + 1;
      round->name = text (self, "Đợt %u", i + 1);
      round->note = i == 0 ? text (self, "hồ sơ trước 05/7/2021") : NULL;
      round->filed = i == 0 ? 10 : -1;
      round->refused = i == 0 ? 2 : -1;
      round->kinds[0] = 8;
      round->four = 3;
      round->three = 5;
      round->producers = 7;
      round->decided_on = i == 0 ? text (self, "2021-11-03") : NULL;
      round->illustrative = i == 0;
      round->refusals = array (self);
      if (i == 0)
        for (guint j = 0; j < 2; j++)
          {
            OcopRoundRefusal *refusal = keep (self, sizeof *refusal);

            refusal->reason = text (self, j ? "Giấy chứng nhận đã hết hạn" : "Tên sản phẩm không thống nhất giữa phiếu "
                                                                            "đăng ký, nhãn và bản công bố chất lượng");
            refusal->count = 1;
            g_ptr_array_add (round->refusals, refusal);
          }
      g_ptr_array_add (rounds->rounds, round);
    }
  self->report.rounds = rounds;
}

static OcopTargetProgress *
add_target (MadeReport        *self,
            const char        *ordinal,
            int                level,
            OcopTargetMeasure  measure,
            const char        *label,
            const char        *short_label,
            int                planned,
            int                done)
{
  OcopTargetProgress *target = keep (self, sizeof *target);

  target->ordinal = text (self, "%s", ordinal);
  target->label = text (self, "%s", label);
  target->short_label = text (self, "%s", short_label);
  target->unit_of_measure = text (self, "sản phẩm");
  target->level = level;
  target->measure = measure;
  target->planned = ocop_fraction_new (planned, 1);
  target->done = ocop_fraction_new (MAX (done, 0), 1);
  target->state = done < 0 ? OCOP_TARGET_UNKNOWN : done >= planned ? OCOP_TARGET_MET : OCOP_TARGET_NOT_MET;
  target->counts = level == 0;
  g_ptr_array_add (self->report.plan->targets, target);

  return target;
}

static void
add_plan (MadeReport *self)
{
  const OcopBreakdown *units = self->report.by_unit;
  OcopPlanProgress *plan = keep (self, sizeof *plan);
  OcopTargetProgress *target;
  int together = 0;
  int reached = 0;

  self->report.plan = plan;
  plan->number = text (self, "43/KH-UBND");
  plan->issued_on = text (self, "2021-03-15");
  plan->authority = text (self, "Ủy ban nhân dân thành phố Đà Nẵng");
  plan->targets = array (self);

  target = add_target (self, "1", 0, OCOP_TARGET_RECOGNISED, "Sản phẩm được công nhận từ 3 sao trở lên trong năm",
                       "SP từ 3 sao", 10, units->in_year[0] + units->in_year[1] + units->in_year[2]);
  target->note = text (self, "Kế hoạch 10-12 sản phẩm; mỗi sản phẩm một lần, nâng hạng không tính là mới");
  {
    const OcopBreakdownRow *row = g_ptr_array_index (units->rows, 6);

    target = add_target (self, "1.1", 0, OCOP_TARGET_RECOGNISED_IN_UNIT, "Trong đó: huyện Hòa Vang", "Hòa Vang", 5,
                         row->in_year[0] + row->in_year[1] + row->in_year[2]);
    target->area = row->unit;
  }
  target = add_target (self, "1.2", 0, OCOP_TARGET_RECOGNISED_EACH_UNIT, "Các quận còn lại có ít nhất 2 sản phẩm",
                       "Các quận", 0, 0);
  target->heading = TRUE;
  target->counts = FALSE;
  for (guint i = 0; i < 6; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (units->rows, i);
      int sum = row->in_year[0] + row->in_year[1] + row->in_year[2];

      reached += sum >= 2;
      together += sum;
    }
  target = add_target (self, "a", 1, OCOP_TARGET_RECOGNISED_EACH_UNIT,
                       "Cách hiểu 1 (mặc định): mỗi quận ít nhất 2 sản phẩm - số quận đạt", "Mỗi quận ≥ 2", 6, reached);
  target->unit_of_measure = text (self, "quận");
  target->counts = TRUE;
  for (guint i = 0; i < 6; i++)
    {
      const OcopBreakdownRow *row = g_ptr_array_index (units->rows, i);

      target = add_target (self, "", 2, OCOP_TARGET_RECOGNISED_IN_UNIT, row->label, row->key, 2,
                           row->in_year[0] + row->in_year[1] + row->in_year[2]);
      target->area = row->unit;
    }
  target = add_target (self, "b", 1, OCOP_TARGET_RECOGNISED_IN_UNITS,
                       "Cách hiểu 2: sáu quận cộng chung ít nhất 2 sản phẩm", "Sáu quận", 2, together);
  target->note = text (self, "Chỉ để đối chiếu, không tính vào số chỉ tiêu đạt");
  add_target (self, "2", 0, OCOP_TARGET_TO_CENTRE, "Sản phẩm từ 90 điểm được gửi đề nghị trung ương đánh giá",
              "SP từ 90 điểm", 1, 1);
  add_target (self, "3", 0, OCOP_TARGET_SALES_POINTS, "Điểm giới thiệu và bán sản phẩm được mở", "Điểm bán hàng", 2, -1);
  add_target (self, "4", 0, OCOP_TARGET_FAIRS, "Hội chợ, phiên chợ sản phẩm OCOP được tổ chức", "Hội chợ", 2, -1);
  target = add_target (self, "5", 0, OCOP_TARGET_FAIR_SUPPORT,
                       "Sản phẩm 3 sao năm 2020 có nhu cầu được hỗ trợ tham gia hội chợ", "Hỗ trợ SP 3 sao", 80, 0);
  target->percent = TRUE;
  target->done = ocop_fraction_new (600, 7);
  target->state = OCOP_TARGET_MET;
  target->unit_of_measure = text (self, "%%");
  target = add_target (self, "6", 0, OCOP_TARGET_TRAINED, "Cán bộ phụ trách OCOP được tập huấn", "Tập huấn", 100, 0);
  target->percent = TRUE;
  target->done = ocop_fraction_new (6000, 63);
  target->state = OCOP_TARGET_NOT_MET;
  target->unit_of_measure = text (self, "%%");

  for (guint i = 0; i < plan->targets->len; i++)
    {
      target = g_ptr_array_index (plan->targets, i);
      plan->n_counting += target->counts;
      plan->n_met += target->counts && target->state == OCOP_TARGET_MET;
    }
}

static void
add_doubts (MadeReport *self)
{
  OcopDoubt *doubt = keep (self, sizeof *doubt);

  doubt->subject = text (self, "Sản phẩm năm 2020");
  doubt->text = text (self, "Công bố 18 sản phẩm; danh mục có 15.");
  g_ptr_array_add (self->report.doubts, doubt);
}

static MadeReport *
made_report_bare (void)
{
  MadeReport *self = g_new0 (MadeReport, 1);
  OcopReport *report = &self->report;

  self->pool = g_ptr_array_new_with_free_func (g_free);
  self->arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->strings = g_string_chunk_new (4096);
  report->year = 2021;
  report->as_of = text (self, "2021-12-31");
  report->city = office (self, "Ủy ban nhân dân thành phố Đà Nẵng", NULL, "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG");
  report->standing = office (self, "Sở Nông nghiệp và Phát triển nông thôn", "UBND THÀNH PHỐ ĐÀ NẴNG",
                             "SỞ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN");
  report->council = office (self, "Hội đồng đánh giá, phân hạng sản phẩm OCOP", "UBND THÀNH PHỐ ĐÀ NẴNG",
                            "HỘI ĐỒNG ĐÁNH GIÁ,\nPHÂN HẠNG SẢN PHẨM OCOP");
  report->rows = array (self);
  report->sessions = array (self);
  report->doubts = array (self);
  report->trade = keep (self, sizeof *report->trade);
  report->trade->points = array (self);
  report->trade->meetings = array (self);

  return self;
}

static void
finish (MadeReport *self)
{
  OcopReport *report = &self->report;

  report->by_unit = break_down (self, OCOP_BY_UNIT);
  report->by_producer_type = break_down (self, OCOP_BY_PRODUCER_TYPE);
  report->by_subgroup = break_down (self, OCOP_BY_SUBGROUP);
  add_rounds (self);
}

/**
 * made_report_new:
 * @kind: which of the reports described in the header
 *
 * Returns: (transfer full): the report
 */
MadeReport *
made_report_new (const char *kind)
{
  MadeReport *self = made_report_bare ();
  OcopSessionResults *session;

  if (g_str_equal (kind, "full"))
    {
      for (guint i = 0; i < 40; i++)
        add_product (self, i);
      score_first_session (self, add_session (self, 1, 9, 0, 20));
      score_second_session (self, add_session (self, 2, 15, 30, 16));
      add_doubts (self);
      finish (self);
      add_plan (self);
    }
  else if (g_str_equal (kind, "one"))
    {
      add_product (self, 1);
      score_first_session (self, add_session (self, 1, 1, 1, 1));
      finish (self);
      add_plan (self);
    }
  else if (g_str_equal (kind, "survey"))
    {
      OcopResultLine *line;

      /* 249 sheets of 90 points and one of 89: a mean of 89.996. */
      add_product (self, 1);
      session = add_session (self, 1, 250, 1, 1);
      line = g_ptr_array_index (session->lines, 0);
      for (guint j = 0; j < 250; j++)
        score (self, &line->cells[j], 33, 22, j == 0 ? 34 : 35);
      conclude (session);
      finish (self);
    }
  else
    {
      g_assert_cmpstr (kind, ==, "empty");
      finish (self);
    }

  return self;
}

/**
 * made_register:
 * @n_products: how many
 *
 * Returns: (transfer full): a report with a register only
 */
MadeReport *
made_register (guint n_products)
{
  MadeReport *self = made_report_bare ();

  for (guint i = 0; i < n_products; i++)
    add_product (self, i);
  finish (self);

  return self;
}

/**
 * made_report_free:
 * @self: (transfer full): a report made here
 */
void
made_report_free (MadeReport *self)
{
  g_ptr_array_unref (self->pool);
  g_ptr_array_unref (self->arrays);
  g_string_chunk_free (self->strings);
  g_free (self);
}
