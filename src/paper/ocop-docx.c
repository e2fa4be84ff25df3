/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper/ocop-docx-private.h"

#include "base/ocop-error.h"
#include "base/ocop-replacement.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define NAMESPACES                                                                                                    \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                                         \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define CONTENT "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Page numbers and feet lie as far from the edge as on the printed paper. */
#define NUMBER_MM 10
#define FOOT_MM 9

/* What every file has besides the styles of its papers. */
static const char common_styles[]
    = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" "
      "w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>"
      "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Emphasis\"><w:name w:val=\"Emphasis\"/><w:rPr><w:i/><w:iCs/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"StrongEmphasis\"><w:name w:val=\"Đậm nghiêng\"/>"
      "<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Small\"><w:name w:val=\"Nhỏ\"/>"
      "<w:rPr><w:i/><w:iCs/><w:sz w:val=\"22\"/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Warning\"><w:name w:val=\"Cảnh báo\"/>"
      "<w:rPr><w:color w:val=\"9C1C10\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Rule\"><w:name w:val=\"Gạch ngang\"/><w:pPr><w:pBdr>"
      "<w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>"
      "<w:spacing w:before=\"50\" w:after=\"30\" w:line=\"60\" w:lineRule=\"exact\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Space\"><w:name w:val=\"Khoảng trống\"/>"
      "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr><w:rPr><w:sz w:val=\"8\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Header\"><w:name w:val=\"header\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:rPr><w:i/><w:iCs/>"
      "<w:color w:val=\"707070\"/><w:sz w:val=\"16\"/></w:rPr></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar>"
      "<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Frame\"><w:name w:val=\"Khung\"/><w:basedOn w:val=\"TableNormal\"/>"
      "<w:tblPr><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
      "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Grid\"><w:name w:val=\"Bảng\"/><w:basedOn w:val=\"TableNormal\"/>"
      "<w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
      "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/></w:tblBorders>"
      "<w:tblCellMar><w:top w:w=\"28\" w:type=\"dxa\"/><w:left w:w=\"34\" w:type=\"dxa\"/>"
      "<w:bottom w:w=\"28\" w:type=\"dxa\"/><w:right w:w=\"34\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

/**
 * ocop_docx_new:
 *
 * Returns: (transfer full): a file without papers
 */
OcopDocx *
ocop_docx_new (void)
{
  OcopDocx *self = g_new0 (OcopDocx, 1);

  self->setter = ocop_typesetter_new ();
  self->body = g_string_new (NULL);
  self->styles = g_string_new (NULL);
  self->feet = g_ptr_array_new_with_free_func (free_string);

  return self;
}

void
ocop_docx_free (OcopDocx *self)
{
  ocop_typesetter_free (self->setter);
  g_string_free (self->body, TRUE);
  g_string_free (self->styles, TRUE);
  g_ptr_array_unref (self->feet);
  g_free (self->title);
  g_free (self->section);
  g_free (self);
}

