/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/print/ocop-paper-view-private.h"

#include "store/ocop-store.h"
#include "window/ocop-accessible.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Nobody turns more pages than these to see whether a paper is right; of more the first are shown. */
#define MOST_PAGES 60

/* A point on paper is 1/72 inch, a pixel of the screen 1/96. */
#define PIXELS_A_POINT (96.0 / 72.0)

/* Beside a page, so that its edges are seen. */
#define ROOM_BESIDE 36

/* In percent; 0 is as wide as the room. */
static const int zooms[] = { 0, 50, 67, 80, 100, 125, 150, 200 };

G_DEFINE_FINAL_TYPE (OcopPaperView, ocop_paper_view, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void draw (OcopPaperView *self);

static int
get_room (OcopPaperView *self)
{
  int width = gtk_widget_get_width (self->scrolled);

  return width > 200 ? width - ROOM_BESIDE : 600;
}

static double
get_scale (OcopPaperView *self,
           double         width)
{
  if (zooms[self->zoom] == 0)
    return MIN (get_room (self) / width, 1.25 * PIXELS_A_POINT);

  return PIXELS_A_POINT * zooms[self->zoom] / 100;
}

static void
show_labels (OcopPaperView *self)
{
  guint n = ocop_paper_view_get_n_pages (self);
  /* Translators: the page in view and how many there are; the second has a “+” where there are more than are shown */
  g_autofree char *page = g_strdup_printf (_("Page %u/%u%s"), n > 0 ? self->page + 1 : 0, n,
                                           self->proof != NULL && ocop_proof_is_cut (self->proof) ? "+" : "");
  double width = 0, height = 0;
  g_autofree char *zoom = NULL;

  gtk_label_set_label (GTK_LABEL (self->page_label), n > 0 ? page : "");
  if (n > 0)
    ocop_proof_get_page_size (self->proof, self->page, &width, &height);
  gtk_label_set_label (GTK_LABEL (self->size), n == 0 ? "" : MAX (width, height) > 1000 ? _("A3 landscape")
                                                           : width > height            ? _("A4 landscape")
                                                                                       : _("A4 portrait"));
  zoom = n > 0 ? g_strdup_printf ("%.0f %%", get_scale (self, width) / PIXELS_A_POINT * 100) : g_strdup ("100 %");
  gtk_label_set_label (GTK_LABEL (self->zoom_label), zoom);
  gtk_widget_set_sensitive (self->controls[0], n > 0 && self->zoom > 0);
  gtk_widget_set_sensitive (self->controls[1], n > 0 && self->zoom + 1 < G_N_ELEMENTS (zooms));
  gtk_widget_set_sensitive (self->controls[2], self->page > 0);
  gtk_widget_set_sensitive (self->controls[3], self->page + 1 < n);
}

/* Drawing. */

typedef struct
{
  OcopProof *proof;
  guint page;
  double scale;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  ocop_proof_unref (drawing->proof);
  g_free (drawing);
}

static gpointer
draw_page (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  Drawing *drawing = data;

  return ocop_proof_draw_texture (drawing->proof, drawing->page, drawing->scale);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OcopPaperView) self = user_data;
  g_autoptr (GdkTexture) texture = ocop_press_run_finish (OCOP_PRESS (source), result, NULL);
  g_autofree char *text = NULL;

  if (texture == NULL || self->picture == NULL || self->proof == NULL)
    return;
  g_clear_object (&self->drawing);
  text = ocop_proof_get_page_text (self->proof, self->page);
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), text);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->scrolled);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
}

static void
draw (OcopPaperView *self)
{
  double width, height, scale;
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  Drawing *drawing;

  if (ocop_paper_view_get_n_pages (self) == 0)
    return;
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  self->drawn_width = get_room (self);
  ocop_proof_get_page_size (self->proof, self->page, &width, &height);
  scale = get_scale (self, width);
  gtk_widget_set_size_request (self->picture, (int) round (width * scale), (int) round (height * scale));
  drawing = g_new0 (Drawing, 1);
  drawing->proof = ocop_proof_ref (self->proof);
  drawing->page = self->page;
  drawing->scale = scale * factor;
  ocop_press_run_async (self->press, draw_page, drawing, drawing_free, g_object_unref, self->drawing, drawn_cb, g_object_ref (self));
  show_labels (self);
}

/* Opening. */

typedef struct
{
  OcopStore *store;
  OcopIssueWish *wish;
  const OcopOutput *output;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->store);
  ocop_issue_wish_free (opening->wish);
  g_free (opening);
}

static void
free_proof (gpointer proof)
{
  ocop_proof_unref (proof);
}

