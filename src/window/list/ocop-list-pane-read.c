/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/list/ocop-list-pane-private.h"

#include "window/list/ocop-list-sums.h"

/* What is asked of a list, and what is said of the answer. */

static void
show_count (OcopListPane *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
  g_autofree char *text = n == self->n_all ? self->kind->count (n) : self->kind->count_found (n, self->n_all);

  gtk_label_set_label (GTK_LABEL (self->count), text);
}

static void
show_rows_or_why_none (OcopListPane *self)
{
  gboolean is_one_year = ocop_workspace_get_year (self->workspace) != OCOP_ALL_YEARS;
  g_autofree char *chosen = ocop_filter_row_describe (self->filters);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->listing)) > 0)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->flap));
      return;
    }
  if (self->n_all == 0)
    ocop_list_empty_show_nothing (self->empty, !ocop_workspace_is_read_only (self->workspace));
  else
    ocop_list_empty_show_none (self->empty, self->search, chosen, self->n_all, is_one_year);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static void
show_all (OcopListPane *self)
{
  show_count (self);
  show_rows_or_why_none (self);
  ocop_list_sums_show (self->sums, self->listing);
  ocop_list_pane_fill_panel (self);
}

void
ocop_list_pane_fail (OcopListPane *self,
                     const char   *sentence)
{
  ocop_list_empty_show_failure (self->empty, sentence);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
}

static OcopListQuery *
make_query (OcopListPane *self)
{
  OcopListQuery *query = ocop_list_query_new (ocop_workspace_get_as_of (self->workspace));

  /* Every record is listed, as it stood on the day that the year is looked at. */
  query->year = OCOP_ALL_YEARS;
  query->sort = ocop_table_get_order (self->table, &query->descending);
  ocop_list_query_set_search (query, self->search);
  ocop_filter_row_fill (self->filters, query);

  return query;
}

static gboolean
set_query (OcopListPane *self)
{
  g_autoptr (OcopListQuery) query = make_query (self);
  g_autoptr (GError) error = NULL;

  if (ocop_listing_set_query (self->listing, query, &error))
    return TRUE;
  ocop_list_pane_fail (self, error->message);

  return FALSE;
}

void
ocop_list_pane_apply (OcopListPane *self)
{
  if (self->is_loaded && set_query (self))
    show_all (self);
}

/* How many there are when nothing is asked; known without asking while nothing is. */
static void
count_all (OcopListPane *self)
{
  g_autoptr (OcopListing) all = NULL;
  g_autoptr (OcopListQuery) query = NULL;

  if (!ocop_list_query_is_limited (ocop_listing_get_query (self->listing)))
    {
      self->n_all = g_list_model_get_n_items (G_LIST_MODEL (self->listing));
      return;
    }
  all = ocop_listing_new (self->kind->list, ocop_workspace_get_db (self->workspace));
  query = ocop_list_query_new (ocop_workspace_get_as_of (self->workspace));
  if (ocop_listing_set_query (all, query, NULL))
    self->n_all = g_list_model_get_n_items (G_LIST_MODEL (all));
}

static void
read_all (OcopListPane *self,
          OcopChanges  *changes)
{
  g_autoptr (GError) error = NULL;

  ocop_filter_row_offer (self->filters, ocop_workspace_get_db (self->workspace), ocop_workspace_get_as_of (self->workspace));
  if (changes == NULL && !set_query (self))
    return;
  if (changes != NULL && !ocop_listing_refresh (self->listing, changes, &error))
    {
      ocop_list_pane_fail (self, error->message);
      return;
    }
  count_all (self);
  show_all (self);
}

static gboolean
load_cb (gpointer pane)
{
  OcopListPane *self = pane;

  self->load_idle = 0;
  self->is_loaded = TRUE;
  read_all (self, NULL);

  return G_SOURCE_REMOVE;
}

/**
 * ocop_list_pane_refresh:
 * @self: a pane
 * @changes: (nullable): what has changed in the file; %NULL where everything may differ
 *
 * Shows what the file now holds, as of the day of the year in view. The first time the page appears before it is read.
 */
void
ocop_list_pane_refresh (OcopListPane *self,
                        OcopChanges  *changes)
{
  g_return_if_fail (OCOP_IS_LIST_PANE (self));

  if (self->is_loaded)
    read_all (self, changes);
  else if (self->load_idle == 0)
    self->load_idle = g_idle_add (load_cb, self);
}

/**
 * ocop_list_pane_search:
 * @self: a pane
 * @text: what to look for; empty for everything
 */
void
ocop_list_pane_search (OcopListPane *self,
                       const char   *text)
{
  g_return_if_fail (OCOP_IS_LIST_PANE (self));

  if (g_strcmp0 (text, self->search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (text);
  ocop_list_pane_apply (self);
}
