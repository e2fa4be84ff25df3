/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"

void ocop_test_let_fair_fit (OcopRecord *record,
                             OcopDb     *db);
