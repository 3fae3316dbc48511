#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* Quality 1; latency 10 minutes 0 + 1 = 1 -> 1; duration 7 -> 0; 7 / 8.25 = 84.8485 % -> 1; disturbance
 * 2 + 1 + 1 + 1 + 2 = 7 -> 1; medication 0; daytime 1 -> 1; 5. */
#define PSQI_MID "1=22:15 2=10 3=06:30 4=7.0 5a-5j=1,2,0,0,0,1,1,1,0,2 6-9=1,0,1,0"

/* Quality 2; latency 0; 5.5 -> 2; 5.5 / 8 = 68.75 % -> 2; 3 + 1 + 3 = 7 -> 1; 0; daytime 2 + 1 = 3 -> 2; 9. */
#define PSQI_WORSE "1=22:30 2=10 3=6:30 4=5.5 5a-5j=0,3,0,0,0,0,0,1,0,3 6-9=2,0,2,1"

static const ScoreVector psqi[] = {
    {VECTOR_LOWEST, "1=23:00 2=0 3=7:00 4=8 5a-9=0",
     "quality=0 latency=0 duration=0 efficiency=0 disturbance=0 medication=0 daytime=0 global=0 percent=100 hours=8"},
    {VECTOR_HIGHEST, "1=22:00 2=600 3=8:00 4=0 5a-9=3",
     "quality=3 latency=3 duration=3 efficiency=3 disturbance=3 medication=3 daytime=3 global=21 percent=0 hours=0"},
    {VECTOR_MID, PSQI_MID,
     "quality=1 latency=1 duration=0 efficiency=1 disturbance=1 medication=0 daytime=1 global=5 percent~84.8485 "
     "hours=7"},
    {VECTOR_MID, PSQI_WORSE,
     "quality=2 latency=0 duration=2 efficiency=2 disturbance=1 medication=0 daytime=2 global=9 percent=68.75 "
     "hours=5.5"},
    {VECTOR_OTHER, "@coding=from-one 1=22:15 2=10 3=06:30 4=7.0 5a-5j=2,3,1,1,1,2,2,2,1,3 6-9=2,1,2,1",
     "quality=1 latency=1 duration=0 efficiency=1 disturbance=1 medication=0 daytime=1 global=5"},
    /* an empty 5j counts 0: 2 + 1 + 1 + 1 = 5, still 1 */
    {VECTOR_OTHER, PSQI_MID " 5j=", "disturbance=1 global=5"},
    {VECTOR_OTHER, PSQI_MID " 5b-5i=0 5j=", "disturbance=0 global=4"},
    {VECTOR_ONE_MISSING, PSQI_MID " 6=", "quality=unanswered global=incomplete daytime=1"},
    {VECTOR_ONE_MISSING, PSQI_MID " 5a=", "latency=incomplete global=incomplete"},
    {VECTOR_ONE_MISSING, PSQI_MID " 2=", "latency=incomplete global=incomplete"},
    {VECTOR_ONE_MISSING,
     PSQI_MID " 4=", "duration=unanswered hours=unanswered efficiency=incomplete percent=incomplete global=incomplete"},
    {VECTOR_ONE_MISSING, PSQI_MID " 1=", "efficiency=incomplete percent=incomplete global=incomplete duration=0"},
    {VECTOR_ONE_MISSING, PSQI_MID " 5c=", "disturbance=incomplete global=incomplete"},
    {VECTOR_ONE_MISSING, PSQI_MID " 7=", "medication=unanswered global=incomplete"},
    {VECTOR_ONE_MISSING, PSQI_MID " 9=", "daytime=incomplete global=incomplete"},
    {VECTOR_TOO_MANY_MISSING, PSQI_MID " 2= 5a-5c= 3-4= 8-9=",
     "latency=unanswered duration=unanswered efficiency=incomplete disturbance=incomplete daytime=unanswered "
     "global=incomplete percent=incomplete quality=1"},
    {VECTOR_OTHER,
     "1-9=", "quality=unanswered latency=unanswered disturbance=unanswered efficiency=unanswered global=unanswered"},
    {VECTOR_OUT_OF_RANGE, PSQI_MID " 2=601 4=25 5b=4 6-8=4,-1,9",
     "quality=unanswered latency=incomplete duration=unanswered efficiency=incomplete disturbance=incomplete "
     "medication=unanswered daytime=incomplete global=incomplete percent=incomplete hours=unanswered "
     "refused=2,4,5b,6,7,8"},
    {VECTOR_OTHER, PSQI_MID " 1=25:10", "efficiency=incomplete global=incomplete refused=1"},
    {VECTOR_OTHER, PSQI_MID " 3=6:75", "efficiency=incomplete global=incomplete refused=3"},
    {VECTOR_OTHER, PSQI_MID " 5a=1.5", "latency=incomplete global=incomplete refused=5a"},
};

const VectorTable psqi_vectors = VECTOR_TABLE("psqi", psqi);

static void expect(const ScoreVector vectors[], size_t n)
{
    const VectorTable table = {"psqi", vectors, n};
    vectors_hold(&table);
}

