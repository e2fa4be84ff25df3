/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-sign-chip.h"

#include "model/ocop-kinds.h"

#include <glib/gi18n-lib.h>

/* A chip: a sign and a word in a pill, the colour only third. */

/**
 * ocop_sign_chip_new:
 * @icon: name of its sign   @text: its word
 * @tone: "ok", "warn", "bad", "info" or "open", a class of style.css; "" for neutral
 *
 * Returns: the chip
 */
GtkWidget *
ocop_sign_chip_new (const char *icon,
                    const char *text,
                    const char *tone)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = gtk_image_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
  gtk_box_append (GTK_BOX (chip), image);
  gtk_box_append (GTK_BOX (chip), gtk_label_new (NULL));
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  ocop_sign_chip_set (chip, icon, text, tone);

  return chip;
}

/**
 * ocop_sign_chip_set:
 * @chip: a chip of ocop_sign_chip_new()
 *
 * Gives it another sign, word and tone.
 */
void
ocop_sign_chip_set (GtkWidget  *chip,
                    const char *icon,
                    const char *text,
                    const char *tone)
{
  const char *classes[] = { "chip", *tone != '\0' ? tone : NULL, NULL };
  GtkWidget *image = gtk_widget_get_first_child (chip);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (image)), text);
  if (icon != NULL && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (image)), icon) != 0)
    gtk_image_set_from_icon_name (GTK_IMAGE (image), icon);
  gtk_widget_set_visible (image, icon != NULL);
  /* Chips are set after each tick; another style is worked out only where it is another. */
  if (!gtk_widget_has_css_class (chip, "chip") || !gtk_widget_has_css_class (chip, *tone != '\0' ? tone : "chip") ||
      *tone == '\0')
    gtk_widget_set_css_classes (chip, classes);
}

typedef struct
{
  const char *icon;
  const char *tone;
} Look;

static const Look phase_looks[] = {
  [OCOP_PHASE_DRAFT] = { "document-edit-symbolic", "open" },
  [OCOP_PHASE_PREPARED] = { "emblem-ok-symbolic", "open" },
  [OCOP_PHASE_OPEN] = { "system-users-symbolic", "info" },
  [OCOP_PHASE_SCORING] = { "document-edit-symbolic", "info" },
  [OCOP_PHASE_REVIEWING] = { "view-refresh-symbolic", "warn" },
  [OCOP_PHASE_CONCLUDED] = { "emblem-ok-symbolic", "ok" },
  [OCOP_PHASE_SEALED] = { "changes-prevent-symbolic", "ok" },
};

/**
 * ocop_sign_chip_phase_words:
 *
 * Returns: the word for how far a session is
 */
const char *
ocop_sign_chip_phase_words (OcopSessionPhase phase)
{
  return ocop_field_get_choice_label (OCOP_SESSION_PHASE, ocop_session_phase_to_key (phase));
}

/**
 * ocop_sign_chip_phase:
 *
 * Returns: how far a session is, as a chip
 */
GtkWidget *
ocop_sign_chip_phase (OcopSessionPhase phase)
{
  GtkWidget *chip = ocop_sign_chip_new (NULL, "", "");

  ocop_sign_chip_set_phase (chip, phase);

  return chip;
}

void
ocop_sign_chip_set_phase (GtkWidget        *chip,
                          OcopSessionPhase  phase)
{
  ocop_sign_chip_set (chip, phase_looks[phase].icon, ocop_sign_chip_phase_words (phase), phase_looks[phase].tone);
}

/**
 * ocop_sign_chip_illustrative:
 *
 * Returns: the mark of made-up figures
 */
GtkWidget *
ocop_sign_chip_illustrative (void)
{
  GtkWidget *chip = ocop_sign_chip_new ("dialog-information-symbolic", _("illustrative"), "open");

  gtk_widget_set_tooltip_text (chip, _("The scores of this session are made up, to explore the program"));

  return chip;
}
