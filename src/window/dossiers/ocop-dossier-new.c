/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-dossier-new.h"

#include "base/ocop-date.h"
#include "model/ocop-dossier-details.h"
#include "model/ocop-dossier-usual.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme-dates.h"
#include "regulation/ocop-regulations.h"
#include "window/form/ocop-date-entry.h"
#include "window/ocop-accessible.h"
#include "window/ocop-main-window.h"
#include "window/record/ocop-facts-grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MOST_WIDTH 760

/* A new dossier of a product: the day it is filed chooses the regulation, with the reason; the product's set there is chosen
 * as far as it is plain. */
struct _OcopDossierNew
{
  OcopSubpage parent_instance;

  OcopRecord *product;
  const char *kind;
  const OcopRegulation *regulation; /* (nullable) where the day has none */
  char *why;

  GtkWidget *form;
  GtkWidget *reason;
  GtkWidget *dates;
  GtkWidget *sets;
  GtkWidget *set_note;
};

G_DEFINE_FINAL_TYPE (OcopDossierNew, ocop_dossier_new, OCOP_TYPE_SUBPAGE)

static const OcopFormRow rows[] = {
  { .field = OCOP_DOSSIER_KIND },
  { .field = OCOP_DOSSIER_RECEIVED_ON, .make = ocop_date_entry_new, .hint = N_("The day chooses the decision by which it is evaluated") },
  { .field = OCOP_DOSSIER_ROUND },
};
static const OcopFormSection sections[] = { OCOP_FORM_SECTION (N_("New Dossier"), rows), { NULL } };

static OcopRecord *
get_record (OcopDossierNew *self)
{
  return ocop_form_get_record (OCOP_FORM (self->form));
}

/* Until when the round and the first level have time, as the decision sets it. */
static char *
describe_dates (const OcopEdition *edition,
                const char        *filed_on)
{
  g_auto (OcopRoundLimits) limits = { 0 };
  g_autofree char *first = ocop_edition_first_due (edition, filed_on, NULL);
  g_autofree char *first_day = first != NULL ? ocop_date_to_short (first) : NULL;
  GString *words = g_string_new (NULL);

  if (first_day != NULL)
    g_string_append_printf (words, _("The first level reports and proposes by %s, days off besides Saturday and Sunday not counted."),
                            first_day);
  if (ocop_edition_find_round (edition, OCOP_LEVEL_CITY, filed_on, &limits) && limits.proposed_before != NULL && limits.held_before != NULL)
    {
      g_autofree char *proposed = ocop_date_to_short (limits.proposed_before);
      g_autofree char *held = ocop_date_to_short (limits.held_before);

      g_string_append (words, words->len > 0 ? " " : "");
      g_string_append_printf (words, _("The next round of the city takes what is proposed before %s and is held before %s."), proposed,
                              held);
    }

  return g_string_free (words, FALSE);
}

static void
show_sets (OcopDossierNew *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const OcopSet *usual = self->regulation != NULL ? ocop_dossier_usual_set (self->product, self->regulation) : NULL;
  guint selected = 0;

  gtk_string_list_append (names, _("Choose the set"));
  for (guint i = 0; self->regulation != NULL && i < self->regulation->n_sets; i++)
    {
      const OcopSet *set = &self->regulation->sets[i];
      g_autofree char *name = g_strdup_printf ("%d. %s", set->no, set->name);

      gtk_string_list_append (names, name);
      if (set == usual)
        selected = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->sets), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sets), selected);
  gtk_label_set_text (GTK_LABEL (self->set_note), usual != NULL ? _("As the product's own set says.")
                                                                : _("The product's own set does not say which it is here; choose it."));
}

