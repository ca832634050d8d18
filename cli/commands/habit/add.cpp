#include <fmt/format.h>

#include "cli/app/ask.h"
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
  std::string title;
  HabitOptions habit;
  std::optional<std::string> name;
  bool once = false;
  bool dry_run = false;
};

/// Three things at most, each skippable; what a flag said already is not asked.
void ask_rest(Context& context, HabitOptions& options) {
  Ask ask(context);
  for (int tries = 0; tries < 2 && !options.every && ask.open(); ++tries) {
    const auto answer = ask.line("How often? (Enter: every day; or like mon,wed,fri or 3 per week)");
    if (!answer) break;
    if (Schedule::parse(*answer))
      options.every = answer;
    else
      context.say("  I don't know that one. Some I know: daily, weekdays, 3 per week, 2 days, track.");
  }
  if (!options.tiny) options.tiny = ask.line("The smallest version that still counts? (Enter skips)");
  if (!options.cue && !options.if_then)
    options.cue = ask.line("What could it follow, like \"the coffee is poured\"? (Enter skips)");
}

std::string added_line(Context& context, const Habit& habit) {
  const Day today = context.today();
  std::string line = fmt::format("Added: {}, {}.", printable(habit.title), spoken(habit.every.front().is));
  if (habit.start && *habit.start > today) line += fmt::format(" It begins {}.", short_day(*habit.start, today));
  return line;
}

Exit add_habit(Options options, Context& context) {
  if (options.title.empty()) {
    options.title = Ask(context).line("One thing you'd like more of?").value_or("");
    if (options.title.empty() && context.asks()) {
      context.say("Nothing was added. Some ideas: recover ideas");
      return Exit::no;
    }
  }
  if (options.title.empty()) refuse("word-missing", "what is the habit called?", "recover habit add \"Walk\"");
  if (options.title == "-") options.title = text_or_input(context, options.title);
  // What was given must be understood, and be free, before anything is asked.
  const auto in_use = options.once ? actions::TitleInUse::kept : actions::TitleInUse::refused;
  const auto add = [&](store::Transaction& transaction) {
    Habit habit = habit_from(context, options.title, options.habit);
    habit.name = options.name.value_or("");
    return actions::add(transaction, std::move(habit), context.today(), in_use);
  };
  store::Transaction rehearsal = context.notebook().preview(ActionKind::habit_add);
  if (add(rehearsal).added) ask_rest(context, options.habit);
  return change(context, ActionKind::habit_add, options.dry_run, [&](store::Transaction& transaction) {
    const auto result = add(transaction);
    if (!result.added) return unchanged(printable(result.value.title) + " is there already.", Exit::done);
    Outcome outcome = cli::done(added_line(context, result.value));
    outcome.afterwards = [&context, name = result.value.name] { context.say("When it's done: recover done " + name); };
    return outcome;
  });
}

}  // namespace

void habit_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Start a practice: something you'd like more of")
      .about(
          "With a title given it asks at most three things on a terminal, each skipped with Enter, and nothing in a script.")
      .positional("title", options.title, "What you will do", Presence::optional);
  declare_habit_options(spec, options.habit);
  spec.option("--name", options.name, "NAME", "A name of its own, for another habit of the same title")
      .flag("--once", options.once, "Do nothing when a habit of this title is there")
      .flag("-n,--dry-run", options.dry_run, "Show what would be written")
      .example("recover habit add Stretch --tiny \"one long breath\"", "every day, with a small version")
      .example("recover habit add Swim --every \"2 per week\" --amount \"at least 20 min\"",
               "a week's count and an amount")
      .example("recover habit add Floss --if-then \"if I brush my teeth, then I floss one\" --when evening",
               "an if-then plan")
      .see("done")
      .see("habit edit")
      .see("recover-habits(7)")
      .run([&options](Context& context) { return add_habit(options, context); });
}

}  // namespace recover::cli::commands