/* A section's properties end it: they stand in its last paragraph, those of the last section at the end of the body. */
static char *
section_properties (OcopDocx          *self,
                    const OcopPaperSection *section)
{
  GString *xml = g_string_new ("<w:sectPr>");

  if (section->number_style != NULL)
    g_string_append (xml, "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
                          "<w:headerReference w:type=\"first\" r:id=\"rIdFirst\"/>");
  else
    g_string_append (xml, "<w:headerReference w:type=\"default\" r:id=\"rIdFirst\"/>");
  if (section->foot != NULL)
    {
      GString *foot = g_string_new (XML_HEAD "<w:ftr " NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");

      ocop_docx_add_runs (foot, section->foot, 0);
      g_string_append (foot, "</w:p></w:ftr>");
      g_ptr_array_add (self->feet, foot);
      g_string_append_printf (xml, "<w:footerReference w:type=\"default\" r:id=\"rIdFoot%u\"/>"
                              "<w:footerReference w:type=\"first\" r:id=\"rIdFoot%u\"/>", self->feet->len, self->feet->len);
    }
  g_string_append_printf (xml, "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%ld\" w:h=\"%ld\"%s/>",
                          lround (section->width * OCOP_TWIPS_PER_MM), lround (section->height * OCOP_TWIPS_PER_MM),
                          section->width > section->height ? " w:orient=\"landscape\"" : "");
  g_string_append_printf (xml, "<w:pgMar w:top=\"%ld\" w:right=\"%ld\" w:bottom=\"%ld\" w:left=\"%ld\" w:header=\"%ld\" "
                          "w:footer=\"%ld\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/>%s</w:sectPr>",
                          lround (section->top * OCOP_TWIPS_PER_MM), lround (section->right * OCOP_TWIPS_PER_MM),
                          lround (section->bottom * OCOP_TWIPS_PER_MM), lround (section->left * OCOP_TWIPS_PER_MM),
                          lround ((section->top - NUMBER_MM) * OCOP_TWIPS_PER_MM), lround (FOOT_MM * OCOP_TWIPS_PER_MM),
                          section->number_style != NULL ? "<w:titlePg/>" : "");

  return g_string_free (xml, FALSE);
}

/**
 * ocop_docx_add:
 * @manuscript: its pages follow those that are there
 */
void
ocop_docx_add (OcopDocx             *self,
               const OcopManuscript *manuscript)
{
  ocop_docx_add_styles (self, manuscript);
  if (self->title == NULL)
    self->title = g_strdup (manuscript->title);
  for (guint i = 0; i < manuscript->sections->len; i++)
    {
      const OcopPaperSection *section = g_ptr_array_index (manuscript->sections, i);

      if (self->section != NULL)
        g_string_append_printf (self->body, "<w:p><w:pPr><w:pStyle w:val=\"Space\"/>%s</w:pPr></w:p>", self->section);
      ocop_docx_add_blocks (self, self->body, section->blocks, section->width - section->left - section->right);
      g_free (self->section);
      self->section = section_properties (self, section);
    }
  self->n_papers++;
}

static char *
make_types (const OcopDocx *self)
{
  GString *xml = g_string_new (XML_HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                               "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                               "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                               "<Override PartName=\"/docProps/core.xml\" "
                               "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                               "<Override PartName=\"/word/document.xml\" ContentType=\"" CONTENT "document.main+xml\"/>"
                               "<Override PartName=\"/word/styles.xml\" ContentType=\"" CONTENT "styles+xml\"/>"
                               "<Override PartName=\"/word/header1.xml\" ContentType=\"" CONTENT "header+xml\"/>"
                               "<Override PartName=\"/word/header2.xml\" ContentType=\"" CONTENT "header+xml\"/>");

  for (guint i = 1; i <= self->feet->len; i++)
    g_string_append_printf (xml, "<Override PartName=\"/word/footer%u.xml\" ContentType=\"" CONTENT "footer+xml\"/>", i);
  g_string_append (xml, "</Types>");

  return g_string_free (xml, FALSE);
}

static char *
make_relations (const OcopDocx *self)
{
  GString *xml = g_string_new (XML_HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                               "<Relationship Id=\"rIdStyles\" Type=\"" RELATION "styles\" Target=\"styles.xml\"/>"
                               "<Relationship Id=\"rIdHeader\" Type=\"" RELATION "header\" Target=\"header1.xml\"/>"
                               "<Relationship Id=\"rIdFirst\" Type=\"" RELATION "header\" Target=\"header2.xml\"/>");

  for (guint i = 1; i <= self->feet->len; i++)
    g_string_append_printf (xml, "<Relationship Id=\"rIdFoot%u\" Type=\"" RELATION "footer\" Target=\"footer%u.xml\"/>", i, i);
  g_string_append (xml, "</Relationships>");

  return g_string_free (xml, FALSE);
}

static gboolean
add_part (zip_t      *zip,
          const char *name,
          const char *text)
{
  /* The archive reads the buffer when it is closed, and frees it then. */
  char *buffer = strdup (text);
  zip_source_t *source = buffer != NULL ? zip_source_buffer (zip, buffer, strlen (buffer), 1) : NULL;
  zip_int64_t place;

  if (source == NULL)
    {
      free (buffer);
      return FALSE;
    }
  place = zip_file_add (zip, name, source, ZIP_FL_ENC_UTF_8);
  if (place < 0)
    {
      zip_source_free (source);
      return FALSE;
    }

  /* The same papers give the same bytes. */
  return zip_file_set_dostime (zip, (zip_uint64_t) place, 0, (1 << 5) | 1, 0) == 0;
}

static gboolean
add_parts (OcopDocx *self,
           zip_t    *zip)
{
  g_autofree char *types = make_types (self);
  g_autofree char *relations = make_relations (self);
  g_autofree char *title = g_markup_escape_text (self->title != NULL ? self->title : "", -1);
  g_autofree char *core = g_strdup_printf (
      XML_HEAD "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title><dc:language>vi-VN</dc:language>"
               "</cp:coreProperties>", title);
  g_autofree char *styles = g_strdup_printf (XML_HEAD "<w:styles " NAMESPACES ">%s%s</w:styles>", common_styles, self->styles->str);
  g_autofree char *document = g_strdup_printf (XML_HEAD "<w:document " NAMESPACES "><w:body>%s"
                                               "<w:p><w:pPr><w:pStyle w:val=\"Space\"/></w:pPr></w:p>%s</w:body></w:document>",
                                               self->body->str, self->section != NULL ? self->section : "");
  gboolean done = add_part (zip, "[Content_Types].xml", types)
                  && add_part (zip, "_rels/.rels",
                               XML_HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                        "<Relationship Id=\"rId1\" Type=\"" RELATION "officeDocument\" Target=\"word/document.xml\"/>"
                                        "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
                                        "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                  && add_part (zip, "docProps/core.xml", core) && add_part (zip, "word/document.xml", document)
                  && add_part (zip, "word/styles.xml", styles) && add_part (zip, "word/_rels/document.xml.rels", relations)
                  && add_part (zip, "word/header1.xml",
                               XML_HEAD "<w:hdr " NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
                                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> "
                                        "PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t>"
                                        "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>")
                  && add_part (zip, "word/header2.xml",
                               XML_HEAD "<w:hdr " NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>");

  for (guint i = 0; done && i < self->feet->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("word/footer%u.xml", i + 1);

      done = add_part (zip, name, ((const GString *) g_ptr_array_index (self->feet, i))->str);
    }

  return done;
}

/**
 * ocop_docx_write:
 * @path: what stands there is replaced only by a whole file
 * @error: why it was not written
 *
 * Returns: whether the file stands at @path
 */
gboolean
ocop_docx_write (OcopDocx    *self,
                 const char  *path,
                 GError     **error)
{
  g_autoptr (OcopReplacement) file = ocop_replacement_new (path, error);
  int code = 0;
  zip_t *zip;

  if (file == NULL)
    return FALSE;
  zip = zip_open (ocop_replacement_get_path (file), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (zip == NULL)
    return ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written"), path);
  if (!add_parts (self, zip))
    {
      ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: %s"), path, zip_strerror (zip));
      zip_discard (zip);
      return FALSE;
    }
  if (zip_close (zip) != 0)
    {
      zip_error_t *reason = zip_get_error (zip);

      if (zip_error_code_system (reason) != 0)
        ocop_fail_system (error, zip_error_code_system (reason), _("“%s” was not written"), path);
      else
        ocop_fail (error, OCOP_ERROR_IO, _("“%s” was not written: %s"), path, zip_error_strerror (reason));
      zip_discard (zip);
      return FALSE;
    }

  return ocop_replacement_commit (file, error);
}
