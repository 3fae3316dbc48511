/* The entry that libFuzzer calls; FUZZ_TARGET is one of those in fuzz/targets.h. */
#include "fuzz/targets.h"

#ifndef FUZZ_TARGET
#define FUZZ_TARGET fuzz_csv
#endif

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FUZZ_TARGET(data, size);
    return 0;
}
