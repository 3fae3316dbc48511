/* Writes synthetic pre.csv and post.csv: the study sample, or a load of any size.
 *
 *     make-sample --out DIR [--seed S]
 *     make-sample --out DIR --patients N --sessions K [--order patient|date] [--seed S]
 *     make-sample --out DIR --psqi FORMS [--seed S]
 *
 * The study sample is asked as a small practice asks (sleep once per visit, before), by date, with the faults that
 * data/sample/README.md lists. A load is a clean export: all three scores on both forms, weekly sessions, one score in
 * fifty left empty; the same seed gives the same records in either order. See synthetic.h for the patients. With --psqi
 * it writes psqi.csv instead, see psqi.h.
 */
#include "csv_row.h"
#include "psqi.h"
#include "synthetic.h"

#include <errno.h>
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    SAMPLE_PATIENTS = 36,
    SAMPLE_SEED = 20261120,
    FIRST_DAY = 2192, /* 2026-03-02, a Monday, see put_date() */
    WEEK = 7,
    MOST_ROWS = 100000000,
    PATH_ROOM = 4096,
    ROW_ROOM = 128,
    OUTPUT_BUFFER = 1 << 20,
};

typedef struct {
    bool is_sample, by_date;
    uint64_t seed;
    uint32_t patients, sessions, psqi;
    const char *out;
} Options;

/* One patient's course of sessions. */
typedef struct {
    Patient patient;
    uint32_t sessions;
    int first_day; /* since 2020-03-01 */
} Course;

typedef struct {
    uint32_t patient; /* number, from 1 */
    uint32_t session; /* from 1 */
} Visit;

/* What is wrong with the two forms of one visit. */
typedef struct {
    const char *cell[SIDES][SCORES]; /* what stands there instead of the score, or NULL */
    int copies[SIDES];               /* of the row: 1 as a rule */
} Faults;

static Course course_draw(const Options *options, uint32_t number)
{
    static const uint32_t planned[] = {6, 8, 10, 12};
    Stream stream;
    Course course = {.patient = patient_draw(options->seed, number, &stream), .sessions = options->sessions};
    course.first_day = FIRST_DAY + course.patient.start;
    if (options->is_sample) {
        course.sessions = planned[stream_below(&stream, 4)];
        bool leaves_early = stream_below(&stream, 4) == 0;
        course.sessions = leaves_early ? 4 + stream_below(&stream, course.sessions - 4) : course.sessions;
        course.first_day = FIRST_DAY + WEEK * (course.patient.start % 10) + (int)stream_below(&stream, 5);
    }
    return course;
}

static int visit_day(const Course *course, uint32_t session)
{
    return course->first_day + WEEK * (int)(session - 1);
}

static Faults sample_faults(const Visit *visit, Stream *stream)
{
    static const char *const missing[] = {"", "", "NA", "."};
    Faults faults = {.copies = {1, 1}};
    for (Side side = PRE; side < SIDES; side++) {
        for (Score s = 0; s < SCORES; s++) {
            bool is_missing = stream_below(stream, 100) < 3;
            const char *cell = missing[stream_below(stream, 4)];
            faults.cell[side][s] = is_missing ? cell : NULL;
        }
    }
    uint32_t chance = stream_below(stream, 1000);
    faults.copies[POST] = chance < 50 || visit->patient == 23 ? 0 : 1;
    faults.copies[PRE] = chance >= 50 && chance < 70 && visit->patient != 23 ? 0 : 1;
    if (visit->patient == 12 && visit->session == 3) {
        faults.cell[POST][PAIN] = "11";
    }
    if (visit->patient == 7 && visit->session == 2) {
        faults.copies[PRE] = 2;
    }
    return faults;
}

static Faults load_faults(Stream *stream)
{
    Faults faults = {.copies = {1, 1}};
    uint64_t bits = stream_next(stream);
    for (Side side = PRE; side < SIDES; side++) {
        for (Score s = 0; s < SCORES; s++, bits >>= 10) {
            faults.cell[side][s] = (bits & 1023) < 20 ? "" : NULL;
        }
    }
    return faults;
}

