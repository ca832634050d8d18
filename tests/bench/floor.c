/* The floor of the benchmark: reads every file of a notebook's habits/ and log/ into one buffer, and with "write" replaces the
 * newest log file durably (temporary file, fsync, rename, fsync of the folder). What any program must do at the least. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *buffer;
static size_t capacity;

static size_t read_file(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat info;
  if (file < 0 || fstat(file, &info) != 0) exit(1);
  if ((size_t)info.st_size > capacity) {
    capacity = (size_t)info.st_size * 2;
    buffer = realloc(buffer, capacity);
    if (buffer == NULL) exit(1);
  }
  ssize_t size = read(file, buffer, (size_t)info.st_size);
  close(file);
  if (size < 0) exit(1);
  return (size_t)size;
}

static size_t read_folder(const char *folder, char *newest) {
  DIR *names = opendir(folder);
  size_t total = 0;
  struct dirent *entry;
  if (names == NULL) exit(1);
  while ((entry = readdir(names)) != NULL) {
    if (strstr(entry->d_name, ".yaml") == NULL || entry->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    total += read_file(path);
    if (newest != NULL && strcmp(path, newest) > 0) strcpy(newest, path);
  }
  closedir(names);
  return total;
}

static void replace(const char *path, const char *folder) {
  char temporary[4200];
  size_t size = read_file(path);
  snprintf(temporary, sizeof temporary, "%s.floor", path);
  int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0 || write(file, buffer, size) != (ssize_t)size || fsync(file) != 0) exit(1);
  close(file);
  if (rename(temporary, path) != 0) exit(1);
  file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0 || fsync(file) != 0) exit(1);
  close(file);
}

int main(int argc, char **argv) {
  char habits[2048], log_folder[2048], newest[4096] = "";
  if (argc < 2) return 2;
  snprintf(habits, sizeof habits, "%s/habits", argv[1]);
  snprintf(log_folder, sizeof log_folder, "%s/log", argv[1]);
  size_t total = read_folder(habits, NULL) + read_folder(log_folder, newest);
  if (argc > 2) replace(newest, log_folder);
  return total > 0 ? 0 : 1;
}
