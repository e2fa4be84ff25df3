/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/evaluations/ocop-session-context.h"

G_BEGIN_DECLS

/* Pieces that the panels of preparing a session are made of. */

GtkWidget *ocop_step_heading_new (const char  *title,
                                  GtkWidget   *at_end);
GtkWidget *ocop_step_label_new   (const char  *text,
                                  const char  *classes);
void       ocop_step_heading_say (GtkWidget   *heading,
                                  const char  *note);
GtkWidget *ocop_step_foot_new    (void);
GtkWidget *ocop_step_list_new    (const char  *name,
                                  GtkWidget  **scrolled);
GtkWidget *ocop_step_facts_new   (GtkWidget  **facts);
void       ocop_step_clear       (GtkWidget   *box);
GtkWidget *ocop_step_lines_new   (const char  *label,
                                  GtkWidget  **view);
char      *ocop_step_lines_get   (GtkWidget   *view);
void       ocop_step_lines_set   (GtkWidget   *view,
                                  const char  *text);

/**
 * OcopStepAct:
 * @id: row id of what is changed   @other: another row id   @number: a figure
 * @text: (nullable): @more: (nullable): words
 *
 * A change of what is prepared, on its way to the disk.
 */
typedef struct
{
  gint64 id;
  gint64 other;
  int number;
  char *text;
  char *more;
} OcopStepAct;

void       ocop_step_write       (OcopSessionContext *context,
                                  GtkWidget          *widget,
                                  const char         *label,
                                  OcopWriteFunc       write,
                                  const OcopStepAct  *act);
void       ocop_step_done        (GtkWidget          *widget);

G_END_DECLS
