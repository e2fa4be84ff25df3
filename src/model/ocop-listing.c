/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-listing-private.h"

#include "base/ocop-error.h"
#include "model/ocop-list-private.h"
#include "model/ocop-present.h"

#include <string.h>

/* So many touched rows are put in order one by one; with more all are found anew. */
#define MOST_ONE_BY_ONE 64

/**
 * OcopListing:
 *
 * A list on the screen as a #GListModel of #OcopRow: the ids in order are kept, rows are read when they are asked for.
 * A row is the same object as long as anybody holds it, wherever it moves. What changes is told exactly, and never
 * as “all of n removed and all of n added” in one, for which GTK looks every new row up among the old ones.
 *
 * The connection must outlive the listing, and both belong to one thread. “failed” tells in a sentence why rows could not
 * be read.
 */
struct _OcopListing
{
  GObject parent_instance;

  const OcopList *list;
  OcopDb *db;
  OcopListQuery *query; /* NULL before the first */
  GArray *entries; /* of OcopListingEntry, in order */
  OcopListingRows *rows;
  gint64 seen; /* last line of the history that is taken account of */
  guint n_stars[OCOP_LISTING_STARS + 1]; /* [0]: without a rank */
  gint64 sum; /* of the column of đồng, where the foot sums one */
};

enum
{
  PROP_ITEM_TYPE = 1,
  PROP_N_ITEMS,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void ocop_listing_init_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OcopListing, ocop_listing, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, ocop_listing_init_model))

static void
ocop_listing_finalize (GObject *object)
{
  OcopListing *self = OCOP_LISTING (object);

  ocop_listing_rows_free (self->rows);
  g_array_unref (self->entries);
  g_clear_pointer (&self->query, ocop_list_query_free);
  G_OBJECT_CLASS (ocop_listing_parent_class)->finalize (object);
}

static void
ocop_listing_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (property)
    {
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, OCOP_TYPE_ROW);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, OCOP_LISTING (object)->entries->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
ocop_listing_class_init (OcopListingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ocop_listing_finalize;
  object_class->get_property = ocop_listing_get_property;

  props[PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * OcopListing::failed:
   * @self: the listing
   * @sentence: why rows could not be read
   */
  signals[FAILED] = g_signal_new ("failed", OCOP_TYPE_LISTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
}

static void
ocop_listing_init (OcopListing *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (OcopListingEntry));
}

static GType
ocop_listing_get_item_type (GListModel *model)
{
  return OCOP_TYPE_ROW;
}

static guint
ocop_listing_get_n_items (GListModel *model)
{
  return OCOP_LISTING (model)->entries->len;
}

static gpointer
ocop_listing_get_item (GListModel *model,
                       guint       position)
{
  OcopListing *self = OCOP_LISTING (model);
  g_autoptr (GError) error = NULL;
  OcopRow *row;

  if (position >= self->entries->len)
    return NULL;
  row = ocop_listing_rows_get (self->rows, self->entries, position, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);

  return row;
}

static void
ocop_listing_init_model (GListModelInterface *iface)
{
  iface->get_item_type = ocop_listing_get_item_type;
  iface->get_n_items = ocop_listing_get_n_items;
  iface->get_item = ocop_listing_get_item;
}

/**
 * ocop_listing_new:
 * @list: which list
 * @db: the connection of the thread that will use it
 *
 * Returns: (transfer full): a listing that is empty until ocop_listing_set_query()
 */
OcopListing *
ocop_listing_new (const OcopList *list,
                  OcopDb         *db)
{
  OcopListing *self = g_object_new (OCOP_TYPE_LISTING, NULL);

  self->list = list;
  self->db = db;
  self->rows = ocop_listing_rows_new (list, db);

  return self;
}

const OcopList *
ocop_listing_get_list (OcopListing *self)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), NULL);

  return self->list;
}

/**
 * ocop_listing_get_query:
 *
 * Returns: (transfer none) (nullable): what was asked for last
 */
const OcopListQuery *
ocop_listing_get_query (OcopListing *self)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), NULL);

  return self->query;
}

static void
tell (guint    position,
      guint    n_removed,
      guint    n_added,
      gpointer data)
{
  OcopListing *self = data;

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

/* The ids that may show something else since the listing looked last: %NULL for all of them, as in a list that depends on
 * more than products and producers, which is short. */
static gboolean
find_touched (OcopListing  *self,
              gint64        since,
              GHashTable  **touched,
              GError      **error)
{
  g_autoptr (GArray) ids = NULL;
  gboolean upset;

  *touched = NULL;
  if (self->list != &ocop_products_list && self->list != &ocop_producers_list)
    return TRUE;
  if (!ocop_present_is_upset (self->db, since, &upset, error))
    return FALSE;
  if (upset)
    return TRUE;
  ids = self->list->kind == OCOP_KIND_PRODUCT ? ocop_present_touched_products (self->db, since, error)
                                              : ocop_present_touched_producers (self->db, since, error);
  if (ids == NULL)
    return FALSE;
  *touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (*touched, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));

  return TRUE;
}

