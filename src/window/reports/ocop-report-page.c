/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reports/ocop-report-page-private.h"

#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"

#include <glib/gi18n-lib.h>

/* Every paper and table in the order of the work, the page as it is printed, and what to look at before it leaves the office. */
G_DEFINE_FINAL_TYPE (OcopReportPage, ocop_report_page, OCOP_TYPE_SUBPAGE)

static void
show_acts (OcopReportPage *self)
{
  g_autoptr (GPtrArray) chosen = ocop_output_list_get_chosen (self->list);
  const OcopIssueWish *wish = ocop_scope_box_get_wish (self->scope);
  g_autofree char *label = chosen->len < 2 ? g_strdup (_("Write to a Folder…"))
                                           : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Write %u to a Folder…",
                                                                           "Write %u to a Folder…", chosen->len), chosen->len);

  gtk_button_set_label (GTK_BUTTON (self->write_button), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.write", chosen->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.print", ocop_paper_view_get_n_pages (self->view) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.session-end", wish->session != 0);
}

static void
show_subtitle (OcopReportPage  *self,
               const OcopScope *scope)
{
  g_autofree char *words = ocop_scope_to_words (scope);
  /* Translators: what papers tell of, and that nothing in them is typed */
  g_autofree char *subtitle = g_strdup_printf (_("%s · figures come from the sheets and records"), words);

  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Reports and Printing"), subtitle);
}

static void
show_paper (OcopReportPage *self)
{
  const OcopOutput *output = ocop_output_list_get_selected (self->list);
  const OcopIssueWish *wish = ocop_scope_box_get_wish (self->scope);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopScope) scope = ocop_scope_new (ocop_page_get_db (OCOP_PAGE (self)), wish->year, wish->round, wish->session, wish->unit,
                                                wish->as_of, &error);

  if (self->findings == NULL)
    return;
  ocop_findings_box_show_missing (self->findings, NULL);
  if (scope != NULL)
    {
      ocop_output_list_set_scope (self->list, scope);
      show_subtitle (self, scope);
    }
  if (output == NULL)
    return;
  if (scope == NULL)
    ocop_paper_view_tell (self->view, ocop_output_get_title (output), error->message);
  else if (!ocop_output_fits (output, scope))
    ocop_paper_view_tell (self->view, ocop_output_get_title (output),
                          output->paper != NULL ? _("This paper is of a session: choose one under “Round, session” at the right.")
                                                : _("This table is of the whole year and city: choose them at the right."));
  else
    ocop_paper_view_show (self->view, output, wish);
  show_acts (self);
}

static void
shown_cb (OcopReportPage *self)
{
  ocop_findings_box_show_missing (self->findings, ocop_paper_view_get_missing (self->view));
  show_acts (self);
}

/* The checks run beside the window; those of a scope no longer wanted are dropped. */

typedef struct
{
  OcopStore *store;
  OcopIssueWish *wish;
} Checking;

static void
checking_free (gpointer data)
{
  Checking *checking = data;

  g_object_unref (checking->store);
  ocop_issue_wish_free (checking->wish);
  g_free (checking);
}

static gpointer
look_through (gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  Checking *checking = data;
  g_autoptr (OcopDb) db = ocop_store_open_reader (checking->store, cancellable, error);
  g_autoptr (OcopIssueWish) wish = ocop_issue_wish_copy (checking->wish);
  g_autoptr (OcopIssuer) issuer = NULL;

  g_clear_pointer (&wish->product, g_free);
  issuer = db != NULL ? ocop_issue_wish_get_issuer (wish, db, error) : NULL;

  return issuer != NULL ? ocop_issuer_check (issuer, error) : NULL;
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopReportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = ocop_press_run_finish (OCOP_PRESS (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->findings == NULL)
    return;
  g_clear_object (&self->checking);
  ocop_findings_box_show (self->findings, findings, error != NULL ? error->message : NULL);
}

static void
start_checks (OcopReportPage *self)
{
  Checking *checking = g_new0 (Checking, 1);

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  checking->store = g_object_ref (ocop_workspace_get_store (ocop_page_get_workspace (OCOP_PAGE (self))));
  checking->wish = ocop_issue_wish_copy (ocop_scope_box_get_wish (self->scope));
  ocop_press_run_async (self->press, look_through, checking, checking_free, (GDestroyNotify) g_ptr_array_unref, self->checking,
                        checked_cb, g_object_ref (self));
}

static void
scope_changed_cb (OcopReportPage *self)
{
  show_paper (self);
  start_checks (self);
}

static void
build (OcopPage *page)
{
  OcopReportPage *self = OCOP_REPORT_PAGE (page);

  self->is_fresh = TRUE;
  show_paper (self);
  if (self->first != NULL)
    ocop_output_list_select (self->list, self->first);
  else
    ocop_output_list_select_first (self->list);
  start_checks (self);
}

/* Whatever changes may stand on a paper. */
static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  OcopReportPage *self = OCOP_REPORT_PAGE (page);

  /* What was just built is up to date. */
  if (changes == NULL && self->is_fresh)
    {
      self->is_fresh = FALSE;
      return;
    }
  ocop_scope_box_reload (self->scope);
  scope_changed_cb (self);
}

