/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/reports/ocop-findings-box.h"

#include "window/ocop-accessible.h"
#include "window/ocop-chip.h"

#include <glib/gi18n-lib.h>

/* Of one check no more lines than these; the rest is counted. */
#define MOST_LINES 6

/* What a person would look for by eye before papers leave the office, and what of the paper in view prints as a blank. A finding
 * that a record mends leads there: “open” has its kind and row id, “fill” the name of the blank. */
struct _OcopFindingsBox
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *chip;
  GtkWidget *checks;
  GtkWidget *blanks_title;
  GtkWidget *blanks;
  guint n_doubts;
};

G_DEFINE_FINAL_TYPE (OcopFindingsBox, ocop_findings_box, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  FILL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_line (const char *icon,
           const char *tone,
           const char *text,
           const char *below)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const texts[] = { text, below };

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (image, tone);
  gtk_box_append (GTK_BOX (line), image);
  for (gsize i = 0; i < G_N_ELEMENTS (texts) && texts[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, i == 0 ? "small" : "tiny");
      if (i > 0)
        gtk_widget_add_css_class (label, "mute");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);

  return line;
}

static void
finding_clicked_cb (GtkWidget *button,
                    gpointer   self)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"));
  gint64 *id = g_object_get_data (G_OBJECT (button), "id");

  g_signal_emit (self, signals[OPEN], 0, kind, *id, g_object_get_data (G_OBJECT (button), "detail"));
}

static GtkWidget *
make_button (GtkWidget  *line,
             const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "finding");
  ocop_accessible_name (button, name);

  return button;
}

static void
add_finding (OcopFindingsBox   *self,
             const OcopFinding *finding)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const tones[] = { "info", "warn", "bad" };
  GtkWidget *line = make_line (icons[finding->level], tones[finding->level], finding->subject, finding->sentence);
  g_autofree char *name = g_strdup_printf ("%s: %s", finding->subject, finding->sentence);
  GtkWidget *button;

  if (finding->kind == OCOP_N_KINDS)
    {
      gtk_box_append (GTK_BOX (self->checks), line);
      return;
    }
  button = make_button (line, name);
  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (finding->kind));
  g_object_set_data_full (G_OBJECT (button), "id", g_memdup2 (&finding->id, sizeof finding->id), g_free);
  g_object_set_data (G_OBJECT (button), "detail", (gpointer) finding->detail);
  g_signal_connect (button, "clicked", G_CALLBACK (finding_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->checks), button);
}

static void
show_check (OcopFindingsBox *self,
            GPtrArray       *findings,
            OcopCheckKind    check)
{
  guint n = 0, n_doubts = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const OcopFinding *finding = g_ptr_array_index (findings, i);

      if (finding->check != check)
        continue;
      n_doubts += finding->level != OCOP_FINDING_NOTE;
      if (n++ < MOST_LINES)
        add_finding (self, finding);
    }
  if (n > MOST_LINES)
    {
      g_autofree char *rest = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u more", "%s: %u more", n - MOST_LINES),
                                               ocop_check_kind_title (check), n - MOST_LINES);

      gtk_box_append (GTK_BOX (self->checks), make_line ("view-more-symbolic", "mute", rest, NULL));
    }
  if (n_doubts == 0)
    gtk_box_append (GTK_BOX (self->checks), make_line ("object-select-symbolic", "ok", ocop_check_kind_passed (check), NULL));
  self->n_doubts += n_doubts;
}

/**
 * ocop_findings_box_show:
 * @findings: (nullable) (element-type OcopFinding): what was found; %NULL where it could not be looked for
 * @reason: (nullable): why not
 */
void
ocop_findings_box_show (OcopFindingsBox *self,
                        GPtrArray       *findings,
                        const char      *reason)
{
  g_autofree char *count = NULL;

  clear_box (self->checks);
  self->n_doubts = 0;
  if (findings == NULL)
    {
      gtk_box_append (GTK_BOX (self->checks), make_line ("dialog-error-symbolic", "bad", reason, NULL));
      ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_BAD, "dialog-error-symbolic", _("not checked"));
      return;
    }
  for (guint check = 0; check < OCOP_N_CHECKS; check++)
    show_check (self, findings, check);
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to look at", "%u to look at", self->n_doubts), self->n_doubts);
  if (self->n_doubts > 0)
    ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_WARN, "dialog-warning-symbolic", count);
  else
    ocop_chip_set (OCOP_CHIP (self->chip), OCOP_CHIP_OK, "object-select-symbolic", _("in order"));
}

static void
blank_clicked_cb (GtkWidget *button,
                  gpointer   self)
{
  g_signal_emit (self, signals[FILL], 0, g_object_get_data (G_OBJECT (button), "name"));
}

/**
 * ocop_findings_box_show_missing:
 * @missing: (nullable) (element-type OcopMissing): what prints as a blank in the paper in view
 */
void
ocop_findings_box_show_missing (OcopFindingsBox *self,
                                GPtrArray       *missing)
{
  guint n = missing != NULL ? missing->len : 0;

  clear_box (self->blanks);
  gtk_widget_set_visible (self->blanks_title, n > 0);
  for (guint i = 0; i < n; i++)
    {
      const OcopMissing *one = g_ptr_array_index (missing, i);
      GtkWidget *button = make_button (make_line ("document-edit-symbolic", "mute", one->label, NULL), one->label);

      g_object_set_data_full (G_OBJECT (button), "name", g_strdup (one->name), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (blank_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->blanks), button);
    }
}

/**
 * ocop_findings_box_count:
 *
 * Returns: how many findings are more than notes
 */
guint
ocop_findings_box_count (OcopFindingsBox *self)
{
  return self->n_doubts;
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_FINDINGS_BOX (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_findings_box_parent_class)->dispose (object);
}

static void
ocop_findings_box_class_init (OcopFindingsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT,
                                G_TYPE_INT64, G_TYPE_STRING);
  signals[FILL] = g_signal_new ("fill", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");

  return label;
}

static void
ocop_findings_box_init (OcopFindingsBox *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->chip = ocop_chip_new (OCOP_CHIP_NEUTRAL, "content-loading-symbolic", _("looking"));
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), make_heading (_("Before It Leaves the Office")));
  gtk_box_append (GTK_BOX (head), self->chip);
  gtk_box_append (GTK_BOX (self->box), head);
  self->checks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->box), self->checks);
  self->blanks_title = make_heading (_("Prints as a Blank"));
  gtk_widget_set_visible (self->blanks_title, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->blanks_title);
  self->blanks = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_box_append (GTK_BOX (self->box), self->blanks);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
