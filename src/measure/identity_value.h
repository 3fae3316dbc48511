/* Whether an id column holds persons' identities in place of study codes, judged by its distinct values.
 *
 * Each id has one kind or none; a verdict needs enough ids of one kind, as honest study codes can look like some of
 * them by chance:
 *
 *     e-mail address, social security number    one is enough: no study code is made like that by accident
 *     phone number                              two; +49 30 123456, 0171/1234567, 555-234-5678, 01 23 45 67 89. Bare
 *                                               digits are never taken for a phone number
 *     NHS number                                three, and 90 % of all ids of ten digits: of random ones every
 *                                               eleventh has a valid check digit
 *     birth date                                three, 90 % of all ids, and one before 2000: codes such as 20260112 or
 *                                               2026-01-12 (year, site, number) have the study's own years
 *     name of two words or more                 two and 1 % of all ids, or ten: a footer or a note can look like one
 *     single capitalised word                   three and half of all ids: animals and colours make pseudonyms
 *     text of more than 24 characters           three and a fifth of all ids, unless it is one run of letters and
 *                                               digits such as a hash, UUID or survey token
 *
 * With fewer ids than the least count all of them are enough, NHS numbers apart. Pure: texts and counts in, verdict
 * out.
 */
#ifndef MLDSTAT_MEASURE_IDENTITY_VALUE_H
#define MLDSTAT_MEASURE_IDENTITY_VALUE_H

#include "base/date.h"

typedef enum {
    IDENTITY_NONE,
    IDENTITY_EMAIL,
    IDENTITY_SSN,
    IDENTITY_PHONE,
    IDENTITY_NHS,
    IDENTITY_DATE,
    IDENTITY_FULL_NAME, /* "Anna Meier", "Meier, Anna", "MEIER ANNA", "A. Meier" */
    IDENTITY_WORD,      /* "Meier": perhaps a name */
    IDENTITY_TEXT,      /* longer than a code */
    IDENTITY_KIND_COUNT,
} IdentityKind;

typedef struct {
    guint32 ids; /* distinct */
    guint32 of_kind[IDENTITY_KIND_COUNT];
    guint32 ten_digits; /* ids of ten digits, among them the NHS numbers */
    Date earliest;      /* of the dates; meaningless without */
} IdentityCounts;

/* What one id, trimmed and not terminated, looks like. */
IdentityKind identity_kind(const char *text, size_t length);

/* Counts one more distinct id. Cheap for what most study codes are made of: letters and digits mixed. */
void identity_count(IdentityCounts *counts, const char *text, size_t length);

/* The first kind above, in its order, of which there are enough; IDENTITY_NONE for a column of study codes. */
IdentityKind identity_verdict(const IdentityCounts *counts);

/* "12 of 40 ids look like e-mail addresses", "1 of 40 ids looks like an e-mail address". (transfer full) */
char *identity_counts_words(const IdentityCounts *counts, IdentityKind kind);

/* The text of a score's cell as messages may quote it: itself, or "(not shown)" for an e-mail address, social security
 * or phone number that slipped there from another column. Names are quoted, as answers such as "Very Bad" look alike.
 * Borrowed. */
const char *identity_masked(const char *text);

/* Ages above 89 are few enough to identify people. */
bool age_is_identifying(double years);

#endif
