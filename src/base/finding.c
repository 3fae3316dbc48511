#include "base/finding.h"

#include "base/text.h"

#include <string.h>

struct FindingList {
    GPtrArray *findings; /* in the order of their first occurrence */
    GHashTable *groups;  /* of the same: a header of thousands of columns makes as many groups */
};

typedef struct {
    const char *name;
    FindingSeverity severity;
} CodeRow;

static const CodeRow codes[] = {
    [FINDING_OUT_OF_RANGE] = {"out_of_range", FINDING_WARNING},
    [FINDING_NOT_A_NUMBER] = {"not_a_number", FINDING_WARNING},
    [FINDING_BAD_DATE] = {"bad_date", FINDING_WARNING},
    [FINDING_NO_PATIENT] = {"no_patient", FINDING_WARNING},
    [FINDING_NO_TIME] = {"no_time", FINDING_WARNING},
    [FINDING_NO_SCORE] = {"no_score", FINDING_WARNING},
    [FINDING_WRONG_WIDTH] = {"wrong_width", FINDING_WARNING},
    [FINDING_NO_SESSION] = {"no_session", FINDING_WARNING},
    [FINDING_DUPLICATE] = {"duplicate", FINDING_NOTE},
    [FINDING_CONFLICT] = {"conflict", FINDING_WARNING},
    [FINDING_AMBIGUOUS_PAIR] = {"ambiguous_pair", FINDING_WARNING},
    [FINDING_DOUBTFUL_PAIR] = {"doubtful_pair", FINDING_WARNING},
    [FINDING_IMPLAUSIBLE_GAP] = {"implausible_gap", FINDING_WARNING},
    [FINDING_SIMILAR_IDS] = {"similar_ids", FINDING_WARNING},
    [FINDING_UNLIKE_ID] = {"unlike_id", FINDING_WARNING},
    [FINDING_MEASURE_ALL_MISSING] = {"measure_all_missing", FINDING_WARNING},
    [FINDING_CONSTANT_MEASURE] = {"constant_measure", FINDING_WARNING},
    [FINDING_COLUMN_TAKEN_AS] = {"column_taken_as", FINDING_NOTE},
    [FINDING_COLUMN_NOT_USED] = {"column_not_used", FINDING_NOTE},
    [FINDING_DIRECTION_UNKNOWN] = {"direction_unknown", FINDING_NOTE},
    [FINDING_NOT_EXPECTED] = {"not_expected", FINDING_WARNING},
    [FINDING_NO_SITE] = {"no_site", FINDING_WARNING},
    [FINDING_NOT_KEPT] = {"not_kept", FINDING_NOTE},
    [FINDING_LEFT_OUT] = {"left_out", FINDING_NOTE},
    [FINDING_OTHER_FORM] = {"other_form", FINDING_NOTE},
    [FINDING_EXCLUDE_UNUSED] = {"exclude_unused", FINDING_WARNING},
    [FINDING_NOT_AN_ANSWER] = {"not_an_answer", FINDING_WARNING},
    [FINDING_LEADING_NUMBER] = {"leading_number", FINDING_NOTE},
    [FINDING_SEVERAL_ANSWERS] = {"several_answers", FINDING_WARNING},
    [FINDING_LOOSE_IDS] = {"loose_ids", FINDING_NOTE},
    [FINDING_IDS_ACROSS_FILES] = {"ids_across_files", FINDING_WARNING},
    [FINDING_UNKNOWN_CATEGORY] = {"unknown_category", FINDING_WARNING},
    [FINDING_ATTRIBUTE_CHANGES] = {"attribute_changes", FINDING_WARNING},
    [FINDING_NO_FACTS] = {"no_facts", FINDING_WARNING},
    [FINDING_NO_FORMS] = {"no_forms", FINDING_NOTE},
    [FINDING_IN_NO_WINDOW] = {"in_no_window", FINDING_WARNING},
    [FINDING_OUTSIDE_WINDOW] = {"outside_window", FINDING_WARNING},
    [FINDING_DATED_FOLLOW_UP] = {"dated_follow_up", FINDING_NOTE},
    [FINDING_MISSING_GLYPH] = {"missing_glyph", FINDING_WARNING},
    [FINDING_IDENTIFYING_COLUMN] = {"identifying_column", FINDING_WARNING},
    [FINDING_IDENTITY_ALLOWED] = {"identity_allowed", FINDING_WARNING},
    [FINDING_AGE_OVER_89] = {"age_over_89", FINDING_WARNING},
    [FINDING_SESSION_ORDER] = {"session_order", FINDING_WARNING},
    [FINDING_SPLIT_SESSION] = {"split_session", FINDING_WARNING},
    [FINDING_EXPORT_INCOMPLETE] = {"export_incomplete", FINDING_WARNING},
    [FINDING_ENCODING_ASSUMED] = {"encoding_assumed", FINDING_WARNING},
    [FINDING_DELIMITER_TAKEN_AS] = {"delimiter_taken_as", FINDING_NOTE},
    [FINDING_DECIMAL_COMMA] = {"decimal_comma", FINDING_NOTE},
    [FINDING_PRESET_TAKEN_AS] = {"preset_taken_as", FINDING_NOTE},
    [FINDING_PRESET_UNLIKE] = {"preset_unlike", FINDING_WARNING},
    [FINDING_INCOMPLETE_FORM] = {"incomplete_form", FINDING_WARNING},
    [FINDING_DATES_TAKEN_AS] = {"dates_taken_as", FINDING_NOTE},
    [FINDING_WRONG_PAIRS] = {"wrong_pairs", FINDING_WARNING},
    [FINDING_SCORE_NOT_FORMED] = {"score_not_formed", FINDING_WARNING},
    [FINDING_IMPOSSIBLE_SCORE] = {"impossible_score", FINDING_WARNING},
    [FINDING_DOUBTFUL_SCORE] = {"doubtful_score", FINDING_WARNING},
    [FINDING_RECALL_PERIOD] = {"recall_period", FINDING_WARNING},
    [FINDING_OWN_DEFINITION] = {"own_definition", FINDING_NOTE},
    [FINDING_OVERRIDDEN] = {"definition_overridden", FINDING_NOTE},
    [FINDING_NEGATIVE_ITEM] = {"negative_item", FINDING_WARNING},
    [FINDING_AT_LIMIT] = {"at_limit", FINDING_WARNING},
    [FINDING_ITEMS_NOT_SCORED] = {"items_not_scored", FINDING_NOTE},
};
G_STATIC_ASSERT(G_N_ELEMENTS(codes) == FINDING_CODE_COUNT);

