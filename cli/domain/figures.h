#pragma once

#include "cli/domain/log_summary.h"
#include "core/report/json.h"

namespace recover::cli {

/// One habit for scripts: habit, title, today, total, streak, best, unit, comebacks, steadiness, kept_7, kept_30,
/// schedule, state.
report::Json habit_figures(Context& context, const HabitView& view);

/// On how many of the days_of_targets the target in force was met, of those it could be judged on (R16).
struct TargetDays {
  int met = 0;
  int of = 0;
};
TargetDays target_days(const HabitView& view);

/// "day", "week" or "month".
std::string_view word(Unit unit);

}  // namespace recover::cli
