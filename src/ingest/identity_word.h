/* The words behind identity_header(), as one table. */
#ifndef MLDSTAT_INGEST_IDENTITY_WORD_H
#define MLDSTAT_INGEST_IDENTITY_WORD_H

#include "ingest/identity_header.h"

#include <stddef.h>

typedef enum {
    WORD_WHOLE,  /* the words stand anywhere in the header, side by side */
    WORD_ALONE,  /* they are the header, but for numbers and words for a patient: too ambiguous elsewhere */
    WORD_STARTS, /* a word of the header starts with it */
    WORD_ENDS,   /* a word of the header ends with it */
    WORD_LAST,   /* they are the last of the header, but for numbers */
} WordPlace;

typedef struct {
    IdentityHeader kind; /* NONE: the words stand for something innocent and count for nothing else; with WORD_LAST the
                            whole header is innocent */
    WordPlace place;
    const char *terms; /* separated by ", "; lower case without accents; a term may be several words, without articles
                          and prepositions (identity_stop_words) */
} IdentityWord;

/* The first row with a match decides. */
extern const IdentityWord identity_words[];
extern const size_t identity_word_rows;

/* Terms that are left out before matching, and words for the person: neither says what a column holds. */
extern const char identity_stop_words[];
extern const char identity_person_words[];

#endif
