#include "writeup/wording_finding.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

#define GROUPS_SHOWN 3

enum {
    TEXT_SHOWN = 100, /* characters of a name */
    HINT_SHOWN = 400,
};

#define UNANSWERED "not a single score at {e}, where other measures have some"
#define BY_CHANCE                                                                                                      \
    "of the pairs matched by date about {e} must be expected to join two different sessions: patients have several "   \
    "sessions on one date, and forms are missing"
#define ASSUMED "not UTF-8, read as Windows-1252; declare data.encoding, or save the file as CSV UTF-8"

#define RECALL     "asks about the {e}, and is compared within sessions: most of that time lies before the session"
#define OWN        "the own definition of {e} is used in place of the one that ships"
#define OVERRIDDEN "the study file gives {e} in place of the questionnaire's definition"
#define AGAINST    "of its answers {e} goes against the rest: was it reversed in the export already? nothing is changed"
#define AT_LIMIT   "more than 15 % of the patients' scores before are {e}"
#define UNSCORED   "not scored: {e}; 'mldstat init' writes a study file that scores them"

#define UNLIKE "looks like {e}, which is not the preset declared"

/* Templates: {n} count, {v} the score's text, {e} what is expected, {c} the column or measure. */
typedef struct {
    const char *place; /* one occurrence */
    const char *one;   /* a group of one */
    const char *many;  /* a group */
    const char *spare; /* stands for {e} when the finding has none */
    const char *brief; /* a group among others on one line, where `one` and `many` say nothing without their place or
                          are too long; NULL: these */
} FindingWords;

