/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/fairs/ocop-fair-desk.h"

G_BEGIN_DECLS

/* A participant in a list on the screen; what it shows is looked up at the desk. */
#define OCOP_TYPE_FAIR_PERSON (ocop_fair_person_get_type ())
G_DECLARE_FINAL_TYPE (OcopFairPerson, ocop_fair_person, OCOP, FAIR_PERSON, GObject)

gint64      ocop_fair_person_get_id    (OcopFairPerson *self);

/* The participants of a fair that a filter lets through, kept in step with the desk. */
typedef gboolean (*OcopFairFilter) (const OcopFairParticipant *participant,
                                    gpointer                   data);

void        ocop_fair_people_touch     (GListStore          *people);
void        ocop_fair_people_sync      (GListStore          *people,
                                        const OcopFairFacts *facts,
                                        OcopFairFilter       filter,
                                        gpointer             data);
gboolean    ocop_fair_people_find      (GListStore          *people,
                                        gint64               participation,
                                        guint               *position);
char       *ocop_fair_products_in_words (const OcopFairParticipant *participant);

G_END_DECLS
