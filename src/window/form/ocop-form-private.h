/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-form.h"

G_BEGIN_DECLS

/* The form of any kind of record: its rows follow from the description and a table of sections. */
struct _OcopForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  OcopWorkspace *workspace;
  OcopRecord *base;   /* what the file has, or what a new record begins with */
  OcopRecord *record; /* what is entered, as far as it can be read */
  GPtrArray *items;   /* of OcopFormItem, in order */
  GtkSizeGroup *labels;
  gboolean is_tried;
  gboolean is_editable;
};

void ocop_form_read_all (OcopForm *self);

G_END_DECLS
