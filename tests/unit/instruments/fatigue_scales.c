#include "support/vector_tables.h"

/* The mid form counts, with 2 5 9 10 13 14 16 17 18 19 taken from 6,
 *   1-10: 2 2 3 5 5 2 5 3 1 4, 11-20: 1 4 3 4 5 5 2 4 3 1
 * general, 1 5 12 16, 2 + 5 + 4 + 5 = 16; physical, 2 8 14 20, 2 + 3 + 4 + 1 = 10; activity, 3 6 10 17,
 * 3 + 2 + 4 + 2 = 11; motivation, 4 9 15 18, 5 + 1 + 5 + 4 = 15; mental, 7 11 13 19, 5 + 1 + 3 + 3 = 12; total 64. */
#define MFI_20_MID "1-20=2,4,3,5,1,2,5,3,5,2,1,4,3,2,5,1,4,2,3,1"

#define MFI_20_WORKED "total=64 general=16 physical=10 activity=11 motivation=15 mental=12"

static const ScoreVector mfi_20[] = {
    /* Each scale has two items of either direction: one answer throughout gives 2 x 1 + 2 x 5 = 12. */
    {VECTOR_LOWEST, "1-20=1", "total=60 general=12 physical=12 activity=12 motivation=12 mental=12"},
    {VECTOR_HIGHEST, "1-20=5", "total=60 general=12 physical=12 activity=12 motivation=12 mental=12"},
    {VECTOR_OTHER, "1-20=1,5,1,1,5,1,1,1,5,5,1,1,5,5,1,5,5,5,5,1",
     "total=20 general=4 physical=4 activity=4 motivation=4 mental=4"},
    {VECTOR_OTHER, "1-20=5,1,5,5,1,5,5,5,1,1,5,5,1,1,5,1,1,1,1,5",
     "total=100 general=20 physical=20 activity=20 motivation=20 mental=20"},
    {VECTOR_MID, MFI_20_MID, MFI_20_WORKED},
    {VECTOR_ONE_MISSING,
     MFI_20_MID " 20=", "total=incomplete general=16 physical=incomplete activity=11 motivation=15 mental=12"},
    {VECTOR_ONE_MISSING, MFI_20_MID " 5= 10= 15= 19=",
     "total=incomplete general=incomplete physical=10 activity=incomplete motivation=incomplete mental=incomplete"},
    {VECTOR_TOO_MANY_MISSING, MFI_20_MID " 1= 16= 2= 8= 3= 17= 4= 9= 7= 13=",
     "total=incomplete general=incomplete physical=incomplete activity=incomplete motivation=incomplete "
     "mental=incomplete"},
    {VECTOR_OUT_OF_RANGE, MFI_20_MID " 12=0 14=6 6=7 18=-1 11=9",
     "total=incomplete general=incomplete physical=incomplete activity=incomplete motivation=incomplete "
     "mental=incomplete refused=6,11,12,14,18"},
    {VECTOR_OTHER, "@coding=from-zero 1-20=1,3,2,4,0,1,4,2,4,1,0,3,2,1,4,0,3,1,2,0", MFI_20_WORKED},
    {VECTOR_OTHER, "@coding=already-reversed 1-20=2,2,3,5,5,2,5,3,1,4,1,4,3,4,5,5,2,4,3,1", MFI_20_WORKED},
    {VECTOR_OTHER, "",
     "total=unanswered general=unanswered physical=unanswered activity=unanswered motivation=unanswered "
     "mental=unanswered"},
};

/* The mid form: physical, items 4 6 7 10 13 14 17 20 21, 4 + 1 + 3 + 4 + 3 + 2 + 2 + 1 + 4 = 24; cognitive,
 * 1 2 3 5 11 12 15 16 18 19, 1 + 3 + 0 + 2 + 1 + 0 + 4 + 1 + 3 + 0 = 15; psychosocial, 8 9, 0 + 2 = 2; total 41. */
#define MFIS_MID "1-21=1,3,0,4,2,1,3,0,2,4,1,0,3,2,4,1,2,3,0,1,4"

static const ScoreVector mfis[] = {
    {VECTOR_LOWEST, "1-21=0", "total=0 physical=0 cognitive=0 psychosocial=0"},
    {VECTOR_HIGHEST, "1-21=4", "total=84 physical=36 cognitive=40 psychosocial=8"},
    {VECTOR_MID, MFIS_MID, "total=41 physical=24 cognitive=15 psychosocial=2"},
    {VECTOR_ONE_MISSING, MFIS_MID " 21=", "total=incomplete physical=incomplete cognitive=15 psychosocial=2"},
    {VECTOR_ONE_MISSING,
     MFIS_MID " 5= 8=", "total=incomplete physical=24 cognitive=incomplete psychosocial=incomplete"},
    {VECTOR_TOO_MANY_MISSING, MFIS_MID " 4= 13= 1= 19= 8= 9=",
     "total=incomplete physical=incomplete cognitive=incomplete psychosocial=unanswered"},
    {VECTOR_OUT_OF_RANGE, MFIS_MID " 10=5 16=-1 9=6",
     "total=incomplete physical=incomplete cognitive=incomplete psychosocial=incomplete refused=9,10,16"},
    {VECTOR_OTHER, "@coding=from-one 1-21=2,4,1,5,3,2,4,1,3,5,2,1,4,3,5,2,3,4,1,2,5",
     "total=41 physical=24 cognitive=15 psychosocial=2"},
    {VECTOR_OTHER, "", "total=unanswered physical=unanswered cognitive=unanswered psychosocial=unanswered"},
};

const VectorTable mfi_20_vectors = VECTOR_TABLE("mfi-20", mfi_20);
const VectorTable mfis_vectors = VECTOR_TABLE("mfis", mfis);
