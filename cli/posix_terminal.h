#pragma once

#include <memory>

#include "cli/terminal.h"

namespace recover::cli {

/// The terminal, files or pipes this program was started with. Catches Ctrl-C for `read_line` and ignores closed pipes.
std::unique_ptr<Terminal> posix_terminal();

/// True once Ctrl-C was pressed.
bool interrupted();

}  // namespace recover::cli
