#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/figures.h"
#include "cli/domain/log_summary.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/report/json.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  Format format;
};

void row(Context& context, std::string_view label, const std::string& text) {
  if (!text.empty()) context.say(pad(label, 16) + text);
}

std::string run_said(const HabitStats& stats) {
  const std::string unit = std::string(word(stats.unit));
  if (stats.best < 2) return {};
  std::string said = stats.streak >= 2 ? fmt::format("{} in a row, ", counted(stats.streak, unit, unit + 's')) : "";
  said += fmt::format("longest {}", stats.best);
  if (stats.streak >= 2 && stats.grace_used > 0) {
    said += fmt::format(", with {} along the way", counted(stats.grace_used, "grace day", "grace days"));
  }
  return said;
}

std::string target_said(Context& context, const HabitView& view) {
  if (view.habit.amount.empty()) return {};
  const Target& target = in_force(view.habit.amount, context.today());
  const TargetDays days = target_days(view);
  std::string said = printable(target.text());
  if (days.of > 0 && target.bound != Target::Bound::about) {
    said += fmt::format(", met on {} of {} in the last 30", days.met, counted(days.of, "day", "days"));
  }
  return said;
}

std::string plan_said(const Habit& habit) {
  if (habit.cue.empty()) return printable(habit.then);
  return "if " + printable(habit.cue) + (habit.then.empty() ? "" : ", then " + printable(habit.then));
}

std::string comebacks_said(Context& context, const HabitStats& stats) {
  std::vector<std::string> days;
  for (const Day day : stats.comebacks) days.push_back(short_day(day, context.today()));
  return join(days, ", ");
}

std::string hold_said(Context& context, const Habit& habit) {
  const Day today = context.today();
  if (habit.archived(today)) return "archived since " + short_day(*habit.end, today);
  for (const Pause& pause : habit.pauses) {
    if (pause.has(today)) return pause.to ? "on hold until " + short_day(*pause.to, today) : "on hold";
  }
  return {};
}

void print_habit(Context& context, const HabitView& view) {
  const Habit& habit = view.habit;
  const HabitStats& stats = view.stats;
  context.say(context.bold(printable(habit.title)) + "   " + days_in_all(context, stats.total));
  context.say();
  row(context, "How often", spoken(in_force(habit.every, context.today())));
  row(context, "Small version", printable(habit.tiny));
  row(context, "Amount", target_said(context, view));
  row(context, "If–then", plan_said(habit));
  row(context, "When", printable(habit.when));
  row(context, "This period", unit_progress(context, view));
  if (stats.total > 0)
    row(context, "Lately", fmt::format("{} of the last 7 days, {} of the last 30", stats.kept_7, stats.kept_30));
  if (context.notebook().settings().streaks_shown) row(context, "In a row", run_said(stats));
  if (stats.total > 0) row(context, "Steadiness", std::string(steadiness_word(stats.steadiness)));
  row(context, "Came back on", comebacks_said(context, stats));
  row(context, "Reward", printable(habit.reward));
  row(context, "Now", hold_said(context, habit));
  row(context, "File", file_of(habit));
}

Exit show_habit(const Options& options, Context& context) {
  const Habit habit = habit_to_show(context, options.name);
  const HabitView view = view_of(context, habit, summarize_log(context));
  if (options.format.is("json")) {
    context.print(habit_figures(context, view).text());
  } else if (!print_count_if_discreet(context, 1, "habit", "habits")) {
    print_habit(context, view);
  }
  return Exit::done;
}

}  // namespace

void habit_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show one habit with all its figures")
      .positional("name", options.name, "Name of a habit", Presence::required, Complete::habit);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover habit show walk", "totals, runs, steadiness, comebacks")
      .example("recover habit show walk --json", "the same for a script")
      .see("habit list")
      .see("recover-habits(7)")
      .run([&options](Context& context) { return show_habit(options, context); });
}

}  // namespace recover::cli::commands
