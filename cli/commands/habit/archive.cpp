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
  std::optional<std::string> on;
  bool dry_run = false;
};

Exit archive_habit(const Options& options, Context& context) {
  const std::optional<Day> last = options.on ? std::optional(context.past_day(*options.on)) : std::nullopt;
  return change(context, ActionKind::habit_archive, options.dry_run, [&](store::Transaction& transaction) {
    const Habit habit = views::find_habit(transaction.notebook(), options.name);
    return actions::archive(transaction, habit, last, context.today())
               ? cli::done(printable(habit.title) + " is archived, and its days stay. To go on: recover habit resume " +
                           habit.name)
               : unchanged(printable(habit.title) + " is archived already.");
  });
}

}  // namespace

void habit_archive(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Put a habit away; its days stay")
      .positional("name", options.name, "Name of a habit", Presence::required, Complete::habit)
      .option("--on", options.on, "DAY", "The last day it was due; yesterday otherwise", Complete::day)
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit archive read", "out of today's page, not out of the totals")
      .exits(Exit::no, "it was archived already")
      .see("habit resume")
      .see("habit remove")
      .run([&options](Context& context) { return archive_habit(options, context); });
}

}  // namespace recover::cli::commands
