#include "core/views/celebrations.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace recover::views {
namespace {

void append(std::vector<Celebration>& all, std::vector<Celebration> more) {
  std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

std::vector<Celebration> earned_by(store::Notebook& notebook, const HabitView& view, const LogSummary& summary,
                                   Day today) {
  if (!summary.whole()) return {};
  std::vector<Celebration> found = earned_by_habit(
      view.habit, view.records, view.stats, summary.celebrated_of(view.habit.name), rule_context(notebook, today));
  if (!notebook.settings().streaks_shown) {
    std::erase_if(found, [](const Celebration& one) { return one.kind == Celebration::Kind::longest_run; });
  }
  return found;
}

std::vector<Celebration> earned(store::Notebook& notebook, const LogSummary& summary,
                                const std::vector<HabitView>& views, Day today) {
  std::vector<Celebration> all;
  if (!summary.whole() || notebook.settings().celebrate == Celebrate::none) return all;
  for (const HabitView& view : views) append(all, earned_by(notebook, view, summary, today));
  for (const Goal& goal : notebook.goals()) {
    append(all, earned_by_goal(goal, summary.celebrated_of(goal.name), today));
  }
  for (const DayCounter& counter : notebook.since()) {
    append(all, earned_by_count(counter, summary.celebrated_of(counter.name), today));
  }
  append(all, earned_by_wins(summary.wins, summary.celebrated_of("win"), today));
  if (notebook.settings().toolbox_shown) {
    append(all, earned_by_times(reached_out, summary.reached, summary.celebrated_of(reached_out), today));
    append(all, earned_by_times(waves_down, summary.waves_down, summary.celebrated_of(waves_down), today));
  }
  std::ranges::stable_sort(all, std::greater{}, &Celebration::earned);
  return all;
}

std::vector<Celebration> not_remembered(const std::vector<Celebration>& earned, const LogSummary& summary) {
  std::vector<Celebration> fresh;
  std::ranges::copy_if(earned, std::back_inserter(fresh), [&](const Celebration& one) {
    return std::ranges::none_of(summary.celebrated, [&](const Entry& entry) { return remembers(entry, one); });
  });
  return fresh;
}

}  // namespace recover::views
