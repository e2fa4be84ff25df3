/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopQuestion:
 * @heading: the question   @body: what follows from it
 * @act: the button that does it, a verb   @destroys: whether it cannot be taken back
 */
typedef struct
{
  const char *heading;
  const char *body;
  const char *act;
  gboolean destroys;
} OcopQuestion;

typedef void (*OcopAgreed) (gpointer data);

void ocop_ask      (GtkWindow          *parent,
                    const OcopQuestion *question,
                    OcopAgreed          agreed,
                    gpointer            data);
/* Called with what was typed, which is not blank; not at all where the user went back. */
typedef void (*OcopAnswered) (const char *answer,
                              gpointer    data);

void ocop_ask_words (GtkWindow          *parent,
                    const OcopQuestion *question,
                    const char         *label,
                    OcopAnswered        answered,
                    gpointer            data,
                    GDestroyNotify      free_data);
void ocop_ask_tell (GtkWindow          *parent,
                    const char         *heading,
                    const char         *body);

G_END_DECLS
