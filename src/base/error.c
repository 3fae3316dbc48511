#include "base/error.h"

#include <stdarg.h>

GQuark mld_error_quark(void)
{
    return g_quark_from_static_string("mldstat");
}

bool mld_fail(GError **error, MldErrorCode code, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    GError *failure = g_error_new_valist(MLD_ERROR, (int)code, format, arguments);
    va_end(arguments);
    g_propagate_error(error, failure);
    return false;
}
