#include "design/instrument_key_table.h"

#include <glib.h>

/* A key without words. */
#define ROW(path, type, fallback, description)                                                                         \
    {                                                                                                                  \
        path, type, NULL, NULL, fallback, description                                                                  \
    }

/* The ends of an interval of numbers, the keys of the block at `path`. */
#define LIMIT_ROWS(path)                                                                                               \
    ROW(path ".from", KEY_NUMBER, "no lower end", "The lowest number that lies in it."),                               \
        ROW(path ".above", KEY_NUMBER, "no lower end", "The number that all in it are above."),                        \
        ROW(path ".to", KEY_NUMBER, "no upper end", "The highest number that lies in it."),                            \
        ROW(path ".below", KEY_NUMBER, "no upper end", "The number that all in it are below.")

/* Whom a published figure is about, and where it was published. */
#define SOURCE_ROWS(path)                                                                                              \
    ROW(path ".population", KEY_NAME, NULL,                                                                            \
        "Who it holds for, in a word of a to z, 0 to 9 and dashes such as fibromyalgia, as in the study file's "       \
        "analysis.population; any where it was drawn from several. Required."),                                        \
        ROW(path ".people", KEY_TEXT, NULL, "Who was studied and how many, in words."),                                \
        ROW(path ".source", KEY_TEXT, NULL, "The publication. Required.")

