/* Writes the synthetic course sample: sessions.csv and forms.csv.
 *
 *     make-course --out DIR
 *
 * Patients with fibromyalgia answer pain and fatigue before and after every session, one row per session, and the items
 * of the FIQR and the PSQI at the start of their course, at its end and 12 weeks later, one row per form, with the
 * faults that data/sample/README.md lists.
 */
#include "csv_row.h"
#include "synthetic.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    PATIENTS = 28,
    SEED = 20261121,
    FIRST_DAY = 2164, /* 2026-02-02, a Monday, see put_date() */
    FOLLOW_UP = 84,
    FIQR_ITEMS = 21,
    DISTURBANCES = 10, /* items 5a to 5j */
    ROW_ROOM = 512,
    PATH_ROOM = 4096,
};

/* When a form is filled in. */
typedef enum { BASELINE, END, WEEK12, FORMS } Form;

typedef struct {
    Patient patient;
    uint32_t sessions;
    int first_day, last_day; /* of the sessions */
    int severity;            /* of the FIQR's items, thousandths of a point of 10, before the course */
    int change[FORMS];       /* added to it at each form */
    int sleeplessness;       /* 0 to 1000 */
    bool answers[FORMS];     /* a form was returned */
} Course;

static void quit(const char *path, const char *problem)
{
    fprintf(stderr, "make-course: %s: %s\n", path, problem);
    exit(EXIT_FAILURE);
}

static int uniform(Stream *stream, int low, int high)
{
    return low + (int)stream_below(stream, (uint32_t)(high - low + 1));
}

/* Better at the end where pain falls within sessions, half of it left after 12 weeks. */
static Course course_draw(uint32_t number)
{
    Stream stream;
    Course course = {.patient = patient_draw(SEED, number, &stream)};
    course.sessions = (uint32_t)uniform(&stream, 6, 10);
    course.first_day = FIRST_DAY + 7 * uniform(&stream, 0, 9) + uniform(&stream, 0, 4);
    course.last_day = course.first_day + 7 * (int)(course.sessions - 1);
    course.severity = 5900 + stream_normal(&stream, 1300);
    course.change[END] = course.patient.shift[PAIN] + stream_normal(&stream, 500);
    course.change[WEEK12] = course.change[END] / 2 + stream_normal(&stream, 600);
    course.sleeplessness = uniform(&stream, 80, 780);
    for (Form form = BASELINE; form < FORMS; form++) {
        static const uint32_t lost[FORMS] = {0, 12, 25}; /* of a hundred */
        bool returned = stream_below(&stream, 100) >= lost[form];
        course.answers[form] = returned && (form != WEEK12 || course.answers[END]);
    }
    return course;
}

static char *put_code(char *at, uint32_t number)
{
    at = put_text(at, "F-");
    return put_number(at, number * 37 % 1000, 3); /* unlike the order of the rows */
}

static char *put_cell(char *at, int value)
{
    *at++ = ',';
    return value < 0 ? at : put_number(at, (uint32_t)value, 1);
}

static char *put_clock(char *at, int minute)
{
    *at++ = ',';
    at = put_number(at, (uint32_t)(minute / 60 % 24), 2);
    *at++ = ':';
    return put_number(at, (uint32_t)(minute % 60), 2);
}

static void write_session(FILE *file, const Course *course, uint32_t session)
{
    Stream stream = stream_for(SEED, course->patient.number, session);
    int answers[SIDES][SCORES];
    char row[ROW_ROOM], *at = put_code(row, course->patient.number);
    patient_answer(&course->patient, session, &stream, answers);
    bool is_lost = stream_below(&stream, 100) < 4;
    at = put_cell(at, (int)session);
    *at++ = ',';
    at = put_date(at, course->first_day + 7 * (int)(session - 1));
    for (Score s = PAIN; s <= FATIGUE; s++) {
        at = put_cell(at, answers[PRE][s]);
        at = put_cell(at, is_lost ? -1 : answers[POST][s]);
    }
    *at++ = '\n';
    fwrite(row, 1, (size_t)(at - row), file);
}

/* Items of the function, overall and symptom domains differ in how hard they are. */
static char *put_fiqr(char *at, const Course *course, Form form, Stream *stream)
{
    static const int offset[FIQR_ITEMS] = {-1400, -200, 300,  900, 0,   400,  -900, 700,  200, -300, 200,
                                           500,   900,  1000, 800, 300, -400, -600, -200, 500, 600};
    int bad_day = stream_normal(stream, 400);
    for (int item = 0; item < FIQR_ITEMS; item++) {
        int level = course->severity + course->change[form] + offset[item] + bad_day + stream_normal(stream, 1100);
        int answer = whole_points(level, 10);
        bool is_missing = stream_below(stream, 1000) < 8;
        if (course->patient.number == 5 && form == END) {
            is_missing = item == 3;
        }
        if (course->patient.number == 9 && form == BASELINE) {
            is_missing = item == 2 || item == 6;
        }
        if (course->patient.number == 19 && form == END && item == 12) {
            answer = 11;
        }
        at = put_cell(at, is_missing ? -1 : answer);
    }
    return at;
}

