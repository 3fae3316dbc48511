/* Versions of mldstat and of the libraries it runs with. */
#ifndef MLDSTAT_APP_VERSIONS_H
#define MLDSTAT_APP_VERSIONS_H

/* What --version prints. (transfer full) */
char *versions_text(void);

#endif
