#include "measure/decimal_watch.h"

#include "base/error.h"
#include "base/text.h"

void decimal_watch_clear(DecimalWatch *watch)
{
    g_clear_pointer(&watch->other_text, g_free);
}

void decimal_watch_see(DecimalWatch *watch, DecimalMark mark, guint64 record, const char *header, const char *text)
{
    if (watch->mark == DECIMAL_AUTO) {
        watch->mark = mark;
        watch->record = record;
    } else if (watch->mark != mark && watch->other_record == 0) {
        watch->other_record = record;
        watch->other_header = header;
        watch->other_text = text_shown(text, 32);
    }
}

bool decimal_watch_check(const DecimalWatch *watch, const char *name, const LineMap *lines, GError **error)
{
    if (watch->other_record == 0)
        return true;
    bool is_comma = watch->mark == DECIMAL_COMMA;
    g_autofree char *header = text_shown(watch->other_header, 60);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s': '%s' has a decimal %s, but line %" G_GUINT64_FORMAT
                    " has a decimal %s; write one mark throughout, or declare data.decimal",
                    name, line_map_first(lines, watch->other_record), header, watch->other_text,
                    is_comma ? "point" : "comma", line_map_first(lines, watch->record), is_comma ? "comma" : "point");
}
