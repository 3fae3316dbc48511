#include "app/screenful.h"

bool has_group_line(const Finding *finding, size_t places)
{
    return places < finding->count || (finding->hint != NULL && finding->count > 1);
}

static size_t lines_of(const Finding *finding, size_t places)
{
    return places + has_group_line(finding, places);
}

static bool is_warning(const Finding *finding)
{
    return finding_code_severity(finding->code) == FINDING_WARNING;
}

/* One more place for each group that has one left and for which there is room. False when nothing changed. */
static bool deal(Screenful *screenful, const FindingList *findings)
{
    bool changed = false;
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        size_t *places = &screenful->places[i];
        if (!is_warning(finding) || *places == finding->n_places)
            continue;
        size_t more = lines_of(finding, *places + 1) - lines_of(finding, *places);
        if (screenful->lines + more > SCREEN_LINES)
            continue;
        ++*places;
        screenful->left_out--;
        screenful->lines += more;
        changed = true;
    }
    return changed;
}

Screenful screenful_of(const FindingList *findings, bool all)
{
    size_t n = finding_list_count(findings);
    Screenful screenful = {.places = g_new0(size_t, n + 1)};
    for (size_t i = 0; i < n; i++) {
        const Finding *finding = finding_list_get(findings, i);
        screenful.places[i] = is_warning(finding) ? finding->n_places : 0;
        screenful.lines += is_warning(finding) ? lines_of(finding, finding->n_places) : 0;
    }
    if (all || screenful.lines <= SCREEN_LINES)
        return screenful;
    screenful.lines = 1;
    for (size_t i = 0; i < n; i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (!is_warning(finding))
            continue;
        screenful.places[i] = finding->count == 1 ? 1 : 0;
        screenful.left_out += finding->n_places - screenful.places[i];
        screenful.lines++;
    }
    while (deal(&screenful, findings))
        continue;
    if (screenful.left_out == 0)
        screenful.lines--;
    return screenful;
}

void screenful_clear(Screenful *screenful)
{
    g_clear_pointer(&screenful->places, g_free);
}