static void finding_free(gpointer data)
{
    Finding *finding = data;
    for (size_t i = 0; i < finding->n_places; i++)
        g_free(finding->places[i].value);
    for (size_t i = 0; i < finding->n_values; i++)
        g_free(finding->values[i].text);
    g_free(finding->hint);
    g_free(finding->file);
    g_free(finding->column);
    g_free(finding->expected);
    g_free(finding);
}

static guint hash_text(const char *text)
{
    return text == NULL ? 0 : g_str_hash(text);
}

static guint hash_group(gconstpointer data)
{
    const Finding *finding = data;
    guint hash = 31 * (guint)finding->code + hash_text(finding->file);
    return 31 * (31 * hash + hash_text(finding->column)) + hash_text(finding->expected);
}

static gboolean is_same_group(gconstpointer left, gconstpointer right)
{
    const Finding *a = left, *b = right;
    return a->code == b->code && g_strcmp0(a->file, b->file) == 0 && g_strcmp0(a->column, b->column) == 0 &&
           g_strcmp0(a->expected, b->expected) == 0;
}

FindingList *finding_list_new(void)
{
    FindingList *list = g_new0(FindingList, 1);
    list->findings = g_ptr_array_new_with_free_func(finding_free);
    list->groups = g_hash_table_new(hash_group, is_same_group);
    return list;
}

void finding_list_free(FindingList *list)
{
    if (list == NULL)
        return;
    g_hash_table_unref(list->groups);
    g_ptr_array_unref(list->findings);
    g_free(list);
}

static void add_group(FindingList *list, Finding *finding)
{
    g_ptr_array_add(list->findings, finding);
    g_hash_table_add(list->groups, finding);
}

/* Keeps the places with the lowest lines, ascending. Takes `value`. */
static void add_place(Finding *finding, guint64 line, char *value)
{
    size_t at = finding->n_places;
    while (at > 0 && finding->places[at - 1].line > line)
        at--;
    if (at == FINDING_PLACES) {
        g_free(value);
        return;
    }
    if (finding->n_places == FINDING_PLACES)
        g_free(finding->places[--finding->n_places].value);
    memmove(&finding->places[at + 1], &finding->places[at], (finding->n_places - at) * sizeof(FindingPlace));
    finding->places[at] = (FindingPlace){line, value};
    finding->n_places++;
}

