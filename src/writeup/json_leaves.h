/* The single values of a JSON value, by the names that results.csv and check.R give them. */
#ifndef MLDSTAT_WRITEUP_JSON_LEAVES_H
#define MLDSTAT_WRITEUP_JSON_LEAVES_H

#include <glib.h>
#include <jansson.h>

/* `value` is a text, number, boolean or null. */
typedef void JsonLeafFunction(const char *path, const json_t *value, gpointer data);

/* Calls `visit` for every leaf of `value`, in order. A leaf's path is `path` (may be ""), then the keys that lead to
 * it, joined by dots. The ends of an interval, which is a list of two numbers or nulls, are called low and high, the
 * entries of other lists by their number from 1. The depth is the schema's: a few levels, whatever the input. */
void json_each_leaf(const json_t *value, const char *path, JsonLeafFunction *visit, gpointer data);

#endif
