/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/sales-points/ocop-point-checklist.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "base/ocop-typed.h"
#include "model/ocop-kinds.h"
#include "model/ocop-sales-point.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-accessible.h"
#include "window/ocop-chip.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"
#include "window/sales-points/ocop-check-row.h"

#include <glib/gi18n-lib.h>

/* The checklist of the decision that a point is measured by, item by item, with what is found on the day and by the office
 * that stand above. */
struct _OcopPointChecklist
{
  GtkWidget parent_instance;

  OcopWorkspace *workspace;
  gint64 point;
  gint64 checklist;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *decision;
  GtkWidget *chips[3];
  GtkWidget *open;
  GtkWidget *head;   /* the day and the office */
  GtkWidget *day;
  GtkWidget *office;
  GtkWidget *fault;
  GtkWidget *list;
  GPtrArray *rows; /* borrowed: children of list */
};

G_DEFINE_FINAL_TYPE (OcopPointChecklist, ocop_point_checklist, GTK_TYPE_WIDGET)

typedef struct
{
  OcopPointCheck check;
  char *day;
  char *inspector;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->day);
  g_free (found->inspector);
  g_free (found);
}

static gboolean
write_found (OcopDb    *db,
             gpointer   data,
             GError   **error)
{
  Found *found = data;

  return ocop_sales_point_check_item (db, &found->check, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopPointChecklist) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (!ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error) && window != NULL)
    ocop_main_window_complain (window, _("It was not saved"), error);
}

static char *
read_day (OcopPointChecklist *self)
{
  g_autofree char *today = ocop_date_today ();
  g_autoptr (GError) error = NULL;
  char *iso = NULL;

  if (!ocop_typed_date (gtk_editable_get_text (GTK_EDITABLE (self->day)), today, &iso, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->fault), error->message);
      gtk_widget_set_visible (self->fault, TRUE);
      gtk_widget_grab_focus (self->day);
      return NULL;
    }
  gtk_widget_set_visible (self->fault, FALSE);

  return iso;
}

static void
chosen_cb (OcopPointChecklist *self,
           const char         *result,
           OcopCheckRow       *row)
{
  char *day = read_day (self);
  Found *found;

  if (day == NULL)
    return;
  found = g_new0 (Found, 1);
  found->day = day;
  found->inspector = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->office)));
  found->check = (OcopPointCheck){ self->point, ocop_check_row_get_item (row), g_intern_string (result), found->day, found->inspector };
  ocop_workspace_write_async (self->workspace, _("Checked a criterion of a sales point"), write_found, found, found_free, NULL, written_cb,
                              g_object_ref (self));
}

static void
more_cb (OcopPointChecklist *self,
         gint64              check,
         OcopCheckRow       *row)
{
  ocop_main_window_push (ocop_main_window_of (GTK_WIDGET (self)),
                         ocop_record_forms_edit (self->workspace, OCOP_KIND_SALES_POINT_CHECK, check, NULL));
}

static void
open_cb (OcopPointChecklist *self)
{
  if (self->checklist != 0)
    ocop_main_window_open_record (ocop_main_window_of (GTK_WIDGET (self)), OCOP_KIND_CHECKLIST, self->checklist);
}

static void
dispose (GObject *object)
{
  OcopPointChecklist *self = OCOP_POINT_CHECKLIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (ocop_point_checklist_parent_class)->dispose (object);
}

static void
ocop_point_checklist_class_init (OcopPointChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_entry (GtkWidget  *box,
            const char *label,
            int         width)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *words = gtk_label_new_with_mnemonic (label);

  gtk_label_set_mnemonic_widget (GTK_LABEL (words), entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), entry);

  return entry;
}

static void
ocop_point_checklist_init (OcopPointChecklist *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->title = ocop_label_new (_("Criteria of the Sales Point"), "heading");
  self->decision = ocop_label_new ("", "small mute");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (top), self->title);
  for (guint i = 0; i < G_N_ELEMENTS (self->chips); i++)
    {
      self->chips[i] = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
      gtk_widget_set_valign (self->chips[i], GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (top), self->chips[i]);
    }
  self->open = gtk_button_new_from_icon_name ("document-edit-symbolic");
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_set_tooltip_text (self->open, _("Correct or extend the checklist"));
  ocop_accessible_name (self->open, _("Correct or extend the checklist"));
  gtk_widget_set_valign (self->open, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->open, "clicked", G_CALLBACK (open_cb), self);
  gtk_box_append (GTK_BOX (top), self->open);
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->day = make_entry (self->head, _("Looked at _on"), 11);
  self->office = make_entry (self->head, _("_by"), 24);
  gtk_widget_set_hexpand (self->office, TRUE);
  self->fault = ocop_label_new ("", "small bad");
  gtk_widget_set_visible (self->fault, FALSE);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), self->decision);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), self->fault);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_add_css_class (GTK_WIDGET (self), "framed");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  ocop_accessible_name (GTK_WIDGET (self), _("Criteria of the Sales Point"));
}

/**
 * ocop_point_checklist_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): a checklist that shows nothing before ocop_point_checklist_show()
 */
GtkWidget *
ocop_point_checklist_new (OcopWorkspace *workspace)
{
  OcopPointChecklist *self = g_object_new (OCOP_TYPE_POINT_CHECKLIST, NULL);
  g_autofree char *day = ocop_date_to_short (ocop_workspace_get_as_of (workspace));

  self->workspace = g_object_ref (workspace);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  gtk_widget_set_visible (self->head, !ocop_workspace_is_read_only (workspace));

  return GTK_WIDGET (self);
}

