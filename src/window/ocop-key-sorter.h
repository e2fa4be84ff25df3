/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_KEY_SORTER (ocop_key_sorter_get_type ())
G_DECLARE_FINAL_TYPE (OcopKeySorter, ocop_key_sorter, OCOP, KEY_SORTER, GtkSorter)

/* Which key was asked first; shared by all columns of a table. */
typedef struct
{
  int key;
} OcopKeyProbe;

GtkSorter *ocop_key_sorter_new   (OcopKeyProbe *probe,
                                  int           key);
int        ocop_key_sorter_probe (OcopKeyProbe *probe,
                                  GtkSorter    *sorter,
                                  gboolean     *is_descending);

G_END_DECLS
