/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "window/ocop-subpage.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PROGRAMME_RECORD (ocop_programme_record_get_type ())
G_DECLARE_FINAL_TYPE (OcopProgrammeRecord, ocop_programme_record, OCOP, PROGRAMME_RECORD, OcopSubpage)

OcopSubpage *ocop_programme_record_new (OcopWorkspace *workspace,
                                        OcopKind       kind,
                                        gint64         id);

G_END_DECLS
