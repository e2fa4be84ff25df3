/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-scoring-page.h"
#include "window/evaluations/ocop-sheet-closed.h"

G_BEGIN_DECLS

/* The member's scoring screen: products left, the sheet in the middle, what stands beside it right, the total below. */
struct _OcopScoringPage
{
  OcopSubpage parent_instance;

  OcopSessionContext *context;
  OcopSheetDesk *desk;
  gint64 member; /* row id in the session */
  guint place;   /* of the product in the session's list, from 0 */
  gint64 submitted_sheet;
  gboolean is_narrow;
  gboolean is_read; /* by someone else than the member */
  guint first_item; /* criterion to begin with, where it is read */

  GtkWidget *name;
  GtkWidget *about;
  GtkWidget *session;
  GtkWidget *whose;
  GtkWidget *place_button;
  GtkWidget *past;
  GtkWidget *beside_button;
  GtkWidget *products;
  GtkWidget *menu_products;
  GtkWidget *flap;
  GtkWidget *stack;
  GtkWidget *no_sheet;
  GtkWidget *map;
  GtkWidget *list;
  GtkWidget *aside;
  GtkWidget *footer;
};

/* Narrower than this the list of products goes into a menu, and the scale out of the footer. */
#define OCOP_SCORING_WHOLE_WIDTH 1180

const OcopSessionProduct *ocop_scoring_page_get_product (OcopScoringPage *self);
int        ocop_scoring_page_find_voter   (OcopScoringPage *self);
void       ocop_scoring_page_show_heading (OcopScoringPage *self);
void       ocop_scoring_page_show_no_sheet (OcopScoringPage *self);
void       ocop_scoring_page_fold         (OcopScoringPage *self,
                                           int              width);
GtkWidget *ocop_scoring_page_build        (OcopScoringPage *self);
void       ocop_scoring_page_open_product (OcopScoringPage *self,
                                           guint            place);
void       ocop_scoring_page_submit       (OcopScoringPage *self);
void       ocop_scoring_page_take_back    (OcopScoringPage *self);
void       ocop_scoring_page_connect_acts (OcopScoringPage *self);
void       ocop_scoring_page_look_up      (OcopScoringPage   *self,
                                           OcopSheetStanding *standing);

G_END_DECLS
