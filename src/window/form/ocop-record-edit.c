/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-record-edit-private.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-record-name.h"
#include "window/form/ocop-draft.h"
#include "window/form/ocop-near-names.h"
#include "window/form/ocop-record-remove.h"
#include "window/form/ocop-record-write.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

#define WIDEST_FORM 820

G_DEFINE_TYPE_WITH_PRIVATE (OcopRecordEdit, ocop_record_edit, OCOP_TYPE_SUBPAGE)

OcopRecordEditPrivate *
ocop_record_edit_private (OcopRecordEdit *self)
{
  return ocop_record_edit_get_instance_private (self);
}

static gboolean
is_editable (OcopRecordEdit *self)
{
  return !ocop_workspace_is_read_only (ocop_page_get_workspace (OCOP_PAGE (self)));
}

/**
 * ocop_record_edit_show_state:
 * @self: a page
 *
 * Says beside the button what bars saving.
 */
void
ocop_record_edit_show_state (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  guint n = ocop_form_count_faults (OCOP_FORM (priv->form));
  g_autofree char *words = NULL;

  if (!is_editable (self))
    words = g_strdup (_("The file can only be read."));
  else if (priv->conflicts != NULL)
    words = g_strdup (_("First decide what stands above."));
  else if (!ocop_form_is_changed (OCOP_FORM (priv->form)))
    words = g_strdup (priv->id != 0 ? _("Nothing changed") : _("Nothing entered yet; fields with * must not stay empty"));
  else if (n > 0)
    words = g_strdup_printf (ngettext ("%u field is still missing or wrong", "%u fields are still missing or wrong", n), n);
  else
    words = g_strdup (_("Not saved yet; kept as a draft"));
  gtk_label_set_text (GTK_LABEL (priv->state), words);
  gtk_widget_set_sensitive (priv->save, is_editable (self) && priv->conflicts == NULL && !priv->is_saving);
}

static void
write_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (OcopRecordEdit) self = user_data;
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *toast = g_object_steal_data (G_OBJECT (self), "toast");
  g_autoptr (GError) error = NULL;
  gboolean is_saved = ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error);

  priv->is_saving = FALSE;
  if (is_saved)
    ocop_record_edit_drop_draft (self);
  /* The page was left meanwhile: nothing is to be shown on it. */
  if (window == NULL)
    return;
  ocop_record_edit_show_state (self);
  if (!is_saved)
    {
      ocop_main_window_complain (window, _("It was not saved"), error);
      return;
    }
  if (ocop_main_window_get_subpage (window) == OCOP_SUBPAGE (self))
    ocop_main_window_back (window);
  ocop_main_window_toast_undo (window, toast);
}

/**
 * ocop_record_edit_save:
 * @self: a page
 *
 * Saves what is entered as one act and goes back; where something is wrong, shows what.
 */
void
ocop_record_edit_save (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  OcopRecordWrite *write;
  g_autofree char *label = NULL;

  if (priv->form == NULL || !gtk_widget_is_sensitive (priv->save))
    return;
  if (!ocop_form_check (OCOP_FORM (priv->form)))
    {
      ocop_record_edit_show_state (self);
      return;
    }
  priv->is_saving = TRUE;
  ocop_record_edit_show_state (self);
  write = ocop_record_write_new (OCOP_FORM (priv->form), priv->id, ocop_workspace_get_db (workspace));
  ocop_record_write_set_completion (write, OCOP_RECORD_EDIT_GET_CLASS (self)->complete);
  label = ocop_record_write_get_label (write);
  g_object_set_data_full (G_OBJECT (self), "toast", ocop_record_write_get_toast (write), g_free);
  ocop_workspace_write_async (workspace, label, ocop_record_write_run, write, ocop_record_write_free, NULL, write_cb,
                              g_object_ref (self));
}

static void
removed_cb (gpointer data)
{
  OcopRecordEdit *self = data;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  ocop_record_edit_drop_draft (self);
  if (window != NULL && ocop_main_window_get_subpage (window) == OCOP_SUBPAGE (self))
    ocop_main_window_back (window);
}

static void
delete_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  OcopRecordEdit *self = OCOP_RECORD_EDIT (widget);
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  ocop_record_remove_now (ocop_main_window_of (GTK_WIDGET (self)), priv->kind, priv->id, removed_cb, g_object_ref (self),
                          g_object_unref);
}

