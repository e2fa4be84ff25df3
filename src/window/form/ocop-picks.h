/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopPick:
 * @key: what is chosen   @label: what people read
 *
 * Something that can be picked.
 */
typedef struct
{
  char *key;
  char *label;
} OcopPick;

GPtrArray *ocop_picks_new  (void);
void       ocop_picks_add  (GPtrArray  *picks,
                            char       *key,
                            char       *label);
gboolean   ocop_picks_fits (const char *label,
                            const char *text);

/* The list of what fits, below the entry it belongs to. The focus stays in the entry. */
#define OCOP_TYPE_PICK_LIST (ocop_pick_list_get_type ())
G_DECLARE_FINAL_TYPE (OcopPickList, ocop_pick_list, OCOP, PICK_LIST, GtkPopover)

GtkWidget *ocop_pick_list_new          (void);
void       ocop_pick_list_clear        (OcopPickList *self);
void       ocop_pick_list_add          (OcopPickList *self,
                                        const char   *label);
void       ocop_pick_list_remark       (OcopPickList *self,
                                        const char   *words);
GtkWidget *ocop_pick_list_move         (OcopPickList *self,
                                        int           step);
int        ocop_pick_list_get_selected (OcopPickList *self);

G_END_DECLS
