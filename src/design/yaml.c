#include "design/yaml.h"

#include "base/error.h"
#include "base/text.h"
#include "design/place.h"
#include "design/yaml_tree.h"

#include <libfyaml.h>
#include <string.h>

/* A list or mapping that is not closed yet. */
typedef struct {
    YamlNode *node;
    GHashTable *names; /* the keys so far, borrowed from the children; NULL for a list */
} Frame;

/* The tree while it grows. */
typedef struct {
    Yaml *yaml;
    GArray *open; /* of Frame, innermost last */
    char *key;    /* waits for its value, or NULL */
    size_t key_at, key_end;
    unsigned documents;
} Builder;

static void frame_clear(gpointer data)
{
    Frame *frame = data;
    g_clear_pointer(&frame->names, g_hash_table_unref);
}

static Frame *innermost(const Builder *builder)
{
    return builder->open->len == 0 ? NULL : &g_array_index(builder->open, Frame, builder->open->len - 1);
}

static bool awaits_key(const Builder *builder)
{
    const Frame *frame = innermost(builder);
    return frame != NULL && frame->names != NULL && builder->key == NULL;
}

static bool refuse(const Builder *builder, size_t offset, GError **error, const char *message)
{
    return place_fail(&builder->yaml->source, offset, error, "%s", message);
}

/* Hangs a node under the innermost open one, or makes it the root. */
static void attach(Builder *builder, YamlNode *node)
{
    Frame *frame = innermost(builder);
    node->key = g_steal_pointer(&builder->key);
    node->key_at = node->key == NULL ? node->start : builder->key_at;
    if (frame == NULL) {
        builder->yaml->root = node;
        return;
    }
    node->parent = frame->node;
    g_ptr_array_add(frame->node->children, node);
    if (frame->names != NULL)
        g_hash_table_add(frame->names, node->key);
}

static bool is_null_word(const char *text)
{
    return *text == '\0' || strcmp(text, "~") == 0 || strcmp(text, "null") == 0;
}

static bool take_key(Builder *builder, const char *text, size_t length, size_t start, size_t end, GError **error)
{
    if (length == 0)
        return refuse(builder, start, error, "a key is empty");
    if (length > YAML_KEY_MAX)
        return place_fail(&builder->yaml->source, start, error, "a key is longer than %d bytes", YAML_KEY_MAX);
    g_autofree char *key = g_strndup(text, length);
    if (g_hash_table_contains(innermost(builder)->names, key)) {
        g_autofree char *shown = text_shown(key, 64);
        return place_fail(&builder->yaml->source, start, error, "'%s' is given twice", shown);
    }
    builder->key = g_steal_pointer(&key);
    builder->key_at = start;
    builder->key_end = end;
    return true;
}

static bool take_scalar(Builder *builder, struct fy_event *event, GError **error)
{
    struct fy_token *token = event->scalar.value;
    size_t length = 0;
    const char *text = token == NULL ? "" : fy_token_get_text(token, &length);
    bool plain = token == NULL || fy_token_scalar_style(token) == FYSS_PLAIN;
    size_t start = builder->key_end;
    size_t end = start;
    if (token != NULL) {
        size_t quote = plain ? 0 : 1; /* the marks lie inside the quotes */
        start = fy_token_start_mark(token)->input_pos;
        end = fy_token_end_mark(token)->input_pos + quote;
        start -= MIN(start, quote);
    }
    if (memchr(text, '\0', length) != NULL)
        return refuse(builder, start, error, "a text with a NUL character");
    if (awaits_key(builder))
        return take_key(builder, text, length, start, end, error);
    YamlNode *node = g_new0(YamlNode, 1);
    node->kind = YAML_SCALAR;
    node->start = start;
    node->end = end;
    node->text = g_strndup(text, length);
    node->plain = plain;
    node->null = plain && is_null_word(node->text);
    attach(builder, node);
    return true;
}

