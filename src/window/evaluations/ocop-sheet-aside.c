/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-aside.h"

#include "base/ocop-text.h"
#include "model/ocop-self-sheet.h"
#include "window/evaluations/ocop-knock-out-form.h"
#include "window/evaluations/ocop-sheet-evidence.h"
#include "window/ocop-accessible.h"

#include <glib/gi18n-lib.h>

/* Beside the sheet: the documents that prove the criterion, what the producer and the advisory team chose at the criterion,
 * the member's remarks, and proposing to put the product out. Only what the file holds is shown. */
struct _OcopSheetAside
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  guint item;
  gint64 shown_sheet;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *note;
  GtkWidget *evidence;
  GtkWidget *self_choice;
  GtkWidget *self_words; /* of the producer on the criterion */
  GtkWidget *advised_choice;
  GtkWidget *remark_title;
  GtkWidget *remark;
  GtkWidget *product_remark_title;
  GtkWidget *product_remark;
  GtkWidget *knock_out;
};

G_DEFINE_FINAL_TYPE (OcopSheetAside, ocop_sheet_aside, GTK_TYPE_WIDGET)

static char *
get_text (GtkWidget *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return g_strdup (ocop_text_is_blank (text) ? "" : text);
}

static void
set_text (GtkWidget  *view,
          const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text != NULL ? text : "", -1);
}

/**
 * ocop_sheet_aside_keep:
 * @self: the panel
 *
 * Sends remarks that were typed to the disk. Called whenever another criterion or product is looked at, so that none is lost.
 */
void
ocop_sheet_aside_keep (OcopSheetAside *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  g_autofree char *remark = get_text (self->remark);
  g_autofree char *whole = get_text (self->product_remark);

  if (sheet == NULL || sheet->sheet != self->shown_sheet || !ocop_sheet_desk_is_open (self->desk))
    return;
  ocop_sheet_desk_remark (self->desk, (int) self->item, remark);
  ocop_sheet_desk_remark (self->desk, OCOP_WHOLE_PRODUCT, whole);
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
add_remark (OcopSheetAside  *self,
            GtkWidget       *box,
            GtkWidget      **title,
            const char      *key)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = *title = add_label (heading, "", "heading");
  GtkWidget *view = gtk_text_view_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (label, TRUE);
  if (key != NULL)
    {
      add_label (heading, key, "keycap");
      gtk_widget_add_css_class (gtk_widget_get_last_child (heading), "hint");
    }
  gtk_box_append (GTK_BOX (box), heading);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_size_request (view, -1, 54);
  gtk_widget_add_css_class (view, "remark");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (focus, "leave", G_CALLBACK (ocop_sheet_aside_keep), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, focus);
  gtk_box_append (GTK_BOX (box), view);

  return view;
}

static void
dispose (GObject *object)
{
  OcopSheetAside *self = OCOP_SHEET_ASIDE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_sheet_aside_parent_class)->dispose (object);
}

