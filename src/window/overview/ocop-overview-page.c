/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-overview-page.h"

struct _OcopOverviewPage
{
  OcopPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopOverviewPage, ocop_overview_page, OCOP_TYPE_PAGE)

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
ocop_overview_page_class_init (OcopOverviewPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_overview_page_init (OcopOverviewPage *self)
{
}
