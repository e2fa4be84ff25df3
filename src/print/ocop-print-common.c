/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print/ocop-print-private.h"

#include "base/ocop-date.h"
#include "base/ocop-text.h"
#include "model/ocop-breakdown.h"
#include "regulation/ocop-regulations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What papers leave free for a hand. */
#define BLANK_DAY "ngày       tháng       năm %d"

static const char people[] = "Ủy ban nhân dân ";
static const char department[] = "Sở ";

/* From this day decisions are based on the law on local government of 16 June 2025. */
#define LAW_OF_2025 "2025-06-16"

static void
add_office (OcopValues       *values,
            const char       *name,
            const OcopOffice *office)
{
  g_autofree char *name_key = g_strconcat (name, "-name", NULL);
  g_autofree char *superior_key = g_strconcat (name, "-superior", NULL);
  g_autofree char *heading_key = g_strconcat (name, "-heading", NULL);
  g_autofree char *sign_key = g_strconcat (name, "-sign", NULL);

  ocop_values_set (values, name_key, office->name);
  ocop_values_set (values, superior_key, office->superior);
  ocop_values_set (values, heading_key, office->heading);
  ocop_values_take (values, sign_key, ocop_print_sign_of_office (office->heading));
}

static gboolean
load_offices (OcopPrint  *self,
              GError    **error)
{
  const char *day = ocop_print_day (self);

  g_clear_pointer (&self->city, ocop_office_free);
  g_clear_pointer (&self->standing, ocop_office_free);
  g_clear_pointer (&self->council, ocop_office_free);
  if (self->units == NULL && (self->units = ocop_unit_map_load (self->db, error)) == NULL)
    return FALSE;

  if ((self->standing = ocop_office_on (self->db, OCOP_OFFICE_STANDING, day, error)) == NULL)
    return FALSE;

  return ocop_offices_of_session (self->db, self->session, day, &self->city, &self->council, error);
}

/* The year that a paper tells of, and a day of it that is left to be written in. */
void
ocop_print_add_year (OcopValues *values,
                     int         year)
{
  ocop_values_take (values, "year", g_strdup_printf ("%d", year));
  ocop_values_take (values, "blank-day", g_strdup_printf (BLANK_DAY, year));
}

/**
 * ocop_print_add_city:
 *
 * Adds who heads and signs papers on the day of the paper, and where they are dated.
 *
 * Returns: whether the file knows them
 */
gboolean
ocop_print_add_city (OcopPrint   *self,
                     OcopValues  *values,
                     GError     **error)
{
  const char *day = ocop_print_day (self);
  const char *city;
  const OcopMinistry *ministry = ocop_programme_ministry_on (ocop_programme_get (), day);

  if (!load_offices (self, error))
    return FALSE;
  add_office (values, "city", self->city);
  add_office (values, "standing", self->standing);
  add_office (values, "council", self->council);
  city = g_str_has_prefix (self->city->name, people) ? self->city->name + strlen (people) : self->city->name;
  ocop_values_set (values, "city", city);
  /* "Nông nghiệp và Môi trường", as a list of departments names one. */
  ocop_values_set (values, "standing-field",
                   g_str_has_prefix (self->standing->name, department) ? self->standing->name + strlen (department)
                                                                       : self->standing->name);
  ocop_values_set_flag (values, "law-of-2025", strcmp (day, LAW_OF_2025) >= 0);
  ocop_values_take (values, "city-upper", ocop_text_upper (city));
  ocop_values_take (values, "city-office-upper", ocop_text_upper (self->city->name));
  ocop_values_set (values, "place", self->city->place);
  ocop_values_set (values, "ministry", ministry != NULL ? ministry->name : NULL);
  ocop_print_add_year (values, ocop_date_year (day));
  ocop_values_take (values, "day", ocop_date_to_long (day));
  ocop_values_take (values, "day-short", ocop_date_to_short (day));
  return ocop_print_add_people (self, values, error);
}

