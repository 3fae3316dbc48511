#include "design/instrument_key_table.h"
#include "page_keys.h"
#include "pages.h"
#include "roff.h"

/* Kept right by tests that read the definition, the form and the scores back from the page. */
static const char definition[] = "instrument: leg-today\n"
                                 "title: How the leg was today\n"
                                 "about: swelling\n"
                                 "recall: {days: 1, words: today}\n"
                                 "licence: {class: free, notice: Made for this clinic.}\n"
                                 "citation: Riverside Clinic, form L2, 2026\n"
                                 "sources: [\"Riverside Clinic, handbook, page 12\"]\n"
                                 "main: burden\n"
                                 "items:\n"
                                 "  - {item: 1-4, range: [0, 3], answers: {not at all: 0, very much: 3}}\n"
                                 "  - {item: 5, range: [0, 3], reverse: true}\n"
                                 "  - {item: [\"6\", \"7\"], kind: clock}\n"
                                 "codings:\n"
                                 "  from-one: {from: [1, 4]}\n"
                                 "scores:\n"
                                 "  complaints:\n"
                                 "    label: Complaints\n"
                                 "    sum: 1-5\n"
                                 "    minimum: 4\n"
                                 "    prorate: true\n"
                                 "    missing_rule: Riverside Clinic, handbook, page 13\n"
                                 "    range: [0, 15]\n"
                                 "    better: lower\n"
                                 "    zero: absence\n"
                                 "    severity:\n"
                                 "      - {to: 4, name: mild}\n"
                                 "      - {above: 4, below: 10, name: moderate}\n"
                                 "      - {from: 10, name: severe}\n"
                                 "    severity_source: Riverside Clinic, handbook, page 14\n"
                                 "    important_change:\n"
                                 "      - {points: 2, population: lymphedema, source: Nobody 2024}\n"
                                 "  rest:\n"
                                 "    label: Hours with the leg raised\n"
                                 "    hours: [\"6\", \"7\"]\n"
                                 "    valid: {to: 16}\n"
                                 "    hint: times of a 12-hour clock\n"
                                 "    range: [0, 16]\n"
                                 "    better: higher\n"
                                 "  rest_points:\n"
                                 "    hidden: true\n"
                                 "    of: rest\n"
                                 "    bands:\n"
                                 "      - {below: 1, value: 3}\n"
                                 "      - {from: 1, below: 2, value: 2}\n"
                                 "      - {from: 2, below: 4, value: 1}\n"
                                 "      - {from: 4, value: 0}\n"
                                 "  burden:\n"
                                 "    label: Burden\n"
                                 "    sum: [complaints, rest_points]\n"
                                 "    times: 100\n"
                                 "    divide: 18\n"
                                 "    range: [0, 100]\n"
                                 "    better: lower\n";

static const char use[] = "measures:\n"
                          "  burden: {instrument: leg-today, items: \"leg_{item}\"}\n"
                          "  complaints: {instrument: leg-today, score: complaints, items: \"leg_{item}\"}\n";

static const char form[] = "leg_1,leg_2,leg_3,leg_4,leg_5,leg_6,leg_7\n"
                           "2,very much,0,,1,13:30,15:00\n";

static const char sums[] = "complaints   2 + 3 + 0 + (0 + 3 - 1) = 7 of four answers; 7 x 5 / 4 = 8.75, moderate\n"
                           "rest         13:30 to 15:00 = 1.5 hours\n"
                           "rest_points  1.5 lies from 1 to below 2: 2\n"
                           "burden       (8.75 + 2) x 100 / 18 = 59.72\n";

static const char *const overview[] = {
    "A definition says which answers a questionnaire has and how scores are made of them, so that a study file needs "
    "no more than its name and the columns of its items: instrument: psqi. mldstat knows many questionnaires; "
    "\"mldstat instruments\" lists them, \"mldstat instruments NAME\" prints one in words. This page is for those who "
    "write definitions of their own, or want to know how one is read.",
    "A definition is one YAML document in a file of its own, NAME.yaml. It is UTF-8, at most 1 MiB long, without "
    "anchors, aliases and tags. It never holds the wording of items, only their numbers. A mistake is refused with "
    "line "
    "and column: an item or score that does not exist, bands that overlap or leave a gap, a range that is not that of "
    "the possible results.",
};

