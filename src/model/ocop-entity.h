/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/ocop-db.h"

G_BEGIN_DECLS

/**
 * OcopKind:
 *
 * The kinds of record. Each is described once, in src/model/ocop-kinds-*.c; everything that is the same
 * for all of them (validation, history, forms, tables, import, registers) works from the description.
 */
typedef enum
{
  OCOP_KIND_UNIT,
  OCOP_KIND_UNIT_FOLLOW,
  OCOP_KIND_OFFICE,
  OCOP_KIND_PRODUCER,
  OCOP_KIND_PERSON,
  OCOP_KIND_ATTACHMENT,
  OCOP_KIND_PRODUCT,
  OCOP_KIND_ROUND,
  OCOP_KIND_DOSSIER,
  OCOP_KIND_DECISION,
  OCOP_KIND_RECOGNITION,
  OCOP_KIND_CERTIFICATE,
  OCOP_KIND_COUNCIL,
  OCOP_KIND_COUNCIL_MEMBER,
  OCOP_KIND_SESSION,
  OCOP_KIND_SESSION_MEMBER,
  OCOP_KIND_SESSION_PRODUCT,
  OCOP_KIND_RECUSAL,
  OCOP_KIND_SHEET,
  OCOP_KIND_REMARK,
  OCOP_KIND_OUTCOME,
  OCOP_KIND_PLAN,
  OCOP_KIND_TARGET,
  OCOP_KIND_DOUBT,
  OCOP_KIND_FAIR,
  OCOP_KIND_FAIR_BUDGET,
  OCOP_KIND_FAIR_ZONE,
  OCOP_KIND_PARTICIPATION,
  OCOP_KIND_PARTICIPATION_PRODUCT,
  OCOP_KIND_BOOTH,
  OCOP_KIND_DAILY_RETURN,
  OCOP_KIND_FAIR_CONTRACT,
  OCOP_KIND_TARGET_AMENDMENT,
  OCOP_KIND_TASK,
  OCOP_KIND_TASK_DOCUMENT,
  OCOP_KIND_OFFICER,
  OCOP_KIND_COURSE,
  OCOP_KIND_COURSE_ATTENDANCE,
  OCOP_KIND_DAY_OFF,
  OCOP_KIND_EVIDENCE,
  OCOP_KIND_EVIDENCE_FILE,
  OCOP_KIND_DOSSIER_DOCUMENT,
  OCOP_KIND_DOSSIER_STEP,
  OCOP_KIND_FUND,
  OCOP_KIND_SUPPORT,
  OCOP_KIND_INSPECTION,
  OCOP_KIND_CHECKLIST,
  OCOP_KIND_CHECKLIST_ITEM,
  OCOP_KIND_SALES_POINT,
  OCOP_KIND_SALES_POINT_CHECK,
  OCOP_KIND_SALES_POINT_GOOD,
  OCOP_KIND_SALES_POINT_MONTH,
  OCOP_KIND_SALES_POINT_VISIT,
  OCOP_KIND_TRADE_MEETING,
  OCOP_KIND_TRADE_MEETING_PRODUCER,
  OCOP_KIND_ONLINE_LISTING,
  OCOP_KIND_SIGNER,
  OCOP_KIND_PAPER,
  OCOP_KIND_MERGER,
  OCOP_N_KINDS
} OcopKind;

/**
 * OcopFieldType:
 * @OCOP_TEXT: one line   @OCOP_LINES: several lines
 * @OCOP_INTEGER: a whole number   @OCOP_MONEY: đồng   @OCOP_FLAG: yes or no
 * @OCOP_DATE: a day   @OCOP_TIME: a moment, ISO text
 * @OCOP_CHOICE: one of a list of keys
 * @OCOP_REF: another record
 */
typedef enum
{
  OCOP_TEXT,
  OCOP_LINES,
  OCOP_INTEGER,
  OCOP_MONEY,
  OCOP_FLAG,
  OCOP_DATE,
  OCOP_TIME,
  OCOP_CHOICE,
  OCOP_REF,
} OcopFieldType;

/**
 * OcopFieldFlags:
 * @OCOP_REQUIRED: a record without it is refused
 * @OCOP_SEARCHED: found by the search
 * @OCOP_SORTED: lists of the kind are ordered by it
 * @OCOP_SORTED_AS_PERSON: as @OCOP_SORTED, by given name
 * @OCOP_KEPT: kept by the program, never entered by a person
 */
typedef enum
{
  OCOP_REQUIRED = 1 << 0,
  OCOP_SEARCHED = 1 << 1,
  OCOP_SORTED = 1 << 2,
  OCOP_SORTED_AS_PERSON = 1 << 3,
  OCOP_KEPT = 1 << 4,
} OcopFieldFlags;

/**
 * OcopChoice:
 * @key: as it is kept
 * @label: for people, marked for translation
 */
typedef struct
{
  const char *key;
  const char *label;
} OcopChoice;

/**
 * OcopField:
 * @name: its column
 * @label: for people, marked for translation
 * @type: what it holds   @flags: how it is used
 * @choices: (nullable): of a choice, ending with an empty entry
 * @target: of a reference, the kind it leads to
 * @least: @most: bounds of a number, both 0 for none
 */
typedef struct
{
  const char *name;
  const char *label;
  OcopFieldType type;
  OcopFieldFlags flags;
  const OcopChoice *choices;
  OcopKind target;
  gint64 least;
  gint64 most;
} OcopField;

typedef struct _OcopRecord OcopRecord;

/**
 * OcopDemand:
 * @field: field constant of what is to be corrected where the demand is not met
 * @is_met: whether the record meets it; fields may be empty or wrong by themselves
 * @reason: a sentence for the person at the screen, marked for translation: what is wrong and what to do
 *
 * What a record must be that its fields alone cannot say.
 */
typedef struct
{
  guint field;
  gboolean (*is_met) (OcopRecord *record);
  const char *reason;
} OcopDemand;

/**
 * OcopEntity:
 * @kind: which kind   @table: its table
 * @label: one of them for people, marked for translation
 * @fields: (array length=n_fields): its fields
 * @demands: (nullable) (array length=n_demands): what several fields must be together
 * @fits: (nullable): what the record alone cannot say: whether other records of the file allow it
 * @follow: (nullable): lets other records follow once one of the kind is saved or taken out, in the same act
 *
 * The description of a kind of record.
 */
typedef struct
{
  OcopKind kind;
  const char *table;
  const char *label;
  const OcopField *fields;
  guint n_fields;
  const OcopDemand *demands;
  guint n_demands;
  gboolean (*fits) (OcopRecord  *record,
                    OcopDb      *db,
                    GError     **error);
  gboolean (*follow) (OcopRecord  *record,
                      OcopDb      *db,
                      GError     **error);
} OcopEntity;

/* A field constant says its kind and its place there, so that a getter can assert both. */
#define OCOP_FIRST_FIELD(kind) ((guint) (kind) << 8)
#define OCOP_FIELD_KIND(field) ((OcopKind) ((field) >> 8))
#define OCOP_FIELD_PLACE(field) ((field) & 0xffu)

const OcopEntity *ocop_entity_get            (OcopKind           kind);
const OcopEntity *ocop_entity_find           (const char        *table);
const OcopField  *ocop_entity_get_field      (guint              field);
gboolean          ocop_entity_is_searched    (const OcopEntity  *entity);
gboolean          ocop_entity_is_sorted      (const OcopEntity  *entity);
const char       *ocop_choice_label          (const OcopChoice  *choices,
                                               const char        *key);
const char       *ocop_field_get_choice_label (guint             field,
                                               const char       *key);

G_END_DECLS