/* "Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026", as a basis names it. */
static void
add_regulation (OcopPrint  *self,
                OcopValues *values)
{
  const OcopEdition *edition = ocop_programme_get_edition (ocop_programme_get (), self->results->regulation);
  g_autofree char *signed_on = edition != NULL ? ocop_date_to_long (edition->signed_on) : NULL;

  ocop_values_set (values, "regulation", self->results->regulation_title);
  ocop_values_take (values, "regulation-dated", signed_on != NULL
                    ? g_strdup_printf ("%s %s", self->results->regulation_title, signed_on)
                    : g_strdup (self->results->regulation_title));
  ocop_values_set_flag (values, "is-26", strcmp (self->results->regulation, "26-2026") == 0);
  ocop_values_set_flag (values, "has-minimums", self->results->has_minimums);
  ocop_values_set_flag (values, "minimums-by-mean", self->results->minimums_rule == OCOP_MINIMUMS_MEAN);
  ocop_values_set_flag (values, "minimums-by-every", self->results->minimums_rule == OCOP_MINIMUMS_EVERY);
  ocop_values_set_flag (values, "minimums-by-majority", self->results->minimums_rule == OCOP_MINIMUMS_MAJORITY);
  ocop_values_take (values, "spread-limit", g_strdup_printf ("%d", self->results->spread_limit));
  for (int rank = 2; rank <= 5; rank++)
    {
      g_autofree char *name = g_strdup_printf ("band-%d", rank);

      ocop_values_take (values, name, g_strdup_printf ("%d", self->results->bands[rank]));
    }
  for (int part = 0; part < OCOP_N_PARTS; part++)
    {
      g_autofree char *name = g_strdup_printf ("part-max-%c", 'a' + part);

      ocop_values_take (values, name, g_strdup_printf ("%d", self->results->part_max[part]));
    }
}

/* The first @n digits of a digest, in groups. */
static char *
in_groups (const char *digest,
           gsize       n)
{
  g_autofree char *start = g_strndup (digest, n);

  return ocop_words_digest (start);
}

/**
 * ocop_print_add_session:
 *
 * Adds the session's day, round, regulation and seal to what ocop_print_add_city() adds.
 *
 * Returns: whether the session could be read
 */
gboolean
ocop_print_add_session (OcopPrint   *self,
                        OcopValues  *values,
                        GError     **error)
{
  const OcopSessionResults *results;
  const char *held_on;

  if (!ocop_print_need_session (self, error) || !ocop_print_add_city (self, values, error))
    return FALSE;
  results = self->results;
  held_on = results->held_on;
  ocop_print_add_year (values, self->meeting->year);
  ocop_values_take (values, "round", ocop_words_lower_first (results->round_name));
  ocop_values_take (values, "round-upper", ocop_text_upper (results->round_name));
  if (held_on != NULL)
    {
      g_autofree char *day = ocop_date_to_long (held_on);
      g_autofree char *short_day = ocop_date_to_short (held_on);

      ocop_values_set_known (values, "held-on", _("Day of the session"), day);
      ocop_values_set (values, "held-on-short", short_day);
    }
  else
    {
      ocop_values_set_known (values, "held-on", _("Day of the session"), NULL);
      ocop_values_set (values, "held-on-short", NULL);
    }
  ocop_values_set_known (values, "session-place", _("Place of the session"), self->meeting->place);
  ocop_values_set_known (values, "decision-number", _("Number of the decision on the results"), results->decision);
  if (results->decided_on != NULL)
    {
      g_autofree char *day = ocop_date_to_long (results->decided_on);

      ocop_values_set_known (values, "decision-day", _("Day of the decision on the results"), day);
    }
  else
    ocop_values_set_known (values, "decision-day", _("Day of the decision on the results"), NULL);
  ocop_values_set_flag (values, "illustrative", results->illustrative);
  ocop_values_set_flag (values, "sealed", results->seal != NULL);
  ocop_values_take (values, "seal", results->seal != NULL ? in_groups (results->seal, 64) : NULL);
  ocop_values_take (values, "seal-start", results->seal != NULL ? in_groups (results->seal, 32) : NULL);
  add_regulation (self, values);

  return TRUE;
}

