#include "support/study_builder.h"

#include "base/digest.h"
#include "base/number.h"
#include "design/study_file.h"
#include "pair/pairing.h"

#include <criterion/criterion.h>

static void add_time(Study *study, const char *name, const char *other)
{
    const char *const values[] = {name, other, NULL};
    TimePoint *time = study_add_time(study);
    time->name = g_strdup(name);
    time->values = g_strdupv((char **)values);
}

static Study *new_study(void)
{
    Study *study = study_new();
    study->columns[COLUMN_PATIENT] = g_strdup("patient");
    study->columns[COLUMN_SESSION] = g_strdup("session");
    add_time(study, "pre", "before");
    add_time(study, "post", "after");
    return study;
}

static Measure *add_scale(Study *study, const char *name)
{
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(name);
    measure->label = g_strdup(name);
    measure->has_range = true;
    measure->low = 0;
    measure->high = 10;
    return measure;
}

static void add_wide_scale(Study *study, const char *name)
{
    Measure *measure = add_scale(study, name);
    measure->columns = g_new0(char *, study->n_times);
    for (size_t t = 0; t < study->n_times; t++)
        measure->columns[t] = g_strconcat(name, "_", study->times[t].name, NULL);
}

Study *study_of_yaml(const Temp *temp, const char *yaml)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = temp_path(temp, "study.yaml");
    digest_prepare();
    temp_write(temp, "study.yaml", yaml);
    Study *study = study_read(path, &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

void study_add_scale(Study *study, const char *name)
{
    if (study->n_measures > 0 && study->measures[0].columns != NULL)
        add_wide_scale(study, name);
    else
        add_scale(study, name)->column = g_strdupv((char *[]){(char *)name, NULL});
}

void study_add_text(Study *study, const Temp *temp, const char *name, const char *text, int time)
{
    temp_write(temp, name, text);
    StudyFile *file = study_add_file(study);
    file->path = temp_path(temp, name);
    file->name = g_strdup(name);
    file->time = time;
}

Study *study_of_two_files(const Temp *temp, const char *pre, const char *post)
{
    Study *study = new_study();
    study_add_text(study, temp, "pre.csv", pre, TIME_PRE);
    study_add_text(study, temp, "post.csv", post, TIME_POST);
    study_add_scale(study, "pain");
    return study;
}

Study *study_of_long_file(const Temp *temp, const char *text)
{
    Study *study = new_study();
    study_add_text(study, temp, "long.csv", text, TIME_NONE);
    study->columns[COLUMN_TIME] = g_strdup("time");
    study_add_scale(study, "pain");
    return study;
}

Study *study_of_wide_file(const Temp *temp, const char *text)
{
    Study *study = new_study();
    study_add_text(study, temp, "wide.csv", text, TIME_NONE);
    add_wide_scale(study, "pain");
    return study;
}

void study_ask_at(Study *study, int before, int after, guint32 at)
{
    Measure *measure = &study->measures[study->n_measures - 1];
    measure->before = before;
    measure->after = after;
    measure->at = at;
}

void study_rename_times(Study *study, const char *before, const char *after)
{
    const char *const names[] = {before, after};
    for (size_t t = 0; t < G_N_ELEMENTS(names); t++) {
        g_free(study->times[t].name);
        g_strfreev(study->times[t].values);
        study->times[t].name = g_strdup(names[t]);
        study->times[t].values = g_strdupv((char *[]){(char *)names[t], NULL});
    }
}

void study_add_course(Study *study)
{
    add_time(study, "baseline", "T0");
    add_time(study, "end", "T1");
}

void study_add_follow_up(Study *study, const char *name)
{
    add_time(study, name, NULL);
    study->times[study->n_times - 1].is_followup = true;
}

void study_set_duplicates(Study *study, DuplicateRule rule)
{
    study->duplicates = rule;
    for (size_t i = 0; i < study->n_files; i++)
        study->files[i].duplicates = rule;
}

void study_match_by(Study *study, const char *session, const char *date)
{
    g_free(study->columns[COLUMN_SESSION]);
    g_free(study->columns[COLUMN_DATE]);
    study->columns[COLUMN_SESSION] = g_strdup(session);
    study->columns[COLUMN_DATE] = g_strdup(date);
}

Paired *paired_new(const Study *study, unsigned jobs)
{
    digest_prepare();
    Paired *paired = g_new0(Paired, 1);
    paired->findings = finding_list_new();
    paired->assessments = assessments_read(study, jobs, WANT_DIGESTS, paired->findings, &paired->error);
    if (paired->assessments != NULL)
        paired->samples = pair_assessments(paired->assessments, jobs, paired->findings, &paired->error);
    if (paired->samples != NULL)
        paired->accounting = assessments_account(paired->assessments);
    cr_assert_eq(paired->error == NULL, paired->samples != NULL);
    return paired;
}

void paired_free(Paired *paired)
{
    if (paired == NULL)
        return;
    g_clear_error(&paired->error);
    samples_free(paired->samples);
    accounting_free(paired->accounting);
    assessments_free(paired->assessments);
    finding_list_free(paired->findings);
    g_free(paired);
}

const Finding *finding_of(const FindingList *findings, FindingCode code)
{
    for (size_t i = 0; i < finding_list_count(findings); i++)
        if (finding_list_get(findings, i)->code == code)
            return finding_list_get(findings, i);
    return NULL;
}

static const char *or_dash(const char *text)
{
    return text == NULL ? "-" : text;
}

char *findings_text(const FindingList *findings, bool places)
{
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        g_string_append_printf(text, "%s %s %s (%s) x%u", finding_code_name(finding->code), or_dash(finding->file),
                               or_dash(finding->column), or_dash(finding->expected), (unsigned)finding->count);
        for (size_t k = 0; places && k < finding->n_places; k++)
            g_string_append_printf(text, "%s%u%s%s", k == 0 ? " at " : " ", (unsigned)finding->places[k].line,
                                   finding->places[k].value == NULL ? "" : "=",
                                   finding->places[k].value == NULL ? "" : finding->places[k].value);
        g_string_append_c(text, '\n');
    }
    return g_string_free(text, FALSE);
}

