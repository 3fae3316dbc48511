#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* Function 5 + 6 + 4 + 7 + 6 + 5 + 4 + 3 + 6 = 46, / 3 = 15.3333; overall 6 + 7 = 13;
 * symptoms 6 + 8 + 7 + 8 + 4 + 6 + 7 + 7 + 5 + 6 = 64, / 2 = 32; total 60.3333. */
#define FIQR_MID "1-9=5,6,4,7,6,5,4,3,6 10-11=6,7 12-21=6,8,7,8,4,6,7,7,5,6"

static const ScoreVector fiqr[] = {
    {VECTOR_LOWEST, "1-21=0",
     "function=0 overall=0 symptoms=0 total=0 function_any=0 overall_any=0 symptoms_any=0 total_any=0"},
    {VECTOR_HIGHEST, "1-21=10",
     "function=30 overall=20 symptoms=50 total=100 function_any=30 overall_any=20 symptoms_any=50 total_any=100"},
    {VECTOR_MID, FIQR_MID,
     "function~15.3333 overall=13 symptoms=32 total~60.333333 function_any~15.3333 overall_any=13 symptoms_any=32 "
     "total_any~60.333333"},
    /* 40 x 9/8 / 3 = 15 */
    {VECTOR_ONE_MISSING, FIQR_MID " 9=", "function=15 overall=13 total=60 function_any=15 total_any=60"},
    /* 6 x 2/1 = 12; 15.3333 + 12 + 32 */
    {VECTOR_ONE_MISSING, FIQR_MID " 11=", "overall=incomplete total=incomplete overall_any=12 total_any~59.3333"},
    /* 58 x 10/9 / 2 = 32.2222; 15.3333 + 13 + 32.2222 */
    {VECTOR_ONE_MISSING,
     FIQR_MID " 21=", "symptoms=incomplete total=incomplete symptoms_any~32.2222 total_any~60.5556"},
    /* 37 x 9/7 / 3 = 15.8571 */
    {VECTOR_TOO_MANY_MISSING,
     FIQR_MID " 8-9=", "function=incomplete total=incomplete function_any~15.8571 total_any~60.8571"},
    {VECTOR_TOO_MANY_MISSING,
     FIQR_MID " 10-11=", "overall=unanswered overall_any=unanswered total=incomplete total_any=incomplete"},
    {VECTOR_TOO_MANY_MISSING, FIQR_MID " 12-13=", "symptoms=incomplete total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, FIQR_MID " 1-9= 12-21=",
     "function_any=unanswered symptoms_any=unanswered total_any=incomplete overall=13 overall_any=13"},
    {VECTOR_OTHER,
     "1-9= 10-21=", "function=unanswered overall=unanswered symptoms=unanswered total=unanswered total_any=unanswered"},
    /* without the refused 1: 41 x 9/8 / 3 = 15.375 */
    {VECTOR_OUT_OF_RANGE, FIQR_MID " 1=11",
     "function=15.375 total=60.375 function_any=15.375 total_any=60.375 refused=1"},
    {VECTOR_OUT_OF_RANGE, FIQR_MID " 10=-1 12=10.5",
     "overall=incomplete symptoms=incomplete total=incomplete overall_any=14 symptoms_any~32.2222 refused=10,12"},
};

/* Function 1 + 2 + 1 + 2 + 0 + 1 + 2 + 1 + 2 + 3 + 1 = 16, / 11 x 3.33 = 4.84364; (7 - 2) x 1.43 = 7.15;
 * 1 x 1.43 = 1.43; 6 + 7 + 8 + 8 + 7 + 4 + 3 = 43; total 56.42364. */
#define FIQ_MID "1-11=1,2,1,2,0,1,2,1,2,3,1 12=2 13=1 14-20=6,7,8,8,7,4,3"

