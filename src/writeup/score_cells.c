#include "writeup/score_cells.h"

#include "base/number.h"

#include <string.h>

static ScoreCell cell_of(double value)
{
    char number[NUMBER_BUFFER];
    ScoreCell cell = {0};
    number_short(number, value);
    cell.length = (guint8)g_snprintf(cell.text, sizeof cell.text, ",%s,", number);
    return cell;
}

void score_cells_init(ScoreCells *cells, const Part *part)
{
    const MadeScores *made = part->made;
    *cells = (ScoreCells){.made = made};
    if (made == NULL)
        return;
    size_t n = made_scores_room(made->study, 1);
    cells->cells = g_new0(ScoreCell *, n + 1);
    for (size_t i = 0; i < n; i++) {
        const ValueTable *values = &made->values[i];
        cells->cells[i] = g_new0(ScoreCell, values->count);
        for (guint32 code = 1; code < values->count; code++)
            cells->cells[i][code] = cell_of(values->values[code]);
    }
}

void score_cells_clear(ScoreCells *cells)
{
    for (size_t i = 0; cells->cells != NULL && i < made_scores_room(cells->made->study, 1); i++)
        g_free(cells->cells[i]);
    g_clear_pointer(&cells->cells, g_free);
}
