/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include "window/preferences/ocop-about.h"
#include "window/preferences/ocop-copies-group.h"
#include "window/preferences/ocop-office-form.h"
#include "window/preferences/ocop-offices-group.h"
#include "window/preferences/ocop-preferences.h"

#include <string.h>

/* The class that a template is of, from its text. */
static char *
class_of_template (const char *xml)
{
  const char *start = strstr (xml, "<template class=\"");
  const char *end;

  if (start == NULL)
    return NULL;
  start += strlen ("<template class=\"");
  end = strchr (start, '"');

  return g_strndup (start, (gsize) (end - start));
}

/* Every template can be made: a class or property that GTK 4.8 does not know, a child that is not there or a handler
 * without a function would be a warning, and warnings end the program. */
static void
test_every_template (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_on_sample ("overview");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children ("/vn/danang/Ocop/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat ("/vn/danang/Ocop/ui/", *name, NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_autofree char *class_name = NULL;
      GtkWidget *widget;
      GType type;

      g_assert_no_error (error);
      class_name = class_of_template (g_bytes_get_data (bytes, NULL));
      if (class_name == NULL)
        continue;
      type = g_type_from_name (class_name);
      if (type == G_TYPE_INVALID)
        g_error ("%s: nothing registers %s", *name, class_name);
      if (G_TYPE_IS_ABSTRACT (type) || g_type_is_a (type, OCOP_TYPE_MAIN_WINDOW))
        continue;
      widget = g_object_new (type, NULL);
      n++;
      if (GTK_IS_WINDOW (widget))
        {
          gtk_window_destroy (GTK_WINDOW (widget));
          continue;
        }
      g_object_ref_sink (widget);
      /* libadwaita 1.2 cannot dispose of a group twice. */
      if (!ADW_IS_PREFERENCES_GROUP (widget))
        g_object_run_dispose (G_OBJECT (widget));
      g_object_unref (widget);
    }
  g_assert_cmpuint (n, >, 0);
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  /* What is registered only when it is first opened. */
  g_type_ensure (OCOP_TYPE_ABOUT);
  g_type_ensure (OCOP_TYPE_COPIES_GROUP);
  g_type_ensure (OCOP_TYPE_OFFICE_FORM);
  g_type_ensure (OCOP_TYPE_OFFICES_GROUP);
  g_type_ensure (OCOP_TYPE_PREFERENCES);
  g_test_add_func ("/templates/every-template", test_every_template);

  return g_test_run ();
}