static bool open_node(Builder *builder, YamlKind kind, struct fy_event *event, GError **error)
{
    size_t start = fy_event_start_mark(event)->input_pos;
    if (awaits_key(builder))
        return refuse(builder, start, error, "a key must be a word or a text");
    if (builder->open->len == YAML_DEPTH_MAX)
        return place_fail(&builder->yaml->source, start, error, "nested deeper than %d levels", YAML_DEPTH_MAX);
    YamlNode *node = g_new0(YamlNode, 1);
    node->kind = kind;
    node->start = node->end = start;
    node->children = g_ptr_array_new_with_free_func(yaml_node_free);
    attach(builder, node);
    Frame frame = {node, kind == YAML_MAP ? g_hash_table_new(g_str_hash, g_str_equal) : NULL};
    g_array_append_val(builder->open, frame);
    return true;
}

static bool refuse_alias(const Builder *builder, struct fy_event *event, GError **error)
{
    const struct fy_mark *mark = fy_event_start_mark(event);
    size_t at = mark->input_pos - MIN(mark->input_pos, 1); /* the mark lies behind the '*' */
    return refuse(builder, at, error, "an unquoted '*' starts a YAML alias, which is not used here: quote the pattern");
}

/* Anchors and tags come with the node they belong to. */
static bool refuse_decoration(const Builder *builder, struct fy_event *event, GError **error)
{
    struct fy_token *anchor = NULL, *tag = NULL;
    if (event->type == FYET_SCALAR) {
        anchor = event->scalar.anchor;
        tag = event->scalar.tag;
    } else if (event->type == FYET_SEQUENCE_START) {
        anchor = event->sequence_start.anchor;
        tag = event->sequence_start.tag;
    } else if (event->type == FYET_MAPPING_START) {
        anchor = event->mapping_start.anchor;
        tag = event->mapping_start.tag;
    }
    if (anchor != NULL) {
        size_t inside = fy_token_start_mark(anchor)->input_pos;
        return refuse(builder, inside - MIN(inside, 1), error,
                      "an unquoted '&' starts a YAML anchor, which is not used here: quote the text");
    }
    if (tag != NULL)
        return refuse(builder, fy_token_start_mark(tag)->input_pos, error,
                      "an unquoted '!' starts a YAML tag, which is not used here: quote the text");
    return true;
}

/* A second document starts at "---", or with what follows "...". */
static bool refuse_second(Builder *builder, struct fy_event *event, GError **error)
{
    const struct fy_mark *mark = fy_event_start_mark(event);
    builder->documents += event->type == FYET_DOCUMENT_START;
    if (builder->documents > 1 && mark != NULL)
        return refuse(builder, mark->input_pos, error, "a second document starts here; a file has one");
    return true;
}

static bool take_event(Builder *builder, struct fy_event *event, GError **error)
{
    if (!refuse_second(builder, event, error) || !refuse_decoration(builder, event, error))
        return false;
    switch (event->type) {
    case FYET_ALIAS:
        return refuse_alias(builder, event, error);
    case FYET_SCALAR:
        return take_scalar(builder, event, error);
    case FYET_SEQUENCE_START:
        return open_node(builder, YAML_LIST, event, error);
    case FYET_MAPPING_START:
        return open_node(builder, YAML_MAP, event, error);
    case FYET_SEQUENCE_END:
    case FYET_MAPPING_END:
        g_array_set_size(builder->open, builder->open->len - 1);
        return true;
    default:
        return true;
    }
}

/* The byte of a line and column that count characters from 1. */
static size_t offset_of(const Source *source, int line, int column)
{
    size_t at = 0;
    for (int i = 1; i < line && at < source->length; at++)
        i += source->text[at] == '\n';
    const char *text = source->text + at;
    const char *end = source->text + source->length;
    for (int i = 1; i < column && text < end && *text != '\n'; i++)
        text = g_utf8_next_char(text);
    return (size_t)(text - source->text);
}

