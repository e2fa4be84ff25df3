/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-edit.h"

#include "base/ocop-date.h"
#include "model/ocop-kinds.h"
#include "window/form/ocop-photo-entry.h"
#include "window/form/ocop-record-edit.h"

#include <glib/gi18n-lib.h>

static const OcopFormRow what_rows[] = {
  { .field = OCOP_FAIR_NAME, .hint = N_("As “Phiên chợ sản phẩm OCOP cuối năm 2026”") },
  { .field = OCOP_FAIR_TYPE },
  { .field = OCOP_FAIR_YEAR },
  { .field = OCOP_FAIR_HELD_BY_CITY, .hint = N_("Only such fairs count for the plan's target") },
  { .field = OCOP_FAIR_OUTSIDE },
  { .field = OCOP_FAIR_HOSTS, .hint = N_("A line each") },
};

static const OcopFormRow where_rows[] = {
  { .field = OCOP_FAIR_STARTS_ON, .hint = N_("Typed as 30/6/2026, or picked") },
  { .field = OCOP_FAIR_ENDS_ON },
  { .field = OCOP_FAIR_PLACE },
  { .field = OCOP_FAIR_UNIT },
  { .field = OCOP_FAIR_PICTURE, .make = ocop_photo_entry_new, .hint = N_("Lies under the booths of the floor") },
};

static const OcopFormRow end_rows[] = {
  { .field = OCOP_FAIR_REPORT, .hint = N_("What the figures do not say") },
  { .field = OCOP_FAIR_NOTE },
  { .field = OCOP_FAIR_ILLUSTRATIVE },
};

static const OcopFormSection sections[] = {
  OCOP_FORM_SECTION (N_("Fair"), what_rows),
  OCOP_FORM_SECTION (N_("When and Where"), where_rows),
  OCOP_FORM_SECTION (N_("Closing Report and Note"), end_rows),
  { NULL },
};

/**
 * ocop_fair_edit_new:
 * @workspace: the city file
 * @id: row id of a fair, 0 for a new one
 *
 * Returns: (transfer floating): a page to make or change it, for ocop_main_window_push()
 */
OcopSubpage *
ocop_fair_edit_new (OcopWorkspace *workspace,
                    gint64         id)
{
  OcopRecord *defaults = NULL;

  if (id == 0)
    {
      int year = ocop_workspace_get_year (workspace);

      defaults = ocop_record_new (OCOP_KIND_FAIR);
      ocop_record_set_integer (defaults, OCOP_FAIR_YEAR, year != OCOP_ALL_YEARS ? year : ocop_date_year (ocop_workspace_get_as_of (workspace)));
      ocop_record_set_text (defaults, OCOP_FAIR_TYPE, "market");
    }

  return ocop_record_edit_new (workspace, OCOP_KIND_FAIR, id, sections, defaults);
}
