#include "measure/facts.h"

#include "base/error.h"
#include "measure/identity_value.h"

#include <math.h>
#include <string.h>

/* One fact on its way from the parts' codes to the patients. */
typedef struct {
    const Study *study;
    Part *parts;
    size_t n_parts;
    guint32 n_patients;
    size_t index; /* of the fact */
    FactKey key;
    IdTable *texts;   /* of all parts: folded */
    GPtrArray *shown; /* of them, as first written */
    double *numbers;  /* per patient */
    guint32 *codes;
    bool *changed; /* per patient */
    guint32 n_changed;
    const Part *changed_part; /* the first that differs */
    size_t changed_row;
} Joining;

/* Codes of a part's texts in terms of all texts; NULL where they are the same everywhere. (transfer full) */
static guint32 *text_codes(Joining *joining, const FactColumn *column)
{
    if (column->texts == NULL)
        return NULL;
    guint32 n = id_table_count(column->texts);
    guint32 *map = g_new0(guint32, (size_t)n + 1);
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(column->texts, id, &length);
        guint32 joint = id_table_intern(joining->texts, text, length, id_hash(text, length));
        if (joint == joining->shown->len)
            g_ptr_array_add(joining->shown, g_strdup(g_ptr_array_index(column->shown, id)));
        map[id + 1] = joint + 1;
    }
    return map;
}

static bool differs(const Joining *joining, guint32 patient, guint32 code, double number)
{
    return joining->key.is_number ? joining->numbers[patient] != number : joining->codes[patient] != code;
}

static void note_change(Joining *joining, const Part *part, size_t row, guint32 patient, FindingList *findings)
{
    if (joining->changed[patient])
        return;
    joining->changed[patient] = true;
    if (joining->n_changed++ == 0) {
        joining->changed_part = part;
        joining->changed_row = row;
    }
    if (joining->index != FACT_SITE && joining->index != FACT_ARM)
        finding_list_add(findings, FINDING_ATTRIBUTE_CHANGES, part->file->name,
                         fact_column(joining->study, part->file, joining->index), NULL, part_line(part, row), NULL);
}

static bool is_age(const Joining *joining)
{
    static const char *const names[] = {"age", "alter", "\u00e2ge", "edad", "leeftijd"};
    for (size_t i = 0; i < G_N_ELEMENTS(names) && joining->key.is_number; i++)
        if (g_ascii_strcasecmp(joining->study->attributes[joining->index - FACT_ATTRIBUTES].name, names[i]) == 0)
            return true;
    return false;
}

static void take_value(Joining *joining, const Part *part, size_t row, guint32 patient, guint32 code, double number,
                       FindingList *findings)
{
    joining->codes[patient] = code;
    if (!joining->key.is_number)
        return;
    joining->numbers[patient] = number;
    if (age_is_identifying(number) && is_age(joining))
        finding_list_add(findings, FINDING_AGE_OVER_89, part->file->name,
                         fact_column(joining->study, part->file, joining->index), NULL, part_line(part, row), NULL);
}

static void join_part(Joining *joining, const Part *part, FindingList *findings)
{
    const FactColumn *column = &part->facts[joining->index];
    g_autofree guint32 *map = text_codes(joining, column);
    for (size_t row = 0; row < column->codes.count; row++) {
        guint32 own = code_column_get(&column->codes, row), patient = code_column_get(&part->patient, row);
        if (own == 0 || patient == 0)
            continue;
        guint32 code = map == NULL ? own : map[own];
        double number = joining->key.is_number ? column->numbers.values[own] : (double)NAN;
        if (joining->codes[patient - 1] == 0)
            take_value(joining, part, row, patient - 1, code, number, findings);
        else if (differs(joining, patient - 1, code, number))
            note_change(joining, part, row, patient - 1, findings);
    }
}

static char **names_of(const Joining *joining)
{
    size_t n = joining->key.categories != NULL ? joining->key.n_categories : joining->shown->len;
    char **names = g_new0(char *, n + 1);
    for (size_t i = 0; i < n; i++)
        names[i] = g_strdup(joining->key.categories != NULL ? joining->key.categories[i].name
                                                            : g_ptr_array_index(joining->shown, i));
    return names;
}

static bool check_arm(const Joining *joining, GError **error)
{
    if (joining->index != FACT_ARM || joining->n_changed == 0)
        return true;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s': %u %s in more than one arm; each patient belongs to one",
                    joining->changed_part->file->name, part_line(joining->changed_part, joining->changed_row),
                    fact_column(joining->study, joining->changed_part->file, FACT_ARM), joining->n_changed,
                    joining->n_changed == 1 ? "patient is" : "patients are");
}

