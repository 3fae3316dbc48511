#include "ingest/source.h"

#include "base/error.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

Test(ingest_source, what_cannot_be_read_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *absent = temp_path(temp, "absent.csv");
    g_autoptr(GError) error = NULL;
    cr_assert_eq(source_open(absent, "absent.csv", &error), -1);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(error->message, "absent.csv: cannot be read: No such file or directory");
    g_clear_error(&error);
    cr_assert_eq(source_open(temp->path, "folder", &error), -1);
    cr_assert_str_eq(error->message, "folder: is a folder, not a CSV file");
    g_clear_error(&error);
    cr_assert_null(source_reusable(temp->path, "folder", &error));
    cr_assert_str_eq(error->message, "folder: is a folder, not a CSV file");
}

Test(ingest_source, a_regular_file_is_its_own_path)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "a,b\n");
    g_autofree char *path = temp_path(temp, "a.csv");
    g_autofree char *reusable = source_reusable(path, "a.csv", NULL);
    cr_assert_str_eq(reusable, path);
}

static gpointer write_text(gpointer data)
{
    const char *path = data;
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 30000; i++)
        g_string_append_printf(text, "%d,%d\n", i, i * 7);
    FILE *file = fopen(path, "w");
    cr_assert_eq(fwrite(text->str, 1, text->len, file), text->len);
    cr_assert_eq(fclose(file), 0);
    return NULL;
}

static void check_copy(const char *path)
{
    for (int round = 0; round < 2; round++) {
        g_autofree char *text = file_text(path);
        cr_assert_eq(strncmp(text, "0,0\n1,7\n2,14\n", 13), 0);
        cr_assert(g_str_has_suffix(text, "\n29999,209993\n"));
    }
}

/* Longer than a pipe holds, read twice. */
Test(ingest_source, a_pipe_is_copied)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "pipe");
    cr_assert_eq(mkfifo(path, 0600), 0);
    GThread *thread = g_thread_new("write", write_text, path);
    g_autofree char *copy = source_reusable(path, "pipe", NULL);
    g_thread_join(thread);
    cr_assert_str_neq(copy, path);
    check_copy(copy);
}

static gpointer write_utf16(gpointer data)
{
    const char *path = data;
    FILE *file = fopen(path, "w");
    fputs("\xff\xfe", file);
    for (int i = 0; i < 100000; i++)
        cr_assert_eq(fwrite("a", 1, 2, file), 2);
    cr_assert_eq(fclose(file), 0);
    return NULL;
}

/* NUL bytes end the copy, since the file will be refused; but not in UTF-16, which is full of them. */
Test(ingest_source, a_pipe_of_utf16_is_copied_to_its_end)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "pipe");
    cr_assert_eq(mkfifo(path, 0600), 0);
    GThread *thread = g_thread_new("write", write_utf16, path);
    int fd = source_open_again(path, "pipe", NULL);
    g_thread_join(thread);
    cr_assert_eq(lseek(fd, 0, SEEK_CUR), 0);
    cr_assert_eq(lseek(fd, 0, SEEK_END), 200002);
    cr_assert_eq(close(fd), 0);
}

Test(ingest_source, a_regular_file_is_opened_as_it_is)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "a.csv", "a,b\n");
    g_autofree char *path = temp_path(temp, "a.csv");
    g_autoptr(GError) error = NULL;
    int fd = source_open_again(path, "a.csv", NULL);
    cr_assert_eq(source_state(fd).size, 4);
    cr_assert_eq(close(fd), 0);
    cr_assert_eq(source_open_again(temp->path, "folder", &error), -1);
    cr_assert_str_eq(error->message, "folder: is a folder, not a CSV file");
}

Test(ingest_source, standard_input_is_copied)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "in.csv");
    write_text(path);
    cr_assert_not_null(freopen(path, "r", stdin));
    g_autofree char *copy = source_reusable("-", "standard input", NULL);
    cr_assert_str_neq(copy, "-");
    check_copy(copy);
}
