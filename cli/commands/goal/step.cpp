#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/input_texts.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_steps.h"
#include "cli/domain/log_summary.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::string step;
  std::vector<std::string> add;
  std::optional<int> before;
  bool undo = false;
  std::optional<std::string> on;
  std::optional<std::string> by;
  bool dry_run = false;
  std::optional<std::string> once;
};

/// The step a person names: by its number, or by the beginning of its text.
std::size_t position_of(const Goal& goal, const std::string& word) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error == std::errc{} && end == word.data() + word.size()) {
    if (number >= 1 && number <= goal.steps.size()) return number - 1;
  } else {
    for (std::size_t i = 0; i < goal.steps.size(); ++i) {
      if (lower(goal.steps[i].text).starts_with(lower(word))) return i;
    }
  }
  refuse("step-unknown", "there is no step \"" + word + "\" in " + goal.name, "recover goal show " + goal.name);
}

Exit written_already(Context& context) {
  context.confirm("That is written down already.", "Nothing new.");
  return Exit::done;
}

Exit add_steps(const Options& options, Context& context, const std::string& name) {
  store::Transaction transaction = begin(context, {ActionKind::goal_step, name}, options.dry_run);
  Goal goal = find_goal(context, name);
  std::size_t at = options.before ? static_cast<std::size_t>(*options.before - 1) : goal.steps.size();
  if (at > goal.steps.size()) refuse("step-unknown", "there are " + steps_said(goal), "recover goal show " + name);
  int added = 0;
  for (const std::string& text : options.add) {
    Step step{std::string(trim(text)), std::nullopt, std::nullopt};
    if (options.once && std::ranges::find(goal.steps, step.text, &Step::text) != goal.steps.end()) continue;
    if (options.by) step.by = context.coming_day(*options.by);
    transaction.edit(file_of(goal),
                     [&](yaml::YamlEditor& editor) { return editor.insert({"steps"}, at, store::step_token(step)); });
    goal.steps.push_back(std::move(step));
    ++at;
    ++added;
  }
  if (added == 0) return written_already(context);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const Goal after = find_goal(context, name);
  context.confirm(fmt::format("Added to {}: {}.", printable(after.title), steps_said(after)));
  return stored;
}

Exit undo_step(const Options& options, Context& context, const std::string& name) {
  if (options.once) {
    refuse("word-extra", "--once goes with a step that is done or added", "recover goal step " + name + " --undo");
  }
  store::Transaction transaction = begin(context, {ActionKind::goal_step_back, name}, options.dry_run);
  const Goal goal = find_goal(context, name);
  std::optional<std::size_t> at;
  if (!options.step.empty()) {
    at = position_of(goal, options.step);
  } else {
    for (std::size_t i = 0; i < goal.steps.size(); ++i) {
      if (goal.steps[i].done && (!at || *goal.steps[*at].done <= *goal.steps[i].done)) at = i;
    }
  }
  if (!at || !goal.steps[*at].done) {
    context.confirm("That step is still open.", "Nothing changed.");
    return Exit::no;
  }
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) -> std::optional<Problem> {
    const std::string index = std::to_string(*at);
    if (!goal.steps[*at].once.empty()) {
      if (auto problem = editor.remove({"steps", index, "once"})) return problem;
    }
    return editor.remove({"steps", index, "done"});
  });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) context.confirm("Open again: " + printable(goal.steps[*at].text) + '.');
  return stored;
}

Exit tick(const Options& options, Context& context, const std::string& name) {
  const Day day = options.on ? context.past_day(*options.on) : context.today();
  store::Transaction transaction = begin(context, {ActionKind::goal_step, name}, options.dry_run);
  const Goal goal = find_goal(context, name);
  const auto chosen = options.step.empty() ? std::nullopt : std::optional(position_of(goal, options.step));
  if (ticked_before(goal, day, options.once, chosen)) return written_already(context);
  std::optional<std::size_t> at;
  if (!chosen) {
    at = tick_next_step(transaction, goal, day, options.once);
  } else if (!goal.steps[*chosen].done) {
    tick_step(transaction, goal, *chosen, day, options.once);
    at = chosen;
  }
  if (!at) {
    context.confirm("That is done already. To call the goal finished: recover goal done " + name, "Nothing new.");
    return Exit::no;
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    const bool tells = !context.globals.quiet && !context.discreet();
    confirm_step(context, name, *at, tells ? summarize_log(context) : LogSummary{});
  }
  return stored;
}

Exit step_goal(Options options, Context& context) {
  take_input(context, {options.add});
  const std::string name = find_goal(context, options.name).name;
  if (!options.add.empty()) return add_steps(options, context, name);
  return options.undo ? undo_step(options, context, name) : tick(options, context, name);
}

}  // namespace

void goal_step(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Tick a goal's next step, or add steps to it")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .positional("step", options.step, "Another step than the next one: its number, or how it begins",
                  Presence::optional)
      .list("--add", options.add, "TEXT", "Add a step, in order; - reads it from standard input")
      .whole("--before", options.before, 1, 999, "With --add: in front of this step; at the end otherwise")
      .option("--by", options.by, "DAY", "With --add: a day to have it by", Complete::day_ahead)
      .flag("--undo", options.undo, "Open the step again that was done last, or the one named")
      .option("--on", options.on, "DAY", "The day it was done; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .optional_value("--once", options.once, "KEY",
                      "Do nothing when a step was done that day with the same key, or the added one is there")
      .example("recover goal step walk-to-the-river", "the next step is done")
      .example("recover goal step walk-to-the-river --add \"Put the umbrella by the door\" --before 3",
               "a smaller step in between")
      .example("recover goal step walk-to-the-river --undo", "open it again")
      .exits(Exit::no, "it was done already, or open already")
      .see("goal done")
      .see("goal stuck")
      .run([&options](Context& context) { return step_goal(options, context); });
}

}  // namespace recover::cli::commands
