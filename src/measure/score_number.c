#include "measure/score_number.h"

#include "base/number.h"
#include "measure/score_text.h"

#include <string.h>

bool score_number(DecimalMark decimal, const char *text, size_t length, double *ret_value, DecimalMark *ret_mark)
{
    if (decimal != DECIMAL_COMMA && number_parse(text, length, ret_value)) {
        if (decimal == DECIMAL_AUTO && memchr(text, '.', length) != NULL)
            *ret_mark = DECIMAL_POINT;
        return true;
    }
    if (decimal == DECIMAL_POINT || (decimal == DECIMAL_AUTO && number_may_be_grouped(text, length)) ||
        !number_parse_comma(text, length, ret_value))
        return false;
    if (decimal == DECIMAL_AUTO)
        *ret_mark = DECIMAL_COMMA;
    return true;
}

bool score_number_labelled(DecimalMark decimal, bool leading, const char *text, size_t length, double *ret_value,
                           bool *ret_is_leading, DecimalMark *ret_mark)
{
    if (score_number(decimal, text, length, ret_value, ret_mark))
        return true;
    size_t digits = leading ? leading_number_length(text, length) : 0;
    *ret_is_leading = digits > 0;
    return digits > 0 && score_number(decimal, text, digits, ret_value, ret_mark);
}
