/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-dossier-usual.h"

#include "model/ocop-kinds.h"
#include "regulation/ocop-regulations.h"
#include "store/ocop-statement.h"

#include <string.h>

static gboolean
is_same_place (const OcopSet *a,
               const OcopSet *b)
{
  return strcmp (a->sector, b->sector) == 0 && g_strcmp0 (a->group, b->group) == 0 && g_strcmp0 (a->subgroup, b->subgroup) == 0;
}

static const OcopSet *
find_only (const OcopRegulation *regulation,
           const OcopSet        *like,
           gboolean (*fits) (const OcopSet *a,
                             const OcopSet *b))
{
  const OcopSet *found = NULL;

  for (guint i = 0; i < regulation->n_sets; i++)
    if (fits (&regulation->sets[i], like))
      {
        if (found != NULL)
          return NULL;
        found = &regulation->sets[i];
      }

  return found;
}

static gboolean
has_same_name (const OcopSet *a,
               const OcopSet *b)
{
  return strcmp (a->name, b->name) == 0;
}

/**
 * ocop_dossier_usual_set:
 * @product: a product
 * @regulation: by which a new dossier of it is evaluated
 *
 * Regulations number their sets anew. Of another regulation it is the one set in the same sector, group and subgroup, or
 * with the same name; where there is none or several, a person has to choose.
 *
 * Returns: (nullable): its set there
 */
const OcopSet *
ocop_dossier_usual_set (OcopRecord           *product,
                        const OcopRegulation *regulation)
{
  const char *id = ocop_record_get_text (product, OCOP_PRODUCT_SET_REGULATION);
  int no = (int) ocop_record_get_integer (product, OCOP_PRODUCT_SET_NO);
  const OcopRegulation *own = id != NULL ? ocop_regulation_get (id, NULL) : NULL;
  const OcopSet *set = own != NULL ? ocop_regulation_get_set (own, no) : NULL;
  const OcopSet *found;

  if (set == NULL || own == regulation)
    return set;
  found = find_only (regulation, set, is_same_place);

  return found != NULL ? found : find_only (regulation, set, has_same_name);
}

/**
 * ocop_dossier_usual_kind:
 * @db: a connection
 * @product: row id of a product
 * @on: ISO date
 * @error: return location
 *
 * Returns: (nullable): "first" where it was never recognised, else "re_evaluation"; that it is to rise before its certificate
 *   ends, a person says
 */
const char *
ocop_dossier_usual_kind (OcopDb      *db,
                         gint64       product,
                         const char  *on,
                         GError     **error)
{
  gint64 n = 0;

  if (!ocop_statement_scalar (db, &n, error,
                              "SELECT count(*) FROM recognition r LEFT JOIN decision d ON d.id = r.decision WHERE r.product = ?1 "
                              "AND r.stars >= 3 AND coalesce (d.issued_on, r.year || '-01-01') <= ?2",
                              "lt", product, on))
    return NULL;

  return n > 0 ? "re_evaluation" : "first";
}
