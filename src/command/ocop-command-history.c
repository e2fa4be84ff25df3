/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/ocop-command.h"

#include "base/ocop-error.h"
#include "base/ocop-json.h"
#include "model/ocop-history-lines.h"
#include "store/ocop-store.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JsonBuilder *builder; /* NULL: words */
  gint64 act;
} Listing;

static gboolean
add_line (const OcopHistoryLine *line,
          gpointer               data)
{
  JsonBuilder *builder = ((Listing *) data)->builder;

  json_builder_begin_object (builder);
  ocop_json_add_number (builder, "id", line->id);
  ocop_json_add_number (builder, "act", line->act);
  if (line->undoes != 0)
    ocop_json_add_number (builder, "undoes", line->undoes);
  ocop_json_add_text (builder, "at", line->at);
  ocop_json_add_text (builder, "who", line->who);
  ocop_json_add_text (builder, "label", line->label);
  ocop_json_add_text (builder, "kind", line->entity != NULL ? line->entity->table : NULL);
  ocop_json_add_text (builder, "uid", line->uid);
  ocop_json_add_text (builder, "name", line->name);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_array (builder);
  for (guint i = 0; i < line->fields->len; i++)
    {
      const OcopHistoryField *field = g_ptr_array_index (line->fields, i);

      json_builder_begin_object (builder);
      ocop_json_add_text (builder, "field", field->field->name);
      ocop_json_add_text (builder, "label", _(field->field->label));
      ocop_json_add_text (builder, "before", field->before);
      ocop_json_add_text (builder, "after", field->after);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return TRUE;
}

static char *
local_moment (const char *iso)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) here = moment != NULL ? g_date_time_to_local (moment) : NULL;

  return here != NULL ? g_date_time_format (here, "%H:%M:%S %d/%m/%Y") : g_strdup (iso);
}

static gboolean
print_line (const OcopHistoryLine *line,
            gpointer               data)
{
  Listing *listing = data;
  const char *kind = line->entity != NULL ? _(line->entity->label) : line->name;

  if (line->act != listing->act)
    {
      g_autofree char *at = local_moment (line->at);

      g_print ("#%" G_GINT64_FORMAT " · %s · %s · %s\n", line->act, at, *line->who != '\0' ? line->who : _("unknown"), line->label);
      listing->act = line->act;
    }
  if (line->is_new)
    g_print ("  + %s “%s” (%s)\n", kind, line->name, line->uid);
  else if (line->is_gone)
    g_print ("  − %s “%s” (%s)\n", kind, line->name, line->uid);
  else
    g_print ("  · %s “%s” (%s)\n", kind, line->name, line->uid);
  for (guint i = 0; i < line->fields->len; i++)
    {
      const OcopHistoryField *field = g_ptr_array_index (line->fields, i);

      if (line->is_new)
        g_print ("      %s: %s\n", _(field->field->label), field->after);
      else
        g_print ("      %s: %s → %s\n", _(field->field->label), field->before != NULL ? field->before : "∅",
                 field->after != NULL ? field->after : "∅");
    }

  return TRUE;
}

static gboolean
list_history (OcopStore         *store,
              const OcopEntity  *entity,
              const char        *uid,
              gboolean           as_json,
              GError           **error)
{
  g_autoptr (JsonBuilder) builder = as_json ? json_builder_new () : NULL;
  Listing listing = { .builder = builder };

  if (!as_json)
    return ocop_history_read (ocop_store_get_reader (store), entity, uid, print_line, &listing, error);

  json_builder_begin_array (builder);
  if (!ocop_history_read (ocop_store_get_reader (store), entity, uid, add_line, &listing, error))
    return FALSE;
  json_builder_end_array (builder);
  ocop_command_print_json (builder);

  return TRUE;
}

static int
run (const OcopCommand *command,
     int                argc,
     char             **argv)
{
  g_autofree char *database = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *kind = NULL;
  gboolean as_json = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopStore) store = NULL;
  const OcopEntity *entity;
  int status;
  const GOptionEntry options[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &database, N_("The city file"), N_("FILE") },
    { "record", 0, 0, G_OPTION_ARG_STRING, &uid, N_("Only one record, with all that was merged into it"), "UID" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("Only records of one kind, by the name of its table"), N_("TABLE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For other programs"), NULL },
    { NULL },
  };

  if (!ocop_command_parse (command, options, &argc, &argv, 0, &status))
    return status;
  entity = kind != NULL ? ocop_entity_find (kind) : NULL;
  if (kind != NULL && entity == NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("There is no kind of record “%s”; write for example “product”."), kind);
  else if (kind != NULL && uid != NULL)
    ocop_fail (&error, OCOP_ERROR_USAGE, _("Give either --record or --kind."));
  else
    store = ocop_command_open (database, OCOP_STORE_READ, &error);
  if (store == NULL || !list_history (store, entity, uid, as_json, &error))
    return ocop_command_complain (command, error);

  return OCOP_EXIT_DONE;
}

const OcopCommand ocop_command_history = {
  .words = "history",
  .summary = N_("Who changed what and when, before and after"),
  .arguments = N_("--database FILE [--record UID | --kind TABLE] [--json]"),
  .examples = "ocop-danang history --database da-nang.ocop --kind product",
  .run = run,
};
