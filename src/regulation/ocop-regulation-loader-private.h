/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-regulation-reader.h"
#include "regulation/ocop-regulation.h"

G_BEGIN_DECLS

/* Keeps every sum far inside an int, whatever a file states. */
#define OCOP_MAX_POINTS 1000

/**
 * OcopLoader:
 * @regulation: what is being filled
 * @criteria: id → #OcopCriterion, both owned by @regulation
 *
 * The reading of one regulation's file.
 */
typedef struct
{
  OcopReader      reader;
  OcopRegulation *regulation;
  GHashTable     *criteria;
} OcopLoader;

gpointer   ocop_loader_keep          (OcopLoader *self,
                                      GArray     *array,
                                      guint      *n);
JsonArray *ocop_loader_list_at       (OcopLoader *self,
                                      JsonObject *object,
                                      const char *member);
guint      ocop_loader_length        (JsonArray  *list);

void       ocop_loader_read_criteria (OcopLoader *self,
                                      JsonObject *root);
void       ocop_loader_read_sets     (OcopLoader *self,
                                      JsonObject *root);

G_END_DECLS
