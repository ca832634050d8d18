#pragma once

#include <vector>

#include "core/rules/habit_stats.h"
#include "core/rules/records.h"
#include "core/views/log_summary.h"

namespace recover::views {

/// A habit with its records and figures as of a day.
struct HabitView {
  Habit habit;
  std::vector<DayRecord> records;
  std::vector<DayAmount> amounts;  ///< of days_of_targets
  HabitStats stats;
  bool whole = true;  ///< else its totals and runs are not known
};

/// Returns what the counting rules need besides a habit and its records. It refers to the notebook's settings, and is
/// good until the notebook is read anew.
RuleContext rule_context(store::Notebook& notebook, Day today);

HabitView habit_view(store::Notebook& notebook, const Habit& habit, const LogSummary& summary, Day today);
/// Returns all habits, archived ones too, in order of name. Takes their answers out of the summary.
std::vector<HabitView> habit_views(store::Notebook& notebook, LogSummary& summary, Day today);

/// On how many of the days_of_targets the target in force was met, of those it could be judged on (R16).
struct TargetDays {
  int met = 0;
  int of = 0;
};
TargetDays target_days(const HabitView& view);

}  // namespace recover::views
