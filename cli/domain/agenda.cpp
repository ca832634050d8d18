#include "cli/domain/agenda.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/base/text.h"

namespace recover::cli {
namespace {

/// Morning first, then afternoon and evening; other words keep between them and what has none.
std::size_t part_of_day(const Habit& habit) {
  constexpr std::array<std::string_view, 5> parts = {"morning", "noon", "afternoon", "evening", "night"};
  const std::string when = lower(habit.when);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (when.find(parts.at(i)) != std::string::npos) return i;
  }
  return when.empty() ? parts.size() + 1 : parts.size();
}

auto place(const AgendaLine& line) {
  const Habit& habit = line.view->habit;
  return std::tuple{part_of_day(habit), habit.order.value_or(10'000), habit.name};
}

bool due_when_the_day_began(const HabitView& view, const RuleContext& frame) {
  std::span<const DayRecord> before = view.records;
  if (!before.empty() && before.back().day() == frame.today) before = before.first(before.size() - 1);
  return due_on(view.habit, before, frame) == DueState::open;
}

}  // namespace

std::vector<AgendaLine> agenda(Context& context, const std::vector<HabitView>& views) {
  const RuleContext frame = rule_context(context);
  std::vector<AgendaLine> lines;
  for (const HabitView& view : views) {
    if (due_when_the_day_began(view, frame)) lines.push_back({&view, due_on(view.habit, view.records, frame)});
  }
  std::ranges::sort(lines, {}, place);
  return lines;
}

}  // namespace recover::cli
