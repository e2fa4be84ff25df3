/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OcopFace:
 *
 * The four faces of Times New Roman that papers use; the two flags can be put together.
 */
typedef enum
{
  OCOP_FACE_REGULAR = 0,
  OCOP_FACE_BOLD = 1,
  OCOP_FACE_ITALIC = 2,
  OCOP_FACE_BOLD_ITALIC = OCOP_FACE_BOLD | OCOP_FACE_ITALIC,
} OcopFace;

typedef struct _OcopMeasure OcopMeasure;

OcopMeasure *ocop_measure_new   (void);
void         ocop_measure_free  (OcopMeasure *self);
double       ocop_measure_width (OcopMeasure *self,
                                 OcopFace     face,
                                 double       points,
                                 const char  *text);
guint        ocop_measure_lines (OcopMeasure *self,
                                 OcopFace     face,
                                 double       points,
                                 const char  *text,
                                 double       pixels);
char        *ocop_measure_wrap  (OcopMeasure *self,
                                 OcopFace     face,
                                 double       points,
                                 const char  *text,
                                 const char  *after,
                                 double       pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopMeasure, ocop_measure_free)

G_END_DECLS
