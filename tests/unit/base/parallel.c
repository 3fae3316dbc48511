#include "base/parallel.h"

#include <criterion/criterion.h>

typedef struct {
    guint32 calls[37];
} Calls;

static void count_call(size_t i, gpointer data)
{
    Calls *calls = data;
    calls->calls[i]++;
}

Test(base_parallel, every_item_once_whatever_the_number_of_threads)
{
    static const unsigned jobs[] = {0, 1, 2, 5, 64};
    for (size_t k = 0; k < G_N_ELEMENTS(jobs); k++)
        for (size_t n = 0; n <= 37; n += n < 3 ? 1 : 17) {
            Calls calls = {{0}};
            parallel_run(n, jobs[k], count_call, &calls);
            for (size_t i = 0; i < 37; i++)
                cr_assert_eq(calls.calls[i], i < n ? 1 : 0, "%u jobs, %zu items: item %zu", jobs[k], n, i);
        }
}

static void note_thread(size_t i, gpointer data)
{
    GThread **threads = data;
    threads[i] = g_thread_self();
}

Test(base_parallel, one_job_is_the_calling_thread)
{
    GThread *threads[5] = {NULL};
    parallel_run(5, 1, note_thread, threads);
    for (size_t i = 0; i < 5; i++)
        cr_assert_eq(threads[i], g_thread_self());
}
