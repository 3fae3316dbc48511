#include "design/study_key_table.h"

#include <glib.h>

static const Key rows[] = {
    {"title", KEY_TEXT, NULL, NULL, "the file's name without its ending", "Heads the report."},
    {"intervention", KEY_NAMES, NULL, NULL, NULL, "What was done, printed in the report as given."},
    {"intervention.*", KEY_TEXT, NULL, NULL, NULL, "One fact, for example technique: Vodder or minutes: 60."},
    {"randomised", KEY_FLAG, NULL, NULL, "false",
     "Whether chance decided who got what; it matters where there are arms."},

    {"data", KEY_BLOCK, NULL, NULL, NULL, "Which files there are and how to read them."},
    {"data.files", KEY_FILES, NULL, NULL, NULL,
     "The CSV files: each a path, or a mapping with path and more; a relative path starts at the study file's folder. "
     "Every key of data except files, exclude and same_day, and every key of columns, may be given on a file too and "
     "wins "
     "there."},
    {"data.files[].path", KEY_PATH, NULL, NULL, NULL,
     "The file, \"-\" for standard input, or a quoted pattern for several: * stands for any text, ? for one character, "
     "[abc] for one of these; a backslash before one of them takes it as it is. Files are taken in the order of their "
     "names; hidden ones and folders are left out."},
    {"data.files[].time", KEY_WORD, NULL, NULL, NULL,
     "The name of the time point that all records of the file belong to; absent where a time column or one column per "
     "time point "
     "says it."},
    {"data.files[].per", KEY_WORD, "session course patient", NULL, "session",
     "What a record of the file stands for: a form before or after a session; a form of the whole course, such as one "
     "at baseline, end or follow-up, without a session; or facts about a patient, such as arm and age."},
    {"data.files[].expected", KEY_FLAG, NULL, NULL, "false",
     "The file lists the sessions that should have been answered; it holds no scores."},
    {"data.files[].columns", KEY_BLOCK, NULL, NULL, NULL,
     "The keys of columns for this file, as a mapping; the only way to name its time column, since time is its time "
     "point."},
    {"data.preset", KEY_WORD, "plain redcap qualtrics limesurvey surveymonkey msforms googleforms", NULL, "plain",
     "The program that exported the files: how many header rows there are, which records are answers, which of its own "
     "columns say when and where. A file whose first rows show it beyond doubt is read in that shape without it."},
    {"data.delimiter", KEY_WORD, "auto , ; tab |", NULL, "auto", "What stands between two cells."},
    {"data.decimal", KEY_WORD, "auto . ,", NULL, "auto",
     "The decimal mark of scores and other numbers; auto takes it from each file's own scores."},
    {"data.encoding", KEY_WORD, "auto utf-8 cp1252 latin1 utf-16", NULL, "auto",
     "The character encoding of the files; auto goes by the byte-order mark, else UTF-8, and Windows-1252 with a "
     "warning "
     "where that fails."},
    {"data.missing", KEY_TEXTS, NULL, NULL, "only the usual codes",
     "Cell contents that mean that there is nothing, besides the usual codes; numbers among them mean a missing score, "
     "never a missing id or date."},
    {"data.keep", KEY_NAMES, NULL, NULL, NULL,
     "Only records with these cell contents are used, for example {consent: [\"yes\"]}; those of a file come on top."},
    {"data.keep.*", KEY_TEXTS, NULL, NULL, NULL,
     "The allowed contents of the column with this header, whatever their "
     "case."},
    {"data.exclude", KEY_ITEMS, NULL, NULL, NULL,
     "Patients, or single sessions or days of a patient, left out, for example [{patient: \"017\", reason: consent "
     "withdrawn}]."},
    {"data.exclude[].patient", KEY_TEXT, NULL, NULL, NULL,
     "The patient's code; where codes are given per site, that code at every site. Required."},
    {"data.exclude[].session", KEY_TEXT, NULL, NULL, "all sessions", "The session's number or label."},
    {"data.exclude[].date", KEY_TEXT, NULL, NULL, "all dates", "The date, as 2026-10-03."},
    {"data.exclude[].reason", KEY_TEXT, NULL, NULL, NULL, "Why, for your own records."},
    {"data.duplicates", KEY_WORD, "refuse first last", NULL, "refuse",
     "Which of several records stays that have one patient, session and time point but differ: none, the first, or the "
     "last. Identical records count once in any case."},
    {"data.same_day", KEY_WORD, "refuse accept", NULL, "refuse",
     "Whether a study is read whose records are matched by date alone although patients have several sessions on one "
     "day and forms are missing, so that some pairs must be expected to join two sessions; the report says how many."},
    {"data.max_rejected", KEY_LIMIT, NULL, NULL, "5%",
     "With more rejected records than this nothing is published: a percentage of all records, or a count. On a file "
     "it is for that file's records, and the study's limit for those of the other files."},

    {"columns", KEY_BLOCK, NULL, NULL, NULL, "Which columns say whom and when a record is about, by their headers."},
    {"columns.patient", KEY_COLUMN_OR_BLOCK, NULL, NULL, "patient", "The patient's code."},
    {"columns.patient.column", KEY_COLUMN, NULL, NULL, NULL, "The same as giving the header alone."},
    {"columns.patient.within", KEY_WORD, "study site", NULL, NULL,
     "Where a code means one person: in the whole study, or only at its site, which needs columns.site. With several "
     "sites say which."},
    {"columns.patient.match", KEY_WORD, "exact loose", NULL, "exact",
     "How codes are compared; under loose case, blanks and punctuation do not count. Leading zeros always do."},
    {"columns.session", KEY_COLUMN, NULL, NULL, NULL,
     "The session's number or label; without it the records before and after are paired by patient and date."},
    {"columns.date", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "The date of the session."},
    {"columns.date.column", KEY_COLUMN, NULL, NULL, "date", "The header."},
    {"columns.date.format", KEY_WORD, "iso d.m.y d/m/y m/d/y y/m/d d-m-y auto", NULL, "iso",
     "How dates are written; iso is 2026-10-03. Years at the end may have two digits: 26 is 2026. Nothing is guessed: "
     "auto takes the order from the file where it is beyond doubt."},
    {"columns.time", KEY_COLUMN, NULL, NULL, NULL,
     "The column that holds the time point, where one file holds the records of both."},
    {"columns.site", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "The site of the session."},
    {"columns.site.column", KEY_COLUMN, NULL, NULL, "site", "The same as giving the header alone."},
    {"columns.therapist", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "The therapist of the session."},
    {"columns.therapist.column", KEY_COLUMN, NULL, NULL, "therapist", "The same as giving the header alone."},
    {"columns.group", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "The patient's condition."},
    {"columns.group.column", KEY_COLUMN, NULL, NULL, "group", "The header."},
    {"columns.group.values", KEY_NAMES, NULL, NULL, "each content a group of its own", "The groups."},
    {"columns.group.values.*", KEY_TEXTS, NULL, NULL, NULL,
     "The cell contents that mean this group, whatever their "
     "case."},
    {"columns.arm", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "The patient's arm."},
    {"columns.arm.column", KEY_COLUMN, NULL, NULL, "arm", "The same as giving the header alone."},

    {"times", KEY_NAMES, NULL, NULL, "pre: [pre, before], post: [post, after]",
     "The time points in order, with the cell contents that mean them: pre and post of a session, baseline and end of "
     "a "
     "course, or all four; then follow-ups under names of [a-z0-9_]."},
    {"times.*", KEY_TEXTS_OR_BLOCK, NULL, NULL, "the name itself, besides before for pre and after for post",
     "The cell contents that mean this time point, whatever their case."},
    {"times.*.values", KEY_TEXTS, NULL, NULL, NULL, "The same, as a mapping."},
    {"times.*.after", KEY_TEXT, NULL, NULL, NULL,
     "Of a follow-up that is also found by its date: the time point it is counted from. Needs days and window."},
    {"times.*.days", KEY_NUMBER, NULL, NULL, NULL, "How many days after that the follow-up is due, above 0."},
    {"times.*.window", KEY_NUMBER, NULL, NULL, NULL, "How many days early or late it may be."},
    {"arms", KEY_NAMES, NULL, NULL, NULL,
     "The arms of a trial, the comparator first, at least two; needs columns.arm on some file."},
    {"arms.*", KEY_TEXTS, NULL, NULL, NULL, "The cell contents that mean this arm, whatever their case."},
    {"course", KEY_LATER, NULL, NULL, NULL, "What makes a course of sessions."},

    {"measures", KEY_NAMES, NULL, NULL, NULL, "What was asked, each measure under a name of [a-z0-9_]. Required."},
    {"measures.*", KEY_BLOCK, NULL, NULL, NULL, "One measure; without further keys its column has its own name."},
    {"measures.*.label", KEY_TEXT, NULL, NULL, "the measure's name", "The name printed in reports."},
    {"measures.*.column", KEY_COLUMNS, NULL, NULL, "the measure's name",
     "The column that holds its scores. Of a list the first that is not empty counts. \"pain_{time}\" stands for one "
     "column per time point, as in columns."},
    {"measures.*.columns", KEY_NAMES, NULL, NULL, NULL,
     "One column per time point, where a record holds several: {pre: pain_pre, post: pain_post}."},
    {"measures.*.columns.*", KEY_COLUMN, NULL, NULL, NULL, "The header for this time point."},
    {"measures.*.range", KEY_RANGE, NULL, NULL, NULL,
     "The lowest and the highest allowed score; any other score counts as missing. Without it the observed range is "
     "used."},
    {"measures.*.from", KEY_RANGE, NULL, NULL, NULL,
     "The scale it was recorded on, mapped linearly to range: [0, 100]; [10, 0] flips."},
    {"measures.*.values", KEY_NAMES, NULL, NULL, NULL,
     "Scores for the words that its columns hold: {none: 0, mild: 1, severe: 2}."},
    {"measures.*.values.*", KEY_NUMBER, NULL, NULL, NULL, "The score of this word, whatever its case."},
    {"measures.*.better", KEY_WORD, "lower higher", NULL, NULL,
     "Which way is better; without it only signed change is reported."},
    {"measures.*.role", KEY_WORD, "secondary primary", NULL, "secondary", "What the study was planned around."},
    {"measures.*.important_change", KEY_NUMBER_OR_BLOCK, NULL, NULL, NULL,
     "The smallest change that matters, in points of the measure."},
    {"measures.*.important_change.points", KEY_NUMBER, NULL, NULL, NULL, "The points, above 0."},
    {"measures.*.important_change.source", KEY_TEXT, NULL, NULL, NULL, "Where the figure comes from."},
    {"measures.*.at", KEY_TEXTS, NULL, NULL, "the two time points that are compared, and the follow-ups",
     "All the time points it is asked at; [pre] for what is asked once per visit, [post] for what is only asked "
     "after."},
    {"measures.*.compare", KEY_TEXTS, NULL, NULL, "pre and post where the study has them, else baseline and end",
     "The two time points that are compared: [pre, post] or [baseline, end]."},
    {"measures.*.followup", KEY_TEXTS, NULL, NULL,
     "all of them, or none for a measure of sessions where the study also has baseline and end",
     "The follow-ups it is asked at."},
    {"measures.*.zero", KEY_WORD, "absence", NULL, NULL,
     "That a score of 0 means that there is nothing of what is measured: only then a percentage of the score before "
     "makes sense."},
    {"measures.*.bands", KEY_ITEMS, NULL, NULL, "those of the definition",
     "Named bands of severity in ascending or descending order, without overlap or gap over the range: [{to: 3, name: "
     "mild}, {from: 4, name: severe}]."},
    {"measures.*.bands[].from", KEY_NUMBER, NULL, NULL, "no lower end", "The lowest score of the band."},
    {"measures.*.bands[].above", KEY_NUMBER, NULL, NULL, "no lower end", "The score that all of the band are above."},
    {"measures.*.bands[].to", KEY_NUMBER, NULL, NULL, "no upper end", "The highest score of the band."},
    {"measures.*.bands[].below", KEY_NUMBER, NULL, NULL, "no upper end", "The score that all of the band are below."},
    {"measures.*.bands[].name", KEY_TEXT, NULL, NULL, NULL, "What the band is called. Required."},
    {"measures.*.caseness", KEY_NUMBER_OR_BLOCK, NULL, NULL, "that of the definition",
     "The score from which on a patient counts as a case: that and higher ones where lower is better, that and lower "
     "ones where higher is. As a mapping it says itself which scores are those of a case: {from: 10}, {below: 50}."},
    {"measures.*.caseness.from", KEY_NUMBER, NULL, NULL, "no lower end", "The lowest score of a case."},
    {"measures.*.caseness.above", KEY_NUMBER, NULL, NULL, "no lower end", "The score that all cases are above."},
    {"measures.*.caseness.to", KEY_NUMBER, NULL, NULL, "no upper end", "The highest score of a case."},
    {"measures.*.caseness.below", KEY_NUMBER, NULL, NULL, "no upper end", "The score that all cases are below."},
    {"measures.*.caseness.source", KEY_TEXT, NULL, NULL, NULL, "Where the cutoff comes from."},
    {"measures.*.sem", KEY_NUMBER_OR_BLOCK, NULL, NULL, "that of the definition",
     "The standard error of measurement in points of the measure, for reliable change; this or reliability. Of a "
     "definition's figures those for analysis.population count, else those for any population: a standard error of "
     "measurement rather than a reliability, test-retest rather than alpha."},
    {"measures.*.sem.points", KEY_NUMBER, NULL, NULL, NULL, "The points, above 0."},
    {"measures.*.sem.source", KEY_TEXT, NULL, NULL, NULL, "Where the figure comes from."},
    {"measures.*.reliability", KEY_NUMBER_OR_BLOCK, NULL, NULL, "that of the definition",
     "The reliability of the score, rather test-retest than alpha, for reliable change: with sd it gives the standard "
     "error of measurement sd x sqrt(1 - reliability)."},
    {"measures.*.reliability.value", KEY_NUMBER, NULL, NULL, NULL, "The coefficient, above 0 and below 1."},
    {"measures.*.reliability.sd", KEY_NUMBER, NULL, NULL,
     "that of this study's patients before, and the report says so",
     "The standard deviation of the score among those whose reliability it is, in points."},
    {"measures.*.reliability.source", KEY_TEXT, NULL, NULL, NULL, "Where the figures come from."},
    {"measures.*.norm", KEY_BLOCK, NULL, NULL, "that of the definition for the population general or healthy",
     "Mean and standard deviation among people without the complaint, for the cutoff between them and the patients: a "
     "patient recovers by reliable change across it. Needs sem or reliability, of its own or of the definition."},
    {"measures.*.norm.mean", KEY_NUMBER, NULL, NULL, NULL, "Their mean score. Required."},
    {"measures.*.norm.sd", KEY_NUMBER, NULL, NULL, NULL, "Its standard deviation, above 0. Required."},
    {"measures.*.norm.source", KEY_TEXT, NULL, NULL, NULL, "Where the figures come from."},
    {"measures.*.reference", KEY_LATER, NULL, NULL, NULL, "Mean and reliability, for regression to the mean."},
    {"measures.*.target", KEY_LATER, NULL, NULL, NULL, "Standards for the trend."},
    {"measures.*.instrument", KEY_NAME, NULL, NULL, NULL,
     "The questionnaire it is a score of, by the name of its definition: one that ships, see mldstat-instrument(5), or "
     "an own one. Label, range, better, important change, bands, zero, caseness, error of measurement and norm come "
     "from the definition; what is given here wins and is recorded as such. With items its answers are scored; with "
     "column its scores were computed elsewhere."},
    {"measures.*.score", KEY_NAME, NULL, NULL, "the questionnaire's main score", "Which of its scores it is."},
    {"measures.*.items", KEY_COLUMNS_OR_NAMES, NULL, NULL, NULL,
     "The columns of its items: a header with {item} in place of the item's number, such as \"fiqr_{item}\", or the "
     "headers in the order of the items, or the header of each item. {time} stands for the time point, as in column."},
    {"measures.*.items.*", KEY_COLUMN, NULL, NULL, NULL, "The header of the item with this number."},
    {"measures.*.coding", KEY_NAME, NULL, NULL, "answers are recorded in the ranges of the items",
     "How the answers were recorded, one of the codings of the definition, for example from-one."},
    {"measures.*.parameters", KEY_NAMES, NULL, NULL, "those of the definition",
     "Numbers that the definition leaves to the study, such as the length of a segment."},
    {"measures.*.parameters.*", KEY_NUMBER, NULL, NULL, NULL, "The parameter of this name."},
    {"describe", KEY_NAMES, NULL, NULL, NULL, "Rows for the table of patients, each under a name of [a-z0-9_]."},
    {"describe.*", KEY_COLUMN_OR_BLOCK, NULL, NULL, NULL, "One fact about patients."},
    {"describe.*.column", KEY_COLUMN, NULL, NULL, "the name itself", "The header."},
    {"describe.*.values", KEY_NAMES, NULL, NULL, "the column holds numbers", "The categories."},
    {"describe.*.values.*", KEY_TEXTS, NULL, NULL, NULL,
     "The cell contents that mean this category, whatever their "
     "case."},

    {"analysis", KEY_BLOCK, NULL, NULL, NULL, "What is computed, chosen before looking."},
    {"analysis.confidence", KEY_NUMBER, NULL, NULL, "0.95", "The level of all intervals, 0.5 to 0.9999."},
    {"analysis.pairs", KEY_WORD, "auto session course", NULL, "auto",
     "Many pairs per patient (session) or one (course); auto looks at the data and says what it took."},
    {"analysis.primary_test", KEY_WORD, "t wilcoxon", NULL, "t",
     "The test that decides; the paired t-test and the Wilcoxon signed-rank test are both reported."},
    {"analysis.primary_question", KEY_WORD, "change", "course trend groups arms", "change",
     "The question that the primary measures answer."},
    {"analysis.zeros", KEY_WORD, "keep drop", NULL, "keep",
     "Whether patients without any change take part in the signed-rank test."},
    {"analysis.adjust", KEY_WORD, "holm bh none", NULL, "holm",
     "How p-values of several primary measures are adjusted: so that any false finding among them is rare (holm), or "
     "that few of the findings are false (bh, Benjamini and Hochberg)."},
    {"analysis.adjust_for", KEY_LATER, NULL, NULL, NULL, "Covariates."},
    {"analysis.equivalence_margin", KEY_NUMBER_OR_WORD, "none", NULL, "none",
     "In points, above 0: whether the mean change is smaller than this, in either direction, is tested only where a "
     "margin is declared. It holds for the measures whose role is primary, or for all where none is; points of "
     "measures whose ranges differ in width are not alike, and no margin can hold for both."},
    {"analysis.bootstrap", KEY_BLOCK, NULL, NULL, NULL, "How bootstrap intervals are drawn."},
    {"analysis.bootstrap.resamples", KEY_NUMBER, NULL, NULL, "10000", "How many, a whole number from 1000 to 1000000."},
    {"analysis.bootstrap.seed", KEY_NUMBER, NULL, NULL, "20261120",
     "The seed of all random numbers, a whole number from 0 to 9007199254740992; --seed beats it."},
    {"analysis.population", KEY_NAME, NULL, NULL, "that of any population",
     "Whose published important change and error of measurement apply where a definition has several: a word such as "
     "fibromyalgia."},
    {"analysis.claims", KEY_LATER, NULL, NULL, NULL, "What the report is to address."},

    {"report", KEY_BLOCK, NULL, NULL, NULL, "What the report holds."},
    {"report.formats", KEY_WORDS, "html svg json csv", "pdf png", "all of them",
     "What is written into the report folder; json always is."},
    {"report.audience", KEY_LATER, NULL, NULL, NULL, "Whom the report is for: researcher or clinic."},
    {"report.disclosure", KEY_LATER, NULL, NULL, NULL, "Whether the report may be shared."},
    {"report.small_numbers", KEY_LATER, NULL, NULL, NULL, "Counts below this are masked in a shared report."},
    {"report.access", KEY_LATER, NULL, NULL, NULL, "Who may read the report folder."},
    {"report.show_p", KEY_LATER, NULL, NULL, NULL, "Whether p-values are printed."},
    {"report.notes", KEY_LATER, NULL, NULL, NULL, "A text printed as the section on actions."},
    {"report.next_report", KEY_LATER, NULL, NULL, NULL, "The date of the next report."},
    {"report.timezone", KEY_LATER, NULL, NULL, NULL, "The time zone of time stamps."},
    {"report.rebase", KEY_LATER, NULL, NULL, NULL, "Where the trend's limits start afresh."},
    {"instruments", KEY_PATHS, NULL, NULL, "the folder instruments beside the study file, if there is one",
     "Folders with definitions of questionnaires, NAME.yaml each; a relative path starts at the study file's folder. "
     "An own definition wins over one that ships."},
    {"value_sets", KEY_NAMES, NULL, NULL, NULL,
     "What the answers to a questionnaire are worth, for those whose index differs from country to country."},
    {"value_sets.*", KEY_PATH, NULL, NULL, NULL,
     "A CSV for the questionnaire of this name, see mldstat-instrument(5); a relative path starts at the study file's "
     "folder."},
    {"privacy", KEY_BLOCK, NULL, NULL, NULL, "What may be used although it looks like persons' identities."},
    {"privacy.allow", KEY_WORDS, "patient", NULL, "nothing",
     "Columns used although their header or their cells look like names, e-mail addresses, insurance numbers and the "
     "like; recorded in the report's provenance."},
    {"output", KEY_PATH, NULL, NULL, "output/ and the file's name without its ending",
     "The report folder; a relative path starts at the study file's folder."},
};

static const KeyLoan loans[] = {
    {"data.files", "data", "files exclude same_day"},
    {"data.files", "columns", NULL},
    {"data.files[].columns", "columns", NULL},
};

const KeyTable study_keys = {
    .rows = rows,
    .n_rows = G_N_ELEMENTS(rows),
    .loans = loans,
    .n_loans = G_N_ELEMENTS(loans),
    .kind = "a study file",
    .such_as = "'data:' and 'measures:'",
};
