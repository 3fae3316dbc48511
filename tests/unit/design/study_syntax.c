#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <glib.h>

static const StudyError errors[] = {
    {"# only\n", "dir/study.yaml: holds nothing; at least 'data' and 'measures' are needed"},
    {"- a\n", "dir/study.yaml:1:1: a study file is a mapping of keys such as 'data:' and 'measures:'\n"
              "- a\n"
              "^"},
    {"title\n", "dir/study.yaml:1:1: a study file is a mapping of keys such as 'data:' and 'measures:'\n"
                "title\n"
                "^"},
    {"data:\n"
     "  files:\n"
     "    - path: *.csv\n",
     "dir/study.yaml:3:13: an unquoted '*' starts a YAML alias, which is not used here: quote the pattern\n"
     "    - path: *.csv\n"
     "            ^"},
    {"a: 1\n"
     "a: 2\n",
     "dir/study.yaml:2:1: 'a' is given twice\n"
     "a: 2\n"
     "^"},
    {"title: a: b\n", "dir/study.yaml:1:9: not valid YAML: invalid nested block mapping on the same line; quote a text "
                      "that contains ': '\n"
                      "title: a: b\n"
                      "        ^"},
    {"title: [a\n", "dir/study.yaml:2:1: not valid YAML: flow sequence without a closing bracket; quote a text that "
                    "starts with { or [\n"
                    "\n"
                    "^"},
    {"data:\n"
     "\tfiles: x\n",
     "dir/study.yaml:2:1: not valid YAML: tab character may not be used as indentation; use spaces\n"
     " files: x\n"
     "^"},
    {"a: [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]\n", "dir/study.yaml:1:19: nested deeper than 16 levels\n"
                                                         "a: [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]\n"
                                                         "                  ^"},
    {"title: \"x\\0y\"\n", "dir/study.yaml:1:8: a text with a NUL character\n"
                           "title: \"x\\0y\"\n"
                           "       ^"},
    {"a: 1\n"
     "---\n"
     "b: 2\n",
     "dir/study.yaml:2:1: a second document starts here; a file has one\n"
     "---\n"
     "^"},
    {"a: 1\n"
     "...\n"
     "b\n",
     "dir/study.yaml:3:1: a second document starts here; a file has one\n"
     "b\n"
     "^"},
    {"title: &x 1\n",
     "dir/study.yaml:1:8: an unquoted '&' starts a YAML anchor, which is not used here: quote the text\n"
     "title: &x 1\n"
     "       ^"},
    {"title: !!str 1\n",
     "dir/study.yaml:1:8: an unquoted '!' starts a YAML tag, which is not used here: quote the text\n"
     "title: !!str 1\n"
     "       ^"},
    {"title: äöü 日本 "
     "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:"
     " y\n",
     "dir/study.yaml:1:127: not valid YAML: invalid nested block mapping on the same line; quote a text that contains "
     "': '\n"
     "…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: y\n"
     "                                                             ^"},
    {"measures: {pain: {items: fiqr_{item}}}\n", "dir/study.yaml:1:31: not valid YAML: missing comma in flow mapping; "
                                                 "quote a text that contains { } [ ] , or ' #'\n"
                                                 "measures: {pain: {items: fiqr_{item}}}\n"
                                                 "                              ^"},
    {"title: a\n"
     " b: c\n",
     "dir/study.yaml:1:8: not valid YAML: invalid multiline plain key; lines of one mapping start in the same column; "
     "quote a text that contains ': '\n"
     "title: a\n"
     "       ^"},
    {"? [a]\n"
     ": b\n",
     "dir/study.yaml:1:3: a key must be a word or a text\n"
     "? [a]\n"
     "  ^"},
    {"data: {files: [{path: pre visit # 1.csv}]}\n",
     "dir/study.yaml:2:1: not valid YAML: missing comma in flow mapping; quote a text that contains { } [ ] , or ' #'\n"
     "\n"
     "^"},
    {"data: {missing: [ , NA]}\n", "dir/study.yaml:1:19: not valid YAML: flow sequence with invalid comma in the "
                                   "beginning; check indentation, colons and quotes\n"
                                   "data: {missing: [ , NA]}\n"
                                   "                  ^"},
    {"columns: {time: Time # of form}\n",
     "dir/study.yaml:2:1: not valid YAML: missing comma in flow mapping; quote a text that contains { } [ ] , or ' #'\n"
     "\n"
     "^"},
    {"measures: {pain: {}, pain: {}}\n", "dir/study.yaml:1:22: 'pain' is given twice\n"
                                         "measures: {pain: {}, pain: {}}\n"
                                         "                     ^"},
    {"\"\": x\n", "dir/study.yaml:1:1: a key is empty\n"
                  "\"\": x\n"
                  "^"},
    {"title: \"never closed\n",
     "dir/study.yaml:1:9: not valid YAML: double-quoted scalar without closing quote; every quote needs its partner\n"
     "title: \"never closed\n"
     "        ^"},
    {"title: \"\\q\"\n", "dir/study.yaml:1:9: not valid YAML: invalid escape 'q' in double-quoted string; write \\\\ "
                         "for a backslash, or use single quotes\n"
                         "title: \"\\q\"\n"
                         "        ^"},
    {"title: @home\n", "dir/study.yaml:1:8: not valid YAML: plain scalar cannot start with '@'; quote a text that "
                       "starts with a special character\n"
                       "title: @home\n"
                       "       ^"},
    {"title: x}\n"
     "b: {c: }}\n",
     "dir/study.yaml:2:9: not valid YAML: flow mapping with invalid extra closing brace; quote a text that starts with "
     "{ or [\n"
     "b: {c: }}\n"
     "        ^"},
};

Test(design_study_syntax, exact_messages)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
