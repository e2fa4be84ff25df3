/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-record-edit-private.h"

#include "model/ocop-record-words.h"
#include "window/form/ocop-draft.h"

#include <glib/gi18n-lib.h>

/* A draft is written so long after the last key, in milliseconds. */
#define DRAFT_DELAY 600

static char *
list_items (OcopRecordEdit *self,
            GPtrArray      *items)
{
  OcopRecord *base = ocop_form_get_base (OCOP_FORM (ocop_record_edit_private (self)->form));
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      OcopFormItem *item = g_ptr_array_index (items, i);
      g_autofree char *value = ocop_record_in_words (base, ocop_page_get_db (OCOP_PAGE (self)),
                                                     ocop_entry_get_field (ocop_form_item_get_entry (item)));

      /* Translators: a field, and what the file has there */
      g_string_append_printf (list, _("%s“%s” (in the file: %s)"), i > 0 ? ", " : "", ocop_form_item_get_name (item),
                              value != NULL ? value : _("empty"));
    }

  return g_string_free (list, FALSE);
}

/**
 * ocop_record_edit_set_conflicts:
 * @self: a page
 * @conflicts: (transfer full) (element-type OcopFormItem): rows in which both the person and the file changed something
 *
 * Asks which shall hold; saving waits until it is decided. No rows are fine.
 */
void
ocop_record_edit_set_conflicts (OcopRecordEdit *self,
                                GPtrArray      *conflicts)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  g_autofree char *list = list_items (self, conflicts);
  g_autofree char *words = NULL;

  g_clear_pointer (&priv->conflicts, g_ptr_array_unref);
  if (conflicts->len == 0)
    {
      g_ptr_array_unref (conflicts);
      ocop_record_edit_show_state (self);
      return;
    }
  priv->conflicts = conflicts;
  ocop_form_set_editable (OCOP_FORM (priv->form), FALSE);
  /* Translators: names of fields */
  words = g_strdup_printf (_("The record was changed meanwhile in what you changed as well: %s. Which shall it be?"), list);
  ocop_form_banner_say (OCOP_FORM_BANNER (priv->banner), words, _("Take What the File Has"), _("Keep What I Typed"));
  ocop_record_edit_show_state (self);
}

/**
 * ocop_record_edit_flush:
 * @self: a page
 *
 * Keeps what is half-typed at once.
 */
void
ocop_record_edit_flush (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  g_autoptr (GHashTable) kept = NULL;
  g_autoptr (GError) error = NULL;

  if (priv->draft_timer == 0)
    return;
  g_clear_handle_id (&priv->draft_timer, g_source_remove);
  /* A draft says what it began from; that is settled when the person has decided. */
  if (priv->conflicts != NULL)
    return;
  kept = ocop_form_keep (OCOP_FORM (priv->form));
  if (g_hash_table_size (kept) == 0)
    ocop_draft_remove (priv->draft_path);
  else if (!ocop_draft_save (priv->draft_path, ocop_workspace_get_path (ocop_page_get_workspace (OCOP_PAGE (self))),
                             ocop_form_get_base (OCOP_FORM (priv->form)), kept, &error))
    gtk_label_set_text (GTK_LABEL (priv->state), error->message);
}

static gboolean
flush_cb (gpointer data)
{
  ocop_record_edit_flush (data);

  return G_SOURCE_REMOVE;
}

/* What is entered changed: a draft of it is written soon. */
void
ocop_record_edit_note_change (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  if (priv->draft_timer != 0)
    g_source_remove (priv->draft_timer);
  priv->draft_timer = g_timeout_add (DRAFT_DELAY, flush_cb, self);
  ocop_record_edit_show_state (self);
}

/* What was half-typed is saved or not wanted. */
void
ocop_record_edit_drop_draft (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  g_clear_handle_id (&priv->draft_timer, g_source_remove);
  ocop_draft_remove (priv->draft_path);
}

/**
 * ocop_record_edit_discard:
 * @self: a page
 *
 * Forgets what is half-typed and shows what the file has.
 */
void
ocop_record_edit_discard (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  ocop_record_edit_drop_draft (self);
  ocop_form_revert (OCOP_FORM (priv->form), NULL);
  ocop_form_banner_say (OCOP_FORM_BANNER (priv->banner), NULL, NULL, NULL);
  ocop_record_edit_show_state (self);
}

static void
settle (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  g_clear_pointer (&priv->conflicts, g_ptr_array_unref);
  ocop_form_set_editable (OCOP_FORM (priv->form), TRUE);
  ocop_form_banner_say (OCOP_FORM_BANNER (priv->banner), NULL, NULL, NULL);
  ocop_record_edit_note_change (self);
}

/* “Discard Draft”, or of two values that of the file. */
void
ocop_record_edit_banner_first (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  if (priv->conflicts == NULL)
    {
      ocop_record_edit_discard (self);
      return;
    }
  ocop_form_revert (OCOP_FORM (priv->form), priv->conflicts);
  settle (self);
}

/* “Keep What I Typed”. */
void
ocop_record_edit_banner_second (OcopRecordEdit *self)
{
  settle (self);
}

/**
 * ocop_record_edit_recall_draft:
 * @self: a page
 *
 * Shows what was half-typed before, if there is such.
 */
void
ocop_record_edit_recall_draft (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  g_autoptr (OcopDraft) draft = ocop_draft_load (priv->draft_path);
  OcopRecord *base = ocop_form_get_base (OCOP_FORM (priv->form));
  g_autoptr (OcopRecord) begun = NULL;
  g_autofree char *words = NULL;
  GPtrArray *conflicts;

  if (draft == NULL)
    return;
  begun = ocop_record_from_json (priv->kind, priv->id, ocop_record_get_uid (base), draft->base, NULL);
  if (begun == NULL)
    return;
  /* A new record begins as it is asked to now: there is nothing of others in it. */
  conflicts = ocop_form_recall (OCOP_FORM (priv->form), draft->kept, priv->id != 0 ? begun : base);
  /* Translators: a time of the day */
  words = g_strdup_printf (_("Draft of %s, not saved yet"), draft->at);
  ocop_form_banner_say (OCOP_FORM_BANNER (priv->banner), words, _("Discard Draft"), NULL);
  ocop_record_edit_set_conflicts (self, conflicts);
}
