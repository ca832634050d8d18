#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/app/context.h"
#include "core/rules/habit_stats.h"
#include "core/rules/records.h"
#include "core/store/answers_by_habit.h"

namespace recover::cli {

/// The mood of a check-in, and when that was.
struct Mood {
  Day day;
  std::string at;
  double value = 0;
};

/// What one pass over the log gives to the pages and confirmations.
struct LogSummary {
  store::AnswersByHabit answers;
  std::vector<Day> wins;          ///< ascending
  std::vector<Day> reached;       ///< the days of reaching out, ascending
  std::vector<Day> waves_down;    ///< of the waves that came down, ascending
  std::vector<Entry> celebrated;  ///< what was shown already
  std::optional<Day> newest;      ///< the newest day with an entry other than `celebrated`, up to today
  std::optional<Day> first;       ///< the oldest such day
  int check_ins_today = 0;
  std::optional<double> mood_today;  ///< the lowest
  std::vector<Entry> worries;        ///< parked ones whose day has come
  bool whole = true;                 ///< no part of the log was left out: totals and runs can be said
  std::vector<Mood> moods;           ///< of the last seven days, in order of day and moment

  std::vector<Entry> celebrated_of(std::string_view subject) const;
};

/// The thirty days that a target is looked at for.
Range days_of_targets(Day today);

/// Reads the whole log; amounts only of the days_of_targets.
LogSummary summarize_log(Context& context);

/// What the counting rules need besides a habit and its records.
RuleContext rule_context(Context& context);

/// A habit with its records and figures as of today.
struct HabitView {
  Habit habit;
  std::vector<DayRecord> records;
  std::vector<DayAmount> amounts;  ///< of days_of_targets
  HabitStats stats;
  bool whole = true;  ///< else its totals and runs are not known
};
HabitView view_of(Context& context, const Habit& habit, const LogSummary& summary);
/// All habits, archived ones too, in order of name. Takes their answers out of the history.
std::vector<HabitView> views_of(Context& context, LogSummary& summary);

}  // namespace recover::cli
