#include "stats/icc.h"
#include "stats/selftest_cases.h"
#include "stats/selftest_probability.h"
#include "stats/selftest_quantity.h"

#include <glib.h>

static const SelftestCase raters[] = {
    {"ShroutFleiss", "ICC(1,1)", raters_icc, ICC_1_1, 0, "0.165741768405475", 14},
    {"ShroutFleiss", "ICC(2,1)", raters_icc, ICC_2_1, 0, "0.289763779527559", 14},
    {"ShroutFleiss", "ICC(3,1)", raters_icc, ICC_3_1, 0, "0.714840714840715", 14},
    {"ShroutFleiss", "ICC(1,k)", raters_icc, ICC_1_K, 0, "0.442797133679269", 14},
    {"ShroutFleiss", "ICC(2,k)", raters_icc, ICC_2_K, 0, "0.620050547598989", 14},
    {"ShroutFleiss", "ICC(3,k)", raters_icc, ICC_3_K, 0, "0.909315542377069", 14},
    {"ShroutFleiss", "ICC(1,1), low", raters_icc_low, ICC_1_1, 0, "-0.132932324874751", 12},
    {"ShroutFleiss", "ICC(1,1), high", raters_icc_high, ICC_1_1, 0, "0.722560062328121", 12},
    {"ShroutFleiss", "ICC(2,1), low", raters_icc_low, ICC_2_1, 0, "0.0187865133747120", 12},
    {"ShroutFleiss", "ICC(2,1), high", raters_icc_high, ICC_2_1, 0, "0.761084369648953", 12},
    {"ShroutFleiss", "ICC(3,1), low", raters_icc_low, ICC_3_1, 0, "0.342464765033925", 12},
    {"ShroutFleiss", "ICC(3,1), high", raters_icc_high, ICC_3_1, 0, "0.945858259955360", 12},
};
const SelftestSection selftest_raters = {
    "Agreement of raters", "data of Shrout and Fleiss 1979, table 2; exact fractions, limits to 25 digits", true,
    raters, G_N_ELEMENTS(raters)};

/* Before and after as in the publications, so that V and signs are theirs: columns a and b of the data set. */
#define SECOND_LESS_FIRST 0, 1
#define FIRST_LESS_SECOND 1, 0

#define SLEEP(quantity, compute, reference, needed)                                                                    \
    {                                                                                                                  \
        "sleep", quantity, compute, SECOND_LESS_FIRST, reference, needed                                               \
    }
#define DEPRESSION(quantity, compute, reference, needed)                                                               \
    {                                                                                                                  \
        "depression", quantity, compute, FIRST_LESS_SECOND, reference, needed                                          \
    }
#define SAL(quantity, compute, reference, needed)                                                                      \
    {                                                                                                                  \
        "sal", quantity, compute, FIRST_LESS_SECOND, reference, needed                                                 \
    }

/* Published to fewer digits: sleep t 4.06, p 0.0028 (Student), Bayes factor 17.26 (Rouder and others); depression V 40,
 * one-sided p 0.0195, interval 0.010 to 0.786 (Hollander and Wolfe); sal p 0.0021, both tests (StatXact). */
static const SelftestCase paired[] = {
    SLEEP("mean change", change_mean, "1.58000000000000", 14),
    SLEEP("sd of changes", change_sd, "1.22999548327987", 14),
    SLEEP("t", change_t, "4.06212768338204", 14),
    SLEEP("t test p", change_t_p, "0.00283289019738427", 12),
    SLEEP("t interval, low", change_low, "0.700114236723017", 12),
    SLEEP("t interval, high", change_high, "2.45988576327698", 12),
    SLEEP("d_z", change_d_z, "1.28455756259105", 14),
    SLEEP("d_z, low", change_d_z_low, "0.414627756380457", 9),
    SLEEP("d_z, high", change_d_z_high, "2.11801651398160", 9),
    SLEEP("Hedges' g", change_g, "1.17392490351420", 13),
    SLEEP("Bayes factor", change_bayes_factor, "17.2588802677739", 9),
    SLEEP("acceleration", change_acceleration, "0.0775799854751719", 12),
    SLEEP("Shapiro-Wilk W", change_w, "0.829871331928795", 9),
    SLEEP("V, zero dropped", change_v_dropped, "45.0000000000000", 15),
    SLEEP("exact p, zero dropped", change_p_dropped, "0.00390625000000000", 14),
    SLEEP("Hodges-Lehmann, dropped", change_hl_dropped, "1.40000000000000", 14),
    SLEEP("V, zero kept", change_v_kept, "54.0000000000000", 15),
    SLEEP("exact p, zero kept", change_p_kept, "0.00390625000000000", 14),
    SLEEP("Hodges-Lehmann, kept", change_hl_kept, "1.30000000000000", 14),
    SLEEP("sign test p", change_sign_p, "0.00390625000000000", 14),
    SLEEP("permutation p", change_permutation_p, "0.00390625000000000", 14),
    DEPRESSION("V", change_v_dropped, "40.0000000000000", 15),
    DEPRESSION("exact p", change_p_dropped, "0.0390625000000000", 14),
    DEPRESSION("Hodges-Lehmann", change_hl_dropped, "0.460000000000000", 14),
    DEPRESSION("interval, low", change_low_dropped, "0.0100000000000000", 12),
    DEPRESSION("interval, high", change_high_dropped, "0.786000000000000", 12),
    DEPRESSION("rank-biserial", change_rank_biserial, "0.777777777777778", 14),
    DEPRESSION("sign test p", change_sign_p, "0.179687500000000", 14),
    DEPRESSION("permutation p", change_permutation_p, "0.0273437500000000", 14),
    SAL("V, zeros dropped", change_v_dropped, "124.000000000000", 15),
    SAL("exact p, zeros dropped", change_p_dropped, "0.00213623046875000", 14),
    SAL("Hodges-Lehmann, dropped", change_hl_dropped, "137.750000000000", 14),
    SAL("interval, low", change_low_dropped, "54.0000000000000", 14),
    SAL("interval, high", change_high_dropped, "292.000000000000", 14),
    SAL("V, zeros kept", change_v_kept, "180.000000000000", 15),
    SAL("exact p, zeros kept", change_p_kept, "0.00155639648437500", 14),
    SAL("Hodges-Lehmann, kept", change_hl_kept, "96.7500000000000", 14),
    SAL("sign test p", change_sign_p, "0.00418090820312500", 14),
    SAL("permutation p", change_permutation_p, "0.00213623046875000", 14),
    SAL("acceleration", change_acceleration, "0.136844499851094", 12),
};
const SelftestSection selftest_paired = {
    "Paired changes",
    "data of Student 1908, Hollander and Wolfe 1973, StatXact; enumerated or to 25 digits, W by R 4.2.2", true, paired,
    G_N_ELEMENTS(paired)};