static const FindingWords words[] = {
    [FINDING_OUT_OF_RANGE] = {"'{v}' is outside {e}", "1 score outside {e}", "{n} scores outside {e}", "its range"},
    [FINDING_NOT_A_NUMBER] = {"'{v}' is not a number", "1 score that is not a number",
                              "{n} scores that are not numbers", ""},
    [FINDING_BAD_DATE] = {"the date is not in the format {e}", "1 date not in the format {e}",
                          "{n} dates not in the format {e}", "declared"},
    [FINDING_NO_PATIENT] = {"record without a patient id", "1 record without a patient id",
                            "{n} records without a patient id", ""},
    [FINDING_NO_TIME] = {"the time point is empty or not one of {e}", "1 record whose time point is not one of {e}",
                         "{n} records whose time point is not one of {e}", "those declared"},
    [FINDING_NO_SCORE] = {"record without a usable score", "1 record without a usable score",
                          "{n} records without a usable score", ""},
    [FINDING_WRONG_WIDTH] = {"the record does not have {e}", "1 record that does not have {e}",
                             "{n} records that do not have {e}", "as many cells as the header"},
    [FINDING_NO_SESSION] = {"record without {e}, stays unpaired", "1 record without {e}, unpaired",
                            "{n} records without {e}, unpaired", "a session"},
    [FINDING_DUPLICATE] = {"record identical to an earlier one, counted once",
                           "1 record identical to an earlier one, counted once",
                           "{n} records identical to earlier ones, counted once", ""},
    [FINDING_CONFLICT] = {"record contradicts another of the same patient, session and time: {e}",
                          "1 record that contradicts another of the same patient, session and time: {e}",
                          "{n} records that contradict another of the same patient, session and time: {e}", "excluded"},
    [FINDING_AMBIGUOUS_PAIR] = {"patient with more than one session on this date, unpaired",
                                "1 record of a patient with more than one session on its date, unpaired",
                                "{n} records of patients with more than one session on their date, unpaired", ""},
    [FINDING_DOUBTFUL_PAIR] = {"before and after on one date of a patient with several sessions on another date, "
                               "stay unpaired: they may be of two sessions",
                               "1 date with before and after, unpaired: its patient has several sessions on another "
                               "date, so they may be of two sessions",
                               "{n} dates with before and after, unpaired: their patients have several sessions on "
                               "another date, so they may be of two sessions",
                               ""},
    [FINDING_IMPLAUSIBLE_GAP] = {"not within {e} hours after the form before, perhaps of another session, unpaired",
                                 "1 form not within {e} hours after the form before, perhaps of another session, "
                                 "unpaired",
                                 "{n} forms not within {e} hours after the form before, perhaps of other sessions, "
                                 "unpaired",
                                 "a few"},
    [FINDING_SIMILAR_IDS] = {"patient id that differs from another only in case, punctuation or leading zeros; {e}",
                             "1 patient id that differs from another only in case, punctuation or leading zeros; {e}",
                             "{n} patient ids that differ from another only in case, punctuation or leading zeros; {e}",
                             "columns.patient.match: loose ignores case and punctuation"},
    [FINDING_UNLIKE_ID] = {"patient id unlike all others, perhaps a footer line",
                           "1 patient id unlike all others, perhaps a footer line",
                           "{n} patient ids unlike all others, perhaps footer lines", ""},
    [FINDING_MEASURE_ALL_MISSING] = {UNANSWERED, UNANSWERED, UNANSWERED, "one of its time points"},
    [FINDING_CONSTANT_MEASURE] = {"every score is the same", "every score is the same", "every score is the same", ""},
    [FINDING_COLUMN_TAKEN_AS] = {"taken as {e}", "taken as {e}", "taken as {e}", "given by its name"},
    [FINDING_COLUMN_NOT_USED] = {"not used", "not used", "not used", ""},
    [FINDING_DIRECTION_UNKNOWN] = {"no 'better' declared, reported as signed change only",
                                   "no 'better' declared, reported as signed change only",
                                   "no 'better' declared, reported as signed change only", ""},
    [FINDING_NOT_EXPECTED] = {"session recorded but not among those expected",
                              "1 session recorded but not among those expected",
                              "{n} sessions recorded but not among those expected", ""},
    [FINDING_NO_SITE] = {"record without a site", "1 record without a site", "{n} records without a site", ""},
    [FINDING_NOT_KEPT] = {"left out by data.keep", "1 record left out by data.keep",
                          "{n} records left out by data.keep", ""},
    [FINDING_LEFT_OUT] = {"left out by data.exclude", "1 record left out by data.exclude",
                          "{n} records left out by data.exclude", ""},
    [FINDING_OTHER_FORM] = {"nothing that is read is filled in: the row of another form",
                            "1 row of another form: nothing that is read is filled in",
                            "{n} rows of other forms: nothing that is read is filled in", ""},
    [FINDING_EXCLUDE_UNUSED] = {"entry {e} of data.exclude names no record",
                                "entry {e} of data.exclude names no record",
                                "entry {e} of data.exclude names no record", "1"},
    [FINDING_NOT_AN_ANSWER] = {"'{v}' is not one of {e}", "1 answer that is not one of {e}",
                               "{n} answers that are not one of {e}", "those declared"},
    [FINDING_LEADING_NUMBER] = {"'{v}' is read as the number it begins with",
                                "1 answer is read as the number it begins with, such as {e}",
                                "{n} answers are read as the number they begin with, such as {e}", "'5 - very bad'"},
    [FINDING_SEVERAL_ANSWERS] = {"filled in, and {e} differs: the first counts",
                                 "1 record in which {e} differs: the first counts",
                                 "{n} records in which {e} differs: the first counts", "another column"},
    [FINDING_LOOSE_IDS] = {"spelling of a patient id that was taken for another",
                           "1 spelling of a patient id was taken for another by match: loose",
                           "{n} spellings of patient ids were taken for others by match: loose", ""},
    [FINDING_IDS_ACROSS_FILES] = {"the same patient ids occur in {e}: taken as the same people",
                                  "1 patient id occurs in {e}: taken as the same person; say columns.patient.within: "
                                  "study where that is so, or site with a column of sites",
                                  "{n} patient ids occur in {e}: taken as the same people; say "
                                  "columns.patient.within: study where that is so, or site with a column of sites",
                                  "several files"},
    [FINDING_UNKNOWN_CATEGORY] = {"the cell is not {e}", "1 cell that is not {e}", "{n} cells that are not {e}",
                                  "one of those declared"},
    [FINDING_ATTRIBUTE_CHANGES] = {"another value than before for this patient: the first counts",
                                   "1 patient with another value than before: the first counts",
                                   "{n} patients with another value than before: the first counts", ""},
    [FINDING_NO_FACTS] = {"patient with forms who is in no file of patients",
                          "1 patient with forms who is in no file of patients",
                          "{n} patients with forms who are in no file of patients", ""},
    [FINDING_NO_FORMS] = {"patient without forms", "1 patient without forms", "{n} patients without forms", ""},
    [FINDING_IN_NO_WINDOW] = {"the time point is empty, and the date is not in the window of {e}",
                              "1 record without a time point whose date is not in the window of {e}",
                              "{n} records without a time point whose dates are not in the window of {e}",
                              "a follow-up"},
    [FINDING_OUTSIDE_WINDOW] = {"outside the window of {e} by its date, counted all the same",
                                "1 record of {e} outside its window by its date",
                                "{n} records of {e} outside its window by their date", "a follow-up"},
    [FINDING_DATED_FOLLOW_UP] = {"taken as {e} by its date", "1 record taken as {e} by its date",
                                 "{n} records taken as {e} by their date", "a follow-up"},
    [FINDING_MISSING_GLYPH] = {"the font of the charts lacks a character of this label",
                               "the font of the charts lacks 1 character of this label",
                               "the font of the charts lacks {n} characters of this label", ""},
    [FINDING_IDENTIFYING_COLUMN] = {"looks like {e}; it is not read", "looks like {e}; it is not read",
                                    "looks like {e}; it is not read", "what identifies persons"},
    [FINDING_IDENTITY_ALLOWED] = {"allowed by the study file: {e}", "allowed by the study file: {e}",
                                  "allowed by the study file: {e}", "ids look like identities"},
    [FINDING_AGE_OVER_89] = {"a patient older than 89: ages above 89 identify people; group them as 90 or more",
                             "1 patient older than 89: ages above 89 identify people; group them as 90 or more",
                             "{n} patients older than 89: ages above 89 identify people; group them as 90 or more", ""},
    [FINDING_SESSION_ORDER] = {"the session is dated before the one that precedes it",
                               "1 session dated before the one that precedes it",
                               "{n} sessions dated before the one that precedes them", ""},
    [FINDING_SPLIT_SESSION] = {"before and after of the session are dated on different days",
                               "1 session with before and after dated on different days",
                               "{n} sessions with before and after dated on different days", ""},
    [FINDING_EXPORT_INCOMPLETE] = {"newest record is {e}: was the export complete?",
                                   "newest record is {e}: was the export complete?",
                                   "newest record is {e}: was the export complete?", "old"},
    [FINDING_ENCODING_ASSUMED] = {ASSUMED, ASSUMED, ASSUMED, ""},
    [FINDING_DELIMITER_TAKEN_AS] = {"cells taken as separated by {e}", "cells taken as separated by {e}",
                                    "cells taken as separated by {e}", "what the first records suggest"},
    [FINDING_DECIMAL_COMMA] = {"scores read with a decimal comma", "scores read with a decimal comma",
                               "scores read with a decimal comma", ""},
    [FINDING_PRESET_TAKEN_AS] = {"taken as {e}", "taken as {e}", "taken as {e}", "an export"},
    [FINDING_PRESET_UNLIKE] = {UNLIKE, UNLIKE, UNLIKE, "another export"},
    [FINDING_INCOMPLETE_FORM] = {"form not finished, used all the same",
                                 "1 form not finished, used all the same; data.keep can leave it out",
                                 "{n} forms not finished, used all the same; data.keep can leave them out", ""},
    [FINDING_DATES_TAKEN_AS] = {"dates taken as {e}", "dates taken as {e}", "dates taken as {e}", "they are written"},
    [FINDING_WRONG_PAIRS] = {BY_CHANCE, BY_CHANCE, BY_CHANCE, "some"},
    [FINDING_SCORE_NOT_FORMED] = {"the score needs {e}: missing", "1 form without the score, which needs {e}",
                                  "{n} forms without the score, which needs {e}", "all items",
                                  "too few answers for '{c}' in {n} of the forms"},
    [FINDING_IMPOSSIBLE_SCORE] = {"impossible answers, no score: {e}", "1 form with impossible answers, no score: {e}",
                                  "{n} forms with impossible answers, no score: {e}", "they contradict each other",
                                  "impossible answers for '{c}' in {n} of the forms"},
    [FINDING_DOUBTFUL_SCORE] = {"doubtful answers, counted all the same: {e}",
                                "1 form with doubtful answers, counted all the same: {e}",
                                "{n} forms with doubtful answers, counted all the same: {e}", "hardly true",
                                "doubtful answers for '{c}' in {n} of the forms"},
    [FINDING_RECALL_PERIOD] = {RECALL, RECALL, RECALL, "a longer time", "'{c}' " RECALL},
    [FINDING_OWN_DEFINITION] = {OWN, OWN, OWN, "a questionnaire"},
    [FINDING_OVERRIDDEN] = {OVERRIDDEN, OVERRIDDEN, OVERRIDDEN, "keys"},
    [FINDING_NEGATIVE_ITEM] = {AGAINST, AGAINST, AGAINST, "an item",
                               "of the answers of '{c}' {e} goes against the rest"},
    [FINDING_AT_LIMIT] = {AT_LIMIT, AT_LIMIT, AT_LIMIT, "at the end of the scale",
                          "of '{c}' more than 15 % of the patients' scores before are {e}"},
    [FINDING_ITEMS_NOT_SCORED] = {UNSCORED, UNSCORED, UNSCORED, "items of a questionnaire"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(words) == FINDING_CODE_COUNT);

static void append_shown(GString *out, const char *text, size_t most)
{
    g_autofree char *shown = text_shown(text, most);
    g_string_append(out, shown);
}

static void append_template(GString *out, const char *template, const Finding *finding, const char *value)
{
    for (const char *at = template; *at != '\0'; at++) {
        if (g_str_has_prefix(at, "{n}")) {
            g_string_append_printf(out, "%" G_GUINT64_FORMAT, finding->count);
            at += 2;
        } else if (g_str_has_prefix(at, "{v}")) {
            append_shown(out, value == NULL ? "" : value, TEXT_SHOWN);
            at += 2;
        } else if (g_str_has_prefix(at, "{e}")) {
            append_shown(out, finding->expected != NULL ? finding->expected : words[finding->code].spare, TEXT_SHOWN);
            at += 2;
        } else if (g_str_has_prefix(at, "{c}")) {
            append_shown(out, finding->column != NULL ? finding->column : "", TEXT_SHOWN);
            at += 2;
        } else {
            g_string_append_c(out, *at);
        }
    }
}

/* "pre.csv:14: column 'pain': ", as far as known. */
static void append_where(GString *out, const Finding *finding, guint64 line)
{
    if (finding->file != NULL) {
        append_shown(out, finding->file, TEXT_SHOWN);
        if (line > 0)
            g_string_append_printf(out, ":%" G_GUINT64_FORMAT, line);
        g_string_append(out, ": ");
    } else if (line > 0) {
        g_string_append_printf(out, "line %" G_GUINT64_FORMAT ": ", line);
    }
    if (finding->column != NULL) {
        g_string_append(out, "column '");
        append_shown(out, finding->column, TEXT_SHOWN);
        g_string_append(out, "': ");
    }
}

static void append_hint(GString *out, const Finding *finding)
{
    if (finding->hint == NULL)
        return;
    g_string_append(out, "; ");
    append_shown(out, finding->hint, HINT_SHOWN);
}

char *finding_place_line(const Finding *finding, size_t place)
{
    g_assert(place < finding->n_places);
    GString *out = g_string_new(NULL);
    append_where(out, finding, finding->places[place].line);
    append_template(out, words[finding->code].place, finding, finding->places[place].value);
    if (finding->count == 1)
        append_hint(out, finding);
    return g_string_free(out, FALSE);
}

/* A group that stands beside others. */
static void append_brief(GString *out, const Finding *finding)
{
    const FindingWords *row = &words[finding->code];
    append_template(out, row->brief != NULL ? row->brief : finding->count == 1 ? row->one : row->many, finding, NULL);
}

static void append_group(GString *out, const Finding *finding)
{
    const FindingWords *row = &words[finding->code];
    append_template(out, finding->count == 1 ? row->one : row->many, finding, NULL);
}

char *finding_group_words(const Finding *finding)
{
    GString *out = g_string_new(NULL);
    append_group(out, finding);
    append_hint(out, finding);
    return g_string_free(out, FALSE);
}

char *finding_group_line(const Finding *finding)
{
    GString *out = g_string_new(NULL);
    append_where(out, finding, 0);
    append_group(out, finding);
    append_hint(out, finding);
    return g_string_free(out, FALSE);
}

char *finding_total_line(const Finding *finding)
{
    GString *out = g_string_new(NULL);
    append_where(out, finding, 0);
    append_group(out, finding);
    g_string_append(out, " in all");
    append_hint(out, finding);
    return g_string_free(out, FALSE);
}

char *finding_lines_words(const Finding *finding)
{
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < finding->n_places; i++)
        if (finding->places[i].line > 0)
            g_string_append_printf(out, "%s%" G_GUINT64_FORMAT, out->len > 0 ? ", " : "", finding->places[i].line);
    if (out->len > 0 && finding->count > finding->n_places)
        g_string_append_printf(out, " and %" G_GUINT64_FORMAT " more", finding->count - finding->n_places);
    return g_string_free(out, FALSE);
}

char *finding_list_words(const FindingList *findings)
{
    GString *out = g_string_new(NULL);
    size_t shown = 0, left = 0;
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (finding_code_severity(finding->code) != FINDING_WARNING)
            continue;
        if (shown == GROUPS_SHOWN) {
            left++;
            continue;
        }
        g_string_append(out, shown++ > 0 ? "; " : "");
        append_brief(out, finding);
    }
    if (left > 0)
        g_string_append_printf(out, "; and %zu other %s", left, left == 1 ? "kind" : "kinds");
    return g_string_free(out, FALSE);
}
