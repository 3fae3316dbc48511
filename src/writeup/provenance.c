#include "writeup/provenance.h"

#include "writeup/libraries.h"
#include "writeup/plan.h"
#include "writeup/questionnaire_json.h"

json_t *provenance_json(const Results *results, const RunFacts *facts)
{
    const Study *study = results->study;
    json_t *root = json_new_object();
    put_text(root, "schema", "mldstat-provenance-1");
    json_t *tool = put_object(root, "tool");
    put_text(tool, "name", "mldstat");
    put_text(tool, "version", facts->version);
    json_t *libraries = put_object(root, "libraries");
    for (size_t i = 0; i < library_count(); i++) {
        g_autofree char *version = library_version(i);
        put_text(libraries, library_name(i), version);
    }
    json_t *inputs = put_array(root, "inputs");
    for (size_t i = 0; i < results->accounting->n_files; i++) {
        const FileAccount *account = &results->accounting->files[i];
        json_t *input = append_object(inputs);
        put_text(input, "name", account->name);
        put_text(input, "sha256", account->sha256);
        put_count(input, "records", account->records);
    }
    g_autofree char *name = study->path == NULL ? NULL : g_path_get_basename(study->path);
    json_t *file = put_object(root, "study");
    put_text(file, "name", name);
    put_text(file, "sha256", study->digest);
    json_t *options = put_array(root, "options");
    for (size_t i = 0; facts->options[i] != NULL; i++)
        append_text(options, facts->options[i]);
    put_count(root, "seed", study->analysis.seed);
    json_t *allowed = put_array(put_object(root, "privacy"), "allow");
    if (study->privacy_allow_patient)
        append_text(allowed, "patient");
    put_definitions(root, study);
    g_autofree char *fingerprint = plan_fingerprint(study);
    put_text(put_object(root, "plan"), "fingerprint", fingerprint);
    return root;
}
