/* What was planned: the study file (or the guess from the headers) as one structure.
 *
 * Built by study_read() (design/study_file.h) or study_recognise() (ingest/recognise.h), cross-checked, and complete
 * once study_settle() (ingest/settle.h) has filled in what it leaves to its files: every later stage may rely on what
 * is written here and changes nothing. All strings are owned by the Study; every stage borrows.
 */
#ifndef MLDSTAT_DESIGN_STUDY_H
#define MLDSTAT_DESIGN_STUDY_H

#include "base/date.h"
#include "design/dialect.h"
#include "design/preset.h"
#include "design/questionnaire.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Upper bounds that keep a hostile study file harmless. */
#define STUDY_TIMES_MAX    32
#define STUDY_MEASURES_MAX 256
#define STUDY_FILES_MAX    1000

/* What analysis.bootstrap may be. A seed is a whole number that a double holds. */
#define STUDY_RESAMPLES_MIN 1000
#define STUDY_RESAMPLES_MAX 1000000
#define STUDY_SEED_MAX      (G_GUINT64_CONSTANT(1) << 53)

/* Index of a time point in Study.times; the first is before, the second after. */
enum {
    TIME_PRE = 0,
    TIME_POST = 1,
    TIME_NONE = -1,
};

typedef struct {
    char *name;    /* "pre", "post", "baseline", "end", or that of a follow-up */
    char **values; /* the cell values that mean it, compared without regard to case; NULL-terminated */
    bool is_followup;
    int after;  /* of a follow-up that is also found by its date: the time point it is counted from; else TIME_NONE */
    int days;   /* when it is due, counted from there */
    int window; /* how many days early or late it may be */
} TimePoint;

/* What a column of a record says, besides scores. */
typedef enum {
    COLUMN_PATIENT,
    COLUMN_SESSION,
    COLUMN_DATE,
    COLUMN_TIME,
    COLUMN_SITE,
    COLUMN_THERAPIST,
    COLUMN_GROUP,
    COLUMN_ARM,
    COLUMN_ROLES,
} ColumnRole;

/* What a record of a file stands for. */
typedef enum {
    PER_SESSION, /* a form filled in before or after a session */
    PER_COURSE,  /* a form of the whole course: baseline, end or follow-up; without a session */
    PER_PATIENT, /* facts about a patient: arm, group, age...; no form */
} FilePer;

typedef enum {
    DUPLICATES_REFUSE, /* conflicting records: all excluded */
    DUPLICATES_FIRST,  /* the first in file order stays */
    DUPLICATES_LAST,
} DuplicateRule;

/* A record whose cell in `column` is none of `values` (case ignored) is excluded. */
typedef struct {
    char *column;
    char **values; /* NULL-terminated */
} KeepRule;

/* A patient, or one session or date of a patient, left out by the study file. */
typedef struct {
    char *patient;
    char *session; /* NULL: all */
    char *date;    /* ISO; NULL: all */
    char *reason;  /* as given, or NULL */
} ExcludeRule;

typedef struct {
    char *path; /* as to be opened; "-" is standard input */
    char *name; /* what messages and reports show: the base name, or more of the path where that is not unique,
                   cleaned by text_shown() */
    int time;   /* index of the file's time point, or TIME_NONE: a time column or a wide layout says */
    FilePer per;
    bool expected; /* lists the sessions that should have been answered; holds no scores */
    size_t item;   /* position among the items of data.files: files of one glob share it */
    bool from_glob;
    const Preset *preset; /* never NULL */
    bool preset_declared; /* the study file names it; else its shape was recognised, and its columns do not count */
    bool settled;         /* its start was looked at (ingest/settle.h): columns holds what the file has of its preset */
    Dialect dialect;
    char *columns[COLUMN_ROLES]; /* headers that hold for this file only; NULL: the study's */
    DateFormat date_format;
    char **missing; /* NULL-terminated; NULL: the study's */
    KeepRule *keep;
    size_t n_keep;
    DuplicateRule duplicates;
    double max_rejected; /* of this file's records, and the study's of the others; NaN: the study's holds */
    bool max_rejected_is_share;
} StudyFile;

typedef enum {
    BETTER_UNKNOWN, /* signed change only */
    BETTER_LOWER,
    BETTER_HIGHER,
} Better;

typedef enum {
    ROLE_SECONDARY,
    ROLE_PRIMARY,
} MeasureRole;

/* A text answer and the score it stands for. */
typedef struct {
    char *text; /* compared without regard to case and surrounding blanks */
    double score;
} AnswerValue;

/* Cell texts that mean one group, arm or category. */
typedef struct {
    char *name;
    char **values; /* NULL-terminated, compared without regard to case */
} Category;

