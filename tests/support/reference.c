#include "support/reference.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

enum {
    METHOD,
    DATASET,
    QUANTITY,
    VALUE,
    COLUMNS,
};

static char **read_lines(const char *path)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) error = NULL;
    if (!g_file_get_contents(path, &text, NULL, &error))
        g_error("%s", error->message);
    return g_strsplit(text, "\n", -1);
}

static double read_number(const char *text)
{
    char *end = NULL;
    double value = g_ascii_strtod(text, &end);
    if (end == text || *end != '\0')
        g_error("not a number: '%s'", text);
    return value;
}

static ReferenceSample *sample_new(size_t most)
{
    ReferenceSample *sample = g_new0(ReferenceSample, 1);
    sample->pre = g_new0(double, most);
    sample->post = g_new0(double, most);
    sample->diff = g_new0(double, most);
    sample->scale = g_new0(double, most);
    return sample;
}

static void sample_add(ReferenceSample *sample, const char *pre, const char *post)
{
    size_t i = sample->n++;
    sample->pre[i] = read_number(pre);
    sample->post[i] = read_number(post);
    sample->diff[i] = sample->post[i] - sample->pre[i];
    sample->scale[i] = MAX(fabs(sample->pre[i]), fabs(sample->post[i]));
}

void reference_sample_free(ReferenceSample *sample)
{
    if (sample == NULL)
        return;
    g_free(sample->pre);
    g_free(sample->post);
    g_free(sample->diff);
    g_free(sample->scale);
    g_free(sample);
}

ReferenceSample *reference_sample(const char *dataset)
{
    g_auto(GStrv) lines = read_lines("tests/reference/stats_data.csv");
    ReferenceSample *sample = sample_new(g_strv_length(lines));
    for (char **line = lines + 1; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", -1);
        if (g_strv_length(cells) == 3 && strcmp(cells[0], dataset) == 0)
            sample_add(sample, cells[1], cells[2]);
    }
    if (sample->n == 0)
        g_error("no dataset '%s'", dataset);
    return sample;
}

ReferenceSample *reference_wide(const char *path, size_t pre_column, size_t post_column)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return NULL;
    g_auto(GStrv) lines = read_lines(path);
    ReferenceSample *sample = sample_new(g_strv_length(lines));
    for (char **line = lines + 1; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(g_strstrip(*line), ",", -1);
        if (g_strv_length(cells) > MAX(pre_column, post_column) && *cells[pre_column] != '\0' &&
            *cells[post_column] != '\0')
            sample_add(sample, cells[pre_column], cells[post_column]);
    }
    return sample;
}

double reference_value(const char *method, const char *dataset, const char *quantity)
{
    g_auto(GStrv) lines = read_lines("tests/reference/stats.csv");
    for (char **line = lines + 1; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", COLUMNS + 1);
        if (g_strv_length(cells) > VALUE && strcmp(cells[METHOD], method) == 0 &&
            strcmp(cells[DATASET], dataset) == 0 && strcmp(cells[QUANTITY], quantity) == 0)
            return read_number(cells[VALUE]);
    }
    g_error("no reference value for %s, %s, %s", method, dataset, quantity);
}

size_t reference_check(const char *method, ReferenceProbe probe, double rel)
{
    g_auto(GStrv) lines = read_lines("tests/reference/stats.csv");
    size_t rows = 0;
    for (char **line = lines + 1; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", COLUMNS + 1);
        if (g_strv_length(cells) <= VALUE || strcmp(cells[METHOD], method) != 0)
            continue;
        double got = probe(cells[DATASET], cells[QUANTITY]), want = read_number(cells[VALUE]);
        cr_expect(near(got, want, rel), "%s, %s, %s: got %.17g, want %.17g", method, cells[DATASET], cells[QUANTITY],
                  got, want);
        rows++;
    }
    return rows;
}

double *reference_nist(const char *dataset, size_t *ret_n)
{
    g_auto(GStrv) lines = read_lines("tests/reference/nist.csv");
    double *values = g_new0(double, g_strv_length(lines));
    size_t n = 0;
    for (char **line = lines + 1; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", -1);
        if (g_strv_length(cells) == 2 && strcmp(cells[0], dataset) == 0)
            values[n++] = read_number(cells[1]);
    }
    *ret_n = n;
    return values;
}
