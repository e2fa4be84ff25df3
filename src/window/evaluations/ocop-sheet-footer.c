/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sheet-footer.h"

#include "model/ocop-self-sheet.h"
#include "window/evaluations/ocop-score-scale.h"
#include "window/evaluations/ocop-sign-chip.h"
#include "window/ocop-stars.h"

#include <glib/gi18n-lib.h>

#define MOST_CHIPS 3
#define MOST_NARROW_CHIPS 2

/* At the foot of a sheet: its total and stars so far, the scale, what the next rank lacks as chips that jump, what is unscored,
 * and submitting. */
struct _OcopSheetFooter
{
  GtkWidget parent_instance;

  OcopSheetDesk *desk;
  gboolean can_submit;
  gboolean is_narrow;
  guint n_missed; /* criteria that keep the next rank away */

  GtkWidget *box;
  GtkWidget *total;
  GtkWidget *stars;
  GtkWidget *stars_words;
  GtkWidget *stars_note;
  GtkWidget *scale;
  GtkWidget *lack_title;
  GtkWidget *lack_stars;
  GtkWidget *lack_end;
  GtkWidget *chips;
  GtkWidget *lacking;
  GtkWidget *missed[MOST_CHIPS];
  GtkWidget *more;
  GtkWidget *due;
  GtkWidget *due_list;
  GtkWidget *submit;
  GtkWidget *closed;
};

G_DEFINE_FINAL_TYPE (OcopSheetFooter, ocop_sheet_footer, GTK_TYPE_WIDGET)

enum
{
  JUMP,
  SUBMIT,
  SHOW_OTHERS,
  TAKE_BACK,
  CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
submit_clicked_cb (OcopSheetFooter *self)
{
  g_signal_emit (self, signals[SUBMIT], 0);
}

/* What is done with a sheet that is not open goes on to the screen. */
static void
show_others_cb (OcopSheetFooter *self)
{
  g_signal_emit (self, signals[SHOW_OTHERS], 0);
}

static void
take_back_cb (OcopSheetFooter *self)
{
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

static void
checked_cb (OcopSheetFooter *self,
            const char      *who)
{
  g_signal_emit (self, signals[CHECKED], 0, who);
}

static void
chip_clicked_cb (OcopSheetFooter *self,
                 GtkWidget       *chip)
{
  g_signal_emit (self, signals[JUMP], 0, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "ocop-item")));
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
make_total (OcopSheetFooter *self)
{
  GtkWidget *sum = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->total = add_label (sum, "", "big");
  gtk_widget_add_css_class (add_label (sum, "/100", "mute"), "num");
  gtk_widget_set_valign (gtk_widget_get_last_child (sum), GTK_ALIGN_END);
  gtk_widget_set_valign (sum, GTK_ALIGN_CENTER);
  self->stars = ocop_stars_new (0);
  gtk_box_append (GTK_BOX (row), self->stars);
  self->stars_words = add_label (row, "", "small");
  gtk_widget_add_css_class (self->stars_words, "strong");
  gtk_box_append (GTK_BOX (column), row);
  self->stars_note = add_label (column, "", "tiny");
  gtk_widget_add_css_class (self->stars_note, "mute");
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  self->scale = ocop_score_scale_new ();
  gtk_box_append (GTK_BOX (self->box), sum);
  gtk_box_append (GTK_BOX (self->box), column);
  gtk_box_append (GTK_BOX (self->box), self->scale);
}

static void
make_lack (OcopSheetFooter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  /* Translators: "To reach ★★★★ what lacks:" – the words before and after the stars */
  self->lack_title = add_label (heading, C_("before the stars", "To reach"), "small");
  self->lack_stars = ocop_stars_new (0);
  gtk_box_append (GTK_BOX (heading), self->lack_stars);
  self->lack_end = add_label (heading, C_("after the stars", "there lacks"), "small");
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "panel-part");
  gtk_box_append (GTK_BOX (self->box), box);
}

/* The chips are made once and say another thing after a tick: making them anew would cost more than all the rest. */
static void
make_chips (OcopSheetFooter *self)
{
  self->lacking = ocop_sign_chip_new ("list-add-symbolic", "", "");
  gtk_box_append (GTK_BOX (self->chips), self->lacking);
  for (guint i = 0; i < MOST_CHIPS; i++)
    {
      self->missed[i] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->missed[i]), ocop_sign_chip_new (NULL, "", ""));
      gtk_widget_add_css_class (self->missed[i], "chip-button");
      g_signal_connect_object (self->missed[i], "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->chips), self->missed[i]);
    }
  self->more = add_label (self->chips, "", "tiny");
}

