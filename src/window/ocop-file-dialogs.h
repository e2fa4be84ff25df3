/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OcopFileKind:
 * @OCOP_FILE_CITY: a city file   @OCOP_FILE_WORKBOOK: an Excel workbook   @OCOP_FILE_LIST: a list to import
 * @OCOP_FILE_PICTURE: a picture  @OCOP_FILE_FOLDER: a folder   @OCOP_FILE_PDF: a document to print
 * @OCOP_FILE_ANY: any file
 */
typedef enum
{
  OCOP_FILE_CITY,
  OCOP_FILE_WORKBOOK,
  OCOP_FILE_LIST,
  OCOP_FILE_PICTURE,
  OCOP_FILE_FOLDER,
  OCOP_FILE_PDF,
  OCOP_FILE_ANY,
} OcopFileKind;

/* Called with the whole path that was chosen; not at all where the user went back. */
typedef void (*OcopFileChosen) (const char *path,
                                gpointer    data);

void ocop_file_dialog_open (GtkWindow      *parent,
                            OcopFileKind    kind,
                            const char     *title,
                            OcopFileChosen  chosen,
                            gpointer        data);
void ocop_file_dialog_save (GtkWindow      *parent,
                            OcopFileKind    kind,
                            const char     *title,
                            const char     *name,
                            OcopFileChosen  chosen,
                            gpointer        data);

/* Called with the files that were chosen, at least one: (element-type GFile). */
typedef void (*OcopFilesChosen) (GSList  *files,
                                 gpointer data);

void ocop_file_dialog_open_several (GtkWindow       *parent,
                                    const char      *title,
                                    OcopFilesChosen  chosen,
                                    gpointer         data);

G_END_DECLS
