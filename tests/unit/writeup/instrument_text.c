#include "writeup/instrument_text.h"

#include "design/instrument_file.h"

#include <criterion/criterion.h>
#include <string.h>

#define HEAD "instrument: rest-9\ntitle: Rest\nabout: sleep\n"
#define FOOT "licence: {class: free, notice: ask us}\ncitation: \"A B. J 2001;1:1-9\"\nsources: [\"A\"]\n"

/* Shows a definition, which must be right. */
static void expect(const char *yaml, size_t width, const char *want)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Instrument) instrument = instrument_parse("rest-9.yaml", yaml, strlen(yaml), &error);
    cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
    g_autofree char *got = instrument_text(instrument, width);
    cr_assert_str_eq(got, want, "got\n%s", got);
}

Test(writeup_instrument_text, a_single_item)
{
    expect(HEAD FOOT "items:\n  - {item: 1, range: [0, 10]}\n"
                     "scores:\n  rest: {label: Rest, of: 1, range: [0, 10], better: declare}\n",
           80,
           "rest-9: Rest\n"
           "  About: sleep\n"
           "  Citation: A B. J 2001;1:1-9\n"
           "\n"
           "Items\n"
           "  item 1: a whole number from 0 to 10\n"
           "\n"
           "Scores\n"
           "  rest (main): Rest\n"
           "      Range: 0 to 10, the study file must say which way is better\n"
           "      Scoring: item 1\n"
           "      Missing answers: no score without it (mldstat's own default)\n"
           "\n"
           "Licence\n"
           "  free: free to use: ask us\n"
           "\n"
           "Sources\n"
           "  A\n"
           "\n"
           "In a study file\n"
           "  measures:\n"
           "    rest_9: {instrument: rest-9, column: rest_9, better: higher}\n"
           "  better is higher or lower, as the form in use has it.\n");
}

static const char whole[] = HEAD
    "recall: {days: 7, words: past 7 days}\n" FOOT "notes: [\"Ask it in the morning.\"]\n"
    "main: total\n"
    "parameters:\n  step: {label: length of a step, unit: cm, default: 4, range: [1, 20]}\n"
    "items:\n"
    "  - {item: 1, kind: clock}\n"
    "  - {item: 2, kind: clock}\n"
    "  - {item: 3, kind: number, range: [0, 24], unit: hours, midpoint: true}\n"
    "  - {item: 4a-4c, range: [0, 2], missing: [8, 9], reverse: true}\n"
    "  - {item: 5, range: [0, 2], blank: 0, recode: {0: 0, 1: 10, 2: 50}}\n"
    "  - {item: 6, range: [0, 1], answers: {\"no\": 0, \"yes\": 1}}\n"
    "  - {item: g1-g3, kind: number, range: [8, 20], unit: cm, optional: true}\n"
    "codings:\n"
    "  from-one: [{from: [1, 3], items: [4a-4c, 5]}, {from: [2, 1], items: 6}]\n"
    "scores:\n"
    "  bed: {hours: [1, 2], valid: {above: 0, to: 16}, hint: 12-hour times, hidden: true}\n"
    "  share: {label: Share of time asleep, ratio: [3, bed], times: 100, valid: {from: 0, to: 200}, doubtful: {above: "
    "100}, range: [0, 200], better: higher}\n"
    "  total: {label: Trouble, sum: [4a-4c], minimum: 2, prorate: true, missing_rule: C 2003, range: [0, 6], better: "
    "lower, anchors: {low: none, high: most}, zero: absence, percent_change: true, severity: [{from: 0, to: 2, name: "
    "mild}, {above: 2, to: 6, name: severe}], severity_source: D 2004, caseness: {above: 2, source: E 2005}, "
    "important_change: [{points: 1, population: any, source: F 2006}, {percent: 30, direction: improvement, "
    "population: cfs, people: n=20, method: anchor, source: G 2007}], reliability: [{value: 0.85, kind: alpha, "
    "population: any, source: H}], sem: [{value: 0.5, population: cfs, source: I}], norm: [{mean: 2, sd: 1.5, "
    "population: general, people: n=900, source: J}]}\n"
    "  plus: {label: All, sum: [total, 5, 6], range: [0, 57], better: lower}\n"
    "  volume: {label: Volume, cones: [g1-g3], height: step, better: lower}\n";

