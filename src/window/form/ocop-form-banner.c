/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-form-banner.h"

/* A line above the form on what it shows, with up to two acts. */
struct _OcopFormBanner
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *label;
  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (OcopFormBanner, ocop_form_banner, GTK_TYPE_WIDGET)

enum
{
  FIRST,
  SECOND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
first_cb (OcopFormBanner *self)
{
  g_signal_emit (self, signals[FIRST], 0);
}

static void
second_cb (OcopFormBanner *self)
{
  g_signal_emit (self, signals[SECOND], 0);
}

static void
dispose (GObject *object)
{
  g_clear_pointer (&OCOP_FORM_BANNER (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ocop_form_banner_parent_class)->dispose (object);
}

static void
ocop_form_banner_class_init (OcopFormBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[FIRST] = g_signal_new ("first", OCOP_TYPE_FORM_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SECOND] = g_signal_new ("second", OCOP_TYPE_FORM_BANNER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ocop_form_banner_init (OcopFormBanner *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->box, "barrier");
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign", 0.0, "hexpand",
                              TRUE, NULL);
  self->first = gtk_button_new ();
  self->second = gtk_button_new ();
  gtk_widget_set_valign (self->first, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->second, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->label);
  gtk_box_append (GTK_BOX (self->box), self->first);
  gtk_box_append (GTK_BOX (self->box), self->second);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_swapped (self->first, "clicked", G_CALLBACK (first_cb), self);
  g_signal_connect_swapped (self->second, "clicked", G_CALLBACK (second_cb), self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
ocop_form_banner_new (void)
{
  return g_object_new (OCOP_TYPE_FORM_BANNER, NULL);
}

static void
label_button (GtkWidget  *button,
              const char *label)
{
  gtk_widget_set_visible (button, label != NULL);
  gtk_button_set_label (GTK_BUTTON (button), label != NULL ? label : "");
}

/**
 * ocop_form_banner_say:
 * @self: a banner
 * @words: (nullable): what it says; %NULL for nothing, and no banner
 * @first: (nullable): @second: (nullable): labels of the acts it offers
 */
void
ocop_form_banner_say (OcopFormBanner *self,
                      const char     *words,
                      const char     *first,
                      const char     *second)
{
  gtk_widget_set_visible (GTK_WIDGET (self), words != NULL);
  gtk_label_set_text (GTK_LABEL (self->label), words != NULL ? words : "");
  label_button (self->first, first);
  label_button (self->second, second);
}

/**
 * ocop_form_banner_get_text:
 *
 * Returns: (nullable): what it says, %NULL if there is none
 */
const char *
ocop_form_banner_get_text (OcopFormBanner *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (GTK_LABEL (self->label)) : NULL;
}
