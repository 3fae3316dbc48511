#include "pair/visits.h"

#include "base/id_table.h"
#include "pair/gather.h"

enum {
    PREFETCH_AHEAD = 6, /* patients */
};

void visits_init(Visits *visits, const Assessments *assessments, const PatientOrder *orders, const Track *track)
{
    *visits = (Visits){.assessments = assessments, .orders = orders, .track = *track};
    visits->parts = g_new(guint16, MAX(assessments->n_parts, 1));
    for (size_t p = 0; p < assessments->n_parts; p++)
        if ((study_file_times(assessments->study, assessments->parts[p].file) & track->times) != 0)
            visits->parts[visits->n_parts++] = (guint16)p;
    visits->forms = g_array_new(FALSE, FALSE, sizeof(Form));
    visits->merged = g_array_new(FALSE, FALSE, sizeof(Form));
    visits->visits = g_array_new(FALSE, FALSE, sizeof(Visit));
    visits->follow_ups = g_array_new(FALSE, FALSE, sizeof(const Form *));
    visits->excluded = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    visits->exclusions = g_array_new(FALSE, FALSE, sizeof(Exclusion));
    visits->has_dates = visits->track.key == MATCH_SESSION && study_has_column(assessments->study, COLUMN_DATE);
    visits->findings = finding_list_new();
}

void visits_clear(Visits *visits)
{
    g_clear_pointer(&visits->parts, g_free);
    g_clear_pointer(&visits->forms, g_array_unref);
    g_clear_pointer(&visits->merged, g_array_unref);
    g_clear_pointer(&visits->visits, g_array_unref);
    g_clear_pointer(&visits->follow_ups, g_array_unref);
    g_clear_pointer(&visits->excluded, g_hash_table_unref);
    g_clear_pointer(&visits->exclusions, g_array_unref);
    g_clear_pointer(&visits->findings, finding_list_free);
}

static void append_code(GByteArray *bytes, const CodeColumn *column, guint32 row)
{
    guint32 code = code_column_get(column, row);
    g_byte_array_append(bytes, (const guint8 *)&code, sizeof code);
}

/* Answers of which no score is made differ too; one that was refused says no more than none. */
static void append_items(const Part *part, guint32 row, GByteArray *bytes)
{
    for (size_t i = 0; i < part->study->n_items * part->times_per_row; i++) {
        guint32 code = part->items[i].count == 0 ? 0 : code_column_get(&part->items[i], row);
        double answer = part->item_values[i / part->times_per_row].values[code == ITEM_REFUSED ? 0 : code];
        g_byte_array_append(bytes, (const guint8 *)&answer, sizeof answer);
    }
}

/* What a record says, as bytes: equal bytes are identical records. Records are compared whole: in a wide layout with
 * all their time points. */
static void append_answers(const Visits *visits, const Form *form, GByteArray *bytes)
{
    const Assessments *assessments = visits->assessments;
    const Part *part = &assessments->parts[form->part];
    if (part->date.count > 0)
        append_code(bytes, &part->date, form->row);
    if (part->clock.count > 0)
        append_code(bytes, &part->clock, form->row);
    if (part->session.count > 0)
        append_code(bytes, &part->session, form->row);
    for (guint8 slot = 0; slot < part->times_per_row; slot++) {
        Form time_point = {.part = form->part, .row = form->row, .slot = slot};
        for (size_t m = 0; m < assessments->study->n_measures; m++) {
            double score = form_score(assessments, &time_point, m);
            g_byte_array_append(bytes, (const guint8 *)&score, sizeof score);
        }
    }
    append_items(part, form->row, bytes);
}

static guint64 form_line(const Visits *visits, const Form *form)
{
    return line_map_first(visits->assessments->parts[form->part].lines, (guint64)form->row + 1);
}

static void report_as(Visits *visits, const Form *form, FindingCode code, const char *expected)
{
    finding_list_add(visits->findings, code, visits->assessments->parts[form->part].file->name, NULL, expected,
                     form_line(visits, form), NULL);
}

static void report(Visits *visits, const Form *form, FindingCode code)
{
    report_as(visits, form, code, NULL);
}

/* forms[first..end): those of one side of one session that are left to choose from. */
typedef struct {
    guint first, end;
} Side;

static gint64 record_id(const Form *form)
{
    return (gint64)form->part << 32 | form->row;
}

static bool is_excluded(const Visits *visits, const Form *form)
{
    gint64 id = record_id(form);
    return g_hash_table_contains(visits->excluded, &id);
}

/* In a wide layout several forms of a record may be left out: it counts once. */
void visits_exclude(Visits *visits, const Form *form, RecordReason reason)
{
    if (visits->assessments->parts[form->part].times_per_row > 1) {
        gint64 id = record_id(form);
        if (!g_hash_table_add(visits->excluded, g_memdup2(&id, sizeof id)))
            return;
    }
    Exclusion exclusion = {.part = form->part, .row = form->row, .reason = reason};
    g_array_append_val(visits->exclusions, exclusion);
    report(visits, form, reason == REASON_DUPLICATE ? FINDING_DUPLICATE : FINDING_CONFLICT);
}

