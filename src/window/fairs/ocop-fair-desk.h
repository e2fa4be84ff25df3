/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-fair-returns.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_FAIR_DESK (ocop_fair_desk_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairDesk, ocop_fair_desk, OCOP, FAIR_DESK, GObject)

/**
 * OcopFairNews:
 * @OCOP_FAIR_NEWS_RETURNS: figures of returns
 * @OCOP_FAIR_NEWS_PEOPLE: how far participants came
 * @OCOP_FAIR_NEWS_BOOTHS: the booths and who holds them; booths got before are gone
 * @OCOP_FAIR_NEWS_ALL: anything; nothing got before is there any more
 *
 * What is other than before.
 */
typedef enum
{
  OCOP_FAIR_NEWS_NONE = 0,
  OCOP_FAIR_NEWS_RETURNS = 1 << 0,
  OCOP_FAIR_NEWS_PEOPLE = 1 << 1,
  OCOP_FAIR_NEWS_BOOTHS = 1 << 2,
  OCOP_FAIR_NEWS_ALL = 1 << 3,
} OcopFairNews;

OcopFairDesk          *ocop_fair_desk_new           (OcopWorkspace   *workspace,
                                                     gint64           fair);
OcopWorkspace         *ocop_fair_desk_get_workspace (OcopFairDesk    *self);
OcopDb                *ocop_fair_desk_get_db        (OcopFairDesk    *self);
gint64                 ocop_fair_desk_get_fair      (OcopFairDesk    *self);
const char            *ocop_fair_desk_get_today     (OcopFairDesk    *self);
gboolean               ocop_fair_desk_can_write     (OcopFairDesk    *self);
gboolean               ocop_fair_desk_load          (OcopFairDesk    *self,
                                                     OcopChanges     *changes,
                                                     OcopFairNews    *news,
                                                     GError         **error);
gboolean               ocop_fair_desk_sum_up        (OcopFairDesk    *self,
                                                     gboolean        *is_new,
                                                     GError         **error);
const OcopFairFacts   *ocop_fair_desk_get_facts     (OcopFairDesk    *self);
const OcopFairReturns *ocop_fair_desk_get_returns   (OcopFairDesk    *self,
                                                     GError         **error);

/* Acts, each one line of the history. */
typedef void (*OcopFairDone) (gpointer owner);

void                   ocop_fair_desk_write         (OcopFairDesk    *self,
                                                     GtkWidget       *widget,
                                                     const char      *label,
                                                     OcopWriteFunc    write,
                                                     gpointer         data,
                                                     GDestroyNotify   free_data,
                                                     OcopFairDone     failed);
void                   ocop_fair_desk_seat          (OcopFairDesk    *self,
                                                     GtkWidget       *widget,
                                                     gint64           booth,
                                                     gint64           participation);
void                   ocop_fair_desk_move          (OcopFairDesk    *self,
                                                     GtkWidget       *widget,
                                                     GArray          *participations,
                                                     guint            field,
                                                     const char      *key,
                                                     const char      *reason);

G_END_DECLS
