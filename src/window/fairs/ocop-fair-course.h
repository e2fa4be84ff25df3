/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-floor-card.h"
#include "window/fairs/ocop-fair-returns-card.h"
#include "window/fairs/ocop-fair-side.h"

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_COURSE (ocop_fair_course_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairCourse, ocop_fair_course, OCOP, FAIR_COURSE, GtkWidget)

GtkWidget           *ocop_fair_course_new         (OcopFairDesk   *desk);
void                 ocop_fair_course_show        (OcopFairCourse *self);
void                 ocop_fair_course_follow      (OcopFairCourse *self,
                                                   OcopFairNews    news);
void                 ocop_fair_course_forget      (OcopFairCourse *self);
OcopFairFloorCard   *ocop_fair_course_get_floor   (OcopFairCourse *self);
OcopFairReturnsCard *ocop_fair_course_get_returns (OcopFairCourse *self);
OcopFairSide        *ocop_fair_course_get_side    (OcopFairCourse *self);

G_END_DECLS