static const ScoreVector fiq[] = {
    /* no good day counts most: 7 x 1.43 */
    {VECTOR_LOWEST, "1-20=0",
     "function=0 feel_good=10.01 missed_work=0 job=0 pain=0 fatigue=0 rested=0 stiffness=0 anxiety=0 depression=0 "
     "total=10.01"},
    {VECTOR_HIGHEST, "1-11=3 12-13=7 14-20=10",
     "function=9.99 feel_good=0 missed_work=10.01 job=10 pain=10 fatigue=10 rested=10 stiffness=10 anxiety=10 "
     "depression=10 total=90"},
    {VECTOR_MID, FIQ_MID,
     "function~4.84364 feel_good=7.15 missed_work=1.43 job=6 pain=7 fatigue=8 rested=8 stiffness=7 anxiety=4 "
     "depression=3 total~56.42"},
    {VECTOR_OTHER, "1-11=0 12=7 13-20=0", "total=0"},
    {VECTOR_OTHER, "1-11=3 12=0 13=7 14-20=10", "total=100.01"},
    {VECTOR_OTHER, FIQ_MID " 15=7.4", "pain=7.4 total~56.82"},
    /* 15 / 10 x 3.33 = 4.995; total 56.575 */
    {VECTOR_ONE_MISSING, FIQ_MID " 11=", "function=4.995 total=56.575"},
    {VECTOR_ONE_MISSING, FIQ_MID " 12=", "feel_good=unanswered total=incomplete"},
    {VECTOR_ONE_MISSING, FIQ_MID " 13=", "missed_work=unanswered total=incomplete"},
    {VECTOR_ONE_MISSING, FIQ_MID " 14=", "job=unanswered total=incomplete"},
    {VECTOR_ONE_MISSING, FIQ_MID " 15=", "pain=unanswered"},
    {VECTOR_ONE_MISSING, FIQ_MID " 16=", "fatigue=unanswered"},
    {VECTOR_ONE_MISSING, FIQ_MID " 17=", "rested=unanswered"},
    {VECTOR_ONE_MISSING, FIQ_MID " 18=", "stiffness=unanswered"},
    {VECTOR_ONE_MISSING, FIQ_MID " 19=", "anxiety=unanswered"},
    {VECTOR_ONE_MISSING, FIQ_MID " 20=", "depression=unanswered"},
    {VECTOR_OTHER, FIQ_MID " 1-9= 11=", "function=9.99"},
    {VECTOR_TOO_MANY_MISSING, FIQ_MID " 1-11=", "function=unanswered total=incomplete"},
    {VECTOR_TOO_MANY_MISSING, FIQ_MID " 13-14=", "missed_work=unanswered job=unanswered total=incomplete"},
    /* 14 / 10 x 3.33 = 4.662 */
    {VECTOR_OUT_OF_RANGE, FIQ_MID " 2=4 12=8 13=-1 14-20=11",
     "function=4.662 feel_good=unanswered missed_work=unanswered job=unanswered pain=unanswered fatigue=unanswered "
     "rested=unanswered stiffness=unanswered anxiety=unanswered depression=unanswered total=incomplete "
     "refused=2,12,13,14,15,16,17,18,19,20"},
    {VECTOR_OTHER, FIQ_MID " 12=2.5", "total=incomplete refused=12"},
};

/* 10 sites; 2 + 3 + 1 + 1 + 0 + 1 = 8. */
#define WPI_MID "w1-w19=1,0,1,1,0,0,1,0,1,1,0,1,0,0,1,1,0,1,0 s1-s3=2,3,1 s4-s6=1,0,1"

static const ScoreVector wpi_sss[] = {
    {VECTOR_LOWEST, "w1-s6=0", "wpi=0 sss=0 psd=0"},
    {VECTOR_HIGHEST, "w1-w19=1 s1-s3=3 s4-s6=1", "wpi=19 sss=12 psd=31"},
    {VECTOR_MID, WPI_MID, "wpi=10 sss=8 psd=18"},
    {VECTOR_ONE_MISSING, WPI_MID " w7=", "wpi=incomplete sss=8 psd=incomplete"},
    {VECTOR_ONE_MISSING, WPI_MID " s5=", "wpi=10 sss=incomplete psd=incomplete"},
    {VECTOR_TOO_MANY_MISSING, WPI_MID " w2= w19=", "wpi=incomplete sss=8 psd=incomplete"},
    {VECTOR_TOO_MANY_MISSING, WPI_MID " s1= s6=", "wpi=10 sss=incomplete psd=incomplete"},
    {VECTOR_TOO_MANY_MISSING, WPI_MID " w1-w19=", "wpi=unanswered sss=8 psd=incomplete"},
    {VECTOR_OUT_OF_RANGE, WPI_MID " w3=2 s1=4", "wpi=incomplete sss=incomplete psd=incomplete refused=w3,s1"},
    {VECTOR_OTHER, WPI_MID " s4=2", "sss=incomplete refused=s4"},
};

const VectorTable fiqr_vectors = VECTOR_TABLE("fiqr", fiqr);
const VectorTable fiq_vectors = VECTOR_TABLE("fiq", fiq);
const VectorTable wpi_sss_vectors = VECTOR_TABLE("wpi-sss", wpi_sss);
