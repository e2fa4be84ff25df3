/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "window/ocop-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCOP_TYPE_ENTRY (ocop_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (OcopEntry, ocop_entry, OCOP, ENTRY, GtkWidget)

/* What a reference holds while the record that it is to lead to is made in the same act. */
#define OCOP_ENTRY_TO_BE_MADE (-1)

/**
 * OcopEntryClass:
 * @show: shows what @record holds
 * @read: puts what is entered into @record, or fails with a sentence on what is wrong; the fields are empty then
 * @goes_on: (nullable): whether more typing could make right what is wrong now, so that nobody complains yet
 * @tidy: (nullable): the person is done here: what is entered is shown as the program writes it
 * @keep: (transfer full): what is entered, right or wrong, as a draft keeps it
 * @recall: shows what @keep gave
 * @insist: (nullable): the person wants to save: what is wrong inside is told, come to or not
 * @set_editable: lets a person change it, or only read it
 * @get_companion: (nullable) (transfer none): a new record to be saved in the same act, to which the field is to lead
 *
 * Where a person enters a field, or two that belong together. It tells of each change by “changed”, and by “done” that
 * the person wants on to the next.
 */
struct _OcopEntryClass
{
  GtkWidgetClass parent_class;

  void        (*show)          (OcopEntry   *self,
                                OcopRecord  *record);
  gboolean    (*read)          (OcopEntry   *self,
                                OcopRecord  *record,
                                GError     **error);
  gboolean    (*goes_on)       (OcopEntry   *self);
  void        (*tidy)          (OcopEntry   *self);
  char       *(*keep)          (OcopEntry   *self);
  void        (*recall)        (OcopEntry   *self,
                                const char  *kept);
  void        (*insist)        (OcopEntry   *self);
  void        (*set_editable)  (OcopEntry   *self,
                                gboolean     editable);
  OcopRecord *(*get_companion) (OcopEntry   *self);
};

/* For those who enter. */
OcopWorkspace   *ocop_entry_get_workspace (OcopEntry   *self);
guint            ocop_entry_get_field     (OcopEntry   *self);
const OcopField *ocop_entry_describe      (OcopEntry   *self);
gboolean         ocop_entry_covers        (OcopEntry   *self,
                                           guint        field);
void             ocop_entry_show          (OcopEntry   *self,
                                           OcopRecord  *record);
gboolean         ocop_entry_read          (OcopEntry   *self,
                                           OcopRecord  *record,
                                           GError     **error);
gboolean         ocop_entry_goes_on       (OcopEntry   *self);
void             ocop_entry_tidy          (OcopEntry   *self);
void             ocop_entry_insist        (OcopEntry   *self);
char            *ocop_entry_keep          (OcopEntry   *self);
void             ocop_entry_recall        (OcopEntry   *self,
                                           const char  *kept);
void             ocop_entry_set_editable  (OcopEntry   *self,
                                           gboolean     editable);
OcopRecord      *ocop_entry_get_companion (OcopEntry   *self);
GtkWidget       *ocop_entry_get_control   (OcopEntry   *self);
void             ocop_entry_name          (OcopEntry   *self,
                                           GtkWidget   *label,
                                           GtkWidget   *hint);
void             ocop_entry_set_fault     (OcopEntry   *self,
                                           GtkWidget   *message);

/* For the kinds of entry. */
void             ocop_entry_add_field     (OcopEntry   *self,
                                           guint        field);
void             ocop_entry_set_child     (OcopEntry   *self,
                                           GtkWidget   *child,
                                           GtkWidget   *control);
void             ocop_entry_changed       (OcopEntry   *self);
void             ocop_entry_done          (OcopEntry   *self);
OcopEntry       *ocop_entry_new           (OcopWorkspace *workspace,
                                           guint          field);

G_END_DECLS
