#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {"title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'instrument' is missing\n"
     "title: Toy\n"
     "^"},
    {"instrument: Toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:13: instrument: 'Toy' is not a name: use a to z, 0 to 9 and -, at most 64\n"
     "instrument: Toy\n"
     "            ^"},
    {"instrument: toys\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:13: instrument: 'toys' must be the file's name: call the file toys.yaml\n"
     "instrument: toys\n"
     "            ^"},
    {"instrument: -toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:13: instrument: '-toy' is not a name: use a to z, 0 to 9 and -, at most 64\n"
     "instrument: -toy\n"
     "            ^"},
    {"instrument: toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'title' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: \"\"\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:2:8: title: must not be empty\n"
     "title: \"\"\n"
     "       ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'about' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy # 1\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:2:12: title: what follows 'Toy' is read as a comment: quote the whole text, or put the comment on "
     "its own line\n"
     "title: Toy # 1\n"
     "           ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'licence' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:10: licence: 'class' is missing\n"
     "licence: {notice: none}\n"
     "         ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:10: licence: 'notice' is missing\n"
     "licence: {class: free}\n"
     "         ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence:\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:8: licence: 'class' is missing\n"
     "licence:\n"
     "       ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: gratis, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:18: licence.class: 'gratis' is none of 'free', 'free-nc', 'permission', 'licence-fee', "
     "'unverified'\n"
     "licence: {class: gratis, notice: none}\n"
     "                 ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: fre, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:18: licence.class: 'fre' is none of 'free', 'free-nc', 'permission', 'licence-fee', 'unverified'; "
     "did you mean 'free'?\n"
     "licence: {class: fre, notice: none}\n"
     "                 ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: \" \"}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:32: licence.notice: must not be empty\n"
     "licence: {class: free, notice: \" \"}\n"
     "                               ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'citation' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'sources' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: []\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:6:10: sources: holds nothing\n"
     "sources: []\n"
     "         ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s, \"\"]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:6:14: sources: must not be empty\n"
     "sources: [s, \"\"]\n"
     "             ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "recall: {words: past month}\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:9: recall: 'days' is missing\n"
     "recall: {words: past month}\n"
     "        ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "recall: {days: 30}\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:9: recall: 'words' is missing\n"
     "recall: {days: 30}\n"
     "        ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "recall: {days: -1, words: past}\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:16: recall.days: -1 is not a whole number from 0 to 36500\n"
     "recall: {days: -1, words: past}\n"
     "               ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "recall: {days: 1.5, words: past}\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:4:16: recall.days: 1.5 is not a whole number from 0 to 36500\n"
     "recall: {days: 1.5, words: past}\n"
     "               ^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n"
     "notes: []\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:8: notes: holds nothing\n"
     "notes: []\n"
     "       ^"},
    {"# nothing\n", "dir/toy.yaml: holds nothing; a definition is needed"},
    {"[]\n", "dir/toy.yaml:1:1: a definition is a mapping of keys such as 'instrument:', 'items:' and 'scores:'\n"
             "[]\n"
             "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n"
     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:1:1: 'items' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n" DEFINITION_ITEMS,
     "dir/toy.yaml:1:1: 'scores' is missing\n"
     "instrument: toy\n"
     "^"},
    {"instrument: toy\n"
     "title: Toy\n"
     "about: toys\n"
     "licence: {class: free, notice: none}\n"
     "citation: c\n"
     "sources: [s]\n"
     "titel: x\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:1: unknown key 'titel'; did you mean 'title'?\n"
     "titel: x\n"
     "^"},
    {DEFINITION_HEAD "parameters: {h: {default: 4, range: [1, 9]}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:14: parameters: no score takes 'h'\n"
     "parameters: {h: {default: 4, range: [1, 9]}}\n"
     "             ^"},
    {DEFINITION_HEAD "parameters: {H: {default: 4, range: [1, 9]}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:14: parameters: 'H' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "parameters: {H: {default: 4, range: [1, 9]}}\n"
     "             ^"},
    {DEFINITION_HEAD "parameters: {h: {range: [1, 9]}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:17: parameters.h: 'default' is missing\n"
     "parameters: {h: {range: [1, 9]}}\n"
     "                ^"},
    {DEFINITION_HEAD "parameters: {h: {default: 4}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:17: parameters.h: 'range' is missing\n"
     "parameters: {h: {default: 4}}\n"
     "                ^"},
    {DEFINITION_HEAD "parameters: {h: {default: 4, range: [9, 1]}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:37: parameters.h.range: the first number must be below the second\n"
     "parameters: {h: {default: 4, range: [9, 1]}}\n"
     "                                    ^"},
    {DEFINITION_HEAD "parameters: {h: {default: 10, range: [1, 9]}}\n" DEFINITION_ITEMS
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:27: parameters.h.default: 10 is outside the range\n"
     "parameters: {h: {default: 10, range: [1, 9]}}\n"
     "                          ^"},
    {DEFINITION_HEAD "parameters: {h: }\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:15: parameters.h: holds nothing\n"
     "parameters: {h: }\n"
     "              ^"},
    {DEFINITION_HEAD "main: u\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:7: main: 'u' is none of 't', 'none'\n"
     "main: u\n"
     "      ^"},
    {DEFINITION_HEAD "main: tt\n" DEFINITION_ITEMS "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:7: main: 'tt' is none of 't', 'none'\n"
     "main: tt\n"
     "      ^"},
    {DEFINITION_HEAD "main: h\n" DEFINITION_ITEMS "scores:\n"
                     "  h: {of: 1, hidden: true}\n"
                     "  t: {of: 2, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:7:7: main: 'h' is hidden: no measure\n"
     "main: h\n"
     "      ^"},
    {DEFINITION_HEAD "main: h\n" DEFINITION_ITEMS "scores:\n"
                     "  h: {of: 1, range: [0, 3], nominal: true}\n"
                     "  t: {of: 2, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:7:7: main: 'h' is nominal: no measure\n"
     "main: h\n"
     "      ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  h: {of: 1, hidden: true}\n"
                                      "  t: {of: 2, range: [0, 3], nominal: true}\n",
     "dir/toy.yaml:8:1: scores: all are hidden or nominal, none is a measure\n"
     "scores:\n"
     "^"},
};

Test(design_instrument_file_errors, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

Test(design_instrument_file_errors, at_most_32_parameters)
{
    g_autoptr(GString) yaml = g_string_new(DEFINITION_HEAD "parameters:\n");
    for (int i = 0; i < 33; i++)
        g_string_append_printf(yaml, "  p%d: {default: 4, range: [1, 9]}\n", i);
    g_string_append(yaml, DEFINITION_ITEMS "scores: {t: {of: 1, range: [0, 3], better: lower}}\n");
    definition_expect_first_line(yaml->str, "dir/toy.yaml:8:3: parameters: more than 32 parameters");
}
