/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopProducerKeys:
 * @toned: what two spellings of one producer have in common: abbreviations, tone placement, capitals and marks
 *   aside
 * @plain: the same without tones
 * @core: of @plain the words that are not of the legal form or the trade, in alphabetical order; may be empty
 *
 * A producer's name in the forms in which it is compared.
 */
typedef struct
{
  char *toned;
  char *plain;
  char *core;
} OcopProducerKeys;

OcopProducerKeys *ocop_producer_keys_new  (const char             *name);
void                    ocop_producer_keys_free (OcopProducerKeys *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProducerKeys, ocop_producer_keys_free)

G_END_DECLS
