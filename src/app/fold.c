#include "app/fold.h"

#include "app/screenful.h"

void fold_init(Fold *fold, const FindingList *findings, FindingSeverity severity, bool all)
{
    size_t groups = 0;
    for (size_t i = 0; i < finding_list_count(findings); i++)
        groups += finding_code_severity(finding_list_get(findings, i)->code) == severity;
    *fold = (Fold){.folds = !all && groups > SCREEN_LINES, .severity = severity};
}

bool fold_shows(Fold *fold, const Finding *finding)
{
    if (finding_code_severity(finding->code) != fold->severity)
        return false;
    if (!fold->folds || fold->shown[finding->code]++ < FOLD_SHOWN)
        return true;
    fold->hidden++;
    return false;
}
