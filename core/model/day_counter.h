#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/day.h"

namespace recover {

/// One stretch of a count. `to` is the day something changed and is not counted; without it the stretch runs.
struct Period {
  Day from;
  std::optional<Day> to;

  friend bool operator==(const Period&, const Period&) = default;
};

/// A count of days from a date, with its history: since/<name>.yaml.
struct DayCounter {
  std::string name;
  std::string title;
  std::vector<Period> periods;  ///< in order of day, not overlapping, at most the last one open

  bool running() const { return !periods.empty() && !periods.back().to; }
  friend bool operator==(const DayCounter&, const DayCounter&) = default;
};

}  // namespace recover
