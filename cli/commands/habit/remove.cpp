#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/lookup.h"
#include "cli/domain/mentions.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

Exit remove_habit(const Options& options, Context& context) {
  const Habit asked = find_habit(context, options.name);
  const std::string entries = counted(mentions_of(context, asked.name, is_answer).entries, "entry", "entries");
  if (options.forget && !options.dry_run && context.asks()) {
    const std::string question =
        fmt::format("Take out {} with {}? recover undo brings it back.", printable(asked.title), entries);
    if (!Ask(context).yes(question, false)) {
      context.say("Nothing was changed.");
      return Exit::no;
    }
  }
  store::Transaction transaction = begin(context, {ActionKind::habit_remove, asked.name}, options.dry_run);
  const Habit habit = find_habit(context, asked.name);
  const Mentions mentions = mentions_of(context, habit.name, is_answer);
  const bool archive = mentions.entries > 0 && !options.forget;
  if (archive && habit.archived(context.today())) {
    context.confirm(
        fmt::format("{} is archived already, with {}. To take out both: --forget", printable(habit.title), entries),
        "Nothing new.");
    return Exit::no;
  }
  if (archive) {
    const std::string last = (context.today() - std::chrono::days{1}).iso();
    transaction.edit(file_of(habit), [&](yaml::YamlEditor& editor) { return editor.set({"end"}, last); });
  } else {
    forget(transaction, file_of(habit), mentions);
  }
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(
      archive ? fmt::format("{} has {}, so it is archived and they stay. To take out both: --forget",
                            printable(habit.title), entries)
              : fmt::format("Taken out: {} with {}. To bring it back: recover undo", printable(habit.title), entries));
  return stored;
}

}  // namespace

void habit_remove(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Take a habit out; one with entries is archived")
      .positional("name", options.name, "Name of a habit", Presence::required, Complete::habit)
      .flag("--forget", options.forget, "Take out its entries, too; asks first on a terminal")
      .flag("-n,--dry-run", options.dry_run, "Show what would be taken out")
      .example("recover habit remove read", "archived, because it has entries")
      .exits(Exit::no, "the question was answered with no, or it was archived already")
      .see("habit archive")
      .see("undo")
      .run([&options](Context& context) { return remove_habit(options, context); });
}

}  // namespace recover::cli::commands