static gpointer
open_proof (gpointer       data,
            GCancellable  *cancellable,
            GError       **error)
{
  Opening *opening = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (opening->store, cancellable, error);

  return db != NULL ? ocop_proof_new (db, opening->wish, opening->output, MOST_PAGES, cancellable, error) : NULL;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (OcopPaperView) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopProof *proof = ocop_press_run_finish (OCOP_PRESS (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->picture == NULL)
    {
      g_clear_pointer (&proof, ocop_proof_unref);
      return;
    }
  g_clear_object (&self->opening);
  g_clear_pointer (&self->proof, ocop_proof_unref);
  self->proof = proof;
  self->page = 0;
  if (ocop_paper_view_get_n_pages (self) > 0)
    draw (self);
  else
    ocop_paper_view_tell (self, gtk_label_get_label (GTK_LABEL (self->title)),
                          error != NULL ? error->message : _("There is nothing to print in it."));
  g_signal_emit (self, signals[SHOWN], 0);
}

/**
 * ocop_paper_view_show:
 * @self: a view
 * @output: what is looked at   @wish: what it tells of
 *
 * Shows its first page as soon as it is laid out; “shown” follows, also where there is nothing to see.
 */
void
ocop_paper_view_show (OcopPaperView       *self,
                      const OcopOutput    *output,
                      const OcopIssueWish *wish)
{
  Opening *opening = g_new0 (Opening, 1);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  opening->store = g_object_ref (ocop_workspace_get_store (self->workspace));
  opening->wish = ocop_issue_wish_copy (wish);
  opening->output = output;
  gtk_label_set_label (GTK_LABEL (self->title), ocop_output_get_title (output));
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  ocop_press_run_async (self->press, open_proof, opening, opening_free, free_proof, self->opening, opened_cb, g_object_ref (self));
}

/**
 * ocop_paper_view_tell:
 * @title: whose page would be here   @reason: why it is not
 */
void
ocop_paper_view_tell (OcopPaperView *self,
                      const char    *title,
                      const char    *reason)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->proof, ocop_proof_unref);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), reason);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->status);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  self->page = 0;
  show_labels (self);
}

gboolean
ocop_paper_view_is_busy (OcopPaperView *self)
{
  return self->opening != NULL || self->drawing != NULL;
}

guint
ocop_paper_view_get_n_pages (OcopPaperView *self)
{
  return self->proof != NULL ? ocop_proof_get_n_pages (self->proof) : 0;
}

/**
 * ocop_paper_view_get_page:
 *
 * Returns: the page in view, from 1; 0 if there is none
 */
guint
ocop_paper_view_get_page (OcopPaperView *self)
{
  return ocop_paper_view_get_n_pages (self) > 0 ? self->page + 1 : 0;
}

/**
 * ocop_paper_view_get_text:
 *
 * Returns: (transfer full) (nullable): what stands on the page in view
 */
char *
ocop_paper_view_get_text (OcopPaperView *self)
{
  return ocop_paper_view_get_n_pages (self) > 0 ? ocop_proof_get_page_text (self->proof, self->page) : NULL;
}

/**
 * ocop_paper_view_get_missing:
 *
 * Returns: (transfer none) (nullable) (element-type OcopMissing): what prints as a blank in what is shown
 */
GPtrArray *
ocop_paper_view_get_missing (OcopPaperView *self)
{
  return self->proof != NULL ? ocop_proof_get_missing (self->proof) : NULL;
}

/**
 * ocop_paper_view_turn:
 * @pages: how many pages forward; as far as there are pages
 */
void
ocop_paper_view_turn (OcopPaperView *self,
                      int            pages)
{
  int n = (int) ocop_paper_view_get_n_pages (self);
  int page = CLAMP ((int) self->page + pages, 0, MAX (n - 1, 0));

  if (n == 0 || page == (int) self->page)
    return;
  self->page = (guint) page;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
  draw (self);
}

/**
 * ocop_paper_view_zoom:
 * @steps: larger by so many steps, 0 for as wide as there is room
 */
void
ocop_paper_view_zoom (OcopPaperView *self,
                      int            steps)
{
  self->zoom = steps == 0 ? 0 : (guint) CLAMP ((int) self->zoom + steps, 0, (int) G_N_ELEMENTS (zooms) - 1);
  draw (self);
}

/* The page grows and shrinks with the room it has. */
static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  OcopPaperView *self = OCOP_PAPER_VIEW (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (zooms[self->zoom] == 0 && ABS (get_room (self) - self->drawn_width) > 8)
    draw (self);
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (OCOP_PAPER_VIEW (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static gboolean
turn_key_cb (GtkWidget *widget,
             GVariant  *pages,
             gpointer   data)
{
  ocop_paper_view_turn (OCOP_PAPER_VIEW (widget), g_variant_get_int32 (pages));
  return TRUE;
}

static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *steps,
             gpointer   data)
{
  ocop_paper_view_zoom (OCOP_PAPER_VIEW (widget), g_variant_get_int32 (steps));
  return TRUE;
}

static void
dispose (GObject *object)
{
  OcopPaperView *self = OCOP_PAPER_VIEW (object);

  g_cancellable_cancel (self->opening);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->opening);
  g_clear_object (&self->drawing);
  g_clear_object (&self->press);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->proof, ocop_proof_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->picture = NULL;

  G_OBJECT_CLASS (ocop_paper_view_parent_class)->dispose (object);
}

static void
ocop_paper_view_class_init (OcopPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    int pages;
  } turns[] = { { GDK_KEY_Page_Down, 1 }, { GDK_KEY_Page_Up, -1 }, { GDK_KEY_KP_Page_Down, 1 }, { GDK_KEY_KP_Page_Up, -1 },
                { GDK_KEY_Home, -G_MAXINT16 }, { GDK_KEY_End, G_MAXINT16 } };
  static const struct
  {
    guint key;
    int steps;
  } steps[] = { { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 },
                { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 } };

  G_OBJECT_CLASS (klass)->dispose = dispose;
  widget_class->size_allocate = size_allocate;
  widget_class->measure = measure;
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    gtk_widget_class_add_binding (widget_class, turns[i].key, 0, turn_key_cb, "i", turns[i].pages);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, GDK_CONTROL_MASK, zoom_key_cb, "i", steps[i].steps);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_paper_view_init (OcopPaperView *self)
{
  self->press = ocop_press_new ();
  ocop_paper_view_build (self);
  show_labels (self);
}

/**
 * ocop_paper_view_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): a view without a paper
 */
GtkWidget *
ocop_paper_view_new (OcopWorkspace *workspace)
{
  OcopPaperView *self = g_object_new (OCOP_TYPE_PAPER_VIEW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}
