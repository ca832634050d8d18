#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/yaml/tree.h"

namespace recover::yaml {

/// What must never reach yaml-cpp 0.7, which reads some of it in silence and some of it without end: bytes that are not
/// UTF-8, control characters, odd line ends, merge markers, files over the limit, an abyss of brackets. An error among
/// them means: don't parse.
Problems guard(std::string_view file, std::string_view text, const Limits& limits);

}  // namespace recover::yaml
