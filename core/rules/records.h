#pragma once

#include <vector>

#include "core/model/day_record.h"
#include "core/model/habit.h"

namespace recover {

/// The records of a habit from its answers in any order: one a day, in order of day. Kept if any answer is done or
/// small (done before small), else rest, else unable, else not-today. Answers after `today` don't count. With "N per
/// day" in force a day of fewer than N kept answers is `small` (R11).
std::vector<DayRecord> records_of(std::vector<DayRecord> answers, const Habit& habit, Day today);

/// The amounts of a habit's days, added up, in order of day, up to `today`.
std::vector<DayAmount> amounts_of(std::vector<DayAmount> answers, Day today);

}  // namespace recover
