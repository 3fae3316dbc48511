#include "ingest/settle_items.h"

#include "base/error.h"
#include "ingest/settle.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>

#define TWO_FILES                                                                                                      \
    "data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: post}]}\ncolumns: {patient: id}\n"                   \
    "measures: {leg: {instrument: limb-volume, items: \"{item}\"}}\n"
#define BOTH_LEGS                                                                                                      \
    "data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: post}]}\ncolumns: {patient: id}\n"                   \
    "measures: {leg: {instrument: limb-volume, score: excess, items: \"{item}\"}}\n"
#define WIDE                                                                                                           \
    "data: {files: [a.csv]}\ncolumns: {patient: id}\ntimes: {pre: [V1], post: [V2]}\n"                                 \
    "measures: {leg: {instrument: limb-volume, items: \"{item}_{time}\"}}\n"

static const struct {
    const char *yaml, *a, *b;
    const char *asked; /* the items that are, or the error's text */
} rows[] = {
    {TWO_FILES, "id,a1,a2,a3", "id,a3,a2,a1", "a1 a2 a3 "},
    {BOTH_LEGS, "id,a1,a2,o1,o2", "id,a1,a2,o1,o2", "a1 a2 o1 o2 "},
    {WIDE, "id,a1_pre,a2_pre,a1_V2,a2_V2", NULL, "a1 a2 "},
    {TWO_FILES, "id,a1,a2", "id,a1,a2,a3",
     "b.csv:1: column 'a3' has no counterpart in a.csv: a questionnaire has the same items everywhere"},
    {TWO_FILES, "id,a1,a2,a3", "id,a1,a2",
     "b.csv:1: no column 'a3', but a.csv has it: a questionnaire has the same items everywhere"},
    {WIDE, "id,a1_pre,a2_pre,a1_post,a2_post,a3_post", NULL,
     "a.csv:1: column 'a3_post' has no counterpart in another time point: a questionnaire has the same items "
     "everywhere"},
    {TWO_FILES, "id,a1,a3", "id,a1,a3",
     "a.csv:1: no column 'a2', but 'a3' is there: girths follow one another from the first"},
    {TWO_FILES, "id,a2,a3", "id,a2,a3",
     "a.csv:1: no column 'a1', but 'a2' is there: girths follow one another from the first"},
    {TWO_FILES, "id,a1", "id,a1",
     "a.csv:1: no column 'a2': 'Volume of the affected limb (mL)' needs two girths at least"},
    {BOTH_LEGS, "id,a1,a2", "id,a1,a2",
     "a.csv:1: no column 'o1': 'Volume of the other limb (mL)' needs two girths at least"},
};

static char *asked_words(const Questionnaire *questionnaire)
{
    GString *words = g_string_new(NULL);
    for (size_t i = 0; i < questionnaire->instrument->n_items; i++)
        if (questionnaire->asked[i])
            g_string_append_printf(words, "%s ", questionnaire->instrument->items[i].id);
    return g_string_free(words, FALSE);
}

Test(ingest_settle_items, files_have_the_same_optional_items)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(FindingList) findings = finding_list_new();
        g_autoptr(GError) error = NULL;
        temp_write(temp, "a.csv", rows[i].a);
        if (rows[i].b != NULL)
            temp_write(temp, "b.csv", rows[i].b);
        g_autoptr(Study) study = study_of_yaml(temp, rows[i].yaml);
        bool settled = study_settle(study, findings, &error);
        g_autofree char *got = settled ? asked_words(study->questionnaires[0]) : g_strdup(error->message);
        cr_expect_str_eq(got, rows[i].asked, "row %zu: %s", i, got);
        cr_expect(settled || g_error_matches(error, MLD_ERROR, MLD_ERROR_DATA));
    }
}