static const SelftestCase counts[] = {
    {"81 of 263", "Wilson, low", wilson_low, 81, 263, "0.255288519878274", 13},
    {"81 of 263", "Wilson, high", wilson_high, 81, 263, "0.366209576982800", 13},
    {"81 of 263", "Clopper-Pearson, low", clopper_pearson_low, 81, 263, "0.252736745585271", 12},
    {"81 of 263", "Clopper-Pearson, high", clopper_pearson_high, 81, 263, "0.367621922601351", 12},
    {"15 of 148", "Wilson, low", wilson_low, 15, 148, "0.0623863995307363", 13},
    {"15 of 148", "Wilson, high", wilson_high, 15, 148, "0.160487241723308", 13},
    {"15 of 148", "Clopper-Pearson, low", clopper_pearson_low, 15, 148, "0.0578440100834486", 12},
    {"15 of 148", "Clopper-Pearson, high", clopper_pearson_high, 15, 148, "0.161650490349479", 12},
    {"0 of 20", "Wilson, low", wilson_low, 0, 20, "0", 15},
    {"0 of 20", "Wilson, high", wilson_high, 0, 20, "0.161125158052819", 13},
    {"0 of 20", "Clopper-Pearson, low", clopper_pearson_low, 0, 20, "0", 15},
    {"0 of 20", "Clopper-Pearson, high", clopper_pearson_high, 0, 20, "0.168433470983085", 12},
    {"1 of 29", "Wilson, low", wilson_low, 1, 29, "0.00611321429276266", 13},
    {"1 of 29", "Wilson, high", wilson_high, 1, 29, "0.171755218793203", 13},
    {"1 of 29", "Clopper-Pearson, low", clopper_pearson_low, 1, 29, "0.000872646883579922", 12},
    {"1 of 29", "Clopper-Pearson, high", clopper_pearson_high, 1, 29, "0.177644295488723", 12},
    {"1 against 7", "McNemar, exact p", mcnemar_p, 1, 7, "0.0703125000000000", 14},
    {"12 against 2", "McNemar, exact p", mcnemar_p, 12, 2, "0.0129394531250000", 14},
    {"4 p-values", "Holm, 0.04", holm_p, 1, 0, "0.0600000000000000", 14},
    {"4 p-values", "BH, 0.005", bh_p, 3, 0, "0.0200000000000000", 14},
    {"SD 7.5", "S_diff, reliability 0.8", reliable_s_diff, 0, 0, "4.74341649025257", 14},
};
const SelftestSection selftest_counts = {
    "Counts", "shares of Newcombe 1998, Statistics in Medicine 17:857, to 25 digits; p in fractions", false, counts,
    G_N_ELEMENTS(counts)};

static const SelftestCase distributions[] = {
    {"t", "P(T > 4.5), 9 df", student_upper, 45, 9, "0.000744474707705866", 12},
    {"t", "P(T > 30), 60 df", student_upper, 300, 60, "3.98083397428488e-38", 12},
    {"t", "0.975 point, 9 df", student_point, 25, 9, "2.26215716279821", 13},
    {"F", "P(F > 16), 1, 46 df", fisher_upper, 16, 46, "0.000227883756616315", 12},
    {"F", "0.975 point, 5, 18 df", fisher_point, 5, 18, "3.38196780587524", 12},
    {"noncentral t", "P(T > 3), 9 df, 1", noncentral_upper, 0, 0, "0.0563984083429574", 10},
    {"noncentral t", "P(T > 2), 30 df, 5", noncentral_upper, 1, 0, "0.998244393492345", 10},
    {"noncentral t", "P(T > 45), 100 df, 40", noncentral_upper, 2, 0, "0.0695437935647609", 10},
};
const SelftestSection selftest_distributions = {"Distributions",
                                                "integrals to 25 digits; noncentral t by df and noncentrality", false,
                                                distributions, G_N_ELEMENTS(distributions)};