static const char *const steps[] = {
    "Scores are made one form at a time, in the order in which they stand in the file: each may use items and the "
    "scores above it. A score goes through these steps.",
    "1. Answers are read. A text that the study file (values) or the definition (answers) knows is its number, in the "
    "item's own range. Empty cells, the usual codes for missing answers, those of data.missing and those of the item's "
    "missing are no answers. Other numbers are mapped by the study's coding, if it names one. What is no number, or "
    "lies "
    "outside the range, is refused: it counts as missing and is a finding. Nothing is clipped or rounded. Times of day "
    "are written 22:15, 22.15, 22h15, 2215, 22:15:00, 10:15 pm or 22; 24:00 is 0:00.",
    "2. Each answer counts what recode or reverse of its item say, else itself; a recode of the score goes before. An "
    "item with blank that was left empty counts that, where the form has any other answer.",
    "3. The operation: sum, mean, weighted, of, ratio, hours, cones or value_set. A ratio by 0 is no score. Hours are "
    "taken modulo 24: 22:15 to 6:30 is 8.25. Cones add h (a a + a b + b b) / (12 pi) over neighbouring girths a and b, "
    "h being their distance; where a girth between them is not measured in the study, h is that much longer.",
    "4. times, then divide, then plus.",
    "5. valid and doubtful look at this result. Outside valid it is impossible: the answers contradict each other, and "
    "there is no score; a finding says so, with the hint. Within doubtful it counts, and a finding asks to look at it. "
    "A "
    "score made of an impossible one is impossible too, one made of a doubtful one is doubtful.",
    "6. bands or table turn the result into the score.",
    "Where bands and limits are compared with results, results are taken to 12 digits, so that 0.1 + 0.2 lies in the "
    "band that ends with 0.3.",
};

static const char *const missing[] = {
    "A score is formed whole or not at all. Without missing_rule every item and score it is made of must be there: "
    "that "
    "is mldstat's own rule, and reports say so. Where a rule was published, minimum says how many must be there and "
    "missing_rule by whom. A mean is then that of the answers given, a sum is that of the answers given, or with "
    "prorate "
    "is raised to what all would have given at their mean: sum x all / answered.",
    "Rules for parts need a score for each part: a total made of subscales is missing where one of them is. minimum is "
    "for sum, mean and weighted.",
    "Items that are optional need not be among a study's columns. Sum, mean and cones do without them as if they were "
    "not named, and every other operation, in which each term has a part of its own, gives no score; in a study that "
    "has them they are missing like any other.",
    "A form without any answer has no score. One that has answers but none of the scores that the study asks for is "
    "excluded with the reason not_scored, and findings say which rule was not met.",
};

static const char *const bands[] = {
    "The ends of a band are from and to, which belong to it, or above and below, which do not. The first and the last "
    "band may leave theirs out and are then open. Bands ascend or descend; two of them may neither share a number nor "
    "leave one out. Of a result that can only be a whole number, 0 to 4 and 5 to 9 leave no gap; of any other, such as "
    "a "
    "mean or a prorated sum, they do, and the second is written above 4. Together bands cover every possible result, "
    "severity bands the range.",
    "A table lists the scores for all possible results one by one, from first on; its results must be whole.",
    "valid, doubtful and caseness take the same four keys.",
};

static const char *const codings[] = {
    "Programs record answers in different ways: the same five boxes as 0 to 4 or as 1 to 5. The item's range is what "
    "its "
    "scores count in, and what an answer is read in where the study names no coding. Each coding is a way of recording "
    "that a study can name: from gives what the lowest and the highest answer of an item are recorded as, and what "
    "lies "
    "between is mapped linearly. With from: [1, 4] and the range [0, 3] a 2 counts as 1; with from: [5, 1] the order "
    "is "
    "turned. A coding for some items only leaves all others as they are; one of several parts is a list. "
    "Every number recorded must come to a whole answer.",
    "A coding is never guessed. An answer outside of what its coding allows is out of range.",
    "Do not reverse twice: reverse is for items that are scored from the other end by the published rule. A finding "
    "says "
    "where an item goes against the rest of its scale.",
};

