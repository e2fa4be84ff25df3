/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "made-report.h"

#include "report/ocop-report.h"

#include <locale.h>

/* Writes a workbook of made data for tests that read it back: KIND FILE [TABLE…] */
int
main (int    argc,
      char **argv)
{
  g_autoptr (MadeReport) made = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc < 3)
    {
      g_printerr ("%s KIND FILE [TABLE…]\n", argv[0]);
      return 2;
    }
  made = made_report_new (argv[1]);
  if (!ocop_report_write_data (&made->report, argc > 3 ? (const char *const *) argv + 3 : NULL, argv[2], NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
