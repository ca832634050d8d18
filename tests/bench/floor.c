/* The floor of the benchmark: what any program must do at the least.
 *   floor FOLDER              reads every file of habits/ and log/ into one buffer
 *   floor FOLDER write        the same, then journals and replaces the newest log file durably
 *   floor FOLDER write-month  the same, but reads habits/ and the newest log file only
 * Journaling is a small record beside the notebook, the replace a temporary file and rename; of both, the file and its
 * folder are fsynced, as a change that is to be taken back after a power cut needs. The file keeps its bytes. */
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

/* Reads the folder's files (or only looks at their names) and leaves the path of the last by name in `newest`. */
static void read_folder(const char *folder, int only_names, char *newest) {
  DIR *names = opendir(folder);
  struct dirent *entry;
  if (names == NULL) exit(1);
  while ((entry = readdir(names)) != NULL) {
    if (strstr(entry->d_name, ".yaml") == NULL || entry->d_name[0] == '.') continue;
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (!only_names) read_file(path);
    if (strcmp(path, newest) > 0) strcpy(newest, path);
  }
  closedir(names);
}

static void sync_folder(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0 || fsync(folder) != 0) exit(1);
  close(folder);
}

static void journal(const char *folder) {
  char path[4096];
  static const char record[] =
      "title: \"done: walk\"\nfiles:\n  - {file: \"log/2026-02.yaml\", removed: [], added: [\"- {day: 2026-02-13, done: walk, "
      "at: \\\"2026-02-13T08:00:00+00:00\\\", id: k49avd42}\"]}\n";
  snprintf(path, sizeof path, "%s/.floor", folder);
  mkdir(path, 0700);
  char name[4200];
  snprintf(name, sizeof name, "%s/%08d.yaml", path, (int)getpid());
  int file = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0 || write(file, record, sizeof record - 1) != (ssize_t)sizeof record - 1 || fsync(file) != 0) exit(1);
  close(file);
  sync_folder(path);
}

static void replace(const char *path, const char *folder) {
  char temporary[4200];
  size_t size = read_file(path);
  snprintf(temporary, sizeof temporary, "%s.floor", path);
  int file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0 || write(file, buffer, size) != (ssize_t)size || fsync(file) != 0) exit(1);
  close(file);
  if (rename(temporary, path) != 0) exit(1);
  sync_folder(folder);
}

int main(int argc, char **argv) {
  char habits[2048], log_folder[2048], newest[4096] = "", last_habit[4096] = "";
  if (argc < 2) return 2;
  const char *mode = argc > 2 ? argv[2] : "";
  snprintf(habits, sizeof habits, "%s/habits", argv[1]);
  snprintf(log_folder, sizeof log_folder, "%s/log", argv[1]);
  read_folder(habits, 0, last_habit);
  read_folder(log_folder, strcmp(mode, "write-month") == 0, newest);
  if (*newest == '\0') return 1;
  if (*mode != '\0') {
    journal(argv[1]);
    replace(newest, log_folder);
  }
  return 0;
}
