/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-record.h"
#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopSignerRole:
 * @OCOP_SIGNER_CITY: for the city People's Committee   @OCOP_SIGNER_STANDING: for the standing agency
 * @OCOP_SIGNER_CHAIR: chair of the council   @OCOP_SIGNER_SECRETARY: its secretary
 *
 * For whom somebody signs.
 */
typedef enum
{
  OCOP_SIGNER_CITY,
  OCOP_SIGNER_STANDING,
  OCOP_SIGNER_CHAIR,
  OCOP_SIGNER_SECRETARY,
} OcopSignerRole;

#define OCOP_N_SIGNER_ROLES (OCOP_SIGNER_SECRETARY + 1)

/**
 * OcopSigner:
 * @id: row id
 * @name: as it stands below the signature
 * @capacity: (nullable): the lines above it, "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"; %NULL: as the paper's layout has them
 */
typedef struct
{
  gint64 id;
  char *name;
  char *capacity;
} OcopSigner;

/**
 * OcopPaperNumber:
 * @number: that the office gave to it   @issued_on: (nullable): ISO date
 */
typedef struct
{
  char *number;
  char *issued_on;
} OcopPaperNumber;

gboolean    ocop_signer_on          (OcopDb           *db,
                                     OcopSignerRole    role,
                                     const char       *date,
                                     OcopSigner      **signer,
                                     GError          **error);
void        ocop_signer_free        (OcopSigner       *signer);
gint64      ocop_signer_last        (OcopDb           *db,
                                     OcopSignerRole    role,
                                     const char       *date,
                                     GError          **error);
const char *ocop_signer_role_key    (OcopSignerRole    role);
GPtrArray  *ocop_signers_list       (OcopDb           *db,
                                     GError          **error);

gboolean    ocop_paper_number_find  (OcopDb           *db,
                                     const char       *document,
                                     gint64            session,
                                     const char       *date,
                                     OcopPaperNumber **number,
                                     GError          **error);
void        ocop_paper_number_free  (OcopPaperNumber  *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopSigner, ocop_signer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopPaperNumber, ocop_paper_number_free)

G_END_DECLS
