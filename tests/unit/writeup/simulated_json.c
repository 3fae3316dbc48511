#include "writeup/simulated_json.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(const json_t *object, const char *want)
{
    g_autofree char *got = json_dumps(object, JSON_COMPACT);
    cr_expect_str_eq(got, want, "%s", got);
}

Test(writeup_simulated_json, each_method_at_each_shape)
{
    const SimulatedRow t = {15, {0.9375, 0.875, 0.96875}, {0.0625, 0.125, 0.03125}};
    const SimulatedRow permutation = {15, {NAN, NAN, NAN}, {0.0625, 0.25, 0.03125}};
    const SimulatedRow bca = {15, {0.875, 0.75, 0.9375}, {NAN, NAN, NAN}};
    SimulatedRows rows = {15, {[SIMULATED_T] = &t, [SIMULATED_PERMUTATION] = &permutation, [SIMULATED_BCA] = &bca}};
    g_autoptr(json_t) object = json_new_object();
    put_simulated(object, &rows);
    expect(object, "{\"simulated\":{\"n\":15,"
                   "\"t\":{\"coverage\":{\"normal\":0.9375,\"skewed\":0.875,\"integers\":0.96875},"
                   "\"rejects\":{\"normal\":0.0625,\"skewed\":0.125,\"integers\":0.03125}},"
                   "\"permutation\":{\"coverage\":{\"normal\":null,\"skewed\":null,\"integers\":null},"
                   "\"rejects\":{\"normal\":0.0625,\"skewed\":0.25,\"integers\":0.03125}},"
                   "\"bca\":{\"coverage\":{\"normal\":0.875,\"skewed\":0.75,\"integers\":0.9375},"
                   "\"rejects\":{\"normal\":null,\"skewed\":null,\"integers\":null}}}}");
    g_autoptr(json_t) bootstrap = json_new_object();
    put_bootstrap_coverage(bootstrap, &rows);
    expect(bootstrap, "{\"simulated_coverage\":{\"n\":15,\"normal\":0.875,\"skewed\":0.75,\"integers\":0.9375}}");
}

Test(writeup_simulated_json, nothing_where_no_rows_apply)
{
    const SimulatedRows none = {0};
    g_autoptr(json_t) object = json_new_object();
    put_simulated(object, &none);
    put_bootstrap_coverage(object, &none);
    expect(object, "{}");
}