/* A fact about patients: a row of the table of patients. */
typedef struct {
    char *name;           /* [a-z0-9_]{1,64} */
    char *column;         /* header */
    Category *categories; /* NULL: a number */
    size_t n_categories;
} Attribute;

typedef enum {
    WITHIN_UNSTATED,
    WITHIN_STUDY, /* one id is one person, at whatever site */
    WITHIN_SITE,  /* ids are given per site */
} IdScope;

typedef struct {
    char *name;     /* [a-z0-9_]{1,64}, unique */
    char *label;    /* as printed; the name when none was given */
    char **column;  /* headers of its column, NULL-terminated: the first that is not empty counts; NULL in a wide
                       layout */
    char **columns; /* wide layout: one header per time point (n_times entries, NULL where it is not asked), or NULL */
    char *pattern;  /* the text with {time} that `columns` was made from, or NULL: a value of the time point may stand
                       for its name */
    int before, after; /* the two time points that are compared */
    guint32 at;        /* bit i set: asked at time point i, follow-ups among them */
    bool has_from;
    double from_low, from_high; /* the scale it was recorded on, mapped linearly to low..high; from_low > from_high
                                   flips; NaN without */
    AnswerValue *answers;       /* text answers, or NULL: numbers */
    size_t n_answers;
    bool has_range;
    double low, high; /* allowed scores, low < high; both NaN without a range */
    Better better;
    MeasureRole role;
    double important_points;  /* important change in points, > 0; NaN when none is declared */
    double important_percent; /* the same as a percentage of the score before; at most one of the two is a number */
    double important_worse_points; /* where worsening has a published threshold of its own; NaN otherwise */
    char *important_source;        /* where it comes from, and for whom; or NULL */
    const Instrument *instrument;  /* borrowed from Study.instruments; NULL for a measure without */
    const Score *score;            /* of the instrument; NULL without */
    Questionnaire *questionnaire; /* borrowed from Study.questionnaires: its scores are made of items; NULL: its columns
                                     hold scores, which is also so for totals of an instrument */
    Band *bands;                  /* severity bands in ascending order; NULL without */
    size_t n_bands;
    bool zero_is_absence; /* 0 is none of what is measured */
    bool has_caseness;
    Limits caseness;           /* scores of a case */
    char *caseness_source;     /* or NULL */
    double sem;                /* standard error of measurement in points, > 0; NaN when none is declared */
    double reliability;        /* 0 to 1; NaN when none is declared; not beside sem */
    double reliability_sd;     /* the score's standard deviation where it was found; NaN where that is not declared */
    char *error_source;        /* where sem or reliability come from, and for whom; or NULL */
    double norm_mean, norm_sd; /* of a norm population; both NaN without */
    char *norm_source;         /* or NULL */
    char **overridden; /* keys that the study file gives in place of the definition's; NULL-terminated or NULL */
} Measure;

typedef enum {
    PAIRS_AUTO,
    PAIRS_SESSION, /* many pairs per patient */
    PAIRS_COURSE,  /* one pair per patient */
} PairsRule;

typedef enum {
    TEST_T,
    TEST_WILCOXON,
} PrimaryTest;

typedef enum {
    ZEROS_KEEP, /* Pratt */
    ZEROS_DROP, /* Wilcoxon */
} ZeroRule;

typedef enum {
    ADJUST_HOLM,
    ADJUST_BH, /* Benjamini and Hochberg */
    ADJUST_NONE,
} AdjustRule;

typedef struct {
    double confidence; /* 0.5 to 0.9999; default 0.95 */
    PairsRule pairs;
    PrimaryTest primary_test;
    ZeroRule zeros;
    AdjustRule adjust;
    double equivalence_margin; /* in points, > 0; NaN: none is declared. For whom it holds: study_margin() */
    size_t resamples;          /* of the bootstrap; default 10000 */
    guint64 seed;              /* of everything that is drawn at random; default 20261120 */
    char *population;          /* whose published figures apply: a word, or NULL */
} Analysis;

/* Report formats, as bits. */
enum {
    FORMAT_HTML = 1 << 0,
    FORMAT_SVG = 1 << 1,
    FORMAT_JSON = 1 << 2, /* always written */
    FORMAT_CSV = 1 << 3,
    FORMAT_ALL = FORMAT_HTML | FORMAT_SVG | FORMAT_JSON | FORMAT_CSV,
};

typedef struct {
    char *key, *value; /* intervention: as given */
} StudyNote;

