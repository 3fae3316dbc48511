/* Quotes, cells, the width of records and the names of columns (classes 28 to 47). */
#include "cli/pathologies.h"

/* A quote, doubled, as the last byte of a buffer of 128 KiB and the first byte of the next. */
static char *make_boundary(size_t *ret_length)
{
    GString *text = g_string_new("patient_id,note,pain\nA07,\"");
    while (text->len < (1 << 17) - 1)
        g_string_append_c(text, 'x');
    g_string_append(text, "\"\"y\",8\nB13,,6.5\nC22,,7\nD31,,55\nE48,,9\n");
    *ret_length = text->len;
    return g_string_free(text, FALSE);
}

static char *make_note(size_t bytes, size_t *ret_length)
{
    GString *text = g_string_new("patient_id,note,pain\nA07,");
    for (size_t i = 0; i < bytes; i++)
        g_string_append_c(text, 'x');
    g_string_append(text, ",8\nB13,,6.5\nC22,,7\nD31,,5\nE48,,9\n");
    *ret_length = text->len;
    return g_string_free(text, FALSE);
}

static char *make_cell(size_t *ret_length)
{
    return make_note((1 << 20) + 1, ret_length);
}

static char *make_long_cell(size_t *ret_length)
{
    return make_note(1000000, ret_length);
}

static char *make_repeated(const char *before, const char *unit, size_t times, const char *after, size_t *ret_length)
{
    GString *text = g_string_new(before);
    for (size_t i = 0; i < times; i++)
        g_string_append(text, unit);
    g_string_append(text, after);
    *ret_length = text->len;
    return g_string_free(text, FALSE);
}

static char *make_columns(size_t *ret_length)
{
    return make_repeated("patient_id,pain", ",c", 100000, "\nA07,8\n", ret_length);
}

static char *make_line(size_t *ret_length)
{
    return make_repeated(HEAD "A07,", "8,", 1 << 23, "\n", ret_length);
}

