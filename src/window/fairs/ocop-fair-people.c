/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _OcopFairPerson
{
  GObject parent_instance;

  gint64 id;
  char *shown; /* (nullable): all that a line can show, by which one tells whether it is other than before */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OcopFairPerson, ocop_fair_person, G_TYPE_OBJECT)

static void
finalize (GObject *object)
{
  g_free (OCOP_FAIR_PERSON (object)->shown);

  G_OBJECT_CLASS (ocop_fair_person_parent_class)->finalize (object);
}

static void
ocop_fair_person_class_init (OcopFairPersonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
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

static void
add_words (GString    *words,
           const char *more)
{
  g_string_append_c (words, '\n');
  g_string_append (words, more != NULL ? more : "");
}

static void
add_number (GString *words,
            gint64   number)
{
  g_string_append_printf (words, "\n%" G_GINT64_FORMAT, number);
}

/* Whether a line of the participant shows something else than before: a line is drawn anew only then. */
static gboolean
take_shown (OcopFairPerson            *person,
            const OcopFairParticipant *participant)
{
  GString *words = g_string_sized_new (128);

  add_words (words, participant->name);
  add_words (words, participant->wish);
  add_words (words, participant->approval);
  add_words (words, participant->attendance);
  add_words (words, participant->invited_on);
  add_words (words, participant->wished_on);
  add_words (words, participant->decided_on);
  add_words (words, participant->reason);
  add_words (words, participant->booths);
  add_words (words, participant->supports);
  add_number (words, participant->support);
  add_number (words, participant->n_supports);
  add_number (words, participant->unit);
  for (guint i = 0; i < participant->products->len; i++)
    {
      const OcopFairProduct *product = g_ptr_array_index (participant->products, i);

      add_words (words, product->name);
      add_words (words, product->certificate);
      add_number (words, product->stars);
    }
  if (person->shown != NULL && strcmp (person->shown, words->str) == 0)
    {
      g_string_free (words, TRUE);
      return FALSE;
    }
  g_free (person->shown);
  person->shown = g_string_free (words, FALSE);

  return TRUE;
}

/**
 * ocop_fair_people_touch:
 * @people: a list of #OcopFairPerson
 *
 * Has every line drawn anew, where what it shows rests on more than the participant.
 */
void
ocop_fair_people_touch (GListStore *people)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr (OcopFairPerson) person = g_list_model_get_item (G_LIST_MODEL (people), i);

      g_signal_emit (person, signals[CHANGED], 0);
    }
}

/**
 * ocop_fair_people_sync:
 * @people: a list of #OcopFairPerson
 * @facts: the fair
 * @filter: (nullable): who is in the list   @data: given to it
 *
 * Brings the list in step with the fair: only the part of it that differs is exchanged, so that selection and place in it stay,
 * and only those of whom something else is known say that they changed.
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
      take_shown (person, ocop_fair_facts_find (facts, person->id));
      g_ptr_array_add (added, person);
    }
  for (guint i = 0; i < n; i++)
    if (i < first || i >= n - last)
      {
        g_autoptr (OcopFairPerson) person = g_list_model_get_item (G_LIST_MODEL (people), i);
        const OcopFairParticipant *participant = ocop_fair_facts_find (facts, person->id);

        if (participant != NULL && take_shown (person, participant))
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
