/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-self-assessment-page.h"

#include "window/evaluations/ocop-fold-layout.h"
#include "window/evaluations/ocop-sheet-footer.h"
#include "window/evaluations/ocop-sheet-keys.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Narrower than this the scale goes out of the footer, and what stands beside the sheet lies over it. */
#define WHOLE_WIDTH 1000

/* The producer's own assessment, or the advisory team's trial score, entered from its report by the same criteria and keys as a
 * member's sheet: what it comes to, and what the next rank would take, stands below. */
struct _OcopSelfAssessmentPage
{
  OcopSubpage parent_instance;

  OcopSheetDesk *desk;
  gint64 dossier;
  OcopSheetWhose whose;
  char *product;
  gboolean is_narrow;

  GtkWidget *flap; /* (nullable) before the page was looked at */
  GtkWidget *map;
  GtkWidget *list;
  GtkWidget *aside;
  GtkWidget *footer;
};

G_DEFINE_FINAL_TYPE (OcopSelfAssessmentPage, ocop_self_assessment_page, OCOP_TYPE_SUBPAGE)

static void
show_choices (OcopSelfAssessmentPage *self,
              int                     item)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  g_auto (OcopSheetOutlook) outlook = { 0 };
  const OcopSheetStanding standing = { 0 }; /* closed, it is only read */

  ocop_sheet_outlook_compute (&outlook, sheet->set, sheet->choices, sheet->case_no);
  if (item >= 0)
    ocop_criteria_list_refresh_item (OCOP_CRITERIA_LIST (self->list), (guint) item, &outlook);
  else
    ocop_criteria_list_refresh (OCOP_CRITERIA_LIST (self->list), &outlook);
  ocop_sheet_map_refresh (OCOP_SHEET_MAP (self->map), sheet, &outlook);
  ocop_sheet_footer_refresh (OCOP_SHEET_FOOTER (self->footer), &outlook, &standing);
}

static void
item_changed_cb (OcopSelfAssessmentPage *self,
                 guint                   item)
{
  show_choices (self, (int) item);
}

static void
sheet_changed_cb (OcopSelfAssessmentPage *self)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  guint current;

  ocop_criteria_list_set_set (OCOP_CRITERIA_LIST (self->list), sheet->set);
  ocop_sheet_map_set_set (OCOP_SHEET_MAP (self->map), sheet->set);
  show_choices (self, -1);
  current = ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list));
  ocop_sheet_map_set_current (OCOP_SHEET_MAP (self->map), current);
  ocop_sheet_aside_show (OCOP_SHEET_ASIDE (self->aside), current);
}

static void
current_changed_cb (OcopSelfAssessmentPage *self)
{
  guint item = ocop_criteria_list_get_current (OCOP_CRITERIA_LIST (self->list));

  ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));
  ocop_sheet_map_set_current (OCOP_SHEET_MAP (self->map), item);
  ocop_sheet_aside_show (OCOP_SHEET_ASIDE (self->aside), item);
}

static void
jump_cb (OcopSelfAssessmentPage *self,
         guint                   item)
{
  ocop_criteria_list_set_current (OCOP_CRITERIA_LIST (self->list), item);
  gtk_widget_grab_focus (self->list);
}

static void
failed_cb (OcopSelfAssessmentPage *self,
           const char             *heading,
           const char             *reason)
{
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));
  g_autofree char *text = g_strdup_printf ("%s. %s", heading, reason);

  if (window != NULL)
    ocop_main_window_toast (window, text);
}

static gboolean
key_pressed_cb (OcopSelfAssessmentPage *self,
                guint                   keyval,
                guint                   keycode,
                GdkModifierType         state)
{
  const OcopSheetParts parts = {
    .desk = self->desk,
    .list = OCOP_CRITERIA_LIST (self->list),
    .map = OCOP_SHEET_MAP (self->map),
    .aside = OCOP_SHEET_ASIDE (self->aside),
    .flap = ADW_FLAP (self->flap),
  };
  int number = 0;
  OcopScoringAct what = ocop_scoring_keys_find (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state, &number);

  return ocop_sheet_desk_get_sheet (self->desk) != NULL && ocop_sheet_keys_take (&parts, what) &&
         ocop_sheet_keys_act (&parts, what, number);
}

static gboolean
undo (OcopPage    *page,
      OcopUndoWay  way)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (page);

  if (!ocop_sheet_desk_is_open (self->desk))
    return FALSE;
  ocop_sheet_desk_undo (self->desk, way);

  return TRUE;
}

static void
fold (GtkWidget *widget,
      int        width,
      int        height)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (widget);
  gboolean is_narrow = width < WHOLE_WIDTH;

  if (self->flap == NULL || is_narrow == self->is_narrow)
    return;
  self->is_narrow = is_narrow;
  ocop_sheet_footer_set_narrow (OCOP_SHEET_FOOTER (self->footer), is_narrow);
  adw_flap_set_fold_policy (ADW_FLAP (self->flap), is_narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (ADW_FLAP (self->flap), !is_narrow);
}

static void
add_beside_button (OcopSelfAssessmentPage *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (button, _("Beside the criterion (F9)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Beside the criterion"), -1);
  g_object_bind_property (self->flap, "reveal-flap", button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), button);
}

