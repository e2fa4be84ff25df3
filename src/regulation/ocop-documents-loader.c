/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "regulation/ocop-documents-loader.h"

#include "regulation/ocop-regulation-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SET 31
#define ALL_SETS (~1u)
#define ALL_FILINGS ((1u << OCOP_N_FILINGS) - 1)

typedef struct
{
  OcopReader     reader;
  OcopDocuments *documents;
} Loader;

static gpointer
keep (Loader  *self,
      gpointer block)
{
  g_ptr_array_add (self->documents->blocks, block);
  return block;
}

static guint
length_of (JsonArray *list)
{
  return list != NULL ? json_array_get_length (list) : 0;
}

/* A list of texts, ended by %NULL. */
static const char *const *
read_texts (Loader     *self,
            JsonObject *object,
            const char *member)
{
  JsonArray *list = ocop_reader_list_at (&self->reader, object, member);
  const char **texts = keep (self, g_new0 (const char *, length_of (list) + 1));

  for (guint i = 0; i < length_of (list); i++)
    texts[i] = ocop_reader_text (&self->reader, json_array_get_element (list, i));

  return texts;
}

static guint
read_set_bits (Loader     *self,
               JsonObject *object,
               const char *member)
{
  JsonArray *list = ocop_reader_list_at (&self->reader, object, member);
  guint bits = 0;

  for (guint i = 0; i < length_of (list); i++)
    {
      JsonNode *node = json_array_get_element (list, i);
      gboolean whole = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
      gint64 no = whole ? json_node_get_int (node) : 0;

      if (no < 1 || no > MAX_SET)
        ocop_reader_complain (&self->reader, _("“%s” should name numbers of sets."), member);
      else
        bits |= 1u << no;
    }

  return bits;
}

static guint
read_sets (Loader     *self,
           JsonObject *object)
{
  guint bits = ALL_SETS;

  if (ocop_reader_has (object, "only_sets"))
    bits = read_set_bits (self, object, "only_sets");
  if (ocop_reader_has (object, "except_sets"))
    bits &= ~read_set_bits (self, object, "except_sets");

  return bits;
}

static guint
read_filings (Loader     *self,
              JsonObject *object)
{
  const char *const *words;
  guint bits = 0;

  if (!ocop_reader_has (object, "filings"))
    return ALL_FILINGS;
  words = read_texts (self, object, "filings");
  for (guint i = 0; words[i] != NULL; i++)
    {
      OcopFiling filing;

      if (ocop_filing_from_word (words[i], &filing))
        bits |= 1u << filing;
      else
        ocop_reader_complain (&self->reader, _("“%s” is no kind of filing."), words[i]);
    }

  return bits;
}

static void
read_by (Loader       *self,
         JsonObject   *object,
         OcopDocument *document)
{
  const char *word = ocop_reader_maybe_at (&self->reader, object, "by");

  document->by_producer = word == NULL;
  if (word == NULL || strcmp (word, "commune") == 0)
    document->by = OCOP_LEVEL_COMMUNE;
  else if (strcmp (word, "city") == 0)
    document->by = OCOP_LEVEL_CITY;
  else
    ocop_reader_complain (&self->reader, _("“%s” prepares no documents."), word);
}

static gboolean
read_flag (Loader     *self,
           JsonObject *object,
           const char *member,
           gboolean    otherwise)
{
  return ocop_reader_has (object, member) ? ocop_reader_flag_at (&self->reader, object, member) : otherwise;
}

