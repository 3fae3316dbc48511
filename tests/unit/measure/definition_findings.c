#include "measure/definition_findings.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

#define OWN                                                                                                            \
    "title: Own\nabout: toys\nlicence: {class: free, notice: none}\ncitation: c\nsources: [s]\n"                       \
    "items: [{item: 1, range: [0, 10]}]\nscores: {t: {label: T, of: 1, range: [0, 10], better: lower}}\n"
#define SESSIONS "data: {files: [a.csv]}\ncolumns: {patient: id, session: s, time: t}\nmeasures:\n"
#define COURSE                                                                                                         \
    "data: {files: [{path: a.csv, per: course}]}\ncolumns: {patient: id, time: t}\n"                                   \
    "times: {baseline: , end: }\nmeasures:\n"

static const struct {
    const char *yaml, *findings;
} rows[] = {
    {SESSIONS "  pain: {column: p}\n", ""},
    {SESSIONS "  pain: {instrument: pain-nrs}\n", ""},
    {SESSIONS "  sleep: {instrument: psqi, column: p}\n", "recall_period - PSQI global (past month) x1\n"},
    /* asked once a session, or compared over a course: nothing is asked for twice in its period */
    {SESSIONS "  sleep: {instrument: psqi, column: p, at: [pre]}\n", ""},
    {COURSE "  sleep: {instrument: psqi, column: p}\n", ""},
    {COURSE "  mine: {instrument: mine, column: p}\n", ""},
    {COURSE "  isi: {instrument: isi, column: p}\n", "own_definition - - (isi) x1\n"},
    {COURSE "  pain: {instrument: pain-nrs, label: Ache, column: p}\n", ""},
    {COURSE "  pain: {instrument: pain-nrs, better: higher, range: [0, 9], column: p}\n",
     "definition_overridden - Pain (range, better) x1\n"},
    /* which way is better is what that definition leaves to the study */
    {COURSE "  sleep: {instrument: sleep-nrs, better: higher, column: p}\n", ""},
};

Test(measure_definition_findings, what_a_study_makes_of_definitions)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autoptr(FindingList) findings = finding_list_new();
        temp_write(temp, "instruments/mine.yaml", "instrument: mine\n" OWN);
        temp_write(temp, "instruments/isi.yaml", "instrument: isi\n" OWN);
        g_autoptr(Study) study = study_of_yaml(temp, rows[i].yaml);
        add_definition_findings(study, findings);
        g_autofree char *found = findings_text(findings, false);
        cr_expect_str_eq(found, rows[i].findings, "row %zu:\n%s", i, found);
    }
}
