/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/fairs/ocop-fair-invite-page.h"

#include "model/ocop-fair-acts.h"
#include "model/ocop-fair-guests.h"
#include "model/ocop-kinds.h"
#include "window/ocop-accessible.h"
#include "window/ocop-filter-choice.h"
#include "window/ocop-main-window.h"
#include "window/ocop-stars.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who could be invited: producers with products that hold a rank on the fair's first day, by area and by rank. All that are
 * ticked are entered in one act. */
struct _OcopFairInvitePage
{
  OcopSubpage parent_instance;

  OcopFairDesk *desk;
  GPtrArray *guests; /* (nullable) of OcopFairGuest */
  GHashTable *left_out; /* producers that are not ticked */
  GArray *shown;     /* places among guests of the rows */
  GtkWidget *areas;
  GtkWidget *stars;
  GtkWidget *list;
  GtkWidget *all;
  GtkWidget *invite;
  GtkWidget *none;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (OcopFairInvitePage, ocop_fair_invite_page, OCOP_TYPE_SUBPAGE)

static const OcopFairGuest *
guest_at (OcopFairInvitePage *self,
          guint               row)
{
  return g_ptr_array_index (self->guests, g_array_index (self->shown, guint, row));
}

static gboolean
is_ticked (OcopFairInvitePage  *self,
           const OcopFairGuest *guest)
{
  return !g_hash_table_contains (self->left_out, &guest->producer);
}

/**
 * ocop_fair_invite_page_count:
 *
 * Returns: how many producers are ticked
 */
guint
ocop_fair_invite_page_count (OcopFairInvitePage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->shown->len; i++)
    n += is_ticked (self, guest_at (self, i));

  return n;
}

static void
show_count (OcopFairInvitePage *self)
{
  guint n = ocop_fair_invite_page_count (self);
  g_autofree char *label = g_strdup_printf (ngettext ("_Invite %u Producer", "_Invite %u Producers", n), n);

  gtk_button_set_label (GTK_BUTTON (self->invite), label);
  gtk_button_set_use_underline (GTK_BUTTON (self->invite), TRUE);
  gtk_widget_set_sensitive (self->invite, n > 0);
  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n > 0 && n == self->shown->len);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->all), n > 0 && n < self->shown->len);
  self->is_showing = FALSE;
}

static void
tick (OcopFairInvitePage  *self,
      const OcopFairGuest *guest,
      gboolean             is_ticked)
{
  if (is_ticked)
    g_hash_table_remove (self->left_out, &guest->producer);
  else
    g_hash_table_add (self->left_out, g_memdup2 (&guest->producer, sizeof guest->producer));
}

static void
toggled_cb (GtkCheckButton     *check,
            OcopFairInvitePage *self)
{
  guint row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "ocop-row"));

  if (self->is_showing)
    return;
  tick (self, guest_at (self, row), gtk_check_button_get_active (check));
  show_count (self);
}

static void
row_activated_cb (OcopFairInvitePage *self,
                  GtkListBoxRow      *row)
{
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static GtkWidget *
make_row (OcopFairInvitePage  *self,
          const OcopFairGuest *guest,
          guint                place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_ticked (self, guest));
  g_object_set_data (G_OBJECT (check), "ocop-row", GUINT_TO_POINTER (place));
  ocop_accessible_name (check, guest->name);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ocop_label_new (guest->name, "strong"));
  gtk_box_append (GTK_BOX (words), ocop_label_new (guest->names, "small mute"));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), ocop_label_new (guest->area_name != NULL ? guest->area_name : _("Not known"), "small"));
  gtk_box_append (GTK_BOX (box), ocop_stars_new (guest->stars));
  gtk_widget_add_css_class (box, "session-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  ocop_accessible_name (row, guest->name);

  return row;
}

