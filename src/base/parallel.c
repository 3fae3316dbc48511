#include "base/parallel.h"

typedef struct {
    size_t n;
    void (*work)(size_t i, gpointer data);
    gpointer data;
    size_t next; /* atomic */
} Queue;

static gpointer take_items(gpointer data)
{
    Queue *queue = data;
    for (;;) {
        size_t i = __atomic_fetch_add(&queue->next, 1, __ATOMIC_RELAXED);
        if (i >= queue->n)
            return NULL;
        queue->work(i, queue->data);
    }
}

void parallel_run(size_t n, unsigned jobs, void (*work)(size_t i, gpointer data), gpointer data)
{
    Queue queue = {.n = n, .work = work, .data = data};
    g_autoptr(GPtrArray) threads = g_ptr_array_new();
    for (size_t i = 1; i < MIN(n, (size_t)MAX(jobs, 1u)); i++) {
        GThread *thread = g_thread_try_new("mldstat", take_items, &queue, NULL);
        if (thread == NULL)
            break;
        g_ptr_array_add(threads, thread);
    }
    take_items(&queue);
    for (guint i = 0; i < threads->len; i++)
        g_thread_join(g_ptr_array_index(threads, i));
}
