/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_PLAN_PAGE (ocop_plan_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopPlanPage, ocop_plan_page, OCOP, PLAN_PAGE, OcopPage)

/**
 * OcopPlanPageClass:
 * @icon: name of the picture at the head
 * @title: marked for translation: what the page is of
 * @explanation: marked for translation: what the file holds of it, and what not
 * @measures: a bit for each #OcopTargetMeasure of the plan that concerns it
 * @criteria_title: marked for translation: heading of the criteria
 * @criteria: (array zero-terminated=1): beginnings of the ids of the criteria that score it
 *
 * A page of something that the file holds only in the plan: its targets of the year, and what the decision in force gives
 * points for.
 */
struct _OcopPlanPageClass
{
  OcopPageClass parent_class;

  const char *icon;
  const char *title;
  const char *explanation;
  guint measures;
  const char *criteria_title;
  const char *const *criteria;
};

G_END_DECLS
