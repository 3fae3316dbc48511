/* Same input, same bytes in the whole report folder: whatever the locale, zone, working directory, environment and
 * number of threads. */
#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define LOCALE "de_DE.UTF-8"

/* 150 patients with 1 to 4 sessions, scores with one decimal, a few forms missing; deterministic, unordered digits. */
typedef struct {
    GPtrArray *before, *after; /* records, line ends included */
} Records;

static guint32 next_random(guint32 *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static Records make_records(void)
{
    Records records = {g_ptr_array_new_with_free_func(g_free), g_ptr_array_new_with_free_func(g_free)};
    guint32 state = 20261003;
    for (unsigned patient = 0; patient < 150; patient++) {
        unsigned sessions = 1 + next_random(&state) % 4;
        for (unsigned session = 1; session <= sessions; session++) {
            unsigned pain = 20 + next_random(&state) % 81, relief = next_random(&state) % 25;
            unsigned day = 1 + 7 * (session - 1) + next_random(&state) % 7, form = next_random(&state) % 20;
            unsigned left = pain - MIN(relief, pain);
            if (form != 7)
                g_ptr_array_add(records.before, g_strdup_printf("P%03u,%u,2026-10-%02u,%u.%u\n", patient * 7 % 1000,
                                                                session, day, pain / 10, pain % 10));
            if (form != 3)
                g_ptr_array_add(records.after, g_strdup_printf("P%03u,%u,2026-10-%02u,%u.%u\n", patient * 7 % 1000,
                                                               session, day, left / 10, left % 10));
        }
    }
    return records;
}

static void shuffle(GPtrArray *records, guint32 state)
{
    for (guint i = records->len - 1; i > 0; i--) {
        guint k = next_random(&state) % (i + 1);
        gpointer kept = records->pdata[i];
        records->pdata[i] = records->pdata[k];
        records->pdata[k] = kept;
    }
}

static void write_csv(const Temp *temp, const char *name, const GPtrArray *records)
{
    g_autoptr(GString) text = g_string_new("patient_id,session,date,pain\n");
    for (guint i = 0; i < records->len; i++)
        g_string_append(text, g_ptr_array_index(records, i));
    temp_write(temp, name, text->str);
}

static void write_study(const Temp *temp, guint32 order)
{
    Records records = make_records();
    if (order != 0) {
        shuffle(records.before, order);
        shuffle(records.after, order + 1);
    }
    write_csv(temp, "pre.csv", records.before);
    write_csv(temp, "post.csv", records.after);
    g_ptr_array_unref(records.before);
    g_ptr_array_unref(records.after);
    temp_write(temp, "study.yaml",
               "title: \"Schmerz \xc3\xbc"
               "ber die Zeit\"\n"
               "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: patient_id, session: session, date: date}\n"
               "measures: {pain: {range: [0, 10], better: lower, role: primary, important_change: 1.5}}\n"
               "output: out\n");
}

static char *picture_of(const Temp *temp, const char *name)
{
    g_autofree char *path = temp_path(temp, name);
    return folder_picture(path);
}

/* One run; its report is compared and removed. */
static void expect_same(const Temp *temp, const char *const argv[], const char *const env[], const char *cwd,
                        const char *expected)
{
    g_autofree char *out = temp_path(temp, "out");
    g_autofree char *shown = g_strjoinv(" ", (char **)argv);
    remove_tree(out);
    g_autoptr(Spawned) run = spawn(argv, env, cwd != NULL ? cwd : temp->path);
    cr_assert_eq(run->exit_code, 0, "%s: exit code %d: %s", shown, run->exit_code, run->err);
    cr_assert_str_eq(run->err, "", "%s: %s", shown, run->err);
    g_autofree char *picture = folder_picture(out);
    cr_assert_str_eq(picture, expected, "%s: another report", shown);
}

/* The report that everything is compared with; it has all kinds of files. */
static char *first_report(const Temp *temp)
{
    write_study(temp, 0);
    program_expect(temp, "run study.yaml", 0, "", "");
    g_autofree char *leaf = temp_path(temp, "out");
    g_autofree char *listing = folder_listing(leaf);
    cr_assert_str_eq(
        listing, ".mldstat analysis.csv charts check.R index.html provenance.json records.csv results.csv results.json",
        "%s", listing);
    return picture_of(temp, "out");
}

Test(cli_reproducible, twice_and_with_any_number_of_threads)
{
    static const char *const lines[] = {"run study.yaml", "run study.yaml --jobs 1", "run study.yaml --jobs 2",
                                        "run study.yaml --jobs 5", "run --quiet study.yaml --wait 3"};
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *expected = first_report(temp);
    g_autofree char *program = program_path();
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
        const char *argv[8] = {program};
        for (size_t k = 0; words[k] != NULL; k++)
            argv[k + 1] = words[k];
        expect_same(temp, argv, NULL, NULL, expected);
    }
    program_expect(temp, "run study.yaml", 0, "", ""); /* over the old report */
    g_autofree char *again = picture_of(temp, "out");
    cr_assert_str_eq(again, expected);
}

