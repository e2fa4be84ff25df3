/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form-banner.h"
#include "window/form/ocop-record-edit.h"

G_BEGIN_DECLS

/* Shared by the page itself and by what keeps drafts (ocop-record-edit-draft.c). */
typedef struct
{
  OcopKind kind;
  gint64 id; /* 0: new */
  const OcopFormSection *sections;
  OcopRecord *defaults; /* (nullable) */
  GtkWidget *banner;
  GtkWidget *form;
  GtkWidget *state;
  GtkWidget *save;
  char *draft_path;
  guint draft_timer;
  GPtrArray *conflicts; /* (nullable): rows that the file has otherwise since, not decided yet */
  gboolean is_saving;
  gboolean is_fresh; /* not shown yet: the first field is to get the focus */
} OcopRecordEditPrivate;

OcopRecordEditPrivate *ocop_record_edit_private (OcopRecordEdit *self);

void ocop_record_edit_show_state    (OcopRecordEdit *self);
void ocop_record_edit_note_change   (OcopRecordEdit *self);
void ocop_record_edit_drop_draft    (OcopRecordEdit *self);
void ocop_record_edit_recall_draft  (OcopRecordEdit *self);
void ocop_record_edit_set_conflicts (OcopRecordEdit *self,
                                     GPtrArray      *conflicts);
void ocop_record_edit_banner_first  (OcopRecordEdit *self);
void ocop_record_edit_banner_second (OcopRecordEdit *self);

G_END_DECLS
