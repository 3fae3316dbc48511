#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* 5 + 6 + 4 + 7 + 3 + 6 + 5 + 2 + 6 = 44, / 9 = 4.8889 */
#define FSS_MID "1-9=5,6,4,7,3,6,5,2,6"

static const ScoreVector fss[] = {
    {VECTOR_LOWEST, "1-9=1", "fatigue=1 sum=9"},
    {VECTOR_HIGHEST, "1-9=7", "fatigue=7 sum=63"},
    {VECTOR_MID, FSS_MID, "fatigue~4.88889 sum=44"},
    {VECTOR_ONE_MISSING, FSS_MID " 8=", "fatigue=incomplete sum=incomplete"},
    {VECTOR_TOO_MANY_MISSING, FSS_MID " 1= 4=", "fatigue=incomplete sum=incomplete"},
    {VECTOR_OTHER, "1-9=", "fatigue=unanswered sum=unanswered"},
    {VECTOR_OUT_OF_RANGE, FSS_MID " 9=8", "fatigue=incomplete sum=incomplete refused=9"},
    {VECTOR_OTHER, FSS_MID " 1=0", "fatigue=incomplete sum=incomplete refused=1"},
};

/* Physical 2 + 3 + 1 + 0 + 2 + 3 + 1 = 12, mental 2 + 0 + 3 + 1 = 6; 2 or 3 in items 1, 2, 5, 6, 8, 10: 6. */
#define CFQ_MID "1-11=2,3,1,0,2,3,1,2,0,3,1"

static const ScoreVector cfq_11[] = {
    {VECTOR_LOWEST, "1-11=0", "likert=0 bimodal=0 physical=0 mental=0"},
    {VECTOR_HIGHEST, "1-11=3", "likert=33 bimodal=11 physical=21 mental=12"},
    {VECTOR_MID, CFQ_MID, "likert=18 bimodal=6 physical=12 mental=6"},
    {VECTOR_OTHER, "1-11=1", "likert=11 bimodal=0 physical=7 mental=4"},
    {VECTOR_OTHER, "1-11=2", "likert=22 bimodal=11 physical=14 mental=8"},
    {VECTOR_OTHER, "@coding=from-one 1-11=3,4,2,1,3,4,2,3,1,4,2", "likert=18 bimodal=6 physical=12 mental=6"},
    {VECTOR_ONE_MISSING, CFQ_MID " 3=", "likert=incomplete bimodal=incomplete physical=incomplete mental=6"},
    {VECTOR_ONE_MISSING, CFQ_MID " 9=", "likert=incomplete bimodal=incomplete physical=12 mental=incomplete"},
    {VECTOR_TOO_MANY_MISSING,
     CFQ_MID " 1= 7= 8= 11=", "likert=incomplete bimodal=incomplete physical=incomplete mental=incomplete"},
    {VECTOR_OUT_OF_RANGE, CFQ_MID " 4=4 11=-1",
     "likert=incomplete bimodal=incomplete physical=incomplete mental=incomplete refused=4,11"},
    {VECTOR_OTHER, "@coding=from-one " CFQ_MID, "likert=incomplete bimodal=incomplete refused=4,9"},
};

/* Turned round: 1-6 are 3 + 1 + 2 + 4 + 0 + 3 = 13, 9-13 are 2 + 4 + 3 + 1 + 0 = 10; as given: 3 + 2 = 5; 28. */
#define FACIT_MID "1-13=1,3,2,0,4,1,3,2,2,0,1,3,4"

static const ScoreVector facit_fatigue[] = {
    {VECTOR_LOWEST, "1-13=0", "fatigue=44"},
    {VECTOR_HIGHEST, "1-13=4", "fatigue=8"},
    {VECTOR_MID, FACIT_MID, "fatigue=28"},
    /* higher is less fatigue: fatigue 'very much' and no energy is 0, the opposite 52 */
    {VECTOR_OTHER, "1-6=4 7-8=0 9-13=4", "fatigue=0"},
    {VECTOR_OTHER, "1-6=0 7-8=4 9-13=0", "fatigue=52"},
    {VECTOR_OTHER, "@coding=already-reversed 1-13=3,1,2,4,0,3,3,2,2,4,3,1,0", "fatigue=28"},
    {VECTOR_OTHER, "@coding=from-one 1-13=2,4,3,1,5,2,4,3,3,1,2,4,5", "fatigue=28"},
    /* item 4 counted 4: 24 x 13/12 = 26 */
    {VECTOR_ONE_MISSING, FACIT_MID " 4=", "fatigue=26"},
    {VECTOR_ONE_MISSING, FACIT_MID " 4=8", "fatigue=26"},
    {VECTOR_ONE_MISSING, FACIT_MID " 4=9", "fatigue=26"},
    {VECTOR_OTHER, "@coding=from-one 1-13=2,4,3,9,5,2,4,3,3,1,2,4,5", "fatigue=26"},
    /* seven are more than half: 16 x 13/7 */
    {VECTOR_OTHER, FACIT_MID " 8-13=", "fatigue~29.7143"},
    {VECTOR_TOO_MANY_MISSING, FACIT_MID " 7-13=", "fatigue=incomplete"},
    {VECTOR_TOO_MANY_MISSING, FACIT_MID " 7-13=9", "fatigue=incomplete"},
    {VECTOR_OTHER, "1-13=", "fatigue=unanswered"},
    /* item 9 counted 2: 26 x 13/12 */
    {VECTOR_OUT_OF_RANGE, FACIT_MID " 9=5", "fatigue~28.16667 refused=9"},
    {VECTOR_OTHER, FACIT_MID " 9=-1", "fatigue~28.16667 refused=9"},
};

const VectorTable fss_vectors = VECTOR_TABLE("fss", fss);
const VectorTable cfq_11_vectors = VECTOR_TABLE("cfq-11", cfq_11);
const VectorTable facit_fatigue_vectors = VECTOR_TABLE("facit-fatigue", facit_fatigue);
