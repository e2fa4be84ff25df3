/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/print/ocop-proof.h"

#include "base/ocop-error.h"

#include <math.h>

/* Rows of a table that a page on the screen is made of; all of them where the whole table is wanted. */
#define ROWS_A_PAGE 60

typedef struct
{
  OcopPaper *paper;
  guint page;
} Leaf;

struct _OcopProof
{
  gatomicrefcount n_refs;
  OcopTypesetter *setter;
  GPtrArray *papers;
  GArray *leaves; /* Leaf: the pages of all papers, one after the other */
  GPtrArray *missing;
  guint most_pages;
  gboolean is_cut;
  GCancellable *cancellable; /* only while it is made */
};

OcopIssueWish *
ocop_issue_wish_copy (const OcopIssueWish *self)
{
  OcopIssueWish *copy = g_memdup2 (self, sizeof *self);

  copy->as_of = g_strdup (self->as_of);
  copy->product = g_strdup (self->product);

  return copy;
}

void
ocop_issue_wish_free (OcopIssueWish *self)
{
  g_free (self->as_of);
  g_free (self->product);
  g_free (self);
}

/**
 * ocop_issue_wish_get_issuer:
 * @db: a connection of the thread
 * @error: why it cannot be told of
 *
 * Returns: (transfer full) (nullable): what makes it
 */
OcopIssuer *
ocop_issue_wish_get_issuer (const OcopIssueWish  *self,
                            OcopDb               *db,
                            GError              **error)
{
  OcopScope *scope = ocop_scope_new (db, self->year, self->round, self->session, self->unit, self->as_of, error);
  g_autofree char *layouts = ocop_issuer_usual_layouts ();
  g_autoptr (OcopIssuer) issuer = scope != NULL ? ocop_issuer_new (db, scope, layouts) : NULL;

  if (issuer == NULL || (self->product != NULL && self->session != 0 && !ocop_issuer_set_product (issuer, self->product, error)))
    return NULL;

  return g_steal_pointer (&issuer);
}

static void
free_paper (gpointer paper)
{
  ocop_paper_free (paper);
}

static void
free_missing (gpointer data)
{
  OcopMissing *missing = data;

  g_free (missing->name);
  g_free (missing->label);
  g_free (missing);
}

static void
note_missing (OcopProof            *self,
              const OcopManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->missing->len; i++)
    {
      const OcopMissing *one = g_ptr_array_index (manuscript->missing, i);
      gboolean known = FALSE;

      for (guint k = 0; k < self->missing->len; k++)
        known = known || g_str_equal (((OcopMissing *) g_ptr_array_index (self->missing, k))->name, one->name);
      if (!known)
        {
          OcopMissing *copy = g_new0 (OcopMissing, 1);

          copy->name = g_strdup (one->name);
          copy->label = g_strdup (one->label);
          g_ptr_array_add (self->missing, copy);
        }
    }
}

/* Answers %FALSE without an error when there are pages enough. */
static gboolean
add_paper (OcopManuscript  *manuscript,
           gpointer         data,
           GError         **error)
{
  OcopProof *self = data;
  OcopPaper *paper;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->most_pages > 0 && self->leaves->len >= self->most_pages)
    {
      self->is_cut = TRUE;
      return FALSE;
    }
  note_missing (self, manuscript);
  paper = ocop_paper_new (self->setter, manuscript);
  g_ptr_array_add (self->papers, paper);
  for (guint i = 0; i < ocop_paper_get_n_pages (paper); i++)
    {
      Leaf leaf = { paper, i };

      g_array_append_val (self->leaves, leaf);
    }

  return TRUE;
}

/**
 * ocop_proof_new:
 * @db: a connection of the thread
 * @wish: what is told of   @output: what is wanted
 * @most_pages: about how many pages are enough, 0 for all
 * @cancellable: (nullable): stops it
 * @error: why there is nothing to see
 *
 * Returns: (transfer full) (nullable): the pages
 */
OcopProof *
ocop_proof_new (OcopDb               *db,
                const OcopIssueWish  *wish,
                const OcopOutput     *output,
                guint                 most_pages,
                GCancellable         *cancellable,
                GError              **error)
{
  g_autoptr (OcopIssuer) issuer = ocop_issue_wish_get_issuer (wish, db, error);
  g_autoptr (OcopProof) self = g_new0 (OcopProof, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->setter = ocop_typesetter_new ();
  self->papers = g_ptr_array_new_with_free_func (free_paper);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (Leaf));
  self->missing = g_ptr_array_new_with_free_func (free_missing);
  self->most_pages = most_pages;
  self->cancellable = cancellable;
  if (issuer == NULL
      || (!ocop_issuer_make (issuer, output, most_pages * ROWS_A_PAGE, cancellable, add_paper, self, error) && !self->is_cut))
    return NULL;
  self->cancellable = NULL;

  return g_steal_pointer (&self);
}

OcopProof *
ocop_proof_ref (OcopProof *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
ocop_proof_unref (OcopProof *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_ptr_array_unref (self->papers);
  g_array_unref (self->leaves);
  g_ptr_array_unref (self->missing);
  ocop_typesetter_free (self->setter);
  g_free (self);
}

guint
ocop_proof_get_n_pages (const OcopProof *self)
{
  return self->leaves->len;
}

/**
 * ocop_proof_is_cut:
 *
 * Returns: whether there are more papers than were laid out
 */
gboolean
ocop_proof_is_cut (const OcopProof *self)
{
  return self->is_cut;
}

/**
 * ocop_proof_get_missing:
 *
 * Returns: (transfer none) (element-type OcopMissing): what prints as a blank on these pages
 */
GPtrArray *
ocop_proof_get_missing (const OcopProof *self)
{
  return self->missing;
}

/**
 * ocop_proof_get_page_size:
 * @page: from 0
 * @width: (out): @height: (out): in points
 */
void
ocop_proof_get_page_size (const OcopProof *self,
                          guint            page,
                          double          *width,
                          double          *height)
{
  const Leaf *leaf = &g_array_index (self->leaves, Leaf, page);

  ocop_paper_get_page_size (leaf->paper, leaf->page, width, height);
}

/**
 * ocop_proof_get_page_text:
 * @page: from 0
 *
 * Returns: (transfer full): what stands on the page, for who cannot see it
 */
char *
ocop_proof_get_page_text (const OcopProof *self,
                          guint            page)
{
  const Leaf *leaf = &g_array_index (self->leaves, Leaf, page);

  return ocop_paper_get_page_text (leaf->paper, leaf->page);
}

void
ocop_proof_draw (const OcopProof *self,
                 guint            page,
                 cairo_t         *cr)
{
  const Leaf *leaf = &g_array_index (self->leaves, Leaf, page);

  ocop_paper_draw_page (leaf->paper, leaf->page, cr);
}

static void
free_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/**
 * ocop_proof_draw_texture:
 * @page: from 0
 * @scale: pixels a point
 *
 * Returns: (transfer full): the page as a picture on white paper; of a thread's own making
 */
GdkTexture *
ocop_proof_draw_texture (const OcopProof *self,
                         guint            page,
                         double           scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;
  int pixels_wide, pixels_high, stride;

  ocop_proof_get_page_size (self, page, &width, &height);
  pixels_wide = MAX ((int) ceil (width * scale), 1);
  pixels_high = MAX ((int) ceil (height * scale), 1);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, pixels_wide, pixels_high);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  ocop_proof_draw (self, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) pixels_high, free_surface, surface);

  return gdk_memory_texture_new (pixels_wide, pixels_high, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}
