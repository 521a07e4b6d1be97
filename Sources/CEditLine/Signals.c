/* Signals become bytes in a pipe. The handlers do nothing that is not safe in a signal handler. */
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static int ends[2] = {-1, -1};
static volatile sig_atomic_t ending;
static volatile sig_atomic_t arrived;
static volatile sig_atomic_t interrupted;

static void note(int number) {
  int saved = errno;
  if (ending == 0 && (number == SIGTERM || number == SIGHUP || number == SIGQUIT)) ending = number;
  arrived = 1;
  if (number == SIGINT) interrupted = 1;
  unsigned char byte = (unsigned char)number;
  /* A full pipe wakes the reader just as well. */
  ssize_t written = write(ends[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void pass(int number) { (void)number; }

/* What each signal did before we came, for those we caught. */
static struct {
  int number;
  bool only_editing;
  bool caught;
  struct sigaction former;
} watched[] = {
    {.number = SIGINT},
    {.number = SIGTERM},
    {.number = SIGHUP},
    {.number = SIGQUIT},
    {.number = SIGCONT},
    {.number = SIGTSTP, .only_editing = true},
    {.number = SIGWINCH, .only_editing = true},
};
static const size_t watched_count = sizeof watched / sizeof watched[0];

/* Catches a signal unless it is ignored; `former` gets what was there. */
static bool catch(int number, void (*handler)(int), struct sigaction *former) {
  if (sigaction(number, NULL, former) != 0 || former->sa_handler == SIG_IGN) return false;
  struct sigaction action = {.sa_handler = handler, .sa_flags = 0};
  sigfillset(&action.sa_mask);
  return sigaction(number, &action, NULL) == 0;
}

static bool open_pipe(void) {
  if (ends[0] >= 0) return true;
  if (pipe(ends) != 0) {
    ends[0] = ends[1] = -1;
    return false;
  }
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFL, fcntl(ends[end], F_GETFL) | O_NONBLOCK);
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  }
  return true;
}

int ce_signals_install(bool editing) {
  if (!open_pipe()) return -1;
  interrupted = 0;
  for (size_t index = 0; index < watched_count; index++) {
    if (watched[index].caught || (watched[index].only_editing && !editing)) continue;
    watched[index].caught = catch(watched[index].number, note, &watched[index].former);
  }
  struct sigaction former;
  catch(SIGPIPE, pass, &former);
  return ends[0];
}

void ce_signals_restore(void) {
  for (size_t index = 0; index < watched_count; index++) {
    if (!watched[index].caught) continue;
    sigaction(watched[index].number, &watched[index].former, NULL);
    watched[index].caught = false;
  }
}

int ce_signals_next(void) {
  unsigned char byte = 0;
  ssize_t count;
  /* Before the pipe is read, so that one that comes meanwhile is not forgotten. */
  arrived = 0;
  do count = read(ends[0], &byte, 1);
  while (count < 0 && errno == EINTR);
  return count == 1 ? byte : 0;
}

bool ce_signals_interrupted(void) { return interrupted != 0 || ending != 0; }

void ce_signals_forget_interrupt(void) { interrupted = 0; }

bool ce_signals_arrived(void) { return arrived != 0; }

int ce_signals_ending(void) { return ending; }

void ce_suspend(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigset_t stop, before;
  sigemptyset(&usual.sa_mask);
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &usual, &ours);
  sigprocmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
}

int ce_run(const char *command, const char *argument) {
  pid_t child = 0;
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t caught_by_us;
  sigemptyset(&caught_by_us);
  for (size_t index = 0; index < watched_count; index++) sigaddset(&caught_by_us, watched[index].number);
  posix_spawnattr_setsigdefault(&attributes, &caught_by_us);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  char *const words[] = {"sh", "-c", (char *)command, "sh", (char *)argument, NULL};
  int failure = posix_spawn(&child, "/bin/sh", NULL, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  if (failure != 0) return -1;
  for (;;) {
    int status = 0;
    pid_t found = waitpid(child, &status, WUNTRACED);
    if (found < 0 && errno == EINTR) continue;
    if (found < 0) return -1;
    if (WIFEXITED(status)) return WEXITSTATUS(status);
    if (WIFSIGNALED(status)) return -1;
    /* Stopped by Ctrl-Z: so are we; whoever continues us continues it too. */
    ce_suspend();
    kill(child, SIGCONT);
  }
}
