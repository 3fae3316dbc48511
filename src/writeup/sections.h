/* What the report says, section by section, in reading order. Each function adds one section, or none where it has
 * nothing to say.
 */
#ifndef MLDSTAT_WRITEUP_SECTIONS_H
#define MLDSTAT_WRITEUP_SECTIONS_H

#include "writeup/document.h"
#include "writeup/report.h"

/* What every section may draw on; borrowed. */
typedef struct {
    const Results *results;
    const GPtrArray *charts; /* of Chart */
    const RunFacts *facts;
} ReportSource;

void add_summary(Document *document, const ReportSource *source);
void add_records(Document *document, const ReportSource *source);
void add_outcomes(Document *document, const ReportSource *source);
void add_charts(Document *document, const ReportSource *source);
void add_tests(Document *document, const ReportSource *source);
void add_questionnaires(Document *document, const ReportSource *source);
void add_findings(Document *document, const ReportSource *source);
void add_reading(Document *document, const ReportSource *source);
void add_limitations(Document *document, const ReportSource *source);
void add_provenance(Document *document, const ReportSource *source);

/* The whole report. (transfer full) */
Document *report_document(const ReportSource *source);

#endif
