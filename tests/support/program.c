#include "support/program.h"

#include <criterion/criterion.h>
#include <jansson.h>
#include <math.h>
#include <pty.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* The program and the words of `line`, NULL at the end. The words belong to `words`. */
static GPtrArray *arguments(char *program, char **words)
{
    GPtrArray *argv = g_ptr_array_new();
    g_ptr_array_add(argv, program);
    for (size_t i = 0; words[i] != NULL; i++)
        g_ptr_array_add(argv, strcmp(words[i], "''") == 0 ? "" : words[i]);
    g_ptr_array_add(argv, NULL);
    return argv;
}

Spawned *program_run(const Temp *temp, const char *line, const char *const env[])
{
    g_autofree char *program = program_path();
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    g_autoptr(GPtrArray) argv = arguments(program, words);
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

char *program_on_terminal(const Temp *temp, const char *line, int *ret_exit_code)
{
    g_autofree char *program = program_path();
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    g_autoptr(GPtrArray) argv = arguments(program, words);
    int terminal = -1, status = 0;
    unsigned alarm_before = alarm(SPAWN_SECONDS);
    pid_t child = forkpty(&terminal, NULL, NULL, NULL);
    cr_assert(child >= 0, "no terminal");
    if (child == 0) {
        if (chdir(temp->path) == 0)
            execv(program, (char *const *)argv->pdata);
        _exit(127);
    }
    GString *text = g_string_new(NULL);
    char buffer[4096];
    ssize_t n;
    while ((n = read(terminal, buffer, sizeof buffer)) > 0)
        g_string_append_len(text, buffer, n);
    cr_assert_eq(waitpid(child, &status, 0), child);
    close(terminal);
    alarm(alarm_before);
    cr_assert(WIFEXITED(status), "mldstat %s: ended by a signal", line);
    *ret_exit_code = WEXITSTATUS(status);
    g_string_replace(text, "\r\n", "\n", 0);
    return g_string_free(text, FALSE);
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
