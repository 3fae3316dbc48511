#include "support/near.h"

#include <math.h>

bool near(double got, double want, double rel)
{
    if (isnan(want) || isnan(got))
        return isnan(want) && isnan(got);
    if (isinf(want) || isinf(got))
        return got == want;
    return fabs(got - want) <= (want == 0 ? rel : rel * fabs(want));
}