/* Fills in a fact that some part has. */
static bool join_fact(Joining *joining, Fact *fact, FindingList *findings, GError **error)
{
    joining->texts = id_table_new();
    joining->shown = g_ptr_array_new_with_free_func(g_free);
    joining->codes = g_new0(guint32, (size_t)joining->n_patients + 1);
    joining->changed = g_new0(bool, (size_t)joining->n_patients + 1);
    if (joining->key.is_number) {
        joining->numbers = g_new(double, (size_t)joining->n_patients + 1);
        for (guint32 p = 0; p <= joining->n_patients; p++)
            joining->numbers[p] = (double)NAN;
    }
    for (size_t i = 0; i < joining->n_parts; i++)
        join_part(joining, &joining->parts[i], findings);
    fact->names = joining->key.is_number ? NULL : names_of(joining);
    fact->n_names = fact->names == NULL ? 0 : g_strv_length(fact->names);
    fact->numbers = joining->numbers;
    if (joining->key.is_number)
        g_free(joining->codes);
    else
        fact->codes = joining->codes;
    g_free(joining->changed);
    id_table_free(joining->texts);
    g_ptr_array_unref(joining->shown);
    return check_arm(joining, error);
}

static bool is_repeat(const Part *part, size_t row, size_t earlier)
{
    for (size_t i = 0; i < fact_count(part->study); i++) {
        const CodeColumn *codes = &part->facts[i].codes;
        if (codes->count > 0 && code_column_get(codes, row) != code_column_get(codes, earlier))
            return false;
    }
    return true;
}

/* In a file of patients a record that says what that patient's first one says is counted once. */
static void drop_repeats(Part *part, guint32 n_patients, FindingList *findings)
{
    g_autofree guint32 *first = g_new0(guint32, (size_t)n_patients + 1);
    for (size_t row = 0; row < part->rows; row++) {
        guint32 patient = code_column_get(&part->patient, row);
        if (patient != 0 && first[patient - 1] == 0) {
            first[patient - 1] = (guint32)row + 1;
        } else if (patient != 0 && is_repeat(part, row, first[patient - 1] - 1)) {
            part_except(part, row, REASON_DUPLICATE);
            finding_list_add(findings, FINDING_DUPLICATE, part->file->name, NULL, NULL, part_line(part, row), NULL);
            code_column_set(&part->patient, row, 0);
        }
    }
    part_sort_exceptions(part);
}

static void drop_rows(Part *part)
{
    for (guint i = 0; i < part->facts_only->len; i++)
        code_column_set(&part->patient, g_array_index(part->facts_only, guint64, i), 0);
    part_drop_facts(part);
}

static Fact *fact_of(PatientFacts *facts, size_t index)
{
    Fact *const fixed[] = {[FACT_SITE] = &facts->site, [FACT_GROUP] = &facts->group, [FACT_ARM] = &facts->arm};
    return index < FACT_ATTRIBUTES ? fixed[index] : &facts->attributes[index - FACT_ATTRIBUTES];
}

PatientFacts *patient_facts_join(const Study *study, Part parts[], size_t n_parts, guint32 n_patients,
                                 FindingList *findings, GError **error)
{
    g_autoptr(PatientFacts) facts = g_new0(PatientFacts, 1);
    facts->n_patients = n_patients;
    facts->n_attributes = study->n_attributes;
    facts->attributes = g_new0(Fact, study->n_attributes + 1);
    for (size_t i = 0; i < n_parts; i++)
        if (parts[i].file->per == PER_PATIENT)
            drop_repeats(&parts[i], n_patients, findings);
    for (size_t i = 0; i < fact_count(study); i++) {
        Joining joining = {.study = study,
                           .parts = parts,
                           .n_parts = n_parts,
                           .n_patients = n_patients,
                           .index = i,
                           .key = fact_key(study, i)};
        if (parts_have_fact(parts, n_parts, i) && !join_fact(&joining, fact_of(facts, i), findings, error))
            return NULL;
        if (i == FACT_SITE)
            facts->several_sites = joining.n_changed;
    }
    for (size_t i = 0; i < n_parts; i++)
        drop_rows(&parts[i]);
    return g_steal_pointer(&facts);
}

static void fact_clear(Fact *fact)
{
    g_strfreev(fact->names);
    g_free(fact->codes);
    g_free(fact->numbers);
}

void patient_facts_free(PatientFacts *facts)
{
    if (facts == NULL)
        return;
    fact_clear(&facts->site);
    fact_clear(&facts->group);
    fact_clear(&facts->arm);
    for (size_t i = 0; i < facts->n_attributes; i++)
        fact_clear(&facts->attributes[i]);
    g_free(facts->attributes);
    g_free(facts);
}
