/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/ocop-chip.h"

#include "window/ocop-ink.h"

#include <math.h>

#define GAP 4
#define ICON_SIDE 1.05f /* in parts of the size of the letters */

/* A sign and a word in a pill. One widget that draws both, because tables hold hundreds of them; with the class “bare”
 * it stands in a cell without the pill, and the sign alone has the colour. */
struct _OcopChip
{
  GtkWidget parent_instance;

  OcopChipKind kind;
  char *icon_name; /* (nullable) */
  char *text;
  PangoLayout *layout;
  GtkIconPaintable *icon; /* (nullable) looked up when it is drawn first */
};

G_DEFINE_FINAL_TYPE (OcopChip, ocop_chip, GTK_TYPE_WIDGET)

static const char *const styles[] = {
  [OCOP_CHIP_NEUTRAL] = "neutral", [OCOP_CHIP_OK] = "ok",     [OCOP_CHIP_WARN] = "warn",
  [OCOP_CHIP_BAD] = "bad",         [OCOP_CHIP_INFO] = "info",
};

static PangoLayout *
get_layout (OcopChip *self)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }

  return self->layout;
}

static int
get_icon_side (OcopChip *self)
{
  return self->icon_name != NULL ? (int) ceilf (ocop_ink_em (GTK_WIDGET (self)) * ICON_SIDE) : 0;
}

static int
get_text_start (OcopChip *self)
{
  int side = get_icon_side (self);

  return side > 0 && *self->text != '\0' ? side + GAP : side;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  OcopChip *self = OCOP_CHIP (widget);
  PangoLayout *layout = get_layout (self);
  int width, height;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = get_text_start (self) + width;
      if (gtk_widget_has_css_class (widget, "bare"))
        *minimum = get_icon_side (self);
      return;
    }
  *minimum = *natural = MAX (height, get_icon_side (self));
  *minimum_baseline = *natural_baseline = (*minimum - height) / 2 + PANGO_PIXELS (pango_layout_get_baseline (layout));
}

static void
draw_icon (OcopChip      *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *ink)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA colours[] = { *ink, *ink, *ink, *ink };
  int side = get_icon_side (self);

  if (self->icon == NULL)
    self->icon = gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), self->icon_name, NULL,
                                             side, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, floorf ((float) (gtk_widget_get_height (widget) - side) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (self->icon), snapshot, side, side, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
}

static void
snapshot (GtkWidget   *widget,
          GtkSnapshot *snapshot)
{
  OcopChip *self = OCOP_CHIP (widget);
  PangoLayout *layout = get_layout (self);
  int start = get_text_start (self);
  int height;
  GdkRGBA ink;

  ocop_ink_of (widget, &ink);
  if (self->icon_name != NULL)
    draw_icon (self, snapshot, &ink);
  if (gtk_widget_has_css_class (widget, "bare"))
    ocop_ink_of (gtk_widget_get_parent (widget), &ink);

  pango_layout_set_width (layout, MAX (gtk_widget_get_width (widget) - start, 0) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) start, floorf ((float) (gtk_widget_get_height (widget) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

/* What follows from the font, the theme or the screen is made anew. */
static void
forget_drawn (OcopChip *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->icon);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
css_changed (GtkWidget         *widget,
             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ocop_chip_parent_class)->css_changed (widget, change);
  forget_drawn (OCOP_CHIP (widget));
}

static void
system_setting_changed (GtkWidget        *widget,
                        GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (ocop_chip_parent_class)->system_setting_changed (widget, setting);
  forget_drawn (OCOP_CHIP (widget));
}

static void
dispose (GObject *object)
{
  OcopChip *self = OCOP_CHIP (object);

  g_clear_object (&self->layout);
  g_clear_object (&self->icon);

  G_OBJECT_CLASS (ocop_chip_parent_class)->dispose (object);
}

static void
finalize (GObject *object)
{
  OcopChip *self = OCOP_CHIP (object);

  g_free (self->icon_name);
  g_free (self->text);

  G_OBJECT_CLASS (ocop_chip_parent_class)->finalize (object);
}

static void
ocop_chip_class_init (OcopChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dispose;
  object_class->finalize = finalize;
  widget_class->measure = measure;
  widget_class->snapshot = snapshot;
  widget_class->css_changed = css_changed;
  widget_class->system_setting_changed = system_setting_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
ocop_chip_init (OcopChip *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
  gtk_widget_add_css_class (GTK_WIDGET (self), styles[OCOP_CHIP_NEUTRAL]);
}

/**
 * ocop_chip_new:
 * @kind: what the state amounts to
 * @icon_name: (nullable): its sign
 * @text: its word, in the language of the window
 *
 * Returns: (transfer floating): the chip
 */
GtkWidget *
ocop_chip_new (OcopChipKind  kind,
               const char   *icon_name,
               const char   *text)
{
  OcopChip *self = g_object_new (OCOP_TYPE_CHIP, NULL);

  ocop_chip_set (self, kind, icon_name, text);

  return GTK_WIDGET (self);
}

/**
 * ocop_chip_set:
 * @self: a chip
 * @kind: what the state amounts to
 * @icon_name: (nullable): its sign
 * @text: its word, in the language of the window
 */
void
ocop_chip_set (OcopChip     *self,
               OcopChipKind  kind,
               const char   *icon_name,
               const char   *text)
{
  g_return_if_fail (OCOP_IS_CHIP (self));
  g_return_if_fail (text != NULL);

  if (kind != self->kind)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), styles[self->kind]);
      gtk_widget_add_css_class (GTK_WIDGET (self), styles[kind]);
      self->kind = kind;
    }
  if (g_strcmp0 (icon_name, self->icon_name) == 0 && g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->icon_name);
  self->icon_name = g_strdup (icon_name);
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  forget_drawn (self);
}

/**
 * ocop_chip_set_open:
 * @self: a chip
 * @is_open: whether it waits for something to be chosen, which its dashed outline says
 */
void
ocop_chip_set_open (OcopChip *self,
                    gboolean  is_open)
{
  g_return_if_fail (OCOP_IS_CHIP (self));

  if (is_open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}

const char *
ocop_chip_get_text (OcopChip *self)
{
  g_return_val_if_fail (OCOP_IS_CHIP (self), NULL);

  return self->text;
}

OcopChipKind
ocop_chip_get_kind (OcopChip *self)
{
  g_return_val_if_fail (OCOP_IS_CHIP (self), OCOP_CHIP_NEUTRAL);

  return self->kind;
}
