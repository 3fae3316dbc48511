#include "writeup/published_change.h"

#include "support/instrument_builder.h"

#include <criterion/criterion.h>
#include <math.h>

static Study *study_with(const char *population, double points)
{
    Study *study = study_new();
    Measure *measure = study_add_measure(study);
    study->analysis.population = g_strdup(population);
    study_use_instrument(study, 0, "total");
    measure->important_points = points;
    return study;
}

static const ImportantChange *published(const Study *study)
{
    return measure_published_change(study, &study->measures[0], CHANGE_IMPROVEMENT);
}

Test(writeup_published_change, is_that_of_the_studys_population)
{
    g_autoptr(Study) study = study_with("fibromyalgia", 2), other = study_with("cfs", 2), none = study_with(NULL, 2);
    cr_expect_eq(published(study), &study->measures[0].score->important[0]);
    cr_expect_null(published(other));
    cr_expect_null(published(none));
}

Test(writeup_published_change, not_where_the_study_gives_its_own_or_none_is_used)
{
    g_autoptr(Study) own = study_with("fibromyalgia", 3), unused = study_with("fibromyalgia", (double)NAN);
    Measure *measure = &own->measures[0];
    measure->overridden = g_strdupv((char *[]){(char *)"label", (char *)"important_change", NULL});
    cr_expect(measure_overrides(measure, "important_change") && measure_overrides(measure, "label"));
    cr_expect_not(measure_overrides(measure, "bands"));
    cr_expect_null(published(own));
    cr_expect_null(published(unused));
    cr_expect_not(measure_overrides(&unused->measures[0], "label"));
}
