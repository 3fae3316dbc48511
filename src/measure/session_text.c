#include "measure/session_text.h"

#include <math.h>
#include <string.h>

const char *session_text(char number[NUMBER_BUFFER], const char *text, size_t *length)
{
    double value = 0;
    if (!number_parse(text, *length, &value) || value < 0 || value >= 1e9 || value != floor(value))
        return text;
    number_fixed(number, value, 0);
    *length = strlen(number);
    return number;
}
