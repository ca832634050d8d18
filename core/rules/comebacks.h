#pragma once

#include <optional>
#include <vector>

#include "core/rules/habit_calendar.h"

namespace recover {

/// Finds R8's comebacks: units go in one after the other.
class Comebacks {
 public:
  /// The kept days of the unit, before the unit itself counts. `run_ended`: a run had ended when the unit began.
  void look(const HabitCalendar& days, const EvaluatedUnit& unit, bool run_ended) {
    const bool is_day = unit.days.first == unit.days.last;  // it is kept when its only day is
    if (!is_day) look_inside(days, unit, run_ended);
    if (unit.mark == EvaluatedUnit::Mark::kept) {
      if (is_day) kept(unit.days.first, run_ended);
      gaps_ = 0;
    }
    if (unit.mark == EvaluatedUnit::Mark::gap) ++gaps_;
  }

  /// Days in a row, all of them kept.
  void look_at_kept(Range days, bool run_ended) {
    kept(days.first, run_ended);
    gaps_ = 0;
    last_kept_ = days.last;
  }

  const std::vector<Day>& found() const { return found_; }
  /// The newest one is greeted.
  bool greeted() const { return greeted_; }

 private:
  static constexpr int least_gaps = 2;

  void kept(Day day, bool run_ended) {
    if (gaps_ >= least_gaps) come_back(day, run_ended);
    last_kept_ = day;
  }
  void come_back(Day day, bool run_ended);
  void look_inside(const HabitCalendar& days, const EvaluatedUnit& unit, bool run_ended);

  std::vector<Day> found_;
  std::optional<Day> last_kept_;
  int gaps_ = 0;  ///< one after the other, neutral units left out
  bool greeted_ = false;
};

}  // namespace recover
