/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-session-context.h"

#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* The session that is looked at: its sheets, read anew when something of it changed and someone looks, and who of its
 * members sits at the screen. All views of a session share one. */
struct _OcopSessionContext
{
  GObject parent_instance;

  OcopWorkspace *workspace;
  gint64 session;
  gint64 voter; /* row id in the session, 0 for nobody */
  gboolean is_stale;
  OcopSessionHead *head;
  OcopSessionSheets *sheets;
  GPtrArray *lines;
};

G_DEFINE_FINAL_TYPE (OcopSessionContext, ocop_session_context, G_TYPE_OBJECT)

enum
{
  CHANGED,
  VOTER_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What the views of a session are made from. */
static const char *const tables[] = {
  "session", "session_product", "session_member", "recusal", "sheet", "mark", "outcome", "council", "council_member",
  "person", "round", "dossier", "product", "producer", "decision", "remark", "showing",
};

static void
workspace_changed_cb (OcopSessionContext *self,
                      OcopChanges        *changes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (ocop_changes_touch (changes, tables[i]))
      {
        self->is_stale = TRUE;
        g_signal_emit (self, signals[CHANGED], 0, changes);
        return;
      }
}

static void
forget (OcopSessionContext *self)
{
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, ocop_session_sheets_free);
  g_clear_pointer (&self->head, ocop_session_head_free);
}

static void
finalize (GObject *object)
{
  OcopSessionContext *self = OCOP_SESSION_CONTEXT (object);

  forget (self);
  g_object_unref (self->workspace);

  G_OBJECT_CLASS (ocop_session_context_parent_class)->finalize (object);
}

