#include "base/id_table.h"

#include <string.h>

typedef struct {
    guint32 tag; /* upper half of the hash */
    guint32 id;  /* number + 1; 0 is an empty slot */
} Slot;

struct IdTable {
    Slot *slots; /* open addressing, linear probing, at most half full */
    size_t mask;
    char *text; /* all texts one after the other */
    size_t text_used, text_size;
    guint64 *ends; /* ends[i] is where text i ends */
    guint32 count;
    size_t ends_size;
};

enum { SLOTS_START = 1 << 10 };

void id_table_free(IdTable *table)
{
    if (table == NULL)
        return;
    g_free(table->slots);
    g_free(table->text);
    g_free(table->ends);
    g_free(table);
}

/* Multiply and fold, eight bytes at a time; odd constants of good bit mix (golden ratio and its relatives). */
guint64 id_hash(const char *text, size_t length)
{
    guint64 hash = 0x9e3779b97f4a7c15u ^ length;
    while (length >= 8) {
        guint64 word;
        memcpy(&word, text, 8);
        hash = (hash ^ word) * 0xff51afd7ed558ccdu;
        hash ^= hash >> 32;
        text += 8;
        length -= 8;
    }
    guint64 rest = 0;
    memcpy(&rest, text, length);
    hash = (hash ^ rest) * 0xc4ceb9fe1a85ec53u;
    return hash ^ (hash >> 29);
}

void id_table_prefetch(const IdTable *table, guint64 hash)
{
    __builtin_prefetch(&table->slots[hash & table->mask]);
}

static size_t text_start(const IdTable *table, guint32 id)
{
    return id == 0 ? 0 : table->ends[id - 1];
}

/* Written, not calloc()ed: a look-up would map the shared zero page, and the first write to it interrupts every other
 * thread. */
static Slot *empty_slots(size_t size)
{
    Slot *slots = g_new(Slot, size);
    memset(slots, 0, size * sizeof *slots);
    return slots;
}

IdTable *id_table_new(void)
{
    IdTable *table = g_new0(IdTable, 1);
    table->slots = empty_slots(SLOTS_START);
    table->mask = SLOTS_START - 1;
    return table;
}

static void grow_slots(IdTable *table)
{
    size_t size = (table->mask + 1) * 2;
    Slot *slots = empty_slots(size);
    for (guint32 id = 0; id < table->count; id++) {
        size_t start = text_start(table, id);
        guint64 hash = id_hash(table->text + start, table->ends[id] - start);
        size_t at = hash & (size - 1);
        while (slots[at].id != 0)
            at = (at + 1) & (size - 1);
        slots[at] = (Slot){.tag = (guint32)(hash >> 32), .id = id + 1};
    }
    g_free(table->slots);
    table->slots = slots;
    table->mask = size - 1;
}

static guint32 append(IdTable *table, const char *text, size_t length)
{
    if (table->text_used + length >= table->text_size) { /* so that even an empty text has an address */
        table->text_size = MAX(table->text_size * 2, table->text_used + length + 4096);
        table->text = g_realloc(table->text, table->text_size);
    }
    if (table->count == table->ends_size) {
        table->ends_size = MAX(table->ends_size * 2, 1024);
        table->ends = g_renew(guint64, table->ends, table->ends_size);
    }
    memcpy(table->text + table->text_used, text, length);
    table->text_used += length;
    table->ends[table->count] = table->text_used;
    return table->count++;
}

guint32 id_table_intern(IdTable *table, const char *text, size_t length, guint64 hash)
{
    guint32 tag = (guint32)(hash >> 32);
    size_t at = hash & table->mask;
    for (; table->slots[at].id != 0; at = (at + 1) & table->mask) {
        if (table->slots[at].tag != tag)
            continue;
        guint32 id = table->slots[at].id - 1;
        size_t start = text_start(table, id);
        if (table->ends[id] - start == length && memcmp(table->text + start, text, length) == 0)
            return id;
    }
    guint32 id = append(table, text, length);
    table->slots[at] = (Slot){.tag = tag, .id = id + 1};
    if (2 * (size_t)table->count > table->mask)
        grow_slots(table);
    return id;
}

guint32 id_table_count(const IdTable *table)
{
    return table->count;
}

const char *id_table_text(const IdTable *table, guint32 id, size_t *ret_length)
{
    size_t start = text_start(table, id);
    *ret_length = table->ends[id] - start;
    return table->text + start;
}
