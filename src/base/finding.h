/* Imperfect data, grouped: one Finding per code, file, column and what is expected, with a count and its first places.
 *
 * A finding never stops a run by itself. Severity `warning` is for what may change the numbers and what a user should
 * look at; `note` is for what mldstat decided and says so. Cell text is kept for scores only, never for ids, dates or
 * free text: cron mails what is printed.
 */
#ifndef MLDSTAT_BASE_FINDING_H
#define MLDSTAT_BASE_FINDING_H

#include <glib.h>

typedef enum {
    FINDING_NOTE,
    FINDING_WARNING,
} FindingSeverity;

typedef enum {
    FINDING_OUT_OF_RANGE,        /* a score outside its measure's range: missing */
    FINDING_NOT_A_NUMBER,        /* a score that is not a number and no missing code: missing */
    FINDING_BAD_DATE,            /* a date not in the declared format: the record has no date */
    FINDING_NO_PATIENT,          /* record without a patient id: rejected */
    FINDING_NO_TIME,             /* record whose time point is empty or unknown: rejected */
    FINDING_NO_SCORE,            /* record without any usable score: rejected */
    FINDING_WRONG_WIDTH,         /* record with too few or too many cells: rejected */
    FINDING_NO_SESSION,          /* record without the session or date that pairs it: stays unpaired */
    FINDING_DUPLICATE,           /* record identical to an earlier one: excluded */
    FINDING_CONFLICT,            /* records of one patient, session and time that differ: excluded by the rule */
    FINDING_AMBIGUOUS_PAIR,      /* a patient and date with more than one session: unpaired */
    FINDING_DOUBTFUL_PAIR,       /* matched by date alone, of a patient with several sessions on another: unpaired */
    FINDING_IMPLAUSIBLE_GAP,     /* before and after too far apart in time to be of one session: unpaired */
    FINDING_SIMILAR_IDS,         /* ids that differ only in case or punctuation */
    FINDING_UNLIKE_ID,           /* an id unlike all others, such as a footer's "Total" */
    FINDING_MEASURE_ALL_MISSING, /* a measure without a single score at a time point */
    FINDING_CONSTANT_MEASURE,    /* a measure with one value only */
    FINDING_COLUMN_TAKEN_AS,     /* without a study file: what a column was taken for */
    FINDING_COLUMN_NOT_USED,     /* a column that is not read */
    FINDING_DIRECTION_UNKNOWN,   /* a measure without `better`: signed change only */
    FINDING_NOT_EXPECTED,        /* a session with forms that no expected file lists */
    FINDING_NO_SITE,             /* record without a site, where ids are given per site: rejected */
    FINDING_NOT_KEPT,            /* record that data.keep does not keep: excluded */
    FINDING_LEFT_OUT,            /* record that data.exclude names: excluded */
    FINDING_OTHER_FORM,          /* row of an export in which nothing that is read is filled in: excluded */
    FINDING_EXCLUDE_UNUSED,      /* an entry of data.exclude that names no record */
    FINDING_NOT_AN_ANSWER,       /* a text that is none of a measure's answers: missing */
    FINDING_LEADING_NUMBER,      /* an answer such as "5 - very bad", read as its leading number */
    FINDING_SEVERAL_ANSWERS,     /* a measure's columns of which the first counts, filled with different answers */
    FINDING_LOOSE_IDS,           /* spellings of ids that were taken for one id */
    FINDING_IDS_ACROSS_FILES,    /* the same ids in files that may be of different sites */
    FINDING_UNKNOWN_CATEGORY,    /* a fact about a patient that is none of its declared values: missing */
    FINDING_ATTRIBUTE_CHANGES,   /* a fact about a patient that another record contradicts: the first counts */
    FINDING_NO_FACTS,            /* a patient with forms who is in no file of patients */
    FINDING_NO_FORMS,            /* a patient of a file of patients without forms */
    FINDING_IN_NO_WINDOW,        /* record without a time point whose date is in no follow-up's window: rejected */
    FINDING_OUTSIDE_WINDOW,      /* a follow-up outside its window by its date: counted all the same */
    FINDING_DATED_FOLLOW_UP,     /* a record whose date says that it is a follow-up */
    FINDING_MISSING_GLYPH,       /* a label with characters the font does not have */
    FINDING_IDENTIFYING_COLUMN,  /* a column that is not read and by its header identifies persons */
    FINDING_IDENTITY_ALLOWED,    /* ids that look like identities, used because the study file allows it */
    FINDING_AGE_OVER_89,         /* a patient of an age that identifies people */
    FINDING_SESSION_ORDER,       /* a session dated before the one that precedes it by number */
    FINDING_SPLIT_SESSION,       /* a session whose before and after are dated on different days */
    FINDING_EXPORT_INCOMPLETE,   /* the newest record is well before the end of the period asked for */
    FINDING_ENCODING_ASSUMED,    /* a file that is not UTF-8 and declares nothing, read as Windows-1252 */
    FINDING_DELIMITER_TAKEN_AS,  /* what stands between cells, taken from the first records */
    FINDING_DECIMAL_COMMA,       /* a file whose scores have a decimal comma */
    FINDING_PRESET_TAKEN_AS,     /* which program a file was exported by, taken from its first rows */
    FINDING_PRESET_UNLIKE,       /* a declared preset, and a file that looks like another one's */
    FINDING_INCOMPLETE_FORM,     /* a form with scores that was not finished: used all the same */
    FINDING_DATES_TAKEN_AS,      /* how a file writes its dates, taken from all of them */
    FINDING_WRONG_PAIRS,         /* pairs matched by date that may join two sessions, accepted by the study file */
    FINDING_SCORE_NOT_FORMED,    /* answers of which a score cannot be made, because others lack: missing */
    FINDING_IMPOSSIBLE_SCORE,    /* answers that contradict each other: the score is missing */
    FINDING_DOUBTFUL_SCORE,      /* a result that is hardly true: counted all the same */
    FINDING_RECALL_PERIOD,       /* a questionnaire about a longer time that is compared within sessions */
    FINDING_OWN_DEFINITION,      /* an own definition in place of one that ships */
    FINDING_OVERRIDDEN,          /* what the study file gives in place of a definition */
    FINDING_NEGATIVE_ITEM,       /* an item that goes against the others of its score: reversed already? */
    FINDING_AT_LIMIT,            /* many scores before at the end of the scale: change that way cannot show */
    FINDING_ITEMS_NOT_SCORED,    /* without a study file: columns that look like a questionnaire's items: not read */
    FINDING_CODE_COUNT,
} FindingCode;

