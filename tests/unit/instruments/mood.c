#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* 2 + 1 + 3 + 0 + 2 + 1 + 3 + 1 + 0 = 13 */
#define PHQ_9_MID "1-9=2,1,3,0,2,1,3,1,0"

static const ScoreVector phq_9[] = {
    {VECTOR_LOWEST, "1-9=0", "total=0"},
    {VECTOR_HIGHEST, "1-9=3", "total=27"},
    {VECTOR_MID, PHQ_9_MID, "total=13"},
    {VECTOR_OTHER, "@coding=from-one 1-9=3,2,4,1,3,2,4,2,1", "total=13"},
    {VECTOR_ONE_MISSING, PHQ_9_MID " 9=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PHQ_9_MID " 2= 5=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, PHQ_9_MID " 3=4", "total=incomplete refused=3"},
    {VECTOR_OTHER, PHQ_9_MID " 9=-1", "total=incomplete refused=9"},
};

/* 1 + 2 + 0 + 3 + 1 + 2 + 3 + 0 = 12 */
#define PHQ_8_MID "1-8=1,2,0,3,1,2,3,0"

static const ScoreVector phq_8[] = {
    {VECTOR_LOWEST, "1-8=0", "total=0"},
    {VECTOR_HIGHEST, "1-8=3", "total=24"},
    {VECTOR_MID, PHQ_8_MID, "total=12"},
    {VECTOR_OTHER, "@coding=from-one 1-8=2,3,1,4,2,3,4,1", "total=12"},
    {VECTOR_ONE_MISSING, PHQ_8_MID " 1=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PHQ_8_MID " 4= 7=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, PHQ_8_MID " 8=4", "total=incomplete refused=8"},
};

/* 3 + 1 + 2 + 0 + 2 + 1 + 3 = 12 */
#define GAD_7_MID "1-7=3,1,2,0,2,1,3"

static const ScoreVector gad_7[] = {
    {VECTOR_LOWEST, "1-7=0", "total=0"},
    {VECTOR_HIGHEST, "1-7=3", "total=21"},
    {VECTOR_MID, GAD_7_MID, "total=12"},
    {VECTOR_OTHER, "@coding=from-one 1-7=4,2,3,1,3,2,4", "total=12"},
    {VECTOR_ONE_MISSING, GAD_7_MID " 4=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, GAD_7_MID " 1= 7=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, GAD_7_MID " 2=4", "total=incomplete refused=2"},
};

/* Anxiety 2 + 3 = 5, depression 1 + 0 = 1. */
#define PHQ_4_MID "1-4=2,3,1,0"

static const ScoreVector phq_4[] = {
    {VECTOR_LOWEST, "1-4=0", "anxiety=0 depression=0 total=0"},
    {VECTOR_HIGHEST, "1-4=3", "anxiety=6 depression=6 total=12"},
    {VECTOR_MID, PHQ_4_MID, "anxiety=5 depression=1 total=6"},
    {VECTOR_OTHER, "@coding=from-one 1-4=3,4,2,1", "anxiety=5 depression=1 total=6"},
    {VECTOR_ONE_MISSING, PHQ_4_MID " 1=", "anxiety=incomplete depression=1 total=incomplete"},
    {VECTOR_ONE_MISSING, PHQ_4_MID " 4=", "anxiety=5 depression=incomplete total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PHQ_4_MID " 1-2=", "anxiety=unanswered depression=1 total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PHQ_4_MID " 3-4=", "anxiety=5 depression=unanswered total=incomplete"},
    {VECTOR_OUT_OF_RANGE, PHQ_4_MID " 2=4 3=-1",
     "anxiety=incomplete depression=incomplete total=incomplete refused=2,3"},
};

/* 3 + 2 + 4 + (4 - 1) + (4 - 0) + 3 + (4 - 2) + (4 - 1) + 4 + 2 = 30 */
#define PSS_MID "1-10=3,2,4,1,0,3,2,1,4,2"

static const ScoreVector pss_10[] = {
    {VECTOR_LOWEST, "1-10=0", "total=16"},
    {VECTOR_HIGHEST, "1-10=4", "total=24"},
    {VECTOR_MID, PSS_MID, "total=30"},
    {VECTOR_OTHER, "1-10=0,0,0,4,4,0,4,4,0,0", "total=0"},
    {VECTOR_OTHER, "1-10=4,4,4,0,0,4,0,0,4,4", "total=40"},
    {VECTOR_OTHER, "@coding=from-one 1-10=4,3,5,2,1,4,3,2,5,3", "total=30"},
    {VECTOR_OTHER, "@coding=already-reversed 1-10=3,2,4,3,4,3,2,3,4,2", "total=30"},
    {VECTOR_ONE_MISSING, PSS_MID " 5=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PSS_MID " 1= 8=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, PSS_MID " 4=5", "total=incomplete refused=4"},
};

/* (3 + 1 + 4 + 2 + 5) x 4 = 60 */
#define WHO_5_MID "1-5=3,1,4,2,5"

static const ScoreVector who_5[] = {
    {VECTOR_LOWEST, "1-5=0", "total=0"},
    {VECTOR_HIGHEST, "1-5=5", "total=100"},
    {VECTOR_MID, WHO_5_MID, "total=60"},
    {VECTOR_OTHER, "1-5=3,2,3,2,3", "total=52"}, /* 13 raw is no longer below the cut */
    {VECTOR_OTHER, "@coding=from-one 1-5=4,2,5,3,6", "total=60"},
    {VECTOR_ONE_MISSING, WHO_5_MID " 2=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, WHO_5_MID " 1= 5=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, WHO_5_MID " 5=6", "total=incomplete refused=5"},
};

/* 3 + 2 + 4 + 1 + 2 + 0 + 3 = 15 */
#define ISI_MID "1-7=3,2,4,1,2,0,3"

static const ScoreVector isi[] = {
    {VECTOR_LOWEST, "1-7=0", "total=0"},
    {VECTOR_HIGHEST, "1-7=4", "total=28"},
    {VECTOR_MID, ISI_MID, "total=15"},
    {VECTOR_OTHER, "@coding=from-one 1-7=4,3,5,2,3,1,4", "total=15"},
    {VECTOR_ONE_MISSING, ISI_MID " 6=", "total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, ISI_MID " 1= 2=", "total=incomplete"},
    {VECTOR_OUT_OF_RANGE, ISI_MID " 7=5", "total=incomplete refused=7"},
};

const VectorTable phq_9_vectors = VECTOR_TABLE("phq-9", phq_9);
const VectorTable phq_8_vectors = VECTOR_TABLE("phq-8", phq_8);
const VectorTable gad_7_vectors = VECTOR_TABLE("gad-7", gad_7);
const VectorTable phq_4_vectors = VECTOR_TABLE("phq-4", phq_4);
const VectorTable pss_10_vectors = VECTOR_TABLE("pss-10", pss_10);
const VectorTable who_5_vectors = VECTOR_TABLE("who-5", who_5);
const VectorTable isi_vectors = VECTOR_TABLE("isi", isi);
