/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "regulation/ocop-programme.h"

G_BEGIN_DECLS

GPtrArray *ocop_programme_check (const OcopProgramme *programme);

G_END_DECLS
