/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-councils.h"

#include "base/ocop-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who belongs to a council of the city since 26/2026/QĐ-TTg: offices are known by words of their names, since they change
 * their names and are written in many ways. */

#define SINCE_YEAR 2026

typedef struct
{
  const char *label;
  const char *words[4]; /* folded; any of them says that it is the office */
} Demanded;

static const Demanded demanded[] = {
  { N_("the department of agriculture and environment"), { "nong nghiep" } },
  { N_("the department of industry and trade"), { "cong thuong" } },
  { N_("the department of health"), { "y te" } },
  { N_("the department of science and technology"), { "khoa hoc" } },
  { N_("the department of culture, sports and tourism"), { "van hoa", "du lich" } },
  { N_("the food safety authority"), { "an toan thuc pham", "attp" } },
  { N_("the OCOP coordination office"), { "dieu phoi", "ocop", "nong thon moi", "phat trien nong thon" } },
};

static gboolean
has_role (GPtrArray  *seats,
          const char *role)
{
  for (guint i = 0; i < seats->len; i++)
    if (strcmp (((OcopCouncilSeat *) g_ptr_array_index (seats, i))->role, role) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_office (GPtrArray      *seats,
            const Demanded *office)
{
  for (guint i = 0; i < seats->len; i++)
    {
      g_autofree char *folded = ocop_text_fold (((OcopCouncilSeat *) g_ptr_array_index (seats, i))->office);

      for (gsize k = 0; k < G_N_ELEMENTS (office->words) && office->words[k] != NULL; k++)
        if (strstr (folded, office->words[k]) != NULL)
          return TRUE;
    }

  return FALSE;
}

/**
 * ocop_council_list_missing:
 * @council: a council
 * @seats: (element-type OcopCouncilSeat): who belongs to it
 *
 * What a council lacks that the decision asks of one: a chair in every council, and from 2026 at the city the agencies that
 * 26/2026/QĐ-TTg names. A hint: the decision that founds the council says who belongs to it.
 *
 * Returns: (transfer full) (element-type utf8): in words; empty if nothing is missing
 */
GPtrArray *
ocop_council_list_missing (const OcopCouncil *council,
                           GPtrArray         *seats)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_free);

  if (!has_role (seats, "chair"))
    g_ptr_array_add (missing, g_strdup (_("a chair")));
  if (!has_role (seats, "secretary"))
    g_ptr_array_add (missing, g_strdup (_("a secretary")));
  if (council->year < SINCE_YEAR || strcmp (council->level, "city") != 0)
    return missing;
  for (gsize i = 0; i < G_N_ELEMENTS (demanded); i++)
    if (!has_office (seats, &demanded[i]))
      g_ptr_array_add (missing, g_strdup (_(demanded[i].label)));

  return missing;
}
