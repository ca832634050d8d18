#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/entry.h"
#include "core/store/answers_by_habit.h"
#include "core/store/notebook.h"

/// Questions to a notebook, answered from its files and the rules. They read and never write; the day they are asked
/// for is an argument. One pass over the log (LogSummary) serves all pages and confirmations.
namespace recover::views {

/// The mood of a check-in, and when that was.
struct MoodMoment {
  Day day;
  std::string at;
  double value = 0;
};

/// What one pass over the log gives to pages and confirmations.
struct LogSummary {
  store::AnswersByHabit answers;
  std::vector<Day> wins;          ///< ascending
  std::vector<Day> reached;       ///< the days of reaching out, ascending
  std::vector<Day> waves_down;    ///< the days of waves that came down, ascending
  std::vector<Entry> celebrated;  ///< what was shown already
  std::optional<Day> newest;      ///< the newest day with an entry other than `celebrated`, up to today
  std::optional<Day> first;       ///< the oldest such day
  int check_ins_today = 0;
  std::vector<Entry> worries;       ///< parked ones whose day has come
  std::vector<MoodMoment> moods;    ///< of the last seven days, in order of day and moment
  std::optional<Problem> left_out;  ///< why a part of the log is missing here; none when all of it was read

  /// True when no part of the log was left out: totals and runs can be said.
  bool whole() const { return !left_out; }
  std::vector<Entry> celebrated_of(std::string_view subject) const;
};

/// Returns the thirty days that a target is looked at for.
Range days_of_targets(Day today);

/// Reads the whole log; amounts only of the days_of_targets.
LogSummary summarize_log(store::Notebook& notebook, Day today);

}  // namespace recover::views