/* What the author most likely forgot, by what libfyaml says. */
static const char *hint_for(const char *message)
{
    static const struct {
        const char *part, *hint;
    } hints[] = {
        {"nested block mapping", "quote a text that contains ': '"},
        {"cannot start with", "quote a text that starts with a special character"},
        {"multiline plain key", "lines of one mapping start in the same column; quote a text that contains ': '"},
        {"missing comma", "quote a text that contains { } [ ] , or ' #'"},
        {"invalid escape", "write \\\\ for a backslash, or use single quotes"},
        {"tab character", "use spaces"},
        {"closing quote", "every quote needs its partner"},
        {"closing", "quote a text that starts with { or ["},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(hints); i++)
        if (strstr(message, hints[i].part) != NULL)
            return hints[i].hint;
    return "check indentation, colons and quotes";
}

static bool report_syntax(const Builder *builder, struct fy_diag *diagnostics, GError **error)
{
    void *previous = NULL;
    const struct fy_diag_error *first = fy_diag_errors_iterate(diagnostics, &previous);
    if (first == NULL)
        return refuse(builder, 0, error, "not valid YAML: check indentation, colons and quotes");
    return place_fail(&builder->yaml->source, offset_of(&builder->yaml->source, first->line, first->column), error,
                      "not valid YAML: %s; %s", first->msg, hint_for(first->msg));
}

static bool build(Builder *builder, struct fy_parser *parser, struct fy_diag *diagnostics, GError **error)
{
    bool good = true, ended = false;
    struct fy_event *event = NULL;
    while (good && (event = fy_parser_parse(parser)) != NULL) {
        ended = event->type == FYET_STREAM_END;
        good = take_event(builder, event, error);
        fy_parser_event_free(parser, event);
    }
    if (good && (!ended || fy_parser_get_stream_error(parser)))
        return report_syntax(builder, diagnostics, error);
    return good;
}

static bool parse_events(Yaml *yaml, GError **error)
{
    struct fy_diag_cfg quiet = {.level = FYET_ERROR, .module_mask = ~0U};
    struct fy_diag *diagnostics = fy_diag_create(&quiet);
    fy_diag_set_collect_errors(diagnostics, true);
    struct fy_parse_cfg config = {.flags = FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_JSON_NONE, .diag = diagnostics};
    struct fy_parser *parser = fy_parser_create(&config);
    Builder builder = {.yaml = yaml, .open = g_array_new(FALSE, FALSE, sizeof(Frame))};
    g_array_set_clear_func(builder.open, frame_clear);

    bool good = fy_parser_set_string(parser, yaml->source.text, yaml->source.length) == 0
                    ? build(&builder, parser, diagnostics, error)
                    : refuse(&builder, 0, error, "cannot be parsed");

    g_array_unref(builder.open);
    g_free(builder.key);
    fy_parser_destroy(parser);
    fy_diag_destroy(diagnostics);
    return good;
}

static bool check_bytes(const Source *source, GError **error)
{
    const char *invalid = NULL;
    if (source->length > YAML_BYTES_MAX)
        return place_fail(source, 0, error, "larger than %d bytes: too large", YAML_BYTES_MAX);
    for (size_t i = 0; i < source->length; i++)
        if (source->text[i] == '\0')
            return place_fail(source, i, error, "a NUL byte: save the file as UTF-8 text");
    if (!g_utf8_validate(source->text, (gssize)source->length, &invalid))
        return place_fail(source, (size_t)(invalid - source->text), error, "not valid UTF-8: save the file as UTF-8");
    for (size_t i = 0; i < source->length; i++)
        if ((g_ascii_iscntrl(source->text[i]) && strchr("\t\r\n", source->text[i]) == NULL))
            return place_fail(source, i, error, "a control character: remove it");
    return true;
}

Yaml *yaml_parse(const char *path, const char *text, size_t length, GError **error)
{
    static const char bom[] = "\xef\xbb\xbf";
    size_t skipped = length >= 3 && memcmp(text, bom, 3) == 0 ? 3 : 0;
    g_autoptr(Yaml) yaml = yaml_new(path, text + skipped, length - skipped);
    if (!check_bytes(&yaml->source, error) || !parse_events(yaml, error))
        return NULL;
    return g_steal_pointer(&yaml);
}

const char *yaml_library_version(void)
{
    return fy_library_version();
}
