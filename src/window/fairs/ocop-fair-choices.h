/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

/* Which step of a participation which key is for, and what it is called on its button. */
typedef struct
{
  guint field;
  const char *key;      /* of the choice */
  const char *fallback; /* key of the field when the step is taken back */
  const char *label;    /* marked for translation */
} OcopFairChoice;

#define OCOP_FAIR_N_CHOICES 7

const OcopFairChoice *ocop_fair_choices            (void);
const OcopFairChoice *ocop_fair_choice_of_key      (guint                      keyval);
gboolean              ocop_fair_choice_is_taken    (const OcopFairChoice      *choice,
                                                    const OcopFairParticipant *participant);
char                 *ocop_fair_choices_in_words   (void);

#define OCOP_TYPE_FAIR_CHOICE_ROW (ocop_fair_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairChoiceRow, ocop_fair_choice_row, OCOP, FAIR_CHOICE_ROW, GtkWidget)

GtkWidget *ocop_fair_choice_row_new  (gboolean                   is_editable);
void       ocop_fair_choice_row_show (OcopFairChoiceRow         *self,
                                      const OcopFairParticipant *participant);
gint64     ocop_fair_choice_row_get_participation (OcopFairChoiceRow *self);

G_END_DECLS
