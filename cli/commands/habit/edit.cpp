
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/dated_edit.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/key_edits.h"
#include "core/yaml/write.h"

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

store::KeyEdits plain_edits(Context& context, const Options& options) {
  const HabitOptions& wanted = options.habit;
  store::KeyEdits edits;
  if (options.title) {
    if (trim(*options.title).empty()) refuse("title-empty", "a title needs at least one letter", "--title \"Walk\"");
    store::add_text(edits, "title", options.title);
  }
  store::add_text(edits, "tiny", wanted.tiny);
  if (wanted.if_then) {
    const auto [cue, then] = if_then_from(*wanted.if_then);
    edits.push_back({"if", yaml::scalar(cue)});
    edits.push_back({"then", yaml::scalar(then)});
  }
  store::add_text(edits, "if", wanted.cue);
  store::add_text(edits, "then", wanted.then);
  store::add_text(edits, "when", wanted.when);
  store::add_text(edits, "reward", wanted.reward);
  if (wanted.area) edits.push_back({"area", area_from(context, *wanted.area)});
  if (wanted.start) edits.push_back({"start", context.coming_day(*wanted.start).iso()});
  if (wanted.end) edits.push_back({"end", context.coming_day(*wanted.end).iso()});
  if (wanted.order) edits.push_back({"order", std::to_string(*wanted.order)});
  if (wanted.grace) edits.push_back({"grace", std::to_string(*wanted.grace)});
  if (!wanted.milestones.empty()) {
    std::vector<std::string> numbers;
    for (const int milestone : milestones_from(wanted.milestones)) numbers.push_back(std::to_string(milestone));
    edits.push_back({"milestones", '[' + join(numbers, ", ") + ']'});
  }
  for (const std::string& key : options.clear) edits.push_back({key, ""});
  return edits;
}

Exit edit_habit(const Options& options, Context& context) {
  const std::string name = find_habit(context, options.name).name;
  const store::KeyEdits edits = plain_edits(context, options);
  if (edits.empty() && !options.habit.every && !options.habit.amount) {
    refuse("word-missing", "nothing to change was given",
           "recover habit edit " + name + " --every \"3 per week\", or in your editor: recover edit " + name);
  }
  const std::optional<Day> from = options.always ? std::nullopt
                                  : options.from ? std::optional(context.coming_day(*options.from))
                                                 : std::optional(context.today());
  store::Transaction transaction = begin(context, {ActionKind::habit_edit, name}, options.dry_run);
  const Habit habit = find_habit(context, name);
  store::apply(transaction, file_of(habit), edits);
  if (options.habit.every) change_schedule(transaction, habit, schedule_from(*options.habit.every), from);
  if (options.habit.amount) change_target(transaction, habit, target_from(*options.habit.amount), from);
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  const Habit after = find_habit(context, name);
  context.confirm("Changed: " + printable(after.title) + ", " +
                  spoken(in_force(after.every, from.value_or(context.today()))) + '.');
  return stored;
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