static void
show_rows (OcopFairInvitePage *self)
{
  const char *area = ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (self->areas));
  gint64 wanted = area != NULL ? g_ascii_strtoll (area, NULL, 10) : -1;

  while (gtk_widget_get_first_child (self->list) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), gtk_widget_get_first_child (self->list));
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->guests->len; i++)
    {
      const OcopFairGuest *guest = g_ptr_array_index (self->guests, i);

      if (wanted >= 0 && guest->area != wanted)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (self, guest, self->shown->len));
      g_array_append_val (self->shown, i);
    }
  gtk_widget_set_visible (self->list, self->shown->len > 0);
  gtk_widget_set_visible (self->none, self->shown->len == 0);
  show_count (self);
}

/* The areas that occur, so that none is offered in vain. */
static void
show_areas (OcopFairInvitePage *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->guests->len; i++)
    {
      const OcopFairGuest *guest = g_ptr_array_index (self->guests, i);

      if (!g_hash_table_add (seen, (gpointer) &guest->area))
        continue;
      g_ptr_array_add (keys, g_strdup_printf ("%" G_GINT64_FORMAT, guest->area));
      g_ptr_array_add (labels, guest->area_name != NULL ? guest->area_name : (char *) _("Not known"));
    }
  g_ptr_array_add (keys, NULL);
  g_ptr_array_add (labels, NULL);
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (self->areas), (const char *const *) keys->pdata, (const char *const *) labels->pdata);
}

static void
load (OcopFairInvitePage *self)
{
  const char *key = ocop_filter_choice_get_key (OCOP_FILTER_CHOICE (self->stars));
  g_autoptr (GError) error = NULL;
  GPtrArray *guests = ocop_fair_guests_load (ocop_fair_desk_get_db (self->desk), ocop_fair_desk_get_fair (self->desk),
                                             key != NULL ? (int) g_ascii_strtoll (key, NULL, 10) : 3, &error);

  if (guests == NULL)
    {
      ocop_main_window_complain (ocop_main_window_of (GTK_WIDGET (self)), _("Producers cannot be listed"), error);
      return;
    }
  g_clear_pointer (&self->guests, g_ptr_array_unref);
  self->guests = guests;
  show_areas (self);
  show_rows (self);
}

/**
 * ocop_fair_invite_page_select_all:
 * @self: the page
 * @is_selected: whether all that are listed are ticked, or none
 */
void
ocop_fair_invite_page_select_all (OcopFairInvitePage *self,
                                  gboolean            is_selected)
{
  for (guint i = 0; i < self->shown->len; i++)
    tick (self, guest_at (self, i), is_selected);
  show_rows (self);
}

static void
all_toggled_cb (OcopFairInvitePage *self)
{
  if (!self->is_showing)
    ocop_fair_invite_page_select_all (self, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all)));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OcopFairInvitePage) self = user_data;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (self));

  if (ocop_workspace_write_finish (OCOP_WORKSPACE (source), result, &error))
    {
      if (window != NULL && ocop_main_window_get_subpage (window) == OCOP_SUBPAGE (self))
        ocop_main_window_back (window);
    }
  else if (window != NULL)
    ocop_main_window_complain (window, _("Nobody was invited"), error);
}

/**
 * ocop_fair_invite_page_invite:
 * @self: the page
 *
 * Enters all that are ticked for the fair, in one act, and goes back.
 */
void
ocop_fair_invite_page_invite (OcopFairInvitePage *self)
{
  OcopFairInvitation *invitation = ocop_fair_invitation_new (ocop_fair_desk_get_fair (self->desk), ocop_fair_desk_get_today (self->desk));
  guint n = ocop_fair_invite_page_count (self);
  g_autofree char *label = g_strdup_printf (ngettext ("%u producer invited", "%u producers invited", n), n);

  for (guint i = 0; i < self->shown->len; i++)
    {
      const OcopFairGuest *guest = guest_at (self, i);

      if (!is_ticked (self, guest))
        continue;
      g_array_append_val (invitation->producers, guest->producer);
      g_array_append_vals (invitation->products, guest->products->data, guest->products->len);
    }
  gtk_widget_set_sensitive (self->invite, FALSE);
  ocop_workspace_write_async (ocop_fair_desk_get_workspace (self->desk), label, ocop_fair_invite, invitation, ocop_fair_invitation_free, NULL,
                              written_cb, g_object_ref (self));
}

