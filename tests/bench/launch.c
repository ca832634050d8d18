/* Runs a command once and writes "nanoseconds kilobytes status" of it to a file descriptor: launch FD COMMAND [WORD...]
 * A small program's own: the kernel counts the memory of whoever starts a process as that process's peak (Python's 14 MB). */
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

int main(int argc, char **argv) {
  struct timespec start, end;
  struct rusage usage;
  int status;
  pid_t child;
  if (argc < 3) return 2;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (posix_spawnp(&child, argv[2], NULL, NULL, argv + 2, environ) != 0) return 1;
  if (wait4(child, &status, 0, &usage) != child) return 1;
  clock_gettime(CLOCK_MONOTONIC, &end);
  long long spent = (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec);
  dprintf(atoi(argv[1]), "%lld %ld %d\n", spent, usage.ru_maxrss, status);
  return 0;
}
