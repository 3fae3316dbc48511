#include "writeup/escape.h"

#include <criterion/criterion.h>

typedef struct {
    const char *text, *escaped;
} EscapeCase;

Test(writeup_escape, html)
{
    static const EscapeCase cases[] = {
        {"Pain now", "Pain now"},
        {"</script><script>alert(1)", "&lt;/script&gt;&lt;script&gt;alert(1)"},
        {"\" onload='x'", "&quot; onload=&#39;x&#39;"},
        {"R&D &amp;", "R&amp;D &amp;amp;"},
        {"Schmerz \u00fcber 5", "Schmerz \u00fcber 5"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        escape_html(out, cases[i].text);
        cr_assert_str_eq(out->str, cases[i].escaped);
    }
}

Test(writeup_escape, csv_text_never_starts_a_formula)
{
    static const EscapeCase cases[] = {
        {"pain", "pain"},
        {"a,b", "\"a,b\""},
        {"say \"when\"", "\"say \"\"when\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""},
        {"+1", "\"'+1\""},
        {"-3", "\"'-3\""},
        {"@SUM(A1)", "\"'@SUM(A1)\""},
        {"\t=1", "\"'\t=1\""},
        {"\r=1", "\"'\r=1\""},
        {"\n=1", "\"'\n=1\""},
        {"\uff1d1", "\"'\uff1d1\""},
        {"\uff0b1", "\"'\uff0b1\""},
        {"\uff0d1", "\"'\uff0d1\""},
        {"\uff20a", "\"'\uff20a\""},
        {"5-3=2", "5-3=2"},
        {"", ""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GString) out = g_string_new(NULL);
        escape_csv_text(out, cases[i].text);
        cr_assert_str_eq(out->str, cases[i].escaped, "'%s' gave %s", cases[i].text, out->str);
    }
}
