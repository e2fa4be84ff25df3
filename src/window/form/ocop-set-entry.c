/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-set-entry.h"

#include "base/ocop-error.h"
#include "base/ocop-text.h"
#include "model/ocop-kinds.h"
#include "regulation/ocop-programme.h"
#include "regulation/ocop-regulations.h"
#include "window/form/ocop-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The criteria set of a product: of a regulation, by any word of its name, its group or its subgroup. The field is the
 * regulation; the set's number is the one after it. */
struct _OcopSetEntry
{
  OcopEntry parent_instance;

  GtkWidget *regulations;
  GtkWidget *picker;
  GtkWidget *place; /* sector, group and subgroup of the set, in full */
  GPtrArray *list;  /* of OcopRegulation */
};

G_DEFINE_FINAL_TYPE (OcopSetEntry, ocop_set_entry, OCOP_TYPE_ENTRY)

static const OcopRegulation *
get_regulation (OcopSetEntry *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->regulations));

  return place < self->list->len ? g_ptr_array_index (self->list, place) : NULL;
}

static char *
make_label (const OcopSet *set)
{
  return g_strdup_printf ("%d. %s", set->no, set->name);
}

static char *
describe_place (const OcopSet *set)
{
  GString *words = g_string_new (set->sector);

  if (set->group != NULL)
    g_string_append_printf (words, " › %s", set->group);
  g_string_append_printf (words, " › %s", set->subgroup != NULL ? set->subgroup : set->name);

  return g_string_free (words, FALSE);
}

static GPtrArray *
find (const char *text,
      guint       most,
      gpointer    data)
{
  const OcopRegulation *regulation = get_regulation (data);
  GPtrArray *picks = ocop_picks_new ();

  for (guint i = 0; regulation != NULL && i < regulation->n_sets && picks->len <= most; i++)
    {
      const OcopSet *set = &regulation->sets[i];
      g_autofree char *label = make_label (set);
      g_autofree char *place = describe_place (set);
      g_autofree char *all = g_strconcat (label, " ", place, NULL);

      if (ocop_picks_fits (all, text))
        ocop_picks_add (picks, g_strdup_printf ("%d", set->no), g_steal_pointer (&label));
    }

  return picks;
}

static const OcopSet *
get_set (OcopSetEntry *self)
{
  const char *key = ocop_picker_get_key (OCOP_PICKER (self->picker));

  return key != NULL && get_regulation (self) != NULL
           ? ocop_regulation_get_set (get_regulation (self), (int) g_ascii_strtoll (key, NULL, 10))
           : NULL;
}

static void
show_place (OcopSetEntry *self)
{
  const OcopSet *set = get_set (self);
  g_autofree char *words = set != NULL ? describe_place (set) : NULL;

  gtk_label_set_text (GTK_LABEL (self->place), words != NULL ? words : "");
  gtk_widget_set_visible (self->place, words != NULL);
}

static void
select_regulation (OcopSetEntry *self,
                   const char   *id)
{
  for (guint i = 0; i < self->list->len; i++)
    if (strcmp (((const OcopRegulation *) g_ptr_array_index (self->list, i))->id, id) == 0)
      {
        g_signal_handlers_block_matched (self->regulations, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self->regulations), i);
        g_signal_handlers_unblock_matched (self->regulations, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
      }
}

/* Where nothing is chosen yet: the regulation of the day in view. */
static void
select_usual (OcopSetEntry *self)
{
  const char *as_of = ocop_workspace_get_as_of (ocop_entry_get_workspace (OCOP_ENTRY (self)));
  const OcopEdition *edition = ocop_programme_edition_on (ocop_programme_get (), as_of);

  if (edition != NULL)
    select_regulation (self, edition->id);
}

static void
set_values (OcopSetEntry *self,
            const char   *regulation,
            int           no)
{
  const OcopSet *set;
  g_autofree char *label = NULL;
  g_autofree char *key = g_strdup_printf ("%d", no);

  if (regulation != NULL)
    select_regulation (self, regulation);
  else
    select_usual (self);
  set = no > 0 && get_regulation (self) != NULL ? ocop_regulation_get_set (get_regulation (self), no) : NULL;
  label = set != NULL ? make_label (set) : NULL;
  ocop_picker_set (OCOP_PICKER (self->picker), set != NULL ? key : NULL, label);
  show_place (self);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  guint field = ocop_entry_get_field (entry);

  set_values (OCOP_SET_ENTRY (entry), ocop_record_get_text (record, field), (int) ocop_record_get_integer (record, field + 1));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (entry);
  guint field = ocop_entry_get_field (entry);
  const OcopSet *set = get_set (self);

  if (set == NULL)
    {
      const char *text = ocop_picker_get_text (OCOP_PICKER (self->picker));

      if (!ocop_text_is_blank (text))
        return ocop_fail (error, OCOP_ERROR_REFUSED, _("Choose from the list: “%s” is none of it."), text);
      ocop_record_clear (record, field);
      ocop_record_clear (record, field + 1);
      return TRUE;
    }
  ocop_record_set_text (record, field, set->regulation->id);
  ocop_record_set_integer (record, field + 1, set->no);

  return TRUE;
}

