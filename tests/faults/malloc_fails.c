/* Memory that runs out at a chosen moment, counted from the beginning of main (its first call is umask).
 *
 *   MALLOC_FAILS_AT=N       the N-th request fails; without it none does
 *   MALLOC_FAILS_ONWARD=1   every later one, too
 *   MALLOC_COUNT_FILE=PATH  how many requests there were is written here at the end
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

extern void* __libc_malloc(size_t size);
extern void* __libc_calloc(size_t count, size_t size);
extern void* __libc_realloc(void* old, size_t size);
extern void* __libc_memalign(size_t alignment, size_t size);

static long requests, fails_at;
static int counting, onward;

static int refused(void) {
  if (!counting) return 0;
  ++requests;
  if (fails_at == 0 || requests < fails_at || (requests > fails_at && !onward)) return 0;
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return refused() ? NULL : __libc_malloc(size); }
void* calloc(size_t count, size_t size) { return refused() ? NULL : __libc_calloc(count, size); }
void* realloc(void* old, size_t size) { return refused() ? NULL : __libc_realloc(old, size); }
void* aligned_alloc(size_t alignment, size_t size) { return refused() ? NULL : __libc_memalign(alignment, size); }

int posix_memalign(void** into, size_t alignment, size_t size) {
  if (refused()) return ENOMEM;
  *into = __libc_memalign(alignment, size);
  return *into == NULL ? ENOMEM : 0;
}

mode_t umask(mode_t mask) {
  const char* at = getenv("MALLOC_FAILS_AT");
  fails_at = at != NULL ? atol(at) : 0;
  onward = getenv("MALLOC_FAILS_ONWARD") != NULL;
  counting = 1;
  return (mode_t)syscall(SYS_umask, mask);
}

__attribute__((destructor)) static void tell(void) {
  const char* path = getenv("MALLOC_COUNT_FILE");
  counting = 0;
  if (path == NULL) return;
  const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return;
  dprintf(file, "%ld\n", requests);
  close(file);
}