/* Sector, group and subgroup as the set of the dossier names them. */
static void
add_set (OcopPrint                *self,
         OcopValues               *values,
         const OcopMeetingProduct *product)
{
  const OcopRegulation *regulation = ocop_regulation_get (product->regulation, NULL);
  const OcopSet *set = regulation != NULL ? ocop_regulation_get_set (regulation, product->set_no) : NULL;

  ocop_values_take (values, "set-no", g_strdup_printf ("%d", product->set_no));
  ocop_values_set (values, "set-name", set != NULL ? set->name : NULL);
  ocop_values_set (values, "sector", set != NULL ? set->sector : NULL);
  ocop_values_set (values, "group", set != NULL ? set->group : NULL);
  ocop_values_set (values, "subgroup", set != NULL ? set->subgroup : NULL);
}

/* The commune or ward that pre-assesses, with its kind in small letters. */
static void
add_commune (OcopPrint                *self,
             OcopValues               *values,
             const OcopMeetingProduct *product)
{
  const OcopUnit *unit = ocop_unit_map_on (self->units, product->unit, ocop_print_day (self));
  g_autofree char *name = unit != NULL ? ocop_unit_get_full_name (unit) : NULL;

  ocop_values_take (values, "commune", name != NULL ? ocop_words_lower_first (name) : NULL);
  ocop_values_take (values, "commune-upper", name != NULL ? ocop_text_upper (name) : NULL);
  ocop_values_set (values, "commune-place", unit != NULL ? unit->name : NULL);
}

/**
 * ocop_print_add_filed:
 *
 * Adds what papers tell of a product and of its producer by its dossier alone.
 */
void
ocop_print_add_filed (OcopPrint                *self,
                      OcopValues               *values,
                      const OcopMeetingProduct *product)
{
  g_autofree char *address = ocop_print_address (self, product, TRUE);
  g_autofree char *short_address = ocop_print_address (self, product, FALSE);
  g_autofree char *received = product->received_on != NULL ? ocop_date_to_short (product->received_on) : NULL;

  ocop_values_set (values, "product", product->name);
  ocop_values_set (values, "producer", product->producer_name);
  ocop_values_set_known (values, "code", _("Code of the product"), product->code);
  ocop_values_set_known (values, "address", _("Address of the producer"), address);
  ocop_values_take (values, "address-short", short_address != NULL ? ocop_print_upper_first (short_address) : NULL);
  ocop_values_set_known (values, "phone", _("Telephone of the producer"), product->phone);
  ocop_values_set_known (values, "representative", _("Representative of the producer"), product->representative);
  ocop_values_set_known (values, "email", _("E-mail of the producer"), product->email);
  ocop_values_set_known (values, "registration-no", _("Registration number of the producer"), product->registration_no);
  ocop_values_take (values, "local-labour", product->local_labour >= 0 ? g_strdup_printf ("%d", product->local_labour) : NULL);
  ocop_values_take (values, "local-material", product->local_material >= 0 ? g_strdup_printf ("%d", product->local_material) : NULL);
  ocop_values_set (values, "received-on", received);
  ocop_values_set (values, "producer-type", ocop_producer_type_label (product->producer_type));
  ocop_values_set (values, "kind", ocop_dossier_kind_label (product->kind));
  ocop_values_set_flag (values, "is-first", product->kind == OCOP_DOSSIER_FIRST);
  ocop_values_set_flag (values, "is-upgrade", product->kind == OCOP_DOSSIER_UPGRADE);
  ocop_values_set_flag (values, "is-re-evaluation", product->kind == OCOP_DOSSIER_RE_EVALUATION);
  add_set (self, values, product);
  add_commune (self, values, product);
}

/**
 * ocop_print_add_product:
 *
 * Adds what papers tell of a product of the session and of its producer.
 */
void
ocop_print_add_product (OcopPrint            *self,
                        OcopValues           *values,
                        const OcopResultLine *line)
{
  const OcopMeetingProduct *product = ocop_meeting_get_product (self->meeting, line->product);

  ocop_print_add_filed (self, values, product);
  ocop_values_take (values, "position", g_strdup_printf ("%d", line->position));
  ocop_values_set (values, "conclusion", product->conclusion);
  ocop_values_take (values, "rank", ocop_words_rank (line));
  ocop_values_take (values, "stars", line->has_rank ? g_strdup_printf ("%d", line->rank) : NULL);
}
