/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ocop-test-council.h"

#include "model/ocop-sheets.h"

/* A whole session through the window, from founding the council to the certificates. */

static const char *
get_path (OcopTestWindow *test)
{
  return ocop_workspace_get_path (ocop_main_window_get_workspace (test->window));
}

static void
type_decision (OcopTestWindow *test,
               OcopSessionPage *page,
               const char      *number,
               const char      *date)
{
  GtkWidget *record = ocop_test_find_button (GTK_WIDGET (page), "Ghi quyết định và");
  GtkWidget *form = gtk_widget_get_parent (record);

  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (form, GTK_TYPE_ENTRY, 0)), number);
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (form, GTK_TYPE_ENTRY, 1)), date);
  ocop_test_click (record);
  ocop_test_window_wait_saved (test);
}

/* A council of one: its sheet is the result; 90 points go to the centre, whose decision comes later. */
static void
test_one_member (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_before_session ();
  OcopSessionPage *page;

  ocop_test_found_council (test, 1);
  ocop_test_window_picture (test, "councils");
  page = ocop_test_call_session (test, 1);
  ocop_test_act (test, "Mở phiên chấm điểm");
  ocop_test_score_sheet (test, page, 0, 0, ocop_test_choose_best);
  g_assert_true (ocop_session_line_is_complete (ocop_test_session_line (page, 0)));
  ocop_session_page_show (page, "conclusion");
  ocop_test_window_settle (test);
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "1 sản phẩm từ 90 điểm cần xác nhận"));
  ocop_test_act (test, "Đề nghị trung ương");
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "đã đề nghị trung ương"));
  ocop_test_window_picture (test, "conclusion-centre");
  ocop_test_act (test, "Kết luận phiên họp");
  ocop_test_act (test, "Niêm phong kết quả");
  type_decision (test, page, "4100/QĐ-UBND", "3/12/2026");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM certificate WHERE issued_on = '2026-12-03'"), ==, 0);

  /* The ministry decides. */
  {
    GtkWidget *record = ocop_test_find_button (GTK_WIDGET (page), "Ghi quyết định của trung ương");
    GtkWidget *form = gtk_widget_get_parent (record);

    gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (form, GTK_TYPE_ENTRY, 0)), "1234/QĐ-BNNMT");
    gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (form, GTK_TYPE_ENTRY, 1)), "30/3/2027");
    ocop_test_click (record);
    ocop_test_window_wait_saved (test);
  }
  g_assert_nonnull (ocop_test_find_label (GTK_WIDGET (page), "Trung ương công nhận 5 sao: 1234/QĐ-BNNMT"));
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM certificate WHERE expires_on = '2030-03-30'"), ==, 1);
}

typedef struct
{
  gint64 sheet;
  const char *ground;
} Proposal;

static gboolean
write_proposal (OcopDb   *db,
                gpointer  data,
                GError  **error)
{
  const Proposal *proposal = data;
  g_autofree char *now = g_strdup ("2026-11-20T03:00:00.000Z");

  return ocop_sheet_propose_knock_out (db, proposal->sheet, proposal->ground, "Mẫu có tạp chất", error) &&
         ocop_sheet_submit (db, proposal->sheet, now, error);
}

/* Three members, three products: one lies apart and is scored again, one misses a minimum, one is put out; a recusal; reopened,
 * concluded again and certified. */
