#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "core/io/disk.h"

namespace recover::posix {

/// flock on the file, which is made (0600) when missing. flock and not fcntl: a lock of fcntl is gone as soon as any
/// other descriptor of that file is closed. None when it was held by another program for longer than `patience`.
std::unique_ptr<Lock> lock_file(const std::string& path, std::chrono::milliseconds patience);

}  // namespace recover::posix
