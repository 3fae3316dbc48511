/* The one style sheet of index.html. */
#ifndef MLDSTAT_WRITEUP_HTML_STYLE_H
#define MLDSTAT_WRITEUP_HTML_STYLE_H

/* Complete CSS: screen, light and dark, print, narrow screens. Nothing in it is loaded from elsewhere. */
const char *html_style(void);

#endif