/* Empty but for what the sanitizers need to know, in a build with them. */
static void expect_same_in_empty_environment(const Temp *temp, const char *program, const char *expected)
{
    static const char *const kept[] = {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"};
    g_autoptr(GPtrArray) argv = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(argv, g_strdup("/usr/bin/env"));
    g_ptr_array_add(argv, g_strdup("-i"));
    for (size_t i = 0; i < G_N_ELEMENTS(kept); i++)
        if (g_getenv(kept[i]) != NULL)
            g_ptr_array_add(argv, g_strconcat(kept[i], "=", g_getenv(kept[i]), NULL));
    g_ptr_array_add(argv, g_strdup(program));
    g_ptr_array_add(argv, g_strdup("run"));
    g_ptr_array_add(argv, g_strdup("study.yaml"));
    g_ptr_array_add(argv, NULL);
    expect_same(temp, (const char *const *)argv->pdata, NULL, NULL, expected);
}

Test(cli_reproducible, in_any_environment)
{
    static const char *const environments[][4] = {
        {"TZ=Pacific/Kiritimati", NULL},
        {"TZ=America/St_Johns", "LC_ALL=C", NULL},
        {"HOME", NULL},
        {"HOME=/nonexistent", "XDG_CACHE_HOME=/nonexistent", NULL},
        {"LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8", "LANGUAGE=tr", NULL},
        {"GSL_RNG_SEED=7", "GSL_RNG_TYPE=taus", "SOURCE_DATE_EPOCH=86400", NULL},
        {"COLUMNS=40", "TERM=dumb", "NO_COLOR=1", NULL},
    };
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *expected = first_report(temp);
    g_autofree char *program = program_path();
    const char *const argv[] = {program, "run", "study.yaml", NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(environments); i++)
        expect_same(temp, argv, environments[i], NULL, expected);
    expect_same_in_empty_environment(temp, program, expected);
}

Test(cli_reproducible, in_a_locale_with_a_decimal_comma)
{
    if (setlocale(LC_ALL, LOCALE) == NULL)
        cr_skip_test("there is no locale " LOCALE);
    cr_assert_str_eq(localeconv()->decimal_point, ",");
    setlocale(LC_ALL, "C");
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *expected = first_report(temp);
    g_autofree char *program = program_path();
    const char *const argv[] = {program, "run", "study.yaml", NULL};
    const char *const env[] = {"LC_ALL=" LOCALE, "LANG=" LOCALE, "LANGUAGE=de", NULL};
    expect_same(temp, argv, env, NULL, expected);
}

Test(cli_reproducible, in_any_working_directory)
{
    g_autoptr(Temp) temp = temp_new(), other = temp_new();
    g_autofree char *expected = first_report(temp);
    g_autofree char *program = program_path();
    g_autofree char *absolute = temp_path(temp, "study.yaml");
    const char *const from_root[] = {program, "run", absolute, NULL};
    expect_same(temp, from_root, NULL, "/", expected);
    expect_same(temp, from_root, NULL, other->path, expected);
    g_autofree char *folder = g_path_get_dirname(temp->path);
    g_autofree char *name = g_path_get_basename(temp->path);
    g_autofree char *relative = g_strconcat("./", name, "/../", name, "/study.yaml", NULL);
    const char *const from_above[] = {program, "run", relative, NULL};
    expect_same(temp, from_above, NULL, folder, expected);
}

/* The same files elsewhere. */
Test(cli_reproducible, in_another_folder)
{
    g_autoptr(Temp) temp = temp_new(), other = temp_new();
    g_autofree char *expected = first_report(temp);
    g_autofree char *got = first_report(other);
    cr_assert_str_eq(got, expected);
}

static void expect_same_number(const Temp *a, const Temp *b, const char *keys)
{
    double one = json_file_number(a, "out/results.json", keys), two = json_file_number(b, "out/results.json", keys);
    cr_assert_not(isnan(one), "%s is absent", keys);
    cr_assert(near(two, one, 1e-12), "%s: %.17g and %.17g", keys, one, two);
}

Test(cli_reproducible, numbers_do_not_depend_on_the_order_of_records)
{
    static const char *const keys[] = {
        "flow.patients",
        "flow.pairs",
        "flow.pre_only",
        "flow.post_only",
        "measures.pain.change.n_patients",
        "measures.pain.change.n_pairs",
        "measures.pain.change.pre.mean",
        "measures.pain.change.post.sd",
        "measures.pain.change.difference.mean",
        "measures.pain.change.difference.median",
        "measures.pain.change.difference.q1",
        "measures.pain.change.correlation",
        "measures.pain.change.paired_t.t",
        "measures.pain.change.paired_t.p",
        "measures.pain.change.paired_t.ci.0",
        "measures.pain.change.paired_t.ci.1",
        "measures.pain.change.wilcoxon.v",
        "measures.pain.change.wilcoxon.p",
        "measures.pain.change.wilcoxon.hodges_lehmann",
        "measures.pain.change.sign.p",
        "measures.pain.change.effect_sizes.d_z.estimate",
        "measures.pain.change.effect_sizes.d_z.ci.0",
        "measures.pain.change.effect_sizes.d_av.estimate",
        "measures.pain.change.effect_sizes.d_av.ci.1",
        "measures.pain.change.effect_sizes.d_rm.estimate",
        "measures.pain.change.effect_sizes.rank_biserial.estimate",
        "measures.pain.change.effect_sizes.prob_improved.estimate",
        "measures.pain.change.effect_sizes.prob_improved.ci.0",
        "measures.pain.change.normality.w",
        "measures.pain.change.normality.p",
    };
    g_autoptr(Temp) ordered = temp_new();
    g_autofree char *expected = first_report(ordered);
    for (guint32 order = 1; order <= 5; order += 2) {
        g_autoptr(Temp) shuffled = temp_new();
        write_study(shuffled, order);
        program_expect(shuffled, "run study.yaml", 0, "", "");
        g_autofree char *got = picture_of(shuffled, "out");
        cr_assert_str_neq(got, expected, "the order was not changed");
        for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
            expect_same_number(ordered, shuffled, keys[i]);
    }
}
