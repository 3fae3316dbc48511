/* What the cells of every column of a file look like: for a first look at it, not for numbers that are reported. */
#ifndef MLDSTAT_INGEST_COLUMN_SURVEY_H
#define MLDSTAT_INGEST_COLUMN_SURVEY_H

#include "design/study.h"

#include <glib.h>

/* Numbers that stand for a missing answer in many projects. */
#define SENTINELS 13

typedef struct {
    guint64 filled;               /* cells with text */
    guint64 numbers;              /* of these, numbers, and leading numbers where the file's preset has them */
    double low, high;             /* the smallest and largest of them, sentinels apart; NaN without any */
    guint64 commas;               /* numbers with a decimal comma */
    guint64 points;               /* numbers with a decimal point */
    guint64 sentinels[SENTINELS]; /* how often each stands there: see sentinel_value() */
} ColumnLook;

typedef struct {
    ColumnLook *columns;
    size_t n;
    guint64 records;
    Dialect dialect; /* as the file was read: delimiter and encoding settled */
} ColumnSurvey;

/* Reads the whole of a settled file. False with MLD_ERROR_DATA and nothing to clear. */
bool column_survey_read(ColumnSurvey *survey, const StudyFile *file, GError **error);
void column_survey_clear(ColumnSurvey *survey);

double sentinel_value(size_t index);

/* True when the column has that sentinel outside of what its other numbers span. */
bool column_look_suspects(const ColumnLook *look, size_t sentinel);

/* True when nearly all of its cells are numbers. */
bool column_look_is_numeric(const ColumnLook *look);

#endif
