/* Ids of items in a definition: one id, or a run of them such as "1-9", "5a-5j", "a1-a30". */
#ifndef MLDSTAT_DESIGN_ITEM_RUN_H
#define MLDSTAT_DESIGN_ITEM_RUN_H

#include <glib.h>
#include <stdbool.h>

#define ITEM_ID_MAX 8

/* True for [a-z0-9]{1,ITEM_ID_MAX}. */
bool item_id_is_valid(const char *text);

/* Appends the ids that `text` stands for, as texts owned by `ids`. The two ends of a run have the same beginning and
 * end in a number or in one letter; a number may have leading zeros where both ends are equally long. Returns what is
 * wrong with the text, or NULL. (transfer full) */
char *item_run_expand(const char *text, GPtrArray *ids);

#endif
