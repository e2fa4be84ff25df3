/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What counts at a fair, said once as pieces of the statements. p: participation, x: participation_product */

/* A support is for one of the products, or for all that the producer brings. */
#define OCOP_FAIR_SUPPORTED_SQL \
  "EXISTS (SELECT 1 FROM support u WHERE u.participation = p.id AND (u.product IS NULL OR u.product = x.product))"
