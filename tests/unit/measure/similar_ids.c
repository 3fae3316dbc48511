#include "measure/similar_ids.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    const char *ids[14];
    guint64 similar, unlike;
} Row;

static const Row rows[] = {
    {{"P01", "P02", "P10"}, 0, 0},
    {{"P1", "P01", "P001"}, 2, 0},
    {{"p7", "P7"}, 1, 0},
    {{"A-7", "A7", "A 7", "a_07"}, 3, 0},
    {{"1", "10", "100"}, 0, 0},
    {{"0", "00"}, 1, 0},
    {{"1A", "A1"}, 0, 0},
    {{"1-2", "12"}, 1, 0},
    {{"\u00c4B1", "\u00e4b1"}, 1, 0},
    {{"Zo\u00e91", "Zoe\u03011", "Zoe1"}, 1, 0}, /* one letter, or one and its accent */
    {{"P01", "P02", "P03", "Total"}, 0, 1},
    {{"P01", "P02", "Total"}, 0, 0},
    {{"Anna", "Bert", "Cleo", "P4"}, 0, 0},
    {{"?", "!", "P1", "P2"}, 1, 0},
    {{"??", "P1"}, 0, 0},
    {{"P01", "P02", "P03", "P4", "P05", "P06", "p007", "P08", "P09", "40"}, 0, 1},
    {{"P01", "P02", "P03", "P4", "P05", "P06", "P007", "P08", "P09", "Page2"}, 0, 1},
    {{"P01", "P02", "P03", "P4", "P05", "P06", "P007", "P08", "P09", "\ufeffP10"}, 0, 1},
    {{"P01", "P02", "P03", "P4", "P05", "P06", "P007", "P08", "n=40"}, 0, 0},
    {{"P01", "P02", "P03", "P4", "P05", "P06", "P007", "P08", "40", "n=40"}, 0, 0},
    {{"1", "22", "333", "4444", "5", "6", "7", "8", "9", "P10"}, 0, 1},
};

Test(measure_similar_ids, spellings_of_one_id_and_lone_words)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(IdTable) ids = id_table_new();
        g_autoptr(Study) study = study_new();
        study_add_file(study);
        g_autoptr(FindingList) findings = finding_list_new();
        for (const char *const *id = rows[i].ids; *id != NULL; id++)
            id_table_intern(ids, *id, strlen(*id), id_hash(*id, strlen(*id)));
        check_ids(study, ids, NULL, 0, findings);
        const Finding *similar = finding_of(findings, FINDING_SIMILAR_IDS);
        const Finding *unlike = finding_of(findings, FINDING_UNLIKE_ID);
        cr_assert_eq(similar == NULL ? 0 : similar->count, rows[i].similar, "row %zu", i);
        cr_assert_eq(unlike == NULL ? 0 : unlike->count, rows[i].unlike, "row %zu", i);
    }
}

Test(measure_similar_ids, no_id_is_shown)
{
    g_autoptr(IdTable) ids = id_table_new();
    g_autoptr(Study) study = study_new();
    study_add_file(study);
    g_autoptr(FindingList) findings = finding_list_new();
    id_table_intern(ids, "Mr-Miller-7", 11, id_hash("Mr-Miller-7", 11));
    id_table_intern(ids, "mrmiller7", 9, id_hash("mrmiller7", 9));
    check_ids(study, ids, NULL, 0, findings);
    g_autofree char *text = findings_text(findings, true);
    cr_assert_str_eq(text, "similar_ids - patient (-) x1 at 0\n");
}
