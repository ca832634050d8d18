#include <fmt/format.h>

#include "cli/app/ask.h"
#include "cli/app/context.h"
#include "cli/app/keep.h"
#include "cli/commands/commands.h"
#include "cli/domain/habit_options.h"
#include "cli/domain/lookup.h"
#include "cli/domain/phrases.h"
#include "core/base/text.h"
#include "core/store/codec.h"

namespace recover::cli::commands {
namespace {

struct Options {
  std::string title;
  HabitOptions habit;
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
  habit_from(context, options.title, options.habit);  // what was given must be understood before anything is asked
  name_for(context, options.title);
  ask_rest(context, options.habit);
  Habit habit = habit_from(context, options.title, options.habit);
  habit.name = name_for(context, habit.title);
  store::Transaction transaction = begin(context, {ActionKind::habit_add, habit.name}, options.dry_run);
  transaction.set(file_of(habit), store::write_habit(habit));
  const Exit stored = commit_or_preview(context, transaction, options.dry_run);
  if (options.dry_run) return stored;
  context.confirm(added_line(context, habit));
  if (!context.discreet() && !context.globals.quiet) context.say("When it's done: recover done " + habit.name);
  return stored;
}

}  // namespace

void habit_add(Spec& spec) {
  auto& options = spec.own<Options>();
  spec.summary("Start a practice: something you'd like more of")
      .about(
          "With a title given it asks at most three things on a terminal, each skipped with Enter, and nothing in a script.")
      .positional("title", options.title, "What you will do", Presence::optional);
  declare_habit_options(spec, options.habit);
  spec.flag("-n,--dry-run", options.dry_run, "Show what would be written")
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
