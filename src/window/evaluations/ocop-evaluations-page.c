/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-evaluations-page.h"

struct _OcopEvaluationsPage
{
  OcopPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopEvaluationsPage, ocop_evaluations_page, OCOP_TYPE_PAGE)

static void
build (OcopPage *page)
{
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static void
ocop_evaluations_page_class_init (OcopEvaluationsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_evaluations_page_init (OcopEvaluationsPage *self)
{
}
