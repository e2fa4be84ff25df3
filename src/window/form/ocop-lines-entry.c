/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/form/ocop-lines-entry.h"

/* Several lines of text; or addresses on the network, one a line. */
struct _OcopLinesEntry
{
  OcopEntry parent_instance;

  GtkWidget *view;
  GtkTextBuffer *buffer;
  gboolean has_links;
};

G_DEFINE_FINAL_TYPE (OcopLinesEntry, ocop_lines_entry, OCOP_TYPE_ENTRY)

#define LEAST_HEIGHT 66
#define MOST_HEIGHT 220

static char *
dup_text (OcopLinesEntry *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_text (OcopLinesEntry *self,
          const char     *text)
{
  g_signal_handlers_block_matched (self->buffer, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
  /* What the program puts in is not the person's typing to take back. */
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  g_signal_handlers_unblock_matched (self->buffer, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, self);
}

/* shopee.vn/x is what people copy from memory; https is what they mean. */
static char *
complete_links (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *whole = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    {
      const char *address = g_strstrip (*line);

      if (*address == '\0')
        continue;
      g_string_append_printf (whole, "%s%s%s", whole->len > 0 ? "\n" : "",
                              strstr (address, "://") == NULL && strchr (address, '.') != NULL ? "https://" : "", address);
    }

  return g_string_free (whole, FALSE);
}

static void
show (OcopEntry  *entry,
      OcopRecord *record)
{
  set_text (OCOP_LINES_ENTRY (entry), ocop_record_get_text (record, ocop_entry_get_field (entry)));
}

static gboolean
read_entry (OcopEntry   *entry,
            OcopRecord  *record,
            GError     **error)
{
  OcopLinesEntry *self = OCOP_LINES_ENTRY (entry);
  g_autofree char *text = dup_text (self);
  g_autofree char *links = self->has_links ? complete_links (text) : NULL;

  ocop_record_set_text (record, ocop_entry_get_field (entry), links != NULL ? links : text);

  return TRUE;
}

static void
tidy (OcopEntry *entry)
{
  OcopLinesEntry *self = OCOP_LINES_ENTRY (entry);
  g_autofree char *text = dup_text (self);
  g_autofree char *links = self->has_links ? complete_links (text) : NULL;

  if (links != NULL && strcmp (links, text) != 0)
    set_text (self, links);
}

static char *
keep (OcopEntry *entry)
{
  return dup_text (OCOP_LINES_ENTRY (entry));
}

static void
recall (OcopEntry  *entry,
        const char *kept)
{
  set_text (OCOP_LINES_ENTRY (entry), kept);
}

static void
set_editable (OcopEntry *entry,
              gboolean   editable)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (OCOP_LINES_ENTRY (entry)->view), editable);
}

static void
constructed (GObject *object)
{
  OcopLinesEntry *self = OCOP_LINES_ENTRY (object);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  G_OBJECT_CLASS (ocop_lines_entry_parent_class)->constructed (object);

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->view), 9);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_add_css_class (scrolled, "lines");
  ocop_entry_set_child (OCOP_ENTRY (self), scrolled, self->view);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (ocop_entry_changed), self);
}

static void
ocop_lines_entry_class_init (OcopLinesEntryClass *klass)
{
  OcopEntryClass *entry_class = OCOP_ENTRY_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = constructed;
  entry_class->show = show;
  entry_class->read = read_entry;
  entry_class->tidy = tidy;
  entry_class->keep = keep;
  entry_class->recall = recall;
  entry_class->set_editable = set_editable;
}

static void
ocop_lines_entry_init (OcopLinesEntry *self)
{
}

/**
 * ocop_lines_entry_new:
 *
 * Returns: (transfer floating): an entry for several lines, which Tab leaves
 */
OcopEntry *
ocop_lines_entry_new (OcopWorkspace *workspace,
                      guint          field)
{
  return g_object_new (OCOP_TYPE_LINES_ENTRY, "workspace", workspace, "field", field, NULL);
}

/**
 * ocop_links_entry_new:
 *
 * Returns: (transfer floating): an entry for addresses on the network, one a line
 */
OcopEntry *
ocop_links_entry_new (OcopWorkspace *workspace,
                      guint          field)
{
  OcopEntry *entry = ocop_lines_entry_new (workspace, field);

  OCOP_LINES_ENTRY (entry)->has_links = TRUE;
  gtk_text_view_set_input_purpose (GTK_TEXT_VIEW (OCOP_LINES_ENTRY (entry)->view), GTK_INPUT_PURPOSE_URL);

  return entry;
}
