// Starting a program for a test, on a terminal of its own or on three pipes.
//
// This is C because Swift offers neither `fork` nor `forkpty`, and because between the fork and the exec of a
// program with threads only a handful of calls are allowed: all of them are in one place here.

#ifndef EVENKEEL_PSEUDO_TERMINAL_H
#define EVENKEEL_PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Starts `program` as the leader of a new session on a new terminal of `rows` by `columns`.
///
/// `arguments` and `environment` end with NULL, and `arguments[0]` is the program's name. `errors` is the
/// descriptor its standard error goes to, or -1 for the terminal. `*terminal` becomes the tester's end: what is
/// written there has been typed, what is read there has been printed. Returns the process, or -1 with `errno`.
pid_t pseudo_terminal_start(
  const char *program, char *const arguments[], char *const environment[], const char *directory,
  unsigned short rows, unsigned short columns, int errors, int *terminal);

/// Starts `program` as the leader of a new process group, reading `input`, printing to `output` and `errors`.
/// Returns the process, or -1 with `errno`.
pid_t piped_program_start(
  const char *program, char *const arguments[], char *const environment[], const char *directory,
  int input, int output, int errors);

/// Gives the terminal another size; the system then tells the program (SIGWINCH). Returns 0, or -1 with `errno`.
int pseudo_terminal_resize(int terminal, unsigned short rows, unsigned short columns);

/// Whether `process` has ended, leaving it to be collected, so that its number cannot be given away meanwhile.
/// Returns 1 when it has, 0 while it runs, -1 with `errno`.
int program_has_ended(pid_t process);

/// Waits for the end of `process` and collects it: `*signal` is the signal that ended it, else 0 and `*code` is
/// its exit code. Returns 0, or -1 with `errno`.
int program_collect(pid_t process, int *code, int *signal);

#endif
