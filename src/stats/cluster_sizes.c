#include "stats/cluster_sizes.h"

#include "stats/radix.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SLOT_BITS  17
#define SLOTS      (1u << SLOT_BITS)
#define TABLE_MOST (SLOTS / 2) /* cells; their pages come into being as they are filled */

typedef struct {
    ClusterCell cell[TABLE_MOST];
    guint32 slot[SLOTS]; /* 1 + index of a cell; 0 is free */
    size_t used;
} Table;

void cluster_sizes_free(ClusterSizes *sizes)
{
    if (sizes == NULL)
        return;
    g_free(sizes->cell);
    g_free(sizes->size);
    g_free(sizes);
}

static ClusterCell *find_cell(Table *table, guint32 count, double mean)
{
    guint64 bits;
    memcpy(&bits, &mean, sizeof bits);
    bits = (bits ^ (guint64)count << 20) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
    size_t at = (size_t)(bits >> (64 - SLOT_BITS));
    for (; table->slot[at] != 0; at = (at + 1) % SLOTS) {
        ClusterCell *cell = &table->cell[table->slot[at] - 1];
        if (cell->mean == mean && cell->count == count)
            return cell;
    }
    if (table->used == TABLE_MOST)
        return NULL;
    ClusterCell *cell = &table->cell[table->used++];
    *cell = (ClusterCell){.count = count, .mean = mean};
    table->slot[at] = (guint32)table->used;
    return cell;
}

static int compare_cells(const void *left, const void *right)
{
    const ClusterCell *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    return (a->mean > b->mean) - (a->mean < b->mean);
}

/* Scores and the means of a few of them take few values, which are counted. False when they are too many. */
static bool count_cells(ClusterSizes *sizes, const Clusters *clusters)
{
    g_autofree Table *table = g_new0(Table, 1);
    for (size_t i = 0; i < clusters->n; i++) {
        ClusterCell *cell = find_cell(table, clusters->count[i], clusters->mean[i] + 0.0); /* -0 + 0 is 0 */
        if (cell == NULL)
            return false;
        cell->patients++;
    }
    qsort(table->cell, table->used, sizeof table->cell[0], compare_cells);
    sizes->n_cells = table->used;
    sizes->cell = g_memdup2(table->cell, table->used * sizeof table->cell[0]);
    return true;
}

/* By mean, then stably by count. */
static void sort_cells(ClusterSizes *sizes, const Clusters *clusters)
{
    size_t n = clusters->n;
    g_autofree RadixItem *items = g_new(RadixItem, n);
    for (size_t i = 0; i < n; i++)
        items[i] = (RadixItem){.value = clusters->mean[i] + 0.0, .scale = clusters->count[i]};
    radix_sort(items, n);
    for (size_t i = 0; i < n; i++)
        items[i] = (RadixItem){.value = items[i].scale, .scale = items[i].value};
    radix_sort(items, n);
    sizes->cell = g_new(ClusterCell, n);
    for (size_t i = 0; i < n; i++) {
        ClusterCell *last = sizes->n_cells > 0 ? &sizes->cell[sizes->n_cells - 1] : NULL;
        if (last != NULL && last->count == items[i].value && last->mean == items[i].scale)
            last->patients++;
        else
            sizes->cell[sizes->n_cells++] = (ClusterCell){(guint32)items[i].value, items[i].scale, 1};
    }
}

/* The cells [first, end), which share their count. */
static ClusterSize size_of_cells(const ClusterCell cell[], size_t first, size_t end)
{
    ClusterSize size = {.count = cell[first].count};
    long double sum = 0;
    for (size_t i = first; i < end; i++) {
        size.patients += cell[i].patients;
        sum += (long double)cell[i].patients * (cell[i].mean - (long double)cell[first].mean);
    }
    size.mean = cell[first].mean + sum / (long double)size.patients;
    for (size_t i = first; i < end; i++) {
        long double deviation = cell[i].mean - size.mean;
        size.squares += (long double)cell[i].patients * deviation * deviation;
    }
    if (end - first == 1)
        size.squares = 0;
    return size;
}

static void gather_sizes(ClusterSizes *sizes)
{
    size_t most = 0;
    for (size_t i = 0; i < sizes->n_cells; i++)
        most += i == 0 || sizes->cell[i].count != sizes->cell[i - 1].count;
    sizes->size = g_new(ClusterSize, most);
    for (size_t first = 0, end = 0; first < sizes->n_cells; first = end) {
        while (end < sizes->n_cells && sizes->cell[end].count == sizes->cell[first].count)
            end++;
        ClusterSize size = size_of_cells(sizes->cell, first, end);
        sizes->n_sessions += size.patients * size.count;
        sizes->size[sizes->n_sizes++] = size;
    }
}

ClusterSizes *cluster_sizes_new(const Clusters *clusters)
{
    ClusterSizes *sizes = g_new0(ClusterSizes, 1);
    sizes->n_patients = clusters->n;
    sizes->within_ss = clusters->within_ss;
    if (!count_cells(sizes, clusters))
        sort_cells(sizes, clusters);
    gather_sizes(sizes);
    return sizes;
}

static long double weighted_mean(const ClusterSizes *sizes, unsigned power)
{
    long double sum = 0, weight = 0;
    long double origin = sizes->n_sizes > 0 ? sizes->size[0].mean : 0;
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        const ClusterSize *size = &sizes->size[k];
        long double w = (long double)size->patients * (power == 0 ? 1 : size->count);
        sum += w * (size->mean - origin);
        weight += w;
    }
    return origin + sum / weight;
}

long double cluster_patient_mean(const ClusterSizes *sizes)
{
    return weighted_mean(sizes, 0);
}

long double cluster_session_mean(const ClusterSizes *sizes)
{
    return weighted_mean(sizes, 1);
}

long double cluster_squares_about(const ClusterSize *size, long double centre)
{
    long double distance = size->mean - centre;
    return size->squares + (long double)size->patients * distance * distance;
}

double cluster_size_of_session(const ClusterSizes *sizes)
{
    long double squares = 0;
    for (size_t k = 0; k < sizes->n_sizes; k++)
        squares += (long double)sizes->size[k].patients * sizes->size[k].count * sizes->size[k].count;
    return (double)(squares / (long double)sizes->n_sessions);
}

bool cluster_sizes_are_single(const ClusterSizes *sizes)
{
    return sizes->n_sessions == sizes->n_patients;
}
