#include <fmt/format.h>

#include <algorithm>

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
  bool all = false;
  Format format;
};

std::string state_of(const Habit& habit, const RuleContext& frame) {
  if (habit.archived(frame.today)) return "archived";
  return paused_on(habit, frame.pauses, frame.today) ? "on hold" : "";
}

void print_list(Context& context, const std::vector<HabitView>& views) {
  int width = 0;
  for (const HabitView& view : views) width = std::max(width, display_width(printable(view.habit.title)));
  width = std::min(width, 28);
  for (const HabitView& view : views) {
    const std::string state = state_of(view.habit, rule_context(context));
    const std::string total = days_in_all(context, view.stats.total);
    std::string line = fmt::format("{}  {}  {}", pad(fit(printable(view.habit.title), width), width), pad(total, 16),
                                   spoken(in_force(view.habit.every, context.today())));
    if (!state.empty()) line += "  (" + state + ')';
    context.say(fit(line, context.width()));
  }
}

Exit list_habits(const Options& options, Context& context) {
  const LogSummary summary = summarize_log(context);
  std::vector<HabitView> views;
  for (const Habit& habit : context.notebook().habits()) {
    if (options.all || !habit.archived(context.today())) views.push_back(view_of(context, habit, summary));
  }
  if (views.empty()) refuse_unreadable(context);
  if (options.format.is("json")) {
    report::Json list = report::Json::array();
    for (const HabitView& view : views) list.add(habit_figures(context, view));
    context.print(report::Json::document("habits").set("habits", list).text());
    return Exit::done;
  }
  if (views.empty()) {
    context.say("No habits yet. The smallest start: recover habit add \"Walk\"");
    return Exit::done;
  }
  if (!print_count_if_discreet(context, views.size(), "habit", "habits")) print_list(context, views);
  return Exit::done;
}

}  // namespace

void habit_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("List your habits with their totals").flag("-a,--all", options.all, "Archived ones, too");
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover habit list", "those in use")
      .example("recover habits --json", "all figures for a script")
      .see("habit show")
      .run([&options](Context& context) { return list_habits(options, context); });
}

}  // namespace recover::cli::commands
