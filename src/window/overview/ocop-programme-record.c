/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/overview/ocop-programme-record.h"

#include "model/ocop-kinds.h"
#include "model/ocop-plan-progress.h"
#include "model/ocop-record-name.h"
#include "window/files/ocop-files-card.h"
#include "window/form/ocop-record-forms.h"
#include "window/ocop-main-window.h"
#include "window/ocop-target-words.h"
#include "window/record/ocop-facts-grid.h"
#include "window/record/ocop-fields-card.h"
#include "window/record/ocop-gone.h"
#include "window/record/ocop-records-card.h"
#include "window/record/ocop-records-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define WIDEST 820

/* A target with its amendments, a task with its documents, a course with who attended. */
struct _OcopProgrammeRecord
{
  OcopSubpage parent_instance;

  OcopKind kind;
  gint64 id;
  GtkWidget *box;
  GtkWidget *counted; /* (nullable): of a target: what it counts today */
};

G_DEFINE_FINAL_TYPE (OcopProgrammeRecord, ocop_programme_record, OCOP_TYPE_SUBPAGE)

static const guint amendment_fields[] = { OCOP_TARGET_AMENDMENT_DECISION, OCOP_TARGET_AMENDMENT_VALID_FROM, OCOP_TARGET_AMENDMENT_PLANNED,
                                          OCOP_TARGET_AMENDMENT_PLANNED_MOST, 0 };
static const OcopRecordsCardKind amendments = {
  .title = N_("Amendments"),
  .parent = OCOP_TARGET_AMENDMENT_TARGET,
  .fields = amendment_fields,
  .order = OCOP_TARGET_AMENDMENT_VALID_FROM,
  .add = N_("_Amend"),
  .none = N_("No later decision has changed what is planned."),
};

static const guint attendance_fields[] = { OCOP_COURSE_ATTENDANCE_UNIT, OCOP_COURSE_ATTENDANCE_OFFICE, OCOP_COURSE_ATTENDANCE_OFFICERS, 0 };
static const OcopRecordsCardKind attendance = {
  .title = N_("Who Attended"),
  .parent = OCOP_COURSE_ATTENDANCE_COURSE,
  .fields = attendance_fields,
  .order = OCOP_COURSE_ATTENDANCE_OFFICE,
  .add = N_("_Add Unit"),
  .none = N_("No unit is on the list of this course yet."),
  .imports = TRUE,
};

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  OcopProgrammeRecord *self = OCOP_PROGRAMME_RECORD (widget);

  ocop_main_window_push (ocop_main_window_of (widget),
                         ocop_record_forms_edit (ocop_page_get_workspace (OCOP_PAGE (self)), self->kind, self->id, NULL));
}

/* The records that a target counts today, kept by the link that lists them. */
typedef struct
{
  char *label;
  char *figure;
  OcopKind kind;
  GArray *records;
} Counted;

static void
counted_free (gpointer  data,
              GClosure *closure)
{
  Counted *counted = data;

  g_free (counted->label);
  g_free (counted->figure);
  g_array_unref (counted->records);
  g_free (counted);
}

static void
counted_cb (GtkWidget *link,
            gpointer   data)
{
  const Counted *counted = data;
  OcopMainWindow *window = ocop_main_window_of (link);
  OcopSubpage *page = ocop_records_page_new (ocop_main_window_get_workspace (window), counted->label, counted->figure);

  ocop_records_page_add (OCOP_RECORDS_PAGE (page), counted->figure, counted->kind, counted->records);
  ocop_main_window_push (window, page);
}

static void
say_counted (OcopProgrammeRecord *self,
             const char          *words)
{
  gtk_box_append (GTK_BOX (self->counted), ocop_label_new (words, "small mute"));
}

static void
show_target (OcopProgrammeRecord      *self,
             const OcopTargetProgress *target)
{
  g_autofree char *planned = ocop_target_words_planned (target);
  g_autofree char *figure = ocop_target_words_figure (target);
  g_autofree char *forecast = ocop_target_words_forecast (target);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *link;
  Counted *counted;

  gtk_box_append (GTK_BOX (line), ocop_label_new (figure, "strong num"));
  gtk_box_append (GTK_BOX (line), ocop_target_words_chip (target));
  gtk_box_append (GTK_BOX (line), ocop_label_new (planned, "small mute"));
  gtk_box_append (GTK_BOX (self->counted), line);
  if (forecast != NULL)
    gtk_box_append (GTK_BOX (self->counted), ocop_label_new (forecast, "small info"));
  if (target->records == NULL)
    return;
  counted = g_new0 (Counted, 1);
  counted->label = g_strdup (target->label);
  counted->figure = g_strdup (figure);
  counted->kind = target->kind;
  counted->records = g_array_ref (target->records);
  link = ocop_link_new (_("Show the records behind this figure"), NULL, NULL);
  g_signal_connect_data (link, "clicked", G_CALLBACK (counted_cb), counted, counted_free, 0);
  gtk_box_append (GTK_BOX (self->counted), link);
}

static gpointer
read_plan (OcopDb      *db,
           int          year,
           const char  *as_of,
           GError     **error)
{
  return ocop_plan_progress_load (db, year, as_of, error);
}

