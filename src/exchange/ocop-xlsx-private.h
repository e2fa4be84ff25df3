/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/ocop-xlsx.h"

#include <expat.h>
#include <zip.h>

G_BEGIN_DECLS

/* Far above any list of an office, far below what would harm a laptop. */
#define OCOP_XLSX_MAX_PARTS 2000
#define OCOP_XLSX_MAX_PART ((guint64) 256 << 20)
#define OCOP_XLSX_MAX_ALL ((guint64) 512 << 20)
#define OCOP_XLSX_MAX_RATIO 250
#define OCOP_XLSX_RATIO_FROM ((guint64) 4 << 20) /* smaller parts may be as dense as they like */
#define OCOP_XLSX_MAX_DEPTH 64
#define OCOP_XLSX_MAX_STRINGS 2000000
#define OCOP_XLSX_MAX_POOL ((gsize) 64 << 20)
#define OCOP_XLSX_MAX_STYLES 65536
#define OCOP_XLSX_MAX_SHEETS 255
#define OCOP_XLSX_MAX_ROWS 200000
#define OCOP_XLSX_MAX_CELLS 5000000
#define OCOP_XLSX_MAX_COLUMNS 256
#define OCOP_XLSX_MAX_TEXT 131072 /* bytes in a cell; Excel's own limit is 32767 letters */

struct _OcopXlsx
{
  GBytes    *bytes;
  zip_t     *zip;
  guint64    expanded; /* bytes unpacked so far */
  gboolean   from_1904;
  GPtrArray *names; /* of sheets */
  GPtrArray *paths; /* of their parts */
  gboolean   has_parts;
  GString   *pool;    /* shared strings, each with its zero */
  GArray    *strings; /* gsize: where each begins in the pool */
  GArray    *dates;   /* guint8 a style: whether numbers in it are days */
};

typedef struct _OcopXlsxParse OcopXlsxParse;

/**
 * OcopXlsxParse:
 * @start: @end: @text: as of expat; names come without their prefix
 * @xlsx: @parser: @error: of the parse going on
 * @stopped: the handlers want no more, without an error
 *
 * How one part is read; the first member of what its handlers work on.
 */
struct _OcopXlsxParse
{
  void (*start) (OcopXlsxParse *self, const char *name, const char **attributes);
  void (*end) (OcopXlsxParse *self, const char *name);
  void (*text) (OcopXlsxParse *self, const char *text, int n);
  OcopXlsx  *xlsx;
  XML_Parser parser;
  GError    *error;
  guint      depth;
  gboolean   stopped;
};

gboolean    ocop_xlsx_parse       (OcopXlsx       *self,
                                   const char     *part,
                                   OcopXlsxParse  *parse,
                                   GError        **error);
gboolean    ocop_xlsx_has_part    (OcopXlsx       *self,
                                   const char     *part);
void        ocop_xlsx_stop        (OcopXlsxParse  *parse,
                                   GError         *error);
const char *ocop_xlsx_attribute   (const char    **attributes,
                                   const char     *name);
gboolean    ocop_xlsx_read_parts  (OcopXlsx       *self,
                                   GError        **error);
GError     *ocop_xlsx_too_large   (void);

G_END_DECLS