static const char shown[] =
    "rest-9: Rest\n"
    "  About: sleep\n"
    "  Asks about the time: past 7 days\n"
    "  Citation: A B. J 2001;1:1-9\n"
    "\n"
    "Items\n"
    "  items 1 and 2: a time of day\n"
    "  item 3: a number from 0 to 24 hours; of a range such as \"30 to 60\" the middle\n"
    "  items 4a to 4c: a whole number from 0 to 2; reversed: counts 2 minus the answer; 8 or 9 stands for\n"
    "    no answer\n"
    "  item 5: a whole number from 0 to 2; counts 0 for 0, 10 for 1, 50 for 2; left empty it counts 0\n"
    "  item 6: a whole number from 0 to 1; \"no\" is 0, \"yes\" is 1\n"
    "  items g1 to g3: a number from 8 to 20 cm; not every study need have it\n"
    "\n"
    "Other ways of recording the answers (coding)\n"
    "  from-one: items 4a to 4c and 5 recorded as 1 to 3, taken as 0 to 2; item 6 recorded as 2 to 1,\n"
    "    taken as 0 to 1\n"
    "\n"
    "Numbers that a study may set (parameters)\n"
    "  step: length of a step, 4 cm unless set, 1 to 20\n"
    "\n"
    "Scores\n"
    "  total (main): Trouble\n"
    "      Range: 0 to 6, lower is better; 0 is none (absence); 6 is most; its percent change is reported\n"
    "        too\n"
    "      Scoring: the sum of items 4a to 4c, with all of them reversed\n"
    "      Missing answers: at least 2 of 3 answers are needed; the sum is multiplied by 3 and divided by\n"
    "        the number of answers (C 2003)\n"
    "      Severity: mild 0 to 2, severe above 2 to 6 (D 2004)\n"
    "      Counts as a case: above 2 (E 2005)\n"
    "      Important change: 1 point; any population (F 2006)\n"
    "      Important change: improvement by 30 % of the score before, found by anchor; population cfs;\n"
    "        n=20 (G 2007)\n"
    "      Reliability: alpha 0.85; any population (H)\n"
    "      Standard error of measurement: 0.5; population cfs (I)\n"
    "      Norm: mean 2, standard deviation 1.5; population general; n=900 (J)\n"
    "  share: Share of time asleep\n"
    "      Range: 0 to 200, higher is better\n"
    "      Scoring: item 3 divided by bed, multiplied by 100\n"
    "      Missing answers: no score if any part of it is missing (mldstat's own default)\n"
    "      Impossible: no score unless it is 0 to 200\n"
    "      Doubtful: counts with a warning where it is above 100\n"
    "  plus: All\n"
    "      Range: 0 to 57, lower is better\n"
    "      Scoring: the sum of total and items 5 and 6, with item 5 recoded\n"
    "      Missing answers: no score if any part of it is missing; item 5 left empty counts 0 (mldstat's\n"
    "        own default)\n"
    "  volume: Volume\n"
    "      Range: from 0 on, lower is better\n"
    "      Scoring: the volume of truncated cones between neighbouring girths, items g1 to g3, with the\n"
    "        length of a step (4 cm unless the study sets it)\n"
    "      Missing answers: no score if any answer is missing; items that no file of the study has are\n"
    "        not asked for (mldstat's own default)\n"
    "\n"
    "Steps on the way to these scores\n"
    "  bed: bed\n"
    "      Scoring: the hours from item 1 to item 2, past midnight where need be\n"
    "      Missing answers: no score if any answer is missing (mldstat's own default)\n"
    "      Impossible: no score unless it is above 0 to 16; likely cause: 12-hour times\n"
    "\n"
    "Notes\n"
    "  Ask it in the morning.\n"
    "\n"
    "Licence\n"
    "  free: free to use: ask us\n"
    "\n"
    "Sources\n"
    "  A\n"
    "\n"
    "In a study file\n"
    "  measures:\n"
    "    rest_9: {instrument: rest-9, items: \"rest_9_{item}\"}\n"
    "    rest_9_share: {instrument: rest-9, score: share, items: \"rest_9_{item}\"}\n"
    "  {item} stands for an item: column rest_9_1 and so on.\n";

Test(writeup_instrument_text, everything_that_a_definition_can_say)
{
    expect(whole, 100, shown);
}
