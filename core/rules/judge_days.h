#pragma once

#include "core/rules/sections.h"

namespace recover {

/// What one schedule asks of one day after the other.
class Asking {
 public:
  Asking(const Days& known, const Section& section)
      : known_(known),
        section_(section),
        looks_back_(section.schedule.kind == Schedule::Kind::rolling ||
                    section.schedule.kind == Schedule::Kind::every_days) {
    if (!looks_back_) return;
    for (Day day = section.days.first - span(); day < section.days.first; ++day) enter(day);
  }

  /// Takes in the next day. Days come one after the other.
  void step(Day day) {
    if (!looks_back_) return;
    enter(day);
    leave(day - span());
    if (known_.paused(day) || day < known_.begin()) {
      available_ = 0;
    } else if (known_.available(day)) {
      ++available_;
    }
  }

  /// The schedule asks for every day, whatever the days around it were.
  bool names_all() const {
    const Schedule& schedule = section_.schedule;
    return schedule.kind == Schedule::Kind::per_day ||
           (schedule.kind == Schedule::Kind::on_days && schedule.weekdays == Schedule::all_week);
  }

  /// The schedule names the day `step` took in last.
  bool names(Day day) const {
    const Schedule& schedule = section_.schedule;
    switch (schedule.kind) {
      case Schedule::Kind::on_days:
        return schedule.weekdays == Schedule::all_week || schedule.has(day.weekday());
      case Schedule::Kind::every_days:
        return (day - section_.anchor).count() % schedule.span == 0;
      case Schedule::Kind::per_day:
      case Schedule::Kind::rolling:
        return true;
      default:
        return false;
    }
  }

  /// Kept days nearby already do what an unkept day of the schedule would be asked for.
  bool satisfied() const {
    const Schedule& schedule = section_.schedule;
    if (schedule.kind == Schedule::Kind::rolling) return kept_ >= schedule.times;
    return schedule.kind == Schedule::Kind::every_days && kept_ > 0;
  }

  /// The schedule has not yet had as many days as it looks back on.
  bool too_early() const {
    return section_.schedule.kind == Schedule::Kind::rolling && available_ < section_.schedule.span;
  }

 private:
  std::chrono::days span() const { return std::chrono::days{section_.schedule.span}; }
  void enter(Day day) { kept_ += known_.kept(day) ? 1 : 0; }
  void leave(Day day) { kept_ -= known_.kept(day) ? 1 : 0; }

  const Days& known_;
  const Section& section_;
  bool looks_back_;    ///< only these schedules need the counts below
  int kept_ = 0;       ///< kept days among the last `span`
  int available_ = 0;  ///< available days since the start or the last pause
};

inline Judged::Mark mark_of(Day today, const Asking& asking, Day day, Days::Known known, bool due) {
  using Mark = Judged::Mark;
  if (known.kept()) return Mark::kept;
  if (!due || known.excused()) return Mark::neutral;
  if (day == today && !known.declined()) return Mark::open;
  return asking.too_early() ? Mark::neutral : Mark::gap;
}

/// Judges the days of a section whose unit is the day, one after the other, and hands each to `taker`; days in a row
/// that are due and kept go to it together.
template <typename Taker>
void judge_days(const Days& known, const Section& section, Taker& taker) {
  Asking asking(known, section);
  const bool names_all = asking.names_all();
  for (Day day = section.days.first; day <= section.days.last; ++day) {
    if (names_all) {
      const Day past = known.kept_until(day, section.days.last);
      if (day < past) taker.take_kept({day, past - std::chrono::days{1}});
      day = past;
      if (section.days.last < day) return;
    }
    asking.step(day);
    const Days::Known that_day = known.on(day);
    bool due = known.in_play(day, that_day) && asking.names(day);
    if (due && !that_day.kept() && asking.satisfied()) due = false;
    const bool ended = day < known.today() || that_day.answered();
    taker.take(Judged{{day, day}, mark_of(known.today(), asking, day, that_day, due), due, ended});
  }
}

/// Judges the units of any section and hands them to `taker`: one by one to `take(Judged)`, but days in a row that are
/// due, ended and kept to `take_kept(Range)`.
template <typename Taker>
void judge_section(const Days& days, const Section& section, std::chrono::weekday week_starts, Taker& taker) {
  if (section.schedule.unit() == Unit::day) return judge_days(days, section, taker);
  for (const Judged& unit : judge_spans(days, section, week_starts)) taker.take(unit);
}

/// All sections of a habit, for a taker to whom they are one row of units.
template <typename Taker>
Taker judge_all(const Habit& habit, std::span<const DayRecord> records, const CountingFrame& frame) {
  const Days days(habit, records, frame);
  Taker taker;
  for (const Section& section : sections_of(habit, days.range(), days.begin())) {
    judge_section(days, section, frame.week_starts, taker);
  }
  return taker;
}

}  // namespace recover
