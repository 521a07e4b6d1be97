/* A program that reads what we show: started by the shell, fed, and waited for. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/* How often a reader that takes nothing more is looked after. */
static const int look_milliseconds = 100;

/* Starts the reader with a new pipe as its standard input; our end of it goes to `input`. */
static pid_t start(const char *command, char *const environment[], int *input) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK);
  char *const arguments[] = {(char *)"sh", (char *)"-c", (char *)command, NULL};
  posix_spawn_file_actions_t actions;
  pid_t reader = -1;
  if (posix_spawn_file_actions_init(&actions) == 0) {
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
    if (posix_spawn(&reader, "/bin/sh", &actions, NULL, arguments, environment) != 0) reader = -1;
    posix_spawn_file_actions_destroy(&actions);
  }
  close(ends[0]);
  if (reader < 0) close(ends[1]);
  *input = ends[1];
  return reader;
}

/* Ctrl-Z stopped the reader, and us only if we do not catch it. Whoever started us waits for all of us to stop. */
static void stop_too(void) {
  struct sigaction now;
  if (sigaction(SIGTSTP, NULL, &now) == 0 && now.sa_handler != SIG_DFL && now.sa_handler != SIG_IGN) ce_suspend();
}

/* Looks after the reader. True once it has ended, `status` then says how. */
static bool has_ended(pid_t reader, int options, int *status) {
  pid_t changed = waitpid(reader, status, options | WUNTRACED);
  if (changed < 0) {
    *status = 0;
    return errno != EINTR;
  }
  if (changed == 0) return false;
  if (!WIFSTOPPED(*status)) return true;
  stop_too();
  return false;
}

int ce_page(const char *command, char *const environment[], const void *bytes, size_t count) {
  int input = -1;
  pid_t reader = start(command, environment, &input);
  if (reader < 0) return -1;
  const char *next = bytes;
  bool ended = false;
  int status = 0;
  while (count > 0 && !ended) {
    struct pollfd pipe = {.fd = input, .events = POLLOUT};
    if (poll(&pipe, 1, look_milliseconds) > 0) {
      ssize_t written = write(input, next, count);
      if (written < 0 && errno != EAGAIN && errno != EINTR) break;
      if (written > 0) {
        next += written;
        count -= (size_t)written;
      }
    }
    ended = has_ended(reader, WNOHANG, &status);
  }
  close(input);
  while (!ended) ended = has_ended(reader, 0, &status);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
