/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ocop-fair-fits.h"

#include "base/ocop-date.h"
#include "base/ocop-error.h"
#include "model/ocop-kinds.h"
#include "store/ocop-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first record that is in the way of another, by the name a person knows it by; nothing where none is. */
static gboolean
find_in_the_way (OcopStatement *statement,
                 char         **name,
                 GError       **error)
{
  g_autoptr (GError) local = NULL;

  *name = ocop_statement_next (statement, &local) ? ocop_statement_dup (statement, 0) : NULL;

  return ocop_pass_error (&local, error);
}

/**
 * ocop_fair_fits:
 *
 * A fair's days may not leave out a day for which a return was entered.
 *
 * Returns: whether the file allows the fair
 */
gboolean
ocop_fair_fits (OcopRecord  *record,
                OcopDb      *db,
                GError     **error)
{
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (ocop_record_get_id (record) == 0)
    return TRUE;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT r.day FROM booth b JOIN daily_return r ON r.booth = b.id WHERE b.fair = ?1 AND r.day NOT BETWEEN ?2 AND ?3 "
                             "LIMIT 1",
                             "ltt", ocop_record_get_id (record), ocop_record_get_text (record, OCOP_FAIR_STARTS_ON),
                             ocop_record_get_text (record, OCOP_FAIR_ENDS_ON)) ||
      !find_in_the_way (&statement, &day, error))
    return FALSE;
  if (day == NULL)
    return TRUE;
  words = ocop_date_to_short (day);

  return ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("Returns were entered for %s, which would lie outside the fair. Nothing was saved; correct the days or take "
                      "the returns out first."), words);
}

/**
 * ocop_fair_fits_participation:
 *
 * A producer is at a fair once, brings only products of its own, and holds a booth only while it is approved.
 *
 * Returns: whether the file allows the participation
 */
gboolean
ocop_fair_fits_participation (OcopRecord  *record,
                              OcopDb      *db,
                              GError     **error)
{
  gint64 fair = ocop_record_get_ref (record, OCOP_PARTICIPATION_FAIR);
  gint64 producer = ocop_record_get_ref (record, OCOP_PARTICIPATION_PRODUCER);
  g_auto (OcopStatement) twice = { 0 };
  g_auto (OcopStatement) foreign = { 0 };
  g_auto (OcopStatement) held = { 0 };
  g_autofree char *name = NULL;
  g_autofree char *product = NULL;
  g_autofree char *booth = NULL;

  if (!ocop_statement_begin (&twice, db, error,
                             "SELECT r.name FROM participation p JOIN producer r ON r.id = p.producer "
                             "WHERE p.fair = ? AND p.producer = ? AND p.id <> ?",
                             "lll", fair, producer, ocop_record_get_id (record)) ||
      !find_in_the_way (&twice, &name, error))
    return FALSE;
  if (name != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("“%s” is entered for this fair already. Nothing was saved; complete that participation instead."), name);
  if (ocop_record_get_id (record) == 0)
    return TRUE;
  if (!ocop_statement_begin (&foreign, db, error,
                             "SELECT t.name FROM participation_product x JOIN product t ON t.id = x.product "
                             "WHERE x.participation = ? AND t.producer IS NOT ? LIMIT 1",
                             "ll", ocop_record_get_id (record), producer) ||
      !find_in_the_way (&foreign, &product, error))
    return FALSE;

  if (product != NULL)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("“%s” is brought to the fair and is not a product of this producer. Nothing was saved; take the product out "
                        "of the participation first."), product);
  if (strcmp (ocop_record_get_text (record, OCOP_PARTICIPATION_APPROVAL), "approved") == 0)
    return TRUE;
  if (!ocop_statement_begin (&held, db, error, "SELECT number FROM booth WHERE holder = ? LIMIT 1", "l", ocop_record_get_id (record)) ||
      !find_in_the_way (&held, &booth, error))
    return FALSE;

  return booth == NULL || ocop_fail (error, OCOP_ERROR_REFUSED,
                                     _("The participant holds booth %s. Nothing was saved; free the booth first."), booth);
}

