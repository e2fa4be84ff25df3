/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

#define OCOP_TYPE_VOTER_CHOICE (ocop_voter_choice_get_type ())
G_DECLARE_FINAL_TYPE (OcopVoterChoice, ocop_voter_choice, OCOP, VOTER_CHOICE, GtkWidget)

GtkWidget *ocop_voter_choice_new     (OcopSessionContext *context);
void       ocop_voter_choice_refresh (OcopVoterChoice    *self);

G_END_DECLS
