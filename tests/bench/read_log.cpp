// Reads every entry of a notebook's log and prints how many there are and how many were kept: read_log FOLDER
#include <cstddef>
#include <cstdio>

#include "core/io/posix_disk.h"
#include "core/io/system.h"
#include "core/store/notebook.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto disk = recover::posix_disk();
  const auto random = recover::system_random();
  const auto clock = recover::system_clock();
  recover::store::Notebook notebook(*disk, *random, *clock, argv[1]);
  std::size_t entries = 0;
  std::size_t kept = 0;
  notebook.each([&](const recover::store::Line& line) {
    ++entries;
    if (recover::is_kept(line.kind)) ++kept;
  });
  std::printf("%zu %zu\n", entries, kept);
  return notebook.problems().empty() ? 0 : 1;
}
