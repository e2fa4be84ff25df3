/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/form/ocop-picks.h"

G_BEGIN_DECLS

/**
 * OcopPickFind:
 * @text: what was typed; empty for everything
 * @most: how many are wanted at the most; one more says that there are others
 * @data: as given to ocop_picker_new()
 *
 * Returns: (transfer full) (element-type OcopPick): what fits, made with ocop_picks_add()
 */
typedef GPtrArray *(*OcopPickFind) (const char *text,
                                    guint       most,
                                    gpointer    data);

#define OCOP_TYPE_PICKER (ocop_picker_get_type ())
G_DECLARE_FINAL_TYPE (OcopPicker, ocop_picker, OCOP, PICKER, GtkWidget)

GtkWidget  *ocop_picker_new       (OcopPickFind  find,
                                   gpointer      data);
GtkWidget  *ocop_picker_get_entry (OcopPicker   *self);
const char *ocop_picker_get_key   (OcopPicker   *self);
const char *ocop_picker_get_text  (OcopPicker   *self);
void        ocop_picker_set       (OcopPicker   *self,
                                   const char   *key,
                                   const char   *text);
void        ocop_picker_settle    (OcopPicker   *self);
void        ocop_picker_offer_new (OcopPicker   *self,
                                   const char   *format);

G_END_DECLS
