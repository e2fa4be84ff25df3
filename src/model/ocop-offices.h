/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopOfficeRole:
 * @OCOP_OFFICE_CITY: the city People's Committee
 * @OCOP_OFFICE_STANDING: the standing agency of the programme (department of agriculture)
 * @OCOP_OFFICE_COUNCIL: the city's council
 *
 * Whose name heads a paper.
 */
typedef enum
{
  OCOP_OFFICE_CITY,
  OCOP_OFFICE_STANDING,
  OCOP_OFFICE_COUNCIL,
} OcopOfficeRole;

/**
 * OcopOffice:
 * @name: in full, "Sở Nông nghiệp và Phát triển nông thôn"
 * @superior: (nullable): the superior agency as a head names it, "UBND THÀNH PHỐ ĐÀ NẴNG"
 * @heading: its own lines of a head, in capitals, broken by sense with "\n"
 * @place: where papers are dated, "Đà Nẵng"
 */
typedef struct
{
  char *name;
  char *superior;
  char *heading;
  char *place;
} OcopOffice;

OcopOffice *ocop_office_on   (OcopDb          *db,
                              OcopOfficeRole   role,
                              const char      *date,
                              GError         **error);
void        ocop_office_free (OcopOffice      *office);

gboolean    ocop_offices_of_session (OcopDb    *db,
                              gint64           session,
                              const char      *date,
                              OcopOffice     **people,
                              OcopOffice     **council,
                              GError         **error);

GPtrArray  *ocop_offices_list (OcopDb         *db,
                              GError         **error);

/* Facts about the data that a reader must know: "Công bố 18 sản phẩm; danh mục có 15." */
typedef struct
{
  char *subject;
  char *text;
} OcopDoubt;

GPtrArray  *ocop_doubts_load (OcopDb          *db,
                              int              year,
                              GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopOffice, ocop_office_free)

G_END_DECLS
