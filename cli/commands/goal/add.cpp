#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/commands/commands.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/phrases.h"
#include "core/actions/goals.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

constexpr int sure_enough =
    7;  // below it, a smaller step is offered: the confidence ruler of motivational interviewing

struct Options {
  std::string title;
  std::optional<std::string> why;
  std::vector<std::string> steps;
  std::optional<std::string> by;
  std::optional<std::string> area;
  std::optional<std::string> picture;
  std::optional<std::string> obstacle;
  std::optional<std::string> if_then;
  std::optional<std::string> reward;
  std::optional<int> confidence;
  std::optional<std::string> name;
  bool once = false;
  bool dry_run = false;
};

Goal goal_from(Context& context, const Options& options) {
  Goal goal;
  goal.title = trim(options.title);
  goal.name = options.name.value_or("");
  goal.why = options.why.value_or("");
  goal.started = context.today();
  if (options.by) goal.by = context.coming_day(*options.by);
  if (options.area) goal.area = area_from(context, *options.area);
  goal.confidence = options.confidence;
  for (const std::string& step : options.steps) {
    if (!trim(step).empty()) goal.steps.push_back({std::string(trim(step)), std::nullopt, std::nullopt});
  }
  goal.picture.outcome = options.picture.value_or("");
  goal.picture.obstacle = options.obstacle.value_or("");
  if (options.if_then) std::tie(goal.picture.cue, goal.picture.then) = if_then_from(*options.if_then);
  goal.reward = options.reward.value_or("");
  if (goal.by && *goal.by < context.today()) {
    refuse("day-past", long_day(*goal.by, context.today()) + " has passed", "--by a day to come, like +14 or fri");
  }
  return goal;
}

/// Three things at most, each skippable; what a flag said is not asked.
void ask_rest(Context& context, Options& options) {
  Ask ask(context);
  if (options.steps.empty()) {
    if (auto step = ask.line("The first tiny step? (Enter skips)")) options.steps.push_back(std::move(*step));
  }
  if (!options.why) options.why = ask.line("Why does it matter to you? (Enter skips)");
  if (!options.confidence)
    options.confidence = ask.whole("How sure are you that you can do it, 0 to 10? (Enter skips)", 0, 10);
  if (!options.confidence || *options.confidence >= sure_enough || !ask.open()) return;
  if (auto step = ask.line("It may help to make it smaller. A smaller first step? (Enter keeps it as it is)")) {
    options.steps.insert(options.steps.begin(), std::move(*step));
  }
}

void show_way_on(Context& context, const Goal& goal) {
  if (const Step* next = goal.next_step()) {
    context.say("Next small step: " + printable(next->text) + ".   When it's done: recover goal step " + goal.name);
  } else {
    context.say("A first small step: recover goal step " + goal.name + " --add \"…\"");
  }
  if (goal.confidence.value_or(10) < sure_enough && !context.asks()) {
    context.say("To make it smaller: recover goal stuck " + goal.name + " --smaller \"…\"");
  }
}

Exit add_goal(Options options, Context& context) {
  if (options.title.empty()) {
    options.title = Ask(context).line("What would you like to reach, in a few words?").value_or("");
    if (options.title.empty() && context.asks()) {
      context.say("Nothing was added. Some ideas: recover ideas");
      return Exit::no;
    }
  }
  if (options.title.empty())
    refuse("word-missing", "what is the goal called?", "recover goal add \"Walk to the river\"");
  take_input(context, {options.title, options.why, options.steps, options.picture, options.obstacle, options.if_then,
                       options.reward});
  // What was given must be understood, and be free, before anything is asked.
  const auto in_use = options.once ? actions::TitleInUse::kept : actions::TitleInUse::refused;
  const auto add = [&](store::Transaction& transaction) {
    return actions::add(transaction, goal_from(context, options), in_use);
  };
  store::Transaction rehearsal = context.notebook().preview(ActionKind::goal_add);
  if (add(rehearsal).added) ask_rest(context, options);
  return change(context, ActionKind::goal_add, options.dry_run, [&](store::Transaction& transaction) {
    const auto result = add(transaction);
    if (!result.added) return unchanged(printable(result.value.title) + " is there already.", Exit::done);
    Outcome outcome = cli::done("Added: " + printable(result.value.title) + '.');
    outcome.afterwards = [&context, goal = result.value] { show_way_on(context, goal); };
    return outcome;
  });
}

}  // namespace

void goal_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Start a goal: something small and achievable")
      .about(
          "With a title given it asks at most three things on a terminal, each skipped with Enter, and nothing in a script. Below a confidence of 7 it offers to make the goal smaller. One of the texts can be -: it comes from standard input.")
      .positional("title", options.title, "What you would like to reach", Presence::optional)
      .option("--why", options.why, "TEXT", "Why it matters to you")
      .list("-s,--step", options.steps, "TEXT", "A small step, in order")
      .option("--by", options.by, "DAY", "A day to have it by", Complete::day_ahead)
      .option("--area", options.area, "AREA", "Wellness area", Complete::area)
      .option("--picture", options.picture, "TEXT", "What it looks like when it is done")
      .option("--obstacle", options.obstacle, "TEXT", "What may stand in the way")
      .option("--if-then", options.if_then, "PLAN", "\"if it rains, then I take the umbrella\"")
      .option("--reward", options.reward, "TEXT", "How you mean to celebrate")
      .whole("-c,--confidence", options.confidence, 0, 10, "How sure you are that you can do it")
      .option("--name", options.name, "NAME", "A name of its own, for another goal of the same title")
      .flag("--once", options.once, "Do nothing when a goal of this title is there")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover goal add \"Sleep by eleven\" --step \"Phone out of the bedroom\" --step \"Lights low at ten\"",
               "with two steps")
      .example("recover goal add \"See the sea\" --why \"it calms me\" --by 2026-06-30 --confidence 8",
               "with a why and a day")
      .see("goal step")
      .see("goal stuck")
      .see("ideas")
      .run([&options](Context& context) { return add_goal(options, context); });
}

}  // namespace recover::cli::commands