static void count_value(Finding *finding, const char *text, guint64 count)
{
    for (size_t i = 0; i < finding->n_values; i++)
        if (g_str_equal(finding->values[i].text, text)) {
            finding->values[i].count += count;
            return;
        }
    if (finding->n_values < FINDING_VALUES)
        finding->values[finding->n_values++] = (FindingValue){g_strdup(text), count};
}

static Finding *find_or_add_group(FindingList *list, FindingCode code, const char *file, const char *column,
                                  const char *expected)
{
    const Finding wanted = {.code = code, .file = (char *)file, .column = (char *)column, .expected = (char *)expected};
    Finding *finding = g_hash_table_lookup(list->groups, &wanted);
    if (finding != NULL)
        return finding;
    finding = g_new0(Finding, 1);
    finding->code = code;
    finding->file = g_strdup(file);
    finding->column = g_strdup(column);
    finding->expected = g_strdup(expected);
    add_group(list, finding);
    return finding;
}

void finding_list_add(FindingList *list, FindingCode code, const char *file, const char *column, const char *expected,
                      guint64 line, const char *value)
{
    Finding *finding = find_or_add_group(list, code, file, column, expected);
    char *shown = value == NULL ? NULL : text_shown(value, 32);
    finding->count++;
    if (shown != NULL)
        count_value(finding, shown, 1);
    add_place(finding, line, shown);
}

void finding_list_add_like(FindingList *list, FindingCode code, const char *file, const char *column,
                           const char *expected, guint64 line, const char *like)
{
    Finding *finding = find_or_add_group(list, code, file, column, expected);
    finding->count++;
    count_value(finding, like, 1);
    add_place(finding, line, NULL);
}

void finding_list_set_hint(FindingList *list, size_t index, char *hint)
{
    Finding *finding = g_ptr_array_index(list->findings, index);
    g_free(finding->hint);
    finding->hint = hint;
}

void finding_list_hint(FindingList *list, FindingCode code, const char *file, const char *column, const char *expected,
                       const char *hint)
{
    Finding *finding = find_or_add_group(list, code, file, column, expected);
    g_free(finding->hint);
    finding->hint = g_strdup(hint);
}

static void join_group(Finding *into, Finding *from)
{
    into->count += from->count;
    for (size_t i = 0; i < from->n_places; i++)
        add_place(into, from->places[i].line, g_steal_pointer(&from->places[i].value));
    for (size_t i = 0; i < from->n_values; i++)
        count_value(into, from->values[i].text, from->values[i].count);
    if (g_strcmp0(into->hint, from->hint) != 0)
        g_clear_pointer(&into->hint, g_free);
}

void finding_list_join(FindingList *list, FindingList *other)
{
    g_hash_table_remove_all(other->groups);
    for (guint i = 0; i < other->findings->len; i++) {
        Finding *from = g_ptr_array_index(other->findings, i);
        Finding *into = g_hash_table_lookup(list->groups, from);
        if (into != NULL) {
            join_group(into, from);
            continue;
        }
        add_group(list, from);
        other->findings->pdata[i] = g_new0(Finding, 1);
    }
    g_ptr_array_set_size(other->findings, 0);
}

void finding_list_translate(FindingList *list, guint64 (*translate)(guint64 line, const void *data), const void *data)
{
    for (guint i = 0; i < list->findings->len; i++) {
        Finding *finding = g_ptr_array_index(list->findings, i);
        for (size_t k = 0; k < finding->n_places; k++)
            if (finding->places[k].line != 0)
                finding->places[k].line = translate(finding->places[k].line, data);
    }
}

size_t finding_list_count(const FindingList *list)
{
    return list->findings->len;
}

const Finding *finding_list_get(const FindingList *list, size_t index)
{
    return g_ptr_array_index(list->findings, index);
}

size_t finding_list_warnings(const FindingList *list)
{
    size_t warnings = 0;
    for (guint i = 0; i < list->findings->len; i++)
        warnings += finding_code_severity(finding_list_get(list, i)->code) == FINDING_WARNING;
    return warnings;
}

const char *finding_code_name(FindingCode code)
{
    return codes[code].name;
}

FindingSeverity finding_code_severity(FindingCode code)
{
    return codes[code].severity;
}

const char *finding_severity_name(FindingSeverity severity)
{
    return severity == FINDING_WARNING ? "warning" : "note";
}
