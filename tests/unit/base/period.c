#include "base/period.h"

#include <criterion/criterion.h>

typedef struct {
    const char *text, *today;
    const char *first, *last; /* NULL: refused */
} Row;

static const Row rows[] = {
    {"2026-10", "2026-11-21", "2026-10-01", "2026-10-31"},
    {"2026-02", "2026-11-21", "2026-02-01", "2026-02-28"},
    {"2024-02", "2026-11-21", "2024-02-01", "2024-02-29"},
    {"2000-02", "2026-11-21", "2000-02-01", "2000-02-29"},
    {"1900-02", "2026-11-21", "1900-02-01", "1900-02-28"},
    {"2026-12", "2026-11-21", "2026-12-01", "2026-12-31"},
    {"2026-Q1", "2026-11-21", "2026-01-01", "2026-03-31"},
    {"2026-q2", "2026-11-21", "2026-04-01", "2026-06-30"},
    {"2026-Q3", "2026-11-21", "2026-07-01", "2026-09-30"},
    {"2026-Q4", "2026-11-21", "2026-10-01", "2026-12-31"},
    {"2026", "2026-11-21", "2026-01-01", "2026-12-31"},
    {"2078", "2026-11-21", "2078-01-01", "2078-12-31"},
    {"1900", "2026-11-21", "1900-01-01", "1900-12-31"},
    {"last-month", "2026-11-21", "2026-10-01", "2026-10-31"},
    {"last-month", "2026-10-31", "2026-09-01", "2026-09-30"},
    {"last-month", "2026-03-31", "2026-02-01", "2026-02-28"},
    {"last-month", "2024-03-31", "2024-02-01", "2024-02-29"},
    {"last-month", "2026-01-01", "2025-12-01", "2025-12-31"},
    {"last-month", "2026-01-31", "2025-12-01", "2025-12-31"},
    {"last-month", "2026-12-31", "2026-11-01", "2026-11-30"},
    {"last-quarter", "2026-01-31", "2025-10-01", "2025-12-31"},
    {"last-quarter", "2026-03-31", "2025-10-01", "2025-12-31"},
    {"last-quarter", "2026-04-01", "2026-01-01", "2026-03-31"},
    {"last-quarter", "2026-12-31", "2026-07-01", "2026-09-30"},
    {"last-year", "2026-01-01", "2025-01-01", "2025-12-31"},
    {"last-year", "2024-12-31", "2023-01-01", "2023-12-31"},
    {"last-year", "1900-06-30", NULL, NULL},
    {"last-month", "1900-01-31", NULL, NULL},
    {"2026-13", "2026-11-21", NULL, NULL},
    {"2026-00", "2026-11-21", NULL, NULL},
    {"2026-1", "2026-11-21", NULL, NULL},
    {"2026-001", "2026-11-21", NULL, NULL},
    {"2026-Q5", "2026-11-21", NULL, NULL},
    {"2026-Q0", "2026-11-21", NULL, NULL},
    {"2026-Q11", "2026-11-21", NULL, NULL},
    {"2026-Q", "2026-11-21", NULL, NULL},
    {"2026-", "2026-11-21", NULL, NULL},
    {"20260", "2026-11-21", NULL, NULL},
    {"202", "2026-11-21", NULL, NULL},
    {"1899", "2026-11-21", NULL, NULL},
    {"2079", "2026-11-21", NULL, NULL},
    {"2026-10-01", "2026-11-21", NULL, NULL},
    {"last-week", "2026-11-21", NULL, NULL},
    {"", "2026-11-21", NULL, NULL},
};

Test(base_period, first_and_last_day)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        Period period = {DATE_NONE, DATE_NONE};
        Date today = DATE_NONE;
        char first[DATE_BUFFER], last[DATE_BUFFER];
        cr_assert(date_parse(rows[i].today, 10, DATE_FORMAT_ISO, &today));
        bool ok = period_parse(rows[i].text, today, &period);
        cr_expect_eq(ok, rows[i].first != NULL, "%s on %s", rows[i].text, rows[i].today);
        if (!ok || rows[i].first == NULL)
            continue;
        cr_expect_str_eq(date_iso(first, period.first), rows[i].first, "%s on %s", rows[i].text, rows[i].today);
        cr_expect_str_eq(date_iso(last, period.last), rows[i].last, "%s on %s", rows[i].text, rows[i].today);
    }
}
