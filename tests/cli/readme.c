/* What the README shows is what the program does. */
#include "design/instrument_library.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

/* The text between two marks, the first of which must occur. (transfer full) */
static char *between(const char *text, const char *from, const char *to)
{
    const char *start = strstr(text, from);
    cr_assert_not_null(start, "the README does not hold: %s", from);
    start += strlen(from);
    const char *end = strstr(start, to);
    cr_assert_not_null(end, "the README does not close: %s", from);
    return g_strndup(start, (size_t)(end - start));
}

/* Files of the checkout, NULL-terminated, in a folder that looks like it, so that nothing is written into the real
 * one. */
static Temp *checkout_of(const char *const files[])
{
    Temp *temp = temp_new();
    for (size_t i = 0; files[i] != NULL; i++) {
        g_autofree char *text = file_text(files[i]);
        temp_write(temp, files[i], text);
    }
    return temp;
}

static Temp *checkout(void)
{
    static const char *const files[] = {"data/sample/pre.csv", "data/sample/post.csv", "data/sample/fibromyalgia.yaml",
                                        NULL};
    return checkout_of(files);
}

static Temp *course(void)
{
    static const char *const files[] = {"data/sample/course/sessions.csv", "data/sample/course/forms.csv",
                                        "data/sample/course/course.yaml", NULL};
    return checkout_of(files);
}

/* What `run` prints for the study on a terminal is what the README shows, up to `end`. */
static void shows_run(const Temp *temp, const char *study, const char *end)
{
    g_autofree char *readme = file_text("README.md");
    g_autofree char *line = g_strdup_printf("run %s", study);
    g_autofree char *from = g_strdup_printf("$ build/release/mldstat %s\n", line);
    g_autofree char *shown = between(readme, from, end);
    int code = -1;
    g_autofree char *got = program_on_terminal(temp, line, &code);
    cr_assert_eq(code, 0);
    cr_assert_str_eq(got, shown);
}

/* The same of `check`. */
static void shows_check(const Temp *temp, const char *study)
{
    g_autofree char *readme = file_text("README.md");
    g_autofree char *line = g_strdup_printf("check %s", study);
    g_autofree char *from = g_strdup_printf("$ build/release/mldstat %s\n", line);
    g_autofree char *shown = between(readme, from, "```");
    program_expect(temp, line, 0, shown, "");
}

Test(cli_readme, runs_on_a_terminal)
{
    g_autoptr(Temp) practice = checkout(), course_of_sessions = course();
    shows_run(practice, "data/sample/fibromyalgia.yaml", "$ build/release");
    shows_run(course_of_sessions, "data/sample/course/course.yaml", "```");
}

Test(cli_readme, checks)
{
    g_autoptr(Temp) practice = checkout(), course_of_sessions = course();
    shows_check(practice, "data/sample/fibromyalgia.yaml");
    shows_check(course_of_sessions, "data/sample/course/course.yaml");
}

Test(cli_readme, check_of_the_troubled_clinic)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *here = g_get_current_dir();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *shown = between(readme, "$ build/release/mldstat check data/sample/troubled/clinic.yaml\n", "```");
    g_autofree char *line = g_strdup_printf("check %s/data/sample/troubled/clinic.yaml", here);
    program_expect(temp, line, 0, shown, "");
}

Test(cli_readme, names_every_questionnaire)
{
    g_autofree char *readme = file_text("README.md");
    g_autofree char *table = between(readme, "| about | `instrument:` |", "\n\n");
    for (const char *const *name = instrument_shipped_names(); *name != NULL; name++) {
        g_autofree char *quoted = g_strdup_printf("`%s`", *name);
        cr_expect_not_null(strstr(table, quoted), "%s", *name);
    }
}

/* The measures of the README, over items by the dozen, and the definition that it shows. */
Test(cli_readme, examples_of_questionnaires)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *measures = between(readme, "questionnaire needs.\n\n```yaml\n", "```");
    g_autofree char *own = between(readme, "a worked example:\n\n```yaml\n", "```");
    g_autofree char *study =
        g_strconcat("data: {files: [a.csv]}\ncolumns: {patient: code, time: when}\n", measures, NULL);
    GString *answers = g_string_new("code,when,pain,who5_total,psqi_2,psqi_5a");
    for (int item = 1; item <= 21; item++)
        g_string_append_printf(answers, ",fiqr_%d", item);
    g_string_append(answers, "\nA,pre,7,40,45,2,9,8,7,6,5,4,3,2,1,6,7,6,8,7,8,4,6,7,7,5,6\n"
                             "A,post,5,52,20,1,5,6,4,7,6,5,4,3,6,6,7,6,8,7,8,4,6,7,7,5,6\n");
    temp_write(temp, "study.yaml", study);
    temp_write(temp, "a.csv", answers->str);
    temp_write(temp, "instruments/heavy-legs.yaml", own);
    g_string_free(answers, TRUE);
    program_expect(temp, "instruments instruments/heavy-legs.yaml", 0, NULL, "");
    program_expect(temp, "run -o out study.yaml", 0, "", "");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.difference.mean"), -2);
    cr_assert_float_eq(json_file_number(temp, "out/results.json", "measures.impact.change.difference.mean"),
                       (46.0 - 45.0) / 3, 1e-12);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.asleep.change.difference.mean"), -1);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.mood.change.difference.mean"), 12);
}