/* What the target counts on the day of the figures, as soon as it is composed. */
static void
show_counted (OcopPage     *page,
              gpointer      result,
              const GError *error)
{
  OcopProgrammeRecord *self = OCOP_PROGRAMME_RECORD (page);
  g_autoptr (OcopPlanProgress) plan = result;
  GtkWidget *child;

  if (self->counted == NULL)
    return;
  while ((child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (self->counted))) != NULL)
    gtk_box_remove (GTK_BOX (self->counted), child);
  if (plan == NULL)
    {
      say_counted (self, error->message);
      return;
    }
  for (guint i = 0; i < plan->targets->len; i++)
    {
      const OcopTargetProgress *target = g_ptr_array_index (plan->targets, i);

      if (target->id != self->id)
        continue;
      if (target->heading)
        say_counted (self, _("This line has no figure of its own."));
      else
        show_target (self, target);
      return;
    }
  say_counted (self, _("It belongs to the plan of another year; choose that year to see what it counts."));
}

static const OcopPageQuery query = {
  .read = read_plan,
  .free_result = (GDestroyNotify) ocop_plan_progress_free,
  .show = show_counted,
};

static GtkWidget *
make_files (OcopProgrammeRecord *self,
            const char          *name)
{
  const OcopAttachedTo to = { OCOP_TASK_DOCUMENT_TASK, OCOP_TASK_DOCUMENT_ATTACHMENT, OCOP_TASK_DOCUMENT_POSITION, self->id };

  return ocop_files_card_new (ocop_page_get_workspace (OCOP_PAGE (self)), &to, name);
}

static void
show_record (OcopProgrammeRecord *self)
{
  static const guint nothing_elsewhere[] = { 0 };
  OcopWorkspace *workspace = ocop_page_get_workspace (OCOP_PAGE (self));
  OcopDb *db = ocop_workspace_get_db (workspace);
  g_autoptr (OcopRecord) record = ocop_record_load (db, self->kind, self->id, NULL);
  g_autofree char *name = NULL;
  GtkWidget *child, *card;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->counted = NULL;
  if (record == NULL)
    {
      gtk_box_append (GTK_BOX (self->box), ocop_gone_new (_("This record was deleted")));
      return;
    }
  name = ocop_record_get_name (record, db);
  ocop_subpage_set_title (OCOP_SUBPAGE (self), name, _(ocop_entity_get (self->kind)->label));
  card = ocop_card_new (name, ocop_act_button_new (_("_Edit"), "programme-record.edit", 0));
  gtk_widget_remove_css_class (card, "framed"); /* the fields stand in a frame of their own */
  gtk_box_append (GTK_BOX (card), ocop_fields_card_new (record, db, nothing_elsewhere));
  gtk_box_append (GTK_BOX (self->box), card);
  if (self->kind == OCOP_KIND_TARGET)
    {
      self->counted = ocop_card_new (_("What It Counts Today"), NULL);
      gtk_box_append (GTK_BOX (self->box), self->counted);
      gtk_box_append (GTK_BOX (self->box), ocop_records_card_new (&amendments, workspace, self->id));
    }
  if (self->kind == OCOP_KIND_COURSE)
    gtk_box_append (GTK_BOX (self->box), ocop_records_card_new (&attendance, workspace, self->id));
  if (self->kind == OCOP_KIND_TASK)
    gtk_box_append (GTK_BOX (self->box), make_files (self, name));
}

static void
build (OcopPage *page)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "programme-record.edit", !ocop_workspace_is_read_only (ocop_page_get_workspace (page)));
}

static void
refresh (OcopPage    *page,
         OcopChanges *changes)
{
  show_record (OCOP_PROGRAMME_RECORD (page));
  if (OCOP_PROGRAMME_RECORD (page)->counted != NULL)
    ocop_page_load (page, &query);
}

static void
ocop_programme_record_class_init (OcopProgrammeRecordClass *klass)
{
  OcopPageClass *page_class = OCOP_PAGE_CLASS (klass);

  page_class->build = build;
  page_class->refresh = refresh;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "programme-record.edit", NULL, edit_action);
}

static void
ocop_programme_record_init (OcopProgrammeRecord *self)
{
}

/**
 * ocop_programme_record_new:
 * @workspace: the city file
 * @kind: a target, a task or a course   @id: its row id
 *
 * Returns: (transfer floating) (nullable): its page; %NULL for other kinds
 */
OcopSubpage *
ocop_programme_record_new (OcopWorkspace *workspace,
                           OcopKind       kind,
                           gint64         id)
{
  OcopProgrammeRecord *self;
  GtkWidget *clamp, *scrolled;

  if (kind != OCOP_KIND_TARGET && kind != OCOP_KIND_TASK && kind != OCOP_KIND_COURSE)
    return NULL;
  self = g_object_new (OCOP_TYPE_PROGRAMME_RECORD, "workspace", workspace, NULL);
  self->kind = kind;
  self->id = id;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->box, "page-body");
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  ocop_subpage_set_content (OCOP_SUBPAGE (self), scrolled);

  return OCOP_SUBPAGE (self);
}
