/* One cell to a code: score, session, date, time point, fact; or 1 and 0 for what a keep rule keeps and does not.
 *
 * These are the slow ways; the caller asks a CellCache first and keeps there what nothing has to be said about.
 */
#ifndef MLDSTAT_MEASURE_CELL_READER_H
#define MLDSTAT_MEASURE_CELL_READER_H

#include "base/finding.h"
#include "measure/binding.h"
#include "measure/missing.h"
#include "measure/part.h"

typedef struct {
    const Study *study;
    Part *part;
    MissingCodes no_score, no_key;
    DecimalMark decimal; /* of the file's scores, as declared; DECIMAL_AUTO: either mark is read */
    guint32 empty_time;  /* code of an empty time point: 0, or one behind the last where a date may stand for it */
} CellReader;

/* A code as in Part (0: none), and what was wrong with the cell, if anything: to become a finding once its record is
 * known to be whole. */
typedef struct {
    guint32 code;
    bool is_wrong;       /* the cell does not count */
    bool is_noted;       /* it counts, and something is to be said of it */
    FindingCode problem; /* of either */
    double outside;      /* the score of FINDING_OUT_OF_RANGE */
    DecimalMark mark;    /* that a score shows where none is declared; else DECIMAL_AUTO */
} CellReading;

void cell_reader_init(CellReader *reader, Part *part);

/* Any kind but CELL_PATIENT. `text` may have blanks around it. */
CellReading read_cell(CellReader *reader, const CellBinding *cell, const char *text, size_t length);

/* Without the blanks and tabs around it: inside quotes they reach us; around an unquoted cell libcsv removes them. */
void trim_cell(const char **text, size_t *length);

#endif
