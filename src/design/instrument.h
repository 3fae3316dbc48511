/* A questionnaire as its definition file describes it: which answers there are and how scores are made of them.
 *
 * Built by instrument_parse() (design/instrument_file.h) and complete then: names are resolved to indexes, every check
 * of the definition has passed. Item numbers only, never item wording. The keys of the file are in
 * design/instrument_key_table.c and in mldstat-instrument(5).
 */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_H
#define MLDSTAT_DESIGN_INSTRUMENT_H

#include <glib.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* Upper bounds that keep a hostile definition harmless. */
#define INSTRUMENT_ITEMS_MAX  256
#define INSTRUMENT_SCORES_MAX 64
#define INSTRUMENT_LEVELS_MAX 1001 /* whole numbers in an item's range */

/* An interval of numbers, each end closed or open; -INFINITY and INFINITY where it has none. */
typedef struct {
    double low, high;
    bool low_open, high_open;
} Limits;

static inline bool limits_hold(const Limits *limits, double value)
{
    bool above = limits->low_open ? value > limits->low : value >= limits->low;
    bool below = limits->high_open ? value < limits->high : value <= limits->high;
    return above && below;
}

/* One of several intervals that together cover a range without gap or overlap, in ascending order. */
typedef struct {
    Limits limits;
    double value; /* what it scores; NaN of a severity band */
    char *name;   /* of a severity band; NULL of one that scores */
} Band;

/* An array of n bands with their names; NULL is allowed where n is 0. */
void bands_free(Band *bands, size_t n);

typedef enum {
    ITEM_WHOLE,  /* a whole number of a range */
    ITEM_NUMBER, /* any number of a range */
    ITEM_CLOCK,  /* a time of day, in minutes from midnight: 0 to 1439 */
} ItemKind;

/* A text answer and the number it stands for. */
typedef struct {
    char *text; /* compared without regard to case and surrounding blanks */
    double value;
} ItemAnswer;

typedef struct {
    char *id; /* "1", "5a": what {item} in a study file stands for */
    ItemKind kind;
    double low, high;    /* allowed answers; of a clock 0 and 1439 */
    char *unit;          /* "hours", "cm"; NULL without */
    double *recode;      /* of a whole item: what answer low + i counts in scores; NULL: itself */
    bool is_optional;    /* a file need not have its column; see measure/scoring.h for what scores do then */
    bool takes_midpoint; /* "30 to 60" is read as 45 */
    double blank;        /* what an empty answer counts in a form that has others; NaN: it is missing */
    double *missing;     /* answers that mean missing, n_missing of them */
    size_t n_missing;
    ItemAnswer *answers; /* texts of the definition, n_answers of them */
    size_t n_answers;
} Item;

/* What the answers of some items are recorded as, where a program records them otherwise: mapped linearly from
 * from_low..from_high to the item's range; from_low > from_high flips. */
typedef struct {
    double from_low, from_high;
    bool is_mapped; /* false: recorded as the item's range says */
} CodingMap;

typedef struct {
    char *name;      /* "from-one" */
    CodingMap *maps; /* one per item */
} Coding;

typedef enum {
    SCORE_SUM,
    SCORE_MEAN,
    SCORE_WEIGHTED,  /* sum of weight times term */
    SCORE_OF,        /* its only term */
    SCORE_RATIO,     /* first term by the second */
    SCORE_HOURS,     /* hours from the first clock item to the second, modulo 24 */
    SCORE_CONES,     /* volume of truncated cones between girths, see scoring.h */
    SCORE_VALUE_SET, /* what the study's value set says of the answers */
} ScoreKind;

typedef struct {
    bool is_score; /* `index` is that of an earlier score, else of an item */
    size_t index;
    double weight; /* 1 unless SCORE_WEIGHTED */
} Term;

typedef enum {
    HIGHER_UNSTATED, /* the study file must say which way is better: forms of both polarities are in use */
    HIGHER_WORSE,
    HIGHER_BETTER,
} HigherMeans;

typedef enum {
    CHANGE_EITHER,
    CHANGE_IMPROVEMENT,
    CHANGE_WORSENING,
} ChangeDirection;

/* A published important change. */
typedef struct {
    double value;    /* > 0 */
    bool is_percent; /* of the patient's own score before; else points */
    ChangeDirection direction;
    char *population; /* a word such as "fibromyalgia"; "any" where it was drawn from several */
    char *people;     /* who was studied, in words; NULL without */
    char *method;     /* how it was found: "anchor", "distribution"...; NULL without */
    char *source;     /* never NULL */
} ImportantChange;

/* A published figure about a population; NaN where it gives none. */
typedef struct {
    double value; /* of a reliability or SEM; NaN of a norm */
    double mean, sd;
    char *kind;       /* of a reliability: "test-retest" or "alpha"; NULL otherwise */
    char *population; /* a word, as ImportantChange.population */
    char *people;     /* in words, or NULL */
    char *source;     /* never NULL */
} PublishedFigure;

