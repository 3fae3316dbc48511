#include "design/study_blocks.h"
#include "design/study_value.h"

#define LEAST_CONFIDENCE 0.5
#define MOST_CONFIDENCE  0.9999

bool study_read_analysis(const Yaml *yaml, const YamlNode *block, Study *study, GError **error)
{
    Analysis *analysis = &study->analysis;
    const YamlNode *confidence = yaml_get(block, "confidence");
    analysis->pairs = (PairsRule)value_word(yaml_get(block, "pairs"), "analysis.pairs", PAIRS_AUTO);
    analysis->primary_test = (PrimaryTest)value_word(yaml_get(block, "primary_test"), "analysis.primary_test", TEST_T);
    analysis->zeros = (ZeroRule)value_word(yaml_get(block, "zeros"), "analysis.zeros", ZEROS_KEEP);
    analysis->adjust = (AdjustRule)value_word(yaml_get(block, "adjust"), "analysis.adjust", ADJUST_HOLM);
    const YamlNode *population = yaml_get(block, "population");
    analysis->population = population == NULL ? NULL : g_strdup(population->text);
    if (confidence == NULL)
        return true;
    if (!value_number(yaml, confidence, &analysis->confidence, error))
        return false;
    if (analysis->confidence < LEAST_CONFIDENCE || analysis->confidence > MOST_CONFIDENCE)
        return yaml_fail(yaml, confidence, error, "%s is outside 0.5 to 0.9999", confidence->text);
    return true;
}
