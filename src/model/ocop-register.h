/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ocop-fraction.h"
#include "model/ocop-units.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopDossierKind:
 * @OCOP_DOSSIER_FIRST: "Lần đầu"
 * @OCOP_DOSSIER_UPGRADE: "Nâng hạng": never a new product in any count
 * @OCOP_DOSSIER_RE_EVALUATION: "Đánh giá lại": never a new product either
 *
 * Why a product is evaluated.
 */
typedef enum
{
  OCOP_DOSSIER_FIRST,
  OCOP_DOSSIER_UPGRADE,
  OCOP_DOSSIER_RE_EVALUATION,
} OcopDossierKind;

/**
 * OcopValidity:
 * @OCOP_VALIDITY_UNKNOWN: the day of the decision is not known and the year alone does not settle it
 * @OCOP_VALIDITY_IN_FORCE: recognised, and the 36 months have not passed, or the re-evaluation was filed outside its days and
 *   is not decided yet (26/2026/QĐ-TTg, Điều 12 khoản 3)
 * @OCOP_VALIDITY_LAPSED: the 36 months have passed
 * @OCOP_VALIDITY_WITHDRAWN: the certificate was withdrawn
 *
 * Whether a product is recognised on a date.
 */
typedef enum
{
  OCOP_VALIDITY_UNKNOWN,
  OCOP_VALIDITY_IN_FORCE,
  OCOP_VALIDITY_LAPSED,
  OCOP_VALIDITY_WITHDRAWN,
} OcopValidity;

/**
 * OcopRegisterRow:
 * @product: row id of the product
 * @producer: row id of its producer
 * @code: (nullable): the product's code
 * @name: its name
 * @producer_name: the producer's name
 * @producer_type: key of the kind of producer, one of ocop_producer_types()
 * @address: (nullable): street address of the producer
 * @commune: (nullable): commune or ward on the as-of date with its kind, "Phường Thọ Quang"
 * @district: (nullable): district on the as-of date without its kind, "Sơn Trà"
 * @unit: row id of the unit as the producer's record names it, 0 if unknown
 * @area: row id of the unit that breakdowns count under on the as-of date, 0 if unknown
 * @sector: (nullable): ngành   @group: (nullable): nhóm   @subgroup: (nullable): phân nhóm
 * @set: number of the criteria set, 0 if unknown
 * @has_score: whether a council's sheets or an entry give a score
 * @score: exact mean, where @has_score
 * @stars: rank recognised last, 3 to 5
 * @proposed: whether five stars are only proposed to the centre ("tiềm năng 5 sao")
 * @decision: (nullable): number of the decision   @decided_on: (nullable): its date, ISO
 * @expires_on: (nullable): date of decision + 36 months, ISO
 * @validity: whether the product is recognised on the as-of date
 * @authority: (nullable): who recognised
 * @kind: of the evaluation behind the rank
 * @recognition: row id of that recognition   @year: its year   @round: row id of its round, 0 if unknown
 * @year_first: year in which the product was first recognised with three stars or more
 * @illustrative: whether @score comes from records flagged illustrative
 *
 * One product with the rank it holds on a date: a row of "Danh mục sản phẩm", and what every breakdown
 * counts, so that no two tables can disagree.
 */
typedef struct
{
  gint64 product;
  gint64 producer;
  char *code;
  char *name;
  char *producer_name;
  char *producer_type;
  char *address;
  char *commune;
  char *district;
  gint64 unit;
  gint64 area;
  char *sector;
  char *group;
  char *subgroup;
  int set;
  gboolean has_score;
  OcopFraction score;
  int stars;
  gboolean proposed;
  char *decision;
  char *decided_on;
  char *expires_on;
  OcopValidity validity;
  char *authority;
  OcopDossierKind kind;
  gint64 recognition;
  int year;
  gint64 round;
  int year_first;
  gboolean illustrative;
} OcopRegisterRow;

void        ocop_register_row_free  (OcopRegisterRow *row);
GPtrArray  *ocop_register_load      (OcopDb          *db,
                                     const char      *as_of,
                                     GError         **error);

int         ocop_register_count_producers (GPtrArray *rows);
gboolean    ocop_register_find      (OcopDb          *db,
                                     const OcopUnitMap *map,
                                     gint64           product,
                                     const char      *as_of,
                                     OcopRegisterRow **row,
                                     GError         **error);

const char *ocop_dossier_kind_label (OcopDossierKind  kind);
OcopDossierKind ocop_dossier_kind_from_key (const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopRegisterRow, ocop_register_row_free)

G_END_DECLS
