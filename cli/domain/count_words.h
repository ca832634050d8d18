#pragma once

#include <optional>
#include <string>

#include "cli/app/context.h"
#include "core/rules/counter.h"

/// What is said of counts since a date. A count of 0 is never printed (T1).
namespace recover::cli {

/// "1 day", "143 days", with the person's own word for days.
std::string days_said(Context& context, int days);

/// "143 days", "2 days since 21 Jan, 121 days in all", "a new start date, 13 Feb", "121 days in all" when none runs.
std::string count_said(Context& context, const DayCounter& since);

/// "121 of the last 122 days", only while a count runs; "121 days in all" otherwise; empty while there is none yet.
std::string share_said(Context& context, const DayCounter& since);

/// The first milestone still to come of the period that runs.
std::optional<CountMilestone> next_milestone(const DayCounter& since, Day today);

/// A day on which a period may begin, in words that look back: `mon` was, `tomorrow` and 2026-11-20 may be to come.
Day start_day(Context& context, const std::string& words);

}  // namespace recover::cli
