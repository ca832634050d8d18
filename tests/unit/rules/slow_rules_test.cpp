#include "slow_rules.h"

#include <algorithm>
#include <cmath>

namespace recover::slow {
namespace {

using std::chrono::days;
using ScheduleKind = Schedule::Kind;

const Schedule& schedule_of(const History& history) { return history.habit.every.front().is; }

bool kept(const History& history, Day day) {
  const auto answer = history.answers.find(day);
  return answer != history.answers.end() && (answer->second == EntryKind::done || answer->second == EntryKind::small);
}

bool excused(const History& history, Day day) {
  const auto answer = history.answers.find(day);
  return answer != history.answers.end() && (answer->second == EntryKind::rest || answer->second == EntryKind::unable);
}

bool paused(const History& history, Day day) {
  return std::ranges::any_of(history.habit.pauses, [day](const Pause& pause) { return pause.has(day); });
}

Day start(const History& history) {
  if (history.habit.start) return *history.habit.start;
  return history.answers.empty() ? history.today + days{1} : history.answers.begin()->first;
}

bool expected(const History& history, Day day) {
  if (day < start(history)) return false;
  if (history.habit.end && *history.habit.end < day) return false;
  return !paused(history, day);
}

int kept_between(const History& history, Day first, Day last) {
  int count = 0;
  for (Day day = first; day <= last; ++day) count += kept(history, day) ? 1 : 0;
  return count;
}

/// Available days up to `day`, back to the start or the last pause.
int available_run(const History& history, Day day) {
  int count = 0;
  for (; start(history) <= day && !paused(history, day); day = day - days{1}) {
    if (expected(history, day) && !excused(history, day)) ++count;
  }
  return count;
}

bool due(const History& history, Day day) {
  const Schedule& schedule = schedule_of(history);
  if (!expected(history, day)) return false;
  switch (schedule.kind) {
    case ScheduleKind::on_days:
      return schedule.has(day.weekday());
    case ScheduleKind::every_days:
      return (day - start(history)).count() % schedule.span == 0;
    default:
      return true;
  }
}

/// An unkept due day that the schedule lets pass.
bool let_pass(const History& history, Day day) {
  const Schedule& schedule = schedule_of(history);
  if (schedule.kind == ScheduleKind::every_days) {
    return kept_between(history, day - days{schedule.span - 1}, day - days{1}) > 0;
  }
  if (schedule.kind != ScheduleKind::rolling) return false;
  if (kept_between(history, day - days{schedule.span - 1}, day) >= schedule.times) return true;
  const bool over = day < history.today || history.answers.contains(day);
  return over && available_run(history, day) < schedule.span;
}

Seen seen_day(const History& history, Day day) {
  const bool answered = history.answers.contains(day);
  Seen seen{{day, day}, '-', due(history, day), day < history.today || answered};
  if (kept(history, day)) {
    seen.mark = 'k';
  } else if (seen.due && !excused(history, day) && !let_pass(history, day)) {
    seen.mark = seen.ended ? 'g' : 'o';
  }
  return seen;
}

Seen seen_span(const History& history, Range range) {
  int available = 0;
  for (Day day = range.first; day <= range.last; ++day) {
    available += expected(history, day) && !excused(history, day) ? 1 : 0;
  }
  const int times = schedule_of(history).times;
  Seen seen{range, '-', available >= times, range.last < history.today};
  if (kept_between(history, range.first, range.last) >= times) {
    seen.mark = 'k';
  } else if (!seen.ended) {
    seen.mark = 'o';
  } else if (available >= times) {
    seen.mark = 'g';
  }
  return seen;
}

Range span_holding(const History& history, Day day) {
  Day first = day;
  if (schedule_of(history).kind == ScheduleKind::per_week) {
    while (first.weekday() != std::chrono::Monday) first = first - days{1};
    return {first, first + days{6}};
  }
  return {Month::of(day).first(), Month::of(day).last()};
}

bool by_days(const History& history) { return schedule_of(history).unit() == Unit::day; }

/// R5's distance from one unit to a later one.
int distance(const History& history, const std::vector<Seen>& units, std::size_t from, std::size_t to) {
  const double due_a_week = schedule_of(history).due_a_day() * 7;
  if (!by_days(history) || due_a_week >= 4) return static_cast<int>(to - from);
  int count = 0;
  for (std::size_t i = from; i < to; ++i) count += units[i].mark == 'g' || (units[i].mark == 'k' && units[i].due);
  return count;
}

/// Kept units counting back from `last`, stopping before the gap that has more than `grace` gaps in the window it
/// begins.
int streak_ending(const History& history, const std::vector<Seen>& units, std::size_t last) {
  const int window = by_days(history) ? 7 : 4;
  const int grace = by_days(history) ? history.habit.grace : std::min(history.habit.grace, 1);
  int count = 0;
  for (std::size_t i = last + 1; i-- > 0;) {
    if (units[i].mark == 'k') ++count;
    if (units[i].mark != 'g') continue;
    int gaps = 0;
    for (std::size_t later = i; later <= last; ++later) {
      if (units[later].mark == 'g' && distance(history, units, i, later) < window) ++gaps;
    }
    if (gaps > grace) break;
  }
  return count;
}

double steadiness(const History& history, const std::vector<Seen>& units) {
  const double f = schedule_of(history).due_a_day();
  double value = 0;
  for (const Seen& unit : units) {
    if (!unit.due || !unit.ended || (unit.mark != 'k' && unit.mark != 'g')) continue;
    const double m = std::pow(.5, 1 / (13 * std::sqrt(f)));
    value = value * m + (unit.mark == 'k' ? 1 : 0) * (1 - m);
  }
  return value;
}

std::vector<Day> comebacks(const std::vector<Seen>& units) {
  std::vector<Day> found;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].mark != 'k') continue;
    int gaps = 0;
    bool ever = false;
    for (std::size_t back = i; back-- > 0;) {
      if (units[back].mark == 'k') {
        ever = true;
        break;
      }
      gaps += units[back].mark == 'g' ? 1 : 0;
    }
    if (ever && gaps >= 2) found.push_back(units[i].days.first);
  }
  return found;
}

}  // namespace

std::vector<Seen> seen(const History& history) {
  std::vector<Seen> units;
  Day first = start(history);
  if (!history.answers.empty()) first = std::min(first, history.answers.begin()->first);
  for (Day day = first; day <= history.today;) {
    units.push_back(by_days(history) ? seen_day(history, day) : seen_span(history, span_holding(history, day)));
    day = units.back().days.last + days{1};
  }
  return units;
}

Figures figures(const History& history) {
  const std::vector<Seen> units = seen(history);
  Figures figures;
  for (const auto& [day, kind] : history.answers) figures.total += kept(history, day) ? 1 : 0;
  for (std::size_t last = 0; last < units.size(); ++last) {
    figures.streak = streak_ending(history, units, last);
    figures.best = std::max(figures.best, figures.streak);
  }
  figures.steadiness = steadiness(history, units);
  if (by_days(history)) figures.comebacks = comebacks(units);
  return figures;
}

}  // namespace recover::slow