/* Drops from forms[first..end) those that repeat an earlier one; returns the new end of the run. */
static guint drop_repeats(Visits *visits, guint first, guint end)
{
    if (end - first < 2)
        return end;
    Form *forms = (Form *)(void *)visits->forms->data;
    g_autoptr(IdTable) seen = id_table_new();
    g_autoptr(GByteArray) answers = g_byte_array_new();
    guint kept = first;
    for (guint i = first; i < end; i++) {
        g_byte_array_set_size(answers, 0);
        append_answers(visits, &forms[i], answers);
        const char *text = (const char *)answers->data;
        guint32 n_seen = id_table_count(seen);
        if (id_table_intern(seen, text, answers->len, id_hash(text, answers->len)) < n_seen)
            visits_exclude(visits, &forms[i], REASON_DUPLICATE);
        else
            forms[kept++] = forms[i];
    }
    return kept;
}

/* Drops from forms[first..end) those whose record a follow-up took with it; returns the new end of the run. */
static guint drop_excluded(Visits *visits, Side side)
{
    Form *forms = (Form *)(void *)visits->forms->data;
    guint kept = side.first;
    for (guint i = side.first; i < side.end; i++)
        if (!is_excluded(visits, &forms[i]))
            forms[kept++] = forms[i];
    return kept;
}

static void note_crowded(Visits *visits, const Form *form)
{
    if (visits->crowded++ == 0) {
        visits->crowded_part = form->part;
        visits->crowded_row = form->row;
    }
}

/* The duplicate rule of the files that the forms come from; the strictest where these disagree. */
static DuplicateRule rule_of(const Visits *visits, Side side)
{
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    const Part *parts = visits->assessments->parts;
    DuplicateRule rule = parts[forms[side.first].part].file->duplicates;
    for (guint i = side.first + 1; i < side.end; i++)
        if (parts[forms[i].part].file->duplicates != rule)
            return DUPLICATES_REFUSE;
    return rule;
}

/* The one form of a side, by the duplicate rule; NULL when none is left. */
static const Form *settle_side(Visits *visits, Side side)
{
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    if (side.end - side.first <= 1)
        return side.end == side.first ? NULL : &forms[side.first];
    DuplicateRule rule = rule_of(visits, side);
    guint winner = rule == DUPLICATES_FIRST ? side.first : rule == DUPLICATES_LAST ? side.end - 1 : side.end;
    for (guint i = side.first; i < side.end; i++)
        if (i != winner)
            visits_exclude(visits, &forms[i], REASON_CONFLICT);
    return winner == side.end ? NULL : &forms[winner];
}

/* In a wide layout the other forms of an excluded record go with it. */
static const Form *unless_excluded(const Visits *visits, const Form *form)
{
    return form != NULL && is_excluded(visits, form) ? NULL : form;
}

static void add_visit(Visits *visits, const Form *pre, const Form *post)
{
    Visit visit = {pre, post};
    if (pre != NULL || post != NULL)
        g_array_append_val(visits->visits, visit);
}

static void add_lone(Visits *visits, const Form *form)
{
    bool before = form->time == visits->track.before;
    add_visit(visits, before ? form : NULL, before ? NULL : form);
}

static void add_unmatched(Visits *visits, Side side, bool ambiguous)
{
    for (guint i = side.first; i < side.end; i++) {
        const Form *form = &g_array_index(visits->forms, Form, i);
        add_lone(visits, form);
        if (ambiguous)
            report(visits, form, FINDING_AMBIGUOUS_PAIR);
    }
}

static bool has_several(Side side)
{
    return side.end - side.first > 1;
}

/* The minute of the day + 1; 0 where the form has only a date. */
static guint32 form_clock(const Visits *visits, const Form *form)
{
    const CodeColumn *clock = &visits->assessments->parts[form->part].clock;
    return clock->count == 0 ? 0 : code_column_get(clock, form->row);
}

/* One form of either side at the most, at a date. */
static void match_date(Visits *visits, const Form *pre, const Form *post)
{
    DateTally *tally = &visits->tally;
    if (pre == NULL || post == NULL) {
        tally->pre_only += pre != NULL;
        tally->post_only += post != NULL;
        add_visit(visits, pre, post);
        return;
    }
    bool one_record = pre->part == post->part && pre->row == post->row;
    guint32 before = form_clock(visits, pre), after = form_clock(visits, post);
    bool timed = before != 0 && after != 0;
    bool too_far = visits->watch_clock && timed && (after < before || after - before > SESSION_HOURS * 60);
    bool doubtful = visits->is_suspect && !timed;
    if (!one_record && (too_far || doubtful)) {
        if (too_far)
            report_as(visits, post, FINDING_IMPLAUSIBLE_GAP, G_STRINGIFY(SESSION_HOURS));
        else
            report(visits, post, FINDING_DOUBTFUL_PAIR);
        add_lone(visits, pre);
        add_lone(visits, post);
        return;
    }
    tally->pairs++;
    tally->unproven += !one_record && !timed;
    add_visit(visits, pre, post);
}

