#include "core/rules/longest_run.h"

#include <algorithm>

#include "core/rules/celebrations.h"
#include "core/rules/sections.h"

namespace recover {
namespace {

constexpr int shortest_run = 7;

/// The day that made the unit a kept one: a day itself, or the last of the kept days that a week or month asks for.
Day made_on(const Judged& unit, const Habit& habit, std::span<const DayRecord> records) {
  int missing = in_force(habit.every, unit.days.last).times;
  for (const DayRecord& record : records) {
    if (unit.days.has(record.day) && is_kept(record.kind) && --missing == 0) return record.day;
  }
  return unit.days.first;
}

/// The day on which the run of `length` that lives today had its `count`-th kept unit.
Day reached_on(int count, int length, const Habit& habit, std::span<const DayRecord> records,
               const CountingFrame& frame) {
  const std::vector<Judged> units = judge(habit, records, frame);
  int back = length - count;
  for (auto unit = units.rbegin(); unit != units.rend(); ++unit) {
    if (unit->mark != Judged::Mark::kept || back-- > 0) continue;
    return unit->days.first == unit->days.last ? unit->days.first : made_on(*unit, habit, records);
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

std::optional<LongestRun> longest_run(const Habit& habit, std::span<const DayRecord> records, const Standing& standing,
                                      const CountingFrame& frame) {
  if (standing.streak < shortest_run || standing.streak < standing.best) return std::nullopt;
  const int length = milestones_up_to(standing.streak).back();
  return LongestRun{length, reached_on(length, standing.streak, habit, records, frame), unit_since(habit, frame.today)};
}

}  // namespace recover
