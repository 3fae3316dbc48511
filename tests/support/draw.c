#include "support/draw.h"

#include <math.h>

static uint64_t next_bits(Draw *draw)
{
    draw->state ^= draw->state << 13;
    draw->state ^= draw->state >> 7;
    draw->state ^= draw->state << 17;
    return draw->state;
}

double draw_unit(Draw *draw)
{
    return (double)(next_bits(draw) >> 11) * 0x1p-53;
}

size_t draw_below(Draw *draw, size_t n)
{
    return (size_t)(draw_unit(draw) * (double)n);
}

double draw_normal(Draw *draw)
{
    double radius = sqrt(-2 * log(1 - draw_unit(draw)));
    return radius * cos(2 * M_PI * draw_unit(draw));
}

void draw_shuffle(Draw *draw, double x[], size_t n)
{
    for (size_t i = n; i > 1; i--) {
        size_t k = draw_below(draw, i);
        double swap = x[k];
        x[k] = x[i - 1];
        x[i - 1] = swap;
    }
}
