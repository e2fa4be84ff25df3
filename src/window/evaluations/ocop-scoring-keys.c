/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/evaluations/ocop-scoring-keys.h"

/* The keys of the scoring screen, once. */

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  OcopScoringAct act;
} Key;

static const Key keys[] = {
  { GDK_KEY_Down, 0, OCOP_SCORING_NEXT },
  { GDK_KEY_KP_Down, 0, OCOP_SCORING_NEXT },
  { GDK_KEY_Up, 0, OCOP_SCORING_PREVIOUS },
  { GDK_KEY_KP_Up, 0, OCOP_SCORING_PREVIOUS },
  { GDK_KEY_Home, 0, OCOP_SCORING_FIRST },
  { GDK_KEY_End, 0, OCOP_SCORING_LAST },
  { GDK_KEY_Right, 0, OCOP_SCORING_NEXT_OPTION },
  { GDK_KEY_Left, 0, OCOP_SCORING_PREVIOUS_OPTION },
  { GDK_KEY_BackSpace, 0, OCOP_SCORING_CLEAR },
  { GDK_KEY_Down, GDK_CONTROL_MASK, OCOP_SCORING_NEXT_UNSCORED },
  { GDK_KEY_Up, GDK_CONTROL_MASK, OCOP_SCORING_PREVIOUS_UNSCORED },
  { GDK_KEY_n, 0, OCOP_SCORING_REMARK },
  { GDK_KEY_e, 0, OCOP_SCORING_BESIDE },
  { GDK_KEY_Page_Down, 0, OCOP_SCORING_NEXT_PRODUCT },
  { GDK_KEY_KP_Page_Down, 0, OCOP_SCORING_NEXT_PRODUCT },
  { GDK_KEY_Page_Up, 0, OCOP_SCORING_PREVIOUS_PRODUCT },
  { GDK_KEY_KP_Page_Up, 0, OCOP_SCORING_PREVIOUS_PRODUCT },
  { GDK_KEY_g, GDK_CONTROL_MASK, OCOP_SCORING_MAP },
  { GDK_KEY_Return, GDK_CONTROL_MASK, OCOP_SCORING_SUBMIT },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, OCOP_SCORING_SUBMIT },
  { GDK_KEY_F9, 0, OCOP_SCORING_TOGGLE_BESIDE },
  { GDK_KEY_Escape, 0, OCOP_SCORING_BACK_TO_SHEET },
};

static int
digit_of (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9)
    return (int) (keyval - GDK_KEY_KP_0);

  return -1;
}

/* On the Vietnamese keyboard the row of digits gives ă, â, ê and the tones: then the digit that stands on the key counts. */
static int
digit_on_key (GdkDisplay *display,
              guint       keycode)
{
  g_autofree guint *keyvals = NULL;
  int n = 0;

  if (!gdk_display_map_keycode (display, keycode, NULL, &keyvals, &n))
    return -1;
  for (int i = 0; i < n; i++)
    if (digit_of (keyvals[i]) >= 0)
      return digit_of (keyvals[i]);

  return -1;
}

/**
 * ocop_scoring_keys_find:
 * @display: whose keyboard   @keyval: @keycode: @state: of the key pressed
 * @number: (out): the digit, or the index of the part
 *
 * The key is read, not the text that an input method would make of it.
 *
 * Returns: what it does
 */
OcopScoringAct
ocop_scoring_keys_find (GdkDisplay      *display,
                        guint            keyval,
                        guint            keycode,
                        GdkModifierType  state,
                        int             *number)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK);
  guint lower = gdk_keyval_to_lower (keyval);
  int digit;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == lower && keys[i].modifiers == modifiers)
      return keys[i].act;
  digit = digit_of (keyval);
  if (digit < 0)
    digit = digit_on_key (display, keycode);
  *number = digit;
  if (digit >= 0 && modifiers == 0)
    return OCOP_SCORING_DIGIT;
  if (digit >= 1 && digit <= 3 && modifiers == GDK_CONTROL_MASK)
    {
      *number = digit - 1;
      return OCOP_SCORING_PART;
    }

  return OCOP_SCORING_NOTHING;
}
