#include "cli/domain/today_page.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "cli/domain/goal_steps.h"
#include "cli/domain/lookup.h"
#include "cli/domain/self_talk_lines.h"

namespace recover::cli {
namespace {

constexpr std::chrono::days quiet_after{14};

/// The active goal whose next step matters first: the nearest date, else the newest goal.
std::optional<Goal> pick_goal(Context& context) {
  const Day far{std::chrono::year{9999} / 12 / 31};
  const auto urgency = [&](const Goal* goal) {
    const Step* step = goal->next_step();
    const Day by = std::min(step->by.value_or(far), goal->by.value_or(far));
    return std::tuple{by, far - goal->started.value_or(Day{}), goal->name};
  };
  const Goal* best = nullptr;
  for (const Goal& goal : context.notebook().goals()) {
    if (goal.state() != Goal::State::active || goal.next_step() == nullptr) continue;
    if (best == nullptr || urgency(&goal) < urgency(best)) best = &goal;
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

/// A mood in the lowest quarter of its scale: 1 and 2 of five.
bool is_rough(const Mood& mood, const Measure& scale) {
  return mood.value <= scale.low + (scale.high - scale.low) / 4.0;
}

/// The last two check-ins of these days both had a rough mood.
bool two_rough(const std::vector<Mood>& moods, const Measure& scale) {
  return moods.size() >= 2 && is_rough(moods.back(), scale) && is_rough(moods[moods.size() - 2], scale);
}

/// A line of the plan's early signs, another one each day.
std::string early_sign_of_day(Context& context) {
  const std::vector<std::string>& signs = context.notebook().plan().of(early_signs);
  if (signs.empty()) return {};
  return signs[index_for_day(signs.size(), context.today(), early_signs)];
}

/// The look back that has been open longest.
std::optional<Worksheet> due_look_back(Context& context) {
  std::optional<Worksheet> found;
  for (const Worksheet& sheet : context.notebook().worksheets()) {
    if (sheet.due(context.today()) && (!found || *sheet.look_back < *found->look_back)) found = sheet;
  }
  return found;
}

}  // namespace

TodayPage today_page(Context& context) {
  TodayPage page;
  page.summary = summarize_log(context);
  const Day today = context.today();
  for (const Day day : context.notebook().written_days({"journal", "worksheets"})) {  // who wrote was here
    if (day <= today) page.summary.newest = std::max(page.summary.newest.value_or(day), day);
  }
  page.views = views_of(context, page.summary);
  page.lines = agenda(context, page.views);
  page.celebrations = earned(context, page.summary, page.views);
  page.open = static_cast<int>(std::ranges::count(page.lines, DueState::open, &AgendaLine::state));
  for (const HabitView& view : page.views) {
    if (!view.habit.archived(today)) page.habits.push_back(&view);
  }
  std::ranges::stable_sort(page.habits, std::greater{}, [](const HabitView* view) { return view->stats.total; });
  page.next_goal = pick_goal(context);
  const Settings& settings = context.notebook().settings();
  page.check_in_open = !settings.measures.empty() && page.summary.check_ins_today == 0;
  page.look_back = due_look_back(context);
  page.empty = context.notebook().habits().empty() && context.notebook().goals().empty() &&
               context.notebook().since().empty() && !page.summary.newest && !page.look_back;
  if (page.empty) refuse_unreadable(context);
  page.quiet_days = page.summary.newest && today - *page.summary.newest >= quiet_after;
  const auto mood = std::ranges::find(settings.measures, "mood", &Measure::name);
  const bool hard = mood != settings.measures.end() && two_rough(page.summary.moods, *mood);
  if (hard) page.early_sign = early_sign_of_day(context);
  page.heavy = mood != settings.measures.end() && page.summary.mood_today && *page.summary.mood_today <= mood->low;
  page.self_talk = self_talk_of_day(context, page.heavy || hard);
  return page;
}

}  // namespace recover::cli
