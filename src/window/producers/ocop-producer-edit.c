/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/producers/ocop-producer-edit.h"

#include "model/ocop-kinds.h"
#include "window/form/ocop-record-edit.h"
#include "window/form/ocop-ref-entry.h"

#include <glib/gi18n-lib.h>

static const OcopFormRow who_rows[] = {
  { .field = OCOP_PRODUCER_NAME, .hint = N_("As on the business registration") },
  { .field = OCOP_PRODUCER_TYPE },
  { .field = OCOP_PRODUCER_REGISTRATION_NO },
  { .field = OCOP_PRODUCER_REPRESENTATIVE },
};

static const OcopFormRow where_rows[] = {
  { .field = OCOP_PRODUCER_UNIT, .make = ocop_commune_entry_new, .hint = N_("Type any part of its name, without marks if you like") },
  { .field = OCOP_PRODUCER_ADDRESS },
  { .field = OCOP_PRODUCER_PHONE },
  { .field = OCOP_PRODUCER_EMAIL },
};

static const OcopFormSection sections[] = {
  OCOP_FORM_SECTION (N_("Producer"), who_rows),
  OCOP_FORM_SECTION (N_("Where to Find It"), where_rows),
  { NULL },
};

/**
 * ocop_producer_edit_new:
 * @workspace: the city file
 * @id: row id of a producer, 0 for a new one
 *
 * Returns: (transfer floating): a page to make or change it, for ocop_main_window_push()
 */
OcopSubpage *
ocop_producer_edit_new (OcopWorkspace *workspace,
                        gint64         id)
{
  return ocop_record_edit_new (workspace, OCOP_KIND_PRODUCER, id, sections, NULL);
}
