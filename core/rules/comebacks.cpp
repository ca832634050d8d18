#include "core/rules/comebacks.h"

#include <algorithm>

namespace recover {

void Comebacks::come_back(Day day, bool run_ended) {
  constexpr std::chrono::days long_away{7};
  if (last_kept_) {
    found_.push_back(day);
    greeted_ = run_ended || day - *last_kept_ >= long_away;
    gaps_ = 0;
  }
}

void Comebacks::look_inside(const HabitCalendar& days, const EvaluatedUnit& unit, bool run_ended) {
  const Day last = std::min(unit.days.last, days.today());
  for (Day day = unit.days.first; day <= last; ++day) {
    if (days.kept(day)) kept(day, run_ended);
  }
}

}  // namespace recover
