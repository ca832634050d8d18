#pragma once

#include <string>

#include "cli/domain/log_summary.h"
#include "core/base/text.h"
#include "core/rules/celebrations.h"

namespace recover::cli {

/// "31 days in all", with the person's own word for days; "ready when you are" for none yet.
std::string days_in_all(Context& context, int total);

/// "Walk: 31 days in all, 6 in a row." The run is said from 2 up, and only when streaks are shown (R10).
std::string standing_line(Context& context, const HabitView& view);

/// "2 of 3 this week"; empty for units of a day.
std::string unit_progress(Context& context, const HabitView& view);

/// "every day", "Mon, Wed and Fri", "3 times a week".
std::string spoken(const Schedule& schedule);

/// "[###--]" of `columns` cells, or words alone under --plain.
std::string bar(Context& context, int done, int all, int columns = 10);

/// "2 of 3 steps".
std::string steps_said(const Goal& goal);

/// What was earned, as a fact: "30 walks, reached yesterday."
std::string fact(Context& context, const Celebration& celebration);

}  // namespace recover::cli
