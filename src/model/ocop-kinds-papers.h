/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ocop-entity.h"

G_BEGIN_DECLS

enum
{
  OCOP_SIGNER_ROLE = OCOP_FIRST_FIELD (OCOP_KIND_SIGNER),
  OCOP_SIGNER_NAME,
  OCOP_SIGNER_CAPACITY,
  OCOP_SIGNER_VALID_FROM,
  OCOP_SIGNER_VALID_TO,
};

enum
{
  OCOP_PAPER_DOCUMENT = OCOP_FIRST_FIELD (OCOP_KIND_PAPER),
  OCOP_PAPER_SESSION,
  OCOP_PAPER_NUMBER,
  OCOP_PAPER_ISSUED_ON,
};

extern const OcopEntity ocop_signer_entity;
extern const OcopEntity ocop_paper_entity;

G_END_DECLS