static const char *const own[] = {
    "Definitions of your own are files NAME.yaml or NAME.yml in the folders that the study file lists under "
    "instruments, or in a folder called instruments beside it, which need not be listed. Folders are looked through in "
    "their order. NAME is of a to z, 0 to 9 and dashes, and the key instrument repeats it. An own definition wins over "
    "one that ships under the same name; a finding says so, and results.json has the digest of every definition.",
};

static const char *const value_sets[] = {
    "A score with value_set needs to know what answers are worth, which differs from country to country and is not "
    "shipped. The study file gives a CSV for the questionnaire: value_sets: {eq-5d-5l: de.csv}. Without it there is no "
    "such score. The CSV has one of two forms. With the header item,level,decrement the index is 1 minus the "
    "decrements "
    "of all answers; an item called constant, its level empty, is taken off wherever any answer is above the lowest of "
    "its item. With the header profile,index there is a row for each profile, the answers side by side.",
};

static void paragraphs(GString *out, const char *title, const char *const texts[], size_t n)
{
    roff_section(out, title);
    for (size_t i = 0; i < n; i++)
        roff_paragraph(out, texts[i]);
}

static void important(GString *out)
{
    roff_section(out, "IMPORTANT CHANGES");
    roff_paragraph(out, "Of several published important changes the first for the study's population "
                        "(analysis.population) counts, else the first for any; without a population, that for any. One "
                        "with a direction is for improvement or worsening only. The study file's own important_change "
                        "wins. Reports name the figure, the people and the source.");
}

static void example(GString *out)
{
    roff_section(out, "EXAMPLES");
    roff_paragraph(out, "A questionnaire of a clinic's own, instruments/leg-today.yaml:");
    roff_verbatim(out, definition);
    roff_paragraph(out, "Two of its scores in a study file:");
    roff_verbatim(out, use);
    roff_paragraph(out, "A form, the fourth question left out:");
    roff_verbatim(out, form);
    roff_paragraph(out, "Its scores:");
    roff_verbatim(out, sums);
    roff_paragraph(out, "With two questions left out there would be no complaints, and no burden. From 22:00 to 15:00 "
                        "are 17 hours: impossible, and so is the burden.");
    roff_paragraph(out, "A value set in its two forms:");
    roff_verbatim(out, "item,level,decrement\nconstant,,0.081\n1,2,0.069\n1,3,0.314\n");
    roff_verbatim(out, "profile,index\n11111,1\n21232,0.61\n");
}

void page_instrument(GString *out)
{
    roff_title(out, "MLDSTAT\\-INSTRUMENT", "5", "File Formats");
    roff_section(out, "NAME");
    roff_text(out, "mldstat-instrument - definition of a questionnaire for mldstat");
    paragraphs(out, "DESCRIPTION", overview, G_N_ELEMENTS(overview));
    page_keys(out, &instrument_keys);
    paragraphs(out, "HOW SCORES ARE MADE", steps, G_N_ELEMENTS(steps));
    paragraphs(out, "MISSING ANSWERS", missing, G_N_ELEMENTS(missing));
    paragraphs(out, "BANDS AND LIMITS", bands, G_N_ELEMENTS(bands));
    paragraphs(out, "CODINGS", codings, G_N_ELEMENTS(codings));
    important(out);
    paragraphs(out, "OWN DEFINITIONS", own, G_N_ELEMENTS(own));
    paragraphs(out, "VALUE SETS", value_sets, G_N_ELEMENTS(value_sets));
    example(out);
    roff_section(out, "SEE ALSO");
    g_string_append(out, ".BR mldstat (1),\n.BR mldstat\\-study (5)\n");
}
