/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopTaskState:
 * @OCOP_TASK_IS_OPEN: nothing was begun   @OCOP_TASK_IS_RUNNING: it is under way
 * @OCOP_TASK_IS_DONE: done by the day of the figures   @OCOP_TASK_IS_DROPPED: nobody will do it
 *
 * Where a task stood on a day: one that was done later was not done yet.
 */
typedef enum
{
  OCOP_TASK_IS_OPEN,
  OCOP_TASK_IS_RUNNING,
  OCOP_TASK_IS_DONE,
  OCOP_TASK_IS_DROPPED,
} OcopTaskState;

/**
 * OcopTaskRow:
 * @task: row id   @agency: who does it   @content: what
 * @due_on: (nullable): ISO date   @days: from the day of the figures to that day, below 0 when it is past; 0 where none is set
 * @state: on the day   @done_on: (nullable): ISO date
 * @result: (nullable)   @note: (nullable)   @documents: how many belong to it
 * @is_late: whether it is due before the day of the figures and not done, or was done late
 * @illustrative: whether it is flagged so
 */
typedef struct
{
  gint64 task;
  char *agency;
  char *content;
  char *due_on;
  int days;
  OcopTaskState state;
  char *done_on;
  char *result;
  char *note;
  int documents;
  gboolean is_late;
  gboolean illustrative;
} OcopTaskRow;

GPtrArray *ocop_tasks_load       (OcopDb      *db,
                                  int          year,
                                  const char  *as_of,
                                  GError     **error);
guint      ocop_tasks_count_open (GPtrArray   *tasks);

G_END_DECLS
