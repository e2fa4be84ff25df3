/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopEntryFunc:
 * @owner: the page that the view belongs to
 *
 * Returns: (transfer floating): what an entry shows, made anew from what the page knows; or what it gave before, which has
 *   brought itself up to date
 */
typedef GtkWidget *(*OcopEntryFunc) (gpointer owner);

/**
 * OcopRecordEntry:
 * @name: key   @title: marked for translation   @icon_name: its sign
 * @make: makes its content when it is looked at
 * @scrolls_itself: whether its content is a scrollable that fills the place, as a long list is
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  OcopEntryFunc make;
  gboolean scrolls_itself;
} OcopRecordEntry;

#define OCOP_TYPE_RECORD_VIEW (ocop_record_view_get_type ())
G_DECLARE_FINAL_TYPE (OcopRecordView, ocop_record_view, OCOP, RECORD_VIEW, GtkWidget)

GtkWidget  *ocop_record_view_new       (const OcopRecordEntry *entries,
                                        guint                  n_entries,
                                        const OcopRecordEntry *side,
                                        OcopEntryFunc          make_identity,
                                        gpointer               owner);
GtkWidget  *ocop_record_view_get_foot  (OcopRecordView        *self);
void        ocop_record_view_set_count (OcopRecordView        *self,
                                        const char            *name,
                                        gint64                 count);
void        ocop_record_view_refresh   (OcopRecordView        *self);
void        ocop_record_view_show      (OcopRecordView        *self,
                                        const char            *name);
const char *ocop_record_view_get_shown (OcopRecordView        *self);
gboolean    ocop_record_view_is_narrow (OcopRecordView        *self);

G_END_DECLS
