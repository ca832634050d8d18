#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/habit_stats.h"
#include "core/rules/records.h"
#include "tests/support/catch.h"

namespace recover {

/// Monday 5 January 2026, on which the drawn histories begin unless they say so.
inline const Day monday{std::chrono::year{2026} / 1 / 5};

inline Day day(std::string_view iso) { return Day::parse(iso).value(); }

/// A habit with a schedule in words, begun on `monday`.
inline Habit habit_of(std::string_view every, int grace = 2) {
  Habit habit;
  habit.name = "walk";
  habit.title = "Walk";
  habit.every = {{std::nullopt, Schedule::parse(every).value()}};
  habit.start = monday;
  habit.grace = grace;
  return habit;
}

/// Marks drawn as one letter a day: d done, s small, r rest, u unable, n not-today, anything else nothing. Spaces only
/// separate.
inline std::vector<DayRecord> marks_drawn(std::string_view drawing, Day first = monday) {
  std::vector<DayRecord> marks;
  for (const char c : drawing) {
    if (c == ' ') continue;
    const std::size_t kind = std::string_view("dsrun").find(c);
    if (kind != std::string_view::npos) marks.emplace_back(first, static_cast<EntryKind>(kind));
    ++first;
  }
  return marks;
}

/// The day of the last letter.
inline Day last_drawn(std::string_view drawing, Day first = monday) {
  for (const char c : drawing) first = first + std::chrono::days{c == ' ' ? 0 : 1};
  return first - std::chrono::days{1};
}

/// How `habit` stands on the last of the drawn days.
inline HabitStats drawn(std::string_view drawing, const Habit& habit, std::span<const Pause> pauses = {}) {
  const RuleContext frame{last_drawn(drawing), std::chrono::Monday, pauses};
  return habit_stats(habit, records_of(marks_drawn(drawing), habit, frame.today), frame);
}

/// The judged units of the drawn days: K kept, g gap, - neutral, o open.
inline std::string judged(std::string_view drawing, const Habit& habit, std::span<const Pause> pauses = {}) {
  const RuleContext frame{last_drawn(drawing), std::chrono::Monday, pauses};
  std::string marks;
  for (const EvaluatedUnit& unit : evaluate(habit, records_of(marks_drawn(drawing), habit, frame.today), frame)) {
    marks += std::string_view("Kg-o")[static_cast<std::size_t>(unit.mark)];
  }
  return marks;
}

inline Catch::Approx near(double value) { return Catch::Approx(value).margin(.00005).epsilon(0); }

}  // namespace recover
