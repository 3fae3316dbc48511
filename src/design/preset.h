/* What the program that exported a file does the same way every time: one row per program.
 *
 * The shape (header rows, joined headers, missing codes, leading numbers, spread records, which records are answers at
 * all) holds for a file that a study file declares as such an export or that shows it beyond doubt. The columns hold
 * only where the study file declares the preset and names no column itself, and where the file has them.
 *
 * Sources: REDCap's raw export as in the test data of REDCapR; Qualtrics' CSV with three header rows as in the test
 * data of qualtRics, its Status codes as in Qualtrics' own SPSS export; LimeSurvey's CsvWriter.php; exports of
 * SurveyMonkey, Microsoft Forms and Google Forms in public repositories.
 */
#ifndef MLDSTAT_DESIGN_PRESET_H
#define MLDSTAT_DESIGN_PRESET_H

#include "base/date.h"
#include "design/dialect.h"

#include <stdbool.h>
#include <stddef.h>

/* Stands for the name of the first column, whatever it is. */
#define PRESET_FIRST_COLUMN ""

/* Cell texts of one column. */
typedef struct {
    const char *column;        /* header; one that starts with '*' means every header that ends in the rest */
    const char *const *values; /* NULL-terminated, compared without regard to case; "" is the empty cell */
} PresetRule;

/* By what a file is known beyond doubt; every condition that is given must hold. */
typedef struct {
    const char *const *headers;       /* all of them are in the first row, case ignored; or NULL */
    const char *const *some_headers;  /* at least one of them is; or NULL */
    const char *const *first_header;  /* the first header is one of these, case ignored; or NULL */
    const char *const *second_header; /* likewise the second; or NULL */
    bool first_is_stamp;              /* the first record's first cell is a date and a time of day, but not ISO */
    const char *third_row;            /* every cell of the third row that is not empty starts with it; or NULL */
} PresetSignature;

typedef struct {
    const char *name;   /* the word in a study file: "plain", "redcap"... */
    const char *export; /* "a REDCap export" */
    unsigned header_rows;
    HeaderStyle header_style;
    bool leading_numbers;                        /* "5 - very bad" is 5 */
    bool spread_records;                         /* one assessment may lie in several rows; where a row holds both
                                                    sides, `time` is the session unless scores have a `session` */
    const char *patient, *session, *time, *site; /* headers, PRESET_FIRST_COLUMN, or NULL */
    const char *date;                            /* likewise */
    const char *other_date;                      /* where the file has no `date`; or NULL */
    DateFormat date_format;
    const char *const *missing;     /* NULL-terminated cell values besides the defaults, or NULL */
    const char *const *own_columns; /* NULL-terminated: what the program adds itself, which is never an id, a session, a
                                       time point or a score, unless named above; as PresetRule.column. Or NULL */
    PresetRule keep;                /* records with any other cell are no answers; column NULL: all are */
    PresetRule incomplete;          /* records with such a cell were not finished, and count all the same; column NULL:
                                       nothing says it */
    PresetSignature signature;
} Preset;

size_t preset_count(void);

/* Row 0 is "plain". */
const Preset *preset_get(size_t index);

/* The row of that name, or NULL. */
const Preset *preset_find(const char *name);

/* True when `header` is meant by `column`, which may start with '*'. */
bool preset_column_is(const char *column, const char *header);

/* True when the program adds a column of that name itself. */
bool preset_owns_column(const Preset *preset, const char *header);

#endif