static void
show_regulation (OcopDossierNew *self)
{
  OcopRecord *record = get_record (self);
  const char *filed_on = ocop_record_get_text (record, OCOP_DOSSIER_RECEIVED_ON);
  const char *kind = ocop_record_get_text (record, OCOP_DOSSIER_KIND);
  const OcopRegulation *before = self->regulation;
  OcopFiling filing = OCOP_FILING_FIRST;
  g_autoptr (GError) error = NULL;
  g_autofree char *dates = NULL;
  const char *id = NULL;

  g_clear_pointer (&self->why, g_free);
  self->regulation = NULL;
  if (filed_on != NULL && kind != NULL && ocop_filing_from_word (kind, &filing))
    id = ocop_programme_regulation_for (ocop_programme_get (), filed_on, filing, NULL, &self->why, &error);
  if (id != NULL)
    {
      self->regulation = ocop_regulation_get (id, &error);
      dates = describe_dates (ocop_programme_get_edition (ocop_programme_get (), id), filed_on);
    }
  if (self->why == NULL)
    self->why = g_strdup (error != NULL ? error->message : _("Enter the day on which the dossier is filed."));
  gtk_label_set_text (GTK_LABEL (self->reason), self->why);
  gtk_label_set_text (GTK_LABEL (self->dates), dates != NULL ? dates : "");
  gtk_widget_set_visible (self->dates, dates != NULL && *dates != '\0');
  gtk_widget_set_sensitive (self->sets, self->regulation != NULL);
  if (self->regulation != before || gtk_drop_down_get_model (GTK_DROP_DOWN (self->sets)) == NULL)
    show_sets (self);
}

/* Writing. */

typedef struct
{
  OcopDossierNew *page; /* touched in the window's thread alone */
  OcopRecord *dossier;
  const OcopSet *set;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_object_unref (beginning->page);
  g_object_unref (beginning->dossier);
  g_free (beginning);
}

static gboolean
write_dossier (OcopDb    *db,
               gpointer   data,
               GError   **error)
{
  Beginning *beginning = data;

  return ocop_dossier_file (db, ocop_record_get_ref (beginning->dossier, OCOP_DOSSIER_PRODUCT),
                            ocop_record_get_ref (beginning->dossier, OCOP_DOSSIER_ROUND),
                            ocop_record_get_text (beginning->dossier, OCOP_DOSSIER_KIND),
                            ocop_record_get_text (beginning->dossier, OCOP_DOSSIER_RECEIVED_ON), beginning->set->no, error) != 0;
}

static void
written_cb (GObject      *workspace,
            GAsyncResult *result,
            gpointer      user_data)
{
  Beginning *beginning = user_data;
  g_autoptr (GError) error = NULL;
  OcopMainWindow *window = ocop_main_window_of (GTK_WIDGET (beginning->page));
  gboolean is_written = ocop_workspace_write_finish (OCOP_WORKSPACE (workspace), result, &error);

  if (window != NULL && !is_written)
    ocop_main_window_complain (window, _("The dossier was not begun"), error);
  else if (window != NULL)
    {
      ocop_main_window_back (window);
      ocop_main_window_toast_undo (window, _("The dossier was begun"));
    }
  beginning_free (beginning);
}

static const OcopSet *
get_set (OcopDossierNew *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sets));

  return self->regulation != NULL && place > 0 && place <= self->regulation->n_sets ? &self->regulation->sets[place - 1] : NULL;
}

/**
 * ocop_dossier_new_save:
 * @self: the page
 *
 * Begins the dossier, or says what still lacks.
 */
void
ocop_dossier_new_save (OcopDossierNew *self)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  g_autofree char *act = NULL;
  Beginning *beginning;

  if (!ocop_form_check (OCOP_FORM (self->form)))
    return;
  if (get_set (self) == NULL)
    {
      gtk_widget_grab_focus (self->regulation != NULL ? self->sets
                                                      : GTK_WIDGET (ocop_form_get_entry (OCOP_FORM (self->form), OCOP_DOSSIER_RECEIVED_ON)));
      return;
    }
  beginning = g_new0 (Beginning, 1);
  beginning->page = g_object_ref (self);
  beginning->dossier = ocop_record_new (OCOP_KIND_DOSSIER);
  beginning->set = get_set (self);
  ocop_record_set_ref (beginning->dossier, OCOP_DOSSIER_PRODUCT, ocop_record_get_id (self->product));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    ocop_record_take (beginning->dossier, get_record (self), rows[i].field);
  act = g_strdup_printf (_("Began a dossier of “%s”"), ocop_record_get_text (self->product, OCOP_PRODUCT_NAME));
  ocop_workspace_write_async (workspace, act, write_dossier, beginning, NULL, NULL, written_cb, beginning);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  ocop_dossier_new_save (OCOP_DOSSIER_NEW (widget));
}

