#include "support/program.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <math.h>
#include <string.h>

char *program_path(void)
{
    const char *named = g_getenv("MLDSTAT");
    if (named != NULL)
        return g_canonicalize_filename(named, NULL);
    g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
    cr_assert_not_null(self);
    g_autofree char *here = g_path_get_dirname(self);
    return g_build_filename(here, "mldstat", NULL);
}

Spawned *program_run(const Temp *temp, const char *line, const char *const env[])
{
    g_autofree char *program = program_path();
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    g_ptr_array_add(argv, program);
    for (size_t i = 0; words[i] != NULL; i++)
        g_ptr_array_add(argv, strcmp(words[i], "''") == 0 ? "" : words[i]);
    g_ptr_array_add(argv, NULL);
    return spawn((const char *const *)argv->pdata, env, temp->path);
}

void program_expect(const Temp *temp, const char *line, int exit_code, const char *out, const char *err)
{
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert(err == NULL || strcmp(run->err, err) == 0, "mldstat %s: standard error is\n%s", line, run->err);
    cr_assert(out == NULL || strcmp(run->out, out) == 0, "mldstat %s: standard output is\n%s", line, run->out);
    cr_assert_eq(run->exit_code, exit_code, "mldstat %s: exit code %d, signal %d, standard error\n%s", line,
                 run->exit_code, run->signal, run->err);
}

static json_t *json_at(const Temp *temp, const char *name, const char *keys, json_t **ret_root)
{
    g_autofree char *path = temp_path(temp, name);
    json_error_t error;
    json_t *at = *ret_root = json_load_file(path, 0, &error);
    cr_assert_not_null(at, "%s: %s", path, error.text);
    g_auto(GStrv) steps = g_strsplit(keys, ".", -1);
    for (size_t i = 0; steps[i] != NULL; i++)
        at = json_is_array(at) ? json_array_get(at, g_ascii_strtoull(steps[i], NULL, 10))
                               : json_object_get(at, steps[i]);
    return at;
}

double json_file_number(const Temp *temp, const char *name, const char *keys)
{
    json_t *root = NULL;
    json_t *at = json_at(temp, name, keys, &root);
    double value = json_is_number(at) ? json_number_value(at) : (double)NAN;
    json_decref(root);
    return value;
}

char *json_file_text(const Temp *temp, const char *name, const char *keys)
{
    json_t *root = NULL;
    json_t *at = json_at(temp, name, keys, &root);
    char *dump = at == NULL ? NULL : json_dumps(at, JSON_SORT_KEYS | JSON_ENCODE_ANY | JSON_COMPACT);
    char *text = g_strdup(dump == NULL ? "absent" : dump);
    free(dump);
    json_decref(root);
    return text;
}
