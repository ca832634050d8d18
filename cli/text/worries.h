#pragma once

#include <optional>
#include <string>

#include "cli/app/context.h"

namespace recover::cli {

/// Returns the day until which a worry is parked, in words: "tomorrow", "Wed 18 Feb", "no day".
std::string until_said(Context& context, std::optional<Day> until);

}  // namespace recover::cli
