#include "writeup/json_writer.h"

#include "base/text.h"

#include <math.h>

#define TEXT_MOST 2000

/* What jansson made, or an abort: after the cleaning below only memory can fail. */
static json_t *made(json_t *value)
{
    if (value == NULL)
        g_error("cannot make a JSON value");
    return value;
}

static void put(json_t *object, const char *key, json_t *value)
{
    g_assert(json_object_get(object, key) == NULL);
    if (json_object_set_new(object, key, made(value)) != 0)
        g_error("cannot put '%s' into a JSON object", key);
}

static void append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, made(value)) != 0)
        g_error("cannot append to a JSON array");
}

static json_t *number_value(double value)
{
    if (!isfinite(value))
        return json_null();
    return json_real(value == 0 ? 0 : value);
}

static json_t *text_value(const char *text)
{
    if (text == NULL)
        return json_null();
    g_autofree char *shown = text_shown(text, TEXT_MOST);
    return json_string(shown);
}

static json_t *count_value(guint64 value)
{
    g_assert(value <= G_MAXINT64);
    return json_integer((json_int_t)value);
}

json_t *json_new_object(void)
{
    return made(json_object());
}

static json_t *new_array(void)
{
    return made(json_array());
}

void put_number(json_t *object, const char *key, double value)
{
    put(object, key, number_value(value));
}

void put_count(json_t *object, const char *key, guint64 value)
{
    put(object, key, count_value(value));
}

void put_text(json_t *object, const char *key, const char *text)
{
    put(object, key, text_value(text));
}

void put_bool(json_t *object, const char *key, bool value)
{
    put(object, key, json_boolean(value));
}

void put_null(json_t *object, const char *key)
{
    put(object, key, json_null());
}

void put_status(json_t *object, ResultStatus status)
{
    put_text(object, "status", result_status_name(status));
}

void put_interval(json_t *object, const char *key, double low, double high)
{
    json_t *array = put_array(object, key);
    append(array, number_value(low));
    append(array, number_value(high));
}

json_t *put_object(json_t *object, const char *key)
{
    json_t *inner = json_new_object();
    put(object, key, inner);
    return inner;
}

json_t *put_array(json_t *object, const char *key)
{
    json_t *inner = new_array();
    put(object, key, inner);
    return inner;
}

json_t *append_object(json_t *array)
{
    json_t *inner = json_new_object();
    append(array, inner);
    return inner;
}

void append_count(json_t *array, guint64 value)
{
    append(array, count_value(value));
}

void append_text(json_t *array, const char *text)
{
    append(array, text_value(text));
}

static int append_chunk(const char *buffer, size_t size, void *data)
{
    g_string_append_len(data, buffer, (gssize)size);
    return 0;
}

GString *json_text(const json_t *value)
{
    GString *out = g_string_new(NULL);
    if (json_dump_callback(value, append_chunk, out, JSON_INDENT(2) | JSON_REAL_PRECISION(17)) != 0)
        g_error("cannot write JSON");
    g_string_append_c(out, '\n');
    return out;
}
