/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-making-entry.h"

#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "window/form/ocop-form.h"
#include "window/form/ocop-near-names.h"
#include "window/form/ocop-ref-entry.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* A reference to another record: one of the file, or a new one that is entered here and saved in the same act. */
struct _OcopMakingEntry
{
  OcopEntry parent_instance;

  GtkWidget *box;
  OcopEntry *ref;
  GtkWidget *panel; /* (nullable): around the form of a new one */
  OcopForm *form;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (OcopMakingEntry, ocop_making_entry, OCOP_TYPE_ENTRY)

static const OcopFormRow producer_rows[] = {
  { .field = OCOP_PRODUCER_NAME },
  { .field = OCOP_PRODUCER_TYPE },
  { .field = OCOP_PRODUCER_UNIT, .make = ocop_commune_entry_new },
  { .field = OCOP_PRODUCER_ADDRESS },
  { .field = OCOP_PRODUCER_PHONE },
};
static const OcopFormSection producer_sections[] = { OCOP_FORM_SECTION (N_("New Producer"), producer_rows), { NULL } };

static const OcopFormRow person_rows[] = {
  { .field = OCOP_PERSON_OFFICE, .hint = N_("As the decision names it") },
  { .field = OCOP_PERSON_SHORT_OFFICE, .hint = N_("As it heads a column of the score table") },
  { .field = OCOP_PERSON_NAME, .hint = N_("Left empty where the office sends whom it likes") },
  { .field = OCOP_PERSON_POSITION },
};
static const OcopFormSection person_sections[] = { OCOP_FORM_SECTION (N_("New Person"), person_rows), { NULL } };

static const OcopFormRow decision_rows[] = {
  { .field = OCOP_DECISION_NUMBER, .hint = N_("As 3500/QĐ-UBND") },
  { .field = OCOP_DECISION_ISSUED_ON },
  { .field = OCOP_DECISION_AUTHORITY, .hint = N_("As “UBND thành phố Đà Nẵng”") },
};
static const OcopFormSection decision_sections[] = { OCOP_FORM_SECTION (N_("New Decision"), decision_rows), { NULL } };

static const OcopFormRow round_rows[] = {
  { .field = OCOP_ROUND_NAME, .hint = N_("As “Đợt 1”") },
  { .field = OCOP_ROUND_YEAR },
  { .field = OCOP_ROUND_ORDINAL },
  { .field = OCOP_ROUND_LEVEL },
  { .field = OCOP_ROUND_FILED_BY },
};
static const OcopFormSection round_sections[] = { OCOP_FORM_SECTION (N_("New Round"), round_rows), { NULL } };

/* What can be made beside the record that refers to it.
 * @typed: field that begins with what was typed   @next: field in which one goes on typing */
static const struct
{
  OcopKind kind;
  const OcopFormSection *sections;
  guint typed;
  guint next;
  const char *offer;
} makers[] = {
  /* Translators: %s is what was typed, a producer's name */
  { OCOP_KIND_PRODUCER, producer_sections, OCOP_PRODUCER_NAME, OCOP_PRODUCER_TYPE, N_("Add a new producer “%s”…") },
  { OCOP_KIND_PERSON, person_sections, OCOP_PERSON_OFFICE, OCOP_PERSON_SHORT_OFFICE, N_("Add a new person of “%s”…") },
  { OCOP_KIND_DECISION, decision_sections, OCOP_DECISION_NUMBER, OCOP_DECISION_ISSUED_ON, N_("Add a new decision “%s”…") },
  { OCOP_KIND_ROUND, round_sections, OCOP_ROUND_NAME, OCOP_ROUND_YEAR, N_("Add a new round “%s”…") },
};

static guint
find_maker (OcopMakingEntry *self)
{
  OcopKind kind = ocop_entry_describe (OCOP_ENTRY (self))->target;

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if (makers[i].kind == kind)
      return i;

  g_assert_not_reached ();
}

static void
close_form (OcopMakingEntry *self)
{
  if (self->panel == NULL)
    return;
  gtk_box_remove (GTK_BOX (self->box), self->panel);
  self->panel = NULL;
  self->form = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->ref), TRUE);
}

static void
cancel_cb (OcopMakingEntry *self)
{
  close_form (self);
  gtk_widget_grab_focus (ocop_entry_get_control (self->ref));
  ocop_entry_changed (OCOP_ENTRY (self));
}

static void
form_changed_cb (OcopMakingEntry *self)
{
  ocop_entry_changed (OCOP_ENTRY (self));
}

static void
open_form (OcopMakingEntry *self,
           const char      *typed)
{
  guint maker = find_maker (self);
  g_autoptr (OcopRecord) made = ocop_record_new (makers[maker].kind);
  GtkWidget *cancel = gtk_button_new_with_label (_("Choose From the List Instead"));

  close_form (self);
  ocop_record_set_text (made, makers[maker].typed, typed);
  self->form = OCOP_FORM (ocop_form_new (ocop_entry_get_workspace (OCOP_ENTRY (self)), made, makers[maker].sections));
  ocop_near_names_watch (self->form, ocop_entry_get_workspace (OCOP_ENTRY (self)), 0);
  self->panel = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (cancel, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->panel), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (self->panel), cancel);
  gtk_box_append (GTK_BOX (self->box), self->panel);
  gtk_widget_set_visible (GTK_WIDGET (self->ref), FALSE);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "done", G_CALLBACK (ocop_entry_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
}

