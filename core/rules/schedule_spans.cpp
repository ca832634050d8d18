#include "core/rules/schedule_spans.h"

#include <algorithm>

#include "core/rules/evaluate_days.h"

namespace recover {
namespace {

using std::chrono::days;

/// True when `next` only says again what holds already. "Every 2 days" said anew is counted anew.
bool same(const ScheduleSpan& span, const Schedule& next) {
  return span.schedule == next && next.kind != Schedule::Kind::every_days;
}

void tell_neighbours(std::vector<ScheduleSpan>& sections) {
  for (std::size_t i = 1; i < sections.size(); ++i) {
    sections[i].before = sections[i - 1].schedule.unit();
    sections[i - 1].afterwards = sections[i].schedule.unit();
  }
}

}  // namespace

std::vector<ScheduleSpan> schedule_spans_of(const Habit& habit, Range range, Day begin) {
  std::vector<ScheduleSpan> sections;
  for (std::size_t i = 0; i < habit.every.size(); ++i) {
    const auto& [from, schedule] = habit.every[i];
    const bool dated = i > 0 && from;
    const Day first = dated ? std::max(*from, range.first) : range.first;
    if (range.last < first) break;
    if (!sections.empty()) sections.back().days.last = first - days{1};
    if (!sections.empty() && sections.back().days.days() == 0) sections.pop_back();
    if (sections.empty() || !same(sections.back(), schedule)) {
      sections.push_back({{first, range.last}, schedule, dated ? std::max(*from, begin) : begin, {}, {}});
    } else {
      sections.back().days.last = range.last;
    }
  }
  tell_neighbours(sections);
  return sections;
}

Range unit_range(Unit unit, Day day, std::chrono::weekday week_starts) {
  switch (unit) {
    case Unit::day:
      return {day, day};
    case Unit::week:
      return {week_start(day, week_starts), week_start(day, week_starts) + days{6}};
    case Unit::month:
      return {Month::of(day).first(), Month::of(day).last()};
  }
  return {day, day};
}

namespace {

struct Units {
  std::vector<EvaluatedUnit> all;

  void on_unit(const EvaluatedUnit& unit) { all.push_back(unit); }
  void on_kept_run(Range range) {
    for (Day day = range.first; day <= range.last; ++day)
      all.push_back({{day, day}, EvaluatedUnit::Mark::kept, true, true});
  }
};

}  // namespace

std::vector<EvaluatedUnit> evaluate(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  return judge_all<Units>(habit, records, frame).all;
}

}  // namespace recover
