/* Descriptors, the terminal's size, the locale and the width of characters. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void ce_open_standard_streams(void) {
  for (int descriptor = 0; descriptor < 3; descriptor++) {
    if (fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF) continue;
    /* The lowest free number is taken, and all below are open. */
    if (open("/dev/null", O_RDWR) < 0) return;
  }
}

/* ---- writing ---- */

/* How long a process that is asked to end waits for a stream that is full. */
static const int farewell_milliseconds = 500;

/* What fits into any stream that poll calls writable, so that the write does not block. */
static const size_t farewell_bytes = 256;

static bool wait_until_writable(int descriptor, int milliseconds) {
  struct pollfd stream = {.fd = descriptor, .events = POLLOUT};
  int count = poll(&stream, 1, milliseconds);
  return count > 0 || (count < 0 && errno == EINTR);
}

static bool nobody_reads;

bool ce_nobody_reads(void) { return nobody_reads; }

bool ce_write(int descriptor, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    bool ending = ce_signals_ending() != 0;
    if (ending && !wait_until_writable(descriptor, farewell_milliseconds)) return false;
    ssize_t written = write(descriptor, next, ending && count > farewell_bytes ? farewell_bytes : count);
    if (written >= 0) {
      next += written;
      count -= (size_t)written;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (!wait_until_writable(descriptor, -1)) return false;
    } else if (errno != EINTR) {
      nobody_reads |= errno == EPIPE;
      return false;
    }
  }
  return true;
}

/* ---- gathering ---- */

/* More than any one answer draws; a longer one goes out in pieces. */
static char gathered[32 * 1024];
static size_t gathered_count;
static bool gathered_lost;

void ce_gather(const void *bytes, size_t count) {
  if (count > sizeof gathered - gathered_count) ce_release();
  if (count > sizeof gathered) {
    gathered_lost |= !ce_write(STDOUT_FILENO, bytes, count);
    return;
  }
  memcpy(gathered + gathered_count, bytes, count);
  gathered_count += count;
}

bool ce_release(void) {
  size_t count = gathered_count;
  gathered_count = 0;
  if (count > 0) gathered_lost |= !ce_write(STDOUT_FILENO, gathered, count);
  return !gathered_lost;
}

int ce_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int ce_terminal_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

/* ---- characters ---- */

static bool speaks_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

void ce_use_utf8(void) {
  static const char *const plain[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  setlocale(LC_CTYPE, "");
  for (size_t index = 0; index < sizeof plain / sizeof plain[0] && !speaks_utf8(); index++) {
    setlocale(LC_CTYPE, plain[index]);
  }
}

int ce_width(wchar_t character) { return wcwidth(character); }