static void write_visit(FILE *file[SIDES], const Options *options, const Visit *visit)
{
    Course course = course_draw(options, visit->patient);
    Stream stream = stream_for(options->seed, visit->patient, visit->session);
    int answers[SIDES][SCORES];
    patient_answer(&course.patient, visit->session, &stream, answers);
    Faults faults = options->is_sample ? sample_faults(visit, &stream) : load_faults(&stream);

    char row[ROW_ROOM], *at = row;
    *at++ = 'P';
    at = put_number(at, visit->patient, options->is_sample ? 2 : 7);
    *at++ = ',';
    at = put_number(at, visit->session, 1);
    *at++ = ',';
    at = put_date(at, visit_day(&course, visit->session));
    *at++ = ',';
    char *scores = put_text(at, course.patient.condition);
    for (Side side = PRE; side < SIDES; side++) {
        Score asked = options->is_sample && side == POST ? SLEEP : SCORES;
        at = scores;
        for (Score s = 0; s < asked; s++) {
            const char *cell = faults.cell[side][s];
            *at++ = ',';
            at = cell ? put_text(at, cell) : put_number(at, (uint32_t)answers[side][s], 1);
        }
        *at++ = '\n';
        for (int copy = 0; copy < faults.copies[side]; copy++) {
            fwrite(row, 1, (size_t)(at - row), file[side]);
        }
    }
}

static void *allocate(size_t n, size_t size)
{
    void *block = calloc(n, size);
    if (!block) {
        perror("make-sample");
        exit(EXIT_FAILURE);
    }
    return block;
}

/* Patient numbers; in a load by date they are shuffled, so that those of one day do not follow each other. */
static uint32_t *list_patients(const Options *options)
{
    uint32_t *numbers = allocate(options->patients, sizeof *numbers);
    for (uint32_t i = 0; i < options->patients; i++) {
        numbers[i] = i + 1;
    }
    Stream stream = stream_for(options->seed, 0, 0);
    for (uint32_t left = options->patients; options->by_date && !options->is_sample && left > 1; left--) {
        uint32_t drawn = stream_below(&stream, left), last = numbers[left - 1];
        numbers[left - 1] = numbers[drawn];
        numbers[drawn] = last;
    }
    return numbers;
}

/* Moves the visits into the order of their days, those of one day staying as they are (a counting sort). */
static Visit *sort_by_day(const Visit visits[], const int days[], size_t n)
{
    int last = 0;
    for (size_t i = 0; i < n; i++) {
        last = days[i] > last ? days[i] : last;
    }
    Visit *sorted = allocate(n, sizeof *sorted);
    size_t *place = allocate((size_t)last + 2, sizeof *place);
    for (size_t i = 0; i < n; i++) {
        place[days[i] + 1]++;
    }
    for (int day = 0; day < last; day++) {
        place[day + 1] += place[day];
    }
    for (size_t i = 0; i < n; i++) {
        sorted[place[days[i]]++] = visits[i];
    }
    free(place);
    return sorted;
}

static Visit *list_visits(const Options *options, size_t *ret_n)
{
    size_t most = (size_t)options->patients * options->sessions, n = 0;
    uint32_t *numbers = list_patients(options);
    Visit *visits = allocate(most, sizeof *visits);
    int *days = allocate(most, sizeof *days);
    for (uint32_t i = 0; i < options->patients; i++) {
        Course course = course_draw(options, numbers[i]);
        for (uint32_t session = 1; session <= course.sessions; session++, n++) {
            visits[n] = (Visit){numbers[i], session};
            days[n] = visit_day(&course, session);
        }
    }
    if (options->by_date) {
        Visit *sorted = sort_by_day(visits, days, n);
        free(visits);
        visits = sorted;
    }
    free(numbers);
    free(days);
    *ret_n = n;
    return visits;
}

static void quit(const char *path, const char *problem)
{
    fprintf(stderr, "make-sample: %s: %s\n", path, problem);
    exit(EXIT_FAILURE);
}

