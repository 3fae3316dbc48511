#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/study_value.h"

static bool read_parameter(const Yaml *yaml, const YamlNode *node, Parameter *parameter, GError **error)
{
    parameter->name = g_strdup(node->key);
    parameter->label = g_strdup(node->key);
    if (!value_check_name(yaml, node, error) || !definition_holds_any(yaml, node, error) ||
        !definition_text(yaml, yaml_get(node, "label"), &parameter->label, error) ||
        !definition_text(yaml, yaml_get(node, "unit"), &parameter->unit, error) ||
        !definition_need_number(yaml, node, "default", &parameter->fallback, error))
        return false;
    const YamlNode *range = definition_need(yaml, node, "range", error);
    if (range == NULL || !definition_range(yaml, range, &parameter->low, &parameter->high, error))
        return false;
    if (parameter->fallback < parameter->low || parameter->fallback > parameter->high)
        return yaml_fail(yaml, yaml_get(node, "default"), error, "%s is outside the range",
                         yaml_get(node, "default")->text);
    return true;
}

bool instrument_read_parameters(const Yaml *yaml, const YamlNode *parameters, Instrument *instrument, GError **error)
{
    if (parameters == NULL)
        return true;
    if (!definition_holds_any(yaml, parameters, error))
        return false;
    if (yaml_count(parameters) > DEFINITION_PARAMETERS_MAX)
        return yaml_fail(yaml, parameters, error, "more than %d parameters", DEFINITION_PARAMETERS_MAX);
    instrument->n_parameters = yaml_count(parameters);
    instrument->parameters = g_new0(Parameter, instrument->n_parameters);
    for (size_t i = 0; i < instrument->n_parameters; i++)
        if (!read_parameter(yaml, yaml_child(parameters, i), &instrument->parameters[i], error))
            return false;
    return true;
}
