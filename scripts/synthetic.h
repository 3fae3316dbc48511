/* Synthetic patients with fibromyalgia or chronic fatigue syndrome, and what they answer before and after a session.
 *
 * Only integers are used and every number is drawn from a stream named by (seed, patient, session), so the same seed
 * gives the same answers on every machine and in whatever order they are asked for. Levels are kept in thousandths of
 * a point until they are answered as whole points.
 */
#ifndef SYNTHETIC_H
#define SYNTHETIC_H

#include <stdint.h>

typedef enum { PAIN, FATIGUE, SLEEP, SCORES } Score;
typedef enum { PRE, POST, SIDES } Side;

typedef struct {
    uint64_t state;
} Stream;

typedef struct {
    uint32_t number; /* from 1 */
    const char *condition;
    int level[SCORES]; /* before the first session, thousandths of a point */
    int shift[SCORES]; /* within a session */
    int start;         /* 0 to 363: the day of the first session, for whoever wants to use it */
} Patient;

/* The stream of one purpose; (0, 0) is free for the caller, session 0 is the patient's own. */
Stream stream_for(uint64_t seed, uint64_t patient, uint64_t session);

/* 64 random bits (SplitMix64: Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators"). */
uint64_t stream_next(Stream *stream);

/* 0 to bound - 1, bound > 0; the bias is below bound / 2^32. */
uint32_t stream_below(Stream *stream, uint32_t bound);

/* A normal deviate with this standard deviation: the sum of twelve uniforms of variance 1/12 each. */
int stream_normal(Stream *stream, int sd);

/* Thousandths of a point as a whole answer from 0 to `highest`. */
int whole_points(int thousandths, int highest);

/* The patient with this number, and the rest of the stream for what else is decided by patient. */
Patient patient_draw(uint64_t seed, uint32_t number, Stream *ret_stream);

/* The answers at one session (from 1), 0 to 10. */
void patient_answer(const Patient *patient, uint32_t session, Stream *stream, int answers[SIDES][SCORES]);

#endif
