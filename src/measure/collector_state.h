/* What the collector of one file knows while it reads: for collector.c, stage.c and record_judge.c only. */
#ifndef MLDSTAT_MEASURE_COLLECTOR_STATE_H
#define MLDSTAT_MEASURE_COLLECTOR_STATE_H

#include "measure/cell_cache.h"
#include "measure/cell_reader.h"
#include "measure/exclude_rules.h"
#include "measure/form_scores.h"
#include "measure/patient_batch.h"
#include "measure/problems.h"

/* Where a binding's code goes, and what is known of its cells already. One per column, so that a cell finds it at once;
 * a second binding of the same column hangs behind. */
typedef struct Stage {
    CellCache cache;
    guint32 *target;    /* NULL: a patient, whose text goes to the batch */
    guint32 wrong_code; /* stands for a cell that does not count */
    const CellBinding *cell;
    struct Stage *next;
} Stage;

/* A code of the coming record and the column it is appended to. */
typedef struct {
    CodeColumn *column;
    guint32 *code;
} Push;

/* Several columns of one score, of which the first that is filled counts: consecutive bindings. */
typedef struct {
    size_t first, n;
    guint32 *score;
} Choice;

/* A filled cell of a Choice that does not count. */
#define CHOICE_WRONG G_MAXUINT32

typedef struct {
    Part *part;
    const Study *study;
    Binding binding;
    Stage *stages; /* one per column of the file; `cell` is NULL where nothing is bound */
    CellReader cells;
    PatientBatch batch;
    Problems problems;
    Push *pushes;
    size_t n_pushes;
    guint32 *pending; /* [push * PATIENT_BATCH + record of the batch] */
    Choice *choices;
    size_t n_choices;
    ExcludeRules *exclude; /* NULL without */
    size_t n_keep;
    const guint32 *placed_by; /* `session` or `date`: what pairs a record; NULL when nothing has to */
    bool is_plain;            /* a record is used that has its width, a patient, a score and what places it */
    bool is_spread;           /* a form may lie in several rows */
    FormScores forms;         /* of questionnaires */
    bool has_unasked;         /* some measure is not asked at every time point */
    GString *written;         /* the coming record's id as written; NULL where ids are known as they are written */
    GString *known;           /* room for the text it is known under */
    /* the coming record */
    guint32 id_length; /* bytes of it in the batch */
    guint32 session, date, clock, time;
    guint32 *scores; /* as Part.scores */
    size_t n_scores;
    guint32 *items; /* as Part.items */
    size_t n_items;
    guint32 *facts;   /* per fact */
    guint32 *keeps;   /* per keep rule: 1 keeps */
    guint32 *chosen;  /* per binding: the code of a column of a Choice */
    guint64 mismatch; /* first record whose time differs from its file's; 0 when there is none */
} Collector;

#endif
