#include "writeup/json_leaves.h"

#include <criterion/criterion.h>

static void append(const char *path, const json_t *value, gpointer data)
{
    g_autofree char *text = json_dumps(value, JSON_ENCODE_ANY);
    g_string_append_printf(data, "%s=%s ", path, text);
}

static void expect(const char *json, const char *path, const char *want)
{
    json_t *value = json_loads(json, JSON_DECODE_ANY, NULL);
    cr_assert_not_null(value, "%s", json);
    g_autoptr(GString) got = g_string_new(NULL);
    json_each_leaf(value, path, append, got);
    cr_expect_str_eq(got->str, want, "%s: %s", json, got->str);
    json_decref(value);
}

Test(writeup_json_leaves, paths_in_order)
{
    expect("{\"b\": {\"n\": 7, \"word\": \"ok\"}, \"a\": null, \"flag\": true}", "",
           "b.n=7 b.word=\"ok\" a=null flag=true ");
    expect("{\"n\": 7}", "change", "change.n=7 ");
    expect("7", "n", "n=7 ");
}

Test(writeup_json_leaves, ends_of_intervals_and_entries_of_lists)
{
    expect("{\"ci\": [-1.5, 2]}", "", "ci.low=-1.5 ci.high=2 ");
    expect("{\"ci\": [null, 2]}", "", "ci.low=null ci.high=2 ");
    expect("{\"texts\": [\"a\", \"b\"]}", "", "texts.1=\"a\" texts.2=\"b\" ");
    expect("{\"three\": [1, 2, 3]}", "", "three.1=1 three.2=2 three.3=3 ");
    expect("{\"points\": [{\"ci\": [0, 1]}, {\"n\": 3}]}", "", "points.1.ci.low=0 points.1.ci.high=1 points.2.n=3 ");
}

Test(writeup_json_leaves, nothing_in_empty_ones)
{
    expect("{\"points\": [], \"status\": {}}", "", "");
}