static OcopDocument *
read_document (Loader   *self,
               JsonNode *node)
{
  static const char *const members[] = { "key", "name", "requirement", "condition", "gap", "source", "mandatory",
                                         "listed", "lent", "filing_only", "by", "centre", "filings", "only_sets", "except_sets",
                                         "producers", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  OcopDocument *document = keep (self, g_new0 (OcopDocument, 1));

  if (object == NULL)
    return document;
  document->key = ocop_reader_text_at (reader, object, "key");
  document->name = ocop_reader_text_at (reader, object, "name");
  document->requirement = ocop_reader_maybe_at (reader, object, "requirement");
  document->condition = ocop_reader_maybe_at (reader, object, "condition");
  document->gap = ocop_reader_maybe_at (reader, object, "gap");
  document->source = ocop_reader_maybe_at (reader, object, "source");
  document->mandatory = ocop_reader_flag_at (reader, object, "mandatory");
  document->listed = read_flag (self, object, "listed", TRUE);
  document->lent = read_flag (self, object, "lent", TRUE);
  document->filing_only = read_flag (self, object, "filing_only", FALSE);
  document->for_centre = ocop_reader_flag_at (reader, object, "centre");
  read_by (self, object, document);
  document->filings = read_filings (self, object);
  document->sets = read_sets (self, object);
  if (ocop_reader_has (object, "producers"))
    document->producers = read_texts (self, object, "producers");

  return document;
}

static void
add_document (Loader             *self,
              GPtrArray          *documents,
              const OcopDocument *document)
{
  for (guint i = 0; i < documents->len; i++)
    if (g_strcmp0 (((const OcopDocument *) documents->pdata[i])->key, document->key) == 0)
      ocop_reader_complain (&self->reader, _("The document “%s” stands twice."), document->key);
  g_ptr_array_add (documents, (gpointer) document);
}

/* Those of the list's own, then those borrowed from a list above or below. The own ones of all lists have
 * been read by then. */
static void
fill_documents (Loader           *self,
                OcopDocumentList *list,
                GPtrArray       **own,
                guint             index)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  gboolean found = list->borrowed_from == NULL;

  for (guint i = 0; i < own[index]->len; i++)
    add_document (self, documents, own[index]->pdata[i]);
  for (guint other = 0; other < self->documents->n_lists && !found; other++)
    if (other != index && g_strcmp0 (self->documents->lists[other].regulation, list->borrowed_from) == 0)
      {
        found = TRUE;
        for (guint i = 0; i < own[other]->len; i++)
          if (((const OcopDocument *) own[other]->pdata[i])->lent)
            add_document (self, documents, own[other]->pdata[i]);
      }
  if (!found)
    ocop_reader_complain (&self->reader, _("There is no list of “%s” to borrow from."), list->borrowed_from);

  list->n_documents = documents->len;
  list->documents = keep (self, g_memdup2 (documents->pdata, documents->len * sizeof (gpointer)));
}

static void
read_proof (Loader                 *self,
            JsonNode               *node,
            const OcopDocumentList *list,
            OcopProof              *proof)
{
  static const char *const members[] = { "document", "basis", "criteria", NULL };
  OcopReader *reader = &self->reader;
  JsonObject *object = ocop_reader_object (reader, node, members);
  const char *key = ocop_reader_text_at (reader, object, "document");
  const char *basis = ocop_reader_text_at (reader, object, "basis");

  proof->by_law = strcmp (basis, "law") == 0;
  if (!proof->by_law && strcmp (basis, "reading") != 0)
    ocop_reader_complain (reader, _("“basis” is neither “law” nor “reading”."));
  proof->criteria = read_texts (self, object, "criteria");
  proof->document = ocop_document_list_find (list, key);
  if (proof->document == NULL)
    ocop_reader_complain (reader, _("There is no document “%s”."), key);
}

static void
read_proofs (Loader           *self,
             JsonObject       *object,
             OcopDocumentList *list)
{
  JsonArray *array = ocop_reader_list_at (&self->reader, object, "proofs");
  OcopProof *proofs = keep (self, g_new0 (OcopProof, length_of (array) + 1));

  for (guint i = 0; i < length_of (array) && self->reader.error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (&self->reader, "proofs[%u]", i);

      read_proof (self, json_array_get_element (array, i), list, &proofs[i]);
      ocop_reader_leave (&self->reader, outside);
    }
  list->proofs = proofs;
  list->n_proofs = length_of (array);
}

