/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-main-window-private.h"

#include "base/ocop-date.h"
#include "model/ocop-city.h"
#include "model/ocop-sample.h"
#include "model/ocop-years.h"

#include <glib/gi18n-lib.h>

/* Making a city file. */

typedef struct
{
  char *path;
  gboolean sample;
} NewCity;

static void
new_city_free (gpointer data)
{
  NewCity *city = data;

  g_free (city->path);
  g_free (city);
}

static gboolean
make_city (gpointer       data,
           GCancellable  *cancellable,
           GError       **error)
{
  NewCity *city = data;

  return ocop_store_create (city->path, g_get_user_name (), city->sample ? _("Sample city") : _("New city"),
                            city->sample ? ocop_sample_fill : ocop_city_fill, NULL, error);
}

/* The sample is first seen in its year with a plan: the present one would show little. */
static void
show_planned_year (OcopMainWindow *self)
{
  OcopWorkspace *workspace = ocop_main_window_get_workspace (self);
  g_autofree char *today = ocop_date_today ();
  int year;

  if (ocop_years_find_planned (ocop_workspace_get_db (workspace), today, &year, NULL) && year != 0)
    ocop_workspace_set_year (workspace, year);
}

static void
city_made_cb (OcopMainWindow *self,
              const GError   *error,
              gpointer        data)
{
  NewCity *city = data;

  if (error != NULL)
    ocop_main_window_complain (self, _("The file could not be made"), error);
  else if (ocop_main_window_open_city (self, city->path) && city->sample)
    show_planned_year (self);
}

/**
 * ocop_main_window_make_city:
 * @self: the window
 * @path: where the new file shall stand; nothing may stand there
 * @sample: whether it is the sample city to explore, else units and offices alone
 *
 * Makes a city file in the background and shows it.
 */
void
ocop_main_window_make_city (OcopMainWindow *self,
                            const char     *path,
                            gboolean        sample)
{
  NewCity *city = g_new0 (NewCity, 1);

  city->path = g_strdup (path);
  city->sample = sample;
  ocop_main_window_work (self, sample ? _("Preparing the sample city…") : _("Making the new city file…"), make_city, city,
                         new_city_free, city_made_cb);
}
