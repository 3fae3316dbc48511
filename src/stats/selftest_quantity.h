/* What the self-test computes of its data sets, each by the function that makes reports. All intervals are of 95 %. */
#ifndef MLDSTAT_STATS_SELFTEST_QUANTITY_H
#define MLDSTAT_STATS_SELFTEST_QUANTITY_H

#include "stats/selftest.h"

/* Of column a. */
SelftestFunction column_mean, column_sd, column_median;
/* The mean of column a as it reads when its values are printed as whole numbers. */
SelftestFunction column_mean_of_whole;
/* Of columns a and b. */
SelftestFunction columns_correlation;

/* Of columns as groups; a and b are not used. */
SelftestFunction groups_f, groups_r_squared, groups_residual_sd, groups_p;

/* Of rows as subjects and columns as raters: an IccForm a. */
SelftestFunction raters_icc, raters_icc_low, raters_icc_high;

/* Of the differences column b - column a. */
SelftestFunction change_mean, change_sd, change_t, change_t_p, change_low, change_high;
SelftestFunction change_d_z, change_d_z_low, change_d_z_high, change_g;
SelftestFunction change_sign_p, change_w, change_rank_biserial, change_acceleration;
SelftestFunction change_v_dropped, change_p_dropped, change_hl_dropped, change_low_dropped, change_high_dropped;
SelftestFunction change_v_kept, change_p_kept, change_hl_kept;
SelftestFunction change_permutation_p, change_bayes_factor;

#endif
