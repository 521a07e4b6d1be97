/* libedit's variadic functions, one shape of arguments each, and the stream libedit draws through. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

/* ---- the stream ---- */

/* What libedit prints goes nowhere, or here while somebody wants to read it. */
static char *caught;
static size_t caught_count, caught_room;

static void catch_bytes(const char *bytes, size_t count) {
  if (caught == NULL || count >= caught_room - caught_count) return;
  memcpy(caught + caught_count, bytes, count);
  caught_count += count;
  caught[caught_count] = '\0';
}

#ifdef __APPLE__
static int write_cookie(void *cookie, const char *bytes, int count) {
  (void)cookie;
  catch_bytes(bytes, (size_t)count);
  return count;
}

static FILE *open_drawing(void) { return funopen(NULL, NULL, write_cookie, NULL, NULL); }
#else
static ssize_t write_cookie(void *cookie, const char *bytes, size_t count) {
  (void)cookie;
  catch_bytes(bytes, count);
  return (ssize_t)count;
}

static FILE *open_drawing(void) {
  cookie_io_functions_t functions = {.read = NULL, .write = write_cookie, .seek = NULL, .close = NULL};
  return fopencookie(NULL, "w", functions);
}
#endif

/* One stream for the life of the process: libedit does not close the streams it is given. */
static FILE *drawing;

/* The terminal's modes before libedit touched them. */
static struct termios found;
static bool is_found;

/* ---- opening ---- */

EditLine *ce_open(const char *program) {
  if (drawing == NULL) drawing = open_drawing();
  FILE *nowhere = fopen("/dev/null", "w");
  if (drawing == NULL || nowhere == NULL) {
    if (nowhere != NULL) fclose(nowhere);
    return NULL;
  }
  if (!is_found) is_found = tcgetattr(STDIN_FILENO, &found) == 0;
  EditLine *editor = el_init_fd(program, stdin, drawing, nowhere, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (editor != NULL) el_set(editor, EL_SETFP, 2, drawing);
  fclose(nowhere);
  return editor;
}

/* Whether the terminal does this by `sequence`; padding may stand behind it. */
static bool does(EditLine *editor, const char *capability, const char *sequence) {
  char name[3] = {capability[0], capability[1], '\0'};
  char *value = NULL;
  if (el_get(editor, EL_GETTC, name, &value) != 0 || value == NULL) return false;
  return strncmp(value, sequence, strlen(sequence)) == 0;
}

bool ce_speaks_ansi(EditLine *editor) {
  return does(editor, "UP", "\033[%") && does(editor, "nd", "\033[C") && does(editor, "ce", "\033[K");
}

bool ce_can_shift(EditLine *editor) { return does(editor, "IC", "\033[%") && does(editor, "DC", "\033[%"); }

/* Whether the terminal has this property. */
static bool is(EditLine *editor, const char *property) {
  char name[3] = {property[0], property[1], '\0'};
  const char *value = NULL;
  return el_get(editor, EL_GETTC, name, &value) == 0 && value != NULL && strcmp(value, "yes") == 0;
}

bool ce_keeps_margin(EditLine *editor) {
  return !is(editor, "am") || is(editor, "xn");
}

bool ce_is_editing(EditLine *editor) {
  int on = 0;
  return el_get(editor, EL_EDITMODE, &on) == 0 && on != 0;
}

bool ce_is_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

/* ---- settings ---- */

int ce_set_client(EditLine *editor, void *client) { return el_set(editor, EL_CLIENTDATA, client); }

void *ce_client(EditLine *editor) {
  void *client = NULL;
  return el_get(editor, EL_CLIENTDATA, &client) == 0 ? client : NULL;
}

int ce_set_editor(EditLine *editor, const char *name) { return el_set(editor, EL_EDITOR, name); }

int ce_set_signal(EditLine *editor, int on) { return el_set(editor, EL_SIGNAL, on); }

int ce_set_reader(EditLine *editor, int (*reader)(EditLine *, wchar_t *)) {
  return el_wset(editor, EL_GETCFN, reader);
}

/* The narrow el_set, because it copies the names; the wide one keeps the pointers. */
int ce_add_function(EditLine *editor, const char *name, const char *help, unsigned char (*function)(EditLine *, int)) {
  return el_set(editor, EL_ADDFN, name, help, function);
}

int ce_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, (char *)NULL);
}

int ce_bind_alternative(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, "-a", key, command, (char *)NULL);
}

int ce_unbind(EditLine *editor, const char *key) { return el_set(editor, EL_BIND, "-r", key, (char *)NULL); }

int ce_unbind_alternative(EditLine *editor, const char *key) {
  return el_set(editor, EL_BIND, "-a", "-r", key, (char *)NULL);
}

int ce_set_terminal_mode(EditLine *editor, const char *set, const char *mode) {
  return el_set(editor, EL_SETTY, set, mode, (char *)NULL);
}

int ce_prepare_terminal(EditLine *editor, int on) { return el_set(editor, EL_PREP_TERM, on); }

void ce_lend_terminal(EditLine *editor) {
  el_set(editor, EL_PREP_TERM, 0);
  if (is_found) tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
}

/* What `say` has libedit say, in a text that lasts until the next call. */
static const char *heard(EditLine *editor, void (*say)(EditLine *)) {
  static char text[64 * 1024];
  text[0] = '\0';
  if (drawing == NULL) return text;
  fflush(drawing);
  (caught = text), (caught_count = 0), (caught_room = sizeof text);
  say(editor);
  fflush(drawing);
  caught = NULL;
  return text;
}

static void say_bindings(EditLine *editor) {
  const char *words[] = {"bind", NULL};
  el_parse(editor, 1, words);
}

static const char *settings;

static void read_settings(EditLine *editor) { el_source(editor, settings); }

const char *ce_bindings(EditLine *editor) { return heard(editor, say_bindings); }

const char *ce_source(EditLine *editor, const char *path) {
  settings = path;
  return heard(editor, read_settings);
}

/* ---- history ---- */

HistoryW *ce_history_open(EditLine *editor, int size) {
  HistoryW *history = history_winit();
  if (history == NULL) return NULL;
  HistEventW event;
  history_w(history, &event, H_SETSIZE, size);
  history_w(history, &event, H_SETUNIQUE, 1);
  el_wset(editor, EL_HIST, history_w, history);
  return history;
}

int ce_history_enter(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, line) < 0 ? -1 : 0;
}
