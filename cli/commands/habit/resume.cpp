#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "core/actions/habits.h"
#include "core/base/text.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool all = false;
  bool dry_run = false;
};

Outcome went_on(bool changed, const std::string& line, const std::string& idle) {
  if (changed) return cli::done(line);
  Outcome outcome = unchanged(idle);
  outcome.discreet_line.reset();
  return outcome;
}

Exit resume_habit(const Options& options, Context& context) {
  if (options.name.empty() != options.all) {
    refuse("word-missing", "a name, or --all for everything, is needed here", "recover habit resume NAME");
  }
  return change(context, ActionKind::habit_resume, options.dry_run, [&](store::Transaction& transaction) {
    if (options.all) {
      return went_on(actions::resume_all(transaction, context.today()), "Everything goes on, from today.",
                     "There was no pause for everything.");
    }
    const Habit habit = views::find_habit(transaction.notebook(), options.name);
    const std::string title = printable(habit.title);
    return went_on(actions::resume(transaction, habit, context.today()), title + " goes on, from today.",
                   title + " was not on hold.");
  });
}

}  // namespace

void habit_resume(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Go on with a habit that was on hold or archived")
      .about("The days on hold, or archived, stay neutral.")
      .positional("name", options.name, "Name of a habit", Presence::optional, Complete::habit)
      .flag("-a,--all", options.all, "End the pause for all habits")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit resume walk", "from today")
      .exits(Exit::no, "it was not on hold")
      .see("habit pause")
      .see("habit archive")
      .run([&options](Context& context) { return resume_habit(options, context); });
}

}  // namespace recover::cli::commands
