/* One cell to a code: score, session, date or time point, each with a cache of its own. */
#ifndef MLDSTAT_MEASURE_CELL_READER_H
#define MLDSTAT_MEASURE_CELL_READER_H

#include "base/finding.h"
#include "design/study.h"
#include "measure/binding.h"
#include "measure/cell_cache.h"
#include "measure/part.h"

typedef struct {
    const Study *study;
    Part *part;
    CellCache *caches; /* one per measure */
    CellCache sessions, dates, times;
} CellReader;

/* What was wrong with a cell, to become a finding once its record is known to be whole. */
typedef struct {
    bool is_wrong;
    FindingCode code;
} CellProblem;

void cell_reader_init(CellReader *reader, Part *part);
void cell_reader_clear(CellReader *reader);

/* Codes as in Part: 0 is "none". *ret_problem is set in every case. */
guint32 read_score(CellReader *reader, size_t measure, const char *text, size_t length, CellProblem *ret_problem);
guint32 read_session(CellReader *reader, const char *text, size_t length);
guint32 read_date(CellReader *reader, const char *text, size_t length, CellProblem *ret_problem);
guint32 read_time(CellReader *reader, const char *text, size_t length);

#endif
