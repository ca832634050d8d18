#include <sys/prctl.h>
#include <sys/stat.h>

#include <cstdlib>

#include "cli/context.h"
#include "cli/posix_terminal.h"
#include "cli/system_clock.h"
#include "core/io/posix_disk.h"
#include "core/io/posix_process.h"

int main(int argc, char** argv) {
  umask(077);                          // nothing we or our children make is for other eyes
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);  // a core file would hold the notebook's words
  const auto terminal = recover::cli::posix_terminal();
  const auto clock = recover::cli::system_clock();
  const auto disk = recover::posix_disk();
  const auto process = recover::posix_process();
  const auto random = recover::cli::system_random();
  const auto environment = [](const std::string& name) -> std::optional<std::string> {
    const char* value = std::getenv(name.c_str());
    if (value == nullptr) return std::nullopt;
    return value;
  };
  return recover::cli::run({argv + 1, argv + argc}, {*terminal, *clock, *disk, *process, *random, environment});
}
