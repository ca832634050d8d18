#include <sys/prctl.h>
#include <sys/stat.h>

#include <cstdio>
#include <new>

#include "cli/app/context.h"
#include "cli/terminal/posix_terminal.h"
#include "core/io/posix_disk.h"
#include "core/io/posix_process.h"
#include "core/io/system.h"

namespace {

int run_here(int argc, char** argv) {
  const auto terminal = recover::cli::posix_terminal();
  const auto clock = recover::system_clock(recover::cli::interrupted);
  const auto disk = recover::posix_disk();
  const auto process = recover::posix_process();
  const auto random = recover::system_random();
  return static_cast<int>(recover::cli::run(
      {argv + 1, argv + argc}, {*terminal, *clock, *disk, *process, *random, recover::system_environment()}));
}

}  // namespace

int main(int argc, char** argv) {
  umask(077);                          // nothing we or our children make is for other eyes
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // a core file would hold the notebook's words
  try {
    return run_here(argc, argv);
  } catch (const std::bad_alloc&) {  // before anything was begun
    std::fputs("recover: there is no memory left here; nothing was changed\n", stderr);
    return static_cast<int>(recover::cli::Exit::not_stored);
  }
}
