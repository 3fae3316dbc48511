#include "base/id_table.h"

#include <criterion/criterion.h>
#include <string.h>

enum { MANY = 200000 };

static guint32 intern(IdTable *table, const char *text)
{
    return id_table_intern(table, text, strlen(text), id_hash(text, strlen(text)));
}

Test(base_id_table, numbers_follow_first_appearance)
{
    g_autoptr(IdTable) table = id_table_new();
    cr_assert_eq(intern(table, "P07"), 0);
    cr_assert_eq(intern(table, "P01"), 1);
    cr_assert_eq(intern(table, "P07"), 0);
    cr_assert_eq(intern(table, "p07"), 2);
    cr_assert_eq(intern(table, "P0"), 3);
    cr_assert_eq(intern(table, "P070"), 4);
    cr_assert_eq(id_table_count(table), 5);
    size_t length = 0;
    const char *text = id_table_text(table, 1, &length);
    cr_assert_eq(length, 3);
    cr_assert_eq(memcmp(text, "P01", 3), 0);
}

Test(base_id_table, empty_text_and_nul_bytes_are_ids_like_others)
{
    g_autoptr(IdTable) table = id_table_new();
    cr_assert_eq(intern(table, ""), 0);
    cr_assert_eq(intern(table, ""), 0);
    size_t length = 7;
    id_table_text(table, 0, &length);
    cr_assert_eq(length, 0);
    cr_assert_eq(id_table_intern(table, "a\0b", 3, id_hash("a\0b", 3)), 1);
    cr_assert_eq(id_table_intern(table, "a\0c", 3, id_hash("a\0c", 3)), 2);
    cr_assert_eq(intern(table, "a"), 3);
}

Test(base_id_table, grows_to_many_ids_and_finds_each_again)
{
    g_autoptr(IdTable) table = id_table_new();
    for (guint32 i = 0; i < MANY; i++) {
        g_autofree char *id = g_strdup_printf("clinic-%u/%u", i % 7, i);
        guint64 hash = id_hash(id, strlen(id));
        id_table_prefetch(table, hash);
        cr_assert_eq(id_table_intern(table, id, strlen(id), hash), i);
    }
    cr_assert_eq(id_table_count(table), MANY);
    for (guint32 i = MANY; i-- > 0;) {
        g_autofree char *id = g_strdup_printf("clinic-%u/%u", i % 7, i);
        size_t length = 0;
        cr_assert_eq(intern(table, id), i);
        const char *text = id_table_text(table, i, &length);
        cr_assert(length == strlen(id) && memcmp(text, id, length) == 0);
    }
    cr_assert_eq(id_table_count(table), MANY);
}

/* Every text under one hash: only the bytes tell them apart. */
Test(base_id_table, survives_a_hash_that_collides_always)
{
    g_autoptr(IdTable) table = id_table_new();
    for (int round = 0; round < 2; round++)
        for (guint32 i = 0; i < 400; i++) {
            g_autofree char *id = g_strdup_printf("%u", i);
            cr_assert_eq(id_table_intern(table, id, strlen(id), 0x123456789abcdefu), i);
        }
    cr_assert_eq(id_table_count(table), 400);
}

Test(base_id_table, consecutive_ids_hash_apart)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    guint low[64] = {0};
    for (guint32 i = 0; i < 64000; i++) {
        g_autofree char *id = g_strdup_printf("%06u", i);
        guint64 hash = id_hash(id, strlen(id));
        cr_assert(g_hash_table_add(seen, g_memdup2(&hash, sizeof hash)), "%s", id);
        low[hash & 63]++;
    }
    for (size_t i = 0; i < 64; i++)
        cr_assert(low[i] > 700 && low[i] < 1300, "bucket %zu has %u", i, low[i]);
}
