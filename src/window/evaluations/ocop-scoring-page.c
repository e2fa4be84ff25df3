/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-page-private.h"

#include "window/evaluations/ocop-criteria-list.h"
#include "window/evaluations/ocop-fold-layout.h"
#include "window/evaluations/ocop-matrix-words.h"
#include "window/evaluations/ocop-scoring-products.h"
#include "window/evaluations/ocop-sheet-aside.h"
#include "window/evaluations/ocop-sheet-footer.h"
#include "window/evaluations/ocop-sheet-map.h"
#include "window/ocop-main-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (OcopScoringPage, ocop_scoring_page, OCOP_TYPE_SUBPAGE)

/* What the others gave, once the member may see it. */
static char *
make_others (OcopScoringPage *self)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  const OcopSessionProduct *product = ocop_scoring_page_get_product (self);
  int voter = ocop_scoring_page_find_voter (self);
  GString *totals;

  if (ocop_session_hides (sheets, ocop_session_context_get_head (self->context), product, voter))
    return NULL;
  totals = g_string_new (NULL);
  for (guint i = 0; i < sheets->voters->len; i++)
    if ((int) i != voter && ocop_session_sheets_state (sheets, product, i) == OCOP_SHEET_SUBMITTED)
      g_string_append_printf (totals, "%s%d", totals->len > 0 ? " · " : "", product->current[i]->total);

  return g_string_free (totals, totals->len == 0);
}

/* Everything that follows from the choices, after one of them changed or all of them. */
static void
show_choices (OcopScoringPage *self,
              int              item)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  g_auto (OcopSheetOutlook) outlook = { 0 };
  g_autofree char *others = ocop_sheet_desk_is_open (self->desk) ? NULL : make_others (self);

  ocop_sheet_outlook_compute (&outlook, sheet->set, sheet->choices, sheet->case_no);
  if (item >= 0)
    ocop_criteria_list_refresh_item (OCOP_CRITERIA_LIST (self->list), (guint) item, &outlook);
  else
    ocop_criteria_list_refresh (OCOP_CRITERIA_LIST (self->list), &outlook);
  ocop_sheet_map_refresh (OCOP_SHEET_MAP (self->map), sheet, &outlook);
  ocop_sheet_footer_refresh (OCOP_SHEET_FOOTER (self->footer), &outlook, others);
  ocop_scoring_products_note_sheet (OCOP_SCORING_PRODUCTS (self->products), self->place, sheet);
}

static void
item_changed_cb (OcopScoringPage *self,
                 guint            item)
{
  show_choices (self, (int) item);
}

static void
sheet_changed_cb (OcopScoringPage *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);

  gtk_stack_set_visible_child (GTK_STACK (self->stack), sheet->sheet != 0 ? gtk_widget_get_parent (self->list) : self->no_sheet);
  gtk_widget_set_visible (self->footer, sheet->sheet != 0);
  ocop_scoring_page_show_heading (self);
  if (sheet->sheet == 0)
    {
      ocop_scoring_page_show_no_sheet (self);
      return;
    }
  ocop_criteria_list_set_set (OCOP_CRITERIA_LIST (self->list), sheet->set);
  ocop_sheet_map_set_set (OCOP_SHEET_MAP (self->map), sheet->set);
  show_choices (self, -1);
  ocop_sheet_map_set_current (OCOP_SHEET_MAP (self->map), ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list)));
  ocop_sheet_aside_show (OCOP_SHEET_ASIDE (self->aside), ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list)));
}

static void
current_changed_cb (OcopScoringPage *self)
{
  guint item = ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list));

  ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  ocop_sheet_map_set_current (OCOP_SHEET_MAP (self->map), item);
  ocop_sheet_aside_show (OCOP_SHEET_ASIDE (self->aside), item);
}

static void
jump_cb (OcopScoringPage *self,
         guint            item)
{
  ocop_criteria_list_set_current (OCOP_CRITERIA_LIST (self->list), item);
  gtk_widget_grab_focus (self->list);
}

static void
failed_cb (OcopScoringPage *self,
           const char      *heading,
           const char      *reason)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *text = g_strdup_printf ("%s. %s", heading, reason);

  if (window != NULL)
    ocop_main_window_toast (window, text);
}

/**
 * ocop_scoring_page_open_product:
 * @self: the screen
 * @place: of a product, from 0; nothing happens beyond the last
 *
 * Lays the member's sheet for the product before the member, at the first criterion that is unscored.
 */
