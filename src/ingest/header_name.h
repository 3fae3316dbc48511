/* What a column's header says by its words: patient, session, date, time point, or a measure before or after.
 *
 * In English, German, French, Spanish and Dutch. A short header names its measure first ("pain_pre", "Schmerz jetzt",
 * "Pain before the session"); a question's text may name it anywhere, and names one measure only.
 */
#ifndef MLDSTAT_INGEST_HEADER_NAME_H
#define MLDSTAT_INGEST_HEADER_NAME_H

#include "design/study.h"

typedef enum {
    HEADER_UNKNOWN,
    HEADER_PATIENT,
    HEADER_SESSION,
    HEADER_DATE,
    HEADER_TIME,
    HEADER_MEASURE,
} HeaderRole;

typedef struct {
    HeaderRole role;
    int rank;      /* of names for the same role the lowest wins */
    int side;      /* of a measure: TIME_PRE or TIME_POST where its words say so, else TIME_NONE */
    char *measure; /* of a measure: its name without the side, [a-z0-9_]; NULL otherwise */
    Better better; /* of a measure: only where its name leaves no doubt */
} HeaderName;

HeaderName header_name_read(const char *header);
void header_name_clear(HeaderName *name);

/* TIME_PRE or TIME_POST when the words of a file's name say so ("post-2026.csv"), else TIME_NONE. */
int file_name_side(const char *name);

/* TIME_PRE or TIME_POST when the words of a cell say so ("before", "pre_arm_1", "Vor der Behandlung"), else TIME_NONE.
 */
int cell_side(const char *cell);

/* The role in words, for messages: "patient", "session"... */
const char *header_role_name(HeaderRole role);

#endif
