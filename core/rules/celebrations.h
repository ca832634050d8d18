#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/day_counter.h"
#include "core/model/entry.h"
#include "core/model/goal.h"
#include "core/model/habit.h"
#include "core/rules/habit_stats.h"

namespace recover {

/// One thing worth celebrating. `memory` is the log entry that remembers that it was shown
/// (`{day: …, celebrated: walk, total: 30}`), without `at` and `id`.
struct Celebration {
  enum class Kind { total, longest_run, comeback, step, goal, count };

  Kind kind = Kind::total;
  std::string subject;      ///< name of the habit, goal or count; "win" for wins, or one of the subjects below
  Day earned;               ///< the day it was reached
  int number = 0;           ///< total or length of run
  std::string detail;       ///< step text, or milestone name of a count ("90 days")
  std::optional<Day> from;  ///< the count's period
  int in_all = 0;           ///< for counts: days of all periods; for totals: the total today
};

/// Of the toolbox. No habit has such a name.
inline constexpr std::string_view reached_out = "reached out";
inline constexpr std::string_view waves_down = "waves down";

/// R14's milestones up to `most`: 1, 3, 7, 14, 30, 50, 100, then every 100; with `own` merged in; ascending, unique.
std::vector<int> milestones_up_to(int most, std::span<const int> own = {});

/// What a habit has earned and `remembered` (its `celebrated` entries, any order) does not yet hold: the newest total
/// milestone (R6), the longest run yet at 7, 14, 30, 50, 100, … (R15; only when it is the best ever), and a greeted
/// comeback of today or yesterday (R8). Things remembered on `frame.today` are given again: they stay visible that day.
std::vector<Celebration> earned_by_habit(const Habit& habit, std::span<const DayRecord> records,
                                         const HabitStats& stats, std::span<const Entry> remembered,
                                         const RuleContext& frame);

/// Steps and goals finished within the last 30 days.
std::vector<Celebration> earned_by_goal(const Goal& goal, std::span<const Entry> remembered, Day today);

/// T2–T3: the newest milestone of the running period, at most 30 days late.
///
/// T5: back-dating makes no event, so whoever writes a period that began earlier also remembers its newest milestone,
/// with the day it was reached as the day of the entry (what is remembered on `today` is given again).
std::vector<Celebration> earned_by_count(const DayCounter& since, std::span<const Entry> remembered, Day today);

/// What happened so many times in all, at R14's milestones. `happened`: the day of each time, ascending.
std::vector<Celebration> earned_by_times(std::string_view subject, std::span<const Day> happened,
                                         std::span<const Entry> remembered, Day today);
/// The same of wins.
std::vector<Celebration> earned_by_wins(std::span<const Day> win_days, std::span<const Entry> remembered, Day today);

/// The `celebrated` entry that remembers it, dated `today`.
Entry memory_of(const Celebration& celebration, Day today);

/// True when `entry` remembers `celebration`.
bool remembers(const Entry& entry, const Celebration& celebration);

}  // namespace recover
