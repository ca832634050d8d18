#include <tuple>

#include "cli/app/change.h"
#include "cli/app/context.h"
#include "cli/commands/commands.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/phrases.h"
#include "core/actions/habits.h"
#include "core/base/text.h"
#include "core/views/lookup.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string name;
  std::optional<std::string> title;
  std::optional<std::string> from;
  bool always = false;
  std::vector<std::string> clear;
  HabitOptions habit;
  bool dry_run = false;
};

store::HabitChanges changes_from(Context& context, const Options& options) {
  const HabitOptions& wanted = options.habit;
  store::HabitChanges changes;
  changes.title = options.title;
  changes.tiny = wanted.tiny;
  if (wanted.if_then) std::tie(changes.cue, changes.then) = if_then_from(*wanted.if_then);
  if (wanted.cue) changes.cue = wanted.cue;
  if (wanted.then) changes.then = wanted.then;
  changes.when = wanted.when;
  changes.reward = wanted.reward;
  if (wanted.area) changes.area = area_from(context, *wanted.area);
  if (wanted.start) changes.start = context.coming_day(*wanted.start);
  if (wanted.end) changes.end = context.coming_day(*wanted.end);
  changes.order = wanted.order;
  changes.grace = wanted.grace;
  changes.milestones = milestones_from(wanted.milestones);
  changes.cleared = options.clear;
  return changes;
}

actions::HabitEdit edit_from(Context& context, const Options& options) {
  actions::HabitEdit edit;
  edit.keys = changes_from(context, options);
  if (options.habit.every) edit.schedule = schedule_from(*options.habit.every);
  if (options.habit.amount) edit.target = target_from(*options.habit.amount);
  if (!options.always) edit.from = options.from ? context.coming_day(*options.from) : context.today();
  return edit;
}

std::string changed_line(Context& context, const std::string& name, Day from) {
  const Habit& habit = views::find_habit(context.notebook(), name);
  return "Changed: " + printable(habit.title) + ", " + spoken(in_force(habit.every, from)) + '.';
}

Exit edit_habit(const Options& options, Context& context) {
  return change(context, ActionKind::habit_edit, options.dry_run, [&](store::Transaction& transaction) {
    const Habit habit = views::find_habit(transaction.notebook(), options.name);
    const actions::HabitEdit edit = edit_from(context, options);
    if (edit.empty()) {
      refuse("word-missing", "nothing to change was given",
             "recover habit edit " + habit.name + " --every \"3 per week\", or in your editor: recover edit " +
                 habit.name);
    }
    actions::edit(transaction, habit, edit);
    return cli::done([&context, name = habit.name, from = edit.from.value_or(context.today())] {
      return changed_line(context, name, from);
    });
  });
}

}  // namespace

void habit_edit(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Change a habit; its past stays as it was")
      .about(
          "A new schedule or amount holds from today on, or from the day of --from; --always says it was so from the beginning. Days before the change are never counted anew, unless you say --always.")
      .positional("name", options.name, "Name of a habit", Presence::required, Complete::habit)
      .option("--title", options.title, "TEXT", "A new title; the name stays");
  declare_habit_options(spec, options.habit);
  spec.option("--from", options.from, "DAY", "When the new schedule or amount begins", Complete::day_ahead)
      .flag("--always", options.always, "As if it had always been so")
      .list("--clear", options.clear, "KEY", "Take a key out of the file: tiny, amount, if, then, when, end, reward")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit edit walk --every \"5 per week\"", "from today on")
      .example("recover habit edit walk --amount \"at least 30 min\" --from \"next mon\"", "a dated target")
      .example("recover habit edit walk --clear tiny", "without a small version")
      .see("habit rename")
      .see("recover-habits(7)")
      .run([&options](Context& context) { return edit_habit(options, context); });
}

}  // namespace recover::cli::commands
