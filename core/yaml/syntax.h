#pragma once

#include <yaml-cpp/exceptions.h>

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/problem.h"

namespace recover::yaml {

/// What yaml-cpp refused, as a person would say it, and at the place where it went wrong rather than where it was
/// noticed.
/// `open_bracket` is the position of the innermost bracket that was open then.
Problem syntax_problem(const YAML::Exception& error, std::string_view file, std::string_view text,
                       std::optional<std::size_t> open_bracket);

}  // namespace recover::yaml