static void note_crowded_date(Visits *visits, const Form *form)
{
    if (visits->tally.crowded++ == 0)
        visits->tally.file = visits->assessments->parts[form->part].file->name;
}

/* The only form of a side; NULL without one. */
static const Form *only_form(const Visits *visits, Side side)
{
    return side.first < side.end ? &g_array_index(visits->forms, Form, side.first) : NULL;
}

static void match_session(Visits *visits, Side pre, Side post)
{
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    bool no_key = forms[pre.first].key == 0; /* the first of either side: they share their key */
    bool by_date = visits->track.key == MATCH_DATE;
    if (!no_key && !by_date && !has_several(pre) && !has_several(post) && g_hash_table_size(visits->excluded) == 0) {
        add_visit(visits, only_form(visits, pre), only_form(visits, post));
        return;
    }
    if (g_hash_table_size(visits->excluded) > 0) {
        pre.end = drop_excluded(visits, pre);
        post.end = drop_excluded(visits, post);
    }
    pre.end = drop_repeats(visits, pre.first, pre.end);
    post.end = drop_repeats(visits, post.first, post.end);
    bool several = has_several(pre) || has_several(post);
    if (by_date && !no_key && several)
        note_crowded_date(visits, &forms[pre.first]);
    if (by_date && !no_key && !several) {
        match_date(visits, only_form(visits, pre), only_form(visits, post));
        return;
    }
    if (no_key || (several && by_date)) {
        add_unmatched(visits, pre, !no_key);
        add_unmatched(visits, post, !no_key);
        return;
    }
    Side crowd = has_several(pre) ? pre : post;
    if (several && visits->track.key == MATCH_PATIENT && rule_of(visits, crowd) == DUPLICATES_REFUSE) {
        note_crowded(visits, &forms[crowd.first + 1]);
        return;
    }
    const Form *before = settle_side(visits, pre);
    const Form *after = settle_side(visits, post);
    add_visit(visits, unless_excluded(visits, before), unless_excluded(visits, after));
}

/* The end of the forms that share the key of `first`. */
static guint end_of_key(const Form forms[], guint first, guint n)
{
    guint end = first + 1;
    while (end < n && forms[end].key == forms[first].key)
        end++;
    return end;
}

/* One form per follow-up. They are settled before the sessions, because in a wide layout a conflict takes the whole
 * record with it. */
static void settle_follow_ups(Visits *visits, guint first)
{
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    for (guint n = visits->forms->len, end = 0; first < n; first = end) {
        end = end_of_key(forms, first, n);
        const Form *form = settle_side(visits, (Side){first, drop_repeats(visits, first, end)});
        if (form != NULL)
            g_array_append_val(visits->follow_ups, form);
    }
}

/* Sessions are settled: those whose record went with one of them go too. */
static void drop_excluded_follow_ups(Visits *visits)
{
    for (guint i = visits->follow_ups->len; i > 0; i--)
        if (is_excluded(visits, g_array_index(visits->follow_ups, const Form *, i - 1)))
            g_array_remove_index(visits->follow_ups, i - 1);
}

void visits_of_patient(Visits *visits, guint32 patient)
{
    g_array_set_size(visits->visits, 0);
    g_array_set_size(visits->follow_ups, 0);
    if (g_hash_table_size(visits->excluded) > 0)
        g_hash_table_remove_all(visits->excluded);
    prefetch_forms(visits, patient + PREFETCH_AHEAD);
    gather_forms(visits, patient);
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    guint n = visits->forms->len;
    while (n > 0 && forms[n - 1].key >= FOLLOW_UP_KEY)
        n--;
    settle_follow_ups(visits, n);
    guint64 crowded_before = visits->tally.crowded;
    visits->is_suspect = visits->watch_patient && visits->crowded_of[patient] > 0;
    for (guint first = 0, end = 0; first < n; first = end) {
        guint post = first;
        end = end_of_key(forms, first, n);
        while (post < end && forms[post].time == visits->track.before)
            post++;
        match_session(visits, (Side){first, post}, (Side){post, end});
    }
    drop_excluded_follow_ups(visits);
    guint64 crowded = visits->tally.crowded - crowded_before;
    visits->tally.crowded_once += crowded == 1;
    if (crowded > 0 && !visits->watch_patient)
        visits->crowded_of[patient] = crowded == 1 ? 1 : 2;
}
