/* Written by scripts/coverage: 20000 replicates of each size and shape. */
#ifndef MLDSTAT_STATS_SIMULATED_TABLE_H
#define MLDSTAT_STATS_SIMULATED_TABLE_H

#include "stats/simulated.h"

#include <glib.h>
#include <math.h>

enum { SIMULATED_SIZES = 4 };

G_GNUC_UNUSED static const SimulatedRow simulated_table[SIMULATED_METHODS][SIMULATED_SIZES] = {
    [SIMULATED_T] = {{8, {0.95135, 0.83275, 0.94618}, {0.04865, 0.16725, 0.05565}},
                     {15, {0.94755, 0.85470, 0.95535}, {0.05245, 0.14530, 0.04905}},
                     {30, {0.94890, 0.88435, 0.95400}, {0.05110, 0.11565, 0.04895}},
                     {60, {0.94985, 0.90335, 0.94935}, {0.05015, 0.09665, 0.04945}}},
    [SIMULATED_WILCOXON] = {{8, {0.96180, 0.94760, 0.99045}, {0.03820, 0.05240, 0.00795}},
                            {15, {0.94890, 0.94445, 0.99783}, {0.05110, 0.05555, 0.02865}},
                            {30, {0.94915, 0.94160, 0.99885}, {0.05085, 0.05840, 0.04315}},
                            {60, {0.95060, 0.94325, 0.99995}, {0.04940, 0.05675, 0.04685}}},
    [SIMULATED_SIGN] = {{8, {0.99240, 0.99145, 0.99355}, {0.00760, 0.00855, 0.00740}},
                        {15, {0.96325, 0.96420, 0.96355}, {0.03675, 0.03580, 0.02100}},
                        {30, {0.95395, 0.95785, 0.95975}, {0.04605, 0.04215, 0.03015}},
                        {60, {0.97305, 0.97270, 0.97145}, {0.02695, 0.02730, 0.03190}}},
    [SIMULATED_PERMUTATION] = {{8, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                               {15, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                               {30, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                               {60, {NAN, NAN, NAN}, {NAN, NAN, NAN}}},
    [SIMULATED_BCA] = {{8, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                       {15, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                       {30, {NAN, NAN, NAN}, {NAN, NAN, NAN}},
                       {60, {NAN, NAN, NAN}, {NAN, NAN, NAN}}},
    [SIMULATED_D_Z] = {{8, {0.95200, 0.99315, 0.95189}, {NAN, NAN, NAN}},
                       {15, {0.94775, 0.99455, 0.95405}, {NAN, NAN, NAN}},
                       {30, {0.94725, 0.99250, 0.94770}, {NAN, NAN, NAN}},
                       {60, {0.95035, 0.98415, 0.94280}, {NAN, NAN, NAN}}},
    [SIMULATED_D_AV] = {{8, {0.95120, 0.88085, 0.96015}, {NAN, NAN, NAN}},
                        {15, {0.94890, 0.91315, 0.95530}, {NAN, NAN, NAN}},
                        {30, {0.94875, 0.94365, 0.95665}, {NAN, NAN, NAN}},
                        {60, {0.95135, 0.96405, 0.95235}, {NAN, NAN, NAN}}},
    [SIMULATED_RANK_BISERIAL] = {{8, {0.95710, 0.94620, 0.96178}, {NAN, NAN, NAN}},
                                 {15, {0.96250, 0.95470, 0.97235}, {NAN, NAN, NAN}},
                                 {30, {0.95680, 0.96455, 0.97860}, {NAN, NAN, NAN}},
                                 {60, {0.96060, 0.97090, 0.97350}, {NAN, NAN, NAN}}},
    [SIMULATED_PROB_IMPROVED] = {{8, {0.98805, 0.95170, 0.97265}, {NAN, NAN, NAN}},
                                 {15, {0.95010, 0.95710, 0.95870}, {NAN, NAN, NAN}},
                                 {30, {0.95335, 0.95855, 0.95175}, {NAN, NAN, NAN}},
                                 {60, {0.95035, 0.95450, 0.94935}, {NAN, NAN, NAN}}},
};

#endif