/* The second study file of the README, over a site's few records. */
Test(cli_readme, example_of_several_files)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *section = between(readme, "### Several files\n\n```yaml\n", "```");
    temp_write(temp, "study.yaml", section);
    temp_write(temp, "log-1.csv",
               "code,clinic,visit,date,when,pain,swelling,satisfied\nA07,North,1,2.3.2026,before,6,severe,\n"
               "a-07,North,1,2.3.2026,after,5,mild,4\nA07,South,1,2.3.2026,before,99,mild,\n");
    temp_write(temp, "log-2.csv",
               "code,clinic,visit,date,when,pain,swelling,satisfied\nA07,South,1,2.3.2026,after,3,none,5\n"
               "A07,North,2,9.3.2026,before,7,mild,\nA07,North,2,9.3.2026,after,4,none,3\n");
    temp_write(temp, "bookings.csv", "code,clinic,visit\nA07,North,1\nA07,North,2\nA07,North,3\nA07,South,1\n");
    temp_write(temp, "course.csv", "code,clinic,phase,vas\nA07,North,T0,70\nA07,North,T1,45\nA07,North,3m,50\n");
    temp_write(temp, "patients.csv", "code,clinic,condition\nA07,North,FM\nA07,South,ME\n");
    program_expect(temp, "check --quiet study.yaml", 0, "", "");
    g_autofree char *shown = between(section, "  group:", "\n");
    g_autofree char *group = g_strconcat("  group:", shown, "\n", NULL);
    g_auto(GStrv) parts = g_strsplit(section, group, 2);
    g_autofree char *without = g_strconcat(parts[0], parts[1], NULL);
    temp_write(temp, "study.yaml", without);
    program_expect(temp, "run -o out study.yaml", 0, "", "");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.difference.mean"), -2);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.swelling.change.difference.mean"), -1);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.impact.change.difference.mean"), -2.5);
    cr_assert_eq(json_file_number(temp, "out/results.json", "flow.expected.with_both"), 3);
    cr_assert_eq(json_file_number(temp, "out/results.json", "flow.expected.sessions"), 4);
}

/* SEM 2.1 sqrt(.15) = .813, so changes beyond 2.25 are reliable; the limit to the norm is 3.47. */
Test(cli_readme, example_of_who_changed_enough)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *shown = between(readme, "They are declared before looking:\n\n```yaml\n", "```");
    g_autofree char *study = g_strconcat("data: {files: [a.csv]}\ncolumns: {time: when}\n", shown, NULL);
    temp_write(temp, "study.yaml", study);
    temp_write(temp, "a.csv",
               "patient,when,fatigue\nA,pre,8\nB,pre,6\nC,pre,5\nD,pre,3\nA,post,1\nB,post,3\nC,post,5\nD,post,6\n");
    program_expect(temp, "run -o out study.yaml", 0, "", "");
    static const struct {
        const char *path;
        double value;
    } numbers[] = {
        {"responders.important.improved", 2},
        {"responders.important.worsened", 1},
        {"responders.percent_50.improved", 2},
        {"caseness.ceased", 2},
        {"caseness.became", 1},
        {"reliable_change.improved", 2},
        {"reliable_change.recovered", 2},
        {"reliable_change.worsened", 1},
        {"equivalence.margin", 1},
        {"bootstrap.seed", 20261120},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *path = g_strconcat("measures.fatigue.change.", numbers[i].path, NULL);
        cr_expect_eq(json_file_number(temp, "out/results.json", path), numbers[i].value, "%s", path);
    }
}

Test(cli_readme, verdict_of_the_self_test)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *shown = between(readme, "$ build/release/mldstat selftest | tail -n 1\n", "```");
    g_autoptr(Spawned) got = program_run(temp, "selftest", NULL);
    cr_expect_eq(got->exit_code, 0);
    cr_expect(g_str_has_suffix(got->out, shown), "%s", shown);
}

Test(cli_readme, mistake_in_a_study_file)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *shown = between(readme, "A mistake is shown where it is:\n\n```\n", "```");
    temp_write(temp, "study.yaml", "measures:\n  heaviness: {colunm: Heaviness 0-10, range: [0, 10]}\n");
    program_expect(temp, "run study.yaml", 6, "", shown);
}

Test(cli_readme, example_of_a_study_file)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *readme = file_text("README.md");
    g_autofree char *study = between(readme, "```yaml\n", "```");
    temp_write(temp, "clinic.yaml", study);
    temp_write(temp, "before.csv", "code,visit,Heaviness 0-10\nA7,1,6\nA7,2,7\nB2,1,3\nC9,1,8\n");
    temp_write(temp, "after.csv", "code,visit,Heaviness 0-10\nA7,1,4\nA7,2,6\nB2,1,3\nC9,1,5\n");
    program_expect(temp, "run clinic.yaml", 0, "", "");
    cr_assert_eq(json_file_number(temp, "output/clinic/results.json", "measures.heaviness.change.n_patients"), 3);
    cr_assert_float_eq(
        json_file_number(temp, "output/clinic/results.json", "measures.heaviness.change.difference.mean"), -1.5, 1e-12);
}
