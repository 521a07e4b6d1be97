/*
 * What Swift cannot say to libedit and to the system by itself.
 *
 * libedit's el_set, el_get and history are variadic, which Swift does not call: here is one function for each shape of
 * arguments that is used. Next to them stand the few things that must be C: signal handlers, a void for what libedit
 * draws, wcwidth, the locale, the terminal's size, and a program that is waited for. Nothing here decides anything.
 *
 * All of it is for the main thread. Functions return 0 for success and -1 for failure unless they say otherwise.
 */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/* ---- libedit: opening and closing ---- */

/*
 * Opens libedit on standard input and output. What it draws goes nowhere: we draw the line ourselves. `program` is the
 * name that limits lines of the user's .editrc to this program. Complaints about an unknown terminal are swallowed;
 * ce_speaks_ansi tells. NULL when there is no memory. Close with el_end, which also gives the terminal back as it was.
 */
EditLine *ce_open(const char *program);

/* Whether the terminal goes up, goes right and clears to the end of a line by the sequences that we draw with. */
bool ce_speaks_ansi(EditLine *editor);

/* Whether the terminal inserts and deletes characters within a row by the sequences that we draw with. */
bool ce_can_shift(EditLine *editor);

/*
 * Whether the last column can be written without the cursor leaving the row: it stays until the next character, or the
 * terminal does not wrap at all.
 */
bool ce_keeps_margin(EditLine *editor);

/* Whether keys edit the line: false after `edit off` in the user's .editrc. */
bool ce_is_editing(EditLine *editor);

/* Whether the keys are vi's: after `bind -v` in the user's .editrc. */
bool ce_is_vi(EditLine *editor);

/* ---- libedit: settings, one function per shape of arguments ---- */

int ce_set_client(EditLine *editor, void *client);
void *ce_client(EditLine *editor);

/* EL_EDITOR: "emacs" or "vi". */
int ce_set_editor(EditLine *editor, const char *name);

/* EL_SIGNAL: whether libedit installs signal handlers of its own. */
int ce_set_signal(EditLine *editor, int on);

/* EL_GETCFN. The reader returns 1 and a character, or -1 to leave the line. */
int ce_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *));

/* EL_ADDFN. The function returns one of CC_NORM, CC_REFRESH ... libedit copies the names. */
int ce_add_function(EditLine *editor, const char *name, const char *help, unsigned char (*function)(EditLine *, int));

/* EL_BIND in the map that is used for typing, and in the other one (vi's command mode). */
int ce_bind(EditLine *editor, const char *key, const char *command);
int ce_bind_alternative(EditLine *editor, const char *key, const char *command);

/* EL_BIND -r: the key does nothing any more. */
int ce_unbind(EditLine *editor, const char *key);
int ce_unbind_alternative(EditLine *editor, const char *key);

/* EL_SETTY: a change to the terminal's modes, in `set` "-d" (while editing) or "-x" (between lines). */
int ce_set_terminal_mode(EditLine *editor, const char *set, const char *mode);

/* EL_PREP_TERM: 1 takes the terminal for editing, 0 puts it into the mode between lines. */
int ce_prepare_terminal(EditLine *editor, int on);

/* Puts the terminal into the modes ce_open found it in, for as long as someone else has it. */
void ce_lend_terminal(EditLine *editor);

/* Reads the user's .editrc at `path`. Returns what libedit had to say about it, until the next call; empty when all was well. */
const char *ce_source(EditLine *editor, const char *path);

/* What `bind` lists: every key and what it does, one on a line. The text lasts until the next call. */
const char *ce_bindings(EditLine *editor);

/* ---- libedit: history ---- */

/* A history of at most `size` lines, equal neighbours kept once, joined to the editor. Close with history_wend. */
HistoryW *ce_history_open(EditLine *editor, int size);

/* Adds a line, without its newline. */
int ce_history_enter(HistoryW *history, const wchar_t *line);

/* ---- signals ---- */

/*
 * Installs handlers for SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGCONT, and with `editing` for SIGTSTP and SIGWINCH, that
 * only write the signal's number into a pipe. A signal the program was started with ignored stays ignored. SIGPIPE is
 * caught and does nothing (caught, not ignored, so that programs we start get it back). System calls are interrupted,
 * not restarted. Returns the end of the pipe to poll, or -1. Installing twice is installing once.
 */
int ce_signals_install(bool editing);

/* Puts the former handlers back, except SIGPIPE's. */
void ce_signals_restore(void);

/* The next signal that arrived, or 0. Never waits. */
int ce_signals_next(void);

/* Whether one has arrived since the last look into the pipe. Asks nobody. */
bool ce_signals_arrived(void);

/* Whether SIGINT came since ce_signals_forget_interrupt, or a signal that asks the program to end. */
bool ce_signals_interrupted(void);
void ce_signals_forget_interrupt(void);

/* The first of SIGTERM, SIGHUP and SIGQUIT that arrived, or 0. It is never forgotten, not even when the pipe is full. */
int ce_signals_ending(void);

/* Stops the process as Ctrl-Z does without a handler; returns when it is continued. */
void ce_suspend(void);

/*
 * Runs a command of the user's through the shell, with `argument` as its $1, and waits for its end; the terminal is to be
 * lent before. Returns its exit code, or -1 when it did not start or was ended by a signal. Stopped with it, we stop too.
 */
int ce_run(const char *command, const char *argument);

/* ---- streams ---- */

/* Opens /dev/null for each of the three standard streams that is closed, so that no other file can take its number. */
void ce_open_standard_streams(void);

/*
 * Writes all of it, however often the system wants to be asked; waits for a stream that is full. False when nobody can
 * read it any more, or when the process is asked to end while the stream stays full.
 */
bool ce_write(int descriptor, const void *bytes, size_t count);

/* Whether a write failed because the reader has gone, as in `evenkeel calls | head -1`: it has all it wanted. */
bool ce_nobody_reads(void);

/*
 * Has each part of some work done, from 0 to parts - 1, on a thread of its own, the first on this one; returns once all are
 * done. Where no thread can be had, the part is done here.
 */
void ce_in_parallel(int parts, void (*work)(int part, void *context), void *context);

/*
 * Keeps what is to be drawn on standard output until ce_release, which writes all of it at once: an answer, the prompt
 * after it and the line reach the terminal in one piece, and no half of it is ever seen. To be released before anything
 * waits. ce_release is false once something could not be written.
 */
void ce_gather(const void *bytes, size_t count);
bool ce_release(void);

/* The terminal's width in columns and its height in rows, 0 when it does not say. */
int ce_terminal_columns(int descriptor);
int ce_terminal_rows(int descriptor);

/* ---- paging ---- */

/*
 * Has the shell run `command`, hands it the bytes on its standard input and waits until it has ended, also when it ends
 * before it has read all, or is stopped by Ctrl-Z and goes on later. Signals find our own handlers: Ctrl-C is the
 * command's. Returns its exit code, 128 and more when a signal ended it, -1 when there is no such process to be had.
 */
int ce_page(const char *command, char *const environment[], const void *bytes, size_t count);

/* ---- characters ---- */

/*
 * Takes the user's LC_CTYPE; where its encoding is not UTF-8, a plain UTF-8 one. Must come before ce_open and before
 * the first ce_width. Other categories stay as they are: numbers and dates are not formatted by locale.
 */
void ce_use_utf8(void);

/* wcwidth: columns of a character, -1 for one that cannot be printed. */
int ce_width(wchar_t character);

#endif
