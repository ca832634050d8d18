#pragma once

#include <optional>
#include <vector>

#include "core/rules/days.h"

namespace recover {

/// Finds R8's comebacks: units go in one after the other.
class Comebacks {
 public:
  /// The kept days of the unit, before the unit itself counts. `run_ended`: a run had ended when the unit began.
  void look(const Days& days, const Judged& unit, bool run_ended);

  const std::vector<Day>& found() const { return found_; }
  /// The newest one is greeted.
  bool greeted() const { return greeted_; }

 private:
  void kept(Day day, bool run_ended);

  std::vector<Day> found_;
  std::optional<Day> last_kept_;
  int gaps_ = 0;  ///< one after the other, neutral units left out
  bool greeted_ = false;
};

}  // namespace recover
