/* Publishes one small report through publish.h: publish_driver LEAF VERSION [WAIT [HOLD]]
 *
 * Every file's bytes depend on VERSION. HOLD keeps the lock for that many milliseconds between begin and commit. Exits
 * with 0 when published, 4 when locked, 5 when it cannot write; the error is on standard error. */
#include "base/error.h"
#include "writeup/publish.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void add(Folder *folder, const char *path, const char *version, size_t length)
{
    GString *text = g_string_new(NULL);
    while (text->len < length)
        g_string_append_printf(text, "%s %s %zu\n", path, version, text->len);
    folder_add_text(folder, path, text);
}

static Folder *report(const char *version)
{
    Folder *folder = folder_new();
    add(folder, "index.html", version, 9000);
    add(folder, "charts/pain.svg", version, 5000);
    add(folder, "charts/fatigue.svg", version, 300);
    add(folder, "results.json", version, 2500);
    if (strcmp(version, "old") == 0)
        add(folder, "dropped.csv", version, 100);
    add(folder, "provenance.json", version, 40);
    return folder;
}

static int exit_code(const GError *error)
{
    return g_error_matches(error, MLD_ERROR, MLD_ERROR_LOCKED) ? 4 : 5;
}

int main(int argc, char *argv[])
{
    if (argc < 3)
        return 2;
    unsigned wait = argc > 3 ? (unsigned)atoi(argv[3]) : 0;
    unsigned hold = argc > 4 ? (unsigned)atoi(argv[4]) : 0;
    g_autoptr(GError) error = NULL;
    g_autoptr(Folder) folder = report(argv[2]);
    Publication *publication = publish_begin(argv[1], wait, &error);
    if (publication == NULL) {
        fprintf(stderr, "%s\n", error->message);
        return exit_code(error);
    }
    if (hold > 0) {
        puts("holding");
        fflush(stdout);
        g_usleep(hold * 1000UL);
    }
    bool published = publish_commit(publication, folder, &error);
    publish_end(publication, published ? 0 : exit_code(error), published ? NULL : error->message);
    if (published)
        return 0;
    fprintf(stderr, "%s\n", error->message);
    return exit_code(error);
}
