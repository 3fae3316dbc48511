#include "app/notices.h"

#include "app/fold.h"
#include "app/screenful.h"
#include "base/error.h"
#include "writeup/wording_finding.h"

static void tell_of_hidden(const Fold *fold, const char *prefix, FILE *stream)
{
    if (fold->hidden > 0)
        fprintf(stream, "%s%zu more %s%s like these; \"mldstat check --all\" lists %s\n", prefix, fold->hidden,
                finding_severity_name(fold->severity), fold->hidden == 1 ? "" : "s", fold->hidden == 1 ? "it" : "them");
}

static void print_groups(const FindingList *findings, FindingSeverity severity, bool all, const char *prefix,
                         FILE *stream)
{
    Fold fold;
    fold_init(&fold, findings, severity, all);
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (!fold_shows(&fold, finding))
            continue;
        g_autofree char *line = finding_group_line(finding);
        fprintf(stream, "%s%s\n", prefix, line);
    }
    tell_of_hidden(&fold, prefix, stream);
}

void notices_warn(const FindingList *findings)
{
    print_groups(findings, FINDING_WARNING, false, "mldstat: warning: ", stderr);
}

void notices_note(const FindingList *findings, bool all, FILE *stream)
{
    print_groups(findings, FINDING_NOTE, all, "", stream);
}

static void list_group(const Finding *finding, size_t places, FILE *stream)
{
    for (size_t place = 0; place < places; place++) {
        g_autofree char *line = finding_place_line(finding, place);
        fprintf(stream, "%s\n", line);
    }
    if (!has_group_line(finding, places))
        return;
    g_autofree char *group =
        places > 0 && places < finding->count ? finding_total_line(finding) : finding_group_line(finding);
    fprintf(stream, "%s\n", group);
}

void notices_list(const FindingList *findings, bool all, FILE *stream)
{
    Fold fold;
    fold_init(&fold, findings, FINDING_WARNING, all);
    Screenful screenful = screenful_of(findings, all);
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (fold_shows(&fold, finding))
            list_group(finding, screenful.places[i], stream);
    }
    tell_of_hidden(&fold, "", stream);
    if (screenful.left_out > 0)
        fprintf(stream, "%zu more place%s; \"mldstat check --all\" lists %s\n", screenful.left_out,
                screenful.left_out == 1 ? "" : "s", screenful.left_out == 1 ? "it" : "them");
    screenful_clear(&screenful);
}

bool notices_allow(const FindingList *findings, bool strict, GError **error)
{
    size_t warnings = finding_list_warnings(findings);
    if (!strict || warnings == 0)
        return true;
    return mld_fail(error, MLD_ERROR_DATA, "%zu kind%s of warnings, and --strict allows none", warnings,
                    warnings == 1 ? "" : "s");
}
