/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command/ocop-command.h"

G_BEGIN_DECLS

int ocop_command_compare (const OcopCommand *command,
                          const char        *before,
                          const char        *after,
                          gboolean           json);

G_END_DECLS
