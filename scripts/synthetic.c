#include "synthetic.h"

typedef struct {
    const char *name;
    int share;                    /* of five patients */
    int mean[SCORES], sd[SCORES]; /* of the level before the first session, thousandths of a point */
} Condition;

/* Pain in fibromyalgia 6.3 (2.1) is published (PMID 21859448); the other levels are assumptions. */
static const Condition conditions[] = {
    {"fibromyalgia", 3, {6300, 6400, 4100}, {2100, 1900, 2000}},
    {"cfs", 2, {4000, 7300, 4400}, {2300, 1500, 2100}},
};

/* How scores move within a session, thousandths of a point; `permille` of all patients do so. */
typedef struct {
    int permille;
    int shift[SCORES];
} Response;

static const Response responses[] = {
    {650, {-1350, -1000, 500}}, /* responders */
    {270, {-50, -50, 0}},       /* non-responders */
    {80, {900, 800, -300}},     /* deteriorators */
};

enum {
    HIGHEST_ANSWER = 10,
    CARRY_OVER = 8,  /* percent of the change that is still there at the next session */
    SHIFT_SD = 350,  /* between patients of the same response */
    DAY_SD = 500,    /* a bad day is bad in everything */
    BEFORE_SD = 600, /* of a single answer */
    AFTER_SD = 500,
};

uint64_t stream_next(Stream *stream)
{
    uint64_t z = stream->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

Stream stream_for(uint64_t seed, uint64_t patient, uint64_t session)
{
    Stream stream = {seed};
    stream.state = stream_next(&stream) ^ patient;
    stream.state = stream_next(&stream) ^ session;
    return stream;
}

uint32_t stream_below(Stream *stream, uint32_t bound)
{
    return (uint32_t)(((stream_next(stream) >> 32) * bound) >> 32);
}

int stream_normal(Stream *stream, int sd)
{
    int sum = -6000;
    for (int draw = 0; draw < 3; draw++) {
        uint64_t bits = stream_next(stream);
        for (int part = 0; part < 4; part++, bits >>= 16) {
            sum += (int)(((bits & 0xffff) * 1000) >> 16);
        }
    }
    return sd * sum / 1000;
}

Patient patient_draw(uint64_t seed, uint32_t number, Stream *ret_stream)
{
    Stream stream = stream_for(seed, number, 0);
    const Condition *condition = conditions;
    for (int place = (int)stream_below(&stream, 5); place >= condition->share; condition++) {
        place -= condition->share;
    }
    const Response *response = responses;
    for (int place = (int)stream_below(&stream, 1000); place >= response->permille; response++) {
        place -= response->permille;
    }
    Patient patient = {.number = number, .condition = condition->name};
    for (Score s = 0; s < SCORES; s++) {
        patient.level[s] = condition->mean[s] + stream_normal(&stream, condition->sd[s]);
        patient.shift[s] = response->shift[s] + stream_normal(&stream, SHIFT_SD);
    }
    patient.start = (int)stream_below(&stream, 364);
    *ret_stream = stream;
    return patient;
}

int whole_points(int thousandths, int highest)
{
    int points = thousandths < 0 ? 0 : (thousandths + 500) / 1000;
    return points > highest ? highest : points;
}

void patient_answer(const Patient *patient, uint32_t session, Stream *stream, int answers[SIDES][SCORES])
{
    int day = stream_normal(stream, DAY_SD);
    for (Score s = 0; s < SCORES; s++) {
        int carried = patient->shift[s] * CARRY_OVER * (int)(session - 1) / 100;
        int level = patient->level[s] + carried + (s == SLEEP ? -day : day);
        int before = level + stream_normal(stream, BEFORE_SD);
        answers[PRE][s] = whole_points(before, HIGHEST_ANSWER);
        answers[POST][s] = whole_points(before + patient->shift[s] + stream_normal(stream, AFTER_SD), HIGHEST_ANSWER);
    }
}