char *ranges_text(const Accounting *accounting)
{
    GString *text = g_string_new(NULL);
    for (size_t i = 0; i < accounting->n_files; i++)
        for (size_t k = 0; k < accounting->files[i].n_ranges; k++) {
            const FateRange *range = &accounting->files[i].ranges[k];
            g_string_append_printf(text, "%s %s%s%s %u-%u n=%u\n", accounting->files[i].name,
                                   fate_name(record_reason_fate(range->reason)),
                                   range->reason == REASON_NONE ? "" : " ", record_reason_name(range->reason),
                                   (unsigned)range->first_line, (unsigned)range->last_line, (unsigned)range->records);
        }
    return g_string_free(text, FALSE);
}

static void append_flow(GString *text, const char *name, const Flow *flow)
{
    g_string_append_printf(text, "%s: patients=%u both=%u forms=%u pairs=%u pre_only=%u post_only=%u\n", name,
                           (unsigned)flow->patients, (unsigned)flow->patients_both, (unsigned)flow->assessments,
                           (unsigned)flow->pairs, (unsigned)flow->pre_only, (unsigned)flow->post_only);
}

static void append_follow_ups(GString *text, const Study *study, const char *prefix, const FollowUp follow_ups[],
                              size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(text, "%s%s: %u before=%u after=%u\n", prefix, study->times[follow_ups[i].time].name,
                               (unsigned)follow_ups[i].patients, (unsigned)follow_ups[i].with_before,
                               (unsigned)follow_ups[i].with_after);
}

static void append_asked_once(GString *text, const Study *study, const Sample *sample)
{
    const AskedOnce *asked = &sample->asked_once;
    char number[NUMBER_BUFFER];
    if (asked->time == TIME_NONE)
        return;
    g_string_append_printf(text, "%s %s: forms=%u patients=%u%s", sample->measure->name, study->times[asked->time].name,
                           (unsigned)asked->forms, (unsigned)asked->patients, asked->many_values ? " many" : "");
    for (size_t i = 0; i < asked->n_answers; i++)
        g_string_append_printf(text, " %s:%u/%u", number_exact(number, asked->answers[i].value),
                               (unsigned)asked->answers[i].forms, (unsigned)asked->answers[i].patients);
    g_string_append_c(text, '\n');
}

char *counts_text(const Study *study, const Samples *samples)
{
    GString *text = g_string_new(NULL);
    const Expected *expected = &samples->expected;
    if (samples->has_course)
        append_flow(text, "course", &samples->course);
    if (expected->declared)
        g_string_append_printf(text, "expected: sessions=%u pre=%u post=%u both=%u not=%u\n",
                               (unsigned)expected->sessions, (unsigned)expected->with_pre,
                               (unsigned)expected->with_post, (unsigned)expected->with_both,
                               (unsigned)expected->not_expected);
    append_follow_ups(text, study, "", samples->follow_ups, samples->n_follow_ups);
    for (size_t m = 0; m < samples->n_samples; m++) {
        const Sample *sample = &samples->samples[m];
        g_autofree char *prefix = g_strconcat(sample->measure->name, " ", NULL);
        append_follow_ups(text, study, prefix, sample->follow_ups, sample->n_follow_ups);
        append_asked_once(text, study, sample);
    }
    return g_string_free(text, FALSE);
}

char *samples_text(const Samples *samples)
{
    char date[DATE_BUFFER], number[NUMBER_BUFFER];
    GString *text = g_string_new(samples->many_pairs ? "many " : "one ");
    g_string_append(text, date_iso(date, samples->first_date));
    g_string_append_printf(text, "..%s\n", date_iso(date, samples->last_date));
    append_flow(text, "study", &samples->flow);
    for (size_t m = 0; m < samples->n_samples; m++) {
        const Sample *sample = &samples->samples[m];
        append_flow(text, sample->measure->name, &sample->flow);
        for (size_t i = 0; i < sample->n; i++) {
            g_string_append_printf(text, "%s", number_exact(number, sample->pre[i]));
            g_string_append_printf(text, " %s", number_exact(number, sample->post[i]));
            g_string_append_printf(text, " %s x%u\n", number_exact(number, sample->diff[i]), sample->pairs_of[i]);
        }
    }
    return g_string_free(text, FALSE);
}

void paired_expect(const Study *study, const char *ranges, const char *findings)
{
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
    g_autofree char *found_ranges = ranges_text(paired->accounting);
    g_autofree char *found = findings_text(paired->findings, true);
    cr_assert_str_eq(found_ranges, ranges, "%s", found_ranges);
    cr_assert_str_eq(found, findings, "%s", found);
    cr_assert(accounting_adds_up(paired->accounting));
}
