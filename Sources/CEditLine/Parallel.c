/* Work that several threads share. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEditLine.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

struct part {
  pthread_t thread;
  bool has_thread;
  int number;
  void (*work)(int part, void *context);
  void *context;
};

static void *do_part(void *argument) {
  struct part *part = argument;
  part->work(part->number, part->context);
  return NULL;
}

void ce_in_parallel(int parts, void (*work)(int part, void *context), void *context) {
  struct part *all = parts > 1 ? calloc((size_t)parts, sizeof(struct part)) : NULL;
  if (all == NULL) {
    for (int number = 0; number < parts; number++) work(number, context);
    return;
  }
  /* A signal is for the thread that waits for it. */
  sigset_t every, before;
  sigfillset(&every);
  pthread_sigmask(SIG_SETMASK, &every, &before);
  for (int number = 1; number < parts; number++) {
    all[number] = (struct part){.number = number, .work = work, .context = context};
    all[number].has_thread = pthread_create(&all[number].thread, NULL, do_part, &all[number]) == 0;
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  work(0, context);
  for (int number = 1; number < parts; number++) {
    if (all[number].has_thread) {
      pthread_join(all[number].thread, NULL);
    } else {
      work(number, context);
    }
  }
  free(all);
}
