#include "ingest/recognised_items.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

/* A header of the group as a file has it. (transfer full) */
static char *shown_header(const ItemGroup *group, size_t item)
{
    g_autofree char *header = item_group_header(group, item);
    g_auto(GStrv) around = g_strsplit(header, "{time}", -1);
    g_autofree char *exact = g_strjoinv(group->is_wide ? group->words[TIME_PRE] : "", around);
    return text_shown(exact, 60);
}

/* "columns 'fiqr_1' to 'fiqr_21' look like the items of fiqr". (transfer full) */
static char *likeness_words(const ItemGroup *group)
{
    size_t first = group->instrument->n_items, last = 0;
    for (size_t i = 0; i < group->instrument->n_items; i++)
        if (group->written[i] != NULL) {
            first = MIN(first, i);
            last = i;
        }
    g_autofree char *from = shown_header(group, first), *to = shown_header(group, last);
    return g_strdup_printf("columns '%s' to '%s' look like the items of %s", from, to, group->instrument->name);
}

void report_item_groups(const RecognisedHeader *header, FindingList *findings)
{
    for (guint i = 0; i < header->items.groups->len; i++) {
        const ItemGroup *group = header->items.groups->pdata[i];
        g_autofree char *words = likeness_words(group);
        if (group->is_complete)
            finding_list_add(findings, FINDING_ITEMS_NOT_SCORED, header->file.name, NULL, words, 1, NULL);
    }
}

static const ItemGroup *first_items(const Recognition *found, const RecognisedHeader **ret_header)
{
    for (size_t f = 0; f < found->n_files; f++)
        for (guint i = 0; i < found->headers[f].items.groups->len; i++) {
            const ItemGroup *group = found->headers[f].items.groups->pdata[i];
            *ret_header = &found->headers[f];
            if (group->is_complete)
                return group;
        }
    return NULL;
}

bool recognition_check_measures(const Recognition *found, bool items, GError **error)
{
    const RecognisedHeader *header = &found->headers[0];
    const ItemGroup *group = first_items(found, &header);
    if (found->study->n_measures > 0 || (items && group != NULL))
        return true;
    if (group == NULL)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: no measure recognised; name columns pain, fatigue or sleep, or write a study file",
                        found->headers[0].file.name);
    g_autofree char *words = likeness_words(group);
    return mld_fail(error, MLD_ERROR_DATA, "%s:1: %s, scored with a study file only: 'mldstat init' writes one",
                    header->file.name, words);
}