static void
ocop_sheet_aside_class_init (OcopSheetAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ocop_sheet_aside_init (OcopSheetAside *self)
{
}

/**
 * ocop_sheet_aside_new:
 * @desk: where the sheet lies
 *
 * Returns: the panel beside it
 */
GtkWidget *
ocop_sheet_aside_new (OcopSheetDesk *desk)
{
  OcopSheetAside *self = g_object_new (OCOP_TYPE_SHEET_ASIDE, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->desk = g_object_ref (desk);
  self->box = gtk_scrolled_window_new ();
  ocop_accessible_name (self->box, _("Self-assessment and remarks"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->box), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  self->title = add_label (content, "", "heading");
  self->note = add_label (content, "", "small");
  gtk_widget_add_css_class (self->note, "mute");
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  self->evidence = ocop_sheet_evidence_new (desk);
  gtk_box_append (GTK_BOX (content), self->evidence);
  self->self_choice = add_label (content, "", "small");
  self->self_words = add_label (content, "", "small");
  gtk_widget_add_css_class (self->self_words, "mute");
  self->advised_choice = add_label (content, "", "small");
  self->remark = add_remark (self, content, &self->remark_title, "N");
  self->product_remark = add_remark (self, content, &self->product_remark_title, NULL);
  self->knock_out = ocop_knock_out_form_new (desk);
  gtk_box_append (GTK_BOX (content), self->knock_out);
  gtk_widget_add_css_class (content, "aside");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->box), content);
  gtk_widget_set_size_request (self->box, 272, -1);
  gtk_widget_add_css_class (self->box, "panel");
  gtk_widget_add_css_class (self->box, "sidebar-line");
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Beside the criterion"), -1);

  return GTK_WIDGET (self);
}

static void
show_choice (GtkWidget           *label,
             const char          *who,
             const OcopCriterion *criterion,
             const int           *choices,
             guint                item)
{
  g_autofree char *text = NULL;

  if (choices == NULL)
    text = g_strdup_printf (_("%s: not in the file"), who);
  else if (choices[item] == OCOP_NOT_CHOSEN)
    text = g_strdup_printf (_("%s: left open"), who);
  else if (choices[item] == OCOP_NONE_OF_THESE)
    text = g_strdup_printf (_("%s: none of these · 0 p"), who);
  else
    text = g_strdup_printf (_("%s: option %d · %d p"), who, choices[item], criterion->options[choices[item] - 1].points);
  gtk_label_set_label (GTK_LABEL (label), text);
  if (choices == NULL)
    gtk_widget_add_css_class (label, "mute");
  else
    gtk_widget_remove_css_class (label, "mute");
}

/* What the producer wrote beside the own choice. */
static void
show_self_words (OcopSheetAside        *self,
                 const OcopMemberSheet *sheet,
                 guint                  item)
{
  const char *words = sheet->self_remarks != NULL ? sheet->self_remarks[item] : NULL;
  g_autofree char *quoted = words != NULL ? g_strdup_printf ("“%s”", words) : NULL;

  gtk_widget_set_visible (self->self_words, quoted != NULL);
  gtk_label_set_label (GTK_LABEL (self->self_words), quoted != NULL ? quoted : "");
}

/**
 * ocop_sheet_aside_show:
 * @self: the panel
 * @item: index of the criterion of the sheet on the desk that keys go to
 */
void
ocop_sheet_aside_show (OcopSheetAside *self,
                       guint           item)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  const OcopCriterion *criterion = sheet->set->items[item].criterion;
  g_autofree char *title = g_strdup_printf ("%s  %s", sheet->set->items[item].code, criterion->name);
  gboolean is_open = ocop_sheet_desk_is_open (self->desk);
  gboolean is_self = ocop_member_sheet_is_self (sheet);
  gboolean counts = ocop_member_sheet_counts (sheet);

  self->item = item;
  self->shown_sheet = sheet->sheet;
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->note), criterion->note != NULL ? criterion->note : "");
  gtk_widget_set_visible (self->note, criterion->note != NULL);
  gtk_label_set_label (GTK_LABEL (self->remark_title), is_self ? _("The producer's words on it") : _("Remark on the criterion"));
  gtk_label_set_label (GTK_LABEL (self->product_remark_title),
                       is_self ? _("The producer's words on the product") : _("Remark on the product"));
  gtk_widget_set_visible (self->self_choice, counts);
  gtk_widget_set_visible (self->advised_choice, counts);
  gtk_widget_set_visible (self->knock_out, counts);
  ocop_sheet_evidence_show (OCOP_SHEET_EVIDENCE (self->evidence), item);
  show_self_words (self, sheet, item);
  show_choice (self->self_choice, _("Producer's own assessment"), criterion, sheet->self, item);
  show_choice (self->advised_choice, _("Advisory team"), criterion, sheet->advisory, item);
  set_text (self->remark, sheet->remarks[item]);
  set_text (self->product_remark, sheet->remark);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->remark), is_open);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->product_remark), is_open);
  if (counts)
    ocop_knock_out_form_refresh (OCOP_KNOCK_OUT_FORM (self->knock_out));
}

void
ocop_sheet_aside_focus_remark (OcopSheetAside *self)
{
  gtk_widget_grab_focus (self->remark);
}

/* Puts the focus on the documents of the criterion. */
void
ocop_sheet_aside_enter (OcopSheetAside *self)
{
  ocop_sheet_evidence_enter (OCOP_SHEET_EVIDENCE (self->evidence));
}

/**
 * ocop_sheet_aside_open_document:
 *
 * Returns: whether the criterion has a document, the first of which opens
 */
gboolean
ocop_sheet_aside_open_document (OcopSheetAside *self)
{
  return ocop_sheet_evidence_open_first (OCOP_SHEET_EVIDENCE (self->evidence));
}
