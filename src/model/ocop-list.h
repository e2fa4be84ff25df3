/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "store/ocop-db.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * OcopColumnType:
 * @OCOP_COLUMN_TEXT: words: ocop_row_get_text()
 * @OCOP_COLUMN_COUNT: how many: ocop_row_get_number()
 * @OCOP_COLUMN_SCORE: an exact score: ocop_row_get_fraction(); see also ocop_row_is_illustrative()
 * @OCOP_COLUMN_STARS: 1 to 5: ocop_row_get_number(); the text is "proposed" where five stars are only proposed
 * @OCOP_COLUMN_DATE: a day: ISO in ocop_row_get_text()
 * @OCOP_COLUMN_MONEY: đồng: ocop_row_get_number()
 * @OCOP_COLUMN_STATE: the key of one of the column's choices in ocop_row_get_text()
 */
typedef enum
{
  OCOP_COLUMN_TEXT,
  OCOP_COLUMN_COUNT,
  OCOP_COLUMN_SCORE,
  OCOP_COLUMN_STARS,
  OCOP_COLUMN_DATE,
  OCOP_COLUMN_MONEY,
  OCOP_COLUMN_STATE,
} OcopColumnType;

/**
 * OcopColumnFlags:
 * @OCOP_COLUMN_SORTABLE: the list can be ordered by it
 * @OCOP_COLUMN_SHOWN: it is shown until a person chooses otherwise
 * @OCOP_COLUMN_HIGHEST_FIRST: who orders by it wants the highest first
 */
typedef enum
{
  OCOP_COLUMN_SORTABLE = 1 << 0,
  OCOP_COLUMN_SHOWN = 1 << 1,
  OCOP_COLUMN_HIGHEST_FIRST = 1 << 2,
} OcopColumnFlags;

/**
 * OcopListColumn:
 * @key: a name that never changes, for what a person's settings remember
 * @label: for people, marked for translation
 * @type: what it holds   @flags: how it is used
 * @choices: (nullable): of a state, in the order of sorting
 */
typedef struct
{
  const char *key;
  const char *label;
  OcopColumnType type;
  OcopColumnFlags flags;
  const OcopChoice *choices;
} OcopListColumn;

/**
 * OcopListFilter:
 * @key: a name that never changes
 * @label: for people, marked for translation
 * @choices: (nullable): what can be chosen, where that is always the same
 * @values: (nullable): a statement that gives what can be chosen: key, label
 */
typedef struct
{
  const char *key;
  const char *label;
  const OcopChoice *choices;
  const char *values;
} OcopListFilter;

/**
 * OcopListFoot:
 * @OCOP_LIST_COUNTS_RANKS: how many hold each rank
 * @OCOP_LIST_SUMS_MONEY: the sum of one column of đồng
 * @OCOP_LIST_COUNTS_ROWS: nothing but how many there are
 *
 * What the foot of a list says of what is listed.
 */
typedef enum
{
  OCOP_LIST_COUNTS_RANKS,
  OCOP_LIST_SUMS_MONEY,
  OCOP_LIST_COUNTS_ROWS,
} OcopListFoot;

typedef struct _OcopListStatements OcopListStatements;

/**
 * OcopList:
 * @key: a name that never changes
 * @kind: of the records whose row ids it lists
 * @columns: (array length=n_columns): its columns, in the order of a new table
 * @filters: (array length=n_filters): its filters, in the order of a filter row
 * @foot: what its foot says
 *
 * The description of a list on the screen.
 */
typedef struct
{
  const char *key;
  OcopKind kind;
  const OcopListColumn *columns;
  guint n_columns;
  const OcopListFilter *filters;
  guint n_filters;
  OcopListFoot foot;
  const OcopListStatements *statements;
} OcopList;

#define OCOP_LIST_MOST_FILTERS 6

/**
 * OcopListQuery:
 * @sort: place of the column to order by   @descending: the other way round
 * @search: (nullable): words, all of which must begin a word of the row
 * @filters: (nullable) of each: key of the value chosen
 * @year: only what has to do with the year up to @as_of, 0 for all
 * @as_of: ISO date for which everything is computed
 *
 * What of a list is wanted, and in which order.
 */
