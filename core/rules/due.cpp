#include <algorithm>

#include "core/rules/schedule_spans.h"

namespace recover {
namespace {

using std::chrono::days;

int kept_in(std::span<const DayRecord> records, Range range) {
  const auto first = std::ranges::lower_bound(records, range.first, {}, &DayRecord::day);
  const auto past = std::ranges::upper_bound(records, range.last, {}, &DayRecord::day);
  return static_cast<int>(std::count_if(first, past, [](const DayRecord& record) { return is_kept(record.kind()); }));
}

const DayRecord* record_on(std::span<const DayRecord> records, Day day) {
  const auto found = std::ranges::lower_bound(records, day, {}, &DayRecord::day);
  return found == records.end() || found->day() != day ? nullptr : &*found;
}

/// The schedule asks for today, when today is not kept yet.
bool asks(const ScheduleSpan& span, std::span<const DayRecord> records, const RuleContext& frame) {
  const Schedule& schedule = span.schedule;
  const Day today = frame.today;
  const Range looked_back{today - days{schedule.span - 1}, today};
  switch (schedule.kind) {
    case Schedule::Kind::on_days:
      return schedule.has(today.weekday());
    case Schedule::Kind::per_day:
      return true;
    case Schedule::Kind::per_week:
    case Schedule::Kind::per_month:
      return kept_in(records, unit_range(schedule.unit(), today, frame.week_starts)) < schedule.times;
    case Schedule::Kind::rolling:
      return kept_in(records, looked_back) < schedule.times;
    case Schedule::Kind::every_days:
      return (today - span.anchor).count() % schedule.span == 0 && kept_in(records, looked_back) == 0;
    case Schedule::Kind::track:
      return false;
  }
  return false;
}

}  // namespace

bool paused_on(const Habit& habit, std::span<const Pause> for_all, Day day) {
  const auto covers = [day](const Pause& pause) { return pause.has(day); };
  return std::ranges::any_of(habit.pauses, covers) || std::ranges::any_of(for_all, covers);
}

DueState due_on(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  const Day today = frame.today;
  if (const DayRecord* record = record_on(records, today)) {
    return is_kept(record->kind()) ? DueState::kept : DueState::answered;
  }
  // A habit written by hand without `start` begins on the day it is first looked at.
  const Day begin = begin_of(habit, records).value_or(today);
  if (today < begin || habit.archived(today) || paused_on(habit, frame.pauses, today)) return DueState::resting;
  const auto sections = schedule_spans_of(habit, {begin, today}, begin);
  return asks(sections.back(), records, frame) ? DueState::open : DueState::not_due;
}

int kept_in_unit(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  const Unit unit = in_force(habit.every, frame.today).unit();
  if (unit == Unit::day) return 0;
  const Range range = unit_range(unit, frame.today, frame.week_starts);
  return kept_in(records, {range.first, std::min(range.last, frame.today)});
}

}  // namespace recover
