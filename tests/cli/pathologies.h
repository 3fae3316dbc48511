/* The 62 classes of pathological input, and what mldstat does with each: it reads the data as documented, or refuses,
 * rejects or finds them with file, line and reason. Never silently different.
 *
 * Every case starts from five patients measured before and after; its "before" file (or its study file) is damaged. */
#ifndef MLDSTAT_TESTS_PATHOLOGIES_H
#define MLDSTAT_TESTS_PATHOLOGIES_H

#include <glib.h>

#define PATHOLOGY_CLASSES 62

/* May hold NUL bytes. */
typedef struct {
    const char *text;
    size_t length;
} Bytes;

#define BYTES(literal)                                                                                                 \
    {                                                                                                                  \
        literal, sizeof(literal) - 1                                                                                   \
    }

typedef struct {
    int number; /* of the class, 1 to PATHOLOGY_CLASSES */
    const char *name;
    const char *study;              /* NULL: without a study file, with --range pain=0-10 */
    Bytes pre;                      /* pre.csv; no text: HEAD A B C D E */
    Bytes post;                     /* post.csv; no text: POST */
    char *(*pre_made)(size_t *);    /* makes pre.csv where it is too large to be written out. (transfer full) */
    gboolean alone;                 /* there is no post.csv */
    int exit_code;                  /* of check and of run */
    const char *found;              /* what "check --quiet" lists on standard output; NULL: nothing */
    const char *error;              /* on standard error, without "mldstat: error: " and line end; NULL: nothing */
    guint n;                        /* patients with both scores; where published, as everything below */
    double mean;                    /* difference of pain */
    guint used, excluded, rejected; /* records of both files */
    guint before_only, after_only;  /* patients */
} Pathology;

/* Differences -3, 0.5, -2.5, -3 and -0.5: mean -1.7. */
#define HEAD "patient_id,pain\n"
#define A    "A07,8\n"
#define B    "B13,6.5\n"
#define C    "C22,7\n"
#define D    "D31,5\n"
#define E    "E48,9\n"
#define POST HEAD "A07,5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\n"

#define STUDY(data, columns, pain)                                                                                     \
    "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]" data "}\n"                              \
    "columns: {" columns "}\n"                                                                                         \
    "measures: {pain: {" pain "}}\n"                                                                                   \
    "output: out\n"
#define PATIENT "patient: patient_id"
#define SCALE   "range: [0, 10], better: lower"
/* As without a study file, but with rejected records allowed. */
#define TOLERANT STUDY(", max_rejected: 90%", PATIENT, SCALE)

/* Common findings and errors. */
#define NO_PATIENT_COLUMN "pre.csv:1: no patient column; name it patient_id, patient, subject or id"
#define ASSUMED(line)                                                                                                  \
    "pre.csv:" #line ": not UTF-8, read as Windows-1252; declare data.encoding, or save the file as CSV UTF-8\n"
#define BAD_QUOTE                                                                                                      \
    ": a quote stands where none may be; a cell with a quote in it is written in quotes, with that quote doubled"
#define NO_SCORE(line)      "pre.csv:" #line ": record without a usable score\n"
#define NOT_NUMBER(line, v) "pre.csv:" #line ": column 'pain': '" v "' is not a number\n"
#define OUTSIDE(line, v)    "pre.csv:" #line ": column 'pain': '" v "' is outside 0 to 10\n"
#define WIDTH(line, n, how) "pre.csv:" #line ": the record does not have the header's " #n " cells but " how "\n"
#define UNREAD(header)      "pre.csv: column '" header "': looks like free text; it is not read\n"
#define WIDTHS(k, n, how)   "pre.csv: " #k " records that do not have the header's " #n " cells but " how
#define NOT_NUMBERS(k)      "pre.csv: column 'pain': " #k " scores that are not numbers"

/* Likely causes: what follows the only place of a finding, or all of them with its count. */
#define MORE(line, n)  "pre.csv:" #line ": the record does not have the header's " #n " cells but more" ONE_MORE
#define FEWER(line, n) "pre.csv:" #line ": the record does not have the header's " #n " cells but fewer" ONE_FEWER
#define LAST_FEWER(line, n)                                                                                            \
    "pre.csv:" #line ": the record does not have the header's " #n " cells but fewer; it is the last record; was the " \
    "file cut off?\n"
#define ODD_SCORE(line, v) "pre.csv:" #line ": column 'pain': '" v "' is not a number"
#define ONE_MORE           "; 1 more: an unquoted delimiter or decimal comma in a cell\n"
#define ONE_FEWER          "; 1 fewer: a delimiter left out, or a line that is no record\n"
#define IN_DECIMAL_COMMA   "; decimal comma; set decimal: \",\" under data\n"
#define IN_THOUSANDS       "; thousands separators; export the numbers without them\n"
#define IN_LOOKALIKES      "; a sign, digit or blank that only looks like the usual one; type the number again\n"
#define IN_SHEET_ERRORS    "; a spreadsheet's error; repair its formula and export again\n"

#define REJECTED(k, n, share) #k " of " #n " records rejected (" share " %); data.max_rejected allows 5 %"

/* The tables, each ended by a row with number 0. */
extern const Pathology pathologies_of_files[];
extern const Pathology pathologies_of_cells[];
extern const Pathology pathologies_of_values[];

#endif
