#include "app/terminal.h"

#include <glib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { LEAST = 40, MOST = 100, USUAL = 80 };

size_t terminal_width(void)
{
    struct winsize size = {0};
    if (isatty(STDOUT_FILENO) != 1 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return USUAL;
    return CLAMP((size_t)size.ws_col, LEAST, MOST);
}
