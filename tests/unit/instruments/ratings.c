#include "support/vector_tables.h"

#include <criterion/criterion.h>

/* A single whole answer is the score. */
#define NRS(score)                                                                                                     \
    {VECTOR_LOWEST, "1=0", score "=0"}, {VECTOR_HIGHEST, "1=10", score "=10"}, {VECTOR_MID, "1=7", score "=7"},        \
        {VECTOR_ONE_MISSING, "1=", score "=unanswered"}, {VECTOR_OUT_OF_RANGE, "1=11", score "=unanswered refused=1"}, \
        {VECTOR_OTHER, "1=-1", score "=unanswered refused=1"}, {VECTOR_OTHER, "1=6.5", score "=unanswered refused=1"}, \
        {VECTOR_OTHER, "1=3.0", score "=3"}, {VECTOR_OTHER, "1=severe", score "=unanswered refused=1"},                \
    {                                                                                                                  \
        VECTOR_OTHER, "1=NA", score "=unanswered"                                                                      \
    }

/* Millimetres, which may have a fraction; or centimetres, ten times as many millimetres. */
#define VAS(score)                                                                                                     \
    {VECTOR_LOWEST, "1=0", score "=0"}, {VECTOR_HIGHEST, "1=100", score "=100"},                                       \
        {VECTOR_MID, "1=47.5", score "=47.5"}, {VECTOR_ONE_MISSING, "1=", score "=unanswered"},                        \
        {VECTOR_OUT_OF_RANGE, "1=100.5", score "=unanswered refused=1"},                                               \
        {VECTOR_OTHER, "1=-0.5", score "=unanswered refused=1"}, {VECTOR_OTHER, "@coding=cm 1=4.75", score "=47.5"},   \
        {VECTOR_OTHER, "@coding=cm 1=10", score "=100"},                                                               \
    {                                                                                                                  \
        VECTOR_OTHER, "@coding=cm 1=47.5", score "=unanswered refused=1"                                               \
    }

static const ScoreVector rating_nrs[] = {NRS("rating")};
static const ScoreVector rating_vas[] = {VAS("rating")};
static const ScoreVector pain_nrs[] = {NRS("pain")};
static const ScoreVector pain_vas[] = {VAS("pain")};
static const ScoreVector fatigue_nrs[] = {NRS("fatigue")};
static const ScoreVector fatigue_vas[] = {VAS("fatigue")};
static const ScoreVector sleep_nrs[] = {NRS("sleep")};
static const ScoreVector sleep_vas[] = {VAS("sleep")};
static const ScoreVector stress_nrs[] = {NRS("stress")};
static const ScoreVector stress_vas[] = {VAS("stress")};
static const ScoreVector stiffness_nrs[] = {NRS("stiffness")};
static const ScoreVector stiffness_vas[] = {VAS("stiffness")};
static const ScoreVector heaviness_nrs[] = {NRS("heaviness")};
static const ScoreVector heaviness_vas[] = {VAS("heaviness")};

static const ScoreVector pgic[] = {
    {VECTOR_LOWEST, "1=1", "impression=1"},
    {VECTOR_HIGHEST, "1=7", "impression=7"},
    {VECTOR_MID, "1=3", "impression=3"},
    {VECTOR_ONE_MISSING, "1=", "impression=unanswered"},
    {VECTOR_OUT_OF_RANGE, "1=0", "impression=unanswered refused=1"},
    {VECTOR_OTHER, "1=8", "impression=unanswered refused=1"},
    {VECTOR_OTHER, "1=2.5", "impression=unanswered refused=1"},
};

const VectorTable nrs_vectors = VECTOR_TABLE("nrs", rating_nrs);
const VectorTable vas_vectors = VECTOR_TABLE("vas", rating_vas);
const VectorTable pain_nrs_vectors = VECTOR_TABLE("pain-nrs", pain_nrs);
const VectorTable pain_vas_vectors = VECTOR_TABLE("pain-vas", pain_vas);
const VectorTable fatigue_nrs_vectors = VECTOR_TABLE("fatigue-nrs", fatigue_nrs);
const VectorTable fatigue_vas_vectors = VECTOR_TABLE("fatigue-vas", fatigue_vas);
const VectorTable sleep_nrs_vectors = VECTOR_TABLE("sleep-nrs", sleep_nrs);
const VectorTable sleep_vas_vectors = VECTOR_TABLE("sleep-vas", sleep_vas);
const VectorTable stress_nrs_vectors = VECTOR_TABLE("stress-nrs", stress_nrs);
const VectorTable stress_vas_vectors = VECTOR_TABLE("stress-vas", stress_vas);
const VectorTable stiffness_nrs_vectors = VECTOR_TABLE("stiffness-nrs", stiffness_nrs);
const VectorTable stiffness_vas_vectors = VECTOR_TABLE("stiffness-vas", stiffness_vas);
const VectorTable heaviness_nrs_vectors = VECTOR_TABLE("heaviness-nrs", heaviness_nrs);
const VectorTable heaviness_vas_vectors = VECTOR_TABLE("heaviness-vas", heaviness_vas);
const VectorTable pgic_vectors = VECTOR_TABLE("pgic", pgic);
