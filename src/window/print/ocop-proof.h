/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-paper.h"
#include "print/ocop-issuer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopIssueWish:
 * @scope: what is told of   @product: (nullable): uid of the one product papers of products tell of
 *
 * What a thread needs to know to make something with a connection of its own.
 */
typedef struct
{
  int year;
  gint64 round;
  gint64 session;
  gint64 unit;
  char *as_of;
  char *product;
} OcopIssueWish;

OcopIssueWish *ocop_issue_wish_copy       (const OcopIssueWish *self);
void           ocop_issue_wish_free       (OcopIssueWish       *self);
OcopIssuer    *ocop_issue_wish_get_issuer (const OcopIssueWish *self,
                                           OcopDb              *db,
                                           GError             **error);

/* Pages of an output, laid out and waiting to be drawn: on a screen, or on paper. Counted, for threads to share; drawn by one at
 * a time. */
typedef struct _OcopProof OcopProof;

OcopProof  *ocop_proof_new           (OcopDb               *db,
                                      const OcopIssueWish  *wish,
                                      const OcopOutput     *output,
                                      guint                 most_pages,
                                      GCancellable         *cancellable,
                                      GError              **error);
OcopProof  *ocop_proof_ref           (OcopProof            *self);
void        ocop_proof_unref         (OcopProof            *self);
guint       ocop_proof_get_n_pages   (const OcopProof      *self);
gboolean    ocop_proof_is_cut        (const OcopProof      *self);
GPtrArray  *ocop_proof_get_missing   (const OcopProof      *self);
void        ocop_proof_get_page_size (const OcopProof      *self,
                                      guint                 page,
                                      double               *width,
                                      double               *height);
char       *ocop_proof_get_page_text (const OcopProof      *self,
                                      guint                 page);
void        ocop_proof_draw          (const OcopProof      *self,
                                      guint                 page,
                                      cairo_t              *cr);
GdkTexture *ocop_proof_draw_texture  (const OcopProof      *self,
                                      guint                 page,
                                      double                scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopProof, ocop_proof_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopIssueWish, ocop_issue_wish_free)

G_END_DECLS
