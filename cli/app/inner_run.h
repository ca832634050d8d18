#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/app/context.h"

namespace recover::cli {

/// Runs another command on the same notebook, day and terminal, as if it had been typed: "goal add", "breathe".
/// What it needs and has not got is asked for; without an answer nothing happens.
/// `options` go with it: "--together".
Exit run_inner(Context& context, std::string_view command, const std::vector<std::string>& options = {});

}  // namespace recover::cli
