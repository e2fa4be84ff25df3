/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ocop-test-window.h"
#include "window/form/ocop-record-edit.h"

G_BEGIN_DECLS

/* Working a form as a person would. */
OcopForm   *ocop_test_form_open    (OcopTestWindow *test,
                                    OcopSubpage    *page);
GtkWidget  *ocop_test_form_control (OcopForm       *form,
                                    guint           field);
void        ocop_test_form_type    (OcopForm       *form,
                                    guint           field,
                                    const char     *text);
char       *ocop_test_form_text    (OcopForm       *form,
                                    guint           field);
void        ocop_test_form_enter   (OcopForm       *form,
                                    guint           field);
const char *ocop_test_form_fault   (OcopForm       *form,
                                    guint           field);
void        ocop_test_form_save    (OcopTestWindow *test);

G_END_DECLS
