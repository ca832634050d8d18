#pragma once

#include "core/base/problem.h"

namespace recover::cli {

/// Returns the problem with a hint that names a command, for the codes that have one here; any other comes back as it
/// is. Core's hints hold values only (names, days, numbers), because core knows no command.
Problem with_command_hint(Problem problem);

}  // namespace recover::cli