typedef struct Study {
    char *path;   /* of the study file; NULL when recognised from headers */
    char *stem;   /* file name without its ending; names the default report folder */
    char *digest; /* SHA-256 of the study file; NULL when recognised */
    char *title;  /* the stem when none was given */
    StudyNote *intervention;
    size_t n_intervention;
    bool randomised;

    StudyFile *files; /* at least one */
    size_t n_files;
    const Preset *preset; /* of files that name none; never NULL */
    bool preset_declared;
    char **missing; /* NULL-terminated: cell values that mean missing, besides the defaults (measure/missing.h) */
    KeepRule *keep; /* hold for every file; those of a file come on top */
    size_t n_keep;
    ExcludeRule *exclude;
    size_t n_exclude;
    DuplicateRule duplicates; /* as StudyFile.duplicates, which starts from it; so do dialect and date_format */
    Dialect dialect;
    bool accepts_same_day;      /* pairs matched by date may join two sessions of one day, see pair/visits.h */
    bool max_rejected_is_share; /* then max_rejected is a share 0 to 1 of the records, else a count */
    double max_rejected;        /* default: share 0.05 */

    char *columns[COLUMN_ROLES]; /* headers, see study_column() */
    DateFormat date_format;
    IdScope id_scope;
    bool loose_ids;        /* case, blanks and punctuation of ids do not count */
    Attribute *attributes; /* the table of patients: describe */
    size_t n_attributes;
    Category *groups; /* cell texts of the group column; NULL: each text its own group */
    size_t n_groups;
    Category *arms; /* cell texts of the arm column, the comparator first; NULL: none declared */
    size_t n_arms;

    TimePoint *times; /* n_times >= 2, in order: pre and post, baseline and end, or all four; then follow-ups */
    size_t n_times;
    Measure *measures; /* at least one, in the order declared */
    size_t n_measures;
    char **instrument_folders;      /* with own definitions, as to be opened; NULL-terminated, never NULL */
    GPtrArray *instruments;         /* of Instrument: those that measures name, each once, in order of first use */
    Questionnaire **questionnaires; /* n_questionnaires, each allocated by itself: measures point at them */
    size_t n_questionnaires;
    size_t n_items; /* of all questionnaires */

    Analysis analysis;
    bool privacy_allow_patient; /* patient ids that look like persons' identities are used all the same */
    unsigned formats;           /* FORMAT_* bits */
    char *output;               /* the report folder; never NULL */
} Study;

/* An empty study with every default in place, no files, times or measures. (transfer full) */
Study *study_new(void);
void study_free(Study *study);

/* Adds one zero-initialised element with its defaults and returns it; earlier pointers become invalid. */
StudyFile *study_add_file(Study *study);
TimePoint *study_add_time(Study *study);
Measure *study_add_measure(Study *study);

/* The header of `role` in `file`: its own, else the study's, else that of its declared preset; NULL when there is none,
 * but "patient" for the patient. Forms of a course have no session. Once a file is settled, what its preset names
 * counts only where the file has it. */
const char *study_column(const Study *study, const StudyFile *file, ColumnRole role);

/* True when any file's records have a column of `role`. */
bool study_has_column(const Study *study, ColumnRole role);

/* The time points that records of `file` can belong to, as bits: that of the file; else the session's or the course's,
 * where the study has both; else all. 0 for files that hold no forms. */
guint32 study_file_times(const Study *study, const StudyFile *file);

/* True when the measure, or the questionnaire it is made of, has columns per time point. */
bool measure_is_wide(const Measure *measure);

/* The questionnaire of an item, 0 to n_items - 1 of the study; *ret_item is its place there. */
const Questionnaire *study_item(const Study *study, size_t number, size_t *ret_item);

/* The number of time points in one row of `file`: n_times when a measure it may hold names a column per time point,
 * else 1. */
size_t study_times_per_row(const Study *study, const StudyFile *file);

/* True when `value` can be a score or the end of a range: 0, or of a size between 1e-300 and 1e300. Sums, differences
 * and halves of such values are finite and keep all their digits. */
bool score_is_possible(double value);

/* True when the measure is asked at both of the time points that are compared. */
bool measure_is_paired(const Measure *measure);

/* The margin of the measure's equivalence test in points; NaN where none holds for it. A margin holds for the primary
 * measures that are compared, or for all where none of those is primary: it belongs to the question that the study was
 * planned around. */
double study_margin(const Study *study, const Measure *measure);

/* "range, better": what the study file gives in place of the definition's, but for the label, which changes no number
 * and no word about one; NULL where there is nothing else. (transfer full) */
char *measure_overridden_words(const Measure *measure);

/* The words of the study file: "lower", "refuse", "session", "t", "keep", "holm"... */
const char *better_name(Better better);
const char *measure_role_name(MeasureRole role);
const char *duplicate_rule_name(DuplicateRule rule);
const char *pairs_rule_name(PairsRule rule);
const char *primary_test_name(PrimaryTest test);
const char *zero_rule_name(ZeroRule rule);
const char *adjust_rule_name(AdjustRule rule);

/* The FORMAT_* bit of "html", "svg", "json" or "csv". False for any other word. */
bool format_from_name(const char *name, unsigned *ret_bit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Study, study_free)

#endif
