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

#define TINY_STUDY                                                                                                     \
    "data: {files: [{path: long.csv}]}\n"                                                                              \
    "columns: {patient: patient_id, time: phase}\n"                                                                    \
    "output: out\n"

/* Labels reach the report as text: no control or direction character, nothing that XML refuses. */
Test(cli_hostile, label_with_unsafe_characters)
{
    static const char *const unsafe[] = {"\xd8\x9c", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xe2\x80\xae", "\x1b"};
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", "patient_id,phase,pain\n1,pre,5\n1,post,3\n2,pre,6\n2,post,2\n");
    temp_write(temp, "study.yaml",
               TINY_STUDY "measures: {pain: {label: \"a\\u061Cb\\uFFFEc\\uFFFFd\\u202Ee\\e[31mf<script>\"}}\n");
    program_expect(temp, "run study.yaml --quiet", 0, "", "");
    g_autofree char *label = json_file_text(temp, "out/results.json", "measures.pain.label");
    cr_assert_str_eq(label, "\"a\xef\xbf\xbd"
                            "b\xef\xbf\xbd"
                            "c\xef\xbf\xbd"
                            "d\xef\xbf\xbd"
                            "e\xef\xbf\xbd[31mf<script>\"");
    static const char *const files[] = {"out/index.html", "out/results.json", "out/results.csv",
                                        "out/charts/pain-change.svg", "out/charts/pain-before-after.svg"};
    for (size_t f = 0; f < G_N_ELEMENTS(files); f++) {
        g_autofree char *path = temp_path(temp, files[f]);
        g_autofree char *text = file_text(path);
        for (size_t i = 0; i < G_N_ELEMENTS(unsafe); i++)
            cr_expect_null(strstr(text, unsafe[i]), "%s holds unsafe character %zu", files[f], i);
    }
}
