#include "core/views/today.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "core/rules/goal_priority.h"
#include "core/rules/mood.h"

namespace recover::views {
namespace {

constexpr std::chrono::days quiet_after{14};

/// A line of the plan's early signs, another one each day.
std::string early_sign_of_day(store::Notebook& notebook, Day today) {
  const std::vector<std::string>& signs = notebook.plan().of(early_signs);
  return signs.empty() ? std::string{} : signs[index_for_day(signs.size(), today, early_signs)];
}

/// The look back that has waited longest.
std::optional<Worksheet> due_look_back(store::Notebook& notebook, Day today) {
  std::optional<Worksheet> found;
  for (const Worksheet& sheet : notebook.worksheets()) {
    if (sheet.due(today) && (!found || *sheet.look_back < *found->look_back)) found = sheet;
  }
  return found;
}

/// Who wrote in the journal or on a worksheet was here, too.
std::optional<Day> newest_day(store::Notebook& notebook, const LogSummary& summary, Day today) {
  std::optional<Day> newest = summary.newest;
  for (const Day day : notebook.written_days({"journal", "worksheets"})) {
    if (day <= today) newest = std::max(newest.value_or(day), day);
  }
  return newest;
}

bool is_empty(store::Notebook& notebook, const TodayView& view) {
  return notebook.habits().empty() && notebook.goals().empty() && notebook.since().empty() && !view.summary.newest &&
         !view.look_back;
}

void look_at_habits(TodayView& view, store::Notebook& notebook) {
  view.views = habit_views(notebook, view.summary, view.today);
  view.agenda = agenda(view.views, rule_context(notebook, view.today));
  view.open = static_cast<int>(std::ranges::count(view.agenda, DueState::open, &AgendaItem::state));
  for (const HabitView& habit : view.views) {
    if (!habit.habit.archived(view.today)) view.habits.push_back(&habit);
  }
  std::ranges::stable_sort(view.habits, std::greater{}, [](const HabitView* habit) { return habit->stats.total; });
}

void look_at_mood(TodayView& view, store::Notebook& notebook) {
  const std::vector<Measure>& measures = notebook.settings().measures;
  view.check_in_open = !measures.empty() && view.summary.check_ins_today == 0;
  const auto scale = std::ranges::find(measures, "mood", &Measure::name);
  if (scale == measures.end()) return;
  std::vector<double> values;
  std::ranges::transform(view.summary.moods, std::back_inserter(values), &MoodMoment::value);
  view.rough = are_last_two_rough(values, *scale);
  view.heavy = std::ranges::any_of(view.summary.moods, [&](const MoodMoment& mood) {
    return mood.day == view.today && is_heavy(mood.value, *scale);
  });
}

}  // namespace

TodayView today(store::Notebook& notebook, Day today) {
  TodayView view;
  view.today = today;
  view.summary = summarize_log(notebook, today);
  view.summary.newest = newest_day(notebook, view.summary, today);
  look_at_habits(view, notebook);
  view.celebrations = earned(notebook, view.summary, view.views, today);
  if (const Goal* goal = first_goal(notebook.goals())) view.next_goal = *goal;
  look_at_mood(view, notebook);
  view.look_back = due_look_back(notebook, today);
  view.empty = is_empty(notebook, view);
  view.quiet_days = view.summary.newest && today - *view.summary.newest >= quiet_after;
  if (view.rough) view.early_sign = early_sign_of_day(notebook, today);
  view.self_talk = self_talk_of_day(notebook, today, view.heavy || view.rough);
  return view;
}

std::optional<SelfTalk> self_talk_of_day(store::Notebook& notebook, Day today, bool hard) {
  if (!notebook.settings().self_talk_shown) return std::nullopt;
  std::vector<SelfTalk> fitting;
  for (const SelfTalk& line : notebook.self_talk()) {
    const bool kind_words = hard && !line.from.empty() && !line.line.empty();
    if (kind_words || (!hard && line.from.empty() && line.believed())) fitting.push_back(line);
  }
  if (fitting.empty()) return std::nullopt;
  return fitting[index_for_day(fitting.size(), today, "self-talk")];
}

}  // namespace recover::views