static GtkWidget *
make_footer (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  GtkWidget *footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  priv->state = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE, "hexpand",
                              TRUE, NULL);
  gtk_widget_add_css_class (priv->state, "mute");
  priv->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (priv->save, "suggested-action");
  gtk_widget_set_valign (priv->save, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (priv->save, _("Save (Ctrl+S)"));
  g_signal_connect_swapped (priv->save, "clicked", G_CALLBACK (ocop_record_edit_save), self);
  gtk_widget_add_css_class (footer, "footer");
  gtk_box_append (GTK_BOX (footer), priv->state);
  gtk_box_append (GTK_BOX (footer), priv->save);

  return footer;
}

static void
form_done_cb (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  gtk_widget_grab_focus (priv->save);
}

static OcopRecord *
load_record (OcopRecordEdit  *self,
             GError         **error)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  if (priv->id != 0)
    return ocop_record_load (ocop_page_get_db (OCOP_PAGE (self)), priv->kind, priv->id, error);

  return priv->defaults != NULL ? g_object_ref (priv->defaults) : ocop_record_new (priv->kind);
}

static void
say_title (OcopRecordEdit *self,
           OcopRecord     *base)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  g_autofree char *kind = ocop_text_lower_first (_(ocop_entity_get (priv->kind)->label));
  g_autofree char *name = priv->id != 0 ? ocop_record_get_name (base, ocop_page_get_db (OCOP_PAGE (self))) : NULL;
  /* Translators: a kind of record */
  g_autofree char *title = g_strdup_printf (priv->id != 0 ? _("Edit %s") : _("New %s"), kind);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), title, name);
}

static gboolean
shown_cb (gpointer data)
{
  ocop_record_edit_private (data)->is_fresh = FALSE;

  return G_SOURCE_REMOVE;
}

static void
build (OcopPage *page)
{
  OcopRecordEdit *self = OCOP_RECORD_EDIT (page);
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) base = load_record (self, &error);

  if (base == NULL)
    {
      GtkWidget *gone = adw_status_page_new ();

      adw_status_page_set_title (ADW_STATUS_PAGE (gone), _("Nothing to Edit"));
      adw_status_page_set_description (ADW_STATUS_PAGE (gone), error->message);
      ocop_subpage_set_content (OCOP_SUBPAGE (self), gone);
      return;
    }
  priv->draft_path = ocop_draft_get_path (ocop_workspace_get_path (ocop_page_get_workspace (page)), priv->kind,
                                          priv->id != 0 ? ocop_record_get_uid (base) : NULL);
  priv->banner = ocop_form_banner_new ();
  priv->form = ocop_form_new (ocop_page_get_workspace (page), base, priv->sections);
  g_object_set (priv->form, "margin-top", 12, "margin-bottom", 18, "margin-start", 12, "margin-end", 12, NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST_FORM);
  adw_clamp_set_child (ADW_CLAMP (clamp), priv->form);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), priv->banner);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), make_footer (self));
  ocop_subpage_set_content (OCOP_SUBPAGE (self), box);
  say_title (self, base);

  priv->is_fresh = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, shown_cb, g_object_ref (self), g_object_unref);
  ocop_near_names_watch (OCOP_FORM (priv->form), ocop_page_get_workspace (page), priv->id);
  if (OCOP_RECORD_EDIT_GET_CLASS (self)->prepare != NULL)
    OCOP_RECORD_EDIT_GET_CLASS (self)->prepare (self, OCOP_FORM (priv->form));
  if (is_editable (self))
    ocop_record_edit_recall_draft (self);
  else
    {
      ocop_form_set_editable (OCOP_FORM (priv->form), FALSE);
      ocop_form_banner_say (OCOP_FORM_BANNER (priv->banner), ocop_workspace_get_barrier (ocop_page_get_workspace (page)), NULL, NULL);
    }
  g_signal_connect_object (priv->form, "changed", G_CALLBACK (ocop_record_edit_note_change), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->form, "done", G_CALLBACK (form_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->banner, "first", G_CALLBACK (ocop_record_edit_banner_first), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->banner, "second", G_CALLBACK (ocop_record_edit_banner_second), self, G_CONNECT_SWAPPED);
  ocop_record_edit_show_state (self);
}

