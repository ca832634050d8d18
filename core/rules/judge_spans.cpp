#include <algorithm>

#include "core/rules/sections.h"

namespace recover {
namespace {

using Mark = Judged::Mark;
using std::chrono::days;

int kept_in(const Days& known, Range range) {
  int kept = 0;
  for (Day day = range.first; day <= range.last; ++day) kept += known.kept(day) ? 1 : 0;
  return kept;
}

int available_in(const Days& known, Range range) {
  int available = 0;
  for (Day day = range.first; day <= range.last; ++day) available += known.available(day) ? 1 : 0;
  return available;
}

/// `whole` is the calendar week or month; only its days in the section can have been available (R11).
Judged judged(const Days& known, const Section& section, Range whole) {
  const Day last = std::min(whole.last, section.afterwards ? section.days.last : whole.last);
  const Day first = section.before && !section.continues() ? std::max(whole.first, section.days.first) : whole.first;
  Judged unit{{first, last}, Mark::neutral, false, last < known.today()};
  const int times = section.schedule.times;
  unit.due = available_in(known, {std::max(whole.first, section.days.first), last}) >= times;
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

std::vector<Judged> judge_spans(const Days& known, const Section& section, std::chrono::weekday week_starts) {
  std::vector<Judged> units;
  const Unit unit = section.schedule.unit();
  Range whole = unit_range(unit, section.days.first, week_starts);
  while (whole.first <= section.days.last) {
    const bool judged_later = section.goes_on() && section.days.last < whole.last;
    if (!judged_later) units.push_back(judged(known, section, whole));
    whole = unit_range(unit, whole.last + days{1}, week_starts);
  }
  return units;
}

}  // namespace recover