void
ocop_scoring_page_open_product (OcopScoringPage *self,
                                guint            place)
{
  g_autoptr (GError) error = NULL;
  const OcopSessionProduct *product;

  if (place >= ocop_session_context_get_sheets (self->context)->products->len)
    return;
  if (ocop_sheet_desk_get_sheet (self->desk) != NULL)
    ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  self->place = place;
  product = ocop_scoring_page_get_product (self);
  if (!ocop_sheet_desk_open (self->desk, product->id, self->member, &error))
    {
      failed_cb (self, _("The score sheet cannot be shown"), error->message);
      return;
    }
  ocop_scoring_products_set_selected (OCOP_SCORING_PRODUCTS (self->products), place);
  ocop_scoring_products_set_selected (OCOP_SCORING_PRODUCTS (self->menu_products), place);
  if (ocop_sheet_desk_get_sheet (self->desk)->sheet == 0)
    return;
  jump_cb (self, 0);
  if (ocop_sheet_desk_is_open (self->desk) &&
      ocop_choices_get_state (product->set, ocop_sheet_desk_get_sheet (self->desk)->choices, 0) != OCOP_ITEM_UNSCORED)
    ocop_criteria_list_move_unscored (OCOP_CRITERIA_LIST (self->list), 1);
}

static void
product_chosen_cb (OcopScoringPage *self,
                   guint            place)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->place_button));
  if (place != self->place)
    ocop_scoring_page_open_product (self, place);
}

static char *
make_label (OcopScoringPage *self,
            const char      *format)
{
  const OcopSessionSheets *sheets = ocop_session_context_get_sheets (self->context);
  const OcopSessionVoter *voter = g_ptr_array_index (sheets->voters, ocop_scoring_page_find_voter (self));

  return g_strdup_printf (format, voter->short_office, ocop_scoring_page_get_product (self)->name);
}

void
ocop_scoring_page_submit (OcopScoringPage *self)
{
  g_autofree char *label = make_label (self, _("Sheet of %s for “%s” submitted"));

  ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  if (ocop_sheet_footer_can_submit (OCOP_SHEET_FOOTER (self->footer)))
    ocop_sheet_desk_submit (self->desk, label);
}

static void
take_back_cb (OcopScoringPage *self)
{
  g_autofree char *label = make_label (self, _("Sheet of %s for “%s” taken back"));

  ocop_sheet_desk_take_back (self->desk, self->submitted_sheet, label);
}

static void
submitted_cb (OcopScoringPage *self,
              gint64           sheet)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  self->submitted_sheet = sheet;
  if (window != NULL)
    ocop_main_window_toast_button (window, _("Submitted"), _("Take Back"), G_CALLBACK (take_back_cb), self);
}

/* What other acts changed: sheets submitted, a new turn, who is there. Own ticks are shown already. */
static void
context_changed_cb (OcopScoringPage *self,
                    OcopChanges     *changes)
{
  static const char *const tables[] = { "session", "session_product", "session_member", "recusal", "sheet" };
  g_autoptr (GError) error = NULL;
  gboolean touched = FALSE;

  for (gsize i = 0; !touched && i < G_N_ELEMENTS (tables); i++)
    touched = ocop_changes_touch (changes, tables[i]);
  if (!touched || ocop_sheet_desk_is_busy (self->desk) || !ocop_session_context_load (self->context, &error))
    return;
  ocop_scoring_products_refresh (OCOP_SCORING_PRODUCTS (self->products), ocop_session_context_get_sheets (self->context),
                                 ocop_scoring_page_find_voter (self));
  ocop_scoring_products_refresh (OCOP_SCORING_PRODUCTS (self->menu_products), ocop_session_context_get_sheets (self->context),
                                 ocop_scoring_page_find_voter (self));
  ocop_sheet_desk_reload (self->desk);
}

static gboolean
key_pressed_cb (OcopScoringPage *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  return ocop_scoring_page_key (self, keyval, keycode, state);
}

static gboolean
undo (OcopPage    *page,
      OcopUndoWay  way)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (page);
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);

  if (ocop_sheet_desk_is_open (self->desk))
    ocop_sheet_desk_undo (self->desk, way);
  else if (way == OCOP_UNDO && sheet->is_submitted && !sheet->is_closed)
    {
      self->submitted_sheet = sheet->sheet;
      take_back_cb (self);
    }

  return TRUE;
}

static void
fold (GtkWidget *widget,
      int        width,
      int        height)
{
  ocop_scoring_page_fold (OCOP_SCORING_PAGE (widget), width);
}

