#include "core/views/habit_view.h"

#include <utility>

namespace recover::views {
namespace {

HabitView viewed(const Habit& habit, store::AnswersByHabit::Row row, const RuleContext& rules, bool whole) {
  HabitView view{habit,
                 records_of(std::move(row.records), habit, rules.today),
                 amounts_of(std::move(row.amounts), rules.today),
                 {},
                 whole};
  view.stats = habit_stats(habit, view.records, rules);
  return view;
}

}  // namespace

RuleContext rule_context(store::Notebook& notebook, Day today) {
  const Settings& settings = notebook.settings();
  return {today, settings.week_starts, settings.pauses};
}

HabitView habit_view(store::Notebook& notebook, const Habit& habit, const LogSummary& summary, Day today) {
  return viewed(habit, summary.answers.of(habit.name), rule_context(notebook, today), summary.whole());
}

std::vector<HabitView> habit_views(store::Notebook& notebook, LogSummary& summary, Day today) {
  const RuleContext rules = rule_context(notebook, today);
  std::vector<HabitView> views;
  views.reserve(notebook.habits().size());
  for (const Habit& habit : notebook.habits()) {
    views.push_back(viewed(habit, summary.answers.release(habit.name), rules, summary.whole()));
  }
  return views;
}

TargetDays target_days(const HabitView& view) {
  TargetDays days;
  if (view.habit.amount.empty()) return days;
  for (const auto& [day, amount] : view.amounts) {
    ++days.of;
    if (in_force(view.habit.amount, day).met_by(amount)) ++days.met;
  }
  return days;
}

}  // namespace recover::views
