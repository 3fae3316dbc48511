/* Single pollutions of a valid CSV, one at a time, as files in the wild have them (after Vitagliano et al., "Pollock: A
 * Data Loading Benchmark", VLDB 2023).
 *
 * The table to pollute has no quotes, and the same number of cells in every line.
 */
#ifndef MLDSTAT_TESTS_POLLUTION_H
#define MLDSTAT_TESTS_POLLUTION_H

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char **lines; /* without their line ends; the first is the header */
    size_t n_lines, n_cells;
    char delimiter;
} Table;

/* Takes the lines of `text`. */
void csv_table_init(Table *table, const char *text, char delimiter);
void csv_table_clear(Table *table);
/* Cell `cell` of a line. (transfer full) */
char *table_cell_text(const Table *table, size_t line, size_t cell);

/* The polluted file, and the physical lines where a reader should look; both 0 where that is the file as a whole. */
typedef struct {
    GString *text;
    size_t first_line, last_line;
} Polluted;

typedef struct {
    const char *name;
    bool each_row;    /* may strike any line, else only the file as a whole */
    size_t positions; /* per line; 0: one more than there are cells, times `per_cell` */
    size_t per_cell;
    /* Appends to ret->text. False when there is no such pollution here. */
    bool (*pollute)(const Table *table, size_t row, size_t position, Polluted *ret);
} Pollution;

extern const Pollution pollutions[];
extern const size_t n_pollutions;

/* How many positions a pollution has in a line of this table. */
size_t pollution_positions(const Pollution *pollution, const Table *table);

#endif
