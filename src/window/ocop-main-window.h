/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"
#include "window/ocop-city-view.h"
#include "window/ocop-subpage.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OCOP_TYPE_MAIN_WINDOW (ocop_main_window_get_type ())
G_DECLARE_FINAL_TYPE (OcopMainWindow, ocop_main_window, OCOP, MAIN_WINDOW, AdwApplicationWindow)

OcopMainWindow *ocop_main_window_new           (GtkApplication   *app,
                                                GSettings        *settings);
OcopMainWindow *ocop_main_window_of            (GtkWidget        *widget);

GSettings      *ocop_main_window_get_settings  (OcopMainWindow   *self);
OcopWorkspace  *ocop_main_window_get_workspace (OcopMainWindow   *self);
OcopCityView   *ocop_main_window_get_city_view (OcopMainWindow   *self);
OcopSubpage    *ocop_main_window_get_subpage   (OcopMainWindow   *self);
OcopPage       *ocop_main_window_get_page      (OcopMainWindow   *self);
void            ocop_main_window_export_table  (OcopMainWindow   *self,
                                                const char       *path);

void            ocop_main_window_import        (OcopMainWindow   *self,
                                                OcopImportShape  *shape);
gboolean        ocop_main_window_can_leave     (OcopMainWindow   *self);

/* Files. */
void            ocop_main_window_welcome       (OcopMainWindow   *self);
gboolean        ocop_main_window_open_city     (OcopMainWindow   *self,
                                                const char       *path);
void            ocop_main_window_make_city     (OcopMainWindow   *self,
                                                const char       *path,
                                                gboolean          sample);

void            ocop_main_window_restore_copy  (OcopMainWindow   *self,
                                                const char       *copy);

/* Going about. */
void            ocop_main_window_push          (OcopMainWindow   *self,
                                                OcopSubpage      *page);
void            ocop_main_window_back          (OcopMainWindow   *self);
void            ocop_main_window_open_record   (OcopMainWindow   *self,
                                                OcopKind          kind,
                                                gint64            id);
void            ocop_main_window_open_record_among (OcopMainWindow *self,
                                                OcopKind          kind,
                                                gint64            id,
                                                GArray           *ids);

/* Telling. */
void            ocop_main_window_toast         (OcopMainWindow   *self,
                                                const char       *text);
void            ocop_main_window_toast_undo    (OcopMainWindow   *self,
                                                const char       *text);
void            ocop_main_window_toast_button  (OcopMainWindow   *self,
                                                const char       *text,
                                                const char       *button,
                                                GCallback         clicked,
                                                gpointer          object);
void            ocop_main_window_toast_file    (OcopMainWindow   *self,
                                                const char       *text,
                                                const char       *path);
void            ocop_main_window_complain      (OcopMainWindow   *self,
                                                const char       *heading,
                                                const GError     *error);

/**
 * OcopWorkDone:
 * @window: the window that the work was started from
 * @error: (nullable): why it failed; %NULL if it is done. Never set where the user stopped it
 * @data: the work's data
 */
typedef void (*OcopWorkDone) (OcopMainWindow *window,
                              const GError   *error,
                              gpointer        data);

typedef gboolean (*OcopWorkFunc) (gpointer       data,
                                  GCancellable  *cancellable,
                                  GError       **error);

gboolean        ocop_main_window_write         (OcopMainWindow   *self,
                                                const char       *act,
                                                const char       *label,
                                                OcopWriteFunc     write,
                                                gpointer          data,
                                                GDestroyNotify    free_data,
                                                OcopWorkDone      done);
gboolean        ocop_main_window_work          (OcopMainWindow   *self,
                                                const char       *label,
                                                OcopWorkFunc      work,
                                                gpointer          data,
                                                GDestroyNotify    free_data,
                                                OcopWorkDone      done);
void            ocop_main_window_note_work     (OcopMainWindow   *self,
                                                guint             done,
                                                guint             of);

void            ocop_main_window_work_part     (OcopMainWindow   *self,
                                                guint             done,
                                                guint             of);

/* The report centre: of the year in view, or of a session and perhaps one product of it. */
void            ocop_main_window_open_reports  (OcopMainWindow   *self,
                                                gint64            session,
                                                const char       *product,
                                                const char       *product_name,
                                                const char       *key);

G_END_DECLS
