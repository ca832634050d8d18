#pragma once

#include <vector>

#include "core/model/entry.h"
#include "core/model/habit.h"
#include "core/time/day.h"

namespace recover {

/// What a habit's day says: one answer of the log, or (from records_of) all answers of that day taken together. Small,
/// because ten years hold many.
struct DayRecord {
  Day day;
  Kind kind = Kind::done;  ///< an answer kind
  bool has_amount = false;
  double amount = 0;

  friend bool operator==(const DayRecord&, const DayRecord&) = default;
};

/// The records of a habit from its answers in any order: one a day, in order of day. Kept if any answer is done or
/// small (done before small), else rest, else unable, else not-today; amounts add up. Answers after `today` don't
/// count. With "N per day" in force a day of fewer than N kept answers is `small` (R11).
std::vector<DayRecord> records_of(std::vector<DayRecord> answers, const Habit& habit, Day today);

}  // namespace recover