static void
make_cb (OcopMakingEntry *self,
         const char      *typed)
{
  open_form (self, typed);
  gtk_widget_grab_focus (GTK_WIDGET (ocop_form_get_entry (self->form, makers[find_maker (self)].next)));
  ocop_entry_changed (OCOP_ENTRY (self));
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  close_form (self);
  ocop_entry_show (self->ref, record);
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  if (self->form == NULL)
    return ocop_entry_read (self->ref, record, error);
  if (ocop_form_count_faults (self->form) > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Something of the new record is still missing or wrong."));
  ocop_record_set_ref (record, ocop_entry_get_field (entry), OCOP_ENTRY_TO_BE_MADE);

  return TRUE;
}

static gboolean
goes_on (OcopEntry *entry)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  return self->form != NULL || ocop_entry_goes_on (self->ref);
}

static void
tidy (OcopEntry *entry)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  if (self->form == NULL)
    ocop_entry_tidy (self->ref);
}

static void
insist (OcopEntry *entry)
{
  if (OCOP_MAKING_ENTRY (entry)->form != NULL)
    ocop_form_check (OCOP_MAKING_ENTRY (entry)->form);
}

/* As the reference keeps it; of a new one, an object of what its form keeps. */
static char *
keep (OcopEntry *entry)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GHashTable) kept = NULL;
  GVariantBuilder builder;
  GHashTableIter iter;
  gpointer name, text;
  guint typed;

  if (self->form == NULL)
    return ocop_entry_keep (self->ref);
  kept = ocop_form_keep (self->form);
  /* What it began with is no change of the form, but part of the draft. */
  typed = makers[find_maker (self)].typed;
  if (!g_hash_table_contains (kept, ocop_entity_get_field (typed)->name))
    g_hash_table_insert (kept, g_strdup (ocop_entity_get_field (typed)->name), ocop_entry_keep (ocop_form_get_entry (self->form, typed)));
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &name, &text))
    g_variant_builder_add (&builder, "{ss}", name, text);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));

  return json_gvariant_serialize_data (variant, NULL);
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);
  g_autoptr (GVariant) variant = *kept == '{' ? json_gvariant_deserialize_data (kept, -1, "a{ss}", NULL) : NULL;
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GVariantIter iter;
  char *name, *text;

  close_form (self);
  if (variant == NULL)
    {
      ocop_entry_recall (self->ref, kept);
      return;
    }
  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "{ss}", &name, &text))
    g_hash_table_insert (texts, name, text);
  open_form (self, g_hash_table_lookup (texts, ocop_entity_get_field (makers[find_maker (self)].typed)->name));
  g_ptr_array_unref (ocop_form_recall (self->form, texts, ocop_form_get_base (self->form)));
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  ocop_entry_set_editable (self->ref, editable);
  if (self->panel != NULL)
    gtk_widget_set_sensitive (self->panel, editable);
}

static OcopRecord *
get_companion (OcopEntry *entry)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (entry);

  return self->form != NULL ? ocop_form_get_record (self->form) : NULL;
}

static gboolean
grab_focus (GtkWidget *widget)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (widget);

  if (self->form == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->ref));
  ocop_form_focus_first (self->form);

  return TRUE;
}

static void
constructed (GObject *object)
{
  OcopMakingEntry *self = OCOP_MAKING_ENTRY (object);
  OcopPicker *picker;

  G_OBJECT_CLASS (ocop_making_entry_parent_class)->constructed (object);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->ref = ocop_ref_entry_new (ocop_entry_get_workspace (OCOP_ENTRY (self)), ocop_entry_get_field (OCOP_ENTRY (self)));
  picker = ocop_ref_entry_get_picker (OCOP_REF_ENTRY (self->ref));
  ocop_picker_offer_new (picker, _(makers[find_maker (self)].offer));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->ref));
  ocop_entry_set_child (OCOP_ENTRY (self), self->box, ocop_entry_get_control (self->ref));
  g_signal_connect_object (picker, "make", G_CALLBACK (make_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ref, "changed", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ref, "done", G_CALLBACK (ocop_entry_done), self, G_CONNECT_SWAPPED);
}

static void
ocop_making_entry_class_init (OcopMakingEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  GTK_WIDGET_CLASS (klass)->grab_focus = grab_focus;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->goes_on = goes_on;
  entry_class->tidy = tidy;
  entry_class->insist = insist;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
  entry_class->get_companion = get_companion;
}

static void
ocop_making_entry_init (OcopMakingEntry *self)
{
}

/**
 * ocop_making_entry_new:
 *
 * Returns: (transfer floating): an entry for a reference to a producer, a person, a decision or a round, which can be made with it
 */
OcopEntry *
ocop_making_entry_new (OcopWorkspace *workspace,
                         guint          field)
{
  return g_object_new (OCOP_TYPE_MAKING_ENTRY, "workspace", workspace, "field", field, NULL);
}
