/* The words that headers and time columns are made of, in English, German, French, Spanish and Dutch: lower case,
 * without accents, as header_words() gives them. */
#ifndef MLDSTAT_INGEST_HEADER_WORD_H
#define MLDSTAT_INGEST_HEADER_WORD_H

#include "ingest/header_name.h"

/* The words of a text: runs of letters and digits, split at inner capitals too ("PainPre"), lower case, without
 * accents. What is not Latin letters or digits separates. (transfer full) */
char **header_words(const char *text);

/* TIME_PRE or TIME_POST for a word such as "before" or "nachher", else TIME_NONE. */
int header_word_side(const char *word);

typedef struct {
    const char *word;
    const char *english; /* the measure's name */
    Better better;       /* stated only where every scale of that name in use points the same way */
} MeasureWord;

/* NULL when the word is no measure. */
const MeasureWord *header_word_measure(const char *word);

/* True for what turns a measure round or into another one: relief, free, medication... */
bool header_word_is_relief(const char *word);

/* True for articles, possessives and prepositions; true for words for a session, which say nothing beside before and
 * after. */
bool header_word_is_article(const char *word);
bool header_word_is_session(const char *word);

/* The role of words joined by '_', as a whole header or (part) as two words in a question; the lower the rank the
 * surer. HEADER_UNKNOWN when they mean none. */
HeaderRole header_words_role(const char *words, bool part, int *ret_rank);

#endif