/**
 * ocop_fair_fits_product:
 *
 * What a producer brings is its own product, and it is named once.
 *
 * Returns: whether the file allows it
 */
gboolean
ocop_fair_fits_product (OcopRecord  *record,
                        OcopDb      *db,
                        GError     **error)
{
  gint64 participation = ocop_record_get_ref (record, OCOP_PARTICIPATION_PRODUCT_PARTICIPATION);
  gint64 product = ocop_record_get_ref (record, OCOP_PARTICIPATION_PRODUCT_PRODUCT);
  gint64 n_own = 0;
  gint64 n_same = 0;

  if (!ocop_statement_scalar (db, &n_own, error,
                              "SELECT count(*) FROM participation p JOIN product t ON t.producer = p.producer WHERE p.id = ? AND t.id = ?",
                              "ll", participation, product) ||
      !ocop_statement_scalar (db, &n_same, error,
                              "SELECT count(*) FROM participation_product WHERE participation = ? AND product = ? AND id <> ?",
                              "lll", participation, product, ocop_record_get_id (record)))
    return FALSE;
  if (n_own == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("The product is not one of this producer. Nothing was saved; choose a product of the producer."));

  return n_same == 0 || ocop_fail (error, OCOP_ERROR_REFUSED, _("The product is named for this participation already. Nothing was saved."));
}

/* Whether a record that is referred to (0: none is) belongs where it must. */
static gboolean
belongs (OcopDb      *db,
         const char  *sql,
         gint64       id,
         gint64       to,
         const char  *words,
         GError     **error)
{
  gint64 n = 0;

  if (id == 0)
    return TRUE;
  if (!ocop_statement_scalar (db, &n, error, sql, "ll", id, to))
    return FALSE;

  return n > 0 || ocop_fail (error, OCOP_ERROR_REFUSED, "%s", words);
}

/**
 * ocop_fair_fits_booth:
 *
 * A number stands once at a fair; who sold something in a booth keeps it until the returns are taken out; only who was
 * approved holds one.
 *
 * Returns: whether the file allows the booth
 */
gboolean
ocop_fair_fits_booth (OcopRecord  *record,
                      OcopDb      *db,
                      GError     **error)
{
  gint64 fair = ocop_record_get_ref (record, OCOP_BOOTH_FAIR);
  gint64 holder = ocop_record_get_ref (record, OCOP_BOOTH_HOLDER);
  g_auto (OcopStatement) statement = { 0 };
  g_autofree char *seller = NULL;
  gint64 n_same = 0;

  if (!ocop_statement_scalar (db, &n_same, error, "SELECT count(*) FROM booth WHERE fair = ? AND number = ? AND id <> ?", "ltl", fair,
                              ocop_record_get_text (record, OCOP_BOOTH_NUMBER), ocop_record_get_id (record)))
    return FALSE;
  if (n_same > 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("The fair has a booth %s already. Nothing was saved; choose another number."),
                      ocop_record_get_text (record, OCOP_BOOTH_NUMBER));
  if (!belongs (db, "SELECT count(*) FROM fair_zone WHERE id = ? AND fair = ?", ocop_record_get_ref (record, OCOP_BOOTH_ZONE), fair,
                   _("The zone is one of another fair. Nothing was saved; choose a zone of this fair."), error) ||
      !belongs (db, "SELECT count(*) FROM participation WHERE id = ? AND fair = ? AND approval = 'approved'", holder, fair,
                   _("Only who was approved for this fair holds a booth. Nothing was saved; approve the participation first."), error))
    return FALSE;
  if (ocop_record_get_id (record) == 0)
    return TRUE;
  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT o.name FROM daily_return r JOIN participation p ON p.id = r.participation "
                             "JOIN producer o ON o.id = p.producer WHERE r.booth = ? AND r.participation IS NOT ? LIMIT 1",
                             "lr", ocop_record_get_id (record), holder) ||
      !find_in_the_way (&statement, &seller, error))
    return FALSE;

  return seller == NULL ||
         ocop_fail (error, OCOP_ERROR_REFUSED,
                    _("“%s” has returns in booth %s, and a booth has one holder. Nothing was saved; take the returns out first."), seller,
                    ocop_record_get_text (record, OCOP_BOOTH_NUMBER));
}

