#include "support/vector_tables.h"

/* The mid form: anxiety, odd items, 2 + 3 + 1 + 0 + 2 + 3 + 1 = 12; depression, even ones, 0 + 1 + 3 + 2 + 1 + 0 + 2
 * = 9. */
#define HADS_MID "1-14=2,0,3,1,1,3,0,2,2,1,3,0,1,2"

static const ScoreVector hads[] = {
    {VECTOR_LOWEST, "1-14=0", "anxiety=0 depression=0"},
    {VECTOR_HIGHEST, "1-14=3", "anxiety=21 depression=21"},
    {VECTOR_MID, HADS_MID, "anxiety=12 depression=9"},
    {VECTOR_ONE_MISSING, HADS_MID " 5= 12=", "anxiety=incomplete depression=incomplete"},
    {VECTOR_TOO_MANY_MISSING, HADS_MID " 1= 3= 2= 4= 14=", "anxiety=incomplete depression=incomplete"},
    {VECTOR_OUT_OF_RANGE, HADS_MID " 7=4 10=-1", "anxiety=incomplete depression=incomplete refused=7,10"},
    {VECTOR_OTHER, HADS_MID " 12=", "anxiety=12 depression=incomplete"},
    {VECTOR_OTHER, "1=1 3=2 5=3 7=0 9=1 11=2 13=2", "anxiety=11 depression=unanswered"},
    {VECTOR_OTHER, "@coding=from-one 1-14=3,1,4,2,2,4,1,3,3,2,4,1,2,3", "anxiety=12 depression=9"},
    {VECTOR_OUT_OF_RANGE, "@coding=from-one 1-14=3,1,4,2,2,4,0,3,3,2,4,5,2,3",
     "anxiety=incomplete depression=incomplete refused=7,12"},
    {VECTOR_OTHER, "", "anxiety=unanswered depression=unanswered"},
};

/* The mid form: depression, items 3 5 10 13 16 17 21, 2 (3 + 1 + 2 + 3 + 1 + 2 + 2) = 28; anxiety, 2 4 7 9 15 19 20,
 * 2 (1 + 0 + 0 + 1 + 0 + 1 + 0) = 6; stress, 1 6 8 11 12 14 18, 2 (2 + 2 + 3 + 0 + 1 + 2 + 3) = 26. */
#define DASS_21_MID "1-21=2,1,3,0,1,2,0,3,1,2,0,1,3,2,0,1,2,3,1,0,2"

static const ScoreVector dass_21[] = {
    {VECTOR_LOWEST, "1-21=0", "depression=0 anxiety=0 stress=0"},
    {VECTOR_HIGHEST, "1-21=3", "depression=42 anxiety=42 stress=42"},
    {VECTOR_MID, DASS_21_MID, "depression=28 anxiety=6 stress=26"},
    {VECTOR_ONE_MISSING, DASS_21_MID " 21= 15= 14=", "depression=incomplete anxiety=incomplete stress=incomplete"},
    {VECTOR_TOO_MANY_MISSING,
     DASS_21_MID " 3= 5= 2= 4= 20= 1= 18=", "depression=incomplete anxiety=incomplete stress=incomplete"},
    {VECTOR_OUT_OF_RANGE, DASS_21_MID " 16=4 19=5 11=-1",
     "depression=incomplete anxiety=incomplete stress=incomplete refused=11,16,19"},
    {VECTOR_OTHER, DASS_21_MID " 17=", "depression=incomplete anxiety=6 stress=26"},
    {VECTOR_OTHER, "@coding=from-one 1-21=3,2,4,1,2,3,1,4,2,3,1,2,4,3,1,2,3,4,2,1,3",
     "depression=28 anxiety=6 stress=26"},
    {VECTOR_OTHER, "", "depression=unanswered anxiety=unanswered stress=unanswered"},
};

const VectorTable hads_vectors = VECTOR_TABLE("hads", hads);
const VectorTable dass_21_vectors = VECTOR_TABLE("dass-21", dass_21);
