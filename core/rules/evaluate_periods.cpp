#include <algorithm>

#include "core/rules/schedule_spans.h"

namespace recover {
namespace {

using Mark = EvaluatedUnit::Mark;
using std::chrono::days;

int kept_in(const HabitCalendar& known, Range range) {
  int kept = 0;
  for (Day day = range.first; day <= range.last; ++day) kept += known.kept(day) ? 1 : 0;
  return kept;
}

int available_in(const HabitCalendar& known, Range range) {
  int available = 0;
  for (Day day = range.first; day <= range.last; ++day) available += known.available(day) ? 1 : 0;
  return available;
}

/// `whole` is the calendar week or month; only its days in the section can have been available (R11).
EvaluatedUnit judged(const HabitCalendar& known, const ScheduleSpan& span, Range whole) {
  const Day last = std::min(whole.last, span.afterwards ? span.days.last : whole.last);
  const Day first = span.before && !span.continues() ? std::max(whole.first, span.days.first) : whole.first;
  EvaluatedUnit unit{{first, last}, Mark::neutral, false, last < known.today()};
  const int times = span.schedule.times;
  unit.due = available_in(known, {std::max(whole.first, span.days.first), last}) >= times;
  if (kept_in(known, {whole.first, last}) >= times) {
    unit.mark = Mark::kept;
  } else if (!unit.ended) {
    unit.mark = Mark::open;
  } else if (unit.due) {
    unit.mark = Mark::gap;
  }
  return unit;
}

}  // namespace

std::vector<EvaluatedUnit> evaluate_periods(const HabitCalendar& known, const ScheduleSpan& span,
                                            std::chrono::weekday week_starts) {
  std::vector<EvaluatedUnit> units;
  const Unit unit = span.schedule.unit();
  Range whole = unit_range(unit, span.days.first, week_starts);
  while (whole.first <= span.days.last) {
    const bool judged_later = span.goes_on() && span.days.last < whole.last;
    if (!judged_later) units.push_back(judged(known, span, whole));
    whole = unit_range(unit, whole.last + days{1}, week_starts);
  }
  return units;
}

}  // namespace recover
