/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-people.h"

#include <glib/gi18n-lib.h>

struct _OcopFairPerson
{
  GObject parent_instance;

  gint64 id;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopFairPerson, ocop_fair_person, G_TYPE_OBJECT)

static void
ocop_fair_person_class_init (OcopFairPersonClass *klass)
{
  /**
   * OcopFairPerson::changed:
   *
   * What is shown of the participant may be other than before.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_FAIR_PERSON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_fair_person_init (OcopFairPerson *self)
{
}

/**
 * ocop_fair_person_get_id:
 *
 * Returns: row id of the participation
 */
gint64
ocop_fair_person_get_id (OcopFairPerson *self)
{
  return self->id;
}

static gint64
id_at (GListStore *people,
       guint       position)
{
  g_autoptr (OcopFairPerson) person = g_list_model_get_item (G_LIST_MODEL (people), position);

  return person->id;
}

/**
 * ocop_fair_people_sync:
 * @people: a list of #OcopFairPerson
 * @facts: the fair
 * @filter: (nullable): who is in the list   @data: given to it
 *
 * Brings the list in step with the fair: only the part of it that differs is exchanged, so that selection and place in it stay.
 */
void
ocop_fair_people_sync (GListStore          *people,
                       const OcopFairFacts *facts,
                       OcopFairFilter       filter,
                       gpointer             data)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (people));
  guint first = 0;
  guint last = 0;

  for (guint i = 0; i < facts->participants->len; i++)
    {
      const OcopFairParticipant *participant = g_ptr_array_index (facts->participants, i);

      if (filter == NULL || filter (participant, data))
        g_array_append_val (ids, participant->id);
    }
  while (first < n && first < ids->len && id_at (people, first) == g_array_index (ids, gint64, first))
    first++;
  while (last < n - first && last < ids->len - first && id_at (people, n - 1 - last) == g_array_index (ids, gint64, ids->len - 1 - last))
    last++;
  for (guint i = first; i < ids->len - last; i++)
    {
      OcopFairPerson *person = g_object_new (OCOP_TYPE_FAIR_PERSON, NULL);

      person->id = g_array_index (ids, gint64, i);
      g_ptr_array_add (added, person);
    }
  for (guint i = 0; i < n; i++)
    if (i < first || i >= n - last)
      {
        g_autoptr (OcopFairPerson) person = g_list_model_get_item (G_LIST_MODEL (people), i);

        g_signal_emit (person, signals[CHANGED], 0);
      }
  if (added->len > 0 || n - first - last > 0)
    g_list_store_splice (people, first, n - first - last, added->pdata, added->len);
}

/**
 * ocop_fair_people_find:
 *
 * Returns: whether the participant is in the list, and where
 */
gboolean
ocop_fair_people_find (GListStore *people,
                       gint64      participation,
                       guint      *position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (people));

  for (*position = 0; *position < n; (*position)++)
    if (id_at (people, *position) == participation)
      return TRUE;

  return FALSE;
}

/**
 * ocop_fair_products_in_words:
 *
 * Returns: (transfer full): the names of what the participant brings; those without a certificate in force are marked
 */
char *
ocop_fair_products_in_words (const OcopFairParticipant *participant)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < participant->products->len; i++)
    {
      const OcopFairProduct *product = g_ptr_array_index (participant->products, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? ", " : "", ocop_fair_product_holds (product) ? "" : "✕ ", product->name);
    }
  if (words->len == 0)
    g_string_append (words, _("no product named"));

  return g_string_free (words, FALSE);
}
