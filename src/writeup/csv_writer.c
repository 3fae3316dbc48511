#include "writeup/csv_writer.h"

#include "base/number.h"
#include "base/text.h"
#include "writeup/escape.h"
#include "writeup/json_leaves.h"

typedef struct {
    GString *out;
    const char *measure;
    const char *question;
} Walk;

static void append_value(GString *out, const json_t *value)
{
    char buffer[NUMBER_BUFFER];
    switch (json_typeof(value)) {
    case JSON_STRING:
        escape_csv_text(out, json_string_value(value));
        break;
    case JSON_INTEGER:
        g_string_append_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        break;
    case JSON_REAL:
        g_string_append(out, number_exact(buffer, json_real_value(value)));
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        g_string_append(out, json_is_true(value) ? "true" : "false");
        break;
    default:
        break;
    }
}

static void append_row(const char *quantity, const json_t *value, gpointer data)
{
    const Walk *walk = data;
    escape_csv_text(walk->out, walk->measure);
    g_string_append_c(walk->out, ',');
    escape_csv_text(walk->out, walk->question);
    g_string_append_c(walk->out, ',');
    escape_csv_text(walk->out, quantity);
    g_string_append_c(walk->out, ',');
    append_value(walk->out, value);
    g_string_append_c(walk->out, '\n');
}

static void walk_measure(GString *out, const char *name, json_t *measure)
{
    for (void *at = json_object_iter(measure); at != NULL; at = json_object_iter_next(measure, at)) {
        const char *key = json_object_iter_key(at);
        bool block = json_is_object(json_object_iter_value(at));
        Walk walk = {out, name, block ? key : "measure"};
        json_each_leaf(json_object_iter_value(at), block ? "" : key, append_row, &walk);
    }
}

GString *results_csv(const json_t *results)
{
    static const char *const blocks[] = {"study", "accounting", "flow", "instruments"};
    GString *out = g_string_new("measure,question,quantity,value\n");
    for (size_t i = 0; i < G_N_ELEMENTS(blocks); i++) {
        Walk walk = {out, "", blocks[i]};
        const json_t *block = json_object_get(results, blocks[i]);
        if (block != NULL)
            json_each_leaf(block, "", append_row, &walk);
    }
    json_t *measures = json_object_get(results, "measures");
    for (void *at = json_object_iter(measures); at != NULL; at = json_object_iter_next(measures, at))
        walk_measure(out, json_object_iter_key(at), json_object_iter_value(at));
    return out;
}

GString *records_csv(const Accounting *accounting)
{
    GString *out = g_string_new("file,first_line,last_line,status,reason\n");
    for (size_t i = 0; i < accounting->n_files; i++) {
        const FileAccount *file = &accounting->files[i];
        g_autofree char *name = text_shown(file->name, 1000);
        for (size_t k = 0; k < file->n_ranges; k++) {
            const FateRange *range = &file->ranges[k];
            escape_csv_text(out, name);
            g_string_append_printf(out, ",%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ",%s,%s\n", range->first_line,
                                   range->last_line, fate_name(record_reason_fate(range->reason)),
                                   record_reason_name(range->reason));
        }
    }
    return out;
}
