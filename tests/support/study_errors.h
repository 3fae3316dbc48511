/* A study file that is refused, and the whole message: place, what is wrong, source line, caret. */
#ifndef MLDSTAT_TESTS_STUDY_ERRORS_H
#define MLDSTAT_TESTS_STUDY_ERRORS_H

typedef struct {
    const char *yaml;
    const char *message; /* for a file at dir/study.yaml */
} StudyError;

/* Asserts that the text is refused with MLD_ERROR_STUDY and exactly that message. */
void expect_study_error(const StudyError *expected);

#endif
