/* Cleanup definitions for types of other libraries, so that ownership shows at every declaration. */
#ifndef MLDSTAT_BASE_AUTOPTR_H
#define MLDSTAT_BASE_AUTOPTR_H

#include <glib.h>
#include <stdio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FILE, fclose)

#endif