static void
test_council (void)
{
  g_autoptr (OcopTestWindow) test = ocop_test_window_before_session ();
  OcopSessionPage *page;
  GtkWidget *popover;
  const OcopSessionLine *line;
  Proposal proposal = { 0 };

  ocop_test_found_council (test, 3);
  page = ocop_test_call_session (test, 3);
  ocop_test_open_step (test, page, OCOP_STEP_RECUSALS);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, 0)), 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, 1)), 1);
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_ENTRY, 0)), "Góp vốn");
  ocop_test_act (test, "Ghi miễn chấm");
  ocop_test_act (test, "Mở phiên chấm điểm");
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM sheet h JOIN session_product p ON p.id = h.session_product "
                                                      "JOIN session s ON s.id = p.session WHERE s.held_on = '2026-11-20'"), ==, 8);

  /* The first product: two give all, one the least: apart. */
  ocop_test_score_sheet (test, page, 0, 0, ocop_test_choose_best);
  ocop_test_score_sheet (test, page, 1, 0, ocop_test_choose_best);
  ocop_test_score_sheet (test, page, 2, 0, ocop_test_choose_least);
  g_assert_true (ocop_test_session_line (page, 0)->is_apart);
  ocop_session_page_show (page, "matrix");
  ocop_test_window_settle (test);
  ocop_test_act (test, "Mở lượt chấm 2");
  for (int voter = 0; voter < 3; voter++)
    {
      OcopScoringPage *scoring = ocop_test_window_score (test, page, voter, 0);
      OcopSheetDesk *desk = ocop_scoring_page_get_desk (scoring);
      const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (desk);

      /* The member who lay apart thinks again, criterion by criterion; the others hand in what they gave. */
      for (guint item = 0; voter == 2 && item < sheet->set->n_items; item++)
        {
          guint current = ocop_scoring_page_get_current (scoring);

          ocop_test_press (scoring, GDK_KEY_0 + (guint) ocop_test_choose_best (&sheet->set->items[current]), 0);
          sheet = ocop_sheet_desk_get_sheet (desk);
        }
      ocop_test_window_wait_saved (test);
      ocop_test_press (scoring, GDK_KEY_Return, GDK_CONTROL_MASK);
      ocop_test_window_wait_saved (test);
      ocop_main_window_back (test->window);
    }
  g_assert_cmpint (ocop_test_session_line (page, 0)->product->turn, ==, 2);
  g_assert_true (ocop_session_line_is_complete (ocop_test_session_line (page, 0)));

  /* The second: a minimum is missed by both who score it. */
  for (int voter = 0; voter < 2; voter++)
    ocop_test_score_sheet (test, page, voter, 1, ocop_test_choose_unmarked);
  line = ocop_test_session_line (page, 1);
  g_assert_true (ocop_session_line_is_complete (line));
  g_assert_true (line->misses);
  g_assert_cmpint (line->ranking->rank, <, line->ranking->rank_by_points);

  /* The third: one proposes to put it out. */
  line = ocop_test_session_line (page, 2);
  proposal.sheet = line->product->current[0]->id;
  proposal.ground = line->product->set->knock_outs[0].ground;
  ocop_session_context_write (ocop_session_page_get_context (page), GTK_WIDGET (page), "Thử", write_proposal, &proposal, NULL, NULL);
  ocop_test_window_wait_saved (test);
  for (int voter = 1; voter < 3; voter++)
    ocop_test_score_sheet (test, page, voter, 2, ocop_test_choose_best);
  ocop_session_page_show (page, "conclusion");
  ocop_test_window_settle (test);
  gtk_list_box_select_row (GTK_LIST_BOX (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, 0)),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, 0)), 2));
  ocop_test_window_settle (test);
  ocop_test_act (test, "Kết luận loại");
  ocop_test_window_picture (test, "whole-session");

  ocop_test_act (test, "Kết luận phiên họp");
  gtk_menu_button_popup (GTK_MENU_BUTTON (ocop_test_find_type (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, 0)));
  ocop_test_window_settle (test);
  popover = ocop_test_find_type (GTK_WIDGET (test->window), GTK_TYPE_POPOVER, 0);
  gtk_editable_set_text (GTK_EDITABLE (ocop_test_find_type (popover, GTK_TYPE_ENTRY, 0)), "Ghi thêm nhận xét");
  ocop_test_click (ocop_test_find_button (popover, "Mở lại"));
  ocop_test_window_wait_saved (test);
  ocop_test_act (test, "Kết luận phiên họp");
  ocop_test_act (test, "Niêm phong kết quả");
  type_decision (test, page, "4200/QĐ-UBND", "3/12/2026");
  /* The first is proposed to the centre, the second certified by its lower rank, the third nowhere. */
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM recognition r JOIN decision d ON d.id = r.decision "
                                                      "WHERE d.number = '4200/QĐ-UBND'"), >=, 1);
  g_assert_cmpint (ocop_test_number (get_path (test), "SELECT count(*) FROM outcome o JOIN session_product p ON p.id = o.session_product "
                                                      "JOIN session s ON s.id = p.session WHERE s.held_on = '2026-11-20' AND o.rank IS NULL"), ==, 1);
  ocop_test_assert_sound (get_path (test));
}

int
main (int    argc,
      char **argv)
{
  ocop_test_window_setup (&argc, &argv);
  g_test_add_func ("/whole-session/one-member", test_one_member);
  g_test_add_func ("/whole-session/council", test_council);

  return g_test_run ();
}
