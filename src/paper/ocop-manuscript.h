/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/ocop-rich.h"

G_BEGIN_DECLS

typedef enum
{
  OCOP_ALIGN_LEFT,
  OCOP_ALIGN_CENTRE,
  OCOP_ALIGN_RIGHT,
  OCOP_ALIGN_JUSTIFY,
} OcopAlign;

/**
 * OcopTextStyle:
 * @name: its key in layouts   @title: as a word processor lists it
 * @size: in points   @colour: as 0xRRGGBB
 * @first: indent of the first line, in mm   @left: of all lines, in mm
 * @before: room above and @after: below, in mm
 * @line: distance of lines, as a multiple of the font's own
 * @keep: whether it stays on the page with what follows
 */
typedef struct
{
  char *name;
  char *title;
  double size;
  gboolean bold;
  gboolean italic;
  guint colour;
  OcopAlign align;
  double first;
  double left;
  double before;
  double after;
  double line;
  gboolean keep;
} OcopTextStyle;

/**
 * OcopGridColumn:
 * @width: in mm; 0: takes what the others leave
 * @head: what heads it   @group: (nullable): what heads it and its neighbours of the same text
 */
typedef struct
{
  double width;
  OcopAlign align;
  OcopRich *head;
  OcopRich *group;
} OcopGridColumn;

/**
 * OcopGridCell:
 * @text: (nullable): what stands in it
 * @options: (nullable) (element-type OcopRich): boxes with their words; short ones share a line
 * @span: columns it covers   @align: overrides the column's where @aligned
 */
typedef struct
{
  OcopRich *text;
  GPtrArray *options;
  guint span;
  gboolean aligned;
  OcopAlign align;
} OcopGridCell;

/**
 * OcopGridRow:
 * @band: shaded and bold   @keep: stays with the row below
 * @note: (nullable): stands below the first cell's text or above the second's options, wherever the row becomes lower
 */
typedef struct
{
  gboolean band;
  gboolean keep;
  GPtrArray *cells;
  OcopRich *note;
} OcopGridRow;

/**
 * OcopGrid:
 * @cell: style of its rows   @head: of its heads   @note: of the notes
 *
 * A table. Its heads come again on every page, a row is never parted, and the last three rows go with what follows.
 */
typedef struct
{
  const OcopTextStyle *cell;
  const OcopTextStyle *head;
  const OcopTextStyle *note;
  GPtrArray *columns;
  GPtrArray *rows;
} OcopGrid;

typedef enum
{
  OCOP_BLOCK_PARAGRAPH,
  OCOP_BLOCK_RULE,
  OCOP_BLOCK_SPACE,
  OCOP_BLOCK_FIELD,
  OCOP_BLOCK_STARS,
  OCOP_BLOCK_COLUMNS,
  OCOP_BLOCK_GRID,
} OcopBlockKind;

typedef struct
{
  double share;
  GPtrArray *blocks;
} OcopBlockColumn;

/**
 * OcopBlock:
 * @style: of a paragraph or field   @text: a paragraph's; a field's label
 * @value: (nullable): what a field says; a dotted line where nothing is known
 * @times: length of a rule: of the longest line above it, or of the room where @of_room
 * @height: of a space or a star, in mm   @count: of stars; of the dotted lines of an empty field
 * @columns: (element-type OcopBlockColumn): side by side, never parted
 * @tail: the paragraph before stays with it: a signature never stands alone
 */
typedef struct
{
  OcopBlockKind kind;
  const OcopTextStyle *style;
  OcopRich *text;
  OcopRich *value;
  double times;
  gboolean of_room;
  double height;
  int count;
  GPtrArray *columns;
  OcopGrid *grid;
  gboolean tail;
} OcopBlock;

/**
 * OcopPaperSection:
 * @width: @height: of the paper, @top: @bottom: @left: @right: its margins, in mm
 * @foot: (nullable): at the foot of every page   @foot_style: how
 * @number_style: (nullable): of the page numbers, from the second page on; %NULL for none
 * @one_page: set smaller until it goes on one page
 * @bordered: with the frame of a certificate   @ground: with its tinted ground
 *
 * Pages that count by themselves.
 */
typedef struct
{
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
  OcopRich *foot;
  const OcopTextStyle *foot_style;
  const OcopTextStyle *number_style;
  gboolean one_page;
  gboolean bordered;
  gboolean ground;
  GPtrArray *blocks;
} OcopPaperSection;

/**
 * OcopMissing:
 * @name: by which a layout names it
 * @label: what it is, for people, translated
 *
 * Something that prints as a blank because it is not known yet.
 */
typedef struct
{
  char *name;
  char *label;
} OcopMissing;

/**
 * OcopManuscript:
 * @title: what it is   @styles: (element-type utf8 OcopTextStyle)   @order: (element-type OcopTextStyle): as they were made
 * @sections: (element-type OcopPaperSection)   @missing: (element-type OcopMissing): each once
 *
 * What a paper says, before it is set: the typesetter makes pages of it, a word processor's file keeps it.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount n_refs;
  /*< public >*/
  char *title;
  GHashTable *styles;
  GPtrArray *order;
  GPtrArray *sections;
  GPtrArray *missing;
} OcopManuscript;

OcopManuscript *ocop_manuscript_new       (const char           *title);
OcopManuscript *ocop_manuscript_ref       (OcopManuscript       *self);
void            ocop_manuscript_unref     (OcopManuscript       *self);
OcopTextStyle  *ocop_manuscript_add_style (OcopManuscript       *self,
                                           const char           *name,
                                           const OcopTextStyle  *like);
const OcopTextStyle *ocop_manuscript_get_style (const OcopManuscript *self,
                                           const char           *name);
OcopPaperSection    *ocop_manuscript_add_section (OcopManuscript     *self);
void            ocop_manuscript_miss      (OcopManuscript       *self,
                                           const char           *name,
                                           const char           *label);

OcopBlock      *ocop_block_new            (GPtrArray            *blocks,
                                           OcopBlockKind         kind);
OcopBlockColumn *ocop_block_add_column    (OcopBlock            *self,
                                           double                share);
OcopGridColumn *ocop_grid_add_column      (OcopGrid             *self);
double         *ocop_grid_place_columns   (const OcopGrid       *self,
                                           double                room);
OcopGridRow    *ocop_grid_add_row         (OcopGrid             *self);
OcopGridCell   *ocop_grid_row_add_cell    (OcopGridRow          *self);
void            ocop_grid_cell_add_option (OcopGridCell         *self,
                                           OcopRich             *option);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OcopManuscript, ocop_manuscript_unref)

G_END_DECLS
