/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/ocop-page.h"

G_BEGIN_DECLS

#define OCOP_TYPE_SUBPAGE (ocop_subpage_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopSubpage, ocop_subpage, OCOP, SUBPAGE, OcopPage)

/**
 * OcopSubpageClass:
 * @leave: (nullable): called before the page is left; gives %FALSE to stay, having said why
 *
 * A page that covers the five of the switcher until one goes back: a record, a session, an import. It has a header of
 * its own with the way back.
 */
struct _OcopSubpageClass
{
  OcopPageClass parent_class;

  gboolean (*leave) (OcopSubpage *self);
};

void     ocop_subpage_set_content      (OcopSubpage *self,
                                        GtkWidget   *content);
void     ocop_subpage_set_title        (OcopSubpage *self,
                                        const char  *title,
                                        const char  *subtitle);
const char *ocop_subpage_get_title     (OcopSubpage *self);
void     ocop_subpage_set_title_widget (OcopSubpage *self,
                                        GtkWidget   *widget);
void     ocop_subpage_pack_start       (OcopSubpage *self,
                                        GtkWidget   *widget);
void     ocop_subpage_pack_end         (OcopSubpage *self,
                                        GtkWidget   *widget);
gboolean ocop_subpage_leave            (OcopSubpage *self);

G_END_DECLS
