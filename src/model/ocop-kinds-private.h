/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* A line of a description, and the description around its lines. */
#define FIELD(constant, column, words, ...) \
  [OCOP_FIELD_PLACE (constant)] = { .name = column, .label = words, __VA_ARGS__ }

#define ENTITY(name, number, words, ...) \
  const OcopEntity ocop_##name##_entity = { .kind = number, .table = #name, .label = words, .fields = name##_fields, \
                                            .n_fields = G_N_ELEMENTS (name##_fields), __VA_ARGS__ }

/* What the fields of a kind must be together, for ENTITY(). */
#define DEMANDS(table) .demands = table, .n_demands = G_N_ELEMENTS (table)
