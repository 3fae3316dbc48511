/* Input that means harm, or seems to. */
#include "cli/samples.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ERROR "mldstat: error: "

TestSuite(cli_hostile, .timeout = 60);

/* The copy that a device needs must not grow until memory ends. */
Test(cli_hostile, endless_device)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "check /dev/zero", 1, "", ERROR "zero:1: a NUL byte; the file is damaged or not text\n");
    program_expect(temp, "run /dev/zero", 1, "", ERROR "zero:1: a NUL byte; the file is damaged or not text\n");
}
