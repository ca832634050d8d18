#pragma once

#include <cstddef>
#include <string_view>

namespace recover::store {

/// Refuses a text that no reader would take afterwards: throws Failure(ErrorKind::not_stored, "yaml-limit") for a file
/// that would grow from `before` bytes to `after`, over what yaml::limits_of gives it.
void check_size_limit(std::string_view file, std::size_t before, std::size_t after);

}  // namespace recover::store
