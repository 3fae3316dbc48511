/* Versions of mldstat and of the libraries it runs with. */
#ifndef MLDSTAT_APP_VERSIONS_H
#define MLDSTAT_APP_VERSIONS_H

/* "GSL 2.7.1, GLib 2.74.6, ...": the libraries loaded, not those compiled against, where they say it.
 * (transfer full) */
char *versions_of_libraries(void);

/* What --version prints. (transfer full) */
char *versions_text(void);

#endif
