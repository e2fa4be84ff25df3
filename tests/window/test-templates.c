/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-window.h"

#include <gmodule.h>
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

/* "OcopImportView" → what ocop_import_view_get_type () gives; the program exports its symbols for this test. */
static GType
type_of_class (const char *name)
{
  GString *symbol = g_string_new (NULL);
  g_autofree char *function = NULL;
  GType (*get_type) (void);

  for (const char *p = name; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p) && p > name)
        g_string_append_c (symbol, '_');
      g_string_append_c (symbol, g_ascii_tolower (*p));
    }
  g_string_append (symbol, "_get_type");
  function = g_string_free (symbol, FALSE);
  if (!g_module_symbol (g_module_open (NULL, 0), function, (gpointer *) &get_type))
    return G_TYPE_INVALID;

  return get_type ();
}

/* Every template can be made: a class or property that GTK 4.8 does not know, a child that is not there or a handler
 * without a function would be a warning, and warnings end the program. */
static void
test_every_template (void)
{
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
      type = type_of_class (class_name);
      if (type == G_TYPE_INVALID)
        g_error ("%s: there is no class %s", *name, class_name);
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
  g_test_add_func ("/templates/every-template", test_every_template);

  return g_test_run ();
}
