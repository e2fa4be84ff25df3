/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record/ocop-record-page.h"

#include "model/ocop-history-lines.h"
#include "model/ocop-record-name.h"
#include "window/form/ocop-record-forms.h"
#include "window/history/ocop-history-list.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-record-view.h"

#include <glib/gi18n-lib.h>

struct _OcopRecordPage
{
  OcopSubpage parent_instance;

  const OcopRecordPageKind *kind;
  gint64 id;
  OcopRecord *record; /* (nullable) %NULL where it is gone */

  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *gone;
};

G_DEFINE_FINAL_TYPE (OcopRecordPage, ocop_record_page, OCOP_TYPE_SUBPAGE)

static GtkWidget *
make_contents (gpointer owner)
{
  OcopRecordPage *self = owner;
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < self->kind->n_cards; i++)
    gtk_box_append (GTK_BOX (box), ocop_records_card_new (self->kind->cards[i], workspace, self->id));
  gtk_box_append (GTK_BOX (box), ocop_fields_card_new (self->record, ocop_page_get_db (OCOP_PAGE (self)), self->kind->elsewhere));

  return box;
}

static GtkWidget *
make_history (gpointer owner)
{
  OcopRecordPage *self = owner;
  GtkWidget *list = ocop_history_list_new (ocop_page_get_workspace (OCOP_PAGE (self)));

  ocop_history_list_show_record (OCOP_HISTORY_LIST (list), self->record);

  return list;
}

static const OcopRecordEntry entries[] = {
  { "contents", N_("Contents"), "view-list-symbolic", make_contents, FALSE, NULL },
  { "history", N_("History of Changes"), "document-open-recent-symbolic", make_history, TRUE, NULL },
};

static GtkWidget *
make_identity (gpointer owner)
{
  OcopRecordPage *self = owner;
  g_autofree char *name = ocop_record_get_name (self->record, ocop_page_get_db (OCOP_PAGE (self)));

  return ocop_label_new (name, "heading");
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopRecordPage *self = OCOP_RECORD_PAGE (widget);

  ocop_main_window_push (ocop_main_window_of (widget),
                         ocop_record_forms_edit (ocop_page_get_workspace (OCOP_PAGE (self)), self->kind->kind, self->id, NULL));
}

static void
build (OcopPage *page)
{
  OcopRecordPage *self = OCOP_RECORD_PAGE (page);

  self->view = ocop_record_view_new (entries, G_N_ELEMENTS (entries), NULL, make_identity, self);
  gtk_box_append (GTK_BOX (ocop_record_view_get_foot (OCOP_RECORD_VIEW (self->view))), ocop_act_button_new (_("_Edit"), "record.edit", 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.edit", !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
  self->gone = ocop_gone_new (_(self->kind->gone));
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->view);
  gtk_stack_add_child (GTK_STACK (self->stack), self->gone);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->stack);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopRecordPage *self = OCOP_RECORD_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gint64 n_lines = 0;

  g_clear_object (&self->record);
  self->record = ocop_record_load (ocop_page_get_db (page), self->kind->kind, self->id, &error);
  if (self->record == NULL)
    {
      ocop_gone_set_reason (self->gone, error->message);
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->gone);
      return;
    }
  name = ocop_record_get_name (self->record, ocop_page_get_db (page));
  ocop_subpage_set_title (OCOP_SUBPAGE (self), name, _(ocop_entity_get (self->kind->kind)->label));
  ocop_history_count_about (ocop_page_get_db (page), self->record, &n_lines, NULL);
  ocop_record_view_set_count (OCOP_RECORD_VIEW (self->view), "history", n_lines);
  ocop_record_view_refresh (OCOP_RECORD_VIEW (self->view));
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->view);
}

static gboolean
grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCOP_RECORD_PAGE (widget)->view);
}

static void
finalize (GObject *object)
{
  g_clear_object (&OCOP_RECORD_PAGE (object)->record);

  G_OBJECT_CLASS (ocop_record_page_parent_class)->finalize (object);
}

static void
ocop_record_page_class_init (OcopRecordPageClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  page_class->build = build;
  page_class->refresh = refresh;
  GTK_WIDGET_CLASS (klass)->grab_focus = grab_focus;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "record.edit", NULL, edit_action);
}

static void
ocop_record_page_init (OcopRecordPage *self)
{
}

/**
 * ocop_record_page_new:
 * @workspace: the city file
 * @kind: what the page shows
 * @id: row id of the record
 *
 * Returns: (transfer floating): its page
 */
OcopSubpage *
ocop_record_page_new (OcopWorkspace            *workspace,
                      const OcopRecordPageKind *kind,
                      gint64                    id)
{
  OcopRecordPage *self = g_object_new (OCOP_TYPE_RECORD_PAGE, "workspace", workspace, NULL);

  self->kind = kind;
  self->id = id;

  return OCOP_SUBPAGE (self);
}
