#include "app/cmd_instruments.h"

#include "app/complain.h"
#include "app/exit_code.h"
#include "app/terminal.h"
#include "base/error.h"
#include "base/text.h"
#include "design/instrument_library.h"
#include "design/yaml_file.h"
#include "writeup/instrument_list.h"
#include "writeup/instrument_text.h"

#include <stdio.h>
#include <string.h>

static Instrument *refuse_name(const char *name, GError **error)
{
    g_autofree char *shown = text_shown(name, 64);
    const char *const *names = instrument_shipped_names();
    const char *nearest = text_nearest(name, names, g_strv_length((char **)names));
    if (nearest != NULL)
        mld_fail(error, MLD_ERROR_USAGE, "no questionnaire '%s' ships; did you mean '%s'?", shown, nearest);
    else
        mld_fail(error, MLD_ERROR_USAGE, "no questionnaire '%s' ships; 'mldstat instruments' lists what does", shown);
    return NULL;
}

/* A user's own definition. (transfer full) */
static Instrument *instrument_read(const char *path, GError **error)
{
    size_t length = 0;
    g_autofree char *text = yaml_file_read(path, &length, error);
    return text == NULL ? NULL : instrument_parse(path, text, length, error);
}

/* (transfer full) */
static Instrument *instrument_of(const char *operand, GError **error)
{
    size_t length = 0;
    if (operand_is_study(operand))
        return instrument_read(operand, error);
    const char *text = instrument_shipped_text(operand, &length);
    return text == NULL ? refuse_name(operand, error) : instrument_parse(operand, text, length, error);
}

/* (transfer full) */
static GPtrArray *load_all(const char *const *operands, GError **error)
{
    g_autoptr(GPtrArray) instruments = g_ptr_array_new_with_free_func((GDestroyNotify)instrument_free);
    for (const char *const *operand = operands; *operand != NULL; operand++) {
        Instrument *instrument = instrument_of(*operand, error);
        if (instrument == NULL)
            return NULL;
        g_ptr_array_add(instruments, instrument);
    }
    return g_steal_pointer(&instruments);
}

static void print_list(const GPtrArray *instruments)
{
    g_autofree char *text = instrument_list_text((const Instrument *const *)instruments->pdata, instruments->len);
    (void)fputs(text, stdout);
    (void)fputs("\n\"mldstat instruments NAME\" shows one: items, scoring, important changes, licence, use\n", stdout);
}

static void print_each(const GPtrArray *instruments)
{
    for (guint i = 0; i < instruments->len; i++) {
        g_autofree char *text = instrument_text(instruments->pdata[i], terminal_width());
        (void)printf("%s%s", i == 0 ? "" : "\n\n", text);
    }
}

int cmd_instruments(const Options *options)
{
    g_autoptr(GError) error = NULL;
    bool list = options->n_operands == 0;
    g_autoptr(GPtrArray) instruments =
        load_all(list ? instrument_shipped_names() : (const char *const *)options->operands, &error);
    if (instruments == NULL)
        return complain(error);
    if (list)
        print_list(instruments);
    else
        print_each(instruments);
    return EXIT_PUBLISHED;
}
