/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/ocop-report-data.h"
#include "report/ocop-report-words.h"
#include "report/ocop-sheet.h"

G_BEGIN_DECLS

/* The functions behind the entries of ocop_report_tables(): each fills one sheet. */

GStrv ocop_table_score_summary_names    (const OcopReport *report);
GStrv ocop_table_annex_names            (const OcopReport *report);
GStrv ocop_table_fairs_names            (const OcopReport *report);
GStrv ocop_table_dossiers_names          (const OcopReport *report);
GStrv ocop_table_expiring_names          (const OcopReport *report);
GStrv ocop_table_inspections_names       (const OcopReport *report);
GStrv ocop_table_support_names           (const OcopReport *report);
GStrv ocop_table_tasks_names            (const OcopReport *report);
GStrv ocop_table_training_names         (const OcopReport *report);
GStrv ocop_table_funds_names            (const OcopReport *report);
GStrv ocop_table_years_names            (const OcopReport *report);

void  ocop_table_register_fill          (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_score_summary_fill     (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_score_detail_fill      (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_score_options_fill     (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_annex_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_by_unit_fill           (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_by_producer_type_fill  (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_by_subgroup_fill       (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_rounds_fill            (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_fairs_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_plan_fill              (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_dossiers_fill            (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_expiring_fill            (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_inspections_fill         (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_support_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_tasks_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_training_fill          (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_funds_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_years_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
GStrv ocop_table_sales_points_names     (const OcopReport *report);
void  ocop_table_sales_points_fill      (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
GStrv ocop_table_trade_links_names      (const OcopReport *report);
void  ocop_table_trade_links_fill       (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);
void  ocop_table_notes_fill             (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         guint             nth);

/* The cover, which is no table: @names are the sheets that follow it. */
void  ocop_cover_fill                   (OcopSheet        *sheet,
                                         const OcopReport *report,
                                         const char *const *names);

G_END_DECLS
