/* Groups of findings that a listing leaves out: where there are more groups than a screen has lines, of each kind only
 * the first few are shown. An export may have hundreds of columns that all give the same finding. */
#ifndef MLDSTAT_APP_FOLD_H
#define MLDSTAT_APP_FOLD_H

#include "base/finding.h"

#include <stdbool.h>
#include <stddef.h>

/* Groups of one kind that are always shown. */
#define FOLD_SHOWN 10

typedef struct {
    bool folds;
    FindingSeverity severity;
    size_t shown[FINDING_CODE_COUNT]; /* groups of that kind so far */
    size_t hidden;                    /* groups left out so far */
} Fold;

/* For a listing of the groups of `severity`; with `all` nothing is left out. */
void fold_init(Fold *fold, const FindingList *findings, FindingSeverity severity, bool all);

/* Asked for each finding of the list in turn: true when it is of that severity and to be shown. */
bool fold_shows(Fold *fold, const Finding *finding);

#endif
