/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-document-segments.h"

#include "window/ocop-ink.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEIGHT 10
#define GAP 2.0f
#define LINE 1.5f

/* A dossier at a glance: a segment for each document that applies, filled where it is there, drawn as an empty frame where it
 * is lacking. */
struct _OcopDocumentSegments
{
  GtkWidget parent_instance;

  GPtrArray *states; /* static strings */
  char *text;
};

G_DEFINE_FINAL_TYPE (OcopDocumentSegments, ocop_document_segments, GTK_TYPE_WIDGET)

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 4 * (int) OCOP_DOCUMENT_SEGMENTS (widget)->states->len;
}

static const char *
colour_of (const char *state)
{
  if (ocop_document_state_is_lacking (state))
    return "bad";

  return strcmp (state, "lapsing") == 0 ? "warn" : "ok";
}

static void
draw_frame (GtkSnapshot           *snapshot,
            const graphene_rect_t *bounds,
            const GdkRGBA         *ink)
{
  const float widths[] = { LINE, LINE, LINE, LINE };
  const GdkRGBA colours[] = { *ink, *ink, *ink, *ink };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colours);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopDocumentSegments *self = OCOP_DOCUMENT_SEGMENTS (widget);
  float step = ((float) gtk_widget_get_width (widget) + GAP) / (float) MAX (self->states->len, 1);

  for (guint i = 0; i < self->states->len; i++)
    {
      const char *state = g_ptr_array_index (self->states, i);
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (step * (float) i, 0, step - GAP, HEIGHT);
      GdkRGBA ink;

      ocop_ink_named (widget, colour_of (state), &ink);
      if (ocop_document_state_is_lacking (state))
        draw_frame (snapshot, &bounds, &ink);
      else
        gtk_snapshot_append_color (snapshot, &ink, &bounds);
    }
}

static void
finalize (GObject *object)
{
  OcopDocumentSegments *self = OCOP_DOCUMENT_SEGMENTS (object);

  g_ptr_array_unref (self->states);
  g_free (self->text);

  G_OBJECT_CLASS (ocop_document_segments_parent_class)->finalize (object);
}

static void
ocop_document_segments_class_init (OcopDocumentSegmentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ocop_document_segments_init (OcopDocumentSegments *self)
{
  self->states = g_ptr_array_new ();
}

GtkWidget *
ocop_document_segments_new (void)
{
  return g_object_new (OCOP_TYPE_DOCUMENT_SEGMENTS, NULL);
}

/**
 * ocop_document_segments_show:
 * @self: the segments
 * @documents: of a dossier
 *
 * Shows those that apply.
 */
void
ocop_document_segments_show (OcopDocumentSegments       *self,
                             const OcopDossierDocuments *documents)
{
  g_ptr_array_set_size (self->states, 0);
  for (guint i = 0; i < documents->documents->len; i++)
    {
      const char *state = ((const OcopDocumentFacts *) g_ptr_array_index (documents->documents, i))->state;

      if (strcmp (state, "not_applicable") != 0 && strcmp (state, "unasked") != 0)
        g_ptr_array_add (self->states, (gpointer) state);
    }
  g_free (self->text);
  /* Translators: how many of how many documents of a dossier are there and valid */
  self->text = g_strdup_printf (_("%u of %u documents are there and valid, %u of them lapse soon"), documents->n_present,
                                documents->n_applicable, documents->n_lapsing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What the segments show, in words. */
const char *
ocop_document_segments_get_text (OcopDocumentSegments *self)
{
  return self->text;
}
