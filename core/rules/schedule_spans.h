#pragma once

#include <optional>
#include <vector>

#include "core/rules/habit_calendar.h"

namespace recover {

/// A stretch of days under one schedule (R12).
struct ScheduleSpan {
  Range days;
  Schedule schedule;
  Day anchor;                      ///< the day from which "every 2 days" is counted
  std::optional<Unit> before;      ///< the unit of the section before, if there is one
  std::optional<Unit> afterwards;  ///< likewise of the next

  bool continues() const { return before == schedule.unit(); }
  bool goes_on() const { return afterwards == schedule.unit(); }
};

/// The sections of `range`, in order, without gaps. `begin` is the day on which due days begin.
std::vector<ScheduleSpan> schedule_spans_of(const Habit& habit, Range range, Day begin);

/// Judges the weeks or months of a section. A week that goes on into the next section is judged there.
std::vector<EvaluatedUnit> evaluate_periods(const HabitCalendar& known, const ScheduleSpan& span,
                                            std::chrono::weekday week_starts);

/// The calendar week or month that holds `day`.
Range unit_range(Unit unit, Day day, std::chrono::weekday week_starts);

}  // namespace recover
