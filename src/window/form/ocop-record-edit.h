/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-record-write.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_RECORD_EDIT (ocop_record_edit_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopRecordEdit, ocop_record_edit, OCOP, RECORD_EDIT, OcopSubpage)

/**
 * OcopRecordEditClass:
 * @prepare: (nullable): the form is there; a kind adds what only it has
 * @complete: (nullable): what else is written with the record in the same act
 *
 * The page on which a record is made or changed: its form, its draft, and saving as one act.
 */
struct _OcopRecordEditClass
{
  OcopSubpageClass parent_class;

  void (*prepare) (OcopRecordEdit *self,
                   OcopForm       *form);
  OcopRecordCompletion complete;
};

OcopSubpage *ocop_record_edit_new      (OcopWorkspace         *workspace,
                                        OcopKind               kind,
                                        gint64                 id,
                                        const OcopFormSection *sections,
                                        OcopRecord            *defaults);

/* For pages of one kind. */
OcopSubpage *ocop_record_edit_make     (GType                  type,
                                        OcopWorkspace         *workspace,
                                        OcopKind               kind,
                                        gint64                 id,
                                        const OcopFormSection *sections,
                                        OcopRecord            *defaults);
gint64       ocop_record_edit_get_id   (OcopRecordEdit        *self);
OcopForm    *ocop_record_edit_get_form (OcopRecordEdit        *self);
void         ocop_record_edit_save     (OcopRecordEdit        *self);
void         ocop_record_edit_flush    (OcopRecordEdit        *self);
void         ocop_record_edit_discard  (OcopRecordEdit        *self);

G_END_DECLS
