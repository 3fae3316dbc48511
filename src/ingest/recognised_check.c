#include "ingest/recognised_check.h"

#include "base/error.h"
#include "base/text.h"
#include "ingest/identity_header.h"

#include <stdint.h>

bool check_one_column_each(const RecognisedHeader *header, GError **error)
{
    for (size_t i = 0; i < header->n; i++) {
        size_t twin = recognised_twin(header, i);
        if (twin == SIZE_MAX)
            continue;
        g_autofree char *first = text_shown(recognised_column(header, i), 60);
        g_autofree char *second = text_shown(recognised_column(header, twin), 60);
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s:1: columns '%s' and '%s' both mean %s; rename one, or write a study file",
                        header->file.name, first, second, header->names[i].measure);
    }
    return true;
}

bool check_order(const RecognisedHeader headers[], GError **error)
{
    int first = file_name_side(headers[0].file.name), second = file_name_side(headers[1].file.name);
    if (first == TIME_POST || second == TIME_PRE)
        return mld_fail(error, MLD_ERROR_DATA,
                        "%s, %s: by their names the second file is the one before; name the file before first",
                        headers[0].file.name, headers[1].file.name);
    for (size_t i = 0; i < 2; i++)
        if (recognised_is_wide(&headers[i]))
            return mld_fail(error, MLD_ERROR_DATA, "%s:1: has columns before and after already; give it alone",
                            headers[i].file.name);
    return true;
}

/* A title above the header has fewer cells than what follows. */
static bool check_header_row(const RecognisedHeader *header, GError **error)
{
    const CsvStart *start = &header->start.start;
    if (start->n_rows == 0 || start->widths[0] >= start->widest)
        return true;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:1: the first row has %zu %s, later ones have %zu; the first row must be the header: delete "
                    "what stands above it",
                    header->file.name, start->widths[0], start->widths[0] == 1 ? "cell" : "cells", start->widest);
}

/* The first column that says who somebody is, though not by a code; SIZE_MAX without one. */
static size_t find_person(const RecognisedHeader *header)
{
    static const IdentityHeader kinds[] = {IDENTITY_HEADER_NAME, IDENTITY_HEADER_EMAIL, IDENTITY_HEADER_NATIONAL,
                                           IDENTITY_HEADER_RECORD};
    for (size_t i = 0; i < header->n; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++)
            if (identity_header(recognised_column(header, i)) == kinds[k])
                return i;
    return SIZE_MAX;
}

static bool no_patient(const RecognisedHeader *header, GError **error)
{
    size_t person = find_person(header);
    if (person == SIZE_MAX)
        return mld_fail(error, MLD_ERROR_DATA, "%s:1: no patient column; name it patient_id, patient, subject or id",
                        header->file.name);
    g_autofree char *shown = text_shown(recognised_column(header, person), 60);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:1: no patient column; '%s' looks like %s and is not read; add a column patient_id with study "
                    "codes",
                    header->file.name, shown,
                    identity_header_words(identity_header(recognised_column(header, person))));
}

bool check_patient(const RecognisedHeader headers[], size_t n_headers, GError **error)
{
    for (size_t h = 0; h < n_headers; h++)
        if (recognised_best(&headers[h], HEADER_PATIENT) == SIZE_MAX)
            return check_header_row(&headers[h], error) && no_patient(&headers[h], error);
    return true;
}
