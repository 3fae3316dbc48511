/* Exit codes, the contract with cron: any other non-zero code is a failure too. */
#ifndef MLDSTAT_APP_EXIT_CODE_H
#define MLDSTAT_APP_EXIT_CODE_H

enum {
    EXIT_PUBLISHED = 0,
    EXIT_REFUSED = 1, /* data refused, or a quantity of the self-test failed */
    EXIT_USAGE = 2,   /* command line wrong */
    EXIT_EMPTY = 3,   /* no data in the period */
    EXIT_LOCKED = 4,  /* another run holds the lock */
    EXIT_OUTPUT = 5,  /* cannot write there */
    EXIT_STUDY = 6,   /* study file wrong */
    EXIT_INTERNAL = 70,
};

#endif
