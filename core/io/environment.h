#pragma once

#include <functional>
#include <optional>
#include <string>

namespace recover {

/// Returns a variable of the environment by its name; none when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// Returns the environment that this program was started with.
Environment system_environment();

}  // namespace recover
