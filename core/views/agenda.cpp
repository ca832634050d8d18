#include "core/views/agenda.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/text.h"

namespace recover::views {
namespace {

/// Morning first, then afternoon and evening; other words come between them and habits without one.
std::size_t part_of_day(const Habit& habit) {
  constexpr std::array<std::string_view, 5> parts = {"morning", "noon", "afternoon", "evening", "night"};
  const std::string when = lower(habit.when);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (when.find(parts.at(i)) != std::string::npos) return i;
  }
  return when.empty() ? parts.size() + 1 : parts.size();
}

auto rank(const AgendaItem& item) {
  const Habit& habit = item.view->habit;
  return std::tuple{part_of_day(habit), habit.order.value_or(10'000), habit.name};
}

bool was_due_when_the_day_began(const HabitView& view, const RuleContext& rules) {
  std::span<const DayRecord> before = view.records;
  if (!before.empty() && before.back().day() == rules.today) before = before.first(before.size() - 1);
  return due_on(view.habit, before, rules) == DueState::open;
}

}  // namespace

std::vector<AgendaItem> agenda(std::span<const HabitView> views, const RuleContext& rules) {
  std::vector<AgendaItem> items;
  for (const HabitView& view : views) {
    if (!was_due_when_the_day_began(view, rules)) continue;
    items.push_back({&view, due_on(view.habit, view.records, rules)});
  }
  std::ranges::sort(items, {}, rank);
  return items;
}

}  // namespace recover::views
