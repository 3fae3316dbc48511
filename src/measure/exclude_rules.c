#include "measure/exclude_rules.h"

#include "measure/patient_id.h"
#include "measure/session_text.h"

#include <string.h>

/* One entry; those of one patient hang behind each other. */
typedef struct Rule {
    size_t index;
    char *session; /* canonical, or NULL */
    guint32 date;  /* code, or 0 */
    struct Rule *next;
} Rule;

struct ExcludeRules {
    GHashTable *by_patient; /* folded id to Rule */
};

static void rule_free(gpointer data)
{
    for (Rule *rule = data, *next = NULL; rule != NULL; rule = next) {
        next = rule->next;
        g_free(rule->session);
        g_free(rule);
    }
}

static char *canonical_session(const char *session)
{
    char number[NUMBER_BUFFER];
    size_t length = strlen(session);
    const char *text = session_text(number, session, &length);
    return g_strndup(text, length);
}

static guint32 date_code(const char *text)
{
    Date date = DATE_NONE;
    bool ok = date_parse(text, strlen(text), DATE_FORMAT_ISO, &date);
    g_return_val_if_fail(ok, G_MAXUINT32); /* the study file was checked */
    return (guint32)(date - DATE_FIRST) + 1;
}

ExcludeRules *exclude_rules_new(const Study *study)
{
    if (study->n_exclude == 0)
        return NULL;
    ExcludeRules *rules = g_new(ExcludeRules, 1);
    rules->by_patient = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, rule_free);
    for (size_t i = 0; i < study->n_exclude; i++) {
        const ExcludeRule *entry = &study->exclude[i];
        GString *id = g_string_new(NULL);
        patient_id_fold(id, study, entry->patient, strlen(entry->patient));
        Rule *rule = g_new0(Rule, 1);
        rule->index = i;
        rule->session = entry->session == NULL ? NULL : canonical_session(entry->session);
        rule->date = entry->date == NULL ? 0 : date_code(entry->date);
        char *key = g_string_free(id, FALSE);
        Rule *first = g_hash_table_lookup(rules->by_patient, key);
        if (first == NULL) {
            g_hash_table_insert(rules->by_patient, key, rule);
            continue;
        }
        g_free(key);
        rule->next = first->next;
        first->next = rule;
    }
    return rules;
}

void exclude_rules_free(ExcludeRules *rules)
{
    if (rules == NULL)
        return;
    g_hash_table_unref(rules->by_patient);
    g_free(rules);
}

static bool is_meant(const Rule *rule, const ExcludeKey *key)
{
    bool session = rule->session == NULL || (key->session != NULL && strlen(rule->session) == key->session_length &&
                                             memcmp(rule->session, key->session, key->session_length) == 0);
    return session && (rule->date == 0 || rule->date == key->date);
}

bool exclude_rules_match(const ExcludeRules *rules, const ExcludeKey *key, bool used[])
{
    g_autofree char *patient = g_strndup(key->patient, key->patient_length);
    bool any = false;
    for (const Rule *rule = g_hash_table_lookup(rules->by_patient, patient); rule != NULL; rule = rule->next)
        if (is_meant(rule, key))
            any = used[rule->index] = true;
    return any;
}
