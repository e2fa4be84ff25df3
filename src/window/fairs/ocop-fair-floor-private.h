/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-plan.h"
#include "window/fairs/ocop-fair-floor.h"

G_BEGIN_DECLS

struct _OcopFairFloor
{
  GtkWidget parent_instance;

  const OcopFairFacts *facts; /* (nullable) borrowed: outlives what is shown */
  OcopFairPlan *plan;         /* (nullable) */
  GdkPaintable *ground;       /* (nullable) */
  gint64 booth;               /* where one is, 0 for nowhere */
  gint64 over;                /* where something is dragged to */
  char *said;
};

void ocop_fair_floor_place    (OcopFairFloor        *self,
                               const OcopFairSquare *square,
                               GdkRectangle         *place);
void ocop_fair_floor_draw     (OcopFairFloor        *self,
                               GtkSnapshot          *snapshot);
int  ocop_fair_floor_width    (OcopFairFloor        *self);
int  ocop_fair_floor_height   (OcopFairFloor        *self);

G_END_DECLS
