
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> on;
  bool dry_run = false;
};

Exit archive_habit(const Options& options, Context& context) {
  const std::string name = find_habit(context, options.name).name;
  const Day last = options.on ? context.past_day(*options.on) : context.today() - std::chrono::days{1};
  store::Transaction transaction = begin(context, {ActionKind::habit_archive, name}, options.dry_run);
  const Habit habit = find_habit(context, name);
  if (habit.archived(context.today()) && !options.on) {  // its last day stays what it was, and so do its figures
    context.confirm(printable(habit.title) + " is archived already.", "Nothing new.");
    return Exit::no;
  }
  transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) { return editor.set({"end"}, last.iso()); });
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (!options.dry_run) {
    context.confirm(printable(habit.title) + " is archived, and its days stay. To go on: recover habit resume " + name);
  }
  return stored;
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
