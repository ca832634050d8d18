#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/domain/log_summary.h"
#include "core/views/celebrations.h"

namespace recover::cli {

/// R15's lines: the facts of one day together, and at `warm` one idea, at `big` a little more. Empty at `none`.
std::vector<std::string> celebration_lines(Context& context, const std::vector<Celebration>& earned);

/// Ideas for celebrating of a size ("quiet", "warm", "big"), as the pack has them: one for quiet, else two. The same
/// all day, whatever is celebrated, and others each day; none when the pack is empty.
std::vector<std::string> ideas_of_day(Context& context, std::string_view size);

/// Writes down that these were shown, where this uses a celebration up: on a terminal. A notebook that can't be
/// written, or read in full, stays as it is, without a word.
void remember_shown(Context& context, const std::vector<Celebration>& earned, const LogSummary& summary);

}  // namespace recover::cli
