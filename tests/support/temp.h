/* A temporary folder for one test, and the file work that tests need. Everything asserts: a failure fails the test. */
#ifndef MLDSTAT_TESTS_TEMP_H
#define MLDSTAT_TESTS_TEMP_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char *path; /* absolute */
} Temp;

/* (transfer full) */
Temp *temp_new(void);
/* Removes the folder with everything in it. */
void temp_free(Temp *temp);

/* The path of `name` inside. (transfer full) */
char *temp_path(const Temp *temp, const char *name);
/* Writes a file inside, making folders on the way. */
void temp_write(const Temp *temp, const char *name, const char *text);
/* Removes a file or a folder with everything in it. */
void remove_tree(const char *path);
/* The text of the file at `path`. (transfer full) */
char *file_text(const char *path);
bool file_exists(const char *path);

/* Every file and folder below `path`, with size and digest, as one text: equal texts are equal folders. A missing
 * folder gives "absent". (transfer full) */
char *folder_picture(const char *path);
/* The bytes of all files in a folder's picture. */
guint64 picture_bytes(const char *picture);
/* The names in a folder, sorted, joined by blanks. (transfer full) */
char *folder_listing(const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Temp, temp_free)

#endif
