#include "pair/order.h"

#include "support/draw.h"

#include <criterion/criterion.h>

enum { PATIENTS = 40, ROWS = 300 };

static void check(const PatientOrder *order, const guint32 codes[], size_t rows, guint32 n_patients)
{
    size_t seen = 0;
    for (guint32 patient = 0; patient < n_patients; patient++) {
        guint32 previous = 0;
        for (guint32 place = order->first[patient]; place < order->first[patient + 1]; place++) {
            guint32 row = order->rows == NULL ? place : order->rows[place];
            cr_assert_lt(row, rows);
            cr_assert(codes[row] == patient + 1 || (order->rows == NULL && codes[row] == 0));
            cr_assert(place == order->first[patient] || row > previous, "rows must ascend");
            previous = row;
            seen += codes[row] != 0;
        }
    }
    for (size_t row = 0; row < rows; row++)
        seen -= codes[row] != 0;
    cr_assert_eq(seen, 0, "every row has one place");
}

static void check_codes(const guint32 codes[], size_t rows, guint32 n_patients, bool in_order)
{
    Part part = {.rows = rows};
    PatientOrder order;
    code_column_init(&part.patient);
    for (size_t row = 0; row < rows; row++)
        code_column_push(&part.patient, codes[row]);
    patient_order_init(&order, &part, n_patients);
    cr_assert_eq(order.rows == NULL, in_order);
    check(&order, codes, rows, n_patients);
    patient_order_clear(&order);
    code_column_clear(&part.patient);
}

Test(pair_order, small_files)
{
    check_codes((const guint32[]){1, 1, 2, 4}, 4, 5, true);
    check_codes((const guint32[]){0, 1, 0, 0, 3, 0}, 6, 3, true);
    check_codes((const guint32[]){0, 0}, 2, 3, true);
    check_codes((const guint32[]){2, 1}, 2, 2, false);
    check_codes((const guint32[]){2, 0, 1, 2, 0}, 5, 4, false);
    check_codes((const guint32[]){0}, 0, 0, true);
}

Test(pair_order, random_files)
{
    Draw draw = {.state = 1729};
    for (int round = 0; round < 200; round++) {
        guint32 codes[ROWS];
        for (size_t row = 0; row < ROWS; row++)
            codes[row] = (guint32)draw_below(&draw, PATIENTS + 1);
        check_codes(codes, ROWS, PATIENTS, false);
        for (size_t row = 0, last = 0; row < ROWS; row++) {
            last += draw_below(&draw, 9) == 0 && last < PATIENTS;
            codes[row] = draw_below(&draw, 5) == 0 ? 0 : (guint32)last;
        }
        check_codes(codes, ROWS, PATIENTS, true);
    }
}