static void
ocop_session_context_class_init (OcopSessionContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;

  /**
   * OcopSessionContext::changed:
   * @changes: what a transaction changed of what a session is made from
   */
  signals[CHANGED] = g_signal_new ("changed", OCOP_TYPE_SESSION_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   OCOP_TYPE_CHANGES);
  /**
   * OcopSessionContext::voter-changed:
   *
   * Another member sits at the screen, or nobody.
   */
  signals[VOTER_CHANGED] = g_signal_new ("voter-changed", OCOP_TYPE_SESSION_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
ocop_session_context_init (OcopSessionContext *self)
{
  self->is_stale = TRUE;
}

/**
 * ocop_session_context_new:
 * @workspace: the city file   @session: row id of a session
 *
 * Returns: (transfer full): the session, not read yet
 */
OcopSessionContext *
ocop_session_context_new (OcopWorkspace *workspace,
                          gint64         session)
{
  OcopSessionContext *self = g_object_new (OCOP_TYPE_SESSION_CONTEXT, NULL);

  self->workspace = g_object_ref (workspace);
  self->session = session;
  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

OcopWorkspace *
ocop_session_context_get_workspace (OcopSessionContext *self)
{
  return self->workspace;
}

OcopDb *
ocop_session_context_get_db (OcopSessionContext *self)
{
  return ocop_workspace_get_db (self->workspace);
}

gint64
ocop_session_context_get_session (OcopSessionContext *self)
{
  return self->session;
}

/**
 * ocop_session_context_load:
 * @self: the session
 * @error: why it cannot be read
 *
 * Reads it anew where something of it has changed. What was got from it before holds no longer then.
 *
 * Returns: whether it can be looked at
 */
gboolean
ocop_session_context_load (OcopSessionContext  *self,
                           GError             **error)
{
  OcopDb *db = ocop_workspace_get_db (self->workspace);

  if (!self->is_stale)
    return TRUE;
  forget (self);
  self->head = ocop_session_head_load (db, self->session, error);
  if (self->head == NULL)
    return FALSE;
  self->sheets = ocop_session_sheets_load (db, self->session, error);
  if (self->sheets == NULL)
    {
      forget (self);
      return FALSE;
    }
  self->lines = ocop_session_lines_new (self->sheets, self->head);
  self->is_stale = FALSE;

  return TRUE;
}

/**
 * ocop_session_context_get_head:
 *
 * Returns: what the session is; only after ocop_session_context_load()
 */
const OcopSessionHead *
ocop_session_context_get_head (OcopSessionContext *self)
{
  return self->head;
}

const OcopSessionSheets *
ocop_session_context_get_sheets (OcopSessionContext *self)
{
  return self->sheets;
}

/**
 * ocop_session_context_get_lines:
 *
 * Returns: (transfer none) (element-type OcopSessionLine): the chair's table
 */
GPtrArray *
ocop_session_context_get_lines (OcopSessionContext *self)
{
  return self->lines;
}

/**
 * ocop_session_context_can_write:
 *
 * Returns: whether anything of the session may still change
 */
gboolean
ocop_session_context_can_write (OcopSessionContext *self)
{
  return !ocop_workspace_is_read_only (self->workspace) && self->head != NULL && self->head->phase < OCOP_PHASE_CONCLUDED;
}

/**
 * ocop_session_context_make_title:
 *
 * Returns: (transfer full): "Round 2 of 2026"
 */
char *
ocop_session_context_make_title (OcopSessionContext *self)
{
  /* Translators: the name of a round and its year: Đợt 2 năm 2026 */
  return g_strdup_printf (_("%s of %d"), self->head->round_name, self->head->year);
}

/**
 * ocop_session_context_get_voter:
 *
 * Returns: index of the voter at the screen, %OCOP_NO_VOTER for none
 */
int
ocop_session_context_get_voter (OcopSessionContext *self)
{
  for (guint i = 0; self->voter != 0 && self->sheets != NULL && i < self->sheets->voters->len; i++)
    if (((OcopSessionVoter *) g_ptr_array_index (self->sheets->voters, i))->id == self->voter)
      return (int) i;

  return OCOP_NO_VOTER;
}

/**
 * ocop_session_context_set_voter:
 * @self: the session
 * @voter: index of the voter who now sits at the screen, %OCOP_NO_VOTER for none
 */
void
ocop_session_context_set_voter (OcopSessionContext *self,
                                int                 voter)
{
  gint64 id = voter == OCOP_NO_VOTER ? 0 : ((OcopSessionVoter *) g_ptr_array_index (self->sheets->voters, voter))->id;

  if (id == self->voter)
    return;
  self->voter = id;
  g_signal_emit (self, signals[VOTER_CHANGED], 0);
}

/**
 * ocop_session_voter_make_name:
 *
 * Returns: (transfer full): the person, where known, and the office
 */
char *
ocop_session_voter_make_name (const OcopSessionVoter *voter)
{
  return voter->name != NULL ? g_strdup_printf ("%s · %s", voter->name, voter->office) : g_strdup (voter->office);
}

typedef struct
{
  GtkWidget *widget;
  OcopSessionDone done;
} Act;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree Act *act = user_data;
  g_autoptr (GtkWidget) widget = act->widget;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (widget);

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    {
      if (act->done != NULL && gtk_widget_get_root (widget) != NULL)
        act->done (widget);
    }
  else if (window != NULL)
    ocop_main_window_complain (window, _("Nothing was changed"), error);
}

/**
 * ocop_session_context_write:
 * @self: the session
 * @widget: where the act is begun; an error is complained of in its window
 * @label: what is done, in words
 * @write: the work   @data: given to it   @free_data: (nullable): frees it
 * @done: (nullable): called once it is on the disk
 */
void
ocop_session_context_write (OcopSessionContext *self,
                            GtkWidget          *widget,
                            const char         *label,
                            OcopWriteFunc       write,
                            gpointer            data,
                            GDestroyNotify      free_data,
                            OcopSessionDone     done)
{
  Act *act = g_new0 (Act, 1);

  act->widget = g_object_ref (widget);
  act->done = done;
  ocop_workspace_write_async (self->workspace, label, write, data, free_data, NULL, written_cb, act);
}