Test(instruments_psqi, limits_belong_to_the_better_side)
{
    static const ScoreVector vectors[] = {
        {VECTOR_OTHER, PSQI_MID " 2=15 5a=0", "latency=0"},
        {VECTOR_OTHER, PSQI_MID " 2=16 5a=0", "latency=1"},
        {VECTOR_OTHER, PSQI_MID " 2=30 5a=0", "latency=1"},
        {VECTOR_OTHER, PSQI_MID " 2=31 5a=0", "latency=1"}, /* 2 -> 1 */
        {VECTOR_OTHER, PSQI_MID " 2=31 5a=1", "latency=2"}, /* 2 + 1 = 3 */
        {VECTOR_OTHER, PSQI_MID " 2=60 5a=1", "latency=2"},
        {VECTOR_OTHER, PSQI_MID " 2=61 5a=1", "latency=2"}, /* 3 + 1 = 4 */
        {VECTOR_OTHER, PSQI_MID " 2=61 5a=2", "latency=3"},
        {VECTOR_OTHER, PSQI_MID " 4=7", "duration=0"},
        {VECTOR_OTHER, PSQI_MID " 4=6.99", "duration=1"},
        {VECTOR_OTHER, PSQI_MID " 4=6", "duration=1"},
        {VECTOR_OTHER, PSQI_MID " 4=5.9", "duration=2"},
        {VECTOR_OTHER, PSQI_MID " 4=5", "duration=2"},
        {VECTOR_OTHER, PSQI_MID " 4=4.9", "duration=3"},
        /* of 8 hours in bed */
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=6.8", "percent=85 efficiency=0"},
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=6.79", "percent=84.875 efficiency=1"},
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=6", "percent=75 efficiency=1"},
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=5.99", "percent=74.875 efficiency=2"},
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=5.2", "percent=65 efficiency=2"},
        {VECTOR_OTHER, PSQI_MID " 1=22:30 4=5.19", "percent=64.875 efficiency=3"},
        {VECTOR_OTHER, PSQI_MID " 5b-5j=1", "disturbance=1"},      /* 9 */
        {VECTOR_OTHER, PSQI_MID " 5b-5i=1 5j=2", "disturbance=2"}, /* 10 */
        {VECTOR_OTHER, PSQI_MID " 5b-5j=2", "disturbance=2"},      /* 18 */
        {VECTOR_OTHER, PSQI_MID " 5b-5i=2 5j=3", "disturbance=3"}, /* 19 */
        {VECTOR_OTHER, PSQI_MID " 8-9=1,1", "daytime=1"},
        {VECTOR_OTHER, PSQI_MID " 8-9=1,2", "daytime=2"},
        {VECTOR_OTHER, PSQI_MID " 8-9=3,1", "daytime=2"},
        {VECTOR_OTHER, PSQI_MID " 8-9=2,3", "daytime=3"},
    };
    expect(vectors, G_N_ELEMENTS(vectors));
}

Test(instruments_psqi, nights_cross_midnight_or_do_not)
{
    static const ScoreVector vectors[] = {
        {VECTOR_OTHER, PSQI_MID " 1=00:30 3=7:30 4=6.5", "percent~92.857 efficiency=0"},
        {VECTOR_OTHER, PSQI_MID " 1=24:00 3=8:00 4=6", "percent=75 efficiency=1"},
        {VECTOR_OTHER, PSQI_MID " 1=10:15_pm 3=6:30_am", "percent~84.8485 global=5"},
        {VECTOR_OTHER, PSQI_MID " 1=2215 3=0630", "percent~84.8485 global=5"},
        {VECTOR_OTHER, PSQI_MID " 1=22.15 3=6h30", "percent~84.8485 global=5"},
        {VECTOR_OTHER, PSQI_MID " 1=22 3=6", "percent=87.5 global=4"},
        {VECTOR_OTHER, PSQI_MID " 1=9:00 3=17:00 4=6", "percent=75"}, /* after a night shift */
        {VECTOR_OTHER, PSQI_MID " 1=18:00 3=10:00 4=8", "percent=50 efficiency=3"},
    };
    expect(vectors, G_N_ELEMENTS(vectors));
}

Test(instruments_psqi, twelve_hour_times_are_impossible_or_doubtful)
{
    static const ScoreVector vectors[] = {
        /* 20.25 hours */
        {VECTOR_OTHER, PSQI_MID " 1=10:15",
         "in_bed=impossible efficiency=impossible percent=impossible global=impossible duration=0"},
        {VECTOR_OTHER, PSQI_MID " 1=18:00 3=10:01", "in_bed=impossible global=impossible"},
        {VECTOR_OTHER, PSQI_MID " 1=7:00 3=7:00", "in_bed=impossible global=impossible"},
        /* 7 hours of sleep in 3.5 hours: 200 % */
        {VECTOR_OTHER, PSQI_MID " 1=3:00", "share=200? efficiency=0? percent=impossible global=4?"},
        /* 100 % is possible */
        {VECTOR_OTHER, PSQI_MID " 1=23:30", "share=100 efficiency=0 percent=100 global=4"},
    };
    expect(vectors, G_N_ELEMENTS(vectors));
}

Test(instruments_psqi, a_range_of_minutes_or_hours_is_read_as_its_middle)
{
    static const ScoreVector vectors[] = {
        {VECTOR_OTHER, PSQI_MID " 2=30_to_60 5a=0", "minutes=2"}, /* 45 */
        {VECTOR_OTHER, PSQI_MID " 2=15-16 5a=0", "minutes=1"},    /* 15.5 */
        {VECTOR_OTHER, PSQI_MID " 4=6-7", "hours=6.5 duration=1 percent~78.788"},
        {VECTOR_OTHER, PSQI_MID " 2=60_to_30", "latency=incomplete refused=2"},
        {VECTOR_OTHER, PSQI_MID " 6=1-2", "quality=unanswered refused=6"},
    };
    expect(vectors, G_N_ELEMENTS(vectors));
}
