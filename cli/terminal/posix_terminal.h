#pragma once

#include <memory>

#include "cli/terminal/terminal.h"

namespace recover::cli {

/// The terminal, files or pipes this program was started with. Catches Ctrl-C for `read_line` and ignores closed pipes.
std::unique_ptr<Terminal> posix_terminal();

/// True when Ctrl-C was pressed since this was last asked: what ended a guide does not end the question after it.
bool interrupted();

}  // namespace recover::cli
