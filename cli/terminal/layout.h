#pragma once

#include <string>
#include <string_view>

#include "cli/terminal/terminal.h"

namespace recover::cli {

/// A line as it fits a terminal: over several lines, broken between words, where it is wider. In a pipe it is as it is.
std::string laid_out(const Terminal& terminal, std::string_view line);

}  // namespace recover::cli
