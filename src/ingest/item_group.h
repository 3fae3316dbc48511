/* The items of a shipped questionnaire as a file's headers name them: alike but for the item, as in fiqr_1 to fiqr_21.
 *
 * What stands around the item holds the questionnaire's name before it, case ignored: each dash of the name may be left
 * out or be one of - _ . and a blank, and no letter or digit stands right before it ("phq9_1", "PHQ-9 1", "w2
 * phq_9q1"). The number at the end of a name may be left out as well where the columns then have exactly its items:
 * phq_1 to phq_9 are of phq-9, phq_1 to phq_10 of none. The item ends a run of letters and digits, with or without
 * leading zeros.
 */
#ifndef MLDSTAT_INGEST_ITEM_GROUP_H
#define MLDSTAT_INGEST_ITEM_GROUP_H

#include "design/instrument.h"

typedef struct {
    const Instrument *instrument; /* of more than one item; owned by ItemGroups */
    char *before, *after;         /* what stands around the item; with {time} where is_wide */
    char **written;               /* per item: how headers write it, "01"; NULL where it has no column */
    size_t *columns;              /* per item: its column; of a wide one that before. Meaningless without one */
    size_t n_found;               /* items that have a column */
    bool is_complete;             /* every item is there that is not optional */
    bool is_wide;                 /* a row holds them before and after */
    int side;       /* of one that is not wide, TIME_PRE or TIME_POST where its headers say so, else TIME_NONE */
    char *words[2]; /* of a wide one, what {time} stands for before and after; NULL otherwise */
} ItemGroup;

typedef struct {
    GPtrArray *groups;      /* of ItemGroup, in the order of their first columns; no column is in two of them */
    GPtrArray *instruments; /* that they are items of */
    bool *taken;            /* per column: it is an item of a complete group */
    bool *partial;          /* per column: it is an item of another group */
} ItemGroups;

/* Groups of `headers`, n of them: the complete ones, and those with the questionnaire's whole name and at least half of
 * its items. Clear with item_groups_clear(). */
void item_groups_find(ItemGroups *groups, const char *const headers[], size_t n);
void item_groups_clear(ItemGroups *groups);

/* True when one of them is complete; when one of these is wide. */
bool item_groups_any(const ItemGroups *groups);
bool item_groups_wide(const ItemGroups *groups);

/* What {time} stands for on one side in wide groups, each spelling once. (transfer full) */
GPtrArray *item_groups_words(const ItemGroups *groups, int side);

/* The header of an item that has a column; with {time} in a wide group. (transfer full) */
char *item_group_header(const ItemGroup *group, size_t item);

/* True when both read the same columns. */
bool item_group_equal(const ItemGroup *a, const ItemGroup *b);

/* True when the columns are enough for a score. */
bool item_group_gives(const ItemGroup *group, const Score *score);

#endif
