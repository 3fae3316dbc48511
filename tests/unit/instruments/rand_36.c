#include "support/vector_tables.h"

/* Physical functioning 0, 50, 100, 50, 0, 100, 100, 50, 100, 50: 600 / 10 = 60. Role limits, physical 0, 100, 0, 0: 25;
 * emotional 100, 0, 100: 66.6667. Energy (23, 27, 29, 31) 20, 40, 20, 80: 40. Well-being (24, 25, 26, 28, 30) 40, 100,
 * 80, 60, 60: 68. Social (20, 32) 25, 50: 37.5. Pain (21, 22) 60, 75: 67.5. General health (1, 33-36) 75, 75, 75, 0, 0:
 * 45. */
#define RAND_MID                                                                                                       \
    "1=2 2=3 3-12=1,2,3,2,1,3,3,2,3,2 13-16=1,2,1,1 17-19=2,1,2 20-22=4,3,2 23-31=5,3,6,2,4,4,2,3,5 "                  \
    "32-36=3,4,2,1,5"

static const ScoreVector rand_36[] = {
    /* scales with items of both directions: energy 100, 100, 0, 0; well-being 0, 0, 100, 0, 100; social 100, 0;
     * general health 100, 0, 100, 0, 100 */
    {VECTOR_LOWEST, "1-36=1",
     "physical_functioning=0 role_physical=0 role_emotional=0 energy=50 wellbeing=40 social=50 pain=100 "
     "general_health=60"},
    {VECTOR_HIGHEST, "1-2=5 3-12=3 13-19=2 20=5 21=6 22=5 23-31=6 32-36=5",
     "physical_functioning=100 role_physical=100 role_emotional=100 energy=50 wellbeing=60 social=50 pain=0 "
     "general_health=40"},
    {VECTOR_MID, RAND_MID,
     "physical_functioning=60 role_physical=25 role_emotional~66.6667 energy=40 wellbeing=68 social=37.5 pain=67.5 "
     "general_health=45"},
    /* the best and the worst of the scales with items of both directions */
    {VECTOR_OTHER, "1=1 20-22=1 23=1 24-25=6 26-27=1 28-29=6 30=1 31=6 32-33=5 34=1 35=5 36=1",
     "energy=100 wellbeing=100 social=100 pain=100 general_health=100"},
    {VECTOR_OTHER, "1=5 20=5 21=6 22=5 23=6 24-25=1 26-27=6 28-29=1 30=6 31=1 32-33=1 34=5 35=1 36=5",
     "energy=0 wellbeing=0 social=0 pain=0 general_health=0"},
    /* item 2 is in no scale */
    {VECTOR_OTHER, RAND_MID " 2=",
     "physical_functioning=60 role_physical=25 role_emotional~66.6667 energy=40 wellbeing=68 social=37.5 pain=67.5 "
     "general_health=45"},
    /* 550 / 9; 100 / 3; 200 / 2; 140 / 3; 240 / 4; 25; 75; 225 / 4 */
    {VECTOR_ONE_MISSING, RAND_MID " 12= 13= 18= 23= 25= 32= 21= 35=",
     "physical_functioning~61.1111 role_physical~33.3333 role_emotional=100 energy~46.6667 wellbeing=60 social=25 "
     "pain=75 general_health=56.25"},
    /* one answer is enough */
    {VECTOR_OTHER, "4=2 15=2 17=1 31=2 26=5 20=2 22=4 36=2",
     "physical_functioning=50 role_physical=100 role_emotional=0 energy=20 wellbeing=20 social=75 pain=25 "
     "general_health=75"},
    {VECTOR_TOO_MANY_MISSING, "2=1",
     "physical_functioning=unanswered role_physical=unanswered role_emotional=unanswered energy=unanswered "
     "wellbeing=unanswered social=unanswered pain=unanswered general_health=unanswered"},
    /* 600 / 9; 100 / 3; 100 / 2; 140 / 3; 300 / 4; 50; 60; 225 / 4 */
    {VECTOR_OUT_OF_RANGE, RAND_MID " 3=4 13=0 17=3 23=7 24=0 20=6 22=0 36=6",
     "physical_functioning~66.6667 role_physical~33.3333 role_emotional=50 energy~46.6667 wellbeing=75 social=50 "
     "pain=60 general_health=56.25 refused=3,13,17,20,22,23,24,36"},
};

const VectorTable rand_36_vectors = VECTOR_TABLE("rand-36", rand_36);
