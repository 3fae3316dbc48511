/* JSON values that cannot lose a key: the way every JSON file of the report is made.
 *
 * jansson drops a key in silence when its value is NaN or invalid UTF-8. Here a number that is not finite becomes null
 * (a status beside it says why), text is cleaned by text_shown() first, and what is left to fail is memory, which
 * aborts as everywhere in GLib. Numbers have 17 significant digits; -0 is written as 0.
 */
#ifndef MLDSTAT_WRITEUP_JSON_WRITER_H
#define MLDSTAT_WRITEUP_JSON_WRITER_H

#include "stats/status.h"

#include <glib.h>
#include <jansson.h>
#include <stdbool.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

json_t *json_new_object(void);

/* Each adds a new key to an object; the key must not exist yet. */
void put_number(json_t *object, const char *key, double value);
void put_count(json_t *object, const char *key, guint64 value);
void put_text(json_t *object, const char *key, const char *text); /* NULL gives null */
void put_bool(json_t *object, const char *key, bool value);
void put_null(json_t *object, const char *key);
void put_status(json_t *object, ResultStatus status); /* at "status" */
/* [low, high], either null when it does not exist. */
void put_interval(json_t *object, const char *key, double low, double high);
/* Adds an empty object or array and returns it, borrowed. */
json_t *put_object(json_t *object, const char *key);
json_t *put_array(json_t *object, const char *key);

/* Each appends to an array. */
json_t *append_object(json_t *array);
void append_count(json_t *array, guint64 value);
void append_text(json_t *array, const char *text);

/* Indented by two, keys in the order of insertion, a line feed at the end. (transfer full) */
GString *json_text(const json_t *value);

#endif
