/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-council.h"

#include "model/ocop-kinds.h"
#include "window/evaluations/ocop-evaluations-page.h"
#include "window/evaluations/ocop-steps-view.h"
#include "window/form/ocop-picks.h"

/* Ten dossiers of the sample wait for a session of the second round of 2026, and nobody has called one. */
static const char before_sql[] =
  "DELETE FROM recusal WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);"
  "DELETE FROM outcome WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);"
  "DELETE FROM remark WHERE sheet IN (SELECT h.id FROM sheet h JOIN session_product p ON p.id = h.session_product WHERE p.session = 3);"
  "DELETE FROM mark WHERE sheet IN (SELECT h.id FROM sheet h JOIN session_product p ON p.id = h.session_product WHERE p.session = 3);"
  "DELETE FROM sheet WHERE session_product IN (SELECT id FROM session_product WHERE session = 3);"
  "DELETE FROM session_product WHERE session = 3;"
  "DELETE FROM session_member WHERE session = 3;"
  "DELETE FROM session WHERE id = 3;"
  "DELETE FROM council_member WHERE council = (SELECT id FROM council WHERE year = 2026);"
  "DELETE FROM council WHERE year = 2026;";

OcopTestWindow *
ocop_test_window_before_session (void)
{
  OcopTestWindow *test = ocop_test_window_new (1366, 768);
  g_autofree char *path = ocop_test_window_sample (test, "truoc-phien.ocop");

  ocop_test_alter (path, before_sql);
  g_assert_true (ocop_main_window_open_city (test->window, path));
  ocop_workspace_set_year (ocop_main_window_get_workspace (test->window), 2026);
  ocop_city_view_show_page (ocop_main_window_get_city_view (test->window), "evaluations");
  ocop_test_window_settle (test);

  return test;
}

/* Presses a button and waits for what it does to be on the disk. */
void
ocop_test_act (OcopTestWindow *test,
               const char     *button)
{
  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), button));
  ocop_test_window_wait_saved (test);
}

static OcopForm *
get_form (OcopTestWindow *test)
{
  return ocop_record_edit_get_form (OCOP_RECORD_EDIT (ocop_main_window_get_subpage (test->window)));
}

/* Types a part of a name and takes the first that fits. */
void
ocop_test_pick (OcopTestWindow *test,
                OcopForm       *form,
                guint           field,
                const char     *text)
{
  ocop_test_form_type (form, field, text);
  ocop_test_window_settle (test);
  g_signal_emit_by_name (ocop_test_find_type (GTK_WIDGET (form), OCOP_TYPE_PICK_LIST, 0), "picked", 0);
  ocop_test_window_settle (test);
}

static void
choose (OcopForm *form,
        guint     field,
        guint     place)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_form_control (form, field)), place);
}

/* The chair leads, the vice-chair follows, then members; each is the person that the file has for the office. */
static void
add_member (OcopTestWindow *test,
            const char     *office,
            guint           role)
{
  OcopForm *form;

  ocop_test_click (ocop_test_find_button (GTK_WIDGET (test->window), "Thêm thành viên"));
  ocop_test_window_settle (test);
  form = get_form (test);
  ocop_test_pick (test, form, OCOP_COUNCIL_MEMBER_PERSON, office);
  choose (form, OCOP_COUNCIL_MEMBER_ROLE, role);
  ocop_test_form_save (test);
}

/**
 * ocop_test_found_council:
 * @test: the program on the page of evaluations   @n_members: 1 to 4, the chair among them
 *
 * Founds a council by a decision, both typed into one form, gives it its members and goes back to the list.
 */
void
ocop_test_found_council (OcopTestWindow *test,
                         guint           n_members)
{
  static const char *const offices[] = { "Lãnh đạo UBND", "Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Y tế" };
  OcopForm *form;

  ocop_test_act (test, "Hội đồng");
  ocop_test_act (test, "Hội đồng mới");
  form = get_form (test);
  ocop_test_form_type (form, OCOP_COUNCIL_NAME, "Hội đồng OCOP thử");
  ocop_test_pick (test, form, OCOP_COUNCIL_DECISION, "1286/QĐ-UBND");
  form = OCOP_FORM (ocop_test_find_type (GTK_WIDGET (ocop_form_get_item (form, OCOP_COUNCIL_DECISION)), OCOP_TYPE_FORM, 0));
  ocop_test_form_type (form, OCOP_DECISION_ISSUED_ON, "5/11/2026");
  ocop_test_form_type (form, OCOP_DECISION_AUTHORITY, "UBND thành phố");
  ocop_test_form_save (test);

  g_signal_emit_by_name (ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_LIST_BOX_ROW, 0), "activate");
  ocop_test_window_settle (test);
  for (guint i = 0; i < n_members; i++)
    add_member (test, offices[i], i == 0 ? 1 : i == 1 ? 2 : 3);
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
}

