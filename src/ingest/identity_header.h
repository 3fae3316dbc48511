/* What a column's header says about persons: whether it names content by which somebody could be identified.
 *
 * Headers are read in English, German, French, Spanish and Dutch, by whole words: text is split at punctuation, digits
 * and inner capitals; case and accents are ignored. Only words that form compounds ("Patientenname", "lastname") are
 * also looked for at the start or the end of longer ones. The words are in identity_word.c.
 *
 * Not identifying, on purpose: codes (patient_id, record_id, Patientennummer), ages and years of birth, dates of
 * visits, facts about such content rather than the content itself (email_sent, name_score, notes_complete).
 */
#ifndef MLDSTAT_INGEST_IDENTITY_HEADER_H
#define MLDSTAT_INGEST_IDENTITY_HEADER_H

typedef enum {
    IDENTITY_HEADER_NONE,
    IDENTITY_HEADER_NAME, /* of a person: full, parts, initials, signature, user name */
    IDENTITY_HEADER_BIRTH,
    IDENTITY_HEADER_ADDRESS, /* street, city, postal code; not country */
    IDENTITY_HEADER_PHONE,   /* and fax */
    IDENTITY_HEADER_EMAIL,
    IDENTITY_HEADER_NATIONAL, /* insurance, social security, national id, passport */
    IDENTITY_HEADER_RECORD,   /* of a hospital or practice */
    IDENTITY_HEADER_IP,
    IDENTITY_HEADER_LOCATION,  /* coordinates */
    IDENTITY_HEADER_FREE_TEXT, /* comments, notes */
    IDENTITY_HEADER_LINK,      /* web pages, profiles, pictures */
    IDENTITY_HEADER_COUNT,
} IdentityHeader;

/* Pure; any text, also invalid UTF-8. Only the first 1,000 bytes are looked at. */
IdentityHeader identity_header(const char *header);

/* One content of that kind, in words: "an e-mail address". "nothing" for NONE. */
const char *identity_header_words(IdentityHeader kind);

#endif
