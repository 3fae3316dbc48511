/* data/sample/troubled holds everything that mldstat can find, and check prints it all. */
#include "support/program.h"

#include "app/pipeline.h"
#include "app/study_source.h"
#include "base/digest.h"
#include "writeup/wording_finding.h"

#include <criterion/criterion.h>
#include <string.h>

#define FOLDER "data/sample/troubled/"

typedef struct {
    const char *words; /* of the command, the last of them a file in FOLDER */
} Check;

static const Check commands[] = {
    {"check --all clinic.yaml"}, {"check --all --period 2026-04 by-date.yaml"}, {"check --all exports.yaml"},
    {"check --all answers.csv"}, {"check --all questionnaires.yaml"},           {"check --all reversed.yaml"},
};

/* What the program prints for that command. (transfer full) */
static char *output_of(const Check *command)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *here = g_get_current_dir();
    const char *file = strrchr(command->words, ' ') + 1;
    g_autofree char *line =
        g_strdup_printf("%.*s%s/" FOLDER "%s", (int)(file - command->words), command->words, here, file);
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    return g_strdup(run->out);
}

/* Marks the codes that the command's study has, each of which `printed` must hold in full. */
static void mark_codes(const Check *command, const char *printed, bool seen[FINDING_CODE_COUNT])
{
    g_autoptr(GError) error = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autofree char *path = g_strconcat(FOLDER, strrchr(command->words, ' ') + 1, NULL);
    const char *const words[] = {"mldstat", "check", path};
    g_autoptr(Options) options = options_parse(G_N_ELEMENTS(words), words, &error);
    cr_assert_null(error);
    g_autoptr(Study) study = study_from_operand(options, 0, findings, &error);
    cr_assert_null(error);
    Pipeline pipeline;
    pipeline_init(&pipeline, study, g_steal_pointer(&findings));
    cr_assert(pipeline_read(&pipeline, 1, NULL));
    pipeline_analyse(&pipeline, 1);
    cr_assert(pipeline_draw(&pipeline, NULL));
    for (size_t i = 0; i < finding_list_count(pipeline.findings); i++) {
        const Finding *finding = finding_list_get(pipeline.findings, i);
        bool warns = finding_code_severity(finding->code) == FINDING_WARNING;
        g_autofree char *line = warns ? finding_place_line(finding, 0) : finding_group_line(finding);
        seen[finding->code] = true;
        cr_assert_not_null(strstr(printed, line), "%s in\n%s", line, printed);
    }
    pipeline_clear(&pipeline);
}

Test(cli_troubled, check_prints_every_kind_of_finding, .init = digest_prepare)
{
    bool seen[FINDING_CODE_COUNT] = {false};
    for (size_t i = 0; i < G_N_ELEMENTS(commands); i++) {
        g_autofree char *printed = output_of(&commands[i]);
        mark_codes(&commands[i], printed, seen);
        seen[FINDING_EXPORT_INCOMPLETE] =
            seen[FINDING_EXPORT_INCOMPLETE] ||
            strstr(printed, "newest record is 2026-04-21, 9 days before the period ends: was the export complete?") !=
                NULL;
    }
    for (int code = 0; code < FINDING_CODE_COUNT; code++)
        cr_expect(seen[code], "data/sample/troubled has no %s", finding_code_name((FindingCode)code));
}
