#include <fmt/format.h>

#include <algorithm>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_words.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  bool all = false;
  std::optional<std::string> area;
  Format format;
};

void print_goal(Context& context, const Goal& goal, int width) {
  std::string line = pad(fit(printable(goal.title), width), width) + "  " + progress(context, goal);
  if (goal.state() != Goal::State::active) line += "  (" + std::string(word(goal.state())) + ')';
  if (goal.by && goal.state() == Goal::State::active) line += "  by " + short_day(*goal.by, context.today());
  context.say(fit(line, context.width()));
  const Step* next = goal.next_step();
  if (goal.state() == Goal::State::active && next != nullptr)
    context.say(fit("    next: " + printable(next->text), context.width()));
}

Exit list_goals(const Options& options, Context& context) {
  std::vector<Goal> goals = context.notebook().goals();
  if (goals.empty()) refuse_unreadable(context);
  if (options.area) {
    const std::string area = area_from(context, *options.area);
    std::erase_if(goals, [&](const Goal& goal) { return goal.area != area; });
  }
  const auto active = [](const Goal& goal) { return goal.state() == Goal::State::active; };
  std::stable_partition(goals.begin(), goals.end(), active);
  const auto others = static_cast<int>(std::ranges::count_if(goals, [&](const Goal& goal) { return !active(goal); }));
  if (!options.all) std::erase_if(goals, [&](const Goal& goal) { return !active(goal); });
  if (options.format.is("json")) {
    report::Json list = report::Json::array();
    for (const Goal& goal : goals) list.add(goal_json(goal));
    context.print(report::Json::document("goals").set("goals", list).text());
    return Exit::done;
  }
  if (!goals.empty() && print_count_if_discreet(context, goals.size(), "goal", "goals")) return Exit::done;
  int width = 0;
  for (const Goal& goal : goals) width = std::max(width, display_width(printable(goal.title)));
  for (const Goal& goal : goals) print_goal(context, goal, std::min(width, 34));
  if (goals.empty() && others == 0) context.say("No goals yet. A small start: recover goal add, or recover ideas");
  if (!options.all && others > 0) {
    context.say(counted(others, "goal", "goals") + " finished, resting or let go: recover goal list --all");
  }
  return Exit::done;
}

}  // namespace

void goal_list(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("List your goals with their next steps")
      .flag("-a,--all", options.all, "Finished, resting and let-go ones, too")
      .option("--area", options.area, "AREA", "Only of this wellness area", Complete::area);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover goal list", "those under way")
      .example("recover goals --all --json", "everything, for a script")
      .see("goal show")
      .run([&options](Context& context) { return list_goals(options, context); });
}

}  // namespace recover::cli::commands
