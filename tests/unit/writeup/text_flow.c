#include "writeup/text_flow.h"

#include <criterion/criterion.h>

static void expect(TextFlow *flow, const char *want)
{
    cr_assert_str_eq(flow->out->str, want, "got '%s', not '%s'", flow->out->str, want);
    g_string_free(flow->out, TRUE);
}

Test(writeup_text_flow, lines_end_between_words)
{
    TextFlow flow = {g_string_new(NULL), 12};
    text_flow_paragraph(&flow, 2, 4, "one two three four incomprehensibly");
    expect(&flow, "  one two\n    three\n    four\n    incomprehensibly\n");
}

Test(writeup_text_flow, a_line_may_be_full)
{
    TextFlow flow = {g_string_new(NULL), 7};
    text_flow_paragraph(&flow, 0, 0, "one two one  two3");
    expect(&flow, "one two\none\ntwo3\n");
}

Test(writeup_text_flow, characters_count_and_controls_do_not_get_through)
{
    TextFlow flow = {g_string_new(NULL), 9};
    text_flow_paragraph(&flow, 0, 0, "\u00e4\u00f6\u00fc \u00e4\u00f6\u00fc\u00e4\u00f6 a\033[31m");
    expect(&flow, "\u00e4\u00f6\u00fc \u00e4\u00f6\u00fc\u00e4\u00f6\na\ufffd[31m\n");
}

Test(writeup_text_flow, fields_and_headings)
{
    TextFlow flow = {g_string_new(NULL), 16};
    text_flow_field(&flow, 2, "Scoring", "the sum of items");
    text_flow_heading(&flow, "Notes");
    expect(&flow, "  Scoring: the\n    sum of items\n\nNotes\n");
}