static const Key rows[] = {
    {"instrument", KEY_NAME, NULL, NULL, NULL,
     "The name, a to z, 0 to 9 and dashes, as in the file's name NAME.yaml. Required."},
    {"title", KEY_TEXT, NULL, NULL, NULL, "The name in full. Required."},
    {"about", KEY_TEXT, NULL, NULL, NULL, "What it is about in a word or two, such as sleep. Required."},
    {"recall", KEY_BLOCK, NULL, NULL, NULL, "How far back it asks; leave it out where it does not say."},
    {"recall.days", KEY_NUMBER, NULL, NULL, NULL, "Days, 0 for how it is at the moment. Required."},
    {"recall.words", KEY_TEXT, NULL, NULL, NULL, "The same in words: past month. Required."},
    {"licence", KEY_BLOCK, NULL, NULL, NULL, "Who may use it. Required."},
    {"licence.class", KEY_WORD, "free free-nc permission licence-fee unverified", NULL, NULL,
     "Free for all, free for non-commercial or academic use, with the holder's permission, for a fee, or not known. "
     "Required."},
    {"licence.notice", KEY_TEXT, NULL, NULL, NULL, "The sentence that reports print about it. Required."},
    {"citation", KEY_TEXT, NULL, NULL, NULL, "The publication that reports refer to. Required."},
    {"sources", KEY_TEXTS, NULL, NULL, NULL, "Where the rules of scoring were looked up, at least one. Required."},
    {"notes", KEY_TEXTS, NULL, NULL, NULL, "Sentences for those who use it."},
    {"main", KEY_NAME, NULL, NULL, "the first score that is neither hidden nor nominal",
     "The score that the questionnaire's name alone stands for; none where a study file must say which."},
    {"anchor", KEY_FLAG, NULL, NULL, "false",
     "Whether it asks for the change itself; the change of other measures is then shown by its answers."},

    {"parameters", KEY_NAMES, NULL, NULL, NULL, "Numbers that a study may set, such as the length of a segment."},
    {"parameters.*", KEY_BLOCK, NULL, NULL, NULL, "One such number."},
    {"parameters.*.label", KEY_TEXT, NULL, NULL, NULL, "What it is, in words. Required."},
    {"parameters.*.unit", KEY_TEXT, NULL, NULL, NULL, "The unit it is given in."},
    {"parameters.*.default", KEY_NUMBER, NULL, NULL, NULL, "What holds where a study does not set it. Required."},
    {"parameters.*.range", KEY_RANGE, NULL, NULL, NULL, "The lowest and the highest allowed number. Required."},

    {"items", KEY_ITEMS, NULL, NULL, NULL, "Which answers there are, in the order of the form. Required."},
    {"items[].item", KEY_TERMS, NULL, NULL, NULL,
     "The items that the block describes: their numbers as printed, up to eight of a to z and 0 to 9 each; 1-9, 5a-5j "
     "or a1-a30 stand for a run of them. Required."},
    {"items[].kind", KEY_WORD, "whole number clock", NULL, "whole",
     "Whole numbers, any numbers, or times of day such as 22:15."},
    {"items[].range", KEY_RANGE, NULL, NULL, NULL,
     "The lowest and the highest answer; any other is refused and counts as missing. Required unless kind is clock."},
    {"items[].unit", KEY_TEXT, NULL, NULL, NULL, "The unit of the answers."},
    {"items[].midpoint", KEY_FLAG, NULL, NULL, "false", "Whether an answer such as 30-60 is read as its middle."},
    {"items[].blank", KEY_NUMBER, NULL, NULL, "missing",
     "What an item that was left empty counts, in a form that has other answers."},
    {"items[].missing", KEY_NUMBERS, NULL, NULL, "none", "Numbers that mean that there is no answer."},
    {"items[].reverse", KEY_FLAG, NULL, NULL, "false",
     "Whether an answer counts from the other end: low + high - answer. Not with recode."},
    {"items[].recode", KEY_NAMES, NULL, NULL, "each answer itself",
     "What answers count in scores, every whole number of the range: {1: 100, 2: 50, 3: 0}."},
    {"items[].recode.*", KEY_NUMBER, NULL, NULL, NULL, "What this answer counts."},
    {"items[].answers", KEY_NAMES, NULL, NULL, NULL,
     "Answers that are texts, and the numbers they stand for: {\"no\": 0, \"yes\": 1}. Those of the study file win."},
    {"items[].answers.*", KEY_NUMBER, NULL, NULL, NULL, "The number of this text, whatever its case."},
    {"items[].optional", KEY_FLAG, NULL, NULL, "false",
     "Whether files may lack its column; then scores do without it."},

    {"codings", KEY_NAMES, NULL, NULL, NULL,
     "Other ways in which answers are recorded, each under the name that a study file gives as coding."},
    {"codings.*", KEY_BLOCK_OR_ITEMS, NULL, NULL, NULL, "One way, in one part or several for different items."},
    {"codings.*.from", KEY_RANGE, NULL, NULL, NULL,
     "What the ends of the items' ranges are recorded as, mapped linearly: [1, 4]; [5, 1] flips. Required."},
    {"codings.*.items", KEY_TERMS, NULL, NULL, "all whole items", "The items recorded so."},

    {"scores", KEY_NAMES, NULL, NULL, NULL,
     "The scores, each under a name of a to z, 0 to 9 and _ that starts with a letter and is no item; a score may use "
     "items and earlier scores. Required."},
    {"scores.*", KEY_BLOCK, NULL, NULL, NULL,
     "One score; exactly one of sum, mean, weighted, of, ratio, hours, cones and value_set says what it is made of."},
    {"scores.*.label", KEY_TEXT, NULL, NULL, "the score's name", "The name printed in reports."},
    {"scores.*.sum", KEY_TERMS, NULL, NULL, NULL, "The sum of these items and earlier scores."},
    {"scores.*.mean", KEY_TERMS, NULL, NULL, NULL, "The mean of these items and earlier scores."},
    {"scores.*.weighted", KEY_NAMES, NULL, NULL, NULL, "Their weighted sum: {pain: 0.25, fatigue: 0.5}."},
    {"scores.*.weighted.*", KEY_NUMBER, NULL, NULL, NULL, "The weight of this item or score."},
    {"scores.*.of", KEY_NAME, NULL, NULL, NULL, "One item or earlier score as it is."},
    {"scores.*.ratio", KEY_TERMS, NULL, NULL, NULL, "The first of two divided by the second."},
    {"scores.*.hours", KEY_TERMS, NULL, NULL, NULL,
     "The hours from the first of two times of day to the second, across midnight where it is earlier."},
    {"scores.*.cones", KEY_TERMS, NULL, NULL, NULL,
     "The volume of a limb from its girths in cm, in mL: truncated cones between neighbours."},
    {"scores.*.height", KEY_NAME, NULL, NULL, NULL,
     "With cones the parameter that holds the distance between two girths. Required there."},
    {"scores.*.value_set", KEY_TERMS, NULL, NULL, NULL,
     "What the study's value set says of the answers to these items."},
    {"scores.*.recode", KEY_NAMES, NULL, NULL, "the recode of the items",
     "What answers count in this score, in place of the recode of its items; every whole number of their range."},
    {"scores.*.recode.*", KEY_NUMBER, NULL, NULL, NULL, "What this answer counts."},
    {"scores.*.minimum", KEY_NUMBER, NULL, NULL, "all of them",
     "How many of its items and scores must be there; needs missing_rule."},
    {"scores.*.prorate", KEY_FLAG, NULL, NULL, "false",
     "Whether a sum of fewer is raised to what all would give: sum x all / answered. Needs minimum."},
    {"scores.*.missing_rule", KEY_TEXT, NULL, NULL, "none may be missing, mldstat's own rule",
     "Who published the rule for missing answers."},
    {"scores.*.times", KEY_NUMBER, NULL, NULL, "1", "The result is multiplied by this, then divided, then added to."},
    {"scores.*.divide", KEY_NUMBER, NULL, NULL, "1", "The result is divided by this."},
    {"scores.*.plus", KEY_NUMBER, NULL, NULL, "0", "This is added to the result."},
    {"scores.*.valid", KEY_BLOCK, NULL, NULL, "any result",
     "Results outside these limits are impossible: there is no score, and a finding. It looks at the result before "
     "bands or table."},
    LIMIT_ROWS("scores.*.valid"),
    {"scores.*.doubtful", KEY_BLOCK, NULL, NULL, "none",
     "Results within these limits count, with a finding. It looks at the result before bands or table."},
    LIMIT_ROWS("scores.*.doubtful"),
    {"scores.*.hint", KEY_TEXT, NULL, NULL, NULL, "The likely cause of an impossible or doubtful result."},
    {"scores.*.bands", KEY_ITEMS, NULL, NULL, NULL,
     "Then the score is the value of the band the result lies in; bands ascend or descend, without overlap or gap."},
    LIMIT_ROWS("scores.*.bands[]"),
    {"scores.*.bands[].value", KEY_NUMBER, NULL, NULL, NULL, "What it scores. Required."},
    {"scores.*.table", KEY_BLOCK, NULL, NULL, NULL, "Or the score is looked up by the result, a whole number."},
    {"scores.*.table.first", KEY_NUMBER, NULL, NULL, NULL, "The result that the first value is for. Required."},
    {"scores.*.table.values", KEY_NUMBERS, NULL, NULL, NULL, "The scores, one for each result. Required."},
    {"scores.*.range", KEY_RANGE, NULL, NULL, NULL,
     "The lowest and the highest possible score. Required unless hidden; left out where nothing bounds the score, as "
     "with volumes and their ratios, or a study's value set does."},
    {"scores.*.better", KEY_WORD, "declare lower higher", NULL, NULL,
     "Which way is better; declare where forms of both kinds are in use and the study file must say. Required unless "
     "hidden or nominal."},
    {"scores.*.anchors", KEY_BLOCK, NULL, NULL, NULL, "What the ends of the range mean, in neutral words."},
    {"scores.*.anchors.low", KEY_TEXT, NULL, NULL, NULL, "The lowest score: no pain. Required."},
    {"scores.*.anchors.high", KEY_TEXT, NULL, NULL, NULL, "The highest score: worst pain. Required."},
    {"scores.*.hidden", KEY_FLAG, NULL, NULL, "false", "Whether it is a step on the way and no score of its own."},
    {"scores.*.nominal", KEY_FLAG, NULL, NULL, "false",
     "Whether it is a code, which can be written out but not averaged."},
    {"scores.*.zero", KEY_WORD, "absence", NULL, NULL,
     "That a score of 0 means that there is nothing of what is measured."},
    {"scores.*.percent_change", KEY_FLAG, NULL, NULL, "false",
     "Whether the percent change is reported beside the points."},
    {"scores.*.severity", KEY_ITEMS, NULL, NULL, NULL,
     "Named bands that cover the range, in the form of bands; needs severity_source."},
    LIMIT_ROWS("scores.*.severity[]"),
    {"scores.*.severity[].name", KEY_TEXT, NULL, NULL, NULL, "What it is called: mild. Required."},
    {"scores.*.severity_source", KEY_TEXT, NULL, NULL, NULL, "Where the bands of severity were published."},
    {"scores.*.caseness", KEY_BLOCK, NULL, NULL, NULL, "The scores of a case."},
    LIMIT_ROWS("scores.*.caseness"),
    {"scores.*.caseness.source", KEY_TEXT, NULL, NULL, NULL, "Where it was published. Required."},
    {"scores.*.important_change", KEY_ITEMS, NULL, NULL, NULL,
     "Published smallest changes that matter; the first that fits the study's population counts, else the first for "
     "any."},
    {"scores.*.important_change[].points", KEY_NUMBER, NULL, NULL, NULL,
     "The change in points, above 0; this or percent."},
    {"scores.*.important_change[].percent", KEY_NUMBER, NULL, NULL, NULL,
     "The change as a percentage of the patient's score before; only where zero is absence or percent_change is true."},
    {"scores.*.important_change[].direction", KEY_WORD, "either improvement worsening", NULL, "either",
     "Which change it was found for."},
    {"scores.*.important_change[].method", KEY_TEXT, NULL, NULL, NULL, "How it was found: anchor, distribution."},
    SOURCE_ROWS("scores.*.important_change[]"),
    {"scores.*.reliability", KEY_ITEMS, NULL, NULL, NULL, "Published reliabilities; which counts is told under sem."},
    {"scores.*.reliability[].value", KEY_NUMBER, NULL, NULL, NULL, "The coefficient, above 0 and below 1. Required."},
    {"scores.*.reliability[].kind", KEY_WORD, "test-retest alpha", NULL, NULL, "What it is. Required."},
    {"scores.*.reliability[].sd", KEY_NUMBER, NULL, NULL, NULL, "The standard deviation of the score there."},
    SOURCE_ROWS("scores.*.reliability[]"),
    {"scores.*.sem", KEY_ITEMS, NULL, NULL, NULL,
     "Published standard errors of measurement. Figures for the study's population count, else those for any; among "
     "them the first standard error of measurement, else the first test-retest reliability, else the first alpha."},
    {"scores.*.sem[].value", KEY_NUMBER, NULL, NULL, NULL, "In points, above 0. Required."},
    SOURCE_ROWS("scores.*.sem[]"),
    {"scores.*.norm", KEY_ITEMS, NULL, NULL, NULL,
     "Published means of populations. The first of a population general or healthy is what recovery is judged by; "
     "others are only listed."},
    {"scores.*.norm[].mean", KEY_NUMBER, NULL, NULL, NULL, "The mean score. Required."},
    {"scores.*.norm[].sd", KEY_NUMBER, NULL, NULL, NULL, "The standard deviation, above 0. Required."},
    SOURCE_ROWS("scores.*.norm[]"),
};

const KeyTable instrument_keys = {
    .rows = rows,
    .n_rows = G_N_ELEMENTS(rows),
    .kind = "a definition",
    .such_as = "'instrument:', 'items:' and 'scores:'",
};
