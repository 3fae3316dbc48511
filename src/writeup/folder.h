/* The report folder in memory: relative path to bytes. Everything is rendered before anything is written. */
#ifndef MLDSTAT_WRITEUP_FOLDER_H
#define MLDSTAT_WRITEUP_FOLDER_H

#include <glib.h>

typedef struct Folder Folder;

Folder *folder_new(void);
void folder_free(Folder *folder);

/* Takes the bytes; `path` ("index.html", "charts/pain.svg") is copied, must be new and at most one folder deep. */
void folder_add(Folder *folder, const char *path, GBytes *bytes);
void folder_add_text(Folder *folder, const char *path, GString *text);

/* In the order of addition. */
size_t folder_count(const Folder *folder);
const char *folder_path(const Folder *folder, size_t index);
GBytes *folder_bytes(const Folder *folder, size_t index);
/* NULL when there is none. Borrowed. */
GBytes *folder_find(const Folder *folder, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Folder, folder_free)

#endif
