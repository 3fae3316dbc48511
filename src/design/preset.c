#include "design/preset.h"

#include <glib.h>

static const Preset presets[] = {
    {.name = "plain", .header_rows = 1},
};

size_t preset_count(void)
{
    return G_N_ELEMENTS(presets);
}

const Preset *preset_get(size_t index)
{
    return &presets[index];
}
