#include "stats/selftest_data.h"

#include "base/number.h"
#include "stats/selftest_shipped.h"

#include <stdbool.h>
#include <string.h>

#define TREATMENTS 9

static SelftestData *data_new(size_t n_columns, size_t n_rows)
{
    SelftestData *data = g_new(SelftestData, 1);
    data->n_columns = n_columns;
    data->n = g_new0(size_t, n_columns);
    data->column = g_new(double *, n_columns);
    for (size_t j = 0; j < n_columns; j++)
        data->column[j] = g_new(double, n_rows);
    return data;
}

void selftest_data_free(SelftestData *data)
{
    if (data == NULL)
        return;
    for (size_t j = 0; j < data->n_columns; j++)
        g_free(data->column[j]);
    g_free(data->column);
    g_free(data->n);
    g_free(data);
}

static void add(SelftestData *data, size_t column, double value)
{
    data->column[column][data->n[column]++] = value;
}

static void add_line(SelftestData *data, const char *line)
{
    g_auto(GStrv) cells = g_strsplit(line, ",", 0);
    g_assert(g_strv_length(cells) == data->n_columns);
    for (size_t j = 0; j < data->n_columns; j++) {
        double value = 0;
        if (cells[j][0] == '\0')
            continue;
        bool is_number = number_parse(cells[j], strlen(cells[j]), &value);
        g_assert(is_number);
        add(data, j, value);
    }
}

static SelftestData *data_of_text(const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
    g_auto(GStrv) names = g_strsplit(lines[0], ",", 0);
    SelftestData *data = data_new(g_strv_length(names), g_strv_length(lines));
    for (char **line = lines + 1; *line != NULL; line++)
        if (**line != '\0')
            add_line(data, *line);
    return data;
}

/* The double nearest to tenths / 10: whole numbers of this size are exact, and a division rounds once. */
static double from_tenths(gint64 tenths)
{
    return (double)tenths / 10;
}

static SelftestData *first_accuracy_set(void)
{
    static const double values[] = {10000001, 10000003, 10000002};
    SelftestData *data = data_new(1, G_N_ELEMENTS(values));
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        add(data, 0, values[i]);
    return data;
}

/* The middle, then 0.1 below and above it by turns. */
static SelftestData *accuracy_set(gint64 middle_tenths, size_t n)
{
    SelftestData *data = data_new(1, n);
    for (size_t i = 0; i < n; i++)
        add(data, 0, from_tenths(middle_tenths + (i == 0 ? 0 : i % 2 == 1 ? -1 : 1)));
    return data;
}

/* Nine treatments whose levels differ in the digit after the point, each with n values around its level. */
static SelftestData *treatments(gint64 leading, size_t n)
{
    static const gint64 levels[TREATMENTS] = {4, 3, 5, 3, 5, 3, 5, 3, 5};
    SelftestData *data = data_new(TREATMENTS, n);
    for (size_t j = 0; j < TREATMENTS; j++)
        for (size_t i = 0; i < n; i++)
            add(data, j, from_tenths(10 * leading + levels[j] + (i == 0 ? 0 : i % 2 == 1 ? -1 : 1)));
    return data;
}

/* SmLs01 to 09: three sizes at each of three numbers of leading digits. */
static SelftestData *treatments_of(const char *name)
{
    static const gint64 leading[] = {1, 1000000, 1000000000000};
    static const size_t sizes[] = {21, 201, 2001};
    for (size_t i = 0; i < G_N_ELEMENTS(leading) * G_N_ELEMENTS(sizes); i++) {
        g_autofree char *own = g_strdup_printf("SmLs%02zu", i + 1);
        if (strcmp(name, own) == 0)
            return treatments(leading[i / G_N_ELEMENTS(sizes)], sizes[i % G_N_ELEMENTS(sizes)]);
    }
    return NULL;
}

SelftestData *selftest_data_new(const char *name)
{
    static const struct {
        const char *name;
        gint64 middle_tenths;
    } accuracy[] = {{"NumAcc2", 12}, {"NumAcc3", 10000002}, {"NumAcc4", 100000002}};
    for (const SelftestText *text = selftest_shipped; text->name != NULL; text++)
        if (strcmp(text->name, name) == 0)
            return data_of_text(text->text);
    for (size_t i = 0; i < G_N_ELEMENTS(accuracy); i++)
        if (strcmp(accuracy[i].name, name) == 0)
            return accuracy_set(accuracy[i].middle_tenths, 1001);
    return strcmp(name, "NumAcc1") == 0 ? first_accuracy_set() : treatments_of(name);
}
