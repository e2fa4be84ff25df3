/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopRecordsCardKind:
 * @title: marked for translation
 * @parent: field constant of the reference by which the records belong to the record of the page
 * @fields: field constants of what is shown of each, ending with 0; the first takes the room that is left
 * @order: field constant that they are ordered by   @latest_first: the other way round
 * @add: on the button that begins a new one, marked for translation
 * @none: a sentence where there is none, marked for translation
 * @imports: whether offices have lists of them, which can be imported into the card
 * @prepare: (nullable): what a new one begins with besides its parent
 *
 * What the cards of the records that belong to another one differ in.
 */
typedef struct
{
  const char *title;
  guint parent;
  const guint *fields;
  guint order;
  gboolean latest_first;
  const char *add;
  const char *none;
  gboolean imports;
  void (*prepare) (OcopRecord    *record,
                   OcopWorkspace *workspace);
} OcopRecordsCardKind;

#define OCOP_TYPE_RECORDS_CARD (ocop_records_card_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecordsCard, ocop_records_card, OCOP, RECORDS_CARD, GtkWidget)

GtkWidget *ocop_records_card_new     (const OcopRecordsCardKind *kind,
                                      OcopWorkspace             *workspace,
                                      gint64                     parent);
void       ocop_records_card_refresh (OcopRecordsCard           *self);
void       ocop_records_card_add     (OcopRecordsCard           *self);

G_END_DECLS
