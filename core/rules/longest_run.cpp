#include "core/rules/longest_run.h"

#include <algorithm>

#include "core/rules/celebrations.h"
#include "core/rules/evaluate_days.h"

namespace recover {
namespace {

constexpr int shortest_run = 7;

/// The day that made the unit a kept one: a day itself, or the last of the kept days that a week or month asks for.
Day made_on(Range unit, const Habit& habit, std::span<const DayRecord> records) {
  int missing = in_force(habit.every, unit.last).times;
  for (const DayRecord& record : records) {
    if (unit.has(record.day()) && is_kept(record.kind()) && --missing == 0) return record.day();
  }
  return unit.first;
}

/// Kept units, or days in a row that are each one.
struct KeptUnits {
  struct Stretch {
    Range days;
    int units = 1;
  };
  std::vector<Stretch> all;

  void on_unit(const EvaluatedUnit& unit) {
    if (unit.mark == EvaluatedUnit::Mark::kept) all.push_back({unit.days});
  }
  void on_kept_run(Range days) { all.push_back({days, days.days()}); }
};

/// The day on which the run of `length` that lives today had its `count`-th kept unit.
Day reached_on(int count, int length, const Habit& habit, std::span<const DayRecord> records,
               const RuleContext& frame) {
  const auto stretches = judge_all<KeptUnits>(habit, records, frame).all;
  int back = length - count;
  for (auto stretch = stretches.rbegin(); stretch != stretches.rend(); ++stretch) {
    const auto& [range, units] = *stretch;
    if (back >= units) {
      back -= units;
    } else {
      return units == range.days() ? range.last - std::chrono::days{back} : made_on(range, habit, records);
    }
  }
  return frame.today;
}

/// Since when the habit is counted in today's unit.
Day unit_since(const Habit& habit, Day today) {
  Day since;
  for (std::size_t i = 1; i < habit.every.size(); ++i) {
    const auto& [from, schedule] = habit.every[i];
    if (from && *from <= today && schedule.unit() != habit.every[i - 1].is.unit()) since = *from;
  }
  return since;
}

}  // namespace

std::optional<LongestRun> longest_run(const Habit& habit, std::span<const DayRecord> records, const HabitStats& stats,
                                      const RuleContext& frame) {
  if (stats.streak < shortest_run || stats.streak < stats.best) return std::nullopt;
  const int length = milestones_up_to(stats.streak).back();
  return LongestRun{length, reached_on(length, stats.streak, habit, records, frame), unit_since(habit, frame.today)};
}

}  // namespace recover