static void
add_heading (OcopPointChecklist        *self,
             const OcopSalesPointFacts *facts,
             const char                *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = ocop_label_new (heading, "small strong");
  guint n = 0;
  guint n_met = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < facts->items->len; i++)
    {
      const OcopPointItem *item = g_ptr_array_index (facts->items, i);

      n += g_str_equal (item->heading, heading);
      n_met += g_str_equal (item->heading, heading) && g_str_equal (item->result, "met");
    }
  /* Translators: criteria met, of how many */
  words = g_strdup_printf (_("%u/%u met"), n_met, n);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), ocop_label_new (words, "small mute num"));
  gtk_widget_add_css_class (box, "check-heading");
  gtk_box_append (GTK_BOX (self->list), box);
}

static gboolean
has_same_items (OcopPointChecklist        *self,
                const OcopSalesPointFacts *facts)
{
  if (self->rows->len != facts->items->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    if (ocop_check_row_get_item (g_ptr_array_index (self->rows, i)) != ((OcopPointItem *) g_ptr_array_index (facts->items, i))->id)
      return FALSE;

  return TRUE;
}

/* The rows stay while they are the same, so that one stays where one was. */
static void
fill_list (OcopPointChecklist        *self,
           const OcopSalesPointFacts *facts)
{
  gboolean can_write = !ocop_workspace_is_read_only (self->workspace);
  gboolean is_same = has_same_items (self, facts);
  const char *heading = NULL;
  GtkWidget *child = gtk_widget_get_first_child (self->list);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!is_same || !OCOP_IS_CHECK_ROW (child))
        gtk_box_remove (GTK_BOX (self->list), child);
      child = next;
    }
  if (!is_same)
    g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < facts->items->len; i++)
    {
      const OcopPointItem *item = g_ptr_array_index (facts->items, i);

      if (g_strcmp0 (heading, item->heading) != 0)
        {
          heading = item->heading;
          add_heading (self, facts, heading);
          if (is_same)
            gtk_box_reorder_child_after (GTK_BOX (self->list), gtk_widget_get_last_child (self->list),
                                         i > 0 ? g_ptr_array_index (self->rows, i - 1) : NULL);
        }
      if (!is_same)
        {
          GtkWidget *row = ocop_check_row_new (can_write);

          g_ptr_array_add (self->rows, row);
          gtk_box_append (GTK_BOX (self->list), row);
          g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (row, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
        }
      ocop_check_row_show (g_ptr_array_index (self->rows, i), item);
    }
}

static void
show_chips (OcopPointChecklist        *self,
            const OcopSalesPointFacts *facts)
{
  g_autofree char *met = g_strdup_printf (_("%u/%u met"), facts->n_met, facts->items->len);
  g_autofree char *not_met = g_strdup_printf (_("%u not met"), facts->n_not_met);
  g_autofree char *not_yet = g_strdup_printf (_("%u not looked at"), facts->n_not_yet);
  gboolean is_all = facts->items->len > 0 && facts->n_met == facts->items->len;

  ocop_chip_set (OCOP_CHIP (self->chips[0]), is_all ? OCOP_CHIP_OK : OCOP_CHIP_NEUTRAL, is_all ? "object-select-symbolic" : NULL, met);
  ocop_chip_set (OCOP_CHIP (self->chips[1]), OCOP_CHIP_BAD, "window-close-symbolic", not_met);
  ocop_chip_set (OCOP_CHIP (self->chips[2]), OCOP_CHIP_NEUTRAL, "ocop-open-symbolic", not_yet);
  ocop_chip_set_open (OCOP_CHIP (self->chips[2]), TRUE);
  gtk_widget_set_visible (self->chips[0], facts->items->len > 0);
  gtk_widget_set_visible (self->chips[1], facts->n_not_met > 0);
  gtk_widget_set_visible (self->chips[2], facts->n_not_yet > 0);
}

static char *
describe_checklist (OcopRecord *checklist)
{
  g_autofree char *from = NULL;

  if (checklist == NULL)
    return g_strdup (_("No decision on sales points was in force on the day it was assessed, as far as this file knows."));
  from = ocop_date_to_short (ocop_record_get_text (checklist, OCOP_CHECKLIST_VALID_FROM));

  /* Translators: number of a decision, a day, where its text is from */
  return g_strdup_printf (_("Decision %s, in force from %s · %s"), ocop_record_get_text (checklist, OCOP_CHECKLIST_DECISION), from,
                          ocop_record_get_text (checklist, OCOP_CHECKLIST_SOURCE));
}

/* The office that looked last is most likely the one that looks now. */
static void
offer_office (OcopPointChecklist        *self,
              const OcopSalesPointFacts *facts)
{
  const char *last_day = NULL;
  const char *office = NULL;

  if (!ocop_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->office))))
    return;
  for (guint i = 0; i < facts->items->len; i++)
    {
      const OcopPointItem *item = g_ptr_array_index (facts->items, i);

      if (item->inspector != NULL && g_strcmp0 (item->checked_on, last_day) > 0)
        {
          last_day = item->checked_on;
          office = item->inspector;
        }
    }
  if (office != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->office), office);
}

/**
 * ocop_point_checklist_show:
 * @self: a checklist
 * @facts: of which point
 */
void
ocop_point_checklist_show (OcopPointChecklist        *self,
                           const OcopSalesPointFacts *facts)
{
  g_autofree char *decision = describe_checklist (facts->checklist);

  self->point = ocop_record_get_id (facts->record);
  self->checklist = facts->checklist != NULL ? ocop_record_get_id (facts->checklist) : 0;
  gtk_label_set_label (GTK_LABEL (self->decision), decision);
  gtk_widget_set_visible (self->open, facts->checklist != NULL);
  show_chips (self, facts);
  fill_list (self, facts);
  offer_office (self, facts);
}
