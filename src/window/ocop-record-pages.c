/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-record-pages.h"

#include "window/evaluations/ocop-council-page.h"
#include "window/dossiers/ocop-evidence-page.h"
#include "window/evaluations/ocop-session-page.h"
#include "window/fairs/ocop-fair-page.h"
#include "window/overview/ocop-programme-record.h"
#include "window/producers/ocop-producer-page.h"
#include "window/products/ocop-product-page.h"
#include "window/sales-points/ocop-sales-point-page.h"
#include "window/sales-points/ocop-trade-records.h"

/**
 * ocop_record_pages_make:
 * @workspace: the city file
 * @kind: which kind
 * @id: its row id
 * @ids: (nullable) (element-type gint64): the records of the list that it is opened from, in their order
 *
 * Which page shows which kind of record.
 *
 * Returns: (transfer floating) (nullable): the page of the record; %NULL for a kind without pages
 */
OcopSubpage *
ocop_record_pages_make (OcopWorkspace *workspace,
                        OcopKind       kind,
                        gint64         id,
                        GArray        *ids)
{
  OcopSubpage *page = NULL;

  if (kind == OCOP_KIND_SESSION)
    page = ocop_session_page_new (workspace, id);
  if (kind == OCOP_KIND_COUNCIL)
    page = ocop_council_page_new (workspace, id);
  if (kind == OCOP_KIND_FAIR)
    page = ocop_fair_page_new (workspace, id);
  if (kind == OCOP_KIND_PRODUCER)
    page = ocop_producer_page_new (workspace, id);
  if (kind == OCOP_KIND_PRODUCT)
    {
      page = ocop_product_page_new (workspace, id);
      ocop_product_page_set_order (OCOP_PRODUCT_PAGE (page), ids);
    }
  if (kind == OCOP_KIND_EVIDENCE)
    page = ocop_evidence_page_new (workspace, id);
  if (page == NULL)
    page = ocop_programme_record_new (workspace, kind, id);

  if (kind == OCOP_KIND_SALES_POINT)
    page = ocop_sales_point_page_new (workspace, id);
  if (kind == OCOP_KIND_TRADE_MEETING)
    page = ocop_record_page_new (workspace, &ocop_trade_meeting_page, id);
  if (kind == OCOP_KIND_CHECKLIST)
    page = ocop_record_page_new (workspace, &ocop_checklist_page, id);

  return page;
}
