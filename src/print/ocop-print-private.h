/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-dossier-details.h"
#include "model/ocop-meeting.h"
#include "model/ocop-offices.h"
#include "model/ocop-session-results.h"
#include "model/ocop-session-sheets.h"
#include "model/ocop-session-totals.h"
#include "model/ocop-units.h"
#include "paper/ocop-template.h"
#include "paper/ocop-values.h"
#include "print/ocop-print.h"
#include "regulation/ocop-programme.h"
#include "report/ocop-report-words.h"

G_BEGIN_DECLS

/**
 * OcopPrint:
 * @folder: (nullable): an office's own layouts
 * @words: what the office puts in itself, by the names of values
 * @session: row id, 0 for none   @product: row id, 0 for all of the session   @member: index of a voter, -1 for all
 * @unheard: the dossier that papers of dossiers tell of, which no session hears; its row id is 0 for none
 * @fair: row id, 0 for none
 * @as_of: ISO date of what is told of the city
 * @template: the layout of the document being made, @each and @data what takes its papers
 *
 * What follows is read once it is needed.
 */
struct _OcopPrint
{
  OcopDb *db;
  char *folder;
  GHashTable *words;
  gint64 session;
  gint64 product;
  int member;
  OcopDossierHearing unheard;
  gint64 fair;
  char *as_of;

  OcopSessionResults *results;
  OcopSessionSheets *sheets;
  OcopMeeting *meeting;
  OcopSessionTotals totals;
  OcopUnitMap *units;
  OcopOffice *city;
  OcopOffice *standing;
  OcopOffice *council;

  OcopTemplate *template;
  OcopPrintFunc each;
  gpointer data;
};

/* Gives the paper of @values to who asked for it (ocop-print.c). */
gboolean    ocop_print_emit             (OcopPrint                *self,
                                         OcopValues               *values,
                                         GError                  **error);
gboolean    ocop_print_need_session     (OcopPrint                *self,
                                         GError                  **error);
gboolean    ocop_print_wants            (const OcopPrint          *self,
                                         gint64                    product);
const char *ocop_print_day              (const OcopPrint          *self);

/* Words that documents share (ocop-print-words.c). */
char       *ocop_print_count            (int                       count);
char       *ocop_print_address          (OcopPrint                *self,
                                         const OcopMeetingProduct *product,
                                         gboolean                  in_full);
char       *ocop_print_upper_first      (const char               *text);
char       *ocop_print_sign_of_office   (const char               *heading);
void        ocop_print_set_count        (OcopValues               *values,
                                         const char               *name,
                                         int                       count);

/* Values that documents share (ocop-print-common.c, ocop-print-session.c). */
gboolean    ocop_print_add_city         (OcopPrint                *self,
                                         OcopValues               *values,
                                         GError                  **error);
void        ocop_print_add_year         (OcopValues               *values,
                                         int                       year);
gboolean    ocop_print_add_people       (OcopPrint                *self,
                                         OcopValues               *values,
                                         GError                  **error);
gboolean    ocop_print_add_session      (OcopPrint                *self,
                                         OcopValues               *values,
                                         GError                  **error);
void        ocop_print_add_product      (OcopPrint                *self,
                                         OcopValues               *values,
                                         const OcopResultLine     *line);
void        ocop_print_add_filed        (OcopPrint                *self,
                                         OcopValues               *values,
                                         const OcopMeetingProduct *product);
void        ocop_print_add_line         (OcopPrint                *self,
                                         OcopValues               *values,
                                         const OcopResultLine     *line);
void        ocop_print_add_results      (OcopPrint                *self,
                                         OcopValues               *values);
void        ocop_print_add_meeting      (OcopPrint                *self,
                                         OcopValues               *values);

/* Makers of papers: each gives one paper or several; the layout is that of the document asked for. */
gboolean    ocop_print_of_session       (OcopPrint *self, GError **error);
gboolean    ocop_print_forms            (OcopPrint *self, GError **error);
gboolean    ocop_print_score_summary    (OcopPrint *self, GError **error);
gboolean    ocop_print_product_summary  (OcopPrint *self, GError **error);
gboolean    ocop_print_proof            (OcopPrint *self, GError **error);
gboolean    ocop_print_certificate      (OcopPrint *self, GError **error);
gboolean    ocop_print_sheet_forms      (OcopPrint *self, GError **error);
gboolean    ocop_print_blank_sheets     (OcopPrint *self, GError **error);
gboolean    ocop_print_filled_sheets    (OcopPrint *self, GError **error);
gboolean    ocop_print_register         (OcopPrint *self, GError **error);
gboolean    ocop_print_brief            (OcopPrint *self, GError **error);
gboolean    ocop_print_fair_participants (OcopPrint *self, GError **error);
gboolean    ocop_print_fair_floor       (OcopPrint *self, GError **error);
gboolean    ocop_print_fair_booths      (OcopPrint *self, GError **error);
gboolean    ocop_print_sales_points     (OcopPrint *self, GError **error);

G_END_DECLS