static GPtrArray *
read_head (Loader           *self,
           JsonObject       *object,
           OcopDocumentList *list)
{
  OcopReader *reader = &self->reader;
  GPtrArray *own = g_ptr_array_new ();
  JsonArray *array;

  list->regulation = ocop_reader_text_at (reader, object, "regulation");
  list->borrowed_from = ocop_reader_maybe_at (reader, object, "borrowed_from");
  list->gap = ocop_reader_maybe_at (reader, object, "gap");
  if (list->borrowed_from != NULL && list->gap == NULL)
    ocop_reader_complain (reader, _("A borrowed list needs a “gap” that says so."));
  list->unproved = read_texts (self, object, "unproved");
  array = ocop_reader_list_at (reader, object, "documents");
  for (guint i = 0; i < length_of (array) && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "documents[%u]", i);

      g_ptr_array_add (own, read_document (self, json_array_get_element (array, i)));
      ocop_reader_leave (reader, outside);
    }

  return own;
}

static void
read_lists (Loader    *self,
            JsonArray *array)
{
  static const char *const members[] = { "regulation", "borrowed_from", "gap", "documents", "proofs", "unproved",
                                         NULL };
  OcopReader *reader = &self->reader;
  guint n = length_of (array);
  OcopDocumentList *lists = keep (self, g_new0 (OcopDocumentList, n + 1));
  GPtrArray **own = g_new0 (GPtrArray *, n + 1);

  self->documents->lists = lists;
  for (guint i = 0; i < n && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "lists[%u]", i);
      JsonObject *object = ocop_reader_object (reader, json_array_get_element (array, i), members);

      own[i] = read_head (self, object, &lists[i]);
      if (reader->error == NULL && ocop_documents_find (self->documents, lists[i].regulation) != NULL)
        ocop_reader_complain (reader, _("The regulation “%s” stands twice."), lists[i].regulation);
      self->documents->n_lists = i + 1;
      ocop_reader_leave (reader, outside);
    }
  for (guint i = 0; i < n && reader->error == NULL; i++)
    {
      gsize outside = ocop_reader_enter (reader, "lists[%u]", i);

      fill_documents (self, &lists[i], own, i);
      read_proofs (self, json_array_get_object_element (array, i), &lists[i]);
      ocop_reader_leave (reader, outside);
    }

  for (guint i = 0; i < n; i++)
    g_clear_pointer (&own[i], g_ptr_array_unref);
  g_free (own);
}

/**
 * ocop_documents_load:
 * @text: the lists' file: JSON in UTF-8
 * @size: its length in bytes; -1 if it ends with a zero
 * @error: (out) (optional): %OCOP_ERROR_DAMAGED, naming the place in the file
 *
 * Reads the lists. Whether they fit the criteria of their regulations is ocop_documents_check()'s to find.
 *
 * Returns: (transfer full) (nullable): the lists
 */
OcopDocuments *
ocop_documents_load (const char *text,
                     gssize      size,
                     GError    **error)
{
  static const char *const members[] = { "revision", "lists", NULL };
  g_autoptr (OcopDocuments) documents = g_new0 (OcopDocuments, 1);
  g_autoptr (GString) place = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;
  Loader self = { .documents = documents };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  documents->strings = g_string_chunk_new (16 * 1024);
  documents->blocks = g_ptr_array_new_with_free_func (g_free);
  self.reader.place = place;
  self.reader.strings = documents->strings;

  node = ocop_reader_parse (&self.reader, text, size < 0 ? strlen (text) : (gsize) size);
  if (node != NULL)
    {
      JsonObject *root = ocop_reader_object (&self.reader, node, members);

      documents->revision = ocop_reader_number_at (&self.reader, root, "revision", 1, 9999);
      read_lists (&self, ocop_reader_list_at (&self.reader, root, "lists"));
    }
  if (self.reader.error != NULL)
    {
      g_propagate_error (error, self.reader.error);
      return NULL;
    }

  return g_steal_pointer (&documents);
}

/**
 * ocop_documents_free:
 *
 * Frees lists that were read with ocop_documents_load(), and all that they hold.
 */
void
ocop_documents_free (OcopDocuments *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_free (self);
}
