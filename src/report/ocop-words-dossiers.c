/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/ocop-words-dossiers.h"

#include "model/ocop-entity.h"

#include <string.h>

static const OcopChoice renewals[] = {
  { "late", "Quá hạn nộp" },
  { "open", "Đang trong hạn nộp" },
  { "remind", "Cần nhắc chủ thể" },
  { "extended", "Kéo dài hiệu lực" },
  { "filed_late", "Đã nộp ngoài hạn" },
  { "filed", "Đã nhận hồ sơ" },
  { "not_renewed", "Đã hết hạn" },
  { "running", "Chưa đến hạn nộp" },
  { NULL, NULL },
};

static const OcopChoice support_kinds[] = {
  { "advice", "Tư vấn" },
  { "certification", "Chứng nhận" },
  { "dossier", "Hồ sơ" },
  { "story", "Câu chuyện sản phẩm" },
  { "packaging", "Bao bì, nhãn mác" },
  { "trademark", "Nhãn hiệu" },
  { "stamps", "Tem" },
  { "equipment", "Máy móc, thiết bị" },
  { "booth", "Gian hàng hội chợ" },
  { "decoration", "Trang trí gian hàng" },
  { "transport", "Vận chuyển hàng hóa" },
  { "travel", "Đi lại" },
  { "printing", "In ấn" },
  { "sales_point", "Điểm bán hàng" },
  { "training", "Tập huấn" },
  { "other", "Hỗ trợ khác" },
  { NULL, NULL },
};

static const OcopChoice fund_sources[] = {
  { "central", "Ngân sách trung ương" },
  { "city", "Ngân sách thành phố" },
  { "district", "Ngân sách quận, huyện" },
  { "commune", "Ngân sách xã, phường" },
  { "producer", "Vốn của chủ thể" },
  { "other", "Nguồn khác" },
  { NULL, NULL },
};

static const OcopChoice inspection_kinds[] = {
  { "yearly", "Hằng năm" },
  { "ad_hoc", "Đột xuất" },
  { NULL, NULL },
};

static const OcopChoice inspection_concerns[] = {
  { "product", "Chất lượng sản phẩm" },
  { "mark", "Sử dụng nhãn hiệu OCOP" },
  { NULL, NULL },
};

static const OcopChoice inspection_results[] = {
  { "met", "Đạt yêu cầu" },
  { "remedy", "Phải khắc phục" },
  { "violation", "Vi phạm" },
  { NULL, NULL },
};

static const OcopChoice inspection_states[] = {
  { "overdue", "Quá hạn kiểm tra" },
  { "remedy_overdue", "Quá hạn khắc phục" },
  { "remedy", "Đang khắc phục" },
  { "planned", "Dự kiến" },
  { "visited", "Chưa kết luận" },
  { "closed", "Đã xong" },
  { NULL, NULL },
};

static const OcopChoice dossier_states[] = {
  { "received", "Đã nhận" },
  { "returned", "Trả lại bổ sung" },
  { "accepted", "Đủ điều kiện" },
  { "refused", "Bị loại" },
  { "withdrawn", "Đã rút" },
  { NULL, NULL },
};

static const char *
find (const OcopChoice *words,
      const char       *key)
{
  for (const OcopChoice *word = words; key != NULL && word->key != NULL; word++)
    if (strcmp (word->key, key) == 0)
      return word->label;

  return NULL;
}

/**
 * ocop_words_renewal:
 * @key: (nullable): of one of #ocop_renewals
 *
 * Returns: (transfer none) (nullable): its words; the functions below do the same for other choices
 */
const char *
ocop_words_renewal (const char *key)
{
  return find (renewals, key);
}

const char *
ocop_words_support_kind (const char *key)
{
  return find (support_kinds, key);
}

const char *
ocop_words_fund_source (const char *key)
{
  return find (fund_sources, key);
}

const char *
ocop_words_inspection_kind (const char *key)
{
  return find (inspection_kinds, key);
}

const char *
ocop_words_inspection_concerns (const char *key)
{
  return find (inspection_concerns, key);
}

const char *
ocop_words_inspection_result (const char *key)
{
  return find (inspection_results, key);
}

const char *
ocop_words_inspection_state (const char *key)
{
  return find (inspection_states, key);
}

const char *
ocop_words_dossier_state (const char *key)
{
  return find (dossier_states, key);
}
