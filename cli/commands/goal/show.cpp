#include <fmt/format.h>

#include "cli/app/context.h"
#include "cli/app/discreet_count.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_words.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  Format format;
};

void row(Context& context, std::string_view label, const std::string& text) {
  if (!text.empty()) context.say(pad(label, 12) + text);
}

std::string when_said(Context& context, const Goal& goal) {
  const Day today = context.today();
  std::vector<std::string> parts;
  if (goal.started) parts.push_back("since " + short_day(*goal.started, today));
  if (goal.by) parts.push_back("by " + short_day(*goal.by, today));
  if (goal.done) parts.push_back("done on " + short_day(*goal.done, today));
  if (goal.resting) parts.push_back("resting since " + short_day(*goal.resting, today));
  if (goal.let_go) parts.push_back("let go on " + short_day(*goal.let_go, today) + ", with thanks");
  return join(parts, ", ");
}

void print_steps(Context& context, const Goal& goal) {
  const Step* next = goal.next_step();
  for (std::size_t i = 0; i < goal.steps.size(); ++i) {
    const Step& step = goal.steps[i];
    std::string line = fmt::format("  {}  {}", i + 1, printable(step.text));
    if (step.done) line += "   done " + short_day(*step.done, context.today());
    if (&step == next) line += "   <- next";
    if (!step.done && step.by) line += "   by " + short_day(*step.by, context.today());
    context.say(fit(line, context.width()));
  }
}

void print_goal(Context& context, const Goal& goal) {
  context.say(context.bold(printable(goal.title)) + "   " + progress(context, goal));
  context.say();
  print_steps(context, goal);
  if (!goal.steps.empty()) context.say();
  row(context, "Why", printable(goal.why));
  row(context, "Area", area_said(context, goal.area));
  row(context, "When", when_said(context, goal));
  row(context, "Picture", printable(goal.picture.outcome.empty() ? goal.picture.wish : goal.picture.outcome));
  row(context, "In the way", printable(goal.picture.obstacle));
  if (!goal.picture.cue.empty())
    row(context, "Plan", "if " + printable(goal.picture.cue) + ", then " + printable(goal.picture.then));
  row(context, "Reward", printable(goal.reward));
  if (goal.confidence) row(context, "How sure", fmt::format("{} of 10", *goal.confidence));
  row(context, "File", file_of(goal));
}

Exit show_goal(const Options& options, Context& context) {
  const Goal goal = goal_to_show(context, options.name);
  if (options.format.is("json")) {
    context.print(goal_json(goal).text());
  } else if (!print_count_if_discreet(context, 1, "goal", "goals")) {
    print_goal(context, goal);
  }
  return Exit::done;
}

}  // namespace

void goal_show(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Show one goal: its steps, why, picture and plan")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal);
  declare_format(spec, options.format, {"text", "json"});
  spec.example("recover goal walk-to-the-river", "the same as recover goal show walk-to-the-river")
      .example("recover goal show walk-to-the-river --json", "for a script")
      .see("goal step")
      .see("goal picture")
      .run([&options](Context& context) { return show_goal(options, context); });
}

}  // namespace recover::cli::commands
