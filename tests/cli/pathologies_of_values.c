/* Scores, dates and patient ids (classes 48 to 62). */
#include "cli/pathologies.h"

const Pathology pathologies_of_values[] = {
    {48, "decimal comma with semicolons", .pre = BYTES("patient_id;pain\nA07;8\nB13;6,5\nC22;7\nD31;5\nE48;9\n"),
     .n = 5, .mean = -1.7, .used = 10},
    {48, "decimal comma in quotes", .pre = BYTES(HEAD A "B13,\"6,5\"\n" C D E), .n = 5, .mean = -1.7, .used = 10},
    {48, "both marks", .pre = BYTES("patient_id;pain\nA07;8\nB13;6,5\nC22;7\nD31;5.25\nE48;9\n"), .exit_code = 1,
     .error = "pre.csv:5: column 'pain': '5.25' has a decimal point, but line 3 has a decimal comma; write one mark "
              "throughout, or declare data.decimal"},
    {48, "decimal comma without quotes", .pre = BYTES(HEAD A "B13,6,5\n" C D E), .exit_code = 1, .found = MORE(3, 2),
     .error = REJECTED(1, 10, "10.0")},
    {48, "decimal comma declared", .study = STUDY(", decimal: \",\"", PATIENT, SCALE),
     .pre = BYTES(HEAD A "B13,\"6,500\"\n" C D E),
     .post = BYTES("patient_id;pain\nA07;5\nB13;7\nC22;4,5\nD31;2\nE48;8,5\n"), .n = 5, .mean = -1.7, .used = 10},
    {49, "thousands separators", .pre = BYTES(HEAD "A07,\"1,000\"\n" B "C22,1 000\nD31,1'000\n" E), .exit_code = 1,
     .found = NOT_NUMBER(2, "1,000") NOT_NUMBER(4, "1 000") NOT_NUMBER(5, "1'000") NOT_NUMBERS(3)
         IN_THOUSANDS NO_SCORE(2) NO_SCORE(4) NO_SCORE(5),
     .error = REJECTED(3, 10, "30.0")},
    {49, "thousands in the style of other countries",
     .pre = BYTES("patient_id;pain\nA07;1.000,5\nB13;6\nC22;1.234.567\nD31;2,345,678\nE48;9\n"), .exit_code = 1,
     .found = NOT_NUMBER(2, "1.000,5") NOT_NUMBER(4, "1.234.567") NOT_NUMBER(5, "2,345,678") NOT_NUMBERS(3)
         IN_THOUSANDS NO_SCORE(2) NO_SCORE(4) NO_SCORE(5),
     .error = REJECTED(3, 10, "30.0")},
    {49, "two digits behind a comma are decimals",
     .pre = BYTES(HEAD "A07,\"10,00\"\n"
                       "B13,\"6,50\"\n" C D E),
     .n = 5, .mean = -2.1, .used = 10},
    {50, "no-break space after a score", .pre = BYTES(HEAD "A07,8\xc2\xa0\n" B C D E), .exit_code = 1,
     .found = ODD_SCORE(2, "8\xc2\xa0") IN_LOOKALIKES NO_SCORE(2), .error = REJECTED(1, 10, "10.0")},
    {50, "narrow no-break and thin space in scores",
     .pre = BYTES(HEAD A "B13,6\xe2\x80\x89.5\nC22,\xe2\x80\xaf"
                         "7\n" D E),
     .exit_code = 1,
     .found = NOT_NUMBER(3, "6\xe2\x80\x89.5") NOT_NUMBER(4, "\xe2\x80\xaf"
                                                             "7") NOT_NUMBERS(2) IN_LOOKALIKES NO_SCORE(3) NO_SCORE(4),
     .error = REJECTED(2, 10, "20.0")},
    {50, "no-break space after a header", .pre = BYTES("patient_id,pain\xc2\xa0\n" A B C D E),
     .post = BYTES("patient_id,pain\xc2\xa0\nA07,5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\n"), .n = 5, .mean = -1.7,
     .used = 10},
    {50, "no-break space after a header, study file", .study = STUDY("", PATIENT, SCALE),
     .pre = BYTES("patient_id,pain\xc2\xa0\n" A B C D E), .exit_code = 1,
     .error = "pre.csv:1: no column 'pain'; the nearest is 'pain\xc2\xa0'"},
    {51, "minus sign, dash, full-width digit",
     .pre = BYTES(HEAD "A07,\xe2\x88\x92"
                       "8\n" B "C22,\xe2\x80\x93"
                       "7\nD31,\xef\xbc\x95\n" E),
     .exit_code = 1,
     .found = NOT_NUMBER(2, "\xe2\x88\x92"
                            "8") NOT_NUMBER(4, "\xe2\x80\x93"
                                               "7") NOT_NUMBER(5, "\xef\xbc\x95") NOT_NUMBERS(3)
         IN_LOOKALIKES NO_SCORE(2) NO_SCORE(4) NO_SCORE(5),
     .error = REJECTED(3, 10, "30.0")},
    {51, "full-width equals sign",
     .pre = BYTES(HEAD "A07,\xef\xbc\x9d"
                       "8\n" B C D E),
     .exit_code = 1,
     .found = NOT_NUMBER(2, "\xef\xbc\x9d"
                            "8") NO_SCORE(2),
     .error = REJECTED(1, 10, "10.0")},
    {52, "inf, infinity and nan(1)", .pre = BYTES(HEAD "A07,inf\n" B "C22,-Infinity\nD31,nan(1)\n" E), .exit_code = 1,
     .found =
         NOT_NUMBER(2, "inf") NOT_NUMBER(4, "-Infinity") NOT_NUMBER(5, "nan(1)") NO_SCORE(2) NO_SCORE(4) NO_SCORE(5),
     .error = REJECTED(3, 10, "30.0")},
    {52, "nan is a missing code", .study = TOLERANT, .pre = BYTES(HEAD "A07,nan\n" B C D E), .found = NO_SCORE(2),
     .n = 4, .mean = -1.375, .used = 9, .rejected = 1, .after_only = 1},
    {53, "hexadecimal", .pre = BYTES(HEAD "A07,0x8\n" B "C22,0x1p3\n" D E), .exit_code = 1,
     .found = NOT_NUMBER(2, "0x8") NOT_NUMBER(4, "0x1p3") NO_SCORE(2) NO_SCORE(4), .error = REJECTED(2, 10, "20.0")},
    {54, "too large, too small, too long",
     .pre = BYTES(
         HEAD "A07,1e309\n" B "C22,1e-400\nD31,5."
              "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
              "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
              "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
              "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000\n" E),
     .exit_code = 1,
     .found = NOT_NUMBER(2, "1e309") NOT_NUMBER(4, "1e-400") NOT_NUMBER(5, "5.000000000000000000000000000000\u2026")
         NO_SCORE(2) NO_SCORE(4) NO_SCORE(5),
     .error = REJECTED(3, 10, "30.0")},
    {55, "number forms", .pre = BYTES(HEAD "A07,+8\nB13,6.50\nC22, 7. \nD31,.5e1\nE48,9e0\n"), .n = 5, .mean = -1.7,
     .used = 10},
    {55, "minus zero and half", .pre = BYTES(HEAD "A07,-0\nB13,.5\nC22,1e1\n" D E),
     .post = BYTES(HEAD "A07,0\nB13,0.25\nC22,9.75\nD31,2\nE48,8.5\n"), .n = 5, .mean = -0.8, .used = 10},
    {56, "Excel errors", .pre = BYTES(HEAD "A07,#DIV/0!\nB13,#VALUE!\nC22,#REF!\nD31,#NAME?\n" E "F59,#NUM!\n"),
     .exit_code = 1,
     .found = NOT_NUMBER(2, "#DIV/0!") NOT_NUMBER(3, "#VALUE!") NOT_NUMBER(4, "#REF!") NOT_NUMBER(5, "#NAME?")
         NOT_NUMBER(7, "#NUM!") NOT_NUMBERS(5) IN_SHEET_ERRORS NO_SCORE(2) NO_SCORE(3) NO_SCORE(4) NO_SCORE(5)
             NO_SCORE(7),
     .error = REJECTED(5, 11, "45.5")},
    {56, "#N/A and #NULL! are missing codes", .study = TOLERANT, .pre = BYTES(HEAD "A07,#N/A\n" B "C22,#NULL!\n" D E),
     .found = NO_SCORE(2) NO_SCORE(4), .n = 3, .mean = -1.0, .used = 8, .rejected = 2, .after_only = 2},
    {57, "default missing codes", .study = TOLERANT,
     .pre = BYTES(HEAD "A07,.\nB13,-\nC22,NA\nD31,n/a\n" E "F59,null\nG60,[not completed]\n"),
     .found = NO_SCORE(2) NO_SCORE(3) NO_SCORE(4) NO_SCORE(5) NO_SCORE(7) NO_SCORE(8), .n = 1, .mean = -0.5, .used = 6,
     .rejected = 6, .after_only = 4},
    {57, "numbers and words that are no default", .pre = BYTES(HEAD "A07,999\nB13,-9\nC22,missing\nD31,don't know\n" E),
     .exit_code = 1,
     .found = OUTSIDE(2, "999")
         OUTSIDE(3, "-9") "pre.csv: column 'pain': 2 scores outside 0 to 10; 999, once, and -9, once: look like "
                          "missing codes; add missing: [999, -9] under data\n" NO_SCORE(2) NO_SCORE(3) NO_SCORE(4)
                              NO_SCORE(5) NOT_NUMBER(4, "missing") NOT_NUMBER(5, "don't know")
                                  NOT_NUMBERS(2) "; missing, once, and don't know, once: look like missing codes; add "
                                                 "missing: [missing, \"don't know\"] under data\n",
     .error = REJECTED(4, 10, "40.0")},
    {57, "a missing code in another spelling, and as a patient's id",
     .study = STUDY(", max_rejected: 90%, missing: [99]", PATIENT, "range: [0, 100]"),
     .pre = BYTES(HEAD "A07,99.0\n99,6.5\nC22,099\nD31,5\nE48,9\n"),
     .post = BYTES(HEAD "A07,5\n99,7\nC22,4.5\nD31,2\nE48,8.5\n"), .found = NO_SCORE(2) NO_SCORE(4), .n = 3,
     .mean = -1.0, .used = 8, .rejected = 2, .after_only = 2},
    {57, "missing codes declared",
     .study = STUDY(", max_rejected: 90%, missing: [999, -9, missing, \"don't know\"]", PATIENT, SCALE),
     .pre = BYTES(HEAD "A07,999\nB13,-9\nC22,missing\nD31,don't know\n" E),
     .found = NO_SCORE(2) NO_SCORE(3) NO_SCORE(4) NO_SCORE(5), .n = 1, .mean = -0.5, .used = 6, .rejected = 4,
     .after_only = 4},
    {58, "date as a number, month name, day/month",
     .pre = BYTES(
         "patient_id,date,pain\nA07,46300,8\nB13,5-Mar,6.5\nC22,7/10/2026,7\nD31,2026-10-08,5\nE48,2026-10-09,9\n"),
     .post = BYTES("patient_id,date,pain\nA07,2026-10-05,5\nB13,2026-10-06,7\nC22,2026-10-07,4.5\nD31,2026-10-08,"
                   "2\nE48,2026-10-09,8.5\n"),
     .found = "pre.csv:2: column 'date': the date is not in the format iso\n"
              "pre.csv:3: column 'date': the date is not in the format iso\n"
              "pre.csv:4: column 'date': the date is not in the format iso\n",
     .n = 2, .mean = -1.75, .used = 10, .before_only = 3, .after_only = 3},
    {58, "declared format", .study = STUDY("", "patient: patient_id, date: {column: date, format: d.m.y}", SCALE),
     .pre = BYTES("patient_id,date,pain\nA07,5.10.2026,8\nB13,06.10.2026,6.5\nC22,7.10.2026,7\nD31,8.10.2026,5\nE48,9."
                  "10.2026,9\n"),
     .post = BYTES("patient_id,date,pain\nA07,5.10.2026,5\nB13,06.10.2026,7\nC22,7.10.2026,4.5\nD31,8.10.2026,2\nE48,9."
                   "10.2026,8.5\n"),
     .n = 5, .mean = -1.7, .used = 10},
    {58, "month first where day first is declared",
     .study = STUDY("", "patient: patient_id, date: {column: date, format: d/m/y}", SCALE),
     .pre = BYTES("patient_id,date,pain\nA07,10/13/2026,8\nB13,10/6/2026,6.5\nC22,7/10/2026,7\nD31,8/10/2026,5\nE48,9/"
                  "10/2026,9\n"),
     .post = BYTES("patient_id,date,pain\nA07,13/10/2026,5\nB13,6/10/2026,7\nC22,7/10/2026,4.5\nD31,8/10/2026,2\nE48,9/"
                   "10/2026,8.5\n"),
     .found = "pre.csv:2: column 'date': the date is not in the format d/m/y; looks like m/d/y; two formats are mixed "
              "in this column\n",
     .n = 3, .mean = -2.0, .used = 10, .before_only = 2, .after_only = 2},
    {59, "units and inequalities", .pre = BYTES(HEAD "A07,7/10\nB13,7 cm\nC22,>8\nD31,6-7\n" E "F59,70%\nG60,$5\n"),
     .exit_code = 1,
     .found = NOT_NUMBER(2, "7/10") NOT_NUMBER(3, "7 cm") NOT_NUMBER(4, ">8") NOT_NUMBER(5, "6-7") NOT_NUMBER(7, "70%")
         NOT_NUMBER(8, "$5") NO_SCORE(2) NO_SCORE(3) NO_SCORE(4) NO_SCORE(5) NO_SCORE(7) NO_SCORE(8),
     .error = REJECTED(6, 12, "50.0")},
    {60, "scientific notation is an id of its own", .pre = BYTES(HEAD "1E5,8\n000012,6.5\n" C D E),
     .post = BYTES(HEAD "100000,5\n12,7\nC22,4.5\nD31,2\nE48,8.5\n"),
     .found = "post.csv:3: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n",
     .n = 3, .mean = -2.0, .used = 10, .before_only = 2, .after_only = 2},
    {60, "long ids rounded by a spreadsheet", .pre = BYTES(HEAD "123456789012,8\n" B C D E),
     .post = BYTES(HEAD "1.23457E+11,5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\n"), .exit_code = 1,
     .error = "post.csv:2: column 'patient_id': 1 id is in scientific notation such as spreadsheets make of long "
              "numbers, and its digits are lost; export the ids as text"},
    {61, "ids that differ in case, blank, no-break space", .pre = BYTES(HEAD "a07,8\nB 13,6.5\nC22\xc2\xa0,7\n" D E),
     .found = "post.csv:2: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n"
              "post.csv:3: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n"
              "post.csv:4: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n",
     .n = 2, .mean = -1.75, .used = 10, .before_only = 3, .after_only = 3},
    {61, "duplicate record", .pre = BYTES(HEAD A B C D E A), .n = 5, .mean = -1.7, .used = 10, .excluded = 1},
    {61, "id twice with other scores", .pre = BYTES(HEAD A B C D E "A07,3\n"), .exit_code = 1,
     .error = "pre.csv:7: 1 patient has more than one form of the same time point; name a session or date column so "
              "that forms can be matched"},
    {61, "id on one side only", .pre = BYTES(HEAD A B C D E "F59,6\n"),
     .post = BYTES(HEAD "A07,5\nB13,7\nC22,4.5\nD31,2\nE48,8.5\nG60,3\n"), .n = 5, .mean = -1.7, .used = 12,
     .before_only = 1, .after_only = 1},
    {61, "ids with other zero padding", .pre = BYTES(HEAD "A7,8\nB0013,6.5\n" C D E),
     .found = "post.csv:2: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n"
              "post.csv:3: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n",
     .n = 3, .mean = -2.0, .used = 10, .before_only = 2, .after_only = 2},
    {61, "ids with other zero padding, no pair", .pre = BYTES(HEAD "007,8\n012,6\n"), .post = BYTES(HEAD "7,5\n12,4\n"),
     .exit_code = 1,
     .found = "post.csv:2: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n"
              "post.csv:3: column 'patient_id': patient id that differs from another only in case, punctuation or "
              "leading zeros; columns.patient.match: loose ignores case and punctuation\n",
     .error = "no patient has a score both before and after"},
    {62, "out of range", .pre = BYTES(HEAD "A07,11\n" B "C22,-1\n" D E), .exit_code = 1,
     .found = OUTSIDE(2, "11") OUTSIDE(4, "-1") NO_SCORE(2) NO_SCORE(4), .error = REJECTED(2, 10, "20.0")},
    {62, "fraction inside the range", .pre = BYTES(HEAD "A07,7.5\n" B C D E), .n = 5, .mean = -1.6, .used = 10},
    {62, "scores beyond a reversed scale", .study = STUDY("", PATIENT, "range: [10, 0]"), .exit_code = 6,
     .error = "study.yaml:3:26: measures.pain.range: the first number must be below the second\n"
              "measures: {pain: {range: [10, 0]}}\n"
              "                         ^"},
    {62, "constant column", .pre = BYTES(HEAD "A07,5\nB13,5\nC22,5\n" D "E48,5\n"), .n = 5, .mean = 0.4, .used = 10},
    {62, "constant columns", .pre = BYTES(HEAD "A07,5\nB13,5\nC22,5\n" D "E48,5\n"),
     .post = BYTES(HEAD "A07,3\nB13,3\nC22,3\nD31,3\nE48,3\n"), .n = 5, .mean = -2.0, .used = 10},
    {62, "no score before", .study = STUDY(", max_rejected: 100%", PATIENT, SCALE),
     .pre = BYTES(HEAD "A07,NA\nB13,\nC22,-\nD31,.\nE48,\n"), .exit_code = 1,
     .found = NO_SCORE(2) NO_SCORE(3) NO_SCORE(4) NO_SCORE(5) NO_SCORE(6),
     .error = "no patient has a score both before and after"},
    {62, "every score the same", .pre = BYTES(HEAD "A07,5\nB13,5\nC22,5\n" D "E48,5\n"),
     .post = BYTES(HEAD "E48,5\nA07,5\nB13,5\nC22,5\n" D), .found = "column 'Pain': every score is the same\n", .n = 5,
     .mean = 0.0, .used = 10},
    {0},
};
