#pragma once

#include <memory>

#include "core/io/process.h"

namespace recover {

/// The machine's own programs, found on PATH.
std::unique_ptr<Process> posix_process();

}  // namespace recover
