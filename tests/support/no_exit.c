/* In the test runners every call of exit() comes here (ld --wrap): only main may exit, and a test that did would count
 * as passed without having asserted anything. */
#include <stdio.h>
#include <stdlib.h>

_Noreturn void __wrap_exit(int code);
_Noreturn void __wrap_quick_exit(int code);

void __wrap_exit(int code)
{
    fprintf(stderr, "exit(%d) called inside a test\n", code);
    abort();
}

void __wrap_quick_exit(int code)
{
    __wrap_exit(code);
}