const Pathology pathologies_of_cells[] = {
    {28, "stray opening quote", .pre = BYTES(HEAD "A07,\"8\n" B C D E), .exit_code = 1,
     .error = "pre.csv:2: the quoted cell that starts here does not end"},
    {28, "stray opening quote, another quote later", .pre = BYTES(HEAD "A07,\"8\n" B "C22,\"7\n" D E), .exit_code = 1,
     .error = "pre.csv:4" BAD_QUOTE},
    {29, "unterminated quote at the end", .pre = BYTES(HEAD A B C D E "F59,\"6\n"), .exit_code = 1,
     .error = "pre.csv:7: the quoted cell that starts here does not end"},
    {30, "quote inside an unquoted cell", .pre = BYTES(HEAD A B "C22,8\"5\n" D E), .exit_code = 1,
     .error = "pre.csv:4" BAD_QUOTE},
    {31, "text after a closing quote", .pre = BYTES(HEAD A B C "D31,\"8\"5\n" E), .exit_code = 1,
     .error = "pre.csv:5" BAD_QUOTE},
    {32, "blank before an opening quote", .pre = BYTES(HEAD "A07, \"8\"\n" B C D E), .n = 5, .mean = -1.7, .used = 10},
    {32, "blank after a closing quote", .pre = BYTES(HEAD "A07,\"8\" \t\n" B C D E), .n = 5, .mean = -1.7, .used = 10},
    {33, "doubled quotes in a header and an id",
     .pre = BYTES("\"patient_id\",pain,\"the \"\"note\"\"\"\n\"A\"\"07\",8,x\nB13,6.5,\nC22,7,\nD31,5,\nE48,9,\n"),
     .post = BYTES(HEAD "\"A\"\"07\",5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\n"), .found = UNREAD("the \"note\""), .n = 5,
     .mean = -1.7, .used = 10},
    {34, "backslash before quotes", .pre = BYTES("patient_id,pain,note\nA07,8,\"said \\\"no\\\"\"\nB13,6.5,\n"),
     .exit_code = 1, .error = "pre.csv:2" BAD_QUOTE},
    {35, "single quotes around a score", .pre = BYTES(HEAD "A07,'8'\n" B C D E), .exit_code = 1,
     .found = NOT_NUMBER(2, "'8'") NO_SCORE(2), .error = REJECTED(1, 10, "10.0")},
    {35, "single quotes around a cell with a comma", .study = TOLERANT,
     .pre = BYTES("patient_id,note,pain\nA07,'a,b',8\nB13,,6.5\nC22,,7\nD31,,5\nE48,,9\n"),
     .found = UNREAD("note") MORE(2, 3), .n = 4, .mean = -1.375, .used = 9, .rejected = 1, .after_only = 1},
    {36, "LF, CRLF and comma in quotes",
     .pre =
         BYTES("patient_id,note,pain\nA07,\"first\nsecond\",8\nB13,\"a\r\nb\",6.5\nC22,\"a,b\",7\nD31,,55\nE48,,9\n"),
     .exit_code = 1, .found = UNREAD("note") OUTSIDE(7, "55") NO_SCORE(7), .error = REJECTED(1, 10, "10.0")},
    {36, "LF in the header",
     .pre = BYTES("patient_id,\"note\nof the day\",pain\nA07,,88\nB13,,6.5\nC22,,7\nD31,,5\nE48,,9\n"), .exit_code = 1,
     .found = "pre.csv:3: column 'pain': '88' is outside 0 to 10; looks like a missing code; add missing: [88] under "
              "data\n" NO_SCORE(3),
     .error = REJECTED(1, 10, "10.0")},
    {37, "quoted cell across the read buffer", .pre_made = make_boundary, .exit_code = 1,
     .found = UNREAD("note") OUTSIDE(5, "55") NO_SCORE(5), .error = REJECTED(1, 10, "10.0")},
    {38, "cell of a mebibyte and more", .pre_made = make_cell, .exit_code = 1,
     .error = "pre.csv:2: a cell has more than 1048576 bytes; is a quote missing?"},
    {38, "long cell that is allowed", .pre_made = make_long_cell, .found = UNREAD("note"), .n = 5, .mean = -1.7,
     .used = 10},
    {39, "100,000 columns", .pre_made = make_columns, .exit_code = 1, .error = "pre.csv:1: more than 16384 columns"},
    {39, "line of more than 16 mebibytes", .pre_made = make_line, .exit_code = 1,
     .error = "pre.csv:2: a line has more than 16777216 bytes"},
    {40, "empty and quoted empty scores", .pre = BYTES(HEAD "A07,\nB13,\"\"\n" C D E), .exit_code = 1,
     .found = NO_SCORE(2) NO_SCORE(3), .error = REJECTED(2, 10, "20.0")},
    {40, "empty and quoted empty scores, tolerated", .study = TOLERANT, .pre = BYTES(HEAD "A07,\nB13,\"\"\n" C D E),
     .found = NO_SCORE(2) NO_SCORE(3), .n = 3, .mean = -2.0, .used = 8, .rejected = 2, .after_only = 2},
    {40, "quoted empty id", .pre = BYTES(HEAD "\"\",8\n" B C D E), .exit_code = 1,
     .found = "pre.csv:2: column 'patient_id': record without a patient id\n", .error = REJECTED(1, 10, "10.0")},
    {41, "too few cells", .pre = BYTES(HEAD A "F59\n" B C D E), .exit_code = 1, .found = FEWER(3, 2),
     .error = REJECTED(1, 11, "9.1")},
    {41, "too few cells, tolerated", .study = TOLERANT, .pre = BYTES(HEAD A B "C22\n" D E), .found = FEWER(4, 2),
     .n = 4, .mean = -1.5, .used = 9, .rejected = 1, .after_only = 1},
    {41, "too many cells, tolerated", .study = TOLERANT, .pre = BYTES(HEAD A B "C22,7,1\n" D E), .found = MORE(4, 2),
     .n = 4, .mean = -1.5, .used = 9, .rejected = 1, .after_only = 1},
    {41, "too many cells, so that another time point stands in the time column",
     .pre = BYTES("patient_id,time,pain\nA07,pre,8\nB13,post,pre,6.5\nC22,pre,7\n"),
     .post = BYTES("patient_id,time,pain\nA07,post,5\nB13,post,7\nC22,post,4.5\n"), .exit_code = 1, .found = MORE(3, 3),
     .error = REJECTED(1, 6, "16.7")},
    {42, "trailing comma in the header", .pre = BYTES("patient_id,pain,\n" A B C D E), .exit_code = 1,
     .found = WIDTH(2, 3, "fewer") WIDTH(3, 3, "fewer") WIDTH(4, 3, "fewer") WIDTH(5, 3, "fewer") WIDTH(6, 3, "fewer")
         WIDTHS(5, 3, "fewer") "; 1 fewer in every record: does the header end in a delimiter?\n",
     .error = REJECTED(5, 10, "50.0")},
    {42, "trailing comma in the records", .pre = BYTES(HEAD "A07,8,\nB13,6.5,\nC22,7,\nD31,5,\nE48,9,\n"),
     .exit_code = 1,
     .found = WIDTH(2, 2, "more") WIDTH(3, 2, "more") WIDTH(4, 2, "more") WIDTH(5, 2, "more") WIDTH(6, 2, "more")
         WIDTHS(5, 2, "more") "; 1 more in every record: does every line end in a delimiter?\n",
     .error = REJECTED(5, 10, "50.0")},
    {42, "trailing comma everywhere", .pre = BYTES("patient_id,pain,\nA07,8,\nB13,6.5,\nC22,7,\nD31,5,\nE48,9,\n"),
     .n = 5, .mean = -1.7, .used = 10},
    {43, "semicolons", .pre = BYTES("patient_id;pain\nA07;8\nB13;6.5\nC22;7\nD31;5\nE48;9\n"), .n = 5, .mean = -1.7,
     .used = 10},
    {43, "tabs", .pre = BYTES("patient_id\tpain\r\nA07\t8\r\nB13\t6.5\r\nC22\t7\r\nD31\t5\r\nE48\t9\r\n\r\n"), .n = 5,
     .mean = -1.7, .used = 10},
    {43, "bars", .pre = BYTES("patient_id|pain\rA07|8\rB13|6.5\rC22|7\rD31|5\rE48|9\r\r"), .n = 5, .mean = -1.7,
     .used = 10},
    {43, "semicolons, study file", .study = STUDY("", PATIENT, SCALE),
     .pre = BYTES("patient_id;pain\nA07;8\nB13;6.5\nC22;7\nD31;5\nE48;9\n"), .n = 5, .mean = -1.7, .used = 10},
    {43, "no telling commas from semicolons", .pre = BYTES("patient_id;pain, now\nA07;8,0\nB13;6,5\n"), .exit_code = 1,
     .error =
         "pre.csv:1: cells may be separated by commas or by semicolons; say which in data.delimiter, or in a first "
         "line such as 'sep=;'"},
    {43, "semicolons declared", .study = STUDY(", delimiter: \";\"", PATIENT, SCALE),
     .pre = BYTES("patient_id;pain\nA07;8\nB13;6.5\nC22;7\nD31;5\nE48;9\n"),
     .post = BYTES("patient_id;pain\nA07;5\nB13;7\nC22;4.5\nD31;2\nE48;8.5\n"), .n = 5, .mean = -1.7, .used = 10},
    {43, "semicolons on one side", .post = BYTES("patient_id;pain\nA07;5\nB13;7\nC22;4.5\nD31;2\nE48;8.5\n"), .n = 5,
     .mean = -1.7, .used = 10},
    {44, "delimiter changes", .pre = BYTES(HEAD A B C "D31;5\nE48;9\n"), .exit_code = 1,
     .found = WIDTH(5, 2, "fewer") WIDTH(6, 2, "fewer") WIDTHS(2, 2, "fewer") ONE_FEWER,
     .error = REJECTED(2, 10, "20.0")},
    {44, "delimiter changes, tolerated", .study = TOLERANT, .pre = BYTES(HEAD A B C "D31;5\nE48;9\n"),
     .found = WIDTH(5, 2, "fewer") WIDTH(6, 2, "fewer") WIDTHS(2, 2, "fewer") ONE_FEWER, .n = 3,
     .mean = -1.6666666666666667, .used = 8, .rejected = 2, .after_only = 2},
    {44, "delimiter changes, semicolons first", .study = TOLERANT,
     .pre = BYTES("patient_id;pain\nA07;8\nB13;6.5\nC22;7\n" D E),
     .found = WIDTH(5, 2, "fewer") WIDTH(6, 2, "fewer") WIDTHS(2, 2, "fewer") ONE_FEWER, .n = 3,
     .mean = -1.6666666666666667, .used = 8, .rejected = 2, .after_only = 2},
    {45, "header twice", .pre = BYTES("patient_id,pain,pain\nA07,8,1\n"), .exit_code = 1,
     .error = "pre.csv:1: column 'pain' stands there twice, as number 2 and 3"},
    {45, "header twice but for case",
     .pre = BYTES("patient_id,pain,Pain\nA07,8,1\nB13,6.5,2\nC22,7,3\nD31,5,1\nE48,9,4\n"), .exit_code = 1,
     .error = "pre.csv:1: columns 'pain' and 'Pain' both mean pain; rename one, or write a study file"},
    {45, "header in other case", .study = STUDY("", PATIENT, SCALE), .pre = BYTES("patient_id,Pain\n" A B C D E),
     .exit_code = 1, .error = "pre.csv:1: no column 'pain'; the nearest is 'Pain'"},
    {45, "header with a decomposed letter",
     .study = STUDY("", PATIENT,
                    "column: schl\xc3\xa4"
                    "frig, range: [0, 10]"),
     .pre = BYTES("patient_id,schla\xcc\x88"
                  "frig\n" A B C D E),
     .exit_code = 1,
     .error = "pre.csv:1: no column 'schl\xc3\xa4"
              "frig'; one looks the same but is made of other characters (Unicode forms NFC and NFD): copy the name "
              "from the file"},
    {45, "header with blanks", .pre = BYTES("patient_id,\" pain \"\n" A B C D E), .n = 5, .mean = -1.7, .used = 10},
    {45, "header in other case on one side", .post = BYTES("patient_id,Pain\nA07,5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\n"),
     .exit_code = 1, .error = "post.csv:1: column 'Pain' is 'pain' in pre.csv; name both alike, or write a study file"},
    {45, "header in other case on one side, another measure in both",
     .pre = BYTES("patient_id,pain,sleep\nA07,8,3\nB13,6.5,3\nC22,7,3\nD31,5,3\nE48,9,3\n"),
     .post = BYTES("patient_id,PAIN,sleep\nA07,5,4\nB13,7,4\nC22,4.5,4\nD31,2,4\nE48,8.5,4\n"), .exit_code = 1,
     .error = "post.csv:1: column 'PAIN' is 'pain' in pre.csv; name both alike, or write a study file"},
    {47, "session column under two names", .pre = BYTES("patient_id,session,pain\nA07,1,8\nB13,1,6.5\n"),
     .post = BYTES("patient_id,visit,pain\nA07,1,5\nB13,1,7\n"), .exit_code = 1,
     .error = "post.csv:1: column 'visit' is 'session' in pre.csv; name both alike, or write a study file"},
    {46, "empty header", .pre = BYTES("patient_id,pain,\nA07,8,3\nB13,6.5,3\nC22,7,3\nD31,5,3\nE48,9,3\n"), .n = 5,
     .mean = -1.7, .used = 10},
    {46, "empty first header", .pre = BYTES(",pain\n" A), .exit_code = 1, .error = NO_PATIENT_COLUMN},
    {47, "columns in another order", .pre = BYTES("pain,patient_id\n8,A07\n6.5,B13\n7,C22\n5,D31\n9,E48\n"), .n = 5,
     .mean = -1.7, .used = 10},
    {47, "column missing on one side", .pre = BYTES("patient,pain\n" A B C D E), .exit_code = 1,
     .error = "post.csv:1: column 'patient_id' is 'patient' in pre.csv; name both alike, or write a study file"},
    {0},
};
