#include "support/vector_tables.h"

/* The mid form: severity (8 + 3 + 5 + 6) / 4 = 5.5; interference (7 + 4 + 9 + 2 + 6 + 8 + 1) / 7 = 37 / 7 = 5.285714.
 */
#define BPI_SF_MID "1-11=8,3,5,6,7,4,9,2,6,8,1"

static const ScoreVector bpi_sf[] = {
    {VECTOR_LOWEST, "1-11=0", "severity=0 interference=0"},
    {VECTOR_HIGHEST, "1-11=10", "severity=10 interference=10"},
    {VECTOR_MID, BPI_SF_MID, "severity=5.5 interference~5.285714"},
    /* (37 - 6) / 6 */
    {VECTOR_ONE_MISSING, BPI_SF_MID " 4= 9=", "severity=incomplete interference~5.166667"},
    /* Four of seven are enough: (7 + 9 + 6 + 1) / 4. */
    {VECTOR_OTHER, BPI_SF_MID " 6= 8= 10=", "severity=5.5 interference=5.75"},
    {VECTOR_TOO_MANY_MISSING, BPI_SF_MID " 1= 2= 6= 8= 10= 11=", "severity=incomplete interference=incomplete"},
    /* (37 - 9) / 6 */
    {VECTOR_OUT_OF_RANGE, BPI_SF_MID " 2=11 7=-1", "severity=incomplete interference~4.666667 refused=2,7"},
    {VECTOR_OTHER, "1-4=8,3,5,6", "severity=5.5 interference=unanswered"},
    {VECTOR_OTHER, "", "severity=unanswered interference=unanswered"},
};

/* The mid form: rumination, items 8 to 11, 4 + 1 + 3 + 2 = 10; magnification, 6 7 13, 3 + 2 + 1 = 6; helplessness,
 * 1 to 5 and 12, 3 + 1 + 4 + 2 + 0 + 2 = 12; the three are all items, 28. */
#define PCS_MID "1-13=3,1,4,2,0,3,2,4,1,3,2,2,1"

static const ScoreVector pcs[] = {
    {VECTOR_LOWEST, "1-13=0", "total=0 rumination=0 magnification=0 helplessness=0"},
    {VECTOR_HIGHEST, "1-13=4", "total=52 rumination=16 magnification=12 helplessness=24"},
    {VECTOR_MID, PCS_MID, "total=28 rumination=10 magnification=6 helplessness=12"},
    {VECTOR_ONE_MISSING, PCS_MID " 9=", "total=incomplete rumination=incomplete magnification=6 helplessness=12"},
    {VECTOR_ONE_MISSING,
     PCS_MID " 7= 12=", "total=incomplete rumination=10 magnification=incomplete helplessness=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PCS_MID " 8= 11= 6= 13= 1= 2= 3=",
     "total=incomplete rumination=incomplete magnification=incomplete helplessness=incomplete"},
    {VECTOR_OUT_OF_RANGE, PCS_MID " 10=5 6=-1 4=7",
     "total=incomplete rumination=incomplete magnification=incomplete helplessness=incomplete refused=4,6,10"},
    {VECTOR_OTHER, "@coding=from-one 1-13=4,2,5,3,1,4,3,5,2,4,3,3,2",
     "total=28 rumination=10 magnification=6 helplessness=12"},
    {VECTOR_OTHER, "", "total=unanswered rumination=unanswered magnification=unanswered helplessness=unanswered"},
};

/* The mid form: continuous, items 1 5 6 8 9 10, (7 + 9 + 3 + 4 + 6 + 10) / 6 = 39 / 6 = 6.5; intermittent, 2 3 4 11 16
 * 18, (2 + 0 + 5 + 1 + 0 + 9) / 6 = 17 / 6 = 2.833333; neuropathic, 7 17 19 20 21 22, (8 + 4 + 2 + 6 + 1 + 8) / 6 = 29
 * / 6 = 4.833333; affective, 12 to 15, (2 + 5 + 3 + 7) / 4 = 4.25; total (39 + 17 + 29 + 17) / 22 = 102 / 22
 * = 4.636364. */
#define SF_MPQ_2_MID "1-22=7,2,0,5,9,3,8,4,6,10,1,2,5,3,7,0,4,9,2,6,1,8"

static const ScoreVector sf_mpq_2[] = {
    {VECTOR_LOWEST, "1-22=0", "total=0 continuous=0 intermittent=0 neuropathic=0 affective=0"},
    {VECTOR_HIGHEST, "1-22=10", "total=10 continuous=10 intermittent=10 neuropathic=10 affective=10"},
    {VECTOR_MID, SF_MPQ_2_MID,
     "total~4.636364 continuous=6.5 intermittent~2.833333 neuropathic~4.833333 affective=4.25"},
    {VECTOR_ONE_MISSING, SF_MPQ_2_MID " 22=",
     "total=incomplete continuous=6.5 intermittent~2.833333 neuropathic=incomplete affective=4.25"},
    {VECTOR_ONE_MISSING, SF_MPQ_2_MID " 8= 3= 13=",
     "total=incomplete continuous=incomplete intermittent=incomplete neuropathic~4.833333 affective=incomplete"},
    {VECTOR_TOO_MANY_MISSING, SF_MPQ_2_MID " 1= 9= 11= 16= 7= 21= 14= 15=",
     "total=incomplete continuous=incomplete intermittent=incomplete neuropathic=incomplete affective=incomplete"},
    {VECTOR_OUT_OF_RANGE, SF_MPQ_2_MID " 5=11 18=-1 19=10.5 12=99",
     "total=incomplete continuous=incomplete intermittent=incomplete neuropathic=incomplete affective=incomplete "
     "refused=5,12,18,19"},
    {VECTOR_OTHER, "",
     "total=unanswered continuous=unanswered intermittent=unanswered neuropathic=unanswered affective=unanswered"},
};

const VectorTable bpi_sf_vectors = VECTOR_TABLE("bpi-sf", bpi_sf);
const VectorTable pcs_vectors = VECTOR_TABLE("pcs", pcs);
const VectorTable sf_mpq_2_vectors = VECTOR_TABLE("sf-mpq-2", sf_mpq_2);
