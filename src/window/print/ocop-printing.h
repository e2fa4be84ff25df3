/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/print/ocop-proof.h"

G_BEGIN_DECLS

gboolean ocop_printing_run    (OcopProof   *proof,
                               const char  *title,
                               GtkWindow   *parent,
                               GError     **error);
gboolean ocop_printing_export (OcopProof   *proof,
                               const char  *path,
                               GError     **error);

G_END_DECLS
