/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_FLOOR (ocop_fair_floor_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairFloor, ocop_fair_floor, OCOP, FAIR_FLOOR, GtkWidget)

GtkWidget  *ocop_fair_floor_new         (void);
void        ocop_fair_floor_show        (OcopFairFloor       *self,
                                         const OcopFairFacts *facts);
void        ocop_fair_floor_set_ground  (OcopFairFloor       *self,
                                         GdkPaintable        *ground);
void        ocop_fair_floor_select      (OcopFairFloor       *self,
                                         gint64               booth);
gint64      ocop_fair_floor_get_booth   (OcopFairFloor       *self);
void        ocop_fair_floor_get_place   (OcopFairFloor       *self,
                                         gint64               booth,
                                         GdkRectangle        *place);
const char *ocop_fair_floor_get_said    (OcopFairFloor       *self);

/* How a participation stands at a glance: a sign, a word and the name of a colour. */
typedef struct
{
  const char *sign;
  const char *word;
  const char *colour;
} OcopFairSign;

OcopFairSign ocop_fair_sign_of          (const OcopFairParticipant *holder);

G_END_DECLS
