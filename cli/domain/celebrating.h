#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/domain/log_summary.h"
#include "core/rules/celebrations.h"

namespace recover::cli {

/// What was earned and not yet shown, or shown today: of habits, goals, counts, wins and the toolbox, newest first.
/// Nothing where part of the log can't be read: it may have been shown.
std::vector<Celebration> earned(Context& context, const LogSummary& summary, const std::vector<HabitView>& views);
/// The same of one habit.
std::vector<Celebration> earned_by(Context& context, const HabitView& view, const LogSummary& summary);

/// R15's lines: the facts of one day together, and at `warm` one idea, at `big` a little more. Empty at `none`.
std::vector<std::string> celebration_lines(Context& context, const std::vector<Celebration>& earned);

/// Ideas for celebrating of a size ("quiet", "warm", "big"), as the pack has them: one for quiet, else two. The same
/// all day, whatever is celebrated, and others each day; none when the pack is empty.
std::vector<std::string> ideas_of_day(Context& context, std::string_view size);

/// Writes down that these were shown, where this uses a celebration up: on a terminal. A notebook that can't be
/// written, or read in full, stays as it is, without a word.
void remember_shown(Context& context, const std::vector<Celebration>& earned, const LogSummary& summary);

}  // namespace recover::cli
