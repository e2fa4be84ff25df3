/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-workspace-private.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-search.h"
#include "model/ocop-trade-upkeep.h"
#include "model/ocop-years.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopWorkspace, ocop_workspace, G_TYPE_OBJECT)

enum
{
  PROP_YEAR = 1,
  PROP_AS_OF,
  PROP_SAVE_STATE,
  PROP_AUTHOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_property (GObject    *object,
              guint       id,
              GValue     *value,
              GParamSpec *pspec)
{
  OcopWorkspace *self = OCOP_WORKSPACE (object);

  switch (id)
    {
    case PROP_YEAR:
      g_value_set_int (value, self->year);
      break;
    case PROP_AS_OF:
      g_value_set_string (value, self->as_of);
      break;
    case PROP_SAVE_STATE:
      g_value_set_int (value, (int) ocop_workspace_get_save_state (self));
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dispose (GObject *object)
{
  ocop_workspace_close (OCOP_WORKSPACE (object));

  G_OBJECT_CLASS (ocop_workspace_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopWorkspace *self = OCOP_WORKSPACE (object);

  g_clear_object (&self->store);
  g_free (self->barrier);
  g_free (self->as_of);
  g_free (self->author);
  g_free (self->saved_at);

  G_OBJECT_CLASS (ocop_workspace_parent_class)->finalize (object);
}

static void
ocop_workspace_class_init (OcopWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = get_property;
  object_class->dispose = dispose;
  object_class->finalize = finalize;

  properties[PROP_YEAR] = g_param_spec_int ("year", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_AS_OF] = g_param_spec_string ("as-of", NULL, NULL, NULL, flags);
  properties[PROP_SAVE_STATE] = g_param_spec_int ("save-state", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * OcopWorkspace::changed:
   * @self: the workspace
   * @changes: what one transaction changed
   *
   * Once after each COMMIT.
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   OCOP_TYPE_CHANGES);
}

static void
ocop_workspace_init (OcopWorkspace *self)
{
}

/* The sign of saving is to be looked at again (ocop-workspace-write.c). */
void
ocop_workspace_notify_save_state (OcopWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
store_changed_cb (OcopWorkspace *self,
                  OcopChanges   *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

/**
 * ocop_workspace_open:
 * @path: a city file
 * @error: a sentence: why it cannot even be read
 *
 * Opens a city file to work with. Where another program holds it or it may only be read, it is opened to be read and
 * ocop_workspace_get_barrier() says why.
 *
 * Returns: (transfer full) (nullable): the workspace
 */
OcopWorkspace *
ocop_workspace_open (const char  *path,
                     GError     **error)
{
  g_autoptr (OcopWorkspace) self = g_object_new (OCOP_TYPE_WORKSPACE, NULL);
  g_autofree char *today = ocop_date_today ();
  g_autoptr (GError) local = NULL;

  self->store = ocop_store_open (path, OCOP_STORE_WRITE, &local);
  if (self->store == NULL && (g_error_matches (local, OCOP_ERROR, OCOP_ERROR_HELD) ||
                              g_error_matches (local, OCOP_ERROR, OCOP_ERROR_READ_ONLY)))
    {
      self->barrier = g_strdup (local->message);
      self->store = ocop_store_open (path, OCOP_STORE_READ, error);
      if (self->store == NULL)
        return NULL;
    }
  if (self->store == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (self->barrier == NULL && (!ocop_search_prepare (self->store, error) || !ocop_trade_prepare (self->store, error)))
    return NULL;

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  self->year = ocop_date_year (today);
  self->as_of = ocop_date_as_of (self->year, today);
  ocop_workspace_set_author (self, NULL);

  return g_steal_pointer (&self);
}

/**
 * ocop_workspace_close:
 * @self: a workspace
 *
 * Finishes what is being written and lets go of the file.
 */
void
ocop_workspace_close (OcopWorkspace *self)
{
  if (self->store != NULL)
    ocop_store_close (self->store);
}

OcopStore *
ocop_workspace_get_store (OcopWorkspace *self)
{
  return self->store;
}

/**
 * ocop_workspace_get_db:
 *
 * Returns: (transfer none): the connection on which the window's thread reads pages by key
 */
OcopDb *
ocop_workspace_get_db (OcopWorkspace *self)
{
  return ocop_store_get_reader (self->store);
}

const char *
ocop_workspace_get_path (OcopWorkspace *self)
{
  return ocop_store_get_path (self->store);
}

/**
 * ocop_workspace_get_name:
 *
 * Returns: (transfer full): the file's name for people, without its ending
 */
char *
ocop_workspace_get_name (OcopWorkspace *self)
{
  g_autofree char *base = g_path_get_basename (ocop_workspace_get_path (self));

  if (g_str_has_suffix (base, ".ocop"))
    base[strlen (base) - strlen (".ocop")] = '\0';

  return g_filename_display_name (base);
}

/**
 * ocop_workspace_get_barrier:
 *
 * Returns: (nullable): a sentence why the file can only be read; %NULL where it can be written
 */
const char *
ocop_workspace_get_barrier (OcopWorkspace *self)
{
  return self->barrier;
}

gboolean
ocop_workspace_is_read_only (OcopWorkspace *self)
{
  return self->barrier != NULL;
}

/**
 * ocop_workspace_get_year:
 *
 * Returns: the year in view, %OCOP_ALL_YEARS for all
 */
int
ocop_workspace_get_year (OcopWorkspace *self)
{
  return self->year;
}

/**
 * ocop_workspace_set_year:
 * @self: a workspace
 * @year: the year to look at, %OCOP_ALL_YEARS for all
 *
 * Figures are then true on one date: today in the current year and for all years, 31/12 in a past one.
 */
void
ocop_workspace_set_year (OcopWorkspace *self,
                         int            year)
{
  g_autofree char *today = ocop_date_today ();

  if (year == self->year)
    return;

  self->year = year;
  g_free (self->as_of);
  self->as_of = year == OCOP_ALL_YEARS ? g_strdup (today) : ocop_date_as_of (year, today);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AS_OF]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_YEAR]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * ocop_workspace_get_as_of:
 *
 * Returns: the date that every figure in view is true on, ISO
 */
const char *
ocop_workspace_get_as_of (OcopWorkspace *self)
{
  return self->as_of;
}

/**
 * ocop_workspace_list_years:
 *
 * Returns: (transfer full) (element-type int): years with something to see, the latest first
 */
GArray *
ocop_workspace_list_years (OcopWorkspace *self)
{
  g_autofree char *today = ocop_date_today ();
  g_autoptr (GError) error = NULL;
  GArray *years = ocop_years_list (ocop_workspace_get_db (self), today, &error);

  if (years != NULL)
    return years;

  years = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (years, self->year);

  return years;
}

const char *
ocop_workspace_get_author (OcopWorkspace *self)
{
  return self->author;
}

/**
 * ocop_workspace_set_author:
 * @self: a workspace
 * @author: (nullable): who sits at the screen; %NULL or empty for who is logged in
 */
void
ocop_workspace_set_author (OcopWorkspace *self,
                           const char    *author)
{
  g_free (self->author);
  self->author = g_strdup (author != NULL && *author != '\0' ? author : g_get_user_name ());
  ocop_store_set_author (self->store, self->author);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR]);
}

OcopSaveState
ocop_workspace_get_save_state (OcopWorkspace *self)
{
  if (self->barrier != NULL)
    return OCOP_SAVE_READ_ONLY;
  if (self->n_running > 0)
    return OCOP_SAVE_RUNNING;
  if (self->has_failed)
    return OCOP_SAVE_FAILED;

  return self->saved_at != NULL ? OCOP_SAVE_DONE : OCOP_SAVE_NOTHING;
}

/**
 * ocop_workspace_get_saved_at:
 *
 * Returns: (nullable): the time of the last COMMIT, "09:42"
 */
const char *
ocop_workspace_get_saved_at (OcopWorkspace *self)
{
  return self->saved_at;
}
