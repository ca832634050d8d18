#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/model/entry.h"
#include "core/model/habit.h"
#include "core/time/day.h"

namespace recover {

/// One answer of the log about one habit, in any order. Small, because ten years hold many.
struct Mark {
  Day day;
  Kind kind = Kind::done;  ///< an answer kind
  bool has_amount = false;
  double amount = 0;

  friend bool operator==(const Mark&, const Mark&) = default;
};

/// All answers about one habit on one day taken together: kept if any is done or small (done before small),
/// else rest, else unable, else not-today; amounts add up.
struct DayRecord {
  Day day;
  Kind kind = Kind::done;
  int kept = 0;  ///< how many done or small answers
  std::optional<double> amount;

  friend bool operator==(const DayRecord&, const DayRecord&) = default;
};

/// The records of a habit, in order of day. Marks after `today` don't count. With "N per day" in force a day of
/// fewer than N kept answers is `small` (R11).
std::vector<DayRecord> records_of(std::span<const Mark> marks, const Habit& habit, Day today);

}  // namespace recover
