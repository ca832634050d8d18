#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/phrases.h"
#include "core/actions/habits.h"
#include "core/base/text.h"
#include "core/views/lookup.h"
#include "core/views/mentions.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  bool forget = false;
  bool dry_run = false;
};

std::string entries_said(int entries) { return counted(entries, "entry", "entries"); }

bool may_forget(const Options& options, Context& context) {
  if (!options.forget || options.dry_run || !context.asks()) return true;
  const Habit& habit = views::find_habit(context.notebook(), options.name);
  const int entries = views::mentions_of(context.notebook(), habit.name, is_answer).entries;
  return Ask(context).yes(
      fmt::format("Take out {} with {}? recover undo brings it back.", printable(habit.title), entries_said(entries)),
      false);
}

Outcome outcome_of(const actions::HabitRemoval& removal, const std::string& title) {
  const std::string entries = entries_said(removal.entries);
  switch (removal.kind) {
    case actions::HabitRemoval::Kind::archived:
      return cli::done(
          fmt::format("{} has {}, so it is archived and they stay. To take out both: --forget", title, entries));
    case actions::HabitRemoval::Kind::archived_already:
      return unchanged(fmt::format("{} is archived already, with {}. To take out both: --forget", title, entries));
    case actions::HabitRemoval::Kind::removed:
      break;
  }
  return cli::done(fmt::format("Taken out: {} with {}. To bring it back: recover undo", title, entries));
}

Exit remove_habit(const Options& options, Context& context) {
  if (!may_forget(options, context)) {
    context.say("Nothing was changed.");
    return Exit::no;
  }
  return change(context, ActionKind::habit_remove, options.dry_run, [&](store::Transaction& transaction) {
    const Habit habit = views::find_habit(transaction.notebook(), options.name);
    const auto removal = actions::remove(transaction, habit, options.forget, context.today());
    return outcome_of(removal, printable(habit.title));
  });
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
