#include "measure/dialect_findings.h"

#include "ingest/csv_dialect.h"

void add_dialect_findings(Part *part, const CsvFile *file, const DecimalWatch *decimal)
{
    const char *name = part->file->name;
    FindingList *findings = finding_list_new();
    if (file->not_utf8_line != 0)
        finding_list_add(findings, FINDING_ENCODING_ASSUMED, name, NULL, NULL, file->not_utf8_line, NULL);
    if (file->delimiter_is_guess && file->dialect.delimiter != ',')
        finding_list_add(findings, FINDING_DELIMITER_TAKEN_AS, name, NULL, csv_delimiter_words(file->dialect.delimiter),
                         1, NULL);
    if (decimal->mark == DECIMAL_COMMA)
        finding_list_add(findings, FINDING_DECIMAL_COMMA, name, NULL, NULL,
                         decimal->record == 0 ? 0 : line_map_first(part->lines, decimal->record), NULL);
    finding_list_join(findings, part->findings);
    finding_list_free(part->findings);
    part->findings = findings;
}
