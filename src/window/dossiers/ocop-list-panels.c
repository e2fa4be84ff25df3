/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/dossiers/ocop-list-panels.h"

#include "model/ocop-dossier-details.h"
#include "model/ocop-kinds.h"
#include "model/ocop-product-facts.h"
#include "model/ocop-record-name.h"
#include "model/ocop-record-words.h"
#include "window/dossiers/ocop-document-segments.h"
#include "window/ocop-chip.h"
#include "window/ocop-state-sign.h"
#include "window/products/ocop-product-sections.h"
#include "window/record/ocop-facts-grid.h"

#include <glib/gi18n-lib.h>

static void
say_failure (OcopSidePanel *panel,
             const GError  *error)
{
  ocop_side_panel_set_title (panel, _("Nothing can be told of it"), error->message);
}

/* Every field that holds something, in the order of the description. */
static void
fill_fields (OcopSidePanel *panel,
             OcopWorkspace *workspace,
             OcopKind       kind,
             gint64         id,
             guint          title,
             const char    *open)
{
  OcopDb *db = ocop_workspace_get_db (workspace);
  const OcopEntity *entity = ocop_entity_get (kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopRecord) record = ocop_record_load (db, kind, id, &error);
  g_autofree char *name = NULL;

  if (record == NULL)
    {
      say_failure (panel, error);
      return;
    }
  name = ocop_record_in_words (record, db, title);
  ocop_side_panel_set_title (panel, name != NULL ? name : _(entity->label), _(entity->label));
  for (guint i = 0; i < entity->n_fields; i++)
    {
      guint field = OCOP_FIRST_FIELD (kind) + i;
      g_autofree char *words = field != title && entity->fields[i].type != OCOP_FLAG ? ocop_record_in_words (record, db, field) : NULL;

      ocop_side_panel_add_fact (panel, _(entity->fields[i].label), words, NULL);
    }
  ocop_side_panel_add_act (panel, open, "page.open", id, TRUE);
}

void
ocop_evidence_panel_fill (OcopSidePanel *panel,
                          OcopWorkspace *workspace,
                          gint64         id)
{
  fill_fields (panel, workspace, OCOP_KIND_EVIDENCE, id, OCOP_EVIDENCE_NAME, _("_Open with Its Files"));
  ocop_side_panel_add_act (panel, _("_Edit"), "page.edit", id, FALSE);
}

void
ocop_inspection_panel_fill (OcopSidePanel *panel,
                            OcopWorkspace *workspace,
                            gint64         id)
{
  fill_fields (panel, workspace, OCOP_KIND_INSPECTION, id, OCOP_INSPECTION_PRODUCER, _("_Open the Inspection"));
}

void
ocop_support_panel_fill (OcopSidePanel *panel,
                         OcopWorkspace *workspace,
                         gint64         id)
{
  fill_fields (panel, workspace, OCOP_KIND_SUPPORT, id, OCOP_SUPPORT_CONTENT, _("_Open the Support"));
}

/**
 * ocop_dossier_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a dossier
 *
 * Tells of the dossier how complete it is, and exactly what is lacking.
 */
void
ocop_dossier_panel_fill (OcopSidePanel *panel,
                         OcopWorkspace *workspace,
                         gint64         id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopDossierDetails) details = ocop_dossier_details_load (ocop_workspace_get_db (workspace), id,
                                                                      ocop_workspace_get_as_of (workspace), &error);
  g_autofree char *complete = NULL;
  GtkWidget *segments, *state;

  if (details == NULL)
    {
      say_failure (panel, error);
      return;
    }
  ocop_side_panel_set_title (panel, ocop_record_get_text (details->product, OCOP_PRODUCT_NAME),
                             ocop_record_choice_word (details->record, OCOP_DOSSIER_KIND));
  state = ocop_chip_new (OCOP_CHIP_NEUTRAL, NULL, "");
  ocop_state_sign_show (OCOP_CHIP (state), details->state, ocop_field_get_choice_label (OCOP_DOSSIER_STATE, details->state));
  complete = g_strdup_printf (_("complete %u/%u"), details->documents->n_present, details->documents->n_applicable);
  ocop_side_panel_add_section (panel, complete, state);
  segments = ocop_document_segments_new ();
  ocop_document_segments_show (OCOP_DOCUMENT_SEGMENTS (segments), details->documents);
  ocop_side_panel_add (panel, segments);
  for (guint i = 0; i < details->documents->missing->len; i++)
    ocop_side_panel_add (panel, ocop_label_new (g_ptr_array_index (details->documents->missing, i), "small bad"));
  if (details->why != NULL)
    ocop_side_panel_add (panel, ocop_label_new (details->why, "small mute"));
  ocop_side_panel_add_act (panel, _("_Open the Dossier"), "page.open", id, TRUE);
}

/**
 * ocop_certificate_panel_fill:
 * @panel: an empty panel
 * @workspace: the city file
 * @id: row id of a product
 *
 * Tells of its certificate how long it holds and when it is filed for again.
 */
void
ocop_certificate_panel_fill (OcopSidePanel *panel,
                             OcopWorkspace *workspace,
                             gint64         id)
{
  const char *as_of = ocop_workspace_get_as_of (workspace);
  g_autoptr (GError) error = NULL;
  g_autoptr (OcopProductFacts) facts = ocop_product_facts_load (ocop_workspace_get_db (workspace), id, as_of, &error);

  if (facts == NULL)
    {
      say_failure (panel, error);
      return;
    }
  ocop_side_panel_set_title (panel, ocop_record_get_text (facts->record, OCOP_PRODUCT_NAME),
                             facts->producer != NULL ? ocop_record_get_text (facts->producer, OCOP_PRODUCER_NAME) : "");
  if (facts->standing != NULL)
    ocop_side_panel_add (panel, ocop_rank_new (facts->standing->stars, facts->standing->proposed));
  ocop_side_panel_add_section (panel, _("Certification"), ocop_certificate_chip_new (&facts->certificate));
  ocop_side_panel_add (panel, ocop_certificate_time_new (&facts->certificate, as_of));
  if (facts->standing != NULL)
    {
      ocop_side_panel_add_fact (panel, _("Decision"), facts->standing->decision, NULL);
      ocop_side_panel_add_fact (panel, _("Authority"), facts->standing->authority, NULL);
    }
  ocop_side_panel_add_fact (panel, _("Unit"), facts->place, NULL);
  ocop_side_panel_add_act (panel, _("_Open Certificates"), "page.open", id, TRUE);
}
