/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-template.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

struct _OcopTemplate
{
  char *file;       /* as complaints name it */
  char *title;
  JsonNode *root;
  JsonNode *common; /* styles and blocks that all layouts share */
  char *common_file;
};

/**
 * OcopFilling:
 * @file: the file being read, and @place: where in it, for complaints
 * @counters: numbers given by “{+name}” and kept by “{+name=label}”
 */
typedef struct
{
  OcopTemplate *template;
  const char *file;
  GString *place;
  const OcopValues *values;
  GHashTable *counters;
  OcopManuscript *manuscript;
} OcopFilling;

gboolean    ocop_filling_complain     (OcopFilling      *self,
                                       GError          **error,
                                       const char       *format,
                                       ...) G_GNUC_PRINTF (3, 4);
gsize       ocop_filling_enter        (OcopFilling      *self,
                                       const char       *format,
                                       ...) G_GNUC_PRINTF (2, 3);
void        ocop_filling_leave        (OcopFilling      *self,
                                       gsize             mark);

/* Members of an object (ocop-template-read.c). */
JsonObject *ocop_filling_object       (OcopFilling      *self,
                                       JsonNode         *node,
                                       GError          **error);
gboolean    ocop_filling_only         (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *allowed,
                                       GError          **error);
gboolean    ocop_filling_text         (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *name,
                                       const char      **text,
                                       GError          **error);
gboolean    ocop_filling_number       (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *name,
                                       double           *number,
                                       GError          **error);
gboolean    ocop_filling_flag         (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *name,
                                       gboolean         *flag,
                                       GError          **error);
gboolean    ocop_filling_array        (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *name,
                                       JsonArray       **array,
                                       GError          **error);
gboolean    ocop_filling_align        (OcopFilling      *self,
                                       JsonObject       *object,
                                       OcopAlign        *align,
                                       gboolean         *given,
                                       GError          **error);
gboolean    ocop_filling_style        (OcopFilling      *self,
                                       JsonObject       *object,
                                       const char       *name,
                                       const char       *usual,
                                       const OcopTextStyle **style,
                                       GError          **error);

/* Words with names in them (ocop-template-words.c). */
char       *ocop_filling_words        (OcopFilling      *self,
                                       const char       *words,
                                       GError          **error);
OcopRich   *ocop_filling_rich         (OcopFilling      *self,
                                       const char       *words,
                                       GError          **error);
gboolean    ocop_filling_holds        (OcopFilling      *self,
                                       const char       *condition,
                                       gboolean         *holds,
                                       GError          **error);

/* What “for” and “if” of an object say. @each is called once for each entry, with the values of that entry. */
typedef gboolean (*OcopFillingFunc)   (OcopFilling      *self,
                                       JsonObject       *object,
                                       gpointer          data,
                                       GError          **error);
gboolean    ocop_filling_each         (OcopFilling      *self,
                                       JsonObject       *object,
                                       OcopFillingFunc   each,
                                       gpointer          data,
                                       GError          **error);

/* ocop-template-grid.c */
gboolean    ocop_filling_grid         (OcopFilling      *self,
                                       JsonObject       *object,
                                       OcopGrid         *grid,
                                       GError          **error);

/* ocop-template-blocks.c */
gboolean    ocop_filling_sections     (OcopFilling      *self,
                                       GError          **error);

G_END_DECLS