static void
build (OcopPage *page)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (page);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *content = ocop_scoring_page_build (self);

  ocop_subpage_set_content (OCOP_SUBPAGE (self), content);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (content, keys);
  g_signal_connect_object (self->map, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "current-changed", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->products, "chosen", G_CALLBACK (product_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->menu_products, "chosen", G_CALLBACK (product_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "submit", G_CALLBACK (ocop_scoring_page_submit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "sheet-changed", G_CALLBACK (sheet_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "submitted", G_CALLBACK (submitted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "changed", G_CALLBACK (context_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
enter_sheet_cb (gpointer user_data)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (user_data);

  if (self->products != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->list);

  return G_SOURCE_REMOVE;
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *whose = NULL;
  const OcopSessionSheets *sheets;

  /* What changes the context tells, once it knows that it has to be read anew. */
  if (changes != NULL || !ocop_session_context_load (self->context, &error))
    return;
  sheets = ocop_session_context_get_sheets (self->context);
  title = ocop_session_context_make_title (self->context);
  name = ocop_session_voter_make_name (g_ptr_array_index (sheets->voters, ocop_scoring_page_find_voter (self)));
  whose = g_strdup_printf (_("Sheet of %s"), name);
  gtk_label_set_label (GTK_LABEL (self->session), title);
  gtk_label_set_label (GTK_LABEL (self->whose), whose);
  gtk_widget_set_tooltip_text (self->whose, whose);
  ocop_scoring_products_refresh (OCOP_SCORING_PRODUCTS (self->products), sheets, ocop_scoring_page_find_voter (self));
  ocop_scoring_products_refresh (OCOP_SCORING_PRODUCTS (self->menu_products), sheets, ocop_scoring_page_find_voter (self));
  ocop_scoring_page_open_product (self, self->place);
  /* The sets of the products to come, the next one first. */
  for (guint i = 0; i < sheets->products->len; i++)
    ocop_criteria_list_expect (OCOP_CRITERIA_LIST (self->list),
                               ((OcopSessionProduct *) g_ptr_array_index (sheets->products, (self->place + i) % sheets->products->len))->set);
  /* Keys go to the sheet from the first moment on; a page pushed into view looks for a place for the focus itself. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, enter_sheet_cb, g_object_ref (self), g_object_unref);
}

static gboolean
leave (OcopSubpage *page)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (page);

  if (self->aside != NULL && ocop_sheet_desk_get_sheet (self->desk) != NULL)
    ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));

  return TRUE;
}

static void
dispose (GObject *object)
{
  OcopScoringPage *self = OCOP_SCORING_PAGE (object);

  g_clear_object (&self->context);
  g_clear_object (&self->desk);
  self->products = NULL;

  G_OBJECT_CLASS (ocop_scoring_page_parent_class)->dispose (object);
}

static void
ocop_scoring_page_class_init (OcopScoringPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  OCOP_PAGE_CLASS (klass)->undo = undo;
  OCOP_SUBPAGE_CLASS (klass)->leave = leave;
}

static void
ocop_scoring_page_init (OcopScoringPage *self)
{
  ocop_fold_layout_install (GTK_WIDGET (self), fold);
}

/**
 * ocop_scoring_page_new:
 * @context: a session that has been read
 * @voter: index of the member whose sheets are shown
 * @place: of the product to begin with, from 0
 *
 * Returns: (transfer floating): the member's scoring screen
 */
OcopSubpage *
ocop_scoring_page_new (OcopSessionContext *context,
                       int                 voter,
                       guint               place)
{
  OcopScoringPage *self = g_object_new (OCOP_TYPE_SCORING_PAGE, "workspace", ocop_session_context_get_workspace (context), NULL);
  const OcopSessionVoter *one = g_ptr_array_index (ocop_session_context_get_sheets (context)->voters, voter);

  self->context = g_object_ref (context);
  self->desk = ocop_sheet_desk_new (ocop_session_context_get_workspace (context));
  self->member = one->id;
  self->place = place;

  return OCOP_SUBPAGE (self);
}

OcopSheetDesk *
ocop_scoring_page_get_desk (OcopScoringPage *self)
{
  return self->desk;
}

/**
 * ocop_scoring_page_get_current:
 *
 * Returns: index of the criterion that keys go to
 */
guint
ocop_scoring_page_get_current (OcopScoringPage *self)
{
  return ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list));
}
