#pragma once

#include "cli/history.h"
#include "core/report/json.h"

namespace recover::cli {

/// One habit for scripts: habit, title, today, total, streak, best, unit, comebacks, steadiness, kept_7, kept_30,
/// schedule, state.
report::Json habit_figures(Context& context, const HabitView& view);

/// On how many days the target in force was met, of the days it could be judged on (R16).
struct TargetDays {
  int met = 0;
  int of = 0;
};
TargetDays target_days(const HabitView& view, const Range& range);

/// "day", "week" or "month".
std::string_view word(Unit unit);

}  // namespace recover::cli