static GtkWidget *
make_filters (OcopFairInvitePage *self)
{
  static const char *const keys[] = { "4", "5", NULL };
  const char *labels[] = { _("4★ and more"), _("5★"), NULL };
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->areas = ocop_filter_choice_new (_("Area"));
  self->stars = ocop_filter_choice_new (_("Rank"));
  ocop_filter_choice_set_options (OCOP_FILTER_CHOICE (self->stars), keys, labels);
  self->all = gtk_check_button_new_with_label (_("All of these"));
  gtk_widget_set_hexpand (self->all, TRUE);
  gtk_widget_set_halign (self->all, GTK_ALIGN_END);
  g_signal_connect_object (self->all, "toggled", G_CALLBACK (all_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->areas, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stars, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (row, "filters");
  gtk_box_append (GTK_BOX (row), self->areas);
  gtk_box_append (GTK_BOX (row), self->stars);
  gtk_box_append (GTK_BOX (row), self->all);

  return row;
}

static void
build (OcopPage *page)
{
  OcopFairInvitePage *self = OCOP_FAIR_INVITE_PAGE (page);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "card-list");
  ocop_accessible_name (self->list, _("Producers that could be invited"));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  self->none = ocop_label_new (_("No other producer has a product with such a rank on the fair's first day."), "mute nothing");
  self->invite = gtk_button_new ();
  gtk_widget_add_css_class (self->invite, "suggested-action");
  g_signal_connect_object (self->invite, "clicked", G_CALLBACK (ocop_fair_invite_page_invite), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (body, "page-body");
  gtk_box_append (GTK_BOX (body), self->list);
  gtk_box_append (GTK_BOX (body), self->none);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), body);
  gtk_widget_set_vexpand (scrolled, TRUE);
  ocop_accessible_name (scrolled, _("Producers that could be invited"));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), self->invite);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("Invite Producers"),
                          ocop_record_get_text (ocop_fair_desk_get_facts (self->desk)->record, OCOP_FAIR_NAME));
  ocop_subpage_set_content (OCOP_SUBPAGE (self), box);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  if (changes == NULL || ocop_changes_touch (changes, "participation") || ocop_changes_touch (changes, "recognition") ||
      ocop_changes_touch (changes, "product") || ocop_changes_touch (changes, "producer"))
    load (OCOP_FAIR_INVITE_PAGE (page));
}

static void
dispose (GObject *object)
{
  OcopFairInvitePage *self = OCOP_FAIR_INVITE_PAGE (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->guests, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->shown, g_array_unref);

  G_OBJECT_CLASS (ocop_fair_invite_page_parent_class)->dispose (object);
}

static void
ocop_fair_invite_page_class_init (OcopFairInvitePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
}

static void
ocop_fair_invite_page_init (OcopFairInvitePage *self)
{
  self->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * ocop_fair_invite_page_open:
 * @desk: a fair
 * @widget: where it is opened from
 *
 * Opens the page on which producers are invited to the fair.
 */
void
ocop_fair_invite_page_open (OcopFairDesk *desk,
                            GtkWidget    *widget)
{
  OcopFairInvitePage *self = g_object_new (OCOP_TYPE_FAIR_INVITE_PAGE, "workspace", ocop_fair_desk_get_workspace (desk), NULL);

  self->desk = g_object_ref (desk);
  ocop_main_window_push (ocop_main_window_of (widget), OCOP_SUBPAGE (self));
}

/**
 * ocop_fair_invite_page_choose:
 * @self: the page, which was looked at
 * @area: row id of a unit, 0 for all   @stars: least rank, 3 for all
 *
 * Narrows what is listed, as its filters do.
 */
void
ocop_fair_invite_page_choose (OcopFairInvitePage *self,
                              gint64              area,
                              int                 stars)
{
  g_autofree char *key = area != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, area) : NULL;
  g_autofree char *rank = stars > 3 ? g_strdup_printf ("%d", stars) : NULL;

  ocop_filter_choice_set_key (OCOP_FILTER_CHOICE (self->stars), rank);
  ocop_filter_choice_set_key (OCOP_FILTER_CHOICE (self->areas), key);
}
