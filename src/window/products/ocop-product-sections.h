/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-product-facts.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a product's page shows of the facts, a file each. None of them reads or computes anything. */

GtkWidget *ocop_product_profile_new      (const OcopProductFacts     *facts,
                                          OcopDb                     *db);
GtkWidget *ocop_product_filing_new       (const OcopProductFacts     *facts,
                                          const OcopDossierFacts     *dossier,
                                          OcopWorkspace              *workspace);
GtkWidget *ocop_no_dossier_new           (void);
GtkWidget *ocop_product_evaluations_new  (const OcopProductFacts     *facts);
GtkWidget *ocop_product_recognitions_new (const OcopProductFacts     *facts,
                                          const char                 *as_of);
GtkWidget *ocop_product_summary_new      (const OcopProductFacts     *facts,
                                          const char                 *as_of);

/* Pieces that several of them need (ocop-product-pieces.c). */
GtkWidget *ocop_certificate_chip_new     (const OcopCertificateFacts *certificate);
GtkWidget *ocop_certificate_time_new     (const OcopCertificateFacts *certificate,
                                          const char                 *as_of);
GtkWidget *ocop_rank_new                 (int                         stars,
                                          gboolean                    proposed);
char      *ocop_rank_in_words            (int                         stars,
                                          gboolean                    proposed);
GtkWidget *ocop_evaluation_line_new      (const OcopEvaluationFacts  *facts);
GtkWidget *ocop_nothing_yet_new          (const char                 *text);
GtkWidget *ocop_illustrative_new         (void);
char      *ocop_date_or_unknown          (const char                 *iso);

G_END_DECLS
