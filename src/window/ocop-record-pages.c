/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-record-pages.h"

/* Which page shows which kind of record; each page brings its own line here. */
typedef struct
{
  OcopKind kind;
  OcopSubpage *(*make) (OcopWorkspace *workspace,
                        gint64         id);
} RecordPage;

static const RecordPage record_pages[] = {
  { OCOP_N_KINDS, NULL },
};

/**
 * ocop_record_pages_make:
 * @workspace: the city file
 * @kind: which kind
 * @id: its row id
 *
 * Returns: (transfer floating) (nullable): the page of the record; %NULL for a kind without pages
 */
OcopSubpage *
ocop_record_pages_make (OcopWorkspace *workspace,
                        OcopKind       kind,
                        gint64         id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (record_pages); i++)
    if (record_pages[i].kind == kind && record_pages[i].make != NULL)
      return record_pages[i].make (workspace, id);

  return NULL;
}