static FILE *open_file(const Options *options, const char *name)
{
    char path[PATH_ROOM];
    if (snprintf(path, sizeof path, "%s/%s", options->out, name) >= PATH_ROOM) {
        quit(options->out, "path too long");
    }
    FILE *file = fopen(path, "w");
    if (!file) {
        quit(path, strerror(errno));
    }
    setvbuf(file, NULL, _IOFBF, OUTPUT_BUFFER);
    return file;
}

static FILE *open_output(const Options *options, Side side)
{
    FILE *file = open_file(options, side == PRE ? "pre.csv" : "post.csv");
    fputs("patient_id,session,date,condition,pain,fatigue", file);
    fputs(options->is_sample && side == POST ? "\n" : ",sleep\n", file);
    return file;
}

static uint64_t parse_count(const char *text, const char *option, uint64_t most)
{
    char *end;
    errno = 0;
    unsigned long long value = strtoull(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || *text == '-' || value > most) {
        quit(option, "not a whole number in range");
    }
    return value;
}

static Options parse_options(int argc, char *argv[])
{
    static const struct option words[] = {
        {"out", required_argument, NULL, 'd'},
        {"seed", required_argument, NULL, 's'},
        {"order", required_argument, NULL, 'o'},
        {"patients", required_argument, NULL, 'n'},
        {"sessions", required_argument, NULL, 'k'},
        {"psqi", required_argument, NULL, 'q'},
        {0},
    };
    Options options = {.is_sample = true, .by_date = true, .seed = SAMPLE_SEED, .sessions = 12};
    bool by_date = false;
    for (int word; (word = getopt_long(argc, argv, "", words, NULL)) != -1;) {
        switch (word) {
        case 'd':
            options.out = optarg;
            break;
        case 's':
            options.seed = parse_count(optarg, "--seed", UINT64_MAX);
            break;
        case 'o':
            by_date = strcmp(optarg, "date") == 0;
            break;
        case 'n':
            options.patients = (uint32_t)parse_count(optarg, "--patients", MOST_ROWS);
            break;
        case 'k':
            options.sessions = (uint32_t)parse_count(optarg, "--sessions", 1000);
            break;
        case 'q':
            options.psqi = (uint32_t)parse_count(optarg, "--psqi", MOST_ROWS);
            break;
        default:
            exit(EXIT_FAILURE);
        }
    }
    if (!options.out || optind < argc) {
        quit("usage",
             "make-sample --out DIR [--patients N --sessions K] [--order patient|date] [--psqi FORMS] [--seed S]");
    }
    if (options.patients > 0) {
        options.is_sample = false;
        options.by_date = by_date;
    } else {
        options.patients = SAMPLE_PATIENTS;
    }
    if (options.sessions == 0 || (uint64_t)options.patients * options.sessions > MOST_ROWS) {
        quit("--sessions", "not in range");
    }
    return options;
}

static int write_psqi(const Options *options)
{
    FILE *file = open_file(options, "psqi.csv");
    psqi_write(file, options->psqi, options->seed);
    bool failed = ferror(file);
    if (fclose(file) != 0 || failed) {
        quit(options->out, strerror(errno));
    }
    return EXIT_SUCCESS;
}

int main(int argc, char *argv[])
{
    Options options = parse_options(argc, argv);
    if (options.psqi > 0) {
        return write_psqi(&options);
    }
    FILE *file[SIDES] = {open_output(&options, PRE), open_output(&options, POST)};
    size_t n;
    Visit *visits = list_visits(&options, &n);
    for (size_t i = 0; i < n; i++) {
        write_visit(file, &options, &visits[i]);
    }
    free(visits);
    bool failed = ferror(file[PRE]) || ferror(file[POST]);
    failed = fclose(file[PRE]) != 0 || failed;
    failed = fclose(file[POST]) != 0 || failed;
    if (failed) {
        quit(options.out, strerror(errno));
    }
    return EXIT_SUCCESS;
}