static gboolean
goes_on (OcopEntry *entry)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (entry);
  g_autoptr (GPtrArray) picks = find (ocop_picker_get_text (OCOP_PICKER (self->picker)), 1, self);

  return picks->len > 0;
}

static void
tidy (OcopEntry *entry)
{
  ocop_picker_settle (OCOP_PICKER (OCOP_SET_ENTRY (entry)->picker));
}

/* Regulation and number, or regulation and what is typed behind an empty number. */
static char *
keep (OcopEntry *entry)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (entry);
  const OcopRegulation *regulation = get_regulation (self);
  const char *key = ocop_picker_get_key (OCOP_PICKER (self->picker));

  return g_strdup_printf ("%s\n%s\n%s", regulation != NULL ? regulation->id : "", key != NULL ? key : "",
                          ocop_picker_get_text (OCOP_PICKER (self->picker)));
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (entry);
  g_auto (GStrv) parts = g_strsplit (kept, "\n", 3);

  if (g_strv_length (parts) != 3)
    return;
  set_values (self, parts[0], (int) g_ascii_strtoll (parts[1], NULL, 10));
  if (*parts[1] == '\0')
    ocop_picker_set (OCOP_PICKER (self->picker), NULL, parts[2]);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (entry);

  gtk_widget_set_sensitive (self->regulations, editable);
  gtk_editable_set_editable (GTK_EDITABLE (ocop_picker_get_entry (OCOP_PICKER (self->picker))), editable);
}

static void
picked_cb (OcopSetEntry *self)
{
  show_place (self);
  ocop_entry_changed (OCOP_ENTRY (self));
}

/* The sets of another regulation are others, whatever their numbers. */
static void
regulation_cb (OcopSetEntry *self)
{
  ocop_picker_set (OCOP_PICKER (self->picker), NULL, NULL);
  picked_cb (self);
}

static void
constructed (GObject *object)
{
  OcopSetEntry *self = OCOP_SET_ENTRY (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  G_OBJECT_CLASS (ocop_set_entry_parent_class)->constructed (object);

  ocop_entry_add_field (OCOP_ENTRY (self), ocop_entry_get_field (OCOP_ENTRY (self)) + 1);
  self->list = ocop_regulations_list (NULL);
  if (self->list == NULL)
    self->list = g_ptr_array_new ();
  for (guint i = 0; i < self->list->len; i++)
    g_ptr_array_add (names, (gpointer) ((const OcopRegulation *) g_ptr_array_index (self->list, i))->short_title);
  g_ptr_array_add (names, NULL);
  self->regulations = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->regulations), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Regulation"), -1);
  self->picker = ocop_picker_new (find, self);
  self->place = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->place), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->place), 0);
  gtk_widget_add_css_class (self->place, "small");
  gtk_widget_add_css_class (self->place, "mute");
  gtk_widget_set_hexpand (self->picker, TRUE);
  gtk_box_append (GTK_BOX (line), self->regulations);
  gtk_box_append (GTK_BOX (line), self->picker);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->place);
  ocop_entry_set_child (OCOP_ENTRY (self), box, ocop_picker_get_entry (OCOP_PICKER (self->picker)));
  g_signal_connect_swapped (self->picker, "changed", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "done", G_CALLBACK (ocop_entry_done), self);
  g_signal_connect_swapped (self->regulations, "notify::selected", G_CALLBACK (regulation_cb), self);
}

static void
finalize (GObject *object)
{
  g_clear_pointer (&OCOP_SET_ENTRY (object)->list, g_ptr_array_unref);

  G_OBJECT_CLASS (ocop_set_entry_parent_class)->finalize (object);
}

static void
ocop_set_entry_class_init (OcopSetEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  G_OBJECT_CLASS (klass)->finalize = finalize;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->goes_on = goes_on;
  entry_class->tidy = tidy;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_set_entry_init (OcopSetEntry *self)
{
}

/**
 * ocop_set_entry_new:
 * @workspace: the city file
 * @field: the regulation of the set, whose number is the field after it
 *
 * Returns: (transfer floating): an entry for a criteria set
 */
OcopEntry *
ocop_set_entry_new (OcopWorkspace *workspace,
                    guint          field)
{
  return g_object_new (OCOP_TYPE_SET_ENTRY, "workspace", workspace, "field", field, NULL);
}
