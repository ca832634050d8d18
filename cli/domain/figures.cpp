#include "cli/domain/figures.h"

#include <cmath>

namespace recover::cli {
namespace {

std::string today_word(Context& context, const HabitView& view) {
  switch (due_on(view.habit, view.records, rule_context(context))) {
    case DueState::open:
      return "open";
    case DueState::kept:
      return "kept";
    case DueState::answered:
      return std::string(recover::word(view.records.back().kind()));
    case DueState::resting:
      return "paused";
    default:
      return "not-due";
  }
}

double rounded(double value) { return std::round(value * 10'000) / 10'000; }

}  // namespace

std::string_view word(Unit unit) { return unit == Unit::week ? "week" : unit == Unit::month ? "month" : "day"; }

report::Json habit_figures(Context& context, const HabitView& view) {
  using report::Json;
  const HabitStats& stats = view.stats;
  Json comebacks = Json::array();
  for (const Day day : stats.comebacks) comebacks.add(day);
  return Json::document("habit")
      .set("habit", view.habit.name)
      .set("title", view.habit.title)
      .set("schedule", in_force(view.habit.every, context.today()).text())
      .set("today", today_word(context, view))
      .set("total", stats.total)
      .set("streak", stats.streak)
      .set("best", stats.best)
      .set("unit", word(stats.unit))
      .set("comebacks", comebacks)
      .set("steadiness", rounded(stats.steadiness))
      .set("kept_7", stats.kept_7)
      .set("kept_30", stats.kept_30)
      .set("archived", view.habit.archived(context.today()));
}

}  // namespace recover::cli
