#include "app/complain.h"

#include "app/exit_code.h"
#include "base/error.h"
#include "base/text.h"

#include <stdint.h>
#include <stdio.h>

static const int exit_codes[] = {
    [MLD_ERROR_DATA] = EXIT_REFUSED,      [MLD_ERROR_USAGE] = EXIT_USAGE,   [MLD_ERROR_EMPTY] = EXIT_EMPTY,
    [MLD_ERROR_LOCKED] = EXIT_LOCKED,     [MLD_ERROR_OUTPUT] = EXIT_OUTPUT, [MLD_ERROR_STUDY] = EXIT_STUDY,
    [MLD_ERROR_INTERNAL] = EXIT_INTERNAL,
};
G_STATIC_ASSERT(G_N_ELEMENTS(exit_codes) == MLD_ERROR_INTERNAL + 1);

int exit_code_of(const GError *error)
{
    if (error->domain != MLD_ERROR || error->code < 0 || error->code > MLD_ERROR_INTERNAL)
        return EXIT_INTERNAL;
    return exit_codes[error->code];
}

int exit_code_worse(int a, int b)
{
    static const int order[] = {EXIT_INTERNAL, EXIT_USAGE,   EXIT_STUDY, EXIT_OUTPUT,
                                EXIT_LOCKED,   EXIT_REFUSED, EXIT_EMPTY, EXIT_PUBLISHED};
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++)
        if (a == order[i] || b == order[i])
            return order[i];
    return EXIT_INTERNAL;
}

/* Line by line: a message on a study file quotes the line and has a caret below. (transfer full) */
static char *message_shown(const char *message)
{
    g_auto(GStrv) lines = g_strsplit(message, "\n", -1);
    for (char **line = lines; *line != NULL; line++) {
        char *shown = text_shown(*line, SIZE_MAX);
        g_free(*line);
        *line = shown;
    }
    return g_strjoinv("\n", lines);
}

int complain(const GError *error)
{
    g_autofree char *shown = message_shown(error->message);
    (void)fprintf(stderr, "mldstat: error: %s\n", shown);
    return exit_code_of(error);
}
