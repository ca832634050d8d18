#pragma once

#include "core/rules/schedule_spans.h"

namespace recover {

/// What one schedule asks of one day after the other.
class ScheduleCursor {
 public:
  ScheduleCursor(const HabitCalendar& known, const ScheduleSpan& span)
      : known_(known),
        span_(span),
        looks_back_(span.schedule.kind == Schedule::Kind::rolling || span.schedule.kind == Schedule::Kind::every_days) {
    if (!looks_back_) return;
    for (Day day = span.days.first - width(); day < span.days.first; ++day) enter(day);
  }

  /// Takes in the next day. Days come one after the other.
  void step(Day day) {
    if (!looks_back_) return;
    enter(day);
    leave(day - width());
    if (known_.paused(day) || day < known_.begin()) {
      available_ = 0;
    } else if (known_.available(day)) {
      ++available_;
    }
  }

  /// The schedule asks for every day, whatever the days around it were.
  bool names_all() const {
    const Schedule& schedule = span_.schedule;
    return schedule.kind == Schedule::Kind::per_day ||
           (schedule.kind == Schedule::Kind::on_days && schedule.weekdays == Schedule::all_week);
  }

  /// The schedule names the day `step` took in last.
  bool names(Day day) const {
    const Schedule& schedule = span_.schedule;
    switch (schedule.kind) {
      case Schedule::Kind::on_days:
        return schedule.weekdays == Schedule::all_week || schedule.has(day.weekday());
      case Schedule::Kind::every_days:
        return (day - span_.anchor).count() % schedule.span == 0;
      case Schedule::Kind::per_day:
      case Schedule::Kind::rolling:
        return true;
      default:
        return false;
    }
  }

  /// Kept days nearby already do what an unkept day of the schedule would be asked for.
  bool satisfied() const {
    const Schedule& schedule = span_.schedule;
    if (schedule.kind == Schedule::Kind::rolling) return kept_ >= schedule.times;
    return schedule.kind == Schedule::Kind::every_days && kept_ > 0;
  }

  /// The schedule has not yet had as many days as it looks back on.
  bool too_early() const { return span_.schedule.kind == Schedule::Kind::rolling && available_ < span_.schedule.span; }

 private:
  std::chrono::days width() const { return std::chrono::days{span_.schedule.span}; }
  void enter(Day day) { kept_ += known_.kept(day) ? 1 : 0; }
  void leave(Day day) { kept_ -= known_.kept(day) ? 1 : 0; }

  const HabitCalendar& known_;
  const ScheduleSpan& span_;
  bool looks_back_;    ///< only these schedules need the counts below
  int kept_ = 0;       ///< kept days among the last `span`
  int available_ = 0;  ///< available days since the start or the last pause
};

inline EvaluatedUnit::Mark mark_of(Day today, const ScheduleCursor& cursor, Day day, HabitCalendar::Known known,
                                   bool due) {
  using Mark = EvaluatedUnit::Mark;
  if (known.kept()) return Mark::kept;
  if (!due || known.excused()) return Mark::neutral;
  if (day == today && !known.declined()) return Mark::open;
  return cursor.too_early() ? Mark::neutral : Mark::gap;
}

/// Judges the days of a section whose unit is the day, one after the other, and hands each to `taker`; days in a row
/// that are due and kept go to it together.
template <typename Visitor>
void evaluate_days(const HabitCalendar& known, const ScheduleSpan& span, Visitor& visitor) {
  ScheduleCursor cursor(known, span);
  const bool names_all = cursor.names_all();
  for (Day day = span.days.first; day <= span.days.last; ++day) {
    if (names_all) {
      const Day past = known.kept_until(day, span.days.last);
      if (day < past) visitor.on_kept_run({day, past - std::chrono::days{1}});
      day = past;
      if (span.days.last < day) return;
    }
    cursor.step(day);
    const HabitCalendar::Known that_day = known.on(day);
    bool due = known.in_play(day, that_day) && cursor.names(day);
    if (due && !that_day.kept() && cursor.satisfied()) due = false;
    const bool ended = day < known.today() || that_day.answered();
    visitor.on_unit(EvaluatedUnit{{day, day}, mark_of(known.today(), cursor, day, that_day, due), due, ended});
  }
}

/// Judges the units of any section and hands them to `taker`: one by one to `take(EvaluatedUnit)`, but days in a row
/// that are due, ended and kept to `take_kept(Range)`.
template <typename Visitor>
void evaluate_schedule_span(const HabitCalendar& days, const ScheduleSpan& span, std::chrono::weekday week_starts,
                            Visitor& visitor) {
  if (span.schedule.unit() == Unit::day) return evaluate_days(days, span, visitor);
  for (const EvaluatedUnit& unit : evaluate_periods(days, span, week_starts)) visitor.on_unit(unit);
}

/// All sections of a habit, for a taker to whom they are one row of units.
template <typename Visitor>
Visitor judge_all(const Habit& habit, std::span<const DayRecord> records, const RuleContext& frame) {
  const HabitCalendar days(habit, records, frame);
  Visitor visitor;
  for (const ScheduleSpan& span : schedule_spans_of(habit, days.range(), days.begin())) {
    evaluate_schedule_span(days, span, frame.week_starts, visitor);
  }
  return visitor;
}

}  // namespace recover