/**
 * ocop_fair_fits_return:
 *
 * A return is of a day of the fair, once a booth, and of who holds the booth.
 *
 * Returns: whether the file allows the return
 */
gboolean
ocop_fair_fits_return (OcopRecord  *record,
                       OcopDb      *db,
                       GError     **error)
{
  gint64 booth = ocop_record_get_ref (record, OCOP_DAILY_RETURN_BOOTH);
  const char *day = ocop_record_get_text (record, OCOP_DAILY_RETURN_DAY);
  g_auto (OcopStatement) statement = { 0 };
  g_autoptr (GError) local = NULL;
  g_autofree char *words = ocop_date_to_short (day);

  if (!ocop_statement_begin (&statement, db, error,
                             "SELECT b.holder IS ?3, ?2 BETWEEN f.starts_on AND f.ends_on, b.number, "
                             "       EXISTS (SELECT 1 FROM daily_return r WHERE r.booth = b.id AND r.day = ?2 AND r.id <> ?4) "
                             "FROM booth b JOIN fair f ON f.id = b.fair WHERE b.id = ?1",
                             "ltrl", booth, day, ocop_record_get_ref (record, OCOP_DAILY_RETURN_PARTICIPATION),
                             ocop_record_get_id (record)))
    return FALSE;
  if (!ocop_statement_next (&statement, &local))
    return local != NULL ? ocop_pass_error (&local, error)
                         : ocop_fail (error, OCOP_ERROR_MISSING, _("The booth is no longer in the file. Nothing was saved."));
  if (ocop_statement_int (&statement, 1) == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("%s is not a day of the fair. Nothing was saved."), words);
  if (ocop_statement_int (&statement, 0) == 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED,
                      _("Booth %s is not held by this participant. Nothing was saved; give the booth to the participant first."),
                      ocop_statement_text (&statement, 2));
  if (ocop_statement_int (&statement, 3) != 0)
    return ocop_fail (error, OCOP_ERROR_REFUSED, _("Booth %s has a return of %s already. Nothing was saved."),
                      ocop_statement_text (&statement, 2), words);

  return TRUE;
}

/**
 * ocop_fair_fits_contract:
 *
 * Who signed a contract of a fair takes part in it.
 *
 * Returns: whether the file allows the contract
 */
gboolean
ocop_fair_fits_contract (OcopRecord  *record,
                         OcopDb      *db,
                         GError     **error)
{
  return belongs (db, "SELECT count(*) FROM participation WHERE id = ? AND fair = ?",
                     ocop_record_get_ref (record, OCOP_FAIR_CONTRACT_PARTICIPATION), ocop_record_get_ref (record, OCOP_FAIR_CONTRACT_FAIR),
                     _("The participant is one of another fair. Nothing was saved; choose one of this fair."), error);
}

/**
 * ocop_fair_fits_support:
 *
 * Support for a fair goes to the producer that takes part in it.
 *
 * Returns: whether the file allows the support
 */
gboolean
ocop_fair_fits_support (OcopRecord  *record,
                        OcopDb      *db,
                        GError     **error)
{
  return belongs (db, "SELECT count(*) FROM participation WHERE id = ? AND producer = ?",
                     ocop_record_get_ref (record, OCOP_SUPPORT_PARTICIPATION), ocop_record_get_ref (record, OCOP_SUPPORT_PRODUCER),
                     _("The participation is another producer's. Nothing was saved; choose one of this producer."), error);
}
