/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-session.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* Writes a made session for tests of other languages and for eyes: FILE PRODUCTS MEMBERS BEST LEAST. */
int
main (int    argc,
      char **argv)
{
  g_autoptr (OcopTestFolder) folder = ocop_test_folder_new ();
  g_autofree char *path = ocop_test_folder_path (folder, "made.ocop");
  MadeSession session = { .long_names = TRUE };
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (argc, ==, 6);
  session.n_products = atoi (argv[2]);
  session.n_members = atoi (argv[3]);
  session.best = atoi (argv[4]);
  session.least = atoi (argv[5]);
  made_session_write (folder, path, &session);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (argv[1], content, (gssize) length, NULL));

  return 0;
}
