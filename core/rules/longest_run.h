#pragma once

#include <optional>
#include <span>

#include "core/rules/habit_stats.h"

namespace recover {

/// A milestone of the longest run yet (R15).
struct LongestRun {
  int length = 0;  ///< 7, 14, 30, 50, 100 and then every 100, in the habit's unit
  Day reached;     ///< the day that made it
  Day unit_since;  ///< what was shown before this day spoke of another unit
};

/// The newest such milestone of today's run; none when the run is too short or not the best ever.
std::optional<LongestRun> longest_run(const Habit& habit, std::span<const DayRecord> records, const HabitStats& stats,
                                      const RuleContext& frame);

}  // namespace recover
