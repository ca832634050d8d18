#pragma once

#include <vector>

#include "core/rules/celebrations.h"
#include "core/views/habit_view.h"

namespace recover::views {

/// Returns what was earned and not yet shown, or shown today: of habits, goals, counts, wins and the toolbox, newest
/// first. Nothing where part of the log can't be read, since it may have been shown, and nothing when `celebrate` is
/// none.
std::vector<Celebration> earned(store::Notebook& notebook, const LogSummary& summary,
                                const std::vector<HabitView>& views, Day today);
/// The same of one habit, whatever `celebrate` is.
std::vector<Celebration> earned_by(store::Notebook& notebook, const HabitView& view, const LogSummary& summary,
                                   Day today);

/// Returns those of `earned` that the log does not remember yet.
std::vector<Celebration> not_remembered(const std::vector<Celebration>& earned, const LogSummary& summary);

}  // namespace recover::views
