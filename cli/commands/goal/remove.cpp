
#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/goal_state.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

Exit remove_goal(const Options& options, Context& context) {
  const Goal asked = find_goal(context, options.name);
  const std::string what = printable(asked.title) + " with " + steps_said(asked) + " done";
  if (options.forget && !options.dry_run && context.asks() &&
      !Ask(context).yes("Take out " + what + "? recover undo brings it back.", false)) {
    context.say("Nothing was changed.");
    return Exit::no;
  }
  store::Transaction transaction = begin(context, {ActionKind::goal_remove, asked.name}, options.dry_run);
  const Goal goal = find_goal(context, asked.name);
  const bool has_story = goal.steps_done() > 0 || goal.done || goal.let_go;
  const bool let_go = has_story && !options.forget;
  if (let_go) {
    if (!goal.let_go && !goal.done) set_state(transaction, goal, "let-go", context.today());
  } else {
    transaction.remove(file_of(goal));
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(let_go ? printable(goal.title) +
                               " has steps that are done, so it is let go and they stay. To take it out: --forget"
                         : "Taken out: " + printable(goal.title) + ". To bring it back: recover undo");
  return stored;
}

}  // namespace

void goal_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take a goal out; one with steps done is let go")
      .positional("name", options.name, "Name of a goal", Presence::required, Complete::goal)
      .flag("--forget", options.forget, "Take out its file, too; asks first on a terminal")
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover goal remove walk-to-the-river", "let go, because steps of it are done")
      .exits(Exit::no, "the question was answered with no")
      .see("goal let-go")
      .see("undo")
      .run([&options](Context& context) { return remove_goal(options, context); });
}

}  // namespace recover::cli::commands
