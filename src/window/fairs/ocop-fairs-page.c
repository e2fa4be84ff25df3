/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fairs-page.h"

struct _OcopFairsPage
{
  OcopPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OcopFairsPage, ocop_fairs_page, OCOP_TYPE_PAGE)

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
ocop_fairs_page_class_init (OcopFairsPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
}

static void
ocop_fairs_page_init (OcopFairsPage *self)
{
}
