#include "ingest/line_map.h"

/* From `record` on, a record starts on line record + first_shift; `record` itself ends `extra` lines later. */
typedef struct {
    guint64 record;
    guint64 first_shift;
    guint64 extra;
} Exception;

struct LineMap {
    GArray *exceptions; /* of Exception, ascending by record */
};

LineMap *line_map_new(void)
{
    LineMap *map = g_new0(LineMap, 1);
    map->exceptions = g_array_new(FALSE, FALSE, sizeof(Exception));
    return map;
}

void line_map_free(LineMap *map)
{
    if (map == NULL)
        return;
    g_array_unref(map->exceptions);
    g_free(map);
}

/* The last exception at or before `record`, or NULL. */
static const Exception *exception_for(const LineMap *map, guint64 record)
{
    guint low = 0, high = map->exceptions->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(map->exceptions, Exception, middle).record <= record)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? NULL : &g_array_index(map->exceptions, Exception, low - 1);
}

guint64 line_map_first(const LineMap *map, guint64 record)
{
    const Exception *exception = exception_for(map, record);
    if (exception == NULL)
        return record + 1;
    return record + exception->first_shift + (record > exception->record ? exception->extra : 0);
}

guint64 line_map_last(const LineMap *map, guint64 record)
{
    const Exception *exception = exception_for(map, record);
    guint64 extra = exception != NULL && exception->record == record ? exception->extra : 0;
    return line_map_first(map, record) + extra;
}

void line_map_note(LineMap *map, guint64 record, guint64 first, guint64 last)
{
    if (first == last && line_map_first(map, record) == first)
        return;
    Exception exception = {.record = record, .first_shift = first - record, .extra = last - first};
    g_array_append_val(map->exceptions, exception);
}