/* Minutes until asleep as patients write them. */
static char *put_latency(char *at, int minutes, bool is_range)
{
    *at++ = ',';
    return is_range ? put_text(at, "30 to 60") : put_number(at, (uint32_t)minutes, 1);
}

static char *put_hours(char *at, int half_hours)
{
    at = put_cell(at, half_hours / 2);
    return half_hours % 2 == 0 ? at : put_text(at, ".5");
}

static char *put_psqi(char *at, const Course *course, Form form, Stream *stream)
{
    static const int latencies[] = {10, 15, 20, 30, 45, 60, 90, 120};
    int bad = course->sleeplessness + course->change[form] / 12 + stream_normal(stream, 60);
    bad = bad < 0 ? 0 : bad > 1000 ? 1000 : bad;
    int bed = 21 * 60 + 30 + 15 * uniform(stream, 0, 11), up = 6 * 60 + 15 * uniform(stream, 0, 9);
    int latency = latencies[(uint32_t)(bad * 7 / 1000)];
    int asleep = (24 * 60 + up - bed) * (970 - bad * 2 / 5) / 1000;
    bool is_twelve_hours = course->patient.number == 21 && form == BASELINE;
    at = put_clock(at, is_twelve_hours ? bed - 12 * 60 : bed);
    at = put_latency(at, latency, course->patient.number == 6 && form == BASELINE);
    at = put_clock(at, up);
    at = put_hours(at, asleep / 30);
    for (int item = 0; item < DISTURBANCES; item++) {
        int answer = whole_points(3 * bad + stream_normal(stream, 700), 3);
        bool is_other = item == DISTURBANCES - 1;
        at = put_cell(at, is_other && stream_below(stream, 3) > 0 ? -1 : answer);
    }
    for (int item = 6; item <= 9; item++) {
        at = put_cell(at, whole_points(3 * bad - (item == 7 ? 900 : 0) + stream_normal(stream, 600), 3));
    }
    return at;
}

/* 1 very much improved to 7 very much worse, by the change of the course. */
static int impression(const Course *course, Stream *stream)
{
    int answer = 1 + whole_points(3400 + course->change[END] * 14 / 10 + stream_normal(stream, 800), 6);
    return answer;
}

static void write_form(FILE *file, const Course *course, Form form)
{
    static const char *const names[FORMS] = {"T0", "T1", "3m"};
    const int days[FORMS] = {course->first_day - 2, course->last_day + 3, course->last_day + FOLLOW_UP};
    Stream stream = stream_for(SEED, course->patient.number, 1000 + (uint64_t)form);
    char row[ROW_ROOM], *at = put_code(row, course->patient.number);
    if (!course->answers[form]) {
        return;
    }
    *at++ = ',';
    at = put_text(at, names[form]);
    *at++ = ',';
    at = put_date(at, days[form] + (form == WEEK12 ? uniform(&stream, -8, 12) : 0));
    at = put_fiqr(at, course, form, &stream);
    at = put_psqi(at, course, form, &stream);
    at = put_cell(at, form == END ? impression(course, &stream) : -1);
    *at++ = '\n';
    fwrite(row, 1, (size_t)(at - row), file);
}

static FILE *open_output(const char *folder, const char *name)
{
    char path[PATH_ROOM];
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= PATH_ROOM) {
        quit(folder, "path too long");
    }
    FILE *file = fopen(path, "w");
    if (!file) {
        quit(path, strerror(errno));
    }
    return file;
}

static void close_output(FILE *file, const char *name)
{
    if (fclose(file) != 0) {
        quit(name, strerror(errno));
    }
}

static void write_headers(FILE *sessions, FILE *forms)
{
    fputs("code,visit,date,pain_before,pain_after,fatigue_before,fatigue_after\n", sessions);
    fputs("code,when,date", forms);
    for (int item = 1; item <= FIQR_ITEMS; item++) {
        fprintf(forms, ",fiqr_%d", item);
    }
    fputs(",psqi_1,psqi_2,psqi_3,psqi_4", forms);
    for (int item = 0; item < DISTURBANCES; item++) {
        fprintf(forms, ",psqi_5%c", 'a' + item);
    }
    fputs(",psqi_6,psqi_7,psqi_8,psqi_9,pgic\n", forms);
}

int main(int argc, char *argv[])
{
    if (argc != 3 || strcmp(argv[1], "--out") != 0) {
        quit("usage", "make-course --out DIR");
    }
    FILE *sessions = open_output(argv[2], "sessions.csv"), *forms = open_output(argv[2], "forms.csv");
    write_headers(sessions, forms);
    uint32_t drawn = 0;
    for (uint32_t number = 1; drawn < PATIENTS; number++) {
        Course course = course_draw(number);
        if (strcmp(course.patient.condition, "fibromyalgia") != 0) {
            continue;
        }
        drawn++;
        for (uint32_t session = 1; session <= course.sessions; session++) {
            write_session(sessions, &course, session);
        }
        for (Form form = BASELINE; form < FORMS; form++) {
            write_form(forms, &course, form);
        }
    }
    close_output(sessions, "sessions.csv");
    close_output(forms, "forms.csv");
    return EXIT_SUCCESS;
}