static GtkWidget *
make_content (OcopSelfAssessmentPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *sheet = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->map = ocop_sheet_map_new ();
  self->list = ocop_criteria_list_new (self->desk);
  self->aside = ocop_sheet_aside_new (self->desk);
  self->footer = ocop_sheet_footer_new (self->desk);
  self->flap = adw_flap_new ();
  gtk_box_append (GTK_BOX (sheet), self->map);
  gtk_box_append (GTK_BOX (sheet), self->list);
  adw_flap_set_flap_position (ADW_FLAP (self->flap), GTK_PACK_END);
  adw_flap_set_content (ADW_FLAP (self->flap), sheet);
  adw_flap_set_flap (ADW_FLAP (self->flap), self->aside);
  adw_flap_set_fold_policy (ADW_FLAP (self->flap), ADW_FLAP_FOLD_POLICY_NEVER);
  gtk_widget_set_vexpand (self->flap, TRUE);
  gtk_box_append (GTK_BOX (box), self->flap);
  gtk_box_append (GTK_BOX (box), self->footer);

  return box;
}

static void
build (OcopPage *page)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (page);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *content = make_content (self);

  ocop_subpage_set_content (OCOP_SUBPAGE (self), content);
  ocop_subpage_set_title (OCOP_SUBPAGE (self),
                          self->whose == OCOP_SHEET_OF_ADVISERS ? _("Trial score of the advisory team")
                                                                : _("The producer's own assessment"),
                          self->product);
  add_beside_button (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (content, keys);
  g_signal_connect_object (self->map, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "current-changed", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->footer, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "sheet-changed", G_CALLBACK (sheet_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
enter_sheet_cb (gpointer user_data)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (user_data);

  if (self->flap != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->list);

  return G_SOURCE_REMOVE;
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (page);
  g_autoptr (GError) error = NULL;
  gboolean is_first = ocop_sheet_desk_get_sheet (self->desk) == NULL;

  /* Own choices are shown already; only what else happened to the sheet is read. */
  if (changes != NULL && !ocop_changes_touch (changes, "sheet") && !ocop_changes_touch (changes, "session"))
    return;
  if (ocop_sheet_desk_is_busy (self->desk))
    return;
  if (!ocop_sheet_desk_open_uncounted (self->desk, self->dossier, self->whose, &error))
    {
      failed_cb (self, _("The score sheet cannot be shown"), error->message);
      return;
    }
  if (!is_first)
    return;
  if (ocop_sheet_desk_is_open (self->desk) &&
      ocop_choices_get_state (ocop_sheet_desk_get_sheet (self->desk)->set, ocop_sheet_desk_get_sheet (self->desk)->choices, 0) !=
        OCOP_ITEM_UNSCORED)
    ocop_criteria_list_move_unscored (OCOP_CRITERIA_LIST (self->list), 1);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, enter_sheet_cb, g_object_ref (self), g_object_unref);
}

static gboolean
leave (OcopSubpage *page)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (page);

  if (self->aside != NULL && ocop_sheet_desk_get_sheet (self->desk) != NULL)
    ocop_sheet_aside_keep (OCOP_SHEET_ASIDE (self->aside));

  return TRUE;
}

static void
dispose (GObject *object)
{
  OcopSelfAssessmentPage *self = OCOP_SELF_ASSESSMENT_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->product, g_free);
  self->flap = NULL;

  G_OBJECT_CLASS (ocop_self_assessment_page_parent_class)->dispose (object);
}

static void
ocop_self_assessment_page_class_init (OcopSelfAssessmentPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  OCOP_PAGE_CLASS (klass)->undo = undo;
  OCOP_SUBPAGE_CLASS (klass)->leave = leave;
}

static void
ocop_self_assessment_page_init (OcopSelfAssessmentPage *self)
{
  ocop_fold_layout_install (GTK_WIDGET (self), fold);
}

static OcopSubpage *
make (OcopWorkspace  *workspace,
      gint64          dossier,
      OcopSheetWhose  whose,
      const char     *product)
{
  OcopSelfAssessmentPage *self = g_object_new (OCOP_TYPE_SELF_ASSESSMENT_PAGE, "workspace", workspace, NULL);

  self->desk = ocop_sheet_desk_new (workspace);
  self->dossier = dossier;
  self->whose = whose;
  self->product = g_strdup (product);

  return OCOP_SUBPAGE (self);
}

/**
 * ocop_self_assessment_page_new:
 * @workspace: the city file
 * @dossier: row id of a dossier whose assessment was begun
 * @product: its product and round, for the header
 *
 * Returns: (transfer floating): where the producer's own assessment is entered
 */
OcopSubpage *
ocop_self_assessment_page_new (OcopWorkspace *workspace,
                               gint64         dossier,
                               const char    *product)
{
  return make (workspace, dossier, OCOP_SHEET_OF_PRODUCER, product);
}

/**
 * ocop_self_assessment_page_new_trial:
 * @workspace: the city file
 * @dossier: row id of a dossier whose trial score was begun
 * @product: its product, for the header
 *
 * Returns: (transfer floating): where the advisory team's trial score is entered
 */
OcopSubpage *
ocop_self_assessment_page_new_trial (OcopWorkspace *workspace,
                                     gint64         dossier,
                                     const char    *product)
{
  return make (workspace, dossier, OCOP_SHEET_OF_ADVISERS, product);
}

OcopSheetDesk *
ocop_self_assessment_page_get_desk (OcopSelfAssessmentPage *self)
{
  return self->desk;
}
