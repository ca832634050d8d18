#include "cli/domain/goal_state.h"

#include <array>

#include "cli/app/keep.h"
#include "cli/domain/lookup.h"

namespace recover::cli {
namespace {

constexpr std::array states = {"done", "resting", "let-go"};

struct Options {
  std::string name;
  std::optional<std::string> on;
  bool dry_run = false;
};

Exit turn_goal(const Options& options, const GoalTurn& turn, Context& context) {
  const std::string name = find_goal(context, options.name).name;
  const Day day = options.on ? context.past_day(*options.on) : context.today();
  store::Transaction transaction = begin(context, {turn.action, name}, options.dry_run);
  const Goal goal = find_goal(context, name);
  if (!turn.edit(transaction, goal, day)) {
    context.confirm(turn.idle(goal), "Nothing new.");
    return Exit::no;
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const Goal after = find_goal(context, name);
  context.confirm(turn.said(after));
  if (turn.after && !context.discreet() && !context.globals.quiet) turn.after(context, after);
  return stored;
}

}  // namespace

void clear_state(store::Transaction& transaction, const Goal& goal) {
  for (const char* state : states) {
    transaction.edit(file_of(goal), [state](yaml::YamlEditor& editor) -> std::optional<Problem> {
      if (editor.root().find(state) == nullptr) return std::nullopt;
      return editor.remove({state});
    });
  }
}

void set_state(store::Transaction& transaction, const Goal& goal, const std::string& key, Day day) {
  clear_state(transaction, goal);
  transaction.edit(file_of(goal), [&](yaml::YamlEditor& editor) { return editor.set({key}, day.iso()); });
}

void declare_turn(Spec& spec, GoalTurn turn) {
  auto& options = spec.own<Options>();
  spec.positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .option("--on", options.on, "DAY", "The day it was; today otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .exits(Exit::no, "there was nothing to change")
      .run([&options, turn = std::move(turn)](Context& context) { return turn_goal(options, turn, context); });
}

}  // namespace recover::cli
