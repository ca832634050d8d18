#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/day_counter.h"
#include "core/time/day.h"

namespace recover {

/// The figures of a count since a date (T1, T4). Days are counted from `from` up to and without `to` or today.
struct CounterTotals {
  std::optional<int> current;  ///< none while no period runs (or it begins after today)
  int total = 0;
  int longest = 0;
  int span = 0;  ///< days from the very first `from` to today (or to the last `to` while none runs)
};
CounterTotals count(const DayCounter& since, Day today);

/// One of T2's milestones of a period.
struct CountMilestone {
  std::string name;  ///< as stored and shown: "30 days", "6 months", "1 year", "18 months", "2 years"
  Day day;           ///< when it is reached; month ends clamp

  friend bool operator==(const CountMilestone&, const CountMilestone&) = default;
};
/// Those of a period that began on `from`, in order, up to and including `until`.
std::vector<CountMilestone> count_milestones(Day from, Day until);

/// What a setback changes (T4). `new_start` absent: no new period yet.
struct Setback {
  Day from;
  Day to;  ///< the last day of it; `from` when it was one day
  std::optional<Day> new_start;
};
/// The periods after a setback: the one holding `from` ends there; a range inside an older period splits it, and that
/// period goes on the day after `to`. Days that no period holds change nothing but `new_start`.
std::vector<Period> after_setback(const std::vector<Period>& periods, const Setback& setback);

}  // namespace recover
