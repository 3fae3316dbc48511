/* The tables of forms in tests/unit/instruments/, one for each shipped definition. */
#ifndef MLDSTAT_TESTS_SUPPORT_VECTOR_TABLES_H
#define MLDSTAT_TESTS_SUPPORT_VECTOR_TABLES_H

#include "support/scoring.h"

/* Expands to one use of TABLE for each of them. */
#define VECTOR_TABLES(TABLE)                                                                                           \
    TABLE(bpi_sf)                                                                                                      \
    TABLE(cfq_11)                                                                                                      \
    TABLE(dass_21)                                                                                                     \
    TABLE(eq_5d_5l)                                                                                                    \
    TABLE(facit_fatigue)                                                                                               \
    TABLE(fatigue_nrs)                                                                                                 \
    TABLE(fatigue_vas)                                                                                                 \
    TABLE(fiq)                                                                                                         \
    TABLE(fiqr)                                                                                                        \
    TABLE(fss)                                                                                                         \
    TABLE(gad_7)                                                                                                       \
    TABLE(hads)                                                                                                        \
    TABLE(heaviness_nrs)                                                                                               \
    TABLE(heaviness_vas)                                                                                               \
    TABLE(isi)                                                                                                         \
    TABLE(limb_volume)                                                                                                 \
    TABLE(mfi_20)                                                                                                      \
    TABLE(mfis)                                                                                                        \
    TABLE(nrs)                                                                                                         \
    TABLE(pain_nrs)                                                                                                    \
    TABLE(pain_vas)                                                                                                    \
    TABLE(pcs)                                                                                                         \
    TABLE(pgic)                                                                                                        \
    TABLE(phq_4)                                                                                                       \
    TABLE(phq_8)                                                                                                       \
    TABLE(phq_9)                                                                                                       \
    TABLE(promis_depression_4a)                                                                                        \
    TABLE(promis_fatigue_4a)                                                                                           \
    TABLE(promis_global_10)                                                                                            \
    TABLE(promis_pain_interference_4a)                                                                                 \
    TABLE(promis_sleep_disturbance_4a)                                                                                 \
    TABLE(psqi)                                                                                                        \
    TABLE(pss_10)                                                                                                      \
    TABLE(rand_36)                                                                                                     \
    TABLE(sf_mpq_2)                                                                                                    \
    TABLE(sleep_nrs)                                                                                                   \
    TABLE(sleep_vas)                                                                                                   \
    TABLE(stiffness_nrs)                                                                                               \
    TABLE(stiffness_vas)                                                                                               \
    TABLE(stress_nrs)                                                                                                  \
    TABLE(stress_vas)                                                                                                  \
    TABLE(vas)                                                                                                         \
    TABLE(who_5)                                                                                                       \
    TABLE(wpi_sss)

#define VECTOR_TABLE_DECLARATION(name) extern const VectorTable name##_vectors;
VECTOR_TABLES(VECTOR_TABLE_DECLARATION)

#endif