static void
add_form (OcopDossierNew *self,
          GtkWidget      *body)
{
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  g_autoptr (OcopRecord) base = ocop_record_new (OCOP_KIND_DOSSIER);
  g_autofree char *today = ocop_date_today ();
  const char *usual = ocop_dossier_usual_kind (ocop_page_get_db (OCOP_PAGE (self)), ocop_record_get_id (self->product), today, NULL);

  ocop_record_set_text (base, OCOP_DOSSIER_KIND, self->kind != NULL ? self->kind : usual);
  ocop_record_set_text (base, OCOP_DOSSIER_RECEIVED_ON, today);
  self->form = ocop_form_new (workspace, base, sections);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (show_regulation), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "done", G_CALLBACK (ocop_dossier_new_save), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (body), self->form);
}

static void
add_regulation (OcopDossierNew *self,
                GtkWidget      *body)
{
  GtkWidget *card = ocop_card_new (_("Evaluated By"), NULL);
  GtkWidget *label = ocop_label_new (_("Criteria set"), "small mute");

  self->reason = ocop_label_new ("", NULL);
  self->dates = ocop_label_new ("", "small mute");
  self->sets = gtk_drop_down_new (NULL, NULL);
  self->set_note = ocop_label_new ("", "small mute");
  ocop_accessible_name (self->sets, _("Criteria set"));
  gtk_box_append (GTK_BOX (card), self->reason);
  gtk_box_append (GTK_BOX (card), self->dates);
  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), self->sets);
  gtk_box_append (GTK_BOX (card), self->set_note);
  gtk_box_append (GTK_BOX (body), card);
}

static void
build (OcopPage *page)
{
  OcopDossierNew *self = OCOP_DOSSIER_NEW (page);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *save = ocop_act_button_new (_("_Begin the Dossier"), "dossier.save", 0);

  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_tooltip_text (save, _("Begin the dossier (Ctrl+S)"));
  ocop_subpage_pack_end (OCOP_SUBPAGE (self), save);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), _("New Dossier"), ocop_record_get_text (self->product, OCOP_PRODUCT_NAME));
  gtk_widget_add_css_class (body, "page-body");
  add_form (self, body);
  add_regulation (self, body);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  ocop_accessible_name (scroller, _("New Dossier"));
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scroller);
  show_regulation (self);
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
}

static gboolean
grab_focus (GtkWidget *widget)
{
  ocop_form_focus_first (OCOP_FORM (OCOP_DOSSIER_NEW (widget)->form));

  return TRUE;
}

static void
finalize (GObject *object)
{
  OcopDossierNew *self = OCOP_DOSSIER_NEW (object);

  g_clear_object (&self->product);
  g_free (self->why);

  G_OBJECT_CLASS (ocop_dossier_new_parent_class)->finalize (object);
}

static void
ocop_dossier_new_class_init (OcopDossierNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = finalize;
  OCOP_PAGE_CLASS (klass)->build = build;
  OCOP_PAGE_CLASS (klass)->refresh = refresh;
  widget_class->grab_focus = grab_focus;
  gtk_widget_class_install_action (widget_class, "dossier.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "dossier.save", NULL);
}

static void
ocop_dossier_new_init (OcopDossierNew *self)
{
}

/**
 * ocop_dossier_new_page:
 * @workspace: the city file
 * @product: row id of a product
 * @kind: (nullable): a key of the kinds of evaluation to begin with; %NULL for what the product's recognitions suggest
 *
 * Returns: (transfer floating) (nullable): the page on which a dossier is begun; %NULL where the product is gone
 */
OcopSubpage *
ocop_dossier_new_page (OcopWorkspace *workspace,
                       gint64         product,
                       const char    *kind)
{
  OcopRecord *record = ocop_record_load (ocop_workspace_get_db (workspace), OCOP_KIND_PRODUCT, product, NULL);
  OcopDossierNew *self;

  if (record == NULL)
    return NULL;
  self = g_object_new (OCOP_TYPE_DOSSIER_NEW, "workspace", workspace, NULL);
  self->product = record;
  self->kind = kind != NULL ? g_intern_string (kind) : NULL;

  return OCOP_SUBPAGE (self);
}

OcopForm *
ocop_dossier_new_get_form (OcopDossierNew *self)
{
  return OCOP_FORM (self->form);
}

/**
 * ocop_dossier_new_get_why:
 *
 * Returns: (nullable): why it is evaluated by the regulation it is, or why by none, translated
 */
const char *
ocop_dossier_new_get_why (OcopDossierNew *self)
{
  return self->why;
}
