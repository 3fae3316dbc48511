/* make-docs FOLDER: writes the manual pages and completions below FOLDER (man/, completions/), from the program's own
 * tables. The same tables and version give the same bytes. */
#include "pages.h"

#include <stdio.h>

static const struct {
    const char *path;
    void (*append)(GString *out);
} pages[] = {
    {"man/mldstat.1", page_program},
    {"man/mldstat-study.5", page_study},
    {"man/mldstat-instrument.5", page_instrument},
    {"completions/mldstat.bash", completion_bash},
    {"completions/_mldstat", completion_zsh},
};

static gboolean write_page(const char *folder, size_t index, GError **error)
{
    g_autofree char *path = g_build_filename(folder, pages[index].path, NULL);
    g_autofree char *parent = g_path_get_dirname(path);
    g_autoptr(GString) text = g_string_new(NULL);
    pages[index].append(text);
    (void)g_mkdir_with_parents(parent, 0755);
    return g_file_set_contents_full(path, text->str, (gssize)text->len, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

int main(int argc, char *argv[])
{
    g_autoptr(GError) error = NULL;
    if (argc != 2) {
        (void)fputs("usage: make-docs FOLDER\n", stderr);
        return 2;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++)
        if (!write_page(argv[1], i, &error)) {
            (void)fprintf(stderr, "make-docs: %s\n", error->message);
            return 1;
        }
    return 0;
}
