/* The floor of the bench, and its stop watch.
 *
 *     bench-floor FILE...             parse each file with libcsv alone, one thread each; prints records and cells
 *     bench-floor --run COMMAND...    run a command; prints wall seconds, peak memory in kB and the exit code
 *
 * The floor is what any program that reads these files through libcsv must spend: strict parsing of 64 kB blocks with
 * callbacks that only count. The command's standard output is dropped.
 */
#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    BLOCK = 65536,
    MOST_FILES = 16,
    CACHE_LINE = 64,
};

typedef struct {
    const char *path;
    const char *problem; /* NULL when the file was read to its end */
    uint64_t records, cells;
    char apart[CACHE_LINE]; /* so that two threads never write to one cache line */
} Reading;

static void count_cell(void *cell, size_t length, void *data)
{
    (void)cell;
    (void)length;
    ((Reading *)data)->cells++;
}

static void count_record(int end, void *data)
{
    (void)end;
    ((Reading *)data)->records++;
}

static const char *parse(int fd, struct csv_parser *parser, Reading *reading)
{
    char block[BLOCK];
    ssize_t got;
    while ((got = read(fd, block, sizeof block)) > 0) {
        if (csv_parse(parser, block, (size_t)got, count_cell, count_record, reading) != (size_t)got) {
            return csv_strerror(csv_error(parser));
        }
    }
    if (got < 0) {
        return strerror(errno);
    }
    return csv_fini(parser, count_cell, count_record, reading) == 0 ? NULL : csv_strerror(csv_error(parser));
}

static void *read_file(void *data)
{
    Reading *reading = data;
    struct csv_parser parser;
    int fd = open(reading->path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        reading->problem = "cannot open";
        return NULL;
    }
    reading->problem = parse(fd, &parser, reading);
    csv_free(&parser);
    close(fd);
    return NULL;
}

static int read_files(int n, char *paths[])
{
    static Reading readings[MOST_FILES];
    pthread_t threads[MOST_FILES];
    for (int i = 0; i < n; i++) {
        readings[i].path = paths[i];
        if (pthread_create(&threads[i], NULL, read_file, &readings[i]) != 0) {
            fputs("bench-floor: cannot start a thread\n", stderr);
            return EXIT_FAILURE;
        }
    }
    int status = EXIT_SUCCESS;
    for (int i = 0; i < n; i++) {
        pthread_join(threads[i], NULL);
        if (readings[i].problem) {
            fprintf(stderr, "bench-floor: %s: %s\n", readings[i].path, readings[i].problem);
            status = EXIT_FAILURE;
        }
        printf("%llu %llu\n", (unsigned long long)readings[i].records, (unsigned long long)readings[i].cells);
    }
    return status;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static int run(char *command[])
{
    double start = seconds();
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_WRONLY);
        if (null >= 0) {
            dup2(null, STDOUT_FILENO);
        }
        execvp(command[0], command);
        perror(command[0]);
        _exit(127);
    }
    int status = 0;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
        perror("bench-floor");
        return EXIT_FAILURE;
    }
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    printf("%.4f %ld %d\n", seconds() - start, usage.ru_maxrss, code);
    return EXIT_SUCCESS;
}

int main(int argc, char *argv[])
{
    if (argc > 2 && strcmp(argv[1], "--run") == 0) {
        return run(argv + 2);
    }
    if (argc < 2 || argc - 1 > MOST_FILES) {
        fputs("usage: bench-floor FILE... | bench-floor --run COMMAND...\n", stderr);
        return EXIT_FAILURE;
    }
    return read_files(argc - 1, argv + 1);
}