static void
add_up (OcopListing  *self,
        const GArray *entries)
{
  memset (self->n_stars, 0, sizeof self->n_stars);
  self->sum = 0;
  for (guint i = 0; i < entries->len; i++)
    {
      gint64 figure = g_array_index (entries, OcopListingEntry, i).figure;

      if (self->list->foot == OCOP_LIST_COUNTS_RANKS)
        self->n_stars[CLAMP (figure, 0, OCOP_LISTING_STARS)]++;
      else
        self->sum += figure;
    }
}

static gboolean
look (OcopListing         *self,
      const OcopListQuery *query,
      GError             **error)
{
  const OcopListingWanted wanted = { self->list, self->db, query };
  gboolean same_day = self->query != NULL && g_strcmp0 (self->query->as_of, query->as_of) == 0;
  g_autoptr (GHashTable) touched = NULL;
  g_autoptr (GArray) entries = NULL;
  gint64 seen;

  if (!ocop_present_prepare (self->db, query->as_of, &seen, error) ||
      (self->list->statements->prepare != NULL && !self->list->statements->prepare (self->db, error)))
    return FALSE;
  if (query == self->query && seen == self->seen)
    return TRUE;
  if (same_day && seen != self->seen && !find_touched (self, self->seen, &touched, error))
    return FALSE;
  if (query == self->query && touched != NULL && g_hash_table_size (touched) <= MOST_ONE_BY_ONE)
    entries = ocop_listing_find_anew (&wanted, self->entries, touched, error);
  else
    entries = ocop_listing_find_all (&wanted, error);
  if (entries == NULL || ((!same_day || seen != self->seen) && !ocop_listing_rows_reload (self->rows, touched, error)))
    return FALSE;

  self->seen = seen;
  add_up (self, entries);
  if (query != self->query)
    {
      g_clear_pointer (&self->query, ocop_list_query_free);
      self->query = ocop_list_query_copy (query);
    }
  ocop_listing_entries_replace (self->entries, entries, touched, tell, self);

  return TRUE;
}

/**
 * ocop_listing_set_query:
 * @self: a listing
 * @query: what is wanted
 * @error: why it stays as it was
 *
 * Lets the listing show what @query asks for. Only ids are read.
 *
 * Returns: whether it does
 */
gboolean
ocop_listing_set_query (OcopListing          *self,
                        const OcopListQuery  *query,
                        GError              **error)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), FALSE);
  g_return_val_if_fail (query->as_of != NULL, FALSE);
  g_return_val_if_fail (query->sort < self->list->n_columns, FALSE);
  g_return_val_if_fail (self->list->columns[query->sort].flags & OCOP_COLUMN_SORTABLE, FALSE);

  return look (self, query, error);
}

/**
 * ocop_listing_refresh:
 * @self: a listing with a query
 * @changes: (nullable): what one transaction changed, %NULL where that is not known
 * @error: why it stays as it was
 *
 * To be called after a commit. Rows that somebody holds and that show something else now say “changed”; what came, went
 * or moved is told by “items-changed”.
 *
 * Returns: whether it shows what the file says
 */
gboolean
ocop_listing_refresh (OcopListing  *self,
                      OcopChanges  *changes,
                      GError      **error)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), FALSE);
  g_return_val_if_fail (self->query != NULL, FALSE);

  if (changes != NULL && ocop_changes_is_empty (changes))
    return TRUE;

  return look (self, self->query, error);
}

/**
 * ocop_listing_find:
 * @self: a listing
 * @id: row id of a record
 * @position: (out): where it stands
 *
 * Returns: whether it is listed
 */
gboolean
ocop_listing_find (OcopListing *self,
                   gint64       id,
                   guint       *position)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), FALSE);

  for (*position = 0; *position < self->entries->len; (*position)++)
    if (g_array_index (self->entries, OcopListingEntry, *position).id == id)
      return TRUE;

  return FALSE;
}

/**
 * ocop_listing_get_id:
 *
 * Returns: row id of the record at @position, which must be in the listing; nothing is read for it
 */
gint64
ocop_listing_get_id (OcopListing *self,
                     guint        position)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self) && position < self->entries->len, 0);

  return g_array_index (self->entries, OcopListingEntry, position).id;
}

/**
 * ocop_listing_count_stars:
 * @self: a listing
 * @stars: 1 to 5, or 0 for those without a rank
 *
 * For the foot of the table: the counts of all ranks sum to the number of items.
 *
 * Returns: how many of what is listed hold that rank (of producers: as their best)
 */
guint
ocop_listing_count_stars (OcopListing *self,
                          int          stars)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), 0);
  g_return_val_if_fail (stars >= 0 && stars <= OCOP_LISTING_STARS, 0);

  return self->n_stars[stars];
}

/**
 * ocop_listing_get_sum:
 * @self: a listing whose foot sums đồng
 *
 * Returns: what the rows that are listed sum up to
 */
gint64
ocop_listing_get_sum (OcopListing *self)
{
  g_return_val_if_fail (OCOP_IS_LISTING (self), 0);
  g_return_val_if_fail (self->list->foot == OCOP_LIST_SUMS_MONEY, 0);

  return self->sum;
}

guint
ocop_listing_get_n_read (OcopListing *self)
{
  return ocop_listing_rows_n_read (self->rows);
}