typedef struct
{
  guint sort;
  gboolean descending;
  char *search;
  char *filters[OCOP_LIST_MOST_FILTERS];
  int year;
  char *as_of;
} OcopListQuery;

#define OCOP_TYPE_LIST_QUERY (ocop_list_query_get_type ())

GType          ocop_list_query_get_type   (void);
OcopListQuery *ocop_list_query_new        (const char          *as_of);
OcopListQuery *ocop_list_query_copy       (const OcopListQuery *query);
void           ocop_list_query_free       (OcopListQuery       *query);
void           ocop_list_query_set_search (OcopListQuery       *query,
                                           const char          *text);
void           ocop_list_query_set_filter (OcopListQuery       *query,
                                           guint                filter,
                                           const char          *key);
gboolean       ocop_list_query_is_limited (const OcopListQuery *query);

/**
 * OcopListValue:
 * @key: for ocop_list_query_set_filter()
 * @label: for people, translated
 */
typedef struct
{
  char *key;
  char *label;
} OcopListValue;

GPtrArray     *ocop_list_get_values       (const OcopList      *list,
                                           guint                filter,
                                           OcopDb              *db,
                                           const char          *as_of,
                                           GError             **error);
int            ocop_list_find_column      (const OcopList      *list,
                                           const char          *key);
int            ocop_list_find_filter      (const OcopList      *list,
                                           const char          *key);

/* The lists there are (ocop-list-products.c, ocop-list-producers.c), with the places of their columns and filters. */

enum
{
  OCOP_PRODUCTS_NAME,
  OCOP_PRODUCTS_PRODUCER,
  OCOP_PRODUCTS_AREA,
  OCOP_PRODUCTS_STAGE,
  OCOP_PRODUCTS_DOSSIER,
  OCOP_PRODUCTS_SCORE,
  OCOP_PRODUCTS_STARS,
  OCOP_PRODUCTS_EXPIRES_ON,
  OCOP_PRODUCTS_CODE,
  OCOP_PRODUCTS_GROUP,
  OCOP_PRODUCTS_SUBGROUP,
  OCOP_PRODUCTS_SET,
  OCOP_PRODUCTS_COMMUNE,
  OCOP_PRODUCTS_PRODUCER_TYPE,
  OCOP_PRODUCTS_CERTIFICATE,
  OCOP_PRODUCTS_DECISION,
  OCOP_PRODUCTS_DECIDED_ON,
  OCOP_PRODUCTS_YEAR_FIRST,
  OCOP_PRODUCTS_N_COLUMNS
};

enum
{
  OCOP_PRODUCTS_BY_AREA,
  OCOP_PRODUCTS_BY_GROUP,
  OCOP_PRODUCTS_BY_STARS,
  OCOP_PRODUCTS_BY_STAGE,
  OCOP_PRODUCTS_BY_CERTIFICATE,
  OCOP_PRODUCTS_BY_PRODUCER_TYPE,
  OCOP_PRODUCTS_N_FILTERS
};

enum
{
  OCOP_PRODUCERS_NAME,
  OCOP_PRODUCERS_TYPE,
  OCOP_PRODUCERS_COMMUNE,
  OCOP_PRODUCERS_AREA,
  OCOP_PRODUCERS_PRODUCTS,
  OCOP_PRODUCERS_STARS,
  OCOP_PRODUCERS_PHONE,
  OCOP_PRODUCERS_ADDRESS,
  OCOP_PRODUCERS_N_COLUMNS
};

enum
{
  OCOP_PRODUCERS_BY_AREA,
  OCOP_PRODUCERS_BY_TYPE,
  OCOP_PRODUCERS_N_FILTERS
};

extern const OcopList ocop_products_list;
extern const OcopList ocop_producers_list;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopListQuery, ocop_list_query_free)

G_END_DECLS
