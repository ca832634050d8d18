#pragma once

#include <memory>

#include "core/io/disk.h"

namespace recover {

/// The machine's own disk.
std::unique_ptr<Disk> posix_disk();

}  // namespace recover
