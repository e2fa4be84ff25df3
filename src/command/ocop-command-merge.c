/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "model/ocop-merge.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  OcopKind kind;
  const char *survivor;
  const char *other;
  OcopMerge *merge;
} Work;

static gboolean
write_merge (OcopDb   *db,
             gpointer  data,
             GError  **error)
{
  Work *work = data;

  work->merge = ocop_merge_run (db, work->kind, work->survivor, work->other, error);

  return work->merge != NULL;
}

static void
print_merge (const OcopMerge *merge)
{
  g_print (_("Merged: %u references moved.\n"), merge->n_moved);
  for (guint i = 0; i < merge->filled->len; i++)
    g_print (_("  Filled in from the second: %s\n"), (const char *) g_ptr_array_index (merge->filled, i));
  for (guint i = 0; i < merge->differing->len; i++)
    g_print ("  %s\n", (const char *) g_ptr_array_index (merge->differing, i));
}

static int
run_kind (const OcopCommand *command,
          OcopKind           kind,
          const char        *label,
          int                argc,
          char             **argv)
{
  g_autofree char *database = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  g_autoptr (OcopMerge) merge = NULL;
  Work work = { .kind = kind };
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 2, &status))
    return status;
  work.survivor = argv[1];
  work.other = argv[2];
  store = ocop_command_open (database, OCOP_STORE_WRITE, &error);
  if (store != NULL && !ocop_store_write (store, label, write_merge, &work, &error))
    g_clear_pointer (&work.merge, ocop_merge_free);
  merge = work.merge;
  if (merge == NULL)
    return ocop_command_complain (command, error);
  print_merge (merge);

  return OCOP_EXIT_DONE;
}

static int
run_producers (const OcopCommand *command,
               int                argc,
               char             **argv)
{
  return run_kind (command, OCOP_KIND_PRODUCER, _("Producers merged"), argc, argv);
}

static int
run_products (const OcopCommand *command,
              int                argc,
              char             **argv)
{
  return run_kind (command, OCOP_KIND_PRODUCT, _("Products merged"), argc, argv);
}

const OcopCommand ocop_command_merge_producers = {
  .words = "merge producers",
  .summary = N_("Make one of two producers entered twice; the second goes into the first"),
  .arguments = N_("UID UID --database FILE"),
  .examples = "ocop-danang merge producers 0f3c… 77ab… --database da-nang.ocop",
  .run = run_producers,
};

const OcopCommand ocop_command_merge_products = {
  .words = "merge products",
  .summary = N_("Make one of two products entered twice; the second goes into the first"),
  .arguments = N_("UID UID --database FILE"),
  .examples = "ocop-danang merge products 0f3c… 77ab… --database da-nang.ocop",
  .run = run_products,
};
