/* Where a report goes: the resolved folder, its parent and its name. */
#ifndef MLDSTAT_WRITEUP_TARGET_H
#define MLDSTAT_WRITEUP_TARGET_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char *leaf;   /* absolute, without links */
    char *parent; /* its folder */
    char *name;   /* its name in the parent */
    int fd;       /* the parent, open */
} Target;

/* Creates missing parents (0700), follows links in `leaf` and opens the parent. Errors: MLD_ERROR_OUTPUT.
 * (transfer full) */
Target *target_resolve(const char *leaf, GError **error);
void target_free(Target *target);

/* True when the leaf is another mount than its parent: it can never be swapped. */
bool target_is_mount(const Target *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Target, target_free)

#endif