/**
 * ocop_test_call_session:
 * @test: the program on the page of evaluations, with a council of the year
 * @n_products: how many of the ten that wait are heard
 *
 * Makes a session of the round that waits, with its list, everybody present, and the rules confirmed.
 *
 * Returns: its page
 */
OcopSessionPage *
ocop_test_call_session (OcopTestWindow *test,
                        guint           n_products)
{
  OcopSessionPage *page;
  OcopForm *form;
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.page", "s", "evaluations");
  ocop_test_act (test, "Phiên họp");
  ocop_test_act (test, "Phiên họp mới");
  form = get_form (test);
  ocop_test_pick (test, form, OCOP_SESSION_ROUND, "Đợt 2 2026");
  ocop_test_pick (test, form, OCOP_SESSION_COUNCIL, "OCOP thử");
  ocop_test_form_type (form, OCOP_SESSION_HELD_ON, "20/11/2026");
  ocop_test_form_type (form, OCOP_SESSION_PLACE, "Trung tâm Hành chính");
  choose (form, OCOP_SESSION_REGULATION, 3);
  ocop_test_form_save (test);
  row = ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_LIST_BOX_ROW, 0);
  g_signal_emit_by_name (row, "activate");
  ocop_test_window_settle (test);
  page = OCOP_SESSION_PAGE (ocop_main_window_get_subpage (test->window));

  ocop_test_open_step (test, page, OCOP_STEP_PRODUCTS);
  ocop_test_act (test, "Chọn sản phẩm");
  ocop_test_act (test, "Nhận 10 sản phẩm");
  for (guint i = 10; i > n_products; i--)
    ocop_test_act (test, "Đưa ra khỏi danh sách");
  ocop_test_open_step (test, page, OCOP_STEP_ATTENDANCE);
  ocop_test_act (test, "Tất cả có mặt");
  ocop_test_open_step (test, page, OCOP_STEP_RULES);
  ocop_test_act (test, "Chủ tọa xác nhận quy tắc");

  return page;
}

void
ocop_test_open_step (OcopTestWindow      *test,
                     OcopSessionPage     *page,
                     OcopSessionStepKind  kind)
{
  ocop_steps_view_open (OCOP_STEPS_VIEW (ocop_test_find_type (GTK_WIDGET (page), OCOP_TYPE_STEPS_VIEW, 0)), kind);
  ocop_test_window_settle (test);
}

/* The option with the most points, wherever it stands. */
int
ocop_test_choose_best (const OcopItem *item)
{
  int best = 1;

  for (guint i = 1; i < item->criterion->n_options; i++)
    if (item->criterion->options[i].points > item->criterion->options[best - 1].points)
      best = (int) i + 1;

  return best;
}

int
ocop_test_choose_least (const OcopItem *item)
{
  int least = 1;

  for (guint i = 1; i < item->criterion->n_options; i++)
    if (item->criterion->options[i].points < item->criterion->options[least - 1].points)
      least = (int) i + 1;

  return least;
}

/* The best, but the least of what three stars need. */
int
ocop_test_choose_unmarked (const OcopItem *item)
{
  for (guint i = 0; i < item->criterion->n_options; i++)
    if (item->criterion->options[i].stars == 3)
      return ocop_test_choose_least (item);

  return ocop_test_choose_best (item);
}

/**
 * ocop_test_score_sheet:
 * @voter: index of a member   @product: place of a product   @choose: what the member takes
 *
 * A member's whole sheet by keys, handed in; then back to the session.
 */
void
ocop_test_score_sheet (OcopTestWindow  *test,
                       OcopSessionPage *page,
                       int              voter,
                       guint            product,
                       OcopTestChoose   choose_option)
{
  OcopScoringPage *scoring = ocop_test_window_score (test, page, voter, product);
  OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);

  ocop_test_press (scoring, GDK_KEY_Home, 0);
  for (guint i = 0; i < 2 * sheet->set->n_items && ocop_choices_score (sheet->set, sheet->choices).n_unscored > 0; i++)
    {
      guint item = ocop_scoring_page_get_current (scoring);

      if (ocop_choices_get_state (sheet->set, sheet->choices, item) != OCOP_ITEM_UNSCORED)
        ocop_test_press (scoring, GDK_KEY_Down, GDK_CONTROL_MASK);
      item = ocop_scoring_page_get_current (scoring);
      ocop_test_press (scoring, GDK_KEY_0 + (guint) choose_option (&sheet->set->items[item]), 0);
      sheet = ocop_sheet_desk_get_sheet (desk);
    }
  ocop_test_window_wait_saved (test);
  ocop_test_press (scoring, GDK_KEY_Return, GDK_CONTROL_MASK);
  ocop_test_window_wait_saved (test);
  g_assert_false (ocop_sheet_desk_is_open (desk));
  ocop_main_window_back (test->window);
  ocop_test_window_settle (test);
}
