/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-subpage.h"
#include "window/record/ocop-records-card.h"

G_BEGIN_DECLS

/**
 * OcopRecordPageKind:
 * @kind: which kind of record
 * @icon_name: its sign
 * @gone: said where it is no longer in the file, marked for translation
 * @elsewhere: fields that the profile leaves out, ending with 0
 * @cards: (array length=n_cards): the records that belong to it
 *
 * What the pages of records differ in that have nothing particular: a profile, what belongs to it, the history.
 */
typedef struct
{
  OcopKind kind;
  const char *icon_name;
  const char *gone;
  const guint *elsewhere;
  const OcopRecordsCardKind *const *cards;
  guint n_cards;
} OcopRecordPageKind;

#define OCOP_TYPE_RECORD_PAGE (ocop_record_page_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecordPage, ocop_record_page, OCOP, RECORD_PAGE, OcopSubpage)

OcopSubpage *ocop_record_page_new (OcopWorkspace            *workspace,
                                   const OcopRecordPageKind *kind,
                                   gint64                    id);

G_END_DECLS
