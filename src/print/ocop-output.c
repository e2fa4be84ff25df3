/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-output.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file's name with its folder must stay below what Windows opens. */
#define MAX_NAME 120

/* In the order of the work: before, while and after the council meets, and what sums up the year. */
static const OcopMoment order[OCOP_N_MOMENTS] = { OCOP_MOMENT_BEFORE, OCOP_MOMENT_DURING, OCOP_MOMENT_AFTER, OCOP_MOMENT_YEAR };

static void
add (GArray                *outputs,
     const char            *room,
     const char            *key,
     const OcopPrintKind   *paper,
     const OcopReportTable *table,
     OcopMoment             moment)
{
  OcopOutput output = { g_strconcat (room, key, NULL), paper, table, moment };

  g_array_append_val (outputs, output);
}

static gpointer
make_outputs (gpointer data)
{
  GArray *outputs = g_array_new (FALSE, FALSE, sizeof (OcopOutput));
  guint n_kinds;
  const OcopPrintKind *kinds = ocop_print_kinds (&n_kinds);
  gsize n_tables;
  const OcopReportTable *tables = ocop_report_tables (&n_tables);

  for (guint m = 0; m < OCOP_N_MOMENTS; m++)
    {
      for (guint i = 0; i < n_kinds; i++)
        if (kinds[i].moment == order[m])
          add (outputs, "paper/", kinds[i].key, &kinds[i], NULL, order[m]);
      for (gsize i = 0; i < n_tables; i++)
        if (tables[i].moment == order[m])
          add (outputs, "table/", tables[i].key, NULL, &tables[i], order[m]);
    }
  add (outputs, "", "workbook", NULL, NULL, OCOP_MOMENT_YEAR);

  return outputs;
}

/**
 * ocop_outputs:
 * @n_outputs: (out): how many there are
 *
 * Returns: (array length=n_outputs): all papers and tables in the order of the work, the whole workbook last
 */
const OcopOutput *
ocop_outputs (guint *n_outputs)
{
  static GOnce once = G_ONCE_INIT;
  GArray *outputs = g_once (&once, make_outputs, NULL);

  *n_outputs = outputs->len;

  return &g_array_index (outputs, OcopOutput, 0);
}

/**
 * ocop_output_find:
 *
 * Returns: (nullable): the output of that key
 */
const OcopOutput *
ocop_output_find (const char *key)
{
  guint n;
  const OcopOutput *outputs = ocop_outputs (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (outputs[i].key, key) == 0)
      return &outputs[i];

  return NULL;
}

/**
 * ocop_output_get_title:
 *
 * Returns: (transfer none): what it is called; tables bear the Vietnamese name of their tab in every language
 */
const char *
ocop_output_get_title (const OcopOutput *self)
{
  if (self->paper != NULL)
    return _(self->paper->title);

  return self->table != NULL ? self->table->name : _("Whole workbook");
}

/**
 * ocop_output_get_description:
 *
 * Returns: (transfer none) (nullable): what it is for, in a few words
 */
const char *
ocop_output_get_description (const OcopOutput *self)
{
  if (self->paper != NULL)
    return NULL;
  if (self->table == NULL)
    return _("All tables with a cover and charts, for the city People's Committee");

  return self->table->description != NULL ? _(self->table->description) : NULL;
}

/**
 * ocop_output_get_formats:
 *
 * Returns: the #OcopFormat it can be written in, together
 */
guint
ocop_output_get_formats (const OcopOutput *self)
{
  if (self->paper != NULL)
    return OCOP_FORMAT_PDF | (self->paper->editable ? OCOP_FORMAT_DOCX : 0);

  return OCOP_FORMAT_XLSX | (self->table != NULL ? OCOP_FORMAT_PDF : 0);
}

/**
 * ocop_output_get_usual_format:
 *
 * Returns: the format an office wants first: tables as Excel, what it edits as .docx, the rest as PDF
 */
OcopFormat
ocop_output_get_usual_format (const OcopOutput *self)
{
  guint formats = ocop_output_get_formats (self);

  if (formats & OCOP_FORMAT_XLSX)
    return OCOP_FORMAT_XLSX;

  return formats & OCOP_FORMAT_DOCX ? OCOP_FORMAT_DOCX : OCOP_FORMAT_PDF;
}

/**
 * ocop_output_fits:
 * @scope: what shall be told of
 *
 * Returns: whether the output can tell of it: papers of a session need one, some tables the whole year
 */
gboolean
ocop_output_fits (const OcopOutput *self,
                  const OcopScope  *scope)
{
  if (self->paper != NULL)
    return self->paper->scope == OCOP_PRINT_OF_CITY || scope->session != 0;

  return self->table == NULL || ocop_report_table_fits (self->table, scope);
}

/**
 * ocop_output_make_file_name:
 * @scope: what it tells of
 * @format: one format
 *
 * Returns: (transfer full): a name for its file that every system takes
 */
char *
ocop_output_make_file_name (const OcopOutput *self,
                            const OcopScope  *scope,
                            OcopFormat        format)
{
  g_autofree char *words = ocop_scope_to_words (scope);
  g_autofree char *whole = g_strdup_printf ("%s - %s", ocop_output_get_title (self), words);
  const char *ending = format == OCOP_FORMAT_PDF ? "pdf" : format == OCOP_FORMAT_DOCX ? "docx" : "xlsx";
  g_autofree char *cut = NULL;

  g_strdelimit (whole, "/\\:*?\"<>|", '-');
  cut = g_utf8_substring (whole, 0, MIN (g_utf8_strlen (whole, -1), MAX_NAME));

  return g_strdup_printf ("%s.%s", g_strchomp (cut), ending);
}

/**
 * ocop_outputs_of_session_end:
 *
 * Returns: (transfer full) (element-type OcopOutputWanted): what an office needs when the chair closes a session
 */
GArray *
ocop_outputs_of_session_end (void)
{
  static const struct
  {
    const char *key;
    OcopFormat format;
  } wanted[] = {
    { "paper/minutes", OCOP_FORMAT_DOCX },      { "paper/minutes", OCOP_FORMAT_PDF },   { "paper/score-summary", OCOP_FORMAT_PDF },
    { "paper/proof", OCOP_FORMAT_PDF },         { "paper/submission", OCOP_FORMAT_DOCX }, { "paper/decision", OCOP_FORMAT_DOCX },
    { "table/annex", OCOP_FORMAT_XLSX },        { "workbook", OCOP_FORMAT_XLSX },
  };
  GArray *outputs = g_array_new (FALSE, FALSE, sizeof (OcopOutputWanted));

  for (gsize i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      OcopOutputWanted one = { ocop_output_find (wanted[i].key), wanted[i].format };

      g_assert (one.output != NULL);
      g_array_append_val (outputs, one);
    }

  return outputs;
}
