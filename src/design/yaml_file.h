/* The bytes of a YAML file. */
#ifndef MLDSTAT_DESIGN_YAML_FILE_H
#define MLDSTAT_DESIGN_YAML_FILE_H

#include <glib.h>
#include <stddef.h>

/* The text at `path`, "-" for standard input; of a file that is larger than yaml_parse() accepts one byte more than
 * that. NULL with MLD_ERROR_STUDY where it cannot be read. (transfer full) */
char *yaml_file_read(const char *path, size_t *ret_length, GError **error);

#endif
