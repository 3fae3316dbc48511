/* A Document as one self-contained page of HTML 5: no script, nothing loaded, pictures as data URIs. */
#ifndef MLDSTAT_WRITEUP_HTML_WRITER_H
#define MLDSTAT_WRITEUP_HTML_WRITER_H

#include "writeup/document.h"

/* (transfer full) */
GString *html_write(const Document *document);

#endif
