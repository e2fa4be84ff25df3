/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Exit statuses of every command. */
enum
{
  OCOP_EXIT_DONE = 0,     /* done, nothing to object */
  OCOP_EXIT_FINDINGS = 1, /* findings, or the input was refused */
  OCOP_EXIT_USAGE = 2,    /* the command was put together wrongly */
};

typedef struct _OcopCommand OcopCommand;

/**
 * OcopCommand:
 * @words: the words that call it, e.g. "check regulations"
 * @summary: one line for the list of commands, marked for translation
 * @arguments: what follows the words, e.g. "FILE [OPTION]…", marked for translation
 * @examples: whole command lines, one a line
 * @run: does it; `argv[0]` is the last of the words
 */
struct _OcopCommand
{
  const char *words;
  const char *summary;
  const char *arguments;
  const char *examples;
  int (*run) (const OcopCommand *command,
              int                argc,
              char             **argv);
};

extern const OcopCommand ocop_command_new;
extern const OcopCommand ocop_command_sample;
extern const OcopCommand ocop_command_check;
extern const OcopCommand ocop_command_check_regulations;
extern const OcopCommand ocop_command_score;
extern const OcopCommand ocop_command_report;
extern const OcopCommand ocop_command_print;
extern const OcopCommand ocop_command_import;
extern const OcopCommand ocop_command_import_records;
extern const OcopCommand ocop_command_history;
extern const OcopCommand ocop_command_undo;
extern const OcopCommand ocop_command_redo;
extern const OcopCommand ocop_command_export;
extern const OcopCommand ocop_command_copy;
extern const OcopCommand ocop_command_restore;
extern const OcopCommand ocop_command_merge_producers;
extern const OcopCommand ocop_command_merge_products;

/* What every command needs (ocop-command-line.c). */

gboolean ocop_command_parse    (const OcopCommand  *command,
                                const GOptionEntry *entries,
                                int                *argc,
                                char             ***argv,
                                int                 n_arguments,
                                int                *status);
OcopStore *ocop_command_open   (const char         *database,
                                OcopStoreMode       mode,
                                GError            **error);
int      ocop_command_complain (const OcopCommand  *command,
                                const GError       *error);
void     ocop_command_print_json (JsonBuilder      *builder);

/* The command line as a whole (ocop-command.c). */

int      ocop_commands_main    (int                 argc,
                                char              **argv);

G_END_DECLS
