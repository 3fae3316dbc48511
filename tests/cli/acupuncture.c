/* The headache trial of Vickers et al., whose data lie beside the checkout or in the folder $MLDSTAT_SHARED; without
 * them these tests are skipped.
 * Expected values: R 4.2.2, t.test(pk2, pk1, paired = TRUE), and the median of the Walsh averages of pk2 - pk1. */
#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <math.h>

static char *data_file(void)
{
    const char *shared = g_getenv("MLDSTAT_SHARED");
    return g_build_filename(shared != NULL ? shared : "../shared/data", "acupuncture.csv", NULL);
}

/* The published study, or a skipped test. (transfer full) */
static Temp *publish(const char *zeros)
{
    g_autofree char *data = data_file();
    if (!file_exists(data))
        cr_skip_test("%s is absent", data);
    g_autofree char *absolute = g_canonicalize_filename(data, NULL);
    g_autofree char *study = g_strdup_printf("data: {files: [\"%s\"]}\n"
                                             "columns: {patient: id}\n"
                                             "measures:\n"
                                             "  headache:\n"
                                             "    columns: {pre: pk1, post: pk2}\n"
                                             "    better: lower\n"
                                             "    role: primary\n"
                                             "analysis: {zeros: %s}\n"
                                             "output: out\n",
                                             absolute, zeros);
    Temp *temp = temp_new();
    temp_write(temp, "trial.yaml", study);
    program_expect(temp, "run trial.yaml --quiet", 0, "", "");
    return temp;
}

#define CHANGE "measures.headache.change."

/* To every printed digit: within half a unit of the last one. */
static void expect_digits(const Temp *temp, const char *keys, double printed, double unit)
{
    double got = json_file_number(temp, "out/results.json", keys);
    cr_assert(fabs(got - printed) <= unit / 2, "%s is %.17g", keys, got);
}

Test(cli_acupuncture, paired_t)
{
    g_autoptr(Temp) temp = publish("keep");
    expect_digits(temp, CHANGE "n_patients", 326, 0);
    expect_digits(temp, CHANGE "difference.mean", -4.714724, 1e-6);
    expect_digits(temp, CHANGE "paired_t.t", -7.259919, 1e-6);
    expect_digits(temp, CHANGE "paired_t.df", 325, 0);
    expect_digits(temp, CHANGE "paired_t.ci.0", -5.992318, 1e-6);
    expect_digits(temp, CHANGE "paired_t.ci.1", -3.437130, 1e-6);
    expect_digits(temp, CHANGE "paired_t.p", 2.876962e-12, 1e-18);
}

Test(cli_acupuncture, zeros_kept)
{
    g_autoptr(Temp) temp = publish("keep");
    expect_digits(temp, CHANGE "wilcoxon.n_zero", 2, 0);
    expect_digits(temp, CHANGE "wilcoxon.hodges_lehmann", -4.375, 1e-12);
}

Test(cli_acupuncture, zeros_dropped)
{
    g_autoptr(Temp) temp = publish("drop");
    expect_digits(temp, CHANGE "wilcoxon.n_zero", 2, 0);
    expect_digits(temp, CHANGE "wilcoxon.n_used", 324, 0);
    expect_digits(temp, CHANGE "wilcoxon.hodges_lehmann", -4.5, 1e-12);
    expect_digits(temp, CHANGE "difference.mean", -4.714724, 1e-6);
}

/* Every one of the 401 records is accounted for; a patient without a second score is not lost silently. */
Test(cli_acupuncture, every_record_is_accounted_for)
{
    g_autoptr(Temp) temp = publish("keep");
    const char *results = "out/results.json";
    double records = json_file_number(temp, results, "accounting.files.0.records");
    double used = json_file_number(temp, results, "accounting.files.0.used");
    double excluded = json_file_number(temp, results, "accounting.files.0.excluded");
    double rejected = json_file_number(temp, results, "accounting.files.0.rejected");
    cr_assert(near(records, 401, 0), "%g records", records);
    cr_assert(near(used + excluded + rejected, records, 0));
    cr_assert(near(json_file_number(temp, results, "flow.patients"), used, 0));
    cr_assert(near(json_file_number(temp, results, "flow.pre_only"), used - 326, 0));
}