typedef struct {
    char *name;   /* [a-z][a-z0-9_]*, no item's id */
    char *label;  /* as printed */
    bool hidden;  /* a step on the way: no measure, not listed by `score` */
    bool nominal; /* a code that must not be averaged: no measure */
    ScoreKind kind;
    Term *terms; /* n_terms >= 1 */
    size_t n_terms;
    double *recode; /* of whole items, in place of their own: answer recode_low + i counts recode[i]; NULL: theirs */
    double recode_low;
    size_t n_recode;
    size_t minimum;   /* how many terms must be answered; n_terms: all */
    bool is_prorated; /* a sum is multiplied by terms / answered terms */
    char *
        missing_rule; /* who published the rule for missing answers; NULL: mldstat's own default, none may be missing */
    double times, plus; /* applied to the result: times * result / divide + plus */
    double divide;
    Band *bands; /* then the value of its band; NULL without */
    size_t n_bands;
    double *table; /* then table[result - table_first], result being whole; NULL without */
    size_t n_table;
    double table_first;
    bool has_valid; /* a result outside `valid` is impossible: the score is missing */
    Limits valid;
    bool has_doubtful; /* a result within `doubtful` counts, and a finding says so */
    Limits doubtful;
    char *hint;    /* the likely cause of an impossible or doubtful result; NULL without */
    bool is_whole; /* can only be a whole number */

    double low, high; /* possible scores; low < high; infinite where nothing bounds them */
    HigherMeans higher;
    char *low_anchor, *high_anchor; /* what the ends mean, in neutral words; NULL without */
    bool zero_is_absence;           /* 0 is none of what is measured: percentages of the score before make sense */
    bool wants_percent_change;      /* the percent change is reported beside the points */
    Band *severity;                 /* named bands over low..high, or NULL */
    size_t n_severity;
    char *severity_source;
    bool has_caseness;
    Limits caseness; /* scores of a case */
    char *caseness_source;
    ImportantChange *important; /* as published, in the file's order */
    size_t n_important;
    PublishedFigure *reliability, *sem, *norms;
    size_t n_reliability, n_sem, n_norms;
} Score;

typedef enum {
    LICENCE_FREE,       /* public domain or explicit free use */
    LICENCE_FREE_NC,    /* free for non-commercial or academic use */
    LICENCE_PERMISSION, /* the copyright holder must agree */
    LICENCE_FEE,
    LICENCE_UNVERIFIED,
} LicenceClass;

/* A number that a study may set, such as the length of a limb's segments. */
typedef struct {
    char *name;
    char *label; /* in words */
    char *unit;  /* NULL without */
    double fallback;
    double low, high;
} Parameter;

typedef struct Instrument {
    char *name; /* [a-z0-9][a-z0-9-]* */
    char *title;
    char *about;  /* what it is about in a word or two: "pain", "sleep" */
    bool is_own;  /* from a user's file, not one that ships */
    char *digest; /* SHA-256 of the definition */
    LicenceClass licence;
    char *notice;    /* what the licence asks to print, or why it is what it is; never NULL */
    char *citation;  /* the paper; never NULL */
    char **sources;  /* where the rules were checked; NULL-terminated */
    char **notes;    /* sentences for who uses it; NULL-terminated */
    int recall_days; /* how far back it asks: 0 is now; -1 is not stated */
    char *recall;    /* in words: "past month"; NULL where not stated */
    bool is_anchor;  /* asks for the change itself: other measures' change is shown by its answers */
    Item *items;
    size_t n_items;
    Coding *codings; /* besides the ranges of the items */
    size_t n_codings;
    Parameter *parameters;
    size_t n_parameters;
    size_t cone_height; /* index of the parameter that SCORE_CONES takes; n_parameters where there is none */
    Score *scores;      /* n_scores >= 1; each after those it is made of */
    size_t n_scores;
    size_t main_score; /* what the instrument's name alone means; n_scores: the study file must choose */
} Instrument;

void instrument_free(Instrument *instrument);

/* The index of an item or of a score by its name; false where there is none. */
bool instrument_find_item(const Instrument *instrument, const char *id, size_t *ret_index);
bool instrument_find_score(const Instrument *instrument, const char *name, size_t *ret_index);

/* True for an item whose recoding turns its range round: it counts low + high - answer. */
bool item_is_reversed(const Item *item);

/* True for a score whose single term is an item that counts as it is answered: its answers are its scores, and a study
 * reads them as any other measure's. */
bool score_is_plain(const Instrument *instrument, const Score *score);

/* Sets needed[item] for every item that the score is made of, those of the scores behind it among them; the others stay
 * as they are. */
void score_mark_items(const Instrument *instrument, const Score *score, bool needed[]);

/* The score that a value set gives, `score` itself or one it is made of; NULL where none is. */
const Score *score_value_set(const Instrument *instrument, const Score *score);

/* "free", "free-nc", "permission", "licence-fee", "unverified". */
const char *licence_class_name(LicenceClass licence);

/* The entry that holds for `population` (NULL: none declared) and a change in `direction`: the first for that
 * population, else the first for "any"; an entry for either direction serves both. NULL where there is none. */
const ImportantChange *score_important_change(const Score *score, const char *population, ChangeDirection direction);

/* What error of measurement is told by for `population`: of the figures for that population, else of those for "any",
 * the first standard error of measurement, else the first test-retest reliability, else the first of another kind.
 * NULL where there is none. *ret_is_sem tells which it is. */
const PublishedFigure *score_error_figure(const Score *score, const char *population, bool *ret_is_sem);

/* The first norm of people who are not there for what is measured: that of a population "general" or "healthy". A norm
 * of patients says what is usual among them, not what recovery is. NULL where there is none. */
const PublishedFigure *score_norm(const Score *score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Instrument, instrument_free)

#endif