static void
make_end (OcopSheetFooter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->due = add_label (box, "", "small");
  gtk_widget_add_css_class (self->due, "strong");
  self->due_list = add_label (box, "", "tiny");
  gtk_widget_add_css_class (self->due_list, "mute");
  gtk_label_set_ellipsize (GTK_LABEL (self->due_list), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->due), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->due_list), 30);
  gtk_label_set_xalign (GTK_LABEL (self->due), 1);
  gtk_label_set_xalign (GTK_LABEL (self->due_list), 1);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->submit = gtk_button_new_with_label (_("Submit Sheet"));
  gtk_widget_set_tooltip_text (self->submit, _("Submit the sheet (Ctrl+Enter)"));
  gtk_widget_add_css_class (self->submit, "suggested-action");
  gtk_widget_set_valign (self->submit, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->submit, "clicked", G_CALLBACK (submit_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), box);
  gtk_box_append (GTK_BOX (self->box), self->submit);
}

static void
dispose (GObject *object)
{
  OcopSheetFooter *self = OCOP_SHEET_FOOTER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ocop_sheet_footer_parent_class)->dispose (object);
}

static void
ocop_sheet_footer_class_init (OcopSheetFooterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = OCOP_TYPE_SHEET_FOOTER;

  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /* jump (criterion); submit; and of a sheet that is not open as OcopSheetClosed has them: show-others; take-back; checked (by whom) */
  signals[JUMP] = g_signal_new ("jump", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SUBMIT] = g_signal_new ("submit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_OTHERS] = g_signal_new ("show-others", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TAKE_BACK] = g_signal_new ("take-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ocop_sheet_footer_init (OcopSheetFooter *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_widget_add_css_class (self->box, "footer");
  make_total (self);
  make_lack (self);
  make_chips (self);
  make_end (self);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The sheet so far"), -1);
}

GtkWidget *
ocop_sheet_footer_new (OcopSheetDesk *desk)
{
  OcopSheetFooter *self = g_object_new (OCOP_TYPE_SHEET_FOOTER, NULL);

  self->desk = g_object_ref (desk);
  self->closed = ocop_sheet_closed_new (desk);
  g_signal_connect_object (self->closed, "show-others", G_CALLBACK (show_others_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closed, "take-back", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->closed, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->closed);

  return GTK_WIDGET (self);
}

static void
show_chip (GtkWidget          *button,
           const OcopSet      *set,
           const int          *choices,
           const OcopStarMark *mark)
{
  const OcopItem *item = &set->items[mark->item];
  gboolean is_due = ocop_choices_get_state (set, choices, mark->item) == OCOP_ITEM_UNSCORED;
  g_autofree char *text = is_due ? g_strdup_printf (_("%s from %d p · not scored"), item->code, mark->points)
                                 : g_strdup_printf (_("%s from %d p · now %d p"), item->code, mark->points,
                                                    ocop_choices_get_points (set, choices, mark->item));

  ocop_sign_chip_set (gtk_button_get_child (GTK_BUTTON (button)), is_due ? "dialog-warning-symbolic" : "window-close-symbolic", text,
                      is_due ? "warn" : "bad");
  gtk_widget_set_tooltip_text (button, item->criterion->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (button), "ocop-item", GUINT_TO_POINTER (mark->item));
}

/* As many as there is room for; of the others only how many they are. */
static void
show_missed (OcopSheetFooter *self)
{
  guint most = self->is_narrow ? MOST_NARROW_CHIPS : MOST_CHIPS;
  g_autofree char *more = g_strdup_printf (_("and %u more"), self->n_missed > most ? self->n_missed - most : 0);

  for (guint i = 0; i < MOST_CHIPS; i++)
    gtk_widget_set_visible (self->missed[i], i < MIN (most, self->n_missed));
  gtk_widget_set_visible (self->more, self->n_missed > most);
  gtk_label_set_label (GTK_LABEL (self->more), more);
}

static void
show_lack (OcopSheetFooter        *self,
           const OcopMemberSheet  *sheet,
           const OcopSheetOutlook *outlook)
{
  g_autofree char *points = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d more point", "%d more points", (gulong) outlook->lacking),
                                             outlook->lacking);

  self->n_missed = outlook->missed->len;
  gtk_widget_set_visible (self->lack_stars, outlook->next != 0);
  gtk_widget_set_visible (self->lack_end, outlook->next != 0);
  gtk_label_set_label (GTK_LABEL (self->lack_title),
                       outlook->next != 0 ? C_("before the stars", "To reach") : _("The highest rank is reached"));
  ocop_stars_set_rank (OCOP_STARS (self->lack_stars), outlook->next);
  gtk_widget_set_visible (self->lacking, outlook->lacking > 0);
  ocop_sign_chip_set (self->lacking, "list-add-symbolic", points, "");
  for (guint i = 0; i < MIN (MOST_CHIPS, self->n_missed); i++)
    show_chip (self->missed[i], sheet->set, sheet->choices, g_ptr_array_index (outlook->missed, i));
  show_missed (self);
}

static void
show_due (OcopSheetFooter        *self,
          const OcopMemberSheet  *sheet,
          const OcopSheetOutlook *outlook)
{
  guint n_lost = ocop_sheet_desk_count_lost (self->desk);
  g_autofree char *due = NULL;
  g_autofree char *list = NULL;
  const char *tone = "ok";

  if (n_lost > 0)
    {
      due = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u choice not saved", "%u choices not saved", n_lost), n_lost);
      list = g_strdup (_("choose them again"));
      tone = "bad";
    }
  else if (sheet->knock_out != NULL)
    {
      due = g_strdup (_("Proposes to put out"));
      list = g_strdup (sheet->knock_out);
      tone = "bad";
    }
  else if (outlook->score.n_unscored > 0)
    {
      g_autoptr (GPtrArray) codes = ocop_choices_list_unscored (sheet->set, sheet->choices);
      g_autofree char *joined = NULL;

      g_ptr_array_add (codes, NULL);
      joined = g_strjoinv (", ", (char **) codes->pdata);
      due = g_strdup_printf (_("Unscored %u"), outlook->score.n_unscored);
      list = g_strdup_printf (_("%s · at most +%d points"), joined, outlook->open_points);
      tone = "warn";
    }
  else
    {
      due = g_strdup (_("Everything is scored"));
      list = g_strdup ("");
    }
  gtk_label_set_label (GTK_LABEL (self->due), due);
  gtk_label_set_label (GTK_LABEL (self->due_list), list);
  gtk_widget_set_tooltip_text (self->due_list, list);
  gtk_widget_set_css_classes (self->due, (const char *[]){ "small", "strong", tone, NULL });
}

static void
show_end (OcopSheetFooter        *self,
          const OcopMemberSheet  *sheet,
          const OcopSheetOutlook *outlook,
          const OcopSheetStanding *standing)
{
  gboolean is_open = ocop_sheet_desk_is_open (self->desk);

  /* A producer's own assessment is handed in with the dossier, the advisory team's trial score with its report. */
  self->can_submit = is_open && ocop_member_sheet_counts (sheet) && ocop_sheet_desk_count_lost (self->desk) == 0 &&
                     (outlook->score.n_unscored == 0 || sheet->knock_out != NULL);
  gtk_widget_set_visible (self->submit, is_open && ocop_member_sheet_counts (sheet));
  gtk_widget_set_sensitive (self->submit, self->can_submit);
  gtk_widget_set_visible (self->closed, !is_open);
  if (is_open)
    show_due (self, sheet, outlook);
  else
    {
      gtk_label_set_label (GTK_LABEL (self->due), standing->others != NULL ? _("Totals of the others") : "");
      gtk_label_set_label (GTK_LABEL (self->due_list), standing->others != NULL ? standing->others : "");
      gtk_widget_set_css_classes (self->due, (const char *[]){ "small", "strong", NULL });
      ocop_sheet_closed_refresh (OCOP_SHEET_CLOSED (self->closed), standing);
    }
}

/**
 * ocop_sheet_footer_refresh:
 * @self: the footer
 * @outlook: what the sheet on the desk comes to
 * @standing: what can be done with a sheet that is not open
 */
void
ocop_sheet_footer_refresh (OcopSheetFooter        *self,
                           const OcopSheetOutlook *outlook,
                           const OcopSheetStanding *standing)
{
  const OcopMemberSheet *sheet = ocop_sheet_desk_get_sheet (self->desk);
  g_autofree char *total = g_strdup_printf ("%d", outlook->score.total);
  g_autofree char *words = ocop_stars_to_text (outlook->rank);

  gtk_label_set_label (GTK_LABEL (self->total), total);
  ocop_stars_set_rank (OCOP_STARS (self->stars), outlook->rank);
  gtk_label_set_label (GTK_LABEL (self->stars_words), words);
  gtk_label_set_label (GTK_LABEL (self->stars_note), outlook->score.n_unscored > 0 ? _("provisional") : _("of this sheet"));
  ocop_score_scale_set (OCOP_SCORE_SCALE (self->scale), sheet->set->regulation, outlook->score.total, outlook->open_points);
  show_lack (self, sheet, outlook);
  show_end (self, sheet, outlook, standing);
}

gboolean
ocop_sheet_footer_can_submit (OcopSheetFooter *self)
{
  return self->can_submit;
}

/**
 * ocop_sheet_footer_set_narrow:
 * @self: the footer
 * @narrow: whether there is no room for the scale
 */
void
ocop_sheet_footer_set_narrow (OcopSheetFooter *self,
                              gboolean         narrow)
{
  self->is_narrow = narrow;
  gtk_widget_set_visible (self->scale, !narrow);
  show_missed (self);
}
