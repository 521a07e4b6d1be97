#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__APPLE__)
#include <util.h>
#else
#include <pty.h>
#endif

/// What the program may not be started with is found before the fork, where it can still be reported by `errno`.
static int can_start(const char *program, const char *directory) {
  struct stat found;
  if (access(program, X_OK) != 0 || stat(directory, &found) != 0) { return 0; }
  if (!S_ISDIR(found.st_mode)) {
    errno = ENOTDIR;
    return 0;
  }
  return 1;
}

/// The child's last steps. Only calls that are safe between fork and exec.
static void become(
  const char *program, char *const arguments[], char *const environment[], const char *directory
) {
  // The test process ignores SIGPIPE and may block others; the program starts with what a shell would give it.
  sigset_t none;
  sigemptyset(&none);
  for (int each = 1; each < NSIG; each++) { signal(each, SIG_DFL); }
  sigprocmask(SIG_SETMASK, &none, NULL);

  if (chdir(directory) == 0) { execve(program, arguments, environment); }
  static const char message[] = "the program could not be started\n";
  if (write(STDERR_FILENO, message, sizeof message - 1) < 0) { _exit(126); }
  _exit(127);
}

/// Closes the tester's ends in children started later, which would otherwise keep a terminal or a pipe alive.
static int close_on_exec(int descriptor) {
  int flags = fcntl(descriptor, F_GETFD);
  return flags < 0 ? -1 : fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
}

pid_t pseudo_terminal_start(
  const char *program, char *const arguments[], char *const environment[], const char *directory,
  unsigned short rows, unsigned short columns, int errors, int *terminal
) {
  if (!can_start(program, directory)) { return -1; }
  struct winsize size;
  memset(&size, 0, sizeof size);
  size.ws_row = rows;
  size.ws_col = columns;

  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    if (errors >= 0 && dup2(errors, STDERR_FILENO) < 0) { _exit(126); }
    become(program, arguments, environment, directory);
  }
  if (process > 0) {
    close_on_exec(*terminal);
    // Reading and writing never block: the tester waits with poll(2) and a deadline.
    fcntl(*terminal, F_SETFL, fcntl(*terminal, F_GETFL) | O_NONBLOCK);
  }
  return process;
}

pid_t piped_program_start(
  const char *program, char *const arguments[], char *const environment[], const char *directory,
  int input, int output, int errors
) {
  if (!can_start(program, directory)) { return -1; }
  pid_t process = fork();
  if (process == 0) {
    setpgid(0, 0);
    if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 || dup2(errors, STDERR_FILENO) < 0) {
      _exit(126);
    }
    become(program, arguments, environment, directory);
  }
  // Said on both sides, so that the group is there whichever of the two runs first.
  if (process > 0) { setpgid(process, process); }
  return process;
}

int pseudo_terminal_resize(int terminal, unsigned short rows, unsigned short columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  size.ws_row = rows;
  size.ws_col = columns;
  return ioctl(terminal, TIOCSWINSZ, &size);
}

int program_has_ended(pid_t process) {
  siginfo_t found;
  memset(&found, 0, sizeof found);
  if (waitid(P_PID, (id_t)process, &found, WEXITED | WNOHANG | WNOWAIT) != 0) { return -1; }
  return found.si_pid == process;
}

int program_collect(pid_t process, int *code, int *signal) {
  int status = 0;
  pid_t collected;
  do {
    collected = waitpid(process, &status, 0);
  } while (collected < 0 && errno == EINTR);
  if (collected != process) { return -1; }
  *signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  *code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return 0;
}
