/* What was planned: the study file (or the guess from the headers) as one read-only structure.
 *
 * Built by study_read() (design/study_file.h) or study_recognise() (ingest/recognise.h), complete and cross-checked:
 * every later stage may rely on what is written here. All strings are owned by the Study; every stage borrows.
 */
#ifndef MLDSTAT_DESIGN_STUDY_H
#define MLDSTAT_DESIGN_STUDY_H

#include "base/date.h"
#include "design/dialect.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Upper bounds that keep a hostile study file harmless. */
#define STUDY_TIMES_MAX    32
#define STUDY_MEASURES_MAX 256
#define STUDY_FILES_MAX    1000

/* Index of a time point in Study.times; the first is before, the second after. */
enum {
    TIME_PRE = 0,
    TIME_POST = 1,
    TIME_NONE = -1,
};

typedef struct {
    char *name;    /* "pre", "post" or "baseline", "end" */
    char **values; /* the cell values that mean it, compared without regard to case; NULL-terminated */
} TimePoint;

typedef struct {
    char *path; /* as to be opened; "-" is standard input */
    char *name; /* base name: what messages and reports show */
    int time;   /* index of the file's time point, or TIME_NONE: a time column or a wide layout says */
    Dialect dialect;
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

typedef struct {
    char *name;     /* [a-z0-9_]{1,64}, unique */
    char *label;    /* as printed; the name when none was given */
    char *column;   /* header of its column; NULL in a wide layout */
    char **columns; /* wide layout: one header per time point (n_times entries, NULL where it is not asked), or NULL */
    guint32 at;     /* bit i set: asked at time point i */
    bool has_range;
    double low, high; /* allowed scores, low < high; both NaN without a range */
    Better better;
    MeasureRole role;
    double important_points; /* important change in points, > 0; NaN when none is declared */
    char *important_source;  /* where it comes from, or NULL */
} Measure;

typedef enum {
    DUPLICATES_REFUSE, /* conflicting records: all excluded */
    DUPLICATES_FIRST,  /* the first in file order stays */
    DUPLICATES_LAST,
} DuplicateRule;

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
    ADJUST_NONE,
} AdjustRule;

typedef struct {
    double confidence; /* 0.5 to 0.9999; default 0.95 */
    PairsRule pairs;
    PrimaryTest primary_test;
    ZeroRule zeros;
    AdjustRule adjust;
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
    char **missing; /* NULL-terminated: cell values that mean missing, besides the defaults (measure/missing.h) */
    DuplicateRule duplicates;
    bool max_rejected_is_share; /* then max_rejected is a share 0 to 1 of the records, else a count */
    double max_rejected;        /* default: share 0.05 */

    char *patient_column; /* header, never NULL */
    char *session_column; /* header or NULL */
    char *date_column;    /* header or NULL */
    DateFormat date_format;
    char *time_column; /* header or NULL */

    TimePoint *times; /* n_times >= 2, in order */
    size_t n_times;
    Measure *measures; /* at least one, in the order declared */
    size_t n_measures;

    Analysis analysis;
    unsigned formats; /* FORMAT_* bits */
    char *output;     /* the report folder; never NULL */
} Study;

/* An empty study with every default in place, no files, times or measures. (transfer full) */
Study *study_new(void);
void study_free(Study *study);

/* Adds one zero-initialised element with its defaults and returns it; earlier pointers become invalid. */
StudyFile *study_add_file(Study *study);
TimePoint *study_add_time(Study *study);
Measure *study_add_measure(Study *study);

/* The number of time points in one row of a wide layout: n_times when any measure names a column per time point,
 * else 1. */
size_t study_times_per_row(const Study *study);

/* True when `value` can be a score or the end of a range: 0, or of a size between 1e-300 and 1e300. Sums, differences
 * and halves of such values are finite and keep all their digits. */
bool score_is_possible(double value);

/* True when the measure is asked both before and after. */
bool measure_is_paired(const Measure *measure);

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
