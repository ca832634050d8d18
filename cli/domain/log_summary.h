#pragma once

#include <vector>

#include "cli/app/context.h"
#include "core/views/habit_view.h"
#include "core/views/log_summary.h"

namespace recover::cli {

using views::HabitView;
using views::LogSummary;

/// Reads the whole log of this command's notebook as of its day. What was left out is said when the command ends.
LogSummary summarize_log(Context& context);

RuleContext rule_context(Context& context);
HabitView view_of(Context& context, const Habit& habit, const LogSummary& summary);
std::vector<HabitView> views_of(Context& context, LogSummary& summary);

}  // namespace recover::cli
