/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-closed.h"

#include "base/ocop-text.h"
#include "window/evaluations/ocop-sign-chip.h"

#include <glib/gi18n-lib.h>

/* At the foot of a sheet that is not open: why it is not, and what can still be done with it. */
struct _OcopSheetClosed
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  GtkWidget *paper;
  GtkWidget *state;
  GtkWidget *show;
  GtkWidget *take_back;
  GtkWidget *check;
  GtkWidget *name;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (OcopSheetClosed, ocop_sheet_closed, GTK_TYPE_WIDGET)

enum
{
  SHOW_OTHERS,
  TAKE_BACK,
  CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_clicked_cb (OcopSheetClosed *self)
{
  g_signal_emit (self, signals[SHOW_OTHERS], 0);
}

static void
take_back_clicked_cb (OcopSheetClosed *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

static void
confirm_clicked_cb (OcopSheetClosed *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name)));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->check));
  if (!ocop_text_is_blank (name))
    g_signal_emit (self, signals[CHECKED], 0, g_strstrip (name));
}

static void
name_changed_cb (OcopSheetClosed *self)
{
  gtk_widget_set_sensitive (self->confirm, !ocop_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
dispose (GObject *object)
{
  OcopSheetClosed *self = OCOP_SHEET_CLOSED (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_sheet_closed_parent_class)->dispose (object);
}

static void
ocop_sheet_closed_class_init (OcopSheetClosedClass *klass)
{
  const GType type = OCOP_TYPE_SHEET_CLOSED;

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /* show-others; take-back; checked (by whom) */
  signals[SHOW_OTHERS] = g_signal_new ("show-others", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKE_BACK] = g_signal_new ("take-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* Who compared the sheet with the paper is asked: it must be somebody else than who entered it. */
static GtkWidget *
make_question (OcopSheetClosed *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Who compared it with the paper?"));

  self->name = gtk_entry_new ();
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_entry_set_activates_default (GTK_ENTRY (self->name), FALSE);
  self->confirm = gtk_button_new_with_label (_("Choices Are as on the Paper"));
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  gtk_widget_set_sensitive (self->confirm, FALSE);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name, "activate", G_CALLBACK (confirm_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirm, "clicked", G_CALLBACK (confirm_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->confirm);
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

static GtkWidget *
add_button (OcopSheetClosed *self,
            const char      *label,
            const char      *tooltip,
            GCallback        clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));

  return button;
}

static void
ocop_sheet_closed_init (OcopSheetClosed *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 8);
  self->show = add_button (self, _("Show Others’ Totals"), _("Afterwards the sheet can no longer be taken back"),
                           G_CALLBACK (show_clicked_cb));
  self->take_back = add_button (self, _("Take Back"), _("Open the sheet again (Ctrl+Z)"), G_CALLBACK (take_back_clicked_cb));
  self->check = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->check), _("Compared with the Paper…"));
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (self->check), GTK_ARROW_UP);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->check), make_question (self));
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
  self->paper = ocop_sign_chip_new ("document-edit-symbolic", "", "");
  gtk_widget_set_parent (self->paper, GTK_WIDGET (self));
  self->state = ocop_sign_chip_new ("changes-prevent-symbolic", "", "ok");
  gtk_widget_set_parent (self->state, GTK_WIDGET (self));
}

void
ocop_sheet_standing_clear (OcopSheetStanding *self)
{
  g_clear_pointer (&self->others, g_free);
}

GtkWidget *
ocop_sheet_closed_new (OcopSheetDesk *desk)
{
  OcopSheetClosed *self = g_object_new (OCOP_TYPE_SHEET_CLOSED, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static void
show_paper (OcopSheetClosed       *self,
            const OcopMemberSheet *sheet)
{
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->paper, sheet->entered_by != NULL);
  if (sheet->entered_by == NULL)
    return;
  words = sheet->checked_by != NULL
              ? g_strdup_printf (_("Entered from paper by “%s”, compared by “%s”"), sheet->entered_by, sheet->checked_by)
              : g_strdup_printf (_("Entered from paper by “%s”, not compared yet"), sheet->entered_by);
  ocop_sign_chip_set (self->paper, "document-edit-symbolic",
                      sheet->checked_by != NULL ? _("from paper, compared") : _("from paper, not compared"),
                      sheet->checked_by != NULL ? "ok" : "warn");
  gtk_widget_set_tooltip_text (self->paper, words);
}

/**
 * ocop_sheet_closed_refresh:
 * @self: the foot of the sheet on the desk
 * @standing: what can be done with it
 */
void
ocop_sheet_closed_refresh (OcopSheetClosed         *self,
                           const OcopSheetStanding *standing)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  const char *words = sheet->is_submitted ? _("submitted") : sheet->is_closed ? _("session concluded") : _("read only");

  if (sheet->turn < sheet->last_turn)
    words = _("earlier turn");
  gtk_widget_set_visible (self->show, standing->may_show);
  gtk_widget_set_visible (self->take_back, standing->may_take_back);
  gtk_widget_set_visible (self->check, standing->may_check);
  show_paper (self, sheet);
  ocop_sign_chip_set (self->state, "changes-prevent-symbolic", words, sheet->is_submitted ? "ok" : "");
}
