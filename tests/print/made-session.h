/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test-city.h"

G_BEGIN_DECLS

/**
 * MadeSession:
 * @n_products: @n_members: how many
 * @best: points of the first product's sheets; each further product has one less, down to @least
 * @long_names: whether names, offices and addresses are as long as they come
 *
 * A session to be made.
 */
typedef struct
{
  int n_products;
  int n_members;
  int best;
  int least;
  gboolean long_names;
} MadeSession;

void made_session_write (OcopTestFolder    *folder,
                         const char        *path,
                         const MadeSession *session);

G_END_DECLS