static void
dispose (GObject *object)
{
  OcopReportPage *self = OCOP_REPORT_PAGE (object);

  self->findings = NULL;
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_object (&self->press);

  G_OBJECT_CLASS (ocop_report_page_parent_class)->dispose (object);
}

static void
ocop_report_page_class_init (OcopReportPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  ocop_report_page_install_acts (GTK_WIDGET_CLASS (klass));
}

static void
ocop_report_page_init (OcopReportPage *self)
{
  self->press = ocop_press_new ();
}

static GtkWidget *
make_act (const char *label,
          const char *action,
          const char *style)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);

  return button;
}

/* At the right: what is told of, the checks, and at the foot what to do. */
static GtkWidget *
make_side (OcopReportPage *self,
           OcopWorkspace  *workspace)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *acts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->scope = OCOP_SCOPE_BOX (ocop_scope_box_new (workspace));
  self->findings = g_object_new (OCOP_TYPE_FINDINGS_BOX, NULL);
  gtk_widget_add_css_class (body, "aside");
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->scope));
  gtk_box_append (GTK_BOX (body), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->findings));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (side), scrolled);
  gtk_widget_add_css_class (acts, "acts");
  self->as_pdf = gtk_check_button_new_with_label (_("A PDF of each as well"));
  gtk_box_append (GTK_BOX (acts), self->as_pdf);
  self->write_button = make_act (_("Write to a Folder…"), "reports.write", "suggested-action");
  gtk_box_append (GTK_BOX (acts), self->write_button);
  self->print_button = make_act (_("Print…"), "reports.print", NULL);
  gtk_box_append (GTK_BOX (acts), self->print_button);
  gtk_box_append (GTK_BOX (side), acts);
  gtk_widget_add_css_class (side, "panel");
  gtk_widget_add_css_class (side, "sidebar-line");
  gtk_widget_set_size_request (side, 280, -1);

  return side;
}

static void
fill_page (OcopReportPage *self,
           OcopWorkspace  *workspace)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *toggle = gtk_toggle_button_new ();

  self->list = OCOP_OUTPUT_LIST (ocop_output_list_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->list), 250, -1);
  self->view = OCOP_PAPER_VIEW (ocop_paper_view_new (workspace));
  gtk_widget_set_hexpand (GTK_WIDGET (self->view), TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->view));
  self->flap = adw_flap_new ();
  adw_flap_set_flap_position (ADW_FLAP (self->flap), GTK_PACK_END);
  adw_flap_set_flap (ADW_FLAP (self->flap), make_side (self, workspace));
  adw_flap_set_content (ADW_FLAP (self->flap), content);
  gtk_button_set_icon_name (GTK_BUTTON (toggle), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (toggle, _("Contents and checks (F9)"));
  ocop_accessible_name (toggle, _("Contents and checks"));
  g_object_bind_property (self->flap, "reveal-flap", toggle, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  self->end_button = make_act (_("Papers of the Session's End…"), "reports.session-end", NULL);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), toggle);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->end_button);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), self->flap);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Reports and Printing"), NULL);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (show_paper), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (show_acts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (scope_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "open", G_CALLBACK (ocop_report_page_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->findings, "fill", G_CALLBACK (ocop_report_page_fill), self, G_CONNECT_SWAPPED);
}

/**
 * ocop_report_page_new:
 * @workspace: the city file
 *
 * Returns: (transfer floating): the report centre, of the year in view
 */
OcopSubpage *
ocop_report_page_new (OcopWorkspace *workspace)
{
  return ocop_report_page_new_for (workspace, 0, NULL, NULL, NULL);
}

/**
 * ocop_report_page_new_for:
 * @workspace: the city file
 * @session: row id of the session that is told of, 0 for the year in view
 * @product: (nullable): uid of the one product of it   @product_name: (nullable): its name
 * @key: (nullable): of the output that is looked at first
 *
 * Returns: (transfer floating): the report centre
 */
OcopSubpage *
ocop_report_page_new_for (OcopWorkspace *workspace,
                          gint64         session,
                          const char    *product,
                          const char    *product_name,
                          const char    *key)
{
  OcopReportPage *self = g_object_new (OCOP_TYPE_REPORT_PAGE, "workspace", workspace, NULL);

  fill_page (self, workspace);
  self->first = key != NULL ? ocop_output_find (key) : NULL;
  if (session != 0)
    ocop_scope_box_set_session (self->scope, session);
  if (product != NULL)
    ocop_scope_box_set_product (self->scope, product, product_name);

  return OCOP_SUBPAGE (self);
}

OcopPaperView *
ocop_report_page_get_view (OcopReportPage *self)
{
  return self->view;
}

OcopOutputList *
ocop_report_page_get_list (OcopReportPage *self)
{
  return self->list;
}

OcopScopeBox *
ocop_report_page_get_scope (OcopReportPage *self)
{
  return self->scope;
}

OcopFindingsBox *
ocop_report_page_get_findings (OcopReportPage *self)
{
  return self->findings;
}

/**
 * ocop_report_page_is_busy:
 *
 * Returns: whether a page is being laid out or drawn, or the checks still run
 */
gboolean
ocop_report_page_is_busy (OcopReportPage *self)
{
  return self->checking != NULL || ocop_paper_view_is_busy (self->view);
}