/* How many places, and how many distinct values, a finding keeps. */
#define FINDING_PLACES 20
#define FINDING_VALUES 16

typedef struct {
    guint64 line; /* physical line, from 1; 0 when it concerns no line */
    char *value;  /* the score's text, cleaned by text_shown(); NULL for anything else */
} FindingPlace;

/* One of the distinct values of a group and how often it occurred. */
typedef struct {
    char *text;
    guint64 count;
} FindingValue;

typedef struct {
    FindingCode code;
    char *file;     /* its name as reports show it, or NULL */
    char *column;   /* header, cleaned, or NULL */
    char *expected; /* what is allowed or what was done, e.g. "0 to 10"; or NULL */
    guint64 count;
    size_t n_places; /* the FINDING_PLACES lowest lines, ascending */
    FindingPlace places[FINDING_PLACES];
    size_t n_values; /* the FINDING_VALUES distinct values that came first: score texts, or what was given as `like` */
    FindingValue values[FINDING_VALUES];
    char *hint; /* the likely cause and what to do about it, in words that follow a semicolon; or NULL */
} Finding;

typedef struct FindingList FindingList;

FindingList *finding_list_new(void);
void finding_list_free(FindingList *list);

/* Adds one occurrence. All texts are copied; file, column, expected and value may be NULL. Occurrences with equal code,
 * file, column and expected form one Finding. */
void finding_list_add(FindingList *list, FindingCode code, const char *file, const char *column, const char *expected,
                      guint64 line, const char *value);

/* The same for an occurrence whose text must not be kept: `like` says in a word of ours what it looks like. It is
 * counted among the group's values but belongs to no place. */
void finding_list_add_like(FindingList *list, FindingCode code, const char *file, const char *column,
                           const char *expected, guint64 line, const char *like);

/* Sets the hint of a group that is complete. Takes `hint`, which may be NULL. */
void finding_list_set_hint(FindingList *list, size_t index, char *hint);

/* The same for the group of these four, which must be there. `hint` is copied. */
void finding_list_hint(FindingList *list, FindingCode code, const char *file, const char *column, const char *expected,
                       const char *hint);

/* Moves everything from `other` behind what `list` holds, joining equal groups; `other` is empty afterwards. In a
 * joined group the values of `list` come first, and a value that either side had no room for counts as far as it was
 * counted; a hint stays only where both sides have the same. */
void finding_list_join(FindingList *list, FindingList *other);

/* Replaces every place's line (where it is not 0) by translate(line, data). */
void finding_list_translate(FindingList *list, guint64 (*translate)(guint64 line, const void *data), const void *data);

size_t finding_list_count(const FindingList *list);
const Finding *finding_list_get(const FindingList *list, size_t index);
size_t finding_list_warnings(const FindingList *list);

/* The stable name in results.json, e.g. "out_of_range". */
const char *finding_code_name(FindingCode code);
FindingSeverity finding_code_severity(FindingCode code);
const char *finding_severity_name(FindingSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FindingList, finding_list_free)

#endif
