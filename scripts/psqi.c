#include "psqi.h"

#include "synthetic.h"

#include <inttypes.h>

enum {
    DAY = 1440,     /* minutes */
    EVENING = 1290, /* 21:30 */
    FIVES = 37,     /* bed times: every five minutes until half past midnight */
    LEAST_BED = 300,
    SLACK = 300,
    RATINGS = 14,
    EMPTY = 200, /* one answer in so many */
};

static void put_clock(FILE *file, Stream *stream, int minute)
{
    minute %= DAY;
    if (stream_below(stream, EMPTY) == 0) {
        fputc(',', file);
    } else {
        fprintf(file, ",%02d:%02d", minute / 60, minute % 60);
    }
}

static void put_answer(FILE *file, Stream *stream, const char *text)
{
    fprintf(file, ",%s", stream_below(stream, EMPTY) == 0 ? "" : text);
}

/* Sleep in half hours, at most the time in bed. */
static void put_hours(FILE *file, Stream *stream, int minutes_in_bed)
{
    char text[16];
    int most = minutes_in_bed / 30;
    int halves = most - (int)stream_below(stream, 7);
    snprintf(text, sizeof text, halves % 2 == 0 ? "%d" : "%d.5", halves / 2);
    put_answer(file, stream, text);
}

static void put_form(FILE *file, Stream *stream)
{
    static const char *const latencies[] = {"5", "10", "15", "20", "30", "40", "45", "60", "75", "90"};
    static const char *const ratings[] = {"0", "1", "2", "3"};
    int bed = EVENING + 5 * (int)stream_below(stream, FIVES);
    int stays = LEAST_BED + 5 * (int)stream_below(stream, SLACK / 5);
    put_clock(file, stream, bed);
    put_answer(file, stream, latencies[stream_below(stream, 10)]);
    put_clock(file, stream, bed + stays);
    put_hours(file, stream, stays);
    for (int i = 0; i < RATINGS; i++) {
        put_answer(file, stream, ratings[stream_below(stream, 4)]);
    }
    fputc('\n', file);
}

void psqi_write(FILE *file, uint32_t forms, uint64_t seed)
{
    fputs("patient_id,time,date,psqi_1,psqi_2,psqi_3,psqi_4,psqi_5a,psqi_5b,psqi_5c,psqi_5d,psqi_5e,psqi_5f,psqi_5g,"
          "psqi_5h,psqi_5i,psqi_5j,psqi_6,psqi_7,psqi_8,psqi_9\n",
          file);
    for (uint32_t form = 0; form < forms; form++) {
        uint32_t patient = form / 2 + 1, end = form % 2;
        Stream stream = stream_for(seed, patient, end + 1);
        uint32_t day = stream_below(&stream, 28) + 1, month = 1 + patient % 6 + 3 * end;
        fprintf(file, "P%07" PRIu32 ",%s,2026-%02" PRIu32 "-%02" PRIu32, patient, end ? "end" : "baseline", month, day);
        put_form(file, &stream);
    }
}
