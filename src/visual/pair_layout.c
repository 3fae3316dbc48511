#include "visual/pair_layout.h"

#include <math.h>
#include <stdlib.h>

typedef struct {
    double pre, post;
    int slot; /* 0, 1, -1, 2, -2...: steps from the column */
} Patient;

static int by_scores(const void *a, const void *b)
{
    const Patient *one = a, *other = b;
    if (one->pre != other->pre)
        return one->pre < other->pre ? -1 : 1;
    return (one->post > other->post) - (one->post < other->post);
}

/* 0, 1, -1, 2, -2... */
static int nth_slot(int n)
{
    return n % 2 == 1 ? (n + 1) / 2 : -n / 2;
}

/* True when an earlier patient in the slot would cover this one at either end. */
static bool is_taken(const Patient patients[], size_t i, int slot, double height)
{
    for (size_t k = 0; k < i; k++) {
        if (patients[k].slot != slot)
            continue;
        if (fabs(patients[k].pre - patients[i].pre) < height || fabs(patients[k].post - patients[i].post) < height)
            return true;
    }
    return false;
}

/* Gives each patient the slot nearest to the column that is free at both ends. Returns the largest distance used. */
static int assign_slots(Patient patients[], size_t n, double height)
{
    int largest = 0;
    for (size_t i = 0; i < n; i++) {
        int tried = 0;
        while (is_taken(patients, i, nth_slot(tried), height))
            tried++;
        patients[i].slot = nth_slot(tried);
        largest = MAX(largest, abs(patients[i].slot));
    }
    return largest;
}

PairMark *pair_layout(const Subject *subject, const Axis *y, const PairColumns *columns)
{
    const Sample *sample = subject->result->sample;
    g_autofree Patient *patients = g_new0(Patient, sample->n);
    for (size_t i = 0; i < sample->n; i++)
        patients[i] = (Patient){sample->pre[i], sample->post[i], 0};
    qsort(patients, sample->n, sizeof *patients, by_scores);
    double points_per_score = fabs(y->to - y->from) / (y->high - y->low);
    int largest = assign_slots(patients, sample->n, columns->spacing / points_per_score);
    double step = largest == 0 ? 0 : MIN(columns->spacing, columns->reach / largest);
    PairMark *marks = g_new(PairMark, sample->n);
    for (size_t i = 0; i < sample->n; i++) {
        double offset = step * patients[i].slot;
        marks[i] = (PairMark){.pre = {columns->pre_x + offset, axis_map(y, patients[i].pre)},
                              .post = {columns->post_x + offset, axis_map(y, patients[i].post)},
                              .offset = offset,
                              .side = subject_side(subject, patients[i].post - patients[i].pre)};
    }
    return marks;
}
