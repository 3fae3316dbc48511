/* Which patients changed by more than error of measurement explains (Jacobson and Truax 1991). */
#ifndef MLDSTAT_STATS_RELIABLE_CHANGE_H
#define MLDSTAT_STATS_RELIABLE_CHANGE_H

#include "stats/proportion.h"
#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

#define RELIABLE_CRITICAL 1.96 /* always, whatever the confidence of the study's intervals */

typedef enum {
    SEM_DECLARED,    /* a standard error of measurement */
    SEM_RELIABILITY, /* sd sqrt(1 - reliability), of a declared sd */
    SEM_SAMPLE_SD,   /* the same with this sample's sd before: it depends on who came */
} SemSource;

/* RCI = (post - pre) / S_diff, S_diff = sqrt(2) SEM; reliable where |RCI| > 1.96, beyond rounding.
 * improved + unchanged + worsened = n. With a norm the cutoff is Jacobson and Truax' c = (s0 M1 + s1 M0) / (s0 + s1),
 * M1, s1 of this sample before and M0, s0 the norm's: `recovered` are those of the improved who crossed it, from the
 * patients' side before to the norm's side after (on it counts as crossed, so that who was on it before did not cross).
 * Source of the formulas: Journal of Consulting and Clinical Psychology 59:12. R: clinicalsignificance::cs_combined()
 * with cutoff_type = "c". */
typedef struct {
    ResultStatus status; /* RESULT_COURSE_ONLY; RESULT_NOT_APPLICABLE without sem or reliability, or better direction */
    SemSource source;
    double sem, s_diff; /* exist, as `least`, whenever the status is RESULT_OK; NaN otherwise, where all counts are 0 */
    double least;       /* 1.96 s_diff: changes beyond this are reliable, in points */
    size_t unchanged;
    Proportion improved, worsened;
    bool has_norm;
    double cutoff; /* NaN without a norm; where its mean is not better than the patients' before; where their sd before
                      is 0 or does not exist, so that all would stand on c */
    size_t recovered; /* 0 without a cutoff */
} ReliableChange;

typedef struct {
    bool lower_is_better;
    double sem;                         /* NaN: from reliability */
    double reliability, reliability_sd; /* NaN: not declared; sd NaN: the sample's; reliability 0 to 1 */
    double norm_mean, norm_sd;          /* NaN without */
    double tolerance;                   /* in points, >= 0: changes within it of `least` are not reliable */
} ReliableRule;

/* n = 0 gives RESULT_TOO_FEW, as one patient does where the sample's sd is needed; an SEM of 0 (or rounding), where the
 * sample has no spread or the reliability is 1, RESULT_NO_VARIATION; neither sem nor reliability RESULT_NOT_APPLICABLE.
 */
ReliableChange reliable_change(const double pre[], const double post[], size_t n, const ReliableRule *rule,
                               double confidence);

ReliableChange reliable_change_missing(ResultStatus status);

#endif
