#pragma once

#include "cli/domain/log_summary.h"
#include "core/report/json.h"

namespace recover::cli {

/// One habit for scripts: habit, title, today, total, streak, best, unit, comebacks, steadiness, kept_7, kept_30,
/// schedule, state.
report::Json habit_figures(Context& context, const HabitView& view);

using views::target_days;
using views::TargetDays;

/// "day", "week" or "month".
std::string_view word(Unit unit);

}  // namespace recover::cli