/* The file changed: what the person has not touched follows it. */
static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopRecordEdit *self = OCOP_RECORD_EDIT (page);
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  g_autoptr (OcopRecord) base = NULL;

  if (priv->form == NULL || priv->id == 0 || priv->is_saving ||
      (changes != NULL && !ocop_changes_contain (changes, ocop_entity_get (priv->kind)->table, priv->id)))
    return;
  /* The draft is of before. */
  ocop_record_edit_flush (self);
  base = ocop_record_load (ocop_page_get_db (page), priv->kind, priv->id, NULL);
  if (base != NULL && priv->conflicts == NULL)
    ocop_record_edit_set_conflicts (self, ocop_form_rebase (OCOP_FORM (priv->form), base));
}

static gboolean
leave (OcopSubpage *subpage)
{
  ocop_record_edit_flush (OCOP_RECORD_EDIT (subpage));

  return TRUE;
}

static void
unmap (GtkWidget *widget)
{
  ocop_record_edit_flush (OCOP_RECORD_EDIT (widget));

  GTK_WIDGET_CLASS (ocop_record_edit_parent_class)->unmap (widget);
}

/* One comes to a form to type: not to its way back. */
static gboolean
focus (GtkWidget        *widget,
       GtkDirectionType  direction)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (OCOP_RECORD_EDIT (widget));

  if (priv->form != NULL && (priv->is_fresh || gtk_widget_get_focus_child (widget) == NULL))
    {
      ocop_form_focus_first (OCOP_FORM (priv->form));
      return TRUE;
    }

  return GTK_WIDGET_CLASS (ocop_record_edit_parent_class)->focus (widget, direction);
}

static void
dispose (GObject *object)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (OCOP_RECORD_EDIT (object));

  ocop_record_edit_flush (OCOP_RECORD_EDIT (object));
  g_clear_pointer (&priv->conflicts, g_ptr_array_unref);
  g_clear_object (&priv->defaults);

  G_OBJECT_CLASS (ocop_record_edit_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (OCOP_RECORD_EDIT (object));

  g_free (priv->draft_path);

  G_OBJECT_CLASS (ocop_record_edit_parent_class)->finalize (object);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ocop_record_edit_save (OCOP_RECORD_EDIT (widget));
}

static void
ocop_record_edit_class_init (OcopRecordEditClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->unmap = unmap;
  widget_class->focus = focus;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  OCOP_SUBPAGE_CLASS (klass)->leave = leave;

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
}

static void
ocop_record_edit_init (OcopRecordEdit *self)
{
}

/**
 * ocop_record_edit_make:
 * @type: a type of page for one kind, or this one's own
 * @workspace: the city file
 * @kind: which kind of record   @id: its row id, 0 for a new one
 * @sections: what the form asks for, ending with an empty one
 * @defaults: (transfer full) (nullable): what a new record begins with
 *
 * Returns: (transfer floating): a page to make or change it
 */
OcopSubpage *
ocop_record_edit_make (GType                  type,
                       OcopWorkspace         *workspace,
                       OcopKind               kind,
                       gint64                 id,
                       const OcopFormSection *sections,
                       OcopRecord            *defaults)
{
  OcopRecordEdit *self = g_object_new (type, "workspace", workspace, NULL);
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);
  GtkWidget *remove;

  priv->kind = kind;
  priv->id = id;
  priv->sections = sections;
  priv->defaults = defaults;
  if (id == 0 || ocop_workspace_is_read_only (workspace))
    return OCOP_SUBPAGE (self);
  remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (remove, _("Delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Delete"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "form.delete");
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), remove);

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_record_edit_new:
 * @workspace: the city file
 * @kind: which kind of record   @id: its row id, 0 for a new one
 * @sections: what the form asks for, ending with an empty one
 * @defaults: (transfer full) (nullable): what a new record begins with
 *
 * Returns: (transfer floating): a page to make or change it
 */
OcopSubpage *
ocop_record_edit_new (OcopWorkspace         *workspace,
                      OcopKind               kind,
                      gint64                 id,
                      const OcopFormSection *sections,
                      OcopRecord            *defaults)
{
  return ocop_record_edit_make (OCOP_TYPE_RECORD_EDIT, workspace, kind, id, sections, defaults);
}

gint64
ocop_record_edit_get_id (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  return priv->id;
}

/**
 * ocop_record_edit_get_form:
 *
 * Returns: (transfer none) (nullable): its form; %NULL before the page is looked at
 */
OcopForm *
ocop_record_edit_get_form (OcopRecordEdit *self)
{
  OcopRecordEditPrivate *priv = ocop_record_edit_private (self);

  return priv->form != NULL ? OCOP_FORM (priv->form) : NULL;
}
